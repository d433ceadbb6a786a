//! The words of the screen of the simulations, and of what is asked there.

use super::super::talks::draft;
use super::super::{Lang, Text, quoted};
use crate::negotiation::State;

/// The title.
pub const TITLE: Text = Text(
    "Simulazioni · quaderno riservato",
    "Simulations · private workbook",
);
/// The state, always in the heading.
pub const PRIVATE: Text = Text("simulazione riservata", "private simulation");
/// The simulation that edits are on.
pub const WORKED_ON: Text = Text("in lavoro", "being worked on");
/// A simulation that was put aside.
pub const ASIDE: Text = Text("da parte", "put aside");
/// A simulation whose figures are of another fund.
pub const OTHER_FUND: Text = Text("su un altro fondo", "on another fund");
/// There are no simulations yet.
pub const NONE: Text = Text(
    "Nessuna simulazione: {new-simulation} ne comincia una dal riparto del tavolo.",
    "No simulation: {new-simulation} starts one from the split of the table.",
);
/// Heads the names of the lines.
pub const LINE: Text = Text("Voce", "Line");
/// The sum of the lines.
pub const FUND: Text = Text("Fondo", "Fund");
/// The lines where they do not make the fund.
pub const LINES: Text = Text("Voci", "Lines");
/// What is left to be split.
pub const RESIDUE: Text = Text("Residuo", "Left");
/// The screen was declared for the operator alone.
pub const ALONE: Text = Text("schermo non proiettato", "screen not projected");
/// The economie.
pub const ECONOMIE: Text = Text("Economie", "Economie");
/// The total.
pub const TOTAL: Text = Text("Totale", "Total");
/// How the rules stand.
pub const RULES: Text = Text("Verifiche", "Rules");
/// Heads the means per head.
pub const PER_HEAD: Text = Text("Media pro capite lorda su", "Gross mean per head, of");
/// Heads what is asked of the delegation.
pub const INDIRIZZI: Text = Text("Indirizzi", "Indirizzi");
/// A private note.
pub const NOTE: Text = Text("Nota", "Note");
/// The sign that the split has left the indirizzi.
pub const DEPARTED: Text = Text("▲ fuori dagli indirizzi", "▲ out of the indirizzi");
/// The split is within them.
pub const WITHIN: Text = Text("nei limiti degli indirizzi", "within the indirizzi");
/// Columns that do not fit.
pub const MORE: Text = Text("non in vista", "not in sight");
/// Rows of the comparison that do not fit.
pub const GOES_ON: Text = Text(
    "… il confronto continua nella pagina che segue",
    "… the comparison goes on in the page that follows",
);

/// What is asked of a new simulation.
pub const ASK_NEW: Text = Text("Nuova, dal tavolo", "New, from the table");
/// What is asked of a new name.
pub const ASK_NAME: Text = Text("Nome", "Name");
/// What is asked of the Giunta's mandate.
pub const ASK_INDIRIZZO: Text = Text("Indirizzo", "Indirizzo");
/// What is asked of a note.
pub const ASK_NOTE: Text = Text("Nota", "Note");
/// What is asked before a simulation goes to the table.
pub const ASK_BRING: Text = Text("Al tavolo", "To the table");
/// What can be typed as an indirizzo.
pub const INDIRIZZO_FORM: Text = Text(
    "come «risultato almeno 25 % e risultato al massimo 30 %; DGC 99/2019»; «togli risultato» lo toglie",
    "such as “risultato at least 25 % and risultato at most 30 %; DGC 99/2019”; “remove risultato” takes it away",
);
/// What can be typed as a note.
pub const NOTE_FORM: Text = Text(
    "un testo; «togli 2» toglie la nota 2",
    "a text; “remove 2” takes note 2 away",
);
/// A name is missing.
pub const NAME_NEEDED: Text = Text("manca il nome.", "a name is missing.");
/// The workbook is private, and the screen is not.
pub const DARK_FIRST: Text = Text(
    "le simulazioni sono riservate: prima si oscura lo schermo.",
    "simulations are private: darken the screen first.",
);
/// What is private is not shown on a screen that others may see.
pub const PROJECTED: Text = Text(
    "lo schermo risulta proiettato: {projection} lo dichiara non proiettato.",
    "the screen is taken as projected: {projection} declares that it is not.",
);
/// The screen was declared for the operator alone.
pub const NOW_ALONE: Text = Text(
    "Schermo dichiarato non proiettato: indirizzi e note sono in vista.",
    "Screen declared not projected: indirizzi and notes are in sight.",
);
/// The screen was declared in sight of others.
pub const NOW_PROJECTED: Text = Text(
    "Schermo proiettato: indirizzi e note non sono in vista.",
    "Screen projected: indirizzi and notes are not in sight.",
);
/// The row of the table was meant, not a simulation.
pub const NOT_A_TRIAL: Text = Text(
    "serve una simulazione dell'elenco.",
    "choose a simulation of the list.",
);
/// No seduta is open.
pub const NO_TABLE: Text = Text(
    "si porta al tavolo solo mentre una seduta è aperta.",
    "it can be brought to the table only while a seduta is open.",
);
/// A simulation that does not stand on the fund of now.
pub const NOT_STANDING: Text = Text(
    "il fondo è cambiato da allora: questa simulazione si può solo mettere da parte.",
    "the fund has changed since: this simulation can only be put aside.",
);
/// Noted.
pub const NOTED: Text = Text("Nel quaderno riservato.", "In the private workbook.");
/// No note has this number.
pub const NO_NOTE: Text = Text(
    "non c'è una nota con quel numero.",
    "no note has that number.",
);

/// What is on the table: the draft by its number, or the split that the session opens with.
pub fn table(state: &State, lang: Lang) -> String {
    if state.sedute.is_empty() {
        Text("Apertura", "Opening").of(lang).to_owned()
    } else {
        let name = Text("Tavolo", "Table").of(lang);
        format!("{name}, {}", draft(state.draft(), lang))
    }
}

/// A new simulation, as it is offered or told: "«ipotesi A»: come il tavolo".
pub fn begins(name: &str, like: &str, lang: Lang) -> String {
    format!("{}: {like}", quoted(name, lang))
}

/// A simulation that starts as the table stands.
pub const LIKE_TABLE: Text = Text("come il tavolo", "as the table");

/// A simulation has this name already.
pub fn taken(name: &str, lang: Lang) -> String {
    let name = quoted(name, lang);
    match lang {
        Lang::It => format!("c'è già {name}, forse da parte: serve un altro nome."),
        Lang::En => format!("there is {name} already, maybe put aside: another name is needed."),
    }
}

/// What was done to a simulation.
pub fn done(verb: Text, name: &str, lang: Lang) -> String {
    format!("{} {}.", verb.of(lang), quoted(name, lang))
}

/// It was begun.
pub const BEGUN: Text = Text("Cominciata", "Started");
/// It was copied.
pub const COPIED: Text = Text("Copiata in", "Copied to");
/// It was given a name.
pub const NAMED: Text = Text("Ora si chiama", "Now called");
/// It was put aside.
pub const NOW_ASIDE: Text = Text("Messa da parte, non cancellata:", "Put aside, not deleted:");
/// It is back.
pub const NOW_BACK: Text = Text("Di nuovo nell'elenco", "Back in the list:");
/// It is being worked on.
pub const NOW_WORKED_ON: Text = Text("Si lavora su", "Working on");
/// The desk is as the table again.
pub const FROM_TABLE: Text = Text(
    "Il tavolo riservato riparte da ciò che è al tavolo.",
    "The private desk starts again from what is on the table.",
);
/// Whether to bring it.
pub fn bring(name: &str, lang: Lang) -> String {
    let name = quoted(name, lang);
    match lang {
        Lang::It => {
            format!(
                "{name} prende il posto della bozza, sotto gli occhi di tutti: {{accept}} conferma."
            )
        }
        Lang::En => {
            format!("{name} takes the place of the draft, for all to see: {{accept}} confirms.")
        }
    }
}
