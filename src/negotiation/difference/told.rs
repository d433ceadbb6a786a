//! What was found so far, and how the items of two lists are put side by side.

use super::{Difference, Field, Name, Value, What};

/// The differences found so far, and what is being looked at.
#[derive(Debug, Default)]
pub(super) struct Told {
    all: Vec<Difference>,
    at: Option<(What, Option<String>, Option<Name>)>,
}

impl Told {
    /// From here on, of this.
    pub(super) fn of(&mut self, what: What) {
        self.at = Some((what, None, None));
    }

    /// From here on, of this one of many.
    pub(super) fn of_one(&mut self, what: What, id: &impl ToString, name: Option<Name>) {
        self.at = Some((what, Some(id.to_string()), name));
    }

    /// Both sides of a field: told where they differ.
    pub(super) fn field(&mut self, field: Field, a: impl Into<Value>, b: impl Into<Value>) {
        let (a, b) = (a.into(), b.into());
        if a != b {
            self.tell(field, a, b);
        }
    }

    /// Both sides of a free text.
    pub(super) fn prose(&mut self, field: Field, a: Option<&String>, b: Option<&String>) {
        let side = |text: Option<&String>| text.map_or(Value::Nothing, |t| Value::Prose(t.clone()));
        self.field(field, side(a), side(b));
    }

    /// Both sides of something, which surely differ.
    pub(super) fn tell(&mut self, field: Field, a: Value, b: Value) {
        let Some((what, id, name)) = self.at.clone() else {
            return;
        };
        self.all.push(Difference {
            what,
            id,
            name,
            field,
            a,
            b,
        });
    }

    /// An item that is in one case only, with what it is there. `None` when it is in both: then they are given back.
    pub(super) fn both<'a, T>(
        &mut self,
        pair: (Option<&'a T>, Option<&'a T>),
        worth: impl Fn(&T) -> Value,
    ) -> Option<(&'a T, &'a T)> {
        // What has no figure is there all the same.
        let worth = |item: &T| match worth(item) {
            Value::Nothing => Value::There,
            said => said,
        };
        match pair {
            (Some(a), Some(b)) => return Some((a, b)),
            (Some(a), None) => self.tell(Field::Whole, worth(a), Value::Nothing),
            (None, Some(b)) => self.tell(Field::Whole, Value::Nothing, worth(b)),
            (None, None) => {}
        }
        None
    }

    /// All that was found.
    pub(super) fn all(self) -> Vec<Difference> {
        self.all
    }
}

/// An item of each of two lists, or of one alone.
pub(super) type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// The items of two lists side by side: those that are equal, then those of the same key, in the order of the first list; at
/// the end those of the second list alone. A key may stand more than once: two acts of the same kind.
pub(super) fn pairs<'a, T: PartialEq, K: PartialEq>(
    a: &'a [T],
    b: &'a [T],
    key: impl Fn(&T) -> K,
) -> Vec<Pair<'a, T>> {
    let mut found: Vec<Option<usize>> = vec![None; a.len()];
    let mut taken = vec![false; b.len()];
    let mut find = |way: &dyn Fn(&T, &T) -> bool| {
        for (one, place) in a.iter().zip(&mut found) {
            if place.is_none() {
                *place = (0..b.len()).find(|&at| !taken[at] && way(one, &b[at]));
                if let Some(at) = *place {
                    taken[at] = true;
                }
            }
        }
    };
    find(&|one, other| one == other);
    find(&|one, other| key(one) == key(other));
    let first = a.iter().zip(found);
    let first = first.map(|(one, at)| (Some(one), at.map(|at| &b[at])));
    let alone = b.iter().zip(taken).filter(|(_, taken)| !taken);
    let alone = alone.map(|(other, _)| (None, Some(other)));
    first.chain(alone).collect()
}

/// The one of a pair that names it: the first, else the second.
pub(super) fn named<'a, T>(pair: &Pair<'a, T>) -> Option<&'a T> {
    pair.0.or(pair.1)
}
