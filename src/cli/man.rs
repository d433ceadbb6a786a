//! `man`: the manual page, with every command in it.

use clap::Command;
use clap_mangen::Man;

use super::{Stop, command, exit, output};
use crate::lang::{Lang, Text};

/// The headings of a page, which the renderer writes in English.
const HEADINGS: [(&str, Text); 5] = [
    ("NAME", Text("NOME", "NAME")),
    ("SYNOPSIS", Text("SINTASSI", "SYNOPSIS")),
    ("DESCRIPTION", Text("DESCRIZIONE", "DESCRIPTION")),
    ("EXTRA", Text("NOTE", "NOTES")),
    ("VERSION", Text("VERSIONE", "VERSION")),
];

/// Runs the command.
pub(super) fn run(lang: Lang) -> Result<u8, Stop> {
    let mut root = command::command(lang);
    root.build();
    let page = Man::new(root.clone());
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    for (name, command) in commands(&root, "") {
        let page = Man::new(command.clone());
        text.extend(format!(".SH RIPARTO {}\n", name.to_uppercase()).bytes());
        let mut body = Vec::new();
        page.render_description_section(&mut body)?;
        page.render_synopsis_section(&mut body)?;
        page.render_options_section(&mut body)?;
        // Its sections stand below its own heading; the description needs none.
        let body = String::from_utf8_lossy(&body).replacen(".SH DESCRIPTION\n", "", 1);
        text.extend(body.replace(".SH ", ".SS ").bytes());
    }
    page.render_extra_section(&mut text)?;
    page.render_version_section(&mut text)?;
    let mut text = String::from_utf8_lossy(&text).into_owned();
    for (english, heading) in HEADINGS {
        for level in [".SH", ".SS"] {
            let (before, after) = (
                format!("\n{level} {english}\n"),
                format!("\n{level} {}\n", heading.of(lang)),
            );
            text = text.replace(&before, &after);
        }
    }
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

/// Every command with its whole name, each before those it has under it.
fn commands<'a>(under: &'a Command, prefix: &str) -> Vec<(String, &'a Command)> {
    let each = under.get_subcommands().flat_map(|command| {
        let name = format!("{prefix}{}", command.get_name());
        let below = commands(command, &format!("{name} "));
        [(name, command)].into_iter().chain(below)
    });
    each.collect()
}
