//! Screens too small to work on: nothing is changed by who cannot see what.

use riparto::app::{Effect, Screen, Showing, Told};
use riparto::lang::Lang;

use crate::stage::Stage;

const TOO_SMALL: [(u16, u16); 6] = [(1, 1), (10, 1), (80, 1), (39, 24), (120, 11), (30, 8)];

/// What would change something, go elsewhere, or type.
const CHANGES: [&str; 10] = [
    "right",
    "left",
    "b",
    "r",
    "f",
    "30% enter",
    "m 100 enter",
    "f3",
    "s enter",
    "ctrl-r",
];

#[test]
fn no_key_changes_what_cannot_be_seen() {
    for (width, height) in TOO_SMALL {
        let mut stage = Stage::negotiating(80, 24);
        stage.press("down 30% enter");
        let (before, amounts) = (stage.text(), stage.amounts());
        stage.resize(width, height);
        for keys in CHANGES {
            stage.press(keys);
        }
        stage.paste("99");
        let at = format!("{width}x{height}");
        assert_eq!(stage.amounts(), amounts, "{at}");
        assert_eq!(stage.desk().screen, Screen::Table, "{at}");
        stage.resize(80, 24);
        assert_eq!(stage.text(), before, "{at}");
        // From here on keys mean what they mean.
        stage.press("u");
        assert_ne!(stage.amounts(), amounts, "{at}");
    }
}

#[test]
fn what_was_being_typed_waits_for_a_screen_on_which_it_is_read() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30%");
    stage.resize(39, 24);
    stage.press("5 bs bs enter");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    stage.resize(40, 12);
    assert!(stage.text().contains("30%"), "{}", stage.text());
    stage.press("enter");
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
}

#[test]
fn it_says_how_things_stand_and_from_which_size_one_works() {
    let small = |width, height, lang| {
        let text = Stage::of(riparto::store::example().text, width, height, lang).text();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let stands = "✔6 ✘0 ?6 847.231,25";
    let works = "si lavora da 40 colonne e 12 righe";
    for (width, height) in [(80, 1), (39, 3), (120, 11), (20, 4)] {
        assert_eq!(small(width, height, Lang::It), format!("{stands} {works}"));
    }
    assert_eq!(small(25, 1, Lang::It), stands);
    let english = format!("{stands} work takes 40 columns and 12 rows");
    assert_eq!(small(39, 5, Lang::En), english);
}

#[test]
fn one_leaves_goes_back_and_hides_at_every_size() {
    for (width, height) in TOO_SMALL {
        let mut stage = Stage::negotiating(80, 24);
        stage.press("s enter down 30%");
        stage.resize(width, height);
        stage.press("esc");
        assert!(stage.desk().prompt.is_none(), "given up");
        stage.press("f12");
        assert_eq!(stage.desk().showing, Showing::Dark);
        stage.press("enter p");
        assert_eq!(
            stage.desk().showing,
            Showing::Dark,
            "what would be seen is not known"
        );
        stage.press("q");
        assert!(stage.effects.iter().any(|e| matches!(e, Effect::Quit)));
    }
}

#[test]
fn what_is_asked_before_leaving_is_read_before_all() {
    for (width, height) in [(39, 24), (120, 1)] {
        let mut stage = Stage::negotiating(80, 24);
        stage.press("s enter down 30% enter");
        stage.tell(Told::NotRecorded("il disco è pieno".to_owned()));
        stage.tell(Told::NotRescued("il disco è pieno".to_owned()));
        stage.resize(width, height);
        stage.press("q");
        let text = stage.text();
        assert!(text.contains("si perderebbe"), "{text}");
        assert!(!stage.effects.iter().any(|e| matches!(e, Effect::Quit)));
        stage.press("q");
        assert!(stage.effects.iter().any(|e| matches!(e, Effect::Quit)));
    }
}
