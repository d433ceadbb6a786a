//! How a stage looks in every theme at once.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use riparto::ui::{Regions, Theme};

use super::Stage;

/// The themes, with the words that head their columns.
const THEMES: [(Theme, &str); 7] = [
    (Theme::Colours, "colours"),
    (Theme::OnDark, "on dark"),
    (Theme::OnLight, "on light"),
    (Theme::Dark, "dark"),
    (Theme::Light, "light"),
    (Theme::Contrast, "contrast"),
    (Theme::Mono, "mono"),
];

/// A cell's style in each theme.
type Styles = [String; THEMES.len()];

impl Stage {
    /// The screen as text, that is the same in every theme; under it a letter for each cell that is drawn in a way of its own; then what
    /// each letter is in each theme. A colour that changes in a theme changes a word of the last part alone.
    pub(crate) fn gallery(&mut self) -> String {
        let mut text = String::new();
        let mut cells: Vec<Styles> = Vec::new();
        for (at, (theme, name)) in THEMES.into_iter().enumerate() {
            self.theme = theme;
            self.draw();
            if at == 0 {
                text = self.text();
                cells.resize_with(self.screen.buffer().content().len(), Styles::default);
            }
            assert_eq!(self.text(), text, "the {name} theme has other words");
            for (styles, cell) in cells.iter_mut().zip(self.screen.buffer().content()) {
                styles[at] = described(cell);
            }
        }
        let mut legend: Vec<&Styles> = Vec::new();
        let mut map = String::new();
        let width = usize::from(self.screen.buffer().area.width);
        let plain = described_plain(&cells);
        for row in cells.chunks(width) {
            let letter = |styles| {
                if Some(styles) == plain {
                    return ' ';
                }
                let at = legend.iter().position(|s| *s == styles);
                let at = at.unwrap_or_else(|| {
                    legend.push(styles);
                    legend.len() - 1
                });
                char::from(b'a' + u8::try_from(at).unwrap())
            };
            let line: String = row.iter().map(letter).collect();
            map += line.trim_end();
            map.push('\n');
        }
        let heads = THEMES.map(|(_, name)| name.to_owned());
        let names: Vec<String> = ('a'..).take(legend.len()).map(String::from).collect();
        let rows = std::iter::once((" ", &heads))
            .chain(plain.map(|styles| ("_", styles)))
            .chain(names.iter().map(String::as_str).zip(legend));
        let rows: Vec<_> = rows.collect();
        let wide: Vec<usize> = (0..THEMES.len())
            .map(|at| rows.iter().map(|(_, s)| s[at].len()).max().unwrap_or(0))
            .collect();
        let row = |(name, styles): &(&str, &Styles)| {
            let cells = styles.iter().zip(&wide);
            let cells: Vec<String> = cells.map(|(s, wide)| format!("  {s:<wide$}")).collect();
            format!("{name}{}\n", cells.concat().trim_end())
        };
        let table = rows.iter().map(row).collect::<Vec<_>>().concat();
        format!("{text}---\n{map}---\n{table}")
    }

    /// Where things stand, as last drawn.
    pub(crate) fn regions(&self) -> &Regions {
        &self.regions
    }
}

/// How plain text is drawn: as the cells that nothing is written in, most of them.
fn described_plain(cells: &[Styles]) -> Option<&Styles> {
    let mut counted: Vec<(&Styles, usize)> = Vec::new();
    for cell in cells {
        match counted.iter_mut().find(|(styles, _)| *styles == cell) {
            Some((_, count)) => *count += 1,
            None => counted.push((cell, 1)),
        }
    }
    counted.into_iter().max_by_key(|(_, n)| *n).map(|(s, _)| s)
}

/// Ink, `/ground`, and weight: `63+bold`, `16/231`. The terminal's own is a dot.
fn described(cell: &Cell) -> String {
    let colour = |colour: Color| match colour {
        Color::Reset => ".".to_owned(),
        Color::Indexed(index) => index.to_string(),
        other => format!("{other:?}"),
    };
    let mut told = colour(cell.fg);
    if cell.bg != Color::Reset {
        told += &format!("/{}", colour(cell.bg));
    }
    for (weight, name) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::REVERSED, "reversed"),
        (Modifier::UNDERLINED, "underlined"),
    ] {
        if cell.modifier.contains(weight) {
            told += &format!("+{name}");
        }
    }
    told
}
