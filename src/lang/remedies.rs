//! Remedies in words: what to do, in the words of the table, or why nothing helps.

use super::actions::{changes, name};
use super::{Lang, Text, of_lang};
use crate::fund::{Applied, Edit, Split};
use crate::money::Amount;
use crate::rules::{Pack, Remedy, Repair};

/// A remedy as an act to do: "sposta 0,01 € da posizione a risultato".
pub fn repair(repair: &Repair, split: &Split, lang: Lang) -> String {
    acts(&repair.moves, Tense::ToDo, split, lang).unwrap_or_default()
}

/// A remedy with what it leads to: the amounts that the lines will have, and the other rules it brings back to respect.
pub fn repair_in_full(told: &Repair, of: usize, split: &Split, pack: &Pack, lang: Lang) -> String {
    let result =
        |(line, amount): &(crate::fund::Id, Amount)| format!("{} {amount}", name(split, line));
    let mut results: Vec<String> = told.results.iter().map(result).collect();
    if results.len() > NAMED {
        results = vec![format!("{} {}", results.len(), lines_word(lang))];
    }
    let others: Vec<usize> = told
        .satisfies
        .iter()
        .copied()
        .filter(|at| *at != of)
        .collect();
    let others = if others.is_empty() {
        String::new()
    } else {
        let also = Text("; così è rispettato anche:", "; this also respects:").of(lang);
        format!("{also} {}", titles(&others, pack, lang))
    };
    format!(
        "{} → {}{others}",
        repair(told, split, lang),
        results.join(" · ")
    )
}

/// Why no remedy is offered; `None` when one is.
pub fn no_remedy(remedy: &Remedy, split: &Split, pack: &Pack, lang: Lang) -> Option<String> {
    let (rules, held) = match remedy {
        Remedy::Repairs(_) => return None,
        Remedy::NotMoney => {
            let words = Text(
                "nessuno spostamento di somme fra le voci lo cambia: dipende dai dati, nel Fondo ({fund}) o nelle Posizioni ({positions})",
                "no move of money between lines changes it: it depends on the data, in the Fund ({fund}) or in the Positions ({positions})",
            );
            return Some(words.of(lang).to_owned());
        }
        Remedy::Unsettled => {
            let words = Text(
                "nessun rimedio trovato; non si può escludere che esista",
                "no remedy found; there may be one",
            );
            return Some(words.of(lang).to_owned());
        }
        Remedy::Clash { rules, held } => (rules, held),
    };
    let mut text = Text("nessuno spostamento basta", "no move is enough")
        .of(lang)
        .to_owned();
    if !rules.is_empty() {
        let clash = Text("si contraddice con", "it clashes with").of(lang);
        text += &format!(": {clash} {}", titles(rules, pack, lang));
    }
    if !held.is_empty() {
        let still = Text("finché restano ferme", "while these stay still").of(lang);
        let lines = if held.len() > NAMED {
            format!("{} {}", held.len(), lines_word(lang))
        } else {
            let lines: Vec<&str> = held.iter().map(|&at| split.lines()[at].name()).collect();
            lines.join(", ")
        };
        let comma = if rules.is_empty() { "" } else { "," };
        text += &format!("{comma} {still}: {lines}");
    }
    if rules.is_empty() && held.is_empty() {
        let zero = Text(": nessuna voce va sotto zero", ": no line goes below zero");
        text += zero.of(lang);
    }
    Some(text)
}

/// The best remedy of a breach, or why there is none.
pub fn best_remedy(remedy: &Remedy, split: &Split, pack: &Pack, lang: Lang) -> String {
    match remedy {
        Remedy::Repairs(repairs) => repairs.first().map(|r| repair(r, split, lang)),
        none => no_remedy(none, split, pack, lang),
    }
    .unwrap_or_default()
}

/// The best remedy on one line, where other things are told too.
pub fn remedy_line(key: &str, told: &Repair, split: &Split, lang: Lang) -> String {
    let remedy = Text("rimedio", "remedy").of(lang);
    format!("{remedy} ({key}): {}", repair(told, split, lang))
}

/// What is said when a remedy was applied: the act, then what moved.
pub fn remedy_applied(edit: &Edit, applied: &Applied, split: &Split, lang: Lang) -> String {
    let done = Text("rimedio applicato", "remedy applied").of(lang);
    let act = acts(std::slice::from_ref(edit), Tense::ToDo, split, lang).unwrap_or_default();
    if applied.changes.len() > NAMED {
        return format!("{done}: {act}.");
    }
    format!("{done}: {act}; {}.", changes(applied, split, lang))
}

/// Whether moves are told as what can be done or as what was.
#[derive(Debug, Clone, Copy)]
pub(super) enum Tense {
    ToDo,
    Done,
}

/// The titles of rules between quotes.
fn titles(rules: &[usize], pack: &Pack, lang: Lang) -> String {
    let title = |&at: &usize| super::quoted(of_lang(&pack.rules[at].title, lang), lang);
    rules.iter().map(title).collect::<Vec<_>>().join(", ")
}

/// Moves of money as acts to do; moves to the same line are told together, and so are moves from the same line. `None` when
/// some edit is not of that kind.
pub(super) fn acts(edits: &[Edit], tense: Tense, split: &Split, lang: Lang) -> Option<String> {
    let edits: Vec<&Edit> = edits.iter().flat_map(parts).collect();
    let mut acts: Vec<String> = Vec::new();
    let mut rest = &edits[..];
    while let [first, ..] = rest {
        let taken = match first {
            Edit::Move { .. } => alike(rest),
            _ => 1,
        };
        acts.push(act(&rest[..taken], tense, split, lang)?);
        rest = &rest[taken..];
    }
    let and = Text(" e ", " and ").of(lang);
    (!acts.is_empty()).then(|| acts.join(and))
}

/// The edits that one is made of.
fn parts(edit: &Edit) -> &[Edit] {
    match edit {
        Edit::Together(parts) => parts,
        one => std::slice::from_ref(one),
    }
}

/// How many of the first moves go to one line, or else come from one.
fn alike(edits: &[&Edit]) -> usize {
    let run = |same: &dyn Fn(&Edit, &Edit) -> bool| {
        let first = edits[0];
        edits.iter().take_while(|other| same(first, other)).count()
    };
    let to = run(
        &|a, b| matches!((a, b), (Edit::Move { to: a, .. }, Edit::Move { to: b, .. }) if a == b),
    );
    let from = run(
        &|a, b| matches!((a, b), (Edit::Move { from: a, .. }, Edit::Move { from: b, .. }) if a == b),
    );
    to.max(from)
}

/// Moves that are told together.
fn act(moves: &[&Edit], tense: Tense, split: &Split, lang: Lang) -> Option<String> {
    let of = |text: Text| text.of(lang);
    let (da, a) = (of(Text("da", "from")), of(Text("a", "to")));
    let verb = |to_do: Text, done: Text| match tense {
        Tense::ToDo => of(to_do),
        Tense::Done => of(done),
    };
    match moves {
        [Edit::Add { line, amount }] => {
            let line = name(split, line);
            Some(if amount.is_negative() {
                format!(
                    "{} {} € {da} {line}",
                    verb(Text("togli", "take"), Text("tolti", "taken")),
                    -*amount
                )
            } else {
                format!(
                    "{} {amount} € {a} {line}",
                    verb(Text("aggiungi", "add"), Text("aggiunti", "added"))
                )
            })
        }
        [Edit::Move { from, to, .. }, others @ ..] => {
            let to_one = others
                .iter()
                .all(|m| matches!(m, Edit::Move { to: other, .. } if other == to));
            let part = |m: &&Edit| match m {
                Edit::Move { from, amount, .. } if to_one => {
                    Some(format!("{amount} € {da} {}", name(split, from)))
                }
                Edit::Move { to, amount, .. } => {
                    Some(format!("{amount} € {a} {}", name(split, to)))
                }
                _ => None,
            };
            let told = if moves.len() <= NAMED {
                let parts: Vec<String> = moves.iter().map(part).collect::<Option<_>>()?;
                listed(&parts, lang)
            } else {
                let sum: Amount = moves.iter().copied().filter_map(moved).sum();
                let side = if to_one { da } else { a };
                format!("{sum} € {side} {} {}", moves.len(), lines_word(lang))
            };
            let end = if to_one {
                format!("{a} {}", name(split, to))
            } else {
                format!("{da} {}", name(split, from))
            };
            Some(format!(
                "{} {told} {end}",
                verb(Text("sposta", "move"), Text("spostati", "moved"))
            ))
        }
        _ => None,
    }
}

/// How much a move moves.
fn moved(edit: &Edit) -> Option<Amount> {
    match edit {
        Edit::Move { amount, .. } => Some(*amount),
        _ => None,
    }
}

/// How many lines are named one by one; more are counted.
const NAMED: usize = 4;

fn lines_word(lang: Lang) -> &'static str {
    Text("voci", "lines").of(lang)
}

/// "a, b e c".
fn listed(parts: &[String], lang: Lang) -> String {
    let and = Text("e", "and").of(lang);
    match parts {
        [first @ .., last] if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        _ => parts.concat(),
    }
}
