//! [`Rows`]: what is known of each row of a surface.

use std::mem;
use std::ops::Range;
use std::sync::Arc;

use ratatui::layout::Rect;

use super::writing::{Told, Writing};
use super::{Asked, Common, Key, Span};
use crate::rules::Finding;

/// What is known of the rows of a surface.
#[derive(Debug)]
pub(in crate::ui) struct Rows {
    /// What all of this frame depends on; `None` in a frame of which nothing is remembered.
    common: Option<Common>,
    /// How each stands: apart from what was written, which most frames have no need to look at.
    stands: Vec<Stand>,
    each: Vec<Row>,
    /// The texts of the row that was compared last that are other than they were, where they can be drawn alone.
    changed: Vec<usize>,
    /// What is being written on each, while it is listened to.
    told: Vec<Writing>,
    is_listening: bool,
    /// What was drawn in this frame: only that may differ from the last one.
    pub(super) drawn: Vec<Span>,
    /// What the limits were measured to ask for, and in which width.
    limits: Option<(u16, Asked)>,
}

/// How a row stands.
#[derive(Debug, Clone, Copy)]
struct Stand {
    /// What it was drawn from: the first row of its block, and the key; `None` when that may be otherwise now.
    from: Option<(u16, Key)>,
    /// What comes and goes over it.
    over: Over,
    /// True when something of a block may be written on it.
    is_written: bool,
    /// True when a block of this frame stands on it.
    stood: bool,
    /// True when something stands over it in this frame.
    stood_over: bool,
}

/// An answer, and where it is told. One that nothing changed is the very same, which is seen without looking into it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answer {
    columns: Range<u16>,
    finding: Arc<Finding>,
}

/// What is over a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    /// What was drawn from this key; `None` when that may be otherwise now.
    Something(Option<Key>),
}

/// What is known of what is written on a row.
#[derive(Debug, Clone, Default)]
struct Row {
    /// What its block wrote on it; `None` when that is not known.
    block: Option<Writing>,
    /// The answer that this was told from, where it is one: it is the same whatever the model went through.
    answer: Option<Answer>,
    /// The answer that is being told.
    answer_told: Option<Answer>,
    /// Where what comes and goes over it is.
    columns: Vec<Range<u16>>,
    /// And what it writes.
    over: Writing,
}

/// What is to be drawn of a block on a row, or of what comes over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Due {
    /// It stands as it was drawn.
    Nothing,
    /// The texts that changed: no other shares a column with them.
    Texts,
    /// What comes over alone.
    Over,
    /// The whole row: on it nothing stays where it was.
    Row,
}

/// Which of the two writings of a row.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) enum Layer {
    /// What its block wrote.
    Block,
    /// What comes and goes over it.
    Over,
}

impl Over {
    /// What it was drawn from may be otherwise now.
    fn may_differ(&mut self) {
        if let Self::Something(key) = self {
            *key = None;
        }
    }
}

impl Stand {
    /// Of a row of which nothing is known.
    const UNKNOWN: Self = Self {
        from: None,
        over: Over::Nothing,
        is_written: true,
        stood: false,
        stood_over: false,
    };
}

impl Row {
    /// True when what is told now is told from the same as what is there.
    fn stays(&self) -> bool {
        self.block.is_some() && self.answer_told.is_some() && self.answer == self.answer_told
    }
}

impl Rows {
    /// So many rows, of which nothing is known.
    pub(super) fn new(width: u16, height: u16) -> Self {
        let rows = usize::from(height);
        Self {
            common: None,
            stands: vec![Stand::UNKNOWN; rows],
            each: vec![Row::default(); rows],
            changed: Vec::new(),
            told: vec![Writing::default(); rows],
            is_listening: false,
            drawn: (0..height).map(|row| Span::whole(row, width)).collect(),
            limits: None,
        }
    }

    /// Begins a frame of a width: with what all of it depends on, or with nothing remembered.
    pub(super) fn begin(&mut self, common: Option<Common>, width: u16) {
        let is_same = self.common == common;
        // The look, and all but what is being tried.
        let (looks_same, tries) = match (&self.common, &common) {
            (Some(before), Some(now)) => (before.look == now.look, before.revision == now.revision),
            (before, now) => (before.is_none() && now.is_none(), false),
        };
        self.common = common;
        if !is_same {
            self.limits = None;
        }
        if !looks_same {
            self.each.fill(Row::default());
            self.stands.fill(Stand::UNKNOWN);
        }
        for row in &mut self.stands {
            if !is_same {
                row.from = row.from.filter(|(_, key)| tries && key.is_apart());
                row.over.may_differ();
            }
            (row.stood, row.stood_over) = (false, false);
        }
        self.drawn.clear();
        if self.common.is_none() {
            let rows = (0..).zip(&self.stands);
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
        for row in &mut self.stands[usize::from(block.start)..usize::from(block.end)] {
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
            row.answer_told = None;
        }
        self.is_listening = true;
    }

    /// Listens to a text; false when nobody listens, and it is to be drawn.
    pub(in crate::ui) fn hear(&mut self, told: &Told) -> bool {
        if let Some(row) = self.told.get_mut(usize::from(told.place.y))
            && self.is_listening
            && !told.place.is_empty()
        {
            row.add(told);
        }
        self.is_listening
    }

    /// Ends listening.
    pub(in crate::ui) fn heard(&mut self) {
        self.is_listening = false;
    }

    /// A row of the block that is being told is told from an answer: true when it was told from the same before, and needs no
    /// telling.
    pub(in crate::ui) fn stays(&mut self, place: Rect, finding: &Arc<Finding>) -> bool {
        let row = self.each.get_mut(usize::from(place.y));
        let Some(row) = row.filter(|_| self.is_listening) else {
            return false;
        };
        row.answer_told = Some(Answer {
            columns: place.left()..place.right(),
            finding: Arc::clone(finding),
        });
        row.stays()
    }

    /// Remembers what a block wrote on a row; tells what of it is to be drawn.
    pub(in crate::ui) fn due(&mut self, row: u16) -> Due {
        let at = usize::from(row);
        let (stand, row, told) = (&mut self.stands[at], &mut self.each[at], &mut self.told[at]);
        let stays = row.stays();
        row.answer = row.answer_told.take();
        if stays {
            return Due::Nothing;
        }
        let Some(before) = &mut row.block else {
            row.block = Some(mem::take(told));
            (stand.is_written, stand.over) = (true, Over::Nothing);
            return Due::Row;
        };
        if before == told {
            return Due::Nothing;
        }
        mem::swap(before, told);
        let over: &[_] = match stand.over {
            Over::Something(_) => &row.columns,
            Over::Nothing => &[],
        };
        stand.is_written = !before.is_empty();
        if before.changed_alone(told, over, &mut self.changed) {
            stand.over.may_differ();
            return Due::Texts;
        }
        stand.over = Over::Nothing;
        Due::Row
    }

    /// Something stands over a row: true when it is already as its key says.
    pub(in crate::ui) fn is_over_as(&mut self, row: u16, key: Key) -> bool {
        let stand = &mut self.stands[usize::from(row)];
        stand.stood_over = true;
        key != Key::Live && stand.over == Over::Something(Some(key))
    }

    /// Remembers what was written over a row, in some places of it; tells what is to be drawn.
    pub(in crate::ui) fn over_due(&mut self, row: u16, places: &[Rect], key: Key) -> Due {
        let at = usize::from(row);
        let (stand, row, told) = (&mut self.stands[at], &mut self.each[at], &mut self.told[at]);
        let columns = places.iter().map(|place| place.left()..place.right());
        let was_there = stand.over != Over::Nothing;
        stand.over = Over::Something(Some(key));
        let stays = row.columns.iter().cloned().eq(columns.clone());
        let is_same = row.over == *told;
        if was_there && stays && is_same {
            return Due::Nothing;
        }
        mem::swap(&mut row.over, told);
        row.columns.clear();
        row.columns.extend(columns);
        match (was_there, stays) {
            (true, false) => Due::Row,
            (true, true) if row.over.changed_alone(told, &[], &mut self.changed) => Due::Texts,
            _ => Due::Over,
        }
    }

    /// Rows that are to be emptied: no block of this frame stands on them, or nothing stands over them any more.
    pub(in crate::ui) fn left(&mut self) -> impl Iterator<Item = u16> + use<> {
        let mut left = Vec::new();
        if self.common.is_some() {
            for (at, row) in (0..).zip(&mut self.stands) {
                let leaves_over = row.over != Over::Nothing && !row.stood_over;
                if !row.stood && row.is_written {
                    let written = &mut self.each[usize::from(at)];
                    (written.block, written.answer) = (Some(Writing::default()), None);
                    row.is_written = false;
                } else if !leaves_over {
                    continue;
                }
                row.from = row.from.filter(|_| row.stood);
                row.over = Over::Nothing;
                left.push(at);
            }
        }
        left.into_iter()
    }

    /// A text of a row that is to be drawn alone, the first, the second and so on: what stood in its place, and it.
    pub(in crate::ui) fn changed(
        &self,
        row: u16,
        layer: Layer,
        nth: usize,
    ) -> Option<(Told<'_>, Told<'_>)> {
        let at = *self.changed.get(nth)?;
        let before = self.told[usize::from(row)].told(at, row);
        let now = match layer {
            Layer::Block => self.written(row)?,
            Layer::Over => self.written_over(row),
        };
        before.zip(now.told(at, row))
    }

    /// What the block of a row wrote on it.
    pub(in crate::ui) fn written(&self, row: u16) -> Option<&Writing> {
        self.each[usize::from(row)].block.as_ref()
    }

    /// What was written over a row.
    pub(in crate::ui) fn written_over(&self, row: u16) -> &Writing {
        &self.each[usize::from(row)].over
    }

    /// A row was drawn, or some columns of it.
    pub(in crate::ui) fn drawn(&mut self, span: Span) {
        self.drawn.push(span);
    }
}
