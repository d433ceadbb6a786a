//! [`Rows`]: what is known of each row of a surface.

use std::mem;
use std::ops::Range;

use ratatui::layout::Rect;

use super::writing::{Side, Writing};
use super::{Asked, Common, Key, Span};
use crate::ui::Meaning;

/// What is known of the rows of a surface.
#[derive(Debug)]
pub(in crate::ui) struct Rows {
    /// What all of this frame depends on; `None` in a frame of which nothing is remembered.
    common: Option<Common>,
    each: Vec<Row>,
    /// What is being written on each, while it is listened to.
    told: Vec<Writing>,
    is_listening: bool,
    /// What was drawn in this frame: only that may differ from the last one.
    pub(super) drawn: Vec<Span>,
    /// What the limits were measured to ask for, and in which width.
    limits: Option<(u16, Asked)>,
}

/// What is known of a row.
#[derive(Debug, Clone, Default)]
struct Row {
    /// What it was drawn from: the first row of its block, and the key; `None` when that may be otherwise now.
    from: Option<(u16, Key)>,
    /// What its block wrote on it; `None` when that is not known.
    block: Option<Writing>,
    /// The sum of all that this was told from, where it has one: it is the same whatever the model went through.
    sum: Option<u64>,
    /// The sum of what is being told.
    sum_told: Option<u64>,
    /// What comes and goes over it.
    over: Over,
    /// True when a block of this frame stands on it.
    stood: bool,
    /// True when it was drawn in this frame.
    drawn: bool,
}

/// What comes and goes over a block, on a row of it.
#[derive(Debug, Clone, Default)]
struct Over {
    /// True when it is there.
    shows: bool,
    /// What it was drawn from; `None` when that may be otherwise now.
    key: Option<Key>,
    /// Where.
    columns: Vec<Range<u16>>,
    writing: Writing,
    /// True when it stands there in this frame.
    stood: bool,
}

/// What is to be drawn of what comes over a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Due {
    /// It stands as it was drawn.
    Nothing,
    /// It alone.
    Over,
    /// The row under it too: it stood in other places.
    Row,
}

impl Row {
    /// True when what is told now is told from the same as what is there.
    fn stays(&self) -> bool {
        self.block.is_some() && self.sum_told.is_some() && self.sum == self.sum_told
    }
}

impl Rows {
    /// So many rows, of which nothing is known.
    pub(super) fn new(width: u16, height: u16) -> Self {
        let rows = usize::from(height);
        Self {
            common: None,
            each: vec![Row::default(); rows],
            told: vec![Writing::default(); rows],
            is_listening: false,
            drawn: (0..height).map(|row| Span::whole(row, width)).collect(),
            limits: None,
        }
    }

    /// Begins a frame of a width: with what all of it depends on, or with nothing remembered.
    pub(super) fn begin(&mut self, common: Option<Common>, width: u16) {
        let is_same = self.common == common;
        let looks_same = match (&self.common, &common) {
            (Some(before), Some(now)) => before.look == now.look,
            (before, now) => before.is_none() && now.is_none(),
        };
        self.common = common;
        if !is_same {
            self.limits = None;
        }
        for row in &mut self.each {
            if !looks_same {
                *row = Row::default();
            } else if !is_same {
                row.from = None;
                row.over.key = None;
            }
            (row.stood, row.drawn, row.over.stood) = (false, false, false);
        }
        self.drawn.clear();
        if self.common.is_none() {
            let rows = (0..).zip(&self.each);
            self.drawn
                .extend(rows.map(|(row, _)| Span::whole(row, width)));
        }
    }

    /// True in a frame of which something is remembered.
    pub(in crate::ui) fn remember(&self) -> bool {
        self.common.is_some()
    }

    /// What the limits ask for in a width, if it was measured and is as it was.
    pub(in crate::ui) fn limits(&self, width: u16) -> Option<Asked> {
        let (of, asked) = self.limits?;
        (of == width).then_some(asked)
    }

    /// Remembers what the limits ask for in a width.
    pub(in crate::ui) fn remember_limits(&mut self, width: u16, asked: Asked) {
        self.limits = self.common.as_ref().map(|_| (width, asked));
    }

    /// A block stands on some rows: true when they are already as its key says.
    pub(in crate::ui) fn are_as(&mut self, block: Range<u16>, key: Key) -> bool {
        let from = (key != Key::Live).then_some((block.start, key));
        let mut same = from.is_some();
        for row in &mut self.each[usize::from(block.start)..usize::from(block.end)] {
            row.stood = true;
            same &= row.from == from;
            row.from = from;
        }
        same
    }

    /// Begins to listen to what is written on some rows: it is not drawn before it is compared.
    pub(in crate::ui) fn listen(&mut self, rows: Range<u16>) {
        let rows = usize::from(rows.start)..usize::from(rows.end);
        for (told, row) in self.told[rows.clone()].iter_mut().zip(&mut self.each[rows]) {
            told.clear();
            row.sum_told = None;
        }
        self.is_listening = true;
    }

    /// Listens to a text; false when nobody listens, and it is to be drawn.
    pub(in crate::ui) fn hear(
        &mut self,
        place: Rect,
        side: Side,
        text: &str,
        meaning: Meaning,
    ) -> bool {
        if let Some(told) = self.told.get_mut(usize::from(place.y))
            && self.is_listening
            && !place.is_empty()
        {
            told.add(place, side, text, meaning);
        }
        self.is_listening
    }

    /// Ends listening.
    pub(in crate::ui) fn heard(&mut self) {
        self.is_listening = false;
    }

    /// A row of the block that is being told is told from what has this sum: true when it was told from the same before, and needs no
    /// telling.
    pub(in crate::ui) fn stays(&mut self, row: u16, sum: u64) -> bool {
        let row = self.each.get_mut(usize::from(row));
        let Some(row) = row.filter(|_| self.is_listening) else {
            return false;
        };
        row.sum_told = Some(sum);
        row.stays()
    }

    /// Remembers what a block wrote on a row; true when it is not what is there, and is to be drawn on the row once it is clean.
    pub(in crate::ui) fn is_due(&mut self, row: u16) -> bool {
        let at = usize::from(row);
        let (row, told) = (&mut self.each[at], &mut self.told[at]);
        let stays = row.stays();
        row.sum = row.sum_told;
        if stays {
            return false;
        }
        match &mut row.block {
            Some(before) if before == told => return false,
            Some(before) => mem::swap(before, told),
            None => row.block = Some(mem::take(told)),
        }
        row.over.shows = false;
        true
    }

    /// Something stands over a row: true when it is already as its key says.
    pub(in crate::ui) fn is_over_as(&mut self, row: u16, key: Key) -> bool {
        let over = &mut self.each[usize::from(row)].over;
        over.stood = true;
        over.shows && key != Key::Live && over.key == Some(key)
    }

    /// Remembers what was written over a row, in some places of it; tells what is to be drawn.
    pub(in crate::ui) fn over_due(&mut self, row: u16, places: &[Rect], key: Key) -> Due {
        let at = usize::from(row);
        let (over, told) = (&mut self.each[at].over, &mut self.told[at]);
        let columns = places.iter().map(|place| place.left()..place.right());
        let was_there = mem::replace(&mut over.shows, true);
        let stays = over.columns.iter().cloned().eq(columns.clone());
        let is_same = over.writing == *told;
        over.key = Some(key);
        if was_there && stays && is_same {
            return Due::Nothing;
        }
        mem::swap(&mut over.writing, told);
        over.columns.clear();
        over.columns.extend(columns);
        if was_there && !stays {
            Due::Row
        } else {
            Due::Over
        }
    }

    /// Rows that are to be emptied: no block of this frame stands on them, or nothing stands over them any more.
    pub(in crate::ui) fn left(&mut self) -> impl Iterator<Item = u16> + use<> {
        let mut left = Vec::new();
        if self.common.is_some() {
            for (at, row) in (0..).zip(&mut self.each) {
                let is_empty = row.block.as_ref().is_some_and(Writing::is_empty);
                let leaves_over = row.over.shows && !row.over.stood;
                if !row.stood && !is_empty {
                    row.block = Some(Writing::default());
                    row.sum = None;
                } else if !leaves_over {
                    continue;
                }
                row.from = row.from.filter(|_| row.stood);
                row.over.shows = false;
                left.push(at);
            }
        }
        left.into_iter()
    }

    /// What the block of a row wrote on it.
    pub(in crate::ui) fn written(&self, row: u16) -> Option<&Writing> {
        self.each[usize::from(row)].block.as_ref()
    }

    /// What was written over a row.
    pub(in crate::ui) fn written_over(&self, row: u16) -> &Writing {
        &self.each[usize::from(row)].over.writing
    }

    /// A row was drawn, or some columns of it.
    pub(in crate::ui) fn drawn(&mut self, span: Span, is_whole: bool) {
        let row = &mut self.each[usize::from(span.row)];
        if !row.drawn {
            row.drawn = is_whole;
            self.drawn.push(span);
        }
    }
}
