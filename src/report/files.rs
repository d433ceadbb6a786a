//! What is wrong with a file, in words.

use std::path::Path;

use super::held::held;
use super::{Words, problems, system};
use crate::lang::{Lang, Text};
use crate::store::StoreError;

/// How a path is shown: whole, or as much as a row of the screen has room for.
pub(super) type Shown = fn(&Path) -> String;

#[expect(
    clippy::too_many_lines,
    reason = "one entry for each error, in one place"
)]
pub(super) fn file_words(error: &StoreError, shown: Shown, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match error {
        StoreError::Text(text) => problems::words(&text.problem, lang),
        StoreError::NotFound(path) if it => Words::new(
            format!("non c'è: {}", shown(path)),
            "controllare il percorso; `riparto` da solo elenca le sessioni della cartella sessions",
        ),
        StoreError::NotFound(path) => Words::new(
            format!("not found: {}", shown(path)),
            "check the path; `riparto` alone lists the sessions of the folder sessions",
        ),
        StoreError::Dangling { link, to } => dangling(link, to, shown, lang),
        StoreError::NoFolder(path) => no_folder(path, shown, lang),
        StoreError::IsFolder(path) if it => Words::new(
            format!("è una cartella: {}", shown(path)),
            "indicare un file; quello di una sessione finisce in .ron",
        ),
        StoreError::IsFolder(path) => Words::new(
            format!("it is a folder: {}", shown(path)),
            "name a file; that of a session ends in .ron",
        ),
        StoreError::Denied(path) if it => Words::new(
            format!("il sistema non lo permette: {}", shown(path)),
            "controllare i permessi del file e della cartella, o indicare un altro posto",
        ),
        StoreError::Denied(path) => Words::new(
            format!("the system does not allow it: {}", shown(path)),
            "check the permissions of the file and of the folder, or name another place",
        ),
        StoreError::Full(path) => full(path, shown, lang),
        StoreError::Exists(path) if it => Words::new(
            format!("esiste già: {}", shown(path)),
            "scegliere un altro nome, o --force per sostituirlo",
        ),
        StoreError::Exists(path) => Words::new(
            format!("it exists already: {}", shown(path)),
            "choose another name, or --force to replace it",
        ),
        StoreError::Published(path) if it => Words::new(
            format!("è un caso pubblicato e non si scrive: {}", shown(path)),
            "scegliere un altro nome",
        ),
        StoreError::Published(path) => Words::new(
            format!(
                "it is a published case and is never written: {}",
                shown(path)
            ),
            "choose another name",
        ),
        StoreError::Changed(path) => changed(path, shown, lang),
        StoreError::NotOurs(path) if it => Words::new(
            format!(
                "ciò che c'è non si legge come una sessione, e non si sostituisce: {}",
                shown(path)
            ),
            "scegliere un altro nome, o correggere o spostare quel file",
        ),
        StoreError::NotOurs(path) => Words::new(
            format!(
                "what is there does not read as a session, and is not replaced: {}",
                shown(path)
            ),
            "choose another name, or correct or move that file",
        ),
        StoreError::Kept(path) => kept(path, shown, lang),
        StoreError::NotLog(path) => not_log(path, shown, lang),
        StoreError::Recorded(path) => recorded(path, shown, lang),
        StoreError::TooLarge(path) if it => Words::new(
            format!("file troppo grande: {}", shown(path)),
            "controllare che sia quello giusto: una sessione, una tabella, un modello sono molto più piccoli",
        ),
        StoreError::TooLarge(path) => Words::new(
            format!("the file is too large: {}", shown(path)),
            "check that it is the right one: a session, a table, a template are much smaller",
        ),
        StoreError::NotFile(path) if it => Words::new(
            format!("non è un file comune: {}", shown(path)),
            "indicare un altro file; se è accanto a una sessione, spostarlo altrove",
        ),
        StoreError::NotFile(path) => Words::new(
            format!("it is not an ordinary file: {}", shown(path)),
            "name another file; if it stands beside a session, move it elsewhere",
        ),
        StoreError::NotText(path) if it => Words::new(
            format!("non è un testo UTF-8: {}", shown(path)),
            "salvarlo di nuovo in UTF-8, o indicare un file di sessione .ron",
        ),
        StoreError::NotText(path) => Words::new(
            format!("it is not UTF-8 text: {}", shown(path)),
            "save it again as UTF-8, or name a session file, .ron",
        ),
        StoreError::NoPacks(path) if it => Words::new(
            format!(
                "nessun file .ron di regole in questa cartella: {}",
                shown(path)
            ),
            "controllare il percorso, dopo --rules o nella configurazione",
        ),
        StoreError::NoPacks(path) => Words::new(
            format!("no .ron file of rules in this folder: {}", shown(path)),
            "check the path, after --rules or in the configuration",
        ),
        StoreError::PackTwice(id, first, second) if it => Words::new(
            format!(
                "le regole «{id}» sono in due file: {} e {}",
                shown(first),
                shown(second)
            ),
            "toglierne uno, o dare alle altre un id loro",
        ),
        StoreError::PackTwice(id, first, second) => Words::new(
            format!(
                "the rules “{id}” are in two files: {} and {}",
                shown(first),
                shown(second)
            ),
            "take one away, or give the others an id of their own",
        ),
        StoreError::Busy(path) if it => Words::new(
            format!("un altro riparto sta scrivendo {}", shown(path)),
            "chiudere l'altra finestra, poi ripetere",
        ),
        StoreError::Busy(path) => Words::new(
            format!("another riparto is writing {}", shown(path)),
            "close the other window, then try again",
        ),
        StoreError::Held(holder) => held(holder, shown, lang),
        StoreError::NoHome if it => Words::new(
            "non si trova la cartella dei dati dell'utente",
            "indicare con --workbook dove tenere il quaderno riservato",
        ),
        StoreError::NoHome => Words::new(
            "the user's data folder is not found",
            "say with --workbook where to keep the private workbook",
        ),
        StoreError::Io(path, error) => {
            let (why, todo) = system::cause(error, lang);
            let on = Text(
                "il sistema segnala un errore su",
                "the system reports an error on",
            );
            Words::new(format!("{} {}: {why}", on.of(lang), shown(path)), todo)
        }
    }
}

fn kept(path: &Path, shown: Shown, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "è il nome di una sessione o di un giornale, dove altro non si scrive",
            "scegliere un altro nome",
        ),
        Lang::En => (
            "it is the name of a session, or of a journal, where nothing else is written",
            "choose another name",
        ),
    };
    Words::new(format!("{what}: {}", shown(path)), todo)
}

fn dangling(link: &Path, to: &Path, shown: Shown, lang: Lang) -> Words {
    let (link, to) = (shown(link), shown(to));
    match lang {
        Lang::It => Words::new(
            format!("{link} è un collegamento a un file che non c'è: {to}"),
            "collegare il disco su cui sta, o indicare il file dove si trova ora",
        ),
        Lang::En => Words::new(
            format!("{link} is a link to a file that is not there: {to}"),
            "connect the disk it is on, or name the file where it is now",
        ),
    }
}

fn no_folder(path: &Path, shown: Shown, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => ("la cartella non c'è", "crearla, o scegliere un altro posto"),
        Lang::En => (
            "there is no such folder",
            "make it, or choose another place",
        ),
    };
    Words::new(format!("{what}: {}", shown(path)), todo)
}

fn recorded(path: &Path, shown: Shown, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "ha una cronologia, o è un'istantanea, e non si sostituisce",
            "scegliere un altro nome, o spostare quel file con il suo giornale",
        ),
        Lang::En => (
            "it has a history, or is a snapshot, and is not replaced",
            "choose another name, or move that file with its journal",
        ),
    };
    Words::new(format!("{what}: {}", shown(path)), todo)
}

fn changed(path: &Path, shown: Shown, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "è stato cambiato da altri",
            "riaprire la sessione e ripetere la modifica",
        ),
        Lang::En => (
            "was changed by others",
            "open the session again and repeat the change",
        ),
    };
    Words::new(format!("{} {what}", shown(path)), todo)
}

fn full(path: &Path, shown: Shown, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "sul disco non c'è più posto per",
            "liberare spazio, o indicare un altro posto",
        ),
        Lang::En => (
            "there is no room left on the disk for",
            "make room, or name another place",
        ),
    };
    Words::new(format!("{what} {}", shown(path)), todo)
}

fn not_log(path: &Path, shown: Shown, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "c'è già, e non è un'annotazione di riparto che legge solo l'utente",
            "scegliere un altro nome",
        ),
        Lang::En => (
            "it is there already, and is no log of riparto that only the user reads",
            "choose another name",
        ),
    };
    Words::new(format!("{what}: {}", shown(path)), todo)
}
