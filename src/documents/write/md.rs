//! Markdown: headings, tables, lists; what would be a mark in a text is escaped.

use super::clean;
use super::picture::told;
use crate::documents::{Block, Document, Holds, Picture, Role, Run, Table, Value};

/// Writes a paper.
pub(super) fn write(document: &Document) -> String {
    let mut out = String::new();
    for notice in &document.notices {
        out += &format!("> **{}**\n\n", escaped(notice));
    }
    let mut in_list = false;
    for block in &document.blocks {
        let item = matches!(block, Block::Item(_));
        if in_list && !item {
            out.push('\n');
        }
        in_list = item;
        out += &written(block);
    }
    if in_list {
        out.push('\n');
    }
    out + &format!("---\n\n{}\n", escaped(&document.foot))
}

fn written(block: &Block) -> String {
    match block {
        Block::Heading(level, runs) => {
            format!("{} {}\n\n", "#".repeat(usize::from(*level)), text(runs))
        }
        Block::Paragraph(runs) => format!("{}\n\n", text(runs)),
        Block::Item(runs) => format!("- {}\n", text(runs)),
        Block::Table(of) => table(of),
        Block::Picture(of) => picture(of),
        Block::Signatures(who) => {
            let lines = who
                .iter()
                .map(|who| format!("{}: ______________________________\n\n", escaped(who)));
            lines.collect()
        }
        Block::PageBreak => "---\n\n".to_owned(),
    }
}

fn text(runs: &[Run]) -> String {
    let one = |run: &Run| match run {
        Run::Text(text) => escaped(text),
        Run::Strong(text) => format!("**{}**", escaped(text)),
        Run::Blank(_) => format!("**{}**", escaped(&run.shown())),
    };
    runs.iter().map(one).collect()
}

fn table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(table.columns.iter().map(|c| escaped(&c.head)).collect());
    let rule = |holds: Holds| {
        if holds == Holds::Figures {
            "---:"
        } else {
            "---"
        }
    };
    out += &line(
        table
            .columns
            .iter()
            .map(|c| rule(c.holds).to_owned())
            .collect(),
    );
    for row in &table.rows {
        let strong = row.role != Role::Item;
        let cell = |text: String| {
            if strong && !text.is_empty() {
                format!("**{text}**")
            } else {
                text
            }
        };
        let shown = row.cells.iter().map(|c| {
            // A figure is ours: nothing in it is a mark.
            let text = c.value.shown();
            cell(match c.value {
                Value::Text(_) | Value::Blank(_) => escaped(&text),
                _ => text,
            })
        });
        out += &line(shown.collect());
    }
    out.push('\n');
    out
}

/// A picture in words: the figures it shows.
fn picture(picture: &Picture) -> String {
    let mut out = format!("{}:\n\n", escaped(&picture.caption));
    for (name, figures) in told(&picture.shows) {
        out += &format!("- {}: {figures}\n", escaped(name));
    }
    out.push('\n');
    out
}

/// A text in which nothing is a mark.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let clean = clean(text).replace('\n', " ");
    for (at, c) in clean.char_indices() {
        let begins = at == 0 && "#-+=".contains(c);
        if begins || "\\`*_[]<>|~&".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    // «1. » at the beginning of a text would be a list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(". ") {
        out.insert(digits, '\\');
    }
    out
}
