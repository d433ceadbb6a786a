//! Why a rule answers so: the day that decides, which values of the law were passed over and why, the figures.

use riparto::dossier::Dossier;
use riparto::lang::{self, Lang};
use riparto::rules::{Explanation, Said, explain};

use super::{case, date, id, pack, prato, rule};

/// The values of the parameters asked, each with what became of it.
fn standings(explanation: &Explanation) -> Vec<String> {
    let all = explanation.consulted.iter().flat_map(|c| {
        let values = c.values.iter();
        values.map(move |(v, s)| format!("{} {} {} {}", c.parameter, c.day, v.value, s.code()))
    });
    all.collect()
}

#[test]
fn each_value_of_the_law_says_why_it_counts_or_does_not() {
    let value = |from: &str, to: &str, known: &str, value: &str| {
        format!(
            r#"(from: "{from}", {to} {known} value: "{value}", citation: "", confidence: Verified)"#
        )
    };
    let values = [
        value(
            "2001-01-01",
            r#"to: "2002-12-31","#,
            r#"known_from: "2001-01-01","#,
            "0.10",
        ),
        value("2003-01-01", "", r#"known_from: "2003-01-01","#, "0.11"),
        value("2010-01-01", "", r#"known_from: "2010-01-01","#, "0.12"),
        value("2018-01-01", "", r#"known_from: "2020-01-01","#, "0.13"),
        value("2019-01-01", "", "", "0.14"),
        value("2020-01-01", "", r#"known_from: "2019-01-01","#, "0.15"),
    ];
    let parameters = format!(r#"(id: "quota", values: [{}])"#, values.join(", "));
    let kind = r#"Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Parameter("quota"))])"#;
    let case = case(pack(&rule("r", kind, ""), &parameters), "", "2019-06-11");
    let pack = case.pack.clone().unwrap();
    let dossier = Dossier::new(&case.facts, &case.opening);
    let explanation = explain(&pack, &dossier, case.day, 0).unwrap();
    assert_eq!(
        standings(&explanation),
        [
            "quota 2019-12-31 0.10 ended",
            "quota 2019-12-31 0.11 superseded",
            "quota 2019-12-31 0.12 used",
            "quota 2019-12-31 0.13 not_yet_known",
            "quota 2019-12-31 0.14 pending",
            "quota 2019-12-31 0.15 starts_later",
        ]
    );
    let words = lang::kind_then(&explanation, &pack, Lang::It);
    assert_eq!(
        words,
        "le voci che contano come risultato, non meno del 12 % del fondo dell'anno"
    );
    assert!(explain(&pack, &dossier, case.day, 1).is_none());
}

/// What is explained is what is answered: every rule of Prato, with the very findings of the table.
#[test]
fn an_explanation_says_what_the_table_says() {
    let case = prato();
    let pack = case.pack.clone().unwrap();
    let dossier = Dossier::new(&case.facts, &case.opening);
    let judgement = super::outlook(&case, &case.opening).judgement;
    for at in 0..pack.rules.len() {
        let explanation = explain(&pack, &dossier, case.day, at).unwrap();
        let finding = judgement.findings.iter().find(|f| f.rule == at);
        let silent = judgement.silent.iter().find(|s| s.rule == at);
        match &explanation.said {
            Said::Spoke(said) => assert_eq!(Some(said), finding),
            Said::Silent(reason) => assert_eq!(Some(*reason), silent.map(|s| s.reason)),
            Said::Text => assert!(finding.is_none() && silent.is_none()),
        }
        for input in &explanation.inputs {
            for lang in [Lang::It, Lang::En] {
                assert!(!lang::input(input, lang).is_empty());
            }
        }
    }
    let (at, _) = pack.rule(&id("risultato-min-15")).unwrap();
    let explanation = explain(&pack, &dossier, case.day, at).unwrap();
    assert_eq!(explanation.day, date("2019-12-31"));
    let inputs = explanation.inputs.iter();
    let inputs: Vec<String> = inputs.map(|i| lang::input(i, Lang::It)).collect();
    assert_eq!(
        inputs,
        [
            "le voci che contano come risultato: 224.925,72",
            "il fondo dell'anno: 847.231,25 × 15 %"
        ]
    );
}

/// `kind | what it asks`, in the words of an office.
const WORDS: &str = r#"
Limit(left: [(of: AllLines)], relation: Equal, right: [(of: Fund)]) | la somma di tutte le voci, esattamente quanto il fondo dell'anno
Limit(left: [(of: Lines("risultato"))], relation: AtLeast, right: [(of: Fund, times: Number("0.08"))]) | le voci che contano come risultato, non meno dell'8 % del fondo dell'anno
Limit(left: [(of: Lines("risultato")), (of: Settled(PosizionePaid), times: Number("-1"))], relation: AtMost, right: [(of: Figure("monte-salari"), times: Number("0.005"))]) | le voci che contano come risultato meno la posizione effettivamente pagata, non più dello 0,5 % della cifra monte salari
Source(kind: Stable, cap: Outside, earmark: "risultato", amount: Rate(rate: "quota", base: "monte-salari-2015"), due: true) | risorsa del fondo: stabile, fuori dal limite 2016, solo per risultato, 15 % di «monte salari 2015», ogni fondo deve averla
Attribute(each: Economie, field: Cause, requires: NoneOf(["posti-vacanti"])) | per ogni economia: la causa non può essere posti vacanti
Attribute(each: Sources(["inc-2018-153"]), field: Cap, requires: Among(["outside"])) | per le risorse inc-2018-153: il posto rispetto al limite 2016 deve essere fuori
Range(of: ClausePercent("interim"), min: "quota", max: "quota") | la percentuale della clausola interim, fra 15 % e 15 %
Dates(first: "certificazione", then: "firma", otherwise: (since: "invio", days: "giorni")) | «firma» dopo «certificazione», oppure almeno 15 giorni dopo «invio»
Deadline(since: "firma", then: "invio", days: "giorni") | «invio» entro 15 giorni da «firma»
ActInYear("costituzione") | l'atto «costituzione», adottato entro il 31 dicembre dell'anno del fondo
Face("r") | lo stesso di r, visto dall'altro lato: non si conta due volte
Reference | da consultare: non si verifica sui dati di una sessione"#;

#[test]
fn every_kind_has_its_sentence() {
    let parameters = [("quota", "0.15"), ("giorni", "15")]
        .map(|(name, value)| super::parameter(name, value))
        .join(", ");
    for row in WORDS.trim().lines() {
        let (kind, words) = row.split_once(" | ").unwrap();
        let pack = pack(&rule("r", kind, ""), &parameters);
        assert_eq!(lang::kind(&pack.rules[0].kind, &pack, Lang::It), words);
    }
}
