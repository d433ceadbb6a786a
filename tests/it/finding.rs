//! Finding: the palette, the search in a list, the help that is filtered.

mod likeness;
mod papers;
mod projected;

use riparto::app::{Context, Screen, What};
use riparto::lang::Lang;
use riparto::store;

use crate::stage::{Stage, many_lines};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
const EXAMPLE: &str = include_str!("../../sessions/esempio-trattativa.ron");

/// The words and the keys of what the palette found, the best first.
fn found(stage: &Stage) -> Vec<(What, String, String)> {
    let palette = stage.model.palette.as_ref().expect("the palette is open");
    let found = palette.found();
    found
        .map(|(item, _)| (item.what, item.words.clone(), item.key.clone()))
        .collect()
}

/// The best of what is found by typing.
fn best(stage: &mut Stage, typed: &str) -> (What, String, String) {
    stage.press("ctrl-p").does(&format!("'{typed}"));
    let best = found(stage).into_iter().next();
    stage.press("esc");
    best.unwrap_or_else(|| panic!("nothing is like {typed:?}"))
}

#[test]
fn an_action_is_found_by_a_few_letters_and_done_as_its_key_does_it() {
    let cases = [
        ("", "blocca", "b"),
        ("", "per differenza", "r"),
        ("", "riparto libero", "f"),
        ("30% enter", "annulla", "u"),
        ("30% enter u", "ripete", "ctrl-y"),
        ("", "passo grande", ">"),
    ];
    for (before, typed, key) in cases {
        let mut by_name = Stage::prato(80, 24);
        by_name.press(before).press(":");
        by_name.does(&format!("'{typed}")).press("enter");
        let mut by_key = Stage::prato(80, 24);
        by_key.press(before).press(key);
        assert_eq!(by_name.amounts(), by_key.amounts(), "{typed}");
        assert_eq!(by_name.said(), by_key.said(), "{typed}");
        assert_eq!(by_name.desk().step, by_key.desk().step, "{typed}");
        let named = by_name.model.named.clone().expect("it is named");
        assert!(named.key.eq_ignore_ascii_case(key), "{typed}: {named:?}");
        assert!(by_name.text().contains(&format!("· {}", named.key)));
        by_name.press("down");
        assert!(by_name.model.named.is_none(), "the next key is another act");
    }
}

#[test]
fn accents_do_not_count_and_either_language_is_understood() {
    let mut stage = Stage::prato(80, 24);
    assert_eq!(best(&mut stage, "piu piccolo").1, "Passo più piccolo");
    assert_eq!(best(&mut stage, "PIÙ PICCOLO").1, "Passo più piccolo");
    assert_eq!(best(&mut stage, "smaller step").2, "<");
    assert_eq!(best(&mut stage, "snapshot").2, "Ctrl-S");
    let mut english = Stage::of(store::example().text, 80, 24, Lang::En);
    assert_eq!(best(&mut english, "istantanea").2, "Ctrl-S");
}

#[test]
fn lines_rules_and_screens_are_gone_to() {
    let mut stage = Stage::prato(80, 24);
    stage.press("f4 : risultato enter");
    assert_eq!(stage.desk().screen, Screen::Table);
    assert_eq!(stage.desk().lines.selected, 1);
    stage
        .press("home :")
        .does("'coperta da stabili")
        .press("enter");
    assert_eq!(stage.model.context(), Context::Verdicts);
    let selected = stage.text();
    assert!(
        selected.contains("▸ ✔ Posizione coperta da risorse stabili"),
        "{selected}"
    );
    stage
        .press(": posizioni")
        .does("' costo medie")
        .press("enter");
    assert_eq!(stage.model.context(), Context::Positions);
    stage.press(":").does("'tavolo riparto").press("enter");
    assert_eq!(stage.model.context(), Context::Table);
}

#[test]
fn proposals_are_gone_to_whatever_the_list_shows() {
    let mut stage = Stage::of(EXAMPLE, 80, 24, Lang::It);
    stage.press(":").does("'proposta 1");
    let (what, words, key) = found(&stage).swap_remove(0);
    assert_eq!((what, key.as_str()), (What::Proposal, "F7"));
    assert!(words.starts_with("Proposta 1 · "), "{words}");
    stage
        .press("esc f7 l")
        .press(":")
        .does("'proposta 1")
        .press("enter");
    assert_eq!(stage.model.context(), Context::Talks);
    let at = stage.desk().board.selected().expect("a row is selected");
    let proposal = at.proposal(stage.desk().state());
    assert_eq!(proposal.map(|p| p.number), Some(1));
}

#[test]
fn what_is_done_on_another_screen_tells_its_keys_and_leads_there() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press(":").does("'formula");
    let (_, _, key) = found(&stage).swap_remove(0);
    assert!(key.starts_with("F4 "), "{key}");
    stage.press("enter");
    assert_eq!(stage.model.context(), Context::Fund);
    assert!(stage.said().contains("calcolo"), "{}", stage.said());
    assert!(stage.desk().prompt.is_none(), "nothing is done yet");
}

#[test]
fn what_cannot_be_done_now_is_told_why_by_the_act_itself() {
    let mut stage = Stage::prato(80, 24);
    stage.press(":").does("'annulla");
    assert_eq!(found(&stage)[0].2, "u");
    stage.press("enter");
    assert_eq!(stage.said(), "Non c'è nulla da annullare.");
}

#[test]
fn letters_scattered_in_a_long_text_are_no_answer() {
    let mut stage = Stage::prato(80, 24);
    stage.press(":").does("'annulla");
    assert!(found(&stage).len() < 6, "{:?}", found(&stage));
}

#[test]
fn at_the_table_nothing_private_is_in_the_palette() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("30% enter ctrl-z");
    stage
        .press("f6 n")
        .does("'segretissima")
        .press("enter esc :");
    let private = |stage: &Stage| {
        let is_private = |(what, words, key): &(What, String, String)| {
            // That the public view shows nothing private may be said to all.
            let words = words.to_lowercase().replace("niente di riservato", "");
            *what == What::Simulation
                || key.starts_with("F6")
                || ["simulazion", "riservat", "indirizz", "segretissima"]
                    .iter()
                    .any(|word| words.contains(word))
        };
        found(stage).into_iter().filter(is_private).count()
    };
    assert!(private(&stage) > 3, "on the private desk they are there");
    stage.press("esc s enter");
    for keys in [":", "esc f3 :", "esc f7 :"] {
        stage.press(keys);
        assert_eq!(private(&stage), 0, "{:?}", found(&stage));
    }
}

#[test]
fn the_palette_changes_nothing_until_something_is_chosen() {
    let mut stage = Stage::prato(80, 24);
    let before = stage.text();
    stage.press(": blocca down up pgdn esc");
    assert_eq!(stage.text(), before);
    // What fits nothing does nothing.
    stage.press(": zzzqqq enter");
    assert_eq!(stage.model.context(), Context::Palette);
    stage.press("esc");
    assert_eq!(stage.text(), before);
    // Text goes in its field, wherever it was called from.
    stage.press("? : q");
    assert_eq!(stage.model.context(), Context::Palette);
    stage.press("esc 1 :");
    assert_eq!(stage.model.context(), Context::Entry, "a colon in a field");
}

#[test]
fn two_thousand_lines_are_found_by_number() {
    let mut stage = Stage::of(&many_lines(2000), 80, 24, Lang::It);
    stage.press(":").does("'numero 1234").press("enter");
    assert_eq!(stage.desk().lines.selected, 1233);
    stage.press("home /1999");
    assert_eq!(stage.desk().lines.selected, 1998);
    assert!(stage.text().contains("1 di 1"), "{}", stage.text());
}

#[test]
fn a_list_is_searched_as_it_is_typed() {
    let mut stage = Stage::prato(80, 24);
    stage.press("f3 end");
    let last = stage.desk().verdicts.selected;
    stage.press("/economie");
    let text = stage.text();
    assert!(text.contains("/economie"), "{text}");
    let count = text.lines().find(|line| line.starts_with(" /economie"));
    let count = count.and_then(|line| line.rsplit("  ").next()).unwrap();
    let (first, of) = count.split_once(" di ").expect(count);
    let (first, of): (usize, usize) = (first.parse().unwrap(), of.parse().unwrap());
    assert!(of > 2, "{count}");
    let at = stage.desk().verdicts.selected;
    // After the last comes the first, and back.
    for _ in first..of {
        stage.press("down");
    }
    assert!(stage.text().contains(&format!("{of} di {of}")));
    stage.press("down");
    assert!(stage.text().contains(&format!("1 di {of}")));
    stage.press("up");
    assert!(stage.text().contains(&format!("{of} di {of}")));
    for _ in first..of {
        stage.press("up");
    }
    assert_eq!(stage.desk().verdicts.selected, at);
    // Who gives up is where he was; who stays is where he went, and goes on from there.
    stage.press("esc");
    assert_eq!(stage.desk().verdicts.selected, last);
    stage.press("home /");
    let again = stage.text();
    assert!(
        again.contains("/economie"),
        "the words searched last: {again}"
    );
    stage.press("enter");
    let there = stage.desk().verdicts.selected;
    stage.press("/ down enter");
    assert!(stage.desk().verdicts.selected > there);
    assert!(!stage.text().contains("/economie"), "{}", stage.text());
}

#[test]
fn every_list_is_searched() {
    let cases = [
        ("", "risult"),
        ("f3 ", "RISULTATO"),
        ("f4 ", "economie"),
        ("f5 ", "valutati"),
        ("f6 ", "apertura"),
        ("f8 ", "ipotesi"),
    ];
    for (screen, word) in cases {
        let mut stage = Stage::negotiating(80, 24);
        stage.press(screen).press("/").press(word);
        let text = stage.text();
        let line = text.lines().find(|line| line.contains(&format!("/{word}")));
        assert!(line.is_some_and(|l| l.contains(" di ")), "{screen}{text}");
        stage.press("xyz");
        assert!(stage.text().contains("nessuna"), "{}", stage.text());
        stage.press("esc");
    }
    let mut talks = Stage::of(EXAMPLE, 80, 24, Lang::It);
    talks.press("f7 home /cisl");
    assert!(talks.text().contains(" di "), "{}", talks.text());
    let mut start = Stage::empty(Lang::It, 80, 24);
    start.press("/prato");
    assert!(start.text().contains("1 di 1"), "{}", start.text());
    start.press("enter");
    assert!(start.text().contains("▸"), "it stays in the list");
    let mut review = Stage::review(EXAMPLE, 80, 24, Lang::It);
    review.press("/ipotesi");
    assert!(review.text().contains(" di "), "{}", review.text());
}

#[test]
fn a_number_searched_in_vain_tells_how_to_divide() {
    let mut stage = Stage::prato(80, 24);
    stage.press("/13");
    assert!(stage.text().contains("per dividere"), "{}", stage.text());
    stage.press("esc enter /13 enter");
    assert_eq!(stage.amounts(), ["47.869,66", "799.361,59"]);
}

#[test]
fn the_help_leaves_what_is_looked_for() {
    let mut stage = Stage::prato(80, 24);
    stage.press("? /mouse");
    let text = stage.text();
    assert!(
        text.contains("Maiusc") && text.contains("--no-mouse"),
        "{text}"
    );
    assert!(!text.contains("sposta un importo"), "{text}");
    stage.press("esc");
    assert_eq!(stage.model.context(), Context::Help);
    stage.press("esc");
    assert_eq!(stage.model.context(), Context::Table);
}

#[test]
fn the_screens() {
    for (width, height) in SIZES {
        let mut prato = Stage::prato(width, height);
        prato.press(":");
        insta::assert_snapshot!(format!("palette-{width}x{height}"), prato.picture());
        prato.press("risultato");
        insta::assert_snapshot!(format!("palette-typed-{width}x{height}"), prato.picture());
        prato.press("esc f3 /economie");
        insta::assert_snapshot!(format!("search-{width}x{height}"), prato.picture());
        prato.press("esc ? /fondo");
        insta::assert_snapshot!(format!("help-filtered-{width}x{height}"), prato.picture());
        let mut english = Stage::of(store::example().text, width, height, Lang::En);
        english.press(": undo");
        insta::assert_snapshot!(format!("palette-english-{width}x{height}"), english.text());
    }
}

#[test]
fn they_survive_every_size() {
    for keys in [":", ": risultato", "f3 /economie", "? /fondo", ": zzz"] {
        let mut stage = Stage::prato(80, 24);
        stage.press(keys);
        for height in (0..16).chain([18, 24, 40, 80]) {
            for width in (0..44).chain([59, 60, 79, 80, 120, 250]) {
                stage.resize(width, height);
            }
        }
    }
}

/// A page that is read is searched as the help is: what has the words is left, under its heading.
#[test]
fn a_page_is_searched_by_what_it_says() {
    let mut stage = Stage::of(EXAMPLE, 80, 24, Lang::It);
    stage.press("f7 home enter");
    while !stage.text().contains("Proposta 1 ·") {
        stage.press("esc down enter");
    }
    let whole = stage.text();
    stage.press("/").does("'uil");
    let text = stage.text();
    assert_eq!(stage.model.context(), Context::Search);
    assert!(
        text.contains("Come sta con ciascuno"),
        "its heading:\n{text}"
    );
    assert!(text.contains("UIL-FPL"), "{text}");
    assert!(
        !text.contains("FP-CGIL") && !text.contains("Riparto"),
        "{text}"
    );
    stage.press("esc");
    assert_eq!(stage.model.context(), Context::Page);
    assert_eq!(stage.text(), whole, "it is read whole again");
    stage.press("/").does("'niente di simile");
    assert!(!stage.text().contains("UIL-FPL"));
    stage.press("down esc esc");
    assert_eq!(stage.model.context(), Context::Talks);
}

/// On the public view the palette has what can be done there and the lines that the room sees; from the private desk not even those.
#[test]
fn the_palette_of_the_public_view_holds_nothing_private() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter down 30% enter f9 :");
    let all = found(&stage);
    assert!(
        all.iter()
            .all(|(what, ..)| matches!(what, What::Action | What::Line))
    );
    assert!(all.iter().any(|(_, _, key)| key == "u"));
    stage.press("esc");
    stage
        .press("up :")
        .does("'retribuzione di risultato")
        .press("enter");
    assert_eq!(stage.desk().lines.selected, 1);
    assert_eq!(
        stage.model.context(),
        Context::Projected,
        "it stays in sight"
    );
    // A line that is only in the simulation, a simulation, a rule as the simulation has it: none is there.
    let mut stage = Stage::negotiating(80, 24);
    stage.press("n").does("'riservatissima").press("enter f9 :");
    let words: Vec<String> = found(&stage)
        .into_iter()
        .map(|(_, words, _)| words)
        .collect();
    assert!(!words.is_empty());
    assert!(!stage.text().contains("riservatissima"), "{}", stage.text());
    stage.does("'riservatissima");
    assert!(found(&stage).is_empty());
}
