//! The words of the table: parties, drafts, proposals, agreements, and each act of the history in one sentence.

mod brief;
mod chain;
mod done;
pub mod held;
mod refused;

pub use brief::briefer;
pub use chain::{DOES_NOT_PROVE, NOTHING_YET, PROVES, PROVES_NOTHING, broken, sealed_part};
pub(super) use done::rule_title;
pub use done::{attendance, sentence};
pub use refused::refused;

use super::explained::with_day;
use super::findings::spoken;
use super::{Lang, Text};
use crate::dossier::Clause;
use crate::fund::Split;
use crate::money::shares;
use crate::negotiation::{Agreement, DisputeState, Moment, Party, ReopeningCause, Standing};

/// Who holds the keyboard, where nobody says it otherwise.
pub const OPERATOR: Text = Text("ufficio", "office");
/// Leaving would lose what was done at the table.
pub const WOULD_BE_LOST: Text = Text(
    "ciò che si è fatto al tavolo non è sul disco e si perderebbe: {snapshot} ne scrive un'istantanea, {quit} esce lo stesso.",
    "what was done at the table is not on the disk and would be lost: {snapshot} writes a snapshot of it, {quit} leaves all the same.",
);
/// The clock went backwards: an act has the time of the one before it. The days are told where they are not the same, in fewer words,
/// after what to do: it stands behind the sentence of the act, and has the room that is left.
pub fn clock_back(clock: &Moment, recorded: &Moment, lang: Lang) -> String {
    let [now, then] = [clock, recorded].map(Moment::hour);
    let days = [clock, recorded].map(|m| with_day(Text("del", "of"), m.day(), lang));
    let far = clock.day() != recorded.day();
    match (far, lang) {
        (false, Lang::It) => format!(
            "(l'orologio segna {now}, prima dell'ultimo atto: è registrato alle {then}; controllare l'ora)"
        ),
        (true, Lang::It) => format!(
            "(controllare il giorno: ora {now} {}, registrato alle {then} {})",
            days[0], days[1]
        ),
        (false, Lang::En) => format!(
            "(the clock says {now}, before the last act: it is recorded at {then}; check the time)"
        ),
        (true, Lang::En) => format!(
            "(check the day: now {now} {}, recorded at {then} {})",
            days[0], days[1]
        ),
    }
}

/// Another program holds the negotiation.
pub const HELD: Text = Text(
    "un altro programma tiene questa sessione: qui si guarda soltanto. Quando la lascia, {resume} sul Tavolo la riapre qui.",
    "another program holds this session: here it is only looked at. When it leaves it, {resume} on the Tavolo opens it again here.",
);
/// Who held it has left: how it is taken over. It is offered, and never done by itself.
pub const FREE: Text = Text(
    "Chi teneva la sessione l'ha lasciata: {resume} sul Tavolo la riapre qui, per scriverci.",
    "Who held the session has left it: {resume} on the Tavolo opens it again here, to write in it.",
);
/// It was taken over.
pub const TAKEN_OVER: Text = Text(
    "Sessione riaperta: da qui ora ci si scrive.",
    "Session opened again: from here it is now written.",
);
/// Who holds the session changed what it opens with: how much, and the first of it.
pub fn changed(many: usize, first: &str, lang: Lang) -> String {
    match (many, lang) {
        (0 | 1, Lang::It) => format!("Cambiato da chi tiene la sessione: {first}."),
        (0 | 1, Lang::En) => format!("Changed by who holds the session: {first}."),
        (n, Lang::It) => {
            format!("Cambiato da chi tiene la sessione, {n} differenze; la prima: {first}.")
        }
        (n, Lang::En) => {
            format!("Changed by who holds the session, {n} differences; the first: {first}.")
        }
    }
}

/// The same, under a simulation that goes on from the figures of now.
pub const CHANGED_UNDER: Text = Text(
    "cifre cambiate da chi tiene la sessione: {resume} riporta la simulazione su quelle di ora.",
    "figures changed by who holds the session: {resume} brings the simulation onto those of now.",
);

/// What another program holds does not answer: since when, and why.
pub fn lost(since: &str, why: &str, lang: Lang) -> String {
    let lost = super::public::lost(since, lang);
    if why.is_empty() {
        format!("{lost}.")
    } else {
        format!("{lost} ({why}).")
    }
}

/// What was done at the table could not be written; why follows.
pub const ONLY_IN_MEMORY: Text = Text(
    "ciò che si fa al tavolo resta solo in memoria",
    "what is done at the table stays in memory only",
);

/// A party, as it is called at the table.
pub fn party(party: &Party, lang: Lang) -> String {
    match party {
        Party::Public => Text("parte pubblica", "body's side").of(lang).to_owned(),
        Party::Union(sigla) => sigla.clone(),
    }
}

/// Some parties, one after the other: "FP-CGIL, CISL-FP e UIL-FPL".
pub fn parties<'a>(all: impl IntoIterator<Item = &'a Party>, lang: Lang) -> String {
    let names: Vec<String> = all.into_iter().map(|p| party(p, lang)).collect();
    listed(&names, lang)
}

/// A list with its last comma spoken.
pub fn listed(names: &[String], lang: Lang) -> String {
    let and = Text(" e ", " and ").of(lang);
    match names {
        [] => "–".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// Where a proposal stands.
pub fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Discussed => Text("in discussione", "under discussion"),
        Standing::Withdrawn => Text("ritirata", "withdrawn"),
        Standing::Replaced => Text("sostituita", "replaced"),
        Standing::Accepted => Text("accolta", "accepted"),
        Standing::NotAccepted => Text("non accolta", "not accepted"),
    }
    .of(lang)
}

/// How a dispute stands.
pub fn dispute_state(state: DisputeState, lang: Lang) -> &'static str {
    match state {
        DisputeState::Open => Text("aperta", "open"),
        DisputeState::Cleared => Text("chiarita", "cleared"),
        DisputeState::Minuted => Text("a verbale", "minuted"),
    }
    .of(lang)
}

/// How far the agreement is.
pub fn agreement(agreement: &Agreement, lang: Lang) -> &'static str {
    match agreement {
        Agreement::Open => Text("in trattativa", "being negotiated"),
        Agreement::Ipotesi { .. } => Text("ipotesi sottoscritta", "ipotesi signed"),
        Agreement::Contract { .. } => Text("contratto sottoscritto", "contract signed"),
        Agreement::NoAgreement { .. } => Text("mancato accordo", "no agreement"),
        Agreement::Unilateral { .. } => {
            Text("atto unilaterale provvisorio", "provisional unilateral act")
        }
    }
    .of(lang)
}

/// What reopens a negotiation.
pub fn reopening(cause: ReopeningCause, lang: Lang) -> &'static str {
    match cause {
        ReopeningCause::Remarks => Text("rilievi dei revisori", "remarks of the revisori"),
        ReopeningCause::Refusal => Text("la Giunta non autorizza", "the Giunta does not authorise"),
        ReopeningCause::Error => Text("errore rilevato", "an error was found"),
    }
    .of(lang)
}

/// A draft by its number.
pub fn draft(number: u32, lang: Lang) -> String {
    format!("{} {number}", Text("bozza", "draft").of(lang))
}

/// A proposal by its number.
pub fn proposal(number: u32, lang: Lang) -> String {
    format!("{} {number}", Text("proposta", "proposal").of(lang))
}

/// What a split gives to each line, with its share of the fund: "posizione 593.061,87 (70,00 %), risultato …".
pub fn split_in_words(split: &Split, lang: Lang) -> String {
    let amounts: Vec<_> = split.cells().iter().map(|c| c.amount).collect();
    let of_fund = shares(&amounts, split.fund());
    let mut parts: Vec<String> = Vec::new();
    for (at, line) in split.lines().iter().enumerate() {
        let share = of_fund.as_ref().map(|all| format!(" ({} %)", all[at]));
        let share = share.unwrap_or_default();
        parts.push(format!("{} {}{share}", line.name(), amounts[at]));
    }
    listed(&parts, lang)
}

/// A clause in words: "interim 20 %", "differenziazione 30 % per il 10 % dei valutati", or its text.
pub fn clause(clause: &Clause, lang: Lang) -> String {
    let mut words = spoken(&clause.kind);
    if let Some(percent) = clause.percent {
        words += &format!(" {percent} %");
    }
    if let Some(quota) = clause.quota {
        words += &match lang {
            Lang::It => format!(" per il {quota} % dei valutati"),
            Lang::En => format!(" for {quota} % of those evaluated"),
        };
    }
    if let Some(text) = &clause.text {
        words += &format!(": {text}");
    }
    words
}

/// The clauses that go with a split; nothing without any.
pub fn clauses(all: &[Clause], lang: Lang) -> String {
    let words: Vec<String> = all.iter().map(|c| clause(c, lang)).collect();
    if words.is_empty() {
        String::new()
    } else {
        let head = Text("clausole", "clauses").of(lang);
        format!("; {head}: {}", words.join("; "))
    }
}
