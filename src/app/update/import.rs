//! A table from outside becomes a session: its file or its text, the preview, the body, the area, the year, the file.

use std::path::{Path, PathBuf};

use super::super::import::proposed;
use super::super::{
    Answer, Command, Destination, Effect, Import, Incoming, Model, Opened, Ordered, Place,
    SESSIONS, TableFrom, TextKey, Tone, Wanted,
};
use super::opening::{session_file, sit_at};
use crate::documents::import::NotPut;
use crate::fund::Id;
use crate::lang::{capitalized, imported as words, told};
use crate::negotiation::YEARS;
use crate::report::not_put;

fn going_on(model: &mut Model) -> Option<&mut Import> {
    match &mut model.place {
        Place::Start(start) => start.import.as_deref_mut(),
        Place::Desk(_) | Place::Review(_) | Place::Follow(_) => None,
    }
}

/// True while one is going on.
pub(super) fn is_on(model: &Model) -> bool {
    matches!(&model.place, Place::Start(start) if start.import.is_some())
}

/// A command while a table comes in.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Back => return back(model),
        Command::Accept => return accept(model),
        moved => {
            if let Some(import) = going_on(model)
                && import.asked.is_none()
            {
                // The drawing knows how many lines there are.
                import.scroll.go(moved, usize::MAX);
            }
        }
    }
    Vec::new()
}

/// To the step before; from the first, to the list.
fn back(model: &mut Model) -> Vec<Effect> {
    model.message = None;
    let Place::Start(start) = &mut model.place else {
        return Vec::new();
    };
    let Some(import) = &mut start.import else {
        return Vec::new();
    };
    match import.asked {
        Some(Wanted::Table) => {
            start.import = None;
            return vec![Effect::ListSessions];
        }
        None => {
            let typed = import.typed.clone();
            import.table = None;
            import.ask(Wanted::Table, typed);
        }
        Some(Wanted::Body) => {
            import.field.text().trim().clone_into(&mut import.body);
            look(model);
        }
        Some(Wanted::Area) => {
            let body = import.body.clone();
            import.ask(Wanted::Body, body);
        }
        Some(Wanted::Year) if import.is_another() => {
            let other = import.other.clone();
            import.ask(Wanted::OtherArea, other);
        }
        Some(Wanted::OtherArea) => {
            import.field.text().trim().clone_into(&mut import.other);
            import.ask(Wanted::Area, String::new());
        }
        Some(Wanted::Year) => import.ask(Wanted::Area, String::new()),
        Some(Wanted::File) => {
            let year = import.year.map_or(String::new(), |year| year.to_string());
            import.ask(Wanted::Year, year);
        }
    }
    Vec::new()
}

/// Shows the preview, and says whether it can go on.
fn look(model: &mut Model) {
    let lang = model.lang;
    let Some(import) = going_on(model) else {
        return;
    };
    import.look();
    let table = import.table.as_ref();
    let fault = table.and_then(|table| table.fault.clone());
    match fault {
        None => model.say(Tone::Said, words::USABLE.of(lang)),
        Some(NotPut::Refused(count)) => {
            model.say(Tone::Refused, words::refused(count, lang));
        }
        Some(fault) => {
            let why = not_put(&fault, lang).replace('\n', " · ");
            model.say(Tone::Refused, why);
        }
    }
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang;
    let Some(import) = going_on(model) else {
        return Vec::new();
    };
    let text = import.field.text().trim().to_owned();
    let missing = match import.asked {
        None if import.is_usable() => {
            let body = import.body.clone();
            import.ask(Wanted::Body, body);
            model.message = None;
            return Vec::new();
        }
        None => return Vec::new(),
        Some(Wanted::Table) if !text.is_empty() => {
            // A file that is dropped on a terminal comes between quotes.
            let path = text.trim_matches(['\'', '"']);
            let from = TableFrom::File(PathBuf::from(path));
            import.typed = text;
            model.message = None;
            return vec![Effect::ReadTable { from, named: None }];
        }
        Some(Wanted::Table) => words::TABLE_FORM,
        Some(Wanted::Body) if !text.is_empty() => {
            import.body = text;
            import.ask(Wanted::Area, String::new());
            model.message = None;
            return Vec::new();
        }
        Some(Wanted::Body) => words::BODY_FORM,
        Some(Wanted::Area) if import.is_another() => {
            let other = import.other.clone();
            import.ask(Wanted::OtherArea, other);
            model.message = None;
            return Vec::new();
        }
        Some(Wanted::OtherArea) if Id::from_label(&text).is_none() => told::NAME_FORM,
        Some(wanted @ (Wanted::Area | Wanted::OtherArea)) => {
            if wanted == Wanted::OtherArea {
                import.other = text;
            }
            let year = import.year.or(import.table.as_ref().map(|t| t.year));
            let year = year.map_or(String::new(), |year| year.to_string());
            import.ask(Wanted::Year, year);
            model.message = None;
            return Vec::new();
        }
        Some(Wanted::Year) => match text.parse::<i16>() {
            Ok(year) if YEARS.contains(&year) => {
                import.year = Some(year);
                let (Some(table), Some(area)) = (&import.table, import.area()) else {
                    return Vec::new();
                };
                let from = TableFrom::Read(table.origin.clone(), table.bytes.clone());
                let path = proposed(&import.body, &area, year);
                model.message = None;
                let named = Some(Destination { area, year, path });
                return vec![Effect::ReadTable { from, named }];
            }
            _ => words::YEAR_FORM,
        },
        Some(Wanted::File) => {
            let beside = Path::new(SESSIONS).join("sessione.ron");
            match (session_file(&text, &beside), &import.table, import.year) {
                (Some(path), Some(table), Some(year)) => {
                    let ordered = Ordered {
                        table: table.clone(),
                        body: import.body.clone(),
                        year,
                        path,
                    };
                    model.message = None;
                    return vec![Effect::ImportTable(ordered)];
                }
                _ => words::FILE_FORM,
            }
        }
    };
    model.say(Tone::Refused, capitalized(missing.of(lang)));
    Vec::new()
}

/// A key of what is asked.
pub(super) fn typed(model: &mut Model, key: TextKey) {
    if let Some(import) = going_on(model)
        && import.asked.is_some()
    {
        match (import.asked, &mut import.areas) {
            (Some(Wanted::Area), Some(areas)) => areas.key(key),
            _ => import.field.key(key),
        }
        model.message = None;
    }
}

/// An area pointed at, where it is asked.
pub(super) fn pointed(model: &mut Model, option: usize) {
    if let Some(import) = going_on(model)
        && import.asked == Some(Wanted::Area)
        && let Some(Answer::One { options, at }) = &mut import.areas
        && option < options.len()
    {
        *at = option;
        model.message = None;
    }
}

/// A text pasted: where the table is asked, one of several lines is the table itself.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(import) = going_on(model) else {
        return Vec::new();
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let rows = text.lines().filter(|line| !line.trim().is_empty()).count();
    match import.asked {
        None | Some(Wanted::Area) => return Vec::new(),
        Some(Wanted::Table) if rows > 1 => {
            import.typed = String::new();
            model.message = None;
            let from = TableFrom::Pasted(text);
            return vec![Effect::ReadTable { from, named: None }];
        }
        Some(_) => import.field.paste(&text),
    }
    model.message = None;
    Vec::new()
}

/// A table was read: it is shown, or, where its year was just said and nothing is read otherwise, its file is asked.
pub(super) fn read(
    model: &mut Model,
    table: Box<Incoming>,
    areas: Vec<Id>,
    proposed: Option<&Path>,
) {
    let lang = model.lang;
    let Some(import) = going_on(model) else {
        return;
    };
    import.choose_among(areas, lang);
    let before = import.table.replace(table);
    let table = import.table.as_ref();
    let same =
        before.as_ref().map(|t| (&t.preview, &t.fault)) == table.map(|t| (&t.preview, &t.fault));
    // Another area is told with the year.
    let area = table.map(|table| table.area.clone());
    let area = area.filter(|area| before.is_some_and(|before| before.area != *area));
    match (proposed, import.year) {
        (Some(path), _) if same => import.ask(Wanted::File, path.display().to_string()),
        (Some(_), Some(year)) => {
            look(model);
            let is_usable = going_on(model).is_some_and(|import| import.is_usable());
            if is_usable {
                let said = words::otherwise(area.as_ref(), year, lang);
                model.say(Tone::Asked, capitalized(&said));
            }
        }
        _ => look(model),
    }
}

/// The file is there: another name is proposed, and nothing was written.
pub(super) fn there(model: &mut Model, free: &Path) {
    let said = capitalized(words::THERE.of(model.lang));
    if let Some(import) = going_on(model) {
        import.ask(Wanted::File, free.display().to_string());
        model.say(Tone::Asked, said);
    }
}

/// The session was written, and is on the table.
pub(super) fn made(model: &mut Model, opened: Opened, rest: Option<&str>) {
    let said = words::made(opened.origin.path(), rest, model.lang);
    sit_at(model, opened);
    // A workbook that cannot be read weighs more.
    if model.message.is_none() {
        model.say(Tone::Said, said);
    }
}
