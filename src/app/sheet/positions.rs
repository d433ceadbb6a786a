//! The Posizioni: what each is worth and costs, what posizione leaves at the end of the year, the averages per head.

use rust_decimal::Decimal;

use super::papers::{INTERIM, SAFEGUARD};
use super::{Cell, Column, Row, Sheet, roster as below};
use crate::app::{Command, Desk};
use crate::dossier::{How, Position};
use crate::fund::Split;
use crate::lang::{self, Lang, Text, sheets, sheets::positions as w};
use crate::money::{Amount, Percent, Rounding, div_cents};
use crate::rules::Detail;

const COLUMNS: &[Column] = &[
    Column {
        head: w::MADE,
        width: 18,
        from: 118,
        figures: false,
    },
    Column {
        head: w::TIME,
        width: 15,
        from: 66,
        figures: false,
    },
    Column {
        head: w::VALUE,
        width: 13,
        from: 0,
        figures: true,
    },
    Column {
        head: w::COST,
        width: 12,
        from: 0,
        figures: true,
    },
    Column {
        head: w::EARLIER,
        width: 12,
        from: 100,
        figures: true,
    },
    Column {
        head: w::CHANGE,
        width: 11,
        from: 78,
        figures: true,
    },
];

/// The texts of a row, one for each column.
#[derive(Default)]
struct Cells {
    made: String,
    time: String,
    value: String,
    cost: String,
    earlier: String,
    change: String,
}

impl Cells {
    fn of(self, row: Row) -> Row {
        row.with([
            self.made,
            self.time,
            self.value,
            self.cost,
            self.earlier,
            self.change,
        ])
    }
}

/// A row with one figure, in the column of the costs.
pub(super) fn cost_row(row: Row, cost: String) -> Row {
    Cells {
        cost,
        ..Cells::default()
    }
    .of(row)
}

fn shown(amount: Option<Amount>) -> String {
    amount.map_or("—".to_owned(), |a| a.to_string())
}

pub(super) fn sheet(desk: &Desk, lang: Lang) -> Sheet {
    let facts = &desk.case.facts;
    let roster = &facts.roster;
    let mut rows: Vec<Row> = roster
        .positions
        .iter()
        .map(|p| position_row(p, desk, lang))
        .collect();
    if rows.is_empty() {
        let fixed = desk.bar(Command::Edit).is_some();
        let none = if fixed { w::NONE_FIXED } else { w::NONE };
        rows.push(Row::item(none.of(lang), None));
    } else {
        rows.push(sum_row(desk, lang));
        rows.push(cost_row(
            Row::item(w::FULL.of(lang), None),
            shown(roster.full_cost()),
        ));
    }
    let declared = Row::item(w::DECLARED.of(lang), Some(Cell::DeclaredCost));
    rows.push(cost_row(declared, shown(roster.declared_cost)));
    rows.extend(left_at_the_end(desk, lang));
    let heads = roster.heads(facts.year);
    let said = heads.map_or("—".to_owned(), |n| n.to_string());
    rows.push(cost_row(
        Row::item(w::EVALUATED.of(lang), Some(Cell::Evaluated)),
        said,
    ));
    rows.extend(per_head(desk, heads, lang));
    rows.extend(below::values(desk, lang));
    rows.extend(below::clauses(desk, lang));
    Sheet {
        title: title(desk, lang),
        columns: COLUMNS,
        rows,
    }
}

fn title(desk: &Desk, lang: Lang) -> String {
    let positions = &desk.case.facts.roster.positions;
    let year = desk.case.facts.year;
    let count = |how| {
        positions
            .iter()
            .filter(|p| p.days(how, year) == 360)
            .count()
    };
    let of = |text: Text| text.of(lang);
    let counts = [
        (How::Held, Text("coperte", "held")),
        (How::Interim, Text("interim", "interim")),
        (How::Vacant, Text("vacanti", "vacant")),
    ];
    let counts = counts.map(|(how, words)| (of(words), count(how)));
    let told = counts.iter().filter(|(_, n)| *n > 0);
    let told: Vec<String> = told.map(|(words, n)| format!("{words} {n}")).collect();
    let whole: usize = counts.iter().map(|(_, n)| n).sum();
    let part = positions.len() - whole;
    let part = match part {
        0 => String::new(),
        part => format!(" · {}: {part}", of(Text("in parte", "in part"))),
    };
    let name = w::TITLE.of(lang);
    match (positions.len(), &told[..]) {
        (0, _) => name.to_owned(),
        (n, []) => format!("{name} {n}{part}"),
        (n, told) => {
            let all_year = of(Text("tutto l'anno", "all year"));
            format!("{name} {n} · {all_year}: {}{part}", told.join(", "))
        }
    }
}

fn position_row(position: &Position, desk: &Desk, lang: Lang) -> Row {
    let facts = &desk.case.facts;
    let roster = &facts.roster;
    let of = |text: Text| text.of(lang).to_owned();
    let value = roster.value_of(position);
    let earlier = position.earlier.as_ref();
    let change = value.zip(earlier).map(|(value, e)| value - e.value);
    let label = sheets::position_name(position);
    let outside = breaches(position, desk, lang);
    let cells = Cells {
        made: sheets::made_in_short(roster, position, lang),
        time: sheets::time_of(position, lang),
        value: format!(
            "{}{}",
            if outside.is_empty() { "" } else { "✘ " },
            shown(value)
        ),
        cost: shown(roster.cost_of(position, facts.year)),
        earlier: shown(earlier.map(|e| e.value)),
        change: change.map(Amount::signed).unwrap_or_default(),
    };
    let days = [How::Held, How::Interim, How::Vacant].map(|how| position.days(how, facts.year));
    let days = match lang {
        Lang::It => format!(
            "{} coperta, {} ad interim, {} vacante",
            days[0], days[1], days[2]
        ),
        Lang::En => format!(
            "{} held, {} ad interim, {} vacant",
            days[0], days[1], days[2]
        ),
    };
    let by_points = position.value.is_none() && position.points.is_some();
    let complex = position.complex.as_ref();
    let complex = complex.map(|c| c.act.clone().unwrap_or_else(|| of(w::NO_ACT)));
    let mut row = cells
        .of(Row::item(label, Some(Cell::Position(position.id.clone()))))
        .knowing(&of(w::MADE), Some(lang::made_of(roster, position, lang)))
        .knowing(
            &of(w::ROUNDING),
            sheets::rounding_of(roster, lang).filter(|_| by_points),
        )
        .knowing(&of(w::TIME), Some(sheets::time_of(position, lang)))
        .knowing(&of(w::DAYS), Some(days))
        .knowing(
            &of(w::EARLIER),
            earlier.map(|e| format!("{} · {}", e.value, lang::date(e.on, lang))),
        )
        .knowing(&of(w::COMPLEX), complex)
        .knowing(&of(w::INTERIM), interim(position, desk, lang))
        .knowing(&of(w::SAFEGUARD), safeguard(position, desk, lang));
    row.warns = !outside.is_empty();
    for sentence in outside {
        row = row.knowing("✘", Some(sentence));
    }
    row
}

/// What the rules that look at each position say against this one.
fn breaches(position: &Position, desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(pack) = desk.case.pack.as_deref() else {
        return Vec::new();
    };
    let against = |detail: &Detail| match detail {
        Detail::Range { outside, .. } => outside.contains(&position.id),
        Detail::Rise { short, .. } => short.iter().any(|(id, _)| *id == position.id),
        _ => false,
    };
    let findings = desk.outlook().judgement.findings.iter();
    findings
        .filter(|f| against(&f.detail))
        .map(|f| lang::finding_sentence(f, pack, lang))
        .collect()
}

/// The share that the first clause of a kind fixes.
fn clause(desk: &Desk, kind: &str) -> Option<Percent> {
    let mut clauses = desk.case.facts.clauses.iter();
    clauses.find(|c| c.kind.as_str() == kind)?.percent
}

/// What an interim comes to with the percentage of its clause: it is paid as risultato.
fn interim(position: &Position, desk: &Desk, lang: Lang) -> Option<String> {
    let facts = &desk.case.facts;
    let days = position.days(How::Interim, facts.year);
    if days == 0 {
        return None;
    }
    let value = facts.roster.value_of(position)?;
    let Some(percent) = clause(desk, INTERIM) else {
        return Some(w::NEEDS_CLAUSE.of(lang).to_owned());
    };
    let exact = percent.exact_of(value) * Decimal::from(days);
    let due = div_cents(exact, Decimal::from(360), Rounding::HalfUp)?;
    Some(format!("{due} = {percent} % × {value} × {days}/360"))
}

/// What the safeguard of a revoked assignment comes to in the year.
fn safeguard(position: &Position, desk: &Desk, lang: Lang) -> Option<String> {
    let facts = &desk.case.facts;
    let safeguard = position.safeguard.as_ref()?;
    let value = facts.roster.value_of(position)?;
    let Some(percent) = clause(desk, SAFEGUARD) else {
        return Some(w::NEEDS_CLAUSE.of(lang).to_owned());
    };
    let due = safeguard.due(value, percent, facts.year)?;
    let until = lang::date(safeguard.until, lang);
    Some(format!(
        "{due} · {percent} % × {} − {value}, {until}",
        safeguard.value
    ))
}

fn sum_row(desk: &Desk, lang: Lang) -> Row {
    let facts = &desk.case.facts;
    let roster = &facts.roster;
    let each = |cost: &dyn Fn(&Position) -> Option<Amount>| -> Option<Amount> {
        roster.positions.iter().map(cost).sum()
    };
    let earlier = |p: &Position| p.earlier.as_ref().map(|e| e.value);
    let (values, before) = (roster.full_cost(), each(&earlier));
    let change = values.zip(before).map(|(now, then)| (now - then).signed());
    Cells {
        value: shown(values),
        cost: shown(each(&|p| roster.cost_of(p, facts.year))),
        earlier: shown(before),
        change: change.unwrap_or_default(),
        ..Cells::default()
    }
    .of(Row::sum(w::SUM.of(lang)))
}

/// What the lines that pay the positions have, and what they leave at the end of the year.
fn left_at_the_end(desk: &Desk, lang: Lang) -> Vec<Row> {
    let facts = &desk.case.facts;
    let (split, _) = desk.shown();
    // Of destinations that were not read nothing is short, and nothing is left.
    let read = (!split.is_unread()).then_some(split);
    let Some(given) = read.and_then(|split| paid_from(desk, split)) else {
        return Vec::new();
    };
    let mut rows = vec![cost_row(
        Row::item(w::GIVEN.of(lang), None),
        given.to_string(),
    )];
    if let Some(cost) = facts.roster.cost(facts.year) {
        let left = given - cost;
        let words = if left.is_negative() {
            w::SHORT
        } else {
            w::LEFT
        };
        let row = cost_row(Row::sum(words.of(lang)), left.abs().to_string());
        let warns = left.is_negative();
        rows.push(Row { warns, ..row });
    }
    rows
}

/// What a split gives to the lines that pay the positions.
fn paid_from(desk: &Desk, split: &Split) -> Option<Amount> {
    let pack = desk.case.pack.as_deref()?;
    let kind = pack.paid_to_positions()?;
    let paying = split
        .iter()
        .filter(|(line, _)| pack.counts_as(&line.kind, kind));
    Some(paying.map(|(_, cell)| cell.amount).sum())
}

/// Each line divided by the dirigenti evaluated: the draft, the opening, last year.
fn per_head(desk: &Desk, heads: Option<u32>, lang: Lang) -> Vec<Row> {
    let Some(heads) = heads else {
        let row = Row::head(w::PER_HEAD.of(lang));
        return vec![row, Row::item(w::NO_HEADS.of(lang), None)];
    };
    let (split, _) = desk.shown();
    if split.is_unread() {
        let unread = Row::item(crate::lang::screens::table::UNREAD.of(lang), None);
        return vec![
            Row::head(&format!("{} {heads}", w::PER_HEAD.of(lang))),
            unread,
        ];
    }
    let average =
        |amount: Amount| div_cents(amount.exact(), Decimal::from(heads), Rounding::HalfUp);
    let previous = desk.case.facts.previous.as_ref();
    let mut rows = vec![Row::head(&format!("{} {heads}", w::PER_HEAD.of(lang)))];
    for (line, cell) in split.iter() {
        let opening = desk.reference().index(&line.id).ok();
        let opening = opening.map(|at| desk.reference().cells()[at].amount);
        let before = previous.and_then(|p| p.lines.iter().find(|l| l.id == line.id));
        let against = |name: &str, then: Option<Amount>| {
            let then = average(then?)?;
            let change = average(cell.amount)? - then;
            Some(format!("{name} {then} ({})", change.signed()))
        };
        let year = previous.map_or(0, |p| p.year);
        let of_year = format!("{}:", sheets::of_year(year, heads, lang));
        let changed = opening.filter(|opening| *opening != cell.amount);
        let notes = [
            against(w::OPENING.of(lang), changed),
            against(&of_year, before.map(|b| b.amount)),
        ];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        let label = match &notes[..] {
            [] => line.name().to_owned(),
            notes => format!("{} · {}", line.name(), notes.join(", ")),
        };
        let told = before.map(|_| lang::capitalized(&sheets::of_year_told(year, heads, lang)));
        let row = Row::item(lang::capitalized(&label), None);
        let row = row.knowing(sheets::papers::NOTE.of(lang), told);
        rows.push(cost_row(row, shown(average(cell.amount))));
    }
    rows
}
