//! Pages of questions as they are met: just opened, filled in, tried too early.

use riparto::lang::Lang;

use crate::stage::Stage;

/// The line of a screen with what a page would do, or with what it lacks.
fn told(stage: &Stage) -> String {
    let text = stage.text();
    let signs = ['–', '✘', '='];
    let mut lines = text.lines().map(str::trim);
    let line = lines.find(|line| line.starts_with(signs));
    line.unwrap_or_default().to_owned()
}

/// Each page, by the keys that open it while a seduta is open and a proposal tabled; what it says then, and what to who tries.
const PAGES: [(&str, &str, &str); 7] = [
    ("v", "– Da dire ancora: testo", "✘ Manca il testo."),
    ("v p", "– Da dire ancora: testo", "✘ Manca il testo."),
    (
        "ctrl-t 1",
        "– Da dire ancora: di chi",
        "✘ Una proposta è della parte pubblica oppure di una o più sigle.",
    ),
    (
        "A",
        "– Da dire ancora: chi",
        "✘ Va segnato chi risponde: almeno una parte.",
    ),
    ("A 2", "– Da dire ancora: come", "✘ È già così."),
    (
        "f8 i",
        "– Da dire ancora: se firmano FP-CGIL, CISL-FP, UIL-FPL e RSA dirigenti",
        "✘ Non è detto se firma: FP-CGIL, CISL-FP, UIL-FPL e RSA dirigenti",
    ),
    (
        "f8 a",
        "– Da dire ancora: atto, motivazione",
        "✘ L'atto e la sua data: DGC 137 del 24/04/2019, oppure DGC 137, 24/04/2019.",
    ),
];

#[test]
fn a_page_says_calmly_what_is_to_be_written_and_refuses_only_who_tries() {
    for (keys, opened, tried) in PAGES {
        let mut stage = Stage::negotiating(100, 30);
        stage.press("s enter ctrl-t enter enter").press(keys);
        let acts = stage.desk().talks().operations().len();
        assert_eq!(told(&stage), opened, "{keys}");
        stage.press("enter");
        assert_eq!(told(&stage), tried, "{keys}");
        assert!(stage.desk().form.is_some(), "{keys}: the page stays");
        assert_eq!(stage.desk().talks().operations().len(), acts, "{keys}");
    }
}

#[test]
fn who_tries_too_early_is_taken_to_what_is_missing() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter v enter");
    assert!(stage.text().contains("▸ Testo"), "{}", stage.text());
    stage.does("'si rinvia la formazione");
    let would = "= Dichiarazione a verbale di parte pubblica: «si rinvia la formazione»";
    assert!(told(&stage).starts_with(would), "{}", told(&stage));
    // A text that is taken away is to be written again: nothing of it is wrong.
    for _ in 0..30 {
        stage.press("bs");
    }
    assert_eq!(told(&stage), "– Da dire ancora: testo");
}

#[test]
fn what_makes_no_sense_is_said_while_it_is_typed_even_before_the_rest() {
    let mut stage = Stage::negotiating(80, 24);
    stage.press("s enter v c tab tab tab x");
    assert_eq!(told(&stage), "✘ La cifra non si legge: x");
}

#[test]
fn motivations_still_to_be_given_are_named_by_their_rule() {
    let mut stage = Stage::negotiating(100, 30);
    // 10 % to risultato is below its floor.
    stage.press("s enter down 10% enter f8 i 2 3 4 5");
    let told = told(&stage);
    assert_eq!(told, "– Da dire ancora: perché «risultato almeno 15 %»");
}

#[test]
fn a_page_is_as_calm_in_english() {
    let text = riparto::store::example().text;
    let text = text.replace("  published: true,\n", "");
    let mut stage = Stage::of(&text, 100, 30, Lang::En);
    stage.press("s enter f8 i 2 3 4");
    let still = "– Still to be said: whether RSA dirigenti signs";
    assert_eq!(told(&stage), still);
}

#[test]
fn the_sign_of_a_figure_is_no_mistake_until_it_is_all_there_is() {
    for keys in ["+", "-", "*"] {
        let mut stage = Stage::prato(80, 24);
        stage.press("down").press(keys);
        assert!(!stage.text().contains('✘'), "{keys}: {}", stage.text());
        assert!(stage.text().contains("Si scrive 1.234,56 · quota 30%"));
        stage.press("enter");
        assert_eq!(told(&stage), "✘ Manca la cifra, come 1.234,56 o 30%.");
        assert!(stage.desk().prompt.is_some(), "what was begun goes on");
        stage.press("5000 enter");
        assert_ne!(stage.said(), "");
    }
}
