//! The plan of the house, checked on the files themselves: nothing else keeps a floor from leaking into another.

use std::fs;
use std::path::Path;

const CORE: &str = "money fund dossier rules negotiation";

/// The rooms, from the ground up, each with the rooms it may name (`CORE` stands for the first five).
const KNOWS: &[(&str, &str)] = &[
    ("money", ""),
    ("fund", "money"),
    ("dossier", "money fund"),
    ("rules", "money fund dossier"),
    ("negotiation", "money fund dossier rules"),
    ("lang", "CORE"),
    ("store", "CORE"),
    ("report", "CORE lang store"),
    ("documents", "CORE lang"),
    ("app", "CORE lang report documents"),
    ("ui", "CORE lang report documents app"),
    ("term", "CORE lang report documents app ui store"),
    ("cli", "CORE lang report documents app ui store term"),
];

/// Rooms that may still be missing; all the others must hold something.
const MAY_COME_LATER: &[&str] = &["report", "documents"];

/// Names that belong to few rooms: the names, the rooms that may use them, and the rule in words.
/// A name that ends in `::` is a crate; a name matches wherever it stands in a path.
const BANS: &[(&str, &str, &str)] = &[
    (
        "io::stdout io::stderr io::stdin println! print! eprintln! eprint! std::env \
         SystemTime Instant Zoned::now Timestamp::now TimeZone::system",
        "term cli main",
        "only term and cli touch the terminal, the clock and the environment",
    ),
    ("std::fs fs::File tempfile::", "store", "only store touches files"),
    (
        "std::io clap:: ron::",
        "lang store report documents app ui term cli main lib",
        "the first five rooms are pure",
    ),
    ("f32 f64", "report app ui term cli main lib", "figures are never binary floats"),
    ("ratatui::", "ui term", "only ui and term draw"),
    ("crossterm::", "term", "only term holds the real terminal"),
];

/// The words and signs of a source, each with its line: comments and literals are not code.
fn tokens(text: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let (mut out, mut i, mut line) = (Vec::new(), 0, 1);
    while i < chars.len() {
        let (end, is_code) = match (at(i), at(i + 1)) {
            ('/', '/') => (after(&chars, i, "\n").saturating_sub(1), false),
            ('/', '*') => (after_block(&chars, i), false),
            ('"', _) => (after_text(&chars, i), false),
            ('\'', '\\') => (after(&chars, i + 3, "'"), false),
            ('\'', _) if at(i + 2) == '\'' => (i + 3, false),
            (':', ':') => (i + 2, true),
            (c, _) if is_word(c) => {
                let length = chars[i..].iter().take_while(|c| is_word(**c)).count();
                let word: String = chars[i..i + length].iter().collect();
                after_raw(&chars, i + length, &word).map_or((i + length, true), |end| (end, false))
            }
            (c, _) => (i + 1, !c.is_whitespace()),
        };
        let end = end.clamp(i + 1, chars.len());
        let piece: String = chars[i..end].iter().collect();
        let lines = piece.matches('\n').count();
        if is_code {
            out.push((line, piece));
        }
        line += lines;
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
    let rest = chars.get(from..).unwrap_or_default();
    let found = rest.windows(mark.len()).position(|window| window == mark);
    found.map_or(chars.len() + 1, |place| from + place + mark.len())
}

fn after_block(chars: &[char], from: usize) -> usize {
    let (mut i, mut depth) = (from, 0_usize);
    while i + 1 < chars.len() {
        match (chars[i], chars[i + 1]) {
            ('/', '*') => (i, depth) = (i + 2, depth + 1),
            ('*', '/') if depth == 1 => return i + 2,
            ('*', '/') => (i, depth) = (i + 2, depth - 1),
            _ => i += 1,
        }
    }
    chars.len()
}

fn after_text(chars: &[char], from: usize) -> usize {
    let mut i = from + 1;
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

/// The end of a raw literal whose prefix, `word`, has just been read.
fn after_raw(chars: &[char], from: usize, word: &str) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
    let opens = ["r", "br", "cr"].contains(&word) && chars.get(from + hashes) == Some(&'"');
    opens.then(|| after(chars, from + hashes + 1, &format!("\"{}", "#".repeat(hashes))))
}

/// Every path of a source, written out: `use a::{b, c::*}` names `a::b` and `a::c::*`.
fn paths(text: &str) -> Vec<(usize, Vec<String>)> {
    let tokens = tokens(text);
    let (mut out, mut i) = (Vec::new(), 0);
    while i < tokens.len() {
        if tokens[i].1.starts_with(is_word) {
            read_path(&tokens, &mut i, &[], &mut out);
        } else {
            i += 1;
        }
    }
    out
}

fn read_path(tokens: &[(usize, String)], i: &mut usize, prefix: &[String], out: &mut Vec<(usize, Vec<String>)>) {
    let sign = |i: usize| tokens.get(i).map_or("", |token| token.1.as_str());
    let line = tokens.get(*i).map_or(0, |token| token.0);
    let mut path = prefix.to_vec();
    loop {
        match sign(*i) {
            "{" if !path.is_empty() => {
                *i += 1;
                while !["}", ""].contains(&sign(*i)) {
                    read_path(tokens, i, &path, out);
                    while ![",", "}", ""].contains(&sign(*i)) {
                        *i += 1;
                    }
                    *i += usize::from(sign(*i) == ",");
                }
                *i += 1;
                return;
            }
            name if name == "*" || name.starts_with(is_word) => path.push(name.to_owned()),
            _ => break,
        }
        *i += 1;
        if sign(*i) != "::" {
            break;
        }
        *i += 1;
    }
    if sign(*i) == "!" && sign(*i + 1) != "=" {
        path.extend(path.pop().map(|last| last + "!"));
    }
    if sign(*i) == "as" && path.len() == 1 {
        path.push("*".to_owned()); // another name for it reaches all that it holds
    }
    out.push((line, path));
}

/// A path through a glob may be any name below it.
fn holds(path: &[String], name: &str) -> bool {
    let parts: Vec<&str> = name.trim_end_matches("::").split("::").collect();
    (0..path.len()).any(|start| {
        let rest = &path[start..];
        let equal = rest.iter().zip(&parts).take_while(|(a, b)| a == b).count();
        let globbed = equal > 0 && rest.get(equal).is_some_and(|part| part == "*");
        let is_whole = equal == parts.len() && (!name.ends_with("::") || rest.len() > equal);
        is_whole || globbed || (parts.len() == 1 && is_float(&rest[0], name))
    })
}

/// `1.0f64` is a binary float that no path names.
fn is_float(word: &str, name: &str) -> bool {
    matches!(name, "f32" | "f64") && word.starts_with(|c: char| c.is_ascii_digit()) && !word.starts_with("0x") && word.ends_with(name)
}

/// The room of the crate that a path reaches, from a file `depth` modules below the root.
fn reached(path: &[String], depth: usize) -> Option<&str> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    let is_room = |name: &&str| KNOWS.iter().any(|(room, _)| room == name);
    match path.first()?.as_str() {
        "crate" => path.get(1).map(String::as_str),
        "super" if ups >= depth => path.get(ups).map(String::as_str).filter(|name| is_room(name) || *name == "*"),
        _ => None,
    }
}

/// All that one source names and its room may not, one line each.
fn trespasses(file: &str, text: &str) -> Vec<String> {
    let modules: Vec<&str> = file.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    let depth = modules.iter().filter(|name| **name != "mod").count();
    let room = modules[0];
    let known = KNOWS.iter().find(|(name, _)| *name == room).map(|(_, knows)| knows.replace("CORE", CORE));
    if known.is_none() && !["lib", "main"].contains(&room) {
        return vec![format!("{file}: the plan has no room `{room}`")];
    }
    let mut out = Vec::new();
    for (line, path) in paths(text) {
        let named = path.join("::");
        if let (Some(known), Some(other)) = (&known, reached(&path, depth))
            && other != room
            && !known.split(' ').any(|name| name == other)
        {
            out.push(format!("{file}:{line}: names `{named}`, but {room} may know only: [{known}]"));
        }
        for (names, rooms, rule) in BANS {
            if !rooms.split(' ').any(|name| name == room) && names.split_whitespace().any(|name| holds(&path, name)) {
                out.push(format!("{file}:{line}: names `{named}`, but {rule} (here: {room})"));
            }
        }
    }
    out
}

/// Every Rust file under a folder of the crate, its path written with `/`, and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let Ok(entries) = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) else {
        return out;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            out.extend(sources(&name));
        } else if Path::new(&name).extension().is_some_and(|ending| ending == "rs") {
            out.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
    out.sort();
    out
}

#[test]
fn every_room_keeps_to_its_floor() {
    let found: Vec<String> = sources("src").iter().flat_map(|(file, text)| trespasses(file, text)).collect();
    assert!(found.is_empty(), "{} names out of their room:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_room_of_the_plan_stands() {
    let files = sources("src");
    for (room, _) in KNOWS.iter().filter(|(room, _)| !MAY_COME_LATER.contains(room)) {
        assert!(files.iter().any(|(file, _)| file.starts_with(&format!("src/{room}/"))), "src/{room} holds no source");
    }
}
