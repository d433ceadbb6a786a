//! The time zone asked for with `TZ`: a rule, a name, a file; never a file without end, and never a silent guess.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use riparto::store::zone_asked;
use tempfile::TempDir;

/// A zone that is an hour ahead of UTC the whole year, as its file is.
fn an_hour_ahead() -> Vec<u8> {
    let mut block = b"TZif2".to_vec();
    block.extend([0; 15]);
    for count in [0u32, 0, 0, 0, 1, 4] {
        block.extend(count.to_be_bytes());
    }
    block.extend(3600i32.to_be_bytes());
    block.extend([0, 0]);
    block.extend(b"CET\0");
    let mut file = block.repeat(2);
    file.extend(b"\nCET-1\n");
    file
}

/// The hours that a zone is ahead of UTC in winter.
fn ahead(asked: &str, folder: &Path) -> Option<i32> {
    let winter: Timestamp = "2019-01-15T12:00:00Z".parse().unwrap();
    let zone = zone_asked(asked, Some(folder))?;
    Some(zone.to_offset(winter).seconds() / 3600)
}

#[test]
fn it_is_a_rule_a_name_or_a_file() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    fs::create_dir(at.join("Prova")).unwrap();
    fs::write(at.join("Prova/Ora"), an_hour_ahead()).unwrap();
    let file = at.join("Prova/Ora").display().to_string();
    let under = format!("/nowhere/zoneinfo/{}", "Prova/Ora");
    let all = [
        ("CET-1CEST,M3.5.0,M10.5.0/3", Some(1)),
        ("EST5", Some(-5)),
        ("Prova/Ora", Some(1)),
        (":Prova/Ora", Some(1)),
        (under.as_str(), Some(1)),
        (file.as_str(), Some(1)),
        ("UTC", Some(0)),
        ("Prova", None),
        ("Prova/Altra", None),
        ("boh", None),
        ("", None),
    ];
    for (asked, hours) in all {
        assert_eq!(ahead(asked, at), hours, "{asked}");
    }
}

#[test]
fn a_file_that_is_too_long_or_is_no_zone_is_none() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let mut long = an_hour_ahead();
    long.resize(60 * 1024, b' ');
    fs::write(at.join("lunga"), &long).unwrap();
    assert_eq!(ahead("lunga", at), Some(1));
    long.resize(65 * 1024, b' ');
    fs::write(at.join("lunga"), long).unwrap();
    fs::write(at.join("altro"), "non è un fuso").unwrap();
    for asked in ["lunga", "altro", "."] {
        assert_eq!(ahead(asked, at), None, "{asked}");
    }
}

/// It is told, whatever is asked, and the command is done.
#[cfg(unix)]
#[test]
fn a_device_or_a_pipe_does_not_hold_the_program() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("tubo");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let pipe = pipe.display().to_string();
    let riparto = |zone: &str, lang: &str| {
        assert_cmd::Command::new(env!("CARGO_BIN_EXE_riparto"))
            .args(["show", "sessions/prato-2019.ron", "--lang", lang])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("TZ", zone)
            .timeout(std::time::Duration::from_secs(20))
            .assert()
            .success()
    };
    let told = |zone: &str, lang: &str| {
        let output = riparto(zone, lang).get_output().stderr.clone();
        String::from_utf8(output).unwrap()
    };
    let forms = [
        "/dev/zero",
        ":/dev/zero",
        "../../../../../../dev/zero",
        &pipe,
    ];
    for zone in forms {
        let said = told(zone, "it");
        let begins =
            format!("La variabile TZ «{zone}» non è un fuso orario: le ore sono quelle di UTC; ");
        assert!(said.starts_with(&begins), "{said}");
    }
    assert_eq!(
        told(":/dev/zero", "en"),
        "The variable TZ “:/dev/zero” is no time zone: hours are those of UTC; write a name (Europe/Rome), or take it away\n"
    );
    assert_eq!(told("CET-1", "it"), "");
    let hidden = told("\u{202e}\u{1b}[2J", "it");
    assert!(
        !hidden.contains('\u{1b}') && !hidden.contains('\u{202e}'),
        "{hidden}"
    );
}
