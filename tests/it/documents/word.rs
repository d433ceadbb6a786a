//! The text document, read back: well formed, its tables cell by cell, its headings real ones, text nothing but text.

use std::collections::BTreeSet;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use riparto::documents::{
    self, Block, Cell, Column, Document, Format, Paper, Role, Run, Separators, Source, Table,
};

use super::sheets::{every_paper, part};
use super::{EXAMPLE, HOSTILE, paper, talks};

const PARTS: [&str; 10] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/header.xml",
    "word/footer.xml",
];

fn bytes(document: &Document) -> Vec<u8> {
    documents::write(document, Format::Docx, Separators::Italian).unwrap()
}

/// What is read of a part, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Told {
    /// An element begins, with its attributes.
    Begins(String, Vec<(String, String)>),
    Ends(String),
    Text(String),
}

/// Reads a part, which must be well formed.
fn read(text: &str) -> Vec<Told> {
    let mut reader = quick_xml::Reader::from_str(text);
    let name = |text: &str| text.to_owned();
    let begins = |start: &BytesStart| {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            (name(attribute.key.as_ref()), plain(&name(&attribute.value)))
        });
        Told::Begins(name(start.name().as_ref()), attributes.collect())
    };
    let mut told = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => told.push(begins(&start)),
            Event::Empty(start) => {
                told.push(begins(&start));
                told.push(Told::Ends(name(start.name().as_ref())));
            }
            Event::End(end) => told.push(Told::Ends(name(end.name().as_ref()))),
            Event::Text(text) => told.push(Told::Text(name(&text))),
            Event::GeneralRef(entity) => {
                told.push(Told::Text(plain(&format!("&{};", name(&entity)))));
            }
            Event::Decl(_) => {}
            Event::Eof => return told,
            other => panic!("{other:?}"),
        }
    }
}

/// A text whose entities are what they stand for.
fn plain(text: &str) -> String {
    quick_xml::escape::unescape_with(text, resolve_xml_entity)
        .unwrap()
        .into_owned()
}

/// The text of the first element of a name.
pub(super) fn inside(text: &str, element: &str) -> String {
    let told = read(text);
    let begins = |t: &Told| matches!(t, Told::Begins(name, _) if name == element);
    let from = told.iter().position(begins).unwrap();
    told[from..]
        .iter()
        .take_while(|t| **t != Told::Ends(element.to_owned()))
        .filter_map(|t| match t {
            Told::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// A paragraph outside the tables, with its style.
type Line = (String, String);
/// A table: what it is, and the cells of each row; whether its first row is repeated.
type Grid = (String, Vec<Vec<String>>, bool);

/// The paragraphs and the tables of a body.
fn body(text: &str) -> (Vec<Line>, Vec<Grid>) {
    let (mut lines, mut grids): (Vec<Line>, Vec<Grid>) = (Vec::new(), Vec::new());
    let (mut in_table, mut in_text) = (false, false);
    for told in read(text) {
        match told {
            Told::Begins(name, attributes) => {
                let said = attributes.first().map_or("", |(_, value)| value.as_str());
                let grid = grids.last_mut();
                match (name.as_str(), grid) {
                    ("w:tbl", _) => {
                        in_table = true;
                        grids.push((String::new(), Vec::new(), false));
                    }
                    ("w:tblCaption", Some(grid)) => said.clone_into(&mut grid.0),
                    ("w:tblHeader", Some(grid)) => grid.2 |= grid.1.len() == 1,
                    ("w:tr", Some(grid)) => grid.1.push(Vec::new()),
                    ("w:tc", Some(grid)) => grid.1.last_mut().unwrap().push(String::new()),
                    ("w:p", _) if !in_table => lines.push((String::new(), String::new())),
                    ("w:pStyle", _) if !in_table => {
                        said.clone_into(&mut lines.last_mut().unwrap().0);
                    }
                    ("w:t", _) => in_text = true,
                    _ => {}
                }
            }
            Told::Ends(name) => {
                in_text &= name != "w:t";
                in_table &= name != "w:tbl";
            }
            Told::Text(text) if in_text => {
                let into = if in_table {
                    let rows = &mut grids.last_mut().unwrap().1;
                    rows.last_mut().unwrap().last_mut().unwrap()
                } else {
                    &mut lines.last_mut().unwrap().1
                };
                *into += &text;
            }
            Told::Text(_) => {}
        }
    }
    (lines, grids)
}

/// A text of the paper as a page has it.
fn printed(text: &str) -> String {
    text.replace(" %", "\u{a0}%")
}

#[test]
fn each_table_is_there_cell_by_cell_and_each_heading_is_one() {
    let mut cells = 0;
    every_paper(|name, document| {
        let bytes = bytes(document);
        let (lines, grids) = body(&part(&bytes, "word/document.xml"));
        let mut grids = grids.into_iter();
        for block in &document.blocks {
            match block {
                Block::Table(table) => {
                    let (caption, rows, repeated) = grids.next().unwrap();
                    assert_eq!(caption, printed(&table.caption), "{name}");
                    assert!(repeated, "{name}: the heads of {caption} are not repeated");
                    let asked: Vec<Vec<String>> = super::shown(table)
                        .iter()
                        .map(|row| row.iter().map(|text| printed(text)).collect())
                        .collect();
                    assert_eq!(rows, asked, "{name}");
                    cells += rows.iter().map(Vec::len).sum::<usize>();
                }
                Block::Picture(picture) => {
                    assert_eq!(grids.next().unwrap().0, printed(&picture.caption));
                }
                Block::Heading(level, runs) => {
                    let text: String = runs.iter().map(Run::shown).collect();
                    let line = (format!("Heading{level}"), printed(&text));
                    assert!(lines.contains(&line), "{name}: no {line:?}");
                }
                _ => {}
            }
        }
        assert_eq!(grids.next(), None);
    });
    assert!(cells > 1_000, "only {cells} cells");
}

#[test]
fn each_part_is_well_formed_and_each_style_and_relation_is_there() {
    every_paper(|name, document| {
        let bytes = bytes(document);
        let parts = PARTS.map(|part_name| read(&part(&bytes, part_name)));
        let values = |parts: &[Vec<Told>], element: &str, key: &str| {
            let mut found = BTreeSet::new();
            for told in parts.iter().flatten() {
                if let Told::Begins(name, attributes) = told
                    && name == element
                {
                    let of = |(k, v): &(String, String)| (k == key).then(|| v.clone());
                    found.extend(attributes.iter().find_map(of));
                }
            }
            found
        };
        let known = values(&parts, "w:style", "w:styleId");
        for element in ["w:pStyle", "w:tblStyle", "w:basedOn", "w:next"] {
            let used = values(&parts, element, "w:val");
            assert!(used.is_subset(&known), "{name}: {used:?} of {known:?}");
        }
        let related = values(&parts[4..5], "Relationship", "Id");
        for element in ["w:headerReference", "w:footerReference"] {
            assert!(values(&parts, element, "r:id").is_subset(&related));
        }
        let declared = values(&parts[..1], "Override", "PartName");
        for part in PARTS.iter().filter(|part| !part.ends_with("rels")).skip(1) {
            assert!(declared.contains(&format!("/{part}")), "{part}");
        }
    });
}

#[test]
fn every_page_of_the_document_has_the_hash_the_rules_and_what_is_invented() {
    let talks = talks(EXAMPLE);
    for kind in Paper::ALL {
        let document = paper(kind, &Source::of(&talks));
        let bytes = bytes(&document);
        let foot = part(&bytes, "word/footer.xml");
        assert!(foot.contains(talks.head()), "{foot}");
        assert!(foot.contains("regole dirigenti-ccnl-1999 revisione 1"));
        assert!(foot.contains("PAGE") && foot.contains("NUMPAGES"));
        let head = part(&bytes, "word/header.xml");
        assert!(head.contains("Esempio inventato"), "{head}");
    }
}

#[test]
fn a_blank_is_marked_and_a_new_page_begins_where_it_is_asked() {
    let mut document = paper(Paper::Quadro, &Source::of(&talks(EXAMPLE)));
    document.blocks = vec![
        Block::Paragraph(vec![Run::text("Con "), Run::Blank("l'atto".to_owned())]),
        Block::PageBreak,
        Block::paragraph("Altrove."),
        Block::Signatures(vec!["Il Presidente".to_owned()]),
        Block::PageBreak,
    ];
    let text = part(&bytes(&document), "word/document.xml");
    let marked = "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">[da completare: l&#39;atto]</w:t>";
    assert!(text.contains(marked), "{text}");
    assert_eq!(text.matches("<w:pageBreakBefore/>").count(), 1, "{text}");
    assert!(text.contains("Il Presidente </w:t><w:tab/>"), "{text}");
}

#[test]
fn hostile_text_stays_text_in_a_text_document() {
    let more = [
        "\u{1}\u{1b}[31m\u{202e}",
        "]]>",
        "&lt;w:p/&gt;",
        "\u{fffe}",
        "a\nb\tc",
    ];
    for hostile in HOSTILE.into_iter().chain(more) {
        let mut document = paper(Paper::Quadro, &Source::of(&talks(EXAMPLE)));
        hostile.clone_into(&mut document.foot);
        hostile.clone_into(&mut document.title);
        document.notices = vec![hostile.to_owned()];
        let mut table = Table::new("t", hostile, vec![Column::text(hostile)]);
        table.add(Role::Item, vec![Cell::text(hostile)]);
        document.blocks = vec![
            Block::Heading(1, vec![Run::text(hostile)]),
            Block::item(hostile),
            Block::Table(table),
            Block::Signatures(vec![hostile.to_owned()]),
        ];
        let bytes = bytes(&document);
        for name in PARTS {
            read(&part(&bytes, name));
        }
        let (_, grids) = body(&part(&bytes, "word/document.xml"));
        let found = &grids[0].1[1][0];
        if hostile.contains(char::is_control) || hostile.contains('\u{fffe}') {
            assert!(
                !found.contains(|c: char| c.is_control() || c == '\u{fffe}' || c == '\u{202e}')
            );
        } else {
            assert_eq!(found, hostile);
        }
    }
}
