//! Names of any width: accents, marks that combine, ideograms, faces. The columns do not move, in the opinion of the program and
//! of a terminal.

use proptest::prelude::*;
use riparto::lang::Lang;
use riparto::term::Painter;
use riparto::ui::{Theme, draw};

use crate::stage::Stage;

const SESSION: &str = include_str!("../../../sessions/prato-2019.ron");

/// Prato with other names for its lines and for its first source.
fn named(names: [&str; 2]) -> String {
    let labels = [
        "Retribuzione di posizione dei dirigenti 2019",
        "Retribuzione di risultato dei dirigenti 2019",
    ];
    let mut text = SESSION.to_owned();
    for (label, name) in labels.into_iter().zip(names) {
        assert!(text.contains(label), "{label}");
        text = text.replace(label, name);
    }
    text
}

/// Where each figure of a screen is: its text, the row, the first cell.
fn figures(rows: &[Vec<String>]) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (y, row) in rows.iter().enumerate() {
        let mut at = 0;
        while at < row.len() {
            let is_part = |cell: &String| cell.len() == 1 && "0123456789.,".contains(cell.as_str());
            let wide = row[at..].iter().take_while(|cell| is_part(cell)).count();
            let text: String = row[at..at + wide].concat();
            if wide > 6 && text.contains(',') {
                found.push((text, y, at));
            }
            at += wide.max(1);
        }
    }
    found
}

/// What a terminal makes of what is written to it.
fn in_a_terminal(stage: &Stage, (width, height): (u16, u16)) -> Vec<Vec<String>> {
    let mut bytes = Vec::new();
    let mut painter = Painter::new(&mut bytes, width, height);
    painter
        .draw(|buffer| draw(&stage.model, &Theme::Colours, buffer).cursor)
        .unwrap();
    drop(painter);
    let size = |n: u16| std::num::NonZeroU16::new(n).unwrap();
    let mut parser = vt100::Parser::new(size(height), size(width), 0);
    parser.process(&bytes);
    let screen = parser.screen();
    let cell = |y, x| screen.cell(y, x).map_or("", vt100::Cell::contents);
    (0..height)
        .map(|y| (0..width).map(|x| cell(y, x).to_owned()).collect())
        .collect()
}

/// A name of a few pieces that terminals find hard. Characters that nobody sees are in none: no file with them opens.
fn hard_name() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Retribuzione",
        "à",
        "e\u{301}",
        "o\u{308}\u{323}",
        "公務員",
        "한국",
        "\u{1112}\u{1161}\u{11ab}",
        "👍",
        "👍🏽",
        "🇮🇹",
        "✔\u{fe0f}",
        "⚠\u{fe0f}",
        "ﬁ",
        "Straße",
        "नमस्ते",
        "สวัสดี",
        "\u{a0}",
        "\u{202f}",
        "\u{2009}",
        "…",
        "€",
        "一",
    ]);
    prop::collection::vec(piece, 1..30).prop_map(|pieces| format!("x{}", pieces.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn no_name_moves_a_column(first in hard_name(), second in hard_name(), size in prop::sample::select(vec![(60, 18), (80, 24), (120, 40)])) {
        let plain = named(["Una", "Due"]);
        let hard = named([&first, &second]);
        for keys in ["", "down", "30%", "?", "f3", "f4", "f5", "f8"] {
            let stage_of = |text: &str| {
                let mut stage = Stage::of(text, size.0, size.1, Lang::It);
                stage.press(keys);
                stage
            };
            let (plain, hard) = (stage_of(&plain), stage_of(&hard));
            let rows = hard.rows();
            // Where rows are those of a table, every figure is where it is with short names.
            if ["", "down", "30%"].contains(&keys) && size.0 < 120 {
                let at = |rows: &[Vec<String>]| -> Vec<_> {
                    let table = figures(rows).into_iter().filter(|(_, y, _)| *y < 6);
                    table.collect()
                };
                prop_assert!(at(&rows).len() > 1);
                prop_assert_eq!(at(&plain.rows()), at(&rows), "{} {:?}\n{}", keys, size, hard.text());
            }
            // And on every screen a terminal has them where the program put them.
            prop_assert_eq!(figures(&in_a_terminal(&hard, size)), figures(&rows), "{} {:?}\n{}", keys, size, hard.text());
        }
    }
}
