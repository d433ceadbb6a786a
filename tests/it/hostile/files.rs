//! What is no session at all: pipes, devices, links, files without an end, names that mean harm.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::fit::hides;
use crate::cli::run;

/// A name that would clear the screen, turn the text around and forge a line.
const NAME: &str =
    "ente\u{1b}[2J\u{202e}\u{200b}\nerrore: z\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}.ron";

fn prato() -> String {
    include_str!("../../../sessions/prato-2019.ron").replace("  published: true,\n", "")
}

/// Runs the program with an end to its time: its exit code, what it said, on both streams.
fn within(limit: Duration, args: &[&str]) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_riparto"))
        .args(args)
        .env("LANG", "it_IT.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if started.elapsed() > limit {
            child.kill().unwrap();
            panic!("{args:?}: still running after {limit:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Every command that opens a file, on this one.
fn each_command_refuses(path: &Path, why: &str) {
    let name = path.to_str().unwrap();
    for args in [
        vec!["show", name],
        vec!["check", name],
        vec!["log", name],
        vec!["verify", name],
        vec!["review", name],
        vec!["try", name, "--set", "risultato=30%"],
        vec!["diff", name, name],
        vec!["rules", "list", "--rules", name],
        vec![name],
    ] {
        let (code, said) = within(Duration::from_secs(20), &args);
        assert_eq!(code, 2, "{args:?}: {said}");
        assert!(said.contains(why), "{args:?}: {said}");
    }
}

#[test]
fn what_never_ends_is_not_begun() {
    let folder = TempDir::new().unwrap();
    each_command_refuses(Path::new("/dev/zero"), "non è un file comune");
    let fifo = folder.path().join("tubo.ron");
    pipe(&fifo);
    each_command_refuses(&fifo, "non è un file comune");
    // Ten gigabytes that take no place on the disk.
    let large = folder.path().join("grande.ron");
    fs::File::create(&large)
        .unwrap()
        .set_len(10_000_000_000)
        .unwrap();
    each_command_refuses(&large, "troppo grande");
}

#[test]
fn what_stands_beside_a_session_is_looked_at_too() {
    let folder = TempDir::new().unwrap();
    let session = folder.path().join("ente.ron");
    fs::write(&session, prato()).unwrap();
    let journal = folder.path().join("ente.ron.journal");
    pipe(&journal);
    each_command_refuses_but_rules(&session, "non è un file comune");
    fs::remove_file(&journal).unwrap();
    fs::File::create(&journal)
        .unwrap()
        .set_len(10_000_000_000)
        .unwrap();
    each_command_refuses_but_rules(&session, "troppo grande");
}

fn each_command_refuses_but_rules(session: &Path, why: &str) {
    let name = session.to_str().unwrap();
    for args in [
        vec!["show", name],
        vec!["log", name],
        vec!["verify", name],
        vec![name],
    ] {
        let (code, said) = within(Duration::from_secs(20), &args);
        assert!(code == 2 && said.contains(why), "{args:?}: {said}");
    }
}

/// A journal, or a workbook, that is a link leads to a file that is not ours: it is not cut, emptied nor added to.
#[test]
fn a_link_beside_a_session_leads_nowhere() {
    use riparto::negotiation::{Note, Record};
    use riparto::store::{Journal, StoreError, Workbook};
    use std::os::unix::fs::symlink;

    let folder = TempDir::new().unwrap();
    let (other, session) = (
        folder.path().join("altro.txt"),
        folder.path().join("ente.ron"),
    );
    // Without the end of a line: what a cut journal looks like.
    fs::write(&other, "di un altro programma").unwrap();
    fs::write(&session, prato()).unwrap();
    symlink(&other, folder.path().join("ente.ron.journal")).unwrap();
    let taken = Journal::of(&session).take();
    assert!(matches!(taken, Err(StoreError::NotFile(_))), "{taken:?}");
    symlink(&other, folder.path().join("id.quaderno")).unwrap();
    let note = Record::Note(Note {
        number: 1,
        written: "2019-06-11T15:32:00+02:00".into(),
        text: "appunto".into(),
    });
    let kept = Workbook::of(folder.path(), "id").keep(&note);
    assert!(matches!(kept, Err(StoreError::NotFile(_))), "{kept:?}");
    assert_eq!(fs::read_to_string(&other).unwrap(), "di un altro programma");
}

/// Where what is printed goes may have no room: it is told as any other full disk.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_is_told() {
    for (locale, told) in [
        (
            "it_IT.UTF-8",
            "errore: non c'è più posto sul disco dove va ciò che il comando stampa\naiuto: ",
        ),
        (
            "en_GB.UTF-8",
            "error: there is no room left on the disk where what the command prints goes\nhelp: ",
        ),
    ] {
        let session = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/prato-2019.ron");
        for command in ["show", "check", "log", "review", "table"] {
            let done = Command::new(env!("CARGO_BIN_EXE_riparto"))
                .args([command, session])
                .env_remove("LC_ALL")
                .env_remove("LC_MESSAGES")
                .env("LANG", locale)
                .stdout(fs::File::create("/dev/full").unwrap())
                .output()
                .unwrap();
            let said = String::from_utf8(done.stderr).unwrap();
            assert_eq!(done.status.code(), Some(2), "{command}: {said}");
            assert!(said.starts_with(told), "{command}: {said}");
        }
    }
}

/// No journal fits beside a name that is as long as a name may be: the session is read all the same, and what is done is kept apart.
#[test]
fn a_session_with_the_longest_name_is_read() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(format!("{}.ron", "a".repeat(251)));
    fs::write(&path, prato()).unwrap();
    for command in ["show", "check", "verify", "log"] {
        let (code, said) = within(Duration::from_secs(20), &[command, path.to_str().unwrap()]);
        assert_eq!(code, 0, "{command}: {said}");
    }
    assert!(riparto::store::Journal::of(&path).take().is_err());
}

/// A limit on files is a full disk like another: what is half written goes, and the program is not ended by the system.
#[test]
fn what_may_not_grow_is_told_and_leaves_nothing() {
    let folder = TempDir::new().unwrap();
    let sessions = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions");
    let prato = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/prato-2019.ron");
    for (name, args) in [
        (
            "t.csv",
            vec![
                "table", sessions, "--table", "findings", "--output", "t.csv",
            ],
        ),
        (
            "q.html",
            vec![
                "export",
                prato,
                "--document",
                "quadro",
                "--output",
                "q.html",
            ],
        ),
        (
            "n.ron",
            vec!["new", "n.ron", "--from", prato, "--year", "2020"],
        ),
    ] {
        let done = Command::new("sh")
            .args([
                "-c",
                "ulimit -f 1; exec \"$0\" \"$@\"",
                env!("CARGO_BIN_EXE_riparto"),
            ])
            .args(&args)
            .env("LANG", "it_IT.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{name}: {said}");
        let told = format!("errore: sul disco non c'è più posto per {name}\naiuto: ");
        assert!(said.contains(&told), "{name}: {said}");
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 0, "{name}");
    }
}

/// The name of a file is a text from outside: it reaches no stream as it is.
#[test]
fn a_name_that_means_harm_is_shown_and_not_obeyed() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(NAME);
    let harmless = |args: &[&str]| {
        let (_, said) = within(Duration::from_secs(20), args);
        let found = said.chars().find(|&c| c != '\n' && hides(c));
        assert_eq!(found, None, "{args:?}: {said:?}");
        assert!(!said.contains("\nerrore: z"), "{args:?}: {said}");
        assert!(
            !said.contains("\u{301}\u{301}\u{301}\u{301}\u{301}"),
            "{args:?}"
        );
        said
    };
    let name = path.to_str().unwrap();
    let around = folder.path().to_str().unwrap();
    let all = [
        vec!["show", name],
        vec!["check", name, "--format", "json"],
        vec!["log", name],
        vec!["verify", name],
        vec!["verify", name, "--format", "json"],
        vec!["review", name],
        vec!["diff", name, name],
        vec!["diff", name, name, "--format", "json"],
        vec!["rules", "list", "--rules", name],
        vec!["settle", name, "--paid", "posizione=1"],
        vec![name, name],
        vec![name, "--lang", name],
        vec!["show", "--format", name],
        vec!["try", name, "--set", name],
        vec![
            "new", name, "--body", name, "--area", name, "--year", "2019", "--fund", name,
        ],
        vec!["new", name, "--from", name, "--year", "2020"],
        vec!["follow", name],
        vec!["check", around],
        vec!["check", around, "--format", "json"],
        vec!["show", around],
        vec!["table", around],
        vec!["table", around, "--format", "jsonl"],
        vec![name],
    ];
    // Of a file that is not there, of one that is broken, and of a good one.
    for text in [None, Some("Session(".to_owned()), Some(prato())] {
        if let Some(text) = text {
            fs::write(&path, text).unwrap();
        }
        for args in &all {
            harmless(args);
        }
    }
    // What is made of it can be read.
    let made = folder.path().join("nuova\u{202e}.ron");
    let made = made.to_str().unwrap();
    harmless(&["new", made, "--from", name, "--year", "2020"]);
    harmless(&["show", made]);
    assert_eq!(run(&["show", made]).code, 0);
}

/// An id, a label and the identity of a session become names of files: none leaves its folder.
#[test]
fn no_name_inside_a_file_leaves_its_folder() {
    use riparto::fund::Id;
    use riparto::store::{Workbook, snapshot_path};

    for name in [
        "../x",
        "/etc/passwd",
        "..",
        "a/b",
        "a\\b",
        "C:con",
        "a\0b",
        "A",
        "é",
        "",
    ] {
        assert_eq!(Id::new(name), None, "{name:?}");
        let book = Workbook::of(Path::new("quaderni"), name);
        assert_eq!(
            book.path().parent(),
            Some(Path::new("quaderni")),
            "{name:?}"
        );
        let snapshot = snapshot_path(
            Path::new("sessions/ente.ron"),
            false,
            "2019-06-11T153200",
            name,
        );
        assert_eq!(
            snapshot.parent(),
            Some(Path::new("sessions/ente")),
            "{name:?}"
        );
    }
}

/// Prato with so many bytes of unions that have a letter each.
fn crowded(bytes: usize) -> String {
    let unions = "\"a\",".repeat(bytes / 4);
    prato().replacen("\"FP-CGIL\",", &unions, 1)
}

#[test]
fn millions_of_tiny_values_do_not_take_the_memory() {
    let folder = TempDir::new().unwrap();
    // Far more than any session has: nothing is made of it.
    let path = folder.path().join("folla.ron");
    fs::write(&path, crowded(40_000_000)).unwrap();
    let (code, said) = within(Duration::from_secs(20), &["show", path.to_str().unwrap()]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("file troppo grande"), "{said}");
    // So of a journal.
    let (path, journal) = (
        folder.path().join("ente.ron"),
        folder.path().join("ente.ron.journal"),
    );
    fs::write(&path, prato()).unwrap();
    fs::write(&journal, "(".repeat(1_600_000) + "\n").unwrap();
    let (code, said) = within(Duration::from_secs(20), &["show", path.to_str().unwrap()]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("ente.ron.journal"), "{said}");
    fs::remove_file(journal).unwrap();
    // As many as there may be are read within a bound, even where each is looked at for what it may hide.
    let escaped = crowded(14_000_000).replacen("\"a\"", "\"\\u{61}\"", 1);
    fs::write(&path, escaped).unwrap();
    let bounded = Command::new("sh")
        .args(["-c", "ulimit -v 1000000 && exec \"$0\" show \"$1\""])
        .args([Path::new(env!("CARGO_BIN_EXE_riparto")), &path])
        .env("LANG", "it_IT.UTF-8")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&bounded.stderr);
    assert_eq!(bounded.status.code(), Some(0), "{said}");
}
