//! What the system says of a file or of a stream, in our own words: its own are in English whatever the language of the screen.

use std::io::{Error, ErrorKind};

use crate::fund::on_one_line;
use crate::lang::{Lang, Text};

/// What an error of the system is, and what to do about it.
type Cause = (Text, Text);

/// Why the system refuses, and what to do. What we have no words for is told in the system's own, as such.
pub fn cause(error: &Error, lang: Lang) -> (String, String) {
    if let Some((why, todo)) = by_code(error.raw_os_error()).or_else(|| by_kind(error.kind())) {
        return (why.of(lang).to_owned(), todo.of(lang).to_owned());
    }
    let said = on_one_line(&error.to_string());
    let why = match lang {
        Lang::It => format!("nelle sue parole «{said}»"),
        Lang::En => format!("in its own words “{said}”"),
    };
    (why, AGAIN.of(lang).to_owned())
}

const AGAIN: Text = Text(
    "riprovare, o indicare un altro posto",
    "try again, or name another place",
);
const LOOP: Cause = (
    Text(
        "i collegamenti che portano al file girano in tondo",
        "the links that lead to the file go round in a circle",
    ),
    Text(
        "indicare il file vero, o rifare il collegamento",
        "name the file itself, or make the link again",
    ),
);
const BROKEN: Cause = (
    Text(
        "il disco non legge o non scrive",
        "the disk does not read or does not write",
    ),
    Text(
        "copiare altrove ciò che si legge, e far controllare il disco",
        "copy elsewhere what can be read, and have the disk looked at",
    ),
);
const GONE: Cause = (
    Text("il disco non c'è più", "the disk is there no more"),
    Text(
        "ricollegarlo, o indicare un altro posto",
        "connect it again, or name another place",
    ),
);
const TOO_MANY: Cause = (
    Text(
        "troppi file sono aperti insieme",
        "too many files are open at once",
    ),
    Text(
        "chiudere altri programmi, poi ripetere",
        "close other programs, then try again",
    ),
);
const IN_USE: Cause = (
    Text(
        "un altro programma lo sta usando",
        "another program is using it",
    ),
    Text(
        "chiudere quel programma, poi ripetere",
        "close that program, then try again",
    ),
);
const NETWORK: Cause = (
    Text(
        "la cartella di rete non risponde",
        "the network folder does not answer",
    ),
    Text(
        "controllare la rete, o indicare un altro posto",
        "check the network, or name another place",
    ),
);

/// The errors that the library has no kind for: the numbers are those of each system.
fn by_code(code: Option<i32>) -> Option<Cause> {
    let code = code?;
    if cfg!(windows) {
        return match code {
            4 => Some(TOO_MANY),
            19 => by_kind(ErrorKind::ReadOnlyFilesystem),
            21 => Some(GONE),
            23 | 1117 => Some(BROKEN),
            32 | 33 => Some(IN_USE),
            0x781 => Some(LOOP),
            _ => None,
        };
    }
    // The first ones are the same everywhere.
    let is_linux = cfg!(any(target_os = "linux", target_os = "android"));
    match code {
        5 => Some(BROKEN),
        6 | 19 => Some(GONE),
        23 | 24 => Some(TOO_MANY),
        40 if is_linux => Some(LOOP),
        62 if cfg!(target_vendor = "apple") => Some(LOOP),
        112 | 121 if is_linux => Some(NETWORK),
        117 if is_linux => Some(BROKEN),
        123 if is_linux => Some(GONE),
        _ => None,
    }
}

fn by_kind(kind: ErrorKind) -> Option<Cause> {
    let found = KINDS.iter().find(|(kinds, _)| kinds.contains(&kind));
    found.map(|(_, cause)| *cause)
}

/// The kinds of error that we have words for.
const KINDS: [(&[ErrorKind], Cause); 18] = [
    (
        &[ErrorKind::NotFound],
        (
            Text("non c'è", "it is not there"),
            Text("controllare il nome", "check the name"),
        ),
    ),
    (
        &[ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem],
        (
            Text("il sistema non lo permette", "the system does not allow it"),
            Text(
                "controllare i permessi, o indicare un altro posto",
                "check the permissions, or name another place",
            ),
        ),
    ),
    (
        &[
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
        ],
        (
            Text(
                "sul disco non c'è più posto",
                "there is no room left on the disk",
            ),
            Text(
                "liberare spazio, o indicare un altro posto",
                "make room, or name another place",
            ),
        ),
    ),
    (
        &[ErrorKind::AlreadyExists],
        (
            Text("c'è già", "it is there already"),
            Text("scegliere un altro nome", "choose another name"),
        ),
    ),
    (
        &[ErrorKind::IsADirectory, ErrorKind::DirectoryNotEmpty],
        (
            Text("è una cartella", "it is a folder"),
            Text("indicare un file", "name a file"),
        ),
    ),
    (
        &[ErrorKind::NotADirectory],
        (
            Text(
                "una parte del percorso non è una cartella",
                "a part of the path is no folder",
            ),
            Text("controllare il percorso", "check the path"),
        ),
    ),
    (
        &[ErrorKind::InvalidFilename],
        (
            Text(
                "il nome è troppo lungo, o ha segni che il disco non ammette",
                "the name is too long, or has signs that the disk does not take",
            ),
            Text(
                "scegliere un nome più breve e semplice",
                "choose a shorter and plainer name",
            ),
        ),
    ),
    (
        &[
            ErrorKind::ResourceBusy,
            ErrorKind::ExecutableFileBusy,
            ErrorKind::Deadlock,
        ],
        IN_USE,
    ),
    (
        &[
            ErrorKind::StaleNetworkFileHandle,
            ErrorKind::NetworkDown,
            ErrorKind::NetworkUnreachable,
            ErrorKind::HostUnreachable,
            ErrorKind::NotConnected,
            ErrorKind::ConnectionRefused,
            ErrorKind::ConnectionReset,
            ErrorKind::ConnectionAborted,
            ErrorKind::TimedOut,
        ],
        NETWORK,
    ),
    (
        &[ErrorKind::OutOfMemory],
        (
            Text("non c'è abbastanza memoria", "there is not enough memory"),
            Text(
                "chiudere altri programmi, poi ripetere",
                "close other programs, then try again",
            ),
        ),
    ),
    (
        &[ErrorKind::TooManyLinks],
        (
            Text(
                "il file ha già tutti i nomi che il disco permette",
                "the file has all the names that the disk allows",
            ),
            Text("indicare un altro posto", "name another place"),
        ),
    ),
    (
        &[ErrorKind::CrossesDevices],
        (
            Text(
                "il posto è su un altro disco",
                "the place is on another disk",
            ),
            Text("indicare un altro posto", "name another place"),
        ),
    ),
    (
        &[
            ErrorKind::Unsupported,
            ErrorKind::InvalidInput,
            ErrorKind::NotSeekable,
        ],
        (
            Text(
                "il disco, o il dispositivo, non lo sa fare",
                "the disk, or the device, cannot do it",
            ),
            Text(
                "indicare un altro posto, su un disco comune",
                "name another place, on an ordinary disk",
            ),
        ),
    ),
    (
        &[ErrorKind::WriteZero],
        (
            Text("il disco non prende altro", "the disk takes no more"),
            AGAIN,
        ),
    ),
    (
        &[ErrorKind::UnexpectedEof],
        (
            Text("finisce prima del dovuto", "it ends too early"),
            Text(
                "controllare che nessuno lo stia scrivendo, poi ripetere",
                "check that nobody is writing it, then try again",
            ),
        ),
    ),
    (
        &[ErrorKind::InvalidData],
        (
            Text(
                "ciò che si legge non è testo UTF-8",
                "what is read is not UTF-8 text",
            ),
            Text(
                "mandarlo in UTF-8, poi ripetere",
                "send it as UTF-8, then try again",
            ),
        ),
    ),
    (
        &[ErrorKind::Interrupted, ErrorKind::WouldBlock],
        (
            Text(
                "è stato interrotto, o non è ancora pronto",
                "it was interrupted, or is not ready yet",
            ),
            Text("riprovare", "try again"),
        ),
    ),
    (
        &[ErrorKind::BrokenPipe],
        (
            Text("chi leggeva se n'è andato", "whoever was reading has gone"),
            Text("ripetere", "try again"),
        ),
    ),
];
