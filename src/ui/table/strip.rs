//! How the rules stand: the counts always, then as many answers as fit.

use std::sync::Arc;

use super::plan::Plan;
use crate::app::{Command, Desk, Model, Tried, best_repair};
use crate::lang::{self, screens::table as words};
use crate::rules::{Finding, Pack, Repair, Severity, Verdict};
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};
use crate::ui::surface::Key;
use ratatui::layout::Rect;

/// Draws the strip: its rules, which nothing that is tried changes, and what stands between them.
pub(super) fn draw(desk: &Desk, model: &Model, plan: &Plan, canvas: &mut Canvas, area: Rect) {
    let place = plan.strip_place(area);
    let top = row(place, 0);
    let bottom = row(place, place.height.saturating_sub(1));
    canvas.block(top, Key::Apart(true), |canvas| {
        canvas.rule(top);
        if desk.case.pack.is_some() {
            let on_rule = Rect {
                width: top.width.saturating_sub(1),
                ..top
            };
            let known = format!(" {} ", lang::known_on(desk.case.day, canvas.lang));
            canvas.right(on_rule, &known, Meaning::Quiet);
        }
    });
    canvas.block(bottom, Key::Apart(false), |canvas| canvas.rule(bottom));
    let between = Rect {
        y: place.y + 1,
        height: place.height.saturating_sub(2),
        ..place
    };
    canvas.block(between, Key::Steady, |canvas| {
        answers(desk, model, plan, canvas, between);
    });
}

/// The counts of the answers, and as many of them as fit.
fn answers(desk: &Desk, model: &Model, plan: &Plan, canvas: &mut Canvas, place: Rect) {
    let (_, outlook) = desk.shown();
    let inner = Rect {
        x: place.x + 1,
        width: place.width.saturating_sub(2),
        ..place
    };
    let first = row(inner, 0);
    let Some(pack) = desk.case.pack.as_deref() else {
        let height = 2.min(place.height);
        canvas.wrapped(
            Rect { height, ..first },
            canvas.t(words::NO_RULES),
            Meaning::Strong,
        );
        return;
    };
    let counts = outlook.judgement.counts();
    let text = lang::counts(counts, canvas.lang);
    let weight = if counts.violated > 0 {
        Meaning::Violated
    } else {
        Meaning::Strong
    };
    canvas.text(first, &text, weight);
    let mut below = 1;
    let mut left = plan.strip_lines;
    let mut remedy = remedy(desk, counts.violated, plan);
    for finding in by_weight(&outlook.judgement.findings) {
        if left == 0 {
            break;
        }
        let place = row(inner, below);
        (below, left) = (below + 1, left - 1);
        canvas.told_from(place, finding, |canvas| {
            answer(finding, pack, canvas, place);
        });
        if let Some((_, repair)) = remedy.take_if(|(rule, _)| *rule == finding.rule) {
            let key = Command::BestRemedy;
            let key = model.keys.of_command(key, model.lang, model.glyphs);
            let text = lang::remedy_line(&key, repair, desk.split(), canvas.lang);
            let place = Rect {
                x: place.x + 2,
                y: inner.y + below,
                width: place.width.saturating_sub(2),
                height: 1,
            };
            canvas.text(place, &text, Meaning::Strong);
            (below, left) = (below + 1, left - 1);
        }
    }
}

/// The best remedy, where it does not take the place of a breach; none while something else is being typed.
fn remedy<'a>(desk: &'a Desk, violated: usize, plan: &Plan) -> Option<(usize, &'a Repair)> {
    let has_room = violated < usize::from(plan.strip_lines);
    let stands = !matches!(desk.tried, Some(Tried::Possible { .. }));
    best_repair(desk).filter(|_| has_room && stands)
}

/// How a verdict is drawn.
pub(in crate::ui) fn meaning(verdict: Verdict) -> Meaning {
    match verdict {
        Verdict::Respected => Meaning::Respected,
        Verdict::Violated => Meaning::Violated,
        Verdict::CannotTell => Meaning::CannotTell,
    }
}

/// Breaches first; then the nearest of the limits that are respected; then what cannot be told; then the rest.
pub(in crate::ui) fn by_weight(findings: &[Arc<Finding>]) -> Vec<&Arc<Finding>> {
    let mut all: Vec<&Arc<Finding>> = findings.iter().collect();
    let nearest = all
        .iter()
        .filter(|f| f.verdict == Verdict::Respected)
        .filter_map(|f| f.margin)
        .min();
    all.sort_by_key(|f| match (f.verdict, f.severity, f.margin) {
        (Verdict::Violated, Severity::Blocks, _) => 0,
        (Verdict::Violated, _, _) => 1,
        (Verdict::Respected, _, margin) if margin.is_some() && margin == nearest => 2,
        (Verdict::CannotTell, _, _) => 3,
        (Verdict::Respected, _, _) => 4,
    });
    all
}

/// An answer in a row: its sign, and what it says; one that is not respected stands out.
pub(in crate::ui) fn answer(finding: &Finding, pack: &Pack, canvas: &mut Canvas, place: Rect) {
    let tone = meaning(finding.verdict);
    canvas.text(
        Rect { width: 1, ..place },
        lang::sign(finding.verdict),
        tone,
    );
    let rest = Rect {
        x: place.x + 2,
        width: place.width.saturating_sub(2),
        ..place
    };
    let words = if finding.verdict == Verdict::Violated {
        tone
    } else {
        Meaning::Text
    };
    canvas.text(rest, &lang::brief(finding, pack, canvas.lang), words);
}
