//! [`Model`]: all that is on.

use super::{
    Context, Desk, Following, Glyphs, Keymap, Lesson, Palette, Reviewing, Room, Screen, Scroll,
    Search, Sheet, Showing, Start,
};
use crate::lang::Lang;

/// The state of the program.
#[derive(Debug)]
pub struct Model {
    /// The language of the words.
    pub lang: Lang,
    /// Where we are.
    pub place: Place,
    /// The help, if it is open: how far it is scrolled.
    pub help: Option<Scroll>,
    /// The palette, if it is open.
    pub palette: Option<Palette>,
    /// What is searched in the list in sight, if something is.
    pub search: Option<Search>,
    /// What was searched last.
    pub(super) sought: String,
    /// What was last done without its key: its name and its key.
    pub named: Option<Named>,
    /// How many times anything may have changed but what is selected and what comes of a figure being typed: while it is the same, so
    /// is what shows neither.
    pub revision: u64,
    /// How many times only what comes of a figure being typed may have changed.
    pub trials: u64,
    /// What was last said.
    pub message: Option<Message>,
    /// Who holds the keyboard, by role: written beside each act.
    pub operator: String,
    /// The keys in force.
    pub keys: Keymap,
    /// The signs that the screen may draw.
    pub glyphs: Glyphs,
    /// The place in [`super::STEPS`] of the step that a session opens with.
    pub step: usize,
    /// The lesson, while it goes on.
    pub lesson: Option<Box<Lesson>>,
    /// How much room the screen has.
    pub room: Room,
}

/// Where we are.
#[derive(Debug)]
pub enum Place {
    /// Choosing a session.
    Start(Start),
    /// At a table.
    Desk(Box<Desk>),
    /// Reading a negotiation again.
    Review(Box<Reviewing>),
    /// Following a negotiation that others hold.
    Follow(Box<Following>),
}

/// Something said in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The sentence.
    pub text: String,
    /// How it is said.
    pub tone: Tone,
}

/// An action named with its key, to be learnt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// In one or two words.
    pub words: String,
    /// The key, as people name it.
    pub key: String,
}

/// How something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// What was done.
    Said,
    /// What was not done, and why.
    Refused,
    /// What must be told before it can be done.
    Asked,
}

/// The place in [`super::STEPS`] of a hundred euro.
pub const FIRST_STEP: usize = 3;

impl Model {
    /// A model at a place.
    pub fn new(lang: Lang, place: Place) -> Self {
        Self {
            lang,
            place,
            help: None,
            palette: None,
            search: None,
            sought: String::new(),
            named: None,
            revision: 0,
            trials: 0,
            message: None,
            operator: crate::lang::talks::OPERATOR.of(lang).to_owned(),
            keys: Keymap::default(),
            glyphs: Glyphs::default(),
            step: FIRST_STEP,
            lesson: None,
            room: Room::default(),
        }
    }

    /// Where a key would be typed now.
    pub fn context(&self) -> Context {
        if self.palette.is_some() {
            Context::Palette
        } else if self.search.is_some() {
            Context::Search
        } else if self.help.is_some() {
            Context::Help
        } else {
            self.beneath()
        }
    }

    /// The same under what is over the screen: the palette, the search, the help.
    pub fn beneath(&self) -> Context {
        match &self.place {
            Place::Start(start) if start.proposal.is_some() => Context::Confirm,
            Place::Start(start) if start.beginning.is_some() => Context::Form,
            Place::Start(start) => match &start.import {
                Some(import) => import.context(),
                None => Context::Start,
            },
            Place::Desk(desk) if desk.showing == Showing::Dark => Context::Dark,
            Place::Desk(desk) if desk.form.is_some() => Context::Form,
            Place::Desk(desk) if desk.prompt.is_some() => Context::Entry,
            Place::Desk(desk) if desk.showing == Showing::Projected => Context::Projected,
            Place::Desk(desk) if desk.page().is_some() => Context::Page,
            Place::Desk(desk) if desk.screen == Screen::Papers && desk.papers.page.is_some() => {
                Context::Paper
            }
            Place::Desk(desk) => desk.screen.context(),
            Place::Review(_) => Context::Review,
            Place::Follow(_) => Context::Follow,
        }
    }

    /// The list that the arrows move in.
    pub fn scroll_mut(&mut self) -> &mut Scroll {
        if let Some(palette) = &mut self.palette {
            return &mut palette.scroll;
        }
        if let Some(help) = &mut self.help {
            return help;
        }
        match &mut self.place {
            Place::Start(start) => match &mut start.import {
                Some(import) => &mut import.scroll,
                None => &mut start.scroll,
            },
            Place::Desk(desk) => match desk.screen {
                Screen::Table if desk.looks_on() => &mut desk.projected,
                Screen::Table => &mut desk.lines,
                Screen::Verdicts => &mut desk.verdicts,
                Screen::Fund | Screen::Positions | Screen::Steps => desk.sheet_scroll_mut(),
                Screen::Simulations => &mut desk.simulations.scroll,
                Screen::Talks => match &mut desk.board.page {
                    Some(page) => &mut page.scroll,
                    None => &mut desk.board.list,
                },
                Screen::Papers => match &mut desk.papers.page {
                    Some(page) => &mut page.scroll,
                    None => &mut desk.papers.list,
                },
            },
            Place::Review(reviewing) => &mut reviewing.scroll,
            Place::Follow(following) => &mut following.scroll,
        }
    }

    /// True where a text is in sight, the help, a page or a paper: what is searched in it is left alone, and the arrows scroll it.
    pub fn reads(&self) -> bool {
        let page = match &self.place {
            Place::Desk(desk) => desk.page().is_some() || desk.reads_paper(),
            Place::Start(_) | Place::Review(_) | Place::Follow(_) => false,
        };
        self.help.is_some() || page
    }

    /// How far the text in sight is scrolled.
    pub(super) fn reading_mut(&mut self) -> Option<&mut Scroll> {
        let desk = match (&mut self.help, &mut self.place) {
            (Some(help), _) => return Some(help),
            (None, Place::Desk(desk)) => desk,
            (None, _) => return None,
        };
        if desk.reads_paper() {
            return desk.papers.page.as_mut().map(|page| &mut page.scroll);
        }
        desk.page()?;
        desk.board.page.as_mut().map(|page| &mut page.scroll)
    }

    /// The row under the cursor of the list that is searched.
    pub fn searched_row(&self) -> Option<usize> {
        let list = self.search.is_some() && !self.reads();
        list.then(|| super::search::selected(self))
    }

    /// Takes note of what the last drawing showed of the list that the arrows move in. True when what it tells to press is other
    /// than it said: whoever only looks on is told of arrows where not all lines are in sight.
    pub fn seen(&mut self, offset: usize, page: usize, len: usize) -> bool {
        let looks_on = match &self.place {
            Place::Desk(desk) => desk.looks_on(),
            Place::Follow(_) => true,
            Place::Start(_) | Place::Review(_) => false,
        };
        let scroll = self.scroll_mut();
        let is_first = scroll.page == 0;
        let selected = scroll.selected.min(len.saturating_sub(1));
        *scroll = Scroll {
            selected,
            offset,
            page,
        };
        looks_on && is_first && page > 0
    }

    /// Works out what is side by side on the screen of the simulations, which is left as soon as it would not be private.
    pub(super) fn work_out_simulations(&mut self) {
        let lang = self.lang;
        let Place::Desk(desk) = &mut self.place else {
            return;
        };
        if desk.screen != Screen::Simulations {
            return;
        }
        if desk.showing == Showing::Private {
            desk.compare(lang);
            desk.preview(lang);
        } else {
            desk.screen = Screen::Table;
        }
    }

    /// Works out the rows of the screen of opening data in sight, after something changed.
    pub(super) fn work_out_sheet(&mut self) {
        let lang = self.lang;
        if let Place::Desk(desk) = &mut self.place {
            if desk.screen == Screen::Talks {
                desk.work_out_board();
            }
            if desk.screen == Screen::Papers {
                desk.work_out_papers();
            }
            desk.sheet = Sheet::of(desk, lang);
            let Some(sheet) = &desk.sheet else {
                return;
            };
            // What was just added is the row to go on from.
            let added = desk.added.take().and_then(|cell| sheet.row_of(&cell));
            let at = added.unwrap_or(desk.sheet_scroll().selected);
            let at = sheet.item_from(at.min(sheet.rows.len().saturating_sub(1)), false);
            desk.sheet_scroll_mut().selected = at;
        }
    }

    /// Says a sentence.
    pub(super) fn say(&mut self, tone: Tone, text: impl Into<String>) {
        let text = self.told(&text.into());
        self.message = Some(Message { text, tone });
    }

    /// A sentence with the keys it names, as they are in force.
    pub fn told(&self, text: &str) -> String {
        self.keys.told(text, self.lang, self.glyphs)
    }
}
