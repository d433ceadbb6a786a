//! The keys that a user chooses, and the keyboards that there are.

use riparto::app::{COMMANDS, Code, Context, Glyphs, Key, KeyFault, KeyTrouble, Keymap};
use riparto::lang::Lang;
use riparto::store;

use crate::stage::Stage;

fn wished(list: &[(&str, &[&str])]) -> Result<Keymap, KeyFault> {
    let own = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
    let list: Vec<_> = list
        .iter()
        .map(|(id, keys)| ((*id).to_owned(), own(keys)))
        .collect();
    Keymap::with(&list)
}

fn with_keys(list: &[(&str, &[&str])], lang: Lang) -> Stage {
    let mut stage = Stage::of(store::example().text, 120, 40, lang);
    stage.model.keys = wished(list).unwrap();
    stage.model.revision += 1;
    stage.draw();
    stage
}

/// What needs `AltGr`, or a dead key, on an Italian keyboard for PCs.
const HARD_TO_TYPE: &str = "@#[]{}~`";

#[test]
fn every_command_is_reached_without_alt_gr() {
    for info in COMMANDS.iter() {
        let easy = |key: &&Key| match key.code {
            Code::Char(c) => c.is_ascii() && !HARD_TO_TYPE.contains(c),
            _ => true,
        };
        assert!(info.keys.iter().find(easy).is_some(), "{}", info.id);
        assert!(info.keys.iter().all(|key| easy(&key)), "{}", info.id);
    }
}

#[test]
fn a_key_is_understood_by_all_its_names() {
    for info in COMMANDS.iter() {
        for key in info.keys {
            assert_eq!(Key::named(&key.id()), Some(*key), "{}", key.id());
            for lang in [Lang::It, Lang::En] {
                for glyphs in [Glyphs::Signs, Glyphs::Ascii] {
                    let name = key.name(lang, glyphs);
                    assert_eq!(Key::named(&name), Some(*key), "{name}");
                }
            }
        }
    }
    for no_key in [
        "", "ctrl-", "ctrl-1", "ctrl-zz", "ctrl-i", "f0", "f13", "invia", "\u{1b}", "  ",
    ] {
        assert_eq!(Key::named(no_key), None, "{no_key:?}");
    }
    assert_eq!(Key::named("B"), Some(Key::char('B')));
    assert_eq!(Key::named("F2"), Some(Key::plain(Code::F(2))));
}

#[test]
fn the_keys_of_the_user_do_and_are_shown() {
    let mut stage = with_keys(&[("undo", &["z", "ctrl-u"]), ("lock", &["k"])], Lang::It);
    stage.press("down 30% enter");
    assert_eq!(stage.amounts()[1], "254.169,38");
    stage.press("u");
    assert_eq!(stage.amounts()[1], "254.169,38", "the old key does nothing");
    let text = stage.text();
    assert!(
        text.contains("z annulla") && text.contains("k blocca"),
        "{text}"
    );
    stage.press("z");
    assert_eq!(stage.amounts()[1], "224.925,72");
    stage.press("k");
    assert!(stage.text().contains("k sblocca"), "{}", stage.text());
    stage.press("?");
    stage.press("/ annulla");
    let help = stage.text();
    assert!(
        help.contains("z Ctrl-U    annulla l'ultima modifica"),
        "{help}"
    );
}

#[test]
fn keys_told_together_are_those_in_force() {
    let stage = with_keys(
        &[("up", &["ctrl-k", "up"]), ("down", &["ctrl-n", "down"])],
        Lang::En,
    );
    assert!(
        stage.text().contains("Ctrl-K/Ctrl-N line"),
        "{}",
        stage.text()
    );
    let ascii = Stage::prato(120, 40).in_ascii();
    assert!(ascii.text().contains("Su/Giù voce"), "{}", ascii.text());
    assert!(
        ascii.text().contains("Sin/Des passo 100 EUR"),
        "{}",
        ascii.text()
    );
}

#[test]
fn keys_that_cannot_be_are_refused_and_none_is_changed() {
    let fault = |list: &[(&str, &[&str])]| wished(list).unwrap_err();
    let (wish, key) = (0, Some(0));
    for (list, why, key) in [
        (("undone", &["u"][..]), KeyTrouble::NoCommand, None),
        (("undo", &["ctrl-alt-x"][..]), KeyTrouble::NoKey, key),
        (("undo", &[][..]), KeyTrouble::None, None),
        // Seduta has it on the Tavolo.
        (("move", &["s"][..]), KeyTrouble::Taken("seduta"), key),
        // In a field a letter is a letter, and on the Tavolo a digit starts a figure.
        (("accept", &["x"][..]), KeyTrouble::Types, key),
        (("move", &["5"][..]), KeyTrouble::Types, key),
    ] {
        assert_eq!(fault(&[list]), KeyFault { wish, key, why });
    }
    let twice = fault(&[("undo", &["z"]), ("lock", &["k"]), ("undo", &["x"])]);
    assert_eq!((twice.wish, twice.why), (2, KeyTrouble::Twice));
    // Two that exchange their keys are no clash.
    wished(&[("move", &["b"]), ("lock", &["m"])]).unwrap();
    // Another place is no clash either.
    wished(&[("next-year", &["m"])]).unwrap();
}

#[test]
fn an_amount_pasted_with_any_spaces_is_understood() {
    for text in [
        "€ 1.234,56",
        "€\u{a0}1.234,56",
        "€\u{202f}1.234,56",
        "€\u{2009}1.234,56",
        "1\u{202f}234,56\u{a0}€",
        " 1\u{2009}234,56 €\r\n",
        "\u{2007}1.234,56\u{3000}",
        "\u{feff}1.234,56\u{200b}",
    ] {
        let mut stage = Stage::prato(80, 24);
        stage.paste(text).press("enter");
        assert_eq!(stage.amounts()[0], "1.234,56", "{text:?}: {}", stage.said());
    }
}

/// The keypad gives a comma or a dot, as the system has it.
#[test]
fn the_keypad_gives_the_decimals_either_way() {
    for typed in ["1234,56", "1234.56", "1.234,56"] {
        let mut stage = Stage::prato(80, 24);
        stage.press(typed).press("enter");
        assert_eq!(stage.amounts()[0], "1.234,56", "{typed}");
    }
}

#[test]
fn a_key_of_the_user_never_takes_a_character_from_a_field() {
    for info in COMMANDS.iter() {
        let types = info
            .contexts
            .iter()
            .any(|c| matches!(c, Context::Entry | Context::Form));
        let letter = wished(&[(info.id, &["ù"])]);
        assert_eq!(letter.is_err(), types, "{}", info.id);
    }
}

/// A sentence that names a key names the one that works.
#[test]
fn sentences_name_the_keys_in_force() {
    let own: &[(&str, &[&str])] = &[
        ("fund", &["f10"]),
        ("add-row", &["z"]),
        ("new-simulation", &["w"]),
        ("dark", &["ctrl-k"]),
        ("table-proposal", &["ctrl-b"]),
        ("next-year", &["w"]),
    ];
    let asked = |keys: &str| {
        let mut stage = with_keys(own, Lang::It);
        stage.press(keys);
        stage.text()
    };
    assert!(
        asked("f3").contains("Fondo (F10), Economie"),
        "{}",
        asked("f3")
    );
    assert!(asked("f6").contains("Nessuna simulazione: w ne comincia una"));
    assert!(asked("l").contains("con w nell'elenco"), "{}", asked("l"));
    let text = store::example().text.replace("  published: true,\n", "");
    let mut table = Stage::of(&text, 120, 40, Lang::It);
    table.model.keys = wished(own).unwrap();
    table.press("f5");
    let positions = table.text();
    let told = "Nessuna posizione: z ne aggiunge una";
    assert!(positions.contains(told), "{positions}");
    table.press("esc s enter A");
    assert!(
        table.said().contains("Ctrl-B ne mette una"),
        "{}",
        table.said()
    );
    table.press("ctrl-k p A");
    assert!(table.said().contains("(Ctrl-K)"), "{}", table.said());
}

/// No sentence has the key of a command written in it: it would go on naming it to who has another.
#[test]
fn no_sentence_holds_a_key_that_can_be_changed() {
    fn rust_files(folder: &std::path::Path, all: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                rust_files(&path, all);
            } else {
                all.push(path);
            }
        }
    }
    let mut files = Vec::new();
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang");
    rust_files(&source, &mut files);
    let mut named: Vec<String> = COMMANDS
        .iter()
        .flat_map(|info| info.keys)
        .map(|key| key.name(Lang::It, Glyphs::Signs))
        .collect();
    named.retain(|name| name.starts_with("Ctrl-") || name.starts_with('F') && name.len() > 1);
    assert!(named.len() > 10);
    for file in files {
        // Of the words heard without a screen the keys are words too, and stay.
        if file.ends_with("plain.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '-');
            for word in words {
                assert!(
                    !named.iter().any(|name| name == word),
                    "{}: {line}",
                    file.display()
                );
            }
        }
    }
}

/// What the shells have taught works wherever words or figures are typed.
#[test]
fn a_field_is_emptied_and_gone_through_as_in_a_shell() {
    let mut stage = with_keys(&[], Lang::It);
    let typed = |stage: &Stage| match &stage.desk().prompt {
        Some(prompt) => prompt.field().text().to_owned(),
        None => "-".to_owned(),
    };
    stage.press("6 2 2 3 0 5");
    stage.press("ctrl-a 1 ctrl-e 9");
    assert_eq!(typed(&stage), "16223059");
    stage.press("ctrl-h");
    assert_eq!(typed(&stage), "1622305");
    stage.press("ctrl-u");
    assert_eq!(typed(&stage), "", "what is typed goes, the question stays");
    stage.press("3 0 % enter");
    assert!(stage.desk().prompt.is_none(), "{}", stage.text());

    stage.does("n; 'Retribuzione di risultato; ctrl-w");
    assert_eq!(typed(&stage), "Retribuzione di ");
    // What is selected goes whole, as with the key that erases.
    stage.does("esc; e; ctrl-u; 'x");
    assert_eq!(typed(&stage), "x");
}

/// Help does not take away what is typed: it explains what is asked, tells the keys of the typing, and gives it back.
#[test]
fn what_is_asked_is_explained_while_it_is_typed() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 3 0 %");
    let typed = stage.text();
    stage.press("f1");
    let text = stage.text();
    insta::assert_snapshot!("help-while-typing", text);
    assert!(!text.contains("apre la sessione"), "{text}");
    // What is typed over the help is not typed into the question.
    stage.press("5 esc");
    assert_eq!(stage.text(), typed);
    stage.press("enter");
    assert_eq!(stage.amounts()[1], "254.169,38");
}
