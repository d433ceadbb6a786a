//! What is wrong with a command line, in the language of the user.

use std::error::Error;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{command, exit, output};
use crate::fund::visible;
use crate::lang::{Lang, Text};

/// The word before every error.
pub(super) const ERROR: Text = Text("errore", "error");

/// Prints help or what is wrong with the arguments, and gives the exit code.
pub(super) fn tell(error: &clap::Error, args: &[OsString], lang: Lang) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that has gone away is no error of ours.
            let _ = output::to_stdout(&error.render().to_string());
            exit::OK
        }
        kind => {
            output::to_stderr(&format!(
                "{}: {}\n{}",
                ERROR.of(lang),
                visible(&sentence(kind, error, lang)),
                hint(args, lang)
            ));
            exit::USAGE
        }
    }
}

/// Where what may be written is listed: of the command that was asked for, else of them all.
fn hint(args: &[OsString], lang: Lang) -> String {
    let root = command::command(lang);
    let (mut asked, mut name) = (&root, "riparto".to_owned());
    for word in args.iter().skip(1) {
        if let Some(under) = asked.find_subcommand(word) {
            name = format!("{name} {}", under.get_name());
            asked = under;
        }
    }
    let what = if asked.has_subcommands() {
        Text("elenca comandi e opzioni", "lists commands and options")
    } else {
        Text("dice come si scrive", "says how it is written")
    };
    format!("{name} --help {}", what.of(lang))
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
    let prior = context(error, ContextKind::PriorArg);
    let other = Some(prior).filter(|prior| !prior.is_empty() && *prior != arg);
    match kind {
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            if it {
                format!("«{arg}» è di troppo in questo comando")
            } else {
                format!("“{arg}” is one word too many for this command")
            }
        }
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
        ErrorKind::MissingSubcommand => {
            let under = context(error, ContextKind::InvalidSubcommand);
            let missing = Text("che cosa fare? Lo elenca", "to do what? See").of(lang);
            format!("{missing} {under} --help")
        }
        ErrorKind::MissingRequiredArgument if it => format!("manca: {arg}"),
        ErrorKind::MissingRequiredArgument => format!("missing: {arg}"),
        ErrorKind::ArgumentConflict if arg.is_empty() && it => {
            "un file o un comando alla volta".to_owned()
        }
        ErrorKind::ArgumentConflict if arg.is_empty() => {
            "one file, or one command, at a time".to_owned()
        }
        ErrorKind::ArgumentConflict if other.is_some() && it => {
            format!("«{arg}» non sta insieme a «{}»", other.unwrap_or_default())
        }
        ErrorKind::ArgumentConflict if other.is_some() => {
            format!("“{arg}” does not go with “{}”", other.unwrap_or_default())
        }
        ErrorKind::ArgumentConflict if it => format!("«{arg}» si dice una volta sola"),
        ErrorKind::ArgumentConflict => format!("“{arg}” is said only once"),
        ErrorKind::InvalidValue if value.is_empty() => {
            if it {
                format!("manca il valore di {arg}")
            } else {
                format!("{arg} needs a value")
            }
        }
        ErrorKind::TooManyValues if it => format!("{arg} non prende un valore: «{value}»"),
        ErrorKind::TooManyValues => format!("{arg} takes no value: “{value}”"),
        ErrorKind::InvalidUtf8 if it => "una parola del comando non è testo UTF-8".to_owned(),
        ErrorKind::InvalidUtf8 => "a word of the command is not UTF-8 text".to_owned(),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            // What would do: the words allowed, or the example that the parser of the value gives.
            let valid = match (context(error, ContextKind::ValidValue), error.source()) {
                (words, _) if !words.is_empty() => format!(": {words}"),
                (_, Some(example)) if it => format!(": qui va {example}"),
                (_, Some(example)) => format!(": expected {example}"),
                _ => String::new(),
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
        Some(ContextValue::String(one)) => one.escape_debug().to_string(),
        Some(ContextValue::Strings(many)) => many.join(", ").escape_debug().to_string(),
        _ => String::new(),
    }
}
