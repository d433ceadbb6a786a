//! A snapshot of the split.

use super::super::{Desk, Effect, Stamp};

/// A snapshot of the split as it stands, marked as a simulation when it is one.
pub(super) fn snapshot(desk: &Desk, stamp: &Stamp) -> Vec<Effect> {
    let simulation = desk.is_simulation();
    // A label is part of the file's name: the same in both languages, so that files sort and are found.
    let label = if simulation {
        "simulazione"
    } else {
        "istantanea"
    };
    let talks = desk.talks();
    // A copy of the table has its whole history; what is private is a split alone.
    let mut session = if talks.has_begun() && !simulation {
        talks.session()
    } else {
        desk.case.with_split(desk.split())
    };
    session.published = false;
    session.snapshot = Some(crate::negotiation::SnapshotMark {
        of: talks.opening().session.identity(),
        taken: stamp.time(),
        label: label.to_owned(),
        simulation,
        // Whoever opens it later must be told the rules of this day.
        day: Some(desk.case.day),
        seal: None,
    });
    vec![Effect::Snapshot {
        of: desk.origin.path().to_path_buf(),
        of_snapshot: desk.case.session.snapshot.is_some(),
        moment: stamp.file(),
        session: Box::new(session),
    }]
}
