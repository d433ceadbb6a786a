//! The mouse: what is pointed at is chosen, edited, scrolled, pressed.

use riparto::app::{Context, Effect, Opened, Origin, Pointed, Told};
use riparto::lang::Lang;
use riparto::negotiation::{Notebook, Party, Sitting, Standing};
use riparto::store;

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

/// The questions of a page and their answers are pressed where they stand.
#[test]
fn a_page_of_questions_is_filled_in_by_pointing() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s");
    stage.click("Luogo");
    stage.press("sala");
    stage.click("UIL-FPL");
    stage.click("Nota");
    stage.press("apertura");
    let text = stage.text();
    assert!(text.contains("4[ ] UIL-FPL"), "{text}");
    assert!(text.contains("sala") && text.contains("apertura"), "{text}");
    stage.click("Invio conferma");
    let seduta = &stage.desk().state().sedute[0];
    assert_eq!(seduta.presences().len(), 4);
    // A side takes the mark from the other, as with the keys.
    stage.press("ctrl-t");
    stage.click("FP-CGIL");
    stage.click("sì");
    let text = stage.text();
    assert!(
        text.contains("1[ ] parte pubblica") && text.contains("● sì"),
        "{text}"
    );
    // Over the page nothing of it is pressed.
    stage.click("Invio conferma");
    let confirming = stage.text();
    stage.point(Pointed::Answer(0, 0));
    stage.point(Pointed::Question(2));
    assert_eq!(stage.text(), confirming, "it waits for the last word");
    stage.point(Pointed::Answer(99, 99));
}

#[test]
fn a_source_of_the_catalogue_is_pressed() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("f4 n");
    let second = stage.text();
    let second = second
        .lines()
        .skip_while(|l| !l.contains("▸ libera") && !l.contains("▸ "))
        .nth(2);
    assert!(second.is_some());
    stage.point(Pointed::Entry(2));
    let text = stage.text();
    let chosen: Vec<&str> = text.lines().filter(|l| l.contains("▸ ")).collect();
    assert_eq!(
        chosen.len(),
        2,
        "the row of the list and the entry:\n{text}"
    );
}

/// A whole meeting: no key but the digits of an amount.
#[test]
fn a_meeting_is_held_with_the_mouse_alone() {
    let mut stage = Stage::empty(Lang::It, 80, 24);
    stage.click_twice("sessions/ente-2024.ron");
    assert!(matches!(
        stage.effects.as_slice(),
        [Effect::Open(Origin::File(_))]
    ));
    let text = store::example().text.replace("  published: true,\n", "");
    let packs = store::shipped_packs().unwrap();
    let today = jiff::civil::date(2026, 11, 22);
    let opened = Opened {
        talks: store::talks_from_text("test", &text, &packs, today, None).unwrap(),
        origin: Origin::File("sessions/ente-2024.ron".into()),
        notebook: Notebook::default(),
        trouble: None,
        held: false,
        in_file: None,
        rescued: None,
        told: None,
    };
    stage.tell(Told::Opened(Box::new(opened)));

    stage.click("s seduta");
    stage.click("Invio conferma");
    assert_eq!(stage.desk().state().sitting(), Sitting::Open);

    stage.click_twice("Retribuzione di risultato");
    stage.press("254000");
    stage.click("Invio conferma");
    assert_eq!(stage.amounts(), ["593.231,25", "254.000,00"]);
    stage.click("u annulla");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    stage.choose_action("Ripete la modifica annullata");
    assert_eq!(stage.amounts(), ["593.231,25", "254.000,00"]);

    stage.choose_action("Mette al tavolo una proposta");
    stage.click("CISL-FP");
    stage.click("UIL-FPL");
    stage.click("Invio conferma");
    stage.click("Invio conferma");
    let tabled = &stage.desk().state().proposals[0].tabled;
    let union = |name: &str| Party::Union(name.to_owned());
    assert_eq!(tabled.by, [union("CISL-FP"), union("UIL-FPL")]);

    stage.choose_action("Risposta all'ultima proposta");
    stage.click("FP-CGIL");
    stage.click("non accolta");
    assert!(stage.text().contains("● non accolta"), "{}", stage.text());
    stage.click("Invio conferma");
    let proposal = &stage.desk().state().proposals[0];
    assert_eq!(proposal.standing(&union("FP-CGIL")), Standing::NotAccepted);

    stage.choose_action("La trattativa: proposte");
    stage.click_twice("CISL-FP +1");
    assert_eq!(stage.model.context(), Context::Page);
    stage.click("Esc indietro");
    stage.click("Esc indietro");
    stage.click("s seduta");
    stage.click("chiudere");
    stage.click("Invio conferma");
    assert_eq!(stage.desk().state().sitting(), Sitting::None);
    stage.click("q esci");
    assert!(matches!(stage.effects.last(), Some(Effect::Quit)));
}

/// In the public view a line is pointed at as on the table; behind it nothing of the private desk is.
#[test]
fn the_public_view_is_pointed_at() {
    let mut stage = Stage::negotiating(120, 40);
    stage.press("s enter f9");
    stage.click("economie 5.886,45");
    assert_eq!(stage.desk().lines.selected, 1);
    stage.click_twice("economie 5.886,45");
    assert_eq!(stage.model.context(), Context::Entry);
    stage.press("254000");
    stage.click("Invio conferma");
    assert_eq!(stage.amounts(), ["593.231,25", "254.000,00"]);
    stage.click("F9 al tavolo");
    assert_eq!(stage.model.context(), Context::Table);
    let mut private = Stage::prato(120, 40);
    private.press("30% enter f9");
    private.point(Pointed::RowTwice(1));
    assert_eq!(private.model.context(), Context::Projected);
}
