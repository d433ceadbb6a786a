//! When a rule speaks and with which figures; which packs may judge; rules of another contract.

use riparto::lang::{Lang, explain_silent, finding_sentence};
use riparto::rules::{Detail, Pack, PackFault};
use riparto::store;

use super::{answer, case, date, id, outlook, pack, parameter, prato, rule};

/// What the only rule of a pack answers, or why it is silent.
fn said(pack: &Pack, with: &str, day: &str) -> String {
    let case = case(pack.clone(), with, day);
    let judgement = outlook(&case, &case.opening).judgement;
    let silent = judgement.silent.first().map(|s| s.reason.code().to_owned());
    silent.unwrap_or_else(|| answer(&judgement.findings[0]))
}

const FLOOR: &str = r#"Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Number("0.15"))])"#;

/// `applies_by, validity | procedure | day of judgement | answer`, for a fund of 2019.
const SILENCES: &str = r#"
FundYear, from: "2019-12-31", known_from: "2019-06-11" |  | 2019-06-11 | respected 0.00
FundYear, from: "2020-01-01", known_from: "2019-06-11" |  | 2019-06-11 | not_in_force
FundYear, from: "2010-01-01", to: "2019-12-30", known_from: "2009-01-01" |  | 2019-06-11 | not_in_force
FundYear, from: "2018-01-01", known_from: "2019-06-12" |  | 2019-06-11 | not_yet_known
FundYear, from: "2018-01-01", known_from: "2019-06-12" |  | 2019-06-12 | respected 0.00
FundYear, from: "2020-01-01", known_from: "2020-01-01" |  | 2019-06-11 | not_in_force
Signature, from: "2019-06-12", known_from: "2019-01-01" |  | 2019-06-11 | not_in_force
Signature, from: "2019-06-12", known_from: "2019-01-01" |  | 2019-06-12 | respected 0.00
Signature, from: "2019-06-12", known_from: "2019-01-01" | Step(step: "pre-intesa", date: "2019-06-11") | 2020-01-01 | not_in_force
Signature, from: "2019-06-12", known_from: "2019-01-01" | Step(step: "pre-intesa", date: "2019-06-11"), Step(step: "sottoscrizione", date: "2019-07-01") | 2020-01-01 | respected 0.00
Signature, from: "2019-06-12", known_from: "2019-01-01" | Step(step: "sottoscrizione", date: "2019-07-01") | 2019-06-11 | not_in_force
Payment, from: "2020-01-01", known_from: "2019-01-01" |  | 2019-06-11 | not_in_force
Payment, from: "2020-01-01", known_from: "2019-01-01" | Step(step: "pagamento-risultato", date: "2020-06-30") | 2020-12-31 | respected 0.00
"#;

/// Force comes before knowledge: a rule of another year would not speak even if it were known.
#[test]
fn a_rule_speaks_of_its_time_and_when_it_is_known() {
    for row in SILENCES.trim().lines() {
        let [by, steps, day, expected] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        let pack = pack(&rule("r", FLOOR, &format!("applies_by: {by}")), "");
        assert_eq!(
            said(&pack, &format!("procedure: [{steps}]"), day),
            expected,
            "{row}"
        );
    }
}

/// Contracts are signed late and work backwards: a past table is judged by both dates.
#[test]
fn the_minimum_of_posizione_is_that_of_the_day_it_was_known() {
    let packs = store::shipped_packs().unwrap();
    let minimum = packs[0]
        .parameters
        .iter()
        .find(|p| p.id == *"posizione-minimo")
        .unwrap();
    for (year_end, known, expected) in [
        ("2019-12-31", "2019-06-11", Some("11533.17")),
        ("2019-12-31", "2020-12-17", Some("11533.17")),
        ("2019-12-31", "2020-12-18", Some("11942.67")),
        ("2020-12-31", "2020-12-18", Some("11942.67")),
        ("2020-12-31", "2024-07-17", Some("12410.67")),
        ("2019-12-31", "2024-07-17", Some("11942.67")),
        ("2004-12-31", "2006-02-23", Some("9299.77")),
        ("2004-12-31", "2006-02-22", None),
        ("2001-12-31", "2024-07-17", None),
    ] {
        let value = minimum
            .on(date(year_end), date(known))
            .map(|v| v.value.to_string());
        assert_eq!(
            value.as_deref(),
            expected,
            "fund of {year_end}, known on {known}"
        );
    }
}

#[test]
fn a_later_contract_is_not_held_against_the_table_of_2019() {
    let on = |day: &str| {
        let example = store::example();
        let packs = store::shipped_packs().unwrap();
        let case = store::open_text("-", example.text, &packs, date(day), Some(date(day))).unwrap();
        let judgement = outlook(&case, &case.opening).judgement;
        let name = |at: usize| packs[0].rules[at].id.to_string();
        let silent = judgement.silent.iter().map(|s| name(s.rule));
        let later = judgement.later.iter().map(|f| name(f.rule));
        let counts = judgement.counts();
        assert_eq!((counts.respected, counts.violated), (6, 0), "{day}");
        (silent.collect::<Vec<_>>(), later.collect::<Vec<_>>())
    };
    let increase = "inc-2018-153".to_owned();
    let (silent, later) = on("2020-12-17");
    assert!(silent.contains(&increase) && later.is_empty());
    let (silent, later) = on("2020-12-18");
    assert!(
        silent.contains(&increase),
        "the agreement of 2019 is judged by the law of 2019"
    );
    assert!(
        later.contains(&increase),
        "signed the day before: known, and of these years"
    );
}

/// A rule of another contract, with names and kinds of its own, takes no Rust.
#[test]
fn a_rule_like_those_of_the_comparto_works_unchanged() {
    let kind = r#"Limit(left: [(of: Lines("altra"), times: Number("0.7")), (of: Lines("posizione"))], relation: AtLeast,
        right: [(of: AllLines, times: Parameter("quota"))])"#;
    let pack = pack(&rule("prevalente", kind, ""), &parameter("quota", "0.5"));
    let lines = |posizione: &str, altra: &str, rest: &str| {
        format!(
            r#"lines: [Opening(id: "x", label: "X", kind: "altra", amount: "{altra}", intent: Fixed),
            Opening(id: "p", label: "P", kind: "posizione", amount: "{posizione}", intent: Fixed),
            Opening(id: "r", label: "R", kind: "risultato", amount: "{rest}", intent: Rest)]"#
        )
    };
    assert_eq!(
        said(&pack, &lines("360", "200", "440"), "2019-06-11"),
        "respected 0.00"
    );
    assert_eq!(
        said(&pack, &lines("360", "199.99", "440.01"), "2019-06-11"),
        "violated -0.01"
    );
}

/// The rate that is shown is the one of the right side, and only where it is one rate of one figure.
#[test]
fn the_rate_shown_belongs_to_the_limit() {
    for (left, right, expected) in [
        ("", r#", times: Number("0.15")"#, Some("0.15")),
        (r#", times: Number("2")"#, "", None),
        (
            r#", times: Number("2")"#,
            r#", times: Number("0.15")"#,
            Some("0.15"),
        ),
    ] {
        let kind = format!(
            r#"Limit(left: [(of: Lines("risultato"){left})], relation: AtLeast, right: [(of: Fund{right})])"#
        );
        let case = case(pack(&rule("r", &kind, ""), ""), "", "2019-06-11");
        let judgement = outlook(&case, &case.opening).judgement;
        let Detail::Limit { rate, .. } = &judgement.findings[0].detail else {
            panic!("not a limit: {:?}", judgement.findings[0].detail);
        };
        assert_eq!(rate.map(|r| r.to_string()).as_deref(), expected, "{kind}");
    }
}

#[test]
fn a_silent_rule_and_a_finding_can_be_read_aloud() {
    let case = prato();
    let pack = case.pack.clone().unwrap();
    let judgement = outlook(&case, &case.opening).judgement;
    let floor = finding_sentence(&judgement.findings[0], &pack, Lang::It);
    assert_eq!(
        floor,
        "Risultato almeno 15 %: 224.925,72, minimo 127.084,69 (15 %), margine 97.841,03."
    );
    let increase = |s: &&riparto::rules::Silent| pack.rules[s.rule].id.as_str() == "inc-2018-153";
    let silent = judgement.silent.iter().find(increase).unwrap();
    let silent = explain_silent(*silent, &pack, Lang::It);
    assert_eq!(
        silent,
        "Incremento 1,53 % dal 2018: non ancora noto a quella data"
    );
}

/// `rules | parameters | fault`.
#[test]
fn a_pack_that_cannot_judge_is_refused() {
    let good = pack(&rule("r", FLOOR, ""), &parameter("quota", "0.15"));
    let faulty = |change: fn(&mut Pack)| {
        let mut pack = good.clone();
        change(&mut pack);
        pack.validate().unwrap_err()
    };
    assert_eq!(faulty(|p| p.format = 2), PackFault::Format(2));
    assert_eq!(
        faulty(|p| p.rules.push(p.rules[0].clone())),
        PackFault::Duplicate(id("r"))
    );
    assert_eq!(
        faulty(|p| p.parameters.push(p.parameters[0].clone())),
        PackFault::Duplicate(id("quota"))
    );
    assert_eq!(
        faulty(|p| p.line_kinds.push(p.line_kinds[0].clone())),
        PackFault::Duplicate(id("posizione"))
    );
    assert_eq!(
        faulty(|p| p.rules[0].to = Some(date("1999-12-31"))),
        PackFault::Backwards(id("r"))
    );
    assert_eq!(
        faulty(|p| p.parameters[0].values[0].to = Some(date("1999-12-31"))),
        PackFault::Backwards(id("quota"))
    );
    // Only law and contract can be contrasted with.
    let authority = riparto::rules::Authority::Aran;
    let mut opinion = good.clone();
    opinion.rules[0].authority = authority;
    assert_eq!(opinion.validate(), Err(PackFault::Severity(id("r"))));
    let kind = id("mancante");
    let mut orphan = good.clone();
    orphan.line_kinds[0].counts_as = vec![kind.clone()];
    assert_eq!(
        orphan.validate(),
        Err(PackFault::UnknownLineKind {
            rule: id("posizione"),
            kind
        })
    );
    let parameter = id("mancante");
    let mut nameless = good.clone();
    nameless.rules[0].kind = riparto::rules::Kind::Differentiation {
        clause: id("c"),
        least: parameter.clone(),
        lowered: None,
    };
    assert_eq!(
        nameless.validate(),
        Err(PackFault::UnknownParameter {
            rule: id("r"),
            parameter
        })
    );
    // Its product by an amount would lose its last digits, or overflow.
    for number in [
        "0.0000000000001",
        "1000000000001",
        "-79228162514264337593543950335",
    ] {
        let mut inexact = good.clone();
        inexact.parameters[0].values[0].value = number.parse().unwrap();
        assert_eq!(
            inexact.validate(),
            Err(PackFault::Number(id("quota"))),
            "{number}"
        );
    }
}
