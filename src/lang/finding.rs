//! The words of the palette, of the search in a list, and of the mouse.

use super::{Lang, Text};

/// What an entry of the palette is.
pub const ACTION: Text = Text("azione", "action");
/// A screen.
pub const SCREEN: Text = Text("schermata", "screen");
/// A line of the split.
pub const LINE: Text = Text("voce", "line");
/// A rule.
pub const RULE: Text = Text("verifica", "rule");
/// A proposal.
pub const PROPOSAL: Text = Text("proposta", "proposal");
/// A simulation.
pub const SIMULATION: Text = Text("simulazione", "simulation");
/// The heading of the palette.
pub const TITLE: Text = Text("Che cosa si cerca?", "What are you looking for?");
/// Under the entries of the palette.
pub const HOW: Text = Text(
    "↑↓ sceglie · Invio fa o va · Esc chiude",
    "↑↓ chooses · Enter does or goes · Esc closes",
);
/// When no entry fits.
pub const NOTHING: Text = Text(
    "nulla di simile fra azioni, voci, verifiche e proposte",
    "nothing like it among actions, lines, rules and proposals",
);
/// The Tavolo in the palette.
pub const TABLE: Text = Text(
    "il Tavolo: il riparto, voce per voce",
    "the Tavolo: the split, line by line",
);
/// Who sits at the table, in the palette.
pub const DELEGATION: Text = Text(
    "la delegazione: chi siede al tavolo, parte pubblica e sigle",
    "the delegation: who sits at the table, body's side and unions",
);
/// What the arrows do in a search.
pub const AMONG: Text = Text("fra le trovate", "among those found");
/// What Enter does in a search.
pub const STAY: Text = Text("resta qui", "stay here");
/// What the arrows do in the palette.
pub const CHOOSE: Text = Text("sceglie", "choose");
/// What Enter does in the palette.
pub const CHOSEN: Text = Text("fa o va", "do or go");
/// When nothing in the list has what is typed.
pub const NOT_FOUND: Text = Text("nessuna", "none");
/// When nothing in the list has a number typed where an amount could be.
pub const TO_DIVIDE: Text = Text(
    "nessuna · per dividere: Esc, Invio, /",
    "none · to divide: Esc, Enter, /",
);
/// The heading of the mouse in the help.
pub const MOUSE: Text = Text("Mouse", "Mouse");
/// What the mouse does.
pub const MOUSE_WORDS: Text = Text(
    "Un clic sceglie la riga, due la modificano o la aprono, la rotella scorre, un clic su un tasto in basso lo preme. Per selezionare il testo col mouse del terminale: tenere premuto Maiusc (in alcuni Alt o Fn), o avviare con --no-mouse.",
    "One click chooses the row, two edit or open it, the wheel scrolls, a click on a key at the bottom presses it. To select text with the terminal's own mouse: hold Shift (in some Alt or Fn), or start with --no-mouse.",
);

/// Which of how many found is under the cursor: "2 di 7".
pub fn place_of(at: usize, of: usize, lang: Lang) -> String {
    format!("{at} {} {of}", Text("di", "of").of(lang))
}

/// Where an action is done, when that is another screen.
pub fn done_there(hint: &str, key: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!("qui si fa con {key}: {hint}"),
        Lang::En => format!("here {key} does it: {hint}"),
    }
}
