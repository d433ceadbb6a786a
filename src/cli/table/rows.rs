//! The rows of the flat tables. What is said of a session is what `check` says of it.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::super::json;
use super::columns::Table;
use crate::fund::{Cap, Economia, Nature, ShareBase, Source, SourceKind};
use crate::lang::Lang;
use crate::money::Amount;
use crate::negotiation::{Case, Upshot};

/// What every row of a session begins from, and what each adds.
pub(super) struct Rows {
    pub(super) session: Value,
    pub(super) rows: Vec<Value>,
}

/// The rows of a session in a table.
pub(super) fn rows(path: &Path, case: &Case, table: Table, lang: Lang) -> Rows {
    let split = &case.opening;
    let outlook = || case.outlook(split, ShareBase::Fund);
    let rows = match table {
        Table::Sessions => {
            let outlook = outlook();
            let upshot = Upshot::of(case, &outlook);
            let mut row = json::in_archive(path, upshot, outlook.judgement.counts());
            row["totals"] = json::totals(case, split, &outlook);
            row["published"] = case.session.published.into();
            row["invented"] = case.session.invented.into();
            row["snapshot"] = case.session.snapshot.is_some().into();
            vec![row]
        }
        Table::Lines => {
            let outlook = outlook();
            let one = |at: usize| {
                let mut row = json::line(case, split, &outlook, at);
                row["kind"] = split.lines()[at].kind.as_str().into();
                row
            };
            (0..split.cells().len()).map(one).collect()
        }
        Table::Findings => match case.pack.as_deref() {
            Some(pack) => {
                let findings = outlook().judgement.findings;
                let one = |f| json::finding(f, pack, lang);
                findings.iter().map(Arc::as_ref).map(one).collect()
            }
            None => Vec::new(),
        },
        Table::Sources => case.facts.fund.sources.iter().map(source).collect(),
        Table::Economie => case.facts.economie.iter().map(economia).collect(),
    };
    let session = json!({"path": path.to_string_lossy(), "session": json::heading(case)});
    Rows { session, rows }
}

fn source(source: &Source) -> Value {
    let kind = match source.kind {
        SourceKind::Stable => Some("stable"),
        SourceKind::Variable => Some("variable"),
        SourceKind::ByLaw => Some("by_law"),
        SourceKind::Cut => Some("cut"),
        SourceKind::OneOff => Some("one_off"),
        SourceKind::Unspecified => None,
    };
    json!({
        "id": source.id.as_str(),
        "label": source.label,
        "kind": kind,
        "amount": source.worth().map(Amount::to_plain),
        "effect": source.worth().map(|_| source.effect().to_plain()),
        "item": source.item.as_ref().map(crate::fund::Id::as_str),
        "reference": source.reference,
        "cap": cap(source.cap),
        "earmark": source.earmark.as_ref().map(crate::fund::Id::as_str),
        "assumed": source.assumed,
    })
}

fn economia(economia: &Economia) -> Value {
    let nature = economia.nature.map(|nature| match nature {
        Nature::OneOff => "one_off",
        Nature::Consolidated => "consolidated",
    });
    json!({
        "id": economia.id.as_str(),
        "amount": economia.amount.to_plain(),
        "year": economia.year,
        "origin": economia.origin.as_str(),
        "line": economia.line.as_str(),
        "cause": economia.cause.as_ref().map(crate::fund::Id::as_str),
        "act": economia.act,
        "ascertained": economia.ascertained,
        "certification": economia.certification,
        "presumed": economia.presumed,
        "nature": nature,
        "cap": cap(economia.cap),
    })
}

fn cap(cap: Cap) -> Option<&'static str> {
    match cap {
        Cap::Inside => Some("inside"),
        Cap::Outside => Some("outside"),
        Cap::Unknown => None,
    }
}
