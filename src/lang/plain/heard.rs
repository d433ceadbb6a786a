//! The words that are heard within a line, in both languages alike.

/// What is heard as yes.
pub const YES: [&str; 5] = ["si", "s", "yes", "y", "ok"];
/// What is heard as no.
pub const NO: [&str; 2] = ["no", "n"];
/// What gives up a question.
pub const GIVE_UP: [&str; 4] = ["annulla", "esc", "cancel", "undo"];
/// What ends the questions.
pub const DONE: [&str; 3] = ["fine", "basta", "done"];
/// What goes to the question before.
pub const GO_BACK: [&str; 2] = ["indietro", "back"];
/// What goes to the moment after.
pub const GO_ON: [&str; 3] = ["avanti", "forward", "next"];
/// What has the question told again.
pub const SAY_AGAIN: [&str; 5] = ["aiuto", "help", "?", "f1", "ripeti"];
/// All of those who may be chosen.
pub const EVERYBODY: [&str; 3] = ["tutti", "tutte", "all"];
/// None of them.
pub const NOBODY: [&str; 3] = ["nessuno", "nessuna", "none"];
/// What leaves an answer empty.
pub const EMPTY: &str = ".";

/// What undoes, and what does again, a change of the opening data.
pub const BACK_AND_FORTH: [&[&str]; 2] = [&["annulla", "undo"], &["ripeti", "redo"]];
/// What takes the next reading of a contested point.
pub const ANOTHER: [&str; 3] = ["altra", "cambia", "next"];

/// What goes to an act of a review, by its number.
pub const TO_ACT: [&str; 3] = ["atto", "act", "operazione"];
/// What goes to the opening of a review.
pub const TO_OPENING: [&str; 4] = ["apertura", "opening", "inizio", "home"];
/// What has the acts of a review listed.
pub const LIST: [&str; 5] = ["elenco", "list", "atti", "acts", "cronologia"];
/// What has the page of a review told again.
pub const READ: [&str; 4] = ["leggi", "read", "rileggi", "tavolo"];
/// The pages of a review: its acts, the five points, later law, what is not recorded.
pub const PAGES: [&[&str]; 4] = [
    &["trattativa", "talks"],
    &["punti", "points"],
    &["norme", "law"],
    &["manca", "missing"],
];

/// What compares.
pub const COMPARE: [&str; 2] = ["confronta", "compare"];

/// What becomes of a seduta, as it may be asked: it opens, goes on, is suspended, ends, others are present, figures are handed over.
pub const SEDUTA: [&[&str]; 6] = [
    &["apri", "apre", "open"],
    &["riprendi", "riprende", "resume"],
    &["sospendi", "sospende", "suspend"],
    &["chiudi", "chiude", "close"],
    &["presenti", "present"],
    &["consegna", "hand"],
];

/// The parts of `5000 da posizione a risultato`: how much, from which line, to which.
pub fn move_parts(text: &str) -> Option<(&str, &str, &str)> {
    let (amount, rest) = split_at(text, &[" da ", " from ", " dalla ", " dal "])?;
    let (from, to) = split_at(rest, &[" a ", " to ", " alla ", " al "])?;
    Some((amount, from, to))
}

/// The parts of `risultato in Risultato`: the line, and its new name.
pub fn rename_parts(text: &str) -> Option<(&str, &str)> {
    split_at(text, &[" in ", " as "])
}

/// A text before and after the first of some words in it; none where a side is empty.
fn split_at<'a>(text: &'a str, words: &[&str]) -> Option<(&'a str, &'a str)> {
    let found = words
        .iter()
        .filter_map(|word| Some((text.find(word)?, word.len())));
    let (at, len) = found.min()?;
    let (before, after) = (text[..at].trim(), text[at + len..].trim());
    (!before.is_empty() && !after.is_empty()).then_some((before, after))
}
