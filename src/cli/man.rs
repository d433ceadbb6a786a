//! `man`: the manual page.

use super::{Stop, command, exit, output};
use crate::lang::Lang;

/// Runs the command.
pub(super) fn run(lang: Lang) -> Result<u8, Stop> {
    let mut text = Vec::new();
    clap_mangen::Man::new(command::command(lang)).render(&mut text)?;
    output::to_stdout(&String::from_utf8_lossy(&text))?;
    Ok(exit::OK)
}
