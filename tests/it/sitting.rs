//! The table while a seduta is open: a state, keys, a state.

use riparto::app::{Effect, Showing};
use riparto::negotiation::{Agreement, Deed, Party, Sitting, Standing};

use crate::stage::Stage;

/// The last sentence of the history.
fn last(stage: &Stage) -> &str {
    let operations = stage.desk().talks().operations();
    operations.last().map_or("", |o| &o.sentence)
}

fn acts(stage: &Stage) -> usize {
    stage.desk().talks().operations().len()
}

fn open(width: u16, height: u16) -> Stage {
    let mut stage = Stage::negotiating(width, height);
    stage.press("s enter");
    assert_eq!(stage.desk().state().sitting(), Sitting::Open);
    stage
}

#[test]
fn before_a_seduta_what_is_tried_is_a_simulation() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("down 30% enter");
    assert!(stage.desk().is_simulation());
    assert_eq!(acts(&stage), 0);
    stage.press("ctrl-t");
    assert_eq!(acts(&stage), 0);
    assert!(
        stage.desk().form.is_none(),
        "nothing is tabled without a seduta"
    );
}

#[test]
fn at_the_table_an_edit_is_recorded_with_its_sentence() {
    let mut stage = open(80, 24);
    stage.press("down 30% enter");
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
    assert_eq!(acts(&stage), 2);
    assert_eq!(last(&stage), stage.said());
    assert!(stage.text().contains("bozza 2 · seduta 1"));
    stage.press("u");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    assert_eq!(acts(&stage), 3, "undo is an act like any other");
    assert!(stage.text().contains("bozza 1 · seduta 1"));
    assert!(
        stage.kept().is_empty(),
        "nothing of the table is in the private workbook"
    );
}

#[test]
fn a_run_of_steps_is_undone_as_one() {
    let mut stage = open(80, 24);
    stage.press("down right right right u");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    assert_eq!(acts(&stage), 5);
}

#[test]
fn a_union_tables_a_proposal_in_four_keys() {
    let mut stage = open(80, 24);
    stage.press("down 30% enter");
    stage.press("ctrl-t 3 enter enter");
    let proposals = &stage.desk().state().proposals;
    assert_eq!(proposals.len(), 1);
    assert_eq!(proposals[0].tabled.by, [Party::Union("CISL-FP".to_owned())]);
    assert_eq!(proposals[0].tabled.motivation, None);
    assert_eq!(proposals[0].tabled.confirmed_by.as_deref(), Some("CISL-FP"));
    assert!(proposals[0].tabled.judged.is_some());
    // The next one of the same side takes its place, and the body's side answers.
    stage.press("28% enter ctrl-t 3 4 enter enter A 1 tab a enter");
    let proposals = &stage.desk().state().proposals;
    assert_eq!(proposals[1].tabled.replaces, Some(1));
    assert!(!proposals[0].is_live());
    assert_eq!(proposals[1].standing(&Party::Public), Standing::Accepted);
}

#[test]
fn a_proposal_is_read_again_before_it_is_on_record_and_may_be_given_up() {
    let mut stage = open(80, 24);
    stage.press("ctrl-t enter esc esc");
    assert!(stage.desk().form.is_none());
    assert!(stage.desk().state().proposals.is_empty());
}

#[test]
fn clauses_go_with_a_proposal_and_are_said() {
    let mut stage = open(80, 24);
    stage.press("ctrl-t tab tab");
    stage.paste("interim 20%; differenziazione 30% 10%; welfare: tavolo a settembre");
    stage.press("enter enter");
    let clauses = &stage.desk().state().proposals[0].tabled.clauses;
    let kinds: Vec<&str> = clauses.iter().map(|c| c.kind.as_str()).collect();
    assert_eq!(kinds, ["interim", "differenziazione", "welfare"]);
    assert_eq!(
        clauses[1].quota.map(|q| q.to_string()).as_deref(),
        Some("10")
    );
    assert!(
        stage
            .said()
            .contains("differenziazione 30 % per il 10 % dei valutati"),
        "{}",
        stage.said()
    );
}

#[test]
fn the_dark_screen_shows_nothing_and_what_is_tried_behind_it_leaves_no_trace() {
    let mut stage = open(80, 24);
    let before = acts(&stage);
    stage.press("f12");
    assert_eq!(stage.desk().showing, Showing::Dark);
    let dark = stage.text();
    assert!(
        dark.contains("Comune di Prato") && !dark.contains("622.305,53"),
        "{dark}"
    );
    stage.press("9 9 9 enter");
    assert_eq!(
        stage.desk().showing,
        Showing::Private,
        "only Enter and p do something in the dark"
    );
    stage.press("down 41% enter");
    assert!(stage.text().contains("simulazione riservata"));
    assert!(stage.desk().is_simulation());
    stage.press("f12");
    assert_eq!(stage.desk().showing, Showing::Public);
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    assert_eq!(acts(&stage), before);
    let seen = stage.text();
    assert!(
        !seen.contains("347.364") && !seen.contains("simulazione"),
        "{seen}"
    );
    let saved = stage.effects.iter().filter_map(|e| match e {
        Effect::SaveTalks { session, .. } => Some(riparto::store::to_text(&**session)),
        Effect::Record { operation, .. } => Some(riparto::store::to_text(&**operation)),
        _ => None,
    });
    let whole = riparto::store::to_text(&stage.desk().talks().session());
    for text in saved.chain([whole]) {
        assert!(!text.contains("347364"), "a simulation is in the session");
    }
}

#[test]
fn a_suspension_darkens_numbers_the_draft_and_goes_on() {
    let mut stage = open(80, 24);
    stage.press("down 30% enter s tab");
    stage.does("'15:30");
    stage.press("enter");
    assert_eq!(stage.desk().state().sitting(), Sitting::Suspended);
    assert_eq!(stage.desk().showing, Showing::Dark);
    assert_eq!(stage.desk().state().drafts.len(), 2);
    assert!(stage.text().contains("riprende: 15:30"), "{}", stage.text());
    // The table may be looked at, and is not touched.
    stage.press("f12 31% enter");
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
    assert!(stage.said().contains("sospesa"), "{}", stage.said());
    stage.press("esc s");
    assert_eq!(stage.desk().state().sitting(), Sitting::Open);
    assert_eq!(stage.desk().showing, Showing::Public);
}

#[test]
fn figures_are_handed_over_with_an_impronta_to_read_aloud() {
    let mut stage = open(80, 24);
    let head = stage.desk().talks().head().to_owned();
    stage.press("s tab tab right enter");
    let deeds: Vec<&Deed> = stage
        .desk()
        .talks()
        .operations()
        .iter()
        .map(|o| &o.act)
        .collect();
    let [.., Deed::Delivered { impronta }, Deed::Suspended(_)] = &deeds[..] else {
        panic!("{deeds:?}");
    };
    assert!(head.starts_with(&impronta.replace(' ', "")), "{impronta}");
}

#[test]
fn a_figure_is_disputed_and_the_fund_does_not_change() {
    let mut stage = open(80, 24);
    stage.press("v c tab f tab");
    stage.does("'risorse obbl");
    stage.press("tab 840000 tab");
    stage.does("'determina 12/2019");
    stage.press("enter");
    let dispute = &stage.desk().state().disputes[0];
    assert_eq!(dispute.raised.figure, "Risorse obbligatorie");
    assert_eq!(
        dispute.raised.ours.map(|a| a.to_string()).as_deref(),
        Some("847.231,25")
    );
    assert_eq!(
        dispute.raised.theirs.map(|a| a.to_string()).as_deref(),
        Some("840.000,00")
    );
    assert_eq!(stage.desk().split().fund().to_string(), "847.231,25");
    assert!(
        stage.said().contains("840.000,00 e non 847.231,25"),
        "{}",
        stage.said()
    );
}

#[test]
fn who_is_present_is_kept_by_sigla_and_names_only_where_given() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s tab 5 tab");
    stage.paste("DIREL");
    stage.press("tab");
    // A sigla is one however it is parted.
    stage.paste("fp cgil: Anna Prova (segretaria)");
    stage.press("enter");
    let seduta = &stage.desk().state().sedute[0];
    let present = seduta.presences();
    let sigle: Vec<&str> = present.iter().filter_map(|p| p.party.sigla()).collect();
    assert_eq!(sigle.len(), 4, "{present:?}");
    assert!(!sigle.contains(&"RSA dirigenti"));
    assert_eq!(present[1].name.as_deref(), Some("Anna Prova"));
    assert!(
        !last(&stage).contains("Anna"),
        "the sentence names nobody: {}",
        last(&stage)
    );
}

#[test]
fn data_changed_after_the_first_seduta_stay_written() {
    let mut stage = open(80, 24);
    stage.press("f4");
    let before = acts(&stage);
    stage.press("u");
    assert!(stage.said().contains("resta scritta"), "{}", stage.said());
    assert_eq!(acts(&stage), before);
    assert!(matches!(stage.desk().state().agreement, Agreement::Open));
}

#[test]
fn screens_of_the_table() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = Stage::negotiating(width, height);
        stage.press("s tab");
        insta::assert_snapshot!(format!("seduta-{width}x{height}"), stage.picture());
        stage.press("enter down 30% enter");
        insta::assert_snapshot!(format!("table-{width}x{height}"), stage.picture());
        stage.press("ctrl-t 3");
        insta::assert_snapshot!(format!("proposal-{width}x{height}"), stage.picture());
        stage.press("enter");
        insta::assert_snapshot!(format!("confirm-{width}x{height}"), stage.picture());
        stage.press("enter f12");
        insta::assert_snapshot!(format!("dark-{width}x{height}"), stage.picture());
    }
}

#[test]
fn what_is_handed_over_is_a_copy_of_the_session_on_the_disk() {
    let mut stage = open(80, 24);
    stage.press("s tab tab right enter");
    let copy = stage.effects.iter().find_map(|e| match e {
        Effect::Snapshot { session, .. } => session.snapshot.clone().zip(session.head.clone()),
        _ => None,
    });
    let (mark, head) = copy.expect("a copy is written");
    assert_eq!((mark.label.as_str(), mark.simulation), ("consegna", false));
    let delivered = &stage.desk().talks().operations()[1];
    assert_eq!(head, delivered.hash());
}

#[test]
fn a_dispute_is_cleared_or_minuted_where_it_is_listed() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter v c tab f tab");
    stage.paste("risorse obbl");
    stage.press("enter f7 end A right tab");
    stage.paste("l'ufficio conferma la determina");
    stage.press("enter");
    let dispute = &stage.desk().state().disputes[0];
    assert_eq!(dispute.state, riparto::negotiation::DisputeState::Minuted);
    assert_eq!(dispute.notes.len(), 1);
    assert!(stage.said().contains("a verbale"), "{}", stage.said());
}

/// A bare name is a file beside the one it goes on from, where the list of sessions finds it.
#[test]
fn the_file_of_a_negotiation_has_a_name_that_the_list_finds() {
    for (typed, wanted) in [
        ("", "sessions/prova-trattativa.ron"),
        ("tavolo", "sessions/tavolo.ron"),
        ("tavolo.ron", "sessions/tavolo.ron"),
        ("altrove/tavolo", "altrove/tavolo.ron"),
        ("/tmp/tavolo.ron", "/tmp/tavolo.ron"),
    ] {
        let mut stage = Stage::prato(80, 24);
        stage.press("s").paste(typed);
        stage.press("enter");
        let Some(Effect::Continue { to, .. }) = stage.effects.last() else {
            panic!("{typed:?}: {:?}", stage.effects);
        };
        assert_eq!(to, std::path::Path::new(wanted), "{typed:?}");
    }
    let mut stage = Stage::prato(80, 24);
    stage.press("s bs enter");
    assert!(stage.effects.is_empty(), "nothing typed is no file");
}

/// From the private screen of the simulations every other screen is a key away.
#[test]
fn every_screen_is_reached_from_the_simulations() {
    use riparto::app::Screen;
    for (key, screen) in [
        ("f3", Screen::Verdicts),
        ("f4", Screen::Fund),
        ("f5", Screen::Positions),
        ("f7", Screen::Talks),
        ("f8", Screen::Steps),
    ] {
        let mut stage = Stage::prato(80, 24);
        stage.press("f6").press(key);
        assert_eq!(stage.desk().screen, screen, "{key}");
    }
}
