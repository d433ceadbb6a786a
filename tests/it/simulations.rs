//! The screen of the simulations: a state, keys, a state; whole screens.

use riparto::app::{Effect, Screen, Showing, Shown};
use riparto::lang::Lang;
use riparto::negotiation::{Deed, Notebook, Origin, Record};
use riparto::store;

use crate::stage::{self, Stage};

/// Prato with the year before and its heads, as a file of one's own.
fn text() -> String {
    let more = "  previous: Previous(year: 2018, fund: \"847231.25\", lines: [\n\
        PreviousLine(id: \"posizione\", label: \"Posizione\", kind: \"posizione\", amount: \"620000.00\"),\n\
        PreviousLine(id: \"risultato\", label: \"Risultato\", kind: \"risultato\", amount: \"227231.25\"),\n\
        ]),\n  roster: Roster(evaluated: 13),\n  counterpart";
    let text = store::example().text.replace("  published: true,\n", "");
    text.replace("  counterpart", more)
}

fn stage(width: u16, height: u16) -> Stage {
    Stage::of(&text(), width, height, Lang::It)
}

/// Three simulations, two of them beside the table.
fn three(width: u16, height: u16) -> Stage {
    let mut stage = stage(width, height);
    stage.does("f6; n; 'ipotesi A = risultato 30 %; enter; space; n; 3; enter; space; n; '12.000 pro capite; enter");
    stage
}

fn names(stage: &Stage) -> Vec<String> {
    let rows = stage.desk().simulations.rows();
    let name = |row: &Shown| stage.desk().name_of(*row, Lang::It);
    rows.iter().map(name).collect()
}

/// What the workbook would hold.
fn kept(stage: &Stage) -> Notebook {
    Notebook::read(stage.kept().into_iter().map(Some))
}

#[test]
fn a_name_a_preset_or_a_goal_starts_a_simulation_from_the_table() {
    let mut stage = stage(80, 24);
    stage.does("f6; n; 'ipotesi A; enter; n; 2; enter; n; 'risultato almeno 30 %; enter");
    stage.does("n; 'prudente = 3; enter; n; 60/40; enter");
    assert_eq!(
        names(&stage),
        [
            "Apertura",
            "ipotesi A",
            "70/30",
            "risultato almeno 30 %",
            "prudente",
            "60/40"
        ]
    );
    let amounts = |at: usize| {
        let notebook = kept(&stage);
        let (simulation, _) = notebook.trials()[at]
            .simulation(&stage.desk().case)
            .unwrap();
        simulation.split().cells()[1].amount.to_string()
    };
    let all: Vec<String> = (0..5).map(amounts).collect();
    assert_eq!(
        all,
        [
            "224.925,72",
            "254.169,38",
            "254.169,38",
            "127.084,69",
            "338.892,50"
        ]
    );
    assert_eq!(
        stage.amounts(),
        ["622.305,53", "224.925,72"],
        "the desk stays"
    );
    assert!(stage.desk().simulations.notebook() == &kept(&stage));
}

#[test]
fn nothing_is_overwritten_and_what_is_impossible_says_why() {
    let mut stage = stage(80, 24);
    stage.does("f6; n; 'ipotesi A; enter; n; 'IPOTESI a; enter");
    assert!(
        stage.said().contains("C'è già «IPOTESI a»"),
        "{}",
        stage.said()
    );
    stage.does("esc; n; 'posizione come l'anno scorso e risultato almeno 30 %");
    assert!(
        stage.text().contains("superano il fondo di"),
        "told before Enter\n{}",
        stage.text()
    );
    stage.does("enter");
    assert!(stage.said().contains("26.938,13"), "{}", stage.said());
    stage.does("esc; n; 4; enter");
    assert!(
        stage.said().contains("servono due proposte"),
        "{}",
        stage.said()
    );
    stage.does("esc; n; 'risultato 30; enter");
    assert!(stage.said().contains("30 euro o 30 %?"), "{}", stage.said());
    stage.does("esc; n; enter");
    assert!(stage.said().contains("anca il nome"), "{}", stage.said());
    stage.does("esc; n; 'risultato 10 %");
    assert!(
        stage
            .text()
            .contains("non rispetta «risultato almeno 15 %»"),
        "{}",
        stage.text()
    );
    assert_eq!(names(&stage), ["Apertura", "ipotesi A"]);
}

#[test]
fn a_simulation_is_worked_on_copied_named_and_put_aside() {
    let mut stage = three(80, 24);
    stage.does("home; down; enter");
    assert_eq!(stage.desk().screen, Screen::Table);
    assert_eq!(
        stage.amounts(),
        ["593.061,87", "254.169,38"],
        "{}",
        stage.text()
    );
    assert!(stage.text().contains("simulazione riservata"));
    stage.does("+1000; enter; f6");
    assert!(stage.text().contains("in lavoro"));
    stage.does("c");
    assert!(
        stage.said().contains("Copiata in «ipotesi A (2)»"),
        "{}",
        stage.said()
    );
    // What was being worked on still is.
    stage.does("esc; u");
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
    let notebook = kept(&stage);
    assert_eq!(notebook.working().map(|t| t.number), Some(1));
    let (copy, _) = notebook.trials()[3].simulation(&stage.desk().case).unwrap();
    assert_eq!(copy.split().cells()[0].amount.to_string(), "594.061,87");
    stage.does("f6; end; e; 'ipotesi B; enter; del");
    assert_eq!(names(&stage)[4], "ipotesi B");
    assert!(stage.said().contains("non cancellata"), "{}", stage.said());
    assert!(kept(&stage).trials()[3].aside);
    stage.does("del");
    assert!(!kept(&stage).trials()[3].aside);
    // From the row of the table the desk starts again, and nothing is lost.
    stage.does("f6; home; enter");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    stage.does("f6; down; enter");
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
    stage.does("f6");
    // Put aside while it is worked on, it leaves the desk.
    stage.does("home; down; del; esc");
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    assert!(!stage.desk().is_simulation());
    assert!(stage.desk().simulations.notebook() == &kept(&stage));
}

#[test]
fn the_table_is_reached_by_an_explicit_act_alone() {
    let mut stage = Stage::of(&text(), 80, 24, Lang::It);
    stage.does("f6; n; 'ipotesi A = risultato 30 %; enter; t");
    assert!(
        stage.said().contains("mentre una seduta è aperta"),
        "{}",
        stage.said()
    );
    stage.does("esc; s; enter");
    assert_eq!(stage.desk().showing, Showing::Public);
    stage.does("f6");
    assert_eq!(
        stage.desk().screen,
        Screen::Table,
        "not from the public table"
    );
    assert!(stage.said().contains("prima si oscura"), "{}", stage.said());
    for _ in Screen::ALL {
        stage.does("tab");
        assert_ne!(
            stage.desk().screen,
            Screen::Simulations,
            "nor by going round"
        );
    }
    stage.does("esc");
    stage.does("f12; f6");
    assert_eq!(stage.desk().screen, Screen::Table);
    stage.does("p; f6; down; t");
    assert!(stage.text().contains("Invio conferma"), "{}", stage.text());
    let acts = stage.desk().talks().operations().len();
    stage.does("enter");
    let operations = stage.desk().talks().operations();
    assert_eq!(operations.len(), acts + 1);
    assert!(matches!(
        &operations[acts].act,
        Deed::Brought {
            from: Origin::Simulation,
            ..
        }
    ));
    assert!(!operations[acts].sentence.contains("ipotesi A"));
    assert_eq!(stage.desk().showing, Showing::Public);
    assert_eq!(stage.amounts(), ["593.061,87", "254.169,38"]);
    assert!(!stage.text().contains("ipotesi A") && !stage.text().contains("riservata"));
    // In the dark again, and back to the table from the very screen: it is left.
    stage.does("f12; p; f6; f12");
    assert_eq!(stage.desk().showing, Showing::Public);
    assert_eq!(stage.desk().screen, Screen::Table);
}

#[test]
fn a_simulation_of_a_draft_keeps_the_draft_it_starts_from() {
    let mut stage = Stage::of(&text(), 80, 24, Lang::It);
    stage.does("s; enter; down; 30%; enter; f12; p; +1000; enter; f6");
    let notebook = kept(&stage);
    let trial = &notebook.trials()[0];
    assert!(trial.base.is_some());
    let (simulation, _) = trial.simulation(&stage.desk().case).unwrap();
    assert_eq!(
        simulation.split().cells()[1].amount.to_string(),
        "255.169,38"
    );
    assert!(
        stage.text().contains("dal tavolo, bozza 2"),
        "{}",
        stage.text()
    );
    assert!(stage.text().contains("+1.000,00"), "{}", stage.text());
}

#[test]
fn the_indirizzi_are_told_on_a_screen_that_nobody_else_sees_and_nowhere_else() {
    let mut stage = stage(120, 40);
    stage.does("f6; i");
    assert!(
        stage.said().contains("p lo dichiara non proiettato"),
        "{}",
        stage.said()
    );
    stage.does("p; i");
    stage.paste("risultato almeno 25 % e risultato al massimo 26 %; DGC 99/2019");
    stage.does("enter; a; 'non oltre il 26; enter");
    let told = stage.text();
    for words in [
        "DGC 99/2019",
        "al massimo 26 %",
        "non oltre il 26",
        "▲ fuori dagli indirizzi",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    assert_eq!(kept(&stage).indirizzi().len(), 1);
    stage.does("esc");
    assert!(stage.text().contains("▲ fuori dagli indirizzi"));
    stage.does("down; 25,5%; enter");
    assert!(!stage.text().contains('▲'), "within them");
    stage.does("u; f6; p");
    for keys in ["", "esc", "f3", "esc; s; enter", "f12", "p", "f6"] {
        stage.does(keys);
        let told = stage.text();
        for words in ["DGC 99", "al massimo 26", "non oltre", "▲"] {
            assert!(!told.contains(words), "{keys}: {words}\n{told}");
        }
    }
    stage.does("p; i; 'togli risultato; enter; a; 'togli 1; enter");
    assert!(stage.desk().simulations.notebook().indirizzi().is_empty());
    assert!(stage.desk().simulations.notebook().notes().is_empty());
}

#[test]
fn what_was_lost_in_part_goes_on_as_a_copy() {
    let stage = three(80, 24);
    let mut records: Vec<Option<Record>> = stage.kept().into_iter().map(Some).collect();
    // The act after the first two cannot be read.
    records.truncate(2);
    records.push(None);
    let notebook = Notebook::read(records);
    assert_eq!(notebook.trials()[0].lost, 1);
    let day = jiff::civil::date(2026, 11, 22);
    let mut stage = Stage::on(day, &text(), notebook, (80, 24), Lang::It);
    stage.does("f6; down; enter; +5000; enter");
    let kept = stage.desk().simulations.notebook();
    assert_eq!(kept.trials().len(), 2);
    assert_eq!(kept.trials()[1].from, riparto::negotiation::Whence::Copy(1));
    assert_eq!(kept.working().map(|t| t.number), Some(2));
}

#[test]
fn an_english_office_says_it_in_english() {
    let mut stage = Stage::of(&text(), 80, 24, Lang::En);
    stage.does("f6; n; 'risultato at least 30 % and posizione as last year");
    assert!(
        stage.text().contains("are more than the fund by 26.938,13"),
        "{}",
        stage.text()
    );
    stage.does("esc; n; 1; enter; space");
    insta::assert_snapshot!("simulations-english-80x24", stage.text());
}

#[test]
fn whole_screens() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = three(width, height);
        insta::assert_snapshot!(format!("simulations-{width}x{height}"), stage.text());
        stage.does("n; 'risultato 10 %");
        insta::assert_snapshot!(format!("simulations-asked-{width}x{height}"), stage.text());
    }
    let mut empty = stage(80, 24);
    empty.does("f6");
    insta::assert_snapshot!("simulations-none-80x24", empty.text());
    let mut mandate = three(120, 40);
    mandate.does("p; i");
    mandate.paste("risultato al massimo 25 %; DGC 99/2019");
    mandate.does("enter; a; 'non oltre il 25; enter");
    insta::assert_snapshot!("simulations-indirizzi-120x40", mandate.text());
}

#[test]
fn every_size_and_many_lines_are_drawn() {
    let mut stage = Stage::of(&stage::many_lines(40), 80, 24, Lang::It);
    stage.does("f6; n; 'altra; enter; space; n; 'voce-1 2.000; enter");
    for width in (1..140).step_by(7) {
        for height in (1..50).step_by(5) {
            stage.resize(width, height);
        }
    }
    let quits = stage.effects.iter().any(|e| matches!(e, Effect::Quit));
    assert!(!quits);
}

/// A comparison of more lines than the screen has rows says that it goes on, and is gone through by pages.
#[test]
fn a_long_comparison_is_gone_through_by_pages() {
    for (width, height) in [(60, 18), (80, 24)] {
        let mut stage = Stage::of(&stage::many_lines(10), width, height, Lang::It);
        stage.does("f6; n; 'prova = risultato 55.000; enter; space");
        let text = stage.text();
        assert!(text.contains("Voce numero 1 "), "{text}");
        assert!(
            text.contains("il confronto continua nella pagina"),
            "{text}"
        );
        stage.press("pgdn");
        let text = stage.text();
        assert!(text.contains("Voce, dalla 5ª"), "{text}");
        assert!(!text.contains("\n Voce numero 4 "), "{text}");
        stage.press("pgdn pgdn");
        let text = stage.text();
        assert!(text.contains(" Risultato "), "{text}");
        assert!(text.contains("Verifiche"), "{text}");
        assert!(!text.contains("il confronto continua"), "{text}");
        stage.press("pgup pgup pgup");
        assert!(stage.text().contains("Voce numero 1 "), "{}", stage.text());
    }
    // A few lines are in sight at once: a page is of the list.
    let mut stage = three(80, 24);
    stage.press("home pgdn");
    assert!(stage.desk().simulations.scroll.selected > 0);
    assert!(
        !stage.text().contains("il confronto continua"),
        "{}",
        stage.text()
    );
}

/// Where there is room, the rules that a simulation breaks are named whole.
#[test]
fn the_rules_broken_side_by_side_are_named_whole_where_there_is_room() {
    let mut stage = stage(80, 24);
    stage.does(
        "f6; n; 'alta = risultato 5 %; enter; space; n; 'tutto = posizione 100 %; enter; space",
    );
    let text = stage.text();
    let below = text.split("Verifiche ").nth(1).unwrap();
    let rows = below.split("────").next().unwrap();
    assert!(rows.contains('✘') && !rows.contains('…'), "{text}");
}
