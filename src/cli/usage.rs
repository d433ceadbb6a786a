//! What is wrong with a command line, in the language of the user.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{exit, output};
use crate::lang::{Lang, Text};

/// The word before every error.
pub(super) const ERROR: Text = Text("errore", "error");

/// Prints help or what is wrong, and gives the exit code.
pub(super) fn tell(error: &clap::Error, lang: Lang) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that has gone away is no error of ours.
            let _ = output::to_stdout(&error.render().to_string());
            exit::OK
        }
        kind => {
            let hint = Text(
                "riparto --help elenca comandi e opzioni",
                "riparto --help lists commands and options",
            );
            output::to_stderr(&format!(
                "{}: {}\n{}",
                ERROR.of(lang),
                sentence(kind, error, lang),
                hint.of(lang)
            ));
            exit::USAGE
        }
    }
}

fn sentence(kind: ErrorKind, error: &clap::Error, lang: Lang) -> String {
    let it = lang == Lang::It;
    let arg = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let meant = context(error, ContextKind::SuggestedArg);
    let meant = if meant.is_empty() {
        context(error, ContextKind::SuggestedSubcommand)
    } else {
        meant
    };
    let meant = match (meant.is_empty(), it) {
        (true, _) => String::new(),
        (false, true) => format!("; forse {meant}?"),
        (false, false) => format!("; did you mean {meant}?"),
    };
    match kind {
        ErrorKind::UnknownArgument if it => {
            format!("«{arg}» non è un'opzione di questo comando{meant}")
        }
        ErrorKind::UnknownArgument => format!("“{arg}” is not an option of this command{meant}"),
        ErrorKind::InvalidSubcommand if it => {
            format!(
                "«{}» non è un comando{meant}",
                context(error, ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::InvalidSubcommand => {
            format!(
                "“{}” is not a command{meant}",
                context(error, ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::MissingRequiredArgument if it => format!("manca: {arg}"),
        ErrorKind::MissingRequiredArgument => format!("missing: {arg}"),
        ErrorKind::ArgumentConflict if it => {
            format!("«{arg}» non si può dire due volte, o non va con il resto")
        }
        ErrorKind::ArgumentConflict => {
            format!("“{arg}” cannot be said twice, or does not go with the rest")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            if it {
                format!("manca il valore di {arg}")
            } else {
                format!("{arg} needs a value")
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = context(error, ContextKind::ValidValue);
            let valid = if valid.is_empty() {
                String::new()
            } else {
                format!(": {valid}")
            };
            if it {
                format!("«{value}» non va bene per {arg}{valid}")
            } else {
                format!("“{value}” does not fit {arg}{valid}")
            }
        }
        _ => error.render().to_string().trim().to_owned(),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        _ => String::new(),
    }
}
