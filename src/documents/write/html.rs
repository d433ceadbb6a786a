//! HTML: one file with its style and its pictures, that prints well and reads well aloud. No scripts.

use super::{clean, escaped, picture};
use crate::documents::{Block, Cell, Document, Holds, Picture, Role, Run, Table, Value};

const STYLE: &str = include_str!("../../../assets/documents/style.css");

/// The rows of a table that is not parted between pages, at most.
const SHORT: usize = 8;

/// Writes a paper.
pub(super) fn write(document: &Document) -> String {
    let title = escaped(&document.title);
    let foot = escaped(&document.foot);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"it\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n<main>\n",
        page(document)
    );
    for notice in &document.notices {
        out += &format!(
            "<p class=\"notice\" role=\"note\">{}</p>\n",
            escaped(notice)
        );
    }
    let mut in_list = false;
    for block in &document.blocks {
        let item = matches!(block, Block::Item(_));
        if item != in_list {
            out += if item { "<ul>\n" } else { "</ul>\n" };
            in_list = item;
        }
        out += &written(block);
    }
    if in_list {
        out += "</ul>\n";
    }
    out + &format!("</main>\n<footer>{foot}</footer>\n</body>\n</html>\n")
}

/// What every printed page has at its foot and, where something must be said first, at its head.
fn page(document: &Document) -> String {
    let foot = quoted(&document.foot);
    let head = quoted(&document.notices.join(" "));
    format!("@page {{ @bottom-left {{ content: {foot}; }} @top-center {{ content: {head}; }} }}\n")
}

/// A text in quotes of a style sheet, which can neither end there nor close the element.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in clean(text).chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' | '\n' | '\r' => out += &format!("\\{:x} ", u32::from(c)),
            c => out.push(c),
        }
    }
    out + "\""
}

fn written(block: &Block) -> String {
    match block {
        Block::Heading(level, of) => format!("<h{level}>{}</h{level}>\n", runs(of)),
        Block::Paragraph(of) => format!("<p>{}</p>\n", runs(of)),
        Block::Item(of) => format!("<li>{}</li>\n", runs(of)),
        Block::Table(of) => table(of),
        Block::Picture(of) => figure(of),
        Block::Signatures(who) => signatures(who),
        Block::PageBreak => "<div class=\"page\"></div>\n".to_owned(),
    }
}

fn runs(runs: &[Run]) -> String {
    let one = |run: &Run| match run {
        Run::Text(text) => escaped(text),
        Run::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
        Run::Blank(_) => format!("<mark>{}</mark>", escaped(&run.shown())),
    };
    runs.iter().map(one).collect()
}

fn table(table: &Table) -> String {
    // A table with many columns is smaller, so that it prints whole; one of a few rows is not parted between pages.
    let size = match table.columns.len() {
        0..=6 => "",
        7 | 8 => " wide",
        _ => " wide widest",
    };
    let rows = if table.rows.len() <= SHORT {
        " short"
    } else {
        ""
    };
    let size = match format!("{size}{rows}").trim_start() {
        "" => String::new(),
        classes => format!(" class=\"{classes}\""),
    };
    let mut out = format!(
        "<table{size}>\n<caption>{}</caption>\n<thead>\n<tr>",
        escaped(&table.caption)
    );
    for column in &table.columns {
        out += &format!(
            "<th scope=\"col\"{}>{}</th>",
            class(column.holds),
            escaped(&column.head)
        );
    }
    out += "</tr>\n</thead>\n<tbody>\n";
    for row in &table.rows {
        let role = match row.role {
            Role::Item => "",
            Role::Subtotal => " class=\"subtotal\"",
            Role::Total => " class=\"total\"",
            Role::Heading => " class=\"heading\"",
        };
        out += &format!("<tr{role}>");
        for (at, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
            let class = class(column.holds);
            out += &if at == 0 && cell.value != Value::Empty {
                format!("<th scope=\"row\"{class}>{}</th>", shown(cell))
            } else {
                format!("<td{class}>{}</td>", shown(cell))
            };
        }
        out += "</tr>\n";
    }
    out + "</tbody>\n</table>\n"
}

fn class(holds: Holds) -> &'static str {
    match holds {
        Holds::Figures => " class=\"figures\"",
        Holds::Words => " class=\"words\"",
        Holds::Text => "",
    }
}

fn shown(cell: &Cell) -> String {
    let text = escaped(&cell.value.shown());
    match cell.value {
        Value::Blank(_) => format!("<mark>{text}</mark>"),
        _ => text,
    }
}

fn figure(of: &Picture) -> String {
    let caption = escaped(&of.caption);
    format!(
        "<figure>\n<figcaption>{caption}</figcaption>\n{}</figure>\n",
        picture::svg(of, &caption)
    )
}

fn signatures(who: &[String]) -> String {
    let mut out = String::from("<div class=\"signatures\">\n");
    for who in who {
        out += &format!(
            "<p><span>{}</span><span class=\"line\"></span></p>\n",
            escaped(who)
        );
    }
    out + "</div>\n"
}
