//! Goals and presets: to the cent, or why not; held to brute force on small funds.

use proptest::prelude::*;
use riparto::fund::{Edit, Id, Lock, Mode, Opening, Split};
use riparto::lang::{Lang, private};
use riparto::money::{Amount, Percent};
use riparto::negotiation::{
    Case, Deed, NoSolution, Opened, Party, Preset, Tabling, Talks, Written, read_goal, solve,
};
use riparto::rules::{Reached, Relation, Wanted, reach};
use riparto::store;

use crate::talks;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Prato, with the year before and its heads.
fn prato() -> Case {
    let previous = "  previous: Previous(year: 2018, fund: \"847231.25\", lines: [\n\
        PreviousLine(id: \"posizione\", label: \"Posizione\", kind: \"posizione\", amount: \"622305.53\"),\n\
        PreviousLine(id: \"risultato\", label: \"Risultato\", kind: \"risultato\", amount: \"224925.72\"),\n\
        ]),\n  roster: Roster(evaluated: 13),\n  counterpart";
    opened(&store::example().text.replace("  counterpart", previous))
}

fn opened(text: &str) -> Case {
    let packs = store::shipped_packs().unwrap();
    store::open_text("prova", text, &packs, "2019-06-11".parse().unwrap(), None).unwrap()
}

/// What is understood of a goal, and what comes of it.
fn asked(case: &Case, text: &str, lang: Lang) -> String {
    let (split, pack) = (&case.opening, case.pack.as_deref());
    let goal = match read_goal(text, case, split) {
        Ok(goal) => goal,
        Err(fault) => return format!("? {}", private::goal_fault(&fault, split, lang)),
    };
    let echo = private::goal(&goal, split, pack, lang);
    match solve(&goal, case, split) {
        Ok(solution) => {
            let amounts = solution.split.cells().iter().map(|c| c.amount.to_string());
            let amounts = amounts.collect::<Vec<_>>().join(" / ");
            let broken = private::not_respected(&solution.breaks, pack, lang);
            format!("{echo} → {amounts} {}", broken.unwrap_or_default())
        }
        Err(why) => format!(
            "{echo} ✘ {}",
            private::no_solution(&why, &goal, split, pack, lang)
        ),
    }
}

#[test]
fn a_goal_is_understood_and_solved_to_the_cent_or_told_impossible() {
    let case = prato();
    let it = [
        "12.000 pro capite",
        "risultato almeno 12000 pro capite su 20",
        "Risultato 30%",
        "risultato almeno 30 %",
        "risultato ≥ 250.000",
        "almeno il 30 % a risultato",
        "30% di risultato minimo",
        "risultato 20 % max",
        "posizione come l’anno scorso",
        "posizione almeno come l'anno scorso e risultato al massimo 20 %",
        "posizione come l'anno scorso e risultato almeno 30 %",
        "posizione 600.000, risultato 200.000",
        "risultato 900.000",
        "risultato 10 %",
        "risultato 10 % rispettando le regole",
        "risultato al massimo 10 %, rispettando le regole",
        "risultato almeno 10 % nel rispetto delle regole",
        "Retribuzione di risultato dei dirigenti 2019: 250.000",
        "risultato 30",
        "risultato",
        "30 %",
        "avvocatura 30 %",
        "risultato 30 % e pippo 4",
        "risultato 1.2.3",
        "risultato 120 %",
        "",
    ];
    let mut told: Vec<String> = it
        .iter()
        .map(|text| format!("{text}\n    {}", asked(&case, text, Lang::It)))
        .collect();
    let en = [
        "12.000 per head",
        "risultato at least 30 % and posizione as last year",
        "risultato at most 10 % within the rules",
        "posizione like last year",
        "foo 3",
    ];
    told.extend(
        en.iter()
            .map(|text| format!("{text}\n    {}", asked(&case, text, Lang::En))),
    );
    let bare = opened(store::example().text);
    told.extend(
        ["12.000 pro capite", "posizione come l'anno scorso"]
            .iter()
            .map(|text| format!("{text}\n    {}", asked(&bare, text, Lang::It))),
    );
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_share_said_is_kept_beside_its_cents() {
    let case = prato();
    let goal = read_goal("risultato 30 %", &case, &case.opening).unwrap();
    let solution = solve(&goal, &case, &case.opening).unwrap();
    assert!(matches!(solution.edit, Some(Edit::SetShare { .. })));
    let there = read_goal("risultato 224.925,72", &case, &case.opening).unwrap();
    assert_eq!(solve(&there, &case, &case.opening).unwrap().edit, None);
}

#[test]
fn presets_say_what_they_give_or_why_they_are_not_possible() {
    let case = prato();
    let bare = opened(store::example().text);
    let mut told = Vec::new();
    let mut tell = |name: &str, case: &Case, split: &Split, talks: Option<&Talks>| {
        for preset in Preset::OFFERED
            .into_iter()
            .chain([Preset::Parts(0, 0), Preset::Parts(2, 1)])
        {
            let words = match preset.edit(case, split, talks.map(Talks::state)) {
                Ok(edit) => {
                    let mut after = split.clone();
                    if let Some(edit) = edit {
                        after.apply(&edit).unwrap();
                    }
                    let amounts = after.cells().iter().map(|c| c.amount.to_string());
                    amounts.collect::<Vec<_>>().join(" / ")
                }
                Err(fault) => private::preset_fault(&fault, split, case.pack.as_deref(), Lang::It),
            };
            told.push(format!(
                "{name}: {}: {words}",
                private::preset(preset, Lang::It)
            ));
        }
    };
    tell("Prato 2018", &case, &case.opening, None);
    tell("Prato", &bare, &bare.opening, None);
    let mut locked = bare.opening.clone();
    locked.apply(&Edit::Lock(id("posizione"))).unwrap();
    tell("bloccata", &bare, &locked, None);
    let mut talks = talks::prato();
    talks::done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    for (by, euro) in [
        (Party::Public, 220_000),
        (Party::Union("FP-CGIL".into()), 250_001),
    ] {
        let set = Edit::SetAmount {
            line: id("risultato"),
            amount: Amount::from_euro(euro),
        };
        let deed = talks::edit(&talks, set);
        talks::done(&mut talks, deed).unwrap();
        let step = Edit::Step {
            line: id("risultato"),
            amount: Amount::from_cents(1),
        };
        let deed = talks::edit(&talks, step);
        if euro == 250_001 {
            talks::done(&mut talks, deed).unwrap();
        }
        let state = talks.state();
        let tabling = Tabling {
            by: vec![by],
            speaker: None,
            split: Written::of(state.split()),
            clauses: Vec::new(),
            note: None,
            motivation: None,
            all_or_nothing: false,
            replaces: None,
            confirmed_by: None,
            judged: riparto::negotiation::Judged::of(&state.case, state.split()),
        };
        talks::done(&mut talks, Deed::Tabled(Box::new(tabling))).unwrap();
    }
    tell("al tavolo", &bare, &bare.opening, Some(&talks));
    insta::assert_snapshot!(told.join("\n"));
}

/// A small split of some lines, the last of which takes the rest.
fn small(amounts: &[i128], locked: &[bool]) -> Split {
    let lines: Vec<Opening> = amounts
        .iter()
        .enumerate()
        .map(|(at, cents)| Opening {
            id: id(&format!("voce-{at}")),
            label: format!("Voce {at}"),
            short: None,
            kind: id("altra"),
            section: None,
            amount: Amount::from_cents(*cents),
            intent: if at + 1 == amounts.len() {
                riparto::fund::Intent::Rest
            } else {
                riparto::fund::Intent::Fixed
            },
            lock: if locked[at] { Lock::Locked } else { Lock::Open },
        })
        .collect();
    let fund = Amount::from_cents(amounts.iter().sum());
    Split::open(fund, &lines, None, Mode::Closed, Vec::new()).unwrap()
}

/// Every way to give a fund to three lines.
fn every(fund: i128) -> impl Iterator<Item = [i128; 3]> {
    (0..=fund).flat_map(move |a| (0..=fund - a).map(move |b| [a, b, fund - a - b]))
}

fn gives(amounts: [i128; 3], wanted: &[&Wanted]) -> bool {
    wanted.iter().all(|want| {
        let sum: i128 = want.lines.iter().map(|&at| amounts[at]).sum();
        match want.relation {
            Relation::AtLeast => sum >= want.amount.cents(),
            Relation::AtMost => sum <= want.amount.cents(),
            Relation::Equal => sum == want.amount.cents(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// What is found gives what is wanted and moves nothing held; where nothing is found nothing exists, each part of the clash
    /// is needed, and what it is said to exceed the fund by is true.
    #[test]
    fn what_is_found_is_right_and_a_clash_is_real(
        amounts in prop::array::uniform3(0_i128..12),
        locked in prop::array::uniform3(prop::bool::weighted(0.2)),
        wanted in prop::collection::vec(
            (prop::collection::btree_set(0_usize..3, 1..3), 0..3_u8, 0_i128..30), 1..4),
    ) {
        let split = small(&amounts, &locked);
        let relations = [Relation::AtLeast, Relation::AtMost, Relation::Equal];
        let wanted: Vec<Wanted> = wanted.into_iter().map(|(lines, relation, cents)| Wanted {
            lines: lines.into_iter().collect(),
            relation: relations[usize::from(relation)],
            amount: Amount::from_cents(cents),
        }).collect();
        let fund = amounts.iter().sum::<i128>();
        let still = |tried: [i128; 3], held: &[usize]| held.iter().all(|&at| tried[at] == amounts[at]);
        let held: Vec<usize> = (0..3).filter(|&at| locked[at]).collect();
        let all: Vec<&Wanted> = wanted.iter().collect();
        match reach(&split, &wanted, None) {
            Reached::Amounts(found) => {
                let found: Vec<i128> = found.iter().map(|a| a.cents()).collect();
                let found: [i128; 3] = found.try_into().unwrap();
                prop_assert_eq!(found.iter().sum::<i128>(), fund);
                prop_assert!(found.iter().all(|cents| *cents >= 0));
                prop_assert!(gives(found, &all) && still(found, &held));
                let edit = split.edit_to(&found.map(Amount::from_cents));
                let mut after = split.clone();
                if let Some(edit) = edit {
                    after.apply(&edit).unwrap();
                }
                let cents: Vec<i128> = after.cells().iter().map(|c| c.amount.cents()).collect();
                prop_assert_eq!(cents, found.to_vec());
            }
            Reached::Clash(clash) => {
                let possible = |wanted: &[&Wanted], held: &[usize]|
                    every(fund).any(|tried| gives(tried, wanted) && still(tried, held));
                let named: Vec<&Wanted> = clash.wanted.iter().map(|&at| &wanted[at]).collect();
                prop_assert!(!possible(&all, &held));
                prop_assert!(!possible(&named, &clash.held));
                prop_assert!(clash.held.iter().all(|at| held.contains(at)));
                for at in 0..named.len() {
                    let mut fewer = named.clone();
                    fewer.remove(at);
                    prop_assert!(possible(&fewer, &clash.held));
                }
                for at in 0..clash.held.len() {
                    let mut fewer = clash.held.clone();
                    fewer.remove(at);
                    prop_assert!(possible(&named, &fewer));
                }
                if let Some(beyond) = clash.beyond {
                    let sum = named.iter().map(|w| w.amount.cents()).sum::<i128>()
                        + clash.held.iter().map(|&at| amounts[at]).sum::<i128>();
                    prop_assert_eq!(sum - fund, beyond.cents());
                }
            }
            Reached::Unsettled => prop_assert!(false, "not settled"),
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// With the rules of Prato: a floor asked within them is found if and only if the ends of the band allow it.
    #[test]
    fn within_the_rules_is_within_the_band(cents in 0_i128..84_723_125, least in any::<bool>()) {
        let case = prato();
        let amount = Amount::from_cents(cents);
        let word = if least { "almeno" } else { "al massimo" };
        let goal = read_goal(&format!("risultato {word} {amount} € rispettando le regole"), &case, &case.opening);
        let solved = solve(&goal.unwrap(), &case, &case.opening);
        let floor = Percent::new(15.into()).exact_of(case.opening.fund());
        match solved {
            Ok(solution) => {
                let risultato = solution.split.cells()[1].amount;
                prop_assert!(risultato.exact() >= floor);
                let given = if least { risultato >= amount } else { risultato <= amount };
                prop_assert!(given);
            }
            Err(why) => {
                prop_assert!(!least && amount.exact() < floor, "{:?}", why);
                prop_assert!(matches!(why, NoSolution::Clash(clash) if clash.rules.len() == 1));
            }
        }
    }
}

#[test]
fn a_goal_of_euro_is_the_same_however_the_euro_is_said() {
    let case = prato();
    let goal = |text: &str| read_goal(text, &case, &case.opening);
    for (plain, said) in [
        (
            "risultato 60.000",
            "risultato 60.000 euro; risultato 60.000€; risultato € 60.000; risultato euro 60.000; Risultato EUR 60.000,00; \
             60.000 euro a risultato; risultato pari ad euro 60.000; risultato: 60000 Eur",
        ),
        (
            "risultato almeno 250.000",
            "risultato almeno 250.000 euro; risultato almeno euro 250.000; almeno 250.000 € al risultato; \
             risultato 250.000 euro minimo",
        ),
        (
            "12.000 pro capite",
            "12.000 euro pro capite; € 12.000 pro capite; euro 12.000 pro capite; 12.000€ a testa",
        ),
        (
            "posizione 600.000 e risultato 200.000",
            "posizione 600.000 euro e risultato 200.000 euro; posizione € 600.000, risultato euro 200.000",
        ),
        ("risultato 30,00", "risultato 30 euro; risultato € 30"),
    ] {
        let meant = goal(plain).unwrap();
        for text in said.split("; ") {
            assert_eq!(goal(text).as_ref(), Ok(&meant), "{text}");
        }
    }
    for no in [
        "risultato 30 % euro",
        "risultato euro",
        "euro 5 6.000 risultato",
        "risultato 60 mila euro",
    ] {
        assert!(goal(no).is_err(), "{no}");
    }
}
