//! The plain mode: a whole meeting in words, the same acts as with keys; what is not understood; the pipe that ends.

mod lesson;
mod office;
#[cfg(unix)]
mod piped;
mod read_again;
mod said;

use riparto::app::{Action, Effect, Model, Place, Stamp, Told, update};
use riparto::lang::Lang;
use riparto::negotiation::{Notebook, Sitting};
use riparto::store;
use riparto::term::{Hands, Plain};

use crate::meeting;
use crate::stage::Stage;

/// Hands that keep what they are asked, at one hour.
#[derive(Default)]
struct Kept(Vec<Effect>);

impl Hands for Kept {
    fn stamp(&self) -> Stamp {
        let moment: jiff::Zoned = "2019-06-11T15:32:00+02:00[Europe/Rome]".parse().unwrap();
        moment.into()
    }

    fn carry_out(&mut self, _: &mut Model, effects: Vec<Effect>) {
        self.0.extend(effects);
    }
}

/// A conversation: all that comes out of it, the model at its end, what was asked of the disk.
fn converse(mut model: Model, lines: &str) -> (String, Model, Vec<Effect>) {
    let mut plain = Plain::default();
    let mut hands = Kept::default();
    let mut told = plain.greeting(&mut model);
    for line in lines.lines() {
        told.push(format!("{}{line}", plain.prompt(&model)));
        told.extend(plain.hear(&mut model, &mut hands, line));
    }
    (told.join("\n") + "\n", model, hands.0)
}

fn session(model: &Model) -> String {
    match &model.place {
        Place::Desk(desk) => store::to_text(&desk.talks().session()),
        _ => panic!("no session is open"),
    }
}

/// What is told of the last line alone.
fn last(model: Model, lines: &str) -> String {
    let (told, ..) = converse(model, lines);
    let at = told.rfind("> ").unwrap();
    told[at..].split_once('\n').unwrap().1.to_owned()
}

fn prato() -> Model {
    Stage::negotiating(80, 24).model
}

const MEETING: &str = include_str!("plain/meeting.txt");

#[test]
fn a_whole_meeting_is_held_in_words_and_is_the_one_held_with_keys() {
    let (told, model, effects) = converse(prato(), MEETING);
    insta::assert_snapshot!(told);
    let with_keys = meeting::held();
    assert_eq!(session(&model), session(&with_keys.model));
    assert!(matches!(effects.last(), Some(Effect::Quit)));
    // What was tried at closed doors is in the workbook alone.
    assert!(!session(&model).contains("305003.25"));
}

#[test]
fn the_same_words_work_in_english() {
    let text = store::example().text.replace("  published: true,\n", "");
    let model = Stage::of(&text, 80, 24, Lang::En).model;
    let lines = include_str!("plain/english.txt");
    let (told, model, _) = converse(model, lines);
    insta::assert_snapshot!(told);
    let Place::Desk(desk) = &model.place else {
        panic!("no session is open");
    };
    assert_eq!(desk.state().proposals.len(), 1);
    assert_eq!(desk.state().sitting(), Sitting::None);
}

#[test]
fn what_is_not_understood_is_told_with_the_nearest_word_and_changes_nothing() {
    let lines = include_str!("plain/errors.txt");
    let (told, model, effects) = converse(prato(), lines);
    insta::assert_snapshot!(told);
    assert_eq!(session(&model), session(&prato()));
    assert!(effects.is_empty(), "{effects:?}");
}

#[test]
fn all_that_is_read_is_one_fact_a_line_without_signs() {
    let lines = "tavolo\nverifiche\nverifiche tutte\nverifiche 1\nlimiti risultato\nfondo\nposizioni\niter\ntrattativa\ncronologia\naiuto";
    let (told, ..) = converse(prato(), lines);
    insta::assert_snapshot!(told);
    let signs = ['✔', '✘', '▸', '│', '─', '·', '≥', '→', '●', '\u{1b}', '\t'];
    assert!(!told.contains(signs), "{told}");
}

#[test]
fn what_moves_or_hides_text_is_neither_told_nor_kept() {
    let lines = "\u{202e}tavolo\nseduta apri\nSala \u{1b}[31mrossa\u{202e}\nfine\nsì";
    let (told, model, _) = converse(prato(), lines);
    let out: String = told.lines().filter(|l| !l.contains("> ")).collect();
    assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out:?}");
    assert!(out.contains("\\u{202e}tavolo"), "{out}");
    assert!(!session(&model).contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn a_small_number_asks_euro_or_percentage_once() {
    let asked = last(prato(), "risultato 30");
    assert!(asked.contains("30"), "{asked}");
    let told = last(prato(), "risultato 30\npercento");
    assert!(told.contains("254.169,38"), "{told}");
    let told = last(prato(), "risultato 30\nannulla");
    assert!(!told.contains("254.169,38"), "{told}");
}

#[test]
fn a_proposal_given_up_leaves_nothing() {
    let lines = "seduta apri\nfine\nsì\nproposta\nfp\n\nannulla";
    let (_, model, _) = converse(prato(), lines);
    let Place::Desk(desk) = &model.place else {
        panic!("no session is open");
    };
    assert!(desk.form.is_none());
    assert!(desk.state().proposals.is_empty());
}

#[test]
fn an_earlier_question_is_gone_back_to_and_written_again() {
    let lines = "seduta apri\nSala Giunta\nfine\n1\nSala Consiglio\nfine\nsì";
    let (_, model, _) = converse(prato(), lines);
    let Place::Desk(desk) = &model.place else {
        panic!("no session is open");
    };
    let place = desk.state().sedute[0].place.as_deref();
    assert_eq!(place, Some("Sala Consiglio"));
}

#[test]
fn the_opening_data_are_written_row_by_row_and_undone_where_they_are() {
    let lines = include_str!("plain/opening.txt");
    // The disk answers as one on which all is written.
    let (told, model) = answered(prato(), lines);
    insta::assert_snapshot!(told);
    let Place::Desk(desk) = &model.place else {
        panic!("no session is open");
    };
    assert_eq!(desk.case.session.fund.total().to_string(), "848.231,25");
}

/// A conversation whose changes of the opening data are written.
fn answered(mut model: Model, lines: &str) -> (String, Model) {
    struct Written;
    impl Hands for Written {
        fn stamp(&self) -> Stamp {
            Kept::default().stamp()
        }
        fn carry_out(&mut self, model: &mut Model, effects: Vec<Effect>) {
            for effect in effects {
                if let Effect::Amend { .. } = effect {
                    let told = Told::Amended {
                        notebook: Notebook::default(),
                        trouble: None,
                        apart: None,
                    };
                    update(model, Action::Told(told), &self.stamp());
                }
            }
        }
    }
    let mut plain = Plain::default();
    let mut told = Vec::new();
    for line in lines.lines() {
        told.push(format!("{}{line}", plain.prompt(&model)));
        told.extend(plain.hear(&mut model, &mut Written, line));
    }
    (told.join("\n") + "\n", model)
}
