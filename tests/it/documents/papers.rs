//! The papers whole: the relazioni, the verbale, the ipotesi with what goes with it.

use riparto::documents::{Format, Names, Paper, Place, Source};
use riparto::lang::{Lang, talks::sentence};
use riparto::negotiation::{Deed, Held, Wall};

use super::{EXAMPLE, MANFREDONIA, PRATO, paper, shown, table, talks, text};

/// A fund of ten lines that says it is invented, and was not read from anybody.
pub(crate) const INVENTED: &str = include_str!("../../data/fondo-inventato-2025.ron");
/// The same body, the year before.
pub(crate) const BEFORE: &str = include_str!("../../data/fondo-inventato-2024.ron");

#[test]
fn the_relazioni_of_prato_and_manfredonia_read_whole() {
    for (name, session) in [("prato", PRATO), ("manfredonia", MANFREDONIA)] {
        let talks = talks(session);
        for kind in [Paper::Illustrativa, Paper::TecnicoFinanziaria] {
            let document = paper(kind, &Source::of(&talks));
            insta::assert_snapshot!(
                format!("{}-{name}", kind.name()),
                text(&document, Format::Md)
            );
        }
    }
}

#[test]
fn a_fund_of_ten_lines_has_its_relazione_with_last_year_beside() {
    let (now, then) = (talks(INVENTED), talks(BEFORE));
    let before = then.case();
    let mut source = Source::of(&now);
    source.last_year = Some(&before);
    for kind in [
        Paper::Quadro,
        Paper::Illustrativa,
        Paper::TecnicoFinanziaria,
    ] {
        let document = paper(kind, &source);
        insta::assert_snapshot!(
            format!("{}-inventato", kind.name()),
            text(&document, Format::Md)
        );
        let lacks_year = document.missing.iter().any(|m| m.place == Place::LastYear);
        assert!(!lacks_year, "the year before was given");
    }
}

#[test]
fn the_papers_of_the_example_read_whole() {
    let talks = talks(EXAMPLE);
    for kind in [
        Paper::Verbale,
        Paper::Proposta,
        Paper::Ipotesi,
        Paper::TrasmissioneRevisori,
        Paper::SchedaRevisori,
        Paper::PropostaGiunta,
    ] {
        let document = paper(kind, &Source::of(&talks));
        insta::assert_snapshot!(
            format!("{}-esempio", kind.name()),
            text(&document, Format::Md)
        );
    }
}

#[test]
fn the_modules_agree_and_say_by_how_much_they_do_not() {
    let outcomes = |session: &str| {
        let talks = talks(session);
        let document = paper(Paper::TecnicoFinanziaria, &Source::of(&talks));
        let rows = shown(table(&document, "quadrature"));
        rows[1..]
            .iter()
            .map(|row| (row[3].clone(), row[4].clone()))
            .collect::<Vec<_>>()
    };
    let agrees = ("0,00".to_owned(), "rispettato".to_owned());
    assert_eq!(outcomes(PRATO), vec![agrees.clone(); 3]);
    // A free split leaves ten cents: they stand among what is still to be regulated, and the quadro says so.
    let free = PRATO
        .replace("amount: \"224925.72\"", "amount: \"224925.62\"")
        .replace(
            "counterpart: \"posizione\",",
            "counterpart: \"posizione\",\n  mode: Free,",
        );
    let lacking = ("0,10".to_owned(), "non rispettato".to_owned());
    assert_eq!(outcomes(&free), [agrees.clone(), lacking, agrees]);
}

#[test]
fn a_line_stands_where_it_says_else_where_the_rules_say() {
    let sections = |session: &str| {
        let talks = talks(session);
        let document = paper(Paper::TecnicoFinanziaria, &Source::of(&talks));
        let has = |id: &str| {
            document
                .tables()
                .find(|t| t.id == id)
                .map_or(0, |t| t.rows.len() - 1)
        };
        ["non-disponibili", "regolate", "da-regolare"].map(has)
    };
    // Prato's own table heads posizione among those that the contract regulates.
    assert_eq!(sections(PRATO), [0, 2, 0]);
    assert_eq!(
        sections(&PRATO.replace("      section: Regulated,\n", "")),
        [1, 1, 0]
    );
    assert_eq!(
        sections(&PRATO.replacen("section: Regulated", "section: ToRegulate", 1)),
        [0, 1, 1]
    );
}

/// Minutes written days later have the day and hours of the seduta, and not those of who typed.
#[test]
fn the_verbale_of_a_seduta_written_later_has_its_day_and_no_hours_of_the_keyboard() {
    let mut talks = talks(EXAMPLE);
    let held = |from: &str, to: &str| {
        let [from, to] = [from, to].map(|wall| {
            let wall: jiff::civil::DateTime = wall.parse().unwrap();
            Wall::new(wall.date(), wall.time())
        });
        Some(Held { from, to: Some(to) })
    };
    // It was corrected after the others were held: the paper of that seduta alone knows it too.
    for (seduta, held) in [
        (1, held("2019-05-13T10:00", "2019-05-13T12:30")),
        (2, held("2019-05-28T14:45", "2019-05-28T17:00")),
    ] {
        let act = Deed::SedutaHeld { seduta, held };
        let time = "2026-06-11T10:00:00+02:00".parse().unwrap();
        let said = sentence(&act, talks.state(), Lang::It).unwrap();
        talks.record(act, time, "ufficio", said).unwrap();
    }
    let source = Source::of_seduta(&talks, 1).unwrap();
    let verbale = text(&paper(Paper::Verbale, &source), Format::Md);
    insta::assert_snapshot!("verbale-scritto-dopo", verbale);
    let all = text(&paper(Paper::Verbale, &Source::of(&talks)), Format::Md);
    for told in [
        "Seduta n. 1 del 13/05/2019",
        "La seduta si apre alle ore 10:00; luogo: Palazzo comunale, sala riunioni; si chiude alle ore 12:30. Giorno e ore sono detti dall'atto 45. Il verbale è scritto dopo la seduta, il 14/05/2019 alle ore 09:30: gli atti sono senza l'ora.",
        "Seduta n. 2 del 28/05/2019",
        "La seduta si apre alle ore 14:45; luogo: Palazzo comunale, sala riunioni; si chiude alle ore 17:00. Giorno e ore sono detti dall'atto 46.\n",
        "ore 15:20 – Sul tavolo",
    ] {
        assert!(all.contains(told), "{told}\n{all}");
    }
    for not in ["ore 09:52 – ", "14/05/2019 ore", "tenuta in data"] {
        assert!(!all.contains(not), "{not}\n{all}");
    }
}

#[test]
fn the_verbale_of_a_seduta_tells_nothing_of_what_came_later() {
    let talks = talks(EXAMPLE);
    let source = Source::of_seduta(&talks, 1).unwrap();
    let verbale = text(&paper(Paper::Verbale, &source), Format::Md);
    insta::assert_snapshot!("verbale-seduta-1", verbale);
    let last = talks
        .operations()
        .iter()
        .rev()
        .find(|o| o.time.day().day() == 14)
        .unwrap();
    assert!(
        verbale.contains(&last.hash()),
        "the foot has the hash of that moment"
    );
    for later in [
        "28/05/2019 ore",
        "Proposta 3",
        "accolta;",
        "Ipotesi (pre-intesa)",
    ] {
        assert!(!verbale.contains(later), "{later}");
    }
}

#[test]
fn names_of_those_present_are_left_out_where_it_is_asked() {
    let named = EXAMPLE.replacen(
        "role: \"segreteria territoriale\",",
        "role: \"segreteria territoriale\",\n            name: \"Nome Inventato\",",
        1,
    );
    assert_ne!(named, EXAMPLE);
    let talks = talks(&named);
    let mut source = Source::of(&talks);
    let told = |source: &Source| text(&paper(Paper::Verbale, source), Format::Html);
    assert!(told(&source).contains("Nome Inventato"));
    source.names = Names::Dropped;
    assert!(!told(&source).contains("Nome Inventato"));
    // Who spoke for a proposal may be a name beside a sigla.
    let spoken = EXAMPLE.replacen("speaker: \"", "speaker: \"Voce Inventata, ", 50);
    assert_ne!(spoken, EXAMPLE);
    let spoken = super::talks(&spoken);
    let mut proposal = Source::of(&spoken);
    let sheet = |source: &Source| text(&paper(Paper::Proposta, source), Format::Html);
    assert!(sheet(&proposal).contains("Voce Inventata"));
    proposal.names = Names::Dropped;
    assert!(!sheet(&proposal).contains("Voce Inventata"));
    assert!(!sheet(&proposal).contains("Riletta e confermata"));
    // No other paper tells them at all.
    source.names = Names::Told;
    for kind in Paper::ALL.into_iter().filter(|k| *k != Paper::Verbale) {
        assert!(
            !text(&paper(kind, &source), Format::Html).contains("Nome Inventato"),
            "{kind:?}"
        );
    }
}

#[test]
fn each_blank_of_a_paper_is_listed() {
    for session in [PRATO, MANFREDONIA, EXAMPLE, INVENTED] {
        let talks = talks(session);
        for kind in Paper::ALL {
            let document = paper(kind, &Source::of(&talks));
            let blanks = text(&document, Format::Html)
                .matches("[da completare")
                .count();
            assert!(
                blanks == 0 || !document.missing.is_empty(),
                "{}: {blanks} blanks, nothing listed",
                kind.name()
            );
        }
    }
    // What the circular asks and Prato's data do not say is listed, and nothing else.
    let talks = talks(PRATO);
    let document = paper(Paper::Illustrativa, &Source::of(&talks));
    let text = text(&document, Format::Html);
    for missing in &document.missing {
        let what = missing.what.replace('\'', "&#39;");
        assert!(text.contains(&what), "{what} is not in the paper");
    }
}

#[test]
fn an_office_that_began_with_a_seduta_finds_who_sat_there_and_not_what_it_wrote_itself() {
    let undelegated = EXAMPLE.replacen(
        "    body_side: [\n      \"delegazione di parte pubblica\",\n    ],\n    unions: [\n      \"FP-CGIL\",\n      \"CISL-FP\",\n      \"UIL-FPL\",\n      \"RSA dirigenti\",\n    ],\n",
        "",
        1,
    );
    assert_ne!(undelegated, EXAMPLE);
    let talks = talks(&undelegated);
    let ipotesi = paper(Paper::Ipotesi, &Source::of(&talks));
    let text = text(&ipotesi, Format::Md);
    assert!(
        text.contains("per la parte pubblica da presidente della delegazione e componente, servizio personale e per la parte sindacale da FP-CGIL"),
        "{text}"
    );
}

#[test]
fn what_comes_after_the_ipotesi_is_no_blank_before_it() {
    let talks = talks(PRATO);
    let sheet = |talks| {
        let document = paper(Paper::Illustrativa, &Source::of(talks));
        shown(table(&document, "scheda-1-1"))
    };
    let said = |rows: &[Vec<String>], label: &str| {
        let row = rows.iter().find(|row| row[0] == label).unwrap();
        row[1].clone()
    };
    let rows = sheet(&talks);
    assert_eq!(
        said(&rows, "Firmatari del contratto"),
        "Contratto da sottoscrivere, dopo il controllo e l'autorizzazione."
    );
    // A step that is there without its day was done, or is said to have been: the day is a blank.
    assert!(
        said(&rows, "Intervento dell'organo di controllo interno").starts_with("[da completare")
    );
    let manfredonia = super::talks(MANFREDONIA);
    let rows = sheet(&manfredonia);
    assert!(said(&rows, "Data di sottoscrizione del contratto").starts_with("[da completare"));
    assert_eq!(
        said(&rows, "Intervento dell'organo di controllo interno"),
        "Certificazione acquisita in data 23/12/2025."
    );
}

#[test]
fn what_was_not_read_is_never_told_as_nothing() {
    let read_in_part = include_str!("../../../sessions/francavilla-2016.ron");
    let talks = talks(read_in_part);
    let made = |kind| text(&paper(kind, &Source::of(&talks)), Format::Md);
    let report = made(Paper::TecnicoFinanziaria);
    assert!(
        report.contains("Le destinazioni del fondo non sono state lette"),
        "{report}"
    );
    assert!(
        report.contains("Le quadrature non sono verificabili"),
        "{report}"
    );
    assert!(!report.contains("rispettato |"), "{report}");
    let ipotesi = paper(Paper::Ipotesi, &Source::of(&talks));
    assert!(
        ipotesi
            .missing
            .iter()
            .any(|m| m.what.starts_with("il fondo intero"))
    );
    assert!(!made(Paper::Ipotesi).contains("è di 0,00 euro"));
}

#[test]
fn a_draft_nobody_signed_says_so() {
    let talks = talks(INVENTED);
    for kind in [
        Paper::Ipotesi,
        Paper::TrasmissioneRevisori,
        Paper::PropostaGiunta,
    ] {
        let made = text(&paper(kind, &Source::of(&talks)), Format::Md);
        assert!(
            made.contains("**Bozza: nessuna ipotesi risulta sottoscritta.**"),
            "{made}"
        );
    }
    let signed = super::talks(EXAMPLE);
    let made = text(&paper(Paper::Ipotesi, &Source::of(&signed)), Format::Md);
    assert!(!made.contains("Bozza: nessuna"), "{made}");
}

#[test]
fn another_area_is_not_told_what_is_true_of_the_dirigenti() {
    let talks = talks(&PRATO.replace("area: \"dirigenti\"", "area: \"comparto\""));
    let document = paper(Paper::TecnicoFinanziaria, &Source::of(&talks));
    let made = text(&document, Format::Md);
    assert!(!made.contains("personale dirigente"), "{made}");
    let missing: Vec<&str> = document.missing.iter().map(|m| m.what.as_str()).collect();
    assert!(
        missing
            .iter()
            .any(|m| m.contains("selettività delle progressioni")),
        "{missing:?}"
    );
    assert!(
        missing.iter().any(|m| m.contains("modo selettivo")),
        "{missing:?}"
    );
}

#[test]
fn the_law_that_a_paper_cites_is_that_of_the_rules_in_force() {
    let of = |session: &str, kind| {
        let talks = talks(session);
        text(&paper(kind, &Source::of(&talks)), Format::Md)
    };
    let year = |year: &str| MANFREDONIA.replacen("year: 2025", &format!("year: {year}"), 1);
    // The plan of the objectives became a section of the PIAO: the rules say when.
    for (session, name, other) in [
        (
            year("2021"),
            "Adozione del Piano della performance – ",
            "PIAO, sezione",
        ),
        (
            year("2022"),
            "Adozione del PIAO, sezione performance – ",
            "Piano della performance",
        ),
    ] {
        let made = of(&session, Paper::Illustrativa);
        assert!(made.contains(name) && !made.contains(other), "{made}");
    }
    // The cap is asked from the year that its rule says.
    let older = PRATO.replacen("year: 2017", "year: 2010", 1);
    let prato = |year: &str| older.replacen("year: 2019", &format!("year: {year}"), 1);
    let cap = "Limite del trattamento accessorio";
    assert!(!of(&prato("2016"), Paper::TecnicoFinanziaria).contains(cap));
    assert!(of(&prato("2018"), Paper::TecnicoFinanziaria).contains(cap));
    // Without rules nothing is said of the law: a table where the data speak of it, the plan whose act is there.
    let ungoverned = |text: &str| text.replace("area: \"dirigenti\"", "area: \"comparto\"");
    let silent = ungoverned(PRATO).replace("cap: Inside", "cap: Unknown");
    assert!(!of(&silent, Paper::TecnicoFinanziaria).contains(cap));
    assert!(of(&ungoverned(INVENTED), Paper::TecnicoFinanziaria).contains(cap));
    let made = of(&ungoverned(PRATO), Paper::Illustrativa);
    assert!(
        made.contains("| Adozione del Piano della performance | DGC 137"),
        "{made}"
    );
    let none = ungoverned(PRATO).replace("kind: \"piano-performance\"", "kind: \"altro-atto\"");
    let made = of(&none, Paper::Illustrativa);
    assert!(
        made.contains("quelli del Piano della performance o PIAO: **"),
        "{made}"
    );
}
