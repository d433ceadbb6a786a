//! The Iter: the passages of the procedure in their order, each with its act, its day, its term and its check.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::forms::day_text;
use super::{Cell, Column, Level, Row, Sheet, meeting};
use crate::app::Desk;
use crate::dossier::{Act, Dossier, Step};
use crate::lang::steps::{self as w, Standing};
use crate::lang::{self, Lang, amended, screens::verdicts as v, sheets};
use crate::negotiation::{PRE_INTESA, SOTTOSCRIZIONE};
use crate::rules::{Due, Finding, Pack, Passage, Verdict, procedure};

const COLUMNS: &[Column] = &[
    Column {
        head: w::ACT,
        width: 30,
        from: 108,
        figures: false,
    },
    Column {
        head: w::DAY,
        width: 10,
        from: 0,
        figures: false,
    },
    Column {
        head: w::BY,
        width: 10,
        from: 0,
        figures: false,
    },
    Column {
        head: w::STATE,
        width: 18,
        from: 74,
        figures: false,
    },
];

/// How many days before the end of the year what is due by then comes first.
const NEAR: i64 = 30;
/// The act of the Giunta's guidelines.
const GUIDELINES: &str = "indirizzi-giunta";
/// What begins the way to the signature.
const REPORTS: &str = "relazione-illustrativa";

/// A passage as this session stands to it.
struct Passing<'a> {
    due: &'a Due,
    step: Option<&'a Step>,
    /// The acts, with their places.
    acts: Vec<(usize, &'a Act)>,
}

impl Passing<'_> {
    fn day(&self) -> Option<Date> {
        match self.due.passage {
            Passage::Step(_) => self.step.and_then(|s| s.date),
            Passage::Act(_) => self.acts.last().and_then(|(_, act)| act.date),
        }
    }

    fn is_done(&self) -> bool {
        match self.due.passage {
            Passage::Step(_) => self.day().is_some(),
            Passage::Act(_) => !self.acts.is_empty(),
        }
    }

    /// The last day, or the end of the wait, where the days are counted from something done.
    fn counted(&self) -> Option<Date> {
        let counted = self.due.term.as_ref().filter(|t| t.counted.is_some());
        counted.and_then(|term| term.last).or(self.due.without)
    }

    fn last(&self) -> Option<Date> {
        self.due.term.as_ref().and_then(|term| term.last)
    }
}

pub(super) fn sheet(desk: &Desk, lang: Lang) -> Sheet {
    let case = &desk.case;
    let dossier = Dossier::new(&case.facts, desk.split());
    let dues = procedure(case.pack.as_deref(), &dossier, case.day);
    let passings: Vec<Passing> = dues.iter().map(|due| passing(due, desk)).collect();
    let next = next(&passings, case.day);
    let mut rows = vec![Row::head(w::BEFORE.of(lang))];
    let mut part = 0;
    for (at, one) in passings.iter().enumerate() {
        let id = one.due.id().as_str();
        if part == 0 && id == PRE_INTESA {
            part = 1;
            rows.push(Row::head(w::TALKS.of(lang)));
            rows.extend(meeting::rows(desk, lang));
        }
        let controlled = id == REPORTS || !one.due.after.is_empty() || one.due.term.is_some();
        if part == 1 && id != PRE_INTESA && controlled {
            part = 2;
            rows.push(Row::head(w::CONTROL.of(lang)));
        }
        rows.extend(rows_of(one, next == Some(at), desk, lang));
        if part <= 2 && id == SOTTOSCRIZIONE {
            part = 3;
            rows.push(Row::head(w::AFTERWARDS.of(lang)));
        }
    }
    if rows.last().is_some_and(|row| row.level == Level::Head) {
        rows.pop();
    }
    let title = match next.map(|at| &passings[at]) {
        Some(one) => {
            let name = sheets::paper_name(one.due.id(), lang);
            w::next(&name, (one.last(), one.due.without), case.day, lang)
        }
        None => w::complete(lang),
    };
    Sheet {
        title,
        columns: COLUMNS,
        rows,
    }
}

/// What edits the passage that is due next.
pub(in crate::app) fn next_cell(desk: &Desk) -> Option<Cell> {
    let dossier = Dossier::new(&desk.case.facts, desk.split());
    let dues = procedure(desk.case.pack.as_deref(), &dossier, desk.case.day);
    let passings: Vec<Passing> = dues.iter().map(|due| passing(due, desk)).collect();
    let next = &passings[next(&passings, desk.case.day)?];
    Some(match &next.due.passage {
        Passage::Step(step) => Cell::Step(step.clone()),
        Passage::Act(kind) => Cell::NewAct(kind.clone()),
    })
}

fn passing<'a>(due: &'a Due, desk: &'a Desk) -> Passing<'a> {
    let facts = &desk.case.facts;
    let acts = facts.acts.iter().enumerate();
    Passing {
        due,
        step: facts.procedure.iter().find(|s| s.step == *due.id()),
        acts: match &due.passage {
            Passage::Act(kind) => acts.filter(|(_, a)| a.kind == *kind).collect(),
            Passage::Step(_) => Vec::new(),
        },
    }
}

/// What is due next: of what has its days counted, the first; else what the end of the year presses; else the first thing left
/// after the last one done.
fn next(passings: &[Passing], today: Date) -> Option<usize> {
    let done = |id: &crate::fund::Id| passings.iter().any(|p| p.due.id() == id && p.is_done());
    let left =
        |p: &Passing| !p.is_done() && !p.due.may_not_be && p.due.only_if.as_ref().is_none_or(done);
    let all = || passings.iter().enumerate().filter(|(_, p)| left(p));
    let counted = all().filter_map(|(at, p)| Some((p.counted()?, at)));
    // A year that is over presses no more: its row says that it is late.
    let pressing = |last: &Date| (today..=today.saturating_add(NEAR.days())).contains(last);
    let year_end = all().filter_map(|(at, p)| Some((p.last().filter(pressing)?, at)));
    if let Some((_, at)) = counted.min().or_else(|| year_end.min()) {
        return Some(at);
    }
    let is_step = |p: &Passing| matches!(p.due.passage, Passage::Step(_));
    let last = |p: &Passing| p.is_done() && is_step(p) && !p.due.rules.is_empty();
    let reached = passings.iter().rposition(last).map_or(0, |at| at + 1);
    let asked = |(_, p): &(usize, &Passing)| p.due.id().as_str() != GUIDELINES;
    let mut ahead = all().filter(asked).filter(|(at, _)| *at >= reached);
    ahead.next().map(|(at, _)| at)
}

fn standing(one: &Passing, is_next: bool, desk: &Desk) -> Standing {
    let today = desk.case.day;
    let worst = answers(one.due, desk)
        .map(|f| f.verdict)
        .max_by_key(|verdict| match verdict {
            Verdict::Respected => 0,
            Verdict::CannotTell => 1,
            Verdict::Violated => 2,
        });
    match worst {
        Some(Verdict::Violated) => Standing::Judged(Verdict::Violated),
        _ if one.is_done() && one.day().is_some_and(|day| day > today) => Standing::Ahead,
        _ if !one.is_done() && one.last().is_some_and(|last| last < today) => Standing::Late,
        _ if is_next => Standing::Next,
        Some(verdict) => Standing::Judged(verdict),
        None if one.is_done() => Standing::Done,
        None if one.due.may_not_be || one.due.only_if.is_some() => Standing::MayNotBe,
        None => Standing::ToDo,
    }
}

/// What the rules that look at a passage answer.
fn answers<'a>(due: &'a Due, desk: &'a Desk) -> impl Iterator<Item = &'a Finding> {
    let findings = desk.outlook().judgement.findings.iter();
    findings
        .map(Arc::as_ref)
        .filter(|f| due.rules.contains(&f.rule))
}

/// The row of a step; a row for each act of a kind, or one to write the first.
fn rows_of(one: &Passing, is_next: bool, desk: &Desk, lang: Lang) -> Vec<Row> {
    let id = one.due.id();
    let standing = standing(one, is_next, desk);
    let row = |cell: Cell, act: Option<&str>, day: Option<Date>, note: Option<&String>| {
        let cells = [
            act.unwrap_or_default().to_owned(),
            day.map_or("—".to_owned(), day_text),
            one.last().map(day_text).unwrap_or_default(),
            w::standing(standing, lang).to_owned(),
        ];
        let row = Row::item(sheets::paper_name(id, lang), Some(cell)).with(cells);
        let row = Row {
            sign: w::standing_sign(standing),
            warns: matches!(
                standing,
                Standing::Judged(Verdict::Violated) | Standing::Late
            ),
            ..row
        };
        let state = format!(
            "{} {}",
            w::standing_sign(standing),
            w::standing(standing, lang)
        );
        let row = row.knowing(w::STATE.of(lang), Some(state));
        let row = row.knowing(w::ACT.of(lang), act.filter(|act| !act.is_empty()));
        let row = about(row, one, day, desk, lang);
        row.knowing(sheets::papers::NOTE.of(lang), note.cloned())
    };
    match &one.due.passage {
        Passage::Step(step) => {
            let act = one.step.and_then(|s| s.act.as_deref());
            let note = one.step.and_then(|s| s.note.as_ref());
            vec![row(Cell::Step(step.clone()), act, one.day(), note)]
        }
        Passage::Act(kind) if one.acts.is_empty() => {
            vec![row(Cell::NewAct(kind.clone()), None, None, None)]
        }
        Passage::Act(_) => {
            let said = one.acts.iter();
            let row = |(at, act): &(usize, &Act)| {
                let row = row(
                    Cell::Act(*at),
                    Some(&act.reference),
                    act.date,
                    act.note.as_ref(),
                );
                row.knowing(
                    sheets::papers::FOR_YEAR.of(lang),
                    act.year.map(|year| year.to_string()),
                )
            };
            said.map(row).collect()
        }
    }
}

/// All there is to know of a passage: its term, what it waits for, what each rule answers, and where that is written.
fn about(row: Row, one: &Passing, day: Option<Date>, desk: &Desk, lang: Lang) -> Row {
    let (due, today) = (one.due, desk.case.day);
    let done = one.is_done();
    let facts = &desk.case.facts;
    let when = |id: &crate::fund::Id| {
        let step = facts.procedure.iter().find(|s| s.step == *id);
        step.and_then(|s| s.date)
    };
    let term = due
        .term
        .as_ref()
        .map(|term| w::term(term, day, today, lang));
    let without = due.without.filter(|_| !done);
    let by = one
        .step
        .map(|s| s.by.join(", "))
        .filter(|by| !by.is_empty());
    let ahead = day.is_some_and(|day| day > today);
    let typed = match &due.passage {
        _ if done => None,
        Passage::Step(id) if by_signing(id.as_str(), desk) => Some(w::BY_SIGNING),
        Passage::Step(_) => Some(w::STEP_FORM),
        Passage::Act(_) => Some(amended::ACT_FORM),
    };
    let mut row = row
        .knowing(w::TERM.of(lang), term)
        .knowing(
            w::WITHOUT.of(lang),
            without.map(|from| w::without(from, today, lang)),
        )
        .knowing(sheets::papers::BY.of(lang), by)
        .knowing(v::NOTE.of(lang), ahead.then(|| w::NOT_YET.of(lang)));
    if let Some(when) = &due.only_if {
        row = row.knowing(w::TERM.of(lang), Some(w::only_if(when, lang)));
    }
    for before in &due.after {
        let told = w::after(before, when(before), lang);
        row = row.knowing(w::AFTER.of(lang), Some(told));
    }
    if due.id().as_str() == GUIDELINES {
        row = row.knowing(v::NOTE.of(lang), Some(w::GUIDELINES.of(lang)));
    }
    row = row.knowing(
        sheets::papers::FORM.of(lang),
        typed.map(|typed| typed.of(lang)),
    );
    match desk.case.pack.as_deref() {
        Some(pack) => checked(row, due, pack, desk, lang),
        None => row,
    }
}

/// What each rule answers; then, one rule after the other, what it asks and where it is written.
fn checked(mut row: Row, due: &Due, pack: &Pack, desk: &Desk, lang: Lang) -> Row {
    let judgement = &desk.outlook().judgement;
    for at in &due.rules {
        let spoke = judgement.findings.iter().find(|f| f.rule == *at);
        let silent = judgement.silent.iter().find(|s| s.rule == *at);
        let told = match (spoke, silent) {
            (Some(finding), _) => {
                let sign = lang::sign(finding.verdict);
                let sentence = lang::finding_sentence(finding, pack, lang);
                format!("{sign} {sentence}")
            }
            (None, Some(silent)) => format!("· {}", lang::explain_silent(*silent, pack, lang)),
            (None, None) => continue,
        };
        row = row.knowing(sheets::fund::CHECKED.of(lang), Some(told));
    }
    for at in &due.rules {
        let Some(rule) = pack.rules.get(*at) else {
            continue;
        };
        let note = rule
            .note
            .as_ref()
            .map(|n| lang::of_lang(n, lang).to_owned());
        row = row
            .knowing(
                v::STATEMENT.of(lang),
                Some(lang::of_lang(&rule.statement, lang)),
            )
            .knowing(v::CITATION.of(lang), Some(rule.citation.clone()))
            .knowing(
                v::AUTHORITY.of(lang),
                Some(lang::authority(rule.authority, lang)),
            )
            .knowing(
                v::SEVERITY.of(lang),
                Some(lang::severity(rule.severity, lang)),
            )
            .knowing(
                v::CONFIDENCE.of(lang),
                Some(lang::confidence(rule.confidence, lang)),
            )
            .knowing(v::NOTE.of(lang), note);
    }
    row
}

/// True for a step whose day comes from who signs, once the history has begun.
pub(in crate::app) fn by_signing(step: &str, desk: &Desk) -> bool {
    desk.talks().has_begun() && [PRE_INTESA, SOTTOSCRIZIONE].contains(&step)
}
