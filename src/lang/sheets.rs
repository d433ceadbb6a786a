//! The words of the Fondo and of the Posizioni.

pub mod papers;

pub use papers::paper_name;

use super::{Lang, Text};
use crate::dossier::{Coverage, How, Position, Roster, To};
use crate::fund::{Cap, Id};
use crate::money::Amount;

/// Whether a sum counts in the cap, in a word.
pub fn cap_word(cap: Cap) -> Text {
    match cap {
        Cap::Inside => Text("dentro", "inside"),
        Cap::Outside => Text("fuori", "outside"),
        Cap::Unknown => Text("?", "?"),
    }
}

/// An amount said that is not what it should come to: by how much.
pub fn off_by(over: Amount, lang: Lang) -> String {
    let by = over.abs();
    match (over.is_negative(), lang) {
        (false, Lang::It) => format!("{by} in più"),
        (true, Lang::It) => format!("{by} in meno"),
        (false, Lang::En) => format!("{by} more"),
        (true, Lang::En) => format!("{by} less"),
    }
}

/// When a position is held, in few words.
pub fn time_of(position: &Position, lang: Lang) -> String {
    let of = |text: Text| text.of(lang);
    match (&position.coverage[..], position.months) {
        ([], None | Some(12)) => of(Text("tutto l'anno", "all year")).to_owned(),
        ([], Some(0)) => of(Text("vacante", "vacant")).to_owned(),
        ([], Some(1)) => of(Text("1 mese", "1 month")).to_owned(),
        ([], Some(months)) => format!("{months} {}", of(Text("mesi", "months"))),
        ([one], _) if one.from.is_none() && one.to.is_none() => of(match one.how {
            How::Held => Text("tutto l'anno", "all year"),
            How::Interim => Text("interim", "interim"),
            How::Vacant => Text("vacante", "vacant"),
        })
        .to_owned(),
        (periods, _) => periods
            .iter()
            .map(|p| period(p, lang))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn period(coverage: &Coverage, lang: Lang) -> String {
    let day = |day: Option<jiff::civil::Date>, end: &str| match day {
        Some(day) => format!("{}/{}", day.day(), day.month()),
        None => end.to_owned(),
    };
    let how = match coverage.how {
        How::Held => "",
        How::Interim => Text(" interim", " interim").of(lang),
        How::Vacant => Text(" vacante", " vacant").of(lang),
    };
    format!(
        "{}-{}{how}",
        day(coverage.from, "1/1"),
        day(coverage.to, "31/12")
    )
}

/// To what the value of a position made by points is rounded, and its most.
pub fn rounding_of(roster: &Roster, lang: Lang) -> Option<String> {
    let point = roster.point.as_ref()?;
    let to = match point.to {
        To::Cent => Text("arrotondato al centesimo", "rounded to the cent"),
        To::Euro => Text("arrotondato all'euro", "rounded to the euro"),
    };
    let most = point.at_most.map(|most| match lang {
        Lang::It => format!(", non oltre {most}"),
        Lang::En => format!(", not more than {most}"),
    });
    Some(format!("{}{}", to.of(lang), most.unwrap_or_default()))
}

/// How a position is called: its code, and its name where that says more.
pub fn position_name(position: &Position) -> String {
    let code = position.id.as_str();
    // A short code is written as people write it.
    let code = match code.len() {
        0..=5 => code.to_uppercase(),
        _ => code.to_owned(),
    };
    match &position.label {
        Some(label) if Id::from_label(label).as_ref() == Some(&position.id) => label.clone(),
        Some(label) => format!("{code} {label}"),
        None => code,
    }
}

/// How the value of a position is made, in the width of a column: "97 p × 466,587", "fascia a".
pub fn made_in_short(roster: &Roster, position: &Position, lang: Lang) -> String {
    if position.value.is_some() {
        return Text("dall'atto", "from the act").of(lang).to_owned();
    }
    let plain = |figure: rust_decimal::Decimal| figure.normalize().to_string().replace('.', ",");
    match (&position.fascia, position.points, &roster.point) {
        (Some(fascia), ..) => format!("fascia {fascia}"),
        (None, Some(points), Some(point)) => {
            format!("{} p × {}", plain(points), plain(point.value))
        }
        (None, Some(points), None) => format!("{} p", plain(points)),
        (None, None, _) => Text("non noto", "not known").of(lang).to_owned(),
    }
}

/// The amount of an earlier year divided by the dirigenti of this one: whose amount, and by how many.
pub fn of_year(year: i16, heads: u32, lang: Lang) -> String {
    match lang {
        Lang::It => format!("{year} su {heads}"),
        Lang::En => format!("{year} by {heads}"),
    }
}

/// What that division is, in a sentence: it is no average of that year.
pub fn of_year_told(year: i16, heads: u32, lang: Lang) -> String {
    match lang {
        Lang::It => format!(
            "l'importo del {year} è diviso per i {heads} valutati di quest'anno, per confronto: non è la media pro capite del {year}"
        ),
        Lang::En => format!(
            "the amount of {year} is divided by this year's {heads} evaluated, to compare: it is not the average of {year}"
        ),
    }
}

/// What makes the pro-capite adjustment: "1.200.000,00 × (101,5 − 98) / 98".
pub fn pro_capite(resources: Amount, before: &str, now: &str) -> String {
    format!("{resources} × ({now} − {before}) / {before}")
}

/// The fixed words of the Fondo.
pub mod fund {
    use super::Text;

    /// The title.
    pub const TITLE: Text = Text("Fondo", "Fund");
    /// No act constitutes it yet.
    pub const NOT_CONSTITUTED: Text = Text("non ancora costituito", "not constituted yet");
    /// Once it is constituted the table does not change it.
    pub const BY_ACT: Text = Text(
        "cambia solo con un atto dell'ente",
        "only an act of the body changes it",
    );
    /// What of this fund counts cannot be told.
    pub const IN_CAP_UNSAID: Text = Text(
        "Questo fondo, nel limite: da indicare con {source-cap} dove c'è ?",
        "This fund, in the cap: to be said with {source-cap} where there is ?",
    );
    /// Heads the labels.
    pub const SOURCE: Text = Text("Risorsa", "Source");
    /// Heads the formulas.
    pub const FORMULA: Text = Text("Calcolo", "Formula");
    /// Heads whether a sum counts in the cap.
    pub const CAP: Text = Text("Limite", "Cap");
    /// Heads whether a sum counts in the cap, in what is known of it.
    pub const CAP_2016: Text = Text("Conta", "Counts");
    /// Heads the earmarks.
    pub const EARMARK: Text = Text("Vincolo", "Earmark");
    /// Heads the amounts.
    pub const AMOUNT: Text = Text("Importo", "Amount");
    /// The total.
    pub const TOTAL: Text = Text("Fondo, somma delle risorse", "Fund, sum of the sources");
    /// The total of a document read in part.
    pub const PARTIAL: Text = Text(
        "Somma delle risorse lette",
        "Sum of the sources that were read",
    );
    /// The total that the body's document prints.
    pub const PUBLISHED: Text = Text("Totale pubblicato", "Published total");
    /// Heads the cap of the body.
    pub const BODY_CAP: Text = Text(
        "Limite 2016 di tutto l'ente (D.Lgs. 75/2017 art. 23 c. 2)",
        "2016 cap of the whole body (D.Lgs. 75/2017 art. 23 c. 2)",
    );
    /// The amount of 2016.
    pub const AMOUNT_2016: Text = Text("Importo 2016 dell'ente", "The body's 2016 amount");
    /// The pro-capite adjustment.
    pub const ADJUSTMENT: Text = Text("Adeguamento pro capite", "Pro-capite adjustment");
    /// The figures that make it.
    pub const PRO_CAPITE: Text = Text(
        "  da risorse e personale 2018",
        "  from 2018 means and staff",
    );
    /// What of this fund counts.
    pub const IN_CAP: Text = Text("Questo fondo, nel limite", "This fund, in the cap");
    /// A new item of the body.
    pub const NEW_ITEM: Text = Text(
        "Altra voce dell'ente: {edit-cell} la aggiunge",
        "Another item of the body: {edit-cell} adds it",
    );
    /// What is left under the cap.
    pub const ROOM: Text = Text("Spazio che resta", "Room left");
    /// Heads the figures that formulas use.
    pub const FIGURES: Text = Text("Basi di calcolo", "Base figures");
    /// Heads the economie.
    pub const ECONOMIE: Text = Text("Economie", "Economie");
    /// A new economia.
    pub const NEW_ECONOMIA: Text = Text(
        "Altra economia: {edit-cell} la aggiunge",
        "Another economia: {edit-cell} adds it",
    );
    /// An economia of which no cause is said.
    pub const NO_CAUSE: Text = Text("causa non indicata", "no cause said");
    /// An economia not certified yet.
    pub const PRESUMED: Text = Text(
        "presunta, fuori dai totali: c scrive l'atto che la certifica",
        "presumed, out of the totals: c writes the act that certifies it",
    );
    /// Heads the consuntivo.
    pub const SETTLEMENT: Text = Text("Consuntivo dell'anno", "How the year ended");
    /// What was not paid and has no cause.
    pub const UNEXPLAINED: Text = Text(
        "Non pagato, causa da indicare",
        "Not paid, cause to be said",
    );
    /// The causes are more than what was not paid.
    pub const TOO_MANY_CAUSES: Text = Text(
        "Le cause superano il non pagato di",
        "The causes exceed what was not paid by",
    );
    /// Heads what the sums make.
    pub const SUMS: Text = Text("Dalle somme", "From the sums");
    /// Comes before a sum.
    pub const IN_ALL: Text = Text("in tutto", "in all");
    /// Heads a cause.
    pub const CAUSE: Text = Text("Causa", "Cause");
    /// Heads the readings.
    pub const READINGS: Text = Text(
        "Letture dei punti controversi",
        "Readings of contested points",
    );
    /// Names in the explanations.
    pub const REFERENCE: Text = Text("Riferimento", "Reference");
    /// What a figure is asked for; it follows.
    pub const FOR: Text = Text("A che serve", "What it is for");
    /// What the published total is for.
    pub const PUBLISHED_FOR: Text = Text(
        "il totale scritto nel documento, se ne ha uno: si dice quando le risorse non lo fanno",
        "the total written in the document, where it has one: it is said when the sources do not make it",
    );
    /// What the amount of 2016 is for.
    pub const AMOUNT_2016_FOR: Text = Text(
        "quanto l'ente destinò nel 2016 al trattamento accessorio di tutto il personale: fa il limite",
        "what the body gave in 2016 to the accessory pay of all its staff: it makes the cap",
    );
    /// What the adjustment is for.
    pub const ADJUSTMENT_FOR: Text = Text(
        "di quanto il limite si adegua al personale in servizio: si scrive, o lo fanno le cifre qui sotto",
        "by how much the cap follows the staff in service: written here, or made by the figures below",
    );
    /// What a base of computation is for.
    pub const FIGURE_FOR: Text = Text(
        "la base su cui si calcolano le risorse in percentuale",
        "what the sources in per cent are computed on",
    );
    /// What a figure of the consuntivo is for.
    pub const SETTLED_FOR: Text = Text(
        "a fine anno dice ciò che resta, e quali economie vanno all'anno dopo",
        "at the end of the year it tells what is left, and which economie go to the next",
    );
    /// Heads a formula.
    pub const MADE: Text = Text("Come si calcola", "How it is made");
    /// Heads a difference.
    pub const DIFFERENCE: Text = Text("Differenza", "Difference");
    /// Heads what a source is in the catalogue.
    pub const CATALOGUE: Text = Text("Nel catalogo", "In the catalogue");
    /// Heads a note.
    pub const NOTE: Text = Text("Da sapere", "To know");
    /// Heads a rule's answer.
    pub const CHECKED: Text = Text("Verifica", "Check");
    /// Heads the members of a subtotal.
    pub const MEMBERS: Text = Text("Somma di", "Sum of");
    /// The kind is our reading.
    pub const ASSUMED: Text = Text(
        "la natura è una nostra lettura",
        "the kind is our own reading",
    );
}

/// The fixed words of the Posizioni.
pub mod positions {
    use super::Text;

    /// The title.
    pub const TITLE: Text = Text("Posizioni", "Positions");
    /// Heads how values are made.
    pub const MADE: Text = Text("Valore da", "Value from");
    /// Heads the time.
    pub const TIME: Text = Text("Tempo", "Time");
    /// Heads the values.
    pub const VALUE: Text = Text("Valore annuo", "Yearly value");
    /// Heads the costs.
    pub const COST: Text = Text("Costo", "Cost");
    /// Heads the earlier values.
    pub const EARLIER: Text = Text("Prima", "Before");
    /// Heads the changes.
    pub const CHANGE: Text = Text("Variazione", "Change");
    /// The sum.
    pub const SUM: Text = Text("Posizioni", "Positions");
    /// The cost the body declares.
    pub const DECLARED: Text = Text("Costo dichiarato dall'ente", "Cost declared by the body");
    /// The cost with each held all year.
    pub const FULL: Text = Text("Se tutte coperte tutto l'anno", "If all were held all year");
    /// What the split gives.
    pub const GIVEN: Text = Text("Nel riparto, alla posizione", "In the split, to posizione");
    /// What is left at the end of the year.
    pub const LEFT: Text = Text(
        "Resta a fine anno, va al risultato dello stesso anno",
        "Left at the end of the year, goes to risultato of the same year",
    );
    /// What is short.
    pub const SHORT: Text = Text("Manca alla posizione", "Short of posizione");
    /// Heads the figures per head.
    pub const PER_HEAD: Text = Text("Media pro capite lorda su", "Gross average per head, of");
    /// How many are evaluated.
    pub const EVALUATED: Text = Text("Dirigenti valutati", "Dirigenti evaluated");
    /// The average cannot be shown.
    pub const NO_HEADS: Text = Text(
        "non si mostra: manca il numero dei valutati",
        "not shown: how many are evaluated is missing",
    );
    /// Against the opening.
    pub const OPENING: Text = Text("all'apertura", "at the opening");
    /// Heads the interim pay.
    pub const INTERIM: Text = Text("Interim (risultato)", "Interim (risultato)");
    /// Heads the safeguard.
    pub const SAFEGUARD: Text = Text("Salvaguardia", "Safeguard");
    /// Heads the clause it needs.
    pub const NEEDS_CLAUSE: Text = Text(
        "manca la percentuale della clausola",
        "the percentage of the clause is missing",
    );
    /// Heads the complex structure.
    pub const COMPLEX: Text = Text("Struttura complessa", "Complex structure");
    /// Heads an act.
    pub const NO_ACT: Text = Text(
        "manca l'atto che la motiva",
        "the act that says why is missing",
    );
    /// Names what a position is called.
    pub const NAME: Text = Text("Posizione", "Position");
    /// Heads the fasce and the value of a point.
    pub const VALUES: Text = Text("Fasce e valore del punto", "Fasce and value of a point");
    /// What a point is worth.
    pub const POINT: Text = Text("Valore di un punto", "Value of a point");
    /// A fascia.
    pub const FASCIA: Text = Text("Fascia", "Fascia");
    /// A new fascia.
    pub const NEW_FASCIA: Text = Text(
        "Altra fascia: {edit-cell} la aggiunge",
        "Another fascia: {edit-cell} adds it",
    );
    /// Heads a rounding.
    pub const ROUNDING: Text = Text("Arrotondamento", "Rounding");
    /// Heads the days.
    pub const DAYS: Text = Text("Giorni su 360", "Days of 360");
    /// There is none, and none is added.
    pub const NONE_FIXED: Text = Text("Nessuna posizione.", "No position.");
    /// There is none.
    pub const NONE: Text = Text(
        "Nessuna posizione: {add-row} ne aggiunge una. Si può indicare anche solo il costo.",
        "No position: {add-row} adds one. The cost alone can be given too.",
    );
}
