//! What each column is taken for: by its head, by what is in it, or because somebody said so.

use super::figures::is_figure;
use super::{AskedFault, GridRow, Held, NotATable};
use crate::fund::{Id, on_one_line};
use crate::lang::fold;
use crate::negotiation::YEARS;

/// What a column is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// The description of the row.
    Description,
    /// The amount.
    Amount,
    /// The percentage that the table prints: checked, never believed.
    Share,
    /// Economie of the fund of a year.
    Economie(Carried),
    /// The amount with its economie, as printed: checked, never believed.
    Total,
    /// The act and article.
    Reference,
    /// What kind of resource it is.
    Kind,
    /// Nothing that is used.
    Unused,
}

/// The fund that economie come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// Its year; a column that does not say it cannot be used.
    pub year: Option<i16>,
    /// Its line; absent: the line of this fund that they go to.
    pub origin: Option<Id>,
}

/// How it is known what a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// By its head.
    Head,
    /// By what is in it.
    Contents,
    /// Somebody said so.
    Asked,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 0.
    pub at: usize,
    /// What stands over it.
    pub head: String,
    /// What it is taken for.
    pub role: Role,
    /// How it is known.
    pub known: Known,
}

/// How many rows from the top may hold the head.
const HEAD_WITHIN: usize = 60;

/// The place of the row that is the head: the first with two columns that are known by it, and no figure; else the first of words,
/// or of words and years, with figures right below.
pub(super) fn head(rows: &[GridRow]) -> Option<usize> {
    let words = |row: &GridRow| {
        let filled = row.cells.iter().filter(|cell| !cell.is_empty());
        let is_amount = |cell: &Held| is_figure(cell) && !is_year(cell);
        filled.clone().count() > 1 && filled.clone().any(is_words) && !filled.clone().any(is_amount)
    };
    let is_known = |row: &GridRow| {
        let known = row.cells.iter().filter(|c| role(c.as_text()).is_some());
        words(row) && known.count() > 1 && !row.cells.iter().any(is_figure)
    };
    let top = &rows[..rows.len().min(HEAD_WITHIN)];
    let stands_over = |pair: &[GridRow]| {
        let mut below = pair[1].cells.iter().zip(&pair[0].cells);
        let is_amount = |cell: &Held| is_figure(cell) && !is_year(cell);
        words(&pair[0]) && below.any(|(cell, head)| is_amount(cell) && !head.is_empty())
    };
    let known = top.iter().position(is_known);
    known.or_else(|| top.windows(2).position(stands_over))
}

/// True of a year standing alone, as over a column.
fn is_year(cell: &Held) -> bool {
    let digits = cell.as_text();
    let year = digits.parse::<i16>().ok();
    digits.len() == 4 && year.is_some_and(|year| YEARS.contains(&year))
}

/// True of the head of another table: a row of words after rows that were read.
pub(super) fn begins_another(row: &GridRow) -> bool {
    let words = row.cells.iter().filter(|cell| is_words(cell));
    words.count() > 2 && !row.cells.iter().any(is_figure)
}

/// What a column is, by its head.
pub(super) fn role(head: &str) -> Option<Role> {
    let head = fold(head);
    let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
    let is = |word: &str| {
        head.split(|c: char| !c.is_alphanumeric())
            .any(|w| w == word)
    };
    let role = if has(&["econom", "residui"]) {
        Role::Economie(carried(&head))
    } else if has(&["%", "percent", "incidenza"]) {
        Role::Share
    } else if has(&["total"]) {
        Role::Total
    } else if has(&[
        "importo",
        "importi",
        "euro",
        "€",
        "ammontare",
        "valore",
        "stanziament",
        "amount",
    ]) {
        Role::Amount
    } else if has(&["riferiment", "normativ", "articolo", "reference"])
        || is("norma")
        || is("fonte")
    {
        Role::Reference
    } else if has(&["natura", "tipolog", "carattere"]) || is("tipo") || is("kind") {
        Role::Kind
    } else if has(&[
        "descrizion",
        "destinazion",
        "istitut",
        "utilizz",
        "causale",
        "finalita",
        "description",
    ]) || ["voce", "voci", "risorsa", "risorse", "oggetto", "line"]
        .into_iter()
        .any(is)
    {
        Role::Description
    } else {
        return None;
    };
    Some(role)
}

/// The fund that a column of economie names: "economie fondo risultato 2017".
fn carried(head: &str) -> Carried {
    let words: Vec<&str> = head.split(' ').collect();
    let year = |word: &&str| {
        let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
        let year: i16 = digits.parse().ok()?;
        YEARS.contains(&year).then_some(year)
    };
    let at = words.iter().rposition(|word| year(word).is_some());
    let of = words.iter().position(|word| *word == "fondo");
    let origin = match (of, at) {
        (Some(of), Some(at)) if of + 1 < at => Id::new(&words[of + 1..at].join("-")),
        _ => None,
    };
    let origin = origin.or_else(|| {
        let named = |word: &&&str| matches!(**word, "posizione" | "risultato");
        words.iter().find(named).and_then(|word| Id::new(word))
    });
    Carried {
        year: at.and_then(|at| year(&words[at])),
        origin,
    }
}

/// The columns of a table.
///
/// # Errors
/// [`NotATable`]: what was asked cannot be used, or no column can be told.
pub(super) fn columns(
    rows: &[GridRow],
    head: Option<usize>,
    asked: Option<&str>,
    year: Option<i16>,
) -> Result<Vec<Column>, NotATable> {
    let body = &rows[head.map_or(0, |at| at + 1)..];
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut columns: Vec<Column> = (0..width)
        .map(|at| {
            let head = head.map_or("", |row| rows[row].cell(at).as_text());
            Column {
                at,
                head: on_one_line(head),
                role: role(head).unwrap_or(Role::Unused),
                known: Known::Head,
            }
        })
        .collect();
    if head.is_some() {
        settle(&mut columns, year);
    }
    let is = |columns: &[Column], wanted: &Role| columns.iter().any(|c| c.role == *wanted);
    if let Some(asked) = asked {
        ask(&mut columns, asked).map_err(NotATable::Asked)?;
    }
    if !is(&columns, &Role::Description) {
        let words = |at: usize| {
            body.iter()
                .filter(move |row| is_words(row.cell(at)))
                .count()
        };
        let free = columns.iter().filter(|c| c.role == Role::Unused);
        let most = free
            .max_by_key(|c| (words(c.at), usize::MAX - c.at))
            .map(|c| c.at);
        let at = most.filter(|at| words(*at) > 0);
        let at = at.ok_or(NotATable::NoDescriptions)?;
        (columns[at].role, columns[at].known) = (Role::Description, Known::Contents);
    }
    if !is(&columns, &Role::Amount) {
        let figures = |at: usize| body.iter().any(|row| is_figure(row.cell(at)));
        let free = columns
            .iter()
            .filter(|c| c.role == Role::Unused && figures(c.at));
        // Of several, the one of the year of the fund.
        let of_year = |c: &&Column| year.is_some_and(|year| c.head.contains(&year.to_string()));
        let free = free.clone().find(of_year).or(free.clone().next());
        // A table with one column of figures, called total, has its amounts there.
        let total = columns.iter().find(|c| c.role == Role::Total);
        let at = total.or(free).map(|c| c.at);
        let at = at.ok_or(NotATable::NoAmounts)?;
        (columns[at].role, columns[at].known) = (Role::Amount, Known::Contents);
    }
    if !is(&columns, &Role::Share) {
        let is_share = |at: usize| {
            let mut cells = body
                .iter()
                .map(|row| row.cell(at))
                .filter(|c| !c.is_empty());
            let marked = |cell: &Held| cell.as_text().trim_end().ends_with('%') && is_figure(cell);
            cells.clone().count() > 0 && cells.all(marked)
        };
        let free = columns
            .iter_mut()
            .find(|c| c.role == Role::Unused && is_share(c.at));
        if let Some(column) = free {
            (column.role, column.known) = (Role::Share, Known::Contents);
        }
    }
    Ok(columns)
}

fn is_words(cell: &Held) -> bool {
    matches!(cell, Held::Text(text) if text.chars().any(char::is_alphabetic))
}

/// Of each thing that a row has once, one column: the amount of the year that is asked, else the first.
fn settle(columns: &mut [Column], year: Option<i16>) {
    let of_year = |head: &str| year.is_some_and(|y| head.contains(&y.to_string()));
    for wanted in [
        Role::Description,
        Role::Amount,
        Role::Share,
        Role::Total,
        Role::Reference,
        Role::Kind,
    ] {
        let these = columns.iter().filter(|c| c.role == wanted);
        let chosen = these
            .clone()
            .find(|c| of_year(&c.head))
            .or(these.clone().next());
        let chosen = chosen.map(|c| c.at);
        for column in columns.iter_mut().filter(|c| c.role == wanted) {
            if Some(column.at) != chosen {
                column.role = Role::Unused;
            }
        }
    }
}

/// What was said: `A=descrizione,B=importo`, by letter or by head.
fn ask(columns: &mut [Column], asked: &str) -> Result<(), AskedFault> {
    for part in asked.split(',').filter(|part| !part.trim().is_empty()) {
        let (name, word) = part
            .rsplit_once('=')
            .ok_or_else(|| AskedFault::Form(part.trim().to_owned()))?;
        let (name, word) = (name.trim(), word.trim());
        let wanted = named(word).ok_or_else(|| AskedFault::NoRole(word.to_owned()))?;
        if matches!(&wanted, Role::Economie(carried) if carried.year.is_none()) {
            return Err(AskedFault::NoYear(word.to_owned()));
        }
        let by_head = columns
            .iter()
            .position(|c| !c.head.is_empty() && fold(&c.head) == fold(name));
        let by_letter = || {
            columns
                .iter()
                .position(|c| super::Letter(c.at).to_string() == name.to_uppercase())
        };
        let at = by_head.or_else(by_letter);
        let at = at.ok_or_else(|| AskedFault::NoColumn(name.to_owned()))?;
        if !matches!(wanted, Role::Economie(_) | Role::Unused) {
            for other in columns.iter_mut().filter(|c| c.role == wanted) {
                other.role = Role::Unused;
            }
        }
        (columns[at].role, columns[at].known) = (wanted, Known::Asked);
    }
    Ok(())
}

/// The role of a word that a person writes.
fn named(word: &str) -> Option<Role> {
    let folded = fold(word);
    match folded.as_str() {
        "no" | "niente" | "nessuno" | "none" | "unused" => Some(Role::Unused),
        "quota" | "share" => Some(Role::Share),
        "label" => Some(Role::Description),
        "totale" | "total" => Some(Role::Total),
        _ => role(word),
    }
}
