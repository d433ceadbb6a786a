//! Remedies, against every split that moving money can reach.

use proptest::prelude::*;
use riparto::fund::{Edit, Split};
use riparto::money::Amount;
use riparto::negotiation::Case;
use riparto::rules::{Breach, Remedy, Repair, Verdict};

use super::bands::{KINDS, Linear, linear, open};
use super::{case, euro, id, outlook, pack, prato, rule};

/// What can be done about each breach of a split.
fn remedies(case: &Case, split: &Split) -> Vec<Breach> {
    case.remedies(split, &outlook(case, split))
}

/// A small table: its rules, the kinds and cents of its lines, which are locked, and what is left to split.
#[derive(Debug, Clone)]
struct Small {
    rules: Vec<Linear>,
    kinds: Vec<usize>,
    cents: Vec<i128>,
    locked: Vec<bool>,
    residue: Option<i128>,
}

fn smalls() -> impl Strategy<Value = Small> {
    let line = (0..KINDS.len(), 0_i128..13, prop::bool::weighted(0.15));
    let residue = prop::option::weighted(0.25, -4_i128..7);
    let rules = prop::collection::vec(linear(), 1..4);
    (rules, prop::collection::vec(line, 1..5), residue).prop_map(|(rules, lines, residue)| {
        let total: i128 = lines.iter().map(|line| line.1).sum();
        Small {
            rules,
            kinds: lines.iter().map(|line| line.0).collect(),
            cents: lines.iter().map(|line| line.1).collect(),
            locked: lines.iter().map(|line| line.2).collect(),
            residue: residue.map(|left| left.max(-total)),
        }
    })
}

/// What is asked of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ask {
    Respect,
    NoWorse,
    Nothing,
}

impl Small {
    fn fund(&self) -> i128 {
        self.cents.iter().sum::<i128>() + self.residue.unwrap_or(0)
    }

    fn case(&self) -> (Case, Split) {
        let case = open(&self.rules, &self.kinds, &self.cents, 0, self.residue);
        let mut split = case.opening.clone();
        for at in (0..self.locked.len()).filter(|at| self.locked[*at]) {
            split.apply(&Edit::Lock(id(&format!("l{at}")))).unwrap();
        }
        (case, split)
    }

    /// Every split that moving money can reach, with the cents moved: nothing below zero, what is left to split nearer to
    /// nothing or where it was.
    fn reachable(&self, locked: &[bool]) -> Vec<(Vec<i128>, i128)> {
        let (now, fund) = (self.cents.iter().sum::<i128>(), self.fund());
        let (low, high) = (now.min(fund), now.max(fund));
        let mut all: Vec<Vec<i128>> = vec![Vec::new()];
        for (at, &cents) in self.cents.iter().enumerate() {
            let choices = if locked[at] { cents..=cents } else { 0..=high };
            let longer = |begun: &Vec<i128>| {
                let fits = high - begun.iter().sum::<i128>();
                let begun = begun.clone();
                let choices = choices.clone().filter(move |c| *c <= fits);
                choices
                    .map(move |c| [&begun[..], &[c]].concat())
                    .collect::<Vec<_>>()
            };
            all = all.iter().flat_map(longer).collect();
        }
        let moved = |split: &[i128]| {
            let by = |sign: i128| {
                let changes = split.iter().zip(&self.cents).map(|(a, b)| (a - b) * sign);
                changes.filter(|c| *c > 0).sum::<i128>()
            };
            by(1).max(by(-1))
        };
        let fits = |split: &Vec<i128>| split.iter().sum::<i128>() >= low;
        let all = all.into_iter().filter(fits);
        all.map(|split| (split.clone(), moved(&split))).collect()
    }

    fn value(&self, rule: usize, split: &[i128]) -> i128 {
        self.rules[rule].value(&self.kinds, split, self.fund())
    }

    fn gives(&self, asks: &[Ask], split: &[i128]) -> bool {
        asks.iter().enumerate().all(|(at, ask)| {
            let (was, is) = (self.value(at, &self.cents), self.value(at, split));
            match (ask, self.rules[at].relation) {
                (Ask::Nothing, _) => true,
                (Ask::Respect, _) => self.rules[at].holds(is),
                (Ask::NoWorse, "AtLeast") => is >= was,
                (Ask::NoWorse, "AtMost") => is <= was,
                (Ask::NoWorse, _) => is.abs() <= was.abs(),
            }
        })
    }

    /// The fewest cents that give what is asked; `None` when nothing does.
    fn least(&self, asks: &[Ask], locked: &[bool]) -> Option<i128> {
        let all = self.reachable(locked).into_iter();
        all.filter(|(split, _)| self.gives(asks, split))
            .map(|(_, moved)| moved)
            .min()
    }

    /// What is asked of each rule where some are to be repaired.
    fn asks(&self, targets: &[usize]) -> Vec<Ask> {
        let ask = |at: usize| {
            let holds = self.rules[at].holds(self.value(at, &self.cents));
            if holds || targets.contains(&at) {
                Ask::Respect
            } else {
                Ask::NoWorse
            }
        };
        (0..self.rules.len()).map(ask).collect()
    }

    /// True when moving money changes a rule at all.
    fn moves(&self, at: usize) -> bool {
        let nothing_locked = vec![false; self.locked.len()];
        let rich = Small {
            cents: self.cents.iter().map(|c| c + 1).collect(),
            ..self.clone()
        };
        let rich_was = rich.value(at, &rich.cents);
        rich.reachable(&nothing_locked)
            .iter()
            .any(|(split, _)| rich.value(at, split) != rich_was)
    }
}

/// Does a repair as one act and asks everything again.
fn prove(case: &Case, split: &Split, rule: usize, repair: &Repair) -> Result<(), TestCaseError> {
    let before = outlook(case, split).judgement;
    let mut after = split.clone();
    let applied = after.apply(&repair.edit()).unwrap();
    let judgement = outlook(case, &after).judgement;
    prop_assert!(repair.satisfies.contains(&rule));
    for (was, is) in before.findings.iter().zip(&judgement.findings) {
        let back = was.verdict == Verdict::Violated && is.verdict == Verdict::Respected;
        prop_assert_eq!(repair.satisfies.contains(&was.rule), back);
        prop_assert!(
            was.verdict == is.verdict || back,
            "{:?} breaks {}",
            repair,
            was.rule
        );
        prop_assert!(is.verdict == Verdict::Respected || is.margin >= was.margin);
    }
    for (line, amount) in &repair.results {
        prop_assert_eq!(after.cells()[after.index(line).unwrap()].amount, *amount);
    }
    let (mut up, mut down) = (0, 0);
    for (was, is) in split.cells().iter().zip(after.cells()) {
        let by = (is.amount - was.amount).cents();
        (up, down) = (up + by.max(0), down - by.min(0));
        prop_assert!(was.lock.is_open() || by == 0);
    }
    prop_assert_eq!(repair.moved.cents(), up.max(down));
    after.carry_out(applied.undo);
    prop_assert_eq!(&after, split, "one act, and one undo");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_remedy_is_the_least_of_all_that_money_can_do(small in smalls()) {
        let (case, split) = small.case();
        let breaches = remedies(&case, &split);
        let broken: Vec<usize> = (0..small.rules.len())
            .filter(|&at| !small.rules[at].holds(small.value(at, &small.cents)))
            .collect();
        prop_assert_eq!(breaches.iter().map(|b| b.rule).collect::<Vec<_>>(), broken.clone());
        let movable: Vec<usize> = broken.iter().copied().filter(|&at| small.moves(at)).collect();
        let together = small.least(&small.asks(&movable), &small.locked);
        for breach in &breaches {
            let asks = small.asks(&[breach.rule]);
            let least = small.least(&asks, &small.locked);
            match &breach.remedy {
                Remedy::Repairs(repairs) => {
                    prop_assert!((1..=5).contains(&repairs.len()));
                    prop_assert_eq!(Some(repairs[0].moved.cents()), least);
                    for repair in repairs { prove(&case, &split, breach.rule, repair)?; }
                    let whole = repairs.iter().filter(|r| movable.iter().all(|at| r.satisfies.contains(at)));
                    let whole = whole.map(|r| r.moved.cents()).min();
                    prop_assert_eq!(whole, together, "one act for all the breaches");
                    let order = |r: &Repair| (r.moved, r.moves.len());
                    let alone: Vec<_> = repairs.iter().filter(|r| Some(r.moved.cents()) != whole).map(order).collect();
                    prop_assert!(alone.is_sorted(), "{:?}", repairs);
                }
                Remedy::Clash { rules, held } => {
                    prop_assert_eq!(least, None);
                    let locked = |let_go: &[usize]| (0..small.locked.len())
                        .map(|at| small.locked[at] && held.contains(&at) && !let_go.contains(&at)).collect::<Vec<_>>();
                    let mut named = asks.clone();
                    for (at, ask) in named.iter_mut().enumerate() {
                        if at != breach.rule && !rules.contains(&at) { *ask = Ask::Nothing; }
                    }
                    prop_assert_eq!(small.least(&named, &locked(&[])), None, "what is named stops every move");
                    for &one in rules {
                        let mut eased = named.clone();
                        eased[one] = Ask::Nothing;
                        prop_assert!(small.least(&eased, &locked(&[])).is_some(), "{} is named for nothing", one);
                    }
                    if !held.is_empty() {
                        prop_assert!(small.least(&named, &locked(held)).is_some(), "locks are named for nothing");
                    }
                }
                Remedy::NotMoney => prop_assert!(!small.moves(breach.rule)),
                Remedy::Unsettled => {
                    // Only whole cents that meet an equality of long coprime rates can be too far to be settled.
                    prop_assert!(small.rules.iter().any(|r| r.relation == "Equal"), "unsettled: {:?}", small);
                }
            }
        }
    }

    /// At the size of a real fund nothing can be enumerated: what is offered holds, whatever the rules; and with rules as
    /// contracts write them, a kind of line against a rate of the fund or of all the lines, it is always settled. Where kinds
    /// are held against each other in a ring it may not be, and says so.
    #[test]
    fn a_remedy_holds_at_the_size_of_a_fund(
        odd in prop::collection::vec(linear(), 1..5),
        plain in prop::collection::vec(plain(), 1..6),
        lines in prop::collection::vec((0..KINDS.len(), 0_i128..9_000_000_000), 2..8),
    ) {
        let (kinds, cents): (Vec<usize>, Vec<i128>) = lines.into_iter().unzip();
        for (rules, settles) in [(&odd, false), (&plain, true)] {
            let case = open(rules, &kinds, &cents, 0, None);
            for breach in remedies(&case, &case.opening) {
                if let Remedy::Repairs(repairs) = &breach.remedy {
                    for repair in repairs { prove(&case, &case.opening, breach.rule, repair)?; }
                }
                let unsettled = breach.remedy == Remedy::Unsettled;
                prop_assert!(!settles || !unsettled, "{:?} {:?} {:?}", rules, kinds, cents);
            }
        }
    }
}

/// A rule as contracts write them: a kind of line at least, or at most, a rate of the fund or of all the lines.
fn plain() -> impl Strategy<Value = Linear> {
    let rate = (1_i128..40).prop_map(|points| points * 25_000);
    let relation = prop::sample::select(vec!["AtLeast", "AtMost"]);
    (0..KINDS.len(), KINDS.len()..KINDS.len() + 2, rate, relation).prop_map(
        |(kind, of, rate, relation)| Linear {
            left: vec![(kind, 1_000_000)],
            right: vec![(of, rate)],
            relation,
        },
    )
}

#[test]
fn the_cent_beyond_the_15_per_cent_of_prato_is_moved_back() {
    let case = prato();
    let mut split = case.opening.clone();
    let (line, amount) = (id("posizione"), euro("720146.57"));
    split.apply(&Edit::SetAmount { line, amount }).unwrap();
    let breaches = remedies(&case, &split);
    let [
        Breach {
            remedy: Remedy::Repairs(repairs),
            ..
        },
    ] = &breaches[..]
    else {
        panic!("{breaches:?}");
    };
    let back = Edit::Move {
        from: id("posizione"),
        to: id("risultato"),
        amount: Amount::from_cents(1),
    };
    assert_eq!(repairs.iter().map(Repair::edit).collect::<Vec<_>>(), [back]);
    assert!(remedies(&case, &case.opening).is_empty());
}

const FLOOR: &str = r#"Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Number("0.15"))])"#;
const COST: &str =
    r#"Limit(left: [(of: PositionsCost)], relation: AtMost, right: [(of: Lines("posizione"))])"#;

fn table(lines: &str, with: &str) -> Case {
    let rules = [rule("floor", FLOOR, ""), rule("cost", COST, "")].join(", ");
    case(
        pack(&rules, ""),
        &format!("lines: [{lines}], {with}"),
        "2019-06-11",
    )
}

fn line(name: &str, kind: &str, amount: &str, intent: &str) -> String {
    format!(
        r#"Opening(id: "{name}", label: "{name}", kind: "{kind}", amount: "{amount}", intent: {intent}),"#
    )
}

#[test]
fn a_giver_that_is_exhausted_is_joined_by_another() {
    let lines = [
        line("p", "posizione", "850", "Fixed"),
        line("a", "altra", "60", "Fixed"),
        line("b", "altra", "40", "Fixed"),
        line("r", "risultato", "50", "Rest"),
    ];
    let case = table(&lines.concat(), r#"roster: Roster(declared_cost: "845")"#);
    let breaches = remedies(&case, &case.opening);
    let Remedy::Repairs(repairs) = &breaches[0].remedy else {
        panic!("{breaches:?}");
    };
    assert_eq!(repairs[0].moved, euro("100"));
    let words = riparto::lang::repair(&repairs[0], &case.opening, riparto::lang::Lang::It);
    assert_eq!(words, "sposta 60,00 € da a e 40,00 € da b a r");
}

#[test]
fn rules_that_clash_are_named_and_so_are_the_lines_that_stay_still() {
    let lines = [
        line("p", "posizione", "900", "Fixed"),
        line("r", "risultato", "100", "Rest"),
    ]
    .concat();
    let clash = |with: &str, lock: Option<&str>| {
        let case = table(&lines, with);
        let mut split = case.opening.clone();
        if let Some(line) = lock {
            split.apply(&Edit::Lock(id(line))).unwrap();
        }
        match remedies(&case, &split).swap_remove(0).remedy {
            Remedy::Clash { rules, held } => (rules, held),
            other => panic!("{other:?}"),
        }
    };
    let cost = r#"roster: Roster(declared_cost: "860")"#;
    assert_eq!(clash(cost, None), (vec![1], vec![]));
    // The lock is not the reason where the rules clash without it.
    assert_eq!(clash(cost, Some("p")), (vec![1], vec![]));
    assert_eq!(clash("", Some("p")), (vec![], vec![0]));
}

/// A line in the base of a fixed share is left where it is: what would follow it is not a remedy that was asked for.
#[test]
fn a_line_that_a_share_follows_stays_still() {
    let lines = [
        line("a", "altra", "100", "Fixed"),
        line(
            "p",
            "posizione",
            "810",
            r#"Share(percent: "90", of: Net(["a"]))"#,
        ),
        line("r", "risultato", "90", "Rest"),
    ];
    let case = table(&lines.concat(), "");
    let breaches = remedies(&case, &case.opening);
    let Remedy::Repairs(repairs) = &breaches[0].remedy else {
        panic!("{breaches:?}");
    };
    let words = |r: &Repair| riparto::lang::repair(r, &case.opening, riparto::lang::Lang::It);
    assert_eq!(
        repairs.iter().map(words).collect::<Vec<_>>(),
        ["sposta 60,00 € da p a r"]
    );
}
