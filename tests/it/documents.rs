//! The papers: each figure as published, each formula the figure it stands for, nothing hostile that is more than text.

mod articles;
mod files;
mod formulas;
mod papers;
mod said;
mod sheets;
mod templates;
mod word;

use riparto::documents::{
    self, Document, Format, Paper, Separators, Source, Table, Template, Totals,
};
use riparto::negotiation::Talks;
use riparto::store;

pub(crate) const PRATO: &str = include_str!("../../sessions/prato-2019.ron");
pub(crate) const MANFREDONIA: &str = include_str!("../../sessions/manfredonia-2025.ron");
pub(crate) const EXAMPLE: &str = include_str!("../../sessions/esempio-trattativa.ron");

/// The session of a text.
pub(crate) fn talks(text: &str) -> Talks {
    let packs = store::shipped_packs().unwrap();
    let today = "2026-06-11".parse().unwrap();
    store::talks_from_text("test", text, &packs, today, None).unwrap()
}

/// A paper of a session, by the template of the program.
pub(crate) fn paper(paper: Paper, source: &Source) -> Document {
    let template = Template::read(paper.template()).unwrap();
    documents::document(paper, &template, source)
}

/// A paper as text of a format.
pub(crate) fn text(document: &Document, format: Format) -> String {
    let bytes = documents::write(document, format, Separators::Italian).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A table of a paper.
pub(crate) fn table<'a>(document: &'a Document, id: &str) -> &'a Table {
    document.tables().find(|t| t.id == id).unwrap()
}

/// A table as it is read: the heads, then the rows.
fn shown(table: &Table) -> Vec<Vec<String>> {
    let heads = table.columns.iter().map(|c| c.head.clone()).collect();
    let row = |row: &riparto::documents::Row| row.cells.iter().map(|c| c.value.shown()).collect();
    std::iter::once(heads)
        .chain(table.rows.iter().map(row))
        .collect()
}

/// Prato's table as the relazione illustrativa of 2019 prints it (its typing error apart).
pub(crate) const PUBLISHED: [[&str; 5]; 4] = [
    [
        "Descrizione",
        "Importo",
        "% distribuzione",
        "economie fondo risultato 2017",
        "TOTALE",
    ],
    [
        "Retribuzione di posizione dei dirigenti 2019",
        "622.305,53",
        "73,45",
        "",
        "622.305,53",
    ],
    [
        "Retribuzione di risultato dei dirigenti 2019",
        "224.925,72",
        "26,55",
        "5.886,45",
        "230.812,17",
    ],
    ["", "847.231,25", "", "", "853.117,70"],
];

#[test]
fn the_quadro_of_prato_is_as_published_cell_by_cell() {
    let talks = talks(PRATO);
    let document = paper(Paper::Quadro, &Source::of(&talks));
    assert_eq!(
        shown(table(&document, "quadro")),
        PUBLISHED.map(|row| row.map(str::to_owned).to_vec())
    );
    let csv = text(&document, Format::Csv);
    for row in PUBLISHED {
        assert!(csv.contains(&row.join(";")), "{row:?} is not in {csv}");
    }
    let md = text(&document, Format::Md);
    assert!(md.contains("| Retribuzione di risultato dei dirigenti 2019 | 224.925,72 | 26,55 | 5.886,45 | 230.812,17 |"), "{md}");
}

#[test]
fn the_last_row_is_complete_where_it_is_asked() {
    let talks = talks(PRATO);
    let mut source = Source::of(&talks);
    source.totals = Totals::Complete;
    let document = paper(Paper::Quadro, &source);
    let last = shown(table(&document, "quadro")).pop().unwrap();
    assert_eq!(
        last,
        ["Totale", "847.231,25", "100,00", "5.886,45", "853.117,70"]
    );
}

#[test]
fn economie_of_several_years_have_a_column_each_and_presumed_ones_none() {
    let more = r#"economie: [
    Economia(id: "economie-2018", amount: "100.00", year: 2018, origin: "risultato", line: "risultato"),
    Economia(id: "economie-2016", amount: "7.05", year: 2016, origin: "posizione", line: "risultato"),
    Economia(id: "presunte-2018", amount: "9.00", year: 2018, origin: "risultato", line: "risultato", presumed: true),"#;
    let talks = talks(&PRATO.replacen("economie: [", more, 1));
    let document = paper(Paper::Quadro, &Source::of(&talks));
    let rows = shown(table(&document, "quadro"));
    assert_eq!(
        rows[0][3..6],
        [
            "economie fondo posizione 2016",
            "economie fondo risultato 2017",
            "economie fondo risultato 2018",
        ]
    );
    assert_eq!(rows[2][3..], ["7,05", "5.886,45", "100,00", "230.919,22"]);
    let md = text(&document, Format::Md);
    assert!(
        md.contains("Fuori dai totali: economie presunte del fondo risultato 2018 per 9,00 euro"),
        "{md}"
    );
}

#[test]
fn a_share_that_would_hide_a_breach_is_not_shown_whole() {
    let text = PRATO
        .replace("622305.53", "720146.57")
        .replace("224925.72", "127084.68");
    let talks = talks(&text);
    let document = paper(Paper::Quadro, &Source::of(&talks));
    let rows = shown(table(&document, "quadro"));
    assert_eq!(rows[2][2], "< 15,00");
    let limits = shown(table(&document, "limiti"));
    assert_eq!(
        limits[1][..6],
        [
            "risultato almeno 15 %",
            "127.084,68",
            "almeno",
            "127.084,69",
            "-0,01",
            "non rispettato"
        ]
    );
}

#[test]
fn the_quadro_reads_whole_in_every_text_format() {
    let talks = talks(PRATO);
    let document = paper(Paper::Quadro, &Source::of(&talks));
    for format in [Format::Html, Format::Md, Format::Json, Format::Csv] {
        let name = format!("quadro-{}", format.name());
        insta::assert_snapshot!(name, text(&document, format));
    }
}

#[test]
fn every_page_says_the_hash_the_rules_and_what_is_invented() {
    let talks = talks(EXAMPLE);
    for name in Paper::ALL {
        let document = paper(name, &Source::of(&talks));
        assert!(document.foot.contains(talks.head()), "{}", document.foot);
        assert!(
            document
                .foot
                .contains("regole dirigenti-ccnl-1999 revisione 1"),
            "{}",
            document.foot
        );
        assert_eq!(
            document.notices,
            ["Esempio inventato: nessuna cifra è di un ente vero."]
        );
        for format in [Format::Html, Format::Md, Format::Json, Format::Csv] {
            let text = text(&document, format);
            assert!(text.contains("Esempio inventato"), "{format:?} {text}");
            assert!(text.contains(talks.head()), "{format:?} {text}");
        }
    }
}

/// What a name could hold to be more than text: a tag, a mark, a formula, the end of a style.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "=1+1",
    "@SUM(A1)",
    "| a | b |",
    "</style><b>",
    "+39&copy;\\\\9",
];

#[test]
fn hostile_text_stays_text() {
    for label in HOSTILE {
        let session = PRATO
            .replace("Retribuzione di risultato dei dirigenti 2019", label)
            .replace("Comune di Prato\"", &format!("{label}\""));
        let talks = talks(&session);
        let document = paper(Paper::Quadro, &Source::of(&talks));
        let html = text(&document, Format::Html);
        assert!(
            !html.contains("<script") && !html.contains("</style><b>"),
            "{html}"
        );
        assert_eq!(html.matches("</style>").count(), 1);
        let csv = text(&document, Format::Csv);
        let cells = csv.lines().flat_map(|line| line.split(';'));
        for cell in cells.map(|cell| cell.trim_matches('"')) {
            assert!(!cell.starts_with(['=', '@', '+']), "{cell} in {csv}");
        }
        let md = text(&document, Format::Md);
        let row = md
            .lines()
            .find(|line| line.contains("224.925,72 | 26,55"))
            .unwrap();
        // Bars that part cells: those that nothing escapes.
        let bars = row
            .replace("\\\\", "")
            .replace("\\|", "")
            .matches('|')
            .count();
        assert_eq!(bars, 6, "{row}");
    }
}
