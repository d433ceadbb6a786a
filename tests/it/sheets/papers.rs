//! Economie and their passport, the consuntivo, readings, acts and steps.

use riparto::app::Cell;
use riparto::dossier::Settled;
use riparto::fund::Cap;

use super::{after, euro, go, id, session};

#[test]
fn an_economia_comes_in_with_its_cause_its_cap_and_its_act() {
    let mut stage = after(2024, "f4");
    go(&mut stage, &Cell::NewEconomia);
    stage.does("enter; '5.886,45 2023; enter");
    assert!(
        stage.said().contains("voci: posizione, risultato"),
        "{}",
        stage.said()
    );
    stage.does("' risultato; enter");
    assert!(
        stage.text().contains("causa non indicata"),
        "{}",
        stage.text()
    );
    stage.does("t; t; t; l; l; c; 'Verbale 3 del 5/5/2024; enter");
    let economia = &session(&stage).economie[0];
    assert_eq!(economia.amount, euro("5886.45"));
    assert_eq!(economia.cause, Some(id("impossibilita-oggettiva")));
    assert_eq!(economia.cap, Cap::Outside);
    assert_eq!(
        economia.certification.as_deref(),
        Some("Verbale 3 del 5/5/2024")
    );
    // Another of the same year has a name of its own; one of this year is none.
    go(&mut stage, &Cell::NewEconomia);
    stage.does("enter; '100 2023 posizione; enter");
    assert_eq!(session(&stage).economie[1].id, id("economie-2023-2"));
    go(&mut stage, &Cell::NewEconomia);
    stage.does("enter; '100 2024 posizione; enter");
    assert!(
        stage.said().contains("non è un anno precedente"),
        "{}",
        stage.said()
    );
    stage.press("esc");
    go(&mut stage, &Cell::Economia(id("economie-2023-2")));
    stage.press("del enter");
    assert_eq!(session(&stage).economie.len(), 1);
}

#[test]
fn a_presumed_economia_is_certified() {
    let text = super::empty(2024).replace(
        "lines:",
        "economie: [Economia(id: \"economie-2023\", amount: \"100.00\", year: 2023, origin: \"risultato\", \
         line: \"risultato\", presumed: true)],\nlines:",
    );
    let mut stage = crate::stage::Stage::of(&text, 100, 30, riparto::lang::Lang::It);
    stage.press("f4");
    go(&mut stage, &Cell::Economia(id("economie-2023")));
    assert!(stage.text().contains("~ 100,00"), "{}", stage.text());
    stage.does("c; 'Verbale 3; enter");
    assert!(
        stage.said().contains("ertificata, entra nei totali"),
        "{}",
        stage.said()
    );
    assert!(!session(&stage).economie[0].presumed);
    // It was in the totals already: certified again, it only is.
    stage.does("c; 'Verbale 4; enter");
    assert_eq!(stage.said(), "Economie 2023: certificata");
    // Its cause is called as the rules call it.
    stage.press("t t t");
    assert_eq!(
        stage.said(),
        "Economie 2023: causa impossibilità oggettiva di destinazione"
    );
}

#[test]
fn a_simulation_in_the_way_of_the_data_is_adopted_or_undone() {
    let mut stage = crate::stage::Stage::negotiating(100, 30);
    stage.does("'600000; enter; f4");
    go(&mut stage, &Cell::NewEconomia);
    stage.does("enter; '10 2018 risultato; enter");
    assert_eq!(
        stage.said(),
        "sul Tavolo c'è una simulazione con le cifre di prima: lì o ne fa il riparto della sessione, u la annulla."
    );
    stage.does("esc; o; enter; f4");
    go(&mut stage, &Cell::NewEconomia);
    stage.does("enter; '10 2018 risultato; enter");
    assert_eq!(session(&stage).economie.len(), 2);
}

#[test]
fn the_consuntivo_asks_the_causes_and_says_what_has_none() {
    let mut stage = after(2024, "f4");
    go(&mut stage, &Cell::Settled(Settled::RisultatoAvailable));
    stage.does("'1000; enter");
    go(&mut stage, &Cell::Settled(Settled::RisultatoPaid));
    stage.does("'900; enter");
    assert!(
        stage.text().contains("Non pagato, causa da indicare"),
        "{}",
        stage.text()
    );
    go(&mut stage, &Cell::Unpaid(id("valutazione")));
    stage.does("'100; enter");
    assert!(
        !stage.text().contains("Non pagato, causa da indicare"),
        "{}",
        stage.text()
    );
    assert_eq!(session(&stage).settlement.unpaid.len(), 1);
}

#[test]
fn a_reading_is_chosen_with_enter() {
    let mut stage = after(2024, "f4");
    let reading = stage.desk().case.pack.as_ref().unwrap().readings[0].clone();
    go(&mut stage, &Cell::Reading(reading.id.clone()));
    stage.press("enter");
    assert_eq!(session(&stage).readings[0].option, reading.options[1].id);
    assert!(
        stage.said().contains(&reading.options[1].label.it),
        "{}",
        stage.said()
    );
}

#[test]
fn acts_and_steps_that_the_rules_name_are_written_with_their_dates() {
    let mut stage = after(2024, "f8");
    go(&mut stage, &Cell::NewAct(id("piao")));
    stage.does("enter; 'DGC 15, 31/01/2024; enter");
    let act = &session(&stage).acts[0];
    assert_eq!((act.reference.as_str(), act.year), ("DGC 15", None));
    assert_eq!(act.date, Some(jiff::civil::date(2024, 1, 31)));
    stage.does("enter; end; bs; '5; enter");
    assert_eq!(
        session(&stage).acts[0].year,
        Some(2024),
        "adopted later, for this year"
    );
    go(&mut stage, &Cell::Step(id("pre-intesa")));
    stage.does("'10.11.2024; enter");
    assert!(
        stage.said().contains("Pre-intesa: 10/11/2024"),
        "{}",
        stage.said()
    );
    go(&mut stage, &Cell::Step(id("sottoscrizione")));
    stage.does("'31/2/2024; enter");
    assert!(
        stage.said().contains("oppure verbale 12 del 17/06/2019"),
        "{}",
        stage.said()
    );
    stage.press("esc");
    go(&mut stage, &Cell::Step(id("pre-intesa")));
    stage.press("del");
    assert!(session(&stage).procedure.is_empty());
    // First what comes first.
    let steps: Vec<String> = stage
        .desk()
        .sheet
        .as_ref()
        .unwrap()
        .rows
        .iter()
        .map(|r| r.label.clone())
        .collect();
    let place = |name: &str| steps.iter().position(|s| s == name).unwrap();
    assert!(place("Pre-intesa") < place("Certificazione dei revisori"));
    assert!(place("Certificazione dei revisori") < place("Sottoscrizione"));
    assert!(place("Autorizzazione della Giunta") < place("Sottoscrizione"));
}
