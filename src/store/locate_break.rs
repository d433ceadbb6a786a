//! Where in the text of a session a break of its chain is.

use std::ops::Range;

use super::locate::{heading, value_of};
use crate::negotiation::{Break, SealedPart};

/// The bytes of what was changed, as well as can be told.
pub fn locate_break(text: &str, found: Break) -> Option<Range<usize>> {
    let history = || heading(text, "history").map(|at| at.end);
    let seals = || heading(text, "seals").map(|at| at.end);
    // By its place: its number may be what was changed.
    let operation = |place: u32| {
        let mut from = history()?;
        for _ in 1..place {
            from = value_of(text, from, "before")?.end;
        }
        value_of(text, from, "number")
    };
    match found {
        Break::NoSeals | Break::NoHead => heading(text, "history"),
        Break::Opening(part) => of_part(text, part).or_else(|| heading(text, "seals")),
        Break::Seal(part) => value_of(text, seals()?, part.seal()),
        // The seals have no id of their own: the next one is that of the session.
        Break::Id => value_of(text, seals()?, "id"),
        Break::Operation(place) | Break::Number(place) => operation(place),
        Break::Before(number) => value_of(text, operation(number)?.end, "before"),
        Break::LastOrHead(0) => heading(text, "head"),
        Break::LastOrHead(number) => operation(number).or_else(|| heading(text, "head")),
        Break::Mark => heading(text, "snapshot"),
        Break::Carried => heading(text, "carried"),
        Break::SnapshotSeal => value_of(text, heading(text, "snapshot")?.end, "seal"),
        Break::SnapshotHead => {
            let all = value_of(text, heading(text, "snapshot")?.end, "all")?;
            let upto = all.start;
            heading(&text[..upto], "head").or(Some(all))
        }
    }
}

fn of_part(text: &str, part: SealedPart) -> Option<Range<usize>> {
    if part == SealedPart::Heading {
        return heading(text, "format");
    }
    // What a snapshot says of itself has the same words, and comes first.
    let body = heading(text, "body")?.end;
    let at = heading(&text[body..], part.field()?)?;
    Some(body + at.start..body + at.end)
}
