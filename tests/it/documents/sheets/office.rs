//! Where there is an office program on the machine: its own recomputation, after every figure that a formula shows was spoilt.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use riparto::documents::Document;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::edges::edges;
use super::evaluator::Worth;
use super::{book, every_paper, part, workbook};

/// What makes it work out every formula on opening.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// A workbook whose formulas all show 777.
fn spoilt(bytes: &[u8]) -> Vec<u8> {
    let names: Vec<String> = ZipArchive::new(Cursor::new(bytes))
        .unwrap()
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let mut text = part(bytes, &name);
        if name.starts_with("xl/worksheets/sheet") {
            let parts: Vec<&str> = text.split("</f><v>").collect();
            let mut spoilt = parts[0].to_owned();
            for after in &parts[1..] {
                let end = after.find("</v>").unwrap();
                spoilt += &format!("</f><v>777{}", &after[end..]);
            }
            text = spoilt;
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// What it writes of some workbooks, in their order.
fn recomputed(folder: &Path, books: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).unwrap();
    let mut command = Command::new("soffice");
    command
        .arg("--headless")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.join("out"));
    for (at, book) in books.iter().enumerate() {
        let path = folder.join(format!("{at}.xlsx"));
        fs::write(&path, spoilt(book)).unwrap();
        command.arg(path);
    }
    let done = command.output().unwrap();
    assert!(done.status.success(), "{done:?}");
    let read = |at| fs::read(folder.join(format!("out/{at}.xlsx"))).unwrap();
    (0..books.len()).map(read).collect()
}

/// A figure to the cent: a sheet adds in binary.
fn to_the_cent(worth: &Worth) -> Worth {
    match worth {
        Worth::Figure(figure) => Worth::Figure(figure.round_dp(6).normalize()),
        other => other.clone(),
    }
}

#[test]
#[ignore = "it runs LibreOffice, where there is one"]
fn libreoffice_works_out_the_same_cents() {
    if Command::new("soffice").arg("--version").output().is_err() {
        println!("skipped: there is no soffice here");
        return;
    }
    let mut documents: Vec<(String, Document)> = vec![("edges".to_owned(), edges())];
    every_paper(|name, document| documents.push((name.to_owned(), document.clone())));
    let books: Vec<Vec<u8>> = documents.iter().map(|(_, d)| workbook(d)).collect();
    let folder = tempfile::tempdir().unwrap();
    let mut compared = 0;
    for ((name, _), (ours, theirs)) in documents
        .iter()
        .zip(books.iter().zip(recomputed(folder.path(), &books)))
    {
        let theirs = book(theirs);
        let found: Vec<_> = theirs.formulas().collect();
        let ours = book(ours.clone());
        assert_eq!(ours.formulas().count(), found.len(), "{name}");
        for ((place, formula, shown), (_, _, worth)) in ours.formulas().zip(found) {
            assert_eq!(
                to_the_cent(worth),
                to_the_cent(shown),
                "{name} {place:?} {formula}"
            );
            compared += 1;
        }
    }
    println!(
        "{compared} formulas worked out by LibreOffice, in {} workbooks",
        books.len()
    );
    assert!(compared > 300);
}
