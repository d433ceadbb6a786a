//! No year of law stands in Rust, nor in a template: what holds from a year, or up to one, is a dated rule of a pack.

use super::{after, after_text, sources};
use riparto::documents::Paper;

/// The years that may stand in code, with why: none of them says from when a law holds.
const STANDING: &[(&str, &str)] = &[
    ("src/negotiation/validity.rs", "1990"), // the years that a session may be of
    ("src/app/sheet/formula.rs", "1900"),    // the days that an office may write
    ("src/store/library.rs", "2000"),        // the packs, named without reading them
    ("src/store/library.rs", "2020"),
    ("src/store/library.rs", "2021"),
    ("src/lang/carried.rs", "2018"), // the day of a figure, as the session's field names it
    ("src/ui/theme/contrast.rs", "1938"), // a table of brightness
    ("src/ui/theme/contrast.rs", "2029"),
    ("src/documents/write/xlsx/mod.rs", "1980"), // the first day that a zip can tell
];

/// The names that hold a year in the words of the papers: what a thing is called, never when it holds.
const NAMED: &[&str] = &["limite-2016", "fondo 1998"];

/// The code of a source and its texts, without its comments.
fn parts(text: &str) -> (String, String) {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let (mut code, mut texts, mut i) = (String::new(), String::new(), 0);
    while i < chars.len() {
        match (at(i), at(i + 1)) {
            ('/', '/') => i = after(&chars, i, "\n") - 1,
            ('\'', '\\') => i = after(&chars, i + 3, "'"),
            ('\'', _) if at(i + 2) == '\'' => i += 3,
            ('"', _) => {
                let end = after_text(&chars, i + 1).min(chars.len());
                texts.extend(&chars[i..end]);
                texts.push('\n');
                i = end;
            }
            (c, _) => {
                code.push(c);
                i += 1;
            }
        }
    }
    (code, texts)
}

/// The years written in a text: four digits, from 1900 to 2099, that are no part of a word or of a longer number.
fn years(text: &str) -> Vec<String> {
    let whole = |word: &&str| {
        let is_year = word.starts_with("19") || word.starts_with("20");
        is_year && word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
    };
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(whole).map(str::to_owned).collect()
}

#[test]
fn no_year_decides_in_rust() {
    let mut found = Vec::new();
    for (file, text) in sources("src") {
        let (code, texts) = parts(&text);
        let stands = |year: &String| STANDING.contains(&(file.as_str(), year.as_str()));
        let written = years(&code);
        found.extend(
            written
                .iter()
                .filter(|y| !stands(y))
                .map(|y| format!("{file}: {y}")),
        );
        // Papers say of which year they are by the session, and cite by the rules; the formats name standards by their year.
        if file.starts_with("src/documents/") && !file.starts_with("src/documents/write/") {
            let named = NAMED
                .iter()
                .fold(texts, |texts, name| texts.replace(name, ""));
            found.extend(years(&named).iter().map(|y| format!("{file}: “{y}”")));
        }
    }
    assert!(
        found.is_empty(),
        "a year that no rule says:\n{}",
        found.join("\n")
    );
}

#[test]
fn no_template_of_the_program_chooses_by_year() {
    for paper in Paper::ALL {
        let text = paper.template();
        let chooses = text.contains("{{dal ") || text.contains("{{fino ");
        assert!(
            !chooses,
            "{}: ask a value that the rules make",
            paper.name()
        );
    }
}

#[test]
fn the_scanner_tells_code_from_texts_and_comments() {
    let text =
        "const A: i16 = 2017; // 2011\nlet b = \"dal 2022\\\"\"; let c = '\"'; let d = 12017;\n";
    let (code, texts) = parts(text);
    assert_eq!(years(&code), ["2017"]);
    assert_eq!(years(&texts), ["2022"]);
}
