//! The README: its screen, keys and rules are the program's own, and its two commands are there.
//!
//! `UPDATE_README=1 cargo test readme` writes the parts again.

use std::fs;

use riparto::app::{COMMANDS, CommandInfo, Context, Glyphs, Group, Keymap};
use riparto::lang::{Lang, of_lang};
use riparto::store;

use crate::stage::Stage;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const LANG: Lang = Lang::En;

#[test]
fn the_readme_shows_the_program_as_it_is() {
    let present = fs::read_to_string(README).unwrap();
    let mut fresh = present.clone();
    let mut stale = Vec::new();
    for (name, part) in [("screen", screen()), ("keys", keys()), ("rules", rules())] {
        let place = between(&fresh, name);
        if fresh[place.clone()] != part {
            stale.push(name);
            fresh.replace_range(place, &part);
        }
    }
    if stale.is_empty() {
        return;
    }
    assert!(
        std::env::var_os("UPDATE_README").is_some(),
        "README.md is behind the program in: {}. Update it with: UPDATE_README=1 cargo test readme",
        stale.join(", ")
    );
    fs::write(README, fresh).unwrap();
}

#[test]
fn the_readme_gives_the_two_commands() {
    let text = fs::read_to_string(README).unwrap();
    for command in [
        "cargo run --release -- sessions/prato-2019.ron",
        "cargo test",
    ] {
        assert!(
            text.lines().any(|line| line == command),
            "README.md does not say, on a line of its own: {command}"
        );
    }
}

/// The table of the packs beside the packs: what each rule is and why, as `riparto rules list` writes it.
#[test]
fn the_table_of_the_packs_is_the_programs_own() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rules/README.md");
    let args = ["rules", "list", "--format", "markdown", "--lang", "en"];
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_riparto"));
    // The packs that are shipped, and no others.
    command.env("XDG_CONFIG_HOME", "/nowhere").args(args);
    let output = command.output().unwrap();
    let fresh = format!(
        "# The rules\n\nEvery rule of the packs in this folder: what it is, what it asks, whose it is, how sure it is. Written by \
         `riparto {}`.\n\n{}",
        args.join(" "),
        String::from_utf8(output.stdout).unwrap()
    );
    if fs::read_to_string(path).unwrap_or_default() == fresh {
        return;
    }
    assert!(
        std::env::var_os("UPDATE_README").is_some(),
        "assets/rules/README.md is behind the packs. Update it with: UPDATE_README=1 cargo test readme"
    );
    fs::write(path, fresh).unwrap();
}

/// What stands between `<!-- name -->` and `<!-- /name -->`.
fn between(text: &str, name: &str) -> std::ops::Range<usize> {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let marks = text.find(&open).zip(text.find(&close));
    let (start, end) =
        marks.unwrap_or_else(|| panic!("README.md has no {} {close}", open.trim_end()));
    assert_eq!(text.matches(&open).count(), 1, "{open} must stand once");
    start + open.len()..end
}

/// The shipped example, as the smallest common terminal shows it.
fn screen() -> String {
    format!("```text\n{}```\n", Stage::prato(80, 24).text())
}

/// A row for each command, under its group.
fn keys() -> String {
    let groups = [
        (Group::Movement, "Moving about"),
        (Group::Split, "The split"),
        (Group::Lines, "The lines"),
        (Group::Opening, "Fund, positions, procedure"),
        (Group::Talks, "The negotiation"),
        (Group::Simulations, "The simulations"),
        (Group::Board, "What was said at the table, and the past"),
        (Group::Papers, "The documents"),
        (Group::Session, "The session"),
        (Group::Program, "The program"),
        (Group::Lesson, "The lesson"),
    ];
    let mut rows = vec!["| Keys | What they do | Where |\n| --- | --- | --- |".to_owned()];
    for (group, title) in groups {
        rows.push(format!("| **{title}** | | |"));
        rows.extend(COMMANDS.iter().filter(|i| i.group == group).map(key_row));
    }
    assert_eq!(
        rows.len(),
        COMMANDS.len() + groups.len() + 1,
        "a group is left out"
    );
    rows.join("\n") + "\n"
}

fn key_row(info: &CommandInfo) -> String {
    let keys = Keymap::default().words(info, LANG, Glyphs::Signs);
    let keys: Vec<String> = keys.split(' ').map(|key| format!("`{key}`")).collect();
    let places: Vec<&str> = info.contexts.iter().map(|c| place(*c)).collect();
    let words = info.words.of(LANG);
    format!(
        "| {} | {} | {} |",
        keys.join(" "),
        cell(words),
        places.join(", ")
    )
}

fn place(context: Context) -> &'static str {
    match context {
        Context::Start => "start",
        Context::Preview => "preview",
        Context::Review => "review",
        Context::Table => "Tavolo",
        Context::Verdicts => "Verifiche",
        Context::Fund => "Fondo",
        Context::Positions => "Posizioni",
        Context::Simulations => "Simulazioni",
        Context::Talks => "Trattativa",
        Context::Steps => "Iter",
        Context::Papers => "Documenti",
        Context::Paper => "document",
        Context::Entry => "field",
        Context::Form | Context::Page => "page",
        Context::Dark => "dark screen",
        Context::Projected => "public view",
        Context::Follow => "follow",
        Context::Help => "help",
        Context::Confirm => "question",
        Context::Palette => "palette",
        Context::Search => "search",
    }
}

/// A row for each pack the program ships: how much is in it. The rules one by one are in the table beside the packs.
fn rules() -> String {
    let mut rows = vec![
        "| Pack | Fund years | Checks | Sources and texts | Contested points | Cases |".to_owned(),
        "| --- | --- | ---: | ---: | ---: | ---: |".to_owned(),
    ];
    for pack in store::shipped_packs().unwrap() {
        let (first, last) = pack.years;
        let last = last.map_or("…".to_owned(), |last| last.to_string());
        let checks = pack.rules.iter().filter(|r| r.kind.speaks()).count();
        rows.push(format!(
            "| {} (`{}`) | {first} – {last} | {checks} | {} | {} | {} |",
            of_lang(&pack.title, LANG),
            pack.id,
            pack.rules.len() - checks,
            pack.readings.len(),
            pack.cases.len()
        ));
    }
    rows.join("\n") + "\n"
}

/// A text in a cell of a table, with nothing in it that Markdown would take as its own.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('*', "\\*")
}
