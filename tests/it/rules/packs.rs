//! The packs that the program ships, tried on the cases they carry.

use riparto::fund::Id;
use riparto::lang::{self, Lang};
use riparto::rules::{Pack, Rule, Verdict};
use riparto::store;

/// What a pack's cases should have given and did not, one by one.
fn failures(pack: &Pack) -> Vec<String> {
    let failed = pack
        .cases
        .iter()
        .filter_map(|case| Some((case, pack.run(case).err()?)));
    let told = failed.map(|(case, fault)| {
        let lang = Lang::En;
        format!(
            "{}: {}\n  {}\n  {}",
            pack.id,
            lang::case_name(case, lang),
            lang::case_expected(case, lang),
            lang::case_came_out(&fault, lang)
        )
    });
    told.collect()
}

#[test]
fn every_case_of_every_pack_comes_out_as_it_says() {
    let packs = store::shipped_packs().unwrap();
    let failed: Vec<String> = packs.iter().flat_map(|pack| failures(pack)).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_live_rule_has_a_case_respected_and_one_not() {
    let mut lacking = Vec::new();
    for pack in store::shipped_packs().unwrap() {
        // A pending rule is shown and never applied: it has no answer to try.
        // One that starts after the pack's last year is there to say that it is not in force.
        let starts = |rule: &Rule| pack.years.1.is_none_or(|last| rule.from.year() <= last);
        let live = |rule: &&Rule| rule.kind.speaks() && rule.known_from.is_some() && starts(rule);
        for rule in pack.rules.iter().filter(live) {
            let verdicts = pack.cases.iter().filter(|case| case.rule == rule.id);
            let verdicts: Vec<Verdict> = verdicts.filter_map(|case| case.verdict).collect();
            let respected = verdicts.contains(&Verdict::Respected);
            let not = verdicts.iter().any(|v| *v != Verdict::Respected);
            if !respected || !not {
                lacking.push(format!("{} {}", pack.id, rule.id));
            }
        }
    }
    assert!(
        lacking.is_empty(),
        "rules without their cases:\n{}",
        lacking.join("\n")
    );
}

/// Each rule, whatever its kind, has words for what it is and what it asks, in both languages.
#[test]
fn every_rule_is_told_in_words() {
    for pack in store::shipped_packs().unwrap() {
        for rule in &pack.rules {
            for lang in [Lang::It, Lang::En] {
                let kinds = [&rule.kind]
                    .into_iter()
                    .chain(rule.otherwise.iter().map(|o| &o.kind));
                for kind in kinds {
                    assert!(lang::kind(kind, &pack, lang).len() > 10, "{}", rule.id);
                }
                assert!(!lang::rule_class(rule, lang).is_empty(), "{}", rule.id);
            }
        }
    }
}

/// A session is governed by a pack read alone and without its cases: it must be the same pack.
#[test]
fn a_shipped_pack_is_chosen_without_reading_the_others_and_without_its_cases() {
    let library = store::Library::of(None).unwrap();
    for pack in store::shipped_packs().unwrap() {
        let bare = Pack {
            cases: Vec::new(),
            ..(*pack).clone()
        };
        let last = pack.years.1.unwrap_or(pack.years.0 + 20);
        for year in [pack.years.0, last] {
            let found = library.for_year(None, &pack.area, year).unwrap();
            assert_eq!(found.len(), 1, "{year}");
            assert_eq!(*found[0], bare, "{year}");
        }
        let named = library.for_year(Some(&pack.id), &pack.area, 1999).unwrap();
        assert_eq!(*named[0], bare);
        for year in [pack.years.0 - 1, last + 1] {
            let found = library.for_year(None, &pack.area, year).unwrap();
            let governs = pack.governs(&pack.area, year);
            assert_eq!(found.iter().any(|p| p.id == pack.id), governs, "{year}");
        }
    }
    let unknown = Id::new("mai-visto").unwrap();
    let all = library.for_year(Some(&unknown), &unknown, 2019).unwrap();
    assert_eq!(all.len(), 2, "the packs there are, for the message");
}
