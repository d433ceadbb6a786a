//! The program without its terminal: what is on, what can be done, what each act changes.
//!
//! Data goes one way: a key becomes an [`Action`], [`update`] changes the [`Model`] and asks for [`Effect`]s, `ui` draws
//! the model. No terminal, no file and no clock here: the moment comes with the action, files come back as [`Told`].

mod action;
mod alike;
mod beginning;
mod board;
pub(crate) mod catalogue;
mod command;
mod desk;
mod field;
mod follow;
mod form;
mod fuzzy;
mod import;
mod key;
mod keymap;
mod keys;
mod model;
mod palette;
mod papers;
mod prompt;
mod review;
mod room;
mod screen;
mod scroll;
mod search;
mod sheet;
mod simulations;
mod start;
mod tutorial;
mod update;
mod verdicts;
mod watch;

pub use action::{Action, Effect, Opened, Pointed, Stamp, TextKey, Told};
pub use alike::Alike;
pub use beginning::{Beginning, Making, areas};
pub use board::{Board, Filter, Reading, Thing};
pub use command::{COMMANDS, Command, CommandInfo, Group};
pub use desk::{Desk, Kept, Offer, Origin, Past, Recorded, Rescued, STEPS, Showing, Tried};
pub use field::Field;
pub use follow::{Contact, Following, Sight};
pub use form::{Answer, Ask as FormAsk, Form, Hindrance, Part, Purpose};
pub use import::{Destination, Import, Incoming, Ordered, TableFrom, Wanted};
pub use key::{Code, Glyphs, Key};
pub use keymap::{Context, action_of, footer, is_told, left_out};
pub use keys::{KeyFault, KeyTrouble, Keymap, Said, Wished};
pub use model::{FIRST_STEP, Message, Model, Named, Place, Tone};
pub use palette::{Item, Palette, What};
pub use papers::{Leaf, Papers, View};
pub use prompt::{Ask, Asked, Asking, Prompt};
pub use review::{Page, Reviewing};
pub use room::Room;
pub use screen::Screen;
pub use scroll::Scroll;
pub use search::Search;
pub use sheet::{Cell, Column, Level, Row, Sheet};
pub use simulations::{Compared, Projection, Shown, Simulations};
pub use start::{Entry, Proposal, SESSIONS, Start};
pub use tutorial::{LESSON_STEPS, Lesson, Spoken};
pub use update::{save, update};
pub use verdicts::{VerdictRow, best_repair, repairs, verdict_rows};
pub use watch::{Watched, Watching};
