//! The lesson in words: its thirteen steps, each looked at on the state, told as they are reached.

use riparto::app::{Action, LESSON_STEPS, Model, update};
use riparto::lang::Lang;
use riparto::term::{Hands, Plain};

use super::Kept;
use crate::stage::Stage;
use crate::tutorial::told;

/// What is said to do each step.
const SAID: [&str; LESSON_STEPS] = [
    "limiti risultato/base/base",
    "risultato 30%",
    "risultato +5000/annulla",
    "risultato 100000",
    "verifiche 1",
    "rimedio",
    "blocca posizione/blocca posizione",
    "seduta apri/fine/sì",
    "risultato 28%/bozza",
    "proposta/cisl/fine/sì/",
    "risposta/pubblica/accolta/fine/sì",
    "sala/oscura/pubblico",
    "trattativa/istantanea",
];

fn begun(lang: Lang) -> Model {
    let mut model = Stage::empty(lang, 80, 24).model;
    update(
        &mut model,
        Action::Told(told(lang)),
        &Kept::default().stamp(),
    );
    model
}

fn at(model: &Model) -> usize {
    model.lesson.as_ref().expect("no lesson").at()
}

#[test]
fn each_step_is_done_by_its_last_line_and_the_next_is_told() {
    let mut model = begun(Lang::It);
    let mut plain = Plain::default();
    let mut hands = Kept::default();
    let mut all = plain.greeting(&mut model);
    assert!(
        all.join("\n")
            .contains("Lezione, passo 1 di 13: il Tavolo."),
        "{all:?}"
    );
    for (step, said) in SAID.iter().enumerate() {
        for line in said.split('/') {
            assert_eq!(at(&model), step, "step {step} was done before {line}");
            all.push(format!("{}{line}", plain.prompt(&model)));
            all.extend(plain.hear(&mut model, &mut hands, line));
        }
        assert_eq!(at(&model), step + 1, "step {step} is not done by {said}");
        let last = all[all.len() - 4..].join("\n");
        assert!(last.starts_with("Fatto."), "{last}");
    }
    // Nothing reaches the disk, and no key is named.
    assert!(hands.0.is_empty(), "{:?}", hands.0);
    let text = all.join("\n");
    assert!(!text.contains(['[', '{', '●']), "{text}");
    all.extend(plain.hear(&mut model, &mut hands, "lascia"));
    assert!(model.lesson.is_none());
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn steps_are_skipped_gone_back_to_and_told_again() {
    let mut model = begun(Lang::It);
    let mut plain = Plain::default();
    let mut hands = Kept::default();
    let mut hear = |line: &str| plain.hear(&mut model, &mut hands, line).join("\n");
    assert!(hear("avanti").starts_with("Lezione, passo 2 di 13"));
    assert!(hear("passo").starts_with("Lezione, passo 2 di 13"));
    assert!(hear("indietro").starts_with("Lezione, passo 1 di 13"));
    assert!(hear("indietro").starts_with("Ora non vale"));
    for _ in 0..LESSON_STEPS {
        hear("avanti");
    }
    assert!(hear("passo").starts_with("Lezione: fine."));
    assert!(hear("salva").starts_with("Nella lezione non si scrive"));
}

#[test]
fn who_goes_astray_is_helped_in_words() {
    let mut model = begun(Lang::It);
    let mut plain = Plain::default();
    let mut hands = Kept::default();
    let mut told = Vec::new();
    for line in [
        "avanti", "avanti", "avanti", "avanti", "avanti", "avanti", "avanti", "avanti",
    ] {
        told = plain.hear(&mut model, &mut hands, line);
    }
    let told = told.join("\n");
    assert!(
        told.contains("serve una seduta aperta: seduta apri; fine; sì."),
        "{told}"
    );
    let mut model = begun(Lang::En);
    plain.hear(&mut model, &mut hands, "forward");
    let told: Vec<String> = (0..4)
        .flat_map(|_| plain.hear(&mut model, &mut hands, "fund"))
        .collect();
    assert!(
        told.iter()
            .any(|line| line == "Say: risultato 30%." || line.contains("go back")),
        "{told:?}"
    );
}
