//! Splits side by side, told a line of the table at a time: the first as it is, of each other how far it is from the first.

use rust_decimal::Decimal;

use crate::app::{Compared, Desk, Shown};
use crate::fund::{Id, Split};
use crate::lang::private::screen;
use crate::lang::{self, Lang, plain as words};
use crate::money::{Amount, Rounding, div_cents};
use crate::negotiation::Outlook;
use crate::rules::{Pack, Severity, Verdict};

/// What is compared, then each line, how the rules stand, the means per head.
pub(super) fn told(desk: &Desk, lang: Lang) -> Vec<String> {
    let columns: Vec<&Compared> = desk.simulations.compared().iter().collect();
    let names: Vec<String> = columns.iter().map(|c| called(c, lang)).collect();
    let mut told = vec![words::compared(&names, lang)];
    let others = columns.iter().filter(|column| column.stands.is_none());
    told.extend(others.map(|c| format!("{}: {}", called(c, lang), screen::OTHER_FUND.of(lang))));
    let stand: Vec<Column> = columns.iter().filter_map(|c| Column::of(c, lang)).collect();
    let pack = desk.case.pack.as_deref();
    for (id, name) in lines_of(&stand) {
        let cells = stand.iter().map(|column| column.amount(&id));
        let cells: Vec<Option<Amount>> = cells.collect();
        let full = |at: usize| stand[at].figures(&id, desk, pack, lang);
        told.push(line(&name, &stand, &cells, full, lang));
    }
    let residues: Vec<Option<Amount>> = stand
        .iter()
        .map(|column| Some(column.outlook.quadro.totals.residue))
        .collect();
    if residues.iter().flatten().any(|residue| !residue.is_zero()) {
        let full = |at: usize| euro(residues[at]);
        told.push(line(
            screen::RESIDUE.of(lang),
            &stand,
            &residues,
            full,
            lang,
        ));
    }
    if let Some(pack) = pack {
        told.extend(verdicts(&stand, pack, lang));
    }
    told.extend(means(&stand, desk, lang));
    told
}

/// What a column is called: what is on the table by its own name, a simulation by the one it was given.
fn called(column: &Compared, lang: Lang) -> String {
    match column.of {
        Shown::Table => column.name.clone(),
        Shown::Trial(_) => lang::quoted(&column.name, lang),
    }
}

/// A column that stands on the fund of now.
struct Column<'a> {
    name: String,
    split: &'a Split,
    outlook: &'a Outlook,
}

impl<'a> Column<'a> {
    fn of(compared: &'a Compared, lang: Lang) -> Option<Self> {
        let (split, outlook) = compared.stands.as_ref()?;
        Some(Self {
            name: called(compared, lang),
            split,
            outlook,
        })
    }

    fn amount(&self, line: &Id) -> Option<Amount> {
        let at = self.split.index(line).ok()?;
        Some(self.split.cells()[at].amount)
    }

    /// The amount of a line and its share.
    fn figures(&self, line: &Id, desk: &Desk, pack: Option<&Pack>, lang: Lang) -> String {
        let Ok(at) = self.split.index(line) else {
            return words::NOT_THERE.of(lang).to_owned();
        };
        let hidden = pack.and_then(|pack| self.outlook.hidden_breach(pack, self.split, at));
        let share = self.outlook.quadro.row(at).share;
        let share = share.map(|share| words::share(&share.to_string(), hidden, desk.base, lang));
        let amount = euro(self.amount(line));
        match share {
            Some(share) => format!("{amount}, {share}"),
            None => amount,
        }
    }

    fn broken(&self, pack: &'a Pack, lang: Lang) -> Vec<String> {
        let findings = self.outlook.judgement.findings.iter();
        let mut broken: Vec<_> = findings
            .filter(|f| f.verdict == Verdict::Violated)
            .collect();
        broken.sort_by_key(|f| f.severity != Severity::Blocks);
        let title = |at: usize| lang::of_lang(&pack.rules[at].title, lang).to_owned();
        broken.iter().map(|f| title(f.rule)).collect()
    }
}

fn euro(amount: Option<Amount>) -> String {
    format!("{} euro", amount.unwrap_or_default())
}

/// The lines of all the columns, in the order of the first that has each, with its name.
fn lines_of(columns: &[Column]) -> Vec<(Id, String)> {
    let mut lines: Vec<(Id, String)> = Vec::new();
    for line in columns.iter().flat_map(|column| column.split.lines()) {
        if lines.iter().all(|(id, _)| *id != line.id) {
            lines.push((line.id.clone(), lang::capitalized(line.name())));
        }
    }
    lines
}

/// A figure in every column: of the first as it is, of each other its own and how far from the first, or that it is the same.
fn line(
    name: &str,
    columns: &[Column],
    cells: &[Option<Amount>],
    full: impl Fn(usize) -> String,
    lang: Lang,
) -> String {
    let first = cells.first().copied().flatten();
    let told = columns.iter().enumerate().map(|(at, column)| {
        let change = cells[at].unwrap_or_default() - first.unwrap_or_default();
        let text = match at {
            0 => full(0),
            _ if cells[at] == first => words::SAME.of(lang).to_owned(),
            _ if cells[at].is_none() || change.is_zero() => full(at),
            _ => format!("{}, {}", full(at), words::by(change, lang)),
        };
        format!("{}, {text}", column.name)
    });
    let told: Vec<String> = told.collect();
    format!("{name}: {}", told.join("; "))
}

/// How the rules stand in each, and those that are not respected by name.
fn verdicts(columns: &[Column], pack: &Pack, lang: Lang) -> Vec<String> {
    let counts: Vec<_> = columns
        .iter()
        .map(|column| column.outlook.judgement.counts())
        .collect();
    let told = columns.iter().zip(&counts).enumerate();
    let told = told.map(|(at, (column, count))| {
        let text = if at > 0 && *count == counts[0] {
            words::SAME.of(lang).to_owned()
        } else {
            lang::counts(*count, lang).replace(" · ", ", ")
        };
        format!("{}, {text}", column.name)
    });
    let told: Vec<String> = told.collect();
    let mut lines = vec![words::rules(&told.join("; "), lang)];
    for column in columns {
        let broken = column.broken(pack, lang);
        if !broken.is_empty() {
            lines.push(words::broken(&column.name, &broken, lang));
        }
    }
    lines
}

/// The gross mean of each line per head: never without how many heads.
fn means(columns: &[Column], desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(heads) = desk.case.facts.roster.heads(desk.case.facts.year) else {
        return Vec::new();
    };
    let told = lines_of(columns).into_iter().map(|(id, name)| {
        let mean = |column: &Column| {
            let amount = column.amount(&id)?;
            div_cents(amount.exact(), Decimal::from(heads), Rounding::HalfUp)
        };
        let cells: Vec<Option<Amount>> = columns.iter().map(mean).collect();
        let full = |at: usize| euro(cells[at]);
        let name = format!("{} {heads}, {name}", screen::PER_HEAD.of(lang));
        line(&name, columns, &cells, full, lang)
    });
    told.collect()
}
