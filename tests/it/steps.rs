//! The Iter: what is due when, and the acts of the agreement, by keys.

mod delegation;
mod held;
mod signing;

use jiff::civil::{Date, date};
use riparto::app::{Cell, Effect};
use riparto::lang::Lang;
use riparto::negotiation::{Agreement, Session};
use riparto::store;

use crate::stage::Stage;
use crate::talks::id;

pub(crate) const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// The published case of Prato as an office would be writing it, with no pre-intesa yet.
fn office() -> String {
    let text = store::example().text.replace("  published: true,\n", "");
    let text = text.replace("  as_known: \"2019-06-11\",\n", "");
    let (before, rest) = text
        .split_once("    Step(\n      step: \"pre-intesa\"")
        .unwrap();
    let (_, after) = rest.split_once("    ),\n").unwrap();
    format!("{before}{after}")
}

/// That session opened on a day.
fn on(day: Date, text: &str, size: (u16, u16)) -> Stage {
    Stage::on(
        day,
        text,
        riparto::negotiation::Notebook::default(),
        size,
        Lang::It,
    )
}

/// Goes to the row that edits this.
pub(crate) fn go(stage: &mut Stage, step: &str) {
    stage.press("home");
    for _ in 0..60 {
        if stage.desk().row().and_then(|row| row.cell.as_ref()) == Some(&Cell::Step(id(step))) {
            return;
        }
        stage.press("down");
    }
    panic!("no row of {step}:\n{}", stage.text());
}

/// The day of a step is written.
fn write(stage: &mut Stage, step: &str, text: &str) {
    go(stage, step);
    stage.does(&format!("enter; '{text}; enter"));
}

/// The first line under the heading: what is due next.
fn due(stage: &Stage) -> String {
    stage.text().lines().nth(1).unwrap().trim().to_owned()
}

#[test]
fn iter() {
    for size in SIZES {
        let name = |what: &str| format!("iter-{what}-{}x{}", size.0, size.1);
        let mut stage = on(date(2019, 6, 5), &office(), size);
        stage.press("f8");
        insta::assert_snapshot!(name("before"), stage.picture());
        write(&mut stage, "pre-intesa", "11/06/2019");
        write(&mut stage, "invio-revisori", "17/06/2019, PEC prot. 4512");
        insta::assert_snapshot!(name("sent-late"), stage.picture());
        let mut stage = on(date(2026, 11, 22), store::example().text, size);
        stage.press("f8");
        go(&mut stage, "certificazione-revisori");
        insta::assert_snapshot!(name("published"), stage.text());
        stage.press("?");
        insta::assert_snapshot!(name("help"), stage.text());
    }
}

#[test]
fn iter_in_english() {
    let day = date(2019, 6, 14);
    let mut stage = Stage::on(
        day,
        &office(),
        riparto::negotiation::Notebook::default(),
        (80, 24),
        Lang::En,
    );
    stage.press("s enter f8 i 2 3 4 5 enter enter");
    insta::assert_snapshot!("iter-english", stage.text());
    stage.press("r");
    insta::assert_snapshot!("iter-english-reopened", stage.text());
}

#[test]
fn a_year_that_is_over_does_not_hide_the_next_step() {
    let mut stage = on(date(2020, 2, 1), &office(), (80, 24));
    stage.press("f8");
    assert!(
        due(&stage).starts_with("In ritardo: costituzione del fondo"),
        "nothing was done yet, and it is the first of all: {}",
        due(&stage)
    );
    write(&mut stage, "pre-intesa", "31/01/2020");
    write(&mut stage, "invio-revisori", "31/01/2020");
    write(&mut stage, "certificazione-revisori", "01/02/2020");
    assert!(
        due(&stage).contains("autorizzazione della Giunta"),
        "{}",
        due(&stage)
    );
}

#[test]
fn iter_of_the_new_contract() {
    let text = std::fs::read_to_string("sessions/manfredonia-2025.ron").unwrap();
    let mut stage = on(date(2026, 11, 22), &text, (120, 40));
    stage.press("f8");
    insta::assert_snapshot!("iter-2025", stage.text());
}

/// The session as it stands, opened again on another day.
fn later(stage: &Stage, day: Date, size: (u16, u16)) -> Stage {
    let text = store::to_text(&stage.desk().talks().session());
    let mut stage = on(day, &text, size);
    stage.press("f8");
    stage
}

fn agreement(stage: &Stage) -> &Agreement {
    &stage.desk().state().agreement
}

/// The labels of the snapshots that were written.
fn snapshots(stage: &Stage) -> Vec<(String, Session)> {
    let snapshot = |e: &Effect| match e {
        Effect::Snapshot { session, .. } => {
            let mark = session.snapshot.as_ref().unwrap();
            assert!(!mark.simulation);
            Some((mark.label.clone(), (**session).clone()))
        }
        _ => None,
    };
    stage.effects.iter().filter_map(snapshot).collect()
}

/// A seduta of 11/06/2019 in which risultato goes to 10 %, under the least of the contract.
fn contrasting(size: (u16, u16)) -> Stage {
    let mut stage = on(date(2019, 6, 11), &office(), size);
    stage.press("s enter down 10% enter f8");
    stage
}

/// The ipotesi of that day, with its motivation.
fn agreed(size: (u16, u16)) -> Stage {
    let mut stage = contrasting(size);
    stage.does("i; 2; 3; 5; tab; 4; tab; tab; 'accordo ponte, si rientra nel 2020; enter; enter");
    assert!(
        matches!(agreement(&stage), Agreement::Ipotesi { .. }),
        "{}",
        stage.text()
    );
    stage
}

#[test]
fn an_agreement_from_the_ipotesi_to_a_late_transmission() {
    for size in SIZES {
        let name = |what: &str| format!("iter-run-{what}-{}x{}", size.0, size.1);
        let mut stage = contrasting(size);
        stage.press("i 2 3 5 tab 4");
        insta::assert_snapshot!(name("unmotivated"), stage.picture());
        // Who tries is told why, and is taken to what is missing.
        stage.does("enter; 'accordo ponte, si rientra nel 2020; enter");
        insta::assert_snapshot!(name("confirming"), stage.picture());
        stage.press("enter");
        insta::assert_snapshot!(name("ipotesi"), stage.text());

        let mut stage = later(&stage, date(2019, 6, 14), size);
        assert!(
            due(&stage).starts_with("Prossimo: invio ai revisori entro il 16/06/2019 (2 gio"),
            "{}",
            due(&stage)
        );
        write(&mut stage, "invio-revisori", "14/06/2019");
        assert!(
            due(&stage).starts_with("Prossimo: certificazione dei revisori, 15 giorni (attesa"),
            "{}",
            due(&stage)
        );
        stage.press("c");
        assert!(
            stage.said().contains("Certificazione dei revisori"),
            "{}",
            stage.said()
        );
        let mut stage = later(&stage, date(2019, 7, 2), size);
        write(
            &mut stage,
            "certificazione-revisori",
            "verbale 12 del 27/06/2019",
        );
        write(
            &mut stage,
            "autorizzazione-giunta",
            "DGC 201 del 01/07/2019",
        );
        stage.does("c; tab; tab; '02/07/2019");
        insta::assert_snapshot!(name("contract"), stage.text());
        stage.press("enter enter");
        assert!(matches!(agreement(&stage), Agreement::Contract { .. }));
        assert_eq!(snapshots(&stage)[0].0, "contratto");

        let mut stage = later(&stage, date(2019, 7, 10), size);
        assert!(
            due(&stage).starts_with("In ritardo: trasmissione ad ARAN e CNEL, 3 giorni fa"),
            "{}",
            due(&stage)
        );
        write(&mut stage, "trasmissione-aran-cnel", "09/07/2019");
        go(&mut stage, "trasmissione-aran-cnel");
        insta::assert_snapshot!(name("transmitted"), stage.picture());
    }
}

#[test]
fn an_ipotesi_writes_a_snapshot_with_the_history_that_opens_again() {
    let stage = agreed((80, 24));
    let written = snapshots(&stage);
    let (label, session) = &written[0];
    assert_eq!(label, "pre-intesa");
    let packs = store::shipped_packs().unwrap();
    let text = store::to_text(session);
    let day = date(2026, 11, 22);
    let again = store::talks_from_text("snapshot", &text, &packs, day, None).unwrap();
    assert_eq!(again.operations(), stage.desk().talks().operations());
    assert!(matches!(again.state().agreement, Agreement::Ipotesi { .. }));
}

#[test]
fn a_frozen_table_says_why_and_how_it_is_reopened() {
    let mut stage = agreed((80, 24));
    let amounts = stage.amounts();
    for keys in ["esc 3", "esc right", "esc enter", "esc b"] {
        stage.press(keys);
        assert!(
            stage.said().contains("(F8, r)"),
            "{keys}: {} {}",
            stage.said(),
            stage.text()
        );
    }
    assert_eq!(stage.amounts(), amounts);
    let keys = stage.text().lines().last().unwrap().to_owned();
    assert!(!keys.contains("modifica"), "{keys}");
    assert!(!keys.contains("sposta"), "{keys}");
    stage.press("f8 r right");
    stage.does("tab; 'DGC 199 del 20/06/2019; enter; enter; esc");
    assert!(matches!(agreement(&stage), Agreement::Open));
    assert_eq!(
        stage.desk().talks().operations().last().unwrap().sentence,
        "Trattativa riaperta: la Giunta non autorizza (DGC 199 del 20/06/2019)."
    );
    stage.press("30% enter");
    assert_ne!(stage.amounts(), amounts);
}

#[test]
fn a_failure_and_a_provisional_act_close_until_a_new_seduta() {
    let mut stage = contrasting((80, 24));
    stage.does("m; 'distanza sul risultato; enter; enter");
    assert!(matches!(agreement(&stage), Agreement::NoAgreement { .. }));
    stage.does("a; 'DGC 210 del 20/12/2019; enter");
    assert!(
        matches!(agreement(&stage), Agreement::NoAgreement { .. }),
        "without a motivation there is no act"
    );
    stage.does("'art. 40 c. 3-ter, per continuità; enter; enter");
    let Agreement::Unilateral {
        act, motivation, ..
    } = agreement(&stage)
    else {
        panic!("{}", stage.text());
    };
    assert_eq!(act.date, Some(date(2019, 12, 20)));
    assert_eq!(motivation, "art. 40 c. 3-ter, per continuità");
    assert!(stage.text().contains("atto unilaterale provvisorio"));
    stage.press("esc s right enter s enter");
    assert!(matches!(agreement(&stage), Agreement::Open));
}

#[test]
fn the_day_of_a_signature_opens_its_page() {
    let mut stage = contrasting((80, 24));
    go(&mut stage, "pre-intesa");
    stage.press("enter");
    assert!(stage.desk().form.is_some(), "{}", stage.text());
    stage.press("esc 1");
    assert!(stage.said().contains("chi firma"), "{}", stage.said());
}

#[test]
fn a_step_is_typed_with_its_act_or_alone() {
    let mut stage = on(date(2019, 6, 20), &office(), (80, 24));
    stage.press("f8");
    let step = |stage: &Stage| {
        let procedure = &stage.desk().case.session.procedure;
        let found = procedure.iter().find(|s| s.step == id("invio-revisori"));
        found.map(|s| (s.date, s.act.clone()))
    };
    for (typed, act) in [
        ("17/06/2019", None),
        ("17/06/2019 PEC 4512", Some("PEC 4512")),
        ("PEC 4512, 17/06/2019", Some("PEC 4512")),
        ("verbale 3 del 17/06/2019", Some("verbale 3")),
        ("17.6.2019", None),
    ] {
        write(&mut stage, "invio-revisori", typed);
        let act = act.map(str::to_owned);
        assert_eq!(
            step(&stage),
            Some((Some(date(2019, 6, 17)), act)),
            "{typed}"
        );
    }
    stage.press("del");
    assert_eq!(step(&stage), None);
}

#[test]
fn years_are_not_counted_in_days() {
    for (day, told) in [
        (date(2021, 12, 30), "730 giorni fa"),
        (date(2021, 12, 31), "oltre 2 anni fa"),
        (date(2026, 11, 23), "oltre 6 anni fa"),
        (date(2017, 12, 31), "oltre 2 anni)"),
    ] {
        let mut stage = on(day, &office(), (120, 40));
        stage.press("f8");
        let text = due(&stage);
        assert!(text.contains(told), "{day}: {text}");
    }
}
