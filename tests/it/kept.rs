//! What a slip of the keys must not lose, nor confuse.

use riparto::app::Effect;

use crate::stage::Stage;

#[test]
fn two_lines_never_have_the_same_name() {
    let mut stage = Stage::prato(80, 24);
    stage.press("n Avvocatura enter n Avvocatura enter");
    assert!(
        stage.said().contains("C'è già una voce «Avvocatura»"),
        "{}",
        stage.said()
    );
    assert_eq!(stage.desk().split().lines().len(), 3);
    // A name that is missing is asked for, and what follows is not taken for commands.
    stage.press("esc n enter q");
    assert!(stage.effects.iter().all(|e| !matches!(e, Effect::Quit)));
}

#[test]
fn what_is_only_in_memory_is_not_lost_by_leaving() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter");
    stage.tell(riparto::app::Told::NotKept("disco pieno".into()));
    assert!(
        stage.said().contains("solo in memoria (disco pieno)"),
        "{}",
        stage.said()
    );
    stage.press("q");
    assert!(stage.said().contains("si perderebbe"), "{}", stage.said());
    // Going on is no way of leaving: the next q asks again.
    stage.press("right q");
    let left = |stage: &Stage| stage.effects.iter().any(|e| matches!(e, Effect::Quit));
    assert!(!left(&stage) && stage.said().contains("si perderebbe"));
    // A snapshot of it is enough.
    stage.tell(riparto::app::Told::SnapshotWritten("copia.ron".into()));
    stage.press("q");
    assert!(left(&stage));
}
