//! Random deeds at a table, for the properties of the history.

use jiff::civil::{date, time};
use proptest::prelude::*;
use proptest::sample::Index;
use riparto::fund::Edit;
use riparto::money::{Amount, Percent};
use riparto::negotiation::{
    Amend, Deed, DisputeState, Disputing, Held, Opened, Origin, Party, Presence, Reopening,
    ReopeningCause, Signing, Standing, Suspension, Tabling, Talks, Wall, Written,
};

use super::{done, edit, id, signing, tabling, union};

/// What somebody may try at a table: which deed, of what, and how much.
#[derive(Debug, Clone)]
pub(crate) struct Attempt {
    kind: u8,
    which: Index,
    cents: i128,
    flag: bool,
}

/// Some attempts, one after the other.
pub(crate) fn attempts(most: usize) -> impl Strategy<Value = Vec<Attempt>> {
    let one = (
        0..28_u8,
        any::<Index>(),
        -2_000_000..2_000_000_i128,
        any::<bool>(),
    );
    let one = one.prop_map(|(kind, which, cents, flag)| Attempt {
        kind,
        which,
        cents,
        flag,
    });
    prop::collection::vec(one, 1..most)
}

/// Sits at the table, then tries each: what is refused leaves it as it was.
pub(crate) fn negotiate(talks: &mut Talks, attempts: &[Attempt]) {
    done(talks, Deed::SedutaOpened(Opened::default())).unwrap();
    for one in attempts {
        attempt(talks, one);
    }
}

/// Tries one; false when it is refused.
pub(crate) fn attempt(talks: &mut Talks, attempt: &Attempt) -> bool {
    let deed = deed(talks, attempt);
    done(talks, deed).is_ok()
}

fn party(attempt: &Attempt) -> Party {
    let all = ["FP-CGIL", "CISL-FP", "UIL-FPL"].map(union);
    let among = [[Party::Public].as_slice(), &all].concat();
    attempt.which.get(&among).clone()
}

/// When a seduta might have been held: before it is written, and after.
fn held(attempt: &Attempt) -> Held {
    let cents = attempt.cents.unsigned_abs();
    let day = i8::try_from(cents % 30 + 1).unwrap();
    let at = |hour| Wall::new(date(2019, 6, day), time(hour, 30, 0, 0));
    Held {
        from: at(9),
        to: cents
            .is_multiple_of(2)
            .then(|| at(i8::try_from(cents % 24).unwrap())),
    }
}

/// The deed that an attempt is on a table.
fn deed(talks: &Talks, attempt: &Attempt) -> Deed {
    let state = talks.state();
    let line = attempt.which.get(state.split().lines()).id.clone();
    let amount = Amount::from_cents(attempt.cents);
    let number = u32::try_from(attempt.which.index(4) + 1).unwrap();
    match attempt.kind {
        0..=4 => edit(talks, Edit::Step { line, amount }),
        5 => {
            let amount = Amount::from_cents(attempt.cents.abs() * 20);
            edit(talks, Edit::SetAmount { line, amount })
        }
        6 => {
            let points = i64::try_from(attempt.cents.abs() % 101).unwrap();
            let percent = Percent::new(points.into());
            edit(talks, Edit::SetShare { line, percent })
        }
        7 | 8 => Deed::Undone,
        9 => Deed::Redone,
        10 => Deed::DraftDeclared,
        11 => Deed::Suspended(Suspension {
            until: attempt.flag.then(|| "15:30".to_owned()),
            note: None,
        }),
        12 => Deed::Resumed,
        13 => Deed::SedutaHeld {
            seduta: number,
            held: attempt.flag.then(|| held(attempt)),
        },
        14 if attempt.flag => Deed::SedutaClosed,
        14 | 15 => Deed::SedutaOpened(Opened {
            place: attempt.flag.then(|| "sala giunta".to_owned()),
            held: attempt.flag.then(|| held(attempt)),
            ..Opened::default()
        }),
        16 | 17 => Deed::Tabled(Box::new(Tabling {
            replaces: attempt.flag.then_some(number),
            ..tabling(talks, vec![party(attempt)])
        })),
        18 | 19 => Deed::Answered {
            proposal: number,
            by: party(attempt),
            standing: [
                Standing::Accepted,
                Standing::NotAccepted,
                Standing::Withdrawn,
            ][attempt.which.index(3)],
            note: None,
        },
        20 => Deed::Brought {
            from: Origin::Simulation,
            split: moved(talks, amount),
            clauses: None,
        },
        21 => Deed::Disputed(Box::new(Disputing {
            by: party(attempt),
            figure: "risultato".to_owned(),
            ours: None,
            theirs: Some(amount),
            source: None,
            note: None,
        })),
        22 => Deed::DisputeSettled {
            dispute: number,
            state: DisputeState::Cleared,
            note: attempt.flag.then(|| "chiarita".to_owned()),
        },
        23 => Deed::Declared {
            by: party(attempt),
            text: "a verbale".to_owned(),
        },
        24 => Deed::Attendance(vec![Presence {
            party: party(attempt),
            role: None,
            name: attempt.flag.then(|| "Mario Rossi".to_owned()),
        }]),
        25 if attempt.flag => Deed::Ipotesi(Box::new(Signing {
            not_signed_by: Vec::new(),
            ..signing(talks)
        })),
        25 | 26 => Deed::Reopened(Reopening {
            cause: ReopeningCause::Remarks,
            reference: "verbale 3".to_owned(),
        }),
        _ => {
            let economia = &state.case.session.economie[0];
            let amount = Amount::from_cents(attempt.cents.abs());
            let amend = Box::new(Amend::EconomiaAmount(economia.id.clone(), amount));
            Deed::Amended { amend, act: None }
        }
    }
}

/// The split on the table with some money moved to its first line.
fn moved(talks: &Talks, amount: Amount) -> Written {
    let mut split = talks.state().split().clone();
    let line = id("risultato");
    let _ = split.apply(&Edit::Step { line, amount });
    Written::of(&split)
}
