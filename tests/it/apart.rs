//! What is private and what is public stay apart, and what may not be written is not.

use riparto::app::{Effect, Kept, Recorded, Showing, Told};
use riparto::lang::Lang;
use riparto::negotiation::SnapshotMark;
use riparto::store;

use crate::stage::Stage;

fn open() -> Stage {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter");
    stage
}

fn snapshots(stage: &Stage) -> Vec<SnapshotMark> {
    let of = |e: &Effect| match e {
        Effect::Snapshot { session, .. } => session.snapshot.clone(),
        _ => None,
    };
    stage.effects.iter().filter_map(of).collect()
}

#[test]
fn a_snapshot_or_a_published_negotiation_is_read_and_never_written() {
    for published in [false, true] {
        let mut stage = open();
        stage.press("down 30% enter");
        let mut session = stage.desk().talks().session();
        session.published = published;
        session.snapshot = (!published).then(|| SnapshotMark {
            of: session.identity(),
            taken: "2019-06-11T15:32:00+02:00".to_owned(),
            label: "istantanea".to_owned(),
            simulation: false,
            day: None,
            seal: None,
        });
        let mut stage = Stage::of(&store::to_text(&session), 80, 24, Lang::It);
        let before = stage.desk().talks().operations().len();
        stage.press("down 28% enter right u B f12 s q");
        assert_eq!(stage.desk().talks().operations().len(), before);
        let writes = |e: &Effect| {
            use Effect as E;
            matches!(e, E::Record { .. } | E::Fold(_) | E::SaveTalks { .. })
        };
        assert!(!stage.effects.iter().any(writes), "{published}");
    }
}

#[test]
fn a_copy_with_no_edit_of_its_own_is_private_too() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("down 41% enter f6 down c enter");
    let tried = stage.amounts();
    assert_ne!(tried, ["622.305,53", "224.925,72"]);
    assert!(!stage.desk().simulation.can_undo(), "it is a copy");
    assert!(stage.desk().is_simulation());
    stage.press("ctrl-s");
    assert!(snapshots(&stage).iter().all(|mark| mark.simulation));
}

#[test]
fn at_the_table_nothing_private_is_taken_up_again() {
    let mut before = Stage::negotiating(80, 24);
    before.press("down 41% enter");
    let text = store::example().text.replace("  published: true,\n", "");
    let mut stage = Stage::resumed(&text, before.kept(), 80, 24, Lang::It);
    stage.press("s enter");
    assert_eq!(stage.desk().showing, Showing::Public);
    let said = stage.said().to_owned();
    stage.press("ctrl-r");
    assert_eq!(stage.said(), said);
    assert!(stage.kept().is_empty());
}

#[test]
fn the_private_desk_follows_a_change_of_the_fund() {
    let mut stage = open();
    stage.press("s 2 enter f4");
    assert_eq!(stage.desk().showing, Showing::Private);
    stage.does("down; enter");
    stage.paste("50000");
    stage.press("enter");
    stage.paste("DD 12/2019");
    stage.press("enter enter esc");
    let desk = stage.desk();
    assert_eq!(desk.split().fund(), desk.state().split().fund());
    assert_eq!(desk.split(), desk.state().split());
}

#[test]
fn who_goes_on_after_being_told_that_acts_would_be_lost_is_told_again() {
    let mut stage = open();
    stage.tell(Told::NotRescued("disco pieno".to_owned()));
    stage.press("q");
    assert_eq!(stage.desk().recorded, Recorded::ToBeLost);
    stage.press("down");
    assert_eq!(stage.desk().recorded, Recorded::InMemory);
    assert_eq!(stage.desk().kept, Kept::InWorkbook);
    stage.press("q");
    assert!(!stage.effects.iter().any(|e| matches!(e, Effect::Quit)));
}

#[test]
fn the_dark_screen_takes_nothing_that_is_pasted() {
    let mut stage = open();
    stage.press("f12");
    stage.paste("41%");
    assert!(stage.desk().prompt.is_none() && stage.desk().tried.is_none());
}

#[test]
fn at_closed_doors_nothing_is_recorded() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter f12 p");
    let before = stage.desk().talks().operations().len();
    for keys in ["v", "A", "s", "B", "ctrl-t"] {
        stage.press(keys);
        assert!(stage.desk().form.is_none(), "{keys} opens a page");
        assert!(stage.said().contains("F12"), "{keys}: {}", stage.said());
    }
    stage.press("f4 down 1 enter esc esc");
    assert_eq!(stage.desk().talks().operations().len(), before);
    // The screen goes dark even while something is typed.
    stage.press("f12 3 f12");
    assert!(stage.desk().prompt.is_none());
}
