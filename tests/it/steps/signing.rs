//! The pages of a signature: who signs, when, and what it makes due.

use jiff::civil::date;
use riparto::negotiation::{Agreement, Party, Recomputing};

use super::{agreed, agreement, contrasting, later, office, on, write};
use crate::stage::Stage;
use crate::talks::id;

#[test]
fn each_party_is_asked_whether_it_signs() {
    let mut stage = contrasting((80, 24));
    stage.press("i 2 3");
    assert!(
        stage
            .text()
            .contains("– Da dire ancora: se firmano UIL-FPL e RSA dirigenti"),
        "{}",
        stage.text()
    );
    // Who does not sign no longer signs.
    stage.press("tab 3 4 5 tab tab");
    stage.does("'si rientra nel 2020; enter; enter");
    let Agreement::Ipotesi { signed, .. } = agreement(&stage) else {
        panic!("{}", stage.text());
    };
    let union = |sigla: &str| Party::Union(sigla.to_owned());
    assert_eq!(signed.signed_by, [Party::Public, union("FP-CGIL")]);
    assert_eq!(signed.not_signed_by.len(), 3);
    assert_eq!(signed.motivations[0].rule, id("risultato-min-15"));
}

/// Some rules look only at what is signed: who signs reads what they will say, and is not told of it by others after.
#[test]
fn what_the_signature_makes_due_is_read_before_it() {
    let inside = office().replace("      cap: Outside,\n", "      cap: Inside,\n");
    let mut stage = on(date(2019, 6, 11), &inside, (80, 24));
    stage.press("s enter f8");
    assert!(!stage.text().contains("dal tetto"), "{}", stage.text());
    stage.press("i 2 3 4 5");
    assert!(!stage.text().contains('✘'), "{}", stage.text());
    stage.press("enter enter");
    let mut stage = later(&stage, date(2019, 7, 2), (80, 24));
    write(&mut stage, "invio-revisori", "14/06/2019");
    write(&mut stage, "certificazione-revisori", "27/06/2019");
    write(&mut stage, "autorizzazione-giunta", "01/07/2019");
    stage.does("c; tab; tab; '02/07/2019");
    let told = "✘ Economie fuori dal tetto: non rispettato · si giudica con questa firma";
    assert!(stage.text().contains(told), "{}", stage.text());
    stage.press("enter enter");
    assert!(matches!(agreement(&stage), Agreement::Contract { .. }));
    stage.press("f3");
    assert!(stage.text().contains("✘ Economie fuori dal tetto"));
}

#[test]
fn a_contract_is_not_older_than_its_ipotesi_and_tells_who_changed() {
    let stage = agreed((80, 24));
    let mut stage = later(&stage, date(2019, 7, 2), (80, 24));
    write(&mut stage, "certificazione-revisori", "27/06/2019");
    write(&mut stage, "autorizzazione-giunta", "28/06/2019");
    stage.does("c; 4; tab; 2; tab; '10/06/2019");
    assert!(
        stage.text().contains("è dell'11/06/2019"),
        "{}",
        stage.text()
    );
    stage.does("bs; bs; bs; bs; bs; bs; bs; bs; bs; bs; '02/07/2019");
    let text = stage.text().replace("\n ", " ");
    assert!(text.contains("firma anche UIL-FPL"), "{text}");
    assert!(text.contains("non firma più FP-CGIL"), "{text}");
    // Signed and closed, no seduta is offered that would be refused.
    stage.does("enter; enter; esc; s; c; enter; s");
    assert_eq!(
        stage.said(),
        "il contratto è sottoscritto: la trattativa è chiusa."
    );
    assert!(!stage.text().contains("s seduta"), "{}", stage.text());
}

/// A contract dated before what it needs contrasts by its day alone: why is asked as soon as the day is written, and is not when it changes.
#[test]
fn a_day_that_contrasts_asks_why_and_the_act_keeps_it() {
    let mut stage = on(date(2019, 6, 11), &office(), (80, 24));
    stage.press("s enter f8 i 2 3 4 5 enter enter");
    let mut stage = later(&stage, date(2019, 7, 2), (80, 24));
    write(&mut stage, "certificazione-revisori", "27/06/2019");
    write(&mut stage, "autorizzazione-giunta", "28/06/2019");
    stage.does("c; tab; tab; '20/06/2019");
    let asked = |stage: &Stage| stage.text().matches("Perché").count();
    assert_eq!(asked(&stage), 2, "{}", stage.text());
    insta::assert_snapshot!("signing-why-by-the-day", stage.text());
    // Why it is asked is read in full, and the page is there again.
    stage.press("tab f1");
    insta::assert_snapshot!("signing-why-in-full", stage.text());
    stage.press("esc");
    assert_eq!(asked(&stage), 2, "{}", stage.text());
    stage.press("up");
    // A day half written takes nothing away; another day asks nothing.
    stage.press("bs bs bs bs");
    assert_eq!(asked(&stage), 2, "{}", stage.text());
    stage.does("bs; bs; bs; bs; bs; bs; '02/07/2019");
    assert_eq!(asked(&stage), 0, "{}", stage.text());

    stage.does(
        "bs; bs; bs; bs; bs; bs; bs; bs; bs; bs; '20/06/2019; enter; 'è l'urgenza della paga",
    );
    stage.does("tab; 'DGC 200 a ratifica; enter; enter");
    let Agreement::Contract { signed, .. } = agreement(&stage) else {
        panic!("{}", stage.text());
    };
    let judged = signed.judged.as_ref().unwrap();
    let broken: Vec<&str> = judged.contrasts().map(|s| s.rule.as_str()).collect();
    let motivated: Vec<&str> = signed.motivations.iter().map(|m| m.rule.as_str()).collect();
    assert_eq!(broken, motivated);
    assert_eq!(broken.len(), 2);
    // Who reviews it works the answers out again, and they are those.
    let again = stage.desk().talks().recomputed(None).unwrap();
    assert!(again.len() > 1);
    assert!(
        again.iter().all(|a| a.outcome == Recomputing::Same),
        "{again:?}"
    );
}
