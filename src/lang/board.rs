//! The words of the Trattativa: the rows of what was said at the table, the gap between the sides, the past.

mod compared;
mod fixed;
mod page;

pub use compared::compared;
pub use fixed::*;
pub use page::{of_acts, of_dispute, of_draft, of_proposal};

use super::talks::{clause, listed, parties, party, proposal, standing};
use super::{Lang, Text, date, quoted};
use crate::fund::Id;
use crate::money::Amount;
use crate::negotiation::{Gap, Moment, Operation, Party, Proposal, Standing, State};

const READ: Text = Text("sola lettura", "read-only");

/// Something on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// It heads what follows.
    Head(String),
    /// A text by itself.
    Text(String),
    /// A name, with a text beside it.
    Named(String, String),
    /// A name, with figures in columns.
    Figures(String, Vec<String>),
}

/// A moment in full: "11/06/2019 15:32".
pub fn moment(moment: &Moment, lang: Lang) -> String {
    format!("{} {}", date(moment.day(), lang), moment.hour())
}

/// A moment in a list: its hour, and its day where it is not that of the last act.
pub fn when(moment: &Moment, last: Option<&Operation>) -> (String, String) {
    let day = moment.day();
    let other = last.is_some_and(|last| last.time.day() != day);
    let day = format!("{:02}/{:02}", day.day(), day.month());
    let short = if other {
        day.clone()
    } else {
        moment.hour().to_owned()
    };
    (format!("{day} {}", moment.hour()), short)
}

/// The moment that is shown in place of the present: "alle 15:32 · sola lettura".
pub fn past(of: Option<&Operation>, last: Option<&Operation>, lang: Lang) -> String {
    format!("{} · {}", at_moment(of, last, lang), READ.of(lang))
}

/// A moment of the past in few words: "alle 15:32".
pub fn at_moment(of: Option<&Operation>, last: Option<&Operation>, lang: Lang) -> String {
    let Some(of) = of else {
        return Text("all'apertura", "at the opening").of(lang).to_owned();
    };
    let (day, hour) = (of.time.day(), of.time.hour());
    let at = Text("alle", "at").of(lang);
    if last.is_none_or(|last| last.time.day() == day) {
        format!("{at} {hour}")
    } else {
        format!("{} {at} {hour}", date(day, lang))
    }
}

/// What was done last by a moment that is shown, and which act it is of all of them.
pub fn past_act(of: Option<&Operation>, count: usize, lang: Lang) -> String {
    match (of, lang) {
        (Some(of), Lang::It) => format!("Atto {} di {count}: {}", of.number, of.sentence),
        (Some(of), Lang::En) => format!("Act {} of {count}: {}", of.number, of.sentence),
        (None, _) => Text(
            "I dati di apertura, prima della prima seduta.",
            "The opening data, before the first seduta.",
        )
        .of(lang)
        .to_owned(),
    }
}

/// The sign of where a proposal stands; its word is beside it.
pub fn sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Discussed => "…",
        Standing::Withdrawn => "○",
        Standing::Replaced => "»",
        Standing::Accepted => "✔",
        Standing::NotAccepted => "✘",
    }
}

/// Where a proposal stands, with its sign.
pub fn signed(of: Standing, lang: Lang) -> String {
    format!("{} {}", sign(of), standing(of, lang))
}

/// Those who are to answer a proposal: all the others, and who tabled it once they left it.
fn concerned<'a>(
    of: &'a Proposal,
    all: &'a [Party],
) -> impl Iterator<Item = (&'a Party, Standing)> {
    let others = all.iter().filter(|p| !of.tabled.by.contains(p));
    let others = others.map(|p| (p, of.standing(p)));
    let left = of.tabled.by.iter().map(|p| (p, of.standing(p)));
    left.filter(|(_, s)| *s != Standing::Discussed)
        .chain(others)
}

/// How many columns the longest state takes.
pub fn widest(lang: Lang) -> usize {
    let all = [
        Standing::Discussed,
        Standing::Withdrawn,
        Standing::Replaced,
        Standing::Accepted,
        Standing::NotAccepted,
    ];
    let wide = all.map(|standing| signed(standing, lang).chars().count());
    wide.into_iter().max().unwrap_or_default()
}

/// Where a proposal stands, in a word where it stands the same with all: with how many where it does not.
pub fn overall(of: &Proposal, all: &[Party], lang: Lang) -> String {
    if !of.is_live() {
        let last = of.tabled.by.iter().map(|p| of.standing(p)).next();
        return signed(last.unwrap_or(Standing::Withdrawn), lang);
    }
    let said: Vec<Standing> = concerned(of, all).map(|(_, standing)| standing).collect();
    match said.as_slice() {
        [] => signed(Standing::Discussed, lang),
        [first, others @ ..] if others.iter().all(|s| s == first) => signed(*first, lang),
        _ => {
            let kinds = [
                Standing::Accepted,
                Standing::NotAccepted,
                Standing::Discussed,
                Standing::Withdrawn,
                Standing::Replaced,
            ];
            let count = |kind: &Standing| said.iter().filter(|s| *s == kind).count();
            let counted = kinds.iter().filter(|kind| count(kind) > 0);
            let counted: Vec<String> = counted
                .map(|kind| format!("{}{}", sign(*kind), count(kind)))
                .collect();
            format!("{} {}", Text("varia", "varies").of(lang), counted.join(" "))
        }
    }
}

/// Where a proposal stands with each party: "✔ accolta: FP-CGIL e CISL-FP · … in discussione: UIL-FPL".
pub fn each(of: &Proposal, all: &[Party], lang: Lang) -> String {
    let mut stands: Vec<(Standing, Vec<String>)> = Vec::new();
    for (who, standing) in concerned(of, all) {
        let name = party(who, lang);
        match stands.iter_mut().find(|(s, _)| *s == standing) {
            Some((_, names)) => names.push(name),
            None => stands.push((standing, vec![name])),
        }
    }
    let words = stands
        .into_iter()
        .map(|(standing, names)| format!("{}: {}", signed(standing, lang), listed(&names, lang)));
    words.collect::<Vec<_>>().join(" · ")
}

/// The parties of a side in so many columns: "FP-CGIL, CISL-FP", or "FP-CGIL +1" where there is little room.
pub fn briefly(of: &[Party], room: usize, lang: Lang) -> String {
    let names: Vec<String> = of.iter().map(|p| party(p, lang)).collect();
    let all = names.join(", ");
    if all.chars().count() <= room {
        return all;
    }
    match of {
        [Party::Public] => Text("pubblica", "body").of(lang).to_owned(),
        [_] | [] => all,
        [_, others @ ..] => format!("{} +{}", names[0], others.len()),
    }
}

/// All there is to know of a proposal at a glance: from what it differs, its clauses, why, where it stands.
pub fn glance(
    of: &Proposal,
    state: &State,
    (all, line): (&[Party], Option<&Id>),
    lang: Lang,
) -> String {
    let mut parts = Vec::new();
    if let Some((other, difference)) = line.and_then(|line| difference(of, state, line)) {
        let from = Text("rispetto alla", "from").of(lang);
        parts.push(format!(
            "{from} {}: {}",
            proposal(other.number, lang),
            difference.signed()
        ));
    }
    if of.tabled.all_or_nothing {
        parts.push(whole(lang));
    }
    parts.push(each(of, all, lang));
    let clauses: Vec<String> = of.tabled.clauses.iter().map(|c| clause(c, lang)).collect();
    if !clauses.is_empty() {
        let head = Text("clausole", "clauses").of(lang);
        parts.push(format!("{head}: {}", clauses.join("; ")));
    }
    let head = Text("motivazione", "motivation").of(lang);
    parts.push(format!("{head} {}", motivation(of, lang)));
    parts.join(" · ")
}

/// That a proposal stands or falls as a whole, with its sign.
pub fn whole(lang: Lang) -> String {
    let words = Text("da prendere o lasciare per intero", "all or nothing");
    format!("{WHOLE} {}", words.of(lang))
}

/// The sign of a proposal that stands or falls as a whole.
pub const WHOLE: &str = "◆";

fn motivation(of: &Proposal, lang: Lang) -> String {
    match &of.tabled.motivation {
        Some(given) => quoted(given, lang),
        None => Text("non resa", "not given").of(lang).to_owned(),
    }
}

/// The last proposal that the other side tabled before one, and how much more that one gives to a line.
pub fn difference<'a>(
    of: &Proposal,
    state: &'a State,
    line: &Id,
) -> Option<(&'a Proposal, Amount)> {
    let public = of.tabled.by.contains(&Party::Public);
    let other = |p: &&Proposal| p.tabled.by.contains(&Party::Public) != public;
    let before = state.proposals.iter().take(of.number as usize - 1);
    let before = before.rev().find(other)?;
    let amount = |p: &Proposal| p.tabled.split.amount(line).unwrap_or_default();
    Some((before, amount(of) - amount(before)))
}

/// How far a side is on a line, without its name: "24.000,00 € · 2,83 punti, era 60.000,00".
pub fn gap(gap: &Gap, lang: Lang) -> String {
    let mut words = format!("{} €", gap.euro);
    if let Some(points) = gap.points {
        let points = Amount::from_cents(points);
        words += &format!(" · {points} {}", Text("punti", "points").of(lang));
    }
    if let Some(before) = gap.before {
        words += &format!(", {} {before}", Text("era", "was").of(lang));
    }
    words
}

/// What the gap is of: "distanza su risultato".
pub fn gap_on(line: &str, lang: Lang) -> String {
    format!("{} {line}", Text("distanza su", "gap on").of(lang))
}

/// Steps that show as one: "3 passi: risultato 225.225,72 …".
pub fn run(count: usize, last: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!("{count} passi, l'ultimo: {last}"),
        Lang::En => format!("{count} steps, the last: {last}"),
    }
}

/// How many proposals there are.
pub fn count(proposals: usize, lang: Lang) -> String {
    match (proposals, lang) {
        (1, Lang::It) => "1 proposta".to_owned(),
        (n, Lang::It) => format!("{n} proposte"),
        (1, Lang::En) => "1 proposal".to_owned(),
        (n, Lang::En) => format!("{n} proposals"),
    }
}

/// Whose rows alone are in the list.
pub fn only(of: &Party, lang: Lang) -> String {
    format!(" · {} {}", Text("solo", "only").of(lang), party(of, lang))
}

/// A proposal in a title: "Proposta 3 · FP-CGIL e CISL-FP · 11/06/2019 10:02".
fn titled(of: &Proposal, operations: &[Operation], lang: Lang) -> String {
    let name = super::capitalized(&proposal(of.number, lang));
    let by = parties(&of.tabled.by, lang);
    let at = (of.at as usize)
        .checked_sub(1)
        .and_then(|at| operations.get(at));
    let at = at.map_or_else(String::new, |o| format!(" · {}", moment(&o.time, lang)));
    format!("{name} · {by}{at}")
}
