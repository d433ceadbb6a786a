//! The colours of each theme, of the 256.

use super::Theme;

/// The colours of a theme.
pub(super) struct Palette {
    /// Text and ground, where the theme paints its own.
    pub(super) ground: Option<(u8, u8)>,
    /// What can be passed over; `None`: as the text.
    pub(super) quiet: Option<u8>,
    /// Blue: what is respected, and what is being tried.
    pub(super) respected: u8,
    /// Orange: what is not respected.
    pub(super) violated: u8,
    /// Purple: what is private.
    pub(super) private: u8,
}

impl Palette {
    /// Every colour that text is written in.
    pub(super) fn inks(&self) -> Vec<u8> {
        let mut inks = vec![self.respected, self.violated, self.private];
        inks.extend(self.quiet);
        inks.extend(self.ground.map(|(text, _)| text));
        inks
    }
}

/// Between black and white, as far from either.
const COLOURS: Palette = Palette {
    ground: None,
    quiet: Some(243),
    respected: 63,
    violated: 130,
    private: 163,
};

const ON_DARK: Palette = Palette {
    ground: None,
    quiet: Some(248),
    respected: 75,
    violated: 214,
    private: 183,
};

const ON_LIGHT: Palette = Palette {
    ground: None,
    quiet: Some(240),
    respected: 25,
    violated: 94,
    private: 91,
};

const DARK: Palette = Palette {
    ground: Some((253, 234)),
    ..ON_DARK
};

const LIGHT: Palette = Palette {
    ground: Some((16, 231)),
    violated: 130,
    ..ON_LIGHT
};

const CONTRAST: Palette = Palette {
    ground: Some((231, 16)),
    quiet: None,
    respected: 51,
    violated: 226,
    private: 219,
};

/// The colours of a theme, if it has any.
pub(super) fn of(theme: Theme) -> Option<&'static Palette> {
    Some(match theme {
        Theme::Colours => &COLOURS,
        Theme::OnDark => &ON_DARK,
        Theme::OnLight => &ON_LIGHT,
        Theme::Dark => &DARK,
        Theme::Light => &LIGHT,
        Theme::Contrast => &CONTRAST,
        Theme::Mono => return None,
    })
}
