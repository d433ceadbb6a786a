//! `export`, as a script runs it: formats that are not text too.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{PRATO, run};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn a_format_that_is_not_text_goes_into_a_pipe_or_a_file() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["xlsx", "docx"] {
        let piped = Command::new(env!("CARGO_BIN_EXE_riparto"))
            .args(["export", PRATO, "--document", "quadro", "--format", format])
            .current_dir(HERE)
            .output()
            .unwrap();
        assert!(piped.status.success(), "{piped:?}");
        assert!(piped.stdout.starts_with(b"PK\x03\x04"), "{format}");
        let path = folder.path().join(format!("quadro.{format}"));
        let to = path.to_str().unwrap();
        let written = run(&["export", PRATO, "--document", "quadro", "-o", to]);
        assert_eq!(written.code, 0, "{}", written.err);
        assert_eq!(fs::read(&path).unwrap(), piped.stdout, "{format}");
        // What is there stays as it is.
        let again = run(&["export", PRATO, "--document", "proposta", "-o", to]);
        assert_eq!(again.code, 2, "{}", again.out);
        assert_eq!(fs::read(&path).unwrap(), piped.stdout, "{format}");
    }
    assert!(Path::new(HERE).join(PRATO).exists());
}
