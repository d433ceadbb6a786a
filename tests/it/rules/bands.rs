//! The limits of a line, against every value it could take.

use proptest::prelude::*;
use riparto::fund::{Edit, Mode, Split};
use riparto::money::Amount;
use riparto::negotiation::Case;
use riparto::rules::{Band, Pack, Verdict};

use super::{case, euro, id, outlook, pack, rule};

fn band(case: &Case, split: &Split, at: usize) -> Option<Band> {
    outlook(case, split)
        .judgement
        .band(case.pack.as_deref().unwrap(), split, at)
}

/// A small rule: what stands on each side, in millionths, and how the sides must stand.
#[derive(Debug, Clone)]
pub(super) struct Linear {
    pub(super) left: Vec<(usize, i128)>,
    pub(super) right: Vec<(usize, i128)>,
    pub(super) relation: &'static str,
}

/// The quantities: the lines of a kind (interim counts as risultato), all the lines, the fund.
const QUANTITIES: [&str; 6] = [
    r#"Lines("posizione")"#,
    r#"Lines("risultato")"#,
    r#"Lines("interim")"#,
    r#"Lines("altra")"#,
    "AllLines",
    "Fund",
];
pub(super) const KINDS: [&str; 4] = ["posizione", "risultato", "interim", "altra"];

pub(super) fn linear() -> impl Strategy<Value = Linear> {
    let factor = prop::sample::select(vec![
        150_000_i128,
        333_333,
        1_000_000,
        500_000,
        70_001,
        2_500_000,
        -400_000,
    ]);
    let side = prop::collection::vec((0..QUANTITIES.len(), factor), 1..3);
    let relation = prop::sample::select(vec!["AtLeast", "AtLeast", "AtMost", "AtMost", "Equal"]);
    (side.clone(), side, relation).prop_map(|(left, right, relation)| Linear {
        left,
        right,
        relation,
    })
}

impl Linear {
    fn kind(&self) -> String {
        let term = |(of, times): &(usize, i128)| {
            let (sign, size) = (if *times < 0 { "-" } else { "" }, times.abs());
            let number = format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000);
            format!(r#"(of: {}, times: Number("{number}"))"#, QUANTITIES[*of])
        };
        let side = |terms: &[(usize, i128)]| terms.iter().map(term).collect::<Vec<_>>().join(", ");
        format!(
            "Limit(left: [{}], relation: {}, right: [{}])",
            side(&self.left),
            self.relation,
            side(&self.right)
        )
    }

    /// Left less right in millionths of a cent, worked out on whole numbers.
    pub(super) fn value(&self, kinds: &[usize], cents: &[i128], fund: i128) -> i128 {
        let of = |quantity: usize| -> i128 {
            let counts = |kind: usize| match quantity {
                4 => true,
                1 => kind == 1 || kind == 2,
                other => kind == other,
            };
            let lines = kinds.iter().zip(cents).filter(|(kind, _)| counts(**kind));
            if quantity == 5 {
                fund
            } else {
                lines.map(|(_, cents)| cents).sum()
            }
        };
        let side =
            |terms: &[(usize, i128)]| terms.iter().map(|(q, times)| of(*q) * times).sum::<i128>();
        side(&self.left) - side(&self.right)
    }

    pub(super) fn holds(&self, value: i128) -> bool {
        match self.relation {
            "AtLeast" => value >= 0,
            "AtMost" => value <= 0,
            _ => value == 0,
        }
    }
}

pub(super) fn open(
    rules: &[Linear],
    kinds: &[usize],
    cents: &[i128],
    rest: usize,
    residue: Option<i128>,
) -> Case {
    let rules: Vec<String> = rules
        .iter()
        .enumerate()
        .map(|(i, r)| rule(&format!("r{i}"), &r.kind(), ""))
        .collect();
    let line = |(at, (kind, cents)): (usize, (&usize, &i128))| {
        let (amount, intent) = (
            Amount::from_cents(*cents).to_plain(),
            if at == rest { "Rest" } else { "Fixed" },
        );
        format!(
            r#"Opening(id: "l{at}", label: "L", kind: "{}", amount: "{amount}", intent: {intent})"#,
            KINDS[*kind]
        )
    };
    let lines: Vec<String> = kinds.iter().zip(cents).enumerate().map(line).collect();
    let fund = Amount::from_cents(cents.iter().sum::<i128>() + residue.unwrap_or(0)).to_plain();
    let mode = if residue.is_some() { "Free" } else { "Closed" };
    let with = format!(
        r#"fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "{fund}")]), mode: {mode}, lines: [{}]"#,
        lines.join(", ")
    );
    case(pack(&rules.join(", "), ""), &with, "2019-06-11")
}

/// The split with a line at so many cents, its counterpart compensating.
fn with_line_at(split: &Split, at: usize, cents: i128) -> Split {
    let mut moved = split.clone();
    let (line, amount) = (split.lines()[at].id.clone(), Amount::from_cents(cents));
    // The line that has it already is left as it is.
    if split.cells()[at].amount != amount {
        moved.apply(&Edit::SetAmount { line, amount }).unwrap();
    }
    moved
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_band_is_what_every_value_says(
        rules in prop::collection::vec(linear(), 1..4),
        lines in prop::collection::vec((0..KINDS.len(), 0_i128..90), 2..6),
        places in any::<(prop::sample::Index, prop::sample::Index)>(),
        residue in prop::option::weighted(0.2, 0_i128..60),
    ) {
        let (kinds, cents): (Vec<usize>, Vec<i128>) = lines.into_iter().unzip();
        let (rest, at) = (places.0.index(cents.len()), places.1.index(cents.len()));
        let case = open(&rules, &kinds, &cents, rest, residue);
        let split = &case.opening;
        let fund = split.fund().cents();
        let band = band(&case, split, at).unwrap();

        // Every value from nothing to all there is, with who pays paying.
        let taker = split.taker(at);
        let most = cents[at] + taker.map_or(residue.unwrap_or(0), |t| cents[t]);
        let figures = |value: i128| {
            let mut figures = cents.clone();
            if let Some(taker) = taker { figures[taker] -= value - cents[at]; }
            figures[at] = value;
            figures
        };
        let value = |rule: &Linear, cents: i128| rule.value(&kinds, &figures(cents), fund);
        // A rule that does not move with the line says nothing of its limits.
        let moves = |rule: &&Linear| value(rule, 1) != value(rule, 0);
        let fits = |cents: i128| rules.iter().filter(moves).all(|rule| rule.holds(value(rule, cents)));
        let good: Vec<i128> = (0..=most).filter(|&cents| fits(cents)).collect();

        prop_assert!(band.untested().is_empty());
        let (Some(&first), Some(&last)) = (good.first(), good.last()) else {
            prop_assert!(band.is_empty(), "nothing fits, and yet {:?}", band);
            return Ok(());
        };
        prop_assert_eq!((band.min.known(), band.max.known()), (Some(Amount::from_cents(first)), Some(Amount::from_cents(last))));
        // Each end as a fresh check sees it, and one cent beyond.
        for (end, beyond) in [(&band.min, first - 1), (&band.max, last + 1)] {
            let verdicts = |cents: i128| outlook(&case, &with_line_at(split, at, cents)).judgement;
            let there = verdicts(end.at.cents());
            for (finding, rule) in there.findings.iter().zip(&rules) {
                let holds = rule.holds(value(rule, end.at.cents()));
                prop_assert_eq!(finding.verdict == Verdict::Respected, holds, "{:?}", rule);
            }
            if end.by.is_empty() {
                prop_assert!(beyond == -1 || beyond == most + 1, "arithmetic sets only the last ends");
            } else if (0..=most).contains(&beyond) {
                let out = verdicts(beyond);
                prop_assert!(end.by.iter().all(|&rule| out.findings[rule].verdict == Verdict::Violated));
            }
        }
    }
}

const FLOOR: &str = r#"Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Number("0.15"))])"#;
const COST: &str =
    r#"Limit(left: [(of: PositionsCost)], relation: AtMost, right: [(of: Lines("posizione"))])"#;

fn both() -> Pack {
    pack(
        &[rule("floor", FLOOR, ""), rule("cost", COST, "")].join(", "),
        "",
    )
}

/// An end that an undecidable rule could set nearer is open: a figure there would be a promise.
#[test]
fn a_rule_that_cannot_tell_opens_the_end_it_could_set() {
    let unknown = case(both(), "", "2019-06-11");
    let posizione = band(&unknown, &unknown.opening, 0).unwrap();
    assert_eq!(
        (posizione.min.known(), posizione.max.known()),
        (None, Some(euro("850")))
    );
    assert_eq!(
        (posizione.untested().as_slice(), posizione.max.by.as_slice()),
        (&[1][..], &[0][..])
    );
    let known = case(
        both(),
        r#"roster: Roster(declared_cost: "600.01")"#,
        "2019-06-11",
    );
    let posizione = band(&known, &known.opening, 0).unwrap();
    assert_eq!(
        (posizione.min.known(), posizione.min.by.as_slice()),
        (Some(euro("600.01")), &[1][..])
    );
    // Seen from the other line the same rules set the other ends.
    let risultato = band(&known, &known.opening, 1).unwrap();
    assert_eq!(
        (risultato.min.known(), risultato.max.known()),
        (Some(euro("150")), Some(euro("399.99")))
    );
}

#[test]
fn what_cannot_move_has_no_limits() {
    let case = case(both(), "", "2019-06-11");
    for locked in ["p", "r"] {
        let mut split = case.opening.clone();
        split.apply(&Edit::Lock(id(locked))).unwrap();
        for at in [0, 1] {
            assert_eq!(band(&case, &split, at), None, "{locked} locked, line {at}");
        }
        // Where nothing compensates, the other line is free.
        split.apply(&Edit::Free).unwrap();
        let free: Vec<bool> = [0, 1].map(|at| band(&case, &split, at).is_some()).to_vec();
        assert_eq!(free, [locked == "r", locked == "p"]);
    }
    let alone =
        r#"lines: [Opening(id: "r", label: "R", kind: "risultato", amount: "1000", intent: Rest)]"#;
    let alone = super::case(both(), alone, "2019-06-11");
    assert_eq!(band(&alone, &alone.opening, 0), None);
}

/// A line in the base of a fixed share does not move alone: the band, of one line and its counterpart, is not its own.
#[test]
fn a_line_that_others_follow_has_no_band_of_its_own() {
    let lines = r#"lines: [Opening(id: "a", label: "A", kind: "altra", amount: "100", intent: Fixed),
        Opening(id: "p", label: "P", kind: "posizione", amount: "450", intent: Share(percent: "50", of: Net(["a"]))),
        Opening(id: "r", label: "R", kind: "risultato", amount: "450", intent: Rest)], counterpart: "p""#;
    let case = case(both(), lines, "2019-06-11");
    let bands = [0, 1, 2].map(|at| band(&case, &case.opening, at).is_some());
    assert_eq!(bands, [false, true, true]);
    assert_eq!(case.opening.mode(), Mode::Closed);
}
