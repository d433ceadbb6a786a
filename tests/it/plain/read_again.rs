//! What was: a negotiation read again, the table of a past act, last year beside this one; in words as with keys.

use assert_cmd::Command;
use riparto::app::{Effect, Model, Page, Place};
use riparto::fund::ShareBase;
use riparto::lang::Lang;
use tempfile::TempDir;

use super::{converse, last, session};
use crate::beside;
use crate::stage::Stage;

const NEGOTIATION: &str = include_str!("../../../sessions/esempio-trattativa.ron");

fn review(lang: Lang) -> Model {
    Stage::review(NEGOTIATION, 80, 24, lang).model
}

fn stands(model: &Model) -> (Page, usize) {
    match &model.place {
        Place::Review(review) => (review.page, review.at),
        _ => panic!("nothing is read again"),
    }
}

#[test]
fn a_review_is_gone_through_as_with_keys() {
    for (said, keys) in [
        ("avanti\navanti\nindietro", "right right left"),
        ("n\nn\nn\np", "n n n p"),
        ("indietro", "left"),
        ("avanti\npunti", "right tab"),
        ("avanti\npunti\navanti", "right tab right"),
        ("norme", "tab tab"),
        ("manca", "tab tab tab"),
        ("manca\nannulla", "tab tab tab esc"),
        ("manca\npunti", "tab tab tab tab tab"),
        ("avanti\nnorme\ntrattativa", "right tab tab esc"),
        ("avanti\navanti\napertura", "right right left left"),
        // What is told with another act is read there.
        ("atto 2", "right right"),
        ("5", "right right"),
        ("atto 34\n1", "right"),
        ("0\nleggi\nelenco\nboh", ""),
    ] {
        let (_, model, effects) = converse(review(Lang::It), said);
        let mut stage = Stage::review(NEGOTIATION, 80, 24, Lang::It);
        stage.press(keys);
        assert_eq!(stands(&model), stands(&stage.model), "{said}");
        assert!(effects.is_empty(), "{effects:?}");
    }
    let end = "avanti\n".repeat(80);
    let (told, model, _) = converse(review(Lang::It), &end);
    assert!(told.ends_with("È l'ultimo atto.\n"), "{told}");
    let mut stage = Stage::review(NEGOTIATION, 80, 24, Lang::It);
    stage.press(&"right ".repeat(80));
    assert_eq!(stands(&model), stands(&stage.model));
}

#[test]
fn a_review_is_told_one_fact_a_line() {
    let said =
        "avanti\navanti\natto 30\nelenco\npunti\nnorme\nmanca\natti\natto 99\natto\nboh\nesci";
    let (told, _, effects) = converse(review(Lang::It), said);
    insta::assert_snapshot!(told);
    assert!(matches!(effects[..], [Effect::Quit]));
    let signs = ['✔', '✘', '▸', '│', '─', '·', '≥', '→', '\u{1b}', '\t'];
    assert!(!told.contains(signs), "{told}");
    assert!(!told.contains("  "), "columns are for the eye: {told}");
    let (told, ..) = converse(review(Lang::En), "act 2\npoints\nlaw\nmissing\nact 99");
    insta::assert_snapshot!("review-english", told);
}

/// The example as one's own.
fn own() -> Stage {
    let text = NEGOTIATION.replace("  published: true,\n", "");
    Stage::of(&text, 80, 24, Lang::It)
}

fn past(model: &Model) -> Option<u32> {
    match &model.place {
        Place::Desk(desk) => desk.past().map(|past| past.number),
        _ => panic!("no session is open"),
    }
}

#[test]
fn the_table_of_a_past_act_is_read_as_with_keys() {
    for (said, keys) in [
        ("passato 4", "f7 home down down down a"),
        ("passato 4\navanti", "f7 home down down down a right"),
        (
            "com'era 2\nindietro\nindietro\nindietro",
            "f7 home down a left left left",
        ),
        (
            "passato 4\nverifiche 1\nfondo\nposizioni\ntrattativa 2\niter\ndocumenti quadro\naiuto",
            "f7 home down down down a",
        ),
        (
            "passato 4\nrisultato 30%\nbozza",
            "f7 home down down down a",
        ),
        (
            "passato 4\npassato 13",
            "f7 home down down down a esc home down down down down down down down down down down down down a",
        ),
        ("passato 4\nannulla", "f7"),
        ("passato", ""),
        ("passato 99", "f7"),
    ] {
        let (_, model, _) = converse(own().model, said);
        let mut stage = own();
        stage.press(keys);
        assert_eq!(past(&model), past(&stage.model), "{said}");
        assert_eq!(session(&model), session(&own().model), "{said}");
    }
    let said = "passato 4\ntavolo\nverifiche 1\nrisultato 30%\navanti\nindietro\nannulla\npassato\npassato 99";
    let (told, ..) = converse(own().model, said);
    insta::assert_snapshot!(told);
}

fn after(lang: Lang) -> Model {
    Stage::of(&beside::after(), 80, 24, lang).model
}

#[test]
fn last_year_is_told_beside_this_one_and_put_away() {
    let said = "base\nanno-scorso\nl\nrisultato 205570,00\nscorso\nbase";
    let (told, model, _) = converse(after(Lang::It), said);
    insta::assert_snapshot!(told);
    let mut stage = Stage::of(&beside::after(), 80, 24, Lang::It);
    stage.press("% l l l l down 205570,00 enter l l %");
    let (Place::Desk(words), keys) = (&model.place, stage.desk()) else {
        panic!("no session is open");
    };
    assert!(words.last_year.is_none() && keys.last_year.is_none());
    assert_eq!((words.base, words.base), (keys.base, ShareBase::Total));
    assert_eq!(words.split(), keys.split());
    let told = last(after(Lang::En), "last-year");
    assert!(told.starts_with("Posizione: in 2018 619.430,00, 74,63 %; now 622.305,53, 73,45 %; +2.875,53, -1,18 points\n"), "{told}");
    // Where it is not known, that is said as the key says it.
    let told = last(super::prato(), "anno-scorso");
    assert!(
        told.starts_with("L'anno scorso non è in questa sessione"),
        "{told}"
    );
    assert!(told.contains("con anno nuovo nell'elenco"), "{told}");
}

/// A key with a capital is another: the lesson has its own.
#[test]
fn the_lesson_and_last_year_have_each_their_key() {
    let told = last(after(Lang::It), "l");
    assert!(told.starts_with("Posizione: nel 2018"), "{told}");
    let asked = |line: &str| {
        let (.., effects) = converse(after(Lang::It), line);
        effects.iter().any(|e| matches!(e, Effect::OpenLesson))
    };
    assert_eq!(["L", "lezione", "l"].map(asked), [true, true, false]);
}

/// A review is read from a pipe, of a published case too, and nothing is written.
#[test]
fn a_review_is_read_through_a_pipe() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("prova.ron"), NEGOTIATION).unwrap();
    let says = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_riparto"));
        command.env_clear().current_dir(folder.path()).args(args);
        command.write_stdin("atto 41\nmanca\n").output().unwrap()
    };
    let out = says(&["consulta", "prova.ron", "--plain", "--senza-nomi"]);
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success(), "{told}");
    assert!(told.contains("consultazione, atto 41> manca\n"), "{told}");
    assert!(
        told.contains("Atto 41; 11/06/2019 ore 12:00; seduta 3"),
        "{told}"
    );
    assert!(
        told.ends_with("consultazione, atto 41> \nSi esce.\n"),
        "{told}"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let both = says(&["review", "prova.ron", "--plain", "--format", "text"]);
    assert_eq!(both.status.code(), Some(64));
}
