//! `diff`: what differs between two sessions or snapshots.

mod json;

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use unicode_width::UnicodeWidthStr;

use super::{Environment, Stop, exit, moment, output, packs, quadro};
use crate::lang::Lang;
use crate::lang::difference::{self as words, Amounts, Said, Told};
use crate::negotiation::{Case, Difference, Part, differences};

/// A longer name stands before its figures, and does not move those of the others.
const LONGEST: usize = 48;

/// A session and the file it is in.
struct Side {
    path: PathBuf,
    case: Case,
    at: Option<moment::Found>,
}

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let library = packs::library(m)?;
    let judged_on = m.get_one("as-known").copied();
    let side = |name: &str| -> Result<Side, Stop> {
        let path = m.get_one::<PathBuf>(name).cloned().unwrap_or_default();
        let (file, when) = moment::file_at(&path);
        let today = environment.today();
        let (case, at) = moment::open(&file, when, &library, today, judged_on)?;
        Ok(Side { path, case, at })
    };
    let (a, b) = (side("a")?, side("b")?);
    let found = differences(&a.case, &b.case);
    if m.get_one::<String>("format").is_some_and(|f| f == "json") {
        output::document(&json::document(&a, &b, &found))?;
    } else {
        output::to_stdout(&text(&a, &b, &found, lang))?;
    }
    Ok(exit::OK)
}

fn text(a: &Side, b: &Side, found: &[Difference], lang: Lang) -> String {
    let mut text = heading("A", a, lang) + &heading("B", b, lang);
    if found.is_empty() {
        text += &format!("\n{}\n", words::NONE.of(lang));
        return text;
    }
    for of_part in found.chunk_by(|one, other| one.part() == other.part()) {
        text += &section(of_part, &a.case, &b.case, lang);
    }
    text
}

/// A file, and the session in it.
fn heading(letter: &str, side: &Side, lang: Lang) -> String {
    let mut text = format!("{letter}: {}\n", shown(&side.path));
    if let Some(at) = &side.at {
        text += &format!("   {}", at.line(lang));
    }
    for line in quadro::heading(&side.case, lang).lines() {
        text += &format!("   {line}\n");
    }
    text
}

/// A path, with nothing in it that could move or hide text.
pub(super) fn shown(path: &Path) -> String {
    crate::fund::escaped(&path.to_string_lossy(), |c, safe| {
        safe.extend(c.escape_default());
    })
}

/// The differences of a part under its heading, the amounts in columns.
fn section(found: &[Difference], a: &Case, b: &Case, lang: Lang) -> String {
    let Some(part) = found.first().map(Difference::part) else {
        return String::new();
    };
    let mut text = format!(
        "\n{}{}\n",
        words::part(part, lang),
        beside(part, a, b, lang)
    );
    let told: Vec<Told> = found.iter().map(|d| words::told(d, lang)).collect();
    let amounts = || told.iter().filter_map(figures);
    let names = amounts().map(|(label, _)| label.width());
    let names = names.filter(|wide| *wide <= LONGEST).max().unwrap_or(0);
    let widest = |of: fn(&Amounts) -> &str| amounts().map(|(_, f)| of(f).width()).max();
    let one = widest(|f| &f.a).unwrap_or(0);
    let other = widest(|f| &f.b).unwrap_or(0);
    let change = widest(|f| &f.change).unwrap_or(0);
    for told in &told {
        let label = &told.label;
        let line = match &told.said {
            Said::Words(words) => format!(" {label}: {words}"),
            Said::Amounts(Amounts {
                a,
                b,
                change: by,
                only,
            }) => {
                let pad = " ".repeat(names.saturating_sub(label.width()));
                let aside = " ".repeat(change.saturating_sub(by.width()));
                let by = if by.is_empty() {
                    String::new()
                } else {
                    format!("{aside}({by})")
                };
                format!(" {label}:{pad}  {a:>one$} → {b:>other$}  {by} {only}")
            }
        };
        text += line.trim_end();
        text.push('\n');
    }
    text
}

/// What a list puts in columns: a label and its amounts.
fn figures(told: &Told) -> Option<(&str, &Amounts)> {
    match &told.said {
        Said::Amounts(amounts) => Some((&told.label, amounts)),
        Said::Words(_) => None,
    }
}

/// By which rules and day the answers are, where they are not the same for both.
fn beside(part: Part, a: &Case, b: &Case, lang: Lang) -> String {
    let pack = |case: &Case| case.pack.as_ref().map(|p| (p.id.clone(), p.revision));
    let words = match part {
        Part::Answers if pack(a) != pack(b) => words::TWO_PACKS,
        Part::Answers if a.day != b.day => words::TWO_DAYS,
        _ => return String::new(),
    };
    format!(" ({})", words.of(lang))
}
