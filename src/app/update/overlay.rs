//! What is over the screen: the palette, and the search in a list.

use super::super::keymap::available;
use super::super::palette::Target;
use super::super::search::{select, selected};
use super::super::{
    Action, COMMANDS, Cell, Command, Context, Effect, Filter, Model, Named, Palette, Place,
    Pointed, Screen, Search, Stamp, TextKey, Thing, Tone, VerdictRow, verdict_rows,
};
use crate::lang::finding as words;

/// True while one of them is open.
pub(super) fn is_open(model: &Model) -> bool {
    model.palette.is_some() || model.search.is_some()
}

/// Closes them.
pub(super) fn close(model: &mut Model) {
    model.palette = None;
    model.search = None;
}

/// A key of the text.
pub(super) fn typed(model: &mut Model, key: TextKey) {
    if let Some(palette) = &mut model.palette {
        palette.field.key(key);
        palette.refine();
    } else if let Some(search) = &mut model.search {
        search.field.key(key);
        searched(model);
    }
}

/// A text pasted.
pub(super) fn pasted(model: &mut Model, text: &str) {
    if let Some(palette) = &mut model.palette {
        palette.field.paste(text);
        palette.refine();
    } else if let Some(search) = &mut model.search {
        search.field.paste(text);
        searched(model);
    }
}

/// A command, where it opens one of them or is for the one that is open; `None` when it is neither.
pub(super) fn command(model: &mut Model, command: Command, stamp: &Stamp) -> Option<Vec<Effect>> {
    if model.palette.is_some() {
        return Some(in_palette(model, command, stamp));
    }
    if model.search.is_some() {
        in_search(model, command);
        return Some(Vec::new());
    }
    match command {
        Command::Palette => {
            model.help = None;
            model.palette = Some(Palette::of(model));
        }
        Command::Search if available(model, command) => {
            let search = Search::of(model);
            if let Some(text) = model.reading_mut() {
                text.selected = 0;
            }
            model.message = None;
            model.search = Some(search);
            searched(model);
        }
        _ => return None,
    }
    Some(Vec::new())
}

fn in_palette(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    match command {
        Command::Back => model.palette = None,
        Command::Accept => {
            let target = model.palette.as_ref().and_then(Palette::selected);
            let target = target.map(|item| item.target);
            if let Some(target) = target {
                model.palette = None;
                return reach(model, target, stamp);
            }
        }
        moved => {
            if let Some(palette) = &mut model.palette {
                let len = palette.len();
                palette.scroll.go(moved, len);
            }
        }
    }
    Vec::new()
}

/// Does what an entry of the palette does.
fn reach(model: &mut Model, target: Target, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    match target {
        Target::Do(command) => {
            name(model, command);
            super::acted(model, Action::Do(command), stamp)
        }
        Target::Where(screen, command) => {
            let effects = to_screen(model, screen, stamp);
            let there = model.context();
            let of = |i: &&super::super::CommandInfo| {
                i.command == command && i.contexts.contains(&there)
            };
            if let Some(info) = COMMANDS.iter().find(of) {
                let key = model.keys.first(info, lang, model.glyphs);
                let said = words::done_there(info.hint.of(lang), &key, lang);
                model.say(Tone::Asked, said);
            }
            effects
        }
        Target::Screen(screen) => to_screen(model, screen, stamp),
        Target::Delegation => {
            let effects = to_screen(model, Screen::Steps, stamp);
            if let Place::Desk(desk) = &mut model.place {
                desk.added = Some(Cell::BodySide);
            }
            effects
        }
        Target::Line(at) => {
            let effects = to_screen(model, Screen::Table, stamp);
            if let Place::Desk(desk) = &mut model.place {
                desk.lines.selected = at;
            }
            effects
        }
        Target::Rule(rule) => {
            let effects = to_screen(model, Screen::Verdicts, stamp);
            if let Place::Desk(desk) = &mut model.place {
                let is_it = |row: &VerdictRow| match row {
                    VerdictRow::Finding(f) | VerdictRow::Later(f) => f.rule == rule,
                    VerdictRow::Silent(s) => s.rule == rule,
                };
                let at = verdict_rows(desk).iter().position(is_it);
                desk.verdicts.selected = at.unwrap_or(desk.verdicts.selected);
            }
            effects
        }
        Target::Proposal(at) => {
            let effects = to_screen(model, Screen::Talks, stamp);
            if let Place::Desk(desk) = &mut model.place {
                // The row is there whatever was left out of the list.
                desk.board.filter = Filter::All;
                desk.board.party = None;
                desk.work_out_board();
                let row = desk
                    .board
                    .rows
                    .iter()
                    .position(|r| *r == Thing::Proposal(at));
                desk.board.list.selected = row.unwrap_or(desk.board.list.selected);
            }
            effects
        }
        Target::Simulation(number) => {
            let effects = to_screen(model, Screen::Simulations, stamp);
            if let Place::Desk(desk) = &mut model.place {
                desk.simulations.select(number);
            }
            effects
        }
    }
}

/// Goes to a screen as its key does; to the Tavolo from anywhere, the past too.
fn to_screen(model: &mut Model, screen: Screen, stamp: &Stamp) -> Vec<Effect> {
    let Some(command) = screen.command() else {
        if let Place::Desk(desk) = &mut model.place {
            desk.board.page = None;
            desk.screen = Screen::Table;
        }
        model.message = None;
        return Vec::new();
    };
    if let Place::Desk(desk) = &mut model.place {
        desk.board.page = None;
    }
    super::acted(model, Action::Do(command), stamp)
}

/// Names an action with the key that does it here; what only moves, goes on or goes back needs none.
pub(super) fn name(model: &mut Model, command: Command) {
    use Command as C;
    let here = model.context();
    let plain = command.only_moves() || matches!(command, C::Accept | C::Back | C::NextField);
    let info = COMMANDS.iter().find(|i| {
        // Remedies are one row of the table.
        let same =
            i.command == command || matches!((i.command, command), (C::Remedy(_), C::Remedy(_)));
        same && i.contexts.contains(&here)
    });
    model.named = info.filter(|_| !plain).map(|info| Named {
        words: info.hint.of(model.lang).to_owned(),
        key: match command {
            C::Remedy(place) => (place + 1).to_string(),
            _ => model.keys.first(info, model.lang, model.glyphs),
        },
    });
}

/// After what is searched changed: to the first found, or back to where the cursor was.
fn searched(model: &mut Model) {
    let Some(search) = &mut model.search else {
        return;
    };
    search.refine();
    let to = search.first().unwrap_or(search.before);
    if let Some(text) = model.reading_mut() {
        text.selected = 0;
        return;
    }
    if to != selected(model) {
        select(model, to);
    }
}

fn in_search(model: &mut Model, command: Command) {
    if let Some(text) = model.reading_mut() {
        match command {
            Command::Back => model.search = None,
            // The drawing knows how many lines are left.
            Command::Accept => {}
            other => text.go(other, usize::MAX),
        }
        return;
    }
    let Some(search) = &model.search else {
        return;
    };
    let at = selected(model);
    let to = match command {
        Command::Up | Command::PageUp => search.beside(at, true),
        Command::Down | Command::PageDown => search.beside(at, false),
        Command::Back => Some(search.before),
        _ => None,
    };
    if matches!(command, Command::Accept | Command::Back) {
        search.field.text().clone_into(&mut model.sought);
        model.search = None;
    }
    if let Some(to) = to {
        select(model, to);
    }
}

/// True for what is typed or chosen over the screen, which changes nothing of what is worked out from the session.
pub(super) fn is_over(model: &Model, action: &Action) -> bool {
    let over = matches!(model.context(), Context::Palette | Context::Search);
    let runs = matches!(
        action,
        Action::Do(Command::Accept)
            | Action::Point(Pointed::RowTwice(_) | Pointed::Key(_))
            | Action::Told(_)
    );
    over && !runs
}
