//! Colours by meaning. Every state has a sign and a word besides: colour alone says nothing.

mod contrast;
mod palettes;

use ratatui::style::{Color, Modifier, Style};

pub use contrast::{Rgb, rgb_of, stands_out};
use palettes::Palette;

/// What a piece of text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Plain text.
    Text,
    /// What can be passed over: headings of columns, rules, hints.
    Quiet,
    /// What counts: totals, titles.
    Strong,
    /// The focused cell.
    Focus,
    /// A figure that what is being typed would change.
    Tried,
    /// A rule that is respected.
    Respected,
    /// A rule that is not.
    Violated,
    /// A rule that cannot tell.
    CannotTell,
    /// The sign that the split is private.
    Private,
    /// A key, beside what it does.
    Key,
    /// What was searched, where it stands: put over another meaning.
    Found,
}

/// How each meaning is drawn. Blue and orange rather than green and red; the values are of the 256 colours, so that they are what
/// they are on every terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// On the terminal's own ground, not known yet: colours that stand out on black and on white.
    Colours,
    /// On the terminal's own ground, which it says is dark.
    OnDark,
    /// On the terminal's own ground, which it says is light.
    OnLight,
    /// On a dark ground of our own.
    Dark,
    /// On a light ground of our own.
    Light,
    /// High contrast: white, yellow and cyan on black.
    Contrast,
    /// Weight alone: `NO_COLOR`, or a terminal without colours.
    Mono,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 7] = [
        Self::Colours,
        Self::OnDark,
        Self::OnLight,
        Self::Dark,
        Self::Light,
        Self::Contrast,
        Self::Mono,
    ];

    /// The theme for a ground that the terminal says it has. Where no colours of ours stand out, none are used.
    pub fn on(ground: Rgb) -> Self {
        let fits = |theme: &Self| {
            theme
                .inks()
                .iter()
                .all(|ink| stands_out(rgb_of(*ink), ground))
        };
        let mut either = [Self::OnDark, Self::OnLight].into_iter();
        either.find(fits).unwrap_or(Self::Mono)
    }

    /// The colours that text is written in, of the 256; not the terminal's own.
    pub fn inks(self) -> Vec<u8> {
        let palette = palettes::of(self);
        palette.map_or(Vec::new(), Palette::inks)
    }

    /// The ground that the theme paints, if it does not leave the terminal's own.
    pub fn ground(self) -> Option<u8> {
        palettes::of(self)?.ground.map(|(_, ground)| ground)
    }

    /// What every cell starts from.
    pub(super) fn base(self) -> Style {
        match palettes::of(self).and_then(|palette| palette.ground) {
            Some((text, ground)) => Style::reset()
                .fg(Color::Indexed(text))
                .bg(Color::Indexed(ground)),
            None => Style::reset(),
        }
    }

    /// The style of a meaning.
    pub fn style(self, meaning: Meaning) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let Some(palette) = palettes::of(self) else {
            return match meaning {
                Meaning::Text | Meaning::CannotTell | Meaning::Respected | Meaning::Private => {
                    plain
                }
                Meaning::Quiet => plain.add_modifier(Modifier::DIM),
                Meaning::Focus => plain.add_modifier(Modifier::REVERSED),
                Meaning::Found => plain.add_modifier(Modifier::UNDERLINED),
                Meaning::Strong | Meaning::Key | Meaning::Tried | Meaning::Violated => bold,
            };
        };
        let ink = Color::Indexed;
        match meaning {
            Meaning::Text | Meaning::CannotTell => plain,
            Meaning::Quiet => palette.quiet.map_or(plain, |quiet| plain.fg(ink(quiet))),
            Meaning::Strong | Meaning::Key => bold,
            Meaning::Found => plain.add_modifier(Modifier::UNDERLINED),
            Meaning::Focus => plain.add_modifier(Modifier::REVERSED),
            Meaning::Tried => bold.fg(ink(palette.respected)),
            Meaning::Respected => plain.fg(ink(palette.respected)),
            Meaning::Violated => bold.fg(ink(palette.violated)),
            Meaning::Private => plain.fg(ink(palette.private)),
        }
    }
}
