//! The figures of a review in columns.

use unicode_width::UnicodeWidthStr;

use super::{Reading, Tables};
use crate::fund::{Quadro, ShareBase, Split};
use crate::lang::{self, Text};
use crate::money::Amount;
use crate::negotiation::{Review, Reviewed};
use crate::rules::Relation;

/// Under this many columns the economie and the totals are left out.
const WHOLE: usize = 76;

/// What the fund is made of, and what is carried over.
pub(super) fn fund(review: &Review, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let session = &review.opening.session;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for source in &session.fund.sources {
        let amount = source.worth().map(|_| source.effect().to_string());
        let unsaid = || Text("senza importo", "no amount said").of(lang).to_owned();
        let mut about = vec![lang::source_kind(source.kind, lang).to_owned()];
        about.extend(source.reference.clone());
        rows.push(vec![
            source.label.clone(),
            amount.unwrap_or_else(unsaid),
            about.join(", "),
        ]);
    }
    let total = super::points::fund_name(review, lang).to_owned();
    let sum = lang::resources_read(&session.fund);
    rows.push(vec![total, sum, String::new()]);
    for economia in &session.economie {
        let head = Text("Economie", "Economie").of(lang);
        let certified = match &economia.certification {
            Some(said) => format!("{} {said}", Text("certificata:", "certified:").of(lang)),
            None => Text("certificazione non indicata", "certification not stated")
                .of(lang)
                .to_owned(),
        };
        rows.push(vec![
            format!("{head} {}", economia.year),
            economia.amount.to_string(),
            certified,
        ]);
    }
    if reading.tables == Tables::Told {
        return rows.iter().map(|row| told(row, &[])).collect();
    }
    align(&rows, &[0, 2])
}

/// The split that the session opens with.
pub(super) fn opening(review: &Review, quadro: &Quadro, reading: Reading) -> Vec<String> {
    let split = &review.opening.opening;
    let none = vec![None; split.lines().len()];
    table(split, quadro, &none, None, reading)
}

/// The table of a moment, with what changed since the one before.
pub(super) fn moment(moment: &Reviewed, reading: Reading) -> Vec<String> {
    table(
        &moment.split,
        &moment.quadro,
        &moment.hidden,
        Some(&moment.changes),
        reading,
    )
}

fn table(
    split: &Split,
    quadro: &Quadro,
    hidden: &[Option<Relation>],
    changes: Option<&[Option<Amount>]>,
    reading: Reading,
) -> Vec<String> {
    let lang = reading.lang;
    let whole = reading.width >= WHOLE;
    let heard = reading.tables == Tables::Told;
    if split.is_unread() {
        let unread = Text("destinazioni non lette", "destinations not read");
        return vec![format!(" {}", reading.t(unread))];
    }
    let or_blank = |amount: Amount| {
        if amount.is_zero() {
            String::new()
        } else {
            amount.to_string()
        }
    };
    let row = |cells: [String; 6]| {
        let [name, amount, share, economie, total, change] = cells;
        let mut row = vec![name, amount, share];
        if whole {
            row.extend([economie, total]);
        }
        if changes.is_some() {
            row.push(change);
        }
        row
    };
    let t = |text: Text| text.of(lang).to_owned();
    let mut rows = vec![row([
        t(Text("Voce", "Line")),
        t(Text("Importo", "Amount")),
        lang::share_base(ShareBase::Fund, lang).to_owned(),
        t(Text("Economie", "Economie")),
        t(Text("Totale", "Total")),
        t(Text("Differenza", "Change")),
    ])];
    for (at, line) in split.lines().iter().enumerate() {
        let of = &quadro.row(at);
        let change = changes.map(|all| match all[at] {
            Some(change) if change.is_zero() && heard => t(Text("nessuna", "none")),
            Some(change) if change.is_zero() => "=".to_owned(),
            Some(change) => change.signed(),
            None => t(Text("nuova", "new")),
        });
        let share = of.share.map(|s| lang::share(s, hidden[at]));
        rows.push(row([
            line.name().to_owned(),
            of.amount.to_string(),
            share.unwrap_or_default(),
            or_blank(of.economie),
            of.total.to_string(),
            change.unwrap_or_default(),
        ]));
    }
    let totals = &quadro.totals;
    rows.push(row([
        t(Text("Somma", "Sum")),
        totals.split.to_string(),
        String::new(),
        or_blank(totals.economie),
        totals.total.to_string(),
        String::new(),
    ]));
    if !totals.residue.is_zero() {
        let residue = t(Text("Residuo da ripartire", "Left to split"));
        let blank = String::new;
        let amount = totals.residue.to_string();
        rows.push(row([residue, amount, blank(), blank(), blank(), blank()]));
    }
    if heard {
        let (heads, rows) = rows.split_at(1);
        return rows.iter().map(|row| told(row, &heads[0])).collect();
    }
    align(&rows, &[0])
}

/// A row for who listens: what it is, then each of its figures after the name of its column, where that has one.
fn told(row: &[String], heads: &[String]) -> String {
    let cells = row.iter().enumerate().skip(1);
    let cells = cells.filter(|(_, cell)| !cell.is_empty());
    let cells: Vec<String> = cells
        .map(|(at, cell)| match heads.get(at) {
            Some(head) => format!("{} {cell}", head.to_lowercase()),
            None => cell.clone(),
        })
        .collect();
    format!(" {}: {}", row[0], cells.join("; "))
}

/// Rows in columns, a space from the edge; the columns of words are to the left, the others to the right.
pub(super) fn align(rows: &[Vec<String>], words: &[usize]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column] - cell.width());
            let gap = if column == 0 { " " } else { "  " };
            line += &if words.contains(&column) {
                format!("{gap}{cell}{pad}")
            } else {
                format!("{gap}{pad}{cell}")
            };
        }
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
