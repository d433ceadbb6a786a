//! A line is searched in the public view too, where it is worked at and where it is only looked at.

use riparto::app::{Context, Following, Model, Place};
use riparto::lang::Lang;
use riparto::negotiation::Public;

use crate::stage::{Stage, many_lines};

fn projected(size: (u16, u16)) -> Stage {
    let mut stage = Stage::of(&many_lines(60), size.0, size.1, Lang::It);
    stage.press("s enter f9");
    assert_eq!(stage.model.context(), Context::Projected);
    stage
}

#[test]
fn a_line_of_the_public_view_is_searched_and_worked_on() {
    for size in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = projected(size);
        stage.press("/").does("'numero 47");
        let text = stage.text();
        assert!(
            text.contains("/numero 47") && text.contains("Voce numero 47"),
            "{text}"
        );
        stage.press("enter");
        assert_eq!(stage.desk().lines.selected, 46);
        stage.press("2000 enter");
        assert_eq!(stage.amounts()[46], "2.000,00");
        // Who gives up is where he was.
        stage.press("/").does("'numero 3").press("esc");
        assert_eq!(stage.desk().lines.selected, 46);
    }
}

#[test]
fn what_is_found_is_marked_and_what_is_not_is_told() {
    let mut stage = projected((80, 24));
    stage.press("/").does("'numero 1");
    let text = stage.text();
    assert!(text.contains("•  Voce numero 10 "), "{text}");
    assert!(!text.contains("•  Voce numero 2 "), "{text}");
    assert!(text.contains("1 di 15"), "{text}");
    stage.press("down");
    assert!(stage.text().contains("2 di 15"), "{}", stage.text());
    stage.does("'999");
    assert!(stage.text().contains("nessuna"), "{}", stage.text());
}

#[test]
fn who_follows_finds_a_line_too() {
    let public = Public::of(projected((80, 24)).desk().talks()).unwrap();
    let mut stage = Stage::empty(Lang::It, 80, 24);
    stage.model = Model::new(Lang::It, Place::Follow(Box::new(Following::new(public))));
    stage.draw();
    assert!(!stage.text().contains("Voce numero 47 "));
    stage.press("/").does("'numero 47").press("enter");
    assert!(stage.text().contains("Voce numero 47 "), "{}", stage.text());
    stage.press("/ esc ?");
    assert!(stage.text().contains("Aiuto"), "{}", stage.text());
}
