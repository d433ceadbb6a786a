//! The words of the forms: what is asked at the table, and what helps to answer.

use super::{Lang, Text};

/// The page that opens a seduta.
pub const OPEN_SEDUTA: Text = Text("Si apre la seduta", "The seduta opens");
/// There is no more to sit for.
pub const OVER: Text = Text(
    "il contratto è sottoscritto: la trattativa è chiusa.",
    "the contract is signed: the negotiation is over.",
);
/// The page of the seduta that is open.
pub const SITTING: Text = Text("La seduta", "The seduta");
/// The page of a proposal.
pub const TABLE: Text = Text("Una proposta al tavolo", "A proposal for the table");
/// The page of an answer; the proposal follows.
pub const ANSWER: Text = Text("Risposta alla", "Answer to");
/// The page of a disputed figure; its number follows.
pub const DISPUTED: Text = Text("La contestazione", "The dispute");
/// The page of the minutes.
pub const MINUTE: Text = Text("A verbale", "For the minutes");

/// Asks where.
pub const PLACE: Text = Text("Luogo", "Place");
/// Asks when it was held.
pub const HELD: Text = Text("Tenuta il", "Held on");
/// Asks who is there.
pub const PRESENT: Text = Text("Presenti", "Present");
/// Asks who else is there.
pub const OTHERS: Text = Text("Altre sigle", "Other unions");
/// Asks the names.
pub const NAMES: Text = Text("Nomi per il verbale", "Names for the minutes");
/// Asks a note.
pub const NOTE: Text = Text("Nota", "Note");
/// Asks what is to be done.
pub const WHAT: Text = Text("Che cosa", "What");
/// Asks when it goes on.
pub const UNTIL: Text = Text("Riprende", "Goes on");
/// Asks whether the figures are handed over.
pub const HANDED: Text = Text("Consegna le cifre", "Hand the figures");
/// Asks who tables.
pub const BY: Text = Text("Di chi", "By whom");
/// Asks who spoke.
pub const SPEAKER: Text = Text("Parla per loro", "Spoken by");
/// Asks the clauses.
pub const CLAUSES: Text = Text("Clausole", "Clauses");
/// Asks why.
pub const MOTIVATION: Text = Text("Motivazione", "Motivation");
/// Asks whether it is all or nothing.
pub const WHOLE: Text = Text("Per intero", "All or nothing");
/// Asks what it replaces.
pub const REPLACES: Text = Text("Sostituisce", "Replaces");
/// Asks who confirmed.
pub const CONFIRMED: Text = Text("Riletta e confermata da", "Read again and confirmed by");
/// Asks who says it.
pub const WHO: Text = Text("Chi", "Who");
/// Asks how a proposal stands.
pub const HOW: Text = Text("Come", "How");
/// Asks what is said.
pub const SAID: Text = Text("Testo", "Text");
/// Asks what a figure should be.
pub const THEIRS: Text = Text("La loro cifra", "Their figure");
/// Asks where a figure was read.
pub const SOURCE: Text = Text("Fonte", "Source");

/// What helps with the place.
pub const PLACE_HINT: Text = Text("sala, videoconferenza o altro", "room, video call or other");
/// What helps with the day and hours of a seduta written afterwards.
pub const HELD_HINT: Text = Text(
    "se si scrive dopo: 12/05/2019 9:30-12:15",
    "if written afterwards: 12/05/2019 9:30-12:15",
);
/// A day and hours that cannot be read; they follow.
pub const BAD_HELD: Text = Text(
    "giorno e ore si scrivono 12/05/2019 9:30-12:15, non",
    "day and hours are written 12/05/2019 9:30-12:15, not",
);
/// What helps with parties.
pub const PARTIES_HINT: Text = Text(
    "←→ va, Spazio o il numero segna e toglie",
    "←→ moves, Space or the number marks and unmarks",
);
/// What helps with other unions.
pub const OTHERS_HINT: Text = Text(
    "sigle che mancano, con virgole",
    "missing ones, with commas",
);
/// What helps with names.
pub const NAMES_HINT: Text = Text(
    "facoltativi, solo per il verbale: SIGLA: Nome (ruolo); SIGLA: Nome",
    "optional, for the minutes alone: UNION: Name (role); UNION: Name",
);
/// What helps with the time of resumption.
pub const UNTIL_HINT: Text = Text(
    "15:30, oppure 18/06/2019 ore 9",
    "15:30, or 18/06/2019 at 9",
);
/// What helps with a choice.
pub const ONE_HINT: Text = Text("←→ o l'iniziale", "←→ or the initial");
/// What helps with clauses.
pub const CLAUSES_HINT: Text = Text(
    "interim 20%; differenziazione 30% 10%; welfare: testo libero",
    "interim 20%; differenziazione 30% 10%; welfare: free text",
);
/// What helps with a motivation.
pub const MOTIVATION_HINT: Text = Text("vuota: «non resa»", "empty: “not given”");
/// What helps with a proposal that stands or falls as one.
pub const WHOLE_HINT: Text = Text(
    "sì: si accoglie o si rifiuta tutta, non una parte",
    "yes: it is accepted or refused as one, not in part",
);
/// What helps with the proposal that another takes the place of.
pub const REPLACES_HINT: Text = Text(
    "quella di prima resta agli atti come sostituita",
    "the one before stays on record, as replaced",
);
/// What helps with who spoke.
pub const SPEAKER_HINT: Text = Text(
    "facoltativo: chi la espone, quando parla per più sigle",
    "optional: who puts it forward, when speaking for several",
);
/// What helps with the handing of figures.
pub const HANDED_HINT: Text = Text(
    "sì: resta scritto che le parti hanno avuto le cifre",
    "yes: that the sides were given the figures is written",
);
/// What helps with a note.
pub const NOTE_HINT: Text = Text(
    "facoltativa: resta scritta accanto all'atto",
    "optional: it stays written beside the act",
);
/// What helps with a text for the minutes.
pub const SAID_HINT: Text = Text(
    "il testo; di una contestazione, la voce o la risorsa",
    "the text; of a dispute, the line or the source",
);
/// What helps with a figure.
pub const THEIRS_HINT: Text = Text("solo per una contestazione", "only for a dispute");

/// No.
pub const NO: Text = Text("no", "no");
/// Yes.
pub const YES: Text = Text("sì", "yes");
/// The last of the same side.
pub const LAST_OF_SIDE: Text = Text("l'ultima della stessa parte", "the last of the same side");
/// None.
pub const NONE: Text = Text("nessuna", "none");
/// The seduta is suspended.
pub const SUSPEND: Text = Text("sospendere", "suspend");
/// The seduta ends.
pub const CLOSE: Text = Text("chiudere", "close");
/// Who is there changes.
pub const ATTENDANCE: Text = Text("cambiare i presenti", "change who is present");
/// The figures are handed over.
pub const HAND: Text = Text("consegnare le cifre", "hand the figures");
/// A declaration.
pub const DECLARATION: Text = Text("dichiarazione", "declaration");
/// A dispute.
pub const DISPUTE: Text = Text("contestazione", "dispute");
/// A point put off.
pub const PUT_OFF: Text = Text("punto rinviato", "point put off");

/// A figure that cannot be read; it follows.
pub const BAD_FIGURE: Text = Text("la cifra non si legge:", "the figure cannot be read:");
/// A percentage that cannot be read; it follows.
pub const BAD_PERCENT: Text = Text(
    "la percentuale non si legge:",
    "the percentage cannot be read:",
);
/// A name for a party that is not present; it follows.
pub const NAME_OF_NOBODY: Text = Text("non è fra i presenti:", "is not among those present:");
/// Nobody is marked among those who answer.
pub const WHO_ANSWERS: Text = Text(
    "va segnato chi risponde: almeno una parte.",
    "mark who answers: one party at least.",
);

/// What is still to be said on a page, by the names of its questions.
pub fn still(names: &[String], lang: Lang) -> String {
    let head = Text("Da dire ancora:", "Still to be said:").of(lang);
    format!("{head} {}", names.join(", "))
}

/// What the last Enter does.
pub const CONFIRM: Text = Text(
    "Riletta ad alta voce, Invio la mette agli atti; Esc torna a scriverla.",
    "Once read aloud, Enter puts it on record; Esc goes back to it.",
);
/// What is said at the table is recorded from the table.
pub const AT_TABLE: Text = Text(
    "ciò che si dice al tavolo si registra dal tavolo: prima si torna al tavolo ({dark}).",
    "what is said at the table is recorded from the table: go back to it first ({dark}).",
);
/// Data are changed at the table while a seduta is open.
pub const DATA_AT_TABLE: Text = Text(
    "a seduta aperta i dati si cambiano al tavolo, dove restano scritti: prima si torna al tavolo ({dark}).",
    "while a seduta is open data are changed at the table, where they stay written: go back to it first ({dark}).",
);
/// The screen was dark: nothing is tabled from a simulation.
pub const TABLE_FIRST: Text = Text(
    "si propone ciò che è sul tavolo: prima si torna al tavolo ({dark}).",
    "what is tabled is what is on the table: go back to it first ({dark}).",
);
/// There is nothing to answer.
pub const NO_PROPOSAL: Text = Text(
    "nessuna proposta è al tavolo: {table-proposal} ne mette una.",
    "no proposal is on the table: {table-proposal} tables one.",
);
/// The dark screen.
pub const DARK: Text = Text("schermo oscurato", "dark screen");
/// The dark screen of a suspended seduta.
pub const SUSPENDED: Text = Text("seduta sospesa", "seduta suspended");
/// When it goes on.
pub const GOES_ON: Text = Text("riprende:", "goes on:");
