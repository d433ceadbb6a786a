//! Modulo IV of the relazione tecnico-finanziaria, and whether the modules agree.

use super::quadro::spoken;
use super::{Made, fund, uses};
use crate::documents::law::{governing, under_law};
use crate::documents::{
    At, Block, Cell, Column, Formula, Missing, Place, Role, Source, Table, Term,
};
use crate::dossier::Dossier;
use crate::fund::{Cap, Economia};
use crate::lang::{Lang, capitalized, quantity, verdict};
use crate::money::Amount;
use crate::rules::{Kind, Quantity, Relation, Verdict};

/// The economie, each with its passport: those carried into the fund, then those only presumed.
pub(super) fn economie(source: &Source) -> Made {
    let economie = || source.case.facts.economie.iter();
    let mut made = Made::default();
    let counted = passports(
        source,
        ("economie", "Economie degli anni precedenti"),
        economie().filter(|e| !e.presumed),
        &mut made,
    );
    let presumed = passports(
        source,
        (
            "economie-presunte",
            "Economie presunte degli anni precedenti",
        ),
        economie().filter(|e| e.presumed),
        &mut made,
    );
    let none = counted.rows.is_empty();
    made.push(Block::paragraph(if none {
        "Nessuna economia degli anni precedenti è portata in questo Fondo."
    } else {
        "Economie degli anni precedenti portate nel Fondo:"
    }));
    made.blocks.extend((!none).then_some(Block::Table(counted)));
    if !presumed.rows.is_empty() {
        made.push(Block::paragraph(
            "Economie solo presunte: non sono ancora certificate e restano fuori dal Fondo e dai totali:",
        ));
        made.push(Block::Table(presumed));
    }
    made
}

/// Some economie, each with where it comes from and goes, its cause and its certification.
fn passports<'a>(
    source: &Source,
    (id, caption): (&str, &str),
    economie: impl Iterator<Item = &'a Economia>,
    made: &mut Made,
) -> Table {
    let columns = vec![
        Column::words("Fondo di origine"),
        Column::words("Voce a cui vanno"),
        Column::figures("Importo"),
        Column::text("Causa"),
        Column::text("Certificazione"),
    ];
    let mut table = Table::new(id, caption, columns);
    for economia in economie {
        let name = format!("{} {}", spoken(&economia.origin), economia.year);
        let lines = source.case.opening.lines();
        let line = lines.iter().find(|l| l.id == economia.line);
        let mut said = |what: &str, value: Option<String>| {
            if let Some(value) = value {
                return Cell::text(value);
            }
            let what = format!("{what} delle economie {name}");
            made.missing.push(Missing::new(&what, Place::Fund));
            Cell::blank(what)
        };
        let causes = source.case.pack.iter().flat_map(|p| &p.causes);
        let cause = economia.cause.as_ref().map(|cause| {
            let known = causes.clone().find(|c| c.id == *cause);
            known.map_or_else(|| spoken(cause), |c| c.label.it.clone())
        });
        let certified = economia.certification.clone();
        let presumed = || {
            economia
                .presumed
                .then(|| "non ancora certificate".to_owned())
        };
        let cells = vec![
            Cell::text(&name),
            Cell::text(line.map_or(economia.line.as_str(), |l| l.name())),
            Cell::amount(economia.amount),
            said("la causa", cause),
            said("la certificazione", certified.or_else(presumed)),
        ];
        table.add(Role::Item, cells);
    }
    table
}

/// What each item of destination weighs on, to be filled by the accounting office.
pub(super) fn cover(source: &Source) -> Made {
    let columns = vec![
        Column::text("Voce di destinazione"),
        Column::figures("Importo"),
        Column::words("Oneri riflessi"),
        Column::words("IRAP"),
        Column::words("Capitolo e impegno"),
    ];
    let id = "copertura";
    let mut table = Table::new(
        id,
        "Copertura degli oneri per voce di destinazione",
        columns,
    );
    let lines = source.case.opening.lines().iter();
    for (line, row) in lines.zip(source.quadro().rows()) {
        let cells = vec![
            Cell::text(&line.label),
            Cell::amount(row.total),
            Cell::blank("oneri"),
            Cell::blank("IRAP"),
            Cell::blank("capitolo"),
        ];
        table.add(Role::Item, cells);
    }
    let rows = table.rows.len();
    let total = Cell::amount(source.quadro().totals.total).by(Formula::sum_of(id, 0..rows, 1));
    let cells = vec![
        Cell::text("Totale"),
        total,
        Cell::empty(),
        Cell::empty(),
        Cell::empty(),
    ];
    table.add(Role::Total, cells);
    let mut made = Made::of(vec![Block::Table(table)]);
    let what = "oneri riflessi, IRAP e capitolo di ogni voce di destinazione";
    made.missing.push(Missing::new(what, Place::Paper));
    made
}

/// Whether the totals of the modules are one.
pub(super) fn agreement(source: &Source) -> Made {
    const ID: &str = "quadrature";
    if is_unread(source) {
        return Made::of(vec![Block::paragraph(
            "Le quadrature non sono verificabili: il documento dell'ente è stato letto in parte.",
        )]);
    }
    let columns = vec![
        Column::text("Quadratura"),
        Column::figures("Costituzione"),
        Column::figures("Destinazione"),
        Column::figures("Differenza"),
        Column::words("Esito"),
    ];
    let mut table = Table::new(ID, "Quadrature fra i moduli", columns);
    let (constituted, at) = {
        let (at, amount) = fund::total(source);
        (amount, at)
    };
    let (used, used_at) = {
        let (at, amount) = uses::total(source);
        (amount, at)
    };
    check(
        &mut table,
        "Modulo I sezione IV lettera c) e Modulo II sezione IV, con quanto resta da ripartire",
        (constituted, Some(at)),
        (used, Some(used_at)),
    );
    let totals = source.quadro().totals;
    check(
        &mut table,
        "Fondo prima delle economie e somma delle voci del quadro di sintesi",
        (totals.fund, None),
        (totals.split, None),
    );
    let carried: Amount = source.case.economie();
    check(
        &mut table,
        "Economie del Modulo I ed economie attribuite alle voci",
        (carried, None),
        (totals.economie, None),
    );
    Made::of(vec![Block::Table(table)])
}

/// True where the fund, or its destinations, were read in part.
pub(super) fn is_unread(source: &Source) -> bool {
    source.case.facts.fund.incomplete || source.case.opening.is_unread()
}

type Side = (Amount, Option<At>);

fn check(table: &mut Table, label: &str, one: Side, other: Side) {
    let row = table.rows.len();
    let id = table.id.clone();
    let side = |(amount, at): Side| {
        let cell = Cell::amount(amount);
        match at {
            Some(at) => cell.by(Formula::sum([at])),
            None => cell,
        }
    };
    let (left, right) = (At::new(&id, row, 1), At::new(&id, row, 2));
    let difference = one.0 - other.0;
    let holds = if difference.is_zero() {
        Verdict::Respected
    } else {
        Verdict::Violated
    };
    let formula = Formula::of(vec![Term::plus(left.clone()), Term::minus(right.clone())]);
    let cells = vec![
        Cell::text(label),
        side(one),
        side(other),
        Cell::amount(difference).by(formula),
        Cell::text(verdict(holds, Lang::It)).by(Formula::Verdict {
            left,
            relation: Relation::Equal,
            right,
        }),
    ];
    table.add(Role::Item, cells);
}

/// The cap on the accessory pay of the whole body, and what of this year counts in it: where a rule in force asks it, or
/// where there are no rules and the data speak of it.
pub(super) fn cap(source: &Source) -> Made {
    const ID: &str = "limite-2016";
    let capped =
        |kind: &Kind| kind.measures(&Quantity::FundInCap) && kind.measures(&Quantity::Cap2016);
    let rule = governing(source, capped);
    let told = source.case.pack.is_none() && speaks_of_cap(source);
    let caption = match rule {
        Some(rule) => under_law(&capitalized(&rule.title.it), Some(rule)),
        None if told => CAP.to_owned(),
        None => return Made::default(),
    };
    let dossier = Dossier::new(&source.case.facts, &source.case.opening);
    let columns = vec![Column::text(CAP), Column::figures("Importo")];
    let mut table = Table::new(ID, caption, columns);
    let mut made = Made::default();
    let figures = [
        (Quantity::Cap2016, dossier.cap()),
        (Quantity::FundInCap, dossier.fund_in_cap()),
        (Quantity::BodyInCap, dossier.body_in_cap()),
    ];
    for (of, figure) in &figures {
        let label = quantity(of, Lang::It);
        let cell = figure.map_or_else(|| Cell::blank("importo"), Cell::amount);
        if figure.is_none() {
            made.missing.push(Missing::new(&label, Place::Fund));
        }
        table.add(Role::Item, vec![Cell::text(capitalized(&label)), cell]);
    }
    let left = figures[0].1.zip(figures[1].1).zip(figures[2].1);
    let left = left.map(|((cap, fund), body)| cap - fund - body);
    let margin = left.map_or_else(Cell::empty, |left| {
        let at = |row| At::new(ID, row, 1);
        let terms = vec![Term::plus(at(0)), Term::minus(at(1)), Term::minus(at(2))];
        Cell::amount(left).by(Formula::of(terms))
    });
    table.add(Role::Total, vec![Cell::text("Margine"), margin]);
    made.blocks.push(Block::Table(table));
    made
}

/// The head of the table of the cap.
const CAP: &str = "Limite del trattamento accessorio";

/// True where the session holds something of the cap, whatever the rules.
fn speaks_of_cap(source: &Source) -> bool {
    let facts = &source.case.facts;
    let stands = |cap: Cap| cap != Cap::Unknown;
    !facts.body_cap.is_empty() || facts.fund.sources.iter().any(|s| stands(s.cap))
}
