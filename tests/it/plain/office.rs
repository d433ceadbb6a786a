//! What an office does beside the meeting, in words: the same session, the same workbook and the same papers as with keys.

use riparto::app::{Effect, Model, Place};
use riparto::lang::Lang;

use super::{answered, converse, last, prato, session};
use crate::stage::Stage;

/// Opening data prepared in words.
const DATA: &str = include_str!("data.txt");
/// Simulations begun, worked on and compared.
const TRIALS: &str = include_str!("trials.txt");
/// The papers read, completed and written.
const PAPERS: &str = include_str!("papers.txt");

/// The same data with keys.
const KEYED: [&str; 8] = [
    "f4; n; '520; down; enter; '10 31/12/2001; enter",
    "n; 'Sponsorizzazioni; up; enter; '1000; enter; t; t; l; l; v; v",
    "r; 'art. 43 L. 449/1997; enter; e; 'Sponsorizzazioni 2019; enter",
    "n; 'Da togliere; enter; esc; f; '12.000/5 2019; enter; del; enter",
    "esc; f5; n; 'D1 Ragioneria; enter; '45000; enter; t; '7; enter",
    "c; 'Atto 5; enter; p; '41.000 31/12/2017; enter; s; '60.000 31/12/2026; enter",
    "e; 'Ragioneria generale; enter",
    "n; 'D2 Tributi; enter; '30000; enter; del; enter; u",
];

fn keyed(steps: &[&str]) -> Stage {
    let mut stage = Stage::negotiating(80, 24);
    for step in steps {
        stage.does(step);
    }
    stage
}

#[test]
fn the_opening_data_are_those_made_with_keys() {
    let (told, model) = answered(prato(), DATA);
    insta::assert_snapshot!(told);
    assert_eq!(session(&model), session(&keyed(&KEYED).model));
}

#[test]
fn who_sits_at_the_table_is_written_as_with_keys() {
    let lines = "iter parte pubblica segretario generale; dirigente del personale, vice\niter sigle\nFP-CGIL, CISL-FP\niter sigle";
    let (told, model) = answered(prato(), lines);
    insta::assert_snapshot!(told);
    let mut keys = Stage::negotiating(80, 24);
    keys.does(": ; 'delegazione; enter; enter");
    keys.paste("segretario generale; dirigente del personale, vice");
    keys.does("enter; down; enter; 'FP-CGIL, CISL-FP; enter");
    assert_eq!(session(&model), session(&keys.model));
}

#[test]
fn a_kind_is_turned_to_by_its_name_through_the_acts_of_its_key() {
    let lines = "fondo 1 tipo una tantum\nfondo obbligatorie tipo una tantum\nfondo obbligatorie tipo boh\nfondo obbligatorie limite fuori\nfondo obbligatorie vincolo nessuno\nfondo somma tipo stabile\nfondo 13 certifica DD 12/2019\nfondo 13 causa\nfondo 13 rinomina x";
    let (told, model) = answered(prato(), lines);
    insta::assert_snapshot!(told);
    let keys = keyed(&["f4; t; t; t; l"]);
    let sources = |model: &Model| match &model.place {
        Place::Desk(desk) => desk.case.session.fund.sources[0].clone(),
        _ => panic!("no session is open"),
    };
    assert_eq!(sources(&model), sources(&keys.model));
}

#[test]
fn simulations_are_begun_and_compared_as_with_keys() {
    let (told, _, effects) = converse(prato(), TRIALS);
    insta::assert_snapshot!(told);
    let mut stage = Stage::negotiating(80, 24);
    stage.does("f6; n; 'risultato 30%; enter; n; 'ipotesi A; enter; enter");
    stage.does("down; '100000; enter; f6; c; e; 'ipotesi B; enter; del");
    let kept = |effects: &[Effect]| {
        let kept = effects.iter().filter(|e| matches!(e, Effect::Keep(_)));
        kept.map(|effect| format!("{effect:?}")).collect::<Vec<_>>()
    };
    assert_eq!(kept(&effects), kept(&stage.effects));
    assert!(kept(&effects).len() > 5);
}

#[test]
fn nothing_private_is_told_at_a_table_that_all_see() {
    let lines = "simulazioni nuova segreta = risultato 33%\nseduta apri\nfine\nsì\nsimulazioni\nsimulazioni confronta\ntavolo\ntrattativa\nsala\naiuto";
    let (told, ..) = converse(prato(), lines);
    let at = told.find("Aperta la seduta 1").unwrap();
    assert!(!told[at..].contains("segreta"), "{told}");
    assert!(
        told[at..].contains("Le simulazioni sono riservate"),
        "{told}"
    );
    assert!(told.contains("279.586,31"), "{told}");
    assert!(!told[at..].contains("279.586,31"), "{told}");
}

#[test]
fn two_proposals_are_compared_by_their_rows() {
    let lines = "seduta apri\nfine\nsì\nproposta\nfp\nfine\nsì\n\nrisultato 30%\nproposta\ncisl\nfine\nsì\n\ntrattativa\ntrattativa confronta 2 e 3\ntrattativa confronta 3 2\ntrattativa confronta 1 2\ntrattativa confronta 9 2\ntrattativa confronta 2";
    let (told, model, _) = converse(prato(), lines);
    let at = told.find("> trattativa\n").unwrap();
    insta::assert_snapshot!(&told[at..]);
    let Place::Desk(desk) = &model.place else {
        panic!("no session is open");
    };
    assert!(desk.page().is_none(), "a page was left open");
}

#[test]
fn the_papers_are_those_written_with_keys() {
    let (told, model) = answered(prato(), PAPERS);
    insta::assert_snapshot!(told);
    let mut stage = Stage::negotiating(80, 24);
    stage.press("d down down down down m end up");
    stage.does("enter; 'Nessuna in più.; enter");
    assert_eq!(session(&model), session(&stage.model));
    // The very bytes, under the very name.
    let written = |effects: &[Effect]| {
        let written = effects.iter().filter_map(|effect| match effect {
            Effect::WritePaper { path, bytes } => Some((path.clone(), bytes.clone())),
            _ => None,
        });
        written.collect::<Vec<_>>()
    };
    let (_, _, effects) = converse(
        prato(),
        "documenti 5 manca 1\ndocumenti quadro esporta md\ndocumenti 1 esporta\n\ndocumenti verbale esporta fuori/v.html",
    );
    let mut stage = Stage::negotiating(80, 24);
    stage.does("d; left; left; e; enter; e; enter; down; down; e; 'fuori/v.html; enter");
    assert_eq!(written(&effects), written(&stage.effects));
    assert_eq!(written(&effects).len(), 3);
}

#[test]
fn what_waits_for_a_yes_takes_nothing_else_for_one() {
    let lines = "risultato 20%\nadotta\nrisultato 30%";
    assert!(last(prato(), lines).starts_with("Si risponde sì o no."));
    let (_, model, effects) = converse(prato(), "risultato 20%\nadotta\ntavolo\nno");
    assert!(!effects.iter().any(|e| matches!(e, Effect::Amend { .. })));
    assert_eq!(session(&model), session(&prato()));
}

#[test]
fn the_room_is_read_and_never_projected() {
    let told = last(prato(), "f9");
    assert!(told.starts_with("A parole non si proietta"), "{told}");
    assert!(told.contains("224.925,72 euro, 26,55 per cento"), "{told}");
    let opened = "seduta apri\nfine\nsì\n";
    assert!(last(prato(), &format!("{opened}segui")).starts_with("A parole"));
    let apart = format!("{opened}riservato\nrisultato 30%\nsala");
    let told = last(prato(), &apart);
    assert!(told.starts_with("A porte chiuse"), "{told}");
    let dark = last(prato(), &format!("{opened}oscura\nsala"));
    assert!(dark.starts_with("Schermo oscurato"), "{dark}");
}

#[test]
fn the_help_tells_only_what_works_now() {
    let told = last(prato(), "aiuto");
    assert!(
        !told.contains("\nproposta:") && !told.contains("\navanti:"),
        "{told}"
    );
    let told = last(prato(), "seduta apri\nfine\nsì\naiuto");
    assert!(
        told.contains("\nproposta:") && !told.contains("\nadotta:"),
        "{told}"
    );
    assert!(last(prato(), "bozza").starts_with("La trattativa non è cominciata"));
    assert!(last(prato(), "avanti").starts_with("Ora non vale"));
    for word in ["fondo", "posizioni", "iter", "simulazioni", "documenti"] {
        let told = last(prato(), &format!("aiuto {word}"));
        assert!(told.lines().count() > 1, "{told}");
        assert!(
            told.lines()
                .all(|line| line.starts_with(word) || line.contains("> ")),
            "{told}"
        );
    }
}

#[test]
fn the_words_of_rows_are_heard_in_english() {
    let mut model = prato();
    model.lang = Lang::En;
    let lines = "fund add Gifts\n500\nfund gifts kind by law\nfund gifts cap outside\nsimulations new A = risultato 30%\nsimulations compare\ndocuments\ndocuments quadro missing\nroom";
    let (told, _) = answered(model, lines);
    insta::assert_snapshot!(told);
}
