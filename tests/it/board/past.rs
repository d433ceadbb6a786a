//! The past: the table as it was, read and never touched.

use riparto::app::Screen;
use riparto::fund::Edit;
use riparto::lang::Lang;
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, run_of};
use riparto::ui::Theme;

use super::{acts, at, compare, five, open, shows, stage};
use crate::stage::Stage;
use crate::talks::{edit, id, prato};

#[test]
fn the_past_is_marked_as_such() {
    compare("passato", "f home a", Theme::Colours, Lang::It);
    compare("passato-talks", "f up a f7", Theme::Mono, Lang::It);
}

#[test]
fn the_past_is_read_and_never_touched() {
    let mut stage = open(80, 24);
    let (count, now) = (acts(&stage), stage.amounts());
    stage.press("f up a");
    assert_eq!(stage.desk().screen, Screen::Table);
    shows(&stage, "alle 15:12 · sola lettura");
    assert_eq!(stage.amounts()[1], "236.925,72");
    for keys in [
        "30%", "enter", "b", "u", "m", "n", "v", "s", "ctrl-t", "ctrl-s", "f3 1", "f4 n", "f5 7",
        "f7 t", "del",
    ] {
        stage.press(keys);
        assert_eq!(acts(&stage), count, "{keys}");
        assert!(
            stage.said().contains("sola lettura"),
            "{keys}: {}",
            stage.said()
        );
        assert!(stage.desk().prompt.is_none() && stage.desk().form.is_none());
        stage.press("f7 a");
    }
    assert!(stage.kept().is_empty());
    let writes = |e: &riparto::app::Effect| matches!(e, riparto::app::Effect::Snapshot { .. });
    assert!(!stage.effects.iter().any(writes));
    // The moment before, which is of an edit; and after it again.
    stage.press("left");
    shows(&stage, "alle 15:10 · sola lettura");
    stage.press("left left");
    shows(&stage, "04/06/2019 alle 11:00 · sola lettura");
    stage.press("right right right right right");
    // The three steps are one moment.
    shows(&stage, "alle 15:27 · sola lettura");
    stage.press("esc");
    assert!(stage.desk().past().is_none());
    assert_eq!(stage.amounts(), now);
    assert_eq!(stage.desk().screen, Screen::Talks);
    stage.press("esc down 30% enter");
    assert_eq!(acts(&stage), count + 1, "the table goes on");
}

#[test]
fn the_opening_is_a_moment_too_and_there_is_nothing_before() {
    let mut stage = open(80, 24);
    stage.press("home a left");
    shows(&stage, "all'apertura · sola lettura");
    assert_eq!(stage.amounts()[1], "224.925,72");
    stage.press("left");
    assert!(stage.said().contains("Non c'è altro"), "{}", stage.said());
}

#[test]
fn a_long_past_is_as_it_was_at_every_moment() {
    let mut talks = prato();
    at(
        &mut talks,
        "04T09:00",
        Deed::SedutaOpened(Opened::default()),
    );
    for n in 0..700 {
        let line = id(["posizione", "risultato"][n % 2]);
        let amount = Amount::from_cents(1_000 + i128::try_from(n).unwrap());
        let deed = edit(&talks, Edit::Step { line, amount });
        at(&mut talks, "04T09:00", deed);
    }
    let mut stage = stage(&talks, 80, 24, Lang::It);
    stage.press("l end a");
    for moment in (300..701).rev() {
        stage.press("left");
        let then = talks.at(moment).unwrap();
        assert_eq!(stage.desk().split(), then.split(), "{moment}");
    }
    for moment in 301..320 {
        stage.press("right");
        let then = talks.at(moment).unwrap();
        assert_eq!(stage.desk().split(), then.split(), "{moment}");
    }
}

#[test]
fn runs_end_where_the_line_changes() {
    let talks = five();
    let all = talks.operations();
    let first = all.iter().position(|o| o.time.hour() == "15:25").unwrap();
    for at in first..first + 3 {
        assert_eq!(run_of(all, at), first..first + 3);
    }
    assert_eq!(run_of(all, 0), 0..1);
}

/// The papers are those of the moment in sight, and say so.
#[test]
fn documents_read_in_the_past_are_those_of_then() {
    let quadro = |stage: &mut Stage| {
        stage.press("d home enter");
        stage.text()
    };
    let mut stage = open(80, 24);
    let now = quadro(&mut stage);
    let [_, risultato] = &stage.amounts()[..] else {
        panic!("two lines");
    };
    assert!(
        now.contains(risultato) && now.contains("formato: html"),
        "{now}"
    );
    stage.press("esc f7 f up a");
    let then = quadro(&mut stage);
    assert!(
        then.contains("236.925,72") && !then.contains(risultato),
        "{then}"
    );
    assert!(
        then.contains("Quadro di sintesi · com'era alle 15:12"),
        "{then}"
    );
    // The moment before, and after it, of the paper that is read.
    shows(&stage, "←→ momento");
    stage.press("left");
    shows(&stage, "Quadro di sintesi · com'era alle 15:10");
    stage.press("right");
    assert!(stage.text().contains("236.925,72"), "{}", stage.text());
    stage.press("esc");
    shows(&stage, "Documenti · com'erano alle 15:12");
    // At the opening no seduta is minuted yet.
    stage.press("f7 home a left d down down enter");
    shows(&stage, "com'era");
    // Back in the present they are those of now.
    stage.press("esc esc");
    assert!(stage.desk().past().is_none());
    assert_eq!(quadro(&mut stage), now);
}
