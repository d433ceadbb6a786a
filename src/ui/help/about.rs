//! What is under the cursor, in full: a line, a rule, a row of the opening data; and why its numbers are what they are.

use super::super::Meaning;
use super::Line;
use crate::app::{Desk, Model, Place, Screen, Showing, VerdictRow, verdict_rows};
use crate::dossier::Dossier;
use crate::fund::ShareBase;
use crate::lang::screens::{help as words, table as table_words};
use crate::lang::{self, Lang, why};
use crate::rules::{Pack, explain};

/// All there is to know of what is under the cursor.
pub(in crate::ui) fn under_the_cursor(model: &Model) -> Vec<Line> {
    let mut lines = super::asked::in_full(model).unwrap_or_default();
    // A page of questions covers the rows; one question is asked of the row it stands on.
    if let Place::Desk(desk) = &model.place
        && desk.form.is_none()
    {
        if !lines.is_empty() {
            lines.push((String::new(), Meaning::Text));
        }
        lines.extend(of_row(desk, model));
    }
    lines
}

fn of_row(desk: &Desk, model: &Model) -> Vec<Line> {
    // Behind the public view of a table that is not open stands the operator's own desk.
    if desk.showing == Showing::Projected && !desk.is_public() {
        return Vec::new();
    }
    let pack = desk.case.pack.as_deref();
    match desk.screen {
        Screen::Table => {
            let mut lines = about_line(desk, pack, model.lang);
            lines.extend(about_fund(desk, model.lang));
            lines
        }
        Screen::Simulations => super::super::simulations::about(desk, model.lang)
            .into_iter()
            .flat_map(|(name, text)| told_lines(name, text))
            .collect(),
        Screen::Fund | Screen::Positions | Screen::Steps => {
            let Some(row) = desk.row() else {
                return Vec::new();
            };
            let title = vec![(row.label.trim().to_owned(), Meaning::Strong)];
            let about = row.about.iter().cloned();
            let about = about.flat_map(|(name, text)| told_lines(name, text));
            title.into_iter().chain(about).collect()
        }
        Screen::Papers => {
            let missing = desk.papers.selected().into_iter().flat_map(|d| &d.missing);
            missing
                .map(|m| (format!("· {}", m.what), Meaning::Text))
                .collect()
        }
        Screen::Talks => {
            let legend =
                lang::board::LEGEND.map(|text| (text.of(model.lang).to_owned(), Meaning::Text));
            legend.to_vec()
        }
        Screen::Verdicts => {
            let rows = verdict_rows(desk);
            let Some((pack, item)) = pack.zip(rows.get(desk.verdicts.selected)) else {
                return Vec::new();
            };
            let told = super::super::verdicts::explanation(item, desk, pack, model.lang);
            let told = told.into_iter();
            let mut lines: Vec<Line> = told
                .flat_map(|(name, text)| told_lines(name, text))
                .collect();
            lines.extend(why_it_answers(item, desk, pack, model.lang));
            lines
        }
    }
}

/// The figures a rule looked at and the values of the law it used, on which day.
fn why_it_answers(item: &VerdictRow, desk: &Desk, pack: &Pack, lang: Lang) -> Vec<Line> {
    let rule = match item {
        VerdictRow::Finding(finding) | VerdictRow::Later(finding) => finding.rule,
        VerdictRow::Silent(silent) => silent.rule,
    };
    let dossier = Dossier::new(&desk.case.facts, desk.split());
    let Some(explanation) = explain(pack, &dossier, desk.case.day, rule) else {
        return Vec::new();
    };
    let sections = why::of_rule(&explanation, pack, desk.case.economie(), lang);
    let mut lines = Vec::new();
    for (title, told) in sections {
        if !told.is_empty() {
            lines.push((title.of(lang).to_owned(), Meaning::Quiet));
            lines.extend(told.into_iter().map(|text| (text, Meaning::Text)));
        }
    }
    lines
}

/// A name over its text; the answer itself has none.
pub(super) fn told_lines(name: String, text: String) -> Vec<Line> {
    if name.is_empty() {
        return vec![(text, Meaning::Strong)];
    }
    vec![(name, Meaning::Quiet), (text, Meaning::Text)]
}

/// What of the fund's document does not close, or was not read.
fn about_fund(desk: &Desk, lang: Lang) -> Vec<Line> {
    let (split, _) = desk.shown();
    let told = lang::differences(&desk.case.facts.fund, split, lang);
    if told.is_empty() {
        return Vec::new();
    }
    let title = (words::DIFFERENCES.of(lang).to_owned(), Meaning::Strong);
    let told = told
        .into_iter()
        .map(|text| (lang::capitalized(&text), Meaning::Text));
    std::iter::once(title).chain(told).collect()
}

/// The line under the cursor: what it is, what was said of it, what it receives, which rules look at it.
fn about_line(desk: &Desk, pack: Option<&Pack>, lang: Lang) -> Vec<Line> {
    let (split, outlook) = desk.shown();
    let at = desk.lines.selected;
    let (Some(line), Some(cell), Some(row)) = (
        split.lines().get(at),
        split.cells().get(at),
        outlook.quadro.get(at),
    ) else {
        return Vec::new();
    };
    let mut lines = vec![(line.label.clone(), Meaning::Strong)];
    let kind = pack
        .and_then(|p| p.line_kind(&line.kind))
        .map(|k| lang::of_lang(&k.label, lang));
    let share = row
        .share
        .map(|s| format!(" · {} {} %", words::RAW.of(lang), s.raw()))
        .unwrap_or_default();
    let said = lang::intent(&cell.intent, lang);
    lines.push((
        format!(
            "{} · {} · {said}{share}",
            kind.unwrap_or(line.kind.as_str()),
            cell.amount
        ),
        Meaning::Text,
    ));
    if let Some(taker) = split.taker(at) {
        let (paid_by, name) = (table_words::PAID_BY.of(lang), split.lines()[taker].name());
        lines.push((
            format!("{} {name}", lang::capitalized(paid_by)),
            Meaning::Text,
        ));
    }
    let totals = &outlook.quadro.totals;
    let base = match desk.base {
        ShareBase::Fund => totals.fund,
        ShareBase::Total => totals.fund + totals.economie,
    };
    let looked = why::Looked {
        split,
        opening: desk.reference(),
        row: &row,
        base: (desk.base, base),
        economie: &desk.case.facts.economie,
        at,
    };
    let mut reasons = why::of_line(&looked, lang);
    if let Some((pack, band)) = pack.and_then(|p| Some((p, outlook.judgement.band(p, split, at)?)))
    {
        reasons.extend(why::of_band(&band, &outlook.judgement, pack, lang));
    }
    for (title, told) in reasons {
        lines.push((title, Meaning::Strong));
        lines.extend(told.into_iter().map(|text| (text, Meaning::Text)));
    }
    let economie = desk
        .case
        .facts
        .economie
        .iter()
        .filter(|e| e.line == line.id);
    for (i, economia) in economie.enumerate() {
        if i == 0 {
            lines.push((words::ECONOMIE.of(lang).to_owned(), Meaning::Strong));
        }
        let note = economia
            .note
            .as_deref()
            .map(|n| format!(" · {n}"))
            .unwrap_or_default();
        lines.push((
            format!(
                "{} ({}) {}{note}",
                economia.amount,
                economia.year,
                lang::cap(economia.cap, lang)
            ),
            Meaning::Text,
        ));
    }
    if let Some(pack) = pack {
        for finding in outlook
            .judgement
            .findings
            .iter()
            .filter(|f| pack.looks_at(f.rule, line))
        {
            lines.push((
                format!(
                    "{} {}",
                    lang::sign(finding.verdict),
                    lang::finding_sentence(finding, pack, lang)
                ),
                super::super::table::strip_meaning(finding.verdict),
            ));
        }
    }
    lines
}
