//! A stage: the program without a terminal, driven by keys as a person types them.

mod looks;
mod mouse;

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use ratatui::buffer::Cell;
use ratatui::style::Color;
use riparto::app::{
    Action, Code, Desk, Effect, Glyphs, Key, Model, Opened, Origin, Place, Reviewing, Stamp, Told,
    action_of, update,
};
use riparto::lang::Lang;
use riparto::lang::review::Names;
use riparto::negotiation::{Notebook, Record, Talks};
use riparto::rules::Pack;
use riparto::store;
use riparto::ui::{Regions, Surface, Theme, draw, room};

/// The rules that come with the program, read once.
static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| store::shipped_packs().unwrap());

/// The program on a stage.
pub(crate) struct Stage {
    pub(crate) model: Model,
    screen: Surface,
    theme: Theme,
    /// Where things stand, as last drawn.
    regions: Regions,
    pub(crate) effects: Vec<Effect>,
    /// False while the disk does not answer.
    pub(crate) writes: bool,
}

impl Stage {
    /// The published case of Prato on a screen.
    pub(crate) fn prato(width: u16, height: u16) -> Self {
        Self::of(store::example().text, width, height, Lang::It)
    }

    /// Prato's data in a file that may be written, as a negotiation that goes on from it.
    pub(crate) fn negotiating(width: u16, height: u16) -> Self {
        let text = store::example().text.replace("  published: true,\n", "");
        Self::of(&text, width, height, Lang::It)
    }

    /// A session's text on a screen.
    pub(crate) fn of(text: &str, width: u16, height: u16, lang: Lang) -> Self {
        Self::resumed(text, Vec::new(), width, height, lang)
    }

    /// A session with what its workbook keeps.
    pub(crate) fn resumed(
        text: &str,
        records: Vec<Record>,
        width: u16,
        height: u16,
        lang: Lang,
    ) -> Self {
        let notebook = Notebook::read(records.into_iter().map(Some));
        Self::on(date(2026, 11, 22), text, notebook, (width, height), lang)
    }

    /// A session opened on a day, with what its workbook holds.
    pub(crate) fn on(
        day: jiff::civil::Date,
        text: &str,
        notebook: Notebook,
        size: (u16, u16),
        lang: Lang,
    ) -> Self {
        let talks = store::talks_from_text("test", text, &*PACKS, day, None).unwrap();
        Self::with(talks, notebook, size, lang)
    }

    /// A session that was opened, with what its workbook holds.
    pub(crate) fn with(
        talks: Talks,
        notebook: Notebook,
        (width, height): (u16, u16),
        lang: Lang,
    ) -> Self {
        let mut stage = Self::empty(lang, width, height);
        stage.tell(Told::Opened(Box::new(opened(talks, notebook))));
        stage
    }

    /// A table with a seduta open, that another program holds.
    pub(crate) fn held((width, height): (u16, u16)) -> Self {
        let mut table = Self::negotiating(width, height);
        table.press("s enter down 30% enter");
        let talks = table.desk().talks().clone();
        let mut stage = Self::empty(Lang::It, width, height);
        let held = true;
        let opened = opened(talks, Notebook::default());
        stage.tell(Told::Opened(Box::new(Opened { held, ..opened })));
        stage
    }

    /// A session read again, on the day of reading of its tests.
    pub(crate) fn review(text: &str, width: u16, height: u16, lang: Lang) -> Self {
        let review = crate::review::review_of(text);
        let reviewing = Reviewing::new(review, Names::Told);
        let mut stage = Self::empty(lang, width, height);
        stage.model = Model::new(lang, Place::Review(Box::new(reviewing)));
        stage.draw();
        stage
    }

    /// Nothing opened yet.
    pub(crate) fn empty(lang: Lang, width: u16, height: u16) -> Self {
        let start = riparto::app::Start::new(
            vec![PathBuf::from("sessions/ente-2024.ron")],
            PathBuf::from("sessions/prato-2019.ron"),
        );
        let mut stage = Self {
            model: Model::new(lang, Place::Start(start)),
            screen: Surface::new(width, height),
            theme: Theme::Colours,
            regions: Regions::default(),
            effects: Vec::new(),
            writes: true,
        };
        stage.draw();
        stage
    }

    pub(crate) fn with_theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self.draw();
        self
    }

    /// The same screen in ASCII.
    pub(crate) fn in_ascii(mut self) -> Self {
        self.model.glyphs = Glyphs::Ascii;
        self.draw();
        self
    }

    /// True when every cell is on a ground of the theme's.
    pub(crate) fn is_all_on(&self, ground: u8) -> bool {
        let cells = self.screen.buffer().content();
        cells.iter().all(|cell| cell.bg == Color::Indexed(ground))
    }

    /// The cells of the screen, row by row.
    pub(crate) fn rows(&self) -> Vec<Vec<String>> {
        let buffer = self.screen.buffer();
        let rows = buffer.content().chunks(usize::from(buffer.area.width));
        rows.map(|row| row.iter().map(|cell| cell.symbol().to_owned()).collect())
            .collect()
    }

    /// Types words: `down`, `enter`, `ctrl-s`, `f3` are keys, anything else is typed character by character.
    pub(crate) fn press(&mut self, script: &str) -> &mut Self {
        for word in script.split_whitespace() {
            match named(word) {
                Some(key) => self.key(key),
                None => word.chars().for_each(|c| self.key(Key::char(c))),
            }
        }
        self
    }

    /// Does steps separated by `;`: one that starts with `'` is typed as it stands, any other is keys.
    pub(crate) fn does(&mut self, steps: &str) -> &mut Self {
        for step in steps.split(';').map(str::trim) {
            match step.strip_prefix('\'') {
                Some(text) => text.chars().for_each(|c| self.key(Key::char(c))),
                None => drop(self.press(step)),
            }
        }
        self
    }

    pub(crate) fn key(&mut self, key: Key) {
        if let Some(action) = action_of(&self.model, key) {
            self.act(action);
        }
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.act(Action::Paste(text.to_owned()));
        self
    }

    pub(crate) fn tell(&mut self, told: Told) {
        self.act(Action::Told(told));
    }

    fn act(&mut self, action: Action) {
        let moment: jiff::Zoned = "2019-06-11T15:32:00+02:00[Europe/Rome]".parse().unwrap();
        let effects = update(&mut self.model, action, &Stamp::from(moment));
        // A disk on which everything is written.
        let amends = effects.iter().any(|e| matches!(e, Effect::Amend { .. }));
        self.effects.extend(effects);
        self.draw();
        if amends && self.writes {
            self.tell(Told::Amended {
                notebook: Notebook::default(),
                trouble: None,
                apart: None,
            });
        }
    }

    pub(crate) fn draw(&mut self) {
        let (model, theme) = (&self.model, self.theme);
        let mut before = self.screen.buffer().clone();
        self.regions = draw(model, &theme, &mut self.screen);
        // Only what was drawn goes to the terminal: nothing else may have changed.
        for span in self.screen.drawn() {
            for x in span.columns.clone() {
                before[(x, span.row)] = self.screen.buffer()[(x, span.row)].clone();
            }
        }
        assert_eq!(&before, self.screen.buffer());
        // What is remembered of the frame before is as it would be drawn from nothing.
        let area = self.screen.buffer().area;
        let mut afresh = Surface::new(area.width, area.height);
        let regions = draw(model, &theme, &mut afresh);
        assert_eq!(self.screen.buffer(), afresh.buffer());
        assert_eq!(self.regions, regions);
        let (width, height) = (area.width, area.height);
        self.model.room = room(width, height);
        if let Some(seen) = self.regions.list {
            let again = self.model.seen(seen.offset, seen.page, seen.len);
            if again {
                self.draw();
            }
        }
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.screen = Surface::new(width, height);
        self.draw();
    }

    pub(crate) fn desk(&self) -> &Desk {
        match &self.model.place {
            Place::Desk(desk) => desk,
            _ => panic!("no session is open"),
        }
    }

    /// The amounts of the split as it stands, in order.
    pub(crate) fn amounts(&self) -> Vec<String> {
        self.desk()
            .split()
            .cells()
            .iter()
            .map(|c| c.amount.to_string())
            .collect()
    }

    /// What was last said.
    pub(crate) fn said(&self) -> &str {
        self.model.message.as_ref().map_or("", |m| &m.text)
    }

    /// What the workbook was asked to keep.
    pub(crate) fn kept(&self) -> Vec<Record> {
        let record = |e: &Effect| match e {
            Effect::Keep(record) => Some(record.clone()),
            _ => None,
        };
        self.effects.iter().filter_map(record).collect()
    }

    /// The screen as text.
    pub(crate) fn text(&self) -> String {
        let buffer = self.screen.buffer();
        let rows = buffer.content().chunks(usize::from(buffer.area.width));
        rows.map(|row| {
            let line: String = row.iter().map(Cell::symbol).collect();
            line.trim_end().to_owned() + "\n"
        })
        .collect()
    }

    /// The screen as text, and under it how each cell is drawn: a letter for each style, with its legend.
    pub(crate) fn picture(&self) -> String {
        let buffer = self.screen.buffer();
        let mut legend: Vec<String> = Vec::new();
        let mut styles = String::new();
        for row in buffer.content().chunks(usize::from(buffer.area.width)) {
            let mut line = String::new();
            for cell in row {
                let style = describe(cell);
                let letter = if style.is_empty() {
                    ' '
                } else {
                    let at = legend.iter().position(|s| *s == style).unwrap_or_else(|| {
                        legend.push(style);
                        legend.len() - 1
                    });
                    char::from(b'a' + u8::try_from(at).unwrap())
                };
                line.push(letter);
            }
            styles += line.trim_end();
            styles.push('\n');
        }
        let legend = legend
            .iter()
            .enumerate()
            .map(|(i, s)| format!("{} {s}\n", char::from(b'a' + u8::try_from(i).unwrap())));
        format!(
            "{}---\n{styles}---\n{}",
            self.text(),
            legend.collect::<String>()
        )
    }
}

/// A session that was opened from its file, with what its workbook holds.
fn opened(talks: Talks, notebook: Notebook) -> Opened {
    Opened {
        talks,
        origin: Origin::File(PathBuf::from("sessions/prova.ron")),
        notebook,
        trouble: None,
        held: false,
        rescued: None,
        in_file: None,
        told: None,
    }
}

fn describe(cell: &Cell) -> String {
    let colour = |name: &str, colour: Color| match colour {
        Color::Reset => String::new(),
        colour => format!("{name}{colour:?} "),
    };
    let (ink, ground) = (colour("", cell.fg), colour("on ", cell.bg));
    let weight = if cell.modifier.is_empty() {
        String::new()
    } else {
        format!("{:?}", cell.modifier)
    };
    format!("{ink}{ground}{weight}").trim().to_owned()
}

fn named(word: &str) -> Option<Key> {
    if let Some(c) = word.strip_prefix("ctrl-") {
        return c.chars().next().map(Key::ctrl);
    }
    let code = match word {
        "up" => Code::Up,
        "down" => Code::Down,
        "left" => Code::Left,
        "right" => Code::Right,
        "home" => Code::Home,
        "end" => Code::End,
        "pgup" => Code::PageUp,
        "pgdn" => Code::PageDown,
        "enter" => Code::Enter,
        "esc" => Code::Esc,
        "tab" => Code::Tab,
        "del" => Code::Delete,
        "ins" => Code::Insert,
        "bs" => Code::Backspace,
        "space" => Code::Char(' '),
        "f1" => Code::F(1),
        "f2" => Code::F(2),
        "f3" => Code::F(3),
        "f4" => Code::F(4),
        "f5" => Code::F(5),
        "f6" => Code::F(6),
        "f7" => Code::F(7),
        "f8" => Code::F(8),
        "f9" => Code::F(9),
        "f12" => Code::F(12),
        _ => return None,
    };
    Some(Key::plain(code))
}

/// A session of `n` lines whose last takes the rest, as a text.
pub(crate) fn many_lines(n: usize) -> String {
    let line = |i: usize| {
        format!(
            "Opening(id: \"voce-{i}\", label: \"Voce numero {i}\", kind: \"altra\", amount: \"1000.25\", intent: Fixed),\n"
        )
    };
    let lines: String = (1..n).map(line).collect();
    let fund = 100_025 * (i128::try_from(n).unwrap() - 1) + 5_000_000;
    let fund = riparto::money::Amount::from_cents(fund).to_plain();
    format!(
        "Session(format: 1, body: \"Ente di prova\", area: \"dirigenti\", year: 2019, as_known: \"2019-06-11\",\n\
         fund: Fund(sources: [Source(id: \"fondo\", label: \"Fondo\", kind: Stable, amount: \"{fund}\")]),\n\
         lines: [\n{lines}Opening(id: \"risultato\", label: \"Risultato\", kind: \"risultato\", amount: \"50000.00\", intent: Rest),\n])\n"
    )
}
