//! The sentences of what is refused and is no error of a file: the year after, the chain of a history.

use riparto::lang::{Lang, talks::broken};
use riparto::money::Amount;
use riparto::negotiation::{Break, NextFault, SealedPart, SessionFault};
use riparto::report::next_fault_line;

use super::gallery::every;

every!(next, NEXT, NextFault: NotLater PrivateSnapshot NegativeFund Session);
every!(found, FOUND, Break: NoSeals NoHead Opening Seal Id Operation Before LastOrHead Number Mark Carried SnapshotSeal SnapshotHead);

fn both(name: &str, words: impl Fn(Lang) -> String) -> String {
    let [it, en] = [Lang::It, Lang::En].map(words);
    assert!(!it.is_empty() && it != en, "{name}: {it}");
    format!("{name}\n  {it}\n  {en}\n")
}

#[test]
fn why_the_year_after_cannot_be_made_is_told() {
    let faults = [
        NextFault::NotLater {
            last: 2019,
            year: 2018,
        },
        NextFault::PrivateSnapshot,
        NextFault::NegativeFund(Amount::from_cents(-150_000)),
        NextFault::Session(SessionFault::Year(2201)),
    ];
    let shown: Vec<&str> = faults.iter().map(next).collect();
    assert_eq!(shown, NEXT);
    let told = faults.map(|fault| both(next(&fault), |l| next_fault_line(fault.clone(), l)));
    insta::assert_snapshot!("next-year", told.concat());
}

#[test]
fn what_was_tampered_with_is_told() {
    let breaks = [
        Break::NoSeals,
        Break::NoHead,
        Break::Opening(SealedPart::Fund),
        Break::Seal(SealedPart::Lines),
        Break::Id,
        Break::Operation(7),
        Break::Before(7),
        Break::LastOrHead(12),
        Break::LastOrHead(0),
        Break::Number(7),
        Break::Mark,
        Break::Carried,
        Break::SnapshotSeal,
        Break::SnapshotHead,
    ];
    let mut shown: Vec<&str> = breaks.iter().map(found).collect();
    shown.dedup();
    assert_eq!(shown, FOUND);
    let told = breaks.map(|of| both(found(&of), |lang| broken(of, lang)));
    insta::assert_snapshot!("tampered", told.concat());
}
