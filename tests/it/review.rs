//! The review: what a reviewer reads years later, on paper and on the screen.

use riparto::app::{Page, Place};
use riparto::lang::Lang;
use riparto::lang::review::{Names, Reading, Tables, whole};
use riparto::negotiation::{
    Answers, Check, Deed, Judged, Motivation, Opened, Party, Presence, Review, Signing, Talks,
    Unrecorded, Written,
};
use riparto::store;
use riparto::ui::Theme;

use crate::cli::run;
use crate::stage::Stage;
use crate::talks::{done, edit, id, prato};

const EXAMPLE: &str = include_str!("../../sessions/esempio-trattativa.ron");
const FILE: &str = "sessions/esempio-trattativa.ron";
/// The day of reading, well after the contract that came later.
const ON: [&str; 2] = ["--as-known", "2026-06-11"];

pub(crate) fn review_of(text: &str) -> Review {
    let packs = store::shipped_packs().unwrap();
    let today = "2026-06-11".parse().unwrap();
    let talks = store::talks_from_text("test", text, &packs, today, None).unwrap();
    Review::of(&talks, today).unwrap()
}

fn printed(talks: &Talks, names: Names) -> String {
    let review = Review::of(talks, "2026-06-11".parse().unwrap()).unwrap();
    let reading = Reading {
        lang: Lang::It,
        names,
        width: 100,
        tables: Tables::Changed,
    };
    whole(&review, reading)
}

#[test]
fn the_example_is_told_whole_in_both_languages() {
    for lang in ["it", "en"] {
        let args = ["review", FILE, ON[0], ON[1], "--lang", lang];
        let outcome = run(&args);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        insta::assert_snapshot!(format!("review-{lang}"), outcome.out);
        // Without a terminal it is the text that was asked.
        let asked = run(&[&args[..], &["--format", "text"]].concat());
        assert_eq!(asked.out, outcome.out);
    }
}

#[test]
fn the_italian_command_and_the_document_for_programs() {
    let args = ["consulta", FILE, ON[0], ON[1], "--format", "json"];
    let document = run(&args).json();
    let moments = document["moments"].as_array().unwrap();
    let tabled: Vec<_> = moments.iter().filter(|m| m["judged"].is_object()).collect();
    // Five proposals and an ipotesi.
    assert_eq!(tabled.len(), 6);
    let breach = &tabled[2]["judged"]["findings"][0];
    assert_eq!(
        (&breach["rule"], &breach["verdict"], &breach["margin"]),
        (
            &"risultato-min-15".into(),
            &"violated".into(),
            &"-9853.44".into()
        )
    );
    assert_eq!(tabled[2]["motivation"], serde_json::Value::Null);
    assert_eq!(tabled[2]["lines"][1]["change"], "-139938.13");
    let last = tabled[5];
    assert_eq!(
        [&last["lines"][0]["amount"], &last["lines"][1]["amount"]],
        ["622305.53", "224925.72"]
    );
    let points = document["points"].as_array().unwrap();
    assert_eq!(points.len(), 5);
    assert!(points.iter().all(|p| p["outcome"].is_null()));
    let later = document["later"]["findings"].as_array().unwrap();
    assert!(
        later.iter().any(|f| f["rule"] == "inc-2018-153"),
        "{later:?}"
    );
}

#[test]
fn the_law_of_a_day_long_gone_is_what_was_shown_then() {
    let review = review_of(EXAMPLE);
    // As known on the day of the agreement there is no later law.
    let packs = store::shipped_packs().unwrap();
    let day = "2019-06-11".parse().unwrap();
    let talks = store::talks_from_text("test", EXAMPLE, &packs, day, None).unwrap();
    assert!(Review::of(&talks, day).unwrap().later.is_empty());
    assert!(!review.later.is_empty());
    // Each moment keeps the day by which it was judged.
    let days: Vec<String> = review
        .moments
        .iter()
        .filter_map(|m| Some(m.judged()?.day.to_string()))
        .collect();
    let expected = [
        "2019-05-14",
        "2019-05-14",
        "2019-05-28",
        "2019-05-28",
        "2019-06-11",
        "2019-06-11",
    ];
    assert_eq!(days, expected);
    // Every act of the history is told once: as a moment, as what was said after one, or counted as an edit.
    let told: usize = review
        .moments
        .iter()
        .map(|m| 1 + m.said.len() + m.edits)
        .sum();
    assert_eq!(told, talks.operations().len());
}

/// A digit changed afterwards is told before anything else is read.
#[test]
fn a_changed_file_is_said_to_be_changed() {
    let intact = review_of(EXAMPLE);
    assert!(intact.integrity.is_sound());
    let changed = EXAMPLE.replacen("\"-9853.44\"", "\"9853.44\"", 1);
    assert_ne!(changed, EXAMPLE);
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("a.ron");
    std::fs::write(&file, changed).unwrap();
    let text = run(&["review", &file.to_string_lossy()]).out;
    assert!(
        text.contains("✘ Catena degli atti: NON CORRISPONDE"),
        "{text}"
    );
}

/// An answer that the rules at hand would not give is told as it was shown, without their words.
#[test]
fn other_rules_than_those_of_that_day_lend_no_words() {
    let talks = breached(Names::Dropped);
    let mut session = talks.session();
    for operation in &mut session.history {
        if let Deed::Ipotesi(signing) = &mut operation.act {
            signing.judged.as_mut().unwrap().hash = "0".repeat(64);
        }
    }
    let packs = store::shipped_packs().unwrap();
    let today = "2019-06-11".parse().unwrap();
    let other = Talks::open(session, &packs, today, None).unwrap();
    let text = printed(&other, Names::Dropped);
    assert!(
        text.contains("non sono quelle di questo programma"),
        "{text}"
    );
    assert!(
        text.contains("✘ risultato-min-15: non rispettato"),
        "{text}"
    );
    assert!(!text.contains("✘ Risultato almeno 15 %"), "{text}");
}

/// Prato with an ipotesi under the floor of law, motivated, and somebody present by name.
fn breached(names: Names) -> Talks {
    let mut talks = prato();
    let present = vec![Presence {
        party: Party::Public,
        role: Some("presidente".to_owned()),
        name: (names == Names::Told).then(|| "Persona Inventata".to_owned()),
    }];
    let opened = Opened {
        present,
        ..Opened::default()
    };
    done(&mut talks, Deed::SedutaOpened(opened)).unwrap();
    let share = riparto::fund::Edit::SetShare {
        line: id("risultato"),
        percent: riparto::money::Percent::new("14.99999".parse().unwrap()),
    };
    let share = edit(&talks, share);
    done(&mut talks, share).unwrap();
    let state = talks.state();
    let signing = Signing {
        date: "2019-06-11".parse().unwrap(),
        split: Written::of(state.split()),
        clauses: Vec::new(),
        signed_by: vec![Party::Public, Party::Union("FP-CGIL".to_owned())],
        not_signed_by: Vec::new(),
        motivations: vec![Motivation {
            rule: id("risultato-min-15"),
            text: "motivo di prova".to_owned(),
        }],
        note: None,
        judged: Judged::of(&state.case, state.split()),
    };
    done(&mut talks, Deed::Ipotesi(Box::new(signing))).unwrap();
    talks
}

#[test]
fn what_was_signed_against_a_rule_is_in_the_register_with_its_motivation() {
    let talks = breached(Names::Told);
    let review = Review::of(&talks, "2026-06-11".parse().unwrap()).unwrap();
    let [accepted] = &review.accepted[..] else {
        panic!("{:?}", review.accepted);
    };
    assert_eq!(
        (accepted.at, accepted.shown.rule.as_str()),
        (3, "risultato-min-15")
    );
    assert_eq!(accepted.motivation.as_deref(), Some("motivo di prova"));
    let text = printed(&talks, Names::Told);
    let register = text.split("Registro degli scostamenti accettati").nth(1);
    insta::assert_snapshot!("register", register.unwrap());
    // A share that would be shown as 15,00 does not hide the breach.
    assert!(text.contains("< 15,00"), "{text}");
}

#[test]
fn names_are_left_out_where_they_are_not_wanted() {
    let talks = breached(Names::Told);
    assert!(printed(&talks, Names::Told).contains("presidente, Persona Inventata"));
    let without = printed(&talks, Names::Dropped);
    assert!(!without.contains("Persona"), "{without}");
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("a.ron");
    std::fs::write(&file, store::to_text(&talks.session())).unwrap();
    let file = file.to_string_lossy();
    for format in ["text", "json"] {
        let told = run(&["review", &file, "--format", format]);
        assert!(told.out.contains("Persona Inventata"), "{}", told.out);
        let without = run(&["review", &file, "--format", format, "--senza-nomi"]);
        assert!(!without.out.contains("Persona"), "{}", without.out);
    }
}

/// Sessions with no history: what can be told of them is told, and nothing is made up.
#[test]
fn a_session_without_a_history_has_no_moments_and_its_answers_are_of_now() {
    let review = review_of(include_str!("../../sessions/prato-2019.ron"));
    assert!(review.moments.is_empty() && review.accepted.is_empty());
    let Answers::Now(judged) = &review.answers else {
        panic!("{:?}", review.answers);
    };
    let told: usize = review.points.iter().map(|p| p.shown.len()).sum();
    assert_eq!(told, judged.findings.len());
    assert!(review.unrecorded.contains(&Unrecorded::Contract));
    let cremona = run(&[
        "review",
        "sessions/cremona-provincia-2015.ron",
        ON[0],
        ON[1],
    ])
    .out;
    assert!(cremona.contains("Risorse lette 171.244,58"), "{cremona}");
    assert!(!cremona.contains(" 0,00"), "{cremona}");
}

/// Each rule that spoke stands under one point, and one only, in both packs.
#[test]
fn every_answer_stands_under_one_point() {
    for file in std::fs::read_dir("sessions").unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|end| end != "ron") {
            continue;
        }
        let review = review_of(&std::fs::read_to_string(&path).unwrap());
        let mut rules: Vec<_> = review.points.iter().flat_map(|p| &p.shown).collect();
        let told = rules.len();
        rules.sort_by_key(|s| s.rule.clone());
        rules.dedup_by_key(|s| s.rule.clone());
        assert_eq!(told, rules.len(), "{}", path.display());
    }
    let review = review_of(EXAMPLE);
    let under = |rule: &str| {
        let mut points = review.points.iter();
        let point = points.find(|p| p.shown.iter().any(|s| s.rule.as_str() == rule));
        point.map(|p| p.check)
    };
    assert_eq!(under("risultato-min-15"), Some(Check::Destination));
    assert_eq!(under("economie-certificate"), Some(Check::Further));
    assert_eq!(under("posizione-range"), Some(Check::Contract));
}

/// The proposal under the floor: its figures, its breach, no motivation, the dispute of that moment.
const THIRD: &str = "right right right right right right right right right";

#[test]
fn the_screen_of_a_review() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let size = format!("{width}x{height}");
        let mut stage = Stage::review(EXAMPLE, width, height, Lang::It);
        insta::assert_snapshot!(format!("review-opening-{size}"), stage.picture());
        stage.press(THIRD);
        insta::assert_snapshot!(format!("review-breach-{size}"), stage.picture());
        let mono = Stage::review(EXAMPLE, width, height, Lang::En);
        let mut mono = mono.with_theme(Theme::Mono);
        mono.press(THIRD).press("tab");
        insta::assert_snapshot!(format!("review-points-{size}"), mono.picture());
        mono.press("tab tab");
        insta::assert_snapshot!(format!("review-unrecorded-{size}"), mono.text());
    }
}

#[test]
fn a_review_is_stepped_through_and_nothing_is_written() {
    let mut stage = Stage::review(EXAMPLE, 80, 24, Lang::It);
    let at = |stage: &Stage| match &stage.model.place {
        Place::Review(reviewing) => (reviewing.page, reviewing.at),
        _ => panic!("elsewhere"),
    };
    let last = review_of(EXAMPLE).moments.len();
    stage.press("left p");
    assert_eq!(at(&stage), (Page::Moments, 0));
    stage.press("n n right p");
    assert_eq!(at(&stage), (Page::Moments, 2));
    stage.press("pgdn end");
    assert!(
        stage.text().contains("Detto e annotato poi"),
        "{}",
        stage.text()
    );
    // Another act is read from its start.
    stage.press("right");
    assert!(stage.text().contains("Proposta 2 di FP-CGIL e CISL-FP"));
    for page in [Page::Points, Page::Later, Page::Rest, Page::Moments] {
        stage.press("tab");
        assert_eq!(at(&stage), (page, 3));
    }
    stage.press("tab esc");
    assert_eq!(at(&stage), (Page::Moments, 3));
    for _ in 0..2 * last {
        stage.press("right");
    }
    assert_eq!(at(&stage), (Page::Moments, last));
    stage.press("?");
    assert!(
        stage.text().contains("all'atto che segue"),
        "{}",
        stage.text()
    );
    // Nothing of the table works here.
    stage.press("esc 5 + e m x u ctrl-s ctrl-r enter f3");
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
    stage.press("q");
    assert_eq!(stage.effects.len(), 1);
}

#[test]
fn a_review_survives_every_size() {
    let mut stage = Stage::review(EXAMPLE, 80, 24, Lang::It);
    for keys in ["", "right right", "end", "tab", "tab tab", "?"] {
        stage.press(keys);
        for height in 0..30 {
            for width in [0, 1, 2, 39, 40, 41, 60, 80, 120] {
                stage.resize(width, height);
            }
        }
    }
}
