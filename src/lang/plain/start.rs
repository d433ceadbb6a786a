//! What is said on the list of sessions: one is opened, made from another or from a table, or the lesson is taken.

use super::super::Text;

/// What can be said there.
pub const AT_START: Text = Text(
    "Si dice il numero, o una parola del nome. Si può dire anche: crea, importa FILE, anno nuovo NUMERO, lezione, esci.",
    "Say the number, or a word of the name. You can also say: create, import FILE, new year NUMBER, lesson, quit.",
);
/// What is heard as the lines of a table, and not its file.
pub const PASTED: [&str; 3] = ["incolla", "incollata", "paste"];
/// How they are said.
pub const OR_PASTED: Text = Text(
    "CSV, XLSX o ODS; o la parola incolla, per darne qui le righe.",
    "CSV, XLSX or ODS; or the word paste, to give its lines here.",
);
/// How they end.
pub const PASTE_HOW: Text = Text(
    "Ora le righe della tabella; un punto da solo le chiude.",
    "Now the lines of the table; a dot alone ends them.",
);
/// What the next line is, while a table is pasted.
pub const TABLE_LINE: Text = Text("riga", "line");
/// What the next line is, once a table was told.
pub const GO_ON_WITH_IT: Text = Text("si prosegue?", "go on?");
/// How a session that begins is confirmed.
pub const CREATE_HOW: Text = Text(
    "Si crea? Sì scrive il file, il numero di una domanda torna a quella, annulla rinuncia.",
    "Is it made? Yes writes the file, the number of a question goes back to it, cancel gives up.",
);
/// It is not made yet.
pub const NOT_MADE_YET: Text = Text(
    "Nulla è scritto. Il numero di una domanda torna a quella, annulla rinuncia.",
    "Nothing is written. The number of a question goes back to it, cancel gives up.",
);
/// What the next line is, while the session of a next year waits.
pub const MAKE_IT: Text = Text("si crea?", "make it?");
