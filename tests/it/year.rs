//! From one year to the next: what is carried, what is not, what the consuntivo leaves, the economie along a chain.

mod fund;
mod random;
mod start;

use std::sync::Arc;

use jiff::civil::date;
use riparto::fund::{Cap, Economia, Id, Intent, Mode, Nature};
use riparto::lang::{self, Lang};
use riparto::money::Amount;
use riparto::negotiation::{Case, NextFault, NextYear, Session, SessionFault, next_year};
use riparto::rules::{
    AppliesBy, Authority, Bilingual, Cause, Fate, Field, Items, Kind, Pack, Requirement, Severity,
    Verdict,
};
use riparto::store;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn euro(text: &str) -> Amount {
    Amount::from_plain(text).unwrap()
}

fn both(text: &str) -> Bilingual {
    Bilingual {
        it: text.to_owned(),
        en: text.to_owned(),
    }
}

/// The shipped packs, each with the causes that the law speaks of, and a rule that no economia is used twice.
fn packs() -> Vec<Arc<Pack>> {
    let causes = [
        ("posti-vacanti", Fate::SameYear),
        ("valutazione", Fate::BackToBudget),
        ("impossibilita-oggettiva", Fate::NextYearOnce),
        ("arretrati-contrattuali", Fate::AsksMotivation),
        ("contenzioso", Fate::CannotTell),
    ];
    let with_causes = |pack: Arc<Pack>| {
        let mut pack = (*pack).clone();
        let rule = id("economie-valutazione-non-riportabili");
        let cause = |(name, fate): (&str, Fate)| Cause {
            id: id(name),
            label: both(name),
            fate,
            rule: rule.clone(),
        };
        pack.causes = causes.map(cause).to_vec();
        let (_, like) = pack.rule(&rule).unwrap();
        let once = riparto::rules::Rule {
            id: id("prova-una-volta-sola"),
            kind: Kind::Attribute {
                each: Items::Economie,
                field: Field::UsedBefore,
                requires: Requirement::NoneOf(vec!["yes".to_owned()]),
            },
            when: None,
            reading: None,
            otherwise: Vec::new(),
            applies_by: AppliesBy::FundYear,
            authority: Authority::Ccnl,
            severity: Severity::Blocks,
            ..like.clone()
        };
        pack.rules.push(once);
        pack.validate().unwrap();
        Arc::new(pack)
    };
    let shipped = store::shipped_packs().unwrap();
    shipped.into_iter().map(with_causes).collect()
}

fn session(text: &str) -> Session {
    store::session_from_text(text).unwrap()
}

fn prato() -> Session {
    session(store::example().text)
}

/// A session of 2019 with a consuntivo: 2.000,00 of posizione were left, 7.000,00 of risultato were not paid.
fn settled() -> Session {
    session(
        r#"Session(format: 1, body: "Ente", area: "dirigenti", year: 2019, as_known: "2019-06-11",
        fund: Fund(sources: [Source(id: "s", label: "Stabili", kind: Stable, amount: "100000.00")]),
        economie: [Economia(id: "vecchia", amount: "500", year: 2018, origin: "risultato", line: "risultato")],
        lines: [Opening(id: "posizione", label: "P", kind: "posizione", amount: "70000", intent: Fixed),
            Opening(id: "risultato", label: "R", kind: "risultato", amount: "28000", intent: Rest),
            Opening(id: "ad-interim", label: "I", kind: "interim", amount: "2000", intent: Fixed)],
        settlement: Settlement(posizione_paid: "68000", risultato_paid: "25500", unpaid: [
            Unpaid(cause: "posti-vacanti", amount: "1000"),
            Unpaid(cause: "valutazione", amount: "1500"),
            Unpaid(cause: "impossibilita-oggettiva", amount: "2000"),
            Unpaid(cause: "arretrati-contrattuali", amount: "300"),
            Unpaid(cause: "contenzioso", amount: "200"),
            Unpaid(cause: "mai-sentita", amount: "1500")]))"#,
    )
}

fn told(next: &NextYear) -> String {
    lang::carried(next, Lang::It).join("\n")
}

#[test]
fn prato_2020_has_the_lines_of_2019_and_nothing_that_is_decided_every_year() {
    let (prato, packs) = (prato(), packs());
    let next = next_year(&prato, &packs, 2020).unwrap();
    let new = &next.session;
    assert_eq!((new.body.as_str(), new.year), ("Comune di Prato", 2020));
    assert_eq!(new.delegation, prato.delegation);
    let sources: Vec<&str> = new.fund.sources.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(
        sources,
        [
            "risorse-obbligatorie",
            "decurtazione-2002",
            "decurtazione-permanente"
        ]
    );
    assert_eq!(new.lines[0].amount, prato.lines[0].amount);
    assert_eq!(new.lines[1].intent, Intent::Rest);
    // A label that says its year says the new one.
    assert_eq!(
        new.lines[1].label,
        "Retribuzione di risultato dei dirigenti 2020"
    );
    assert!(new.acts.is_empty() && new.procedure.is_empty() && new.economie.is_empty());
    assert!(!new.published && new.as_known.is_none() && new.source.is_none());
    let previous = new.previous.as_ref().unwrap();
    assert_eq!(previous.of, Some(prato.identity()));
    assert_eq!((previous.year, previous.fund), (2019, euro("847231.25")));
    let used = &previous.used[0];
    assert_eq!((used.year, used.in_year), (2017, 2019));
    assert!(told(&next).contains("«Risorse facoltative» 0,00 · da decidere ogni anno"));
    // It is a file like any other.
    let text = store::to_text(new);
    assert_eq!(session(&text), *new);
}

#[test]
fn the_consuntivo_yields_presumed_economie_and_says_what_does_not_go_on() {
    let (last, packs) = (settled(), packs());
    let next = next_year(&last, &packs, 2020).unwrap();
    let of = next.consuntivo.as_ref().unwrap();
    // Posizione leaves 2.000,00; interim counts as risultato; the economia of 2018 was used.
    assert_eq!(of.residual(), Some(euro("2000")));
    assert_eq!(of.computed(), Some(euro("32500")));
    assert_eq!(of.unexplained(), Some(euro("500")));
    let causes: Vec<_> = next
        .session
        .economie
        .iter()
        .map(|e| e.cause.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(
        causes,
        [
            "impossibilita-oggettiva",
            "arretrati-contrattuali",
            "contenzioso",
            "mai-sentita"
        ]
    );
    let first = &next.session.economie[0];
    let citation = &packs[0]
        .rule(&id("economie-valutazione-non-riportabili"))
        .unwrap()
        .1
        .citation;
    let expected = Economia {
        cause: Some(id("impossibilita-oggettiva")),
        presumed: true,
        nature: Some(Nature::OneOff),
        cap: Cap::Outside,
        note: Some(citation.clone()),
        ..Economia::new(
            id("economie-2019"),
            euro("2000"),
            2019,
            id("risultato"),
            id("risultato"),
        )
    };
    assert_eq!(*first, expected);
    // Whether the others are out of the cap is not said.
    assert_eq!(next.session.economie[3].cap, Cap::Unknown);
    let told = told(&next);
    for sentence in [
        "consuntivo 2019: posti-vacanti: 1.000,00 · al risultato dello stesso anno (",
        "consuntivo 2019: valutazione: 1.500,00 · economia di bilancio: torna all'ente (",
        "economie-2019: 2.000,00 da risultato 2019 a risultato · impossibilita-oggettiva · all'anno successivo, una volta sola (",
        "economie-2019-2: 300,00 da risultato 2019 a risultato · arretrati-contrattuali · chiede una motivazione (",
        "«mai-sentita» · non verificabile: la causa non è fra quelle delle regole · presunta",
        "consuntivo 2019: non pagati 500,00 senza una causa",
        "economia vecchia 500,00 · usata nel 2019, una volta sola",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    // Presumed: in no total.
    let case = Case::open(next.session.clone(), &packs, date(2020, 6, 1), None).unwrap();
    let outlook = case.outlook(&case.opening, riparto::fund::ShareBase::Fund);
    assert!(outlook.quadro.totals.economie.is_zero());
}

#[test]
fn what_is_declared_available_is_kept_and_its_difference_said() {
    let packs = packs();
    let mut last = settled();
    last.settlement.risultato_available = Some(euro("32000"));
    let next = next_year(&last, &packs, 2020).unwrap();
    let of = next.consuntivo.as_ref().unwrap();
    assert_eq!(of.available(), Some(euro("32000")));
    assert_eq!(of.discrepancy(), Some(euro("-500")));
    assert_eq!(of.unexplained(), last.settlement.unexplained());
    assert!(
        told(&next).contains("differisce di -500,00 da quello che risulta dalle somme, 32.500,00")
    );
    last.settlement.posizione_paid = Some(euro("70000.01"));
    let next = next_year(&last, &packs, 2020).unwrap();
    assert!(told(&next).contains("la posizione pagata supera di 0,01 quella destinata"));
}

/// What the rule of the single use answers on a session.
fn used_twice(session: &Session, packs: &[Arc<Pack>]) -> Verdict {
    let case = Case::open(session.clone(), packs, date(2026, 1, 1), None).unwrap();
    let outlook = case.outlook(&case.opening, riparto::fund::ShareBase::Fund);
    let pack = case.pack.as_ref().unwrap();
    let (at, _) = pack.rule(&id("prova-una-volta-sola")).unwrap();
    let mut findings = outlook.judgement.findings.iter();
    findings.find(|f| f.rule == at).unwrap().verdict
}

#[test]
fn an_economia_used_twice_along_a_chain_is_seen_however_far_back() {
    let packs = packs();
    let mut first = settled();
    first.year = 2018;
    first.as_known = None;
    first.economie[0].year = 2017;
    // Of the first year nothing is known before it.
    assert_eq!(used_twice(&first, &packs), Verdict::CannotTell);
    let mut second = next_year(&first, &packs, 2019).unwrap().session;
    assert_eq!(used_twice(&second, &packs), Verdict::Respected);
    // What the consuntivo of 2018 left is certified and used in 2019, all but one that stays presumed.
    for economia in &mut second.economie {
        economia.presumed = economia.cause == Some(id("contenzioso"));
    }
    assert_eq!(used_twice(&second, &packs), Verdict::Respected);
    let third = next_year(&second, &packs, 2020).unwrap();
    assert_eq!(third.never_certified.len(), 1);
    let used = &third.session.previous.as_ref().unwrap().used;
    let years: Vec<_> = used.iter().map(|u| (u.year, u.in_year)).collect();
    assert_eq!(
        years,
        [(2017, 2018), (2018, 2019), (2018, 2019), (2018, 2019)]
    );
    for again in [&first.economie[0], &second.economie[0]] {
        let mut third = third.session.clone();
        third.economie.push(again.clone());
        assert_eq!(
            used_twice(&third, &packs),
            Verdict::Violated,
            "{}",
            again.id
        );
    }
}

#[test]
fn what_cannot_be_carried_is_refused_with_a_reason() {
    let packs = packs();
    let prato = prato();
    let fault = |session: &Session, year| next_year(session, &packs, year).unwrap_err();
    assert_eq!(
        fault(&prato, 2019),
        NextFault::NotLater {
            last: 2019,
            year: 2019
        }
    );
    // Two years on is allowed, and said.
    let later = next_year(&prato, &packs, 2021).unwrap();
    assert!(told(&later).contains("il 2021 segue il 2019: gli anni in mezzo mancano"));
    assert!(told(&later).contains("cambiano le regole"));
    assert_eq!(later.session.previous.as_ref().unwrap().year, 2019);
    let mut private = prato.clone();
    private.snapshot = Some(riparto::negotiation::SnapshotMark {
        of: String::new(),
        taken: String::new(),
        label: "simulazione".to_owned(),
        simulation: true,
        day: None,
        seal: None,
    });
    assert_eq!(fault(&private, 2020), NextFault::PrivateSnapshot);
    let mut strange = settled();
    strange.lines[0].kind = id("sconosciuta");
    assert!(matches!(
        fault(&strange, 2020),
        NextFault::Session(SessionFault::LineKind { .. })
    ));
    assert!(matches!(
        fault(&prato, 2201),
        NextFault::Session(SessionFault::Year(2201))
    ));
    // A free split stays free.
    let mut free = prato;
    free.mode = Mode::Free;
    assert_eq!(
        next_year(&free, &packs, 2020).unwrap().session.mode,
        Mode::Free
    );
}
