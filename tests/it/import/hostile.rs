//! Files made to harm: what they ask for is bounded, and what is wrong is said in words.

use std::io::{Cursor, Write};

use riparto::documents::import::{Choices, NotATable, OtherFile, Preview, Why, preview};
use riparto::lang::Lang;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8]) -> Result<Preview, NotATable> {
    preview(bytes, &Choices::default())
}

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An `.ods` whose sheet has these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"F\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[("content.xml", content.as_bytes())])
}

/// An `.xlsx` whose sheet has these rows.
fn xlsx(rows: &str) -> Vec<u8> {
    const HEAD: &str = "<?xml version=\"1.0\"?>";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const DOCS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCS}\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let rels = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{DOCS}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let sheet =
        format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    let root = rels
        .replace("worksheets/sheet1", "xl/workbook")
        .replace("/worksheet\"", "/officeDocument\"");
    packed(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn text(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn figure(at: &str, figure: &str) -> String {
    format!("<c r=\"{at}\"><v>{figure}</v></c>")
}

/// A sheet of a head and one row.
fn one(value: &str) -> Vec<u8> {
    xlsx(&format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{value}</row>",
        text("A1", "Voce"),
        text("B1", "Importo"),
        text("A2", "Retribuzione di posizione"),
    ))
}

#[test]
fn a_figure_through_binary_is_exact_to_the_cent_or_refused() {
    let cents = |digits: &str| {
        let mut preview = read(&one(&figure("B2", digits))).unwrap();
        match preview.refused.pop() {
            Some(refused) => Err((refused.spot.line, refused.spot.column, refused.why)),
            None => Ok(preview.rows[0].amount.cents()),
        }
    };
    assert_eq!(cents("622305.53"), Ok(62_230_553));
    assert_eq!(cents("622305.53000000003"), Ok(62_230_553));
    assert_eq!(cents("0.30000000000000004"), Ok(30));
    assert_eq!(cents("8.4723125E5"), Ok(84_723_125));
    assert_eq!(cents("999999999999.99"), Ok(99_999_999_999_999));
    let imprecise = Err((2, Some(1), Why::Imprecise));
    assert_eq!(cents("0.305"), imprecise);
    assert_eq!(cents("1234.5678"), imprecise);
    assert!(matches!(cents("1E300"), Err((2, Some(1), Why::Entry(_)))));
    for digits in ["NaN", "inf", "-INF"] {
        assert!(matches!(cents(digits), Err((2, Some(1), Why::Strange(_)))));
    }
    let error = "<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>";
    let refused = read(&one(error)).unwrap().refused;
    assert!(matches!(refused[0].why, Why::Strange(_)), "{refused:?}");
    let words = read(&one(&text("B2", "vedi nota"))).unwrap().refused;
    assert_eq!(words[0].why, Why::Words);
}

#[test]
fn what_unpacks_to_too_much_is_not_opened() {
    let zeros = vec![b' '; 80 * 1024 * 1024];
    let bomb = packed(&[("content.xml", &zeros)]);
    assert!(bomb.len() < 200_000);
    assert!(matches!(read(&bomb), Err(NotATable::TooLarge { .. })));
    let many: Vec<(String, Vec<u8>)> = (0..5_000)
        .map(|n| (format!("{n}.xml"), Vec::new()))
        .collect();
    let mut parts: Vec<(&str, &[u8])> = many.iter().map(|(n, b)| (n.as_str(), &b[..])).collect();
    parts.push(("content.xml", b"<a/>"));
    assert!(matches!(
        read(&packed(&parts)),
        Err(NotATable::TooLarge { .. })
    ));
}

#[test]
fn cells_that_say_they_are_millions_are_bounded() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"2000000000\"/>";
    let wide = ods(&format!("<table:table-row>{cell}</table:table-row>"));
    assert!(matches!(read(&wide), Err(NotATable::Columns { .. })));
    let wide = read("a;".repeat(2_000_000).as_bytes());
    assert!(matches!(wide, Err(NotATable::Columns { line: 1, .. })));
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";
    let tall = ods(&format!(
        "<table:table-row table:number-rows-repeated=\"4000000000\">{cell}</table:table-row>"
    ));
    assert!(matches!(read(&tall), Err(NotATable::Rows { .. })));
    let spaces = ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>",
    );
    assert!(read(&spaces).is_err());
    // A text named by every cell of a sheet, or of many sheets.
    let text = "a".repeat(1_900);
    let cell = format!(
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"60\"><text:p>{text}</text:p></table:table-cell>"
    );
    let row =
        format!("<table:table-row table:number-rows-repeated=\"4000\">{cell}</table:table-row>");
    assert!(matches!(read(&ods(&row)), Err(NotATable::TooLarge { .. })));
    let row =
        format!("<table:table-row table:number-rows-repeated=\"100\">{cell}</table:table-row>");
    let sheets = format!("{row}</table:table><table:table table:name=\"G\">").repeat(50);
    assert!(matches!(
        read(&ods(&sheets)),
        Err(NotATable::TooLarge { .. })
    ));
    let far = xlsx(&format!(
        "<row r=\"1048576\">{}</row>",
        figure("XFD1048576", "1")
    ));
    assert!(matches!(read(&far), Err(NotATable::Columns { .. })));
    let mut rows = String::new();
    for n in 1..=6_000 {
        rows += &format!("<row r=\"{n}\">{}</row>", figure(&format!("A{n}"), "1"));
    }
    assert!(matches!(read(&xlsx(&rows)), Err(NotATable::Rows { .. })));
    let lines = "Posizione;1,00\n".repeat(300_000);
    assert!(matches!(
        read(lines.as_bytes()),
        Err(NotATable::Rows { .. })
    ));
    let endless = "a  ".repeat(3_000_000);
    assert!(matches!(
        read(endless.as_bytes()),
        Err(NotATable::TooLarge { .. })
    ));
    let aligned = "Posizione   1,00\n".repeat(100_000);
    assert!(matches!(
        read(aligned.as_bytes()),
        Err(NotATable::Rows { .. })
    ));
    assert!(matches!(
        read("1;".repeat(500_000).as_bytes()),
        Err(NotATable::Columns { .. })
    ));
    let long = format!("Voce;Importo\n{};1,00\n", "a".repeat(3_000));
    assert!(matches!(read(long.as_bytes()), Err(NotATable::Text { .. })));
    let open = format!("Voce;Importo\n\"{}", "riga;1,00\n".repeat(1_000));
    assert!(matches!(read(open.as_bytes()), Err(NotATable::Text { .. })));
}

#[test]
fn nested_and_cut_files_end_in_words() {
    let deep = format!(
        "{}{}",
        "<table:table>".repeat(100_000),
        "</table:table>".repeat(100_000)
    );
    let deep = packed(&[("content.xml", deep.as_bytes())]);
    assert!(read(&deep).is_err());
    let unclosed = packed(&[("content.xml", "<a>".repeat(100_000).as_bytes())]);
    assert!(read(&unclosed).is_err());
    for whole in [
        &include_bytes!("prato.xlsx")[..],
        &include_bytes!("prato.ods")[..],
    ] {
        for parts in 1..16 {
            let cut = &whole[..whole.len() * parts / 16];
            let fault = read(cut).unwrap_err();
            let words = riparto::report::not_a_table(&fault, "a.ods", Lang::It);
            assert!(words.starts_with("errore: a.ods: "), "{words}");
        }
    }
}

#[test]
fn what_is_something_else_is_called_by_its_name() {
    for (bytes, kind) in [
        (&b"%PDF-1.7\n"[..], OtherFile::Pdf),
        (b"<!DOCTYPE html><html></html>", OtherFile::Html),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OtherFile::OldExcel),
        (b"Session(format: 1)", OtherFile::Session),
        (b"\x7fELF\0\0\0", OtherFile::Bytes),
    ] {
        assert_eq!(read(bytes), Err(NotATable::Other(kind)));
    }
    let other = packed(&[("word/document.xml", b"<a/>")]);
    assert_eq!(read(&other), Err(NotATable::Other(OtherFile::Archive)));
    assert_eq!(read(b" \n"), Err(NotATable::Empty));
}
