//! What `show` prints under the answers: the fund source by source, and the positions.

use unicode_width::UnicodeWidthStr;

use crate::dossier::{How, Position};
use crate::fund::{Cap, Source, SourceKind};
use crate::lang::{self, Lang, Text};
use crate::money::{Amount, Rounding, div_cents};
use crate::negotiation::{Case, Outlook};
use crate::rules::{Pack, Quantity};

/// A row: a name, a figure, what is to be known of it.
struct Row {
    /// How far its name is from the edge.
    indent: usize,
    name: String,
    figure: String,
    details: String,
}

impl Row {
    fn new(indent: usize, name: &str, figure: String, details: &[String]) -> Self {
        Self {
            indent,
            name: name.to_owned(),
            figure,
            details: details.join(" · "),
        }
    }
}

/// Rows under a title: names to the left, figures to the right, then the details.
fn section(title: Text, rows: &[Row], lang: Lang) -> String {
    let wide = |row: &Row| row.indent + row.name.width();
    let names = rows.iter().filter(|r| !r.figure.is_empty()).map(wide).max();
    let (names, figures) = (
        names.unwrap_or(0),
        rows.iter().map(|r| r.figure.width()).max().unwrap_or(0),
    );
    let mut text = format!("{}\n", title.of(lang));
    for row in rows {
        let (indent, pad) = (
            " ".repeat(row.indent),
            " ".repeat(names.saturating_sub(wide(row))),
        );
        let line = format!(
            "{indent}{}{pad}  {:>figures$}  {}",
            row.name, row.figure, row.details
        );
        text += line.trim_end();
        text.push('\n');
    }
    text
}

/// The kinds of sources, in the order they are shown.
const KINDS: [SourceKind; 6] = [
    SourceKind::Stable,
    SourceKind::Variable,
    SourceKind::ByLaw,
    SourceKind::Cut,
    SourceKind::OneOff,
    SourceKind::Unspecified,
];

/// The fund: its sources by kind, what the document prints along the way, what does not close.
pub(super) fn fund(case: &Case, outlook: &Outlook, lang: Lang) -> String {
    let fund = &case.session.fund;
    let capped = is_capped(case, outlook);
    let mut rows = Vec::new();
    for kind in KINDS {
        let of_kind: Vec<&Source> = fund.of_kind(kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let title = lang::source_kinds(kind, lang);
        rows.push(Row::new(1, title, String::new(), &[]));
        rows.extend(of_kind.into_iter().map(|s| source(s, capped, lang)));
    }
    let sum = lang::sum_of_sources(fund, lang);
    rows.push(Row::new(1, sum, lang::resources_read(fund), &[]));
    let mut text = section(Text("Fondo", "Fund"), &rows, lang);
    let mut told: Vec<String> = fund
        .subtotals
        .iter()
        .map(|s| lang::subtotal(fund, s, lang))
        .collect();
    told.extend(lang::published_total(fund, lang));
    for sentence in lang::differences(fund, &case.opening, lang) {
        if !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    text.extend(told.iter().map(|t| format!(" {}\n", lang::capitalized(t))));
    text
}

/// True where a rule that speaks asks what of the fund counts in the cap.
fn is_capped(case: &Case, outlook: &Outlook) -> bool {
    let asks = |pack: &Pack, at: usize| pack.rules[at].kind.measures(&Quantity::FundInCap);
    let mut findings = outlook.judgement.findings.iter();
    let pack = case.pack.as_deref();
    pack.is_some_and(|pack| findings.any(|f| asks(pack, f.rule)))
}

/// A source; one that is only named says so.
fn source(source: &Source, capped: bool, lang: Lang) -> Row {
    let figure = match source.worth() {
        Some(_) => source.effect().to_string(),
        None => Text("senza importo", "without an amount")
            .of(lang)
            .to_owned(),
    };
    let mut details = Vec::new();
    details.extend(source.computed.as_ref().map(|c| lang::computed(c, lang)));
    if source.assumed {
        details.push(Text("nostra lettura", "our reading").of(lang).to_owned());
    }
    details.extend(source.earmark.as_ref().map(|e| lang::earmark(e, lang)));
    // Where no rule asks for it, that nothing is said of the cap says nothing.
    if source.cap != Cap::Unknown || capped {
        details.push(lang::cap(source.cap, lang).to_owned());
    }
    details.extend(source.reference.clone());
    Row::new(3, &source.label, figure, &details)
}

/// What of the fund does not close, or was not read; nothing where all closes.
pub(super) fn differences(case: &Case, lang: Lang) -> String {
    let told = lang::differences(&case.session.fund, &case.opening, lang);
    let lines = told.iter().map(|t| format!("{}\n", lang::capitalized(t)));
    lines.collect()
}

/// The positions: what each is worth and costs, and their sums; nothing where none is known.
pub(super) fn positions(case: &Case, lang: Lang) -> String {
    let (roster, year) = (&case.session.roster, case.session.year);
    if roster.is_empty() {
        return String::new();
    }
    let known = |amount: Option<Amount>| {
        let unknown = Text("non noto", "not known").of(lang);
        amount.map_or_else(|| unknown.to_owned(), |a| a.to_string())
    };
    let mut rows: Vec<Row> = roster
        .positions
        .iter()
        .map(|p| position(p, case, lang))
        .collect();
    let mut sum = |name: Text, amount: Option<Amount>| {
        rows.push(Row::new(1, name.of(lang), known(amount), &[]));
    };
    let (full, cost) = (roster.full_cost(), roster.cost(year));
    if !roster.positions.is_empty() {
        sum(Text("Somma dei valori", "Sum of the values"), full);
    }
    if roster.declared_cost.is_some() {
        let name = Text("Costo dichiarato dell'anno", "Declared cost of the year");
        sum(name, roster.declared_cost);
    } else if cost != full {
        sum(Text("Costo dell'anno", "Cost of the year"), cost);
    }
    if let (Some(cost), Some(heads)) = (cost, roster.heads(year)) {
        let mean = div_cents(cost.exact(), heads.into(), Rounding::HalfUp);
        rows.push(Row::new(1, &lang::mean_on(heads, lang), known(mean), &[]));
    }
    section(Text("Posizioni", "Positions"), &rows, lang)
}

fn position(position: &Position, case: &Case, lang: Lang) -> Row {
    let (roster, year) = (&case.session.roster, case.session.year);
    let value = roster.value_of(position);
    let unknown = || Text("non noto", "not known").of(lang).to_owned();
    let mut details = Vec::new();
    details.extend(position.label.clone());
    details.push(lang::made_of(roster, position, lang));
    details.extend(lang::held(position, year, lang));
    if position.days(How::Held, year) != 360 {
        let cost = roster.cost_of(position, year);
        let word = Text("costo", "cost").of(lang);
        details.extend(cost.map(|c| format!("{word} {c}")));
    }
    details.extend(lang::earlier(roster, position, lang));
    let figure = value.map_or_else(unknown, |v| v.to_string());
    Row::new(1, position.id.as_str(), figure, &details)
}
