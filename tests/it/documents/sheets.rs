//! The workbook, read back: each cell the exact figure, each formula the figure it stands for, text nothing but text.

mod evaluator;
mod office;

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use riparto::documents::{
    self, At, Block, Cell, Column, Document, Format, Formula, Operand, Paper, Role, Run,
    Separators, Source, Table, Term, Value,
};
use riparto::money::{Amount, Rounding};
use rust_decimal::Decimal;

use self::evaluator::{Book, Worth};
use super::papers::{BEFORE, INVENTED};
use super::{EXAMPLE, HOSTILE, MANFREDONIA, PRATO, PUBLISHED, paper, talks};

/// A paper as a workbook.
fn workbook(document: &Document) -> Vec<u8> {
    documents::write(document, Format::Xlsx, Separators::Italian).unwrap()
}

/// The workbook of some bytes.
fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// A part of a package.
pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut part = package.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

/// Every paper of every session of the samples, and of some that are hard.
pub(super) fn every_paper(mut see: impl FnMut(&str, &Document)) {
    let broken = PRATO
        .replace("622305.53", "720146.57")
        .replace("224925.72", "127084.68");
    let thirds = super::formulas::thirds();
    for (name, text) in [
        ("prato", PRATO),
        ("manfredonia", MANFREDONIA),
        ("example", EXAMPLE),
        ("broken", &broken),
        ("thirds", &thirds),
    ] {
        let talks = talks(text);
        for kind in Paper::ALL {
            let document = paper(kind, &Source::of(&talks));
            see(&format!("{name} {}", kind.name()), &document);
        }
    }
    let (now, then) = (talks(INVENTED), talks(BEFORE));
    let before = then.case();
    let mut source = Source::of(&now);
    source.last_year = Some(&before);
    for kind in Paper::ALL {
        see(&format!("invented {}", kind.name()), &paper(kind, &source));
    }
}

/// The sheets of the tables, each with the row of its heads.
fn sheets_of_tables(document: &Document, names: &[String]) -> Vec<String> {
    let prose = usize::from(names.first().is_some_and(|name| name == "Documento"));
    assert_eq!(names.len() - prose, document.tables().count());
    names[prose..].to_vec()
}

/// What a cell should be read as.
fn asked(value: &Value) -> Worth {
    match value {
        Value::Empty => Worth::Nothing,
        Value::Amount(amount) => Worth::Figure(amount.exact().normalize()),
        Value::Share(share) => {
            Worth::Figure(Decimal::from_i128_with_scale(share.hundredths, 2).normalize())
        }
        Value::Number(number) => Worth::Figure(Decimal::from(*number).normalize()),
        Value::Day(day) => Worth::Text(day.to_string()),
        other => Worth::Text(other.shown()),
    }
}

/// What a cell is read as.
fn read(range: &Range<Data>, row: usize, column: usize) -> Worth {
    let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
    match range.get_value(at).unwrap_or(&Data::Empty) {
        Data::Empty => Worth::Nothing,
        Data::Float(figure) => Worth::figure(&figure.to_string()),
        Data::Int(figure) => Worth::figure(&figure.to_string()),
        Data::String(text) => Worth::Text(text.clone()),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Worth::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        other => panic!("{at:?} is {other:?}"),
    }
}

#[test]
fn each_cell_is_read_back_as_the_exact_figure() {
    let mut figures = 0;
    every_paper(|name, document| {
        let mut book = opened(workbook(document));
        let sheets = sheets_of_tables(document, &book.sheet_names());
        let heads = 1 + document.notices.len();
        for (table, sheet) in document.tables().zip(sheets) {
            let range = book.worksheet_range(&sheet).unwrap();
            assert_eq!(read(&range, 0, 0), Worth::Text(table.caption.clone()));
            for (column, of) in table.columns.iter().enumerate() {
                assert_eq!(read(&range, heads, column), Worth::Text(of.head.clone()));
            }
            for (row, of) in table.rows.iter().enumerate() {
                for (column, cell) in of.cells.iter().enumerate() {
                    let place = format!("{name}, {sheet}, {row}, {column}");
                    let found = read(&range, heads + 1 + row, column);
                    assert_eq!(found, asked(&cell.value), "{place}");
                    figures += usize::from(matches!(found, Worth::Figure(_)));
                }
            }
        }
    });
    assert!(figures > 500, "only {figures} figures");
}

#[test]
fn the_quadro_of_prato_is_as_published_with_its_formulas() {
    let document = paper(Paper::Quadro, &Source::of(&talks(PRATO)));
    let mut book = opened(workbook(&document));
    assert_eq!(book.sheet_names(), ["Documento", "Quadro", "Limiti"]);
    let range = book.worksheet_range("Quadro").unwrap();
    for (row, cells) in PUBLISHED.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let shown = match read(&range, row + 1, column) {
                Worth::Nothing => String::new(),
                Worth::Text(text) => text,
                Worth::Figure(figure) => {
                    riparto::money::to_cents(figure, Rounding::HalfUp).to_string()
                }
            };
            assert_eq!(shown, *cell);
        }
    }
    let mut formulas = |sheet: &str| {
        let range = book.worksheet_formula(sheet).unwrap();
        let cells = range.used_cells();
        let start = range.start().unwrap();
        let told = cells.map(|(row, column, formula)| {
            let column = u32::try_from(column).unwrap() + start.1;
            let column = char::from(b'A' + u8::try_from(column).unwrap());
            format!("{column}{} ={formula}", row + 1 + start.0 as usize)
        });
        told.collect::<Vec<String>>()
    };
    assert_eq!(
        formulas("Quadro"),
        [
            "C3 =ROUND(B3/B5*100,2)",
            "E3 =SUM(B3,D3)",
            "C4 =ROUND(B4/B5*100,2)",
            "E4 =SUM(B4,D4)",
            "B5 =SUM(B3:B4)",
            "E5 =SUM(E3:E4)",
        ]
    );
    assert_eq!(
        formulas("Limiti"),
        [
            "B3 =Quadro!B4",
            "D3 =ROUNDUP(ROUND(0.15*Quadro!B5,4),2)",
            "E3 =ROUND(B3-D3,2)",
            "F3 =IF(ROUND(B3-D3,2)>=0,\"rispettato\",\"non rispettato\")",
            "B4 =SUM(Quadro!B3:B4)",
            "D4 =Quadro!B5",
            "F4 =IF(ROUND(B4-D4,2)=0,\"rispettato\",\"non rispettato\")",
            "B5 =Quadro!B3",
            "E5 =ROUND(D5-B5,2)",
            "F5 =IF(ROUND(B5-D5,2)<=0,\"rispettato\",\"non rispettato\")",
        ]
    );
}

/// The sheets of a workbook, for the evaluator.
fn book(bytes: Vec<u8>) -> Book {
    let mut opened = opened(bytes);
    let mut book = Book::default();
    for sheet in opened.sheet_names() {
        let range = opened.worksheet_range(&sheet).unwrap();
        let (rows, columns) = range
            .end()
            .map_or((0, 0), |(row, column)| (row + 1, column + 1));
        for row in 0..rows as usize {
            for column in 0..columns as usize {
                book.value(&sheet, (row, column), read(&range, row, column));
            }
        }
        let formulas = opened.worksheet_formula(&sheet).unwrap();
        let start = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let at = (row + start.0 as usize, column + start.1 as usize);
            book.formula(&sheet, at, formula);
        }
    }
    book
}

#[test]
fn each_formula_of_a_workbook_gives_its_figure() {
    let mut worked = 0;
    every_paper(|name, document| {
        let book = book(workbook(document));
        for (place, formula, shown) in book.formulas() {
            assert_eq!(book.worth(&place.0, formula), *shown, "{name} {place:?}");
            worked += 1;
        }
        // Each that the paper knows is there, unless it is of nothing, or a figure alone.
        let known = document.tables().flat_map(|t| &t.rows);
        let known = known.flat_map(|row| &row.cells).filter(|cell| {
            let figure = |f: &Formula| match f {
                Formula::Linear { terms, .. } => {
                    matches!(
                        terms.as_slice(),
                        [] | [Term {
                            of: Operand::Figure(_),
                            ..
                        }]
                    )
                }
                _ => false,
            };
            cell.formula.as_ref().is_some_and(|f| !figure(f))
        });
        assert!(book.formulas().count() >= known.count(), "{name}");
    });
    assert!(worked > 300, "only {worked} formulas");
}

/// A paper of one table, whose rows are each a figure and a cell made of it.
fn made(figures: &[Amount], formula: impl Fn(At) -> (Formula, Value)) -> Document {
    let columns = vec![Column::figures("a"), Column::figures("b")];
    let mut table = Table::new("prova", "Prova", columns);
    for (row, figure) in figures.iter().enumerate() {
        let (formula, value) = formula(At::new("prova", row, 0));
        let cell = Cell::from(value).by(formula);
        table.add(Role::Item, vec![Cell::amount(*figure), cell]);
    }
    Document {
        paper: Paper::Quadro,
        title: "Prova".to_owned(),
        notices: Vec::new(),
        blocks: vec![Block::Table(table)],
        foot: "impronta".to_owned(),
        missing: Vec::new(),
    }
}

/// So many times a cell, to the cent; the value is what the program gives.
fn times(figure: Amount, of: At, times: Decimal, rounding: Rounding) -> (Formula, Value) {
    let formula = Formula::Linear {
        terms: vec![Term {
            times,
            of: Operand::Cell(of),
        }],
        rounding,
    };
    let value = riparto::money::to_cents(figure.exact() * times, rounding);
    (formula, Value::Amount(value))
}

/// Figures whose product by a rate stands on the half of a cent, on the cent, and a little beside.
fn edges() -> Document {
    let figures: Vec<Amount> = (1..=60)
        .map(|n| Amount::from_cents(n * 10_010 + n % 7))
        .chain([-10_010, 10_030, -10_030, 99_999_999_999_999, 1, -1].map(Amount::from_cents))
        .collect();
    let rates = ["0.15", "0.025", "-0.15", "1.0166", "0.3333"].map(|r| r.parse().unwrap());
    let roundings = [Rounding::HalfUp, Rounding::Up, Rounding::Down];
    let pairs: Vec<(Decimal, Rounding)> = rates
        .iter()
        .flat_map(|rate| roundings.map(|rounding| (*rate, rounding)))
        .collect();
    let all: Vec<Amount> = figures
        .iter()
        .flat_map(|figure| std::iter::repeat_n(*figure, pairs.len()))
        .collect();
    let mut document = made(&all, |at| {
        let (rate, rounding) = pairs[at.row % pairs.len()];
        times(all[at.row], at, rate, rounding)
    });
    document.title = "Orli".to_owned();
    document
}

#[test]
fn a_floor_and_a_ceiling_hold_to_the_cent_below_zero_too() {
    let document = edges();
    let book = book(workbook(&document));
    let mut worked = 0;
    for (place, formula, shown) in book.formulas() {
        assert_eq!(book.worth(&place.0, formula), *shown, "{place:?} {formula}");
        worked += 1;
    }
    // Of the largest amount a sheet, which keeps fifteen digits, has no room for the product: it is written, not made.
    assert_eq!(worked, document.tables().next().unwrap().rows.len() - 15);
}

#[test]
fn a_formula_that_asks_what_is_not_there_is_its_value() {
    let figure = Amount::from_cents(12_345);
    let document = made(&[figure], |_| {
        (
            Formula::sum([At::new("altrove", 0, 1), At::new("prova", 9, 0)]),
            Value::Amount(figure),
        )
    });
    let mut book = opened(workbook(&document));
    assert_eq!(book.sheet_names(), ["Prova"]);
    assert!(book.worksheet_formula("Prova").unwrap().is_empty());
    let range = book.worksheet_range("Prova").unwrap();
    assert_eq!(read(&range, 2, 1), Worth::figure("123.45"));
}

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
            let foot = super::word::inside(&sheet, "oddFooter");
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
            let foot = super::word::inside(&sheet, "oddFooter");
            assert!(foot.contains(&document.foot), "{name} {foot}");
            assert!(foot.ends_with("&P / &N") && foot.encode_utf16().count() <= 255);
            if !document.notices.is_empty() {
                let head = super::word::inside(&sheet, "oddHeader");
                assert!(head.contains("Esempio inventato"), "{name} {head}");
            }
            assert!(sheet.contains("paperSize=\"9\""), "A4");
        }
    });
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    for text in [PRATO, EXAMPLE] {
        let talks = talks(text);
        let source = Source::of(&talks);
        for kind in Paper::ALL {
            for format in Format::ALL {
                let write = || {
                    let document = paper(kind, &source);
                    documents::write(&document, format, Separators::Italian).unwrap()
                };
                assert_eq!(write(), write(), "{} {}", kind.name(), format.name());
            }
        }
    }
}
