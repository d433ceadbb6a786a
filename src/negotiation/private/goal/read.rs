//! A goal read from a line of words, Italian or English.

use super::figures::figures;
use super::{Figure, Goal, GoalFault, Target, Want, main_kinds};
use crate::fund::Split;
use crate::money::{Entry, is_ambiguous, parse_entry};
use crate::negotiation::Case;
use crate::rules::Relation;

/// What parts one thing wanted from the next.
const AND: &[&str] = &[" e ", " ed ", " and ", "; ", ", "];
/// What asks for the rules to be respected.
const WITHIN_RULES: &[&str] = &[
    "rispettando le regole",
    "nel rispetto delle regole",
    "secondo le regole",
    "nelle regole",
    "within the rules",
    "respecting the rules",
];
const PER_HEAD: &[&str] = &[
    "pro capite",
    "procapite",
    "a testa",
    "per head",
    "per capita",
    "each",
];
const LAST_YEAR: &[&str] = &[
    "come l'anno scorso",
    "come l'anno prima",
    "come l'anno precedente",
    "come lo scorso anno",
    "as last year",
    "like last year",
];
const AT_LEAST: &[&str] = &[
    "almeno",
    "non meno di",
    "non meno del",
    "minimo",
    "min",
    "at least",
    "no less than",
    ">=",
    "≥",
];
const AT_MOST: &[&str] = &[
    "al massimo",
    "al più",
    "non più di",
    "non più del",
    "massimo",
    "max",
    "at most",
    "no more than",
    "<=",
    "≤",
];
/// Words that say nothing: between a line and its figure, or before a line.
const FILLERS: &[&str] = &[
    "pari a",
    "pari ad",
    "uguale a",
    "uguale ad",
    "equal to",
    "il",
    "la",
    "lo",
    "i",
    "le",
    "l'",
    "di",
    "del",
    "della",
    "a",
    "ad",
    "al",
    "alla",
    "per",
    "the",
    "of",
    "to",
    "for",
    "is",
    "=",
    ":",
];

/// Reads a goal: *12.000 pro capite*, *risultato 30%*, *posizione come l'anno scorso e risultato almeno 30 %*; *rispettando le
/// regole* asks for the rules too.
///
/// # Errors
/// [`GoalFault`]: the first thing that is not understood.
pub fn read_goal(text: &str, case: &Case, split: &Split) -> Result<Goal, GoalFault> {
    let plain = plain(text);
    let (rest, within_rules) = match strip_end(&plain, WITHIN_RULES) {
        Some(rest) => (rest, true),
        None => (plain.as_str(), false),
    };
    let ends: &[_] = &[',', ';'];
    let mut rest = rest.trim().trim_end_matches(ends).trim();
    for and in [" e", " ed", " and"].into_iter().filter(|_| within_rules) {
        rest = rest.strip_suffix(and).unwrap_or(rest).trim();
    }
    if rest.is_empty() {
        return Err(GoalFault::Empty);
    }
    let reader = Reader { case, split };
    Ok(Goal {
        wants: reader.wants(rest)?,
        within_rules,
    })
}

/// Small letters, one kind of apostrophe, single spaces.
fn plain(text: &str) -> String {
    let small = text.to_lowercase().replace(['’', '`'], "'");
    let mut spaced = small.replace(">=", " ≥ ").replace("<=", " ≤ ");
    for sign in ["≥", "≤", "="] {
        spaced = spaced.replace(sign, &format!(" {sign} "));
    }
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without one of some phrases at its end, where it ends with one as whole words.
fn strip_end<'a>(text: &'a str, phrases: &[&str]) -> Option<&'a str> {
    let stripped = phrases
        .iter()
        .filter_map(|phrase| text.strip_suffix(phrase));
    let whole = |rest: &&str| rest.is_empty() || rest.ends_with([' ', ',', ';']);
    stripped.filter(whole).min_by_key(|rest| rest.len())
}

/// The same at its start.
fn strip_start<'a>(text: &'a str, phrases: &[&str]) -> Option<&'a str> {
    let stripped = phrases
        .iter()
        .filter_map(|phrase| text.strip_prefix(phrase));
    let whole = |rest: &&str| rest.is_empty() || rest.starts_with(' ');
    stripped
        .filter(whole)
        .min_by_key(|rest| rest.len())
        .map(str::trim)
}

struct Reader<'a> {
    case: &'a Case,
    split: &'a Split,
}

impl Reader<'_> {
    /// What is wanted, all at once: the name of a line may itself have an "and" in it.
    fn wants(&self, text: &str) -> Result<Vec<Want>, GoalFault> {
        let whole = match self.want(text) {
            Ok(want) => return Ok(vec![want]),
            Err(fault) => fault,
        };
        let mut cuts: Vec<(usize, usize)> = AND
            .iter()
            .flat_map(|and| text.match_indices(and).map(|(at, _)| (at, at + and.len())))
            .collect();
        cuts.sort_unstable();
        let mut first_fault = None;
        for (end, next) in cuts {
            match self.want(&text[..end]) {
                Ok(want) => {
                    let mut wants = vec![want];
                    wants.extend(self.wants(&text[next..])?);
                    return Ok(wants);
                }
                Err(fault) => {
                    first_fault.get_or_insert(fault);
                }
            }
        }
        Err(first_fault.unwrap_or(whole))
    }

    /// One thing wanted.
    fn want(&self, text: &str) -> Result<Want, GoalFault> {
        let text = text.trim();
        if let Some(rest) = strip_end(text, LAST_YEAR) {
            return self.as_last_year(rest.trim());
        }
        let per_head = PER_HEAD.iter().find_map(|phrase| {
            let (before, after) = text.split_once(phrase)?;
            let whole = before.ends_with(' ') && (after.is_empty() || after.starts_with(' '));
            whole.then(|| (before.trim(), after.trim()))
        });
        if let Some((before, after)) = per_head {
            return self.per_head(before, after);
        }
        // The name of a line may itself have a figure in it.
        let mut first_fault = None;
        for parts in figures(text) {
            match self.of_figure(parts) {
                Ok(want) => return Ok(want),
                Err(fault) => drop(first_fault.get_or_insert(fault)),
            }
        }
        Err(first_fault.unwrap_or_else(|| self.no_figure(text)))
    }

    /// A figure, with what stands before and after it.
    fn of_figure(&self, (before, figure, after): (&str, &str, &str)) -> Result<Want, GoalFault> {
        let (before, first) = relation(before);
        let (after, then) = relation(after);
        let relation = if first == Relation::Equal {
            then
        } else {
            first
        };
        let named = [before, after].map(without_fillers);
        let of = match named {
            ["", ""] => return Err(GoalFault::NoLine),
            [line, ""] | ["", line] => self.target(line)?,
            [_, more] => return Err(GoalFault::Words(more.to_owned())),
        };
        let figure = match parse_entry(figure)? {
            Entry::Share(percent) => Figure::Share(percent),
            Entry::Set(amount) => {
                let lines = of.lines(self.split).into_iter();
                let present = lines.map(|at| self.split.cells()[at].amount).sum();
                if is_ambiguous(figure, present) {
                    return Err(GoalFault::EuroOrPercent(figure.to_owned()));
                }
                Figure::Amount(amount)
            }
            _ => return Err(GoalFault::Words(figure.to_owned())),
        };
        Ok(Want {
            of,
            relation,
            figure,
        })
    }

    fn no_figure(&self, text: &str) -> GoalFault {
        let (line, _) = relation(text);
        match self.target(without_fillers(line)) {
            Ok(_) => GoalFault::NoFigure(text.to_owned()),
            Err(fault) => fault,
        }
    }

    /// *12.000 pro capite*, *risultato almeno 12.000 pro capite su 13*.
    fn per_head(&self, before: &str, after: &str) -> Result<Want, GoalFault> {
        let (front, figure, between) = figures(before)
            .last()
            .ok_or_else(|| self.no_figure(before))?;
        let Entry::Set(each) = parse_entry(figure)? else {
            return Err(GoalFault::Words(figure.to_owned()));
        };
        let (front, relation) = relation(front);
        // How many heads, where it is said.
        let words: Vec<&str> = after.split(' ').filter(|w| !w.is_empty()).collect();
        let said = match words[..] {
            [.., "su" | "on" | "over" | "of" | "per", heads] => heads.parse::<u32>().ok(),
            _ => None,
        };
        let names = if said.is_some() {
            &words[..words.len() - 2]
        } else {
            &words[..]
        };
        let after = names.join(" ");
        let known = || self.case.facts.roster.heads(self.case.facts.year);
        let heads = said
            .filter(|n| *n > 0)
            .or_else(known)
            .ok_or(GoalFault::NoHeads)?;
        let called = [front, between, &after].map(without_fillers);
        let of = match called.iter().filter(|n| !n.is_empty()).collect::<Vec<_>>()[..] {
            [] => {
                let kinds = main_kinds(self.case, self.split).ok_or(GoalFault::NoLine)?;
                self.only(Target::Kind(kinds.1))
            }
            [line] => self.target(line)?,
            [_, more, ..] => return Err(GoalFault::Words((*more).to_owned())),
        };
        let figure = Figure::PerHead { each, heads };
        Ok(Want {
            of,
            relation,
            figure,
        })
    }

    fn as_last_year(&self, before: &str) -> Result<Want, GoalFault> {
        let (line, relation) = relation(before);
        let line = without_fillers(line);
        if line.is_empty() {
            return Err(GoalFault::NoLine);
        }
        let of = self.target(line)?;
        let previous = self
            .case
            .facts
            .previous
            .as_ref()
            .ok_or(GoalFault::NoLastYear)?;
        let had: Vec<_> = match &of {
            Target::Line(id) => previous.lines.iter().filter(|l| l.id == *id).collect(),
            Target::Kind(kind) => previous.lines.iter().filter(|l| l.kind == *kind).collect(),
        };
        if had.is_empty() {
            return Err(GoalFault::NotLastYear(line.to_owned()));
        }
        let figure = Figure::LastYear {
            year: previous.year,
            amount: had.iter().map(|l| l.amount).sum(),
        };
        Ok(Want {
            of,
            relation,
            figure,
        })
    }

    /// A line, or the lines of a kind, as they are called.
    fn target(&self, name: &str) -> Result<Target, GoalFault> {
        let same = |other: &str| plain(other) == name;
        let lines = self.split.lines();
        let called = |line: &&crate::fund::Line| {
            same(line.id.as_str()) || same(&line.label) || line.short.as_deref().is_some_and(same)
        };
        if let Some(line) = lines.iter().find(called) {
            return Ok(Target::Line(line.id.clone()));
        }
        let of_pack = self.case.pack.iter().flat_map(|pack| &pack.line_kinds);
        let mut by_label = of_pack.filter(|k| same(&k.label.it) || same(&k.label.en));
        let by_id = lines
            .iter()
            .map(|l| &l.kind)
            .find(|kind| same(kind.as_str()));
        let kind = by_id.or_else(|| by_label.next().map(|k| &k.id));
        let kind = kind.filter(|kind| lines.iter().any(|l| l.kind == **kind));
        let kind = kind.ok_or_else(|| GoalFault::Words(name.to_owned()))?;
        Ok(self.only(Target::Kind(kind.clone())))
    }

    /// A kind that one line alone is of is that line.
    fn only(&self, of: Target) -> Target {
        match of.lines(self.split)[..] {
            [at] => Target::Line(self.split.lines()[at].id.clone()),
            _ => of,
        }
    }
}

/// A text without the relation it ends, or starts, with.
fn relation(text: &str) -> (&str, Relation) {
    let text = without_fillers_after(text.trim());
    for (phrases, relation) in [(AT_LEAST, Relation::AtLeast), (AT_MOST, Relation::AtMost)] {
        if let Some(rest) = strip_end(text, phrases) {
            return (rest.trim(), relation);
        }
        if let Some(rest) = strip_start(text, phrases) {
            return (rest, relation);
        }
    }
    (text, Relation::Equal)
}

/// A name without what says nothing around it.
fn without_fillers(text: &str) -> &str {
    let mut text = without_fillers_after(text.trim());
    while let Some(rest) = strip_start(text, FILLERS) {
        text = rest;
    }
    text.strip_prefix("l'").unwrap_or(text)
}

fn without_fillers_after(mut text: &str) -> &str {
    text = text.trim_end_matches([':', ',']).trim();
    while let Some(rest) = strip_end(text, FILLERS) {
        text = rest.trim();
    }
    text
}
