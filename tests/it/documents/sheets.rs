//! The workbook, read back: each cell the exact figure, each formula the figure it stands for, text nothing but text.

mod edges;
mod evaluator;
mod office;
mod texts;

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use riparto::documents::{
    self, Document, Format, Formula, Operand, Paper, Separators, Source, Term, Value,
};
use riparto::money::Rounding;
use rust_decimal::Decimal;

use self::evaluator::{Book, Worth};
use super::papers::{BEFORE, INVENTED};
use super::{EXAMPLE, MANFREDONIA, PRATO, PUBLISHED, paper, talks};

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
