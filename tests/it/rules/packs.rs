//! The packs that the program ships, tried on the cases they carry.

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
#[ignore = "the cases of the shipped packs are being written"]
fn every_live_rule_has_a_case_respected_and_one_not() {
    let mut lacking = Vec::new();
    for pack in store::shipped_packs().unwrap() {
        // A pending rule is shown and never applied: it has no answer to try.
        let live = |rule: &&Rule| rule.kind.speaks() && rule.known_from.is_some();
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
