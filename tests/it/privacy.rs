//! What is private never leaves the workbook: every output of a session is searched for the secrets of a companion workbook
//! full of them; and the search itself is shown to find each.

use std::fs;
use std::path::Path;
use std::process::Command;

use riparto::app::{Effect, Showing};
use riparto::lang::Lang;
use riparto::negotiation::{Notebook, Secret, SecretKind, leaks, secrets};
use riparto::store::{self, Workbook};
use tempfile::TempDir;

use crate::stage::Stage;

/// Everything that came out of a meeting but the workbook: what was written, and what was on the screen while all saw it.
struct Meeting {
    stage: Stage,
    screens: Vec<String>,
}

impl Meeting {
    fn new() -> Self {
        Self {
            stage: Stage::negotiating(100, 30),
            screens: Vec::new(),
        }
    }

    /// Presses keys one at a time: what all may see is kept.
    fn does(&mut self, steps: &str) {
        for step in steps.split(';') {
            self.stage.does(step);
            self.look();
        }
    }

    fn paste(&mut self, text: &str) {
        self.stage.paste(text);
        self.look();
    }

    fn look(&mut self) {
        if self.stage.desk().showing != Showing::Private {
            self.screens.push(self.stage.text());
        }
    }

    fn notebook(&self) -> Notebook {
        Notebook::read(self.stage.kept().into_iter().map(Some))
    }

    fn secrets(&self) -> Vec<Secret> {
        secrets(&self.notebook(), self.stage.desk().talks())
    }

    /// What was written, each with its name.
    fn written(&self) -> Vec<(String, String)> {
        let written = self.stage.effects.iter().enumerate();
        let texts = written.filter_map(|(at, effect)| {
            let (name, text) = match effect {
                Effect::SaveTalks { session, .. } => ("session", store::to_text(&**session)),
                Effect::Record { operation, .. } => ("journal", store::to_text(&**operation)),
                Effect::Snapshot { session, .. } => ("snapshot", store::to_text(&**session)),
                _ => return None,
            };
            Some((format!("{name} {at}"), text))
        });
        texts.collect()
    }
}

/// A meeting with a caucus before it and one in the middle, each leaving canaries in the workbook.
fn meeting() -> Meeting {
    let mut meeting = Meeting::new();
    meeting.does("f6;n;'canarino-uno = risultato 191.919,19;enter;p;i");
    meeting.paste("risultato almeno 232.323,23; canarino della Giunta");
    meeting.does("enter;a;'canarino in un appunto;enter;down;enter;n;'Voce canarino;enter;m");
    meeting.does("esc;esc;f6;n;'canarino-due = posizione 701.010,10;enter;esc");
    // The seduta: an edit, a proposal, a draft, a snapshot.
    meeting.does("s;enter;down;30%;enter;ctrl-t;enter;enter;B;ctrl-s;f3;esc;?;esc");
    // The caucus.
    meeting.does("f12;p;up;-12.345,67;enter;f6;n;'canarino-tre = 60/40;enter;c;e;'canarino-quattro;enter;del;esc;f12");
    meeting.does("up;+1000;enter;u;ctrl-s;s;enter");
    meeting
}

#[test]
fn nothing_of_the_workbook_is_in_what_a_meeting_leaves_or_shows() {
    let meeting = meeting();
    let secrets = meeting.secrets();
    let count = |what: SecretKind| secrets.iter().filter(|s| s.what == what).count();
    assert_eq!(count(SecretKind::Name), 4, "{secrets:?}");
    assert_eq!(count(SecretKind::Note), 1);
    assert_eq!(count(SecretKind::Indirizzo), 1);
    assert_eq!(count(SecretKind::Label), 1);
    assert!(count(SecretKind::Amount) >= 6, "{secrets:?}");
    let written = meeting.written();
    let of = |name: &str| written.iter().filter(|(n, _)| n.starts_with(name)).count();
    assert!(
        of("journal") >= 5 && of("snapshot") == 2,
        "{:?}",
        written.len()
    );
    for (name, text) in &written {
        let found = leaks(&secrets, text.as_bytes());
        assert!(found.is_empty(), "{name}: {found:?}\n{text}");
    }
    assert!(meeting.screens.len() > 15);
    for screen in &meeting.screens {
        let found = leaks(&secrets, screen.as_bytes());
        assert!(found.is_empty(), "{found:?}\n{screen}");
    }
}

/// Every moment of a meeting, with the desk full of secrets, projected: neither the screen nor what it is drawn from has any.
#[test]
fn the_public_view_holds_no_secret_at_any_moment() {
    let mut meeting = Meeting::new();
    let mut seen = Vec::new();
    let mut look = |meeting: &mut Meeting, back: &str| {
        meeting.stage.press("f9");
        assert_eq!(meeting.stage.desk().showing, Showing::Projected);
        for (width, height) in [(60, 18), (100, 30), (30, 8), (160, 50)] {
            meeting.stage.resize(width, height);
            seen.push(meeting.stage.text());
        }
        let help = if meeting.stage.desk().is_public() {
            ""
        } else {
            "? pgdn esc"
        };
        for key in help.split(' ').filter(|k| !k.is_empty()) {
            meeting.stage.press(key);
            seen.push(meeting.stage.text());
        }
        seen.push(format!("{:?}", meeting.stage.desk().public));
        meeting.stage.resize(100, 30);
        meeting.stage.press(back);
    };
    meeting.does("f6;n;'canarino-uno = risultato 191.919,19;enter;p;i");
    meeting.paste("risultato almeno 232.323,23; canarino della Giunta");
    meeting.does("enter;a;'canarino in un appunto;enter");
    look(&mut meeting, "f9");
    meeting.does("esc;esc;+4.321,09;enter");
    look(&mut meeting, "esc");
    meeting.does("s;enter;down;30%;enter");
    look(&mut meeting, "f9");
    meeting.does("f12;p;up;-12.345,67;enter;f6;n;'canarino-tre = 60/40;enter");
    look(&mut meeting, "f12");
    assert_eq!(meeting.stage.desk().showing, Showing::Dark);
    look(&mut meeting, "f9");
    assert_eq!(meeting.stage.desk().showing, Showing::Public);
    let secrets = meeting.secrets();
    assert!(secrets.len() > 8, "{secrets:?}");
    assert!(seen.len() > 25);
    for text in &seen {
        let found = leaks(&secrets, text.as_bytes());
        assert!(found.is_empty(), "{found:?}\n{text}");
    }
}

#[test]
fn the_search_finds_each_secret_where_it_is_planted() {
    let meeting = meeting();
    let secrets = meeting.secrets();
    let (_, text) = meeting.written().pop().unwrap();
    for planted in [
        "canarino-uno",
        "CANARINO in un   appunto",
        "canarino in\nun appunto",
        "canarino della Giunta",
        "voce canarino",
        "191.919,19",
        "191919.19",
        "191919,19",
        "232.323,23",
        "655.312,06",
        "701010.10",
    ] {
        let with = format!("{text}\n  note: \"si legge {planted}, qui\",\n");
        let found = leaks(&secrets, with.as_bytes());
        assert!(!found.is_empty(), "{planted} is not found");
        let line = text.lines().count() + 2;
        assert!(
            found.iter().any(|leak| leak.line == line),
            "{planted}: {found:?}"
        );
    }
    for harmless in [
        "1.191.919,19",
        "191.919,190",
        "canarini",
        "622.305,53",
        "254169.38",
    ] {
        let with = format!("{text}\n{harmless}\n");
        assert!(leaks(&secrets, with.as_bytes()).is_empty(), "{harmless}");
    }
}

/// A session with its snapshot on the disk, and its workbook.
fn on_disk(meeting: &Meeting) -> (TempDir, Vec<String>) {
    let folder = TempDir::new().unwrap();
    let talks = meeting.stage.desk().talks();
    let session = folder.path().join("ente.ron");
    fs::write(&session, store::to_text(&talks.session())).unwrap();
    let snapshot = store::snapshot_path(&session, false, "2019-06-11T153200", "pre-intesa");
    store::write_snapshot(&session, &snapshot, &talks.session()).unwrap();
    let books = folder.path().join("quaderni");
    let mut workbook = Workbook::of(&books, &talks.opening().session.identity());
    for record in meeting.stage.kept() {
        workbook.keep(&record).unwrap();
    }
    let args = [
        "verify",
        session.to_str().unwrap(),
        "--riservatezza",
        "--workbook",
        books.to_str().unwrap(),
    ];
    (folder, args.map(str::to_owned).to_vec())
}

fn run(args: &[String]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_riparto"));
    let output = command
        .args(args)
        .env("LANG", "it_IT.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .output();
    let output = output.unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

#[test]
fn every_command_on_the_session_is_without_secrets() {
    let meeting = meeting();
    let secrets = meeting.secrets();
    let (folder, _) = on_disk(&meeting);
    let session = folder.path().join("ente.ron").display().to_string();
    let original = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/prato-2019.ron");
    for line in [
        format!("show {session}"),
        format!("show {session} --format json"),
        format!("check {session}"),
        format!("check {session} --format json"),
        format!("log {session}"),
        format!("log {session} --format json"),
        format!("verify {session}"),
        format!("verify {session} --format json"),
        format!("diff {original} {session}"),
        format!("diff {original} {session} --format json"),
        format!("try {session} --set risultato=30%"),
        format!("check {session} --at 3"),
        format!("show {session} --at 3"),
        format!("show {session} --at 3 --format json"),
        format!("diff {session}@2 {session}@4"),
        format!("diff {session}@2 {session} --format json"),
        format!("review {session}"),
        format!("review {session} --lang en"),
        format!("review {session} --senza-nomi"),
        format!("review {session} --format json"),
    ] {
        let args: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let (code, said) = run(&args);
        assert!(code < 4 && said.len() > 40, "{line}: {code}\n{said}");
        let found = leaks(&secrets, said.as_bytes());
        assert!(found.is_empty(), "{line}: {found:?}\n{said}");
    }
}

#[test]
fn what_is_read_again_on_the_screen_is_without_secrets() {
    let meeting = meeting();
    let secrets = meeting.secrets();
    let text = store::to_text(&meeting.stage.desk().talks().session());
    let mut screens = Vec::new();
    for lang in [Lang::It, Lang::En] {
        let mut stage = Stage::review(&text, 100, 30, lang);
        for step in "right;right;right;right;right;pgdn;left;tab;down;tab;down;tab;?;esc".split(';')
        {
            stage.does(step);
            screens.push(stage.text());
        }
    }
    // And the moments of the past, at the table.
    let mut stage = Stage::of(&text, 100, 30, Lang::It);
    for step in "f7;up;up;enter;esc;f7;pgup;down;c;esc;f3;esc".split(';') {
        stage.does(step);
        screens.push(stage.text());
    }
    let different: std::collections::BTreeSet<_> = screens.iter().collect();
    assert!(different.len() > 12, "{}", different.len());
    for screen in screens {
        let found = leaks(&secrets, screen.as_bytes());
        assert!(found.is_empty(), "{found:?}\n{screen}");
    }
}

#[test]
fn verify_riservatezza_searches_the_file_and_what_stands_beside_it() {
    let meeting = meeting();
    let (folder, args) = on_disk(&meeting);
    let here = |said: &str| said.replace(&folder.path().display().to_string(), "…");
    let (code, said) = run(&args);
    assert_eq!(code, 0, "{said}");
    insta::assert_snapshot!("verify-riservatezza", here(&said));
    let json = [&args[..], &["--format".to_owned(), "json".to_owned()]].concat();
    let (code, said) = run(&json);
    assert_eq!(code, 0);
    assert!(said.contains("\"found\": []"), "{said}");
    // A canary in the snapshot, one in the journal.
    let plant = |path: &Path, text: &str| {
        let before = fs::read_to_string(path).unwrap_or_default();
        fs::write(path, format!("{before}{text}")).unwrap();
    };
    plant(
        &folder.path().join("ente/2019-06-11T153200-pre-intesa.ron"),
        "\n// canarino della Giunta\n",
    );
    plant(
        &folder.path().join("ente/appunti.txt"),
        "191.919,19 e canarino-tre\n",
    );
    let (code, said) = run(&args);
    assert_eq!(code, 1, "{said}");
    insta::assert_snapshot!("verify-riservatezza-planted", here(&said));
    assert!(
        !said.contains("canarino") && !said.contains("191.919"),
        "the secret is not told"
    );
    // No workbook, no answer.
    let mut none = args.clone();
    none[4] = folder.path().join("altrove").display().to_string();
    let (code, said) = run(&none);
    assert_eq!(code, 2, "{said}");
}

#[test]
fn an_english_answer_is_english() {
    let meeting = meeting();
    let secrets = meeting.secrets();
    let said = riparto::lang::private::privacy::searched(&secrets, Lang::En);
    assert!(said.starts_with("Searched for"), "{said}");
}
