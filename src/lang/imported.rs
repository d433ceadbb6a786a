//! The words of a table that comes in from outside, on the screen.

use std::path::Path;

use super::{Lang, Text};
use crate::fund::{Id, path_shown};

/// The title of its pages.
pub const TITLE: Text = Text("Importa una tabella", "Import a table");
/// What can be taken.
pub const WHAT: Text = Text(
    "La tabella del fondo come l'ha l'ufficio: voci o risorse, con i loro importi. Prima si vede come è stata capita; poi si dicono l'ente, l'area, l'anno e il file della sessione. Nulla si scrive fino all'ultima conferma.",
    "The table of the fund as the office has it: lines or resources, with their amounts. First you see how it was understood; then you say the body, the area, the year and the file of the session. Nothing is written until the last answer.",
);
/// Asks for the table.
pub const TABLE: Text = Text("File della tabella:", "File of the table:");
/// What can be answered.
pub const TABLE_FORM: Text = Text(
    "CSV, XLSX o ODS; o si incolla qui la tabella, con le sue righe.",
    "CSV, XLSX or ODS; or paste the table itself here, with its rows.",
);
/// Asks for the body.
pub const BODY: Text = Text("Ente:", "Body:");
/// What can be answered.
pub const BODY_FORM: Text = Text(
    "come starà nella sessione: Comune di Esempio.",
    "as the session will have it: Comune di Esempio.",
);
/// Asks for the area.
pub const AREA: Text = Text("Area:", "Area:");
/// Asks for one that is not among those known.
pub const WHICH: Text = Text("Quale area:", "Which area:");
/// The rules say of no area.
pub const NO_AREA: Text = Text(
    "le regole che ci sono non governano nessuna area",
    "the rules there are govern no area",
);
/// Asks for the year.
pub const YEAR: Text = Text("Anno del fondo:", "Year of the fund:");
/// What can be answered.
pub const YEAR_FORM: Text = Text("un anno dal 1990 al 2200.", "a year from 1990 to 2200.");
/// Asks for the file.
pub const FILE: Text = Text("File della sessione:", "File of the session:");
/// What can be answered.
pub const FILE_FORM: Text = Text(
    "un file nuovo: quelli che ci sono non si toccano.",
    "a new file: those that are there are left alone.",
);
/// Said of a table that can go on.
pub const USABLE: Text = Text(
    "Nulla è stato rifiutato: {go-on} prosegue. Ancora non si scrive nulla.",
    "Nothing was refused: {go-on} goes on. Nothing is written yet.",
);
/// The file is there already, and another name is proposed.
pub const THERE: Text = Text(
    "il file c'è già e non si sostituisce: {accept} scrive con quest'altro nome.",
    "the file is there already and is not replaced: {accept} writes with this other name.",
);
/// What a pasted text is called.
pub const PASTED: Text = Text("testo incollato", "pasted text");
/// So many places of a table were refused.
pub fn refused(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::It) => {
            "un punto è rifiutato: nulla si scrive. Si corregge nella tabella, o si salta la riga con riparto importa --skip.".to_owned()
        }
        (n, Lang::It) => format!(
            "{n} punti sono rifiutati: nulla si scrive. Si correggono nella tabella, o si saltano le righe con riparto importa --skip."
        ),
        (1, Lang::En) => {
            "one place is refused: nothing is written. Correct it in the table, or leave the line out with riparto import --skip.".to_owned()
        }
        (n, Lang::En) => format!(
            "{n} places are refused: nothing is written. Correct them in the table, or leave the lines out with riparto import --skip."
        ),
    }
}

/// With the year that was said, and the area where that is another, other columns or kinds are taken.
pub fn otherwise(area: Option<&Id>, year: i16, lang: Lang) -> String {
    match (area, lang) {
        (None, Lang::It) => {
            format!("per il {year} la tabella si legge in altro modo: va riguardata.")
        }
        (None, Lang::En) => format!("for {year} the table reads otherwise: look at it again."),
        (Some(area), Lang::It) => format!(
            "per l'area «{area}» e il {year} la tabella si legge in altro modo: va riguardata."
        ),
        (Some(area), Lang::En) => {
            format!("for the area “{area}” and {year} the table reads otherwise: look at it again.")
        }
    }
}

/// The session was written.
pub fn made(path: &Path, rest: Option<&str>, lang: Lang) -> String {
    let path = path_shown(path);
    let made = Text("Creata", "Made").of(lang);
    match (rest, lang) {
        (None, _) => format!("{made} {path}."),
        (Some(line), Lang::It) => format!("{made} {path}; per differenza: {line}."),
        (Some(line), Lang::En) => format!("{made} {path}; takes the rest: {line}."),
    }
}
