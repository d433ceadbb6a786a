//! Every screen of the program: compared whole at three sizes in every theme, and drawn at every size.

use riparto::app::{Following, Model, Place};
use riparto::lang::Lang;
use riparto::negotiation::Public;

use crate::stage::Stage;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];
const NEGOTIATION: &str = include_str!("../../sessions/esempio-trattativa.ron");

/// Where a screen starts from.
#[derive(Clone, Copy)]
pub(crate) enum From {
    /// The published case.
    Prato,
    /// The same as a negotiation that goes on from it.
    Office,
    /// A fund that knows its year before, with a line more than it and one less.
    After,
    /// The example negotiation.
    Talks,
    /// Nothing opened: the list of sessions.
    Nothing,
    /// The page of a session that begins; the steps are done with a disk that answers.
    Beginning,
    /// A table from outside, as it was understood.
    Incoming,
    /// A table with a seduta open, that another program holds.
    Held,
    /// The example read again.
    Review,
    /// A follower of a table where the share was changed.
    Follower,
}

/// A screen: its name, where it starts from, the steps that come to it.
pub(crate) const SCREENS: [(&str, From, &str); 33] = [
    ("tavolo", From::Prato, "down"),
    ("non-rispettato", From::Prato, "720146,57 enter down"),
    ("importo", From::Prato, "b down 30%"),
    ("trattativa", From::Office, "s enter down 30% enter"),
    ("anno-scorso", From::After, "l"),
    ("verifiche", From::Prato, "720146,57 enter f3"),
    ("fondo", From::Talks, "f4 down"),
    ("posizioni", From::Talks, "f5 down"),
    (
        "simulazioni",
        From::Office,
        "f6; n; 'ipotesi A = risultato 30 %; enter; space; n; 'risultato almeno 35 %; enter; space",
    ),
    ("proposte", From::Talks, "f7"),
    ("lettura", From::Talks, "f7 home down enter"),
    ("iter", From::Talks, "f8"),
    ("documenti", From::Talks, "d down down"),
    ("documento", From::Talks, "d enter pgdn"),
    ("documento-manca", From::Talks, "d down down down m down"),
    ("modulo", From::Office, "s enter down 30% enter ctrl-t"),
    ("conferma", From::Office, "s enter s c"),
    ("sospesa", From::Office, "s enter s tab ; '16:00 ; enter"),
    ("pubblico", From::Office, "s enter down 30% enter f9"),
    ("sola-lettura", From::Held, ""),
    ("sola-lettura-fondo", From::Held, "f4 down"),
    ("segue", From::Follower, ""),
    ("elenco", From::Nothing, "down"),
    (
        "nuova",
        From::Beginning,
        "'Comune di Esempio; enter; enter; enter; '847.231,2x",
    ),
    (
        "nuova-pronta",
        From::Beginning,
        "'Comune di Esempio; enter; right; enter; 'Polizia locale; enter; enter; '847.231,25",
    ),
    (
        "nuova-dalla-sessione",
        From::Beginning,
        "up; up; right; down",
    ),
    ("importa", From::Nothing, "i"),
    ("importa-anteprima", From::Incoming, ""),
    ("aiuto", From::Prato, "?"),
    ("cerca-aiuto", From::Prato, "? / ; 'annulla"),
    ("azioni", From::Prato, ": ; 'ris"),
    ("consulta", From::Review, "right right right"),
    ("consulta-punti", From::Review, "tab"),
];

pub(crate) fn stage(from: From, steps: &str, (width, height): (u16, u16)) -> Stage {
    let mut stage = match from {
        From::Prato => Stage::prato(width, height),
        From::Office => Stage::negotiating(width, height),
        From::After => Stage::of(&crate::beside::after(), width, height, Lang::It),
        From::Talks => Stage::of(NEGOTIATION, width, height, Lang::It),
        From::Nothing => Stage::empty(Lang::It, width, height),
        From::Beginning => return crate::beginning::page((width, height), steps),
        From::Incoming => crate::importing::preview((width, height)),
        From::Held => Stage::held((width, height)),
        From::Review => Stage::review(NEGOTIATION, width, height, Lang::It),
        From::Follower => {
            let mut table = Stage::negotiating(width, height);
            table.press("s enter down 30% enter");
            let public = Public::of(table.desk().talks()).unwrap();
            let mut stage = Stage::empty(Lang::It, width, height);
            let place = Place::Follow(Box::new(Following::new(public)));
            stage.model = Model::new(Lang::It, place);
            stage.draw();
            stage
        }
    };
    stage.does(steps);
    stage
}

#[test]
fn every_screen_in_every_theme() {
    for (name, from, steps) in SCREENS {
        for size in SIZES {
            let looks = stage(from, steps, size).gallery();
            insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), looks);
        }
    }
}

/// Every width at a few heights and every height at a few widths, from nothing to beyond what a wall shows.
#[test]
fn every_screen_at_every_size() {
    let widths = [0, 1, 20, 39]
        .into_iter()
        .chain(40..=84)
        .chain((85..=125).step_by(5))
        .chain([160, 300]);
    let wide = widths.flat_map(|width| [12, 24].map(|height| (width, height)));
    let heights = [0, 1, 11].into_iter().chain(12..=42).chain([60, 100]);
    let high = heights.flat_map(|height| [40, 80, 120].map(|width| (width, height)));
    let sizes: Vec<(u16, u16)> = wide.chain(high).collect();
    for (name, from, steps) in SCREENS {
        let mut stage = stage(from, steps, (80, 24));
        for &(width, height) in &sizes {
            stage.resize(width, height);
            if width >= 40 && height >= 12 {
                let text = stage.text();
                let filled = text.lines().filter(|line| !line.trim().is_empty()).count();
                assert!(filled > 2, "{name} at {width}x{height}:\n{text}");
                assert!(!text.contains('{'), "a key has no name:\n{text}");
            }
            // Wherever it is pressed, what is pressed is there.
            for (x, y) in [
                (0, 0),
                (width / 2, height / 2),
                (width, height),
                (1, height),
            ] {
                if let Some(riparto::app::Pointed::Row(row)) = stage.regions().pressed(x, y) {
                    let seen = stage.regions().list.unwrap();
                    assert!(row < seen.len, "{name} at {width}x{height}");
                }
            }
        }
    }
}

/// A part of a figure is another figure: where a text does not fit, what is left of it ends before or after its figures.
#[test]
fn no_figure_is_ever_cut() {
    let figures = |text: &str| -> Vec<String> {
        let words = text.split_whitespace();
        words
            .filter(|w| w.contains(','))
            .map(str::to_owned)
            .collect()
    };
    let bare = |word: &str| {
        word.trim_matches(|c: char| !c.is_ascii_digit() && !"+-".contains(c))
            .to_owned()
    };
    for (name, from, steps) in SCREENS {
        let whole = stage(from, steps, (300, 100)).text();
        let whole: Vec<String> = figures(&whole).iter().map(|w| bare(w)).collect();
        let mut stage = stage(from, steps, (80, 24));
        for (width, height) in [(52, 16), (60, 18), (72, 20), (80, 24), (100, 30), (120, 40)] {
            stage.resize(width, height);
            let text = stage.text();
            for (at, _) in text.match_indices('…') {
                let word = text[..at].rsplit(char::is_whitespace).next().unwrap();
                let figure = bare(word);
                let is_sign = |c: char| c.is_ascii_digit() || ".,+-".contains(c);
                // Of euro: dots and commas are of no other figure.
                if figure.contains('.') && figure.chars().all(is_sign) {
                    let says = format!("{name} at {width}: {word}\n{text}");
                    assert!(whole.contains(&figure), "{says}");
                }
            }
        }
    }
}
