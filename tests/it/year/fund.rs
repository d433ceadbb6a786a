//! The fund, the lines and the positions of the new year.

use riparto::fund::Mode;
use riparto::negotiation::{Session, next_year};

use super::{euro, id, packs, session, told};

fn with(fund: &str, lines: &str, rest: &str) -> Session {
    session(&format!(
        r#"Session(format: 1, body: "Ente", area: "dirigenti", year: 2020,
        fund: Fund(sources: [{fund}]), lines: [{lines}]{rest})"#
    ))
}

const TWO: &str = r#"Opening(id: "posizione", label: "P 2020, DGC 12020", kind: "posizione", amount: "70000", intent: Fixed),
    Opening(id: "risultato", label: "R", kind: "risultato", amount: "30000", intent: Rest)"#;

#[test]
fn a_recovery_goes_on_while_its_years_last() {
    let quota = |first: i16| {
        format!(
            r#"Source(id: "s", label: "S", kind: Stable, amount: "101000"),
            Source(id: "r", label: "Recupero", kind: Cut, amount: "1000",
                computed: Quota(of: "3000.01", first: {first}, years: 3, year: 2020))"#
        )
    };
    let packs = packs();
    let last = with(&quota(2019), TWO, "");
    let next = next_year(&last, &packs, 2021).unwrap();
    // The last part has the cent that is left over; the amount said was of 2020.
    assert_eq!(next.session.fund.sources[1].amount, None);
    assert_eq!(next.session.fund.total(), euro("99999.99"));
    let over = with(&quota(2018), TWO, "");
    let next = next_year(&over, &packs, 2021).unwrap();
    assert_eq!(next.session.fund.total(), euro("101000"));
    assert_eq!(next.session.lines[1].amount, euro("31000"));
    assert!(told(&next).contains("«Recupero» 1.000,00 · recupero non dovuto nel nuovo anno"));
}

#[test]
fn shares_follow_the_new_fund_and_fixed_amounts_stay() {
    let fund = r#"Source(id: "s", label: "S", kind: Stable, amount: "90000"),
        Source(id: "v", label: "Variabili", kind: Variable, amount: "10000"),
        Source(id: "l", label: "Legge", kind: ByLaw, amount: "0"),
        Source(id: "u", label: "Arretrati", kind: OneOff, amount: "0"),
        Source(id: "n", label: "Ignote", kind: Unspecified, amount: "0")"#;
    let lines = r#"Opening(id: "welfare", label: "W", kind: "welfare", amount: "2000", intent: Fixed),
        Opening(id: "netta", label: "N", kind: "altra", amount: "9800", intent: Share(percent: "10", of: Net(["welfare", "posizione"]))),
        Opening(id: "posizione", label: "P", kind: "posizione", amount: "70000", intent: Share(percent: "70")),
        Opening(id: "risultato", label: "R", kind: "risultato", amount: "18200", intent: Rest)"#;
    let packs = packs();
    let last = with(fund, lines, "");
    let next = next_year(&last, &packs, 2021).unwrap();
    let amounts: Vec<String> = next
        .session
        .lines
        .iter()
        .map(|l| l.amount.to_plain())
        .collect();
    assert_eq!(amounts, ["2000.00", "2500.00", "63000.00", "22500.00"]);
    assert_eq!((next.session.mode, next.beyond), (Mode::Closed, None));
    let told = told(&next);
    for sentence in [
        "«Variabili» 10.000,00 · da decidere ogni anno",
        "«Legge» 0,00 · da disposizioni di legge",
        "«Arretrati» 0,00 · una tantum",
        "«Ignote» 0,00 · natura non indicata",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn lines_that_do_not_fit_are_left_whole_and_the_split_is_free() {
    let fund = r#"Source(id: "s", label: "S", kind: Stable, amount: "60000"),
        Source(id: "v", label: "V", kind: Variable, amount: "40000")"#;
    let packs = packs();
    let last = with(fund, TWO, "");
    let next = next_year(&last, &packs, 2021).unwrap();
    assert_eq!(next.session.mode, Mode::Free);
    assert_eq!(next.beyond, Some(euro("10000")));
    let amounts: Vec<_> = next.session.lines.iter().map(|l| l.amount).collect();
    assert_eq!(amounts, [euro("70000"), euro("0")]);
    assert!(
        told(&next).contains(
            "le voci superano di 10.000,00 il fondo di 60.000,00: nessuna è stata ridotta"
        )
    );
    // Only the year itself is brought forward in a label.
    assert_eq!(next.session.lines[0].label, "P 2021, DGC 12020");
    let cut = r#"Source(id: "c", label: "C", kind: Cut, amount: "1"), Source(id: "v", label: "V", kind: Variable, amount: "100001")"#;
    let refused = next_year(&with(cut, TWO, ""), &packs, 2021).unwrap_err();
    assert_eq!(
        refused,
        riparto::negotiation::NextFault::NegativeFund(euro("-1"))
    );
}

#[test]
fn what_the_new_rules_do_not_know_is_dropped_with_a_word() {
    let fund =
        r#"Source(id: "s", label: "S", kind: Stable, amount: "100000", item: "voce-di-una-volta")"#;
    let rest = r#", local_rules: [(id: "nostra", title: (it: "a", en: "b"), statement: (it: "a", en: "b"),
        kind: Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Parameter("ignoto"))]),
        from: "2000-01-01", known_from: "2000-01-01", applies_by: FundYear, authority: Parties, severity: Asks,
        citation: "c", confidence: Verified)], readings: [Followed(reading: "punto", option: "uno")]"#;
    let packs = packs();
    let last = with(fund, TWO, rest);
    let next = next_year(&last, &packs, 2021).unwrap();
    assert!(next.session.fund.sources[0].item.is_none());
    assert!(next.session.local_rules.is_empty() && next.session.readings.is_empty());
    let told = told(&next);
    for sentence in [
        "la voce di catalogo voce-di-una-volta di «S»: tolto",
        "la lettura punto: tolto",
        "ciò che chiede la regola delle parti nostra: tolto",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn positions_start_a_whole_year_with_the_value_they_had() {
    let rest = r#", roster: Roster(
        fasce: [Fascia(id: "a", value: "40000")], declared_cost: "70000", evaluated: 3,
        positions: [
            Position(id: "p1", fascia: "a", months: 6),
            Position(id: "p2", value: "30000", coverage: [Coverage(how: Vacant)], earlier: Earlier(value: "29000", on: "2017-12-31"),
                safeguard: Safeguard(value: "50000", until: "2018-06-30")),
            Position(id: "p3", safeguard: Safeguard(value: "50000", until: "2019-06-30")),
        ]),
        body_cap: BodyCap(amount_2016: "900000", adjustment: "1", other_items: [],
            pro_capite: ProCapite(resources_2018: "1000", staff_2018: "10", staff: "12"))"#;
    let fund = r#"Source(id: "s", label: "S", kind: Stable, amount: "100000")"#;
    let packs = packs();
    let last = with(fund, TWO, rest);
    let next = next_year(&last, &packs, 2021).unwrap();
    let roster = &next.session.roster;
    assert_eq!((roster.declared_cost, roster.evaluated), (None, None));
    let [first, second, third] = &roster.positions[..] else {
        panic!("three positions");
    };
    let earlier = first.earlier.as_ref().unwrap();
    assert_eq!(
        (earlier.value, earlier.on),
        (euro("40000"), jiff::civil::date(2020, 12, 31))
    );
    assert_eq!((first.months, &first.fascia), (None, &Some(id("a"))));
    assert!(second.coverage.is_empty() && second.safeguard.is_none());
    assert_eq!(second.earlier, last.roster.positions[1].earlier);
    // The third of its differential is due until the middle of 2021.
    assert!(third.safeguard.is_some() && third.earlier.is_none());
    let cap = &next.session.body_cap;
    assert_eq!(cap.amount_2016, Some(euro("900000")));
    assert!(cap.adjustment.is_none() && cap.pro_capite.is_none() && cap.other_items.is_none());
    assert!(told(&next).contains("base: risorse 2018 1.000,00, personale al 31/12/2018 10"));
}
