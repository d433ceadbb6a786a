//! The plain mode: the same model without a screen. A line is heard, lines are told: one fact each, states by word, made for
//! who listens to them.
//!
//! It is another view and another keyboard: every line heard becomes the [`Action`]s that keys would be, [`update`] does
//! them, and what is told is read from the model.

mod answers;
mod asked;
mod catalogue;
mod changed;
mod choice;
mod compared;
mod does;
mod helps;
mod import;
mod lesson;
mod of_row;
mod opening;
mod papers;
mod past;
mod reads;
mod review;
mod rows;
mod said;
mod sheet;
mod sitting;
mod split_words;
mod talk_words;
mod trials;
mod verb;
mod which;

use crate::app::{
    Action, Command, Context, Desk, Effect, Form, Glyphs, Keymap, Model, Place, Recorded, Showing,
    Stamp, Told, Tone, Watched, update,
};
use crate::fund::path_shown;
use crate::lang::{self, plain as words};
use changed::Before;

/// What stands outside: the clock, and what does the effects.
pub trait Hands {
    /// The present moment.
    fn stamp(&self) -> Stamp;
    /// Does what was asked, and tells the model.
    fn carry_out(&mut self, model: &mut Model, effects: Vec<Effect>);
}

/// A conversation in plain words.
#[derive(Debug, Default)]
pub struct Plain {
    stage: Stage,
    /// The lines of a table that is being pasted.
    pasted: Vec<String>,
}

/// What the next line is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    /// A command, or the answer to the question that is open.
    #[default]
    Asked,
    /// Whether what a page of questions would do is to be done.
    Rereading,
    /// A line of a table.
    Pasting,
}

/// A line being heard: the model, who does things, what is told of it.
struct Hearing<'a> {
    model: &'a mut Model,
    hands: &'a mut dyn Hands,
    told: Vec<String>,
    stage: Stage,
}

impl Plain {
    /// From now on what the model says names words, and no key.
    pub fn in_words(model: &mut Model) {
        let keys = std::mem::take(&mut model.keys);
        model.keys = keys.in_words(said::SAID);
    }

    /// What is told when a session opens.
    pub fn greeting(&self, model: &mut Model) -> Vec<String> {
        Self::in_words(model);
        let lang = model.lang;
        if matches!(model.place, Place::Start(_)) {
            return Self::choice(model);
        }
        if matches!(model.place, Place::Review(_)) {
            let mut told = review::page(model);
            told.push(words::REVIEW.of(lang).to_owned());
            return safe(&told, lang);
        }
        let mut told = Vec::new();
        if let Place::Desk(desk) = &model.place {
            told.extend(reads::heading(desk));
            if desk.showing == Showing::Dark {
                told.push(words::DARK.of(lang).to_owned());
            } else {
                told.extend(reads::table(desk, lang));
                let offer = desk.offered().map(|offer| offer.sentence(lang));
                told.extend(offer);
                let recovered = desk.recovered_sentence(lang);
                told.extend(recovered.map(|told| format!("{}.", lang::capitalized(&told))));
            }
        }
        told.extend(model.message.take().map(|m| lang::capitalized(&m.text)));
        told.push(words::HOW_TO.of(lang).to_owned());
        told.extend(lesson::step(model));
        safe(&told, lang)
    }

    /// Where one is: what the next line will be.
    pub fn prompt(&self, model: &Model) -> String {
        let told = match &model.place {
            Place::Desk(desk) => asked::place(desk, self.stage, model.lang),
            Place::Start(start) => choice::place(start, self.stage, model.lang),
            Place::Review(reviewing) => review::place(reviewing, model.lang),
            Place::Follow(_) => words::SESSION.of(model.lang).to_owned(),
        };
        format!("{}> ", words::spoken(&told, model.lang))
    }

    /// Hears a line, does it, and tells what came of it.
    pub fn hear(&mut self, model: &mut Model, hands: &mut dyn Hands, line: &str) -> Vec<String> {
        Self::in_words(model);
        // A line of a table is kept as it is: what it begins with may be an empty cell.
        if self.stage == Stage::Pasting && line.trim() != words::EMPTY {
            self.pasted.push(line.to_owned());
            return Vec::new();
        }
        let line = line.trim();
        let lang = model.lang;
        let mut hearing = Hearing {
            model,
            hands,
            told: Vec::new(),
            stage: self.stage,
        };
        hearing.model.message = None;
        let before = hearing.desk().map(Before::of);
        let lesson = lesson::Before::of(hearing.model);
        if matches!(hearing.model.place, Place::Start(_)) {
            if hearing.stage == Stage::Pasting {
                hearing.stage = Stage::Asked;
                import::pasted(&mut hearing, &std::mem::take(&mut self.pasted));
            } else {
                choice::hear(&mut hearing, line);
            }
        } else if review::going_on(hearing.model).is_some() {
            if !line.is_empty() {
                review::hear(&mut hearing, line);
            }
        } else if hearing.desk().is_some_and(|desk| desk.form.is_some()) {
            answers::hear(&mut hearing, line);
        } else if hearing.desk().is_some_and(|desk| desk.prompt.is_some()) {
            opening::hear(&mut hearing, line);
        } else if !line.is_empty() && !past::hear(&mut hearing, line) {
            does::hear(&mut hearing, line);
        }
        hearing.say_message();
        let open = hearing.form().is_some() || hearing.desk().is_some_and(is_asking);
        let at_start = matches!(hearing.model.place, Place::Start(_));
        let was_at_desk = before.is_some();
        if !open && hearing.stage != Stage::Pasting {
            hearing.stage = Stage::Asked;
        }
        if !open && !at_start {
            hearing.home();
        }
        if let (Some(before), Some(desk)) = (before, hearing.desk()) {
            let changed = before.told(desk, lang);
            hearing.told.extend(changed);
        }
        let of_lesson = lesson::told(lesson, hearing.model, lang);
        hearing.told.extend(of_lesson);
        if was_at_desk && at_start {
            let list = choice::list(hearing.model);
            hearing.told.extend(list);
        }
        if open {
            asked::ask(&mut hearing);
        }
        self.stage = hearing.stage;
        safe(&hearing.told, lang)
    }

    /// Tells what was done meanwhile at a table that another program holds.
    pub fn meanwhile(
        &mut self,
        model: &mut Model,
        hands: &mut dyn Hands,
        watched: Vec<Watched>,
    ) -> Vec<String> {
        let lang = model.lang;
        let mut hearing = Hearing {
            model,
            hands,
            told: Vec::new(),
            stage: self.stage,
        };
        // The disk may have refused the file while nothing was said.
        hearing.say_message();
        let before = hearing.desk().map(Before::of);
        for news in watched {
            hearing.act(Action::Told(Told::Watched(news)));
            if hearing
                .desk()
                .is_some_and(|desk| desk.showing == Showing::Dark)
            {
                hearing.model.message = None;
                continue;
            }
            hearing.say_message();
            let how = hearing.desk().and_then(|desk| desk.watched_sentence(lang));
            hearing.told.extend(how);
        }
        if let (Some(before), Some(desk)) = (before, hearing.desk()) {
            let changed = before.told(desk, lang);
            hearing.told.extend(changed);
        }
        safe(&hearing.told, lang)
    }

    /// The end of what is heard: what was being asked is given up, all is saved, and it is left.
    pub fn end(&mut self, model: &mut Model, hands: &mut dyn Hands) -> Vec<String> {
        let lang = model.lang;
        let mut hearing = Hearing {
            model,
            hands,
            told: Vec::new(),
            stage: Stage::Asked,
        };
        hearing.model.message = None;
        hearing.home();
        hearing.command(Command::Quit);
        // Nobody is there to be asked: it is told, and left all the same.
        if hearing.model.message.is_some() {
            hearing.say_message();
            hearing.command(Command::Quit);
        }
        safe(&hearing.told, lang)
    }

    /// What is told on leaving: where what was done is.
    pub fn farewell(&self, model: &Model) -> Vec<String> {
        let lang = model.lang;
        let told = match &model.place {
            Place::Desk(desk) if desk.recorded == Recorded::OnDisk && desk.talks().has_begun() => {
                words::saved(&path_shown(desk.origin.path()), lang)
            }
            _ => words::LEFT.of(lang).to_owned(),
        };
        safe(&[told], lang)
    }
}

impl Hearing<'_> {
    fn desk(&self) -> Option<&Desk> {
        match &self.model.place {
            Place::Desk(desk) => Some(desk),
            _ => None,
        }
    }

    /// The page of questions that is open: at a table, or of a session that begins.
    fn form(&self) -> Option<&Form> {
        match &self.model.place {
            Place::Desk(desk) => desk.form.as_ref(),
            Place::Start(start) => start.beginning.as_ref().map(|beginning| &beginning.form),
            _ => None,
        }
    }

    fn desk_mut(&mut self) -> Option<&mut Desk> {
        match &mut self.model.place {
            Place::Desk(desk) => Some(desk),
            _ => None,
        }
    }

    fn act(&mut self, action: Action) {
        let effects = update(self.model, action, &self.hands.stamp());
        self.hands.carry_out(self.model, effects);
    }

    fn command(&mut self, command: Command) {
        self.act(Action::Do(command));
    }

    fn say(&mut self, told: impl Into<String>) {
        self.told.push(told.into());
    }

    /// Tells what the model says, once.
    fn say_message(&mut self) {
        if let Some(message) = self.model.message.take() {
            self.told.push(lang::capitalized(&message.text));
        }
    }

    /// True when the last thing done was refused.
    fn is_refused(&self) -> bool {
        let message = self.model.message.as_ref();
        message.is_some_and(|m| m.tone == Tone::Refused)
    }

    /// Closes what is open and goes to the Tavolo; what the table says meanwhile is kept.
    fn home(&mut self) {
        let said = self.model.message.take();
        // A page, a confirmation, a form, a screen: one inside the other, and no deeper than this.
        for _ in 0..12 {
            match self.model.context() {
                Context::Table | Context::Dark | Context::Start | Context::Review => break,
                // From there the way back is to the present: the Tavolo of then is one of the screens.
                Context::Verdicts
                | Context::Fund
                | Context::Positions
                | Context::Simulations
                | Context::Talks
                | Context::Steps
                | Context::Papers
                    if self.desk().is_some_and(|desk| desk.past().is_some()) =>
                {
                    self.command(Command::NextScreen);
                }
                _ => self.command(Command::Back),
            }
        }
        self.model.message = said;
    }
}

/// True while a question is open.
fn is_asking(desk: &Desk) -> bool {
    desk.form.is_some() || desk.prompt.is_some()
}

/// What is told, as it may be heard: nothing in it moves or hides text.
fn safe(told: &[String], lang: lang::Lang) -> Vec<String> {
    let lines = told.iter().flat_map(|text| text.lines());
    let keys = Keymap::default().in_words(said::SAID);
    let lines = lines.map(|line| keys.told(line, lang, Glyphs::Signs));
    let spoken = lines.map(|line| words::spoken(&line, lang));
    spoken.filter(|line| !line.is_empty()).collect()
}
