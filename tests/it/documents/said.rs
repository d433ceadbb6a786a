//! What the papers say around their tables is true of the data: economie, articles, the moment of the answers.

use riparto::documents::{Format, Paper, Source};

use super::{PRATO, paper, talks, text};

/// A paper of a session as text.
fn made(session: &str, kind: Paper) -> String {
    let talks = talks(session);
    text(&paper(kind, &Source::of(&talks)), Format::Md)
}

/// Prato with these economie in place of its own.
fn with_economie(economie: &str) -> String {
    let (before, rest) = PRATO.split_once("  economie: [\n").unwrap();
    let (own, after) = rest.split_once("  ],\n").unwrap();
    let economie = economie.replace("OWN", own);
    format!("{before}  economie: [\n{economie}  ],\n{after}")
}

#[test]
fn what_is_said_of_the_economie_is_true_of_each_kind_of_them() {
    const PRESUMED: &str = "Economia(id: \"presunte\", amount: \"9000.00\", year: 2018, origin: \"risultato\", line: \"risultato\", presumed: true),\n";
    const ADDED: &str = "Vi si aggiungono economie degli anni precedenti per 5.886,45 euro, per un totale di 853.117,70 euro";
    const OUT: &str = "quelle presunte, per 9.000,00 euro, non sono ancora certificate e restano fuori dai totali.";
    const NONE: &str = "Non vi si aggiungono economie degli anni precedenti";
    const CARRIED: &str = "Economie degli anni precedenti portate nel Fondo:";
    const NOT_CARRIED: &str = "Nessuna economia degli anni precedenti è portata in questo Fondo.";
    const ONLY: &str = "Economie solo presunte: non sono ancora certificate e restano fuori";
    for (economie, article, carried, counted) in [
        (
            String::new(),
            format!("{NONE}."),
            [false, true, false],
            false,
        ),
        (
            PRESUMED.to_owned(),
            format!("{NONE}: {OUT}"),
            [false, true, true],
            false,
        ),
        (
            "OWN".to_owned(),
            format!("{ADDED}."),
            [true, false, false],
            true,
        ),
        (
            format!("OWN{PRESUMED}"),
            format!("{ADDED}; {OUT}"),
            [true, false, true],
            true,
        ),
    ] {
        let session = with_economie(&economie);
        let ipotesi = made(&session, Paper::Ipotesi);
        assert!(ipotesi.contains(&article), "{article}\n{ipotesi}");
        let base = if counted {
            "sul Fondo prima delle economie."
        } else {
            "sul Fondo."
        };
        assert!(ipotesi.contains(&format!("calcolate {base}")), "{ipotesi}");
        let report = made(&session, Paper::TecnicoFinanziaria);
        assert_eq!(
            [CARRIED, NOT_CARRIED, ONLY].map(|t| report.contains(t)),
            carried,
            "{report}"
        );
        for kind in Paper::ALL {
            let made = made(&session, kind);
            assert!(!made.contains("per 0,00 euro"), "{made}");
        }
    }
}
