//! A paper as lines of text: tables aligned where they fit, told row by row where they do not.

use crate::app::Search;
use crate::documents::{Block, Document, Holds, Role, Run, Shows, Table, Value};
use crate::ui::Meaning;
use crate::ui::paint::Canvas;
use crate::ui::reading::Line;

/// Between two columns.
const GAP: usize = 2;
/// A column of words is not narrower, where it is cut at all.
const LEAST: usize = 12;

/// The lines of a paper.
pub(super) fn lines(document: &Document, width: usize, canvas: &Canvas) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for notice in &document.notices {
        lines.extend(wrapped(notice, width, Meaning::Violated, canvas));
        lines.push(empty());
    }
    let mut in_list = false;
    let mut head = None;
    for block in &document.blocks {
        let item = matches!(block, Block::Item(_));
        if in_list && !item {
            lines.push(empty());
        }
        in_list = item;
        let mut told = of_block(block, width, canvas);
        if let Block::Table(table) = block
            && head.as_ref() == Some(&table.caption)
        {
            // What heads it is not said twice.
            told.drain(..wrapped(&table.caption, width, Meaning::Quiet, canvas).len());
        }
        head = match block {
            Block::Heading(_, runs) => Some(shown(runs)),
            _ => None,
        };
        lines.extend(told);
    }
    lines.push(empty());
    lines.extend(wrapped(&document.foot, width, Meaning::Quiet, canvas));
    lines
}

/// What of a paper has the words that are searched, under the heading it stands under: paragraphs whole, of a table its rows.
pub(super) fn fitting(
    document: &Document,
    search: &Search,
    width: usize,
    canvas: &Canvas,
) -> Vec<Line> {
    let mut left: Vec<Line> = Vec::new();
    let mut head: Option<&Block> = None;
    for block in &document.blocks {
        let all = of_block(block, width, canvas);
        let fits = |(text, _): &Line| search.fits(text);
        let mut found: Vec<Line> = if matches!(block, Block::Table(_)) {
            all.into_iter().filter(fits).collect()
        } else {
            let words: Vec<&str> = all.iter().map(|(text, _)| text.as_str()).collect();
            let is_in = search.fits(&words.join(" "));
            all.into_iter().filter(|_| is_in).collect()
        };
        if let Block::Heading(..) = block {
            head = found.is_empty().then_some(block);
        } else if !found.is_empty() {
            let heading = head.take();
            left.extend(heading.into_iter().flat_map(|h| of_block(h, width, canvas)));
        }
        left.append(&mut found);
    }
    left
}

fn of_block(block: &Block, width: usize, canvas: &Canvas) -> Vec<Line> {
    match block {
        Block::Heading(level, runs) => {
            let mut lines = Vec::new();
            if *level < 3 {
                lines.push(empty());
            }
            lines.extend(wrapped(&shown(runs), width, Meaning::Strong, canvas));
            lines.push(empty());
            lines
        }
        Block::Paragraph(runs) => {
            let blank = matches!(&runs[..], [Run::Blank(_)]);
            let meaning = if blank {
                Meaning::CannotTell
            } else {
                Meaning::Text
            };
            let mut lines = wrapped(&shown(runs), width, meaning, canvas);
            lines.push(empty());
            lines
        }
        Block::Item(runs) => {
            let lines = wrapped(&shown(runs), width.saturating_sub(2), Meaning::Text, canvas);
            let mark = |(at, (text, meaning)): (usize, Line)| {
                let mark = if at == 0 { "· " } else { "  " };
                (format!("{mark}{text}"), meaning)
            };
            lines.into_iter().enumerate().map(mark).collect()
        }
        Block::Table(table) => of_table(table, width, canvas),
        Block::Picture(picture) => {
            let mut lines = wrapped(
                &format!("{}:", picture.caption),
                width,
                Meaning::Quiet,
                canvas,
            );
            match &picture.shows {
                Shows::Bars(parts) => lines.extend(bars(parts, width, canvas)),
                Shows::Lines(sides) => {
                    for (name, offers) in sides {
                        let offers: Vec<String> = offers
                            .iter()
                            .map(|(n, amount)| format!("n. {n} {amount}"))
                            .collect();
                        let text = format!("{name}: {}", offers.join(" → "));
                        lines.extend(wrapped(&text, width, Meaning::Text, canvas));
                    }
                }
            }
            lines.push(empty());
            lines
        }
        Block::Signatures(who) => {
            let place = |who: &String| {
                [
                    (format!("{who}: ____________________"), Meaning::Text),
                    empty(),
                ]
            };
            who.iter().flat_map(place).collect()
        }
        Block::PageBreak => vec![empty()],
    }
}

fn shown(runs: &[Run]) -> String {
    runs.iter().map(Run::shown).collect()
}

fn empty() -> Line {
    (String::new(), Meaning::Text)
}

fn wrapped(text: &str, width: usize, meaning: Meaning, canvas: &Canvas) -> Vec<Line> {
    let lines = canvas.wrap(text, width.max(1)).into_iter();
    lines.map(|line| (line, meaning)).collect()
}

/// Parts of a whole, a bar each.
fn bars(parts: &[(String, crate::money::Amount)], width: usize, canvas: &Canvas) -> Vec<Line> {
    let whole: i128 = parts.iter().map(|(_, a)| a.cents().max(0)).sum();
    let names = parts
        .iter()
        .map(|(name, _)| wide(name, canvas))
        .max()
        .unwrap_or(0)
        .min(24);
    let room = width.saturating_sub(names + 18).clamp(1, 40);
    let one = |(name, amount): &(String, crate::money::Amount)| {
        let cells = i128::try_from(room).unwrap_or(1);
        let full = if whole > 0 {
            amount.cents().max(0) * cells / whole
        } else {
            0
        };
        let full = usize::try_from(full).unwrap_or(0).min(room);
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(room - full));
        let name = padded(&canvas.cut(name, names), names, canvas);
        (
            format!("{name} {bar} {:>15}", amount.to_string()),
            Meaning::Text,
        )
    };
    parts.iter().map(one).collect()
}

/// A table aligned where it fits; else each row as names and values.
fn of_table(table: &Table, width: usize, canvas: &Canvas) -> Vec<Line> {
    let mut lines = wrapped(&table.caption, width, Meaning::Quiet, canvas);
    lines.extend(match widths(table, width, canvas) {
        Some(widths) => aligned(table, &widths, canvas),
        None => told(table, width, canvas),
    });
    lines.push(empty());
    lines
}

/// The width of each column: what figures need, the rest to the words; `None` where they do not fit.
fn widths(table: &Table, width: usize, canvas: &Canvas) -> Option<Vec<usize>> {
    let needed = |at: usize| {
        let cells = table
            .rows
            .iter()
            .map(|row| wide(&row.cells[at].value.shown(), canvas));
        let head = &table.columns[at].head;
        // A head breaks between words.
        let head = head
            .split(' ')
            .map(|word| wide(word, canvas))
            .max()
            .unwrap_or(0);
        cells.max().unwrap_or(0).max(head)
    };
    let all: Vec<usize> = (0..table.columns.len()).map(needed).collect();
    let gaps = GAP * table.columns.len().saturating_sub(1);
    let texts: Vec<usize> = (0..all.len())
        .filter(|at| table.columns[*at].holds != Holds::Figures)
        .collect();
    let figures: usize = (0..all.len())
        .filter(|at| !texts.contains(at))
        .map(|at| all[at])
        .sum();
    let room = width.checked_sub(figures + gaps)?;
    let wanted: usize = texts.iter().map(|at| all[*at]).sum();
    if wanted <= room {
        return Some(all);
    }
    // Long words give way in equal parts, short ones stay.
    let mut widths = all;
    let mut left = room;
    let mut order = texts;
    order.sort_by_key(|at| widths[*at]);
    for (taken, at) in order.iter().enumerate() {
        let part = left / (order.len() - taken);
        widths[*at] = widths[*at].min(part);
        left -= widths[*at];
        if widths[*at] < LEAST.min(needed(*at)) {
            return None;
        }
    }
    Some(widths)
}

fn aligned(table: &Table, widths: &[usize], canvas: &Canvas) -> Vec<Line> {
    let heads: Vec<String> = table.columns.iter().map(|c| c.head.clone()).collect();
    let mut lines = row_lines(table, &heads, widths, Meaning::Quiet, canvas);
    let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    for row in &table.rows {
        if row.role == Role::Total {
            lines.push(("─".repeat(whole), Meaning::Quiet));
        }
        let cells: Vec<String> = row.cells.iter().map(|c| c.value.shown()).collect();
        let meaning = if row.role == Role::Item {
            Meaning::Text
        } else {
            Meaning::Strong
        };
        lines.extend(row_lines(table, &cells, widths, meaning, canvas));
    }
    lines
}

/// A row on as many lines as its longest cell needs.
fn row_lines(
    table: &Table,
    cells: &[String],
    widths: &[usize],
    meaning: Meaning,
    canvas: &Canvas,
) -> Vec<Line> {
    let parts: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| canvas.wrap(cell, (*width).max(1)))
        .collect();
    let tall = parts.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let cell = |column: usize| {
            let text = parts[column].get(at).map_or("", String::as_str);
            let free = widths[column].saturating_sub(wide(text, canvas));
            if table.columns[column].holds == Holds::Figures {
                format!("{}{text}", " ".repeat(free))
            } else {
                format!("{text}{}", " ".repeat(free))
            }
        };
        let cells: Vec<String> = (0..parts.len()).map(cell).collect();
        (cells.join(&" ".repeat(GAP)).trim_end().to_owned(), meaning)
    };
    (0..tall).map(line).collect()
}

/// Each row as its first cell and then name and value, one to a line.
fn told(table: &Table, width: usize, canvas: &Canvas) -> Vec<Line> {
    let mut lines = Vec::new();
    for row in &table.rows {
        let first = row
            .cells
            .first()
            .map(|c| c.value.shown())
            .unwrap_or_default();
        if !first.is_empty() {
            lines.extend(wrapped(&first, width, Meaning::Strong, canvas));
        }
        for (cell, column) in row.cells.iter().zip(&table.columns).skip(1) {
            if cell.value == Value::Empty {
                continue;
            }
            let text = format!("  {}: {}", column.head, cell.value.shown());
            lines.extend(wrapped(&text, width, Meaning::Text, canvas));
        }
    }
    lines
}

fn wide(text: &str, canvas: &Canvas) -> usize {
    usize::from(canvas.columns(text))
}

fn padded(text: &str, width: usize, canvas: &Canvas) -> String {
    let free = width.saturating_sub(wide(text, canvas));
    format!("{text}{}", " ".repeat(free))
}
