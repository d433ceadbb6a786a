//! What the palette finds first, and what it leaves out, for the words of a person in a hurry.

use riparto::app::What;

use super::found;
use crate::stage::Stage;

/// What is found on Prato's table by typing: what each entry is, and its words.
fn typed(text: &str) -> Vec<(What, String)> {
    let mut stage = Stage::prato(80, 24);
    stage.press("ctrl-p").does(&format!("'{text}"));
    let found = found(&stage).into_iter();
    found.map(|(what, words, _)| (what, words)).collect()
}

#[test]
fn a_word_comes_first_then_what_begins_so_and_noise_is_out() {
    let cases = [
        ("rip", What::Action, "Riparto libero", 9),
        ("ris", What::Line, "Retribuzione di risultato", 40),
        ("blocca", What::Action, "Blocca o sblocca la voce", 1),
        ("verifiche", What::Screen, "Le verifiche, una per una", 3),
        ("esporta", What::Action, "Scrive il documento", 1),
        ("pos", What::Screen, "Le posizioni", 20),
        ("prop", What::Screen, "La trattativa: proposte", 8),
        ("sed", What::Action, "Apre la seduta", 1),
        ("iter", What::Screen, "L'iter", 1),
        ("documenti", What::Screen, "I documenti dell'ufficio", 1),
    ];
    for (text, what, words, most) in cases {
        let found = typed(text);
        let (first, said) = &found[0];
        assert_eq!(*first, what, "{text}: {found:?}");
        assert!(said.starts_with(words), "{text}: {found:?}");
        assert!(found.len() <= most, "{text}: {found:?}");
    }
    for (_, words) in typed("pos") {
        assert!(!words.contains("ropost"), "proposta: {words}");
    }
    // In the midst of a word too, where no word begins so.
    assert!(typed("osizion")[0].1.starts_with("Le posizioni"));
}

#[test]
fn a_whole_word_comes_before_a_longer_one_that_begins_so() {
    let found = typed("risultato");
    assert_eq!(found[0].0, What::Line, "{found:?}");
    let words =
        |text: &str| -> Vec<String> { typed(text).into_iter().map(|(_, words)| words).collect() };
    let found = words("passo");
    assert!(
        found.iter().all(|words| words.contains("asso")),
        "{found:?}"
    );
    let found = words("voce");
    let whole = |text: &String| {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word.eq_ignore_ascii_case("voce"))
    };
    let first_longer = found.iter().position(|words| !whole(words));
    let last_whole = found.iter().rposition(whole).unwrap();
    assert!(first_longer.is_none_or(|at| at > last_whole), "{found:?}");
}

#[test]
fn who_abbreviates_or_mistypes_is_understood_too() {
    for (text, words) in [
        ("blcca", "Blocca o sblocca la voce"),
        ("vrifiche", "Le verifiche, una per una"),
        ("annula", "Annulla l'ultima modifica"),
    ] {
        let found = typed(text);
        assert_eq!(found[0].1, words, "{text}: {found:?}");
        assert!(found.len() <= 3, "{text}: {found:?}");
    }
    assert!(typed("zzz").is_empty());
}
