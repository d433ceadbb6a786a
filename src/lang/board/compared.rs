//! What differs between two splits that were on the table, in plain words and signed money.

use super::super::difference::{self, NONE};
use super::super::{Lang, Text, capitalized};
use super::Said;
use crate::negotiation::{Case, Proposal, differences};

/// What differs between two cases, each with its name; of proposals also what is not of the split.
pub fn compared(
    a: (&str, &Case, Option<&Proposal>),
    b: (&str, &Case, Option<&Proposal>),
    lang: Lang,
) -> (String, Vec<Said>) {
    let mut lines = vec![
        Said::Named("A".to_owned(), a.0.to_owned()),
        Said::Named("B".to_owned(), b.0.to_owned()),
    ];
    let found = differences(a.1, b.1);
    let mut part = None;
    for difference in &found {
        if part.replace(difference.part()) != Some(difference.part()) {
            let head = difference::part(difference.part(), lang);
            lines.push(Said::Head(head.to_owned()));
        }
        let sentence = difference::sentence(difference, lang);
        lines.push(Said::Text(capitalized(&sentence)));
    }
    let beside = beside(a.2, b.2, lang);
    if found.is_empty() && beside.is_empty() {
        lines.push(Said::Text(capitalized(NONE.of(lang))));
    }
    lines.extend(beside);
    let title = Text("Confronto", "Comparison").of(lang);
    (title.to_owned(), lines)
}

/// What two proposals do not say alike beside their splits and clauses.
fn beside(a: Option<&Proposal>, b: Option<&Proposal>, lang: Lang) -> Vec<Said> {
    let (Some(a), Some(b)) = (a, b) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut say = |name: Text, a: String, b: String| {
        if a != b {
            lines.push(Said::Named(name.of(lang).to_owned(), format!("{a} → {b}")));
        }
    };
    let whole = |p: &Proposal| {
        let words = if p.tabled.all_or_nothing {
            Text("sì", "yes")
        } else {
            Text("no", "no")
        };
        words.of(lang).to_owned()
    };
    say(
        Text("Per intero o niente", "All or nothing"),
        whole(a),
        whole(b),
    );
    say(
        Text("Motivazione", "Motivation"),
        super::motivation(a, lang),
        super::motivation(b, lang),
    );
    lines
}
