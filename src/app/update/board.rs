//! The Trattativa: what each key does there; and the past, which is read and not touched.

mod acts;

use super::super::board::{Filter, Reading, Thing};
use super::super::{Command, Desk, Effect, Model, Place, Screen, Scroll, Stamp, Tone};
use super::rescue;
use crate::lang::board as words;
use acts::{answer, bring, mark};

/// A command of the Trattativa, of a page, or of the past; `None` when it is none of these.
pub(super) fn command(model: &mut Model, command: Command, stamp: &Stamp) -> Option<Vec<Effect>> {
    use Command as C;
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return None;
    };
    let past = desk.past().is_some();
    if desk.page().is_some() && paged(desk, command) {
        model.message = None;
        return Some(Vec::new());
    }
    match command {
        C::Sooner
        | C::Later
        | C::StepDown
        | C::StepUp
        | C::PreviousLine
        | C::NextLine
        | C::PreviousFormat
        | C::NextFormat
            if past =>
        {
            let later = matches!(command, C::Later | C::StepUp | C::NextLine | C::NextFormat);
            match desk.beside(later) {
                Some(number) => look_back(model, number),
                None => model.say(Tone::Refused, words::NO_MORE.of(lang)),
            }
        }
        // What the journal has more than the file is looked at: it is accepted, or still to be.
        C::Edit | C::Back if past && desk.in_file.is_some() => {
            return Some(rescue::looked(model, command == C::Edit));
        }
        // A document that is read is closed first.
        C::Back if desk.screen == Screen::Papers && desk.papers.page.is_some() => return None,
        C::Back if past => {
            let number = desk.past().map_or(0, |past| past.number);
            desk.look_at_now();
            desk.screen = Screen::Talks;
            desk.work_out_board();
            let row = |thing: &Thing| thing.at(desk.talks.state()) >= number;
            if let Some(row) = desk.board.rows.iter().position(row) {
                desk.board.list.selected = row;
            }
            model.say(Tone::Said, words::NOW.of(lang));
        }
        C::Talks => to_board(model),
        C::NextScreen if desk.next_screen() == Screen::Talks => to_board(model),
        _ if desk.screen != Screen::Talks => return None,
        // What is tried in private is not told here, nor undone.
        C::Undo | C::Redo if !desk.is_public() => {
            model.say(Tone::Refused, words::UNDONE_ELSEWHERE.of(lang));
        }
        C::PreviousLine | C::NextLine => choose_line(desk, command == C::NextLine),
        C::Filter => desk.board.filter = desk.board.filter.next(),
        C::Log => {
            desk.board.filter = match desk.board.filter {
                Filter::Log => Filter::All,
                _ => Filter::Log,
            }
        }
        C::Party => next_party(desk),
        C::OpenRow => open(model),
        C::Mark => mark(model),
        C::Past => {
            let number = desk.board.selected().map(|thing| thing.at(desk.seen()));
            if let Some(number) = number {
                desk.board.page = None;
                desk.screen = Screen::Table;
                look_back(model, number);
            }
        }
        C::Bring => return Some(bring(model, stamp)),
        C::Answer => return Some(answer(model, false)),
        C::Withdraw => return Some(answer(model, true)),
        _ => return None,
    }
    Some(Vec::new())
}

/// Goes to the Trattativa; what was said of a private simulation stays where it was said.
fn to_board(model: &mut Model) {
    if let Place::Desk(desk) = &mut model.place {
        desk.screen = Screen::Talks;
        if !desk.is_public() {
            model.message = None;
        }
    }
}

/// On a page the arrows scroll, and what ends things closes it. True when that was all.
fn paged(desk: &mut Desk, command: Command) -> bool {
    use Command as C;
    match command {
        C::Back => desk.board.page = None,
        C::Up | C::Down | C::PageUp | C::PageDown | C::First | C::Last => {
            if let Some(page) = &mut desk.board.page {
                // The drawing knows how many lines there are.
                page.scroll.go(command, usize::MAX);
            }
        }
        _ => return false,
    }
    true
}

fn look_back(model: &mut Model, number: u32) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if desk.look_back(number).is_err() {
        return;
    }
    let count = desk.talks.operations().len();
    let said = words::past_act(desk.done_by_then().last(), count, lang);
    model.say(Tone::Said, said);
}

fn choose_line(desk: &mut Desk, next: bool) {
    let lines = desk.seen().split().lines();
    let is_it = |id| Some(id) == desk.board.line.as_ref();
    let at = lines.iter().position(|line| is_it(&line.id));
    let step = if next { 1 } else { lines.len().max(1) - 1 };
    let at = at.map_or(0, |at| (at + step) % lines.len().max(1));
    desk.board.chosen = lines.get(at).map(|line| line.id.clone());
}

fn next_party(desk: &mut Desk) {
    let parties = &desk.board.parties;
    let party = match &desk.board.party {
        None => parties.first(),
        Some(party) => {
            let at = parties.iter().position(|p| p == party);
            at.and_then(|at| parties.get(at + 1))
        }
    };
    desk.board.party = party.cloned();
}

fn open(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let (state, done) = (desk.seen(), desk.done_by_then());
    let Some(thing) = desk.board.selected() else {
        return;
    };
    let page = if let Some(proposal) = thing.proposal(state) {
        Some(words::of_proposal(proposal, state, done, lang))
    } else if let Some(draft) = thing.draft(state) {
        Some(words::of_draft(draft, state, done, lang))
    } else if let Some(dispute) = thing.dispute(state) {
        Some(words::of_dispute(dispute, done, lang))
    } else if let Thing::Acts(acts) = thing {
        let acts = done.get(acts.clone());
        acts.map(|acts| words::of_acts(acts, lang))
    } else {
        None
    };
    desk.board.page = page.map(|(title, lines)| Reading {
        title,
        lines,
        scroll: Scroll::default(),
    });
    model.message = None;
}
