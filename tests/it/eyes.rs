//! What the eyes see: themes that can be read, signs that every terminal has, columns that no name moves.
#![expect(
    clippy::float_arithmetic,
    reason = "contrast is worked out another way than the program does"
)]

mod widths;

use riparto::lang::Lang;
use riparto::store;
use riparto::ui::{ASCII, Rgb, Theme, rgb_of, stands_out};
use unicode_width::UnicodeWidthChar;

use crate::stage::Stage;

const NEGOTIATION: &str = include_str!("../../sessions/esempio-trattativa.ron");
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/// The ratio of WCAG 2.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let light = |colour: Rgb| {
        let [red, green, blue] = colour.map(|level| {
            let level = f64::from(level) / 255.0;
            if level <= 0.04045 {
                level / 12.92
            } else {
                ((level + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    light(a).max(light(b)) / light(a).min(light(b))
}

#[test]
fn every_colour_can_be_read_on_its_ground() {
    for theme in Theme::ALL {
        let least = match theme {
            Theme::Contrast => 7.0,
            // It must stand out on black and on white at once: no colour can do better than 4.58.
            Theme::Colours => 4.4,
            _ => 4.5,
        };
        let grounds = match (theme.ground(), theme) {
            (Some(ground), _) => vec![rgb_of(ground)],
            (None, Theme::OnDark) => vec![BLACK, [0x1e, 0x1e, 0x2e], [0, 0x2b, 0x36]],
            (None, Theme::OnLight) => vec![WHITE, [0xfd, 0xf6, 0xe3], [0xef, 0xf1, 0xf5]],
            (None, _) => vec![BLACK, WHITE],
        };
        for ink in theme.inks() {
            for ground in &grounds {
                let ratio = contrast(rgb_of(ink), *ground);
                assert!(ratio >= least, "{theme:?}: {ink} on {ground:?}: {ratio:.2}");
            }
        }
    }
    assert!(Theme::Mono.inks().is_empty());
}

#[test]
fn the_ground_of_the_terminal_chooses_colours_that_stand_out_or_none() {
    let mut without = 0;
    for red in (0..=255).step_by(15) {
        for green in (0..=255).step_by(15) {
            for blue in (0..=255).step_by(15) {
                let ground = [red, green, blue];
                let theme = Theme::on(ground);
                without += usize::from(theme == Theme::Mono);
                for ink in theme.inks() {
                    let ratio = contrast(rgb_of(ink), ground);
                    assert!(ratio >= 4.49, "{theme:?}: {ink} on {ground:?}: {ratio:.2}");
                    assert!(stands_out(rgb_of(ink), ground));
                }
            }
        }
    }
    assert!(without > 0, "on a middle grey nothing stands out");
    for (ground, theme) in [
        (BLACK, Theme::OnDark),
        ([0x1e, 0x1e, 0x2e], Theme::OnDark),
        ([0, 0x2b, 0x36], Theme::OnDark),
        (WHITE, Theme::OnLight),
        ([0xfd, 0xf6, 0xe3], Theme::OnLight),
        ([128, 128, 128], Theme::Mono),
    ] {
        assert_eq!(Theme::on(ground), theme, "{ground:?}");
    }
}

#[test]
fn a_theme_with_a_ground_of_its_own_leaves_no_hole() {
    for keys in ["", "?", "s", "f4", "f3", "f7", "f8"] {
        let mut stage = Stage::of(NEGOTIATION, 80, 24, Lang::It).with_theme(Theme::Light);
        stage.press(keys);
        assert!(
            stage.is_all_on(231),
            "after {keys:?} a cell has the terminal's own ground"
        );
    }
}

/// Every screen: keys from the opening, on the published case and on the example negotiation.
const SCREENS: [&str; 22] = [
    "",
    "30%",
    "50 enter",
    "720146,57 enter",
    "720146,57 enter b f3",
    "b down f 1 enter",
    "n nome",
    "m 10",
    "?",
    "f3",
    "f3 down down ?",
    "f4",
    "f4 n",
    "f5",
    "f5 ?",
    "f7",
    "f7 enter",
    "f7 ?",
    "f8",
    "f9",
    "f9 +10",
    "s",
];

fn every_screen(size: (u16, u16), lang: Lang, mut see: impl FnMut(&str, Stage)) {
    for keys in SCREENS {
        for text in [store::example().text, NEGOTIATION] {
            let mut stage = Stage::of(text, size.0, size.1, lang);
            stage.press(keys);
            see(keys, stage);
        }
    }
    see("start", Stage::empty(lang, size.0, size.1));
    let mut review = Stage::review(NEGOTIATION, size.0, size.1, lang);
    for keys in ["", "right right right", "tab"] {
        review.press(keys);
    }
    see("review", review);
}

#[test]
fn in_ascii_nothing_but_letters_is_beyond_ascii() {
    for (size, lang) in [((60, 18), Lang::It), ((80, 24), Lang::En)] {
        every_screen(size, lang, |keys, stage| {
            let text = stage.in_ascii().text();
            let strange = text.chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
            assert_eq!(strange, None, "after {keys:?} at {size:?}:\n{text}");
        });
    }
}

#[test]
fn every_sign_of_every_screen_is_one_column_wide() {
    every_screen((120, 40), Lang::It, |keys, stage| {
        for c in stage.text().chars().filter(|c| *c != '\n') {
            assert_eq!(c.width(), Some(1), "{c:?} after {keys:?}");
        }
    });
    for (sign, ascii) in ASCII {
        assert_eq!(sign.width(), Some(1), "{sign}");
        assert!(ascii.is_ascii() && !ascii.is_empty(), "{sign}");
    }
}

#[test]
fn ascii() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = Stage::prato(width, height).in_ascii();
        stage.press("720146,57 enter down");
        insta::assert_snapshot!(format!("ascii-{width}x{height}"), stage.text());
    }
}

/// Seen through the greys of a printer, or of an eye that sees no colour, two states still differ in sign and word.
#[test]
fn the_verdicts_differ_without_colour_in_every_theme() {
    for theme in Theme::ALL {
        let mut stage = Stage::prato(80, 24).with_theme(theme);
        stage.press("720146,57 enter down b");
        let text = stage.text();
        for sign in ["✘ Risultato", "✔ Posizione", "? Economie", "■", "< 15,00"] {
            assert!(text.contains(sign), "{theme:?}: {sign}:\n{text}");
        }
    }
}
