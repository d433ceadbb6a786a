//! The plan of the house, checked on its files: nothing else keeps one floor out of another.

mod years;

use std::fs;
use std::mem::take;
use std::path::Path;

/// A word or sign of a source, or a path written out, each with its line.
type Token = (usize, String);
type Named = (usize, Vec<String>);

/// The rooms from the ground up, each with the rooms it may name; `CORE` is the first five.
const CORE: &str = "money fund dossier rules negotiation";
const ROOMS: &[(&str, &str)] = &[
    ("money", ""),
    ("fund", "money"),
    ("dossier", "money fund"),
    ("rules", "money fund dossier"),
    ("negotiation", "money fund dossier rules"),
    ("lang", "CORE"),
    ("store", "CORE"),
    ("documents", "CORE lang"),
    ("report", "CORE lang store documents"),
    ("app", "CORE lang report documents"),
    ("ui", "CORE lang report documents app"),
    ("term", "CORE lang report documents app ui store"),
    ("cli", "CORE lang report documents app ui store term"),
];

/// What belongs to a few rooms: `what | rooms | names`. A name that ends in `::` is a crate.
const KEPT: &str = "\
the terminal | term cli main | io::stdin io::stdout io::stderr print! println! eprint! eprintln!
the environment | term cli main | std::env
the clock | term cli main | SystemTime Instant Zoned::now Timestamp::now TimeZone::system
touching files | store | std::fs fs::File tempfile::
drawing | ui term | ratatui::
the real terminal | term | crossterm::
the outer world | lang store report documents app ui term cli lib main | std::io clap:: ron::
binary floats | report app ui term cli lib main | f32 f64";

/// Comments and literals are not code; of a number only its type is kept.
fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let (mut out, mut i, mut line) = (Vec::new(), 0, 1);
    while i < chars.len() {
        let length = chars[i..].iter().take_while(|c| is_word(**c)).count();
        let word: String = chars[i..i + length].iter().collect();
        let (end, is_code) = match (at(i), at(i + 1)) {
            ('/', '/') => (after(&chars, i, "\n") - 1, false),
            ('/', '*') => (after(&chars, i + 2, "*/"), false),
            ('"', _) => (after_text(&chars, i + 1), false),
            ('\'', '\\') => (after(&chars, i + 3, "'"), false),
            ('\'', _) if at(i + 2) == '\'' => (i + 3, false),
            (':', ':') => (i + 2, true),
            _ if length > 0 => match after_raw(&chars, i + length, &word) {
                Some(end) => (end, false),
                None => (i + length, true),
            },
            (c, _) => (i + 1, !c.is_whitespace()),
        };
        let piece: String = chars[i..end.min(chars.len())].iter().collect();
        let number = piece.starts_with(|c: char| c.is_ascii_digit());
        let kept = |c: char| !(number && (c.is_ascii_digit() || c == '_'));
        if is_code && piece.contains(kept) {
            out.push((line, piece.trim_start_matches(|c| !kept(c)).to_owned()));
        }
        line += piece.matches('\n').count();
        i = end;
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The place after the next `mark`, or past the end.
fn after(chars: &[char], from: usize, mark: &str) -> usize {
    let mark: Vec<char> = mark.chars().collect();
    let mut rest = chars.get(from..).unwrap_or_default().windows(mark.len());
    let found = rest.position(|window| window == mark);
    found.map_or(chars.len() + 1, |place| from + place + mark.len())
}

fn after_text(chars: &[char], mut from: usize) -> usize {
    while chars.get(from).is_some_and(|c| *c != '"') {
        from += if chars[from] == '\\' { 2 } else { 1 };
    }
    from + 1
}

/// The end of a raw literal whose prefix, `word`, has just been read.
fn after_raw(chars: &[char], from: usize, word: &str) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
    let opens = chars.get(from + hashes) == Some(&'"') && ["r", "br", "cr"].contains(&word);
    let mark = format!("\"{}", "#".repeat(hashes));
    opens.then(|| after(chars, from + hashes + 1, &mark))
}

/// Every path of a source: `use a::{b, c::*}` names `a::b` and `a::c::*`.
fn paths(text: &str) -> Vec<Named> {
    let tokens = tokens(text);
    let sign = |i: usize| tokens.get(i).map_or("", |token| token.1.as_str());
    let (mut out, mut path, mut groups) = (Vec::new(), Vec::<String>::new(), Vec::new());
    for (i, (line, word)) in tokens.iter().enumerate() {
        let before = if i == 0 { "" } else { sign(i - 1) };
        let prefix: Vec<String> = groups.last().cloned().unwrap_or_default();
        let is_alias = !prefix.is_empty() && (word == "as" || before == "as");
        let is_glob = word == "*" && (before == "::" || !prefix.is_empty());
        match word.as_str() {
            "{" => groups.push(take(&mut path)),
            "}" => drop(groups.pop()),
            word if !is_alias && (is_glob || word.starts_with(is_word)) => {
                if before != "::" {
                    path = prefix;
                }
                path.push(word.to_owned());
                let goes_on = |next: &str| next.starts_with(|c| is_word(c) || "{*".contains(c));
                match (sign(i + 1), sign(i + 2), path.as_mut_slice()) {
                    ("::", next, _) if goes_on(next) => continue,
                    ("!", next, [.., name]) if next != "=" => name.push('!'),
                    ("as", _, [_]) => path.push("*".to_owned()), // all it holds, renamed
                    _ => {}
                }
                out.push((*line, take(&mut path)));
            }
            _ => {}
        }
    }
    out
}

/// Whether a path names this, anywhere along it; a glob names all that is below it.
fn names(path: &[String], name: &str) -> bool {
    let parts: Vec<&str> = name.trim_end_matches("::").split("::").collect();
    (0..path.len()).any(|start| {
        let rest = &path[start..];
        let pairs = rest.iter().zip(&parts);
        let equal = pairs.take_while(|(a, b)| a == b).count();
        let globbed = equal > 0 && rest.get(equal).is_some_and(|part| part == "*");
        globbed || equal == parts.len() && (rest.len() > equal || !name.ends_with("::"))
    })
}

/// The room that a path reaches from a file `depth` modules below the root.
fn reached(path: &[String], depth: usize) -> Option<&str> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    let is_room = |name: &&String| ROOMS.iter().any(|(room, _)| room == name);
    let reached = match path.first()?.as_str() {
        "crate" => path.get(1),
        "super" if ups >= depth => path.get(ups).filter(is_room),
        _ => None,
    };
    reached.map(String::as_str)
}

/// All that a source names and its room may not, one line each.
fn trespasses(file: &str, text: &str) -> Vec<String> {
    let modules = file.trim_start_matches("src/").trim_end_matches(".rs");
    let depth = modules.split('/').filter(|name| *name != "mod").count();
    let room = modules.split('/').next().unwrap();
    let known = ROOMS.iter().find(|(name, _)| *name == room);
    let known = known.map(|(_, rooms)| rooms.replace("CORE", CORE));
    if known.is_none() && !["lib", "main"].contains(&room) {
        return vec![format!("{file}:1: the plan has no room {room}")];
    }
    let mut out = Vec::new();
    for (line, path) in paths(text) {
        let found = format!("{file}:{line}: {room} names {}", path.join("::"));
        if let (Some(known), Some(other)) = (&known, reached(&path, depth))
            && !known.split(' ').chain([room]).any(|name| name == other)
        {
            out.push(format!("{found}, but may know only [{known}]"));
        }
        for kept in KEPT.lines() {
            let [what, rooms, list] = kept.split(" | ").collect::<Vec<_>>()[..] else {
                panic!("not `what | rooms | names`: {kept}");
            };
            // What hashes every value has to name the floats in order to refuse them.
            let encodes = file.ends_with("talks/encoding.rs") || file.ends_with("talks/seals.rs");
            let refuses = what == "binary floats" && encodes;
            let is_host = refuses || rooms.split(' ').any(|name| name == room);
            if !is_host && list.split(' ').any(|name| names(&path, name)) {
                out.push(format!("{found}, but {what} only in [{rooms}]"));
            }
        }
    }
    out
}

/// Every Rust file under a folder, if it is there, with its text; paths are written with `/`.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(root.join(folder)).into_iter().flatten() {
        let entry = entry.unwrap();
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            out.extend(sources(&name));
        } else if entry.path().extension().is_some_and(|end| end == "rs") {
            out.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
    out.sort();
    out
}

#[test]
fn every_room_keeps_to_its_floor() {
    let files = sources("src");
    let each = files.iter().flat_map(|(file, text)| trespasses(file, text));
    let found: Vec<String> = each.collect();
    assert!(found.is_empty(), "out of their room:\n{}", found.join("\n"));
    for (room, _) in ROOMS {
        let holds = |(file, _): &(String, String)| file.starts_with(&format!("src/{room}/"));
        let stands = ["report", "documents"].contains(room) || files.iter().any(holds);
        assert!(stands, "src/{room} is missing");
    }
}

/// `room/file | line to be reported, if any | source`, with `⏎` for a new line.
const SAMPLES: &str = r##"
money/a | 3 | ⏎⏎use crate::{fund::Line, money::Amount};
money/a | 1 | fn f() -> crate::fund::Line {}
money/a | 2 | let s = "//"; /* a⏎ */ super::super::store::read()
fund/mod | 1 | use super::{money, rules};
lang/a | 1 | use crate::*;
app/a | 1 | use crate as house;
store/a | 1 | use crate::Amount;
ui/a | 2 | use std::{fmt, io::{self, Write}};⏎io::stdout().flush()
app/a | 1 | let c = '"'; println!("{c}");
app/a | 1 | let t = std::time::Instant::now();
store/a | 1 | let t = jiff::Zoned::now();
cli/a | 1 | use std::{env, fs};
rules/a | 1 | let r = r#"a "quoted" b"#; ron::from_str(r)
app/a | 1 | use ratatui::text::Line;
rules/a | 1 | let r: R = ron::from_str::<R>(text);
ui/a | 1 | use ratatui::crossterm::event::Event;
lang/a | 1 | let x = 1.0_f64;
attic/a | 1 | fn f() {}
money/a |  | // crate::ui⏎/// [`crate::fund`]⏎pub(crate) fn f<'a>(x: &'a str) {}
money/a |  | let s = "crate::ui \" f64"; if a != 0xf64 { b /* f64 */ }
fund/mod |  | mod tests { use super::*; } fn f(x: u8) -> u64 { *x as u64 }
fund/a |  | use super::line; use crate::{money::Amount, fund::Line as Voce};
rules/a |  | mod ron; let instant = env!("NAME"); let r = r#"a " f64"#;
app/a |  | use crate::{lang, report::Report, negotiation::*}; use std::io;
term/a |  | use crate::{store, ui}; use crossterm::event; std::io::stdout()
store/a |  | use std::{fs::File, io::Write}; use tempfile::NamedTempFile;
main |  | use riparto::cli; eprintln!("{}", std::env::args().count());
"##;

#[test]
fn the_scanner_sees_what_it_must_and_no_more() {
    for sample in SAMPLES.trim().lines() {
        let [file, line, text] = sample.splitn(3, " | ").collect::<Vec<_>>()[..] else {
            panic!("not a sample: {sample}");
        };
        let found = trespasses(&format!("src/{file}.rs"), &text.replace('⏎', "\n"));
        let place = format!("src/{file}.rs:{line}: ");
        let expected = usize::from(!line.is_empty());
        let placed = found.iter().filter(|found| found.starts_with(&place));
        assert!(
            found.len() == expected && placed.count() == expected,
            "{sample}: {found:?}"
        );
    }
}

#[test]
fn files_are_small() {
    for (file, text) in ["src", "tests", "benches"].into_iter().flat_map(sources) {
        let lines = text.lines().count();
        assert!(lines <= 400, "{file}: {lines} lines, at most 400");
    }
    let files = sources("src");
    let is_small = |(_, text): &&(String, String)| text.lines().count() < 200;
    let (small, all) = (files.iter().filter(is_small).count(), files.len());
    assert!(small * 10 >= all * 6, "{small} of {all} are small");
}

#[test]
fn the_top_level_holds_only_the_plan() {
    let plan = "src sessions assets tests benches .ci target .git .gitignore Cargo.toml Cargo.lock \
                README.md LICENSE publiccode.yml";
    for entry in fs::read_dir(env!("CARGO_MANIFEST_DIR")).unwrap() {
        let name = entry.unwrap().file_name();
        let is_planned = plan.split(' ').any(|planned| name == planned);
        assert!(is_planned, "{} is not in the plan", name.display());
    }
}

#[test]
fn the_lints_stand() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(path).unwrap();
    let lints = manifest.split_once("[lints.rust]").unwrap().1;
    for lint in "unsafe_code=forbid unwrap_used=deny expect_used=deny todo=deny".split(' ') {
        let states = |line: &str| line.replace([' ', '"'], "") == lint;
        assert!(lints.lines().any(states), "Cargo.toml: not {lint}");
    }
}
