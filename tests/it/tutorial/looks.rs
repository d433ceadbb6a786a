//! How the lesson looks: its words whole in both languages, its screens, every size.

use std::collections::BTreeSet;

use riparto::app::LESSON_STEPS;
use riparto::lang::{Lang, Text, tutorial as words};

use super::{DONE_BY, after, at, begun_in, spoken};
use crate::stage::Stage;

/// The rows of the lesson at the bottom of the screen, without the one that heads them.
fn panel(stage: &Stage, rows: usize) -> String {
    let text = stage.text();
    let all: Vec<&str> = text.lines().collect();
    all[all.len() - rows..].join(" ")
}

/// Words without what the ends of lines do to them.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_word_of_it_is_cut_in_either_language_and_no_name_stays_in_place_of_a_key() {
    for lang in [Lang::It, Lang::En] {
        for (step, keys) in DONE_BY.iter().chain([&""]).enumerate() {
            let mut stage = begun_in(lang, 80, 24);
            DONE_BY.iter().take(step).for_each(|keys| {
                stage.press(keys);
            });
            let said = spoken(&stage);
            let all = format!("{} {} {}", said.heading, said.what, said.why);
            assert!(!all.contains(['{', '}']), "{all}");
            let shown = flat(&panel(&stage, 4));
            let all = flat(&format!("{} {}", said.what, said.why));
            assert_eq!(shown, all, "{lang:?} {step} after {keys:?}");
            stage.resize(60, 18);
            let shown = flat(&panel(&stage, 3));
            assert!(
                shown.starts_with(&flat(&said.what)),
                "{lang:?} {step}: {shown}"
            );
            // Help takes the place of what was read, where there is no room for both.
            if step < LESSON_STEPS {
                stage.press("f3 f4 f5 esc f3 f4 esc f3 f5 esc");
                assert_eq!(at(&stage), step);
                let said = spoken(&stage);
                assert!(said.helps, "{step}");
                assert!(!said.why.contains('{'), "{}", said.why);
                let shown = flat(&panel(&stage, 3));
                assert!(
                    shown.ends_with(&flat(&said.why)),
                    "{lang:?} {step}: {shown}"
                );
                stage.resize(80, 24);
                let shown = flat(&panel(&stage, 4));
                assert!(
                    shown.ends_with(&flat(&said.why)),
                    "{lang:?} {step}: {shown}"
                );
            }
        }
    }
}

#[test]
fn both_languages_say_it_and_neither_says_it_as_the_other() {
    let said = [
        words::READ,
        words::SHARE,
        words::UNDO,
        words::BREAK,
        words::FINDING,
        words::REMEDY,
        words::LOCK,
        words::SEDUTA,
        words::DRAFT,
        words::PROPOSAL,
        words::ANSWER,
        words::ROOM,
        words::KEPT,
        words::END,
    ];
    let names = |text: &str| -> BTreeSet<String> {
        let parts = text.split('{').skip(1);
        parts
            .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
            .collect()
    };
    for step in said {
        for Text(it, en) in [step.title, step.what, step.why, step.hint] {
            assert!(!it.is_empty() && !en.is_empty());
            assert_ne!(it, en);
            assert_eq!(names(it), names(en), "{it}");
        }
    }
}

#[test]
fn screens_of_it_at_three_sizes() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        for (name, steps, keys) in [
            ("begins", 0, ""),
            ("typed", 1, "30%"),
            ("broken", 4, ""),
            ("finding", 4, "f3 ?"),
            ("form", 9, "ctrl-t 1 3"),
            ("projected", 11, "f9"),
            ("dark", 11, "f9 f12"),
            ("end", LESSON_STEPS, ""),
        ] {
            let mut stage = after(steps, width, height);
            stage.press(keys);
            insta::assert_snapshot!(format!("lesson-{name}-{width}x{height}"), stage.text());
        }
    }
    let mut stage = begun_in(Lang::En, 80, 24);
    insta::assert_snapshot!("lesson-begins-english", stage.picture());
    stage.press(DONE_BY[0]);
    insta::assert_snapshot!("lesson-ascii", stage.in_ascii().text());
}

#[test]
fn it_is_drawn_at_every_size() {
    for steps in [0, 4, 9, 11, LESSON_STEPS] {
        let mut stage = after(steps, 80, 24);
        for width in (30..=130).step_by(9) {
            for height in 8..=44 {
                stage.resize(width, height);
                // What the lesson speaks of keeps what any screen needs.
                if width >= 40 && height >= 12 && steps == 0 {
                    assert!(stage.text().contains("847.231,25"), "{width}x{height}");
                }
            }
        }
    }
}
