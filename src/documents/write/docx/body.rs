//! The body of the text: each block as paragraphs and tables.

use super::xml::{Looks, paragraph, run, runs};
use super::{chart, table};
use crate::documents::{Block, Document};

/// All the blocks.
pub(super) fn body(document: &Document) -> String {
    let mut out = String::new();
    let mut before = Before::default();
    for block in &document.blocks {
        if *block == Block::PageBreak {
            before.page = !out.is_empty();
            continue;
        }
        let first = before.said(matches!(block, Block::Paragraph(_) | Block::Item(_)));
        before = Before {
            page: false,
            table: matches!(block, Block::Table(_) | Block::Picture(_)),
        };
        out += &written(block, &first);
    }
    // A text that ends with a table has no place where to go on.
    if before.table || out.is_empty() {
        out += &paragraph("", "", "");
    }
    out
}

/// What stands before a block.
#[derive(Default)]
struct Before {
    page: bool,
    table: bool,
}

impl Before {
    /// What is said of the first paragraph of the block.
    fn said(&self, plain: bool) -> String {
        let mut said = String::new();
        if self.page {
            said += "<w:pageBreakBefore/>";
        }
        if self.table && plain {
            said += "<w:spacing w:before=\"160\"/>";
        }
        said
    }
}

fn written(block: &Block, first: &str) -> String {
    match block {
        Block::Heading(level, of) => {
            let style = format!("Heading{}", (*level).clamp(1, 3));
            paragraph(&style, first, &runs(of))
        }
        Block::Paragraph(of) => paragraph("", first, &runs(of)),
        Block::Item(of) => paragraph("ListBullet", first, &runs(of)),
        Block::Table(of) => caption(&of.caption, first) + &table::table(of),
        Block::Picture(of) => caption(&of.caption, first) + &chart::chart(of),
        Block::Signatures(who) => who
            .iter()
            .enumerate()
            .map(|(at, who)| {
                let line = run(&format!("{who} \t"), Looks::default());
                paragraph("Firma", if at == 0 { first } else { "" }, &line)
            })
            .collect(),
        Block::PageBreak => String::new(),
    }
}

/// What a table or a picture is, above it.
fn caption(text: &str, first: &str) -> String {
    paragraph("Caption", first, &run(text, Looks::default()))
}
