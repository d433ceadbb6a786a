//! `new`: a session from the figures of the command line.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::{Outcome, run_in};

/// Creates `a.ron` in a folder and gives what `show` says of it.
fn created(folder: &TempDir, args: &str) -> (Outcome, Value) {
    let mut words = vec![
        "new",
        "a.ron",
        "--body",
        "Comune di Forlì",
        "--year",
        "2019",
    ];
    words.extend(args.split(' '));
    let outcome = run_in(folder.path(), &[], &words);
    assert_eq!(outcome.code, 0, "{args}: {}", outcome.err);
    let document = run_in(folder.path(), &[], &["show", "a.ron", "--format", "json"]).json();
    (outcome, document)
}

/// `id amount intent` of each line.
fn lines(document: &Value) -> Vec<String> {
    let of = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
    let line = |line: &Value| {
        format!(
            "{} {} {}",
            of(line, "id"),
            of(line, "amount"),
            of(&line["intent"], "kind")
        )
    };
    document["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(line)
        .collect()
}

#[test]
fn a_session_starts_with_posizione_and_risultato() {
    let folder = TempDir::new().unwrap();
    let (outcome, document) = created(&folder, "--fund 847.231,25");
    assert_eq!(outcome.out, "scritta la sessione: a.ron\n");
    assert_eq!(
        lines(&document),
        ["posizione 0.00 fixed", "risultato 847231.25 rest"]
    );
    assert_eq!(document["session"]["pack"], "dirigenti-ccnl-1999");
    // Nobody said whether the resources are stable: what depends on it cannot be told.
    let stable = &document["findings"][2];
    assert_eq!(
        (&stable["verdict"], &stable["missing"][0]),
        (&"cannot_tell".into(), &"source_kinds".into())
    );
}

#[test]
fn an_area_without_rules_is_told_when_the_session_is_made() {
    let folder = TempDir::new().unwrap();
    let line = "new a.ron --body Ente --year 2025 --fund 100 --line posizione=70 --line risultato=resto --lang it";
    let run = |area: &str, name: &str| {
        let words = line.replace("a.ron", name);
        let words: Vec<&str> = words.split(' ').collect();
        run_in(
            folder.path(),
            &[],
            &[&words[..], &["--area", area]].concat(),
        )
    };
    let spelt = run("dirigente", "a.ron");
    assert_eq!(spelt.code, 0, "{}", spelt.err);
    assert!(
        spelt
            .err
            .contains("per l'area «dirigente» e l'anno 2025 il programma non ha regole"),
        "{}",
        spelt.err
    );
    assert_eq!(run("dirigenti", "b.ron").err, "");
}

#[test]
fn lines_stand_in_the_order_given_and_one_takes_the_rest() {
    let folder = TempDir::new().unwrap();
    let args = "--fund 1.000,01 --line welfare=25 --line risultato=rest --line posizione=70% --line avvocatura=10,50 \
        --economia 1.234,5:risultato:2018 --economia 1:posizione:2017 --as-known 2019-06-11";
    let (_, document) = created(&folder, args);
    let expected = [
        "welfare 25.00 fixed",
        "risultato 264.50 rest",
        "posizione 700.01 share",
        "avvocatura 10.50 fixed",
    ];
    assert_eq!(lines(&document), expected);
    assert_eq!(document["lines"][2]["intent"]["percent"], "70");
    assert_eq!(document["lines"][3]["label"], "Avvocatura");
    let economie = [1, 2].map(|at| {
        document["lines"][at]["economie"]
            .as_str()
            .unwrap()
            .to_owned()
    });
    assert_eq!(economie, ["1234.50", "1.00"]);
    assert_eq!(document["session"]["as_known"], "2019-06-11");
}

#[test]
fn an_area_without_rules_is_only_summed() {
    let folder = TempDir::new().unwrap();
    let (_, document) = created(
        &folder,
        "--fund 100 --area comparto --line progressioni=40 --line performance=rest",
    );
    assert_eq!(
        (
            &document["session"]["pack"],
            &document["session"]["revision"]
        ),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        (&document["findings"], &document["lines"][0]["band"]),
        (&Value::Array(vec![]), &Value::Null)
    );
    // Nothing was checked: that is not a pass.
    assert_eq!(
        run_in(folder.path(), &[], &["show", "a.ron", "--strict"]).code,
        3
    );
}

/// `arguments | code | complaint`, after `riparto new a.ron --body Ente --year 2019`.
const REFUSED: &str = "\
--force | 64 | errore: manca: --fund <IMPORTO>
--fund 30% | 2 | errore: «30%»: ci vuole un importo, come 847.231,25
--fund 1,234 | 2 | errore: «1,234»: più di due decimali; le migliaia si scrivono con il punto: 1.234.
--fund ,98 | 2 | errore: «,98»: mancano gli euro prima dei decimali: 98 centesimi si scrivono 0,98.
--fund 100 --line a=100,01 --line b=rest | 2 | errore: le voci superano il fondo di 0,01
--fund 100 --line a=1 --line b=2 | 2 | errore: una voce, e una sola, è per differenza: --line ID=rest
--fund 100 --line a=rest --line b=rest | 2 | errore: una voce, e una sola, è per differenza: --line ID=rest
--fund 100 --line a=1 --line a=rest | 2 | errore: l'id «a» è usato due volte; dare a ogni cosa un id suo
--fund 100 --line A=rest | 2 | errore: «A»: un id è di lettere minuscole, cifre e trattini
--fund 100 --line a | 64 | errore: --line si scrive ID=IMPORTO, ID=QUOTA% o ID=rest
--fund 100 --line a=+5 --line b=rest | 64 | errore: --line si scrive ID=IMPORTO, ID=QUOTA% o ID=rest
--fund 100 --line a=101% --line b=rest | 2 | errore: «101%»: una quota va da 0 a 100 %.
--fund 100 --economia 5:risultato | 64 | errore: --economia si scrive IMPORTO:VOCE:ANNO
--fund 100 --economia 5:interim:2018 | 2 | errore: l'economia «economie-2018» va alla voce «interim», che non c'è; scrivere l'id di una voce del riparto
--fund 100 --economia 5:risultato:2019 | 2 | errore: l'economia «economie-2019» è del 2019, che non è un anno precedente al fondo; un'economia viene da un fondo di un anno precedente
--fund 100 --area Dirigenti | 2 | errore: «Dirigenti»: un id è di lettere minuscole, cifre e trattini
--fund 100 --as-known 11/06/2019 | 64 | errore: «11/06/2019» non va bene per --as-known <DATA>: qui va una data, come 2019-06-11";

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    for row in REFUSED.lines() {
        let [args, code, complaint] = row.splitn(3, " | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        let mut words = vec!["new", "a.ron", "--body", "Ente", "--year", "2019"];
        words.extend(args.split_whitespace());
        let outcome = run_in(folder.path(), &[], &words);
        assert_eq!(
            (outcome.code.to_string().as_str(), outcome.complaint()),
            (code, complaint),
            "{row}"
        );
        assert!(
            fs::read_dir(folder.path()).unwrap().next().is_none(),
            "{row}"
        );
    }
    for (body, year) in [
        ("  ", "2019"),
        ("Ente\u{202e}", "2019"),
        ("Ente\nAltro", "2019"),
        ("Ente", "1989"),
        ("Ente", "MMXIX"),
    ] {
        let outcome = run_in(
            folder.path(),
            &[],
            &[
                "new", "a.ron", "--body", body, "--year", year, "--fund", "1",
            ],
        );
        assert_ne!(outcome.code, 0, "{body:?} {year}");
        assert!(
            fs::read_dir(folder.path()).unwrap().next().is_none(),
            "{body:?} {year}"
        );
    }
}

#[test]
fn a_file_is_replaced_only_with_force_and_a_published_one_never() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.ron");
    created(&folder, "--fund 100");
    let first = fs::read(&path).unwrap();
    let again = [
        "new", "a.ron", "--body", "Ente", "--year", "2019", "--fund", "200",
    ];
    let refused = run_in(folder.path(), &[], &again);
    assert_eq!(
        (refused.code, refused.complaint()),
        (2, "errore: esiste già: a.ron")
    );
    assert_eq!(fs::read(&path).unwrap(), first);
    let forced: Vec<&str> = again.into_iter().chain(["--force"]).collect();
    assert_eq!(run_in(folder.path(), &[], &forced).code, 0);
    assert_ne!(fs::read(&path).unwrap(), first);
    let published = riparto::store::example().text;
    fs::write(&path, published).unwrap();
    let refused = run_in(folder.path(), &[], &forced);
    assert_eq!(
        (refused.code, refused.complaint()),
        (2, "errore: è un caso pubblicato e non si scrive: a.ron")
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), published);
}

/// Where one works may be gone: what is missing is the folder, and not the file that is to be made.
#[cfg(unix)]
#[test]
fn in_a_folder_that_is_gone_it_is_the_folder_that_is_missing() {
    let folder = TempDir::new().unwrap();
    let gone = folder.path().join("via");
    std::fs::create_dir(&gone).unwrap();
    let program = env!("CARGO_BIN_EXE_riparto");
    let words = "new a.ron --body Ente --area dirigenti --year 2019 --fund 100";
    let done = std::process::Command::new("sh")
        .args(["-c", &format!("rmdir ../via; exec '{program}' {words}")])
        .env_remove("LC_ALL")
        .env("LANG", "it_IT.UTF-8")
        .current_dir(&gone)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(told.contains("la cartella non c'è"), "{told}");
}
