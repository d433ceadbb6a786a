//! The Documenti: how far each paper is, what it lacks and where that is written, and the file it becomes.

use riparto::app::{Effect, Screen, Told, View};
use riparto::documents::{Format, Paper, Separators, Source, Template, document, write};
use riparto::lang::Lang;

use crate::documents::{EXAMPLE, PRATO, talks};
use crate::stage::Stage;

const INVENTED: &str = include_str!("../data/fondo-inventato-2025.ron");

fn stage(width: u16, height: u16) -> Stage {
    Stage::of(INVENTED, width, height, Lang::It)
}

/// What was asked to be written, last.
fn asked(stage: &Stage) -> (String, Vec<u8>) {
    let written = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::WritePaper { path, bytes } => Some((path.display().to_string(), bytes.clone())),
        _ => None,
    });
    written.unwrap()
}

#[test]
fn the_papers_read_on_the_screen() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = stage(width, height);
        let size = format!("{width}x{height}");
        stage.press("d");
        insta::assert_snapshot!(format!("papers-{size}"), stage.text());
        stage.press("enter");
        insta::assert_snapshot!(format!("papers-quadro-{size}"), stage.text());
        stage.press("esc down down down down m");
        insta::assert_snapshot!(format!("papers-missing-{size}"), stage.text());
        stage.press("m pgdn pgdn");
        insta::assert_snapshot!(format!("papers-relazione-{size}"), stage.text());
    }
    let mut english = Stage::of(EXAMPLE, 80, 24, Lang::En);
    english.press("d down down");
    insta::assert_snapshot!("papers-en-80x24", english.text());
}

#[test]
fn what_is_missing_leads_to_where_it_is_written() {
    let mut stage = stage(80, 24);
    stage.press("d down down down down m");
    let first = stage.desk().papers.lacking().unwrap().what.clone();
    assert_eq!(first, "la data della pre-intesa");
    stage.press("enter");
    assert_eq!(stage.desk().screen, Screen::Steps);
    assert!(
        stage.said().contains(&first) && stage.said().contains("d torna ai documenti"),
        "{}",
        stage.said()
    );
    let row = stage.desk().row().unwrap().label.clone();
    assert!(row.contains("Pre-intesa"), "{row}");
    // The way back is where one was, and what was filled in is no longer missing.
    stage.press("d");
    assert_eq!(stage.desk().papers.page.unwrap().view, View::Missing);
    assert_eq!(stage.desk().papers.lacking().unwrap().what, first);
}

#[test]
fn a_passage_is_written_here_and_is_in_the_paper() {
    let mut stage = stage(80, 24);
    stage.press("d down down down down m end up");
    let what = stage.desk().papers.lacking().unwrap().what.clone();
    assert_eq!(what, "altre informazioni utili, o «Nessuna»");
    stage.does("enter; 'Nessuna in più.; enter");
    assert_eq!(stage.said(), "Scritto il testo «Altre informazioni»");
    let document = stage.desk().papers.selected().unwrap();
    assert_eq!(document.paper, Paper::Illustrativa);
    assert!(document.missing.iter().all(|m| m.what != what));
    assert!(format!("{:?}", document.blocks).contains("Nessuna in più."));
    // The cursor stands on what is still missing.
    assert!(stage.desk().papers.lacking().is_some());
    // A published case is not changed: it says so, and nothing is written.
    let mut published = Stage::prato(80, 24);
    published.press("d down down down down m end");
    published.press("enter");
    assert!(
        published.said().contains("caso pubblicato"),
        "{}",
        published.said()
    );
    assert!(published.desk().prompt.is_none(), "before it is typed");
}

#[test]
fn a_paper_is_written_with_the_name_proposed_and_nothing_is_replaced() {
    let mut stage = Stage::prato(80, 24);
    stage.press("d e enter");
    let (path, bytes) = asked(&stage);
    assert!(path.ends_with("prova/prova-quadro.html"), "{path}");
    // It is the very paper that the command writes.
    let talks = talks(PRATO);
    let template = Template::read(Paper::Quadro.template()).unwrap();
    let made = document(Paper::Quadro, &template, &Source::of(&talks));
    assert_eq!(
        bytes,
        write(&made, Format::Html, Separators::Italian).unwrap()
    );
    // Another format, another name, and a file that is there already.
    stage.press("right");
    let format = stage.desk().papers.format;
    assert_ne!(format, Format::Html);
    stage.press("left e");
    let free = path.replace(".html", "-2.html");
    stage.press("enter");
    stage.tell(Told::PaperThere(free.clone().into()));
    assert!(
        stage.said().contains("non si sostituisce"),
        "{}",
        stage.said()
    );
    stage.press("enter");
    assert_eq!(asked(&stage).0, free);
    stage.tell(Told::PaperWritten(free.clone().into()));
    assert_eq!(stage.said(), format!("Documento scritto: {free}"));
    // A format is told by the extension, or refused.
    stage.does("e; 'relazione.pdf; enter");
    assert!(
        stage
            .said()
            .starts_with("Il formato è quello dell'estensione"),
        "{}",
        stage.said()
    );
    assert_eq!(asked(&stage).0, free);
}

#[test]
fn the_papers_have_the_split_of_the_session_and_say_so() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 3 0 % enter");
    assert_eq!(stage.amounts()[1], "254.169,38");
    stage.press("d");
    assert!(
        stage.text().contains("non la simulazione"),
        "{}",
        stage.text()
    );
    let quadro = format!("{:?}", stage.desk().papers.made[0].blocks);
    assert!(
        quadro.contains("224925.72") && !quadro.contains("254169.38"),
        "{quadro}"
    );
}

#[test]
fn the_templates_of_the_office_take_the_place_of_ours() {
    let mut stage = Stage::prato(80, 24);
    stage.press("d");
    let own = Template::read("# Il nostro quadro\n\n{{quadro}}\n").unwrap();
    stage.tell(Told::Templates(vec![(Paper::Quadro, own)], None));
    assert_eq!(stage.desk().papers.made[0].title, "Il nostro quadro");
    stage.tell(Told::Templates(
        Vec::new(),
        Some("quadro.md:3: «{fonda}» non è un valore".into()),
    ));
    assert!(stage.said().contains("non è un valore"));
    assert_eq!(
        stage.desk().papers.made[0].title,
        "Quadro di sintesi delle modalità di utilizzo delle risorse"
    );
}

#[test]
fn a_line_is_put_in_another_section_and_back() {
    let mut stage = stage(80, 24);
    stage.press("d s");
    assert!(
        stage.text().contains("come «posizione II»"),
        "{}",
        stage.text()
    );
    stage.does("'Retribuzione di posizione II; enter");
    assert!(
        stage.said().contains("sezione II, regolata"),
        "{}",
        stage.said()
    );
    let section = |stage: &Stage| stage.desk().case.session.lines[0].section;
    assert_eq!(section(&stage), Some(riparto::fund::Section::Regulated));
    stage.does("s; 'posizione; enter");
    assert_eq!(section(&stage), None);
    stage.does("s; 'mai sentita III; enter");
    assert!(
        stage
            .said()
            .starts_with("La voce e la sezione del Modulo II"),
        "{}",
        stage.said()
    );
}

#[test]
fn an_accepted_proposal_that_is_not_on_the_table_is_told_before_the_ipotesi() {
    use riparto::negotiation::{Deed, Opened, Party, Standing};

    use crate::talks::{done, id, prato, tabling, union};
    let told = |with_clause: bool| {
        let mut talks = prato();
        done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
        let mut proposal = tabling(&talks, vec![union("CISL-FP")]);
        if with_clause {
            proposal.clauses = vec![riparto::dossier::Clause {
                kind: id("interim"),
                percent: Some(riparto::money::Percent::new("20".parse().unwrap())),
                quota: None,
                text: None,
            }];
        }
        done(&mut talks, Deed::Tabled(Box::new(proposal))).unwrap();
        let deed = Deed::Answered {
            proposal: 1,
            by: Party::Public,
            standing: Standing::Accepted,
            note: None,
        };
        done(&mut talks, deed).unwrap();
        let mut stage = Stage::of(&riparto::store::to_text(&talks.session()), 80, 24, Lang::It);
        stage.press("f8 i");
        stage.said().to_owned()
    };
    assert_eq!(
        told(true),
        "La proposta 1, accolta, differisce dal tavolo (clausole): a seduta aperta, F7 e t la portano."
    );
    assert_eq!(told(false), "");
}

#[test]
fn where_a_paper_was_written_is_told_to_its_end() {
    let mut stage = stage(80, 24);
    stage.press("d e enter");
    let path = format!(
        "sessions/{}/{}",
        "un-ente-dal-nome-lungo-2025", "un-ente-dal-nome-lungo-2025-relazione-illustrativa.html"
    );
    stage.tell(Told::PaperWritten(path.clone().into()));
    let told: String = stage.text().lines().map(str::trim).collect();
    assert!(told.contains(&path), "{}", stage.text());
}

#[test]
fn what_heads_a_table_is_not_said_twice() {
    let mut stage = stage(80, 60);
    stage.press("d down down down down enter");
    let text = stage.text();
    assert_eq!(text.matches("Scheda 1.1").count(), 1, "{text}");
}
