//! What an office does without having read anything: whole names, days, words of the catalogue, the end of a year.

use riparto::app::Cell;
use riparto::dossier::{How, Settled};

use super::{after, euro, go, id, session};
use crate::stage::Stage;

#[test]
fn a_position_is_called_as_it_was_written() {
    let stage = after(
        2024,
        "f5; n; 'Finanze; enter; esc; n; 'Lavori pubblici; enter; esc; n; 'SG Segreteria; enter; esc; n; 'D4; enter; esc",
    );
    let text = stage.text();
    for name in ["Finanze", "Lavori pubblici", "SG Segreteria", "D4"] {
        assert!(text.contains(name), "{name}:\n{text}");
    }
    let ids: Vec<_> = session(&stage)
        .roster
        .positions
        .iter()
        .map(|p| p.id.as_str())
        .collect();
    assert_eq!(ids, ["finanze", "lavori-pubblici", "sg", "d4"]);
}

#[test]
fn a_position_is_vacant_from_a_day() {
    for (typed, held, vacant) in [
        ("v 1/7", 180, 180),
        ("vacante dal 01/07/2024", 180, 180),
        ("v 1/1", 0, 360),
        ("t 1/7", 180, 180),
    ] {
        let stage = after(
            2024,
            &format!("f5; n; 'D1 Ragioneria; enter; '36000; enter; t; '{typed}; enter"),
        );
        let days = |how| session(&stage).roster.positions[0].days(how, 2024);
        assert_eq!(
            (days(How::Held), days(How::Vacant)),
            (held, vacant),
            "{typed}"
        );
    }
    let other_year = after(2024, "f5; n; 'D1; enter; esc; t; 'v 1/7/2023; enter");
    assert!(
        other_year.said().contains("v 1/7 da quel giorno"),
        "{}",
        other_year.said()
    );
}

#[test]
fn what_says_its_time_is_not_assumed_to_be_held_all_year() {
    let mut stage = after(
        2024,
        "f5; n; 'D1 Ragioneria; enter; '36000; enter; n; 'D2 Tecnico; enter; '36000; enter; t; 'v 1/7; enter; esc",
    );
    stage.press("f3");
    let assumed = &stage.desk().outlook().judgement.findings;
    let assumed: Vec<_> = assumed.iter().flat_map(|f| &f.assumptions).collect();
    let whole_year = riparto::rules::Assumption::WholeYear(vec![id("d1")]);
    assert!(assumed.contains(&&whole_year), "{assumed:?}");
}

#[test]
fn words_of_the_catalogue_take_its_first_entry_and_up_the_free_source() {
    let stage = after(2019, "f4; n; '1,66; enter");
    let source = &session(&stage).fund.sources[0];
    assert!(source.label.contains("1,66"), "{source:?}");
    assert!(source.reference.is_some(), "{source:?}");
    let stage = after(2019, "f4; n; '1,66; up; enter");
    let source = &session(&stage).fund.sources[0];
    assert_eq!((source.label.as_str(), &source.reference), ("1,66", &None));
    let stage = after(2019, "f4; n; 'Altro nome che non c'è; enter");
    assert_eq!(session(&stage).fund.sources[0].reference, None);
}

#[test]
fn the_end_of_the_year_says_what_is_still_to_be_explained() {
    let text = std::fs::read_to_string("sessions/manfredonia-2025.ron").unwrap();
    let text = text.replace("  published: true,\n", "");
    let mut stage = Stage::of(&text, 80, 24, riparto::lang::Lang::It);
    stage.press("f4");
    go(&mut stage, &Cell::Settled(Settled::PosizionePaid));
    stage.does("'150000; enter");
    assert!(stage.text().contains("28.275,01"), "{}", stage.text());
    go(&mut stage, &Cell::Settled(Settled::RisultatoAvailable));
    assert!(stage.text().contains("97.248,31"), "{}", stage.text());
    go(&mut stage, &Cell::Settled(Settled::RisultatoPaid));
    stage.does("'60000; enter");
    // Nobody typed the available sum: what has no cause is told all the same.
    let left = "Non pagato, causa da indicare";
    assert!(stage.text().contains(left), "{}", stage.text());
    assert!(stage.text().contains("37.248,31"), "{}", stage.text());
    let cause = id("impossibilita-oggettiva");
    go(&mut stage, &Cell::Unpaid(cause));
    // A label that is cut in its row is whole below.
    let whole = "all'anno successivo, una volta sola (";
    assert!(stage.text().contains(whole), "{}", stage.text());
    stage.does("'40000; enter");
    assert!(
        stage.said().contains("Impossibilità oggettiva"),
        "{}",
        stage.said()
    );
    let more = stage.text();
    assert!(
        more.contains("Le cause superano il non pagato di"),
        "{more}"
    );
    assert!(more.contains("2.751,69"), "{more}");
    let settlement = &session(&stage).settlement;
    assert_eq!(settlement.risultato_paid, Some(euro("60000.00")));
}

#[test]
fn what_is_missing_has_a_name_and_a_place() {
    let mut stage = after(2024, "f3");
    for _ in 0..60 {
        if stage.text().contains("manca l'atto «PIAO»") {
            break;
        }
        stage.press("down");
    }
    let text = stage.text();
    assert!(text.contains("manca l'atto «PIAO»"), "{text}");
    for _ in 0..60 {
        let text = stage.text();
        if text.contains("Piano integrato (PIAO) adottato: non verificabile") {
            assert!(text.contains("Iter (F8)"), "{text}");
            return;
        }
        stage.press("down");
    }
    panic!("the rule is not reached: {}", stage.text());
}

#[test]
fn last_years_amount_on_this_years_heads_is_not_called_an_average_of_last_year() {
    let text = super::empty(2024).replace(
        "lines:",
        "roster: Roster(evaluated: 2),\n\
         previous: Previous(year: 2023, fund: \"100.00\", lines: [PreviousLine(id: \"posizione\", label: \"Posizione\", \
         kind: \"posizione\", amount: \"100.00\")]),\nlines:",
    );
    let mut stage = Stage::of(&text, 100, 30, riparto::lang::Lang::It);
    stage.press("f5");
    assert!(
        stage.text().contains("2023 su 2: 50,00"),
        "{}",
        stage.text()
    );
    assert!(!stage.text().contains("l'anno prima"), "{}", stage.text());
}

#[test]
fn the_help_of_a_row_tells_the_keys_that_it_takes() {
    let text = super::empty(2024).replace(
        "lines:",
        "economie: [Economia(id: \"economie-2023\", amount: \"100.00\", year: 2023, origin: \"risultato\", \
         line: \"risultato\", cause: \"impossibilita-oggettiva\", presumed: true)],\nlines:",
    );
    let mut stage = Stage::of(&text, 80, 24, riparto::lang::Lang::It);
    stage.press("f4");
    go(&mut stage, &Cell::Economia(id("economie-2023")));
    let text = stage.text();
    assert!(text.contains("impossibilità oggettiva"), "{text}");
    assert!(text.contains("c certifica"), "the footer: {text}");
    stage.press("?");
    let help = stage.text();
    assert!(help.contains("certifica l'economia"), "{help}");
    assert!(!help.contains("il calcolo della risorsa"), "{help}");
    stage.press("esc");
    // What a new one is made of is told before it is asked.
    go(&mut stage, &Cell::NewEconomia);
    assert!(stage.text().contains("5.886,45 2023"), "{}", stage.text());
}

#[test]
fn positions_held_for_part_of_the_year_are_counted() {
    let stage = after(
        2024,
        "f5; n; 'D1; enter; esc; n; 'D2; enter; esc; t; 'v 1/7; enter",
    );
    let text = stage.text();
    assert!(
        text.contains("Posizioni 2 · tutto l'anno: coperte 1 · in parte: 1"),
        "{text}"
    );
}

#[test]
fn why_a_key_did_nothing_does_not_follow_to_another_row() {
    let mut stage = after(2019, super::CONSTITUTED);
    stage.press("down t");
    assert!(
        stage.said().contains("questa riga è calcolata"),
        "{}",
        stage.said()
    );
    stage.press("up");
    assert!(
        !stage.text().contains("questa riga è calcolata"),
        "{}",
        stage.text()
    );
}
