//! A fund's table from outside: the published ones come in as printed, in every form; what does not close is told to the cent; what
//! cannot be read is refused by line.

mod commands;
mod figures;
mod hostile;
mod returns;

use std::sync::{Arc, LazyLock};

use riparto::documents::import::{
    Choices, Difference, KindBy, Placing, Preview, RowsAre, What, Why, preview,
};
use riparto::fund::SourceKind;
use riparto::negotiation::Session;
use riparto::rules::Pack;
use riparto::store;

use crate::documents::PUBLISHED as PRATO;

/// The table with a character between its cells.
fn parted(by: &str) -> String {
    let rows = PRATO.map(|row| row.join(by));
    rows.join("\n") + "\n"
}

/// The table in columns of spaces.
fn aligned() -> String {
    let widths = [46, 14, 18, 32, 14];
    let row = |row: &[&str; 5]| {
        let cells = row.iter().zip(widths);
        let first = |(cell, width): (&&str, usize)| format!("{cell:<width$}");
        let mut text = String::new();
        for (at, cell) in cells.enumerate() {
            text += &match at {
                0 => first(cell),
                _ => format!("{:>width$}", cell.0, width = cell.1),
            };
        }
        text
    };
    PRATO.iter().map(|r| row(r) + "\n").collect()
}

/// The rules that come with the program, read once.
static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| store::shipped_packs().unwrap());

/// The rules of 2019.
fn pack() -> &'static Pack {
    let area = riparto::fund::Id::new("dirigenti").unwrap();
    PACKS.iter().find(|p| p.governs(&area, 2019)).unwrap()
}

/// What is read of a table.
fn read(bytes: &[u8]) -> Preview {
    let choices = Choices {
        kinds: &pack().line_kinds,
        ..Choices::default()
    };
    preview(bytes, &choices).unwrap()
}

/// A session with a table in it, opened as the program opens it.
fn session(preview: &Preview) -> Session {
    let area = riparto::fund::Id::new("dirigenti").unwrap();
    let empty = Session::new("Comune di Esempio".to_owned(), area, 2019);
    let put = preview.put_into(empty, Some(pack()), Placing::New, "Fondo dell'anno");
    let session = put.unwrap().session;
    let text = store::to_text(&session);
    store::open_text("test", &text, &*PACKS, "2026-06-11".parse().unwrap(), None).unwrap();
    session
}

#[test]
fn the_table_of_prato_comes_in_the_same_from_every_form() {
    let forms: [(&str, Vec<u8>); 8] = [
        ("semicolons", parted(";").into_bytes()),
        ("tabs", parted("\t").into_bytes()),
        ("spaces", aligned().into_bytes()),
        (
            "commas",
            PRATO
                .map(|row| row.map(|c| c.replace('.', "").replace(',', ".")).join(","))
                .join("\r\n")
                .into_bytes(),
        ),
        (
            "quotes",
            PRATO
                .map(|row| row.map(|c| format!("\"{c}\"")).join(","))
                .join("\n")
                .into_bytes(),
        ),
        ("marked", format!("\u{feff}{}", parted(";")).into_bytes()),
        ("xlsx", include_bytes!("import/prato.xlsx").to_vec()),
        ("ods", include_bytes!("import/prato.ods").to_vec()),
    ];
    let sample = store::session_from_text(include_str!("../../sessions/prato-2019.ron")).unwrap();
    for (name, bytes) in forms {
        let preview = read(&bytes);
        assert_eq!(preview.refused, [], "{name}");
        assert_eq!(preview.differences, [], "{name}");
        assert_eq!(preview.head, Some(1), "{name}");
        assert!(
            preview.totals[0].is_last && preview.totals[0].checked,
            "{name}"
        );
        let session = session(&preview);
        assert_eq!(session.fund.total(), sample.fund.total(), "{name}");
        let lines = |s: &Session| {
            let lines = s.lines.iter();
            let line = lines.map(|l| (l.id.clone(), l.kind.clone(), l.label.clone(), l.amount));
            line.collect::<Vec<_>>()
        };
        assert_eq!(lines(&session), lines(&sample), "{name}");
        let economie = |s: &Session| {
            let economie = s.economie.iter();
            let one = economie.map(|e| (e.year, e.origin.clone(), e.line.clone(), e.amount));
            one.collect::<Vec<_>>()
        };
        assert_eq!(economie(&session), economie(&sample), "{name}");
        assert_eq!(session.fund.published, None, "{name}");
    }
}

#[test]
fn the_sheet_with_a_table_is_taken_and_its_formulas_have_their_values() {
    for bytes in [
        &include_bytes!("import/fogli.ods")[..],
        &include_bytes!("import/fogli.xlsx")[..],
    ] {
        let preview = read(bytes);
        let words = riparto::report::import_preview(&preview, riparto::lang::Lang::It);
        assert!(
            words.contains("foglio «Fondo 2025» (i fogli: «Note», «Fondo 2025»"),
            "{words}"
        );
        assert_eq!((preview.refused, preview.differences), (vec![], vec![]));
        let amounts: Vec<i128> = preview.rows.iter().map(|r| r.amount.cents()).collect();
        assert_eq!(amounts, [30, 70]);
    }
}

#[test]
fn a_total_off_by_a_cent_is_told_and_never_believed() {
    let text = parted(";").replace(";847.231,25;", ";847.231,26;");
    let preview = read(text.as_bytes());
    let [
        Difference::Sum {
            spot,
            printed,
            computed,
        },
    ] = preview.differences[..]
    else {
        panic!("{:?}", preview.differences);
    };
    assert_eq!((spot.line, spot.column), (4, Some(1)));
    assert_eq!((printed - computed).to_string(), "0,01");
    let session = session(&preview);
    assert_eq!(session.fund.total().to_string(), "847.231,25");
    // What is printed is kept beside what is computed.
    assert_eq!(session.fund.published.unwrap().to_string(), "847.231,26");
}

#[test]
fn printed_percentages_and_totals_of_rows_are_checked() {
    let text = parted(";")
        .replace("73,45;", "73,54;")
        .replace(";230.812,17", ";230.821,17");
    let preview = read(text.as_bytes());
    let words = riparto::report::import_preview(&preview, riparto::lang::Lang::It);
    for told in [
        "✘ riga 2: la tabella dice 73,54 %, l'importo fa 73,45 %",
        "✘ riga 3: il totale della riga dice 230.821,17, importo ed economie fanno 230.812,17: +9,00",
        "✔ riga 4: il totale torna con le righe",
    ] {
        assert!(words.contains(told), "{told}\n{words}");
    }
    assert_eq!(preview.differences.len(), 2);
}

/// What the transcript of a document of the Provincia di Cremona left of it: amounts of five digits lost all but their cents.
const MUTILATED: &str = "Descrizione;Importo
a) Importo destinato a posizione e risultato nel 1998;,98
c) 1,25% monte salari dirigenza 1997;4.432,98
Incremento delle posizioni ricoperte (art. 16 c. 1 CCNL);4.784,00
Totale;,24
";

#[test]
fn a_mutilated_document_is_refused_line_by_line() {
    let preview = read(MUTILATED.as_bytes());
    let refused: Vec<(u32, &str)> = preview
        .refused
        .iter()
        .map(|r| (r.spot.line, r.text.as_str()))
        .collect();
    assert_eq!(refused, [(2, ",98"), (5, ",24")]);
    assert!(!preview.is_usable());
    // The rows that came through whole can be had, if the others are left out by name.
    let choices = Choices {
        skip: &[2, 5],
        kinds: &pack().line_kinds,
        ..Choices::default()
    };
    let preview = riparto::documents::import::preview(MUTILATED.as_bytes(), &choices).unwrap();
    assert_eq!(preview.skipped, [2, 5]);
    assert_eq!(session(&preview).fund.total().to_string(), "9.216,98");
}

const RESOURCES: &str = "Comune di Esempio - costituzione del fondo
Descrizione;Riferimento;Importo
Risorse stabili;;
a) Importo 1998;CCNL 23/12/1999 art. 26 c. 1 lett. a);97.910,98
b) Risparmi;art. 26 c. 1 lett. c);41.213,26
c) RIA del personale cessato;;3.000,00
d) 1,25% monte salari 1997;art. 26 c. 1 lett. d);4.432,98
Totale risorse stabili;;146.557,22
Risorse variabili;;
e) Incentivi;;10.000,00
f) Sponsorizzazioni;;5.000,00
g) Altre;;1.000,00
Totale risorse variabili;;16.000,00
Decurtazione permanente;DL 78/2010 art. 9;-8.557,22
h) Rettifica;;-1.000,00
Riduzione per recupero;;3.000,00
Totale fondo;;150.000,00
";

#[test]
fn ten_resources_with_their_cuts_make_the_fund() {
    let preview = read(RESOURCES.as_bytes());
    assert_eq!(preview.rows_are, RowsAre::Sources);
    assert_eq!(
        (&preview.refused[..], &preview.differences[..]),
        (&[][..], &[][..])
    );
    let kinds: Vec<(SourceKind, KindBy)> = preview
        .rows
        .iter()
        .map(|row| match row.what {
            What::Source(kind, by) => (kind, by),
            What::Line(_) => panic!("{row:?}"),
        })
        .collect();
    let stable = (SourceKind::Stable, KindBy::Heading);
    let variable = (SourceKind::Variable, KindBy::Heading);
    let by = |by| (SourceKind::Cut, by);
    assert_eq!(
        kinds,
        [
            stable,
            stable,
            stable,
            stable,
            variable,
            variable,
            variable,
            by(KindBy::Words),
            by(KindBy::Sign),
            by(KindBy::Words),
        ]
    );
    let session = session(&preview);
    assert_eq!(session.fund.total().to_string(), "150.000,00");
    assert!(session.fund.sources.iter().all(|s| s.assumed));
    let subtotals: Vec<String> = session
        .fund
        .subtotals
        .iter()
        .map(|s| format!("{} {}", s.label, session.fund.subtotal(s)))
        .collect();
    assert_eq!(
        subtotals,
        [
            "Totale risorse stabili 146.557,22",
            "Totale risorse variabili 16.000,00"
        ]
    );
    let wrong = RESOURCES.replace("stabili;;146.557,22", "stabili;;146.557,23");
    assert_eq!(read(wrong.as_bytes()).differences.len(), 1);
}

#[test]
fn a_kind_that_a_column_says_is_not_our_reading() {
    let text = "Risorsa;Natura;Importo\nArt. 26 lett. a;stabile;100,00\nArt. 26 lett. b;variabile;50,00\nArt. 26 lett. c;;1,00\n";
    let session = session(&read(text.as_bytes()));
    let kinds: Vec<_> = session
        .fund
        .sources
        .iter()
        .map(|s| (s.kind, s.assumed))
        .collect();
    assert_eq!(
        kinds,
        [
            (SourceKind::Stable, false),
            (SourceKind::Variable, false),
            (SourceKind::Unspecified, false),
        ]
    );
}

#[test]
fn the_columns_can_be_corrected() {
    let text = "Voce;Preventivo 2024;Preventivo 2025\nRetribuzione di posizione;1,00;70,00\nRetribuzione di risultato;2,00;30,00\n";
    let read = |columns| {
        let choices = Choices {
            columns: Some(columns),
            ..Choices::default()
        };
        preview(text.as_bytes(), &choices)
    };
    assert_eq!(
        read("C=importo,B=niente").unwrap().sum().to_string(),
        "100,00"
    );
    assert_eq!(
        read("preventivo 2024=importo").unwrap().sum().to_string(),
        "3,00"
    );
    for wrong in ["C", "Z=importo", "C=boh", "C=economie"] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
    let with = read("B=importo,C=economie fondo risultato 2017").unwrap();
    assert_eq!(with.carried().to_string(), "100,00");
}

#[test]
fn a_head_of_years_gives_the_amounts_of_the_year_of_the_fund() {
    let text = "Voce;2024;2025\nRetribuzione di posizione;1.000,00;1.100,00\nRetribuzione di risultato;200,00;300,00\n";
    for (year, sum) in [(2024, "1.200,00"), (2025, "1.400,00")] {
        let choices = Choices {
            year: Some(year),
            ..Choices::default()
        };
        let preview = preview(text.as_bytes(), &choices).unwrap();
        assert_eq!((preview.head, preview.rows.len()), (Some(1), 2));
        assert_eq!(preview.sum().to_string(), sum);
    }
}

#[test]
fn a_part_of_a_row_does_not_count_twice_and_lines_are_those_of_the_file() {
    let text = "Comune di Esempio\n\n\nDestinazione\tImporto €\tQuota %\nRetribuzione di posizione\t€ 70.000,00\t70,00%\n\nRetribuzione di risultato\t€ 30.000,00\t30,00%\ndi cui obiettivi\t€ 5.000,00\t\nTotale\t€ 100.000,00\t100,00%\n";
    let preview = read(text.as_bytes());
    let lines: Vec<u32> = preview.rows.iter().map(|r| r.line).collect();
    assert_eq!((preview.head, lines), (Some(4), vec![5, 7]));
    assert_eq!(preview.refused.len(), 1);
    assert_eq!(preview.refused[0].spot.line, 8);
    assert_eq!(preview.refused[0].why, Why::PartOfAbove);
    let choices = Choices {
        skip: &[8],
        ..Choices::default()
    };
    let preview = riparto::documents::import::preview(text.as_bytes(), &choices).unwrap();
    assert_eq!((preview.refused, preview.differences), (vec![], vec![]));
    assert!(preview.totals[0].is_last);
}

#[test]
fn a_text_with_its_empty_cells_lost_is_refused_where_it_is_ambiguous() {
    let text = "Retribuzione di posizione dei dirigenti 2019 622.305,53 73,45 622.305,53
Retribuzione di risultato dei dirigenti 2019 224.925,72 26,55 5.886,45 230.812,17
";
    let preview = read(text.as_bytes());
    assert_eq!(preview.refused.len(), 1);
    assert_eq!(preview.refused[0].why, Why::Fewer { found: 3, most: 4 });
    let whole = text.replace("73,45 622", "73,45 - 622");
    assert_eq!(read(whole.as_bytes()).refused, []);
    assert_eq!(read(whole.as_bytes()).sum().to_string(), "847.231,25");
}
