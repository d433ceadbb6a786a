//! The templates: those of the program are whole, what is wrong in one is told with its line.

use riparto::documents::{Fault, Paper, Source, Template, block_names, document, value_names};
use riparto::lang::Lang;
use riparto::report::{Paint, template_error};

use super::{MANFREDONIA, PRATO, talks, text};

#[test]
fn the_templates_of_the_program_read_and_name_nothing_unknown() {
    for paper in Paper::ALL {
        assert!(Template::read(paper.template()).is_ok(), "{}", paper.name());
    }
}

#[test]
fn each_value_and_block_is_in_some_template() {
    let all: String = Paper::ALL.map(Paper::template).concat();
    let readme = include_str!("../../../assets/documents/README.md");
    for name in value_names().chain(["articolo"]) {
        assert!(
            readme.contains(&format!("`{{{name}}}`")),
            "{name} is not in the README"
        );
    }
    for name in block_names() {
        assert!(
            all.contains(&format!("{{{{{name}}}}}")),
            "{name} is in no template"
        );
        assert!(
            readme.contains(&format!("`{{{{{name}}}}}`")),
            "{name} is not in the README"
        );
    }
}

#[test]
fn what_is_wrong_in_a_template_is_told_with_its_line() {
    let told = |text: &str| {
        let fault = Template::read(text).unwrap_err();
        (fault.line, fault.fault)
    };
    let unknown = |name: &str, close| Fault::UnknownValue(name.to_owned(), close);
    assert_eq!(
        told("# {ente}\n\nIl {fonda}."),
        (3, unknown("fonda", Some("fondo")))
    );
    assert_eq!(
        told("{mai-sentito-dire}"),
        (1, unknown("mai-sentito-dire", None))
    );
    assert_eq!(
        told("{{quadri}}"),
        (1, Fault::UnknownBlock("quadri".to_owned(), Some("quadro")))
    );
    assert_eq!(told("a {ente"), (1, Fault::Brace));
    assert_eq!(told("a ente}"), (1, Fault::Brace));
    assert_eq!(told("{{quadro"), (1, Fault::Brace));
    assert_eq!(told("{{testo Male: che cosa}}"), (1, Fault::Passage));
    assert_eq!(told("{{testo bene}}"), (1, Fault::Passage));
    assert_eq!(told("ciao\n\nProt. {da completare: }"), (3, Fault::Blank));
    assert_eq!(told("{{dal duemila}}"), (1, Fault::Year));
    assert_eq!(told("{{fine}}"), (1, Fault::Nesting));
    assert_eq!(told("{{dal 2022}}\n{{fino al 2030}}"), (2, Fault::Nesting));
    assert_eq!(told("x\n{{dal 2022}}\ny"), (2, Fault::NoEnd));
}

#[test]
fn an_office_reads_what_is_wrong() {
    let text = "# {ente}\n\nIl {fonda} dell'anno.\n";
    let fault = Template::read(text).unwrap_err();
    let it = template_error(&fault, ("quadro.md", text), Lang::It, Paint::Plain);
    let en = template_error(&fault, ("quadro.md", text), Lang::En, Paint::Plain);
    insta::assert_snapshot!(format!("{it}\n\n{en}"));
}

#[test]
fn the_year_chooses_and_what_is_missing_is_a_marked_blank() {
    let template = "{{fino al 2021}}\nPiano: {piano-performance}.\n{{fine}}\n{{dal 2022}}\nPIAO: {piao}.\n{{fine}}\n\
                    // non si vede\n{{testo risultati: i risultati attesi}}\n\n- **{ente}** e {dirigenti}, prot. {da completare: il protocollo}\n";
    let template = Template::read(template).unwrap();
    let made = |session: &str| {
        let talks = talks(session);
        let made = document(Paper::Quadro, &template, &Source::of(&talks));
        let missing: Vec<String> = made.missing.iter().map(|m| m.what.clone()).collect();
        (text(&made, riparto::documents::Format::Md), missing)
    };
    let (prato, missing) = made(PRATO);
    assert!(
        prato.starts_with("Piano: DGC 137 del 24/04/2019"),
        "{prato}"
    );
    assert!(
        prato.contains("**\\[da completare: i risultati attesi\\]**"),
        "{prato}"
    );
    assert!(
        prato.contains("- **Comune di Prato** e **\\[da completare"),
        "{prato}"
    );
    assert_eq!(
        missing,
        [
            "i risultati attesi",
            "il numero dei dirigenti valutati",
            "il protocollo"
        ]
    );
    let (manfredonia, missing) = made(MANFREDONIA);
    assert!(
        manfredonia.starts_with("PIAO: PIAO 2025-2027"),
        "{manfredonia}"
    );
    assert!(!manfredonia.contains("non si vede"), "{manfredonia}");
    assert_eq!(missing, ["i risultati attesi", "il protocollo"]);
    let filled = PRATO.replacen(
        "  acts: [",
        "  passages: [\n    Passage(id: \"risultati\", text: \"Si attendono risultati.\"),\n  ],\n  acts: [",
        1,
    );
    let (filled, missing) = made(&filled);
    assert!(filled.contains("\nSi attendono risultati.\n"), "{filled}");
    assert_eq!(
        missing,
        ["il numero dei dirigenti valutati", "il protocollo"]
    );
}

#[test]
fn an_office_gets_the_templates_and_changes_one() {
    let home = tempfile::tempdir().unwrap();
    let riparto = |args: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("riparto").unwrap();
        command
            .env("HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path().join("config"));
        command.args(args).assert()
    };
    let first = riparto(&["config", "templates", "--lang", "it"]).success();
    let told = String::from_utf8(first.get_output().stdout.clone()).unwrap();
    assert_eq!(told.lines().count(), Paper::ALL.len() + 1, "{told}");
    let own = home.path().join("config/riparto/documents/quadro.md");
    assert_eq!(
        std::fs::read_to_string(&own).unwrap(),
        Paper::Quadro.template()
    );
    std::fs::write(&own, "# Il nostro quadro di {ente}\n\n{{quadro}}\n").unwrap();
    let export = [
        "export",
        "sessions/prato-2019.ron",
        "--document",
        "quadro",
        "--format",
        "md",
    ];
    let made = riparto(&export).success();
    let made = String::from_utf8(made.get_output().stdout.clone()).unwrap();
    assert!(
        made.starts_with("# Il nostro quadro di Comune di Prato\n"),
        "{made}"
    );
    // What was changed is not written over, and what is wrong in it is told with its line.
    let again = riparto(&["config", "templates", "--lang", "it"]).success();
    let told = String::from_utf8(again.get_output().stdout.clone()).unwrap();
    assert!(told.starts_with("c'è già:"), "{told}");
    std::fs::write(&own, "# {ente}\n\n{quadro}\n").unwrap();
    let wrong = riparto(&[&export[..], &["--lang", "it"]].concat()).code(2);
    let why = String::from_utf8(wrong.get_output().stderr.clone()).unwrap();
    assert!(
        why.contains("quadro.md:3") && why.contains("«{quadro}» non è un valore"),
        "{why}"
    );
    // One as long as a book is not read: to put its articles in order would take too long.
    std::fs::write(&own, "# Art. {articolo}\n\n".repeat(20_000)).unwrap();
    let large = riparto(&[&export[..], &["--lang", "it"]].concat()).code(2);
    let why = String::from_utf8(large.get_output().stderr.clone()).unwrap();
    assert!(
        why.starts_with("errore: file troppo grande: ") && why.contains("quadro.md"),
        "{why}"
    );
}
