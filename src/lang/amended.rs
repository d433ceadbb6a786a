//! Changes of the opening data, in sentences.

use super::words::{date, source_kind};
use super::{Lang, Text, sheets};
use crate::fund::{Id, SourceKind};
use crate::negotiation::{Amend, AmendRefusal, Case};

/// A published case is never changed.
pub const PUBLISHED: Text = Text(
    "è un caso pubblicato e non si modifica: `riparto new` ne fa una sessione di un altro anno.",
    "it is a published case and is not changed: `riparto new` makes a session of another year from it.",
);
/// A snapshot is never changed.
pub const SNAPSHOT: Text = Text(
    "è un'istantanea e non si modifica.",
    "it is a snapshot and is not changed.",
);
/// A simulation is in progress.
pub const SIMULATION_FIRST: Text = Text(
    "c'è una simulazione sul fondo di prima: annullarla con u sul Tavolo, o salvarla con Ctrl-S e riaprire.",
    "there is a simulation on the fund as it was: undo it with u on the table, or save it with Ctrl-S and open again.",
);
/// The fund is constituted: an act changes it.
pub const ACT_NEEDED: Text = Text(
    "il fondo è già costituito: cambia solo con un atto dell'ente, che resta scritto.",
    "the fund is already constituted: only an act of the body changes it, and it is written down.",
);
/// The file could not be written; why follows.
pub const NOT_WRITTEN: Text = Text("modifica non fatta:", "change not done:");
/// The last change was undone.
pub const BACK: Text = Text(
    "annullata l'ultima modifica dei dati",
    "last change of the data undone",
);
/// A row that the key does nothing to.
pub const NOT_HERE: Text = Text(
    "su questa riga il tasto non fa nulla: le somme si cambiano dalle righe che le fanno.",
    "the key does nothing on this row: sums change with the rows that make them.",
);
/// A name is needed.
pub const NAME_NEEDED: Text = Text(
    "ci vuole un nome, con almeno una lettera.",
    "a name is needed, with at least one letter.",
);
/// How many dirigenti.
pub const HEADS_FORM: Text = Text(
    "ci vuole un numero intero, come 6.",
    "a whole number is needed, such as 6.",
);
/// What a formula may be.
pub const FORMULA_FORM: Text = Text(
    "un calcolo si scrive 520 x 10 31/12/2001, oppure 1,66% di 734.419,00, oppure 12.000/5 2024 per un recupero.",
    "a formula is written 520 x 10 31/12/2001, or 1,66% of 734.419,00, or 12.000/5 2024 for a recovery.",
);
/// What a time may be.
pub const TIME_FORM: Text = Text(
    "il tempo si scrive 7 (mesi), t titolare, i interim, v vacante, oppure 1/1-31/3, 1/4-31/12 v.",
    "the time is written 7 (months), t held, i interim, v vacant, or 1/1-31/3, 1/4-31/12 v.",
);
/// What an earlier value may be.
pub const EARLIER_FORM: Text = Text(
    "il valore di prima si scrive con il suo giorno: 41.000 31/12/2017.",
    "the earlier value is written with its day: 41.000 31/12/2017.",
);
/// What points may be.
pub const POINTS_FORM: Text = Text(
    "i punti si scrivono 97p, o 97,5p.",
    "points are written 97p, or 97,5p.",
);
/// A share has no base here.
pub const NO_SHARE: Text = Text(
    "qui ci vuole un importo: una percentuale non ha base.",
    "an amount is needed here: a percentage has no base.",
);
/// An amount below zero, or too large.
pub const OUT_OF_RANGE: Text = Text(
    "l'importo va da zero a 999.999.999.999,99.",
    "the amount goes from zero to 999.999.999.999,99.",
);

/// The questions.
pub mod ask {
    use super::Text;

    /// A figure.
    pub const FIGURE: Text = Text("Importo:", "Amount:");
    /// A whole number.
    pub const HEADS: Text = Text("Quanti:", "How many:");
    /// The value of a position.
    pub const VALUE: Text = Text(
        "Valore annuo, o 97p, o la fascia:",
        "Yearly value, or 97p, or the fascia:",
    );
    /// A formula.
    pub const FORMULA: Text = Text("Calcolo:", "Formula:");
    /// A name.
    pub const NAME: Text = Text("Nome:", "Name:");
    /// A new source.
    pub const SOURCE: Text = Text("Nuova risorsa:", "New source:");
    /// A new position.
    pub const POSITION: Text = Text(
        "Codice e nome, come D1 Ragioneria:",
        "Code and name, such as D1 Ragioneria:",
    );
    /// A certification.
    pub const CERTIFY: Text = Text("Atto che la certifica:", "The act that certifies it:");
    /// A time.
    pub const TIME: Text = Text("Tempo:", "Time:");
    /// An earlier value.
    pub const EARLIER: Text = Text("Valore di prima e giorno:", "Earlier value and day:");
    /// The act of a complex structure.
    pub const COMPLEX: Text = Text(
        "Atto che motiva la struttura complessa:",
        "The act that says why it is complex:",
    );
    /// The act that changes the fund.
    pub const ACT: Text = Text(
        "Atto che modifica il fondo:",
        "The act that changes the fund:",
    );
    /// What can be chosen from the catalogue.
    pub const CATALOGUE: Text = Text("↓ dal catalogo:", "↓ from the catalogue:");
    /// What is chosen.
    pub const CHOSEN: Text = Text("= dal catalogo:", "= from the catalogue:");
    /// Nothing in the catalogue fits.
    pub const FREE: Text = Text(
        "nessuna voce del catalogo con queste parole: sarà una risorsa libera",
        "no entry of the catalogue with these words: it will be a free source",
    );
}

/// What was done, with what came of it.
pub fn done(amend: &Amend, before: &Case, after: &Case, lang: Lang) -> String {
    let what = what(amend, after, lang);
    let (then, now) = (before.opening.fund(), after.opening.fund());
    let fund = (then != now).then(|| match lang {
        Lang::It => format!("; il fondo passa da {then} a {now}"),
        Lang::En => format!("; the fund goes from {then} to {now}"),
    });
    format!("{what}{}", fund.unwrap_or_default())
}

#[expect(
    clippy::too_many_lines,
    reason = "one entry for each change, in one place"
)]
fn what(amend: &Amend, after: &Case, lang: Lang) -> String {
    let sources = &after.facts.fund.sources;
    let label = |id: &Id| {
        let source = sources.iter().find(|s| s.id == *id);
        source.map_or(id.to_string(), |s| s.label.clone())
    };
    let worth = |id: &Id| {
        let source = sources.iter().find(|s| s.id == *id);
        let worth = source.and_then(crate::fund::Source::worth);
        worth.map_or("—".to_owned(), |a| a.to_string())
    };
    let kind = |kind: SourceKind| source_kind(kind, lang);
    let of = |text: Text| text.of(lang);
    match amend {
        Amend::AddSource(source) => format!(
            "{} {}",
            of(Text("aggiunta la risorsa", "source added:")),
            source.label
        ),
        Amend::RemoveSource(id) => format!(
            "{} {id}",
            of(Text("tolta la risorsa", "source taken away:"))
        ),
        Amend::SourceAmount(id, _) | Amend::SourceFormula(id, _) => {
            format!("{}: {}", label(id), worth(id))
        }
        Amend::SourceKind(id, to) => format!("{}: {}", label(id), kind(*to)),
        Amend::SourceCap(id, cap) => format!("{}: {}", label(id), super::words::cap(*cap, lang)),
        Amend::SourceEarmark(id, Some(line)) => {
            format!("{}: {} {line}", label(id), of(Text("solo a", "only to")))
        }
        Amend::SourceEarmark(id, None) => {
            format!("{}: {}", label(id), of(Text("senza vincolo", "no earmark")))
        }
        Amend::SourceLabel(_, label) | Amend::PositionLabel(_, label) => {
            format!("{} {label}", of(Text("nuovo nome:", "new name:")))
        }
        Amend::AddPosition(position) => {
            format!(
                "{} {}",
                of(Text("aggiunta la posizione", "position added:")),
                position.id
            )
        }
        Amend::RemovePosition(id) => {
            format!(
                "{} {id}",
                of(Text("tolta la posizione", "position taken away:"))
            )
        }
        Amend::PositionValue(id, _)
        | Amend::PositionPoints(id, _)
        | Amend::PositionFascia(id, _) => {
            let roster = &after.facts.roster;
            let position = roster.positions.iter().find(|p| p.id == *id);
            let value = position.and_then(|p| roster.value_of(p));
            format!("{id}: {}", value.map_or("—".to_owned(), |v| v.to_string()))
        }
        Amend::PositionMonths(id, _) | Amend::PositionCoverage(id, _) => {
            let position = after.facts.roster.positions.iter().find(|p| p.id == *id);
            let time = position.map(|p| sheets::time_of(p, lang));
            format!("{id}: {}", time.unwrap_or_default())
        }
        Amend::PositionEarlier(id, earlier) => match earlier {
            Some(e) => format!(
                "{id}: {} {} ({})",
                of(Text("prima", "before")),
                e.value,
                date(e.on, lang)
            ),
            None => format!(
                "{id}: {}",
                of(Text("senza valore di prima", "no earlier value"))
            ),
        },
        Amend::PositionComplex(id, complex) => match complex {
            Some(_) => format!(
                "{id}: {}",
                of(Text("struttura complessa", "complex structure"))
            ),
            None => format!(
                "{id}: {}",
                of(Text("struttura non complessa", "not a complex structure"))
            ),
        },
        Amend::Certify(id, _) => {
            format!(
                "{id}: {}",
                of(Text(
                    "certificata, entra nei totali",
                    "certified, now in the totals"
                ))
            )
        }
        Amend::Follow(followed) => {
            format!(
                "{} {}: {}",
                of(Text("lettura seguita per", "reading followed for")),
                followed.reading,
                followed.option
            )
        }
        Amend::AddCapItem(item) => format!(
            "{} {}",
            of(Text(
                "aggiunta la voce dell'ente",
                "item of the body added:"
            )),
            item.label
        ),
        _ => of(Text("dato aggiornato", "figure updated")).to_owned(),
    }
}

/// Why a change is not done.
pub fn refused(refusal: &AmendRefusal, lang: Lang) -> String {
    match (refusal, lang) {
        (AmendRefusal::Unknown(id), Lang::It) => format!("non c'è «{id}»"),
        (AmendRefusal::Unknown(id), Lang::En) => format!("there is no “{id}”"),
        (AmendRefusal::Taken(id), Lang::It) => format!("«{id}» c'è già: scegliere un altro nome"),
        (AmendRefusal::Taken(id), Lang::En) => {
            format!("“{id}” is already there: choose another name")
        }
        (AmendRefusal::DoNotFit { rest, fund, others }, Lang::It) => format!(
            "con un fondo di {fund} la voce per differenza ({rest}) andrebbe sotto zero: le altre voci hanno {others}; ridurle prima sul Tavolo"
        ),
        (AmendRefusal::DoNotFit { rest, fund, others }, Lang::En) => format!(
            "with a fund of {fund} the line that takes the rest ({rest}) would go below zero: the other lines have {others}; reduce them first on the table"
        ),
        // The words of a fault are above this room: here is what can be said without its file.
        (AmendRefusal::Fault(_), Lang::It) => "i dati non sarebbero più possibili".to_owned(),
        (AmendRefusal::Fault(_), Lang::En) => "the data would no longer be possible".to_owned(),
    }
}
