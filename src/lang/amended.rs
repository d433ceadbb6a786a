//! Changes of the opening data, in sentences.

mod done;

pub use done::{done, refused};

use super::{Lang, Text};
use crate::fund::Id;

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
    "sul Tavolo c'è una simulazione con le cifre di prima: lì {adopt} ne fa il riparto della sessione, {undo} la annulla.",
    "a simulation on the table has the figures as they were: there {adopt} makes it the split of the session, {undo} undoes it.",
);
/// The fund is constituted: an act changes it.
pub const ACT_NEEDED: Text = Text(
    "il fondo è già costituito: cambia solo con un atto dell'ente, che resta scritto.",
    "the fund is already constituted: only an act of the body changes it, and it is written down.",
);
/// The file could not be written; why follows.
pub const NOT_WRITTEN: Text = Text("modifica non fatta:", "change not done:");
/// Once the history has begun, a change of the data is not undone.
pub const STAYS_WRITTEN: Text = Text(
    "la trattativa è cominciata: una modifica dei dati resta scritta, e si corregge con un'altra.",
    "the negotiation has begun: a change of the data stays written, and another one corrects it.",
);
/// The last change was undone.
pub const BACK: Text = Text(
    "annullata l'ultima modifica dei dati",
    "last change of the data undone",
);
/// The change that was undone is done again.
pub const FORTH: Text = Text(
    "ripetuta la modifica dei dati",
    "change of the data done again",
);
/// A row that the key does nothing to.
pub const NOT_HERE: Text = Text(
    "non vale per questa riga: {help} dice che cosa vale.",
    "it does nothing on this row: {help} tells what does.",
);
/// A sum, which no key changes.
pub const A_SUM: Text = Text(
    "questa riga è calcolata: cambia con le righe che la fanno.",
    "this row is computed: it changes with the rows that make it.",
);
/// The split on the table becomes the session's own.
pub const ADOPTED_BY_ALL: Text = Text(
    "Diventa il riparto che chiunque apra il file vede: {accept} conferma.",
    "It becomes the split that whoever opens the file sees: {accept} confirms.",
);
/// A row goes whole.
pub const GOES_WHOLE: Text = Text(
    "Ha un importo, e va via tutta la riga: {accept} la toglie, {back} la lascia.",
    "It has an amount, and the whole row goes: {accept} takes it away, {back} leaves it.",
);
/// A published case is not changed: a negotiation goes on from it in a file of its own.
pub const GOES_ON: Text = Text(
    "Il caso pubblicato resta com'è: la trattativa si tiene in questo file nuovo.",
    "The published case stays as it is: the negotiation is held in this new file.",
);
/// There is no simulation to make the session's own.
pub const NOTHING_TO_ADOPT: Text = Text(
    "il riparto sul Tavolo è già quello della sessione.",
    "the split on the table is already the session's own.",
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
/// How many heads, and when.
pub const HEADS_DAY_FORM: Text = Text(
    "ci vuole un numero intero, con il giorno se si sa: 10, oppure 10 31/12/2001.",
    "a whole number is needed, with its day if known: 10, or 10 31/12/2001.",
);
/// The figures of the pro-capite adjustment.
pub const PRO_CAPITE_FORM: Text = Text(
    "risorse 2018, personale al 31/12/2018, personale dell'anno: 1.200.000 98 101,5.",
    "means of 2018, staff on 31/12/2018, staff of the year: 1.200.000 98 101,5.",
);
/// What the value of a point may be.
pub const POINT_FORM: Text = Text(
    "466,587; con l'arrotondamento all'euro, 466,587 euro; con un massimo, 466,587 max 45.102.",
    "466,587; rounded to the euro, 466,587 euro; with a most, 466,587 max 45.102.",
);
/// What a fascia is.
pub const FASCIA_FORM: Text = Text(
    "una fascia si scrive con il suo valore: a 45.000.",
    "a fascia is written with its value: a 45.000.",
);
/// What a clause may fix.
pub const CLAUSE_FORM: Text = Text(
    "la percentuale, 30%; con la quota dei valutati a cui va, 30% 20%.",
    "the percentage, 30%; with the part of the evaluated it goes to, 30% 20%.",
);
/// What an act is.
pub const ACT_FORM: Text = Text(
    "l'atto e la sua data: DGC 137 del 24/04/2019, oppure DGC 137, 24/04/2019.",
    "the act and its date: DGC 137 del 24/04/2019, or DGC 137, 24/04/2019.",
);
/// What a day is.
pub const DAY_FORM: Text = Text(
    "il giorno si scrive 24/04/2019.",
    "the day is written 24/04/2019.",
);
/// What a safeguard is.
pub const SAFEGUARD_FORM: Text = Text(
    "il valore dell'incarico revocato e il giorno in cui finiva: 60.000 31/12/2026.",
    "the value of the revoked assignment and the day it ended: 60.000 31/12/2026.",
);
/// What a formula may be.
pub const FORMULA_FORM: Text = Text(
    "un calcolo si scrive 520 x 10 31/12/2001, oppure 1,66% di 734.419,00, oppure 12.000/5 2024 per un recupero.",
    "a formula is written 520 x 10 31/12/2001, or 1,66% of 734.419,00, or 12.000/5 2024 for a recovery.",
);
/// What a time may be.
pub const TIME_FORM: Text = Text(
    "il tempo: 7 (mesi), t titolare, i interim, v vacante, v 1/7 da quel giorno, oppure 1/1-31/3, 1/4-31/12 v.",
    "the time: 7 (months), t held, i interim, v vacant, v 1/7 from that day, or 1/1-31/3, 1/4-31/12 v.",
);
/// What an earlier value may be.
pub const EARLIER_FORM: Text = Text(
    "il valore di prima si scrive con il suo giorno: 41.000 31/12/2017.",
    "the earlier value is written with its day: 41.000 31/12/2017.",
);
/// What an economia is: its amount, the year it comes from, one of the lines.
pub fn economia_form(lines: &[Id], year: i16, lang: Lang) -> String {
    let line = lines.last().map_or("risultato", Id::as_str);
    let (all, from) = (lines.iter().map(Id::as_str), year.saturating_sub(1));
    let all = all.collect::<Vec<_>>().join(", ");
    match lang {
        Lang::It => format!("importo, anno e voce a cui va: 5.886,45 {from} {line} (voci: {all})."),
        Lang::En => {
            format!("amount, year and the line it goes to: 5.886,45 {from} {line} (lines: {all}).")
        }
    }
}

/// There is no such fascia.
pub fn no_fascia(name: &str, lang: Lang) -> String {
    match lang {
        Lang::It => {
            format!("la fascia «{name}» non c'è: si aggiunge più sotto, con il suo valore.")
        }
        Lang::En => format!("there is no fascia “{name}”: it is added below, with its value."),
    }
}

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
    /// How many heads.
    pub const HEADS_DAY: Text = Text(
        "Quante posizioni, e in che giorno:",
        "How many positions, and on which day:",
    );
    /// A reference.
    pub const REFERENCE: Text = Text("Atto e articolo:", "Act and article:");
    /// A safeguard.
    pub const SAFEGUARD: Text = Text(
        "Incarico revocato, valore e scadenza:",
        "Revoked assignment, value and end:",
    );
    /// The figures of the pro-capite adjustment.
    pub const PRO_CAPITE: Text = Text(
        "Risorse 2018, personale 2018, personale dell'anno:",
        "Means 2018, staff 2018, staff of the year:",
    );
    /// A new fascia.
    pub const FASCIA: Text = Text("Fascia e valore:", "Fascia and value:");
    /// A percentage.
    pub const PERCENT: Text = Text("Percentuale:", "Percentage:");
    /// An act.
    pub const PAPER: Text = Text("Atto e data:", "Act and date:");
    /// A day.
    pub const DAY: Text = Text("Data:", "Date:");
    /// Who sits on a side of the table.
    pub const SEATS: Text = Text("Chi siede:", "Who sits:");
    /// An economia.
    pub const ECONOMIA: Text = Text("Importo, anno, voce:", "Amount, year, line:");
    /// The act of a complex structure.
    pub const COMPLEX: Text = Text(
        "Atto che motiva la struttura complessa:",
        "The act that says why it is complex:",
    );
    /// Whether a row goes.
    pub const REMOVE: Text = Text("si toglie?", "take it away?");
    /// Whether the simulation becomes the opening.
    pub const ADOPT: Text = Text(
        "Riparto di apertura della sessione",
        "Opening split of the session",
    );
    /// The file of a negotiation.
    pub const CONTINUE: Text = Text("File della trattativa:", "File of the negotiation:");
    /// The act that changes the fund.
    pub const ACT: Text = Text(
        "Atto che modifica il fondo:",
        "The act that changes the fund:",
    );
    /// What is typed is the name of a source that no catalogue has.
    pub const FREE: Text = Text("libera:", "free:");
    /// The same, taken away from the fund.
    pub const FREE_CUT: Text = Text("libera, decurtazione:", "free, a cut:");
    /// Nothing is typed yet.
    pub const FREE_EMPTY: Text = Text(
        "libera: digitarne il nome (-nome se è in meno), o parole del catalogo",
        "free: type its name (-name if it is a cut), or words of the catalogue",
    );
    /// Nothing in the catalogue fits.
    pub const NOTHING: Text = Text(
        "nel catalogo nessuna voce ha queste parole",
        "no entry of the catalogue has these words",
    );
}
