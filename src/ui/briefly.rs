//! An act told in the room there is: whole, or in fewer words that keep what weighs most.

use super::paint::Canvas;
use crate::lang::talks;
use crate::negotiation::Operation;

/// The sentence of an act that fits so many rows of a width: the longest that does, else the shortest.
pub(super) fn sentence(act: &Operation, room: (u16, u16), canvas: &Canvas) -> String {
    within(&act.sentence, act, room, canvas)
}

/// The same of a text that has the sentence of an act in it, with what stands around it.
pub(super) fn within(text: &str, act: &Operation, room: (u16, u16), canvas: &Canvas) -> String {
    let forms = talks::briefer(&act.act, canvas.lang);
    if forms.is_empty() || fits(text, room, canvas) {
        return text.to_owned();
    }
    let Some((before, after)) = text.split_once(&act.sentence) else {
        return text.to_owned();
    };
    let whole = forms.iter().map(|form| format!("{before}{form}{after}"));
    let mut all = whole.chain(forms.iter().cloned());
    let fitting = all.find(|form| fits(form, room, canvas));
    fitting.or(forms.last().cloned()).unwrap_or_default()
}

fn fits(text: &str, (width, rows): (u16, u16), canvas: &Canvas) -> bool {
    let lines = canvas.wrap(text, usize::from(width)).len();
    lines <= usize::from(rows)
}
