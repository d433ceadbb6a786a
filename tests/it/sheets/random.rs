//! Any change of any session: it opens, closes, and is read back as it was written.

use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use proptest::prelude::*;
use riparto::dossier::{
    Act, CapItem, Complex, Coverage, Earlier, How, PointValue, Position, ProCapite, Safeguard,
    Settled, To,
};
use riparto::fund::{Cap, Computed, Economia, Id, Intent, Mode, Source, SourceKind};
use riparto::lang::{Lang, difference};
use riparto::money::{Amount, Percent};
use riparto::negotiation::{Amend, Case, Difference, Session, differences};
use riparto::rules::Pack;
use riparto::store;
use rust_decimal::Decimal;

use super::id;

static SESSIONS: LazyLock<Vec<Session>> = LazyLock::new(|| {
    let texts = [
        include_str!("../../../sessions/prato-2019.ron"),
        include_str!("../../../sessions/francavilla-2016.ron"),
        include_str!("../../../sessions/manfredonia-2025.ron"),
        include_str!("../../../sessions/como-provincia-2014.ron"),
    ];
    let sessions = texts.map(|text| store::session_from_text(text).unwrap());
    sessions
        .into_iter()
        .map(|s| Session {
            published: false,
            ..s
        })
        .collect()
});

fn amounts() -> impl Strategy<Value = Amount> {
    let cents = prop_oneof![
        Just(0_i128),
        0_i128..100_000_000,
        Just(Amount::MAX_CENTS),
        -5_i128..0
    ];
    cents.prop_map(Amount::from_cents)
}

/// Ids of things that are there, and of things that are not.
fn ids() -> impl Strategy<Value = Id> {
    prop_oneof![
        Just("a"),
        Just("b"),
        Just("d1"),
        Just("risorse-obbligatorie"),
        Just("risorse-facoltative"),
        Just("ufficio-tecnico"),
        Just("posizione"),
        Just("risultato"),
        Just("economie-2017"),
        Just("economie-2023"),
        Just("monte-salari-2015"),
        Just("piao"),
        Just("pre-intesa"),
        Just("interim"),
        Just("valutazione"),
        Just("incentivi"),
    ]
    .prop_map(id)
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (0_i64..2_000_000, 0_u32..4).prop_map(|(n, scale)| Decimal::new(n, scale))
}

fn percents() -> impl Strategy<Value = Percent> {
    (0_i64..12_000).prop_map(|n| Percent::new(Decimal::new(n, 2)))
}

fn formulas() -> impl Strategy<Value = Computed> {
    prop_oneof![
        (amounts(), 0_u32..100_000).prop_map(|(each, heads)| Computed::PerHead {
            each,
            heads,
            on: Some(date(2001, 12, 31))
        }),
        (percents(), amounts(), prop::option::of(ids()))
            .prop_map(|(percent, of, base)| Computed::Rate { percent, of, base }),
        (amounts(), 2010_i16..2030, 0_u8..8, 2010_i16..2030).prop_map(
            |(of, first, years, year)| Computed::Quota {
                of,
                first,
                years,
                year
            }
        ),
    ]
}

fn kinds() -> impl Strategy<Value = SourceKind> {
    use SourceKind as K;
    prop::sample::select(vec![
        K::Stable,
        K::Variable,
        K::ByLaw,
        K::Cut,
        K::OneOff,
        K::Unspecified,
    ])
}

fn caps() -> impl Strategy<Value = Cap> {
    prop::sample::select(vec![Cap::Inside, Cap::Outside, Cap::Unknown])
}

fn coverages() -> impl Strategy<Value = Vec<Coverage>> {
    let how = prop::sample::select(vec![How::Held, How::Interim, How::Vacant]);
    let month = || prop::option::of((1_i8..=12).prop_map(|m| date(2019, m, 15)));
    let one = (how, month(), month()).prop_map(|(how, from, to)| Coverage { how, from, to });
    prop::collection::vec(one, 0..3)
}

fn of_the_fund() -> impl Strategy<Value = Amend> {
    let a = || prop::option::of(amounts());
    let item = amounts().prop_map(|amount| CapItem {
        label: "Comparto".to_owned(),
        amount,
    });
    prop_oneof![
        (ids(), kinds(), a()).prop_map(|(id, kind, amount)| {
            Amend::AddSource(Box::new(Source {
                amount,
                ..Source::new(id, "Una".to_owned(), kind)
            }))
        }),
        ids().prop_map(Amend::RemoveSource),
        (ids(), a()).prop_map(|(id, amount)| Amend::SourceAmount(id, amount)),
        (ids(), prop::option::of(formulas())).prop_map(|(id, c)| Amend::SourceFormula(id, c)),
        (ids(), kinds()).prop_map(|(id, kind)| Amend::SourceKind(id, kind)),
        (ids(), caps()).prop_map(|(id, cap)| Amend::SourceCap(id, cap)),
        (ids(), prop::option::of(ids())).prop_map(|(id, to)| Amend::SourceEarmark(id, to)),
        (ids(), any::<bool>()).prop_map(|(id, some)| {
            Amend::SourceReference(id, some.then(|| "CCNL art. 1".to_owned()))
        }),
        ids().prop_map(|id| Amend::SourceLabel(id, "Un'altra".to_owned())),
        a().prop_map(Amend::Published),
        a().prop_map(Amend::Cap2016),
        a().prop_map(Amend::Adjustment),
        (amounts(), decimals(), decimals()).prop_map(|(resources_2018, staff_2018, staff)| {
            Amend::ProCapite(Some(ProCapite {
                resources_2018,
                staff_2018,
                staff,
            }))
        }),
        item.prop_map(Amend::AddCapItem),
        (0_usize..3, a()).prop_map(|(at, amount)| Amend::CapItem(at, amount)),
        (ids(), a()).prop_map(|(id, amount)| Amend::Figure(id, amount)),
        (
            prop::sample::select(vec![Settled::PosizionePaid, Settled::RisultatoPaid]),
            a()
        )
            .prop_map(|(which, amount)| Amend::Settled(which, amount)),
        (ids(), a()).prop_map(|(id, amount)| Amend::Unpaid(id, amount)),
    ]
}

fn of_the_papers() -> impl Strategy<Value = Amend> {
    let economia = (ids(), amounts(), 2010_i16..2030, ids());
    let act = |kind| Act {
        kind,
        reference: "DGC 1".to_owned(),
        year: Some(2019),
        date: None,
        note: None,
    };
    prop_oneof![
        economia.prop_map(|(id, amount, year, line)| {
            Amend::AddEconomia(Box::new(Economia::new(
                id,
                amount,
                year,
                line.clone(),
                line,
            )))
        }),
        ids().prop_map(Amend::RemoveEconomia),
        (ids(), amounts()).prop_map(|(id, amount)| Amend::EconomiaAmount(id, amount)),
        (ids(), prop::option::of(ids())).prop_map(|(id, cause)| Amend::EconomiaCause(id, cause)),
        (ids(), caps()).prop_map(|(id, cap)| Amend::EconomiaCap(id, cap)),
        ids().prop_map(|id| Amend::Certify(id, "Verbale 1".to_owned())),
        ids().prop_map(move |kind| Amend::AddAct(Box::new(act(kind)))),
        (0_usize..3, ids(), any::<bool>()).prop_map(move |(at, kind, some)| {
            Amend::Act(at, some.then(|| Box::new(act(kind))))
        }),
        (ids(), any::<bool>())
            .prop_map(|(id, some)| Amend::Step(id, some.then(|| date(2019, 6, 11)))),
        prop::collection::vec("[a-z]{1,8}", 0..3).prop_map(Amend::BodySide),
        prop::collection::vec("[A-Z]{1,8}", 0..3).prop_map(Amend::Unions),
        (
            ids(),
            prop::option::of(percents()),
            prop::option::of(percents())
        )
            .prop_map(|(kind, percent, quota)| Amend::Clause {
                kind,
                percent,
                quota
            }),
    ]
}

fn of_the_roster() -> impl Strategy<Value = Amend> {
    let a = || prop::option::of(amounts());
    let on = date(2018, 12, 31);
    prop_oneof![
        ids().prop_map(|id| Amend::AddPosition(Box::new(Position::new(id)))),
        ids().prop_map(Amend::RemovePosition),
        ids().prop_map(|id| Amend::PositionLabel(id, "Un altro".to_owned())),
        (ids(), a()).prop_map(|(id, value)| Amend::PositionValue(id, value)),
        (ids(), decimals()).prop_map(|(id, points)| Amend::PositionPoints(id, points)),
        (ids(), ids()).prop_map(|(id, fascia)| Amend::PositionFascia(id, fascia)),
        (ids(), 0_u8..14).prop_map(|(id, months)| Amend::PositionMonths(id, months)),
        (ids(), coverages()).prop_map(|(id, times)| Amend::PositionCoverage(id, times)),
        (ids(), a()).prop_map(move |(id, value)| {
            Amend::PositionEarlier(id, value.map(|value| Earlier { value, on }))
        }),
        (ids(), a()).prop_map(move |(id, value)| {
            Amend::PositionSafeguard(id, value.map(|value| Safeguard { value, until: on }))
        }),
        (ids(), any::<bool>())
            .prop_map(|(id, some)| Amend::PositionComplex(id, some.then(Complex::default))),
        (ids(), a()).prop_map(|(id, value)| Amend::Fascia(id, value)),
        (decimals(), a()).prop_map(|(value, at_most)| Amend::Point(Some(PointValue {
            value,
            to: To::Euro,
            at_most
        }))),
        prop::option::of(0_u32..40).prop_map(Amend::Evaluated),
        a().prop_map(Amend::DeclaredCost),
    ]
}

fn amends() -> impl Strategy<Value = Amend> {
    prop_oneof![of_the_fund(), of_the_papers(), of_the_roster()]
}

static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| store::shipped_packs().unwrap());

fn opened(session: Session) -> Case {
    Case::open(session, &PACKS, date(2026, 11, 22), None).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_changed_opens_closes_and_is_read_back(
        which in 0_usize..4,
        changes in prop::collection::vec(amends(), 1..12),
    ) {
        let mut case = opened(SESSIONS[which].clone());
        for change in &changes {
            let before = store::to_text(&*case.session);
            let Ok(next) = case.amended(change, None) else {
                // What is refused leaves all as it was.
                prop_assert_eq!(store::to_text(&*case.session), before);
                continue;
            };
            let text = store::to_text(&*next.session);
            let read = store::open_text("prova", &text, &*PACKS, next.day, None);
            let read = read.map_err(|e| TestCaseError::fail(format!("{change:?}: {:?}", e.problem)))?;
            prop_assert_eq!(&read.session, &next.session);
            prop_assert_eq!(store::to_text(&*read.session), text);
            let lines: Amount = next.session.lines.iter().map(|l| l.amount).sum();
            let closes = next.session.mode == Mode::Closed
                && next.session.lines.iter().any(|l| l.intent == Intent::Rest);
            if closes {
                prop_assert_eq!(lines, next.session.fund.total());
            }
            // Going back gives the same bytes.
            let back = next.reopened((*case.session).clone()).unwrap();
            prop_assert_eq!(store::to_text(&*back.session), before);
            case = next;
        }
    }
}

/// The same differences, seen from the other side.
fn swapped(found: &[Difference]) -> Vec<Difference> {
    let turn = |d: &Difference| Difference {
        a: d.b.clone(),
        b: d.a.clone(),
        ..d.clone()
    };
    found.iter().map(turn).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_changed_is_told_and_the_other_way_round_it_is_negated(
        which in 0_usize..4,
        changes in prop::collection::vec(amends(), 1..12),
    ) {
        let first = opened(SESSIONS[which].clone());
        let mut case = first.clone();
        for change in &changes {
            let Ok(next) = case.amended(change, None) else { continue };
            let found = differences(&case, &next);
            // A change that changes nothing is the only one that is not told.
            prop_assert_eq!(found.is_empty(), case.session == next.session, "{:?}", change);
            case = next;
        }
        prop_assert!(differences(&case, &case).is_empty());
        let found = differences(&first, &case);
        let back = differences(&case, &first);
        prop_assert_eq!(found.len(), back.len());
        for (one, turned) in found.iter().zip(swapped(&found)) {
            let of = |d: &&Difference| {
                (d.what, &d.id, d.field, &d.a, &d.b) == (turned.what, &turned.id, turned.field, &turned.a, &turned.b)
            };
            let other = back.iter().find(of);
            let other = other.ok_or_else(|| TestCaseError::fail(format!("{turned:?} is not in {back:?}")))?;
            prop_assert_eq!(one.change().map(|c| -c), other.change());
            for lang in [Lang::It, Lang::En] {
                let words = difference::sentence(one, lang);
                prop_assert!(!words.starts_with(':') && !words.contains('\n'), "{}", words);
            }
        }
    }
}
