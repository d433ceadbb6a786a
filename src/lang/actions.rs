//! What an edit did, in one sentence that can be read aloud and minuted.

use super::remedies::{Tense, acts};
use super::{Lang, Text};
use crate::fund::{Applied, Change, Edit, Id, Intent, Split};

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
        Edit::AddLine { label, kind, .. } => match lang {
            Lang::It => format!("aggiunta la voce «{label}», vuota, di tipo «{kind}»."),
            Lang::En => format!("line “{label}” added, empty, of kind “{kind}”."),
        },
        Edit::Rename { label, .. } => match lang {
            Lang::It => format!("la voce si chiama ora «{label}»."),
            Lang::En => format!("the line is now called “{label}”."),
        },
        Edit::Remove(id) => {
            let label = applied.removed().map_or(id.as_str(), |line| &line.label);
            match lang {
                Lang::It => format!("tolta la voce «{label}», vuota."),
                Lang::En => format!("line “{label}” removed, empty."),
            }
        }
        Edit::Together(edits) => {
            let acts = acts(edits, Tense::Done, split, lang);
            let moved = changes(applied, split, lang);
            match (acts, moved.is_empty()) {
                (Some(acts), _) => format!("{acts}: {moved}."),
                (None, false) => format!("{moved}."),
                (None, true) => Text(
                    "più modifiche in un solo atto.",
                    "several changes in one act.",
                )
                .of(lang)
                .to_owned(),
            }
        }
        Edit::SetAmount { line, .. }
        | Edit::SetShare { line, .. }
        | Edit::Add { line, .. }
        | Edit::Step { line, .. } => set(line, applied, split, lang),
    }
}

/// A line took an amount, and somebody paid: what was said beside the one, and beside the other its new role.
fn set(line: &Id, applied: &Applied, split: &Split, lang: Lang) -> String {
    let cell = split.index(line).ok().map(|at| &split.cells()[at]);
    let said = match cell.map(|c| &c.intent) {
        Some(intent @ Intent::Share { .. }) => format!(", {}", super::words::intent(intent, lang)),
        _ => String::new(),
    };
    let holder = applied.handed.as_ref().map(|(_, to)| to);
    let role = |id: &Id| {
        let now = Text(", ora per differenza", ", now takes the rest").of(lang);
        if holder == Some(id) { now } else { "" }
    };
    let mut parts: Vec<String> = Vec::new();
    for change in &applied.changes {
        let said = if change.line == *line {
            said.as_str()
        } else {
            ""
        };
        parts.push(format!(
            "{}{said}{}",
            moved(change, split, lang),
            role(&change.line)
        ));
    }
    if parts.is_empty() {
        let name = name(split, line);
        parts.push(match lang {
            Lang::It => format!("importo di {name} invariato{said}"),
            Lang::En => format!("amount of {name} unchanged{said}"),
        });
    }
    if let Some(holder) = holder.filter(|id| applied.changes.iter().all(|c| c.line != **id)) {
        let now = Text("ora per differenza", "now takes the rest").of(lang);
        parts.push(format!("{now}: {}", name(split, holder)));
    }
    format!("{}.", parts.join("; "))
}

/// "risultato 254.169,38 (+29.243,66); posizione 593.061,87 (-29.243,66)".
pub fn changes(applied: &Applied, split: &Split, lang: Lang) -> String {
    let all = applied.changes.iter();
    all.map(|c| moved(c, split, lang))
        .collect::<Vec<_>>()
        .join("; ")
}

/// "risultato 254.169,38 (+29.243,66)", and that it is no longer a share.
fn moved(change: &Change, split: &Split, lang: Lang) -> String {
    let by = (change.after - change.before).signed();
    let dropped = Text(", ora importo fisso", ", now a fixed amount").of(lang);
    let dropped = if change.share_dropped { dropped } else { "" };
    format!(
        "{} {} ({by}){dropped}",
        name(split, &change.line),
        change.after
    )
}

/// The name of a line in sentences.
pub(super) fn name(split: &Split, id: &Id) -> String {
    match split.index(id) {
        Ok(at) => split.lines()[at].name().to_owned(),
        Err(_) => id.to_string(),
    }
}
