//! The words of the Documenti.

use std::path::Path;

use super::{Lang, Text};
use crate::fund::path_shown;

/// The title of the screen.
pub const TITLE: Text = Text("Documenti", "Documents");
/// The head of the column that says how far a paper is.
pub const STATE: Text = Text("Stato", "State");
/// The head of the column of the papers.
pub const PAPER: Text = Text("Documento", "Document");
/// Nothing is missing.
pub const COMPLETE: Text = Text("completo", "complete");
/// What follows is missing.
pub const MISSING: Text = Text("Da completare", "To be completed");
/// The format in which papers are written.
pub const FORMAT: Text = Text("formato", "format");
/// The papers are those of a moment of the past, which follows.
pub const AS_THEN: Text = Text("com'erano", "as they were");
/// The same of one paper.
pub const AS_IT_WAS: Text = Text("com'era", "as it was");
/// From what a paper lacks, back to it.
pub const TEXT: Text = Text("testo", "text");
/// Which split the papers have.
pub const WHICH_SPLIT: Text = Text(
    "I documenti hanno il riparto della sessione, non la simulazione sul Tavolo.",
    "The documents have the split of the session, not the simulation on the table.",
);
/// Nothing to undo here.
pub const NOTHING_TO_UNDO: Text = Text(
    "qui non si annulla: i dati si correggono dove si scrivono.",
    "nothing is undone here: the data are corrected where they are written.",
);
/// Last year's session is another file.
pub const GIVE_LAST_YEAR: Text = Text(
    "Il confronto si fa con la sessione dell'anno prima: `riparto export … --last-year FILE`, o aprendo quest'anno da quella.",
    "The comparison is made with the session of the year before: `riparto export … --last-year FILE`, or by making this year from it.",
);
/// What is filled by hand.
pub const ON_THE_PAPER: Text = Text(
    "Si completa sul documento esportato (docx o xlsx): i dati della trattativa non lo tengono.",
    "It is filled in on the exported document (docx or xlsx): the data of the negotiation do not hold it.",
);

/// A paper, by its name.
pub fn title(name: &str, lang: Lang) -> &'static str {
    match name {
        "quadro" => Text("Quadro di sintesi", "Quadro di sintesi (table of the uses)"),
        "proposta" => Text(
            "Proposta (l'ultima presentata)",
            "Proposal (the last one tabled)",
        ),
        "verbale" => Text("Verbale delle sedute", "Verbale (minutes of the sedute)"),
        "ipotesi" => Text("Ipotesi di contratto", "Ipotesi of contract"),
        "relazione-illustrativa" => Text("Relazione illustrativa", "Relazione illustrativa"),
        "relazione-tecnico-finanziaria" => Text(
            "Relazione tecnico-finanziaria",
            "Relazione tecnico-finanziaria",
        ),
        "trasmissione-revisori" => Text("Trasmissione ai revisori", "Letter to the revisori"),
        "scheda-revisori" => Text(
            "Scheda per il Collegio dei revisori",
            "Sheet for the revisori",
        ),
        "proposta-giunta" => Text(
            "Proposta di autorizzazione alla Giunta",
            "Proposal to the Giunta",
        ),
        _ => Text("Documento", "Document"),
    }
    .of(lang)
}

/// How many things a paper lacks.
pub fn lacks(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::It, 1) => "1 da completare".to_owned(),
        (Lang::It, _) => format!("{count} da completare"),
        (Lang::En, _) => format!("{count} to complete"),
    }
}

/// What is missing, where it is written; and the key that goes back to the papers.
pub fn missing_here(what: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!("Al documento manca: {what}. {{documents}} torna ai documenti."),
        Lang::En => {
            format!("The document lacks: {what}. {{documents}} goes back to the documents.")
        }
    }
}

/// A path whose extension is no format.
pub fn no_format(names: &[&str], lang: Lang) -> String {
    let names = names.join(", ");
    match lang {
        Lang::It => format!("Il formato è quello dell'estensione: {names}."),
        Lang::En => format!("The format is that of the extension: {names}."),
    }
}

/// A paper was written.
pub fn written(path: &Path, lang: Lang) -> String {
    let path = path_shown(path);
    match lang {
        Lang::It => format!("Documento scritto: {path}"),
        Lang::En => format!("Document written: {path}"),
    }
}

/// There is such a file already.
pub const THERE: Text = Text(
    "Il file c'è già e non si sostituisce: {accept} scrive con quest'altro nome.",
    "The file is there already and is not replaced: {accept} writes with this other name.",
);
/// A passage that is being written.
pub const PASSAGE: Text = Text("Testo", "Text");
/// Where a paper is written.
pub const WHERE: Text = Text("Scrive in", "Write to");

/// Where a thing that is missing is written: the screens.
pub const IN_FUND: Text = Text("Fondo", "Fund");
/// The positions.
pub const IN_POSITIONS: Text = Text("Posizioni", "Positions");
/// The procedure.
pub const IN_STEPS: Text = Text("Iter", "Procedure");
/// The negotiation.
pub const IN_TALKS: Text = Text("Trattativa", "Negotiation");
/// A text of the office, written here.
pub const HERE: Text = Text("si scrive qui", "written here");
/// Another file.
pub const IN_LAST_YEAR: Text = Text("anno prima", "last year");
/// The paper itself.
pub const BY_HAND: Text = Text("a mano", "by hand");
/// The line and its section that are asked.
pub const LINE_AND_SECTION: Text = Text("Voce e sezione", "Line and section");
/// How a line and its section are typed.
pub const SECTION_FORM: Text = Text(
    "La voce e la sezione del Modulo II, come «posizione II»; la voce sola: come dicono le regole.",
    "The line and its section of Modulo II, such as “posizione II”; the line alone: as the rules say.",
);
