//! `check` of an archive: a line for each session, then how many are so.

use std::io::{BufWriter, Write};
use std::path::Path;

use clap::ArgMatches;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::super::archive::{Archive, Tally, Told};
use super::super::{Environment, Stop, json, quadro};
use crate::fund::{ShareBase, path_shown};
use crate::lang::{Lang, archive as words};
use crate::negotiation::{Case, Upshot};
use crate::report::Brief;
use crate::rules::Counts;

/// How the sessions are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Json,
    JsonLines,
}

/// A session told, and what its answers come to.
struct Line {
    text: String,
    upshot: Upshot,
}

/// How many sessions come to each upshot, from the best to the worst.
type Counted = [usize; Upshot::ALL.len()];

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let archive = Archive::of(m, lang, environment)?;
    let form = match m.get_one::<String>("format").map(String::as_str) {
        Some("json") => Form::Json,
        Some("jsonl") => Form::JsonLines,
        _ => Form::Text,
    };
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut counted = Counted::default();
    let mut before = match form {
        Form::Json => "{\n\"format\": 1,\n\"files\": [\n",
        _ => "",
    };
    let tally = archive.each(
        |path, case| line(path, case, form, lang),
        |told| {
            for one in told {
                let text = match one {
                    Told::Session(Line { text, upshot }) => {
                        counted[upshot as usize] += 1;
                        text
                    }
                    Told::Unread(path, brief) => unread(&path, &brief, form, lang),
                };
                let after = if form == Form::Json { "" } else { "\n" };
                write!(out, "{before}{text}{after}")?;
                before = if form == Form::Json { ",\n" } else { "" };
            }
            Ok(out.flush()?)
        },
    )?;
    match form {
        Form::Text => out.write_all(summary(&counted, &tally, lang).as_bytes())?,
        Form::Json => writeln!(
            out,
            "\n],\n\"summary\": {}\n}}",
            for_programs(&counted, &tally)
        )?,
        Form::JsonLines => {}
    }
    out.flush()?;
    let worst = Upshot::ALL.into_iter().rfind(|u| counted[*u as usize] > 0);
    let code = worst.map_or(0, |worst| quadro::code(worst, m.get_flag("strict")));
    Ok(tally.code(code, lang))
}

/// What is said of a session: the same answers that `check` gives of it alone.
fn line(path: &Path, case: &Case, form: Form, lang: Lang) -> Line {
    let outlook = case.outlook(&case.opening, ShareBase::Fund);
    let upshot = Upshot::of(case, &outlook);
    let counts = outlook.judgement.counts();
    let text = if form == Form::Text {
        in_words(path, case, upshot, counts, lang)
    } else {
        let mut record = json::in_archive(path, upshot, counts);
        let document = json::document(case, &case.opening, &outlook, lang);
        if let (Value::Object(record), Value::Object(document)) = (&mut record, document) {
            record.extend(document);
        }
        json::safe(&record)
    };
    Line { text, upshot }
}

/// `? not all can be told       6 ✔  0 ✘  6 ?  FILE · BODY · AREA YEAR`.
fn in_words(path: &Path, case: &Case, upshot: Upshot, counts: Counts, lang: Lang) -> String {
    let Counts {
        respected,
        violated,
        cannot_tell,
    } = counts;
    let session = &case.session;
    let state = padded(words::upshot(upshot, lang), lang);
    format!(
        "{} {state} {respected:>3} ✔ {violated:>2} ✘ {cannot_tell:>2} ?  {} · {} · {} {}",
        words::upshot_sign(upshot),
        path_shown(path),
        session.body,
        session.area,
        session.year
    )
}

/// What cannot be read: where, why, what to do. The file of the error may be the journal beside the one that was asked.
fn unread(path: &Path, brief: &Brief, form: Form, lang: Lang) -> String {
    if form == Form::Text {
        let state = padded(words::UNREAD.of(lang), lang);
        return format!("{} {state} {}", words::UNREAD_SIGN, brief.line());
    }
    json::safe(&json!({
        "path": path.to_string_lossy(),
        "state": "unreadable",
        "error": {
            "file": brief.file,
            "line": brief.place.map(|(line, _)| line),
            "column": brief.place.map(|(_, column)| column),
            "what": brief.what,
            "help": brief.help,
        },
    }))
}

/// A state, as wide as the widest.
fn padded(state: &str, lang: Lang) -> String {
    let all = Upshot::ALL.into_iter().map(|u| words::upshot(u, lang));
    let widest = all.map(UnicodeWidthStr::width).max().unwrap_or(0);
    format!("{state}{}", " ".repeat(widest - state.width().min(widest)))
}

/// How many sessions, the worst first, and what was passed over.
fn summary(counted: &Counted, tally: &Tally, lang: Lang) -> String {
    let mut text = format!("\n{}\n", words::sessions(tally.sessions, lang));
    for upshot in Upshot::ALL.into_iter().rev() {
        let (sign, state) = (words::upshot_sign(upshot), words::upshot(upshot, lang));
        let count = counted[upshot as usize];
        if count > 0 {
            text += &format!("{:>8} {sign} {state}\n", words::grouped(count));
        }
    }
    if tally.unread > 0 {
        text += &format!("{}\n", words::unread(tally.unread, lang));
    }
    let passed = words::passed_over(tally.passed, lang);
    text + &passed.map(|p| format!("{p}\n")).unwrap_or_default()
}

fn for_programs(counted: &Counted, tally: &Tally) -> Value {
    let mut summary = json!({"sessions": tally.sessions});
    for upshot in Upshot::ALL {
        summary[upshot.code()] = counted[upshot as usize].into();
    }
    summary["unreadable"] = tally.unread.into();
    summary["passed_over"] = json!({
        "snapshots": tally.passed.snapshots,
        "others": tally.passed.others,
        "links": tally.passed.links,
    });
    summary
}
