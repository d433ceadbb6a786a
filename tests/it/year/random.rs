//! Any session: the one of a later year opens, closes, and carries nothing that is decided every year.

use proptest::prelude::*;
use riparto::dossier::{Act, Position, Settlement, Unpaid};
use riparto::fund::{Base, Economia, Fund, Intent, Lock, Mode, Opening, Source, SourceKind};
use riparto::money::{Amount, Percent};
use riparto::negotiation::{Case, NextFault, Session, next_year};
use riparto::store;
use rust_decimal::Decimal;

use super::{id, packs};

const KINDS: [SourceKind; 6] = [
    SourceKind::Stable,
    SourceKind::Variable,
    SourceKind::ByLaw,
    SourceKind::Cut,
    SourceKind::OneOff,
    SourceKind::Unspecified,
];
const LINES: [&str; 5] = ["posizione", "risultato", "interim", "welfare", "altra"];
const CAUSES: [&str; 4] = [
    "posti-vacanti",
    "valutazione",
    "impossibilita-oggettiva",
    "boh",
];

fn cents() -> impl Strategy<Value = i128> {
    prop_oneof![Just(0_i128), 0_i128..1_000, 0_i128..1_000_000_000]
}

/// A session that opens: the stable source takes what the lines ask and the other sources do not give.
fn sessions() -> impl Strategy<Value = Session> {
    let sources = prop::collection::vec((0_usize..6, cents()), 0..6);
    let lines = prop::collection::vec((0_usize..5, cents(), 0_u8..4, 0_u32..=10_000), 1..6);
    let unpaid = prop::collection::vec((0_usize..4, cents()), 0..4);
    let economie = prop::collection::vec((cents(), any::<bool>(), 1_i16..4), 0..3);
    (
        sources,
        lines,
        unpaid,
        economie,
        2005_i16..2030,
        any::<bool>(),
    )
        .prop_map(|(sources, lines, unpaid, economie, year, free)| {
            let mut session = Session::new("Ente".to_owned(), id("dirigenti"), year);
            session.lines = lines.iter().enumerate().map(opening).collect();
            session.mode = if free { Mode::Free } else { Mode::Closed };
            let asked: Amount = session.lines.iter().map(|l| l.amount).sum();
            let source = |at: usize, kind, cents| Source {
                amount: Some(Amount::from_cents(cents)),
                ..Source::new(id(&format!("s-{at}")), format!("S {at}"), kind)
            };
            let others = sources.iter().enumerate();
            let others = others.map(|(at, (kind, cents))| source(at, KINDS[*kind], *cents));
            session.fund.sources = others.collect();
            let over = asked - session.fund.total();
            let kind = if over.is_negative() {
                SourceKind::Cut
            } else {
                SourceKind::Stable
            };
            session
                .fund
                .sources
                .push(source(99, kind, over.abs().cents()));
            session.settlement = Settlement {
                posizione_paid: Some(Amount::from_cents(100)),
                risultato_paid: Some(Amount::from_cents(100)),
                unpaid: unpaid
                    .iter()
                    .map(|(cause, cents)| Unpaid {
                        cause: id(CAUSES[*cause]),
                        amount: Amount::from_cents(*cents),
                    })
                    .collect(),
                ..Settlement::default()
            };
            let line = session.lines[0].id.clone();
            let carried = |(at, (cents, presumed, back)): (usize, &(i128, bool, i16))| Economia {
                presumed: *presumed,
                ..Economia::new(
                    id(&format!("e-{at}")),
                    Amount::from_cents(*cents),
                    year - back,
                    id("risultato"),
                    line.clone(),
                )
            };
            session.economie = economie.iter().enumerate().map(carried).collect();
            session.acts = vec![Act {
                kind: id("piano-performance"),
                reference: "DGC 1".to_owned(),
                year: Some(year),
                date: None,
                note: None,
            }];
            session
        })
}

fn opening((at, (kind, cents, intent, points)): (usize, &(usize, i128, u8, u32))) -> Opening {
    let percent = Percent::new(Decimal::new(i64::from(*points), 2));
    let share = |of| Intent::Share { percent, of };
    Opening {
        id: id(&format!("voce-{at}")),
        label: format!("Voce {at}"),
        short: None,
        kind: id(LINES[*kind]),
        section: None,
        amount: Amount::from_cents(*cents),
        intent: match (at, intent) {
            (0, _) => Intent::Rest,
            (_, 0) => share(Base::Fund),
            (2.., 1) => share(Base::Net(vec![id("voce-1")])),
            _ => Intent::Fixed,
        },
        lock: Lock::Open,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_new_session_opens_closes_and_carries_no_more_than_it_may(last in sessions(), on in 1_i16..4) {
        let packs = packs();
        let today = jiff::civil::date(2026, 1, 1);
        Case::open(last.clone(), &packs, today, None).unwrap();
        let next = match next_year(&last, &packs, last.year + on) {
            Ok(next) => next,
            Err(NextFault::NegativeFund(fund)) => {
                prop_assert!(fund.is_negative());
                return Ok(());
            }
            Err(other) => panic!("{other}"),
        };
        let new = &next.session;
        let case = Case::open(new.clone(), &packs, today, None).unwrap();
        prop_assert_eq!(store::session_from_text(&store::to_text(new)).unwrap(), new.clone());
        let kept = |kind| matches!(kind, SourceKind::Stable | SourceKind::Cut);
        prop_assert!(new.fund.sources.iter().all(|s| kept(s.kind)));
        prop_assert_eq!(new.fund.sources.len() + next.left.len(), last.fund.sources.len());
        prop_assert!(new.acts.is_empty() && new.settlement.is_empty());
        prop_assert!(new.roster.positions == Vec::<Position>::new() && new.fund != Fund::default());
        // It closes; or what is beyond is said to the cent, and nothing fixed was touched.
        prop_assert_eq!(-case.opening.residue(), next.beyond.unwrap_or_default());
        for (was, is) in last.lines.iter().zip(&new.lines) {
            prop_assert!(was.intent != Intent::Fixed || was.amount == is.amount);
        }
        // Whatever was used is remembered; whatever comes from the consuntivo counts in nothing.
        let counted = last.economie.iter().filter(|e| !e.presumed && !e.amount.is_zero());
        prop_assert_eq!(new.previous.as_ref().unwrap().used.len(), counted.count());
        prop_assert!(new.economie.iter().all(|e| e.presumed && e.year == last.year));
    }
}
