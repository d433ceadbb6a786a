//! What the papers say around their tables is true of the data: economie, articles, the moment of the answers.

use riparto::documents::{Format, Paper, Source};
use riparto::dossier::CapItem;
use riparto::money::Amount;
use riparto::negotiation::{Amend, Deed, Moment, Talks};

use super::{EXAMPLE, PRATO, paper, talks, text};

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

/// Something done on a session, after all that is there.
fn then(talks: &mut Talks, amend: Amend) {
    let act = Deed::Amended {
        amend: Box::new(amend),
        act: None,
    };
    let clock: Moment = "2019-07-01T09:00:00+02:00".parse().unwrap();
    let time = talks.time_of_next(clock);
    talks
        .record(
            act,
            time,
            "servizio personale",
            "Completati i dati.".to_owned(),
        )
        .unwrap();
}

const SIGNED: &str = "Verifiche come mostrate alla sottoscrizione dell'ipotesi (atto 41, 11/06/2019): regole note all'11/06/2019, dirigenti-ccnl-1999 revisione 1.";
const COUNTS: &str = "6 rispettati · 0 non rispettati · 6 non verificabili";

#[test]
fn papers_that_go_out_together_tell_the_answers_of_one_moment_and_what_changed_since_apart() {
    const SINCE: &str = "Con la sottoscrizione, e con i dati scritti dopo, risulta invece:";
    let kinds = [
        Paper::SchedaRevisori,
        Paper::Illustrativa,
        Paper::TecnicoFinanziaria,
        Paper::TrasmissioneRevisori,
        Paper::PropostaGiunta,
        Paper::Quadro,
    ];
    let mut talks = talks(EXAMPLE);
    for kind in kinds {
        let made = text(&paper(kind, &Source::of(&talks)), Format::Md);
        assert!(made.contains(SIGNED) && !made.contains(SINCE), "{made}");
    }
    // The cap is written after the signing: 847.231,25 with 100,00 of the others, on 847.000,00.
    then(&mut talks, Amend::Cap2016(Some(Amount::from_euro(847_000))));
    then(
        &mut talks,
        Amend::AddCapItem(CapItem {
            label: "comparto".to_owned(),
            amount: Amount::from_euro(100),
        }),
    );
    let source = Source::of(&talks);
    let made = |kind| text(&paper(kind, &source), Format::Md);
    let sheet = made(Paper::SchedaRevisori);
    assert_eq!(
        sheet.matches(SIGNED).count(),
        2,
        "the five points and all the answers: {sheet}"
    );
    assert!(sheet.contains(COUNTS), "{sheet}");
    let cap = "- Tetto 2016 di tutto l'ente: 847.331,25, massimo 847.000,00, eccede di 331,25.";
    for kind in kinds.into_iter().filter(|kind| *kind != Paper::Quadro) {
        let made = made(kind);
        assert!(
            made.contains(SIGNED) && made.contains(SINCE) && made.contains(cap),
            "{made}"
        );
    }
    assert!(
        sheet.contains("? Tetto 2016 di tutto l'ente: non verificabile"),
        "{sheet}"
    );
    assert!(
        made(Paper::TrasmissioneRevisori)
            .contains("Nessuna delle regole verificabili risulta non rispettata.")
    );
    // What is told as it was shown then is not made again from the cells of now.
    let report = paper(Paper::TecnicoFinanziaria, &source);
    let limits = super::table(&report, "limiti");
    assert!(limits.rows.iter().all(|row| row.cells[1].formula.is_some()));
}

#[test]
fn answers_that_do_not_come_out_again_are_told_with_those_of_then() {
    // The opening was changed under the history.
    let changed = EXAMPLE.replacen("kind: \"piano-performance\"", "kind: \"altro-atto\"", 1);
    let sheet = made(&changed, Paper::SchedaRevisori);
    let now = "Verifiche sui dati di questo documento: regole note all'11/06/2019, dirigenti-ccnl-1999 revisione 1.";
    let then = format!(
        "{now} Alla sottoscrizione dell'ipotesi (atto 41, 11/06/2019) ne furono mostrate altre: {COUNTS} (regole note all'11/06/2019, dirigenti-ccnl-1999 revisione 1)."
    );
    assert!(sheet.contains(&then), "{sheet}");
    assert!(
        sheet.contains("5 rispettati · 0 non rispettati · 7 non verificabili"),
        "{sheet}"
    );
    // The five points stay those that the act keeps.
    assert!(
        sheet.contains(SIGNED) && sheet.contains("✔ Piano della performance adottato: rispettato"),
        "{sheet}"
    );
}

#[test]
fn before_a_signing_the_answers_are_of_the_data_of_the_paper() {
    let talks = talks(EXAMPLE);
    // A proposal was tabled and kept its answers: they are not those of the table.
    let source = Source::at(&talks, 40).unwrap();
    let sheet = text(&paper(Paper::SchedaRevisori, &source), Format::Md);
    let now = "Verifiche sui dati di questo documento: regole note";
    assert_eq!(sheet.matches(now).count(), 2, "{sheet}");
    assert!(!sheet.contains("come mostrate"), "{sheet}");
}

#[test]
fn the_national_contracts_are_those_in_force_on_that_day_and_those_the_paper_cites() {
    const HEAD: &str = "Contratto nazionale di riferimento: ";
    let named = |session: &str| {
        let made = made(session, Paper::TecnicoFinanziaria);
        let (_, after) = made.split_once(HEAD).unwrap();
        after.split_once('.').unwrap().0.to_owned()
    };
    // The last one in force in 2019, and the one that a resource cites; nothing of what was signed later.
    let prato = "CCNL 23/12/1999, con i successivi CCNL 12/2/2002 e CCNL 3/8/2010";
    assert_eq!(named(PRATO), prato);
    let later = "CCNL 23/12/1999, con i successivi CCNL 12/2/2002 e CCNL 17/12/2020";
    // Judged after the signature of 2020, with no agreement yet, which works back to 2018.
    let judged = PRATO.replacen("as_known: \"2019-06-11\"", "as_known: \"2021-03-01\"", 1);
    assert_eq!(
        named(&judged),
        prato,
        "the law that counts is that of the agreement"
    );
    let open = judged.replacen("step: \"pre-intesa\"", "step: \"pre-intesa-mancata\"", 1);
    assert_eq!(named(&open), later);
    // A resource may cite what it likes: a contract that the rules do not know is not named.
    let other = PRATO.replacen("CCNL 12/02/2002 art. 1", "CCNL 1/4/2010 art. 1", 2);
    assert_eq!(
        named(&other),
        "CCNL 23/12/1999, con il successivo CCNL 3/8/2010"
    );
    // The same in 2025.
    let manfredonia = super::MANFREDONIA;
    assert_eq!(
        named(manfredonia),
        "CCNL 17/12/2020, con il successivo CCNL 16/7/2024"
    );
    let ipotesi = made(PRATO, Paper::Ipotesi);
    assert!(
        ipotesi.contains(&format!("ai sensi del {prato}.")),
        "{ipotesi}"
    );
}
