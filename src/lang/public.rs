//! The words of the public view: of the table in large figures, projected or followed.

use super::explained::elided;
use super::forms::{GOES_ON, SUSPENDED};
use super::screens::table as words;
use super::talks::draft;
use super::{Lang, Text, date};
use crate::negotiation::{LastChange, Phase, Public};

/// A copy of a private simulation is not shown to the room.
pub const NOT_PUBLIC: Text = Text(
    "è l'istantanea di una simulazione riservata: non si proietta.",
    "it is a snapshot of a private simulation: it is not projected.",
);
/// The same, where it was asked to be followed.
pub const NOT_FOLLOWED: Text = Text(
    "è l'istantanea di una simulazione riservata, che la sala non vede: si segue il file della trattativa",
    "it is a snapshot of a private simulation, which the room does not see: follow the file of the negotiation",
);
/// What follows is a screen.
pub const NEEDS_TERMINAL: Text = Text(
    "serve un terminale; senza, usare `riparto show FILE`",
    "a terminal is needed; without one use `riparto show FILE`",
);
/// Follows the hour since when the file does not answer.
pub const LAST_KNOWN: Text = Text("ultime cifre viste", "the last figures seen");
/// What a line of the fund still has to be split.
pub const RESIDUE: Text = Text("da ripartire", "to be split");
/// The last row where the lines do not make the fund.
pub const SPLIT: Text = Text("Ripartito", "Split");
/// Of the economie of a line.
pub const ECONOMIE: Text = Text("economie", "economie");
/// Of amount and economie.
pub const TOTAL: Text = Text("totale", "total");
/// Nothing was changed since the session was opened.
pub const NO_CHANGE: Text = Text(
    "Nessuna modifica da quando si è aperta la sessione",
    "No change since the session was opened",
);

/// The body, the area, the year.
pub fn title(public: &Public, lang: Lang) -> String {
    let invented = if public.invented {
        format!(" ({})", words::INVENTED.of(lang))
    } else {
        String::new()
    };
    format!(
        "{}{invented} · {} {}",
        public.body, public.area, public.year
    )
}

/// How things stand: the draft, the seduta, the hour of the last act.
pub fn standing(public: &Public, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    if matches!(
        public.phase,
        Phase::Open { .. } | Phase::Suspended { .. } | Phase::Between
    ) {
        told.extend(public.draft.map(|number| draft(number, lang)));
    }
    told.push(phase(&public.phase, lang));
    told.extend(public.at.as_ref().map(|at| {
        let hour = at.hour();
        match public.phase {
            Phase::Open { .. } => hour.to_owned(),
            _ => format!("{} {hour}", date(at.day(), lang)),
        }
    }));
    told
}

/// How far the negotiation is.
pub fn phase(phase: &Phase, lang: Lang) -> String {
    match phase {
        Phase::Preparing => words::OPENING.of(lang).to_owned(),
        Phase::Open { seduta } => format!("{} {seduta}", words::SEDUTA.of(lang)),
        Phase::Suspended { until: None } => SUSPENDED.of(lang).to_owned(),
        Phase::Suspended { until: Some(until) } => {
            let (suspended, goes_on) = (SUSPENDED.of(lang), GOES_ON.of(lang));
            format!("{suspended}, {goes_on} {until}")
        }
        Phase::Between => words::BETWEEN.of(lang).to_owned(),
        Phase::Ipotesi(day) => match lang {
            Lang::It => format!("ipotesi sottoscritta {}", elided("il", *day)),
            Lang::En => format!("ipotesi signed on {}", date(*day, lang)),
        },
        Phase::Contract(day) => match lang {
            Lang::It => format!("contratto sottoscritto {}", elided("il", *day)),
            Lang::En => format!("contract signed on {}", date(*day, lang)),
        },
        Phase::NoAgreement => Text("mancato accordo", "no agreement").of(lang).to_owned(),
        Phase::Unilateral => Text("atto unilaterale provvisorio", "provisional unilateral act")
            .of(lang)
            .to_owned(),
    }
}

/// The last change: its hour and its sentence.
pub fn change(change: &LastChange) -> String {
    format!("{}  {}", change.time.hour(), change.sentence)
}

/// That the file does not answer, and since when.
pub fn lost(since: &str, lang: Lang) -> String {
    format!("{}: {}", lost_since(since, lang), LAST_KNOWN.of(lang))
}

/// The same in few words.
pub fn lost_since(since: &str, lang: Lang) -> String {
    let lost = Text("contatto perso dalle", "contact lost since").of(lang);
    format!("{lost} {since}")
}

/// How many lines are not in sight, above and below.
pub fn others(above: usize, below: usize, lang: Lang) -> String {
    let told = |sign: &str, lines: usize| {
        let words = match (lines, lang) {
            (0, _) => return None,
            (1, Lang::It) => "voce",
            (_, Lang::It) => "voci",
            (1, Lang::En) => "line",
            (_, Lang::En) => "lines",
        };
        Some(format!("{sign} {lines} {words}"))
    };
    let told = [told("↑", above), told("↓", below)].into_iter().flatten();
    told.collect::<Vec<_>>().join("  ")
}
