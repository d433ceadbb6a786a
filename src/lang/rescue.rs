//! What is said when the disk does not take the work: where it is kept instead, and how it comes back.

use std::path::Path;

use super::explained::before_day;
use super::told::moment;
use super::{Lang, Text};
use crate::fund::path_shown;
use crate::negotiation::Moment;

/// Whether what a rescue copy has is taken up.
pub const TAKE_UP: Text = Text(
    "Riprendere la copia di salvataggio",
    "Take up the rescue copy",
);
/// What the answers do.
pub const ENTER_TAKES: Text = Text(
    "{accept} la riprende, {back} la lascia dov'è.",
    "{accept} takes it up, {back} leaves it where it is.",
);
/// The file of the session could not be written again, and the journal has all; why follows.
pub const IN_JOURNAL: Text = Text(
    "il file non si può riscrivere, ma tutto è nel giornale accanto",
    "the file cannot be written again, but all is in the journal beside it",
);
/// What could not be written is written now.
pub const BACK_IN_PLACE: Text = Text(
    "Il disco ha ripreso a scrivere: tutto è al suo posto.",
    "The disk writes again: all is in its place.",
);
/// Leaving would lose something, on a screen that others may see.
pub const SOMETHING_LOST: Text = Text(
    "Una parte del lavoro non è sul disco e si perderebbe: q esce lo stesso.",
    "Part of the work is not on the disk and would be lost: q leaves all the same.",
);
/// What a rescue copy of the workbook had is in the workbook again.
pub const WORKBOOK_BACK: Text = Text(
    "Il quaderno riservato ha di nuovo ciò che era nella copia di salvataggio.",
    "The private workbook has again what was in the rescue copy.",
);
/// A new act would leave the copy behind.
pub const DECIDE_FIRST: Text = Text(
    "Prima va deciso della copia di salvataggio: {resume} sul Tavolo la mostra.",
    "First the rescue copy must be decided on: {resume} on the Tavolo shows it.",
);

/// What is done is in a rescue copy: in which folder, and why. Its whole name, told on leaving, would leave no room for the reason.
pub fn rescued(copy: &Path, why: &str, lang: Lang) -> String {
    let folder = folder_of(copy);
    match lang {
        Lang::It => format!("Il lavoro è al sicuro in {folder} ({why})."),
        Lang::En => format!("The work is safe in {folder} ({why})."),
    }
}

/// A snapshot is in a rescue copy: in which folder, and why. It goes to its place when the session is opened again. Snapshots have a
/// folder of their own among the copies, whose name would leave no room for the reason.
pub fn snapshot(copy: &Path, why: &str, lang: Lang) -> String {
    let folder = folder_of(copy.parent().unwrap_or(copy));
    match lang {
        Lang::It => format!("L'istantanea è al sicuro in {folder} ({why})."),
        Lang::En => format!("The snapshot is safe in {folder} ({why})."),
    }
}

fn folder_of(copy: &Path) -> String {
    path_shown(copy.parent().unwrap_or(copy))
}

/// A rescue copy has acts that the file has not.
pub fn offer(acts: usize, last: &Moment, lang: Lang) -> String {
    let (acts, when) = (count(acts, lang), moment(last.as_str(), lang));
    match lang {
        Lang::It => format!(
            "Una copia di salvataggio ha {acts} che il file non ha, fino {}: {{resume}} sul Tavolo la mostra, prima di decidere.",
            before_day("al", &when)
        ),
        Lang::En => format!(
            "A rescue copy has {acts} that the file has not, up to {when}: {{resume}} on the Tavolo shows it, before you decide."
        ),
    }
}

/// The journal has acts that the file has not, as who was stopped left them: they are on the table.
pub fn recovered(acts: usize, last: &Moment, lang: Lang) -> String {
    let (count, when) = (count(acts, lang), moment(last.as_str(), lang));
    let one = acts == 1;
    match lang {
        Lang::It => {
            let (has, when) = if one {
                ("ripreso", before_day("del", &when))
            } else {
                ("ripresi", format!("fino {}", before_day("al", &when)))
            };
            format!("{has} dal giornale {count} che il file non ha ancora, {when}")
        }
        Lang::En => {
            let until = if one { "of" } else { "up to" };
            format!("taken from the journal: {count} that the file has not yet, {until} {when}")
        }
    }
}

/// How what was taken from the journal is looked at before it is accepted.
pub const LOOK_FIRST: Text = Text(
    "{resume} sul Tavolo mostra prima com'era il file.",
    "{resume} on the Tavolo first shows how the file was.",
);
/// The table as the file has it.
pub const IN_FILE: Text = Text(
    "Il tavolo com'è nel file: {later} scorre ciò che il giornale ha in più, {edit} lo accetta, {back} torna al tavolo.",
    "The table as it is in the file: {later} goes through what the journal has more, {edit} accepts it, {back} goes back to the table.",
);

/// What was taken from the journal is in the file too.
pub fn accepted(acts: usize, lang: Lang) -> String {
    let acts = count(acts, lang);
    match lang {
        Lang::It => format!("Dal giornale al file: {acts}."),
        Lang::En => format!("From the journal to the file: {acts}."),
    }
}

/// What would come of it, on the table.
pub fn look(acts: usize, last: &str, lang: Lang) -> String {
    let (acts, enter) = (count(acts, lang), ENTER_TAKES.of(lang));
    match lang {
        Lang::It => format!("{acts} in più; l'ultimo: {last} {enter}"),
        Lang::En => format!("{acts} more; the last: {last} {enter}"),
    }
}

/// A rescue copy has opening data that the file has not.
pub fn offer_opening(differences: usize, lang: Lang) -> String {
    let differences = differing(differences, lang);
    match lang {
        Lang::It => format!(
            "Una copia di salvataggio ha dati di apertura che il file non ha ({differences}): {{resume}} sul Tavolo la mostra, prima di decidere."
        ),
        Lang::En => format!(
            "A rescue copy has opening data that the file has not ({differences}): {{resume}} on the Tavolo shows it, before you decide."
        ),
    }
}

/// What would come of it, on the table: the first of what differs.
pub fn look_opening(differences: usize, first: &str, lang: Lang) -> String {
    let (differences, enter) = (differing(differences, lang), ENTER_TAKES.of(lang));
    let the_first = Text("la prima", "the first").of(lang);
    format!("{differences}; {the_first}: {first}. {enter}")
}

fn differing(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::It) => "1 differenza".to_owned(),
        (n, Lang::It) => format!("{n} differenze"),
        (1, Lang::En) => "1 difference".to_owned(),
        (n, Lang::En) => format!("{n} differences"),
    }
}

/// It was taken up.
pub fn taken_up(acts: usize, lang: Lang) -> String {
    if acts == 0 {
        return Text(
            "Dalla copia di salvataggio: i dati di apertura.",
            "From the rescue copy: the opening data.",
        )
        .of(lang)
        .to_owned();
    }
    let acts = count(acts, lang);
    match lang {
        Lang::It => format!("Dalla copia di salvataggio: {acts}."),
        Lang::En => format!("From the rescue copy: {acts}."),
    }
}

/// It stays where it is.
pub fn left(copy: &Path, lang: Lang) -> String {
    let copy = path_shown(copy);
    match lang {
        Lang::It => format!("La copia di salvataggio resta in {copy}."),
        Lang::En => format!("The rescue copy stays in {copy}."),
    }
}

/// A rescue copy does not go on from the file.
pub fn apart(copy: &Path, lang: Lang) -> String {
    let copy = path_shown(copy);
    match lang {
        Lang::It => format!("Una copia di salvataggio non prosegue questo file: è in {copy}."),
        Lang::En => format!("A rescue copy does not go on from this file: it is in {copy}."),
    }
}

/// The session is not there, and a rescue copy of it is.
pub fn instead(copy: &Path, lang: Lang) -> String {
    let copy = path_shown(copy);
    match lang {
        Lang::It => {
            format!("c'è però una copia di salvataggio, che si apre così: riparto \"{copy}\"")
        }
        Lang::En => format!("but there is a rescue copy, to be opened so: riparto \"{copy}\""),
    }
}

/// Snapshots went to their place.
pub fn snapshots_back(many: usize, lang: Lang) -> String {
    match (many, lang) {
        (1, Lang::It) => {
            "Un'istantanea che il disco non aveva preso è ora al suo posto.".to_owned()
        }
        (n, Lang::It) => {
            format!("{n} istantanee che il disco non aveva preso sono ora al loro posto.")
        }
        (1, Lang::En) => "A snapshot that the disk had not taken is now in its place.".to_owned(),
        (n, Lang::En) => {
            format!("{n} snapshots that the disk had not taken are now in their place.")
        }
    }
}

/// On leaving: what is only in a rescue copy, where it is.
pub fn on_leaving(copy: &Path, lang: Lang) -> String {
    let copy = path_shown(copy);
    match lang {
        Lang::It => format!(
            "riparto: il disco non ha preso tutto il lavoro. La copia di salvataggio è in {copy}; riaprendo la sessione viene offerta."
        ),
        Lang::En => format!(
            "riparto: the disk did not take all the work. The rescue copy is in {copy}; it is offered when the session is opened again."
        ),
    }
}

fn count(acts: usize, lang: Lang) -> String {
    match (acts, lang) {
        (1, Lang::It) => "1 atto".to_owned(),
        (n, Lang::It) => format!("{n} atti"),
        (1, Lang::En) => "1 act".to_owned(),
        (n, Lang::En) => format!("{n} acts"),
    }
}
