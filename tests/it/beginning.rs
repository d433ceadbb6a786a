//! A session that begins on the screen: the page is filled in, what it would be is read before it is written, and it is on the
//! table.

mod disk;
mod first;
mod left;

use std::path::PathBuf;

use riparto::app::{Context, Place};
use riparto::lang::Lang;
use riparto::negotiation::next_year;
use riparto::store;

use self::disk::Disk;
use crate::stage::Stage;

const NEGOTIATION: &str = include_str!("../../sessions/esempio-trattativa.ron");

/// The page, just opened.
fn begun(size: (u16, u16), lang: Lang) -> (Stage, Disk) {
    let mut stage = Stage::empty(lang, size.0, size.1);
    let mut disk = Disk::new();
    stage.press("c");
    disk.answer(&mut stage);
    assert_eq!(stage.model.context(), Context::Form);
    (stage, disk)
}

/// Steps on the page, with the disk that answers each.
fn does(stage: &mut Stage, disk: &mut Disk, steps: &str) {
    for step in steps.split(';') {
        stage.does(step);
        disk.answer(stage);
    }
}

/// The page after some steps, for the gallery.
pub(crate) fn page(size: (u16, u16), steps: &str) -> Stage {
    let (mut stage, mut disk) = begun(size, Lang::It);
    does(&mut stage, &mut disk, steps);
    stage
}

/// The row of a question, as it is on the screen.
fn row(stage: &Stage, question: &str) -> String {
    let text = stage.text();
    let mut rows = text.lines().map(|row| row.trim_start_matches([' ', '▸']));
    let found = rows.find(|row| row.starts_with(question));
    let found = found.unwrap_or_else(|| panic!("no {question:?}:\n{text}"));
    found[question.len()..].trim().to_owned()
}

#[test]
fn who_answers_and_presses_enter_has_the_session_on_the_table() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    // What is still to be said is told, and is no error.
    assert!(
        stage
            .text()
            .contains("– Da dire ancora: ente, fondo dell'anno")
    );
    assert!(!stage.text().contains('✘'));
    does(
        &mut stage,
        &mut disk,
        "'Comune di Forlì; enter; enter; '2019; enter; '847.231,25",
    );
    let screen = stage.text();
    for told in [
        "= Comune di Forlì · dirigenti 2019 · fondo 847.231,25",
        "= voci: Retribuzione di posizione 0,00 · Retribuzione di risultato 847.231,25",
        "= regole: CCNL 23/12/1999",
    ] {
        assert!(screen.contains(told), "{screen}");
    }
    assert_eq!(
        row(&stage, "File"),
        "sessions/comune-di-forli-dirigenti-2019.ron"
    );
    does(&mut stage, &mut disk, "enter; enter");
    assert!(disk.made.is_empty(), "nothing before the last Enter");
    assert!(
        stage.text().contains("Invio crea e apre"),
        "{}",
        stage.text()
    );
    does(&mut stage, &mut disk, "enter");
    let [(path, session)] = &disk.made[..] else {
        panic!("{:?}", disk.made);
    };
    assert_eq!(
        *path,
        PathBuf::from("sessions/comune-di-forli-dirigenti-2019.ron")
    );
    let said = (session.body.as_str(), session.area.as_str(), session.year);
    assert_eq!(said, ("Comune di Forlì", "dirigenti", 2019));
    assert_eq!(stage.amounts(), ["0,00", "847.231,25"]);
    assert_eq!(
        stage.said(),
        "Creata sessions/comune-di-forli-dirigenti-2019.ron. Il fondo è una sola risorsa: F4 la divide."
    );
}

#[test]
fn what_cannot_be_is_told_on_its_question_and_nothing_typed_is_lost() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    // From the last question to the first that is missing.
    does(&mut stage, &mut disk, "up; enter");
    assert_eq!(stage.said(), "Ente: manca");
    does(&mut stage, &mut disk, "'Comune di Esempio; enter; enter");
    for (year, why) in [
        ("1989", "Anno: un anno dal 1990 al 2200."),
        ("duemila", "Anno: un anno dal 1990 al 2200."),
    ] {
        does(
            &mut stage,
            &mut disk,
            &format!("home; end; {}; '{year}", "bs ".repeat(9)),
        );
        assert!(
            stage.text().contains(&format!("✘ {why}")),
            "{}",
            stage.text()
        );
        does(&mut stage, &mut disk, "enter");
        assert_eq!(stage.said(), why);
        assert_eq!(row(&stage, "Anno"), year);
    }
    does(
        &mut stage,
        &mut disk,
        &format!("{}; '2019; enter", "bs ".repeat(9)),
    );
    for (fund, why) in [
        ("30%", "«30%»: ci vuole un importo, come 847.231,25"),
        (
            "1,234",
            "«1,234»: più di due decimali; le migliaia si scrivono con il punto: 1.234.",
        ),
        (
            ",98",
            "«,98»: mancano gli euro prima dei decimali: 98 centesimi si scrivono 0,98.",
        ),
        ("-5", "«-5»: ci vuole un importo, come 847.231,25"),
    ] {
        does(
            &mut stage,
            &mut disk,
            &format!("{}; '{fund}; enter", "bs ".repeat(9)),
        );
        assert_eq!(stage.said(), format!("Fondo dell'anno: {why}"));
        assert_eq!(row(&stage, "Fondo dell'anno"), fund);
    }
    // Whoever goes on with the arrows is brought back by the last Enter.
    does(&mut stage, &mut disk, "down; down; enter");
    assert!(stage.said().starts_with("Fondo dell'anno: «-5»"));
    assert_eq!(row(&stage, "Ente"), "Comune di Esempio");
    assert!(disk.made.is_empty());
    does(
        &mut stage,
        &mut disk,
        &format!("{}; '1.000; enter; enter; enter", "bs ".repeat(9)),
    );
    assert_eq!(disk.made.len(), 1);
    assert_eq!(stage.amounts(), ["0,00", "1.000,00"]);
}

#[test]
fn the_new_year_goes_on_from_a_session_of_the_list_as_the_command_makes_it() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    does(&mut stage, &mut disk, "'Comune di Altro; up; up; right");
    // What comes from that session is shown and not asked; year and file follow it.
    let last = store::session_from_text(NEGOTIATION).unwrap();
    assert_eq!(row(&stage, "Ente"), last.body);
    assert_eq!(row(&stage, "Area"), "dirigenti");
    assert_eq!(row(&stage, "Fondo dell'anno"), "le risorse che restano");
    assert_eq!(row(&stage, "Anno"), (last.year + 1).to_string());
    assert!(
        stage
            .text()
            .contains("= dalla sessione «ente-2024»: portate"),
        "{}",
        stage.text()
    );
    // What was typed is there again for who does not go on from it.
    does(&mut stage, &mut disk, "left");
    assert_eq!(row(&stage, "Ente"), "Comune di Altro");
    does(&mut stage, &mut disk, "right; down; enter");
    let packs = store::shipped_packs().unwrap();
    let expected = next_year(&last, &packs, last.year + 1).unwrap().session;
    let [(path, session)] = &disk.made[..] else {
        panic!("{:?}", disk.made);
    };
    assert_eq!(*session, expected);
    assert_eq!(*path, PathBuf::from("sessions/ente-2024-2020.ron"));
    assert!(
        stage
            .said()
            .starts_with("Creata sessions/ente-2024-2020.ron: portate")
    );
}

#[test]
fn a_year_that_is_not_later_and_a_session_that_is_not_read_are_told() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    disk.listed.push("sessions/rotto.ron");
    does(&mut stage, &mut disk, "esc; c; up; up; 3");
    let told = "✘ Dalla sessione: sessions/rotto.ron: non si legge";
    assert!(stage.text().contains(told), "{}", stage.text());
    does(&mut stage, &mut disk, "down; enter");
    assert_eq!(
        stage.said(),
        "Dalla sessione: sessions/rotto.ron: non si legge"
    );
    does(
        &mut stage,
        &mut disk,
        &format!("2; up; {}; '2019", "bs ".repeat(5)),
    );
    assert!(stage.text().contains("✘ Anno: "), "{}", stage.text());
    does(&mut stage, &mut disk, "down; down; enter");
    assert!(stage.said().starts_with("Anno: "), "{}", stage.said());
    assert!(disk.made.is_empty());
}

#[test]
fn an_area_without_rules_is_typed_and_told() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    does(
        &mut stage,
        &mut disk,
        "'Comune di Esempio; enter; right; enter; 'Polizia locale; enter; enter; '100",
    );
    let screen = stage.text();
    let told = "= regole: nessuna nota, si controllano solo le somme";
    assert!(screen.contains(told), "{screen}");
    assert_eq!(
        row(&stage, "File"),
        "sessions/comune-di-esempio-polizia-locale-2019.ron"
    );
    // Back among those known it is not asked; again elsewhere, it is as it was typed.
    does(&mut stage, &mut disk, "up; up; up; left");
    assert!(!stage.text().contains("Quale area"));
    does(&mut stage, &mut disk, "right");
    assert_eq!(row(&stage, "Quale area"), "Polizia locale");
    does(&mut stage, &mut disk, "up; up; enter");
    assert_eq!(disk.made[0].1.area.as_str(), "polizia-locale");
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    disk.unlisted = vec!["comune-di-esempio-dirigenti-2019.ron"];
    does(
        &mut stage,
        &mut disk,
        "'Comune di Esempio; down; down; down; '100; up; up; up; up",
    );
    // One of the list is told at once.
    does(&mut stage, &mut disk, "'ente-2024");
    let told = "✘ File: sessions/ente-2024.ron c'è già e non si sostituisce";
    assert!(stage.text().contains(told), "{}", stage.text());
    does(&mut stage, &mut disk, "enter");
    assert!(disk.made.is_empty());
    // A bare name is of the folder of the sessions, and that is told.
    does(
        &mut stage,
        &mut disk,
        &format!("{}; 'prova", "bs ".repeat(12)),
    );
    assert!(
        stage.text().contains("= si scrive sessions/prova.ron"),
        "{}",
        stage.text()
    );
    // Another that came meanwhile: a free name is proposed.
    does(
        &mut stage,
        &mut disk,
        &format!(
            "{}; 'comune-di-esempio-dirigenti-2019; enter",
            "bs ".repeat(12)
        ),
    );
    assert!(
        stage.said().contains("non si sostituisce"),
        "{}",
        stage.said()
    );
    assert!(disk.made.is_empty());
    assert_eq!(row(&stage, "File"), "sessions/libero-2.ron");
    does(&mut stage, &mut disk, "enter");
    assert_eq!(disk.made[0].0, PathBuf::from("sessions/libero-2.ron"));
}

#[test]
fn the_name_proposed_is_none_of_the_list() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    disk.listed.push("sessions/ente-dirigenti-2019.ron");
    does(&mut stage, &mut disk, "esc; c; 'Ente");
    assert_eq!(row(&stage, "File"), "sessions/ente-dirigenti-2019-2.ron");
}

#[test]
fn esc_goes_back_to_the_list_as_it_is_now() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    disk.listed.insert(0, "sessions/a-da-un-altro.ron");
    does(&mut stage, &mut disk, "'Comune; esc");
    let screen = stage.text();
    assert!(screen.contains("Quale sessione si apre?"), "{screen}");
    // What another program made is there, and the one selected is still selected.
    assert!(screen.contains("  sessions/a-da-un-altro.ron"), "{screen}");
    assert!(screen.contains("▸ sessions/ente-2024.ron"), "{screen}");
    assert!(disk.made.is_empty());
    disk.listed.clear();
    does(&mut stage, &mut disk, "ins; esc");
    let screen = stage.text();
    assert!(
        screen.contains("Qui non c'è ancora la cartella sessions"),
        "{screen}"
    );
    assert!(screen.contains("▸ esempio"), "{screen}");
}

#[test]
fn the_page_is_filled_in_by_pointing() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);

    stage.click("Fondo dell'anno");
    stage.does("'5.000");
    stage.click("altra");
    assert!(row(&stage, "Area").contains("● altra"));
    stage.click("dirigenti");
    assert!(!stage.text().contains("Quale area"));
    stage.click("l'esempio: Prato 2019");
    disk.answer(&mut stage);
    assert_eq!(row(&stage, "Ente"), "Comune di Prato");
    // What is given is not pressed.
    stage.click("Comune di Prato");
    stage.does("'zzz");
    assert_eq!(row(&stage, "Ente"), "Comune di Prato");
    stage.click("Invio avanti");
    stage.click("Invio crea e apre");
    disk.answer(&mut stage);
    assert_eq!(disk.made[0].0, PathBuf::from("sessions/prato-2020.ron"));
}

#[test]
fn many_sessions_do_not_push_the_questions_away() {
    let (mut stage, mut disk) = begun((60, 18), Lang::It);
    disk.listed = vec![
        "sessions/comune-di-alfa-dirigenti-2019.ron",
        "sessions/comune-di-beta-dirigenti-2019.ron",
        "sessions/comune-di-gamma-dirigenti-2019.ron",
        "sessions/comune-di-delta-dirigenti-2019.ron",
        "sessions/comune-di-epsilon-dirigenti-2019.ron",
        "sessions/ente-2024.ron",
    ];
    does(&mut stage, &mut disk, "esc; c; up; up");
    let mut seen = stage.text();
    does(&mut stage, &mut disk, "7");
    seen += &stage.text();
    assert_eq!(row(&stage, "Anno"), "2020");
    does(&mut stage, &mut disk, "left; left");
    seen += &stage.text();
    insta::assert_snapshot!("beginning-many", seen);
}

#[test]
fn it_reads_in_english_too() {
    let (mut stage, mut disk) = begun((80, 24), Lang::En);
    let mut seen = stage.text();
    does(
        &mut stage,
        &mut disk,
        "'Comune di Esempio; enter; right; enter; enter; enter; '30%; enter",
    );
    seen += &stage.text();
    does(&mut stage, &mut disk, "bs bs bs; '1.000; enter; 3");
    seen += &stage.text();
    insta::assert_snapshot!("beginning-en", seen);
}

/// The list is looked at, and nothing of it is under the page.
#[test]
fn nothing_of_the_list_is_done_under_the_page() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    stage.press("q i n L ?");
    disk.answer(&mut stage);
    assert!(matches!(&stage.model.place, Place::Start(start) if start.import.is_none()));
    assert_eq!(row(&stage, "Ente"), "qinL?");
    assert!(stage.model.help.is_none() && stage.model.palette.is_none());
}
