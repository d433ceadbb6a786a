//! [`integrity`]: whether a session is what was written, and where it is not. Each hash is worked out again and set beside the
//! one that the file has; the chain says which of the two was changed.

use serde::{Deserialize, Serialize};

use super::encoding::hash_of;
use super::{Operation, SealedPart, Seals};
use crate::negotiation::{Session, SnapshotMark};

/// The hashes of all that is in a snapshot, set when it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotSeal {
    /// Of what it says of itself.
    pub mark: String,
    /// Of the pack that it carries, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<String>,
    /// Of the opening data, part by part.
    pub opening: Seals,
    /// The head of its history, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
    /// Of all these.
    pub all: String,
}

impl SnapshotSeal {
    /// The seal of a snapshot; `None` of what is no snapshot.
    pub fn of(session: &Session) -> Option<Self> {
        let mark = SnapshotMark {
            seal: None,
            ..session.snapshot.clone()?
        };
        let pack = session.carried.as_ref();
        let seal = Self {
            mark: hash_of("riparto-istantanea-1", &mark)?,
            carried: pack.and_then(|p| hash_of("riparto-regole-portate-1", &**p)),
            opening: Seals::of(session),
            head: session.head.clone(),
            all: String::new(),
        };
        Some(seal.closed())
    }

    fn closed(self) -> Self {
        let open = Self {
            all: String::new(),
            ..self
        };
        Self {
            all: hash_of("riparto-sigillo-1", &open).unwrap_or_default(),
            ..open
        }
    }
}

/// Something that is not what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Break {
    /// There is a history, and not the hashes of the opening data.
    NoSeals,
    /// There is a history, and no head.
    NoHead,
    /// A part of the opening data was changed.
    Opening(SealedPart),
    /// The hash of a part was changed, and the part was not.
    Seal(SealedPart),
    /// The id was changed.
    Id,
    /// An operation was changed, or taken away, or put in.
    Operation(u32),
    /// The hash that an operation has of what came before was changed, and nothing else.
    Before(u32),
    /// The last operation, of this number, or the head: one of the two was changed.
    LastOrHead(u32),
    /// The operation of this place has another number.
    Number(u32),
    /// What a snapshot says of itself was changed.
    Mark,
    /// The pack that a snapshot carries was changed.
    Carried,
    /// The seal of a snapshot was changed, and what it seals was not.
    SnapshotSeal,
    /// The seal of a snapshot has another head: the end of its history was changed.
    SnapshotHead,
}

/// What was found of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Integrity {
    /// What is not what was written, in the order of the file.
    pub breaks: Vec<Break>,
    /// The operations that come earlier, by the clock, than the one before: a clock put right, most often.
    pub backwards: Vec<u32>,
    /// True when there is a chain to look at.
    pub has_history: bool,
    /// True when it is a snapshot with a seal.
    pub is_sealed: bool,
}

impl Integrity {
    /// True when nothing was changed.
    pub fn is_sound(&self) -> bool {
        self.breaks.is_empty()
    }
}

/// Looks at a session as it was read: nothing of it is opened or done again.
pub fn integrity(session: &Session) -> Integrity {
    let mut found = Integrity {
        has_history: session.id.is_some() || !session.history.is_empty(),
        backwards: backwards(&session.history),
        ..Integrity::default()
    };
    if found.has_history {
        opening(session, &mut found.breaks);
        chain(session, &mut found.breaks);
    }
    if let Some(written) = session.snapshot.as_ref().and_then(|s| s.seal.as_deref()) {
        found.is_sealed = true;
        snapshot(session, written, &mut found.breaks);
    }
    found
}

/// The opening data beside their hashes, and these beside the id.
fn opening(session: &Session, breaks: &mut Vec<Break>) {
    let now = Seals::of(session);
    let id = session.id.as_deref().unwrap_or_default();
    let Some(written) = session.seals.as_deref() else {
        breaks.push(Break::NoSeals);
        return;
    };
    let unlike = now.unlike(written);
    if written.id() == id {
        breaks.extend(unlike.into_iter().map(Break::Opening));
    } else if now.id() == id {
        breaks.extend(unlike.into_iter().map(Break::Seal));
    } else {
        breaks.extend(unlike.into_iter().map(Break::Opening));
        breaks.push(Break::Id);
    }
}

/// Each operation beside the hash that the next one, or the head, has of it.
fn chain(session: &Session, breaks: &mut Vec<Break>) {
    let operations = &session.history;
    let Some(head) = session.head.as_deref() else {
        breaks.push(Break::NoHead);
        return;
    };
    let kept = |at: usize| operations.get(at).map_or(head, |next| next.before.as_str());
    let mut hash = session.id.clone().unwrap_or_default();
    let mut mended_at = None;
    for at in 0..=operations.len() {
        let next = operations.get(at);
        let next_hash = next.map(Operation::hash).unwrap_or_default();
        if hash != *kept(at) && mended_at != Some(at) {
            let alone =
                |next: &Operation| next_hash != kept(at + 1) && mended(next, &hash) == kept(at + 1);
            if next.is_some_and(alone) {
                breaks.push(Break::Before(count(at + 1)));
                // The link after it is broken by the same change.
                mended_at = Some(at + 1);
            } else if at == operations.len() {
                breaks.push(Break::LastOrHead(count(at)));
            } else if at > 0 {
                breaks.push(Break::Operation(count(at)));
            } else if !breaks.contains(&Break::Id) {
                breaks.push(Break::Operation(1));
            }
        }
        if next.is_some_and(|next| next.number != count(at + 1)) {
            breaks.push(Break::Number(count(at + 1)));
        }
        hash = next_hash;
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The hash of an operation if it followed a hash.
fn mended(operation: &Operation, before: &str) -> String {
    let mended = Operation {
        before: before.to_owned(),
        ..operation.clone()
    };
    mended.hash()
}

fn snapshot(session: &Session, written: &SnapshotSeal, breaks: &mut Vec<Break>) {
    let Some(now) = SnapshotSeal::of(session) else {
        return;
    };
    if now == *written {
        return;
    }
    let sound = written.clone().closed().all == written.all;
    if !sound {
        breaks.push(Break::SnapshotSeal);
        // The rest of the seal may still be looked at, unless it alone was changed.
        if now.all == written.all {
            return;
        }
    }
    if now.mark != written.mark {
        breaks.push(Break::Mark);
    }
    if now.carried != written.carried {
        breaks.push(Break::Carried);
    }
    for part in now.opening.unlike(&written.opening) {
        if !breaks.contains(&Break::Opening(part)) {
            breaks.push(Break::Opening(part));
        }
    }
    if now.head != written.head {
        breaks.push(Break::SnapshotHead);
    }
}

/// The operations that come earlier than the one before.
fn backwards(operations: &[Operation]) -> Vec<u32> {
    let pairs = operations.windows(2);
    pairs
        .filter(|pair| pair[1].time.instant() < pair[0].time.instant())
        .map(|pair| pair[1].number)
        .collect()
}
