//! `completions`: what a shell needs to complete our words.

use clap::ArgMatches;
use clap_complete::Shell;

use super::{Stop, command, exit, output};
use crate::lang::Lang;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let shell = m
        .get_one::<String>("shell")
        .and_then(|name| name.parse::<Shell>().ok());
    let Some(shell) = shell else {
        return Ok(exit::USAGE);
    };
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command::command(lang), "riparto", &mut text);
    output::to_stdout(&String::from_utf8_lossy(&text))?;
    Ok(exit::OK)
}
