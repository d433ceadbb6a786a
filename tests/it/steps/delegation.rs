//! Who sits at the table, written and corrected on the Iter.

use proptest::prelude::*;
use riparto::app::{Cell, Screen};
use riparto::lang::steps::listed;
use riparto::lang::{Lang, Text};
use riparto::negotiation::{Deed, Operation, Party, integrity};
use riparto::store;

use super::SIZES;
use crate::stage::Stage;

/// Prato as an office would be writing it, with nobody named yet.
fn unnamed() -> String {
    let text = store::example().text.replace("  published: true,\n", "");
    let (before, rest) = text.split_once("  delegation: Delegation(").unwrap();
    let (_, after) = rest.split_once("\n  ),\n").unwrap();
    format!("{before}{}", after.trim_start_matches('\n'))
}

fn on_the_row(text: &str, size: (u16, u16), cell: &Cell) -> Stage {
    let mut stage = Stage::of(text, size.0, size.1, Lang::It);
    go(&mut stage, cell);
    stage
}

fn go(stage: &mut Stage, cell: &Cell) {
    stage.press("f8 home");
    for _ in 0..60 {
        if stage.desk().row().and_then(|row| row.cell.as_ref()) == Some(cell) {
            return;
        }
        stage.press("down");
    }
    panic!("no such row:\n{}", stage.text());
}

fn unions(stage: &Stage) -> &[String] {
    &stage.desk().case.session.delegation.unions
}

fn last(stage: &Stage) -> &Operation {
    stage.desk().talks().operations().last().unwrap()
}

#[test]
fn it_is_prepared_on_the_screen_and_undone() {
    for size in SIZES {
        let name = |what: &str| format!("delegation-{what}-{}x{}", size.0, size.1);
        let mut stage = on_the_row(&unnamed(), size, &Cell::BodySide);
        insta::assert_snapshot!(name("unnamed"), stage.text());
        stage.press("enter");
        stage.paste("segretario generale, presidente; dirigente del personale");
        insta::assert_snapshot!(name("asked"), stage.text());
        stage.press("enter");
        assert_eq!(
            stage.desk().case.session.delegation.body_side,
            ["segretario generale, presidente", "dirigente del personale"]
        );
        go(&mut stage, &Cell::Unions);
        stage.does("enter; 'FP-CGIL, CISL-FP, fp-cgil, ; enter");
        assert_eq!(unions(&stage), ["FP-CGIL", "CISL-FP"]);
        insta::assert_snapshot!(name("named"), stage.text());
        stage.press("u");
        assert!(unions(&stage).is_empty());
        stage.press("ctrl-y del");
        assert!(unions(&stage).is_empty());
        stage.press("u");
        assert_eq!(unions(&stage), ["FP-CGIL", "CISL-FP"]);
        // Enter over what is there leaves it as it is.
        let before = stage.desk().case.session.clone();
        stage.press("enter enter");
        assert_eq!(stage.desk().case.session, before);
    }
}

#[test]
fn once_the_history_has_begun_it_is_an_act_of_it() {
    let mut stage = on_the_row(&unnamed(), (80, 24), &Cell::Unions);
    stage.does("enter; 'FP-CGIL, CISL-FP, UIL-FPL; enter; esc; s; enter");
    let opening = stage.desk().talks().session();
    go(&mut stage, &Cell::Unions);
    stage.does("enter; 'FP-CGIL, CISL-FP, CSA; enter");
    assert_eq!(
        last(&stage).sentence,
        "Sigle sindacali: FP-CGIL, CISL-FP, CSA."
    );
    assert!(matches!(last(&stage).act, Deed::Amended { .. }));
    // Who was present stays a party: what it says is not lost with a name.
    let parties = stage.desk().state().parties();
    let sigle: Vec<&str> = parties.iter().filter_map(Party::sigla).collect();
    assert_eq!(sigle, ["FP-CGIL", "CISL-FP", "CSA", "UIL-FPL"]);
    let session = stage.desk().talks().session();
    assert_eq!(session.seals, opening.seals, "what was sealed is as it was");
    assert!(integrity(&session).is_sound());
    let text = store::to_text(&session);
    let again = Stage::of(&text, 80, 24, Lang::It);
    assert_eq!(unions(&again), ["FP-CGIL", "CISL-FP", "CSA"]);
    assert_eq!(store::to_text(&again.desk().talks().session()), text);
    // It stays written: another one corrects it.
    stage.press("u");
    assert!(stage.said().contains("resta scritta"), "{}", stage.said());
    go(&mut stage, &Cell::Unions);
    stage.press("del");
    assert_eq!(last(&stage).sentence, "Sigle sindacali: non indicate.");
}

/// A proposal stays of who tabled it, who may still withdraw it.
#[test]
fn who_spoke_stays_a_party() {
    let text = unnamed();
    let mut stage = on_the_row(&text, (80, 24), &Cell::Unions);
    stage.does("enter; 'FP-CGIL, CISL-FP; enter; esc; s; tab; 2; 3; enter");
    stage.does("down; '30%; enter; ctrl-t; 1; 2; enter; enter");
    let tabled = &stage.desk().state().proposals[0].tabled.by;
    assert_eq!(*tabled, [Party::Union("FP-CGIL".to_owned())]);
    go(&mut stage, &Cell::Unions);
    stage.does("enter; 'CISL-FP; enter");
    let parties = stage.desk().state().parties();
    assert_eq!(parties.last().unwrap().sigla(), Some("FP-CGIL"));
    let names: Vec<_> = stage.desk().state().sedute[0]
        .present
        .iter()
        .map(|(_, all)| all.len())
        .collect();
    assert_eq!(names, [1], "only the body's side was marked present");
}

/// What a paper lacks leads to the row where it is written.
#[test]
fn a_paper_that_lacks_it_leads_there() {
    let mut stage = Stage::of(&unnamed(), 80, 24, Lang::It);
    stage.press("d");
    for _ in 0..20 {
        if stage.text().contains("▸Relazione illustrativa") {
            break;
        }
        stage.press("down");
    }
    stage.press("m");
    for _ in 0..60 {
        if stage
            .desk()
            .papers
            .lacking()
            .is_some_and(|missing| missing.what.contains("parte pubblica"))
        {
            break;
        }
        stage.press("down");
    }
    stage.press("enter");
    assert_eq!(stage.desk().screen, Screen::Steps);
    assert_eq!(stage.desk().row().unwrap().cell, Some(Cell::BodySide));
    assert!(
        stage
            .said()
            .contains("la composizione della parte pubblica"),
        "{}",
        stage.said()
    );
}

/// Whoever does not know where it is written finds it by its name.
#[test]
fn the_palette_leads_there() {
    for lang in [Lang::It, Lang::En] {
        let mut stage = Stage::of(&unnamed(), 80, 24, lang);
        stage.does(": ; 'deleg; enter");
        assert_eq!(stage.desk().screen, Screen::Steps);
        assert_eq!(stage.desk().row().unwrap().cell, Some(Cell::BodySide));
    }
}

#[test]
fn a_published_case_is_not_changed() {
    let mut stage = on_the_row(store::example().text, (80, 24), &Cell::Unions);
    stage.press("enter");
    let Text(said, _) = riparto::lang::amended::PUBLISHED;
    assert!(
        stage.said().to_lowercase().starts_with(&said[..20]),
        "{}",
        stage.said()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What is proposed to be typed again is what is there.
    #[test]
    fn names_are_typed_as_they_are_shown(names in prop::collection::btree_set("[A-Z][a-z]{1,6}(, [a-z]{1,5})?", 0..4)) {
        let names: Vec<String> = names.into_iter().collect();
        let mut stage = on_the_row(&unnamed(), (80, 24), &Cell::Unions);
        stage.press("enter");
        stage.paste(&listed(&names));
        stage.press("enter");
        prop_assert_eq!(unions(&stage), &names[..]);
    }
}
