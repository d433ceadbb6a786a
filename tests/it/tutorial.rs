//! The lesson: it looks at what is true, goes on by itself, can be skipped, gone back to and left, and leaves nothing.

mod looks;

use jiff::civil::date;
use riparto::app::{Effect, Keymap, LESSON_STEPS, Place, Spoken, Start, Told};
use riparto::lang::{Lang, tutorial as words};
use riparto::store::Library;
use riparto::term::Shelf;

use crate::stage::Stage;

/// What does each step. Each stroke is a key, or what is typed at once.
const DONE_BY: [&str; LESSON_STEPS] = [
    "down % %",
    "30% enter",
    "+5000 enter u",
    "100000 enter",
    "f3 ? esc esc",
    "a",
    "up b b",
    "s enter",
    "down 28% enter B",
    "ctrl-t 1 3 enter enter",
    "A 1 down 2 enter",
    "f9 f12 f12",
    "f7 ctrl-s",
];

pub(crate) fn told(lang: Lang) -> Told {
    let shelf = Shelf::new(Library::default(), None, date(2026, 11, 22), None, lang);
    Told::Lesson(Box::new(shelf.lesson().unwrap()))
}

fn begun_in(lang: Lang, width: u16, height: u16) -> Stage {
    let mut stage = Stage::empty(lang, width, height);
    stage.tell(told(lang));
    stage
}

/// The lesson with so many steps done.
fn after(steps: usize, width: u16, height: u16) -> Stage {
    let mut stage = begun_in(Lang::It, width, height);
    DONE_BY.iter().take(steps).for_each(|keys| {
        stage.press(keys);
    });
    assert_eq!(at(&stage), steps);
    stage
}

fn at(stage: &Stage) -> usize {
    stage.model.lesson.as_ref().expect("no lesson").at()
}

fn spoken(stage: &Stage) -> Spoken {
    let lesson = stage.model.lesson.as_ref().expect("no lesson");
    lesson.spoken(&stage.model)
}

#[test]
fn a_script_of_keys_does_it_all_each_step_undone_before_its_last_key_and_done_after() {
    let mut stage = begun_in(Lang::It, 80, 24);
    for (step, keys) in DONE_BY.iter().enumerate() {
        let strokes: Vec<&str> = keys.split_whitespace().collect();
        assert!(!spoken(&stage).helps, "{step}: done before it began");
        for stroke in strokes {
            assert_eq!(at(&stage), step, "before {stroke} of {keys:?}");
            stage.press(stroke);
        }
        assert_eq!(at(&stage), step + 1, "after {keys:?}: {}", stage.text());
    }
    assert!(
        spoken(&stage).place.ends_with("Lezione"),
        "{}",
        stage.text()
    );
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
    // It ends with the table as it was left.
    assert_eq!(stage.desk().state().proposals.len(), 1);
    stage.press("ctrl-x");
    assert!(stage.model.lesson.is_none());
    assert!(matches!(stage.model.place, Place::Start(_)));
    // The list is looked at again.
    assert!(matches!(stage.effects[..], [Effect::ListSessions]));
}

#[test]
fn what_is_looked_at_is_the_state_and_not_the_keys() {
    let mut stage = after(1, 80, 24);
    // Another way to the same amount, a wrong one before it.
    stage.press("200000 enter");
    assert_eq!(at(&stage), 1);
    stage.press("254.169,38 enter");
    assert_eq!(at(&stage), 2);
    // Undo where nothing was added is not what was asked, nor is another figure added.
    stage.press("u");
    assert_eq!(at(&stage), 2);
    stage.press("ctrl-y +4000 enter u");
    assert_eq!(at(&stage), 2);
    // Five thousand in two times; and back by its name in the palette.
    stage.press("+2000 enter +3000 enter");
    stage.does("ctrl-p;'annulla;enter");
    assert_eq!(at(&stage), 2);
    stage.press("u");
    assert_eq!(at(&stage), 3);
}

#[test]
fn a_proposal_of_the_body_alone_is_not_that_of_a_union() {
    let mut stage = after(9, 80, 24);
    stage.press("ctrl-t enter enter");
    assert_eq!(stage.desk().state().proposals.len(), 1);
    assert_eq!(at(&stage), 9);
    stage.press(DONE_BY[9]);
    assert_eq!(at(&stage), 10);
}

#[test]
fn steps_are_skipped_and_gone_back_to() {
    let mut stage = begun_in(Lang::It, 80, 24);
    stage.press("ctrl-g");
    assert_eq!(at(&stage), 0);
    for step in 1..=LESSON_STEPS {
        stage.press("ctrl-l");
        assert_eq!(at(&stage), step);
    }
    stage.press("ctrl-l");
    assert_eq!(at(&stage), LESSON_STEPS);
    // Nothing was done: what needs a seduta says so, and goes on from there.
    stage.press("ctrl-g ctrl-g ctrl-g");
    assert!(
        spoken(&stage).why.contains("serve una proposta"),
        "{}",
        stage.text()
    );
    stage.press("ctrl-g");
    assert!(
        spoken(&stage).why.contains("serve una seduta"),
        "{}",
        stage.text()
    );
    stage.press("s enter");
    assert!(!spoken(&stage).helps);
    stage.press(DONE_BY[9]);
    assert_eq!(at(&stage), 10);
}

#[test]
fn what_is_so_already_waits_to_be_left_or_done_again() {
    let mut stage = after(2, 80, 24);
    stage.press("ctrl-g");
    assert_eq!(at(&stage), 1);
    let already = spoken(&stage).why;
    assert!(already.starts_with("È già così. [Ctrl-L]"), "{already}");
    // It does not run away under who looks at it.
    stage.press("up down");
    assert_eq!(at(&stage), 1);
    stage.press("+1 enter");
    assert!(!spoken(&stage).helps);
    stage.press("30% enter");
    assert_eq!(at(&stage), 2);
}

#[test]
fn who_goes_astray_is_helped_and_who_types_is_not_hurried() {
    let mut stage = after(2, 80, 24);
    stage.press("up down up down up");
    assert!(!spoken(&stage).helps);
    stage.press("down");
    let help = spoken(&stage);
    assert!(help.helps && help.why.contains("259.169,38"), "{help:?}");
    insta::assert_snapshot!("lesson-astray", stage.text());
    // Elsewhere, the way back comes first.
    stage.press("f3");
    assert!(spoken(&stage).why.contains("[Esc]"), "{}", stage.text());
    stage.press("esc +5000 enter");
    assert!(!spoken(&stage).helps, "a part was done");
    // The public view changes nothing, and hides what is asked for.
    let mut stage = begun_in(Lang::It, 80, 24);
    stage.press("f9 ctrl-l ctrl-l ctrl-l ctrl-l ctrl-l ctrl-l ctrl-l ctrl-l");
    assert!(spoken(&stage).why.contains("serve una seduta"));
    stage.press("s s s s s s down down down down down down ? ? ? ? ? ? ?");
    assert!(
        spoken(&stage).why.contains("[Esc] dalla vista pubblica"),
        "{}",
        stage.text()
    );
    let mut stage = after(7, 80, 24);
    stage.press("s down down down up up up down down");
    assert!(!spoken(&stage).helps, "a page of questions is on the way");
}

#[test]
fn it_is_left_with_one_key_from_anywhere() {
    let leaves = |keys: &str, steps: usize| {
        let mut stage = after(steps, 80, 24);
        stage.press(keys);
        assert!(stage.model.lesson.is_none(), "{keys}");
        assert!(matches!(stage.model.place, Place::Start(_)));
        assert!(stage.model.help.is_none() && stage.model.palette.is_none());
        assert!(matches!(stage.effects[..], [Effect::ListSessions]));
    };
    for place in [
        "", "30", "f3", "f4", "f5", "f6", "f7", "f8", "?", "ctrl-p", "/", "s", "m",
    ] {
        leaves(&format!("{place} ctrl-x"), 2);
    }
    for place in ["f12", "f9", "ctrl-t", "f7 enter"] {
        leaves(&format!("{place} ctrl-x"), 8);
    }
    leaves("q", 2);
    leaves("f12 q", 8);
    leaves("ctrl-c", 2);
    // In the help that key closes the help, as it always does.
    let mut stage = after(2, 80, 24);
    stage.press("? q");
    assert_eq!(at(&stage), 2);
}

#[test]
fn with_nothing_to_go_back_to_the_program_is_left() {
    let mut stage = Stage::empty(Lang::It, 80, 24);
    stage.model.place = Place::Start(Start::default());
    stage.tell(told(Lang::It));
    stage.press("down % q");
    assert!(matches!(stage.effects[..], [Effect::Quit]));
}

#[test]
fn it_is_asked_for_on_the_list_of_sessions() {
    let mut stage = Stage::empty(Lang::It, 80, 24);
    assert!(stage.text().contains("L lezione"), "{}", stage.text());
    stage.press("L");
    assert!(matches!(stage.effects[..], [Effect::OpenLesson]));
    let mut stage = Stage::empty(Lang::En, 80, 24);
    stage.does("ctrl-p;'lesson;enter");
    assert!(matches!(stage.effects[..], [Effect::OpenLesson]));
}

#[test]
fn a_table_waits_as_it_was_left() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("down 40% enter");
    let (before, kept) = (stage.amounts(), stage.kept().len());
    stage.does("ctrl-p;'lezione;enter");
    assert!(matches!(stage.effects.pop(), Some(Effect::OpenLesson)));
    stage.tell(told(Lang::It));
    assert_eq!(stage.amounts()[1], "224.925,72");
    stage.press("down % % 30% enter ctrl-s f4 down enter");
    stage.press("ctrl-x");
    assert_eq!(stage.amounts(), before);
    assert_eq!(stage.kept().len(), kept, "nothing of the lesson is kept");
    assert!(stage.desk().simulation.can_undo());
    assert!(stage.effects.iter().all(|e| matches!(e, Effect::Keep(_))));
    // The keys of the lesson are of the lesson alone.
    stage.press("ctrl-l ctrl-g ctrl-x");
    assert_eq!(stage.amounts(), before);
}

#[test]
fn at_a_table_that_is_open_it_waits() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter");
    let acts = stage.effects.len();
    stage.press("L");
    assert_eq!(stage.effects.len(), acts);
    assert_eq!(stage.said(), words::NOT_NOW.0);
    assert!(stage.model.lesson.is_none());
}

#[test]
fn the_data_change_too_and_nothing_reaches_the_disk() {
    let mut stage = after(0, 80, 24);
    let before = stage.desk().case.session.fund.clone();
    stage.press("f4 down");
    stage.press("1000 enter");
    assert_ne!(stage.desk().case.session.fund, before, "{}", stage.text());
    stage.press("u");
    assert_eq!(stage.desk().case.session.fund, before);
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
}

#[test]
fn the_keys_are_those_in_force() {
    let mut stage = after(2, 80, 24);
    let wished = [
        ("undo".to_owned(), vec!["w".to_owned()]),
        ("lesson-next".to_owned(), vec!["ctrl-d".to_owned()]),
    ];
    stage.model.keys = Keymap::with(&wished).unwrap();
    assert!(
        spoken(&stage).what.contains("Poi [w] torna"),
        "{:?}",
        spoken(&stage)
    );
    stage.draw();
    assert!(stage.text().contains("Ctrl-D avanti"), "{}", stage.text());
    stage.press("+5000 enter w");
    assert_eq!(at(&stage), 3);
    stage.press("ctrl-l");
    assert_eq!(at(&stage), 3);
    stage.press("ctrl-d");
    assert_eq!(at(&stage), 4);
}

#[test]
fn the_mouse_does_it_too() {
    let mut stage = begun_in(Lang::It, 80, 24);
    stage.click("Retribuzione di risultato");
    stage.press("% %");
    assert_eq!(at(&stage), 1);
    stage.click("Ctrl-L avanti");
    assert_eq!(at(&stage), 2);
    stage.click("Ctrl-G prima");
    assert_eq!(at(&stage), 1);
    stage.click("Ctrl-X lascia");
    assert!(stage.model.lesson.is_none());
}
