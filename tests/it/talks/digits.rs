//! A changed digit anywhere in a file with its history is found, and the place is told.

use std::ops::Range;

use riparto::fund::Edit;
use riparto::money::Amount;
use riparto::negotiation::{
    Break, Deed, Disputing, Judged, Opened, Operation, Presence, Session, Shown, SnapshotMark,
    SnapshotSeal, Suspension, Talks, integrity,
};
use riparto::rules::{Severity, Verdict};
use riparto::store;

use super::{Party, done, edit, id, signing, tabling, union};

const OPENING: &str = r#"Session(
  format: 1,
  body: "Comune di Prova 7",
  area: "comparto",
  year: 2019,
  delegation: Delegation(unions: ["FP-CGIL", "UIL-FPL"]),
  fund: Fund(sources: [Source(id: "stabili", label: "Risorse 1", kind: Stable, amount: "1000.50")]),
  economie: [Economia(id: "economie-2018", amount: "50.00", year: 2018, origin: "risultato", line: "risultato")],
  lines: [
    Opening(id: "posizione", label: "Posizione", kind: "posizione", amount: "850.50", intent: Fixed),
    Opening(id: "risultato", label: "Risultato", kind: "risultato", amount: "150.00", intent: Rest),
  ],
  acts: [Act(kind: "costituzione-fondo", reference: "det. 1234/2019", date: "2019-03-01")],
)"#;

/// A negotiation with two sedute, edits, proposals, a dispute and an ipotesi.
fn negotiation() -> Talks {
    let none: Vec<std::sync::Arc<riparto::rules::Pack>> = Vec::new();
    let today = "2019-06-11".parse().unwrap();
    let mut talks = store::talks_from_text("prova", OPENING, &none, today, None).unwrap();
    let shown = Shown {
        rule: id("risultato-min-15"),
        verdict: Verdict::Respected,
        severity: Severity::Blocks,
        margin: Some(Amount::from_cents(123_456)),
    };
    let judged = Some(Judged {
        pack: id("regole-1"),
        revision: 12,
        hash: "a1b2".to_owned(),
        day: today,
        findings: vec![shown],
    });
    let present = vec![Presence {
        party: union("FP-CGIL"),
        role: Some("delegato 3".to_owned()),
        name: None,
    }];
    let opened = Opened {
        place: Some("via Roma 10".to_owned()),
        held: None,
        present,
        note: None,
    };
    let step = |talks: &Talks| {
        let (line, amount) = (id("risultato"), Amount::from_cents(1_000));
        edit(talks, Edit::Step { line, amount })
    };
    let mut act = |make: &dyn Fn(&Talks) -> Deed| {
        let deed = make(&talks);
        done(&mut talks, deed).unwrap();
    };
    act(&|_| Deed::SedutaOpened(opened.clone()));
    act(&step);
    act(&step);
    act(&|talks| {
        let mut tabling = tabling(talks, vec![Party::Public]);
        tabling.judged.clone_from(&judged);
        Deed::Tabled(Box::new(tabling))
    });
    act(&|_| {
        Deed::Disputed(Box::new(Disputing {
            by: union("FP-CGIL"),
            figure: "stabili".to_owned(),
            ours: Some(Amount::from_cents(100_050)),
            theirs: Some(Amount::from_cents(110_050)),
            source: Some("conto annuale 2018".to_owned()),
            note: None,
        }))
    });
    act(&|_| Deed::Suspended(Suspension::default()));
    act(&|_| Deed::SedutaClosed);
    act(&|_| Deed::SedutaOpened(Opened::default()));
    act(&|talks| Deed::Ipotesi(Box::new(signing(talks))));
    talks
}

/// The places of a text that hold a digit.
fn digits(text: &str) -> impl Iterator<Item = usize> {
    text.bytes()
        .enumerate()
        .filter(|(_, b)| b.is_ascii_digit())
        .map(|(at, _)| at)
}

/// The text with another digit at a place.
fn changed(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'9' {
        b'0'
    } else {
        bytes[at] + 1
    };
    String::from_utf8(bytes).unwrap()
}

fn of_operation(found: Break) -> Option<u32> {
    match found {
        Break::Operation(n) | Break::Before(n) | Break::LastOrHead(n) | Break::Number(n) => Some(n),
        _ => None,
    }
}

/// The lines of the text from one place to another.
fn starts(text: &str, word: &str) -> usize {
    text.find(word).unwrap_or_else(|| panic!("{word}"))
}

#[test]
fn a_changed_digit_is_found_and_located() {
    let talks = negotiation();
    let text = store::to_text(&talks.session());
    assert!(integrity(&store::session_from_text(&text).unwrap()).is_sound());
    let [seals, own_id, history, head] =
        ["\n  seals: ", "\n  id: ", "\n  history: ", "\n  head: "].map(|word| starts(&text, word));
    let operations: Vec<usize> = text
        .match_indices("\n    Operation(")
        .map(|(at, _)| at)
        .collect();
    let last = u32::try_from(operations.len()).unwrap();
    let mut looked = 0;
    for at in digits(&text) {
        looked += 1;
        let spoilt = changed(&text, at);
        let session = match store::session_from_text(&spoilt) {
            Ok(session) => session,
            Err(error) => {
                let span = error.span.clone().expect("a place");
                let line = |place: usize| spoilt[..place].matches('\n').count();
                assert_eq!(line(span.start), line(at), "{error:?}");
                continue;
            }
        };
        let breaks = integrity(&session).breaks;
        let what = format!("{at}: …{}", &spoilt[at.saturating_sub(40)..=at]);
        assert!(!breaks.is_empty(), "{what}");
        let places: Vec<Range<usize>> = breaks
            .iter()
            .map(|b| store::locate_break(&spoilt, *b).expect(&what))
            .collect();
        if at < seals {
            assert!(
                matches!(breaks[..], [Break::Opening(_)]),
                "{what} {breaks:?}"
            );
            // The part that is told is the last one that begins before the digit.
            assert!(places[0].start <= at, "{what} {breaks:?}");
            let between = &spoilt[places[0].start..at];
            assert!(
                !between.contains("\n  fund: ") || between.contains("economie"),
                "{what}"
            );
        } else if at < own_id {
            assert!(matches!(breaks[..], [Break::Seal(_)]), "{what} {breaks:?}");
            assert!(places[0].contains(&at), "{what}");
        } else if at < history {
            assert_eq!(breaks, [Break::Id], "{what}");
            assert!(places[0].contains(&at), "{what}");
        } else if at < head {
            let of = operations.iter().filter(|start| **start < at).count();
            let of = u32::try_from(of).unwrap();
            assert!(
                breaks.iter().all(|b| of_operation(*b) == Some(of)),
                "{what} {breaks:?}"
            );
            let start = operations[of as usize - 1];
            let end = operations.get(of as usize).copied().unwrap_or(head);
            assert!(
                places
                    .iter()
                    .all(|place| (start..end).contains(&place.start)),
                "{what}"
            );
        } else {
            assert_eq!(breaks, [Break::LastOrHead(last)], "{what}");
        }
    }
    assert!(looked > 1000, "{looked} digits");
}

/// What a snapshot says of itself, and the pack that it carries, are covered by its seal.
#[test]
fn a_digit_changed_in_a_snapshot_is_found() {
    let mut session = Session {
        snapshot: Some(SnapshotMark {
            of: "0f12".to_owned(),
            taken: "2019-06-11T15:32:00+02:00".to_owned(),
            label: "pre-intesa 2".to_owned(),
            simulation: false,
            seal: None,
            day: None,
        }),
        ..negotiation().session()
    };
    let mut pack = (*store::shipped_packs().unwrap()[0]).clone();
    pack.cases.clear();
    session.carried = Some(Box::new(pack));
    let folder = tempfile::tempdir().unwrap();
    let path =
        store::write_snapshot(folder.path(), &folder.path().join("prova.ron"), &session).unwrap();
    let written = store::load_session(&path).unwrap();
    let seal = written.snapshot.as_ref().unwrap().seal.clone();
    assert_eq!(seal.as_deref(), SnapshotSeal::of(&session).as_ref());
    assert!(integrity(&written).is_sound());

    let text = std::fs::read_to_string(&path).unwrap();
    let mark = starts(&text, "snapshot: ")..starts(&text, "\n  body: ");
    for at in digits(&text).filter(|at| mark.contains(at)) {
        let spoilt = changed(&text, at);
        let session = store::session_from_text(&spoilt).unwrap();
        let breaks = integrity(&session).breaks;
        let in_seal = at > starts(&text, "seal: ");
        let expected = if in_seal {
            Break::SnapshotSeal
        } else {
            Break::Mark
        };
        assert_eq!(breaks, [expected], "…{}", &spoilt[at - 40..=at]);
        let place = store::locate_break(&spoilt, expected).unwrap();
        assert!(mark.contains(&place.start));
    }
    let mut other = written.clone();
    if let Some(pack) = &mut other.carried {
        pack.revision += 1;
    }
    assert_eq!(integrity(&other).breaks, [Break::Carried]);
    other = written.clone();
    other.history.pop();
    other.head = other.history.last().map(Operation::hash);
    assert_eq!(integrity(&other).breaks, [Break::SnapshotHead]);
}

/// What is taken away, put in, or put elsewhere breaks the chain where it was.
#[test]
fn a_history_cannot_be_shortened_nor_reordered_unseen() {
    let whole = negotiation().session();
    let broken = |change: fn(&mut Session)| {
        let mut session = whole.clone();
        change(&mut session);
        integrity(&session).breaks
    };
    assert_eq!(broken(|s| drop(s.history.pop())), [Break::LastOrHead(8)]);
    assert_eq!(
        broken(|s| drop(s.history.remove(3)))[0],
        Break::Operation(3)
    );
    assert_eq!(broken(|s| s.history.swap(1, 2))[0], Break::Operation(1));
    assert_eq!(broken(|s| s.history.clear()), [Break::LastOrHead(0)]);
    assert_eq!(broken(|s| s.seals = None), [Break::NoSeals]);
    assert_eq!(broken(|s| s.head = None), [Break::NoHead]);
    let mut late = whole.clone();
    late.history[4].time = "2019-06-11T08:00:00+02:00".parse().unwrap();
    assert_eq!(integrity(&late).backwards, [5]);
}
