//! The help: what is under the cursor, then every key of the screen.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::paint::{Canvas, row, wrap};
use super::{Meaning, Regions, Seen};
use crate::app::{COMMANDS, Context, Desk, Model, Place, Screen, Scroll, keys_of, verdict_rows};
use crate::lang::screens::{help as words, table as table_words};
use crate::lang::{self, Lang};
use crate::rules::Pack;

/// Draws the help over the screen.
pub(super) fn draw(model: &Model, scroll: Scroll, canvas: &mut Canvas, area: Rect) -> Regions {
    let width = area.width.saturating_sub(4).min(92);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + 1,
        width,
        height: area.height.saturating_sub(2),
    };
    canvas.clear(place);
    frame(canvas, place);
    let inner = Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: width.saturating_sub(4),
        height: place.height.saturating_sub(2),
    };
    let lines = lines(model, usize::from(inner.width));
    let page = usize::from(inner.height).max(1);
    let last_top = lines.len().saturating_sub(page);
    let top = scroll.selected.min(last_top);
    for (i, (text, meaning)) in lines.iter().skip(top).take(page).enumerate() {
        canvas.text(
            row(inner, u16::try_from(i).unwrap_or(u16::MAX)),
            text,
            *meaning,
        );
    }
    Regions {
        // What is "selected" in the help is its first line in sight.
        list: Some(Seen {
            offset: top,
            page,
            len: last_top + 1,
        }),
        cursor: Some(Position {
            x: inner.x,
            y: inner.y,
        }),
    }
}

fn frame(canvas: &mut Canvas, place: Rect) {
    let side = "─".repeat(usize::from(place.width.saturating_sub(2)));
    canvas.text(row(place, 0), &format!("┌{side}┐"), Meaning::Quiet);
    canvas.text(
        row(place, place.height.saturating_sub(1)),
        &format!("└{side}┘"),
        Meaning::Quiet,
    );
    for y in 1..place.height.saturating_sub(1) {
        let at = row(place, y);
        canvas.text(Rect { width: 1, ..at }, "│", Meaning::Quiet);
        canvas.text(
            Rect {
                x: place.right().saturating_sub(1),
                width: 1,
                ..at
            },
            "│",
            Meaning::Quiet,
        );
    }
    let title = format!(" {} ", canvas.t(words::TITLE));
    canvas.text(
        Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(4),
            ..row(place, 0)
        },
        &title,
        Meaning::Strong,
    );
    let close = format!(" {} ", canvas.t(words::CLOSE));
    let bottom = row(place, place.height.saturating_sub(1));
    canvas.right(
        Rect {
            width: place.width.saturating_sub(2),
            ..bottom
        },
        &close,
        Meaning::Quiet,
    );
}

type Line = (String, Meaning);

fn lines(model: &Model, width: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        lines.extend(wrap(text, width).into_iter().map(|l| (l, meaning)));
    };
    for (text, meaning) in under_the_cursor(model) {
        say(&text, meaning);
    }
    say("", Meaning::Text);
    say(words::KEYS.of(model.lang), Meaning::Strong);
    lines.extend(keys(model, width));
    lines
}

/// The keys of the screen the help was asked from.
fn keys(model: &Model, width: usize) -> Vec<Line> {
    let context = match &model.place {
        Place::Start(_) => Context::Start,
        Place::Desk(desk) => desk.screen.context(),
    };
    let here = COMMANDS.iter().filter(|i| i.contexts.contains(&context));
    let column = 12;
    let mut lines = Vec::new();
    for info in here {
        let keys = keys_of(info.command, model.lang);
        let pad = " ".repeat(column - keys.width().min(column - 1));
        let words = wrap(info.words.of(model.lang), width.saturating_sub(column));
        for (i, part) in words.into_iter().enumerate() {
            let start = if i == 0 {
                format!("{keys}{pad}")
            } else {
                " ".repeat(column)
            };
            lines.push((format!("{start}{part}"), Meaning::Text));
        }
    }
    lines
}

fn under_the_cursor(model: &Model) -> Vec<Line> {
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    let pack = desk.case.pack.as_deref();
    match desk.screen {
        Screen::Table => {
            let mut lines = about_line(desk, pack, model.lang);
            lines.extend(about_fund(desk, model.lang));
            lines
        }
        Screen::Fund | Screen::Positions => {
            let Some(row) = desk.row() else {
                return Vec::new();
            };
            let title = vec![(row.label.trim().to_owned(), Meaning::Strong)];
            let about = row.about.iter().cloned();
            let about = about.flat_map(|(name, text)| told_lines(name, text));
            title.into_iter().chain(about).collect()
        }
        Screen::Verdicts => {
            let rows = verdict_rows(desk);
            let Some((pack, item)) = pack.zip(rows.get(desk.verdicts.selected)) else {
                return Vec::new();
            };
            let told = super::verdicts::explanation(item, desk, pack, model.lang);
            told.into_iter()
                .flat_map(|(name, text)| told_lines(name, text))
                .collect()
        }
    }
}

/// A name over its text; the answer itself has none.
fn told_lines(name: String, text: String) -> Vec<Line> {
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
        outlook.quadro.rows.get(at),
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
    if row.share.is_some_and(|s| s.adjusted) {
        lines.push((words::ADJUSTED.of(lang).to_owned(), Meaning::Quiet));
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
                super::table::strip_meaning(finding.verdict),
            ));
        }
    }
    lines
}
