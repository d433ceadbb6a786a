//! What an edit did, in one sentence that can be read aloud and minuted.

use super::{Lang, Text};
use crate::fund::{Applied, Edit, Id, Intent, Split};

/// The sentence of an edit that was done; `split` is the split after it.
pub fn sentence(edit: &Edit, applied: &Applied, split: &Split, lang: Lang) -> String {
    let name = |id: &Id| name(split, id);
    let with = |text: Text, id: &Id| format!("{} {}", text.of(lang), name(id));
    match edit {
        Edit::Move { from, to, amount } => {
            let (from, to) = (name(from), name(to));
            let moved = match lang {
                Lang::It => format!("spostati {amount} da {from} a {to}"),
                Lang::En => format!("moved {amount} from {from} to {to}"),
            };
            format!("{moved}: {}.", changes(applied, split, lang))
        }
        Edit::Lock(id) => format!("{}.", with(Text("bloccata:", "locked:"), id)),
        Edit::Unlock(id) => format!("{}.", with(Text("sbloccata:", "unlocked:"), id)),
        Edit::Rest(id) => {
            let pays = split
                .counterpart()
                .map_or("–", |at| split.lines()[at].name());
            match lang {
                Lang::It => format!("ora per differenza: {}; contropartita: {pays}.", name(id)),
                Lang::En => format!("now takes the rest: {}; counterpart: {pays}.", name(id)),
            }
        }
        Edit::Counterpart(id) => format!("{}.", with(Text("contropartita:", "counterpart:"), id)),
        Edit::Free => match lang {
            Lang::It => format!(
                "riparto libero: nulla compensa; da ripartire {}.",
                split.residue()
            ),
            Lang::En => format!(
                "free split: nothing compensates; left to split {}.",
                split.residue()
            ),
        },
        Edit::Close => {
            let closed = Text("riparto chiuso sul fondo", "split closed on the fund").of(lang);
            let moved = changes(applied, split, lang);
            if moved.is_empty() {
                format!("{closed}.")
            } else {
                format!("{closed}: {moved}.")
            }
        }
        Edit::AddLine { label, .. } => match lang {
            Lang::It => format!("aggiunta la voce «{label}», vuota."),
            Lang::En => format!("line “{label}” added, empty."),
        },
        Edit::Rename { label, .. } => match lang {
            Lang::It => format!("la voce si chiama ora «{label}»."),
            Lang::En => format!("the line is now called “{label}”."),
        },
        Edit::Remove(id) => match lang {
            Lang::It => format!("tolta la voce «{id}», vuota."),
            Lang::En => format!("line “{id}” removed, empty."),
        },
        Edit::SetAmount { line, .. }
        | Edit::SetShare { line, .. }
        | Edit::Add { line, .. }
        | Edit::Step { line, .. } => set(line, applied, split, lang),
    }
}

/// A line took an amount, and somebody paid.
fn set(line: &Id, applied: &Applied, split: &Split, lang: Lang) -> String {
    let mut text = changes(applied, split, lang);
    if text.is_empty() {
        let same = Text("importo invariato", "amount unchanged").of(lang);
        text = format!("{}: {same}", name(split, line));
    }
    let cell = split.index(line).ok().map(|at| &split.cells()[at]);
    if let Some(Intent::Share { .. }) = cell.map(|c| &c.intent) {
        let said = cell
            .map(|c| super::words::intent(&c.intent, lang))
            .unwrap_or_default();
        text = format!("{text}; {said}");
    }
    if let Some((_, to)) = &applied.handed {
        let now = Text("ora per differenza", "now takes the rest").of(lang);
        text = format!("{text}; {now}: {}", name(split, to));
    }
    text.push('.');
    text
}

/// "risultato 254.169,38 (+29.243,66); posizione 593.061,87 (-29.243,66)".
pub(super) fn changes(applied: &Applied, split: &Split, _lang: Lang) -> String {
    let one = |c: &crate::fund::Change| {
        let moved = (c.after - c.before).signed();
        format!("{} {} ({moved})", name(split, &c.line), c.after)
    };
    applied
        .changes
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join("; ")
}

/// The name of a line in sentences.
pub(super) fn name(split: &Split, id: &Id) -> String {
    match split.index(id) {
        Ok(at) => split.lines()[at].name().to_owned(),
        Err(_) => id.to_string(),
    }
}
