//! The procedure as the rules of a year make it: order, terms, what waits for what.

use jiff::civil::{Date, date};
use riparto::dossier::{Dossier, Facts, Step};
use riparto::fund::Id;
use riparto::negotiation::Case;
use riparto::rules::{Due, procedure};
use riparto::store;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// A case of a year with some steps done.
fn case(year: i16, done: &[(&str, Date)]) -> Case {
    let steps = done.iter();
    let steps = steps.map(|(step, day)| format!("Step(step: \"{step}\", date: \"{day}\"),"));
    let steps = steps.collect::<Vec<_>>().join("\n");
    let text = format!(
        "Session(format: 1, body: \"Ente\", area: \"dirigenti\", year: {year},\n\
         fund: Fund(sources: [Source(id: \"f\", label: \"F\", kind: Stable, amount: \"100.00\")]),\n\
         lines: [Opening(id: \"risultato\", label: \"Risultato\", kind: \"risultato\", amount: \"100.00\", intent: Rest)],\n\
         procedure: [{steps}])"
    );
    let packs = store::shipped_packs().unwrap();
    let day = date(year, 12, 31);
    store::open_text("test", &text, &packs, day, None).unwrap()
}

fn dues(case: &Case) -> Vec<Due> {
    let dossier = Dossier::new(&case.facts, &case.opening);
    procedure(case.pack.as_deref(), &dossier, case.day)
}

fn due(case: &Case, name: &str) -> Due {
    let found = dues(case).into_iter().find(|due| *due.id() == id(name));
    found.unwrap_or_else(|| panic!("{name}"))
}

#[test]
fn both_contracts_go_from_the_fund_to_the_payment() {
    let order = |year: i16| -> Vec<String> {
        let dues = dues(&case(year, &[]));
        dues.iter().map(|due| due.id().to_string()).collect()
    };
    assert_eq!(
        order(2019),
        [
            "costituzione-fondo",
            "piano-performance",
            "prevenzione-corruzione-trasparenza",
            "indirizzi-giunta",
            "pre-intesa",
            "relazione-illustrativa",
            "relazione-tecnico-finanziaria",
            "invio-revisori",
            "certificazione-revisori",
            "rilievi-revisori",
            "rilievi-superati",
            "autorizzazione-giunta",
            "sottoscrizione",
            "trasmissione-aran-cnel",
            "pubblicazione",
            "relazione-performance-validata",
            "valutazione-risultati",
            "pagamento-risultato",
        ]
    );
    let of_2025 = order(2025);
    for name in ["piao", "bilancio-previsione", "pubblicazione-contratto"] {
        assert!(of_2025.contains(&name.to_owned()), "{name}: {of_2025:?}");
    }
}

#[test]
fn the_days_to_send_an_ipotesi_are_those_of_its_contract() {
    for (year, last) in [(2019, date(2019, 6, 16)), (2024, date(2024, 6, 21))] {
        let case = case(year, &[("pre-intesa", date(year, 6, 11))]);
        let term = due(&case, "invio-revisori").term.unwrap();
        assert_eq!(term.last, Some(last), "{year}");
    }
    // While the ipotesi has no day the count is known, and the last day is not.
    let term = due(&case(2019, &[]), "invio-revisori").term.unwrap();
    assert_eq!(term.last, None);
    assert_eq!(term.counted, Some((id("pre-intesa"), 5)));
}

#[test]
fn after_fifteen_days_the_procedure_goes_on_and_remarks_are_due_only_when_made() {
    let sent = date(2019, 6, 14);
    let case = case(2019, &[("invio-revisori", sent)]);
    let certified = due(&case, "certificazione-revisori");
    assert_eq!(certified.without, Some(date(2019, 6, 29)));
    assert_eq!(certified.term, None, "silence is no certification");
    assert!(due(&case, "rilievi-revisori").may_not_be);
    let answered = due(&case, "rilievi-superati");
    assert_eq!(answered.only_if, Some(id("rilievi-revisori")));
}

#[test]
fn a_step_that_no_rule_names_stands_by_its_day_and_without_rules_what_every_agreement_has() {
    let case = case(
        2019,
        &[
            ("validazione-relazione-precedente", date(2019, 5, 21)),
            ("pre-intesa", date(2019, 6, 11)),
        ],
    );
    let names: Vec<String> = dues(&case).iter().map(|d| d.id().to_string()).collect();
    let at = |name: &str| names.iter().position(|n| n == name).unwrap();
    assert!(at("validazione-relazione-precedente") < at("pre-intesa"));
    let mut facts = Facts {
        year: 2019,
        ..Facts::default()
    };
    facts.procedure.push(Step::new(id("accordo-ponte")));
    let dossier = Dossier::new(&facts, &case.opening);
    let names: Vec<String> = procedure(None, &dossier, case.day)
        .iter()
        .map(|due| due.id().to_string())
        .collect();
    assert_eq!(
        names,
        [
            "indirizzi-giunta",
            "pre-intesa",
            "certificazione-revisori",
            "autorizzazione-giunta",
            "sottoscrizione",
            "accordo-ponte"
        ]
    );
}
