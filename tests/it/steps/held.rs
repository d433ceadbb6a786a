//! The day and hours of a seduta, on the screen: when it is opened, and afterwards on the Iter.

use riparto::app::Cell;
use riparto::lang::Lang;
use riparto::negotiation::{Deed, Held};
use riparto::store;

use super::SIZES;
use crate::stage::Stage;

fn go(stage: &mut Stage, seduta: u32) {
    stage.press("f8 home");
    for _ in 0..60 {
        if stage.desk().row().and_then(|row| row.cell.as_ref()) == Some(&Cell::Seduta(seduta)) {
            return;
        }
        stage.press("down");
    }
    panic!("no such row:\n{}", stage.text());
}

fn held(stage: &Stage) -> Option<Held> {
    stage.desk().state().sedute[0].held
}

fn last(stage: &Stage) -> String {
    stage
        .desk()
        .talks()
        .operations()
        .last()
        .unwrap()
        .sentence
        .clone()
}

/// The page of the opening, at its last question.
fn asked(size: (u16, u16)) -> Stage {
    let mut stage = Stage::negotiating(size.0, size.1);
    stage.press("s tab tab tab tab tab");
    stage
}

#[test]
fn a_seduta_that_was_held_before_is_opened_with_its_day_and_hours() {
    for size in SIZES {
        let name = |what: &str| format!("held-{what}-{}x{}", size.0, size.1);
        let mut stage = asked(size);
        stage.paste("14/05/2019 9.30-12:15");
        insta::assert_snapshot!(name("opening"), stage.text());
        stage.press("enter");
        assert!(
            last(&stage).starts_with(
                "Aperta la seduta 1, tenuta in data 14/05/2019, ore 09:30–12:15; presenti"
            ),
            "{}",
            last(&stage)
        );
        go(&mut stage, 1);
        insta::assert_snapshot!(name("row"), stage.text());
        stage.press("enter");
        insta::assert_snapshot!(name("asked"), stage.text());
    }
}

/// What is not read, or cannot be yet, is said where it was typed: nothing of it is lost.
#[test]
fn what_cannot_be_stays_where_it_was_typed() {
    let mut stage = asked((80, 24));
    for (typed, told) in [
        (
            "ieri alle 9",
            "si scrivono 12/05/2019 9:30-12:15, non «ieri alle 9»",
        ),
        ("12/06/2019 9:30", "adesso è 11/06/2019, ore 15:32"),
        ("11/06/2019 14-16", "adesso è 11/06/2019, ore 15:32"),
        ("11/06/2019 14:00-13:00", "La fine viene prima dell'inizio"),
    ] {
        stage.paste(typed);
        stage.press("enter");
        assert!(stage.desk().form.is_some(), "{typed}");
        assert!(
            stage.text().replace("\n ", " ").contains(told) || stage.said().contains(told),
            "{typed}: {} {}",
            stage.said(),
            stage.text()
        );
        stage.press(&"bs ".repeat(typed.chars().count()));
    }
    stage.press("enter");
    assert_eq!(held(&stage), None);
}

#[test]
fn it_is_corrected_on_the_iter_and_taken_away() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter s c enter");
    go(&mut stage, 1);
    // What is there is proposed: accepted as it is, it changes nothing.
    let acts = stage.desk().talks().operations().len();
    stage.press("enter enter");
    assert_eq!(stage.desk().talks().operations().len(), acts);
    for (typed, wall) in [
        ("14/05/2019 9:30-12:15", "14/05/2019, ore 09:30–12:15"),
        ("14/05/2019 dalle 9 alle 12", "14/05/2019, ore 09:00–12:00"),
        (
            "2019-05-14 ore 22.00 – 15/05/2019 1:00",
            "14/05/2019, ore 22:00–15/05/2019 01:00",
        ),
        ("13/05/2019 8", "13/05/2019, ore 08:00"),
    ] {
        stage.press("enter");
        stage.paste(typed);
        stage.press("enter");
        assert_eq!(last(&stage), format!("Seduta 1: tenuta in data {wall}."));
        // It is proposed again as it was understood.
        let before = held(&stage);
        stage.press("enter end");
        stage.does("' ; enter");
        assert_eq!(held(&stage), before);
        stage.press("esc");
        go(&mut stage, 1);
    }
    for (typed, told) in [
        ("boh", "Giorno e ore: 12/05/2019 9:30-12:15"),
        ("12/06/2019 9", "adesso è 11/06/2019, ore 15:32"),
        ("14/05/2019 9-8", "La fine viene prima"),
        ("14/05/2019 9:60", "Giorno e ore"),
    ] {
        stage.press("enter");
        stage.paste(typed);
        stage.press("enter");
        assert!(stage.said().contains(told), "{typed}: {}", stage.said());
        assert!(stage.desk().prompt.is_some(), "{typed}");
        stage.press("esc");
    }
    stage.press("del");
    assert_eq!(held(&stage), None);
    assert_eq!(
        last(&stage),
        "Seduta 1: tenuta quando fu aperta qui, 11/06/2019, ore 15:32."
    );
    stage.press("del");
    assert!(stage.said().contains("già così"), "{}", stage.said());
}

/// It is corrected where acts are written, and where they may be.
#[test]
fn a_published_history_keeps_its_days() {
    let text = include_str!("../../../sessions/esempio-trattativa.ron");
    let mut stage = Stage::of(text, 80, 24, Lang::It);
    let acts = stage.desk().talks().operations().len();
    go(&mut stage, 2);
    stage.press("enter");
    assert!(stage.said().contains("caso pubblicato"), "{}", stage.said());
    stage.press("del");
    assert_eq!(stage.desk().talks().operations().len(), acts);
    // Of another: once it is one's own, one of the three between the other two.
    let mut stage = Stage::of(&text.replace("  published: true,\n", ""), 80, 24, Lang::It);
    go(&mut stage, 2);
    stage.press("enter");
    stage.paste("13/05/2019 9");
    stage.press("enter");
    assert!(
        stage
            .said()
            .contains("La seduta 1 comincia dopo (14/05/2019, ore 09:30)"),
        "{}",
        stage.said()
    );
    stage.press("esc enter");
    stage.paste("11/06/2019 11");
    stage.press("enter");
    assert!(
        stage
            .said()
            .contains("La seduta 3, che la segue, comincia prima"),
        "{}",
        stage.said()
    );
    stage.press("esc enter");
    stage.paste("27/05/2019 15:00-17:00");
    stage.press("enter");
    let act = &stage.desk().talks().operations().last().unwrap().act;
    assert!(matches!(
        act,
        Deed::SedutaHeld {
            seduta: 2,
            held: Some(_)
        }
    ));
    let text = store::to_text(&stage.desk().talks().session());
    let again = Stage::of(&text, 80, 24, Lang::It);
    assert_eq!(store::to_text(&again.desk().talks().session()), text);
}
