//! The words of the negotiation, of the opening data and of the program.

use super::verb::{Verb, Word, w};
use crate::app::Command;
use crate::lang::Text;

const NOTHING: Text = Text("", "");
const ROW: Text = Text(
    "[RIGA [VALORE] | annulla | ripeti]",
    "[ROW [VALUE] | undo | redo]",
);

/// The words of the negotiation, of the opening data and of the program.
pub(super) static TALKS: &[Word] = &[
    w(
        Verb::Seduta,
        Text("seduta", "sitting"),
        &["s"],
        Text(
            "[apri | sospendi [ORA] | riprendi | chiudi | presenti | consegna]",
            "[open | suspend [TIME] | resume | close | present | hand]",
        ),
        Text(
            "apre la seduta, poi la sospende, la riprende, la chiude, cambia i presenti, consegna le cifre",
            "opens the seduta, then suspends it, resumes it, closes it, changes who is present, hands the figures",
        ),
    ),
    w(
        Verb::Do(Command::Draft),
        Text("bozza", "draft"),
        &[],
        NOTHING,
        Text(
            "dichiara la bozza che è al tavolo: prende il suo numero",
            "declares the draft on the table: it gets its number",
        ),
    ),
    w(
        Verb::Do(Command::Table),
        Text("proposta", "proposal"),
        &["ctrl-t"],
        NOTHING,
        Text(
            "mette al tavolo una proposta, una domanda alla volta, riletta e confermata",
            "tables a proposal, a question at a time, read again and confirmed",
        ),
    ),
    w(
        Verb::Answer,
        Text("risposta", "answer"),
        &["ritira", "withdraw"],
        Text("[NUMERO DELLA PROPOSTA]", "[NUMBER OF THE PROPOSAL]"),
        Text(
            "risposta a una proposta: accolta, non accolta, in discussione, ritirata; senza numero, all'ultima",
            "answer to a proposal: accepted, not accepted, under discussion, withdrawn; without a number, to the last",
        ),
    ),
    w(
        Verb::Declaration,
        Text("dichiarazione", "declaration"),
        &["statement", "v"],
        NOTHING,
        Text(
            "una dichiarazione a verbale",
            "a declaration for the minutes",
        ),
    ),
    w(
        Verb::Dispute,
        Text("contestazione", "dispute"),
        &[],
        NOTHING,
        Text(
            "la contestazione di una cifra, a verbale",
            "a disputed figure, for the minutes",
        ),
    ),
    w(
        Verb::PutOff,
        Text("rinvio", "putoff"),
        &["rinvia", "postpone"],
        NOTHING,
        Text(
            "un punto rinviato, a verbale",
            "a point put off, for the minutes",
        ),
    ),
    w(
        Verb::Talks,
        Text("trattativa", "talks"),
        &["f7", "distanza", "gap"],
        Text("[RIGA | confronta RIGA RIGA]", "[ROW | compare ROW ROW]"),
        Text(
            "legge proposte, bozze e verbale, e la distanza fra le parti; con un numero, quella riga per intero; confronta dice che cosa cambia fra due",
            "reads proposals, drafts and minutes, and the gap between the sides; with a number, that row whole; compare says what differs between two",
        ),
    ),
    w(
        Verb::History,
        Text("cronologia", "history"),
        &["log"],
        NOTHING,
        Text(
            "legge ogni atto della trattativa, con la sua ora",
            "reads every act of the negotiation, with its time",
        ),
    ),
    w(
        Verb::Bring,
        Text("riporta", "bring"),
        &[],
        Text("RIGA DELLA TRATTATIVA", "ROW OF THE TALKS"),
        Text(
            "porta al tavolo una proposta, o una bozza, di prima",
            "brings an earlier proposal, or draft, to the table",
        ),
    ),
    w(
        Verb::Past,
        Text("passato", "past"),
        &["com'era"],
        Text("RIGA DELLA TRATTATIVA", "ROW OF THE TALKS"),
        Text(
            "il tavolo com'era a quel punto, che si legge e non si tocca: avanti e indietro vanno ai momenti vicini, annulla torna a ora",
            "the table as it was then, to be read and not touched: forward and back go to the moments beside, cancel comes back to now",
        ),
    ),
    w(
        Verb::Steps,
        Text("iter", "steps"),
        &["f8"],
        ROW,
        Text(
            "legge i passi della procedura e gli atti; con un numero, ne scrive la data",
            "reads the steps of the procedure and the acts; with a number, writes its date",
        ),
    ),
    w(
        Verb::Fund,
        Text("fondo", "fund"),
        &["f4"],
        ROW,
        Text(
            "legge le risorse e le economie; con un numero, cambia quella cifra",
            "reads the sources and the economie; with a number, changes that figure",
        ),
    ),
    w(
        Verb::Positions,
        Text("posizioni", "positions"),
        &["f5"],
        ROW,
        Text(
            "legge le posizioni; con un numero, cambia quella cifra",
            "reads the positions; with a number, changes that figure",
        ),
    ),
    w(
        Verb::Papers,
        Text("documenti", "documents"),
        &["documento", "document", "d"],
        Text(
            "[NUMERO [manca [NUMERO [TESTO]] | esporta [FORMATO | FILE]]]",
            "[NUMBER [missing [NUMBER [TEXT]] | export [FORMAT | FILE]]]",
        ),
        Text(
            "legge i documenti e quanto manca a ciascuno; con un numero o un nome legge quello, dice che cosa gli manca, lo scrive in un file",
            "reads the papers and what each lacks; with a number or a name reads that one, says what it lacks, writes it in a file",
        ),
    ),
    w(
        Verb::Do(Command::Ipotesi),
        Text("ipotesi", "pre-agreement"),
        &["pre-intesa"],
        NOTHING,
        Text("le parti firmano l'ipotesi", "the parties sign the ipotesi"),
    ),
    w(
        Verb::Do(Command::Contract),
        Text("contratto", "contract"),
        &["sottoscrizione"],
        NOTHING,
        Text(
            "le parti firmano il contratto",
            "the parties sign the contract",
        ),
    ),
    w(
        Verb::Do(Command::Reopen),
        Text("riapri", "reopen"),
        &[],
        NOTHING,
        Text(
            "la trattativa si riapre dopo un'ipotesi",
            "the negotiation is reopened after an ipotesi",
        ),
    ),
    w(
        Verb::Do(Command::NoAgreement),
        Text("mancato-accordo", "no-agreement"),
        &[],
        NOTHING,
        Text(
            "la trattativa finisce senza accordo",
            "the negotiation ends without agreement",
        ),
    ),
    w(
        Verb::Do(Command::Unilateral),
        Text("unilaterale", "unilateral"),
        &[],
        NOTHING,
        Text(
            "l'ente decide da solo, in via provvisoria",
            "the body decides alone, provisionally",
        ),
    ),
    w(
        Verb::Do(Command::Private),
        Text("riservato", "private"),
        &["p"],
        NOTHING,
        Text(
            "a porte chiuse: ciò che si prova resta nel quaderno riservato",
            "closed doors: what is tried stays in the private workbook",
        ),
    ),
    w(
        Verb::Simulations,
        Text("simulazioni", "simulations"),
        &["simulazione", "simulation", "f6"],
        Text(
            "[confronta [RIGA RIGA ...] | nuova [NOME] | RIGA [lavora | copia | rinomina | da parte | porta al tavolo]]",
            "[compare [ROW ROW ...] | new [NAME] | ROW [work on | copy | rename | aside | to the table]]",
        ),
        Text(
            "legge le simulazioni del quaderno riservato; le confronta con il tavolo o fra loro; ne comincia una",
            "reads the simulations of the private workbook; compares them with the table or with each other; starts one",
        ),
    ),
    w(
        Verb::Room,
        Text("sala", "room"),
        &["f9", "segui", "follow", "proietta"],
        NOTHING,
        Text(
            "legge ciò che vede la sala: la vista pubblica, che a parole non si proietta",
            "reads what the room sees: the public view, which is not projected in words",
        ),
    ),
    w(
        Verb::Darken,
        Text("oscura", "darken"),
        &["buio"],
        NOTHING,
        Text(
            "oscura: nulla si legge finché non si dice pubblico",
            "dark: nothing is read until public is said",
        ),
    ),
    w(
        Verb::Public,
        Text("pubblico", "public"),
        &["f12"],
        NOTHING,
        Text(
            "torna al tavolo che tutti vedono",
            "goes back to the table that all see",
        ),
    ),
    w(
        Verb::Do(Command::Snapshot),
        Text("istantanea", "snapshot"),
        &["ctrl-s"],
        NOTHING,
        Text(
            "scrive una copia della sessione com'è ora",
            "writes a copy of the session as it is now",
        ),
    ),
    w(
        Verb::Save,
        Text("salva", "save"),
        &[],
        NOTHING,
        Text(
            "scrive la sessione nel suo file; ogni atto è già sul disco quando è detto",
            "writes the session in its file; each act is on the disk already when it is told",
        ),
    ),
    w(
        Verb::Lesson,
        Text("lezione", "lesson"),
        &["L", "passo", "step"],
        NOTHING,
        Text(
            "la lezione di dieci minuti, su una copia di Prato 2019; mentre è in corso ridice il passo",
            "the lesson of ten minutes, on a copy of Prato 2019; while it goes on, its step again",
        ),
    ),
    w(
        Verb::Do(Command::NextLesson),
        Text("avanti", "forward"),
        &["ctrl-l"],
        NOTHING,
        Text(
            "nella lezione, al passo dopo",
            "in the lesson, to the next step",
        ),
    ),
    w(
        Verb::Do(Command::PreviousLesson),
        Text("indietro", "back"),
        &["ctrl-g"],
        NOTHING,
        Text(
            "nella lezione, al passo prima",
            "in the lesson, to the step before",
        ),
    ),
    w(
        Verb::Do(Command::LeaveLesson),
        Text("lascia", "leave"),
        &["ctrl-x"],
        NOTHING,
        Text("lascia la lezione", "leaves the lesson"),
    ),
    w(
        Verb::Help,
        Text("aiuto", "help"),
        &["?", "f1"],
        Text("[PAROLA]", "[WORD]"),
        Text(
            "elenca le parole; con una parola, che cosa fa",
            "lists the words; with a word, what it does",
        ),
    ),
    w(
        Verb::Quit,
        Text("esci", "quit"),
        &["exit", "q"],
        NOTHING,
        Text("salva ed esce", "saves and leaves"),
    ),
];
