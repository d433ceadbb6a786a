//! [`check`]: every rule of a pack asked about a dossier.

use std::sync::Arc;

use jiff::civil::Date;

use super::ask::{Answer, ask};
use super::band::band;
use super::limit::Linear;
use super::time::{Days, silence};
use super::{Band, Counts, Finding, Kind, OtherReading, Pack, Rule, Silent, SilentReason};
use crate::dossier::Dossier;
use crate::fund::{Cell, Intent, Split};

/// All the answers of a pack on a split, and what is needed to tell the limits of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The rules that speak, in the order of the pack.
    pub findings: Vec<Arc<Finding>>,
    /// The rules that do not, with the reason.
    pub silent: Arc<[Silent]>,
    /// What became law after the agreement (*sopravvenuti*), judged by what is known now: rules that were not known then, and
    /// rules that were, with the figures they got later. Never a breach of that day, and never counted.
    pub later: Vec<Arc<Finding>>,
    pub(super) linear: Vec<Arc<Linear>>,
    /// The rules that speak and whose answer may be another once money goes from line to line.
    moving: Arc<[usize]>,
    /// The lines that are a share of the fund less other lines: they follow those.
    pub(super) following: Vec<usize>,
}

/// Asks every rule of a pack about a dossier, with what was known on `day`.
pub fn check(pack: &Pack, dossier: &Dossier, day: Date) -> Judgement {
    let days = Days::of(pack, dossier, day);
    let mut judgement = Judgement {
        following: following(dossier.split),
        ..Judgement::default()
    };
    let (mut silent, mut moving) = (Vec::new(), Vec::new());
    for (at, rule) in pack.rules.iter().enumerate() {
        match judge(at, rule, pack, dossier, &days) {
            Judged::Text => {}
            Judged::Silent(reason) => silent.push(Silent { rule: at, reason }),
            Judged::Spoke(answer) => {
                if rule.kinds().any(Kind::follows_split) {
                    moving.push(at);
                }
                let linear = answer.linear.clone().map(Arc::new);
                judgement.linear.extend(linear);
                judgement.findings.push(Arc::new(answer.finding(at, rule)));
            }
        }
    }
    (judgement.silent, judgement.moving) = (silent.into(), moving.into());
    if days.law < days.known {
        judgement.later = later(&judgement, pack, dossier, days.with_later_law());
    }
    judgement
}

/// The same as [`check`], when the rules were asked already, on the same day, about a split of the same lines and the same facts:
/// those whose answer no money can change are not asked again.
pub fn check_again(before: &Judgement, pack: &Pack, dossier: &Dossier, day: Date) -> Judgement {
    let days = Days::of(pack, dossier, day);
    if days.law < days.known {
        return check(pack, dossier, day);
    }
    let mut judgement = Judgement {
        following: following(dossier.split),
        ..before.clone()
    };
    for at in before.moving.iter() {
        let rule = &pack.rules[*at];
        let Judged::Spoke(answer) = judge(*at, rule, pack, dossier, &days) else {
            // Whether a rule speaks does not depend on amounts: what follows would not be true if it did.
            return check(pack, dossier, day);
        };
        let linear = judgement
            .linear
            .iter_mut()
            .find(|linear| linear.rule == *at);
        if let (Some(linear), Some(now)) = (linear, &answer.linear) {
            *linear = Arc::new(now.clone());
        }
        let finding = judgement.findings.iter_mut().find(|f| f.rule == *at);
        if let Some(finding) = finding {
            // What says the same stays the very same: who shows it need not look at it again.
            let now = answer.finding(*at, rule);
            if **finding != now {
                *finding = Arc::new(now);
            }
        }
    }
    judgement
}

/// The lines that are a share of the fund less other lines.
fn following(split: &Split) -> Vec<usize> {
    let follows =
        |cell: &Cell| matches!(&cell.intent, Intent::Share { of, .. } if !of.less().is_empty());
    let cells = split.cells().iter().enumerate();
    let following = cells.filter(|(_, cell)| follows(cell));
    following.map(|(at, _)| at).collect()
}

/// What came of a rule.
enum Judged {
    /// It is a text, or an entry of the catalogue without a formula.
    Text,
    Silent(SilentReason),
    Spoke(Box<Answer>),
}

fn judge(at: usize, rule: &Rule, pack: &Pack, dossier: &Dossier, days: &Days) -> Judged {
    let followed = rule.reading.as_ref().and_then(|r| dossier.followed(r));
    let kind = rule.kind_followed(followed);
    if !kind.speaks() {
        return Judged::Text;
    }
    if let Some(reason) = silence(rule, kind, pack, dossier, days) {
        return Judged::Silent(reason);
    }
    let answer = ask(at, kind, pack, dossier, days);
    Judged::Spoke(Box::new(Answer {
        others: other_readings(at, rule, kind, pack, dossier, days),
        ..answer
    }))
}

/// What the readings that are not followed would answer.
fn other_readings(
    at: usize,
    rule: &Rule,
    followed: &Kind,
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Vec<OtherReading> {
    let first = rule.reading.as_ref().and_then(|r| pack.reading(r));
    let first = first.and_then(|r| r.options.first()).map(|o| &o.id);
    let default = first.map(|option| (option, &rule.kind));
    let others = rule.otherwise.iter().map(|o| (&o.option, &o.kind));
    let not_followed = default
        .into_iter()
        .chain(others)
        .filter(|(_, kind)| !rule.otherwise.is_empty() && *kind != followed && kind.speaks());
    not_followed
        .map(|(option, kind)| {
            let answer = ask(at, kind, pack, dossier, days);
            OtherReading {
                option: option.clone(),
                verdict: answer.verdict,
                margin: answer.margin,
            }
        })
        .collect()
}

/// The answers under the law known now, where they are not those of the agreement.
fn later(then: &Judgement, pack: &Pack, dossier: &Dossier, days: Days) -> Vec<Arc<Finding>> {
    let mut later = Vec::new();
    for (at, rule) in pack.rules.iter().enumerate() {
        // What did not move since is the same answer again.
        let was_unknown = then
            .silent
            .iter()
            .any(|s| s.rule == at && s.reason == SilentReason::NotYetKnown);
        let before = then.findings.iter().find(|f| f.rule == at);
        if !was_unknown && before.is_none() {
            continue;
        }
        if let Judged::Spoke(answer) = judge(at, rule, pack, dossier, &days) {
            let finding = answer.finding(at, rule);
            if before.is_none_or(|before| before.figures != finding.figures) {
                later.push(Arc::new(finding));
            }
        }
    }
    later
}

impl Judgement {
    /// How many answers of each kind.
    pub fn counts(&self) -> Counts {
        Counts::of(self.findings.iter().map(|finding| finding.verdict))
    }

    /// The rules that govern the fund on the day of judging, in the order of the pack: those that speak, and those in force and
    /// known that are not due yet or that nothing in the session concerns.
    pub fn in_force<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = &'a Rule> {
        let speaks = |at: usize| self.findings.iter().any(|f| f.rule == at);
        let waits = move |at: usize| {
            let mut silent = self.silent.iter();
            silent.any(|s| s.rule == at && s.reason.is_in_force())
        };
        let rules = pack.rules.iter().enumerate();
        let governing = rules.filter(move |(at, _)| speaks(*at) || waits(*at));
        governing.map(|(_, rule)| rule)
    }

    /// The limits of a line of the split this judgement is about; `None` when the line cannot move.
    pub fn band(&self, pack: &Pack, split: &Split, at: usize) -> Option<Band> {
        band(self, pack, split, at)
    }
}
