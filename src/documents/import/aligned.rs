//! Text whose cells are parted by spaces, as it is pasted from a PDF or a page.

use super::grid::MOST_ROWS;
use super::separated::{cell, trim};
use super::{GridRow, NotATable};

/// A piece of a line, by its characters.
struct Span<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// The rows of a text aligned by spaces. Where two spaces or more part the cells, a column is what overlaps from line to line;
/// else the figures at the end of each line are its cells.
///
/// # Errors
/// [`NotATable`]: more than a table holds.
pub(super) fn rows(text: &str) -> Result<Vec<GridRow>, NotATable> {
    let lines: Vec<(u32, &str)> = (1..).zip(text.lines()).collect();
    if lines.iter().filter(|(_, l)| !l.trim().is_empty()).count() > MOST_ROWS {
        return Err(NotATable::Rows { most: MOST_ROWS });
    }
    let spans: Vec<(u32, Vec<Span>)> = lines.iter().map(|(n, l)| (*n, spans(l))).collect();
    let Some(cells) = by_columns(&spans) else {
        return by_figures(&lines);
    };
    let mut rows = Vec::new();
    for (line, texts) in cells {
        rows.push(row(line, &texts)?);
    }
    Ok(rows)
}

fn row(line: u32, texts: &[&str]) -> Result<GridRow, NotATable> {
    let mut row = GridRow {
        line,
        ..GridRow::default()
    };
    for (column, text) in texts.iter().enumerate() {
        row.cells.push(cell(text, line, column)?);
    }
    trim(&mut row)?;
    Ok(row)
}

/// The pieces of a line that two spaces or more part.
fn spans(line: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let (mut end, mut end_at, mut blanks) = (0, 0, 0);
    for (at, (byte, c)) in line.char_indices().enumerate() {
        if c.is_whitespace() {
            blanks += 1;
            continue;
        }
        if blanks > 1
            && let Some((start, from)) = open.take()
        {
            spans.push(Span {
                start,
                end,
                text: &line[from..end_at],
            });
        }
        open.get_or_insert((at, byte));
        (end, end_at, blanks) = (at + 1, byte + c.len_utf8(), 0);
    }
    if let Some((start, from)) = open {
        let text = &line[from..end_at];
        spans.push(Span { start, end, text });
    }
    spans
}

/// The cells of each line by column, where the lines are aligned.
fn by_columns<'a>(lines: &[(u32, Vec<Span<'a>>)]) -> Option<Vec<(u32, Vec<&'a str>)>> {
    let parted = || lines.iter().filter(|(_, spans)| spans.len() > 1);
    if parted().count() < 2 {
        return None;
    }
    let mut taken: Vec<(usize, usize)> = parted()
        .flat_map(|(_, spans)| spans.iter().map(|s| (s.start, s.end)))
        .collect();
    taken.sort_unstable();
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (start, end) in taken {
        match columns.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => columns.push((start, end)),
        }
    }
    let mut rows = Vec::new();
    for (line, spans) in lines {
        let mut cells = vec![""; columns.len()];
        for span in spans {
            // A title has a line of its own, and any place in it.
            let at = columns.iter().position(|c| span.start < c.1).unwrap_or(0);
            let at = if spans.len() == 1 && !span.text.ends_with(is_digit) {
                0
            } else {
                at
            };
            if !cells[at].is_empty() {
                return None;
            }
            cells[at] = span.text;
        }
        rows.push((*line, cells));
    }
    Some(rows)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The figures at the end of each line are its cells, what is before them the description.
fn by_figures(lines: &[(u32, &str)]) -> Result<Vec<GridRow>, NotATable> {
    let parted: Vec<(u32, Vec<&str>)> = lines.iter().map(|(n, l)| (*n, figures(l))).collect();
    let most = parted.iter().map(|(_, cells)| cells.len()).max();
    let most = most.unwrap_or_default();
    let mut rows = Vec::new();
    for (line, cells) in parted {
        let mut row = row(line, &cells)?;
        // Which of its cells is empty nobody can tell.
        if cells.len() > 1 && cells.len() < most {
            row.fewer = Some((cells.len() - 1, most - 1));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// A description and the figures after it.
fn figures(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut rest = line.trim();
    loop {
        let bare = rest.trim_end_matches(['€', '%']).trim_end();
        let start = bare.rfind(char::is_whitespace).map_or(0, |at| {
            at + bare[at..].chars().next().map_or(1, char::len_utf8)
        });
        if !is_figure(&bare[start..]) {
            break;
        }
        cells.push(&rest[start..]);
        rest = rest[..start].trim_end().trim_end_matches('€').trim_end();
    }
    cells.push(rest);
    cells.reverse();
    cells
}

/// A figure of a table, or the sign of an empty cell; a year or the number of an article is not one.
fn is_figure(token: &str) -> bool {
    if matches!(token, "-" | "–" | "—") {
        return true;
    }
    let digits = token.chars().filter(char::is_ascii_digit).count();
    let only = token
        .chars()
        .all(|c| c.is_ascii_digit() || ".,-−€+()".contains(c));
    only && digits > 0 && (digits > 4 || token.contains([',', '.']))
}
