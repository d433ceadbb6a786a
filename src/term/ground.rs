//! [`Ground`]: the colour of the terminal's ground, asked for (OSC 11) and heard among the keys.
//!
//! The answer comes when it comes, if ever: nothing waits for it. The reader of events knows no such answer and gives it as
//! keys, one for each character: here they are put together again, and what was no answer is given back as it was typed.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::ui::Rgb;

/// What is asked: the colour of the ground.
const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// A terminal that answers has done so by then.
const A_WHILE: Duration = Duration::from_secs(1);

/// And its answer goes on without a longer pause.
const MORE: Duration = Duration::from_millis(50);

/// No answer is longer.
const LONGEST: usize = 40;

/// What became of an event.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// It may be a part of the answer: it is kept.
    Part,
    /// It is the end of the answer.
    Ground(Rgb),
    /// These are keys and other events, in their order.
    Events(Vec<Event>),
}

/// The question, and as much of the answer as has come.
#[derive(Debug, Default)]
pub(super) struct Ground {
    asked: Asked,
    kept: Vec<Event>,
    text: String,
}

/// How the question stands.
#[derive(Debug, Default, PartialEq, Eq)]
enum Asked {
    /// Nothing was asked: every event is what it is.
    #[default]
    Not,
    /// Nothing has come, or only an Esc that may be the first byte of the answer.
    Waits { esc: bool },
    /// The answer has begun.
    Hears,
}

impl Ground {
    /// Asks.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub(super) fn ask(out: &mut impl Write) -> io::Result<Self> {
        out.write_all(QUESTION)?;
        out.flush()?;
        Ok(Self {
            asked: Asked::Waits { esc: false },
            ..Self::default()
        })
    }

    /// Who leaves as soon as the program is open does not find the answer at the shell's prompt.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    pub(super) fn hear_last(&mut self, asked: Instant) -> io::Result<()> {
        let late = asked.elapsed() > A_WHILE;
        while !late && self.asked != Asked::Not && event::poll(MORE)? {
            self.hear(event::read()?);
        }
        Ok(())
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: Event) -> Heard {
        let key = match &event {
            Event::Key(key) if key.kind == KeyEventKind::Press => *key,
            // A window that is resized meanwhile interrupts nothing.
            _ => return Heard::Events(vec![event]),
        };
        match self.asked {
            Asked::Not => Heard::Events(vec![event]),
            // The first two bytes come as Alt-], or, when they come apart, as Esc and ]. Such an Esc is not kept: on the
            // screen that has just opened it closes nothing.
            Asked::Waits { esc } => {
                let begins = key.code == KeyCode::Char(']');
                if begins && (esc || key.modifiers.contains(KeyModifiers::ALT)) {
                    self.asked = Asked::Hears;
                    self.kept.push(event);
                    return Heard::Part;
                }
                let esc = key.code == KeyCode::Esc;
                self.asked = Asked::Waits { esc };
                Heard::Events(vec![event])
            }
            Asked::Hears => self.goes_on(event, key),
        }
    }

    fn goes_on(&mut self, event: Event, key: KeyEvent) -> Heard {
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            // It ends with BEL, or with Esc and a backslash, together or apart.
            KeyCode::Char('g') if ctrl => self.ended(event),
            KeyCode::Char('\\') if alt || ends_with_esc(&self.kept) => self.ended(event),
            KeyCode::Esc => self.keep(event),
            KeyCode::Char(c) if !alt && !ctrl && fits(&self.text, c) => {
                self.text.push(c);
                self.keep(event)
            }
            _ => self.no_answer(event),
        }
    }

    fn keep(&mut self, event: Event) -> Heard {
        self.kept.push(event);
        Heard::Part
    }

    fn ended(&mut self, event: Event) -> Heard {
        let Some(ground) = colour(&self.text) else {
            return self.no_answer(event);
        };
        *self = Self::default();
        Heard::Ground(ground)
    }

    /// What was kept was typed by a person, or is the answer to something else.
    fn no_answer(&mut self, event: Event) -> Heard {
        let mut events = std::mem::take(&mut self.kept);
        self.text.clear();
        if self.asked == Asked::Hears {
            self.asked = Asked::Waits { esc: false };
        }
        events.push(event);
        Heard::Events(events)
    }
}

fn ends_with_esc(kept: &[Event]) -> bool {
    matches!(kept.last(), Some(Event::Key(key)) if key.code == KeyCode::Esc)
}

/// True for a character that an answer may go on with.
fn fits(text: &str, c: char) -> bool {
    const START: &str = "11;rgb";
    let next = START.chars().nth(text.len());
    text.len() < LONGEST
        && match next {
            Some(expected) => c == expected,
            None => c.is_ascii_hexdigit() || c == '/' || c == ':' || c == 'a',
        }
}

/// The colour of an answer such as `11;rgb:1e1e/1e1e/2e2e`: of each part the first two digits, which are the most.
fn colour(text: &str) -> Option<Rgb> {
    let levels = text
        .strip_prefix("11;rgb:")
        .or(text.strip_prefix("11;rgba:"))?;
    let mut levels = levels.split('/').map(level);
    let (red, green, blue) = (levels.next()??, levels.next()??, levels.next()??);
    Some([red, green, blue])
}

fn level(digits: &str) -> Option<u8> {
    match digits.len() {
        1 => u8::from_str_radix(&digits.repeat(2), 16).ok(),
        2..=4 => u8::from_str_radix(digits.get(..2)?, 16).ok(),
        _ => None,
    }
}
