//! From one year to the next: `new --from`, `settle`, the consuntivo in `show`.

use std::fs;

use tempfile::TempDir;

use super::{PRATO, run_in};
use riparto::negotiation::{Deed, Opened, integrity};
use riparto::store::{self, example};

/// A folder with Prato 2019 as published, and as a session that can be written.
fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    let text = example().text;
    fs::write(folder.path().join("pubblicato.ron"), text).unwrap();
    let own = text.replace("  published: true,\n", "");
    fs::write(folder.path().join("2019.ron"), own).unwrap();
    folder
}

#[test]
fn a_published_year_is_carried_and_what_is_not_is_listed_by_name() {
    assert!(PRATO.ends_with("prato-2019.ron"));
    let folder = office();
    let words = [
        "new",
        "2020.ron",
        "--from",
        "pubblicato.ron",
        "--year",
        "2020",
    ];
    let outcome = run_in(folder.path(), &[], &words);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    assert_eq!(
        outcome.out,
        "\
scritta la sessione: 2020.ron
 · portate dal 2019: 2 voci, 3 risorse stabili e decurtazioni per 847.231,25
 · non portata: «Risorse facoltative» 0,00 · da decidere ogni anno
 · non si portano, sono del loro anno: atti, iter
 · non portata: economia economie-2017 5.886,45 · usata nel 2019, una volta sola
 · 2019: il caso pubblicato non ha consuntivo: nessuna economia
"
    );
    let shown = run_in(
        folder.path(),
        &[],
        &["show", "2020.ron", "--format", "json"],
    )
    .json();
    assert_eq!(shown["totals"]["fund"], "847231.25");
    assert!(shown.get("consuntivo").is_none(), "only where there is one");
    // The file is not replaced unless asked.
    let again = run_in(folder.path(), &[], &words);
    assert_eq!(
        (again.code, again.complaint()),
        (2, "errore: esiste già: 2020.ron")
    );
}

/// `arguments | code | complaint`.
const REFUSED: &str = "\
new n.ron --from 2019.ron --year 2019 | 2 | errore: il 2019 non viene dopo il 2019: l'anno nuovo è almeno il 2020
new n.ron --from 2019.ron --year 2020 --fund 1 | 64 | errore: «--from <SESSIONE>» non sta insieme a «--fund <IMPORTO>»
new n.ron --from 2019.ron --year 2020 --line a=rest | 64 | errore: «--from <SESSIONE>» non sta insieme a «--line <ID=IMPORTO|QUOTA%|rest>»
new n.ron --from 2019.ron | 64 | errore: manca: --year <ANNO>
new n.ron --from manca.ron --year 2020 | 2 | errore: non c'è: manca.ron
new n.ron --year 2020 --year 2021 | 64 | errore: «--year <ANNO>» si dice una volta sola
settle 2019.ron --posizione-paid 1 | 64 | errore: manca: --risultato-paid <IMPORTO>
settle 2019.ron --posizione-paid 1 --risultato-paid 30% | 2 | errore: «30%»: ci vuole un importo, come 847.231,25
settle 2019.ron --posizione-paid 1 --risultato-paid 1 --unpaid valutazione | 64 | errore: --unpaid si scrive CAUSA=IMPORTO
settle 2019.ron --posizione-paid 1 --risultato-paid 1 --unpaid Altro=1 | 2 | errore: «Altro»: un id è di lettere minuscole, cifre e trattini
settle pubblicato.ron --posizione-paid 1 --risultato-paid 1 | 2 | errore: pubblicato.ron: è un caso pubblicato e non si scrive; per lavorarci, farne una copia e togliere «published: true»";

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let folder = office();
    let files = ["2019.ron", "pubblicato.ron"].map(|name| folder.path().join(name));
    let before = files.clone().map(|file| fs::read(file).unwrap());
    for row in REFUSED.lines() {
        let [args, code, complaint] = row.splitn(3, " | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        let words: Vec<&str> = args.split(' ').collect();
        let outcome = run_in(folder.path(), &[], &words);
        assert_eq!(
            (outcome.code.to_string().as_str(), outcome.complaint()),
            (code, complaint),
            "{row}"
        );
    }
    assert_eq!(files.map(|file| fs::read(file).unwrap()), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn the_consuntivo_is_written_read_again_and_carried() {
    let folder = office();
    let settle = "consuntivo 2019.ron --posizione-paid 600.000 --risultato-paid 250.000,00 --unpaid mai-sentita=3.000";
    let words: Vec<&str> = settle.split(' ').collect();
    let outcome = run_in(folder.path(), &[], &words);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let section = "\
Consuntivo
 Posizione destinata                     622.305,53
 Posizione pagata                        600.000,00
 Residuo al risultato dello stesso anno   22.305,53
 Risultato destinato                     224.925,72
 Economie usate                            5.886,45
 Risultato disponibile, calcolato        253.117,70
 Risultato pagato                        250.000,00
 Non pagato                                3.117,70
 · «mai-sentita»: 3.000,00 · non verificabile: la causa non è fra quelle delle regole
 ! Non pagati 117,70 senza una causa: non verificabile dove vadano
";
    let head = "scritto il consuntivo: 2019.ron\n";
    assert!(
        outcome.out.starts_with(&format!("{head}{section}")),
        "{}",
        outcome.out
    );
    let tail = " = economie presunte per 3.000,00: le riporta riparto new FILE --from 2019.ron --year 2020\n";
    assert!(outcome.out.ends_with(tail), "{}", outcome.out);
    let shown = run_in(folder.path(), &[], &["show", "2019.ron"]);
    let economia = "\nEconomie\n economie-2017: 5.886,45 da risultato 2017 a risultato · non verificabile: manca la causa\n";
    assert!(
        shown.out.contains(&format!("{section}{economia}")),
        "{}",
        shown.out
    );
    let json = run_in(
        folder.path(),
        &[],
        &["show", "2019.ron", "--format", "json"],
    )
    .json();
    let of = &json["consuntivo"];
    assert_eq!(of["risultato_computed"], "253117.70");
    assert_eq!(
        (&of["risultato_available"], &of["unexplained"]),
        (&serde_json::Value::Null, &"117.70".into())
    );
    assert_eq!(of["unpaid"][0]["fate"], "cannot_tell");
    // Said again, it takes the place of the one before.
    let again = run_in(folder.path(), &[], &words);
    assert!(
        again
            .out
            .starts_with("riscritto il consuntivo, al posto di quello che c'era: 2019.ron\n")
    );
    let carry = [
        "new", "2020.ron", "--from", "2019.ron", "--year", "2020", "--lang", "en",
    ];
    let carried = run_in(folder.path(), &[], &carry);
    let economia = "economia economie-2019: 3.000,00 from risultato 2019 to risultato · “mai-sentita” · cannot tell: the cause is not one of the rules' · presumed";
    assert!(carried.out.contains(economia), "{}", carried.out);
    let next = run_in(
        folder.path(),
        &[],
        &["show", "2020.ron", "--format", "json"],
    )
    .json();
    assert_eq!(next["totals"]["economie"], "0.00");
}

/// The consuntivo comes after the contract: what was recorded until then stays, and the consuntivo is recorded after it.
#[test]
fn the_consuntivo_of_a_negotiation_goes_on_from_its_history() {
    let folder = office();
    let path = folder.path().join("trattativa.ron");
    let text = include_str!("../../../sessions/esempio-trattativa.ron");
    fs::write(&path, text.replace("  published: true,\n", "")).unwrap();
    let load = || store::load_session(&path).unwrap();
    let before = load();
    assert!(before.history.len() > 40);
    let words: Vec<&str> =
        "settle trattativa.ron --posizione-paid 600.000 --risultato-paid 200.000 --unpaid valutazione=1.000 --unpaid valutazione=500"
            .split(' ')
            .collect();
    let outcome = run_in(folder.path(), &[], &words);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let after = load();
    assert!(after.history.starts_with(&before.history), "history lost");
    let added: Vec<&str> = after.history[before.history.len()..]
        .iter()
        .map(|operation| operation.sentence.as_str())
        .collect();
    insta::assert_snapshot!("settled-acts", added.join("\n"));
    assert!(integrity(&after).is_sound());
    let shown = run_in(folder.path(), &[], &["show", "trattativa.ron"]);
    assert!(
        shown
            .out
            .contains("Posizione pagata                        600.000,00")
            && shown.out.contains("1.500,00"),
        "{}",
        shown.out
    );
    // Said again as it is, nothing is to be recorded; said otherwise, what changes is.
    assert_eq!(run_in(folder.path(), &[], &words).code, 0);
    assert_eq!(load().history.len(), after.history.len());
    let again = &words[..6];
    assert_eq!(run_in(folder.path(), &[], again).code, 0);
    assert_eq!(load().history.len(), after.history.len() + 1);
}

/// What a window has done and not yet written in the file is there, and while it is open nobody else writes.
#[test]
fn a_session_that_a_window_holds_is_not_settled_nor_replaced() {
    let folder = office();
    let path = folder.path().join("2019.ron");
    let table = folder.path().join("fondo.csv");
    fs::write(&table, "Descrizione;Importo\nFondo unico;1.000,00\n").unwrap();
    let mut held = store::Journal::of(&path);
    held.take().unwrap();
    let before = fs::read(&path).unwrap();
    let lines = [
        "settle 2019.ron --posizione-paid 1 --risultato-paid 1",
        "new 2019.ron --body Ente --year 2020 --fund 1.000 --line posizione=rest --force",
        "new 2019.ron --from pubblicato.ron --year 2020 --force",
        "import fondo.csv --into 2019.ron --as sources",
        "import fondo.csv --output 2019.ron --body Ente --year 2020 --as sources --force",
    ];
    let run = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        run_in(folder.path(), &[], &words)
    };
    for line in lines {
        let outcome = run(line);
        let busy = "errore: un altro riparto sta scrivendo 2019.ron";
        assert_eq!((outcome.code, outcome.complaint()), (2, busy), "{line}");
        assert_eq!(fs::read(&path).unwrap(), before, "{line}");
    }
    drop(held);
    // With an act that the journal alone has, as a crash leaves it.
    let today = "2019-06-11".parse().unwrap();
    let mut talks = store::load_talks(&path, &store::Library::default(), today, None).unwrap();
    crate::talks::done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let operation = talks.operations()[0].clone();
    store::Journal::of(&path).keep(operation).unwrap();
    for line in &lines[1..] {
        let outcome = run(line);
        assert_eq!(outcome.code, 2, "{line}: {}", outcome.out);
        assert_eq!(fs::read(&path).unwrap(), before, "{line}");
    }
    assert_eq!(run(lines[0]).code, 0);
    let after = store::load_session(&path).unwrap();
    assert_eq!(after.history[0], talks.operations()[0]);
    assert!(integrity(&after).is_sound());
}
