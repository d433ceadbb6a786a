//! Whole screens, with their colours; every size; every word in both languages.

use riparto::app::COMMANDS;
use riparto::lang::Lang;
use riparto::store;
use riparto::ui::Theme;
use unicode_width::UnicodeWidthChar;

use crate::stage::{Stage, many_lines};

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// Compares a screen whole, with its styles, in a theme.
fn compare(name: &str, keys: &str, theme: Theme) {
    for (width, height) in SIZES {
        let mut stage = Stage::prato(width, height).with_theme(theme);
        stage.press(keys);
        insta::assert_snapshot!(format!("{name}-{width}x{height}"), stage.picture());
    }
}

#[test]
fn tavolo_while_a_share_is_typed() {
    compare("tavolo-typed", "down 30%", Theme::Colours);
}

#[test]
fn tavolo_free_and_locked() {
    compare("tavolo-free", "b down f 200000 enter", Theme::Colours);
}

#[test]
fn verifiche() {
    compare("verifiche", "f3 down down", Theme::Colours);
    compare("verifiche-breach", "720146,57 enter f3", Theme::Mono);
    compare("verifiche-remedies", crate::remedies::TWO, Theme::Colours);
    compare("verifiche-clash", "720146,57 enter b f3", Theme::Colours);
}

#[test]
fn help() {
    compare("help", "down ?", Theme::Colours);
}

#[test]
fn start_and_long_tables_and_english() {
    for (width, height) in SIZES {
        let start = Stage::empty(Lang::It, width, height);
        insta::assert_snapshot!(format!("start-{width}x{height}"), start.picture());
        let mut long = Stage::of(&many_lines(2000), width, height, Lang::It);
        long.press("pgdn pgdn down");
        insta::assert_snapshot!(format!("long-{width}x{height}"), long.text());
        let mut english = Stage::of(store::example().text, width, height, Lang::En);
        english.press("down 30% enter");
        insta::assert_snapshot!(format!("english-{width}x{height}"), english.text());
    }
}

/// States that the sweep goes through.
const STATES: [&str; 9] = [
    "",
    "30%",
    "x enter",
    "f3",
    "?",
    "m 10",
    "n nome",
    "50 enter",
    "f 1 enter",
];

#[test]
fn every_screen_survives_every_size() {
    for keys in STATES {
        let mut stage = Stage::prato(80, 24);
        stage.press(keys);
        for height in (0..14).chain([18, 24, 40, 80]) {
            for width in (0..44).chain([59, 60, 79, 80, 99, 100, 111, 120, 250]) {
                stage.resize(width, height);
            }
        }
    }
    let mut start = Stage::empty(Lang::En, 80, 24);
    let mut long = Stage::of(&many_lines(60), 80, 24, Lang::It);
    long.press("end");
    for height in 0..30 {
        for width in [0, 1, 2, 39, 40, 60, 80, 120] {
            start.resize(width, height);
            long.resize(width, height);
        }
    }
}

const CREMONA: &str = include_str!("../../sessions/cremona-provincia-2015.ron");

/// A session whose destinations were not read: no line, and so nothing that looks like a figure of the source.
#[test]
fn destinations_that_were_not_read_are_no_figures() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let stage = Stage::of(CREMONA, width, height, Lang::It);
        insta::assert_snapshot!(format!("unread-{width}x{height}"), stage.text());
    }
    let mut stage = Stage::of(CREMONA, 80, 24, Lang::It);
    for keys in [
        "5", "enter", "e", "m", "right", "b", "r", "c", "f", "del", "u",
    ] {
        stage.press(keys);
        let text = stage.text();
        assert!(text.contains("destinazioni non lette"), "{keys}:\n{text}");
        assert!(!text.contains(" 0,00"), "{keys}:\n{text}");
    }
    stage.press("?");
    let text = stage.text();
    assert!(text.contains("Fondo letto solo in parte"), "{text}");
    // A line that is added takes the rest, and undoing it leaves nothing behind.
    stage.press("esc n posizione enter 1000 enter");
    assert!(stage.text().contains("1.000,00"), "{}", stage.text());
    stage.press("n risultato enter f u u u u");
    assert!(stage.text().contains("destinazioni non lette"));
    for keys in ["", "f3", "?"] {
        stage.press(keys);
        for height in 0..30 {
            for width in [0, 1, 2, 39, 40, 60, 80, 120] {
                stage.resize(width, height);
            }
        }
    }
}

#[test]
fn the_help_says_which_published_sums_do_not_close() {
    let como = include_str!("../../sessions/como-provincia-2014.ron");
    let mut stage = Stage::of(como, 120, 40, Lang::It);
    stage.press("?");
    let text = stage.text();
    assert!(
        text.contains("Totale pubblicato 501.723,00: 45,00 in meno della somma delle risorse"),
        "{text}"
    );
}

/// Where the total stands it is said that the document prints another: in figures where they fit, else by the sign of the Fondo.
#[test]
fn a_total_that_the_document_prints_otherwise_says_so() {
    let como = include_str!("../../sessions/como-provincia-2014.ron");
    for (size, told) in [
        ((80, 24), "Residuo su 501.768,00 ≠ pubblicato 501.723,00"),
        ((60, 18), "Residuo su 501.768,00 ≠ "),
    ] {
        let stage = Stage::of(como, size.0, size.1, Lang::It);
        let text = stage.text();
        assert!(text.contains(told), "{text}");
        assert!(text.contains(" 47,00"), "{text}");
    }
    let mut stage = Stage::of(como, 80, 24, Lang::It);
    stage.press("down down down f");
    assert!(
        stage.text().contains(" Fondo ≠ pubblicato 501.723,00"),
        "{}",
        stage.text()
    );
    assert!(!Stage::prato(80, 24).text().contains('≠'));
    let english = Stage::of(como, 80, 24, Lang::En).text();
    assert!(english.contains("≠ published 501.723,00"), "{english}");
}

#[test]
fn below_the_least_size_one_line_says_how_things_stand() {
    let mut stage = Stage::prato(80, 24);
    stage.press("720146,57 enter");
    stage.resize(38, 10);
    let text = stage.text();
    assert_eq!(text.lines().next(), Some("✔5 ✘1 ?6  847.231,25"));
}

#[test]
fn the_selected_line_is_always_in_sight() {
    let mut stage = Stage::of(&many_lines(300), 80, 24, Lang::It);
    for keys in [
        "down down down",
        "pgdn pgdn",
        "up up",
        "end",
        "pgup",
        "home",
    ] {
        stage.press(keys);
        assert!(
            stage.text().contains('▸'),
            "after {keys}:\n{}",
            stage.text()
        );
    }
}

#[test]
fn states_are_told_apart_without_colour() {
    let mut stage = Stage::prato(80, 24).with_theme(Theme::Mono);
    stage.press("720146,57 enter down b");
    let picture = stage.picture();
    for sign in [
        "✘ Risultato",
        "✔ Posizione",
        "? Economie",
        "■",
        "< 15,00",
        "▸",
    ] {
        assert!(picture.contains(sign), "{sign} is missing:\n{picture}");
    }
    for colour in ["Cyan", "Indexed", "Magenta", "Red", "Green"] {
        assert!(
            !picture.contains(colour),
            "{colour} in the monochrome theme"
        );
    }
}

#[test]
fn every_glyph_is_one_column_wide() {
    for keys in STATES {
        for lang in [Lang::It, Lang::En] {
            let mut stage = Stage::of(store::example().text, 120, 40, lang);
            stage.press(keys);
            for c in stage.text().chars().filter(|c| *c != '\n') {
                assert_eq!(c.width(), Some(1), "{c:?} after {keys:?}");
            }
        }
    }
}

#[test]
fn commands_are_documented_in_both_languages_and_no_key_means_two_things() {
    for info in COMMANDS.iter() {
        for text in [info.hint, info.words] {
            assert!(
                !text.0.is_empty() && !text.1.is_empty(),
                "{} lacks words",
                info.id
            );
        }
        assert_ne!(info.words.0, info.words.1, "{} is not translated", info.id);
        assert!(!info.keys.is_empty(), "{} has no key", info.id);
        let same = |other: &&riparto::app::CommandInfo| other.id == info.id;
        assert_eq!(
            COMMANDS.iter().filter(same).count(),
            1,
            "{} is there twice",
            info.id
        );
        for other in COMMANDS.iter().filter(|o| o.id != info.id) {
            let place = info.contexts.iter().any(|c| other.contexts.contains(c));
            let key = info.keys.iter().find(|k| other.keys.contains(k));
            assert!(
                !place || key.is_none(),
                "{key:?} is both {} and {}",
                info.id,
                other.id
            );
        }
    }
}

#[test]
fn english_screens_keep_no_italian_and_italian_ones_no_english() {
    let italian = [
        "Voce",
        "Importo",
        "Limiti",
        "rispettati",
        "sposta",
        "aiuto",
        "per differenza",
    ];
    let english = [
        "Line",
        "Amount",
        "Limits",
        "respected",
        "move",
        "help",
        "takes the rest",
    ];
    let it = Stage::of(store::example().text, 120, 40, Lang::It).text();
    let en = Stage::of(store::example().text, 120, 40, Lang::En).text();
    for (i, e) in italian.iter().zip(english) {
        assert!(it.contains(i) && !en.contains(i), "{i}");
        assert!(en.contains(e) && !it.contains(e), "{e}");
    }
}

/// Where the name of the rule that sets a limit is long, it goes on in the row below.
#[test]
fn the_limits_of_two_lines_are_told_whole() {
    let text = include_str!("../../sessions/manfredonia-2025.ron");
    let stage = Stage::of(text, 80, 24, Lang::It);
    let all = stage.text();
    let from = all.find(" Limiti  ").unwrap();
    let limits = &all[from..from + all[from..].find("──").unwrap()];
    assert!(!limits.contains('…'), "{limits}");
    let words: Vec<&str> = limits.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("costo delle posizioni entro la voce")
    );
    let mut stage = Stage::of(text, 80, 24, Lang::It);
    stage.press("down 30% enter up 10 enter");
    for height in 12..30 {
        for width in [60, 70, 72, 76, 80, 90, 100] {
            stage.resize(width, height);
            assert!(stage.text().contains("Fondo"), "{width}x{height}");
        }
    }
}

/// A room that reads `30` before its `%` sees the question, never a fall to 30 €.
#[test]
fn a_small_figure_shows_its_question_and_neither_answer() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down");
    let posizione = |stage: &Stage| stage.text().contains("622.305,53");
    for typed in ["3", "0"] {
        stage.press(typed);
        let text = stage.text();
        assert!(posizione(&stage), "posizione stands as it was:\n{text}");
        assert!(text.contains("6 rispettati · 0 non rispettati"), "{text}");
        assert!(text.contains("Premere % per la percentuale"), "{text}");
    }
    // On the way to a large figure, nothing was done yet.
    stage.press("0000");
    assert!(stage.text().contains("547.231,25"), "{}", stage.text());
    stage.press("bs bs bs bs");
    assert!(posizione(&stage), "{}", stage.text());
    stage.press("e");
    assert!(stage.text().contains("847.201,25"), "{}", stage.text());
    stage.press("bs %");
    assert!(stage.text().contains("593.061,87"), "{}", stage.text());
    stage.press("enter");
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
}

/// Where one line has its limits alone, what sets them is told whole where it fits, and no word or figure of it is left in part.
#[test]
fn the_limits_of_one_line_are_cut_at_words() {
    let text = include_str!("../../sessions/manfredonia-2025.ron");
    let whole = [
        "minimo 178.275,01 ancora 0,00, costo delle posizioni…",
        "massimo 210.161,06 ancora 31.886,05, risultato almeno 15 %",
    ];
    let narrow = Stage::of(text, 60, 18, Lang::It).text();
    for told in whole {
        let words: Vec<&str> = narrow.split_whitespace().collect();
        assert!(words.join(" ").contains(told), "{narrow}");
    }
    // With more than two lines a wider screen has a second row for what is long.
    let mut stage = Stage::of(text, 72, 30, Lang::It);
    stage.does("n; 'Welfare; enter; home; 180000; enter");
    let text = stage.text();
    let from = text.find(" minimo ").unwrap();
    let limits = &text[from..from + text[from..].find("──").unwrap()];
    assert!(!limits.contains('…'), "{text}");
    for width in 40..130 {
        stage.resize(width, 24);
        let text = stage.text();
        for line in text.lines().filter(|l| l.contains(" minimo ")) {
            let last = line.trim_end().trim_end_matches('…');
            assert!(!last.ends_with("15"), "{line}");
        }
    }
}
