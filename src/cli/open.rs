//! No command: the table, or the choice of a session.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Environment, Stop, exit, packs};
use crate::app::{Action, Model, Origin, Place, Start, Told, update};
use crate::lang::{Lang, Text, quoted};
use crate::store;
use crate::term::{self, Shelf};
use crate::ui::Theme;

/// Runs the program on its screen.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    if let Some(file) = m.get_one::<PathBuf>("log") {
        super::logging::start(file)?;
    }
    let judged_on = m.get_one("as-known").copied();
    let workbooks = m.get_one::<PathBuf>("workbook").cloned();
    let library = packs::library(m)?;
    let mut shelf = Shelf::new(library, workbooks, environment.today(), judged_on, lang);
    let sessions = store::list_sessions(&Environment::sessions_folder());
    let start = Start::new(sessions, PathBuf::from(store::example().name));
    let mut model = Model::new(lang, Place::Start(start));
    let said = m.get_one::<String>("operator").cloned();
    let operator = match said {
        Some(operator) => Some(operator),
        None => store::load_config()?.operator,
    };
    // It is written in the history: on one line, without what could move or hide text.
    let operator = crate::fund::on_one_line(&operator.unwrap_or_default());
    if !operator.trim().is_empty() {
        operator.trim().clone_into(&mut model.operator);
    }
    if let Some(file) = m.get_one::<PathBuf>("file") {
        let opened = shelf
            .open(Origin::File(file.clone()))
            .map_err(|error| not_a_command(file, error, lang))?;
        tracing::info!(file = %crate::fund::visible(&file.to_string_lossy()), "opened");
        update(
            &mut model,
            Action::Told(Told::Opened(Box::new(opened))),
            &environment.stamp(),
        );
    }
    if !environment.interactive {
        let why = Text(
            "serve un terminale; senza, usare `riparto show FILE` o `riparto check FILE`",
            "a terminal is needed; without one use `riparto show FILE` or `riparto check FILE`",
        );
        return Err(Stop::Input(why.of(lang).to_owned()));
    }
    on_screen(model, shelf, environment)?;
    Ok(exit::OK)
}

/// Runs the program on the terminal there is, until it is left.
pub(super) fn on_screen(model: Model, shelf: Shelf, environment: &Environment) -> Result<(), Stop> {
    let theme = if environment.no_color {
        Theme::Mono
    } else {
        Theme::Colours
    };
    term::run(model, shelf, theme, environment.zone()).map_err(|e| Stop::Input(e.to_string()))
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
    Stop::Store(error)
}
