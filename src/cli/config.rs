//! `config`: the user's configuration: where it is, what holds and who said it, a first one to begin from.

mod first;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::settings::{Origin, Settings};
use super::{Environment, Stop, exit, output};
use crate::app::{COMMANDS, Glyphs, Key};
use crate::documents::Paper;
use crate::lang::{Lang, Text};
use crate::store;
use crate::term::Mouse;

/// Runs the command.
pub(super) fn run(
    m: &ArgMatches,
    lang: (Lang, Origin),
    environment: &Environment,
) -> Result<u8, Stop> {
    match m.subcommand() {
        Some(("path", _)) => {
            let path = store::config_path()?;
            output::to_stdout(&path.display().to_string())?;
        }
        Some(("init", _)) => {
            let path = store::write_config(&first::text(lang.0)).map_err(|e| there(e, lang.0))?;
            let written = Text("scritta", "written").of(lang.0);
            output::to_stdout(&format!("{written}: {}", path.display()))?;
        }
        Some(("templates", _)) => output::to_stdout(&templates(lang.0)?)?,
        Some((_, m)) => return show(m, lang, environment),
        None => {}
    }
    Ok(exit::OK)
}

/// Writes the templates of the documents in the user's own folder; those that are there stay as they are.
fn templates(lang: Lang) -> Result<String, Stop> {
    let folder = store::templates_folder()?;
    let own = Paper::ALL.map(|paper| (paper.name(), paper.template()));
    let readme = ("README", include_str!("../../assets/documents/README.md"));
    let mut told = String::new();
    for (name, text) in own.into_iter().chain([readme]) {
        let path = folder.join(format!("{name}.md"));
        let words = match store::write_new_paper(&path, text.as_bytes()) {
            Ok(()) => Text("scritto", "written"),
            Err(store::StoreError::Exists(_)) => Text("c'è già", "there already"),
            Err(error) => return Err(Stop::Store(error)),
        };
        told += &format!("{}: {}\n", words.of(lang), path.display());
    }
    Ok(told)
}

/// A configuration that is there is opened, not written again.
fn there(error: store::StoreError, lang: Lang) -> Stop {
    match error {
        store::StoreError::Exists(path) => Stop::Input(match lang {
            Lang::It => format!(
                "c'è già, e non si sovrascrive: {}: si modifica con un editor",
                path.display()
            ),
            Lang::En => format!(
                "it is there already, and is not written over: {}: change it with an editor",
                path.display()
            ),
        }),
        other => Stop::Store(other),
    }
}

/// What holds, and who said it. One that cannot be used is told with its place.
fn show(m: &ArgMatches, lang: (Lang, Origin), environment: &Environment) -> Result<u8, Stop> {
    let mut settings = Settings::of(m, lang, environment);
    if let Some(trouble) = settings.trouble.take() {
        return Err(Stop::Store(trouble));
    }
    let rows = rows(&settings);
    let json = m.get_one::<String>("format").is_some_and(|f| f == "json");
    let text = if json {
        format!("{:#}", document(&rows, &settings)?)
    } else {
        page(&rows, &settings, lang.0)?
    };
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

type Row = (&'static str, Value, Origin);

fn rows(settings: &Settings) -> Vec<Row> {
    let rules = settings.rules.0.as_ref();
    let rules = rules.map(|folder| folder.display().to_string());
    vec![
        (
            "lang",
            Text("it", "en").of(settings.lang.0).into(),
            settings.lang.1,
        ),
        ("theme", settings.theme.0.word().into(), settings.theme.1),
        (
            "ascii",
            (settings.glyphs.0 == Glyphs::Ascii).into(),
            settings.glyphs.1,
        ),
        (
            "mouse",
            (settings.mouse.0 == Mouse::Heard).into(),
            settings.mouse.1,
        ),
        (
            "step",
            settings.step_amount().to_plain().into(),
            settings.step.1,
        ),
        (
            "operator",
            settings.operator.0.clone().into(),
            settings.operator.1,
        ),
        ("rules", rules.into(), settings.rules.1),
    ]
}

/// The keys of each action, as a configuration names them.
fn keys(settings: &Settings) -> impl Iterator<Item = (&'static str, Vec<String>, Origin)> {
    COMMANDS.iter().map(|info| {
        let keys = settings.keys.of(info).iter().map(Key::id);
        let origin = if settings.keys.is_changed(info) {
            Origin::File
        } else {
            Origin::Default
        };
        (info.id, keys.collect(), origin)
    })
}

fn page(rows: &[Row], settings: &Settings, lang: Lang) -> Result<String, Stop> {
    let path = store::config_path()?;
    let none = Text(
        "non c'è: riparto config init ne scrive una",
        "there is none: riparto config init writes one",
    );
    let is_there = path.exists();
    let absent = if is_there {
        String::new()
    } else {
        format!(" ({})", none.of(lang))
    };
    let mut text = format!("{}{absent}\n\n", path.display());
    for (name, value, origin) in rows {
        let value = match value {
            Value::String(text) => text.clone(),
            Value::Null => "-".to_owned(),
            other => other.to_string(),
        };
        text += &format!("{name:<10} {value:<24} {}\n", origin.words().of(lang));
    }
    text += "\nkeys\n";
    for (id, keys, origin) in keys(settings) {
        let keys = keys.join(" ");
        text += &format!("  {id:<18} {keys:<22} {}\n", origin.words().of(lang));
    }
    Ok(text)
}

fn document(rows: &[Row], settings: &Settings) -> Result<Value, Stop> {
    let setting = |(name, value, origin): &Row| json!({"name": name, "value": value, "origin": origin.code()});
    let action = |(id, keys, origin): (&str, Vec<String>, Origin)| json!({"action": id, "keys": keys, "origin": origin.code()});
    Ok(json!({
        "path": store::config_path()?.display().to_string(),
        "settings": rows.iter().map(setting).collect::<Vec<_>>(),
        "keys": keys(settings).map(action).collect::<Vec<_>>(),
    }))
}
