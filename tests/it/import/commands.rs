//! `import` as a person runs it: a preview that writes nothing, a session written when it is said where, refusals by line.

use std::fs;

use assert_cmd::Command;
use tempfile::TempDir;

use super::{MUTILATED, RESOURCES, aligned, parted};
use crate::cli::{Outcome, run_in};

/// A folder with the tables.
fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    let tables = [
        ("prato.csv", parted(";")),
        ("risorse.csv", RESOURCES.to_owned()),
        ("cremona.csv", MUTILATED.to_owned()),
        (
            "un-centesimo.csv",
            parted(";").replace(";847.231,25;", ";847.231,26;"),
        ),
    ];
    for (name, text) in tables {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn run(folder: &TempDir, args: &[&str]) -> Outcome {
    run_in(folder.path(), &[("LANG", "it_IT.UTF-8")], args)
}

/// The words split at spaces.
fn words(folder: &TempDir, args: &str) -> Outcome {
    run(folder, &args.split(' ').collect::<Vec<_>>())
}

#[test]
fn what_was_understood_is_told_whole() {
    let folder = office();
    let tables = [
        "prato.csv",
        "risorse.csv",
        "cremona.csv",
        "un-centesimo.csv",
        "prato.csv --lang en --columns E=none,C=none",
    ];
    let told = tables.map(|table| {
        let outcome = words(&folder, &format!("import {table}"));
        format!("{}{}[{}]\n", outcome.out, outcome.err, outcome.code)
    });
    insta::assert_snapshot!("previews", told.join("\n"));
    let kept = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(kept, 4, "a preview writes nothing");
}

/// A file, what else is asked, and what is in it.
const REFUSED: &[(&str, &str, &str)] = &[
    ("vuoto.csv", "", " "),
    ("carta.pdf", "", "%PDF-1.7"),
    ("pagina.xlsx", "", "<!DOCTYPE html><html>"),
    ("sessione.csv", "", "Session(format: 1)"),
    ("bytes.csv", "", "a\0b"),
    ("archivio.xlsx", "", "PK\u{3}\u{4}rotto"),
    ("parole.csv", "", "Voce;Nota\nPosizione;alta\n"),
    ("cifre.csv", "", "1,00;2,00\n3,00;4,00\n"),
    ("forma.csv", "--columns B", TABLE),
    ("colonna.csv", "--columns Z=importo", TABLE),
    ("ruolo.csv", "--columns B=boh", TABLE),
    ("anno.csv", "--columns C=economie", TABLE),
    (
        "celle.csv",
        "",
        "Voce;Importo;%\nA;n.d.;1\nB;1,234;2\nC;;3\n;5,00;4\nD;-5,00;5\nE;30%;6\nF\u{200b};1,00;7\ndi cui G;1,00;8\nH;1.2.3;9\n",
    ),
    (
        "risorse.csv",
        "--as sources",
        "Voce;Importo\nEconomie 2017;5,00\nArt. 26;1,00\n",
    ),
    (
        "spazi.txt",
        "",
        "Posizione 1,00 2,00\nRisultato 1,00 2,00 3,00\n",
    ),
    (
        "senza-anno.csv",
        "--output x.ron --body X --year 2019",
        "Voce;Importo;Economie\nPosizione;1,00;\nRisultato;2,00;1,00\n",
    ),
    (
        "tagli.csv",
        "--as sources --output x.ron --body X --year 2019",
        "Voce;Importo\nArt. 26;1,00\nDecurtazione;2,00\n",
    ),
    (
        "niente.csv",
        "--skip 2,3 --output x.ron --body X --year 2019",
        TABLE,
    ),
];

const TABLE: &str =
    "Voce;Importo;Altro\nRetribuzione di posizione;1,00;9,00\nRetribuzione di risultato;2,00;\n";

#[test]
fn each_refusal_says_what_where_why_and_what_to_do() {
    let folder = office();
    let mut told = String::new();
    for (name, more, text) in REFUSED {
        fs::write(folder.path().join(name), text).unwrap();
        for lang in ["it", "en"] {
            let args = format!("import {name} {more}");
            let outcome = words(&folder, &format!("{} --lang {lang}", args.trim_end()));
            assert_eq!(outcome.code, 2, "{args}: {}", outcome.out);
            // Of what was understood, what was refused.
            let refused = outcome.out.lines().filter(|line| line.starts_with('✘'));
            let refused: Vec<&str> = refused.collect();
            let refused = refused.join("\n");
            told += &format!("{}\n{refused}\n{}\n", args.trim_end(), outcome.err);
        }
    }
    insta::assert_snapshot!("refusals", told);
    assert!(!folder.path().join("x.ron").exists());
}

#[test]
fn a_pasted_text_is_read_from_standard_input() {
    let folder = office();
    for text in [aligned(), parted("\t")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_riparto"));
        command
            .env("XDG_CONFIG_HOME", folder.path())
            .env("LANG", "it_IT.UTF-8");
        command.current_dir(folder.path()).write_stdin(text);
        let args = [
            "importa",
            "-",
            "-o",
            "incollata.ron",
            "--force",
            "--body",
            "Prato",
            "--year",
            "2019",
        ];
        command.args(args).assert().success();
        let session = riparto::store::load_session(&folder.path().join("incollata.ron")).unwrap();
        assert_eq!(session.fund.total().to_string(), "847.231,25");
        assert_eq!(session.economie[0].amount.to_string(), "5.886,45");
    }
}

#[test]
fn it_is_written_only_whole_and_never_over_a_file() {
    let folder = office();
    let prato = [
        "import",
        "prato.csv",
        "--output",
        "p.ron",
        "--body",
        "Comune di Prato",
        "--year",
        "2019",
    ];
    assert_eq!(run(&folder, &prato).code, 0);
    let first = fs::read(folder.path().join("p.ron")).unwrap();
    assert_eq!(run(&folder, &prato).code, 2);
    assert_eq!(fs::read(folder.path().join("p.ron")).unwrap(), first);
    assert_eq!(words(&folder, "show p.ron").code, 0);
    let outcome = words(&folder, "import cremona.csv -o c.ron --body X --year 2017");
    assert_eq!(outcome.code, 2);
    assert!(
        outcome
            .err
            .contains("non si scrive nulla: i punti rifiutati sono 2"),
        "{}",
        outcome.err
    );
    assert!(!folder.path().join("c.ron").exists());
    assert_eq!(
        words(
            &folder,
            "import cremona.csv -o c.ron --body X --year 2017 --skip 2,5"
        )
        .code,
        0
    );
    // Without a body and a year there is no session to write.
    assert_eq!(
        words(&folder, "import prato.csv -o n.ron --body X").code,
        64
    );
    assert_eq!(
        words(&folder, "import prato.csv -o n.ron --year 2019").code,
        64
    );
    assert_eq!(words(&folder, "import manca.csv").code, 2);
    assert_eq!(words(&folder, "import .").code, 2);
}

#[test]
fn resources_go_into_a_session_beside_its_own_or_in_their_place() {
    let folder = office();
    let at = |name: &str| riparto::store::load_session(&folder.path().join(name)).unwrap();
    let new = |name: &str| {
        let args = format!(
            "new {name} --body X --year 2025 --fund 1000 --line posizione=60% --line risultato=rest"
        );
        assert_eq!(words(&folder, &args).code, 0);
    };
    new("a.ron");
    let told = words(&folder, "import risorse.csv --into a.ron");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out.contains("fondo: 1.000,00 → 151.000,00"),
        "{}",
        told.out
    );
    let beside = at("a.ron");
    assert_eq!(beside.fund.total().to_string(), "151.000,00");
    // The quota is taken again on the new fund, and the other line has the rest.
    let amounts = |s: &riparto::negotiation::Session| {
        s.lines
            .iter()
            .map(|l| l.amount.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(amounts(&beside), ["90.600,00", "60.400,00"]);
    new("b.ron");
    assert_eq!(
        words(&folder, "import risorse.csv --into b.ron --replace").code,
        0
    );
    assert_eq!(at("b.ron").fund.total().to_string(), "150.000,00");
    assert_eq!(amounts(&at("b.ron")), ["90.000,00", "60.000,00"]);
    // Lines are the whole split: they make the fund of the session, or are refused.
    let before = at("b.ron");
    let beside = words(&folder, "import prato.csv --into b.ron");
    assert!(beside.err.contains("--replace"), "{}", beside.err);
    let other = words(&folder, "import prato.csv --into b.ron --replace");
    assert!(other.err.contains("697.231,25"), "{}", other.err);
    assert_eq!((beside.code, other.code), (2, 2));
    assert_eq!(at("b.ron"), before);
    let args = "new c.ron --body X --year 2019 --fund 847231,25";
    assert_eq!(words(&folder, args).code, 0);
    assert_eq!(
        words(&folder, "import prato.csv --into c.ron --replace").code,
        0
    );
    assert_eq!(at("c.ron").economie.len(), 1);
}

/// For other areas the program checks the sums alone, and takes in their tables all the same.
#[test]
fn an_area_without_rules_takes_its_table() {
    let folder = office();
    let session = |name: &str| {
        let args = format!("import {name} -o {name}.ron --body X --year 2019 --area comparto");
        let outcome = words(&folder, &args);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        riparto::store::load_session(&folder.path().join(format!("{name}.ron"))).unwrap()
    };
    let lines = session("prato.csv");
    assert_eq!(lines.lines.len(), 2);
    assert_eq!(
        lines.lines[1].label,
        "Retribuzione di risultato dei dirigenti 2019"
    );
    assert_eq!(
        session("risorse.csv").lines[1].amount.to_string(),
        "150.000,00"
    );
}

#[test]
fn a_session_that_is_fixed_takes_nothing_in() {
    let folder = office();
    let sample = |name: &str| {
        let from = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("sessions")
            .join(name);
        fs::copy(from, folder.path().join(name)).unwrap();
        let before = fs::read(folder.path().join(name)).unwrap();
        let outcome = words(
            &folder,
            &format!("import risorse.csv --into {name} --replace"),
        );
        assert_eq!(outcome.code, 2, "{}", outcome.out);
        assert_eq!(fs::read(folder.path().join(name)).unwrap(), before);
        outcome.err
    };
    let begun = sample("esempio-trattativa.ron");
    assert!(begun.contains("la cronologia è cominciata"), "{begun}");
    sample("prato-2019.ron");
}
