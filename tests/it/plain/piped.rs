//! The plain mode of the real program: lines from a pipe, a pipe that ends, a reader that goes away, a program that is killed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use riparto::negotiation::integrity;
use riparto::store::{self, Library};
use tempfile::TempDir;

const OPENED: &str = "seduta apri\nfine\nsì\nrisultato 30%\n";

/// A folder with Prato's data in a file that may be written.
fn office() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("prova.ron");
    let text = store::example().text;
    fs::write(&path, text.replace("  published: true,\n", "")).unwrap();
    (folder, path)
}

fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_riparto"));
    command.args(args).current_dir(folder).env_clear();
    command.env("HOME", folder).env("TZ", "Europe/Rome");
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn plain(folder: &Path) -> Child {
    program(folder, &["--plain", "prova.ron"]).spawn().unwrap()
}

fn say(child: &mut Child, lines: &str) {
    let lines = lines.as_bytes();
    child.stdin.as_mut().unwrap().write_all(lines).unwrap();
}

/// The amount of risultato in a file and its journal, which are sound.
fn risultato(path: &Path) -> String {
    let day = "2019-06-11".parse().unwrap();
    let talks = store::load_talks(path, &Library::default(), day, None).unwrap();
    assert!(integrity(&talks.session()).is_sound());
    talks.state().split().cells()[1].amount.to_string()
}

/// A program that is killed as soon as the edit at the table was told.
fn killed_once_told(folder: &Path) {
    let mut child = plain(folder);
    say(&mut child, OPENED);
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut lines = out.lines().map(Result::unwrap);
    assert!(lines.any(|line| line.starts_with("Risultato: 254.169,38 euro")));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn the_end_of_the_pipe_saves_and_leaves() {
    let (folder, path) = office();
    let mut child = plain(folder.path());
    say(&mut child, OPENED);
    // What is being asked when the lines end is given up.
    say(&mut child, "proposta");
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(0), "{told}");
    assert!(
        told.contains("Risultato: 254.169,38 euro, 30,00 per cento\n"),
        "{told}"
    );
    assert!(
        told.ends_with("La sessione è scritta in prova.ron.\n"),
        "{told}"
    );
    assert!(!told.contains(['\u{1b}', '\r']), "{told:?}");
    assert!(out.stderr.is_empty());
    // The file has it all: the journal is empty.
    assert!(fs::read_to_string(&path).unwrap().contains("254169.38"));
    assert_eq!(risultato(&path), "254.169,38");
    let verified = program(folder.path(), &["verify", "prova.ron"])
        .output()
        .unwrap();
    assert_eq!(verified.status.code(), Some(0));
}

#[test]
fn what_was_told_is_on_the_disk_when_the_program_is_killed() {
    let (folder, path) = office();
    killed_once_told(folder.path());
    assert_eq!(risultato(&path), "254.169,38");
}

#[test]
fn what_a_kill_left_in_the_journal_is_looked_at_and_accepted_in_words() {
    let (folder, path) = office();
    killed_once_told(folder.path());
    let mut child = plain(folder.path());
    say(&mut child, "riprendi\navanti\nindietro\nsì\n");
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    let mut from = 0;
    for wanted in [
        "Ripreso dal giornale 1 atto",
        "> riprendi\n",
        "Il tavolo com'è nel file: avanti scorre ciò che il giornale ha in più, sì lo accetta, annulla torna al tavolo.",
        "Risultato: 224.925,72 euro, 26,55 per cento",
        "> avanti\n",
        "Risultato: 254.169,38 euro, 30,00 per cento",
        "> indietro\n",
        "Risultato: 224.925,72 euro, 26,55 per cento",
        "> sì\n",
        "Dal giornale al file: 1 atto.",
    ] {
        let at = told[from..].find(wanted);
        from += at.unwrap_or_else(|| panic!("no {wanted:?} after {from} in:\n{told}"));
    }
    assert!(fs::read_to_string(&path).unwrap().contains("254169.38"));
}

#[test]
fn what_is_heard_by_nobody_is_saved_all_the_same() {
    let (folder, path) = office();
    let mut child = plain(folder.path());
    let mut first = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut first).unwrap();
    assert_eq!(first, "Comune di Prato, dirigenti 2019\n");
    say(&mut child, OPENED);
    loop {
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        if line.starts_with("Risultato: 254.169,38 euro") {
            break;
        }
    }
    drop(out);
    let status = child.wait().unwrap();
    assert_eq!(status.code(), Some(0));
    assert!(fs::read_to_string(&path).unwrap().contains("254169.38"));
}

#[test]
fn without_a_file_a_session_is_chosen_by_number_or_by_name() {
    let (folder, _) = office();
    let sessions = folder.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    fs::rename(
        folder.path().join("prova.ron"),
        sessions.join("prova-2019.ron"),
    )
    .unwrap();
    fs::write(sessions.join("guasta-2018.ron"), "niente").unwrap();
    let mut child = program(folder.path(), &["--plain"]).spawn().unwrap();
    say(&mut child, "9\nron\nguasta\naltra\nprova\nrisultato 30%\n");
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(0));
    let told = String::from_utf8(out.stdout).unwrap();
    let mut from = 0;
    for wanted in [
        "Quale sessione si apre?\n1: sessions/guasta-2018.ron\n2: sessions/prova-2019.ron\n3: esempio: Comune di Prato",
        "sessione> 9\nNessuna sessione è «9»",
        "sessione> ron\n2 sessioni hanno «ron»",
        "sessione> guasta\n",
        "sessions/guasta-2018.ron",
        "1: sessions/guasta-2018.ron",
        "sessione> altra\nNessuna sessione è «altra»",
        "sessione> prova\n",
        "Risultato: 224.925,72 euro, 26,55 per cento",
        "Risultato: 254.169,38 euro, 30,00 per cento",
    ] {
        let at = told[from..].find(wanted);
        from += at.unwrap_or_else(|| panic!("no {wanted:?} after {from} in:\n{told}"));
    }
    let out = program(folder.path(), &["--plain"]).output().unwrap();
    assert_eq!(
        out.status.code(),
        Some(0),
        "nothing is chosen, and it is left"
    );
    let out = program(folder.path(), &["--plain", "altra.ron"])
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn a_table_is_imported_by_its_file_or_by_its_lines_and_nothing_is_replaced() {
    let (folder, _) = office();
    let table = "Voce\tImporto\nRetribuzione di posizione\t622.305,53\nRetribuzione di risultato\t224.925,72\n";
    fs::write(folder.path().join("fondo.csv"), table).unwrap();
    fs::create_dir(folder.path().join("sessions")).unwrap();
    let mut child = program(folder.path(), &["--plain"]).spawn().unwrap();
    say(
        &mut child,
        "importa manca.csv\nfondo.csv\nsì\nComune di Prova\nmedici\ndirigenti\nduemila\n2019\n\nrisultato 30%\n",
    );
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(0), "{told}");
    let mut from = 0;
    for wanted in [
        "File della tabella:",
        "somma delle righe: 847.231,25",
        "sì prosegue. Ancora non si scrive nulla.\nsi prosegue?> sì\nEnte:",
        "«medici» non c'è. Ci sono: dirigenti",
        "Un anno dal 1990 al 2200.",
        "Ora: sessions/comune-di-prova-dirigenti-2019.ron",
        "Comune di Prova, dirigenti 2019\nPosizione: 622.305,53 euro",
        "Creata sessions/comune-di-prova-dirigenti-2019.ron",
        "Risultato: 254.169,38 euro, 30,00 per cento",
    ] {
        let at = told[from..].find(wanted);
        from += at.unwrap_or_else(|| panic!("no {wanted:?} after {from} in:\n{told}"));
    }
    let made = folder
        .path()
        .join("sessions/comune-di-prova-dirigenti-2019.ron");
    let by_file = fs::read_to_string(&made).unwrap();
    // The same table by its lines: the file that is there stays, and another name is proposed.
    let mut child = program(folder.path(), &["--plain"]).spawn().unwrap();
    let answers = "sì\nComune di Prova\n\n2019\nsessions/comune-di-prova-dirigenti-2019.ron\n\n";
    say(&mut child, &format!("importa incolla\n{table}.\n{answers}"));
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(told.contains("riga> Voce Importo\n"), "{told}");
    assert!(!told.contains('\t'), "{told}");
    let files: Vec<_> = store::list_sessions(&folder.path().join("sessions"));
    assert_eq!(files.len(), 2, "{told}");
    assert_eq!(fs::read_to_string(&made).unwrap(), by_file);
    let other = files.iter().find(|path| **path != made).unwrap();
    assert_eq!(fs::read_to_string(other).unwrap(), by_file);
}

#[test]
fn a_session_is_created_by_answers_that_are_read_again() {
    let (folder, _) = office();
    let mut child = program(folder.path(), &["--plain"]).spawn().unwrap();
    say(
        &mut child,
        "crea\nComune di Nuovo\n1\n2026\nmille\nfine\nsì\n1.000.000\nfine\nno\nsì\nrisultato 30%\n",
    );
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(0), "{told}");
    assert!(
        told.contains("Comune di Nuovo; dirigenti 2026; fondo 1.000.000,00"),
        "{told}"
    );
    assert!(told.contains("Si crea? Sì scrive il file"), "{told}");
    assert!(
        told.contains("Risultato: 300.000,00 euro, 30,00 per cento"),
        "{told}"
    );
    let made = folder
        .path()
        .join("sessions/comune-di-nuovo-dirigenti-2026.ron");
    assert!(fs::read_to_string(made).unwrap().contains("1000000.00"));
    // Given up, nothing is made.
    let mut child = program(folder.path(), &["--plain"]).spawn().unwrap();
    say(&mut child, "crea\nComune di Altro\nannulla\nboh\n");
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(
        told.contains("sessione> boh\nNessuna sessione è «boh»"),
        "{told}"
    );
    assert_eq!(
        store::list_sessions(&folder.path().join("sessions")).len(),
        1
    );
}

#[test]
fn the_session_of_a_next_year_is_made_once_it_is_confirmed() {
    let (folder, path) = office();
    let sessions = folder.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    fs::rename(path, sessions.join("prova-2019.ron")).unwrap();
    let run = |lines: &str| {
        let mut child = program(folder.path(), &["--plain"]).spawn().unwrap();
        say(&mut child, lines);
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
    };
    let told = run("anno nuovo prova\nboh\nno\n");
    assert!(told.contains("Si risponde sì o no."), "{told}");
    assert_eq!(fs::read_dir(&sessions).unwrap().count(), 1);
    let told = run("anno nuovo prova\nsì\n");
    assert!(told.contains("dirigenti 2020\n"), "{told}");
    assert!(sessions.join("prova-2020.ron").is_file());
}

#[test]
fn of_a_lesson_in_words_nothing_is_on_the_disk() {
    let (folder, _) = office();
    let mut child = program(folder.path(), &["tutorial", "--plain"])
        .spawn()
        .unwrap();
    say(
        &mut child,
        "seduta apri\nfine\nsì\nrisultato 30%\nsalva\ndocumenti 1 esporta md\nistantanea\nfondo 1 1000\n",
    );
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(0), "{told}");
    assert!(told.contains("Lezione, passo 1 di 13"), "{told}");
    assert_eq!(told.matches("Nella lezione").count(), 3, "{told}");
    assert!(told.ends_with("Si esce.\n"), "{told}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{told}");
}

#[test]
fn of_a_line_that_is_too_long_nothing_is_done() {
    let (folder, path) = office();
    let mut child = plain(folder.path());
    say(&mut child, OPENED);
    let long = format!("{}\nrisultato +2\n", "risultato 1 ".repeat(1000));
    say(&mut child, &long);
    let out = child.wait_with_output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(told.contains("supera 4096 caratteri"), "{told}");
    assert_eq!(risultato(&path), "254.171,38");
}

#[test]
fn a_table_that_another_holds_is_told_as_it_goes_on_and_can_be_taken_over() {
    let (folder, path) = office();
    let mut first = plain(folder.path());
    say(&mut first, OPENED);
    let mut done = BufReader::new(first.stdout.take().unwrap()).lines();
    let mut until = |what: &str| {
        let found = done.by_ref().map(Result::unwrap).any(|l| l.contains(what));
        assert!(found, "never {what}");
    };
    until("Risultato: 254.169,38 euro");
    let mut second = plain(folder.path());
    let mut heard = BufReader::new(second.stdout.take().unwrap()).lines();
    // A line is heard again and again, until what was done elsewhere is told.
    let mut tells = |keys: &str, what: &str| {
        let mut all = Vec::new();
        for _ in 0..200 {
            say(&mut second, keys);
            let mut lines = heard.by_ref().map(Result::unwrap);
            let told: Vec<String> = lines
                .by_ref()
                .take_while(|l| !l.contains("non è un comando"))
                .collect();
            if told.iter().any(|line| line.contains(what)) {
                return;
            }
            all.extend(told);
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("never {what} in {all:?}");
    };
    tells("boh\n", "Un altro programma tiene questa sessione");
    say(&mut first, "risultato 31%\n");
    until("Risultato: 262.641,69 euro");
    tells("boh\n", "Risultato: 262.641,69 euro, 31,00 per cento");
    tells(
        "risultato 20%\nboh\n",
        "Un altro programma tiene questa sessione: qui si guarda soltanto. Quando la lascia, riprendi sul Tavolo la riapre qui.",
    );
    drop(first.stdin.take());
    first.wait().unwrap();
    tells(
        "boh\n",
        "Chi teneva la sessione l'ha lasciata: riprendi sul Tavolo la riapre qui",
    );
    tells("riprendi\nboh\n", "Sessione riaperta");
    tells("risultato 30%\nboh\n", "Risultato: 254.169,38 euro");
    drop(second.stdin.take());
    second.wait().unwrap();
    assert_eq!(risultato(&path), "254.169,38");
}
