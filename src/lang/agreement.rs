//! The words of the agreement: its pages, what they ask, how far it is.

use jiff::civil::Date;

use super::explained::{elided, with_day};
use super::talks::{clause, listed, party, rule_title};
use super::words::date;
use super::{Lang, Text, capitalized};
use crate::fund::{Id, Split};
use crate::negotiation::{Agreement, Deed, Party, Signing};
use crate::rules::Pack;

/// The page of the ipotesi.
pub const IPOTESI: Text = Text(
    "L'ipotesi di contratto (pre-intesa)",
    "The ipotesi (pre-intesa)",
);
/// The page of the contract.
pub const CONTRACT: Text = Text("Il contratto sottoscritto", "The contract signed");
/// The page that reopens.
pub const REOPEN: Text = Text("La trattativa si riapre", "The negotiation is reopened");
/// The page of a failure.
pub const NO_AGREEMENT: Text = Text("Mancato accordo", "No agreement");
/// The page of the provisional act.
pub const UNILATERAL: Text = Text(
    "Atto unilaterale provvisorio (D.Lgs. 165/2001 art. 40 c. 3-ter)",
    "Provisional unilateral act (D.Lgs. 165/2001 art. 40 c. 3-ter)",
);

/// Asks the day of a signature.
pub const DAY: Text = Text("Giorno", "Day");
/// Asks who signs.
pub const SIGNS: Text = Text("Firmano", "Who signs");
/// Asks who does not.
pub const DOES_NOT: Text = Text("Non firmano", "Who does not");
/// Asks why a rule is not respected; the rule follows.
pub const WHY: Text = Text("Perché", "Why");
/// Asks the act, or the error.
pub const ACT: Text = Text("Atto", "Act");
/// Asks the cause of a reopening.
pub const CAUSE: Text = Text("Causa", "Cause");
/// What helps with who signs.
pub const SIGNS_HINT: Text = Text(
    "il numero segna e toglie; di ogni parte si dice se firma o no",
    "the number marks and unmarks; of each party it is said whether it signs",
);
/// What helps with a motivation that must be there.
pub const WHY_HINT: Text = Text(
    "contrasta con legge o CCNL: senza motivazione non si chiude",
    "it contrasts with law or CCNL: without a motivation it cannot be closed",
);
/// What helps with the act of a reopening.
pub const REOPEN_HINT: Text = Text(
    "verbale dei revisori, delibera, o in che cosa consiste l'errore",
    "minutes of the revisori, decision, or what the error is",
);
/// What helps with the act of the body.
pub const UNILATERAL_HINT: Text = Text(
    "DGC 210 del 20/12/2019; la trattativa può riprendere",
    "DGC 210 del 20/12/2019; the negotiation may go on",
);
/// What helps with a note on a failure.
pub const NO_AGREEMENT_HINT: Text = Text(
    "le posizioni delle parti; una seduta nuova riapre la trattativa",
    "where the parties stand; a new seduta opens the negotiation again",
);
/// What the last Enter does.
pub const CONFIRM: Text = Text(
    "Riletto ad alta voce, Invio lo mette agli atti; Esc torna alla pagina.",
    "Once read aloud, Enter puts it on record; Esc goes back to the page.",
);
/// What is signed is on the table, and not what is being tried.
pub const NOT_SIMULATION: Text = Text(
    "si firma la bozza che è al tavolo, non la simulazione riservata",
    "what is signed is the draft on the table, not the private simulation",
);
/// Beside what only the signature makes due.
pub const ONCE_SIGNED: Text = Text("si giudica con questa firma", "judged with this signature");
/// The contract says what the ipotesi said.
const NO_DIFFERENCE: Text = Text(
    "nessuna differenza dall'ipotesi del",
    "no difference from the ipotesi of",
);
/// It does not; what changed follows.
const DIFFERENCES: Text = Text("rispetto all'ipotesi del", "against the ipotesi of");
/// The parties of which nothing is said.
const UNSAID: Text = Text("non è detto se firma:", "it is not said who signs:");
/// A motivation is needed; the rules follow.
const UNMOTIVATED: Text = Text(
    "per chiudere serve la motivazione di ciò che contrasta con legge o CCNL:",
    "to close, a motivation is needed for what contrasts with law or CCNL:",
);
/// The contract cannot be older than its ipotesi; that day follows.
const TOO_EARLY: Text = Text(
    "il contratto non viene prima dell'ipotesi, che è del",
    "the contract does not come before the ipotesi, which is of",
);

/// How far the agreement is, with its day: the heading of every screen.
pub fn state(agreement: &Agreement, lang: Lang) -> String {
    let words = super::talks::agreement(agreement, lang);
    match agreement {
        Agreement::Ipotesi { signed, .. } | Agreement::Contract { signed, .. } => match lang {
            Lang::It => format!("{words} {}", elided("il", signed.date)),
            Lang::En => format!("{words} on {}", date(signed.date, lang)),
        },
        Agreement::Open | Agreement::NoAgreement { .. } | Agreement::Unilateral { .. } => {
            words.to_owned()
        }
    }
}

/// The parties of which it is not said whether they sign.
pub fn unsaid(parties: &[&Party], lang: Lang) -> String {
    let names: Vec<String> = parties.iter().map(|p| party(p, lang)).collect();
    format!("{} {}", UNSAID.of(lang), listed(&names, lang))
}

/// What is still to be said of them, within a sentence.
pub fn whether(parties: &[&Party], lang: Lang) -> String {
    let names: Vec<String> = parties.iter().map(|p| party(p, lang)).collect();
    let names = listed(&names, lang);
    match (parties.len(), lang) {
        (1, Lang::It) => format!("se firma {names}"),
        (_, Lang::It) => format!("se firmano {names}"),
        (1, Lang::En) => format!("whether {names} signs"),
        (_, Lang::En) => format!("whether {names} sign"),
    }
}

/// The rules that wait for a motivation.
pub fn unmotivated(rules: &[Id], pack: Option<&Pack>, lang: Lang) -> String {
    let titles = rules.iter().map(|rule| rule_title(pack, rule, lang));
    let titles: Vec<String> = titles.collect();
    format!("{} {}.", UNMOTIVATED.of(lang), listed(&titles, lang))
}

/// What a rule that waits for a motivation is called.
pub fn title(rule: &Id, pack: Option<&Pack>, lang: Lang) -> String {
    rule_title(pack, rule, lang)
}

/// A contract of a day before its ipotesi.
pub fn too_early(ipotesi: Date, lang: Lang) -> String {
    with_day(TOO_EARLY, ipotesi, lang)
}

/// What a contract says otherwise than its ipotesi: amounts, clauses, who signs.
pub fn differences(contract: &Signing, ipotesi: &Signing, split: &Split, lang: Lang) -> String {
    let mut told: Vec<String> = Vec::new();
    for line in split.lines() {
        let amounts = (
            ipotesi.split.amount(&line.id),
            contract.split.amount(&line.id),
        );
        if let (Some(was), Some(is)) = amounts
            && was != is
        {
            let from = Text("era", "was").of(lang);
            told.push(format!("{} {is} ({from} {was})", line.name()));
        }
    }
    let (gone, come) = (
        Text("senza la clausola", "without the clause").of(lang),
        Text("in più la clausola", "with the clause").of(lang),
    );
    let without = ipotesi
        .clauses
        .iter()
        .filter(|c| !contract.clauses.contains(c));
    told.extend(without.map(|c| format!("{gone} {}", clause(c, lang))));
    let with = contract
        .clauses
        .iter()
        .filter(|c| !ipotesi.clauses.contains(c));
    told.extend(with.map(|c| format!("{come} {}", clause(c, lang))));
    let only = |these: &Signing, others: &Signing| -> Vec<String> {
        let signs = these.signed_by.iter();
        let new = signs.filter(|p| !others.signed_by.contains(p));
        new.map(|p| party(p, lang)).collect()
    };
    let (more, fewer) = (only(contract, ipotesi), only(ipotesi, contract));
    if !more.is_empty() {
        let words = Text("firma anche", "signed also by").of(lang);
        told.push(format!("{words} {}", listed(&more, lang)));
    }
    if !fewer.is_empty() {
        let words = Text("non firma più", "no longer signed by").of(lang);
        told.push(format!("{words} {}", listed(&fewer, lang)));
    }
    let of_day = |words| capitalized(&with_day(words, ipotesi.date, lang));
    if told.is_empty() {
        format!("{}.", of_day(NO_DIFFERENCE))
    } else {
        format!("{}: {}.", of_day(DIFFERENCES), told.join("; "))
    }
}

/// What comes of an act of the agreement, beside what it says.
pub fn consequence(deed: &Deed, lang: Lang) -> Option<&'static str> {
    let words = match deed {
        Deed::Ipotesi(_) => Text(
            "Il riparto resta fissato; si scrive l'istantanea «pre-intesa».",
            "The split is frozen; the snapshot “pre-intesa” is written.",
        ),
        Deed::Signed(_) => Text(
            "La trattativa si chiude; si scrive l'istantanea «contratto».",
            "The negotiation ends; the snapshot “contratto” is written.",
        ),
        Deed::Reopened(_) => Text(
            "Il riparto torna in trattativa; la certificazione e l'autorizzazione date su questa ipotesi non valgono per la prossima.",
            "The split is negotiated again; the certification and the authorisation given on this ipotesi do not hold for the next.",
        ),
        Deed::Unilateral { .. } => Text(
            "Vale in via provvisoria: una seduta nuova riapre la trattativa.",
            "It holds provisionally: a new seduta opens the negotiation again.",
        ),
        _ => return None,
    };
    Some(words.of(lang))
}

/// A proposal that was accepted is not what stands on the table, and how it is brought there.
pub fn accepted_elsewhere(number: u32, amounts: bool, clauses: bool, lang: Lang) -> String {
    let what = match (amounts, clauses) {
        (true, true) => Text("importi e clausole", "amounts and clauses"),
        (true, false) => Text("importi", "amounts"),
        _ => Text("clausole", "clauses"),
    };
    let what = what.of(lang);
    match lang {
        Lang::It => format!(
            "La proposta {number}, accolta, differisce dal tavolo ({what}): a seduta aperta, {{talks}} e {{bring}} la portano."
        ),
        Lang::En => format!(
            "Proposal {number}, accepted, is not what is on the table ({what}): while the seduta is open, {{talks}} and {{bring}} bring it."
        ),
    }
}
