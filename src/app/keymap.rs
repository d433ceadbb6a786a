//! From keys to actions, and from the state to the keys that work now.

use super::command::{Touches, commands_of};
use super::keys::is_figure;
use super::{
    Action, Asking, Code, Command, CommandInfo, Desk, Group, Key, Model, Place, Prompt, Screen,
    Showing, TextKey, Thing, View,
};
use crate::lang::capitalized;
use crate::negotiation::{Agreement, Public, Sitting};

/// Where a key is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The list of sessions.
    Start,
    /// The Tavolo.
    Table,
    /// The Verifiche.
    Verdicts,
    /// The Fondo.
    Fund,
    /// The Posizioni.
    Positions,
    /// The Simulazioni.
    Simulations,
    /// The Trattativa.
    Talks,
    /// A page that is read.
    Page,
    /// The Iter.
    Steps,
    /// The Documenti.
    Papers,
    /// A paper that is read.
    Paper,
    /// A table from outside, before it is a session.
    Preview,
    /// A negotiation read again.
    Review,
    /// A field being typed.
    Entry,
    /// A page of questions.
    Form,
    /// A dark screen.
    Dark,
    /// The public view, on the screen of who works at the table.
    Projected,
    /// The public view, where it is only looked at.
    Follow,
    /// A yes or no.
    Confirm,
    /// The help.
    Help,
    /// The palette.
    Palette,
    /// What is searched in a list.
    Search,
}

impl Context {
    /// True where a digit, or the sign of a change, starts a figure.
    pub(super) fn starts_a_figure(self) -> bool {
        matches!(
            self,
            Self::Table | Self::Projected | Self::Fund | Self::Positions | Self::Steps
        )
    }
}

/// What a key means now; `None` when it means nothing.
pub fn action_of(model: &Model, key: Key) -> Option<Action> {
    let context = model.context();
    if let Some((info, place)) = model.keys.find(key, context) {
        return Some(Action::Do(command_of(info, place)));
    }
    match (context, key.code) {
        (Context::Entry | Context::Form | Context::Palette | Context::Search, code) => {
            let text = if key.ctrl {
                shell_key(code)
            } else {
                text_key(code)
            };
            text.map(Action::Text)
        }
        _ if key.ctrl => None,
        // A figure starts a new value, a sign a change of the present one.
        (context, Code::Char(c)) if context.starts_a_figure() && is_figure(c) => {
            Some(Action::Text(TextKey::Char(c)))
        }
        _ => None,
    }
}

/// The command of a row. Of remedies the place of the key among its keys says which.
fn command_of(info: &CommandInfo, place: usize) -> Command {
    match (info.command, u8::try_from(place)) {
        (Command::Remedy(_), Ok(place)) => Command::Remedy(place),
        (command, _) => command,
    }
}

/// What the shells have taught with Ctrl.
fn shell_key(code: Code) -> Option<TextKey> {
    Some(match code {
        Code::Char('u') => TextKey::Clear,
        Code::Char('w') | Code::Backspace => TextKey::Word,
        Code::Char('a') => TextKey::Home,
        Code::Char('e') => TextKey::End,
        // The key that erases, on a terminal that is set so.
        Code::Char('h') => TextKey::Backspace,
        _ => return None,
    })
}

fn text_key(code: Code) -> Option<TextKey> {
    Some(match code {
        Code::Char(c) => TextKey::Char(c),
        Code::Backspace => TextKey::Backspace,
        Code::Delete => TextKey::Delete,
        Code::Left => TextKey::Left,
        Code::Right => TextKey::Right,
        Code::Home => TextKey::Home,
        Code::End => TextKey::End,
        _ => return None,
    })
}

/// The commands that work now and belong in the footer, most useful first.
pub fn footer(model: &Model) -> Vec<&'static CommandInfo> {
    let context = model.context();
    // Elsewhere than on the Tavolo, the keys of the screen itself come before those of the others.
    let on_table = context == Context::Table;
    let fits =
        |i: &&CommandInfo| i.footer.is_some() && (on_table || Screen::of(i.command).is_none());
    let mut all: Vec<_> = commands_of(context)
        .filter(fits)
        .filter(|i| available(model, i.command))
        .collect();
    // At the table what is done at a table comes before what is done at a desk.
    let sitting = |desk: &Desk| desk.state().sitting() != Sitting::None;
    let at_table = matches!(&model.place, Place::Desk(desk) if desk.is_public() || sitting(desk));
    all.sort_by_key(|i| match i.group {
        Group::Talks if at_table => (Some(3), i.footer),
        // From the private desk of a meeting: its simulations, and the way back.
        Group::Simulations if at_table && context == Context::Table => (Some(3), i.footer),
        _ => (i.footer, None),
    });
    all
}

/// True when the help of a screen tells a command: one that works now, or that says why it does not. Of the opening data, those that
/// work on the row under the cursor.
pub fn is_told(model: &Model, info: &CommandInfo) -> bool {
    let command = info.command;
    let says_why = || match &model.place {
        Place::Desk(desk) if is_unseen(desk) || desk.bar(command).is_some() => false,
        Place::Desk(desk) => match command.touches(desk.screen) {
            Touches::Split | Touches::Talks => true,
            Touches::Opening => command == Command::Adopt,
            Touches::Own => command != Command::Resume,
            Touches::Nothing if command == Command::Mark => desk.board.selected().is_some(),
            Touches::Nothing => matches!(command, Command::LastYear | Command::Public),
        },
        _ => false,
    };
    let by_row = info.group == Group::Opening;
    works(model, command) || !by_row && says_why()
}

/// Why the help of a screen leaves out the keys that edit, in one sentence.
pub fn left_out(model: &Model) -> Option<String> {
    let Place::Desk(desk) = &model.place else {
        return None;
    };
    let bar = desk.bar(Command::Edit)?;
    Some(capitalized(&bar.sentence(desk, model.lang)))
}

/// True when a command would do something now.
pub(super) fn available(model: &Model, command: Command) -> bool {
    if matches!(model.context(), Context::Palette | Context::Search) && command != Command::Dark {
        return command != Command::Accept || !model.reads();
    }
    works(model, command)
}

/// The same, under the palette and the search.
fn works(model: &Model, command: Command) -> bool {
    if let Some(works) = super::tutorial::works(model, command) {
        return works;
    }
    let desk = match &model.place {
        Place::Desk(desk) => desk,
        // Only a table is darkened.
        _ if command == Command::Dark => return false,
        Place::Review(reviewing) => {
            let at_moments = model.help.is_none() && reviewing.page == super::Page::Moments;
            return command != Command::Back || !at_moments;
        }
        Place::Start(start) => return start.takes(command),
        Place::Follow(following) => {
            let is_cut = following.scroll.is_cut(following.public.lines.len());
            return model.help.is_some() || command != Command::Up || is_cut;
        }
    };
    if desk.showing != Showing::Dark && is_unseen(desk) {
        return looks_on(desk, command);
    }
    if desk.bar(command).is_some() {
        return false;
    }
    // What is read again has no questions to go to.
    let goes = matches!(command, Command::Up | Command::Down | Command::NextField);
    if goes && desk.form.as_ref().is_some_and(|form| form.confirming) {
        return false;
    }
    if desk.is_public()
        && command.touches(desk.screen) == Touches::Split
        && !desk.state().is_negotiating()
    {
        return false;
    }
    if let Some(screen) = Screen::of(command) {
        // What is private is not even named on a screen that all see.
        let private = screen == Screen::Simulations;
        return screen != desk.screen && (!private || desk.showing == Showing::Private);
    }
    let of_papers = || (desk.screen == Screen::Papers).then(|| of_papers(desk, command));
    if let Some(works) = of_papers()
        .flatten()
        .or_else(|| of_agreement(desk, command))
    {
        return works;
    }
    match command {
        Command::Undo if desk.screen.is_sheet() => desk.can_go_back(),
        Command::Undo => desk.edited().can_undo() || desk.goes_back_on_split(command),
        Command::Redo if desk.screen.is_sheet() => desk.can_go_forth(),
        Command::Redo => desk.edited().can_redo() || desk.goes_back_on_split(command),
        Command::LastYear => desk.case.facts.previous.is_some(),
        Command::Adopt => desk.is_simulation() && !desk.talks().has_begun(),
        Command::Table | Command::Draft => desk.is_public() && desk.state().is_negotiating(),
        // These also come by letter, after the table has risen.
        Command::Minute | Command::Answer => {
            desk.state().sitting() != Sitting::Suspended
                && desk.talks().has_begun()
                && !desk.is_apart()
        }
        Command::Seduta if desk.showing == Showing::Dark => {
            desk.state().sitting() == Sitting::Suspended
        }
        Command::Seduta if desk.is_over() => false,
        Command::Seduta => !desk.is_apart() || desk.state().sitting() == Sitting::Suspended,
        Command::Public => Public::may_be_shown(desk.talks()),
        Command::Dark => desk.showing == Showing::Dark || desk.state().sitting() != Sitting::None,
        Command::BestRemedy => super::best_repair(desk).is_some(),
        Command::Remedy(_) => !super::repairs(desk).is_empty(),
        Command::Resume => desk.may_resume(),
        Command::Back => {
            let at_table = desk.screen == Screen::Table && desk.past().is_none();
            let asking = desk.prompt.is_some() || desk.form.is_some();
            let projected = desk.showing == Showing::Projected;
            model.help.is_some() || asking || projected || !at_table
        }
        Command::OpenRow | Command::Past => desk.board.selected().is_some(),
        Command::Mark | Command::Bring => is_split(desk),
        Command::Later | Command::Sooner => desk.past().is_some(),
        Command::CopySimulation | Command::NameSimulation | Command::PutAside => {
            desk.simulations.selected_trial().is_some()
        }
        Command::ToTable => {
            let table = desk.state().sitting() == Sitting::Open;
            table && desk.simulations.selected_trial().is_some()
        }
        Command::Indirizzo | Command::Note => desk.simulations.is_for_the_operator_alone(),
        Command::SourceKind | Command::SourceCap => {
            desk.source().is_some() || desk.economia().is_some()
        }
        Command::SourceEarmark | Command::Formula | Command::Reference => desk.source().is_some(),
        Command::Time | Command::Complex | Command::Earlier | Command::Safeguard => {
            desk.position().is_some()
        }
        Command::Edit if desk.screen.is_sheet() => desk.row().is_some_and(|r| r.cell.is_some()),
        Command::Rename if desk.screen.is_sheet() => {
            desk.source().is_some() || desk.position().is_some()
        }
        Command::Certify => desk.economia().is_some(),
        Command::Up => desk.prompt.is_none() || choosing(desk),
        _ => fits(desk, command),
    }
}

/// Whether an act of the agreement may be recorded; `None` for what is none.
fn of_agreement(desk: &Desk, command: Command) -> Option<bool> {
    Some(match command {
        Command::Ipotesi | Command::NoAgreement => {
            desk.talks().has_begun() && matches!(desk.state().agreement, Agreement::Open)
        }
        Command::Unilateral => {
            let agreement = &desk.state().agreement;
            let open = matches!(agreement, Agreement::Open | Agreement::NoAgreement { .. });
            desk.talks().has_begun() && open
        }
        Command::Contract | Command::Reopen => {
            matches!(desk.state().agreement, Agreement::Ipotesi { .. })
        }
        _ => return None,
    })
}

/// Whether a command would do something among the papers; `None` for what is of every screen.
fn of_papers(desk: &Desk, command: Command) -> Option<bool> {
    let papers = &desk.papers;
    Some(match command {
        Command::OpenRow => true,
        Command::Undo | Command::Redo => false,
        Command::FillIn => papers.lacking().is_some(),
        // In the past they go through its moments.
        Command::NextFormat | Command::PreviousFormat if desk.past().is_some() => true,
        // Of what is missing there is no more than a screen, and it has no format.
        Command::Search | Command::NextFormat | Command::PreviousFormat => {
            papers.page.is_none_or(|page| page.view == View::Text)
        }
        Command::Lacks => {
            let lacks = papers.selected().is_some_and(|d| !d.missing.is_empty());
            let listed = papers.page.is_some_and(|page| page.view == View::Missing);
            lacks || listed
        }
        _ => return None,
    })
}

/// True where nothing is changed, since it would be unseen: behind a dark screen, and where the desk behind the public view is the
/// operator's own.
fn is_unseen(desk: &Desk) -> bool {
    match desk.showing {
        Showing::Dark => true,
        Showing::Projected => desk.looks_on(),
        Showing::Public | Showing::Private => false,
    }
}

/// True for what may be done where the room sees one thing and the operator's desk behind it is another.
fn looks_on(desk: &Desk, command: Command) -> bool {
    use Command as C;
    let lines = desk.public.as_ref().map_or(0, |public| public.lines.len());
    match command {
        C::Public | C::Back | C::Dark | C::Help | C::Palette | C::Quit => true,
        _ => command.only_moves() && desk.projected.is_cut(lines),
    }
}

/// True when what is selected is a split that was on the table.
fn is_split(desk: &Desk) -> bool {
    let selected = desk.board.selected();
    selected.is_some_and(|thing| matches!(thing, Thing::Proposal(_) | Thing::Draft(_)))
}

/// True when there are lines enough for a command.
fn fits(desk: &Desk, command: Command) -> bool {
    let takes_two = matches!(
        command,
        Command::Rest | Command::Move | Command::Counterpart
    );
    !takes_two || desk.split().lines().len() > 1
}

/// True when the arrows choose the line a move goes to.
fn choosing(desk: &Desk) -> bool {
    matches!(
        desk.prompt,
        Some(
            Prompt::Move { .. }
                | Prompt::Opening {
                    asking: Asking::NewSource(_),
                    ..
                }
        )
    )
}
