//! `table`: an archive as flat tables, for an engine or a sheet.

mod cells;
mod columns;
mod rows;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::archive::{Archive, Tally, Told};
use super::{Environment, Stop, exit, output};
use crate::lang::{Lang, Text};
use crate::store::{self, Existing};
use cells::Form;
pub(super) use columns::Table;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let table = Table::named(m.get_one::<String>("table").map_or("", String::as_str));
    let form = match m.get_one::<String>("format").map(String::as_str) {
        Some("jsonl") if m.get_flag("italian") => {
            let why = Text(
                "--italiano vale per il csv: in jsonl le cifre hanno il punto",
                "--italian is for csv: in jsonl figures have a dot",
            );
            return Err(Stop::Usage(why.of(lang).to_owned()));
        }
        Some("jsonl") => Form::JsonLines,
        _ if m.get_flag("italian") => Form::ItalianCsv,
        _ => Form::Csv,
    };
    let archive = Archive::of(m, lang, environment)?;
    let existing = if m.get_flag("force") {
        Existing::Replace
    } else {
        Existing::Refuse
    };
    match m.get_one::<PathBuf>("output") {
        Some(path) if path != Path::new("-") => {
            let mut file = store::Growing::begin(path, existing)?;
            let tally = match write(&archive, table, form, &mut file) {
                Err(Stop::Stream(error)) => return Err(file.refused(error).into()),
                done => done?,
            };
            // A table of nothing replaces no other.
            if tally.sessions > 0 {
                file.finish()?;
            }
            Ok(tally.code(exit::OK, lang))
        }
        _ => {
            let mut out = BufWriter::new(std::io::stdout().lock());
            let tally = write(&archive, table, form, &mut out)?;
            Ok(tally.code(exit::OK, lang))
        }
    }
}

/// Writes the table as the sessions are read. What cannot be read is told apart, and leaves no row.
fn write(archive: &Archive, table: Table, form: Form, out: &mut impl Write) -> Result<Tally, Stop> {
    out.write_all(&form.heading(table))?;
    let lang = archive.lang();
    let tally = archive.each(
        |path, case| form.rows(&rows::rows(path, case, table, lang), table),
        |told| {
            for one in told {
                match one {
                    Told::Session(rows) => out.write_all(&rows)?,
                    Told::Unread(_, brief) => output::to_stderr(&brief.line()),
                }
            }
            Ok(out.flush()?)
        },
    )?;
    out.flush()?;
    Ok(tally)
}
