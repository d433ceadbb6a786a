//! The words of the plain mode: what a screen says with places and signs, said in lines.

mod compared;
mod heard;
mod papers;
mod review;
mod room;
mod rows;
mod start;

pub use compared::*;
pub use heard::*;
pub use papers::*;
pub use review::*;
pub use room::*;
pub use rows::*;
pub use start::*;

use super::{Lang, Text, quoted};
use crate::fund::{ShareBase, is_unsafe};
use crate::money::Amount;
use crate::negotiation::Sitting;
use crate::rules::Relation;

/// Behind a dark screen.
pub const DARK: Text = Text(
    "Schermo oscurato: nulla si legge e nulla si scrive. Si può dire: seduta riprendi, pubblico, riservato, esci.",
    "Dark screen: nothing is read and nothing is written. You can say: sitting resume, public, private, quit.",
);
/// How to begin.
pub const HOW_TO: Text = Text(
    "Un comando per riga. Aiuto elenca le parole, tavolo rilegge il riparto, esci salva ed esce.",
    "One command a line. Help lists the words, table reads the split again, quit saves and leaves.",
);
/// What the next line is, while none is open.
pub const SESSION: Text = Text("sessione", "session");
/// What is said within the questions.
pub const IN_A_FORM: Text = Text(
    "Nelle domande: riga vuota tiene la risposta che c'è, un punto la lascia vuota, indietro torna alla domanda prima, fine salta le altre, annulla rinuncia. Anche i tasti dello schermo, come F12 o Ctrl-T, valgono come parole.",
    "In the questions: an empty line keeps the answer there is, a dot leaves it empty, back goes to the question before, done skips the others, cancel gives up. The keys of the screen, such as F12 or Ctrl-T, are words too.",
);
/// Who leaves would lose something.
pub const QUIT_AGAIN: Text = Text(
    "Di nuovo esci per uscire comunque.",
    "Quit again to leave all the same.",
);
/// No session is chosen by what was said; more than one has those words, or none.
pub fn not_chosen(said: &str, several: usize, lang: Lang) -> String {
    let said = quoted(said, lang);
    match (several, lang) {
        (0, Lang::It) => format!("Nessuna sessione è {said}. Aiuto le rilegge."),
        (0, Lang::En) => format!("No session is {said}. Help reads them again."),
        (several, Lang::It) => format!("{several} sessioni hanno {said}: si dice il numero."),
        (several, Lang::En) => format!("{several} sessions have {said}: say the number."),
    }
}
/// It is left, and nothing waits to be written.
pub const LEFT: Text = Text("Si esce.", "Left.");
/// How an amount is moved.
pub const MOVE_FORM: Text = Text(
    "Si scrive: sposta IMPORTO da VOCE a VOCE.",
    "It is written: move AMOUNT from LINE to LINE.",
);
/// How a line is renamed.
pub const RENAME_FORM: Text = Text(
    "Si scrive: rinomina VOCE in NOME.",
    "It is written: rename LINE as NAME.",
);
/// From a line to itself.
pub const SAME_LINE: Text = Text(
    "Le due voci sono la stessa: nulla si sposta.",
    "The two lines are the same: nothing is moved.",
);
/// What may be asked of a seduta.
pub const SEDUTA_FORM: Text = Text(
    "Della seduta si può dire: apri, sospendi, riprendi, chiudi, presenti, consegna.",
    "Of the sitting you can say: open, suspend, resume, close, present, hand.",
);
/// There is no other table.
pub const NO_PUBLIC: Text = Text("È già ciò che tutti vedono.", "It is what all see already.");
/// Nothing waits to be written.
pub const NOTHING_TO_SAVE: Text = Text(
    "Niente da scrivere: la trattativa non è cominciata, e le prove sono già nel quaderno riservato.",
    "Nothing to write: the negotiation has not begun, and what was tried is in the private workbook already.",
);
/// A rule of later law.
pub const LATER: Text = Text("sopravvenuto, non conta", "later law, not counted");
/// A rule that does not speak.
pub const SILENT: Text = Text("non si pronuncia", "silent");
/// What the screen writes as a dash or a question mark.
pub const NOT_SAID: Text = Text("non indicato", "not said");
/// The same after the name of its column, whatever its gender.
pub const NO_DATUM: Text = Text("nessun dato", "not said");
/// A row that does not close.
pub const WARNS: Text = Text("; attenzione, non chiude", "; beware, it does not close");
/// A question that is given up.
pub const GIVEN_UP: Text = Text(
    "Rinunciato: nulla è cambiato.",
    "Given up: nothing has changed.",
);
/// What was written is read again.
pub const REREAD: Text = Text("Si rilegge:", "Read again:");
/// How it is confirmed.
pub const CONFIRM_HOW: Text = Text(
    "Si conferma? Sì la mette agli atti, il numero di una domanda torna a quella, annulla rinuncia.",
    "Confirmed? Yes puts it on record, the number of a question goes back to it, cancel gives up.",
);
/// It is not done yet.
pub const NOT_YET: Text = Text(
    "Nulla è agli atti. Il numero di una domanda torna a quella, annulla rinuncia.",
    "Nothing is on record. The number of a question goes back to it, cancel gives up.",
);
/// What is signed is confirmed twice.
pub const ONCE_MORE: Text = Text(
    "È un atto che si firma: si conferma una seconda volta.",
    "It is an act that is signed: it is confirmed a second time.",
);
/// How the reading of a contested point is changed.
pub const READING_FORM: Text = Text(
    "Si segue un'altra lettura con il numero della riga e la parola altra.",
    "Another reading is followed with the number of the row and the word next.",
);
/// Whether euro or percentage.
pub const EURO_OR_PERCENT: Text = Text(
    "Si risponde euro o percento; annulla rinuncia.",
    "Answer euro or percent; cancel gives up.",
);
/// No answer.
pub const NOTHING_WRITTEN: Text = Text("vuota", "empty");
/// A question is open.
pub const A_QUESTION: Text = Text("domanda", "question");
/// The base of the shares.
pub const OF_FUND: Text = Text("Percentuali sul fondo.", "Shares of the fund.");
/// The base of the shares.
pub const OF_TOTAL: Text = Text(
    "Percentuali sul totale con le economie.",
    "Shares of the total with economie.",
);

/// A text as it is heard: signs that only the eye reads become words or go, and nothing moves or hides text.
pub fn spoken(text: &str, lang: Lang) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let stands_for = match word {
            // The sign of a state stands before its word.
            "✔" | "✘" | "…" | "◆" | "●" | "○" | "▲" | "▸" | "»" => continue,
            "?" if told.is_empty() => continue,
            // An end that cannot be told.
            "?" if words.peek().is_none() => Some(Text("non verificabile", "cannot be told")),
            "·" => {
                if let Some(last) = told.last_mut() {
                    last.push(';');
                }
                continue;
            }
            "≥" => Some(Text("almeno", "at least")),
            "≤" => Some(Text("al massimo", "at most")),
            "→" => Some(Text("a", "to")),
            "−" => Some(Text("meno", "less")),
            "=" => Some(Text("fa", "makes")),
            "€" => Some(Text("euro", "euro")),
            _ => None,
        };
        told.push(match stands_for {
            Some(words) => words.of(lang).to_owned(),
            None => visible(word),
        });
    }
    told.join(" ")
}

/// A word in which nothing moves or hides text.
fn visible(word: &str) -> String {
    let mut told = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_control() || is_unsafe(c) {
            told.extend(c.escape_default());
        } else {
            told.push(c);
        }
    }
    told
}

/// What a session is.
pub fn heading(body: &str, area: &str, year: i16) -> String {
    format!("{body}, {area} {year}")
}

/// A word that is not known, with the nearest that is.
pub fn unknown(word: &str, nearest: Option<&str>, lang: Lang) -> String {
    let word = quoted(word, lang);
    match (lang, nearest) {
        (Lang::It, Some(near)) => {
            format!("{word} non è un comando né una voce: forse {near}? Aiuto elenca le parole.")
        }
        (Lang::It, None) => format!("{word} non è un comando né una voce. Aiuto elenca le parole."),
        (Lang::En, Some(near)) => {
            format!("{word} is neither a command nor a line: perhaps {near}? Help lists the words.")
        }
        (Lang::En, None) => {
            format!("{word} is neither a command nor a line. Help lists the words.")
        }
    }
}

fn among(names: &[String]) -> String {
    names.join(", ")
}

/// A name that is of no line, or of several.
pub fn no_line(word: &str, may_be: bool, names: &[String], lang: Lang) -> String {
    if word.trim().is_empty() {
        let which = Text("Manca la voce. Ci sono", "The line is missing. There are").of(lang);
        return format!("{which}: {}.", among(names));
    }
    no_option(word, may_be, names, lang)
}

/// A name that is of none of the options, or of several.
pub fn no_option(word: &str, may_be: bool, names: &[String], lang: Lang) -> String {
    let (word, names) = (quoted(word, lang), among(names));
    match (lang, may_be) {
        (Lang::It, true) => format!("{word} può essere più d'una: {names}."),
        (Lang::It, false) => format!("{word} non c'è. Ci sono: {names}."),
        (Lang::En, true) => format!("{word} may be several: {names}."),
        (Lang::En, false) => format!("{word} is not there. There are: {names}."),
    }
}

/// A number that is of no row.
pub fn no_row(word: &str, lang: Lang) -> String {
    let word = quoted(word, lang);
    match lang {
        Lang::It => format!("{word} non è il numero di una riga: senza numero si leggono tutte."),
        Lang::En => {
            format!("{word} is not the number of a row: without a number they are all read.")
        }
    }
}

/// A number that is of no proposal.
pub fn no_proposal(word: &str, lang: Lang) -> String {
    let word = quoted(word, lang);
    match lang {
        Lang::It => format!("{word} non è il numero di una proposta: trattativa le legge."),
        Lang::En => format!("{word} is not the number of a proposal: talks reads them."),
    }
}

/// How the seduta stands, where what was asked of it cannot be.
pub fn seduta_is(sitting: Sitting, lang: Lang) -> String {
    let told = match sitting {
        Sitting::Open => Text(
            "La seduta è aperta: si può sospendere, chiudere, cambiarne i presenti, consegnare le cifre.",
            "The seduta is open: it can be suspended, closed, who is present changed, the figures handed.",
        ),
        Sitting::Suspended => Text(
            "La seduta è sospesa: si può riprendere.",
            "The seduta is suspended: it can be resumed.",
        ),
        Sitting::None => Text(
            "Nessuna seduta è aperta: si può aprire.",
            "No seduta is open: it can be opened.",
        ),
    };
    told.of(lang).to_owned()
}

/// A command: its word, what follows it, what it does.
pub fn help(word: &str, form: &str, help: &str) -> String {
    let space = if form.is_empty() { "" } else { " " };
    format!("{word}{space}{form}: {help}")
}

/// The amount of a line, and its share.
pub fn amount(name: &str, amount: Amount, share: Option<String>) -> String {
    match share {
        Some(share) => format!("{name}: {amount} euro, {share}"),
        None => format!("{name}: {amount} euro"),
    }
}

/// A share: of what, and on which side of a limit where its rounding would hide it.
pub fn share(share: &str, hidden: Option<Relation>, base: ShareBase, lang: Lang) -> String {
    let side = match hidden {
        Some(Relation::AtLeast) => Text("meno di ", "less than ").of(lang),
        Some(Relation::AtMost) => Text("più di ", "more than ").of(lang),
        _ => "",
    };
    let of = match base {
        ShareBase::Fund => Text("per cento", "per cent"),
        ShareBase::Total => Text("per cento del totale", "per cent of the total"),
    };
    format!("{side}{share} {}", of.of(lang))
}

/// The economie of a line, and its total with them.
pub fn economie(name: &str, economie: Amount, total: Amount, lang: Lang) -> String {
    match lang {
        Lang::It => format!("{name}: economie {economie} euro, totale {total} euro"),
        Lang::En => format!("{name}: economie {economie} euro, total {total} euro"),
    }
}

/// What is left to split, or is beyond the fund.
pub fn residue(residue: Amount, lang: Lang) -> String {
    let told = if residue.is_zero() {
        return Text("Il fondo è tutto ripartito", "The fund is all split")
            .of(lang)
            .to_owned();
    } else if residue.is_negative() {
        Text("Oltre il fondo", "Beyond the fund")
    } else {
        Text("Residuo da ripartire", "Left to split")
    };
    format!("{}: {} euro", told.of(lang), residue.abs())
}

/// The counts of the rules.
pub fn rules(counts: &str, lang: Lang) -> String {
    format!("{}: {counts}", Text("Verifiche", "Rules").of(lang))
}

/// A rule by its number: its state, then what there is to say.
pub fn stated(number: usize, state: &str, sentence: &str) -> String {
    if sentence.contains(state) {
        return format!("{number}. {sentence}");
    }
    format!("{number}. {state}: {sentence}")
}

/// How many rules do not speak, and how they are read.
pub fn silent(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::It, 1) => "1 regola non si pronuncia: verifiche tutte la legge.".to_owned(),
        (Lang::It, _) => format!("{count} regole non si pronunciano: verifiche tutte le legge."),
        (Lang::En, 1) => "1 rule is silent: rules all reads it.".to_owned(),
        (Lang::En, _) => format!("{count} rules are silent: rules all reads them."),
    }
}

/// Where a proposal stands with the parties.
pub fn stands(number: u32, stands: &str, lang: Lang) -> String {
    format!(
        "{} {number}: {stands}",
        Text("Proposta", "Proposal").of(lang)
    )
}

/// The session was written.
pub fn saved(path: &str, lang: Lang) -> String {
    let saved = Text("La sessione è scritta in", "The session is written in").of(lang);
    format!("{saved} {path}.")
}

/// A question by its number.
pub fn question(number: usize, name: &str, lang: Lang) -> String {
    format!("{} {number}: {name}", Text("Domanda", "Question").of(lang))
}

/// What an answer may be.
pub fn options(names: &[String], several: bool, lang: Lang) -> String {
    let numbered = (1..).zip(names).map(|(at, name)| format!("{at} {name}"));
    let numbered: Vec<String> = numbered.collect();
    let told = if several {
        Text(
            "Una o più, con virgole, per nome o numero; tutti; nessuno",
            "One or more, with commas, by name or number; all; none",
        )
    } else {
        Text("Una, per nome o numero", "One, by name or number")
    };
    format!("{}: {}", told.of(lang), numbered.join(", "))
}

/// What helps to answer.
pub fn hint(hint: &str, lang: Lang) -> String {
    format!("{}: {hint}", Text("Può essere", "It may be").of(lang))
}

/// The answer that is there.
pub fn there(answer: &str, lang: Lang) -> String {
    format!("{}: {answer}", Text("Ora", "Now").of(lang))
}

/// A text that is too long.
pub fn too_long(most: usize, lang: Lang) -> String {
    match lang {
        Lang::It => format!("Il testo supera {most} caratteri: va accorciato."),
        Lang::En => format!("The text is over {most} characters: make it shorter."),
    }
}

/// Where one is while a form is read again.
pub fn place_reread(title: &str, lang: Lang) -> String {
    format!("{title}, {}", Text("si conferma?", "confirmed?").of(lang))
}
