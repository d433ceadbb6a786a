//! The Documenti: read, completed, written.

use std::path::{Path, PathBuf};

use super::super::papers::View;
use super::super::{
    Asking, Cell, Command, Desk, Effect, Field, Model, Place, Prompt, Screen, Tone,
};
use crate::documents::{self, Format, Paper, Separators, Template};
use crate::lang::papers as words;

/// A command of the Documenti; `None` when it is none of these.
pub(super) fn command(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    use Command as C;
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return None;
    };
    if command == C::Papers || (command == C::NextScreen && desk.next_screen() == Screen::Papers) {
        desk.screen = Screen::Papers;
        model.message = None;
        return Some(vec![Effect::ReadTemplates]);
    }
    if desk.screen != Screen::Papers {
        return None;
    }
    match command {
        C::Back if desk.papers.page.is_some() => desk.papers.page = None,
        C::OpenRow => desk.papers.open(View::Text),
        C::Lacks => {
            let view = match desk.papers.page.map(|page| page.view) {
                Some(View::Missing) => View::Text,
                _ => View::Missing,
            };
            desk.papers.open(view);
        }
        C::NextFormat | C::PreviousFormat => {
            let lists = desk.papers.page.is_some_and(|p| p.view == View::Missing);
            if !lists {
                desk.papers.turn(command == C::NextFormat);
            }
        }
        C::Export => {
            let Some(path) = proposed(desk) else {
                return Some(Vec::new());
            };
            desk.prompt = Some(Prompt::Opening {
                asking: Asking::Export,
                field: Field::selected(path.display().to_string()),
            });
            model.message = None;
        }
        C::Section => {
            desk.prompt = Some(Prompt::Opening {
                asking: Asking::Section,
                field: Field::default(),
            });
            model.message = None;
        }
        C::FillIn => fill_in(model),
        C::Undo | C::Redo => model.say(Tone::Refused, words::NOTHING_TO_UNDO.of(lang)),
        _ => return None,
    }
    Some(Vec::new())
}

/// Where the paper in sight would be written: with the snapshots of its session.
fn proposed(desk: &Desk) -> Option<PathBuf> {
    let document = desk.papers.selected()?;
    let session = desk.origin.path();
    let stem = session.file_stem()?.to_string_lossy().into_owned();
    let name = format!(
        "{stem}-{}.{}",
        document.paper.name(),
        desk.papers.format.name()
    );
    Some(session.with_file_name(stem).join(name))
}

/// Goes where what is missing is written.
fn fill_in(model: &mut Model) {
    use documents::Place as P;
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(missing) = desk.papers.lacking().cloned() else {
        return;
    };
    match missing.place {
        P::Fund => desk.screen = Screen::Fund,
        P::Positions => desk.screen = Screen::Positions,
        P::Step(id) => {
            desk.screen = Screen::Steps;
            desk.added = Some(Cell::Step(id));
        }
        P::Act(kind) => {
            desk.screen = Screen::Steps;
            desk.added = Some(Cell::NewAct(kind));
        }
        P::BodySide | P::Unions => {
            let body = missing.place == P::BodySide;
            desk.screen = Screen::Steps;
            desk.added = Some(if body { Cell::BodySide } else { Cell::Unions });
        }
        P::Talks => desk.screen = Screen::Talks,
        P::Passage(id) => {
            desk.prompt = Some(Prompt::Opening {
                asking: Asking::Passage(id),
                field: Field::default(),
            });
            model.message = None;
            return;
        }
        P::LastYear => return model.say(Tone::Refused, words::GIVE_LAST_YEAR.of(lang)),
        P::Paper => return model.say(Tone::Refused, words::ON_THE_PAPER.of(lang)),
    }
    model.say(Tone::Asked, words::missing_here(&missing.what, lang));
}

/// The path of a paper was accepted: its format is that of the extension.
pub(super) fn export(model: &mut Model, path: &str) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let path = PathBuf::from(path);
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let Some(format) = Format::named(&extension) else {
        let names: Vec<&str> = Format::ALL.into_iter().map(Format::name).collect();
        model.say(Tone::Refused, words::no_format(&names, lang));
        return Vec::new();
    };
    let Some(document) = desk.papers.selected() else {
        return Vec::new();
    };
    match documents::write(document, format, Separators::Italian) {
        Ok(bytes) => {
            desk.prompt = None;
            vec![Effect::WritePaper { path, bytes }]
        }
        Err(why) => {
            model.say(Tone::Refused, why.to_string());
            Vec::new()
        }
    }
}

/// What came of writing a paper.
pub(super) fn written(model: &mut Model, path: &Path) {
    let said = words::written(path, model.lang);
    model.say(Tone::Said, said);
}

/// There is such a file already: another name is proposed, and nothing is replaced.
pub(super) fn there(model: &mut Model, free: &Path) {
    if let Place::Desk(desk) = &mut model.place {
        desk.prompt = Some(Prompt::Opening {
            asking: Asking::Export,
            field: Field::selected(free.display().to_string()),
        });
    }
    let said = words::THERE.of(model.lang);
    model.say(Tone::Asked, said);
}

/// The templates of the office take the place of ours.
pub(super) fn templates(model: &mut Model, own: Vec<(Paper, Template)>, trouble: Option<String>) {
    if let Place::Desk(desk) = &mut model.place {
        desk.papers.templates = own;
    }
    if let Some(trouble) = trouble {
        model.say(Tone::Refused, trouble);
    }
}
