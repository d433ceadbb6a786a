//! The start: the session of the next year, after one question.

use std::path::PathBuf;

use riparto::app::{Effect, Origin, Proposal, Told};
use riparto::lang::Lang;

use crate::stage::Stage;

fn asked() -> Stage {
    let mut stage = Stage::empty(Lang::It, 80, 24);
    stage.press("n");
    let origin = Origin::File(PathBuf::from("sessions/ente-2024.ron"));
    let proposes = |e: &Effect| matches!(e, Effect::ProposeNextYear(from) if *from == origin);
    assert!(stage.effects.iter().any(proposes));
    stage.tell(Told::NextYear(Proposal {
        from: origin,
        year: 2025,
        path: PathBuf::from("sessions/ente-2025.ron"),
    }));
    stage
}

fn made(stage: &Stage) -> usize {
    let makes = |e: &&Effect| matches!(e, Effect::MakeNextYear(_));
    stage.effects.iter().filter(makes).count()
}

#[test]
fn one_question_is_asked_and_enter_answers_it() {
    let mut stage = asked();
    assert_eq!(stage.said(), "Creare sessions/ente-2025.ron per il 2025?");
    let screen = stage.text();
    assert!(screen.contains("Invio conferma  Esc indietro"), "{screen}");
    // Nothing else is done while it waits.
    stage.press("n down q");
    assert!(stage.effects.iter().all(|e| !matches!(e, Effect::Quit)));
    stage.press("enter enter");
    assert_eq!(made(&stage), 1);
}

#[test]
fn esc_gives_up_and_the_list_is_there_again() {
    let mut stage = asked();
    stage.press("esc enter");
    assert_eq!((made(&stage), stage.said()), (0, ""));
    let opens = |e: &Effect| matches!(e, Effect::Open(_));
    assert!(stage.effects.iter().any(opens));
}

#[test]
fn why_it_cannot_be_made_is_told_under_the_list() {
    let mut stage = Stage::empty(Lang::It, 60, 18);
    stage.press("n");
    stage.tell(Told::NotOpened("sessions/ente-2025.ron c'è già".into()));
    assert!(stage.text().contains("c'è già"));
}
