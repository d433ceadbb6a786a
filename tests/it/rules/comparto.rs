//! A contract of another area, on the same kinds of check: its rules are data, and nothing was written in Rust for it.

use std::sync::{Arc, LazyLock};

use riparto::lang::{self, Lang};
use riparto::negotiation::Case;
use riparto::rules::{Pack, Verdict};
use riparto::store;

use super::{answer, date, outlook};

fn pack() -> Arc<Pack> {
    static PACK: LazyLock<Arc<Pack>> = LazyLock::new(|| {
        let text = include_str!("../../data/comparto.ron");
        Arc::new(store::pack_from_text("comparto.ron", text).unwrap())
    });
    PACK.clone()
}

#[test]
fn its_cases_come_out_as_they_say() {
    let pack = pack();
    for case in &pack.cases {
        assert_eq!(pack.run(case), Ok(()), "{}", case.title.it);
    }
    for rule in pack.rules.iter().filter(|r| r.kind.speaks()) {
        let of_rule = pack.cases.iter().filter(|c| c.rule == rule.id);
        let verdicts = of_rule.filter_map(|c| c.verdict.map(Verdict::code));
        let mut verdicts: Vec<&str> = verdicts.collect();
        verdicts.sort_unstable();
        verdicts.dedup();
        assert_eq!(
            verdicts,
            ["cannot_tell", "respected", "violated"],
            "{}",
            rule.id
        );
    }
}

/// A session of the comparto: `stable variable technical | differenziali individuale tecnici welfare | variable that pays
/// individuale`. A `?` is a nature that is not stated, a `-` an amount, or a source, that is not there.
fn session(row: &str, year: i16, with: &str) -> Case {
    let [sources, lines, paid] = row.split(" | ").collect::<Vec<_>>()[..] else {
        panic!("not a row: {row}");
    };
    let [stable, variable, technical] = sources.split(' ').collect::<Vec<_>>()[..] else {
        panic!("not three sources: {row}");
    };
    let kind = if stable.starts_with('?') {
        "Unspecified"
    } else {
        "Stable"
    };
    let stable = stable.trim_start_matches('?');
    let variable = match variable {
        "-" => String::new(),
        amount => {
            format!(r#"Source(id: "variabili", label: "V", kind: Variable, amount: "{amount}"),"#)
        }
    };
    let technical = match technical {
        "-" => String::new(),
        amount => format!(r#", amount: "{amount}""#),
    };
    let kinds = [
        ("differenziali", "differenziali-storici", "Fixed"),
        ("individuale", "performance-individuale", "Rest"),
        ("tecnici", "legge-tecnici", "Fixed"),
        ("welfare", "welfare", "Fixed"),
    ];
    let lines = kinds.iter().zip(lines.split(' ')).map(|((id, kind, intent), amount)| {
        format!(r#"Opening(id: "{id}", label: "{id}", kind: "{kind}", amount: "{amount}", intent: {intent}),"#)
    });
    let lines: String = lines.collect();
    let fundings = match paid.split_once(' ') {
        Some((variable, stable)) => format!(
            r#"fundings: [Funding(line: "individuale", by: Variable, amount: "{variable}"), Funding(line: "individuale",
            by: Stable, amount: "{stable}")],"#
        ),
        None => String::new(),
    };
    let text = format!(
        r#"Session(format: 1, body: "Ente", area: "comparto", year: {year}, as_known: "{year}-12-31",
        fund: Fund(sources: [Source(id: "stabili", label: "S", kind: {kind}, amount: "{stable}"), {variable}
        Source(id: "tecnici", item: "incentivi-tecnici", label: "T", kind: ByLaw{technical})]{with}), lines: [{lines}], {fundings})"#
    );
    let today = date("2027-01-01");
    store::open_text("-", &text, &vec![pack()], today, None)
        .unwrap_or_else(|e| panic!("{e}\n{text}"))
}

/// The answers on a session, rule by rule; a silent rule says why.
fn answers(case: &Case) -> String {
    let pack = case.pack.clone().unwrap();
    let judgement = outlook(case, &case.opening).judgement;
    let mut all = Vec::new();
    for at in 0..pack.rules.len() {
        let spoke = judgement.findings.iter().find(|f| f.rule == at);
        let silent = judgement.silent.iter().find(|s| s.rule == at);
        let words = spoke
            .map(|finding| answer(finding))
            .or(silent.map(|s| s.reason.code().to_owned()));
        all.extend(words.map(|words| format!("{} {words}", pack.rules[at].id)));
    }
    all.join("\n")
}

/// `session | rule and answer`: each rule respected, violated by a cent, not to be told.
const ANSWERS: &str = "\
800 200 100 | 300 500 100 200 | 100.01 399.99 | uso-prevalenza-variabili respected 0.01
800 200 100 | 300 500 100 200 | 100.00 400.00 | uso-prevalenza-variabili violated -0.01
800 200 100 | 300 500 100 200 | - | uso-prevalenza-variabili cannot_tell funding:individuale
1000 - 100 | 300 500 100 200 | - | uso-prevalenza-variabili not_in_force
800 200 100 | 300 500 100 200 | - | uso-pass-through-tecnici respected 0.00
800 200 100 | 300 499.99 100.01 200 | - | uso-pass-through-tecnici violated -0.01
800 200 - | 300 400 100 200 | - | uso-pass-through-tecnici cannot_tell source:tecnici
800 200 100 | 800 100 100 100 | - | uso-solo-stabili respected 0.00
800 200 100 | 800.01 99.99 100 100 | - | uso-solo-stabili violated -0.01
?800 200 100 | 300 500 100 200 | - | uso-solo-stabili cannot_tell source_kinds
800 200 100 | 300 60 100 640 | - | uso-30-performance-individuale respected 0.00
800 200 100 | 300 59.99 100 640.01 | - | uso-30-performance-individuale violated -0.01";

#[test]
fn each_rule_is_respected_broken_by_a_cent_or_cannot_be_told() {
    for row in ANSWERS.lines() {
        let (row, expected) = row.rsplit_once(" | ").unwrap();
        let said = answers(&session(row, 2025, ""));
        assert!(
            said.lines().any(|line| line == expected),
            "{row}: {expected}\n{said}"
        );
    }
    let part = session(
        "800 200 100 | 300 500 100 200 | -",
        2025,
        ", incomplete: true",
    );
    let expected = "uso-30-performance-individuale cannot_tell whole_fund";
    assert!(
        answers(&part).lines().any(|line| line == expected),
        "{}",
        answers(&part)
    );
}

/// From 2026 the contested base of the 30 % is a reading: the first is followed, the others are told.
#[test]
fn the_readings_of_2026_are_told_together() {
    let case = session("800 200 100 | 300 59.99 100 640.01 | 50.00 9.99", 2026, "");
    let pack = case.pack.clone().unwrap();
    let judgement = outlook(&case, &case.opening).judgement;
    let named = |id: &str| {
        let mut all = judgement.findings.iter();
        all.find(|f| pack.rules[f.rule].id == *id).unwrap()
    };
    let finding = named("uso-30-performance-2026");
    assert_eq!(answer(finding), "respected 44.99");
    let others = finding.others.iter();
    let others = others.map(|o| lang::other_reading(o, finding, &pack, Lang::En));
    assert_eq!(
        others.collect::<Vec<_>>(),
        [
            "all that is destined to a)-f) (CCNL 23/2/2026 art. 59 c. 3, in senso ampio): respected, margin 41,99",
            "as before, of the variable ones (CCNL 16/11/2022 art. 80 c. 3, per prudenza): not respected, short by 0,01",
        ]
    );
}

#[test]
fn its_rules_are_told_in_the_words_of_the_kinds() {
    let pack = pack();
    let said: Vec<String> = pack.rules[..4]
        .iter()
        .map(|rule| lang::kind(&rule.kind, &pack, Lang::It))
        .collect();
    assert_eq!(
        said,
        [
            "2 volte la parte delle voci af pagata con risorse variabili, non meno delle risorse variabili più 0,01 €",
            "le voci che contano come legge tecnici, non più della risorsa incentivi tecnici",
            "le voci pagabili con sole risorse stabili, non più delle risorse stabili al netto delle decurtazioni",
            "le voci che contano come performance individuale, non meno del 30 % delle risorse variabili",
        ]
    );
}

/// Whoever opens a snapshot years later has the rules of that day, without the folder they came from.
#[test]
fn a_snapshot_carries_the_pack_that_is_not_shipped() {
    let folder = tempfile::tempdir().unwrap();
    let pack = include_str!("../../data/comparto.ron");
    std::fs::write(folder.path().join("comparto.ron"), pack).unwrap();
    let library = store::Library::of(Some(folder.path())).unwrap();
    let none: Vec<std::sync::Arc<Pack>> = Vec::new();
    let text = r#"Session(format: 1, body: "Ente", area: "comparto", year: 2024, fund: Fund(sources: [
        Source(id: "s", label: "S", kind: Stable, amount: "100")]),
        lines: [Opening(id: "u", label: "U", kind: "KIND", amount: "100", intent: Rest)])"#;
    let kind = library.all().unwrap();
    let kind = kind.iter().find(|p| p.area.as_str() == "comparto").unwrap();
    let text = text.replace("KIND", kind.line_kinds[0].id.as_str());
    let today = "2024-06-30".parse().unwrap();
    let case = store::open_text("-", &text, &library, today, None).unwrap();
    let said = |case: &riparto::negotiation::Case| {
        case.outlook(&case.opening, riparto::fund::ShareBase::Fund)
            .judgement
    };
    let judged = said(&case);
    assert!(!judged.findings.is_empty());
    let mut snapshot = case.with_split(&case.opening);
    snapshot.carried = library.to_carry(&snapshot).map(Box::new);
    let written = store::to_text(&snapshot);
    let alone = store::open_text("-", &written, &none, today, None).unwrap();
    assert_eq!(said(&alone), judged);
    assert_eq!(store::to_text(&*alone.session), written);
    // Rules that a file brings never take the place of those at hand.
    let mut other = snapshot.clone();
    other.carried.as_mut().unwrap().rules.clear();
    let written = store::to_text(&other);
    let still = store::open_text("-", &written, &library, today, None).unwrap();
    assert_eq!(said(&still), judged);
    // A shipped pack is not carried.
    let prato = store::session_from_text(store::example().text).unwrap();
    assert!(library.to_carry(&prato).is_none());
}
