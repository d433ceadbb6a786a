//! Undo in words, and why an edit is not done.

use super::actions::{changes, name, sentence};
use super::{Lang, Text};
use crate::fund::{Applied, Edit, Refusal, Split};

/// The sentence of an undo or, with `again`, of a redo: what moved.
pub fn undone(again: bool, edit: &Edit, applied: &Applied, split: &Split, lang: Lang) -> String {
    let verb = if again {
        Text("ripetuto", "redone")
    } else {
        Text("annullato", "undone")
    };
    let moved = changes(applied, split);
    if moved.is_empty() {
        let what = sentence(edit, applied, split, lang);
        format!("{}: {what}", verb.of(lang))
    } else {
        format!("{}: {moved}.", verb.of(lang))
    }
}

/// Why an edit is not done, and what is possible instead.
#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each refusal, in one place"
)]
pub fn refusal(refusal: &Refusal, split: &Split, lang: Lang) -> String {
    let it = lang == Lang::It;
    let named = |id| name(split, id);
    match refusal {
        Refusal::UnknownLine(id) => {
            let known = split.lines().iter().take(12).map(|l| l.id.as_str());
            let known = known.collect::<Vec<_>>().join(", ");
            if it {
                format!("nessuna voce «{id}». Voci: {known}.")
            } else {
                format!("no line “{id}”. Lines: {known}.")
            }
        }
        Refusal::BelowZero {
            line,
            changed,
            most,
        } => {
            let below = named(line);
            let below = if it {
                format!("{below} andrebbe sotto zero")
            } else {
                format!("{below} would go below zero")
            };
            match (most, line == changed) {
                (Some(most), true) if it => {
                    format!("{below}: si possono spostare al massimo {most}.")
                }
                (Some(most), true) => format!("{below}: at most {most} can be moved."),
                (Some(most), false) if it => {
                    format!("{below}: {} può avere al massimo {most}.", named(changed))
                }
                (Some(most), false) => {
                    format!("{below}: {} can have at most {most}.", named(changed))
                }
                (None, _) => format!("{below}."),
            }
        }
        Refusal::Exceeds { by, .. } if it => {
            format!("le voci superano il fondo di {by}: toglierli prima di chiudere il riparto.")
        }
        Refusal::Exceeds { by, .. } => {
            format!("the lines exceed the fund by {by}: take it off before closing the split.")
        }
        Refusal::Negative => Text(
            "l'importo da spostare è positivo.",
            "the amount to move is positive.",
        )
        .of(lang)
        .into(),
        Refusal::Locked(id) if it => format!("{} è bloccata: prima va sbloccata.", named(id)),
        Refusal::Locked(id) => format!("{} is locked: unlock it first.", named(id)),
        Refusal::CompensationLocked { locked, .. } if it => {
            format!(
                "a compensare sarebbe {}, che è bloccata: va sbloccata, o si sceglie un'altra voce per differenza.",
                named(locked)
            )
        }
        Refusal::CompensationLocked { locked, .. } => {
            format!(
                "{} would compensate, but it is locked: unlock it, or let another line take the rest.",
                named(locked)
            )
        }
        Refusal::NoCounterpart(_) => Text(
            "c'è una sola voce: nulla può compensare.",
            "there is only one line: nothing can compensate.",
        )
        .of(lang)
        .into(),
        Refusal::SameLine(id) if it => format!("{} è già da entrambe le parti.", named(id)),
        Refusal::SameLine(id) => format!("{} is on both sides.", named(id)),
        Refusal::NotEmpty(id) if it => {
            format!(
                "{} non è vuota: si toglie solo una voce senza importo e senza economie.",
                named(id)
            )
        }
        Refusal::NotEmpty(id) => {
            format!(
                "{} is not empty: only a line without amount and economie goes away.",
                named(id)
            )
        }
        Refusal::Needed(id) if it => {
            format!(
                "{} serve al riparto: prima un'altra voce va messa per differenza.",
                named(id)
            )
        }
        Refusal::Needed(id) => format!(
            "{} is needed by the split: first let another line take the rest.",
            named(id)
        ),
        Refusal::Taken(id) if it => format!("il nome «{id}» è già usato."),
        Refusal::Taken(id) => format!("the name “{id}” is taken."),
        Refusal::EmptyLabel => Text("manca il nome della voce.", "the line needs a name.")
            .of(lang)
            .into(),
        Refusal::Cyclic(id) if it => format!(
            "le quote fisse si rincorrono: {} dipenderebbe da sé stessa.",
            named(id)
        ),
        Refusal::Cyclic(id) => format!(
            "the fixed shares chase one another: {} would depend on itself.",
            named(id)
        ),
        Refusal::AtTheEnd(id) if it => format!("{} non può andare oltre.", named(id)),
        Refusal::AtTheEnd(id) => format!("{} can go no further.", named(id)),
        Refusal::Already => Text("è già così.", "it is so already.").of(lang).into(),
        Refusal::ShareRange => Text(
            "una quota va da 0 a 100 %.",
            "a share is between 0 and 100 %.",
        )
        .of(lang)
        .into(),
    }
}
