//! Every kind of check, with every answer it can give.

use super::{answer, case, outlook, pack, parameter, rule};

/// `session | answer` below the kind they are asked of; a session is what it adds to, or changes in, the plain one of
/// 850 to posizione and 150 to risultato.
const ANSWERS: &str = r#"
Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Number("0.15"))])
 | respected 0.00
counterpart: "p", mode: Free, fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1000.01")]) | violated -0.01
lines: [Opening(id: "p", label: "P", kind: "posizione", amount: "850", intent: Fixed), Opening(id: "i", label: "I", kind: "interim", amount: "150", intent: Rest)] | respected 0.00

Limit(left: [(of: Lines("posizione"))], relation: AtMost, right: [(of: StableResources)])
 | respected 150.00
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "900"), Source(id: "c", label: "C", kind: Cut, amount: "50.01"), Source(id: "v", label: "V", kind: Variable, amount: "150.01")]) | violated -0.01
fund: Fund(sources: [Source(id: "s", label: "S", kind: Unspecified, amount: "1000")]) | cannot_tell source_kinds

Limit(left: [(of: AllLines)], relation: Equal, right: [(of: Fund)])
 | respected
mode: Free, fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1000.01")]) | violated -0.01
mode: Free, fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "999.99")]) | violated -0.01

Limit(left: [(of: FundInCap), (of: BodyInCap)], relation: AtMost, right: [(of: Cap2016)])
 | cannot_tell body_items amount_2016
body_cap: BodyCap(amount_2016: "1500", other_items: [CapItem(label: "comparto", amount: "400")]) | respected 100.00
body_cap: BodyCap(amount_2016: "1399", adjustment: "0.99", other_items: [CapItem(label: "comparto", amount: "400")]) | violated -0.01
body_cap: BodyCap(amount_2016: "1000", other_items: []), economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff)] | cannot_tell cap_of_sources
body_cap: BodyCap(amount_2016: "1000", other_items: []), economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff, cap: Outside)] | respected 0.00

Limit(left: [(of: PositionsCost)], relation: AtMost, right: [(of: Lines("posizione"))])
 | cannot_tell positions
roster: Roster(declared_cost: "850.01") | violated -0.01
roster: Roster(positions: [Position(id: "p1", value: "600", months: 7), Position(id: "p2", value: "500")]) | respected 0.00
roster: Roster(positions: [Position(id: "p1", value: "600"), Position(id: "p2")]) | cannot_tell positions

Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Parameter("assente"))])
 | cannot_tell parameter:assente

Attribute(each: Economie, field: Destination, requires: Among(["risultato"]))
 | respected
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff)] | respected
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "p", nature: OneOff)] | violated

Attribute(each: Economie, field: Nature, requires: Among(["one-off"]))
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: Consolidated)] | violated
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r")] | cannot_tell nature:e

Attribute(each: Economie, field: Cause, requires: NoneOf(["valutazione"]))
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", cause: "impossibilita-oggettiva", nature: OneOff)] | respected
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff)] | cannot_tell cause:e
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff), Economia(id: "f", amount: "1", year: 2018, origin: "r", line: "r", cause: "valutazione", nature: OneOff)] | violated cause:e

Attribute(each: Economie, field: Certification, requires: Present)
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", certification: "verbale 3", nature: OneOff)] | respected
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", certification: "  ", nature: OneOff)] | cannot_tell certification:e
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff)] | cannot_tell certification:e

Attribute(each: Economie, field: YearsBack, requires: Among(["1"]))
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff)] | respected
economie: [Economia(id: "e", amount: "1", year: 2017, origin: "r", line: "r", nature: OneOff)] | cannot_tell year_of_ascertainment:e
economie: [Economia(id: "e", amount: "1", year: 2017, origin: "r", line: "r", ascertained: 2018, nature: OneOff)] | respected
economie: [Economia(id: "e", amount: "1", year: 2017, origin: "r", line: "r", ascertained: -32768, nature: OneOff)] | violated

Attribute(each: Economie, field: Cap, requires: Among(["outside"]))
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff, cap: Inside)] | violated
economie: [Economia(id: "e", amount: "1", year: 2018, origin: "r", line: "r", nature: OneOff)] | cannot_tell cap:e

Range(of: PositionValues, min: "minimo", max: "massimo")
 | cannot_tell positions
roster: Roster(positions: [Position(id: "p1", value: "100"), Position(id: "p2", value: "500")]) | respected
roster: Roster(positions: [Position(id: "p1", value: "99.99"), Position(id: "p2", value: "500")]) | violated
charges: Gross, roster: Roster(positions: [Position(id: "p1", value: "99.99")]) | cannot_tell net_amounts
roster: Roster(positions: [Position(id: "p1", value: "100"), Position(id: "p2")]) | cannot_tell positions
roster: Roster(positions: [Position(id: "p1", value: "500.01"), Position(id: "p2")]) | violated positions

Range(of: ClausePercent("interim"), min: "quota-minima", max: "quota-massima")
 | cannot_tell clause:interim
clauses: [Clause(kind: "interim", text: "da definire")] | cannot_tell clause:interim
clauses: [Clause(kind: "interim", percent: "15")] | respected
clauses: [Clause(kind: "interim", percent: "30.01")] | violated
clauses: [Clause(kind: "interim", percent: "20"), Clause(kind: "interim", percent: "14.99")] | violated

Act("piano")
 | cannot_tell act:piano
acts: [Act(kind: "piano", reference: "DGC 1", date: "2019-06-11")] | respected
acts: [Act(kind: "piano", reference: "DGC 1", date: "2019-06-12")] | cannot_tell act:piano
acts: [Act(kind: "piano", reference: "DGC 1")] | cannot_tell act:piano
acts: [Act(kind: "piano", reference: "DGC 1", year: 2019)] | respected
acts: [Act(kind: "piano", reference: " ", year: 2019)] | cannot_tell act:piano
acts: [Act(kind: "piano", reference: "DGC 1", date: "2018-12-20")] | cannot_tell act:piano
acts: [Act(kind: "piano", reference: "DGC 1", date: "2018-12-20", year: 2019)] | respected

Dates(first: "certificazione", then: "firma")
procedure: [Step(step: "firma", date: "2019-06-02"), Step(step: "certificazione", date: "2019-06-01")] | respected
procedure: [Step(step: "firma", date: "2019-06-01"), Step(step: "certificazione", date: "2019-06-02")] | violated
procedure: [Step(step: "firma", date: "2019-06-01"), Step(step: "certificazione", date: "2019-06-01")] | cannot_tell order:certificazione:firma
procedure: [Step(step: "firma", date: "2019-06-01"), Step(step: "certificazione")] | cannot_tell date:certificazione
procedure: [Step(step: "certificazione", date: "2019-06-01")] | not_yet_due
procedure: [Step(step: "firma", date: "2019-06-12"), Step(step: "certificazione", date: "2019-06-01")] | not_yet_due

Differentiation(clause: "differenziazione", least: "quota-massima")
 | cannot_tell clause:differenziazione
clauses: [Clause(kind: "differenziazione", percent: "30")] | respected
clauses: [Clause(kind: "differenziazione", percent: "29.999999")] | violated

Formula(source: "s", rate: "incremento", base: "monte-salari")
 | cannot_tell figure:monte-salari
figures: [Figure(id: "monte-salari", amount: "65359.48")] | respected
figures: [Figure(id: "monte-salari", amount: "65360.13")] | violated -0.01
fund: Fund(sources: [Source(id: "t", label: "T", kind: Stable, amount: "1000")]) | cannot_tell source:s figure:monte-salari
"#;

#[test]
fn every_kind_gives_every_answer() {
    let parameters = [
        ("minimo", "100"),
        ("massimo", "500"),
        ("quota-minima", "0.15"),
        ("quota-massima", "0.30"),
        ("incremento", "0.0153"),
    ];
    let parameters = parameters
        .map(|(name, value)| parameter(name, value))
        .join(", ");
    // A pack may name only what it has: this one has the parameter, but no value of it.
    let parameters = format!(r#"{parameters}, (id: "assente", values: [])"#);
    for block in ANSWERS.trim().split("\n\n") {
        let (kind, rows) = block.split_once('\n').unwrap();
        let pack = pack(&rule("r", kind, ""), &parameters);
        for row in rows.lines() {
            let (with, expected) = row.rsplit_once("| ").unwrap();
            let case = case(pack.clone(), with.trim(), "2019-06-11");
            let judgement = outlook(&case, &case.opening).judgement;
            let silent = judgement.silent.iter().map(|s| s.reason.code().to_owned());
            let said: Vec<String> = judgement
                .findings
                .iter()
                .map(answer)
                .chain(silent)
                .collect();
            assert_eq!(said, [expected], "{kind}\n{row}");
        }
    }
}

/// A figure is as sure as the least sure of what it was made of.
#[test]
fn confidence_is_that_of_the_weakest_part() {
    let kind = r#"Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Parameter("quota"))])"#;
    for (with, expected) in [("", "secondary"), ("confidence: Memory", "memory")] {
        let case = case(
            pack(&rule("r", kind, with), &parameter("quota", "0.15")),
            "",
            "2019-06-11",
        );
        let judgement = outlook(&case, &case.opening).judgement;
        assert_eq!(judgement.findings[0].confidence.code(), expected);
    }
}
