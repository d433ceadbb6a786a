//! The rows of the Trattativa, in their columns.

use ratatui::layout::Rect;

use super::super::Meaning;
use super::super::paint::Canvas;
use super::super::{briefly, names};
use crate::app::{Alike, Desk, Thing};
use crate::fund::{Id, Line};
use crate::lang::{Lang, Text, board as words, capitalized, talks};
use crate::negotiation::{Proposal, Written};

/// The marks and the number before the hour.
const NUMBER: u16 = 5;
/// `11/06 15:32`.
const LONG: u16 = 11;
/// `15:32`.
const SHORT: u16 = 5;
/// `100,00`.
const SHARE: u16 = 6;
/// Who tabled, at least.
const WHO: u16 = 14;

/// A line that has its columns.
struct Shown {
    id: Id,
    name: String,
    /// With how many characters the name of another line begins as its own.
    shared: usize,
    /// Its column, from the left.
    x: u16,
}

/// Where each column stands: the column from the left, and how wide.
pub(super) struct Columns {
    when: (u16, u16),
    who: (u16, u16),
    /// The lines whose amounts and shares are shown, the one under consideration first.
    lines: Vec<Shown>,
    amount: u16,
    difference: Option<u16>,
    state: (u16, u16),
    width: u16,
}

impl Columns {
    pub(super) fn of(desk: &Desk, lang: Lang, width: u16) -> Self {
        let split = desk.seen().split();
        let amount = split.fund().to_string().len().max(10);
        let amount = u16::try_from(amount).unwrap_or(14);
        let wide = width >= 76;
        let when = if wide { LONG } else { SHORT };
        let each = amount + 1 + SHARE + 1;
        let state = u16::try_from(words::widest(lang)).unwrap_or(16);
        let state = if width >= 100 { state * 2 } else { state };
        let fixed = NUMBER + when + 1 + state;
        let difference = if wide { amount + 2 } else { 0 };
        let mut free = width.saturating_sub(fixed + difference);
        let considered = desk.board.line.as_ref();
        let others = split.lines().iter().map(|l| &l.id);
        let others = others.filter(|id| Some(*id) != considered);
        let alike = Alike::of(split.lines().iter().map(Line::name));
        let mut lines = Vec::new();
        for id in considered.into_iter().chain(others) {
            let first = lines.is_empty();
            let fits = free >= each + if first { 0 } else { WHO + 4 };
            if !fits || !first && width < 100 {
                break;
            }
            free -= each;
            let at = split.index(id).ok();
            let name = at.map_or(id.as_str(), |at| split.lines()[at].name());
            let shared = at.map_or(0, |at| alike.shared(at));
            lines.push((id.clone(), name.to_owned(), shared));
        }
        let mut x = NUMBER + when + 1;
        let mut place = |width: u16| {
            x += width;
            x - width
        };
        let who = (place(free), free.saturating_sub(1));
        // The difference stands beside the line that it is of.
        let mut placed = Vec::new();
        let mut at = None;
        for (id, name, shared) in lines {
            let x = place(each);
            placed.push(Shown {
                id,
                name,
                shared,
                x,
            });
            if wide && at.is_none() {
                at = Some(place(difference));
            }
        }
        Self {
            when: (NUMBER, when),
            who,
            lines: placed,
            amount,
            difference: at,
            state: (place(0), state),
            width,
        }
    }

    fn at(place: Rect, (x, width): (u16, u16)) -> Rect {
        Rect {
            x: place.x + x,
            width: width.min(place.width.saturating_sub(x)),
            ..place
        }
    }

    pub(super) fn heads(&self, canvas: &mut Canvas, place: Rect) {
        let lang = canvas.lang;
        let t = |text: Text| text.of(lang).to_owned();
        let mut told = vec![
            ((2, 2), "n.".to_owned(), false),
            (self.when, t(words::WHEN), false),
            (self.who, t(words::BY), false),
            (self.state, t(words::STATE), false),
        ];
        for line in &self.lines {
            let column = Self::at(place, (line.x, self.amount));
            let name = capitalized(&line.name);
            names::head(canvas, column, &name, line.shared, Meaning::Quiet);
            let share = (line.x + self.amount + 1, SHARE);
            told.push((share, "%".to_owned(), true));
        }
        if let Some(x) = self.difference {
            told.push(((x, self.amount + 1), t(words::DIFFERENCE), true));
        }
        for (column, text, figures) in told {
            let place = Self::at(place, column);
            if figures {
                canvas.right(place, &text, Meaning::Quiet);
            } else {
                canvas.text(place, &text, Meaning::Quiet);
            }
        }
    }

    /// A row.
    pub(super) fn row(
        &self,
        desk: &Desk,
        thing: &Thing,
        selected: bool,
        canvas: &mut Canvas,
        place: Rect,
    ) {
        let board = &desk.board;
        let state = desk.seen();
        if selected {
            canvas.text(Self::at(place, (0, 1)), "▸", Meaning::Strong);
        }
        if board.marked.as_ref() == Some(thing) {
            canvas.text(Self::at(place, (1, 1)), "●", Meaning::Strong);
        }
        let done = desk.done_by_then();
        let operation = (thing.at(state) as usize).checked_sub(1);
        if let Some(operation) = operation.and_then(|at| done.get(at)) {
            let (long, short) = words::when(&operation.time, done.last());
            let when = if self.when.1 == LONG { long } else { short };
            canvas.text(Self::at(place, self.when), &when, Meaning::Quiet);
        }
        let meaning = if selected {
            Meaning::Strong
        } else {
            Meaning::Text
        };
        if let Some(proposal) = thing.proposal(state) {
            self.proposal(desk, proposal, meaning, canvas, place);
        } else if let Some(draft) = thing.draft(state) {
            let name = talks::draft(draft.number, canvas.lang);
            canvas.text(Self::at(place, self.who), &name, meaning);
            self.figures(desk, &Written::of(&draft.split), meaning, canvas, place);
            if state.is_draft(draft) {
                let words = canvas.t(words::ON_TABLE);
                canvas.text(Self::at(place, self.state), words, meaning);
            }
        } else {
            let dispute = thing.dispute(state);
            let told = dispute.map(|d| talks::dispute_state(d.state, canvas.lang));
            let end = if told.is_some() {
                self.state.0.saturating_sub(1)
            } else {
                self.width
            };
            let across = (self.who.0, end.saturating_sub(self.who.0));
            let words = sentence(desk, thing, (across.1, 1), canvas);
            canvas.text(Self::at(place, across), &words, meaning);
            if let Some(told) = told {
                canvas.text(Self::at(place, self.state), told, meaning);
            }
        }
    }

    fn proposal(
        &self,
        desk: &Desk,
        of: &Proposal,
        meaning: Meaning,
        canvas: &mut Canvas,
        place: Rect,
    ) {
        let lang = canvas.lang;
        let number = of.number.to_string();
        canvas.right(Self::at(place, (2, 2)), &number, meaning);
        if of.tabled.all_or_nothing {
            canvas.text(Self::at(place, (4, 1)), words::WHOLE, meaning);
        }
        let who = words::briefly(&of.tabled.by, usize::from(self.who.1), lang);
        canvas.text(Self::at(place, self.who), &who, meaning);
        self.figures(desk, &of.tabled.split, meaning, canvas, place);
        let line = desk.board.line.as_ref();
        if let (Some(x), Some(line)) = (self.difference, line)
            && let Some((_, difference)) = words::difference(of, desk.seen(), line)
        {
            let column = (x, self.amount + 1);
            canvas.right(Self::at(place, column), &difference.signed(), meaning);
        }
        let parties = &desk.board.parties;
        let all = words::each(of, parties, lang);
        let fits = of.is_live() && all.chars().count() <= usize::from(self.state.1);
        let told = if fits {
            all
        } else {
            words::overall(of, parties, lang)
        };
        let quiet = if of.is_live() {
            meaning
        } else {
            Meaning::Quiet
        };
        canvas.text(Self::at(place, self.state), &told, quiet);
    }

    fn figures(
        &self,
        desk: &Desk,
        of: &Written,
        meaning: Meaning,
        canvas: &mut Canvas,
        place: Rect,
    ) {
        let facts = &desk.seen().case;
        let shown = of.shares(facts.session.fund.total());
        let shown = shown.filter(|_| !facts.facts.fund.incomplete);
        for Shown { id, x, .. } in &self.lines {
            let at = of.lines.iter().position(|line| line.id == *id);
            let amount = at.map_or_else(|| "–".to_owned(), |at| of.lines[at].amount.to_string());
            canvas.right(Self::at(place, (*x, self.amount)), &amount, meaning);
            if let Some((shown, at)) = shown.as_ref().zip(at) {
                let column = (x + self.amount + 1, SHARE);
                canvas.right(Self::at(place, column), &shown[at].to_string(), meaning);
            }
        }
    }
}

/// What was said of acts in one sentence, in so many rows of a width; of steps that show as one, of the last with how many they are.
pub(super) fn sentence(desk: &Desk, thing: &Thing, room: (u16, u16), canvas: &Canvas) -> String {
    let done = desk.done_by_then();
    let number = thing.at(desk.seen()) as usize;
    let last = number.checked_sub(1).and_then(|at| done.get(at));
    let Some(last) = last else {
        return String::new();
    };
    match thing {
        Thing::Acts(acts) if acts.len() > 1 => words::run(acts.len(), &last.sentence, canvas.lang),
        _ => briefly::sentence(last, room, canvas),
    }
}
