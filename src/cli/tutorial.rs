//! `tutorial`: the lesson, on a copy of the example. Nothing is written.

use clap::ArgMatches;

use super::settings::{Origin, Settings};
use super::{Environment, Stop, exit, open};
use crate::app::{Action, Model, Place, Start, Told, update};
use crate::lang::{Lang, Text};
use crate::store::Library;
use crate::term::{self, Shelf};

/// Runs the command.
pub(super) fn run(
    m: &ArgMatches,
    lang: (Lang, Origin),
    environment: &Environment,
) -> Result<u8, Stop> {
    let plain = m.get_flag("plain") || environment.has_no_screen();
    if !plain && !environment.interactive {
        let why = Text(
            "la lezione ha bisogno di un terminale",
            "the lesson needs a terminal",
        );
        return Err(Stop::Input(why.of(lang.0).to_owned()));
    }
    let settings = Settings::of(m, lang, environment);
    let lang = lang.0;
    let shelf = Shelf::new(Library::default(), None, environment.today(), None, lang);
    // With nothing to choose from, leaving the lesson leaves the program.
    let mut model = Model::new(lang, Place::Start(Start::default()));
    settings.apply(&mut model);
    if plain {
        term::Plain::in_words(&mut model);
    }
    let opened = Told::Lesson(Box::new(shelf.lesson()?));
    update(&mut model, Action::Told(opened), &environment.stamp());
    if plain {
        return open::in_plain_words(model, shelf, &settings, environment);
    }
    settings.tell_trouble(&mut model);
    open::on_screen(model, shelf, &settings, environment)?;
    Ok(exit::OK)
}
