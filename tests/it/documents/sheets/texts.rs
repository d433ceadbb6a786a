//! Names and texts of a workbook: valid, and nothing but text; what stands on every printed page.

use riparto::documents::{Block, Cell, Column, Formula, Role, Run, Table, Value};
use riparto::money::Amount;

use super::super::HOSTILE;
use super::super::word::inside;
use super::edges::made;
use super::evaluator::Worth;
use super::{Reader, every_paper, opened, part, read, workbook};

#[test]
fn the_names_of_the_sheets_are_valid_and_no_two_are_equal() {
    let mut document = made(&[Amount::ZERO], |at| {
        (Formula::sum([at]), Value::Amount(Amount::ZERO))
    });
    let ids = [
        "documento",
        "history",
        "una-tabella-dal-nome-davvero-molto-lungo-1",
        "una-tabella-dal-nome-davvero-molto-lungo-2",
        "a/b:c*d?[e]'f",
        "",
        "''",
    ];
    document.blocks = vec![Block::paragraph("Un testo.")];
    let table = |id: &str| Table::new(id, "Una tabella", vec![Column::text("Testo")]);
    document
        .blocks
        .extend(ids.map(|id| Block::Table(table(id))));
    assert_eq!(
        opened(workbook(&document)).sheet_names(),
        [
            "Documento",
            "Documento 2",
            "History 2",
            "Una tabella dal nome davvero mo",
            "Una tabella dal nome davvero 2",
            "A b c d  e  f",
            "Tabella",
            "Tabella 2",
        ]
    );
}

#[test]
fn hostile_text_stays_text_in_a_workbook() {
    let long = "parola ".repeat(9_000);
    let more = [
        "_x0041_",
        "\u{1}\u{1b}[31m",
        "&[Page]&D",
        "+39",
        "-1",
        &long,
    ];
    for hostile in HOSTILE.into_iter().chain(more) {
        let mut document = made(&[Amount::ZERO], |at| {
            (Formula::sum([at]), Value::Amount(Amount::ZERO))
        });
        hostile.clone_into(&mut document.foot);
        document.notices = vec![hostile.to_owned()];
        let mut table = Table::new(hostile, hostile, vec![Column::text(hostile)]);
        table.add(Role::Item, vec![Cell::text(hostile)]);
        table.add(Role::Item, vec![Cell::blank(hostile)]);
        document.blocks = vec![
            Block::Heading(1, vec![Run::text(hostile)]),
            Block::Paragraph(vec![Run::text("a"), Run::Strong(hostile.to_owned())]),
            Block::Table(table),
        ];
        let bytes = workbook(&document);
        let mut book = opened(bytes.clone());
        let names = book.sheet_names();
        assert_eq!(names.len(), 2);
        for name in &names {
            assert!(book.worksheet_formula(name).unwrap().is_empty(), "{name}");
        }
        let range = book.worksheet_range(&names[1]).unwrap();
        let Worth::Text(found) = read(&range, 3, 0) else {
            panic!("{hostile} is no text");
        };
        if hostile.contains(char::is_control) {
            assert!(!found.contains(char::is_control), "{found:?}");
        } else if hostile.len() > 32_767 {
            assert!(found.ends_with("… [il testo continua: non sta in una cella]"));
        } else {
            assert_eq!(found, hostile);
        }
        for number in 1..=2 {
            let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            let foot = inside(&sheet, "oddFooter");
            let foot = foot.strip_prefix("&C&6").unwrap();
            let foot = foot.strip_suffix("\n&8&P / &N").unwrap();
            assert!(!foot.replace("&&", "").contains('&'), "{foot}");
        }
    }
}

#[test]
fn every_printed_page_has_the_hash_the_rules_and_what_is_invented() {
    every_paper(|name, document| {
        let bytes = workbook(document);
        let sheets = opened(bytes.clone()).sheet_names().len();
        for number in 1..=sheets {
            let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            let foot = inside(&sheet, "oddFooter");
            assert!(foot.contains(&document.foot), "{name} {foot}");
            assert!(foot.ends_with("&P / &N") && foot.encode_utf16().count() <= 255);
            if !document.notices.is_empty() {
                let head = inside(&sheet, "oddHeader");
                assert!(head.contains("Esempio inventato"), "{name} {head}");
            }
            assert!(sheet.contains("paperSize=\"9\""), "A4");
        }
    });
}
