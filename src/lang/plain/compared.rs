//! What is said of splits side by side.

use super::super::{Lang, Text, quoted};
use crate::money::Amount;

/// The simulations, as a word.
pub const SIMULATIONS: Text = Text("simulazioni", "simulations");
/// There are none.
pub const NO_SIMULATIONS: Text = Text(
    "Nessuna simulazione: simulazioni nuova NOME ne comincia una dal riparto del tavolo.",
    "No simulation: simulations new NAME starts one from the split of the table.",
);
/// The same figure as the first.
pub const SAME: Text = Text("uguale", "the same");
/// A line that a split has not.
pub const NOT_THERE: Text = Text("non c'è", "not there");
/// Between one that is compared and the next.
pub const AND: [&str; 5] = ["e ", "con ", "and ", "with ", ","];
/// How two rows of the talks are compared.
pub const COMPARE_FORM: Text = Text(
    "Si scrive: trattativa confronta RIGA RIGA, due proposte o bozze.",
    "It is written: talks compare ROW ROW, two proposals or drafts.",
);

/// What is compared: what the others are told against comes first.
pub fn compared(names: &[String], lang: Lang) -> String {
    let compared = Text("Confronto", "Comparison").of(lang);
    format!("{compared}: {}.", names.join("; "))
}

/// How far from the first.
pub fn by(change: Amount, lang: Lang) -> String {
    let side = if change.is_negative() {
        Text("in meno", "less")
    } else {
        Text("in più", "more")
    };
    format!("{} {}", change.abs(), side.of(lang))
}

/// The rules that one of them does not respect.
pub fn broken(name: &str, rules: &[String], lang: Lang) -> String {
    let words = Text("non rispettati", "not respected").of(lang);
    format!("{name}, {words}: {}.", rules.join("; "))
}

/// Something that is not asked of the rows of a screen.
pub fn not_asked(what: &str, word: &str, lang: Lang) -> String {
    let what = quoted(what, lang);
    match lang {
        Lang::It => format!("{what} qui non si chiede: aiuto {word} dice che cosa si può."),
        Lang::En => format!("{what} is not asked here: help {word} says what can be."),
    }
}
