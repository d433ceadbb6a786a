//! [`update`]: what each action changes.

mod amend;
mod begin;
mod board;
mod counting;
mod edit;
mod entry;
mod form;
mod import;
mod last_year;
mod leaving;
mod moving;
mod opening;
mod overlay;
mod papers;
mod pointed;
mod private;
mod record;
mod remedy;
mod rescue;
mod showing;
mod snapshot;
mod start;
mod watch;

pub(super) use opening::{session_file, sit_at};
pub use record::save;

use counting::{Counting, is_asking};

use super::{
    Action, Command, Context, Effect, Kept, Model, Place, Pointed, Prompt, Recorded, Screen,
    Scroll, Showing, Stamp, Told, Tone, tutorial,
};
use crate::fund::{ShareBase, path_shown};
use crate::lang::told;
use crate::negotiation::{Deed, Sitting};

/// Changes the model as an action asks, and says what is to be done outside.
pub fn update(model: &mut Model, action: Action, stamp: &Stamp) -> Vec<Effect> {
    if !model.room.lets(&action) {
        return Vec::new();
    }
    let moves = match &action {
        Action::Do(command) => command.only_moves(),
        Action::Point(pointed) => matches!(
            pointed,
            Pointed::Row(_) | Pointed::WheelUp(_) | Pointed::WheelDown(_)
        ),
        _ => false,
    } || overlay::is_over(model, &action);
    // What was named stays to be read until the next action; a question is part of the one that asked it.
    let was_named = model.named.is_some();
    if !is_asking(model) && !matches!(action, Action::Told(_)) {
        model.named = None;
    }
    let counting = Counting::begin(model, &action, was_named);
    let counts = tutorial::counts(&action);
    let effects = acted(model, action, stamp);
    let (effects, answers) = tutorial::follow(model, counts, effects);
    for answer in answers {
        hear(model, answer, stamp);
    }
    counting.end(model, &effects);
    if !moves {
        model.work_out_sheet();
    }
    model.work_out_simulations();
    effects
}

fn acted(model: &mut Model, action: Action, stamp: &Stamp) -> Vec<Effect> {
    match action {
        Action::Do(command) => command_done(model, command, stamp),
        Action::Point(pointed) => pointed::act(model, pointed, stamp),
        Action::Text(key) if overlay::is_open(model) => {
            overlay::typed(model, key);
            Vec::new()
        }
        Action::Paste(text) if overlay::is_open(model) => {
            overlay::pasted(model, &text);
            Vec::new()
        }
        Action::Text(_) | Action::Paste(_) if in_past(model) => {
            let why = crate::lang::board::READ_ONLY.of(model.lang);
            model.say(Tone::Refused, why);
            Vec::new()
        }
        Action::Text(_) | Action::Paste(_) if showing::types_unseen(model) => Vec::new(),
        Action::Text(key) if begin::is_on(model) => begin::typed(model, key),
        Action::Paste(text) if begin::is_on(model) => begin::pasted(model, &text),
        Action::Text(key) if in_form(model) => {
            form::typed(model, key);
            Vec::new()
        }
        Action::Paste(text) if in_form(model) => {
            form::pasted(model, &text);
            Vec::new()
        }
        Action::Text(key) if import::is_on(model) => {
            import::typed(model, key);
            Vec::new()
        }
        Action::Paste(text) if import::is_on(model) => import::pasted(model, &text),
        Action::Text(key) => {
            entry::typed(model, key);
            Vec::new()
        }
        Action::Paste(text) => {
            entry::pasted(model, &text);
            Vec::new()
        }
        Action::Told(told) => hear(model, told, stamp),
    }
}

fn in_past(model: &Model) -> bool {
    matches!(&model.place, Place::Desk(desk) if desk.past().is_some())
}

fn in_form(model: &Model) -> bool {
    model.context() == Context::Form
}

fn command_done(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    // Who goes on with something else has not left: leaving will ask again.
    if let Place::Desk(desk) = &mut model.place
        && command != Command::Quit
        && (desk.kept == Kept::ToBeLost || desk.recorded == Recorded::ToBeLost)
    {
        desk.go_on();
        model.message = None;
    }
    // The screen goes dark at once, whatever is open on it.
    if command == Command::Dark && matches!(model.place, Place::Desk(_)) {
        model.help = None;
        overlay::close(model);
        showing::dark(model, command);
        return Vec::new();
    }
    if let Some(effects) = tutorial::command(model, command) {
        return effects;
    }
    if let Some(effects) = overlay::command(model, command, stamp) {
        return effects;
    }
    if model.help.is_some() {
        return help_done(model, command);
    }
    match command {
        Command::Quit => return leaving::quit(model),
        Command::Help => {
            model.help = Some(Scroll::default());
            return Vec::new();
        }
        _ => {}
    }
    match &mut model.place {
        Place::Start(_) => start::command(model, command),
        Place::Desk(_) if matches!(command, Command::Dark | Command::Private) => {
            showing::dark(model, command);
            Vec::new()
        }
        Place::Desk(desk) if command == Command::Public && desk.prompt.is_none() => {
            showing::public(model);
            Vec::new()
        }
        Place::Desk(desk) if desk.showing == Showing::Dark => match command {
            Command::Seduta if desk.state().sitting() == Sitting::Suspended => {
                form::open(model, command, stamp)
            }
            _ => Vec::new(),
        },
        Place::Desk(desk) if desk.looks_on() => {
            showing::looked_on(model, command);
            Vec::new()
        }
        Place::Desk(desk) if desk.form.is_some() => form::command(model, command, stamp),
        Place::Desk(desk) if matches!(desk.prompt, Some(Prompt::Opening { .. })) => {
            opening::answer(model, command, stamp)
        }
        Place::Desk(desk) if matches!(desk.prompt, Some(Prompt::Private { .. })) => {
            private::answer(model, command, stamp)
        }
        Place::Desk(desk) if desk.prompt.is_some() => entry::command(model, command, stamp),
        Place::Desk(_) => desk_done(model, command, stamp),
        Place::Review(reviewing) => {
            reviewing.command(command);
            Vec::new()
        }
        Place::Follow(following) => {
            let len = following.public.lines.len();
            following.scroll.go(command, len);
            Vec::new()
        }
    }
}

/// In the help the arrows scroll, and anything else that ends things closes it.
fn help_done(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Back | Command::Quit | Command::Help => model.help = None,
        other => {
            if let Some(scroll) = &mut model.help {
                // The help is read by its first line in sight; the drawing knows how many there are.
                scroll.go(other, usize::MAX);
            }
        }
    }
    Vec::new()
}

fn desk_done(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    use Command as C;
    // Why a key did nothing is true of the row it was typed on: it does not follow who goes elsewhere.
    if moving::goes_elsewhere(command)
        && model
            .message
            .as_ref()
            .is_some_and(|m| m.tone == Tone::Refused)
    {
        model.message = None;
    }
    if let Place::Desk(desk) = &model.place
        && let Some(why) = desk.refuses(command, model.lang)
    {
        model.say(Tone::Refused, why);
        return Vec::new();
    }
    if let Some(effects) = board::command(model, command, stamp) {
        return effects;
    }
    if let Some(effects) = papers::command(model, command) {
        return effects;
    }
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    match command {
        C::Up | C::Down | C::PageUp | C::PageDown | C::First | C::Last => {
            moving::go(desk, command);
        }
        C::Verdicts => desk.screen = Screen::Verdicts,
        C::Fund => desk.screen = Screen::Fund,
        C::Positions => desk.screen = Screen::Positions,
        C::Steps => {
            desk.screen = Screen::Steps;
            // The cursor goes to what is due next.
            desk.added = super::sheet::steps::next_cell(desk);
        }
        C::Simulations => private::open(model),
        C::NextScreen => desk.screen = desk.next_screen(),
        C::Back if desk.showing == Showing::Projected => showing::public(model),
        C::Back => desk.screen = Screen::Table,
        C::Snapshot => return snapshot::snapshot(desk, stamp),
        C::Seduta
        | C::Table
        | C::Minute
        | C::Answer
        | C::Ipotesi
        | C::Contract
        | C::Reopen
        | C::NoAgreement
        | C::Unilateral => return form::open(model, command, stamp),
        C::Draft if desk.is_apart() => {
            model.say(
                Tone::Refused,
                crate::lang::forms::TABLE_FIRST.of(model.lang),
            );
        }
        C::Draft => return record::record(model, &Deed::DraftDeclared, stamp),
        _ if desk.screen.is_sheet() => return opening::command(model, command, stamp),
        _ if desk.screen == Screen::Simulations => return private::command(model, command, stamp),
        C::LastYear => last_year::show(model),
        C::Base if desk.last_year.is_some() => last_year::of_the_fund(model),
        C::Base => {
            desk.base = match desk.base {
                ShareBase::Fund => ShareBase::Total,
                ShareBase::Total => ShareBase::Fund,
            };
            desk.refresh();
        }
        C::SmallerStep | C::LargerStep => {
            desk.step = match command {
                C::SmallerStep => desk.step.saturating_sub(1),
                _ => (desk.step + 1).min(super::STEPS.len() - 1),
            };
            let said = told::step(desk.step_amount(), model.lang);
            model.say(Tone::Said, said);
        }
        C::Edit | C::Move | C::AddLine | C::Rename => entry::open(model, command),
        C::Undo | C::Redo if desk.goes_back_on_split(command) => {
            return amend::back(model, command);
        }
        C::Undo | C::Redo if desk.is_public() => return record::back(model, command, stamp),
        C::Undo | C::Redo => return edit::back(model, command),
        C::Resume => return watch::resume(model, stamp),
        C::Adopt => opening::adopt(model),

        C::BestRemedy | C::Remedy(_) => return remedy::apply(model, command, stamp),
        other => return edit::done(model, other, stamp),
    }
    Vec::new()
}

fn hear(model: &mut Model, news: Told, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    match news {
        Told::Sight(sight) => {
            if let Place::Follow(following) = &mut model.place {
                following.hear(sight);
            }
        }
        Told::Templates(own, trouble) => papers::templates(model, own, trouble),
        Told::PaperWritten(path) => papers::written(model, &path),
        Told::PaperThere(free) => papers::there(model, &free),
        Told::PaperNotWritten(why) | Told::TableNotRead(why) => model.say(Tone::Refused, why),
        Told::Watched(watched) => return watch::hear(model, watched),
        Told::HeldByAnother => return watch::refused(model),
        Told::Turned(notebook, trouble) => watch::turned(model, notebook, trouble),
        Told::Opened(opened) => opening::sit_at(model, *opened),
        Told::Lesson(opened) => tutorial::begin(model, *opened),
        Told::NextYear(proposal) => start::propose(model, proposal),
        Told::TableRead(table, areas, path) => import::read(model, table, areas, path.as_deref()),
        Told::ImportThere(free) => import::there(model, &free),
        Told::Imported(opened, rest) => import::made(model, *opened, rest.as_deref()),
        Told::Listed(..)
        | Told::Begins(_)
        | Told::SessionRead(..)
        | Told::SessionThere(_)
        | Told::SessionNotMade(_)
        | Told::SessionMade(..) => return begin::hear(model, news, stamp),
        Told::Continued(opened) => {
            let made = told::goes_on(opened.origin.path(), opened.talks.state().case.day, lang);
            opening::sit_at(model, *opened);
            form::open(model, Command::Seduta, stamp);
            model.say(Tone::Said, made);
        }
        Told::NextYearMade(opened, carried) => {
            let made = told::next_year_made(opened.origin.path(), &carried, lang);
            opening::sit_at(model, *opened);
            // A workbook that cannot be read weighs more.
            if model.message.is_none() {
                model.say(Tone::Said, made);
            }
        }
        Told::NotOpened(why) => match &mut model.place {
            Place::Start(start) => start.trouble = Some(why),
            Place::Desk(_) | Place::Review(_) | Place::Follow(_) => model.say(Tone::Refused, why),
        },
        Told::NotKept(why) => rescue::not_kept(model, None, &why),
        Told::KeptApart(copy, why) => rescue::not_kept(model, Some(&copy), &why),
        Told::KeptAgain => rescue::kept_again(model),
        Told::SnapshotWritten(path) => {
            if let Place::Desk(desk) = &mut model.place
                && matches!(desk.kept, Kept::InMemory | Kept::ToBeLost)
            {
                desk.kept = Kept::InSnapshot;
            }
            let words = told::SNAPSHOT_WRITTEN.of(lang);
            let written = format!("{words} {}", path_shown(&path));
            // What was agreed is still said beside its snapshot.
            match record::just_agreed(model) {
                Some(sentence) => model.say(Tone::Said, format!("{sentence} ({written})")),
                None => model.say(Tone::Said, written),
            }
        }
        Told::Amended {
            notebook,
            trouble,
            apart,
        } => amend::adopt(model, notebook, trouble, apart.as_ref()),
        Told::NotAmended(why) => amend::give_up(model, &why),
        Told::NotRecorded(why) => return rescue::not_recorded(model, why),
        Told::InJournal(why) => rescue::in_journal(model, &why),
        Told::Rescued(copy, why) => rescue::rescued(model, &copy, &why),
        Told::NotRescued(why) => rescue::not_rescued(model, &why),
        Told::TakenUp(opened, acts) => rescue::taken_up(model, *opened, acts),
        Told::TalksSaved => rescue::saved(model),
        Told::SnapshotApart(copy, why) => rescue::snapshot_apart(model, &copy, &why),
        Told::NotWritten(why) => {
            let words = told::SNAPSHOT_NOT_WRITTEN;
            model.say(Tone::Refused, format!("{} {why}", words.of(lang)));
        }
    }
    Vec::new()
}
