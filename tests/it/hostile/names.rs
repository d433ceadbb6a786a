//! The name of a file that ends a line: what follows in it is never a line of its own, on a stream or in the log.

use std::fs;
use std::process::{Command, Stdio};

use tempfile::TempDir;

const FORGED: &str = "✔ tutto bene";

#[test]
fn no_name_forges_a_line() {
    let folder = TempDir::new().unwrap();
    let name = |stem: &str| format!("{stem}\n{FORGED}\r{FORGED}\t.ron");
    let text = include_str!("../../../sessions/prato-2019.ron");
    let sessions = folder.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    let session = format!("sessions/{}", name("ente"));
    let prepared = text.replace("  published: true,\n", "");
    fs::write(folder.path().join(&session), prepared).unwrap();
    let table = "tabella\n✔ tutto bene.csv";
    fs::write(
        folder.path().join(table),
        "Descrizione;Importo\nPosizione;1,00\nRisultato;2,00\n",
    )
    .unwrap();
    let (next, made) = (name("dopo"), name("importata"));
    let paper = format!("carta\n{FORGED}\r.html");
    let export: &[&str] = &[
        "export",
        &session,
        "--document",
        "quadro",
        "--output",
        &paper,
    ];
    let all: [&[&str]; 13] = [
        &["show", &session],
        &["check", "sessions"],
        &["verify", &session],
        &["review", &session],
        export,
        // The second time it is there.
        export,
        &["new", &next, "--from", &session, "--year", "2020"],
        &["import", table],
        &[
            "import", table, "--output", &made, "--body", "Ente", "--year", "2020",
        ],
        &[
            "settle",
            &session,
            "--posizione-paid",
            "600.000",
            "--risultato-paid",
            "200.000",
        ],
        &["import", &made],
        &["--plain"],
        &["--plain", "--log", "registro", &session],
    ];
    for args in all {
        let done = Command::new(env!("CARGO_BIN_EXE_riparto"))
            .args(args)
            .env("LANG", "it_IT.UTF-8")
            .env("HOME", folder.path().join("casa"))
            .stdin(Stdio::null())
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = [done.stdout, done.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert!(said.len() > 10, "{args:?}: {said}");
        let forged = said.contains('\r') || said.lines().any(|line| line.starts_with(FORGED));
        assert!(!forged, "{args:?}: {said:?}");
    }
    let log = fs::read_to_string(folder.path().join("registro")).unwrap();
    assert!(log.contains("opened"), "{log}");
    for line in log.lines() {
        assert!(line.starts_with("20"), "{log}");
    }
}

/// A program that reads what is told of an archive finds each file again, also one that cannot be read.
#[test]
fn a_program_is_given_the_names_as_they_are() {
    let folder = TempDir::new().unwrap();
    let (cut, spoilt) = ("a\n\u{202e}tagliata.ron", "b.ron");
    fs::write(folder.path().join(cut), "Session(").unwrap();
    let text = include_str!("../../../sessions/prato-2019.ron");
    fs::write(folder.path().join(spoilt), text).unwrap();
    fs::write(folder.path().join("b.ron.journal"), "appunti\n").unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_riparto"))
        .args(["check", ".", "--format", "jsonl"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8(done.stdout).unwrap();
    let told: Vec<serde_json::Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for (one, name) in told.iter().zip([cut, spoilt]) {
        assert_eq!(one["state"], "unreadable");
        assert_eq!(one["path"], format!("./{name}"));
    }
    assert_eq!(told.len(), 2);
    // Where the trouble is may be the file beside it.
    assert_eq!(told[1]["error"]["file"], "./b.ron.journal");
}
