//! Undo in words, and why an edit is not done.

use super::actions::{changes, name};
use super::{Lang, Text};
use crate::fund::{Applied, Edit, Mode, Refusal, Split};

/// The sentence of an undo or, with `again`, of a redo: what moved, or which change it was; and who takes the rest now.
pub fn undone(again: bool, edit: &Edit, applied: &Applied, split: &Split, lang: Lang) -> String {
    let verb = if again {
        Text("ripetuto", "redone")
    } else {
        Text("annullato", "undone")
    };
    let verb = verb.of(lang);
    let moved = changes(applied, split, lang);
    if moved.is_empty() {
        return format!("{verb}: {}.", now_so(edit, applied, split, lang));
    }
    if matches!(edit, Edit::Free | Edit::Close) {
        let now = now_so(edit, applied, split, lang);
        return format!("{verb}: {moved}; {now}.");
    }
    let role = match &applied.handed {
        Some((_, to)) => {
            let now = Text("per differenza", "takes the rest");
            format!("; {}: {}", now.of(lang), name(split, to))
        }
        None => String::new(),
    };
    format!("{verb}: {moved}{role}.")
}

/// How things stand after an edit that moved no amount was undone or redone.
fn now_so(edit: &Edit, applied: &Applied, split: &Split, lang: Lang) -> String {
    let it = lang == Lang::It;
    let named = |id| name(split, id);
    match edit {
        Edit::Lock(id) | Edit::Unlock(id) => {
            let locked = split
                .index(id)
                .is_ok_and(|at| !split.cells()[at].lock.is_open());
            let word = match (it, locked) {
                (true, true) => "è bloccata",
                (true, false) => "non è bloccata",
                (false, true) => "is locked",
                (false, false) => "is not locked",
            };
            let line = if it { "la voce" } else { "the line" };
            format!("{line} {} {word}", named(id))
        }
        Edit::Free | Edit::Close => match (it, split.mode()) {
            (true, Mode::Free) => "il riparto è di nuovo libero".to_owned(),
            (true, Mode::Closed) => "il riparto è di nuovo chiuso sul fondo".to_owned(),
            (false, Mode::Free) => "the split is free again".to_owned(),
            (false, Mode::Closed) => "the split is closed on the fund again".to_owned(),
        },
        Edit::Rename { line, .. } => {
            let label = split.index(line).map(|at| split.lines()[at].label.as_str());
            let label = label.unwrap_or_default();
            if it {
                format!("la voce si chiama «{label}»")
            } else {
                format!("the line is called “{label}”")
            }
        }
        Edit::AddLine { .. } | Edit::Remove(_) if applied.removed().is_some() => {
            let label = applied.removed().map_or("", |line| line.label.as_str());
            if it {
                format!("non c'è più la voce «{label}»")
            } else {
                format!("the line “{label}” is gone")
            }
        }
        Edit::AddLine { id, .. } | Edit::Remove(id) => {
            if it {
                format!("c'è la voce «{}»", named(id))
            } else {
                format!("there is the line “{}”", named(id))
            }
        }
        _ => {
            let rest = split.lines()[split.rest()].name();
            let counterpart = split
                .counterpart()
                .map_or("–", |at| split.lines()[at].name());
            if it {
                format!("per differenza: {rest}; contropartita: {counterpart}")
            } else {
                format!("takes the rest: {rest}; counterpart: {counterpart}")
            }
        }
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
        Refusal::UnknownLine(id) if split.is_unread() => {
            let unread = super::screens::table::UNREAD.of(lang);
            if it {
                format!("nessuna voce «{id}»: {unread}.")
            } else {
                format!("no line “{id}”: {unread}.")
            }
        }
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
        Refusal::Exceeds { rest, by } if it => format!(
            "anche con {} a zero le altre voci superano il fondo di {by}: vanno ridotte prima di chiudere.",
            named(rest)
        ),
        Refusal::Exceeds { rest, by } => format!(
            "even with {} at zero the other lines exceed the fund by {by}: they must come down before closing.",
            named(rest)
        ),
        Refusal::LabelTaken(label) if it => format!("c'è già una voce «{label}»."),
        Refusal::LabelTaken(label) => format!("there is a line “{label}” already."),
        Refusal::TooLarge(id) if it => format!("la voce {} sarebbe troppo grande.", named(id)),
        Refusal::TooLarge(id) => format!("the line {} would be too large.", named(id)),
        Refusal::Negative => Text(
            "l'importo da spostare è positivo.",
            "the amount to move is positive.",
        )
        .of(lang)
        .into(),
        Refusal::Locked(id) if it => {
            format!("la voce {} è bloccata: prima va sbloccata.", named(id))
        }
        Refusal::Locked(id) => format!("the line {} is locked: unlock it first.", named(id)),
        Refusal::CompensationLocked { locked, .. } => {
            let others = split.lines().len() > 2;
            let locked = named(locked);
            match (it, others) {
                (true, true) => format!(
                    "a compensare sarebbe la voce {locked}, che è bloccata: va sbloccata, o si mette per differenza un'altra voce."
                ),
                (true, false) => format!(
                    "a compensare sarebbe la voce {locked}, che è bloccata: prima va sbloccata."
                ),
                (false, true) => format!(
                    "the line {locked} would compensate, but it is locked: unlock it, or let another line take the rest."
                ),
                (false, false) => format!(
                    "the line {locked} would compensate, but it is locked: unlock it first."
                ),
            }
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
                "{} serve al riparto: è per differenza, o una quota fissa la toglie dalla sua base.",
                named(id)
            )
        }
        Refusal::Needed(id) => format!(
            "{} is needed by the split: it takes the rest, or a fixed share takes it off its base.",
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
        Refusal::AtTheEnd(id) if it => format!("la voce {} è già a zero.", named(id)),
        Refusal::AtTheEnd(id) => format!("the line {} is at zero already.", named(id)),
        Refusal::AlreadyRest(id) if it => format!("la voce {} è già per differenza.", named(id)),
        Refusal::AlreadyRest(id) => format!("the line {} takes the rest already.", named(id)),
        Refusal::AlreadyCounterpart(id) if it => {
            format!("la voce {} è già la contropartita.", named(id))
        }
        Refusal::AlreadyCounterpart(id) => {
            format!("the line {} is the counterpart already.", named(id))
        }
        Refusal::CounterpartIsRest(id) if it => format!(
            "la voce {} è quella per differenza: la contropartita è un'altra.",
            named(id)
        ),
        Refusal::CounterpartIsRest(id) => format!(
            "the line {} takes the rest: the counterpart is another one.",
            named(id)
        ),
        Refusal::Already => Text("è già così.", "it is so already.").of(lang).into(),
        Refusal::ShareRange => Text(
            "una quota va da 0 a 100 %.",
            "a share is between 0 and 100 %.",
        )
        .of(lang)
        .into(),
        Refusal::StandsAlone => Text(
            "più modifiche in un solo atto riguardano solo importi e ruoli delle voci.",
            "several changes in one act are about amounts and roles of the lines only.",
        )
        .of(lang)
        .into(),
    }
}
