//! The words of the lesson for who hears it: the same steps, with what is said in the place of what is pressed.

use super::super::{Lang, Text};

/// What is said of a step to who listens.
#[derive(Debug, Clone, Copy)]
pub struct Aloud {
    /// What is to be done.
    pub what: Text,
    /// Why it matters at the table.
    pub why: Text,
    /// What helps who has gone astray.
    pub hint: Text,
}

/// The split is read.
pub const READ: Aloud = Aloud {
    what: Text(
        "Dire: limiti risultato. Poi, due volte: base.",
        "Say: limits risultato. Then, twice: base.",
    ),
    why: Text(
        "I limiti dicono fin dove va la voce se l'altra compensa. Base passa dalle quote sul fondo a quelle sul totale con le economie, e torna: una percentuale vale con la sua base.",
        "The limits say how far the line goes if the other pays. Base goes from the shares of the fund to those of the total with the economie, and back: a percentage is worth what its base is.",
    ),
    hint: Text(
        "Tre righe: limiti risultato; base; base.",
        "Three lines: limits risultato; base; base.",
    ),
};

/// An amount becomes a share.
pub const SHARE: Aloud = Aloud {
    what: Text(
        "Portare il risultato al 30 per cento del fondo: risultato 30%.",
        "Bring risultato to 30 per cent of the fund: risultato 30%.",
    ),
    why: Text(
        "La posizione scende di quanto sale il risultato: il fondo chiude sempre, al centesimo.",
        "Posizione goes down by as much as risultato goes up: the fund always closes, to the cent.",
    ),
    hint: Text("Dire: risultato 30%.", "Say: risultato 30%."),
};

/// An amount changes by a difference, and back.
pub const UNDO: Aloud = Aloud {
    what: Text(
        "Aggiungere 5.000 euro al risultato: risultato +5000. Poi: annulla.",
        "Add 5.000 euro to risultato: risultato +5000. Then: undo.",
    ),
    why: Text(
        "Al tavolo si parla per differenze: +5000, -5000, +3%. Ogni cambiamento è detto in una frase, con le cifre nuove.",
        "At the table people speak in differences: +5000, -5000, +3%. Each change is told in a sentence, with the new figures.",
    ),
    hint: Text(
        "Con risultato +5000 deve arrivare a {target}; con annulla torna a {before}.",
        "With risultato +5000 it must come to {target}; with undo it is back at {before}.",
    ),
};

/// A rule is broken on purpose.
pub const BREAK: Aloud = Aloud {
    what: Text(
        "Provare un risultato troppo basso: risultato 100000.",
        "Try a risultato that is too low: risultato 100000.",
    ),
    why: Text(
        "Il programma avverte e non vieta: conta le verifiche non rispettate. Che cosa farne lo decide il tavolo.",
        "The program warns and does not forbid: it counts the rules not respected. What to do about it is for the table.",
    ),
    hint: Text(
        "Dire: risultato 100000. È sotto il 15 per cento del fondo.",
        "Say: risultato 100000. It is under 15 per cent of the fund.",
    ),
};

/// The finding is read.
pub const FINDING: Aloud = Aloud {
    what: Text(
        "Verifiche legge le regole, prima quella non rispettata; verifiche 1 la dice per intero.",
        "Rules reads the rules, the one not respected first; rules 1 says it in full.",
    ),
    why: Text(
        "A chi chiede dove sta scritto si risponde con l'articolo, la fonte e la cifra che manca.",
        "Whoever asks where it is written is answered with the article, the source and the figure that is missing.",
    ),
    hint: Text("Dire: verifiche 1.", "Say: rules 1."),
};

/// The remedy is applied.
pub const REMEDY: Aloud = Aloud {
    what: Text("Dire: rimedio.", "Say: remedy."),
    why: Text(
        "È lo spostamento più piccolo che fa rispettare la regola, non un centesimo di più. Si annulla come ogni altro.",
        "It is the smallest move that has the rule respected, not a cent more. It is undone like any other.",
    ),
    hint: Text(
        "Rimedio riporta a zero le verifiche non rispettate.",
        "Remedy brings the rules not respected back to none.",
    ),
};

/// A line is locked, and unlocked.
pub const LOCK: Aloud = Aloud {
    what: Text(
        "Blocca posizione la blocca; ripetuto, la sblocca.",
        "Lock posizione locks it; said again, it unlocks it.",
    ),
    why: Text(
        "Finché è bloccata nessuna compensazione la cambia, e chi ci prova sente perché.",
        "While it is locked nothing is taken from it to pay for another, and whoever tries hears why.",
    ),
    hint: Text("Due volte: blocca posizione.", "Twice: lock posizione."),
};

/// A seduta is opened.
pub const SEDUTA: Aloud = Aloud {
    what: Text(
        "Dire: seduta apri. Alle domande: fine; poi sì.",
        "Say: sitting open. To the questions: done; then yes.",
    ),
    why: Text(
        "Finora era una simulazione riservata. Da qui il tavolo è di tutti: riparte dai dati di apertura, e ogni atto ha il suo numero e la sua ora.",
        "So far it was a private simulation. From here the table is everybody's: it starts from the opening data, and each act has its number and time.",
    ),
    hint: Text(
        "Tre righe: seduta apri; fine; sì.",
        "Three lines: sitting open; done; yes.",
    ),
};

/// A draft gets its number.
pub const DRAFT: Aloud = Aloud {
    what: Text(
        "Portare il risultato al 28 per cento: risultato 28%. Poi: bozza.",
        "Bring risultato to 28 per cent: risultato 28%. Then: draft.",
    ),
    why: Text(
        "Col numero si sa di che cosa si parla: la bozza 2 è la stessa cosa per tutti, anche fra un mese.",
        "With a number all know what is spoken of: draft 2 is the same to everybody, a month from now too.",
    ),
    hint: Text(
        "Il risultato deve stare a {target}; poi: bozza.",
        "Risultato must stand at {target}; then: draft.",
    ),
};

/// A union tables a proposal.
pub const PROPOSAL: Aloud = Aloud {
    what: Text(
        "Proposta mette al tavolo le cifre di adesso. Di chi: cisl. Poi: fine; sì; e di chi la conferma una riga vuota.",
        "Proposal tables the figures of this moment. By whom: cisl. Then: done; yes; and of who confirms it an empty line.",
    ),
    why: Text(
        "La proposta resta com'era: di chi, quando, con quali cifre e con quali verifiche di quel giorno.",
        "The proposal stays as it was: by whom, when, with which figures and which findings of that day.",
    ),
    hint: Text(
        "Serve la proposta di una sigla: proposta; cisl; fine; sì; riga vuota.",
        "A proposal of a union is needed: proposal; cisl; done; yes; an empty line.",
    ),
};

/// It is answered.
pub const ANSWER: Aloud = Aloud {
    what: Text(
        "Risposta annota che cosa ne dicono gli altri. Di chi: pubblica. La risposta: accolta. Poi: fine; sì.",
        "Answer notes what the others say of it. By whom: public. The answer: accepted. Then: done; yes.",
    ),
    why: Text(
        "Di ogni parte si sa come sta la proposta: in discussione, accolta, non accolta. Nulla si deduce dal silenzio.",
        "Of each party it is known how the proposal stands: under discussion, accepted, not accepted. Silence says nothing.",
    ),
    hint: Text(
        "Cinque righe: risposta; pubblica; accolta; fine; sì.",
        "Five lines: answer; public; accepted; done; yes.",
    ),
};

/// What the room sees.
pub const ROOM: Aloud = Aloud {
    what: Text(
        "Sala dice che cosa legge chi guarda lo schermo. Poi: oscura; e: pubblico.",
        "Room says what is read by who looks at the screen. Then: darken; and: public.",
    ),
    why: Text(
        "Ciò che vede la sala non ha nulla di riservato. Dallo schermo oscurato si torna sempre al tavolo di tutti.",
        "What the room sees holds nothing private. From the dark screen the way back is always the table of all.",
    ),
    hint: Text(
        "Tre righe: sala; oscura; pubblico.",
        "Three lines: room; darken; public.",
    ),
};

/// What was done is found again.
pub const KEPT: Aloud = Aloud {
    what: Text(
        "Trattativa rilegge ogni atto, con la sua ora. Poi: istantanea.",
        "Talks reads each act again, with its time. Then: snapshot.",
    ),
    why: Text(
        "In una sessione vera ogni atto è sul disco appena è fatto: uscire non perde nulla. L'istantanea è una copia con data e ora.",
        "In a real session each act is on the disk as it happens: leaving loses nothing. A snapshot is a copy with its date and time.",
    ),
    hint: Text(
        "Due righe: trattativa; istantanea.",
        "Two lines: talks; snapshot.",
    ),
};

/// What is said at the end.
pub const END: Aloud = Aloud {
    what: Text(
        "Visti: un riparto e come si cambia, un rimedio, la seduta con bozza, proposta e risposta. Di questa copia non resta nulla.",
        "Seen: a split and how it changes, a remedy, the seduta with draft, proposal and answer. Of this copy nothing stays.",
    ),
    why: Text(
        "Aiuto elenca le parole, aiuto con una parola la spiega. Lascia esce dalla lezione.",
        "Help lists the words, help with a word explains it. Leave leaves the lesson.",
    ),
    hint: Text("Dire: lascia.", "Say: leave."),
};

/// Which step of how many, and what it is about; at the end, that alone.
pub fn place(at: usize, of: usize, title: Text, lang: Lang) -> String {
    let title = title.of(lang);
    let stop = if title.ends_with('?') { "" } else { "." };
    match lang {
        _ if at > of => format!("{}: {title}{stop}", Text("Lezione", "Lesson").of(lang)),
        Lang::It => format!("Lezione, passo {at} di {of}: {title}{stop}"),
        Lang::En => format!("Lesson, step {at} of {of}: {title}{stop}"),
    }
}

/// So many parts of a step are done.
pub fn part(done: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::It => format!("Lezione: fatta la parte {done} di {of}."),
        Lang::En => format!("Lesson: part {done} of {of} done."),
    }
}
