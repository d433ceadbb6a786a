//! No command: the table, or the choice of a session.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::settings::{Origin, Settings};
use super::{Environment, Stop, exit};
use crate::app::{self, Action, Model, Place, Start, Told, update};
use crate::lang::{Lang, Text, quoted, rescue};
use crate::report::store_error_what;
use crate::store::{self, Library, ThemeName};
use crate::term::{self, Colours, Echo, Shelf};
use crate::ui::Theme;

/// Runs the program on its screen.
pub(super) fn run(
    m: &ArgMatches,
    lang: (Lang, Origin),
    environment: &Environment,
) -> Result<u8, Stop> {
    if let Some(file) = m.get_one::<PathBuf>("log") {
        super::logging::start(file)?;
    }
    let judged_on = m.get_one("as-known").copied();
    let workbooks = m.get_one::<PathBuf>("workbook").cloned();
    let settings = Settings::of(m, lang, environment);
    let lang = lang.0;
    let library = Library::of(settings.rules.0.as_deref())?;
    let mut shelf = Shelf::new(library, workbooks, environment.today(), judged_on, lang);
    let file = m.get_one::<PathBuf>("file");
    // Of what is there to choose from nothing is read where it was chosen already.
    let folder = Environment::sessions_folder();
    let sessions = match file {
        Some(_) => Vec::new(),
        None => store::list_sessions(&folder),
    };
    let start = Start {
        no_folder: !folder.is_dir(),
        ..Start::new(sessions, PathBuf::from(store::example().name))
    };
    let mut model = Model::new(lang, Place::Start(start));
    settings.apply(&mut model);
    let plain = m.get_flag("plain") || environment.has_no_screen();
    if plain {
        // What is said while it opens is told there too.
        term::Plain::in_words(&mut model);
    }
    if let Some(file) = file {
        let opened = shelf
            .open(app::Origin::File(file.clone()))
            .map_err(|error| not_a_command(file, error, lang))?;
        tracing::info!(file = %crate::fund::path_shown(file), "opened");
        update(
            &mut model,
            Action::Told(Told::Opened(Box::new(opened))),
            &environment.stamp(),
        );
    }
    if plain {
        return in_plain_words(model, shelf, &settings, environment);
    }
    if !environment.interactive {
        let why = Text(
            "serve un terminale; senza, usare `riparto show FILE` o `riparto check FILE`",
            "a terminal is needed; without one use `riparto show FILE` or `riparto check FILE`",
        );
        return Err(Stop::Input(why.of(lang).to_owned()));
    }
    settings.tell_trouble(&mut model);
    on_screen(model, shelf, &settings, environment)?;
    Ok(exit::OK)
}

/// Runs the program in plain words: lines are read and lines are printed, from and to whatever there is.
pub(super) fn in_plain_words(
    mut model: Model,
    shelf: Shelf,
    settings: &Settings,
    environment: &Environment,
) -> Result<u8, Stop> {
    settings.tell_trouble(&mut model);
    let (lines, out) = (std::io::stdin().lock(), std::io::stdout().lock());
    let echo = if std::io::stdin().is_terminal() {
        Echo::ByTerminal
    } else {
        Echo::Printed
    };
    term::converse(model, shelf, environment.zone(), lines, out, echo)?;
    Ok(exit::OK)
}

/// Runs the program on the terminal there is, until it is left.
pub(super) fn on_screen(
    model: Model,
    shelf: Shelf,
    settings: &Settings,
    environment: &Environment,
) -> Result<(), Stop> {
    let colours = match settings.theme.0 {
        ThemeName::Auto if environment.may_ask_ground() => Colours::OfGround,
        named => Colours::Of(theme(named)),
    };
    let mouse = settings.mouse.0;
    Ok(term::run(model, shelf, colours, mouse, environment.zone())?)
}

/// The theme of a name, where the ground is not asked for.
pub(super) fn theme(name: ThemeName) -> Theme {
    match name {
        ThemeName::Auto => Theme::Colours,
        ThemeName::Light => Theme::Light,
        ThemeName::Dark => Theme::Dark,
        ThemeName::Contrast => Theme::Contrast,
        ThemeName::Mono => Theme::Mono,
    }
}

/// A word that is no file is more often a command badly spelt.
fn not_a_command(file: &Path, error: store::StoreError, lang: Lang) -> Stop {
    let word = quoted(&file.to_string_lossy(), lang);
    let bare = file.extension().is_none() && file.components().count() == 1;
    if bare && matches!(error, store::StoreError::NotFound(_)) {
        return Stop::Usage(match lang {
            Lang::It => {
                format!("{word} non è un file né un comando; riparto --help elenca i comandi")
            }
            Lang::En => {
                format!("{word} is neither a file nor a command; riparto --help lists the commands")
            }
        });
    }
    let copies = error.is_missing().then(store::Rescue::of_user);
    let copy = copies.and_then(Result::ok);
    match copy.and_then(|rescue| rescue.last_of(file)) {
        Some(copy) => {
            let why = store_error_what(&error, lang);
            Stop::Input(format!("{why}; {}", rescue::instead(&copy, lang)))
        }
        None => Stop::Store(error),
    }
}
