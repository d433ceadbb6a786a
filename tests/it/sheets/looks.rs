//! Both screens whole, in colours and without; every size; both languages.

use riparto::lang::Lang;
use riparto::ui::Theme;

use super::{after, empty};
use crate::stage::Stage;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// A fund with all its parts, and positions of every sort.
const FULL: &str = "f4; n; '520; down; enter; '10 31/12/2001; enter; n; '1,66; down; enter; '734419; enter; \
                    l; v; n; 'Recupero fondo 2017; enter; esc; f; '12.000/5 2018; enter; t; t; t; t; \
                    n; 'Risorse dal bilancio; enter; '400.000; enter; home; '5.100; enter; \
                    f5; n; 'D1 Ragioneria; enter; '45000; enter; t; '1/1-31/3, 1/4-31/12 v; enter; \
                    p; '41.000 31/12/2018; enter; n; 'D2 Ufficio tecnico e ambiente; enter; '97p; enter; \
                    c; 'DGC 5; enter; n; 'D3 Avvocatura; enter; '99.000; enter; t; 'i; enter";

fn full(width: u16, height: u16, lang: Lang) -> Stage {
    let mut stage = Stage::of(&empty(2019), 120, 40, lang);
    stage.does(FULL);
    stage.resize(width, height);
    stage.model.message = None;
    stage
}

/// Compares a screen whole, with its styles.
fn compare(name: &str, steps: &str, theme: Theme, lang: Lang) {
    let mut stage = full(SIZES[0].0, SIZES[0].1, lang).with_theme(theme);
    stage.does(steps);
    for (width, height) in SIZES {
        stage.resize(width, height);
        insta::assert_snapshot!(format!("{name}-{width}x{height}"), stage.picture());
    }
}

#[test]
fn fondo() {
    compare("fondo", "f4; home", Theme::Colours, Lang::It);
    compare("fondo-mono", "f4; home", Theme::Mono, Lang::It);
    compare("fondo-end", "f4; end", Theme::Colours, Lang::It);
    compare(
        "fondo-catalogue",
        "f4; n; 'ria; down",
        Theme::Colours,
        Lang::It,
    );
    compare("fondo-english", "f4; home", Theme::Colours, Lang::En);
}

#[test]
fn posizioni() {
    compare("posizioni", "f5; home", Theme::Colours, Lang::It);
    compare(
        "posizioni-mono",
        "f5; home; down; down",
        Theme::Mono,
        Lang::It,
    );
    compare("posizioni-end", "f5; end", Theme::Colours, Lang::It);
    compare(
        "posizioni-typed",
        "f5; home; t; '1/1-",
        Theme::Colours,
        Lang::It,
    );
    compare("posizioni-english", "f5; home", Theme::Colours, Lang::En);
}

#[test]
fn every_size_is_survived() {
    let mut stage = full(80, 24, Lang::It);
    for steps in [
        "f4; home",
        "end",
        "n; 'ria",
        "esc; f4; ?",
        "esc; f5; home",
        "t; '1/1",
        "esc; end",
    ] {
        stage.does(steps);
        for height in (0..14).chain([18, 24, 40, 80]) {
            for width in (0..44).chain([59, 60, 65, 66, 77, 78, 79, 80, 99, 100, 120, 250]) {
                stage.resize(width, height);
            }
        }
    }
}

#[test]
fn the_selected_row_is_always_in_sight() {
    for (width, height) in [(40, 12), (60, 18), (80, 24)] {
        let mut stage = full(width, height, Lang::It);
        for screen in ["f4", "f5"] {
            stage.press(screen);
            for keys in [
                "home",
                "down down down",
                "pgdn",
                "pgdn pgdn",
                "up",
                "end",
                "pgup",
                "home",
            ] {
                stage.press(keys);
                assert!(
                    stage.text().contains('▸'),
                    "{width}x{height} {keys}:\n{}",
                    stage.text()
                );
            }
            let first = stage.text();
            assert!(
                first.contains("Stabili") || first.contains("D1"),
                "the heading is back:\n{first}"
            );
        }
    }
}

#[test]
fn what_is_said_fits() {
    // The longest sentences, at the least width.
    let mut stage = after(2024, "f4");
    stage.resize(60, 18);
    for steps in [
        "n; 'Base; enter; esc; f; 'x; enter",
        "esc; end; 'x",
        "esc; f5; n; 'D1; enter; esc; t; 'x; enter",
    ] {
        stage.does(steps);
        let text = stage.text();
        let last = stage
            .said()
            .split_whitespace()
            .last()
            .unwrap_or_default()
            .to_owned();
        assert!(text.contains(&last), "{steps}: {}\n{text}", stage.said());
    }
}

#[test]
fn english_screens_keep_no_italian() {
    let mut it = full(120, 40, Lang::It);
    let mut en = full(120, 40, Lang::En);
    for (screen, italian) in [
        (
            "f4",
            [
                "Risorsa",
                "Importo",
                "Limite",
                "Spazio",
                "Economie che",
                "Consuntivo",
            ],
        ),
        (
            "f5",
            ["Valore", "Costo", "coperte", "Media", "Clausole", "Fasce e"],
        ),
    ] {
        it.press(screen);
        en.press(screen);
        for word in italian {
            assert!(!en.text().contains(word), "{word}:\n{}", en.text());
        }
    }
    assert!(it.text().contains("Clausole") && en.text().contains("Clauses"));
}
