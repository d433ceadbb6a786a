//! Last year beside this one.

use super::super::{Desk, Model, Place, Tone};
use crate::fund::ShareBase;
use crate::lang::last_year as words;
use crate::negotiation::LastYear;

/// Shows it on the Tavolo, or no more; where the session does not hold it, says where it comes from.
pub(super) fn show(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if desk.last_year.take().is_some() {
        model.message = None;
        return;
    }
    let Some(last) = known(desk) else {
        model.say(Tone::Refused, words::UNKNOWN.of(lang));
        return;
    };
    let said = words::beside(last.year, desk.case.session.year, lang);
    desk.last_year = Some(last);
    // The shares of that year are of its fund.
    if desk.base != ShareBase::Fund {
        desk.base = ShareBase::Fund;
        desk.refresh();
    }
    model.say(Tone::Said, said);
}

fn known(desk: &Desk) -> Option<LastYear> {
    let has_lines = !desk.split().is_unread();
    let previous = desk.case.facts.previous.as_ref();
    previous.filter(|_| has_lines).and_then(LastYear::of)
}

/// The shares beside those of last year are of the fund.
pub(super) fn of_the_fund(model: &mut Model) {
    let said = words::OF_THE_FUND.of(model.lang);
    model.say(Tone::Refused, said);
}
