//! The fixed words of the Trattativa.

use crate::lang::Text;

/// The name of the screen.
pub const TITLE: Text = Text("Trattativa", "Negotiation");
/// Heads the hours.
pub const WHEN: Text = Text("Ora", "Time");
/// Heads who tabled.
pub const BY: Text = Text("Di", "By");
/// Heads the difference from the proposal before of the other side.
pub const DIFFERENCE: Text = Text("Differenza", "Difference");
/// Heads the state.
pub const STATE: Text = Text("Stato", "State");
/// The state of the draft that is on the table.
pub const ON_TABLE: Text = Text("sul tavolo", "on the table");
/// Before the name of what is in the list.
pub const LISTED: Text = Text("in elenco:", "listed:");
/// Every row.
pub const ALL: Text = Text("tutto", "all");
/// The proposals alone.
pub const PROPOSALS: Text = Text("proposte", "proposals");
/// The drafts alone.
pub const DRAFTS: Text = Text("bozze", "drafts");
/// What goes in the minutes.
pub const MINUTES: Text = Text("a verbale", "for the minutes");
/// Every act.
pub const LOG: Text = Text("cronologia", "history");
/// In place of the rows, before the first seduta.
pub const NOT_BEGUN: Text = Text(
    "La trattativa non è cominciata: prima si apre una seduta.",
    "The negotiation has not begun: a seduta is opened first.",
);
/// In place of the rows, where the filter leaves none.
pub const NOTHING: Text = Text("Niente da mostrare qui.", "Nothing to show here.");
/// In place of the gap.
pub const NO_GAP: Text = Text(
    "distanza: quando ogni parte ha una proposta sul tavolo",
    "gap: once each side has a proposal on the table",
);
/// What a row that is marked is for.
pub const MARKED: Text = Text(
    "si sceglie l'altra da confrontare: Spazio.",
    "choose the other to compare: Space.",
);
/// What cannot be compared.
pub const NOT_COMPARED: Text = Text(
    "si confrontano fra loro proposte e bozze.",
    "proposals and drafts are compared with each other.",
);
/// What cannot be brought to the table.
pub const NOT_BROUGHT: Text = Text(
    "al tavolo si porta una proposta o una bozza.",
    "a proposal or a draft is brought to the table.",
);
/// What cannot be answered.
pub const NOT_ANSWERED: Text = Text("si risponde a una proposta.", "a proposal is answered.");
/// Nothing is done to the past.
pub const READ_ONLY: Text = Text(
    "È il tavolo di allora, in sola lettura: {back} torna al presente.",
    "This is the table as it was, read-only: {back} goes back to the present.",
);
/// Nothing is brought to a table that is not in sight.
pub const TABLE_FIRST: Text = Text(
    "Prima si torna al tavolo che tutti vedono ({dark}).",
    "Go back to the table that all see first ({dark}).",
);
/// What is tried in private is undone where it was done.
pub const UNDONE_ELSEWHERE: Text = Text(
    "Ciò che si prova si annulla sul Tavolo.",
    "What is tried is undone on the table's own screen.",
);
/// There is no moment before the opening, nor after the last act.
pub const NO_MORE: Text = Text(
    "Non c'è altro in questa direzione.",
    "There is nothing more this way.",
);
/// Back from the past.
pub const NOW: Text = Text("Si torna al presente.", "Back to the present.");
/// How the screen is read.
pub const LEGEND: [Text; 4] = [
    Text(
        "✔ accolta · ✘ non accolta · … in discussione · ○ ritirata · » sostituita; «varia» dice con quanti, Invio con chi.",
        "✔ accepted · ✘ not accepted · … under discussion · ○ withdrawn · » replaced; “varies” says with how many, Enter with whom.",
    ),
    Text(
        "◆ da prendere o lasciare per intero. La differenza è dall'ultima proposta dell'altra parte.",
        "◆ all or nothing. The difference is from the last proposal of the other side.",
    ),
    Text(
        "La distanza è fra ciò che la parte pubblica e ciascuna sigla tengono sul tavolo; «era»: prima dell'ultima mossa.",
        "The gap is between what the body's side and each union hold on the table; “was”: before the last move.",
    ),
    Text(
        "Nel grafico ogni parte ha una riga, ogni proposta il suo numero, dal meno al più della voce.",
        "On the chart each side has a row, each proposal its number, from the least to the most of the line.",
    ),
];
