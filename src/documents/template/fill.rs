//! A template filled with what is known.

use super::articles::Articles;
use super::{Part, Piece, Template, Weight, Years};
use crate::documents::blocks::{Made, block, clauses_from};
use crate::documents::values::{Filled, value};
use crate::documents::{At, Block, Document, Formula, Missing, Paper, Place, Run, Source};

/// Fills a template.
pub(in crate::documents) fn fill(paper: Paper, template: &Template, source: &Source) -> Document {
    let mut missing = Vec::new();
    let year = source.case.session.year;
    let here = |(first, last): &Years| {
        first.is_none_or(|first| year >= first) && last.is_none_or(|last| year <= last)
    };
    let (mut blocks, mut articles) = (Vec::new(), Articles::default());
    for (_, piece) in template.pieces.iter().filter(|(years, _)| here(years)) {
        match piece {
            Piece::Heading(level, parts) => {
                let number = articles.heading(piece);
                let runs = runs(parts, number, source, &mut missing);
                blocks.push(Block::Heading(*level, runs));
            }
            Piece::Clauses => {
                let first = articles.next(source.case.session.clauses.len());
                add(&mut blocks, &mut missing, clauses_from(first, source));
            }
            Piece::Paragraph(parts) => {
                blocks.push(Block::Paragraph(runs(parts, 0, source, &mut missing)));
            }
            Piece::Item(parts) => blocks.push(Block::Item(runs(parts, 0, source, &mut missing))),
            Piece::Block(name) => {
                add(&mut blocks, &mut missing, block(name, source));
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

/// A block comes in: a table that the paper has already, by this name, has a name of its own.
fn add(blocks: &mut Vec<Block>, missing: &mut Vec<Missing>, mut made: Made) {
    let taken = |id: &str| {
        let same = |block: &Block| matches!(block, Block::Table(table) if table.id == id);
        blocks.iter().any(same)
    };
    let tables = made.blocks.iter().filter_map(Block::as_table);
    let ids: Vec<String> = tables.map(|table| table.id.clone()).collect();
    for id in ids.iter().filter(|id| taken(id)) {
        let mut nth = 2;
        while taken(&format!("{id}-{nth}")) {
            nth += 1;
        }
        made.rename(id, &format!("{id}-{nth}"));
    }
    blocks.extend(made.blocks);
    missing.extend(made.missing);
}

/// The runs of some parts; `article` is the number of the article that they head.
fn runs(parts: &[Part], article: u32, source: &Source, missing: &mut Vec<Missing>) -> Vec<Run> {
    let run = |part: &Part| match part {
        Part::Article => Run::Text(article.to_string()),
        Part::Blank(what) => {
            missing.push(Missing::new(what, Place::Paper));
            Run::Blank(what.clone())
        }
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
