//! What the table tells of itself: simulations kept and resumed, snapshots, questions.

use std::path::Path;

use jiff::civil::Date;

use super::explained::{before_day, elided};
use super::words::{date, quoted};
use super::{Lang, Text};
use crate::fund::path_shown;
use crate::money::Amount;

/// The program stopped by a defect of its own, at this place of its source: nothing else is told of it.
pub fn stopped(place: &str) -> String {
    format!(
        "riparto si è fermato per un suo difetto ({place}); ciò che era stato fatto è sul disco: basta riaprire la sessione.\n\
         riparto stopped by a defect of its own ({place}); what was done is on the disk: open the session again."
    )
}

/// The report of that defect: where it is, and what to do with it.
pub fn report(path: &Path) -> String {
    let path = path_shown(path);
    format!(
        "Un resoconto senza cifre né testi è in {path}: va allegato alla segnalazione del difetto.\n\
         A report with no figures and no texts is in {path}: attach it when you report the defect."
    )
}

/// There is nothing to undo.
pub const NOTHING_TO_UNDO: Text = Text("Non c'è nulla da annullare.", "There is nothing to undo.");
/// There is nothing to redo.
pub const NOTHING_TO_REDO: Text = Text("Non c'è nulla da ripetere.", "There is nothing to redo.");
/// The workbook could not be written; why follows.
pub const ONLY_IN_MEMORY: Text = Text(
    "la simulazione resta solo in memoria",
    "the simulation stays in memory only",
);
/// Leaving would lose the simulation.
pub const WOULD_BE_LOST: Text = Text(
    "la simulazione è solo in memoria e si perderebbe: {snapshot} ne scrive un'istantanea, {quit} esce lo stesso.",
    "the simulation is in memory only and would be lost: {snapshot} writes a snapshot of it, {quit} leaves all the same.",
);
/// A snapshot was written; where follows.
pub const SNAPSHOT_WRITTEN: Text = Text("scritta l'istantanea", "snapshot written:");
/// A snapshot was not written; why follows.
pub const SNAPSHOT_NOT_WRITTEN: Text = Text("istantanea non scritta:", "snapshot not written:");
/// The step that the arrows take.
pub fn step(step: Amount, lang: Lang) -> String {
    let words = Text("Passo delle frecce:", "Step of the arrows:").of(lang);
    format!("{words} {step} €.")
}

/// No broken rule has a remedy to apply.
pub const NO_REMEDY: Text = Text(
    "Nessuna verifica ha un rimedio da applicare.",
    "No rule has a remedy to apply.",
);
/// The rule under the cursor has no remedy of that number.
pub const NO_SUCH_REMEDY: Text = Text(
    "Questa verifica non ha un rimedio con quel numero.",
    "This rule has no remedy of that number.",
);
/// What can be typed in a move.
pub const MOVE_FORM: Text = Text(
    "si sposta un importo, come 10.000.",
    "an amount is moved, such as 10.000.",
);
/// A name of which no id can be made.
pub const NAME_FORM: Text = Text(
    "il nome ha bisogno di almeno una lettera.",
    "the name needs at least one letter.",
);

/// The rules have no kind for a line of this name.
pub const KIND_NEEDED: Text = Text(
    "le regole non hanno un tipo per una voce con questo nome.",
    "the rules have no kind for a line of this name.",
);

/// The workbook has acts that cannot be read.
pub fn workbook_unread(count: usize, path: &Path, lang: Lang) -> String {
    let path = path_shown(path);
    match (count, lang) {
        (1, Lang::It) => format!(
            "nel quaderno riservato 1 riga non si legge, e ciò che diceva manca; riprendere una copia di {path}"
        ),
        (n, Lang::It) => format!(
            "nel quaderno riservato {n} righe non si leggono, e ciò che dicevano manca; riprendere una copia di {path}"
        ),
        (1, Lang::En) => format!(
            "1 line of the private workbook cannot be read, and what it said is missing; take a copy of {path}"
        ),
        (n, Lang::En) => format!(
            "{n} lines of the private workbook cannot be read, and what they said is missing; take a copy of {path}"
        ),
    }
}

/// A journal under another name goes on from this session: what keeps it is to be named after it.
pub fn left_journal(journal: &Path, name: &Path, acts: usize, lang: Lang) -> String {
    let (journal, name) = (path_shown(journal), path_shown(name));
    match (acts, lang) {
        (1, Lang::It) => format!(
            "Il giornale {journal} ha 1 atto che qui manca: per riprenderlo uscire, chiamarlo {name} e riaprire."
        ),
        (n, Lang::It) => format!(
            "Il giornale {journal} ha {n} atti che qui mancano: per riprenderli uscire, chiamarlo {name} e riaprire."
        ),
        (1, Lang::En) => format!(
            "The journal {journal} has 1 act that is missing here: to take it up leave, name it {name} and open again."
        ),
        (n, Lang::En) => format!(
            "The journal {journal} has {n} acts that are missing here: to take them up leave, name it {name} and open again."
        ),
    }
}

/// Asks whether the session of a next year is to be made.
pub fn next_year(path: &Path, year: i16, lang: Lang) -> String {
    let path = path_shown(path);
    match lang {
        Lang::It => format!("Creare {path} per il {year}?"),
        Lang::En => format!("Make {path} for {year}?"),
    }
}

/// A file was made.
pub fn made(path: &Path, lang: Lang) -> String {
    let made = Text("Creato", "Made").of(lang);
    format!("{made} {}.", path_shown(path))
}

/// A negotiation goes on from a published case, in a file of its own, under the rules known on a day that is not the case's.
pub fn goes_on(path: &Path, known: Date, lang: Lang) -> String {
    let day = date(known, lang);
    match lang {
        Lang::It => format!(
            "{} Qui le regole sono quelle note {}.",
            made(path, lang),
            elided("al", known)
        ),
        Lang::En => format!(
            "{} Here the rules are those known on {day}.",
            made(path, lang)
        ),
    }
}

/// The session of a next year was made; what was carried follows.
pub fn next_year_made(path: &Path, carried: &str, lang: Lang) -> String {
    let made = Text("Creata", "Made").of(lang);
    format!("{made} {}: {carried}.", path_shown(path))
}

/// The session of a next year is there already.
pub fn next_year_there(path: &Path, lang: Lang) -> String {
    let path = path_shown(path);
    match lang {
        Lang::It => format!("C'è già {path}: non si sostituisce, si apre dall'elenco."),
        Lang::En => format!("There is already {path}: it is not replaced, open it from the list."),
    }
}

/// A simulation that can be resumed: when it started, how many changes it has, how many acts were lost.
pub fn offer(started: &str, changes: usize, lost: usize, lang: Lang) -> String {
    let changes = count(changes, lang);
    let when = moment(started, lang);
    let lost = match (lost, lang) {
        (0, _) => String::new(),
        (1, Lang::It) => " (1 atto non leggibile è escluso)".to_owned(),
        (n, Lang::It) => format!(" ({n} atti non leggibili sono esclusi)"),
        (1, Lang::En) => " (1 unreadable act is left out)".to_owned(),
        (n, Lang::En) => format!(" ({n} unreadable acts are left out)"),
    };
    match lang {
        Lang::It => format!(
            "C'è una simulazione iniziata {}, {changes}{lost}: {{resume}} sul Tavolo la riprende.",
            before_day("il", &when)
        ),
        Lang::En => format!(
            "There is a simulation started on {when}, {changes}{lost}: {{resume}} on the Tavolo goes on with it."
        ),
    }
}

/// A simulation was resumed.
pub fn resumed(changes: usize, lang: Lang) -> String {
    let changes = count(changes, lang);
    match lang {
        Lang::It => format!("Ripresa la simulazione: {changes}."),
        Lang::En => format!("Simulation resumed: {changes}."),
    }
}

/// A bare small number on a large line: what does it mean?
pub fn euro_or_percent(text: &str, lang: Lang) -> String {
    match lang {
        Lang::It => {
            format!("{text} euro o {text} %? Premere % per la percentuale, E per gli euro.")
        }
        Lang::En => format!("{text} euro or {text} %? Press % for the percentage, E for euro."),
    }
}

/// A stamp such as 2026-11-22T15:32:00+01:00 as it is read: 22/11/2026 15:32.
pub fn moment(stamp: &str, lang: Lang) -> String {
    let day: Option<Date> = stamp.get(0..10).and_then(|day| day.parse().ok());
    match (day, stamp.get(11..16)) {
        (Some(day), Some(time)) => format!("{} {time}", date(day, lang)),
        _ => stamp.to_owned(),
    }
}

/// How many changes, in words.
fn count(changes: usize, lang: Lang) -> String {
    match (changes, lang) {
        (1, Lang::It) => "1 modifica".to_owned(),
        (n, Lang::It) => format!("{n} modifiche"),
        (1, Lang::En) => "1 change".to_owned(),
        (n, Lang::En) => format!("{n} changes"),
    }
}

/// The configuration of the user does not hold, and why.
pub fn config_ignored(why: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!(
            "la configurazione non vale ({why}): valgono le impostazioni del programma; riparto config show dice dove correggerla"
        ),
        Lang::En => format!(
            "the configuration does not hold ({why}): the program's own settings do; riparto config show says where to mend it"
        ),
    }
}

/// What `TZ` asks for is no time zone.
pub fn no_zone(asked: &str, lang: Lang) -> String {
    let asked: String = asked.chars().take(60).collect();
    let asked = quoted(&asked, lang);
    match lang {
        Lang::It => format!(
            "la variabile TZ {asked} non è un fuso orario: le ore sono quelle di UTC; scrivere un nome (Europe/Rome), o toglierla"
        ),
        Lang::En => format!(
            "the variable TZ {asked} is no time zone: hours are those of UTC; write a name (Europe/Rome), or take it away"
        ),
    }
}

/// The file of a session has other names, which do not follow it when it is written.
pub fn other_names(count: u64, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::It) => "Questo file ha un altro nome sul disco (collegamento fisico): quando qui si scrive, l'altro resta com'era.".to_owned(),
        (1, Lang::En) => "This file has another name on the disk (a hard link): when it is written here, the other stays as it was.".to_owned(),
        (_, Lang::It) => format!(
            "Questo file ha altri {count} nomi sul disco (collegamenti fisici): quando qui si scrive, gli altri restano com'erano."
        ),
        (_, Lang::En) => format!(
            "This file has {count} other names on the disk (hard links): when it is written here, the others stay as they were."
        ),
    }
}
