//! The Posizioni: values by amount, points and fascia, times, complex structures, safeguards, averages.

use riparto::app::Cell;
use riparto::dossier::{How, To};

use super::{after, euro, go, id, session};

/// Three positions: an amount, points, a fascia.
const ROSTER: &str = "f5; n; 'D1 Ragioneria; enter; '45000; enter; n; 'D2 Tecnico; enter; '97p; enter; n; 'D3; enter; esc";

#[test]
fn a_position_is_valued_by_amount_points_or_fascia() {
    let mut stage = after(2024, ROSTER);
    assert!(stage.text().contains("D1 Ragioneria"), "{}", stage.text());
    go(&mut stage, &Cell::NewFascia);
    stage.does("enter; 'a 38.000; enter");
    go(&mut stage, &Cell::Point);
    stage.does("enter; '466,587 euro max 45.102; enter");
    go(&mut stage, &Cell::Position(id("d3")));
    stage.does("enter; 'b; enter");
    assert!(
        stage.said().contains("fascia «b» non c'è"),
        "{}",
        stage.said()
    );
    stage.does("bs; 'fascia a; enter");
    let roster = &session(&stage).roster;
    assert_eq!(roster.point.as_ref().unwrap().to, To::Euro);
    let values: Vec<_> = roster
        .positions
        .iter()
        .map(|p| roster.value_of(p))
        .collect();
    let expected = ["45000.00", "45102.00", "38000.00"].map(|v| Some(euro(v)));
    assert_eq!(values, expected);
    assert!(stage.text().contains("128.102,00"), "{}", stage.text());
    // A fascia with positions stays; its value moves them.
    go(&mut stage, &Cell::Fascia(id("a")));
    stage.press("del");
    assert!(stage.said().contains("cambiarle prima"), "{}", stage.said());
    stage.does("'39000; enter");
    assert!(stage.text().contains("129.102,00"), "{}", stage.text());
    // What it was is what is edited: points are not turned into an amount by looking.
    go(&mut stage, &Cell::Position(id("d2")));
    stage.does("enter; left; enter");
    assert_eq!(session(&stage).roster.positions[1].value, None);
}

#[test]
fn times_are_typed_as_an_office_says_them() {
    let mut stage = after(2024, ROSTER);
    go(&mut stage, &Cell::Position(id("d1")));
    stage.does("t; '1/1-31/3, 1/4-31/12 v; enter");
    let days =
        |stage: &crate::stage::Stage, how| session(stage).roster.positions[0].days(how, 2024);
    assert_eq!(
        (days(&stage, How::Held), days(&stage, How::Vacant)),
        (90, 270)
    );
    assert!(stage.text().contains("11.250,00"), "{}", stage.text());
    stage.press("t");
    assert!(
        stage.text().contains("1/1-31/3, 1/4-31/12 v"),
        "{}",
        stage.text()
    );
    stage.does("'i; enter");
    assert_eq!(days(&stage, How::Interim), 360);
    stage.does("t; '7; enter");
    assert_eq!(days(&stage, How::Held), 210);
    for wrong in [
        "13",
        "1/1-31/6",
        "30/2-1/3",
        "1/5-1/4",
        "1/1-30/6, 1/6-31/12",
        "x",
    ] {
        stage.does(&format!("t; '{wrong}; enter"));
        assert!(stage.text().contains('✘'), "{wrong}:\n{}", stage.text());
        stage.press("esc");
        assert_eq!(days(&stage, How::Held), 210, "{wrong}");
    }
}

#[test]
fn an_interim_and_a_safeguard_use_the_percentages_of_their_clauses() {
    let mut stage = after(2024, ROSTER);
    go(&mut stage, &Cell::Position(id("d1")));
    stage.does("t; 'i; enter");
    assert!(
        stage.text().contains("manca la percentuale della clausola"),
        "{}",
        stage.text()
    );
    go(&mut stage, &Cell::Clause(id("interim")));
    stage.does("'20; enter");
    go(&mut stage, &Cell::Position(id("d1")));
    assert!(
        stage
            .text()
            .contains("9.000,00 = 20 % × 45.000,00 × 360/360"),
        "{}",
        stage.text()
    );
    go(&mut stage, &Cell::Clause(id("salvaguardia")));
    stage.does("'100%; enter");
    go(&mut stage, &Cell::Position(id("d1")));
    stage.does("s; '60.000 31/12/2026; enter");
    assert!(
        stage.text().contains("15.000,00 · 100 %"),
        "{}",
        stage.text()
    );
    stage.does("p; '41.000 31/12/2023; enter");
    assert!(stage.text().contains("+4.000,00"), "{}", stage.text());
    stage.does("c; 'DGC 5 del 1/2/2024; enter");
    let position = &session(&stage).roster.positions[0];
    assert!(position.complex.is_some() && position.safeguard.is_some());
    stage.does("c; bs; enter; s; bs; enter; p; bs; enter");
    let position = &session(&stage).roster.positions[0];
    assert!(
        position.complex.is_none() && position.safeguard.is_none() && position.earlier.is_none()
    );
}

#[test]
fn differentiation_has_its_quota() {
    let mut stage = after(2024, "f5");
    go(&mut stage, &Cell::Clause(id("differenziazione")));
    stage.does("'30% 20%; enter");
    let clause = &session(&stage).clauses[0];
    assert_eq!(clause.percent.unwrap().to_string(), "30");
    assert_eq!(clause.quota.unwrap().to_string(), "20");
    assert!(
        stage.text().contains("quota dei valutati 20 %"),
        "{}",
        stage.text()
    );
    stage.press("del");
    assert!(session(&stage).clauses.is_empty());
}

#[test]
fn averages_are_on_the_evaluated_and_never_without_their_number() {
    let mut stage = after(2024, "f4; n; 'Base; enter; '100.000; enter; f5");
    assert!(
        stage.text().contains("manca il numero dei valutati"),
        "{}",
        stage.text()
    );
    go(&mut stage, &Cell::Evaluated);
    stage.does("'8; enter");
    let text = stage.text();
    assert!(
        text.contains("Media pro capite lorda su 8") && text.contains("12.500,00"),
        "{text}"
    );
    stage.does("'x");
    stage.does("'8,5; enter");
    assert!(stage.said().contains("numero intero"), "{}", stage.said());
    stage.press("esc");
    go(&mut stage, &Cell::DeclaredCost);
    stage.does("'80.000; enter");
    assert!(
        stage.text().contains("Manca alla posizione"),
        "{}",
        stage.text()
    );
}

#[test]
fn of_destinations_that_were_not_read_nothing_is_short() {
    let francavilla = include_str!("../../../sessions/francavilla-2016.ron");
    let mut stage = crate::stage::Stage::of(francavilla, 100, 30, riparto::lang::Lang::It);
    stage.press("f5");
    let text = stage.text();
    assert!(!text.contains("Manca alla posizione"), "{text}");
    assert!(text.contains("estinazioni non lette"), "{text}");
}
