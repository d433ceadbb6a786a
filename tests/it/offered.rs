//! What is offered does something: no key is told at the bottom or in the help that does nothing where it is told.

use riparto::app::{
    COMMANDS, Command, CommandInfo, Context, Place, Rescued, Tone, footer, is_told,
};

use crate::gallery::{From, SCREENS, stage};
use crate::stage::Stage;

/// Where a screen of the gallery is not all: over one, or at another moment.
const OTHERS: [(&str, From, &str); 24] = [
    ("help of the start", From::Nothing, "?"),
    ("search of the start", From::Nothing, "/"),
    ("palette of the start", From::Nothing, ":"),
    ("next year", From::Nothing, "n"),
    ("help of a follower", From::Follower, "?"),
    ("help of a review", From::Review, "?"),
    ("page of a review", From::Review, "tab tab"),
    ("help of a projection", From::Office, "s enter f9 ?"),
    ("private projection", From::Office, "f9"),
    ("help of a private projection", From::Office, "f9 ?"),
    ("held table", From::Held, "f12 p"),
    ("held talks", From::Held, "f7"),
    ("held papers", From::Held, "d"),
    ("held procedure", From::Held, "f8"),
    ("held simulations", From::Held, "f12 p f6"),
    ("dark", From::Office, "s enter f12"),
    ("private of a seduta", From::Office, "s enter f12 p"),
    (
        "private data of a seduta",
        From::Office,
        "s enter f12 p f4 down",
    ),
    ("empty talks", From::Office, "f7"),
    ("help that is searched", From::Prato, "? / ; 'voce"),
    ("past", From::Talks, "f7 home a"),
    ("past talks", From::Talks, "f7 home down a f7"),
    ("past fund", From::Talks, "f7 home down a f4"),
    ("help of the past", From::Talks, "f7 home down a ?"),
];

/// The commands that a screen offers, at its bottom and in its help.
fn offered(stage: &Stage) -> Vec<&'static CommandInfo> {
    let model = &stage.model;
    let mut all = footer(model);
    let over = matches!(
        model.context(),
        Context::Palette | Context::Search | Context::Help | Context::Entry | Context::Form
    );
    if !over {
        let here = COMMANDS
            .iter()
            .filter(|info| info.contexts.contains(&model.context()));
        for info in here.filter(|info| is_told(model, info)) {
            if all.iter().all(|told| told.id != info.id) {
                all.push(info);
            }
        }
    }
    all
}

/// All there is to see, and what was asked of the disk.
fn seen(stage: &Stage) -> (String, Context, usize) {
    (stage.picture(), stage.model.context(), stage.effects.len())
}

/// True for what goes about in a list that may have no more than what is in sight.
fn moves(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Up | C::Down | C::PageUp | C::PageDown | C::First | C::Last
    )
}

#[test]
fn every_key_that_is_told_does_something_where_it_is_told() {
    let (mut idle, mut proven) = (Vec::new(), Vec::new());
    for (name, from, steps) in OTHERS.into_iter().chain(SCREENS) {
        let size = (120, 40);
        let first = stage(from, steps, size);
        for info in offered(&first) {
            // The same key in the same context is tried on two screens.
            let same = (first.model.context(), info.id);
            let tried = proven.iter().filter(|other| **other == same).count();
            if moves(info.command) || tried > 1 {
                continue;
            }
            proven.push(same);
            let mut stage = stage(from, steps, size);
            let before = seen(&stage);
            stage.key(stage.model.keys.of(info)[0]);
            let said = stage.model.message.as_ref();
            let refused = said.is_some_and(|said| said.tone == Tone::Refused);
            if seen(&stage) == before && !refused {
                idle.push(format!("{name}: {}", info.id));
            }
        }
    }
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn a_table_that_is_only_looked_at_says_so_and_its_private_desk_says_what_it_is() {
    for size in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = stage(From::Held, "", size);
        let top = |stage: &Stage| stage.text().lines().next().unwrap().to_owned();
        assert!(top(&stage).ends_with("solo in lettura"), "{}", top(&stage));
        stage.press("r");
        assert!(stage.said().starts_with("un altro programma tiene"));
        stage.press("f12 p");
        assert!(top(&stage).ends_with("simulazione riservata"));
        // There it is edited, as anywhere.
        assert!(stage.text().contains("Invio modifica"), "{}", stage.text());
        stage.press("40% enter");
        assert_eq!(stage.amounts()[0], "338.892,50");
        // The data are of the table, wherever one stands.
        stage.press("f4 down");
        assert!(!stage.text().contains("modifica"), "{}", stage.text());
        stage.press("enter");
        assert!(stage.said().starts_with("un altro programma tiene"));
        stage.press("esc f12");
        assert!(top(&stage).ends_with("solo in lettura"), "{}", top(&stage));
    }
}

#[test]
fn the_help_of_what_is_only_read_says_why_no_key_edits_it() {
    let mut stage = stage(From::Talks, "f4 down ?", (120, 40));
    let help = stage.text();
    assert!(help.contains("non si modifica"), "{help}");
    for told in ["modifica la cifra", "il calcolo della risorsa", "s    "] {
        assert!(!help.contains(told), "{told}:\n{help}");
    }
    stage.does("esc; :; 'calcolo");
    let palette = stage.text();
    assert!(!palette.contains("Il calcolo della risorsa"), "{palette}");
}

#[test]
fn what_waits_to_be_decided_on_is_told_with_its_key_on_every_screen() {
    let mut other = stage(From::Office, "s enter down 30% enter", (60, 18));
    other.press("right");
    let talks = other.desk().talks().clone();
    for screen in [
        "down", "f3", "f4", "f5", "f7", "f7 enter", "f8", "d", "d enter",
    ] {
        for copied in [false, true] {
            let mut stage = stage(From::Office, "s enter right right", (60, 18));
            if let Place::Desk(desk) = &mut stage.model.place {
                desk.in_file = (!copied).then_some(1);
                desk.rescued = copied.then(|| Rescued {
                    copy: "prova.ron".into(),
                    talks: talks.clone(),
                });
            }
            stage.model.message = None;
            stage.model.revision += 1;
            stage.press(screen);
            let text = stage.text();
            assert!(text.contains("Ctrl-R"), "{screen}:\n{text}");
            assert!(text.contains("fino all'11/06/2019"), "{screen}:\n{text}");
        }
    }
}
