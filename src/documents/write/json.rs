//! JSON: the paper as data, for other programs. Amounts are strings with a dot and two decimals, days are `2019-06-11`.

use serde_json::{Value as Json, json};

use super::{NotWritten, Written, clean};
use crate::documents::{
    Block, Cell, Document, Holds, Missing, Place, Role, Run, Shows, Table, Value,
};

/// Writes a paper.
pub(super) fn write(document: &Document) -> Written {
    let told = json!({
        "format": 1,
        "document": document.paper.name(),
        "title": document.title,
        "notices": document.notices,
        "blocks": document.blocks.iter().map(block).collect::<Vec<_>>(),
        "missing": document.missing.iter().map(missing).collect::<Vec<_>>(),
        "foot": document.foot,
    });
    let text = serde_json::to_string_pretty(&told).map_err(|e| NotWritten(e.to_string()))?;
    Ok((clean(&text) + "\n").into_bytes())
}

fn block(block: &Block) -> Json {
    match block {
        Block::Heading(level, of) => json!({"kind": "heading", "level": level, "text": runs(of)}),
        Block::Paragraph(of) => json!({"kind": "paragraph", "text": runs(of)}),
        Block::Item(of) => json!({"kind": "item", "text": runs(of)}),
        Block::Table(of) => table(of),
        Block::Picture(of) => json!({
            "kind": "picture",
            "caption": of.caption,
            "parts": shows(&of.shows),
        }),
        Block::Signatures(who) => json!({"kind": "signatures", "who": who}),
        Block::PageBreak => json!({"kind": "page_break"}),
    }
}

fn runs(runs: &[Run]) -> String {
    runs.iter().map(Run::shown).collect()
}

fn table(table: &Table) -> Json {
    let column = |c: &crate::documents::Column| {
        let holds = match c.holds {
            Holds::Figures => "figures",
            Holds::Text | Holds::Words => "text",
        };
        json!({"head": c.head, "holds": holds})
    };
    let row = |row: &crate::documents::Row| {
        let role = match row.role {
            Role::Item => "item",
            Role::Subtotal => "subtotal",
            Role::Total => "total",
            Role::Heading => "heading",
        };
        json!({"role": role, "cells": row.cells.iter().map(cell).collect::<Vec<_>>()})
    };
    json!({
        "kind": "table",
        "id": table.id,
        "caption": table.caption,
        "columns": table.columns.iter().map(column).collect::<Vec<_>>(),
        "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
    })
}

fn cell(cell: &Cell) -> Json {
    match &cell.value {
        Value::Empty => Json::Null,
        Value::Text(text) => json!(text),
        Value::Amount(amount) => json!(amount.to_plain()),
        Value::Share(share) => json!(share.to_plain()),
        Value::Number(number) => json!(number),
        Value::Day(day) => json!(day.to_string()),
        Value::Blank(what) => json!({"blank": what}),
    }
}

fn shows(shows: &Shows) -> Json {
    match shows {
        Shows::Bars(parts) => parts
            .iter()
            .map(|(name, amount)| json!({"name": name, "amount": amount.to_plain()}))
            .collect(),
        Shows::Lines(sides) => sides
            .iter()
            .map(|(name, offers)| {
                let offers: Vec<Json> = offers
                    .iter()
                    .map(|(n, amount)| json!({"proposal": n, "amount": amount.to_plain()}))
                    .collect();
                json!({"name": name, "offers": offers})
            })
            .collect(),
    }
}

fn missing(missing: &Missing) -> Json {
    let place = match &missing.place {
        Place::Fund => "fund",
        Place::Positions => "positions",
        Place::Step(_) => "step",
        Place::Act(_) => "act",
        Place::Talks => "talks",
        Place::BodySide | Place::Unions => "delegation",
        Place::Passage(_) => "passage",
        Place::LastYear => "last_year",
        Place::Paper => "paper",
    };
    let id = match &missing.place {
        Place::Passage(id) | Place::Step(id) | Place::Act(id) => Some(id.as_str()),
        _ => None,
    };
    json!({"what": missing.what, "place": place, "id": id})
}
