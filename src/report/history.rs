//! What is impossible in the history of a session, in words.

use super::Words;
use crate::lang::{Lang, talks, without_keys};
use crate::negotiation::SessionFault;
use crate::store::JournalFault;

/// The words of a fault of the history.
pub(super) fn history_fault(fault: &SessionFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match fault {
        SessionFault::HistoryNumber(number) if it => Words::new(
            format!(
                "l'atto {number} della cronologia non è al suo posto: i numeri vanno da 1 senza salti"
            ),
            "rimettere gli atti nel loro ordine, o riprendere una copia integra del file",
        ),
        SessionFault::HistoryNumber(number) => Words::new(
            format!(
                "operation {number} of the history is out of place: numbers go from 1 with no gaps"
            ),
            "put the operations back in order, or take a sound copy of the file",
        ),
        SessionFault::History {
            number,
            refusal,
            split,
        } if it => Words::new(
            format!(
                "l'atto {number} della cronologia non si può rifare: {}",
                without_keys(&talks::refused(refusal, split, lang))
            ),
            "il file è stato modificato: riprendere una copia integra (un'istantanea lo è)",
        ),
        SessionFault::History {
            number,
            refusal,
            split,
        } => Words::new(
            format!(
                "operation {number} of the history cannot be done again: {}",
                without_keys(&talks::refused(refusal, split, lang))
            ),
            "the file was changed: take a sound copy (a snapshot is one)",
        ),
        SessionFault::NoMoment { asked, last } if it => Words::new(
            format!("la cronologia ha {last} atti: non c'è il {asked}"),
            "`riparto log FILE` li elenca",
        ),
        SessionFault::NoMoment { asked, last } => Words::new(
            format!("the history has {last} operations: there is no {asked}"),
            "`riparto log FILE` lists them",
        ),
        _ if it => Words::new(
            "c'è una cronologia senza l'id della sessione",
            "riprendere una copia integra del file: l'id è scritto quando si apre la prima seduta",
        ),
        _ => Words::new(
            "there is a history without the id of the session",
            "take a sound copy of the file: the id is written when the first seduta opens",
        ),
    }
}

/// The words of a line of a journal that does not go on from its session.
pub(super) fn journal_fault(fault: JournalFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    let title = match fault {
        JournalFault::Other(number) if it => {
            format!("il giornale ha un atto {number} diverso da quello della sessione")
        }
        JournalFault::Other(number) => {
            format!("the journal has another operation {number} than the session")
        }
        JournalFault::Number { found, next } if it => {
            format!("il giornale ha l'atto {found}, e dopo la sessione viene il {next}")
        }
        JournalFault::Number { found, next } => {
            format!("the journal has operation {found}, and after the session comes {next}")
        }
        JournalFault::Follows(number) if it => format!(
            "l'atto {number} del giornale segue un'altra trattativa, o un'altra copia di questa"
        ),
        JournalFault::Follows(number) => format!(
            "operation {number} of the journal follows another negotiation, or another copy of this"
        ),
    };
    let help = if it {
        "nulla è perso: riportare accanto al giornale la copia della sessione da cui proseguiva, o spostare il giornale per aprire la sola sessione"
    } else {
        "nothing is lost: put the copy of the session that it went on from back beside it, or move the journal to open the session alone"
    };
    Words::new(title, help)
}
