//! The mouse: what is pointed at is chosen, edited, scrolled, pressed.

use riparto::app::{Context, Pointed};
use riparto::lang::Lang;

use crate::stage::{Stage, many_lines};

const EXAMPLE: &str = include_str!("../../sessions/esempio-trattativa.ron");

#[test]
fn a_click_chooses_two_edit_and_the_keys_below_can_be_pressed() {
    let mut stage = Stage::prato(80, 24);
    stage.click("Retribuzione di risultato");
    assert_eq!(stage.desk().lines.selected, 1);
    assert!(stage.desk().prompt.is_none());
    stage.click_twice("Retribuzione di posizione");
    assert_eq!(stage.model.context(), Context::Entry);
    stage.press("600000");
    stage.click("Invio conferma");
    assert_eq!(stage.amounts(), ["600.000,00", "247.231,25"]);
    stage.click("? aiuto");
    assert_eq!(stage.model.context(), Context::Help);
    stage.click("Esc indietro");
    assert_eq!(stage.model.context(), Context::Table);
    // Of a pair of arrows, each its own.
    stage.click("↑↓ voce");
    assert_eq!(stage.desk().lines.selected, 0);
    stage.press("u");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    // While an amount is moved, the line that takes it is pointed at; nothing else is.
    stage.press("m 1000");
    stage.click("Retribuzione di posizione");
    assert_eq!(stage.model.context(), Context::Entry);
    stage.press("enter");
    assert_eq!(stage.amounts(), ["621.305,53", "225.925,72"]);
}

#[test]
fn what_was_pressed_is_named_with_its_key() {
    let mut stage = Stage::prato(120, 40);
    stage.press("30% enter");
    stage.click("u annulla");
    let named = stage.model.named.clone().expect("it is named");
    assert_eq!((named.words.as_str(), named.key.as_str()), ("annulla", "u"));
    assert!(stage.text().contains("[annulla · u]"), "{}", stage.text());
}

#[test]
fn the_wheel_scrolls_and_changes_no_figure() {
    let mut stage = Stage::of(&many_lines(200), 80, 24, Lang::It);
    stage.wheel(true);
    stage.wheel(true);
    assert_eq!(stage.desk().lines.selected, 6);
    stage.wheel(false);
    assert_eq!(stage.desk().lines.selected, 3);
    stage.press("5");
    stage.wheel(true);
    assert_eq!(
        stage.model.context(),
        Context::Entry,
        "the field stays open"
    );
    stage.press("esc");
    let mut prato = Stage::prato(80, 24);
    prato.wheel(true);
    assert_eq!(prato.desk().lines.selected, 1);
    prato.press("? ");
    let top = prato.text();
    prato.wheel(true);
    assert_ne!(prato.text(), top, "the help scrolls");
    prato.press("esc : ");
    prato.wheel(true);
    let palette = prato.model.palette.as_ref().expect("it is open");
    assert_eq!(palette.scroll.selected, 3);
    assert!(prato.effects.is_empty());
}

#[test]
fn lists_are_pointed_at_and_headings_are_not() {
    let mut stage = Stage::prato(120, 40);
    stage.press("f4");
    let before = stage.desk().sheet_scroll().selected;
    stage.point(Pointed::Row(0));
    assert_eq!(stage.desk().sheet_scroll().selected, before);
    stage.press("f3");
    stage.click("Destinazione integrale");
    assert!(stage.text().contains("▸ ✔ Destinazione integrale"));
    let mut talks = Stage::of(EXAMPLE, 80, 24, Lang::It);
    talks.press("f7 home");
    talks.point(Pointed::RowTwice(1));
    assert_eq!(talks.model.context(), Context::Page);
    let mut start = Stage::empty(Lang::It, 80, 24);
    start.point(Pointed::RowTwice(1));
    assert_eq!(start.effects.len(), 1, "it is opened");
}
