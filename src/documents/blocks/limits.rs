//! The limits that the figures meet: each made again by a sheet from the amounts of the lines, in the quadro or in the sections
//! of Modulo II.

use rust_decimal::Decimal;

use super::quadro::{AMOUNT, QUADRO};
use super::{Made, findings, fund, uses};
use crate::documents::words::IT;
use crate::documents::{At, Block, Cell, Column, Formula, Operand, Role, Source, Table, Term};
use crate::dossier::Dossier;
use crate::lang::{of_lang, verdict};
use crate::money::Rounding;
use crate::rules::{Detail, Factor, Finding, Kind, Pack, Quantity, Relation, Rule};

/// Where the figures that a limit measures stand in a paper.
#[derive(Clone, Copy)]
struct Ground {
    /// The amount of a line, by its place; after the last, their sum.
    line: fn(&Source, usize) -> At,
    /// The stable resources net of the cuts.
    stable: fn(&Source) -> Option<At>,
}

/// The limits on the figures of the quadro.
pub(super) fn limits(source: &Source) -> Made {
    let ground = Ground {
        line: |_, row| At::new(QUADRO, row, AMOUNT),
        stable: |_| None,
    };
    of(source, ground)
}

/// The limits on the figures of the modules of the relazione tecnico-finanziaria.
pub(super) fn of_modules(source: &Source) -> Made {
    let ground = Ground {
        line: uses::place,
        stable: fund::stable,
    };
    of(source, ground)
}

/// The limits that the figures meet: what each rule measures, its limit, the euro left.
fn of(source: &Source, ground: Ground) -> Made {
    const ID: &str = "limiti";
    let Some(pack) = source.case.pack.as_deref() else {
        return Made::of(vec![Block::paragraph(
            "Per questa area e questo anno il programma non ha regole: nessun limite è stato verificato.",
        )]);
    };
    let columns = vec![
        Column::text("Limite"),
        Column::figures("Valore"),
        Column::words("Deve essere"),
        Column::figures("Limite in euro"),
        Column::figures("Margine"),
        Column::words("Esito"),
        Column::text("Fonte"),
    ];
    let mut table = Table::new(ID, "Limiti verificati al centesimo", columns);
    for finding in &source.answers.judgement.findings {
        let rule = &pack.rules[finding.rule];
        if let Some(cells) = limit(
            (source, ground),
            pack,
            rule,
            finding,
            (ID, table.rows.len()),
        ) {
            table.add(Role::Item, cells);
        }
    }
    let mut made = Made::default();
    if table.rows.is_empty() {
        made.push(Block::paragraph(
            "Nessun limite in euro è verificabile con i dati di questa sessione.",
        ));
    } else {
        made.push(Block::Table(table));
    }
    let is_limit = |f: &Finding| matches!(f.detail, Detail::Limit { .. });
    made.blocks.extend(findings::since(source, is_limit));
    made
}

fn limit(
    (source, ground): (&Source, Ground),
    pack: &Pack,
    rule: &Rule,
    finding: &Finding,
    (table, row): (&str, usize),
) -> Option<Vec<Cell>> {
    let Detail::Limit {
        left,
        relation,
        right,
        ..
    } = finding.detail
    else {
        return None;
    };
    let mut cells = vec![
        Cell::text(of_lang(&rule.title, IT)),
        Cell::amount(left),
        Cell::text(match relation {
            Relation::AtLeast => "almeno",
            Relation::AtMost => "al più",
            Relation::Equal => "uguale a",
        }),
        Cell::amount(right),
        finding.margin.map_or_else(Cell::empty, Cell::amount),
        Cell::text(verdict(finding.verdict, IT)),
        Cell::text(&rule.citation),
    ];
    // The cells hold the figures of now: what was judged on others is told as it was.
    let mut now = source.outlook.judgement.findings.iter();
    if now.all(|f| f.rule != finding.rule || f.detail != finding.detail) {
        return Some(cells);
    }
    let followed = rule.reading.as_ref().and_then(|reading| {
        let dossier = Dossier::new(&source.case.facts, &source.case.opening);
        dossier.followed(reading)
    });
    if let Kind::Limit {
        left: l, right: r, ..
    } = rule.kind_followed(followed)
    {
        // The figures of the law come in the order of the rule: those of the left side first.
        let mut figures = finding.figures.iter().copied();
        let one = side((source, ground), pack, l, &mut figures, Rounding::HalfUp);
        let other = side((source, ground), pack, r, &mut figures, rounding(relation));
        if let (Some(one), Some(other)) = (one, other) {
            let (value, limit) = (At::new(table, row, 1), At::new(table, row, 3));
            cells[1] = cells[1].clone().by(one);
            cells[3] = cells[3].clone().by(other);
            if finding.margin.is_some() {
                let (more, less) = match relation {
                    Relation::AtLeast => (value.clone(), limit.clone()),
                    _ => (limit.clone(), value.clone()),
                };
                let margin = Formula::of(vec![Term::plus(more), Term::minus(less)]);
                cells[4] = cells[4].clone().by(margin);
            }
            cells[5] = cells[5].clone().by(Formula::Verdict {
                left: value,
                relation,
                right: limit,
            });
        }
    }
    Some(cells)
}

/// A floor is rounded up and a ceiling down.
fn rounding(relation: Relation) -> Rounding {
    match relation {
        Relation::AtLeast => Rounding::Up,
        Relation::AtMost => Rounding::Down,
        Relation::Equal => Rounding::HalfUp,
    }
}

/// A side of a limit, from the cells of the quadro where it is made of the lines.
fn side(
    (source, ground): (&Source, Ground),
    pack: &Pack,
    side: &[crate::rules::Term],
    figures: &mut impl Iterator<Item = Decimal>,
    rounding: Rounding,
) -> Option<Formula> {
    let mut terms = Vec::new();
    for term in side {
        let times = match &term.times {
            None => Decimal::ONE,
            Some(Factor::Number(number)) => *number,
            Some(Factor::Parameter(_)) => figures.next()?,
        };
        let operands = operands((source, ground), pack, &term.of)?;
        terms.extend(operands.into_iter().map(|of| Term { times, of }));
    }
    Some(Formula::Linear { terms, rounding })
}

/// What makes a quantity: the cells of the lines, or the figure itself where no cell has it.
fn operands(
    (source, ground): (&Source, Ground),
    pack: &Pack,
    quantity: &Quantity,
) -> Option<Vec<Operand>> {
    let lines = source.case.opening.lines();
    let cell = |row: usize| Operand::Cell((ground.line)(source, row));
    let closes = source.quadro().totals.residue.is_zero();
    let stable = || (ground.stable)(source).filter(|_| *quantity == Quantity::StableResources);
    match quantity {
        Quantity::Fund if closes => Some(vec![cell(lines.len())]),
        Quantity::AllLines | Quantity::Lines(_) | Quantity::StableOnlyLines => {
            let counted = |at: &usize| quantity.holds(&lines[*at].kind, pack);
            Some((0..lines.len()).filter(counted).map(cell).collect())
        }
        other => {
            if let Some(at) = stable() {
                return Some(vec![Operand::Cell(at)]);
            }
            let dossier = Dossier::new(&source.case.facts, &source.case.opening);
            let value = other.value(pack, &dossier).ok()?;
            Some(vec![Operand::Figure(value.exact())])
        }
    }
}
