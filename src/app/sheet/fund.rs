//! The Fondo: sources by kind, the cap of the body, base figures, economie, consuntivo, readings.

use super::{Cell, Column, Row, Sheet};
use super::{figures, settlement};
use crate::app::Desk;
use crate::fund::{Source, SourceKind, Subtotal};
use crate::lang::{self, Lang, Text, sheets, sheets::fund as w};
use crate::money::Amount;
use crate::negotiation::CONSTITUTION;

const COLUMNS: &[Column] = &[
    Column {
        head: w::FORMULA,
        width: 26,
        from: 108,
        figures: false,
    },
    Column {
        head: w::CAP,
        width: 7,
        from: 66,
        figures: false,
    },
    Column {
        head: w::EARMARK,
        width: 11,
        from: 80,
        figures: false,
    },
    Column {
        head: w::AMOUNT,
        width: 16,
        from: 0,
        figures: true,
    },
];

/// The order of the kinds on the screen: what comes in, then what is taken away.
const KINDS: [SourceKind; 6] = [
    SourceKind::Stable,
    SourceKind::Variable,
    SourceKind::ByLaw,
    SourceKind::OneOff,
    SourceKind::Unspecified,
    SourceKind::Cut,
];

pub(super) fn sheet(desk: &Desk, lang: Lang) -> Sheet {
    let mut rows = sources(desk, lang);
    rows.extend(figures::body_cap(desk, lang));
    rows.extend(figures::base_figures(desk, lang));
    rows.extend(figures::economie(desk, lang));
    rows.extend(settlement::settlement(desk, lang));
    rows.extend(figures::readings(desk, lang));
    let session = &desk.case.session;
    let act = session
        .acts
        .iter()
        .rev()
        .find(|a| a.kind.as_str() == CONSTITUTION && !a.reference.trim().is_empty());
    let state = match act {
        Some(act) => format!("{} · {}", act.reference, w::BY_ACT.of(lang)),
        None => w::NOT_CONSTITUTED.of(lang).to_owned(),
    };
    Sheet {
        title: format!("{} · {state}", w::TITLE.of(lang)),
        columns: COLUMNS,
        rows,
    }
}

/// A row with its amount alone.
pub(super) fn amount_row(row: Row, amount: impl Into<String>) -> Row {
    let empty = String::new();
    row.with([empty.clone(), empty.clone(), empty, amount.into()])
}

fn sources(desk: &Desk, lang: Lang) -> Vec<Row> {
    let fund = &desk.case.facts.fund;
    let mut rows = Vec::new();
    for kind in KINDS {
        let of_kind: Vec<&Source> = fund.of_kind(kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let sum: Amount = of_kind.iter().map(|s| s.effect()).sum();
        let head = Row::head(lang::source_kinds(kind, lang));
        rows.push(amount_row(head, sum.to_string()));
        rows.extend(of_kind.into_iter().map(|s| source_row(s, desk, lang)));
    }
    rows.extend(fund.subtotals.iter().map(|s| subtotal_row(s, desk, lang)));
    let total = if fund.incomplete {
        w::PARTIAL
    } else {
        w::TOTAL
    };
    rows.push(amount_row(
        Row::sum(total.of(lang)),
        fund.total().to_string(),
    ));
    rows.push(published_row(desk, lang));
    rows
}

fn source_row(source: &Source, desk: &Desk, lang: Lang) -> Row {
    let of = |text: Text| text.of(lang).to_owned();
    let computed = source.computed.as_ref().map(|c| lang::computed(c, lang));
    let earmark = source.earmark.as_ref().map(crate::fund::Id::to_string);
    let amount = match source.worth() {
        Some(amount) if source.kind == SourceKind::Cut => (-amount).to_string(),
        Some(amount) => amount.to_string(),
        None => "—".to_owned(),
    };
    let off = source.discrepancy();
    let mark = if off.is_some() { "≠ " } else { "" };
    let cells = [
        computed.clone().unwrap_or_default(),
        of(sheets::cap_word(source.cap)),
        earmark.unwrap_or_default(),
        format!("{mark}{amount}"),
    ];
    let row = Row::item(source.label.clone(), Some(Cell::Source(source.id.clone())))
        .with(cells)
        .knowing(&of(w::MADE), computed)
        .knowing(&of(w::DIFFERENCE), off.map(|off| sheets::off_by(off, lang)))
        .knowing(&of(w::CAP_2016), Some(counted(source, lang)))
        .knowing(&of(w::REFERENCE), source.reference.clone())
        .knowing(&of(w::CATALOGUE), catalogue(source, desk, lang))
        .knowing(&of(w::CHECKED), answer(source, desk, lang))
        .knowing(&of(w::NOTE), source.assumed.then(|| of(w::ASSUMED)))
        .knowing(&of(w::NOTE), source.note.clone());
    Row {
        warns: off.is_some(),
        ..row
    }
}

/// Whether a source counts in the cap, and who alone may receive it: what the narrow screens have no column for.
fn counted(source: &Source, lang: Lang) -> String {
    let cap = lang::cap(source.cap, lang);
    match &source.earmark {
        Some(kind) => format!("{cap}, {}", lang::earmark(kind, lang)),
        None => cap.to_owned(),
    }
}

/// The entry of the catalogue that a source is: its title and where it is written.
fn catalogue(source: &Source, desk: &Desk, lang: Lang) -> Option<String> {
    let (_, rule) = desk.case.pack.as_deref()?.rule(source.entry())?;
    let title = lang::of_lang(&rule.title, lang);
    Some(format!("{title} · {} [{}]", rule.citation, rule.id))
}

/// What the rule of the catalogue says of it.
fn answer(source: &Source, desk: &Desk, lang: Lang) -> Option<String> {
    let pack = desk.case.pack.as_deref()?;
    let (at, _) = pack.rule(source.entry())?;
    let mut findings = desk.outlook().judgement.findings.iter();
    let finding = findings.find(|f| f.rule == at)?;
    let sign = lang::sign(finding.verdict);
    Some(format!(
        "{sign} {}",
        lang::finding_sentence(finding, pack, lang)
    ))
}

fn subtotal_row(subtotal: &Subtotal, desk: &Desk, lang: Lang) -> Row {
    let sum = desk.case.facts.fund.subtotal(subtotal);
    let off = subtotal
        .published
        .map(|p| p - sum)
        .filter(|off| !off.is_zero());
    let members = subtotal.of.iter().map(crate::fund::Id::as_str);
    let members = members.collect::<Vec<_>>().join(", ");
    let row = amount_row(Row::sum(subtotal.label.clone()), sum.to_string())
        .knowing(w::MEMBERS.of(lang), Some(members))
        .knowing(
            w::PUBLISHED.of(lang),
            subtotal.published.map(|p| p.to_string()),
        )
        .knowing(
            w::DIFFERENCE.of(lang),
            off.map(|off| sheets::off_by(off, lang)),
        );
    Row {
        warns: off.is_some(),
        ..row
    }
}

/// The total that the document prints, kept beside the computed one: the difference is told, and never put right.
fn published_row(desk: &Desk, lang: Lang) -> Row {
    let fund = &desk.case.facts.fund;
    let off = fund
        .published
        .map(|p| p - fund.total())
        .filter(|off| !off.is_zero());
    let told = off.map(|off| sheets::off_by(off, lang));
    let label = match &told {
        Some(told) => format!("{}: {told}", w::PUBLISHED.of(lang)),
        None => w::PUBLISHED.of(lang).to_owned(),
    };
    let amount = fund.published.map_or("—".to_owned(), |p| p.to_string());
    let row = amount_row(Row::item(label, Some(Cell::Published)), amount);
    Row {
        warns: off.is_some(),
        ..row
            .knowing(w::DIFFERENCE.of(lang), told)
            .knowing(w::FOR.of(lang), Some(w::PUBLISHED_FOR.of(lang)))
    }
}
