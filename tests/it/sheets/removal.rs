//! A row with money asks once before it goes; the cuts of the fund are in the catalogue by their own name.

use riparto::app::Cell;
use riparto::fund::{Id, SourceKind};

use super::{CONSTITUTED, after, go, session};
use crate::stage::Stage;

fn amounts(stage: &Stage) -> Vec<String> {
    let sources = session(stage).fund.sources.iter();
    let worth = |s: &riparto::fund::Source| s.worth().map_or("—".to_owned(), |a| a.to_string());
    sources.map(worth).collect()
}

#[test]
fn a_source_with_an_amount_asks_once_before_it_goes() {
    let mut stage = after(2019, CONSTITUTED);
    go(&mut stage, &Cell::Source(Id::new("inc-2006-520").unwrap()));
    let before = amounts(&stage);
    assert_eq!(before[0], "5.200,00");
    for given_up in ["del; esc", "del; 'no; enter"] {
        stage.does(given_up);
        assert_eq!(amounts(&stage), before, "{given_up}");
        assert!(stage.desk().prompt.is_none(), "{given_up}");
    }
    stage.press("del");
    let text = stage.text();
    assert!(text.contains("si toglie?"), "{text}");
    assert!(text.contains("Invio la toglie, Esc la lascia"), "{text}");
    assert_eq!(amounts(&stage), before, "nothing goes before Enter");
    stage.press("enter");
    assert_eq!(amounts(&stage), before[1..]);
    stage.press("u");
    assert_eq!(amounts(&stage), before);
}

#[test]
fn what_has_no_amount_goes_at_once() {
    let mut stage = after(2019, "f4; n; 'Da vedere; enter; esc; del");
    assert!(session(&stage).fund.sources.is_empty(), "{}", stage.text());
    stage.does("f5; n; 'D1; enter; esc; del");
    assert!(session(&stage).roster.positions.is_empty());
    stage.does("n; 'D1; enter; '45000; enter; del");
    assert_eq!(session(&stage).roster.positions.len(), 1, "it is asked");
    stage.does("'sì; enter");
    assert!(session(&stage).roster.positions.is_empty());
}

#[test]
fn an_economia_asks_too() {
    let mut stage = after(2019, "f4");
    go(&mut stage, &Cell::NewEconomia);
    stage.does("enter; '5886,45 2017 risultato; enter; del");
    assert_eq!(session(&stage).economie.len(), 1, "{}", stage.text());
    stage.press("enter");
    assert!(session(&stage).economie.is_empty(), "{}", stage.text());
}

#[test]
fn cuts_are_found_in_the_catalogue_and_say_what_they_are() {
    for word in ["decurtazione", "taglio", "cut"] {
        let mut stage = after(2019, "f4; n");
        stage.does(&format!("'{word}"));
        let text = stage.text();
        for entry in [
            "Decurtazione permanente dal 2015 · D.L. 78/2010",
            "3.356,97 € in meno per funzione · decurtazione · CCNL 12/2/2002",
            "Quota di recupero di uno sforamento · decurtazione · D.Lgs. 165/2001",
        ] {
            assert!(text.contains(entry), "{word}:\n{text}");
        }
        assert!(!text.contains("RIA dei cessati"), "{word}:\n{text}");
    }
    let mut stage = after(2019, "f4; n; 'recupero; enter");
    let source = &session(&stage).fund.sources[0];
    assert_eq!(source.kind, SourceKind::Cut);
    let reference = source.reference.clone().unwrap();
    assert!(reference.starts_with("D.Lgs. 165/2001"), "{reference}");
    stage.does("'1000; enter");
    assert!(stage.text().contains("-1.000,00"), "{}", stage.text());
}

#[test]
fn a_cut_of_no_catalogue_has_a_minus_before_its_name() {
    let mut stage = after(
        2019,
        "f4; n; 'Fondo storico; enter; '2000; enter; n; '-Riduzione del 2018",
    );
    let text = stage.text();
    assert!(
        text.contains("libera, decurtazione: Riduzione del 2018"),
        "{text}"
    );
    stage.does("enter; '500; enter");
    let source = &session(&stage).fund.sources[1];
    assert_eq!(
        (source.kind, source.label.as_str()),
        (SourceKind::Cut, "Riduzione del 2018")
    );
    assert_eq!(session(&stage).fund.total().to_string(), "1.500,00");
    let mut stage = after(2019, "f4; n; '-; enter");
    assert!(stage.said().contains("nome"), "{}", stage.said());
    stage.press("esc");
    assert!(session(&stage).fund.sources.is_empty());
}
