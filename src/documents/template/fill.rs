//! A template filled with what is known.

use super::{Part, Piece, Template, Weight, Years};
use crate::documents::blocks::block;
use crate::documents::values::{Filled, value};
use crate::documents::{At, Block, Document, Formula, Missing, Paper, Place, Run, Source};

/// Fills a template.
pub(in crate::documents) fn fill(paper: Paper, template: &Template, source: &Source) -> Document {
    let mut missing = Vec::new();
    let year = source.case.session.year;
    let here = |(first, last): &Years| {
        first.is_none_or(|first| year >= first) && last.is_none_or(|last| year <= last)
    };
    let mut blocks = Vec::new();
    for (_, piece) in template.pieces.iter().filter(|(years, _)| here(years)) {
        match piece {
            Piece::Heading(level, parts) => {
                blocks.push(Block::Heading(*level, runs(parts, source, &mut missing)));
            }
            Piece::Paragraph(parts) => {
                blocks.push(Block::Paragraph(runs(parts, source, &mut missing)));
            }
            Piece::Item(parts) => blocks.push(Block::Item(runs(parts, source, &mut missing))),
            Piece::Block(name) => {
                let made = block(name, source);
                blocks.extend(made.blocks);
                missing.extend(made.missing);
            }
            Piece::Passage(id, what) => {
                let written = source.case.session.passages.iter().find(|p| p.id == *id);
                let run = if let Some(passage) = written {
                    Run::text(&passage.text)
                } else {
                    missing.push(Missing::new(what, Place::Passage(id.clone())));
                    Run::Blank(what.clone())
                };
                blocks.push(Block::Paragraph(vec![run]));
            }
            Piece::PageBreak => blocks.push(Block::PageBreak),
        }
    }
    keep_formulas_that_stand(&mut blocks);
    // The same thing may be missing in more than one place.
    let mut told: Vec<Missing> = Vec::new();
    for one in missing {
        if !told.contains(&one) {
            told.push(one);
        }
    }
    Document {
        paper,
        title: title(&blocks, paper),
        notices: source.notices(),
        blocks,
        foot: source.foot(),
        missing: told,
    }
}

/// A formula that asks a table which this paper does not have makes nothing: its cell keeps the figure alone.
fn keep_formulas_that_stand(blocks: &mut [Block]) {
    let sizes: Vec<(String, usize)> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some((table.id.clone(), table.rows.len())),
            _ => None,
        })
        .collect();
    let there = |at: &&At| {
        sizes
            .iter()
            .any(|(id, rows)| *id == at.table && at.row < *rows)
    };
    for block in blocks {
        let Block::Table(table) = block else { continue };
        for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
            let stands = |formula: &Formula| {
                let cells = formula.cells();
                cells.iter().filter(|at| there(at)).count() == cells.len()
            };
            cell.formula = cell.formula.take().filter(stands);
        }
    }
}

/// Its title: its first heading.
fn title(blocks: &[Block], paper: Paper) -> String {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Heading(_, runs) => Some(runs.iter().map(Run::shown).collect()),
        _ => None,
    });
    heading.unwrap_or_else(|| paper.name().to_owned())
}

fn runs(parts: &[Part], source: &Source, missing: &mut Vec<Missing>) -> Vec<Run> {
    let run = |part: &Part| match part {
        Part::Text(text) => Run::Text(text.clone()),
        Part::Strong(text) => Run::Strong(text.clone()),
        Part::Value(name, weight) => match value(name, source) {
            Filled::Known(text) if *weight == Weight::Bold => Run::Strong(text),
            Filled::Known(text) => Run::Text(text),
            Filled::Missing(one) => {
                missing.push(one.clone());
                Run::Blank(one.what)
            }
        },
    };
    parts.iter().map(run).collect()
}
