//! The published cases in `sessions`: what is told of each, to the cent, and what is not.

use std::fs;

use tempfile::TempDir;

use super::{run, run_in};

const CREMONA: &str = "sessions/cremona-provincia-2015.ron";
const COMO: &str = "sessions/como-provincia-2014.ron";
const FRANCAVILLA: &str = "sessions/francavilla-2016.ron";
const MANFREDONIA: &str = "sessions/manfredonia-2025.ron";

/// What `show` prints under the answers, which change with the rules.
fn sections(file: &str, lang: &str) -> String {
    let out = run(&["show", file, "--lang", lang]).out;
    let title = if lang == "it" {
        "\nFondo\n"
    } else {
        "\nFund\n"
    };
    let at = out.find(title).unwrap_or_else(|| panic!("{file}:\n{out}"));
    out[at + 1..].to_owned()
}

#[test]
fn every_session_opens_in_both_languages() {
    for entry in fs::read_dir("sessions").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "ron") {
            continue;
        }
        let path = path.to_string_lossy();
        for lang in ["it", "en"] {
            for command in ["show", "check", "try"] {
                let text = run(&[command, &path, "--lang", lang]);
                let data = run(&[command, &path, "--lang", lang, "--format", "json"]);
                // A breach of a published case is told by the exit code, and is no failure.
                assert!(matches!(text.code, 0 | 1), "{path}: {}", text.err);
                assert_eq!(text.code, data.code, "{path}");
                assert!(!text.out.is_empty() && data.json()["format"] == 1);
            }
        }
    }
}

/// Nobody takes the invented negotiation for what was said in Prato.
#[test]
fn the_invented_negotiation_says_so_wherever_it_is_printed() {
    let invented = "sessions/esempio-trattativa.ron";
    for command in ["show", "check", "review"] {
        let text = run(&[command, invented]);
        assert_eq!(text.code, 0, "{}", text.err);
        assert!(
            text.out.contains("\nTRATTATIVA INVENTATA, "),
            "{}",
            text.out
        );
    }
    let document = run(&["show", invented, "--format", "json"]).json();
    let amounts = [
        &document["lines"][0]["amount"],
        &document["lines"][1]["amount"],
    ];
    assert_eq!(amounts, ["622305.53", "224925.72"]);
}

#[test]
fn press_figures_are_marked_as_such() {
    for file in [COMO, FRANCAVILLA, MANFREDONIA] {
        let text = fs::read_to_string(file).unwrap();
        assert!(
            text.contains("\n  note: \"Dati di stampa, non verificati."),
            "{file}"
        );
    }
}

#[test]
fn sources_and_positions_are_told_as_published() {
    for (name, file) in [
        ("cremona", CREMONA),
        ("como", COMO),
        ("francavilla", FRANCAVILLA),
        ("manfredonia", MANFREDONIA),
    ] {
        for lang in ["it", "en"] {
            insta::assert_snapshot!(format!("{name}-{lang}"), sections(file, lang));
        }
    }
}

/// Every kind of source, a recovery over years, a subtotal, positions held for part of the year.
#[test]
fn every_field_has_its_words() {
    for lang in ["it", "en"] {
        insta::assert_snapshot!(
            format!("every-field-{lang}"),
            sections("tests/data/every-field.ron", lang)
        );
    }
}

#[test]
fn of_cremona_what_was_not_read_is_no_figure() {
    let text = run(&["show", CREMONA]).out;
    for told in [
        "Destinazioni non lette\nRisorse lette  171.244,58\n",
        " 5.200,00  520,00 × 10 posizioni al 31/12/2001 ",
        "10.296,00  1.144,00 × 9 posizioni al 01/01/2005 ",
        "Totale risorse fisse»: pubblicato 139.124,24, come le risorse che nomina\n",
        "Fondo letto solo in parte: il totale non si può dire\n",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    // No line is worth nothing, and no share is told.
    assert!(!text.contains(" 0,00"), "{text}");
    let document = run(&["show", CREMONA, "--format", "json"]).json();
    assert_eq!(document["lines"], serde_json::json!([]));
    for total in ["fund", "split", "residue", "economie", "total"] {
        assert_eq!(
            document["totals"][total],
            serde_json::Value::Null,
            "{total}"
        );
    }
    let answer = |rule: &str| {
        let findings = document["findings"].as_array().unwrap();
        let found = findings.iter().find(|f| f["rule"] == rule).unwrap();
        (found["verdict"].clone(), found["missing"].clone())
    };
    assert_eq!(
        answer("destinazione-integrale"),
        (
            "cannot_tell".into(),
            serde_json::json!(["destinations", "whole_fund"])
        )
    );
    assert_eq!(answer("risultato-min-15").0, "cannot_tell");
    let tried = run(&["try", CREMONA, "--set", "posizione=1000"]);
    assert_eq!(
        (tried.code, tried.complaint()),
        (
            2,
            "errore: nessuna voce «posizione»: destinazioni non lette."
        )
    );
}

#[test]
fn lines_may_be_missing_only_where_the_fund_was_read_in_part() {
    let folder = TempDir::new().unwrap();
    let text = fs::read_to_string(CREMONA).unwrap();
    let whole = text.replace("    incomplete: true,\n", "");
    fs::write(folder.path().join("a.ron"), whole).unwrap();
    let outcome = run_in(folder.path(), &[], &["show", "a.ron"]);
    assert_eq!(
        (outcome.code, outcome.complaint()),
        (2, "errore: non c'è nessuna voce")
    );
}

#[test]
fn como_does_not_close_and_by_how_much_is_told() {
    let differences = "\
Totale pubblicato 501.723,00: 45,00 in meno della somma delle risorse
Somma delle voci 501.721,00: 2,00 in meno del totale pubblicato, 47,00 in meno della somma delle risorse
";
    let check = run(&["check", COMO]);
    assert!(check.out.contains(differences), "{}", check.out);
    let show = run(&["show", COMO]).out;
    for line in differences.lines() {
        assert!(show.contains(&format!(" {line}\n")), "{show}");
    }
    assert!(
        show.contains(" Somma delle risorse  501.768,00\n"),
        "{show}"
    );
    let document = run(&["show", COMO, "--format", "json"]).json();
    let totals = &document["totals"];
    let figures = [&totals["fund"], &totals["split"], &totals["residue"]];
    assert_eq!(figures, ["501768.00", "501721.00", "47.00"]);
    assert_eq!(document["lines"].as_array().unwrap().len(), 5);
}

#[test]
fn the_points_of_francavilla_make_the_values_as_published() {
    let text = run(&["show", FRANCAVILLA]).out;
    for told in [
        "45.102,00  Ufficio tecnico · 97 punti × 466,587 = 45.259,00, ridotti al massimo di 45.102,00\n",
        "40.593,00  Servizi sociali · 87 punti × 466,587 · prima 34.578,89 al 31/12/2015 (+6.014,11)\n",
        "36.860,00  Altro settore · 79 punti × 466,587 · prima 27.061,64 al 31/12/2015 (+9.798,36)\n",
        "35.927,00  Polizia locale · 77 punti × 466,587 · prima 31.572,03 al 31/12/2015 (+4.354,97)\n",
        "Somma dei valori             203.584,00\n",
        "Media pro capite lorda su 5   40.716,80\n",
        "Destinazioni non lette\nRisorse lette  –\n",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
}

/// The fund is over the limit that its own source gives, by a cent.
#[test]
fn manfredonia_is_a_cent_over_its_limit() {
    let rule = r#"  local_rules: [
    Rule(id: "limite-della-fonte", title: (it: "limite", en: "limit"), statement: (it: "s", en: "s"),
      kind: Limit(left: [(of: FundInCap)], relation: AtMost, right: [(of: Figure("fondo-dirigenti-2016"))]),
      from: "2017-01-01", known_from: "2017-06-22", applies_by: FundYear, authority: Parties, severity: Note,
      citation: "c", confidence: Secondary),
  ],
)
"#;
    let text = fs::read_to_string(MANFREDONIA).unwrap();
    let text = text.strip_suffix(")\n").unwrap().to_owned() + rule;
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.ron"), text).unwrap();
    let args = ["show", "a.ron", "--format", "json"];
    let document = run_in(folder.path(), &[], &args).json();
    let findings = document["findings"].as_array().unwrap();
    let own = findings.iter().find(|f| f["rule"] == "limite-della-fonte");
    let own = own.unwrap_or_else(|| panic!("{document:#}"));
    assert_eq!(
        (&own["verdict"], &own["margin"]),
        (&"violated".into(), &"-0.01".into())
    );
}
