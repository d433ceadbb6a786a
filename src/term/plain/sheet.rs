//! The opening data in words: the rows of the Fondo, of the Posizioni and of the Iter, read, answered, added, changed, removed.

use super::does::read;
use super::rows::about;
use super::which::{self, Found};
use super::{Hearing, of_row, opening};
use crate::app::{Cell, Command, Desk, Level, Row};
use crate::fund::{Cap, Source};
use crate::lang::{self, Lang, plain as words, sheets};

/// The rows of a screen of opening data; or what is asked of one, or of the screen.
pub(super) fn sheet(hearing: &mut Hearing, screen: Command, rest: &str) {
    hearing.command(screen);
    if rest.is_empty() {
        return read(hearing, all_rows);
    }
    let word = which::folded(rest);
    if let Some(way) = words::BACK_AND_FORTH
        .iter()
        .position(|words| words.contains(&word.as_str()))
    {
        return hearing.command([Command::Undo, Command::Redo][way]);
    }
    let context = hearing.model.context();
    if let Some((command @ Command::AddLine, answer)) = of_row::asked(context, rest) {
        return asked(hearing, command, answer);
    }
    let Some((at, value)) = place(hearing, rest) else {
        return;
    };
    hearing.model.scroll_mut().selected = at;
    match of_row::asked(context, value) {
        Some((command, answer)) => asked(hearing, command, answer),
        None => row(hearing, value),
    }
}

/// The row that the first words of a text name, and the rest; says why, where they name none.
fn place<'a>(hearing: &mut Hearing, text: &'a str) -> Option<(usize, &'a str)> {
    let sheet = hearing.desk().and_then(|desk| desk.sheet.as_ref());
    let rows = sheet.map(|sheet| &sheet.rows[..]).unwrap_or_default();
    let items = items(rows);
    let names = items.iter().map(|at| vec![rows[*at].label.clone()]);
    let names: Vec<Vec<String>> = names.collect();
    let (at, rest) = of_row::named(hearing, &names, text)?;
    Some((items[at], rest))
}

/// The number by which the row under the cursor is said.
pub(super) fn number(desk: &Desk) -> Option<usize> {
    let rows = &desk.sheet.as_ref()?.rows;
    let here = desk.sheet_scroll().selected;
    let at = items(rows).iter().position(|at| *at == here)?;
    Some(at + 1)
}

/// What is asked of the row under the cursor, or of the screen: with an answer, it is given at once.
fn asked(hearing: &mut Hearing, command: Command, answer: &str) {
    if !command.works(hearing.model) {
        return not_for(hearing, command);
    }
    if answer.is_empty() {
        return hearing.command(command);
    }
    match command {
        Command::SourceKind | Command::SourceCap | Command::SourceEarmark => {
            turned(hearing, command, answer);
        }
        _ => {
            hearing.command(command);
            if !hearing.is_refused() && hearing.desk().is_some_and(|desk| desk.prompt.is_some()) {
                opening::answer(hearing, answer);
            }
        }
    }
}

/// Says that a word is not for the row under the cursor.
fn not_for(hearing: &mut Hearing, command: Command) {
    let lang = hearing.model.lang;
    let context = hearing.model.context();
    let what = of_row::words(context).find(|info| info.command == command);
    let what = what.map_or("", |info| info.hint.of(lang));
    let row = hearing.desk().and_then(|desk| desk.row());
    let row = row.map_or(String::new(), |row| row.label.clone());
    let word = super::helps::word_of(context, lang);
    hearing.say(words::not_for(what, &row, word, lang));
}

/// What the keys turn one after the other is turned until it is the one that was named.
fn turned(hearing: &mut Hearing, command: Command, wanted: &str) {
    let lang = hearing.model.lang;
    let Some(wheel) = hearing.desk().and_then(|desk| wheel(desk, command, lang)) else {
        // The table says why it is not for this row.
        return hearing.command(command);
    };
    let names: Vec<Vec<String>> = wheel.iter().map(|name| vec![name.clone()]).collect();
    let wanted = match which::among(&names, wanted) {
        Found::One(at) => wheel[at].clone(),
        Found::Several(_) | Found::None => {
            return hearing.say(words::no_option(wanted, false, &wheel, lang));
        }
    };
    if hearing
        .desk()
        .and_then(|desk| now(desk, command, lang))
        .as_deref()
        == Some(&wanted)
    {
        return hearing.say(words::SO_ALREADY.of(lang));
    }
    for _ in 0..=wheel.len() {
        let now = hearing.desk().and_then(|desk| now(desk, command, lang));
        if now.as_deref() == Some(&wanted) {
            return;
        }
        hearing.command(command);
        // The act of the body is asked first, or it cannot be.
        if hearing.is_refused() || hearing.desk().is_some_and(|desk| desk.prompt.is_some()) {
            return;
        }
    }
}

fn source(desk: &Desk) -> Option<&Source> {
    let id = desk.source()?;
    desk.case.facts.fund.sources.iter().find(|s| s.id == *id)
}

/// All that a key turns through, in its order; none where it does not turn.
fn wheel(desk: &Desk, command: Command, lang: Lang) -> Option<Vec<String>> {
    use crate::fund::SourceKind as K;
    let none = || words::NOTHING_SET.of(lang).to_owned();
    Some(match command {
        Command::SourceKind if desk.source().is_some() => {
            let kinds = [K::Stable, K::Variable, K::ByLaw, K::OneOff, K::Cut];
            kinds
                .map(|kind| lang::source_kind(kind, lang).to_owned())
                .to_vec()
        }
        Command::SourceKind => {
            desk.economia()?;
            let causes = &desk.case.pack.as_deref()?.causes;
            let causes = causes
                .iter()
                .map(|cause| lang::of_lang(&cause.label, lang).to_owned());
            causes.chain([none()]).collect()
        }
        Command::SourceCap => {
            let _ = desk.source().or_else(|| desk.economia())?;
            let caps = [Cap::Inside, Cap::Outside, Cap::Unknown];
            caps.map(|cap| cap_name(cap, lang)).to_vec()
        }
        Command::SourceEarmark => {
            desk.source()?;
            let mut kinds: Vec<String> = Vec::new();
            for line in desk.split().lines() {
                let kind = line.kind.to_string();
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            kinds.into_iter().chain([none()]).collect()
        }
        _ => return None,
    })
}

fn cap_name(cap: Cap, lang: Lang) -> String {
    match cap {
        Cap::Unknown => words::NOT_SAID,
        said => sheets::cap_word(said),
    }
    .of(lang)
    .to_owned()
}

/// Where what a key turns stands now.
fn now(desk: &Desk, command: Command, lang: Lang) -> Option<String> {
    let economia = desk.economia();
    let economia = economia.and_then(|id| desk.case.facts.economie.iter().find(|e| e.id == *id));
    let none = || words::NOTHING_SET.of(lang).to_owned();
    match (command, source(desk)) {
        (Command::SourceKind, Some(source)) => {
            Some(lang::source_kind(source.kind, lang).to_owned())
        }
        (Command::SourceKind, None) => {
            let Some(cause) = &economia?.cause else {
                return Some(none());
            };
            let causes = &desk.case.pack.as_deref()?.causes;
            let known = causes.iter().find(|known| known.id == *cause);
            known.map(|known| lang::of_lang(&known.label, lang).to_owned())
        }
        (Command::SourceCap, Some(source)) => Some(cap_name(source.cap, lang)),
        (Command::SourceCap, None) => Some(cap_name(economia?.cap, lang)),
        (Command::SourceEarmark, Some(source)) => Some(
            source
                .earmark
                .as_ref()
                .map_or_else(none, ToString::to_string),
        ),
        _ => None,
    }
}

/// The row under the cursor: read and asked, or answered at once.
fn row(hearing: &mut Hearing, value: &str) {
    let lang = hearing.model.lang;
    let cell = hearing.desk().and_then(|desk| desk.row()?.cell.clone());
    // A reading has nothing to write: what asks for the next one changes it, and reading it does not.
    if let Some(Cell::Reading(_)) = cell {
        if words::ANOTHER.contains(&which::folded(value).as_str()) {
            return hearing.command(Command::Edit);
        }
        about(hearing);
        return hearing.say(words::READING_FORM.of(lang));
    }
    if value.is_empty() {
        about(hearing);
    }
    // What is a sum, or a note, is only read.
    if cell.is_none() && value.is_empty() {
        return;
    }
    hearing.command(Command::Edit);
    if !value.is_empty() && !hearing.is_refused() {
        opening::answer(hearing, value);
    }
}

/// The rows that are not headings, by their place.
fn items(rows: &[Row]) -> Vec<usize> {
    let is_item = |at: &usize| rows[*at].level != Level::Head;
    (0..rows.len()).filter(is_item).collect()
}

fn all_rows(desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(sheet) = &desk.sheet else {
        return Vec::new();
    };
    let mut told = vec![sheet.title.clone()];
    // Where there is one figure a row, its column needs no name.
    let alone = sheet.columns.iter().filter(|c| c.figures).count() == 1;
    let mut number = 0;
    for row in &sheet.rows {
        if row.level == Level::Head {
            told.push(format!("{}:", row.label.trim()));
            continue;
        }
        number += 1;
        let cells = row.cells.iter().zip(sheet.columns);
        let cells = cells.filter(|(text, _)| !text.trim().is_empty());
        let cells = cells.map(|(text, column)| {
            let head = column.head.of(lang).to_lowercase();
            let unnamed = head.is_empty() || column.figures && alone;
            match text.trim() {
                "—" | "–" | "?" if unnamed => words::NOT_SAID.of(lang).to_owned(),
                "—" | "–" | "?" => format!("{head}: {}", words::NO_DATUM.of(lang)),
                text if unnamed => text.to_owned(),
                text => format!("{head} {text}"),
            }
        });
        let cells: Vec<String> = cells.collect();
        let colon = if cells.is_empty() { "" } else { ": " };
        let warns = if row.warns { words::WARNS.of(lang) } else { "" };
        told.push(format!(
            "{number}. {}{colon}{}{warns}",
            row.label.trim(),
            cells.join("; ")
        ));
    }
    told
}
