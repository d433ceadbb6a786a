//! How wide the columns of a table are: as what they hold asks, within the page.

use crate::documents::{Column, Holds, Table};

/// The width of what is printed of an A4 page, in twentieths of a point.
pub(super) const PAGE: u32 = 9_638;
/// What a cell leaves at its sides.
const SIDES: u32 = 180;
/// The sizes of a table's text, in half points: the first that fits.
const SIZES: [u32; 4] = [18, 16, 14, 12];

/// The columns of a table, and the size of its text.
pub(super) struct Fit {
    pub(super) columns: Vec<u32>,
    pub(super) size: u32,
}

/// Fits a table to the page.
pub(super) fn fit(table: &Table) -> Fit {
    let smallest = SIZES[SIZES.len() - 1];
    let tried = SIZES.into_iter().find_map(|size| {
        let columns = columns(table, size)?;
        Some(Fit { columns, size })
    });
    tried.unwrap_or_else(|| {
        // Too many columns for any size: equal parts.
        let count = u32::try_from(table.columns.len()).unwrap_or(1).max(1);
        Fit {
            columns: table.columns.iter().map(|_| PAGE / count).collect(),
            size: smallest,
        }
    })
}

/// The columns at a size: each has at least its longest word, or figure; what is left goes to those with more to say.
fn columns(table: &Table, size: u32) -> Option<Vec<u32>> {
    let asked: Vec<(u32, u32)> = (0..table.columns.len())
        .map(|at| asked(table, at, size))
        .collect();
    let least: u32 = asked.iter().map(|(least, _)| least).sum();
    let left = PAGE.checked_sub(least)?;
    let more: u32 = asked.iter().map(|(least, most)| most - least).sum();
    let mut columns: Vec<u32> = asked
        .iter()
        .map(|(least, most)| {
            let wants = most - least;
            least + wants.min(share(wants, more, left))
        })
        .collect();
    // The table is as wide as the page: what nobody wants goes to the texts, else to all.
    let rest = PAGE - columns.iter().sum::<u32>();
    let texts = |column: &&Column| column.holds == Holds::Text;
    let some = table.columns.iter().filter(texts).count();
    let count = if some == 0 { columns.len() } else { some };
    let each = rest / u32::try_from(count).ok()?.max(1);
    for (width, column) in columns.iter_mut().zip(&table.columns) {
        if some == 0 || texts(&column) {
            *width += each;
        }
    }
    Some(columns)
}

/// So much of what is left.
fn share(part: u32, whole: u32, left: u32) -> u32 {
    let share = u64::from(part) * u64::from(left) / u64::from(whole.max(1));
    u32::try_from(share).unwrap_or(left)
}

/// The least that a column needs, and the most that it can use.
fn asked(table: &Table, at: usize, size: u32) -> (u32, u32) {
    // A line of a text is read well up to here.
    const LINE: u32 = 4_400;
    // A column of text, or of a few words, is narrow below this, for each half point of its letter.
    const COLUMN: u32 = 100;
    const FEW: u32 = 55;
    let column = &table.columns[at];
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
    let shown: Vec<String> = cells.map(|cell| cell.value.shown()).collect();
    let words = |text: &str| text.split_whitespace().map(|w| wide(w, size, 0)).max();
    // Heads are bold.
    let head = column.head.split_whitespace().map(|w| wide(w, size, 8));
    let head = head.max().unwrap_or_default();
    let whole = shown.iter().map(|text| wide(text, size, 8)).max();
    let whole = whole.unwrap_or_default();
    let word = shown.iter().filter_map(|text| words(text)).max();
    let least = match column.holds {
        // A figure is never parted; a text among figures may be.
        Holds::Figures => shown
            .iter()
            .filter(|text| text.chars().count() <= 18)
            .map(|text| wide(text, size, 4))
            .max()
            .unwrap_or_default()
            .max(word.unwrap_or_default().min(LINE / 2)),
        // A word that is longer than this is parted.
        Holds::Words => {
            let word = word.unwrap_or_default().min(LINE / 2);
            word.max(whole.min(FEW * size))
        }
        Holds::Text => {
            let word = word.unwrap_or_default().min(LINE / 2);
            word.max(whole.min(COLUMN * size))
        }
    };
    let least = least.max(head).max(wide("0000", size, 0)) + SIDES;
    let most = match column.holds {
        // A head of many words stands on two or three lines.
        Holds::Figures => {
            whole
                .min(LINE * 2 / 3)
                .max(wide(&column.head, size, 8) * 2 / 3)
                + SIDES
        }
        Holds::Words => whole.min(LINE / 2) + SIDES,
        Holds::Text => whole.min(LINE) + SIDES,
    };
    (least, most.max(least))
}

/// How wide a text is, in twentieths of a point, at a size in half points, with so many hundredths more: as Arial has it, a little
/// more rather than less.
fn wide(text: &str, size: u32, more: u32) -> u32 {
    let one = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 28,
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 34,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 92,
        c if c.is_uppercase() => 72,
        _ => 56,
    };
    let hundredths: u32 = text.chars().take(2_000).map(one).sum();
    // A half point is ten twentieths.
    let plain = hundredths * size / 10;
    plain + plain * more / 100
}
