//! The words of the lesson. A name in braces stands for the key of that command as it is in force; `{target}` for the figure that a
//! line must come to, and `{before}` for the one it had.

pub mod aloud;

use super::{Lang, Text};
use aloud::Aloud;

/// What is said of a step.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    /// What it is about.
    pub title: Text,
    /// What is to be done.
    pub what: Text,
    /// Why it matters at the table.
    pub why: Text,
    /// What helps who has gone astray.
    pub hint: Text,
    /// The same to who listens.
    pub aloud: Aloud,
}

/// What helps, with the keys of a screen and in words.
#[derive(Debug, Clone, Copy)]
pub struct Help {
    /// To who looks.
    pub keys: Text,
    /// To who listens.
    pub words: Text,
}

/// The split is read.
pub const READ: Said = Said {
    aloud: aloud::READ,
    title: Text("il Tavolo", "the Tavolo"),
    what: Text(
        "Ogni riga è una voce. {down} porta sul risultato; poi {base} mostra le quote sul totale con le economie, e di nuovo {base} quelle sul fondo.",
        "Each row is a line. {down} goes to risultato; then {base} shows the shares of the total with the economie, and {base} again those of the fund.",
    ),
    why: Text(
        "Una percentuale vale con la sua base: 26,55 del fondo è 27,06 del totale. A destra i limiti: fin dove va la voce, se l'altra compensa.",
        "A percentage is worth what its base is: 26,55 of the fund is 27,06 of the total. On the right the limits: how far a line goes if the other pays.",
    ),
    hint: Text(
        "Il segno ▸ sta sulla voce scelta: {down} finché è sul risultato. Poi {base}, si guarda la colonna %, e ancora {base}.",
        "The sign ▸ stands on the line chosen: {down} until it is on risultato. Then {base}, look at the column %, and {base} again.",
    ),
};

/// An amount becomes a share.
pub const SHARE: Said = Said {
    aloud: aloud::SHARE,
    title: Text("il 30 per cento", "30 per cent"),
    what: Text(
        "Portare il risultato al 30 % del fondo: sulla sua riga si scrive «30%» e si conferma con {accept}.",
        "Bring risultato to 30 % of the fund: on its row type \"30%\" and confirm with {accept}.",
    ),
    why: Text(
        "L'effetto si vede già mentre si scrive. La posizione scende di quanto sale il risultato: il fondo chiude sempre, al centesimo.",
        "The effect shows while it is typed. Posizione goes down by as much as risultato goes up: the fund always closes, to the cent.",
    ),
    hint: Text(
        "Con {up} e {down} si va sulla riga del risultato, si scrive «30%» e {accept}. {back} rinuncia a ciò che è scritto.",
        "With {up} and {down} go to the row of risultato, type \"30%\" and {accept}. {back} gives up what is typed.",
    ),
};

/// An amount changes by a difference, and back.
pub const UNDO: Said = Said {
    aloud: aloud::UNDO,
    title: Text("annullare", "undo"),
    what: Text(
        "Aggiungere 5.000 € al risultato: «+5000» e {accept}. Poi {undo} torna a com'era prima.",
        "Add 5.000 € to risultato: \"+5000\" and {accept}. Then {undo} goes back to how it was.",
    ),
    why: Text(
        "Al tavolo si parla per differenze: +5000, -5000, +3%. Ogni cambiamento è detto in una frase che si può leggere ad alta voce.",
        "At the table people speak in differences: +5000, -5000, +3%. Each change is told in a sentence that can be read aloud.",
    ),
    hint: Text(
        "Sulla riga del risultato «+5000» e {accept}: deve arrivare a {target}. Poi {undo}, finché torna a {before}.",
        "On the row of risultato \"+5000\" and {accept}: it must come to {target}. Then {undo}, until it is back at {before}.",
    ),
};

/// A rule is broken on purpose.
pub const BREAK: Said = Said {
    aloud: aloud::BREAK,
    title: Text("sotto il limite", "under the limit"),
    what: Text(
        "Provare un risultato troppo basso: sulla sua riga «100000» e {accept}. Sotto la tabella una verifica diventa «non rispettata».",
        "Try a risultato that is too low: on its row \"100000\" and {accept}. Under the table a rule turns to \"not respected\".",
    ),
    why: Text(
        "Il programma avverte e non vieta: dice che cosa non torna e quanto manca. Che cosa farne lo decide il tavolo.",
        "The program warns and does not forbid: it says what is wrong and by how much. What to do about it is for the table.",
    ),
    hint: Text(
        "Sulla riga del risultato si scrive «100000» e si preme {accept}: è sotto il 15 % del fondo.",
        "On the row of risultato type \"100000\" and press {accept}: it is under 15 % of the fund.",
    ),
};

/// The finding is read.
pub const FINDING: Said = Said {
    aloud: aloud::FINDING,
    title: Text("chi lo dice?", "who says so?"),
    what: Text(
        "{verdicts} apre le verifiche, con in testa quella non rispettata; {help} la spiega per intero. Poi {back}, due volte, torna al Tavolo.",
        "{verdicts} opens the rules, the one not respected first; {help} explains it in full. Then {back}, twice, goes back to the Tavolo.",
    ),
    why: Text(
        "A chi chiede «dove sta scritto?» si risponde con l'articolo, la fonte e la cifra che manca.",
        "Whoever asks \"where is it written?\" is answered with the article, the source and the figure that is missing.",
    ),
    hint: Text(
        "In tre tempi: {verdicts}, poi {help}, poi {back} finché si rivede la tabella.",
        "In three steps: {verdicts}, then {help}, then {back} until the table is in sight again.",
    ),
};

/// The remedy is applied.
pub const REMEDY: Said = Said {
    aloud: aloud::REMEDY,
    title: Text("il rimedio", "the remedy"),
    what: Text(
        "{best-remedy} applica il rimedio scritto sotto la tabella.",
        "{best-remedy} applies the remedy written under the table.",
    ),
    why: Text(
        "È lo spostamento più piccolo che fa rispettare la regola, non un centesimo di più. Come ogni cambiamento, si annulla con {undo}.",
        "It is the smallest move that has the rule respected, not a cent more. Like any change, {undo} undoes it.",
    ),
    hint: Text(
        "Dal Tavolo si preme {best-remedy}: i «non rispettati» tornano a zero.",
        "From the Tavolo press {best-remedy}: those \"not respected\" come back to none.",
    ),
};

/// A line is locked, and unlocked.
pub const LOCK: Said = Said {
    aloud: aloud::LOCK,
    title: Text("il blocco", "the lock"),
    what: Text(
        "Con {up} si va sulla posizione e {lock} la blocca. Guardata la riga, di nuovo {lock} la sblocca.",
        "With {up} go to posizione, and {lock} locks it. Once the row is looked at, {lock} again unlocks it.",
    ),
    why: Text(
        "«La posizione non si tocca»: finché è bloccata nessuna compensazione la cambia, e chi ci prova legge perché.",
        "\"Hands off posizione\": while it is locked nothing is taken from it to pay for another, and whoever tries reads why.",
    ),
    hint: Text(
        "{up} finché il segno ▸ è sulla prima riga; {lock} fa comparire «bloccata», {lock} ancora la toglie.",
        "{up} until the sign ▸ is on the first row; {lock} makes \"locked\" appear, {lock} again takes it away.",
    ),
};

/// A seduta is opened.
pub const SEDUTA: Said = Said {
    aloud: aloud::SEDUTA,
    title: Text("la seduta", "the seduta"),
    what: Text(
        "{seduta} apre la seduta: sono segnate le parti presenti, e {accept-form} conferma.",
        "{seduta} opens the seduta: the parties present are marked, and {accept-form} confirms.",
    ),
    why: Text(
        "Finora era una simulazione riservata. Da qui il Tavolo è di tutti: riparte dai dati di apertura, e ogni atto ha il suo numero e la sua ora.",
        "So far it was a private simulation. From here the Tavolo is everybody's: it starts from the opening data, and each act has its number and time.",
    ),
    hint: Text(
        "Dal Tavolo {seduta}, poi {accept-form} senza scrivere altro. In alto a destra compare «seduta 1».",
        "From the Tavolo {seduta}, then {accept-form} with nothing else typed. At the top right \"seduta 1\" appears.",
    ),
};

/// A draft gets its number.
pub const DRAFT: Said = Said {
    aloud: aloud::DRAFT,
    title: Text("la bozza", "the draft"),
    what: Text(
        "Portare il risultato al 28 % (sulla sua riga «28%» e {accept}); poi {draft}, maiuscola, dichiara la bozza.",
        "Bring risultato to 28 % (on its row \"28%\" and {accept}); then {draft}, a capital, declares the draft.",
    ),
    why: Text(
        "Col numero si sa di che cosa si parla: «rispetto alla bozza 2» è la stessa cosa per tutti, anche fra un mese.",
        "With a number all know what is spoken of: \"compared with draft 2\" is the same to everybody, a month from now too.",
    ),
    hint: Text(
        "Il risultato deve stare a {target}; poi {draft} (con Maiusc) dal Tavolo.",
        "Risultato must stand at {target}; then {draft} (with Shift) from the Tavolo.",
    ),
};

/// A union tables a proposal.
pub const PROPOSAL: Said = Said {
    aloud: aloud::PROPOSAL,
    title: Text("la proposta", "the proposal"),
    what: Text(
        "{table-proposal} mette al tavolo le cifre di adesso. Di chi: 1 toglie la parte pubblica, 3 segna CISL-FP. {accept-form}, si rilegge, ancora {accept-form}.",
        "{table-proposal} tables the figures of this moment. By whom: 1 takes away the body's side, 3 marks CISL-FP. {accept-form}, read it again, {accept-form}.",
    ),
    why: Text(
        "La proposta resta com'era: di chi, quando, con quali cifre e con quali verifiche di quel giorno.",
        "The proposal stays as it was: by whom, when, with which figures and which findings of that day.",
    ),
    hint: Text(
        "Serve una proposta di una sigla: {table-proposal}, poi 1 e 3 sulla riga «Di chi», e {accept-form} due volte.",
        "A proposal of a union is needed: {table-proposal}, then 1 and 3 on the row \"By\", and {accept-form} twice.",
    ),
};

/// It is answered.
pub const ANSWER: Said = Said {
    aloud: aloud::ANSWER,
    title: Text("la risposta", "the answer"),
    what: Text(
        "{answer}, maiuscola, annota che cosa dicono le altre parti: 1 segna la parte pubblica, {down} porta alla risposta e 2 dice «accolta»; {accept-form}.",
        "{answer}, a capital, notes what the other parties say: 1 marks the body's side, {down} goes to the answer and 2 says \"accepted\"; {accept-form}.",
    ),
    why: Text(
        "Per ogni sigla si sa come sta la proposta: in discussione, accolta, non accolta. Nulla si deduce dal silenzio.",
        "Of each party it is known how the proposal stands: under discussion, accepted, not accepted. Silence says nothing.",
    ),
    hint: Text(
        "Dal Tavolo {answer} (con Maiusc), 1 per la parte pubblica, {accept-form}.",
        "From the Tavolo {answer} (with Shift), 1 for the body's side, {accept-form}.",
    ),
};

/// What the room sees.
pub const ROOM: Said = Said {
    aloud: aloud::ROOM,
    title: Text("la sala", "the room"),
    what: Text(
        "{public} mostra la vista pubblica, in cifre grandi. Poi {dark} oscura lo schermo, e ancora {dark} torna al Tavolo.",
        "{public} shows the public view, in large figures. Then {dark} darkens the screen, and {dark} again goes back to the Tavolo.",
    ),
    why: Text(
        "La vista pubblica non ha nulla di riservato. Dallo schermo oscurato si torna sempre al Tavolo che tutti possono vedere.",
        "The public view holds nothing private. From the dark screen the way back is always the Tavolo that all may see.",
    ),
    hint: Text(
        "In tre tempi: {public}, poi {dark}, poi ancora {dark}.",
        "In three steps: {public}, then {dark}, then {dark} again.",
    ),
};

/// What was done is found again.
pub const KEPT: Said = Said {
    aloud: aloud::KEPT,
    title: Text("la storia", "the history"),
    what: Text(
        "{talks} apre la Trattativa, con ogni atto e la sua ora. Poi {snapshot} scrive un'istantanea.",
        "{talks} opens the negotiation, with each act and its time. Then {snapshot} writes a snapshot.",
    ),
    why: Text(
        "In una sessione vera ogni atto è sul disco appena è fatto: uscire non perde nulla. L'istantanea è una copia con data e ora.",
        "In a real session each act is on the disk as it happens: leaving loses nothing. A snapshot is a copy with its date and time.",
    ),
    hint: Text(
        "Prima {talks}, che apre la Trattativa; da lì {snapshot}.",
        "First {talks}, which opens the negotiation; from there {snapshot}.",
    ),
};

/// What is said at the end.
pub const END: Said = Said {
    aloud: aloud::END,
    title: Text("fine", "the end"),
    what: Text(
        "Visti: un riparto e come si cambia, un rimedio, la seduta con bozza, proposta e risposta. Di questa copia non resta nulla.",
        "Seen: a split and how it changes, a remedy, the seduta with draft, proposal and answer. Of this copy nothing stays.",
    ),
    why: Text(
        "Ovunque {help} spiega ciò che è sotto il cursore e {palette} trova il resto. «riparto», da solo, elenca le sessioni. {lesson-leave} esce.",
        "Anywhere {help} explains what is under the cursor and {palette} finds the rest. \"riparto\" alone lists the sessions. {lesson-leave} leaves.",
    ),
    hint: Text(
        "La lezione è finita: {lesson-leave} la lascia.",
        "The lesson has ended: {lesson-leave} leaves it.",
    ),
};

/// Before what is said next, when a step was done.
pub const DONE: Text = Text("✔ Fatto.", "✔ Done.");
/// When what is asked is already so.
pub const ALREADY: Help = Help {
    keys: Text(
        "È già così. {lesson-next} passa al passo successivo.",
        "It is so already. {lesson-next} goes to the next step.",
    ),
    words: Text(
        "È già così. Avanti passa al passo successivo.",
        "It is so already. Forward goes to the next step.",
    ),
};
/// When something stands over the table.
pub const ELSEWHERE: Help = Help {
    keys: Text(
        "Per questo passo si torna al Tavolo: {back}.",
        "For this step go back to the Tavolo: {back}.",
    ),
    words: Text(
        "Per questo passo si torna al tavolo: tavolo.",
        "For this step go back to the table: table.",
    ),
};
/// When the screen is dark, or the public view is on.
pub const UNSEEN: Help = Help {
    keys: Text(
        "Per questo passo si torna al Tavolo: {dark} dallo schermo oscurato, {back} dalla vista pubblica.",
        "For this step go back to the Tavolo: {dark} from the dark screen, {back} from the public view.",
    ),
    words: Text(
        "Per questo passo si torna al tavolo: pubblico.",
        "For this step go back to the table: public.",
    ),
};
/// When a step needs a seduta.
pub const NEEDS_SEDUTA: Help = Help {
    keys: Text(
        "Per questo passo serve una seduta aperta: {seduta} dal Tavolo, poi {accept-form}.",
        "This step needs an open seduta: {seduta} from the Tavolo, then {accept-form}.",
    ),
    words: Text(
        "Per questo passo serve una seduta aperta: seduta apri; fine; sì.",
        "This step needs an open seduta: sitting open; done; yes.",
    ),
};
/// When it needs a proposal.
pub const NEEDS_PROPOSAL: Help = Help {
    keys: Text(
        "Per questo passo serve una proposta al tavolo: {table-proposal}, poi {accept-form} due volte.",
        "This step needs a proposal on the table: {table-proposal}, then {accept-form} twice.",
    ),
    words: Text(
        "Per questo passo serve una proposta al tavolo: proposta; cisl; fine; sì; riga vuota.",
        "This step needs a proposal on the table: proposal; cisl; done; yes; an empty line.",
    ),
};
/// As the lesson begins.
pub const BEGUN: Text = Text(
    "Copia di Prato 2019: si prova tutto, non ne resta nulla.",
    "A copy of Prato 2019: try anything, nothing of it stays.",
);
/// When a snapshot is asked for.
pub const SNAPSHOT: Text = Text(
    "Nella lezione l'istantanea non si scrive; altrove va accanto al file.",
    "In the lesson no snapshot is written; elsewhere it goes beside the file.",
);
/// When it is asked for at a table that is open.
pub const NOT_NOW: Text = Text(
    "La lezione non si apre mentre c'è una seduta.",
    "The lesson is not opened while there is a seduta.",
);

/// Which step of how many, and what it is about, where there is room for that: "Lezione 3/13 · il rimedio".
pub fn heading(at: usize, of: usize, title: Option<Text>, lang: Lang) -> String {
    let lesson = Text("Lezione", "Lesson").of(lang);
    let place = if at > of {
        lesson.to_owned()
    } else {
        format!("{lesson} {at}/{of}")
    };
    match title {
        Some(title) => format!("{place} · {}", title.of(lang)),
        None => place,
    }
}

/// How many of the parts of a step are done, where it has more than one: "●○○".
pub fn parts(done: usize, of: usize) -> String {
    if of < 2 {
        return String::new();
    }
    format!(" {}{}", "●".repeat(done), "○".repeat(of - done.min(of)))
}

/// A key, as it stands in the words of the lesson.
pub fn key(name: &str) -> String {
    format!("[{name}]")
}
