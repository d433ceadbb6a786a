//! Archives: `check` of folders, and the flat tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use riparto::store::example;
use serde_json::Value;
use tempfile::TempDir;

use super::{Outcome, WHOLE, run_in};

/// An archive of some hundreds of sessions in folders, all different: of each the body, and the risultato in cents.
fn generated(count: i64) -> (TempDir, Vec<(String, String, i64)>) {
    let folder = TempDir::new().unwrap();
    let mut made = Vec::new();
    for n in 0..count {
        let name = format!("{:02}/ente-{n:04}.ron", n % 7);
        let path = folder.path().join(&name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // From 10 % of the fund to 30 %: some are under the floor of 15 %.
        let risultato = 8_472_313 + n * 56_482;
        let posizione = 84_723_125 - risultato;
        let text = example()
            .text
            .replace("Comune di Prato\"", &format!("Ente {n:04}\""))
            .replace("622305.53", &plain(posizione))
            .replace("224925.72", &plain(risultato));
        fs::write(path, text).unwrap();
        made.push((name, format!("Ente {n:04}"), risultato));
    }
    made.sort();
    (folder, made)
}

fn plain(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn lines(outcome: &Outcome) -> Vec<Value> {
    let read = |line: &str| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
    outcome.out.lines().map(read).collect()
}

fn run(folder: &Path, args: &str) -> Outcome {
    let args: Vec<&str> = args.split(' ').collect();
    run_in(folder, &[], &args)
}

#[test]
fn each_session_of_an_archive_is_told_as_it_is_told_alone() {
    let (folder, made) = generated(300);
    let all = run(folder.path(), "check . --format jsonl --lang en");
    let told = lines(&all);
    assert_eq!((all.code, told.len(), all.err.as_str()), (1, 300, ""));
    // The floor of 15 % is 127.084,69: below it, and only there, the state says so.
    for ((name, body, risultato), line) in made.iter().zip(&told) {
        assert_eq!(line["path"], format!("./{name}"));
        assert_eq!(line["session"]["body"], body.as_str());
        let broken = *risultato < 12_708_469;
        let state = if broken { "blocks" } else { "cannot_tell" };
        assert_eq!(line["state"], state, "{name}");
        assert_eq!(line["violated"], u8::from(broken), "{name}");
        assert_eq!(line["respected"].as_u64().unwrap() + u64::from(broken), 6);
    }
    for at in [0, 57, 299] {
        let path = told[at]["path"].as_str().unwrap();
        let alone = run(
            folder.path(),
            &format!("check {path} --format json --lang en"),
        );
        for (name, value) in alone.json().as_object().unwrap() {
            assert_eq!(&told[at][name], value, "{path}: {name}");
        }
        let state = if alone.code == 1 {
            "blocks"
        } else {
            "cannot_tell"
        };
        assert_eq!(told[at]["state"], state);
    }
    // The same again is the same, whichever was read first.
    assert_eq!(
        run(folder.path(), "check . --format jsonl --lang en").out,
        all.out
    );
    let document = run(folder.path(), "check . --format json --lang en").json();
    assert_eq!(document["files"].as_array().unwrap(), &told);
    assert_eq!(document["summary"]["sessions"], 300);
    let broken = made.iter().filter(|(_, _, r)| *r < 12_708_469).count();
    assert_eq!(document["summary"]["blocks"], broken);
    let text = run(folder.path(), "controlla .").out;
    assert!(
        text.contains(&format!(
            "\n300 sessioni\n{broken:>8} ✘ contrasta con legge o CCNL\n"
        )),
        "{text}"
    );
}

/// A folder with all that may be in one.
fn mixed() -> TempDir {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("b/prato")).unwrap();
    fs::create_dir_all(at(".nascosta")).unwrap();
    fs::write(at("b/prato.ron"), example().text).unwrap();
    fs::write(at(".nascosta/a.ron"), "no").unwrap();
    fs::write(at("a tutto è.ron"), WHOLE).unwrap();
    fs::write(at("c.ron"), "Session(\n  format: 1,\n  bodi: \"x\",\n)\n").unwrap();
    fs::write(at("lettera.txt"), "no").unwrap();
    fs::write(at("prato.ron.journal"), "").unwrap();
    fs::write(at("config.ron"), "Config(rules: \"regole\")").unwrap();
    fs::write(at("regole.ron"), fs::read("tests/data/pack.ron").unwrap()).unwrap();
    let mark = "  snapshot: SnapshotMark(of: \"x\", taken: \"2019-06-11T15:32:00+02:00\", label: \"prova\"),\n  body: ";
    let snapshot = example()
        .text
        .replacen("  body: ", mark, 1)
        .replace("  published: true,\n", "");
    fs::write(at("b/prato/2019-06-11T153200-prova.ron"), snapshot).unwrap();
    folder
}

#[test]
fn a_folder_with_all_that_may_be_in_one() {
    let folder = mixed();
    for lang in ["it", "en"] {
        let told = run(folder.path(), &format!("check . --lang {lang}"));
        assert_eq!(told.code, 2);
        let text = format!("{}--- errors\n{}", told.out, told.err);
        insta::assert_snapshot!(format!("archive-{lang}"), text);
    }
    let told = lines(&run(folder.path(), "check . --format jsonl"));
    assert_eq!(told.len(), 3);
    assert_eq!(told[2]["state"], "unreadable");
    assert_eq!(
        (&told[2]["error"]["line"], &told[2]["error"]["column"]),
        (&3.into(), &3.into())
    );
    let with = lines(&run(folder.path(), "check . --format jsonl --istantanee"));
    assert_eq!(with.len(), 4);
    assert!(with[1]["path"].as_str().unwrap().ends_with("-prova.ron"));
    // What is named is opened, whatever it is; or it is an error.
    let named = "check b/prato/2019-06-11T153200-prova.ron regole.ron --format jsonl";
    let named = lines(&run(folder.path(), named));
    assert_eq!(
        (&named[0]["state"], &named[1]["state"]),
        (&"cannot_tell".into(), &"unreadable".into())
    );
}

/// The worst of all is the exit code: what could not be read, then the law, then what cannot be told.
#[test]
fn the_exit_code_is_the_worst() {
    let folder = mixed();
    for (code, args) in [
        (2, "check ."),
        (0, "check b"),
        (3, "check b --strict"),
        (0, "check b b"),
        (2, "check b manca.ron"),
        (2, "check .nascosta"),
        (2, "check b/manca"),
        (64, "check b --at 1"),
        (64, "check"),
        (0, "table b"),
        (2, "table ."),
        (2, "table manca"),
        (64, "table"),
        (64, "table b --table nessuna"),
        (64, "table b --format jsonl --italiano"),
    ] {
        let outcome = run(folder.path(), args);
        assert_eq!(outcome.code, code, "{args}: {}", outcome.err);
        assert_eq!(
            outcome.err.is_empty(),
            matches!(code, 0 | 3),
            "{args}: {}",
            outcome.err
        );
    }
    let empty = TempDir::new().unwrap();
    let outcome = run(empty.path(), "check .");
    assert_eq!((outcome.code, outcome.out.as_str()), (2, ""));
    assert_eq!(
        outcome.complaint(),
        "errore: nessuna sessione: in una cartella si leggono i file .ron"
    );
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_and_files_that_are_no_files_do_not_stop_the_walk() {
    use std::os::unix::fs::symlink;
    let folder = mixed();
    fs::remove_file(folder.path().join("c.ron")).unwrap();
    symlink(folder.path(), folder.path().join("b/giro")).unwrap();
    symlink("../b/prato.ron", folder.path().join("b/altro.ron")).unwrap();
    let told = run(folder.path(), "check . --format json").json();
    assert_eq!(told["files"].as_array().unwrap().len(), 3);
    assert_eq!(told["summary"]["passed_over"]["links"], 1);
    symlink("se.ron", folder.path().join("se.ron")).unwrap();
    symlink("manca.ron", folder.path().join("rotto.ron")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path().join("tubo.ron"))
        .status();
    assert!(made.unwrap().success());
    let told = run(folder.path(), "check . --format json").json();
    assert_eq!(
        (&told["summary"]["sessions"], &told["summary"]["unreadable"]),
        (&3.into(), &3.into())
    );
}

#[test]
fn the_tables_say_what_check_says() {
    let (folder, made) = generated(40);
    let sessions = lines(&run(folder.path(), "table . --format jsonl"));
    let voci = lines(&run(
        folder.path(),
        "tabella . --tabella voci --format jsonl",
    ));
    let findings = lines(&run(
        folder.path(),
        "table . --table findings --format jsonl",
    ));
    let checked = lines(&run(folder.path(), "check . --format jsonl"));
    assert_eq!((sessions.len(), voci.len()), (40, 80));
    for (at, session) in checked.iter().enumerate() {
        assert_eq!(sessions[at]["state"], session["state"]);
        assert_eq!(sessions[at]["fund"], session["totals"]["fund"]);
        let line = &voci[at * 2 + 1];
        assert_eq!(line["line"], "risultato");
        assert_eq!(line["amount"], plain(made[at].2).as_str());
        assert_eq!(line["share"], session["lines"][1]["share"]);
        assert_eq!(line["band_min"], session["lines"][1]["band"]["min"]);
    }
    let told: usize = checked
        .iter()
        .map(|s| s["findings"].as_array().unwrap().len())
        .sum();
    assert_eq!(findings.len(), told);
    let first = &checked[0]["findings"][0];
    for name in ["rule", "verdict", "margin", "sentence", "citation"] {
        assert_eq!(findings[0][name], first[name], "{name}");
    }
    let economie = run(folder.path(), "table . --table economie").out;
    assert_eq!(economie.lines().count(), 41);
    let sources = run(folder.path(), "table . --table sources").out;
    assert!(
        sources.contains(
            ",risorse-obbligatorie,Risorse obbligatorie,stable,847231.25,847231.25,,,inside,,true\n"
        ),
        "{sources}"
    );
    // Every row has the columns of the first.
    let mut reader = csv::Reader::from_reader(sources.as_bytes());
    let names: BTreeSet<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert!(names.contains("path") && names.contains("effect"));
    assert_eq!(reader.records().map(Result::unwrap).count(), 160);
}

/// What would be a formula in a sheet, or would move text in it, is text there, and itself for an engine.
#[test]
fn no_cell_is_a_formula() {
    let folder = TempDir::new().unwrap();
    let session = |body: &str| {
        let text = WHOLE.replace("body: \"Ente\"", &format!("body: {body:?}"));
        text.replace("label: \"R\"", "label: \"@somma\"")
            .replace("60000\"", "59999.99\"")
            .replace("40000\"", "40000.01\"")
    };
    let name = if cfg!(unix) {
        "=a\u{202e}\nb.ron"
    } else {
        "=a.ron"
    };
    fs::write(folder.path().join(name), session("=1+1, \"x\"; y")).unwrap();
    for body in ["+1", "-2", "@a", " =3", "＝4"] {
        let place = folder.path().join(format!("{}.ron", body.trim()));
        fs::write(place, session(body)).unwrap();
    }
    for form in ["csv", "csv --italiano"] {
        let out = run(
            folder.path(),
            &format!("table . --table voci --format {form}"),
        )
        .out;
        let italian = form.ends_with("--italiano");
        let text = out.strip_prefix('\u{feff}').unwrap_or(&out);
        assert_eq!(text.len() != out.len(), italian);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if italian { b';' } else { b',' })
            .from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 12);
        for row in &rows {
            for cell in row {
                let starts = cell.trim_start().starts_with(['=', '+', '-', '@', '＝']);
                assert!(!starts, "{cell}");
                assert!(
                    !cell.chars().any(|c| c.is_control() || c == '\u{202e}'),
                    "{cell:?}"
                );
            }
        }
        let bodies: BTreeSet<&str> = rows.iter().map(|row| &row[1]).collect();
        assert!(
            bodies.contains("'=1+1, \"x\"; y") && bodies.contains("'-2"),
            "{bodies:?}"
        );
        assert_eq!(&rows[1][5], "'@somma");
        assert_eq!(&rows[0][7], if italian { "59999,99" } else { "59999.99" });
    }
    let jsonl = run(folder.path(), "table . --format jsonl");
    assert!(!jsonl.out.contains('\u{202e}'), "{}", jsonl.out);
    let rows = lines(&jsonl);
    let paths: Vec<&str> = rows
        .iter()
        .map(|row| row["path"].as_str().unwrap())
        .collect();
    assert!(paths.contains(&format!("./{name}").as_str()), "{paths:?}");
    assert!(rows.iter().any(|row| row["body"] == "=1+1, \"x\"; y"));
}

/// A negative margin is a figure, not a formula.
#[test]
fn a_negative_figure_stays_a_figure() {
    let (folder, _) = generated(1);
    let out = run(folder.path(), "table . --table findings").out;
    assert!(
        out.contains(",risultato-min-15,violated,blocks,-42361.56,"),
        "{out}"
    );
}

#[test]
fn a_table_is_written_whole_and_over_nothing() {
    let (folder, _) = generated(10);
    let printed = run(folder.path(), "table . --table lines").out;
    let written = run(folder.path(), "table . --table lines --output voci.csv");
    assert_eq!(
        (written.code, written.out.as_str(), written.err.as_str()),
        (0, "", "")
    );
    let read = || fs::read_to_string(folder.path().join("voci.csv")).unwrap();
    assert_eq!(read(), printed);
    let refused = run(folder.path(), "table . --output voci.csv");
    assert_eq!(
        (refused.code, refused.complaint()),
        (2, "errore: esiste già: voci.csv")
    );
    assert_eq!(read(), printed);
    assert_eq!(
        run(folder.path(), "table . --output voci.csv --force").code,
        0
    );
    assert_ne!(read(), printed);
    assert_eq!(
        run(folder.path(), "table . --table lines --output -").out,
        printed
    );
    let session = "00/ente-0000.ron";
    let before = fs::read(folder.path().join(session)).unwrap();
    let refused = run(
        folder.path(),
        &format!("table . --output {session} --force"),
    );
    assert_eq!(
        (refused.code, refused.complaint()),
        (
            2,
            "errore: è il nome di una sessione o di un giornale, dove altro non si scrive: 00/ente-0000.ron"
        )
    );
    assert_eq!(fs::read(folder.path().join(session)).unwrap(), before);
    assert_eq!(
        run(folder.path(), "table . --output manca/voci.csv").code,
        2
    );
    // What failed left nothing behind.
    assert_eq!(run(folder.path(), "table manca --output altra.csv").code, 2);
    let mut names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names.len(), 8, "{names:?}");
}
