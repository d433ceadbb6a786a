//! Colours by meaning. Every state has a sign and a word besides: colour alone says nothing.

use ratatui::style::{Color, Modifier, Style};

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

/// How each meaning is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's own colours: blue and orange rather than green and red.
    Colours,
    /// Weight alone: `NO_COLOR`, or a terminal without colours.
    Mono,
}

impl Theme {
    /// The style of a meaning.
    pub fn style(self, meaning: Meaning) -> Style {
        let plain = Style::new();
        let colour = |c: Color| {
            if self == Self::Colours {
                plain.fg(c)
            } else {
                plain
            }
        };
        match meaning {
            Meaning::Text | Meaning::CannotTell => plain,
            Meaning::Quiet => plain.add_modifier(Modifier::DIM),
            Meaning::Strong | Meaning::Key => plain.add_modifier(Modifier::BOLD),
            Meaning::Found => plain.add_modifier(Modifier::UNDERLINED),
            Meaning::Focus => plain.add_modifier(Modifier::REVERSED),
            Meaning::Tried => colour(Color::Cyan).add_modifier(Modifier::BOLD),
            Meaning::Respected => colour(Color::Cyan),
            // 208 is orange, on light grounds and on dark.
            Meaning::Violated => colour(Color::Indexed(208)).add_modifier(Modifier::BOLD),
            Meaning::Private => colour(Color::Magenta),
        }
    }
}
