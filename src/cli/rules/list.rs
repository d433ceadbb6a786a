//! `rules list`: every rule of the packs, in a few words.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::super::{Stop, exit, output, packs};
use super::json as values;
use crate::fund::path_shown;
use crate::lang::{self, Lang, Text, quoted};
use crate::rules::{Pack, Rule};
use crate::store::Shelved;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let packs = chosen(m, lang)?;
    let words: Vec<String> = m.get_many("find").into_iter().flatten().cloned().collect();
    let words = words.join(" ");
    let found: Vec<(&Shelved, Vec<&Rule>)> = packs
        .iter()
        .map(|shelved| (shelved, lang::find_rules(&shelved.pack, &words).collect()))
        .filter(|(_, rules): &(&Shelved, Vec<&Rule>)| !rules.is_empty())
        .collect();
    let text = match m.get_one::<String>("format").map(String::as_str) {
        Some("json") => format!("{:#}", document(&found, lang)),
        Some("markdown") => markdown(&found, lang),
        _ => text(&found, lang),
    };
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

/// The packs that the command is about: all, or the one it names.
pub(super) fn chosen(m: &ArgMatches, lang: Lang) -> Result<Vec<Shelved>, Stop> {
    let packs = packs::shelved(m)?;
    let Some(word) = m.get_one::<String>("pack") else {
        return Ok(packs);
    };
    let known: Vec<&str> = packs.iter().map(|p| p.pack.id.as_str()).collect();
    let (known, word_quoted) = (known.join(", "), quoted(word, lang));
    let found: Vec<Shelved> = packs
        .iter()
        .filter(|p| p.pack.id == **word)
        .cloned()
        .collect();
    if found.is_empty() {
        return Err(Stop::Input(match lang {
            Lang::It => format!("non ci sono le regole {word_quoted}. Ci sono: {known}"),
            Lang::En => format!("there are no rules {word_quoted}. There are: {known}"),
        }));
    }
    Ok(found)
}

/// A pack on one line: its name, its years, where it comes from.
pub(super) fn heading(shelved: &Shelved, lang: Lang) -> String {
    let pack = &shelved.pack;
    let revision = Text("revisione", "revision").of(lang);
    let file = shelved.file.as_ref().map(|file| {
        let from = Text("da", "from").of(lang);
        format!(" · {from} {}", quoted(&path_shown(file), lang))
    });
    format!(
        "{} · {} {revision} {} · {} {}{}",
        lang::of_lang(&pack.title, lang),
        pack.id,
        pack.revision,
        pack.area,
        years(pack, lang),
        file.unwrap_or_default()
    )
}

fn years(pack: &Pack, lang: Lang) -> String {
    let (first, last) = pack.years;
    match (last, lang) {
        (Some(last), _) => format!("{first} – {last}"),
        (None, Lang::It) => format!("dal {first}"),
        (None, Lang::En) => format!("from {first}"),
    }
}

fn text(found: &[(&Shelved, Vec<&Rule>)], lang: Lang) -> String {
    let count: usize = found.iter().map(|(_, rules)| rules.len()).sum();
    let mut text = String::new();
    for (shelved, rules) in found {
        text += &format!("{}\n\n", heading(shelved, lang));
        for rule in rules {
            let mut about = vec![
                lang::rule_class(rule, lang),
                lang::lifetime(rule.from, rule.to, lang),
                lang::authority(rule.authority, lang).to_owned(),
                lang::confidence(rule.confidence, lang).to_owned(),
            ];
            if rule.known_from.is_none() {
                about.insert(0, lang::screens::packs::PENDING.of(lang).to_owned());
            }
            let title = lang::capitalized(lang::of_lang(&rule.title, lang));
            text += &format!(" {title} [{}]\n    {}\n", rule.id, about.join(" · "));
        }
        text.push('\n');
    }
    let rules = match (count, lang) {
        (0, Lang::It) => "nessuna regola con queste parole".to_owned(),
        (0, Lang::En) => "no rule with these words".to_owned(),
        (1, Lang::It) => "1 regola".to_owned(),
        (n, Lang::It) => format!("{n} regole"),
        (1, Lang::En) => "1 rule".to_owned(),
        (n, Lang::En) => format!("{n} rules"),
    };
    text + &rules + "\n"
}

/// A table for each pack: the rule, what it is, why, whose it is, how sure.
fn markdown(found: &[(&Shelved, Vec<&Rule>)], lang: Lang) -> String {
    let head = Text(
        "| Regola | Che cos'è | Perché | Di chi è | Quanto è sicura |\n| --- | --- | --- | --- | --- |",
        "| Rule | What it is | Why | Whose it is | How sure |\n| --- | --- | --- | --- | --- |",
    );
    let tables = found.iter().map(|(shelved, rules)| {
        let rows = rules.iter().map(|rule| row(rule, &shelved.pack, lang));
        let rows: Vec<String> = rows.collect();
        format!(
            "## {}\n\n{}\n{}\n",
            cell(&heading(shelved, lang)),
            head.of(lang),
            rows.join("\n")
        )
    });
    tables.collect::<Vec<_>>().join("\n")
}

fn row(rule: &Rule, pack: &Pack, lang: Lang) -> String {
    let pending = if rule.known_from.is_none() {
        format!(", {}", lang::screens::packs::PENDING.of(lang))
    } else {
        String::new()
    };
    format!(
        "| `{}`: {} | {}{pending} | {} | {}: {} | {} |",
        rule.id,
        cell(lang::of_lang(&rule.title, lang)),
        lang::rule_class(rule, lang),
        cell(&lang::kind(&rule.kind, pack, lang)),
        lang::authority(rule.authority, lang),
        cell(&rule.citation),
        lang::confidence(rule.confidence, lang)
    )
}

/// A text in a cell of a table, with nothing in it that Markdown would take as its own.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('*', "\\*")
}

fn document(found: &[(&Shelved, Vec<&Rule>)], lang: Lang) -> Value {
    let packs = found.iter().map(|(shelved, rules)| {
        let mut pack = values::pack(shelved);
        let rules = rules
            .iter()
            .map(|rule| values::rule(rule, &shelved.pack, lang));
        pack["rules"] = rules.collect();
        pack
    });
    json!({"format": 1, "packs": packs.collect::<Vec<_>>()})
}
