//! The words of `config`.

use clap::Command;

use super::{finish_with, format_option, open, rules_folder};
use crate::lang::{Lang, Text};

/// `config`, with what it can do.
pub(super) fn config(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let under = |name: &'static str, about: Text, usage: Text, arguments: Vec<clap::Arg>| {
        let command = Command::new(name).about(t(about)).args(arguments);
        finish_with(command, usage, lang)
    };
    let mut options = vec![format_option(lang), rules_folder(lang)];
    options.extend(open::look(lang));
    options.extend([open::operator(lang), open::no_mouse(lang)]);
    let config = Command::new("config")
        .about(t(Text(
            "La configurazione: colori, tasti, lingua, passo",
            "The configuration: colours, keys, language, step",
        )))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t(Text("Comandi", "Commands")))
        .subcommands([
            under(
                "show",
                Text(
                    "Dice che cosa vale e chi lo ha detto",
                    "Say what holds and who said it",
                ),
                Text("riparto config show [OPZIONI]", "riparto config show [OPTIONS]"),
                options,
            ),
            under(
                "init",
                Text(
                    "Scrive una prima configurazione, commentata; mai su una che c'è",
                    "Write a first configuration, with comments; never over one that is there",
                ),
                Text("riparto config init", "riparto config init"),
                Vec::new(),
            ),
            under(
                "templates",
                Text(
                    "Scrive i modelli dei documenti, da cambiare; mai su quelli che ci sono (modelli)",
                    "Write the templates of the documents, to be changed; never over those that are there (modelli)",
                ),
                Text("riparto config templates", "riparto config templates"),
                Vec::new(),
            )
            .alias("modelli"),
            under(
                "path",
                Text("Dice dove sta", "Say where it is"),
                Text("riparto config path", "riparto config path"),
                Vec::new(),
            ),
        ]);
    let usage = "riparto config init|show|path|templates";
    finish_with(config, Text(usage, usage), lang)
}
