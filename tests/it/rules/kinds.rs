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

Source(kind: Stable, amount: Rate(rate: "incremento", base: "monte-salari"), due: true)
 | cannot_tell source:r figure:monte-salari
fund: Fund(sources: [Source(id: "r", label: "R", kind: Stable, amount: "1000")]) | cannot_tell figure:monte-salari
fund: Fund(sources: [Source(id: "r", label: "R", kind: Stable, amount: "1000")]), figures: [Figure(id: "monte-salari", amount: "65359.48")] | respected
fund: Fund(sources: [Source(id: "s", item: "r", label: "R", kind: Stable, amount: "1000")]), figures: [Figure(id: "monte-salari", amount: "65360.13")] | violated -0.01
fund: Fund(sources: [Source(id: "s", item: "r", label: "R", kind: Stable, computed: Rate(percent: "1.53", of: "65359.48", base: "monte-salari"))]) | respected
fund: Fund(sources: [Source(id: "r", label: "R", kind: Stable), Source(id: "t", label: "T", kind: Stable, amount: "1000")]), figures: [Figure(id: "monte-salari", amount: "1")] | cannot_tell source:r

Source(kind: Stable, amount: PerHead(each: "minimo"))
 | not_in_force
fund: Fund(sources: [Source(id: "s", item: "r", label: "S", kind: Stable, amount: "1000")]) | cannot_tell heads:r
fund: Fund(sources: [Source(id: "s", item: "r", label: "S", kind: Stable, computed: PerHead(each: "100", heads: 10))]) | respected
fund: Fund(sources: [Source(id: "s", item: "r", label: "S", kind: Stable, amount: "1000", computed: PerHead(each: "100", heads: 9))]) | violated -100.00

Source(kind: Variable, amount: AtMost(rate: "incremento", base: "monte-salari"))
fund: Fund(sources: [Source(id: "s", item: "r", label: "S", kind: Variable, amount: "1000")]), figures: [Figure(id: "monte-salari", amount: "65359.50")] | respected 0.00
fund: Fund(sources: [Source(id: "s", item: "r", label: "S", kind: Variable, amount: "1000")]), figures: [Figure(id: "monte-salari", amount: "65359.40")] | violated -0.01
fund: Fund(sources: [Source(id: "s", item: "r", label: "S", kind: Variable, amount: "1000")]), figures: [Figure(id: "monte-salari", amount: "100000")] | respected 530.00

Source(kind: Cut, amount: Same(base: "taglio-2014"))
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1100"), Source(id: "r", label: "R", kind: Cut, amount: "100")]), figures: [Figure(id: "taglio-2014", amount: "100")] | respected
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1100"), Source(id: "r", label: "R", kind: Cut, amount: "100")]), figures: [Figure(id: "taglio-2014", amount: "99.99")] | violated -0.01

Limit(left: [(of: Source("quota"))], relation: AtMost, right: [(of: Fund, times: Number("0.25"))])
 | respected 250.00
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1333.35"), Source(id: "c", item: "quota", label: "Q", kind: Cut, computed: Quota(of: "1000.05", first: 2018, years: 3, year: 2019))]) | violated -83.35
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1000"), Source(id: "c", item: "quota", label: "Q", kind: Cut)]) | cannot_tell source:c
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "1000")], incomplete: true) | cannot_tell whole_fund

Limit(left: [(of: FundInCap)], relation: AtMost, right: [(of: Figure("fondo-2016"))])
 | cannot_tell figure:fondo-2016
figures: [Figure(id: "fondo-2016", amount: "999.99")] | violated -0.01
figures: [Figure(id: "fondo-2016", amount: "1000")] | respected 0.00

Limit(left: [(of: Settled(RisultatoAvailable))], relation: Equal, right: [(of: Lines("risultato")), (of: Lines("posizione")), (of: Settled(PosizionePaid), times: Number("-1")), (of: Economie)])
 | cannot_tell settlement:risultato_available settlement:posizione_paid
settlement: Settlement(posizione_paid: "800", risultato_available: "200") | respected
settlement: Settlement(posizione_paid: "800", risultato_available: "199.99") | violated -0.01
settlement: Settlement(posizione_paid: "800", risultato_available: "200"), economie: [Economia(id: "e", amount: "5", year: 2018, origin: "r", line: "r", presumed: true)] | respected
settlement: Settlement(posizione_paid: "800", risultato_available: "205"), economie: [Economia(id: "e", amount: "5", year: 2018, origin: "r", line: "r")] | respected

Limit(left: [(of: Lines("posizione"))], relation: AtLeast, right: [(of: LastYear("posizione"))])
 | cannot_tell last_year
previous: Previous(year: 2018, fund: "1000", lines: [PreviousLine(id: "x", label: "X", kind: "posizione", amount: "850")]) | respected 0.00
previous: Previous(year: 2018, fund: "1000", lines: [PreviousLine(id: "x", label: "X", kind: "posizione", amount: "850.01")]) | violated -0.01

Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Earmarked("risultato"))])
 | respected 150.00
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "849.99"), Source(id: "v", label: "V", kind: Variable, amount: "150.01", earmark: "risultato")]) | violated -0.01

Attribute(each: Economie, field: UsedBefore, requires: NoneOf(["yes"]))
economie: [Economia(id: "e", amount: "5", year: 2017, origin: "risultato", line: "r")] | cannot_tell used_before:e
economie: [Economia(id: "e", amount: "5", year: 2017, origin: "risultato", line: "r")], previous: Previous(year: 2018, fund: "1000") | respected
economie: [Economia(id: "e", amount: "5", year: 2017, origin: "risultato", line: "r")], previous: Previous(year: 2018, fund: "1000", used: [Used(year: 2017, origin: "risultato", amount: "5", in_year: 2018)]) | violated

Attribute(each: Sources(["inc"]), field: Cap, requires: Among(["outside"]))
 | respected
fund: Fund(sources: [Source(id: "s", item: "inc", label: "S", kind: Stable, amount: "1000", cap: Inside)]) | violated
fund: Fund(sources: [Source(id: "s", item: "inc", label: "S", kind: Stable, amount: "1000")]) | cannot_tell cap:s

Attribute(each: ComplexPositions, field: ComplexAct, requires: Present)
roster: Roster(positions: [Position(id: "p1", value: "600", complex: Complex())]) | cannot_tell act:p1
roster: Roster(positions: [Position(id: "p1", value: "600", complex: Complex(act: "DGC 1"))]) | respected

Range(of: PositionValues, min: "minimo", max: "massimo")
roster: Roster(positions: [Position(id: "p1", value: "500.01", complex: Complex())]) | respected
roster: Roster(positions: [Position(id: "p1", value: "99.99", complex: Complex())]) | violated
roster: Roster(positions: [Position(id: "p1", fascia: "a")], fasce: [Fascia(id: "a", value: "500.01")]) | violated
roster: Roster(positions: [Position(id: "p1", points: "97")], point: PointValue(value: "5.16", to: Euro, at_most: "500")) | respected
roster: Roster(positions: [Position(id: "p1", points: "97")], point: PointValue(value: "5.16", to: Euro)) | violated
roster: Roster(positions: [Position(id: "p1", points: "97")]) | cannot_tell positions

Rise(by: "livello")
roster: Roster(positions: [Position(id: "p1", value: "509.50", earlier: Earlier(value: "100", on: "2017-12-31"))]) | respected
roster: Roster(positions: [Position(id: "p1", value: "509.49", earlier: Earlier(value: "100", on: "2017-12-31"))]) | violated -0.01
roster: Roster(positions: [Position(id: "p1", value: "100", earlier: Earlier(value: "100", on: "2018-01-01"))]) | respected
roster: Roster(positions: [Position(id: "p1", value: "100")]) | cannot_tell earlier_values

ActInYear("costituzione")
 | cannot_tell act:costituzione
acts: [Act(kind: "costituzione", reference: "D 1", date: "2019-06-01")] | respected
acts: [Act(kind: "costituzione", reference: "D 1", year: 2019)] | cannot_tell act_date:costituzione

Deadline(since: "firma", then: "invio", days: "giorni")
 | not_yet_due
procedure: [Step(step: "firma", date: "2019-05-01"), Step(step: "invio", date: "2019-05-06")] | respected
procedure: [Step(step: "firma", date: "2019-05-01"), Step(step: "invio", date: "2019-05-07")] | violated
procedure: [Step(step: "firma", date: "2019-05-01")] | cannot_tell date:invio
procedure: [Step(step: "firma", date: "2019-06-07")] | not_yet_due
procedure: [Step(step: "firma", date: "2019-06-06")] | not_yet_due
procedure: [Step(step: "firma", date: "2019-06-05")] | cannot_tell date:invio

Dates(first: "certificazione", then: "firma", otherwise: (since: "invio", days: "giorni"))
procedure: [Step(step: "firma", date: "2019-06-06"), Step(step: "invio", date: "2019-06-01")] | respected
procedure: [Step(step: "firma", date: "2019-06-05"), Step(step: "invio", date: "2019-06-01")] | cannot_tell date:certificazione
procedure: [Step(step: "firma", date: "2019-06-05")] | cannot_tell date:certificazione date:invio
procedure: [Step(step: "firma", date: "2019-06-05"), Step(step: "invio", date: "2019-06-01"), Step(step: "certificazione", date: "2019-06-04")] | respected

Differentiation(clause: "d", least: "quota-massima", lowered: (clause: "obiettivi", least: "quota-minima"))
clauses: [Clause(kind: "d", percent: "15")] | violated
clauses: [Clause(kind: "d", percent: "15"), Clause(kind: "obiettivi")] | respected

Quota(clause: "d")
 | cannot_tell quota:d
clauses: [Clause(kind: "d", quota: "20")] | cannot_tell clause:d evaluated
clauses: [Clause(kind: "d", percent: "30", quota: "20")], roster: Roster(evaluated: 10) | respected
clauses: [Clause(kind: "d", percent: "30", quota: "20")], roster: Roster(evaluated: 4) | violated
clauses: [Clause(kind: "d", percent: "30", quota: "80")], roster: Roster(evaluated: 10) | violated
clauses: [Clause(kind: "d", percent: "25", quota: "80")], roster: Roster(evaluated: 10) | respected

Limit(left: [(of: Funded(lines: "risultato", by: Variable), times: Number("2"))], relation: AtLeast, right: [(of: Sources(Variable)), (of: Euro, times: Number("0.01"))])
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "900"), Source(id: "v", label: "V", kind: Variable, amount: "100")]), fundings: [Funding(line: "r", by: Variable, amount: "50"), Funding(line: "r", by: Stable, amount: "100")] | violated -0.01
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "900"), Source(id: "v", label: "V", kind: Variable, amount: "100")]), fundings: [Funding(line: "r", by: Variable, amount: "50.01"), Funding(line: "r", by: Stable, amount: "99.99")] | respected 0.01
fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "900"), Source(id: "v", label: "V", kind: Variable, amount: "100")]), fundings: [Funding(line: "r", by: Variable, amount: "50")] | cannot_tell funding:r
"#;

#[test]
fn every_kind_gives_every_answer() {
    let parameters = [
        ("minimo", "100"),
        ("massimo", "500"),
        ("quota-minima", "0.15"),
        ("quota-massima", "0.30"),
        ("incremento", "0.0153"),
        ("giorni", "5"),
    ];
    let parameters = parameters
        .map(|(name, value)| parameter(name, value))
        .join(", ");
    // A pack may name only what it has: this one has the parameter, but no value of it.
    let level = |from, value| {
        format!(
            r#"(from: "{from}", known_from: "2000-01-01", value: "{value}", citation: "", confidence: Verified)"#
        )
    };
    let levels = [level("2000-01-01", "100"), level("2018-01-01", "509.50")].join(", ");
    let parameters = format!(
        r#"{parameters}, (id: "assente", values: []), (id: "livello", values: [{levels}])"#
    );
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
                .map(|finding| answer(finding))
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
