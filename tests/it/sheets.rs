//! The Fondo and the Posizioni: keys, the session they lead to, and what is said.

mod looks;
mod office;
mod opening;
mod papers;
mod random;
mod removal;
mod roster;

use riparto::app::{Cell, Effect};
use riparto::dossier::CapItem;
use riparto::fund::{Cap, Computed, SourceKind};
use riparto::lang::Lang;
use riparto::money::Amount;
use riparto::negotiation::Session;
use riparto::store;

use crate::stage::Stage;

/// A session of a year with two lines, the rest to risultato, and nothing in its fund.
fn empty(year: i16) -> String {
    format!(
        "Session(format: 1, body: \"Ente di prova\", area: \"dirigenti\", year: {year}, as_known: \"{year}-12-31\",\n\
         fund: Fund(sources: []),\n\
         lines: [Opening(id: \"posizione\", label: \"Posizione\", kind: \"posizione\", amount: \"0.00\", intent: Fixed),\n\
         Opening(id: \"risultato\", label: \"Risultato\", kind: \"risultato\", amount: \"0.00\", intent: Rest)])\n"
    )
}

/// The same after some steps, on a screen of 100 by 30.
fn after(year: i16, steps: &str) -> Stage {
    let mut stage = Stage::of(&empty(year), 100, 30, Lang::It);
    stage.does(steps);
    stage
}

fn session(stage: &Stage) -> &Session {
    &stage.desk().case.session
}

fn euro(text: &str) -> Amount {
    Amount::from_plain(text).unwrap()
}

/// Goes to the row that edits this.
fn go(stage: &mut Stage, cell: &Cell) {
    stage.press("home");
    for _ in 0..200 {
        if stage.desk().row().and_then(|row| row.cell.as_ref()) == Some(cell) {
            return;
        }
        stage.press("down");
    }
    panic!("no row edits {cell:?}:\n{}", stage.text());
}

/// A fund of 2019 from the catalogue: 520 a head for ten, 1,66 % of the monte salari of 2001.
const CONSTITUTED: &str =
    "f4; n; '520; down; enter; '10 31/12/2001; enter; n; '1,66; down; enter; '734419; enter";

#[test]
fn a_source_of_the_catalogue_asks_at_once_what_its_formula_needs() {
    let mut stage = after(2019, "f4; n; '520; down; enter");
    assert!(
        stage.text().contains("Quante posizioni, e in che giorno:"),
        "{}",
        stage.text()
    );
    stage.does("'10 31/12/2001; enter");
    let source = &session(&stage).fund.sources[0];
    assert!(
        matches!(
            source.computed,
            Some(Computed::PerHead {
                heads: 10,
                on: Some(_),
                ..
            })
        ),
        "{source:?}"
    );
    assert_eq!(source.worth(), Some(euro("5200.00")));
    assert!(
        source
            .reference
            .as_deref()
            .is_some_and(|r| r.contains("art. 23")),
        "{source:?}"
    );
    assert!(
        stage.said().contains("il fondo passa da 0,00 a 5.200,00"),
        "{}",
        stage.said()
    );
    stage.does("n; '1,66; down; enter");
    assert!(
        stage.text().contains("Monte salari 2001 · Importo:"),
        "{}",
        stage.text()
    );
    stage.does("'734419; enter");
    let session = session(&stage);
    assert_eq!(session.fund.total(), euro("17391.36"));
    assert_eq!(
        session.lines[1].amount,
        euro("17391.36"),
        "the line per differenza takes it"
    );
    // The figure, the formula and its result stay together.
    go(&mut stage, &Cell::Figure(id("monte-salari-2001")));
    stage.does("'800000; enter");
    assert_eq!(self::session(&stage).fund.total(), euro("18480.00"));
    stage.press("u");
    assert_eq!(self::session(&stage).fund.total(), euro("17391.36"));
    stage.press("ctrl-y");
    assert_eq!(self::session(&stage).fund.total(), euro("18480.00"));
}

fn id(text: &str) -> riparto::fund::Id {
    riparto::fund::Id::new(text).unwrap()
}

#[test]
fn a_free_source_is_made_a_recovery_over_years() {
    let mut stage = after(
        2024,
        "f4; n; 'Recupero fondo 2017; enter; esc; f; '12.000/5 2022; enter",
    );
    assert_eq!(session(&stage).fund.total(), euro("2400.00"));
    // Stable, variable, by law, one-off, cut: the total turns with the last.
    stage.does("n; 'Base; enter; '50000; enter; up; t; t; t");
    assert_eq!(session(&stage).fund.sources[0].kind, SourceKind::OneOff);
    stage.press("t");
    assert_eq!(session(&stage).fund.total(), euro("47600.00"));
    let cell = stage.desk().row().unwrap().cell.clone();
    assert_eq!(
        cell,
        Some(Cell::Source(id("recupero-fondo-2017"))),
        "the cursor goes with it"
    );
    stage.does("l; l; v; r; 'art. 40 c. 3-quinquies; enter");
    let source = session(&stage)
        .fund
        .sources
        .iter()
        .find(|s| s.kind == SourceKind::Cut)
        .unwrap();
    assert_eq!(source.cap, Cap::Outside);
    assert_eq!(source.earmark, Some(id("posizione")));
    assert_eq!(source.reference.as_deref(), Some("art. 40 c. 3-quinquies"));
    // What is there is what is edited.
    stage.press("f");
    assert!(
        stage.text().contains("12.000,00/5 2022"),
        "{}",
        stage.text()
    );
    stage.press("enter");
    assert_eq!(session(&stage).fund.total(), euro("47600.00"));
}

#[test]
fn nothing_typed_changes_nothing_and_writes_nothing() {
    let mut stage = after(2024, "f4; n; 'Base; enter");
    let written = stage.effects.len();
    stage.does("enter; f; enter; r; enter; enter; esc; '1; esc");
    assert_eq!(stage.effects.len(), written, "{}", stage.said());
    stage.does("n; enter");
    assert!(
        stage.said().contains("Ci vuole un nome"),
        "{}",
        stage.said()
    );
}

#[test]
fn a_fund_that_is_constituted_changes_by_an_act_that_stays_written() {
    let mut stage = after(2019, CONSTITUTED);
    stage.press("f8");
    go(&mut stage, &Cell::NewAct(id("costituzione-fondo")));
    stage.does("enter; 'DD 12 del 10/03/2019; enter; f4");
    let act = session(&stage).acts[0].clone();
    assert_eq!(act.reference, "DD 12 del 10/03/2019");
    assert_eq!(act.date, Some(jiff::civil::date(2019, 3, 10)));
    assert!(
        stage.text().contains("Fondo · DD 12 del 10/03/2019"),
        "{}",
        stage.text()
    );
    stage.does("n; 'Conguaglio; enter");
    assert!(
        stage.said().contains("cambia solo con un atto"),
        "{}",
        stage.said()
    );
    assert_eq!(
        session(&stage).fund.sources.len(),
        2,
        "not before the act is named"
    );
    stage.does("'DD 99 del 20/09/2019; enter; '1000; enter");
    assert_eq!(session(&stage).fund.sources.len(), 3);
    assert_eq!(
        session(&stage).acts.len(),
        2,
        "one act, and not one for each change"
    );
    assert_eq!(
        session(&stage).acts[1].date,
        Some(jiff::civil::date(2019, 9, 20))
    );
    // Whether it counts in the cap, a label, a consuntivo are no change of the fund.
    stage.does("l; e; 'Conguaglio 2018; enter");
    assert_eq!(session(&stage).acts.len(), 2);
    stage.press("u u u u");
    assert_eq!(session(&stage).acts.len(), 1);
}

#[test]
fn the_cap_of_the_body_has_its_items_its_adjustment_and_its_room() {
    let mut stage = after(2019, CONSTITUTED);
    go(&mut stage, &Cell::Cap2016);
    stage.does("'100000; enter");
    go(&mut stage, &Cell::ProCapite);
    stage.does("enter; '1.200.000 98 101,5; enter");
    let figures = session(&stage).body_cap.pro_capite.clone().unwrap();
    assert_eq!(figures.adjustment(), Some(euro("42857.14")));
    go(&mut stage, &Cell::NewCapItem);
    stage.does("enter; 'Fondo del comparto; enter; '60000; enter");
    let item = CapItem {
        label: "Fondo del comparto".to_owned(),
        amount: euro("60000.00"),
    };
    assert_eq!(session(&stage).body_cap.other_items, Some(vec![item]));
    // 100.000,00 + 42.857,14 - 60.000,00 - 17.391,36
    assert!(stage.text().contains("65.465,78"), "{}", stage.text());
    stage.does("'500.000; enter");
    assert!(stage.text().contains("-374.534,22"), "{}", stage.text());
    stage.press("del enter");
    assert_eq!(session(&stage).body_cap.other_items, Some(Vec::new()));
}

#[test]
fn the_published_total_stays_beside_the_computed_one() {
    let mut stage = after(2019, CONSTITUTED);
    go(&mut stage, &Cell::Published);
    stage.does("'17391; enter");
    assert_eq!(session(&stage).fund.published, Some(euro("17391.00")));
    assert_eq!(session(&stage).fund.total(), euro("17391.36"));
    assert!(stage.text().contains("0,36 in meno"), "{}", stage.text());
}

#[test]
fn a_fund_below_its_lines_is_refused_with_the_least_there_can_be() {
    let text = store::example().text.replace("  published: true,\n", "");
    let mut stage = Stage::of(&text, 80, 24, Lang::It);
    stage.does("f4; '600000; enter");
    assert!(
        stage.said().contains("alle altre voci vanno 622.305,53"),
        "{}",
        stage.said()
    );
    assert!(
        stage.text().contains("Importo: 600000"),
        "what was typed is still there"
    );
    stage.does("bs; bs; bs; bs; bs; bs; '700000; enter");
    assert_eq!(stage.amounts(), ["622.305,53", "77.694,47"]);
}

#[test]
fn what_may_not_be_changed_says_so_before_anything_is_typed() {
    for (mark, why) in [
        ("published: true,", "caso pubblicato"),
        (
            "snapshot: (of: \"x\", taken: \"2024-01-01T00:00:00+01:00\", label: \"prova\"),",
            "istantanea",
        ),
    ] {
        let text = empty(2024).replace("format: 1,", &format!("format: 1, {mark}"));
        let mut stage = Stage::of(&text, 80, 24, Lang::It);
        for keys in ["f4; n", "end; '1", "f5; enter", "n", "t"] {
            stage.does(keys);
            assert!(stage.said().contains(why), "{keys}: {}", stage.said());
            assert!(stage.desk().prompt.is_none());
        }
        assert!(stage.effects.is_empty());
    }
}

#[test]
fn a_simulation_is_never_lost_under_other_figures() {
    let mut stage = after(2019, CONSTITUTED);
    stage.does("esc; '1000; enter; f4; home; '1; enter");
    assert!(
        stage.said().contains("c'è una simulazione"),
        "{}",
        stage.said()
    );
    stage.press("u");
    assert!(
        stage.said().contains("c'è una simulazione"),
        "nor going back: {}",
        stage.said()
    );
    assert_eq!(stage.desk().split().cells()[0].amount, euro("1000.00"));
    // What the split does not stand on may change.
    stage.press("home l");
    assert_eq!(
        session(&stage).fund.sources[0].cap,
        Cap::Outside,
        "{}",
        stage.said()
    );
    assert_eq!(stage.desk().split().cells()[0].amount, euro("1000.00"));
}

#[test]
fn what_is_not_on_the_disk_is_not_on_the_screen() {
    let mut stage = after(2024, "f4");
    stage.writes = false;
    stage.does("n; 'Base; enter");
    assert!(session(&stage).fund.sources.is_empty());
    stage.tell(riparto::app::Told::NotAmended("disco pieno".to_owned()));
    assert!(
        stage.said().contains("modifica non fatta: disco pieno"),
        "{}",
        stage.said()
    );
    stage.writes = true;
    stage.does("n; 'Base; enter");
    assert_eq!(session(&stage).fund.sources.len(), 1);
    let Some(Effect::Amend {
        before,
        session: now,
        ..
    }) = stage.effects.last()
    else {
        panic!("nothing was written")
    };
    assert!(before.fund.sources.is_empty() && now.fund.sources.len() == 1);
}

#[test]
fn keys_that_mean_nothing_on_a_row_say_so() {
    let mut stage = after(2019, CONSTITUTED);
    stage.press("down");
    assert!(stage.desk().row().unwrap().cell.is_none(), "a sum");
    for keys in ["5", "enter", "t", "l", "v", "f", "r", "e", "c", "del"] {
        stage.model.message = None;
        stage.press(keys);
        assert!(
            stage.said().contains("questa riga è calcolata"),
            "{keys}: {}",
            stage.said()
        );
    }
    // A snapshot can be taken from here.
    stage.press("ctrl-s");
    assert!(matches!(
        stage.effects.last(),
        Some(Effect::Snapshot { .. })
    ));
}

#[test]
fn what_moves_or_hides_text_is_kept_out() {
    let mut stage = after(2024, "f4; n");
    stage.paste("Base\u{202e}odnof").press("enter");
    assert_eq!(session(&stage).fund.sources[0].label, "Baseodnof");
}
