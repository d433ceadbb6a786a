//! What the room sees: the public view, projected or followed.

use riparto::app::{Contact, Following, Model, Place, Showing, Sight, Told};
use riparto::lang::Lang;
use riparto::negotiation::{Phase, Public, Sitting};
use riparto::store;
use riparto::ui::Theme;

use crate::stage::{Stage, many_lines};

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// A table with a seduta open, where risultato was brought to 30 %.
fn table(width: u16, height: u16) -> Stage {
    let mut stage = Stage::negotiating(width, height);
    stage.press("s enter down 30% enter f9");
    assert_eq!(stage.desk().showing, Showing::Projected);
    stage
}

/// A public view that follows a table.
fn follow(of: &Stage, width: u16, height: u16) -> Stage {
    let public = Public::of(of.desk().talks()).unwrap();
    let mut stage = Stage::empty(Lang::It, width, height);
    stage.model = Model::new(Lang::It, Place::Follow(Box::new(Following::new(public))));
    stage.draw();
    stage
}

/// A table of many lines, with a seduta open and one line moved.
fn long(lines: usize, width: u16, height: u16) -> Stage {
    let mut stage = Stage::of(&many_lines(lines), width, height, Lang::It);
    stage.press("s enter down down 2000 enter f9");
    stage
}

#[test]
fn projected() {
    for (width, height) in SIZES {
        let mut stage = table(width, height);
        insta::assert_snapshot!(format!("public-{width}x{height}"), stage.picture());
        stage = stage.with_theme(Theme::Mono);
        insta::assert_snapshot!(format!("public-mono-{width}x{height}"), stage.picture());
        stage.press("+5000");
        insta::assert_snapshot!(format!("public-typed-{width}x{height}"), stage.text());
    }
}

#[test]
fn projected_with_a_breach_and_with_many_lines() {
    for (width, height) in SIZES {
        let mut stage = table(width, height);
        stage.press("1000 enter e f9");
        stage.press("up f9");
        insta::assert_snapshot!(format!("public-breach-{width}x{height}"), stage.text());
        for lines in [4, 20, 60] {
            let stage = long(lines, width, height);
            insta::assert_snapshot!(format!("public-{lines}-{width}x{height}"), stage.text());
        }
    }
}

#[test]
fn followed() {
    for (width, height) in SIZES {
        let mut stage = follow(&table(80, 24), width, height);
        stage.tell(Told::Sight(Sight::Lost {
            since: "15:42:10".to_owned(),
            why: "la cartella non risponde".to_owned(),
        }));
        insta::assert_snapshot!(format!("follow-lost-{width}x{height}"), stage.picture());
        stage.tell(Told::Sight(Sight::Again));
        insta::assert_snapshot!(format!("follow-{width}x{height}"), stage.text());
    }
}

#[test]
fn every_size_is_drawn() {
    let mut stages = vec![
        table(80, 24),
        long(20, 80, 24),
        long(300, 80, 24),
        follow(&long(60, 80, 24), 80, 24),
        Stage::of(
            include_str!("../../sessions/cremona-provincia-2015.ron"),
            80,
            24,
            Lang::En,
        ),
    ];
    stages[4].press("f9");
    let mut typing = table(80, 24);
    typing.press("m 10");
    stages.push(typing);
    for stage in &mut stages {
        for height in (0..26).chain([30, 40, 60, 100]) {
            for width in (0..44).chain([59, 60, 75, 76, 79, 80, 99, 100, 120, 160, 250]) {
                stage.resize(width, height);
            }
        }
    }
}

#[test]
fn who_works_at_the_table_goes_on_under_the_large_figures() {
    let mut stage = table(80, 24);
    assert!(
        stage.text().contains("bozza 2 · seduta 1"),
        "{}",
        stage.text()
    );
    let before = stage.desk().talks().operations().len();
    stage.press("+1000 enter");
    assert_eq!(stage.amounts(), ["592.061,87", "255.169,38"]);
    assert_eq!(stage.desk().showing, Showing::Projected);
    stage.press("up right u B");
    assert_eq!(stage.desk().talks().operations().len(), before + 4);
    let public = stage.desk().public.as_ref().unwrap();
    assert_eq!(public.draft, Some(2));
    assert_eq!(
        public.focus,
        Some(0),
        "the last change went back on posizione"
    );
    assert!(public.lines.iter().all(|line| line.touched));
    stage.press("f9");
    assert_eq!(stage.desk().showing, Showing::Public);
    stage.press("f9 esc");
    assert_eq!(stage.desk().showing, Showing::Public);
    // What is being typed is given up first, and the screen stays.
    stage.press("f9 5 esc");
    assert_eq!(stage.desk().showing, Showing::Projected);
    // The dark comes from here too, and the way back is the table.
    stage.press("f12");
    assert_eq!(stage.desk().showing, Showing::Dark);
    stage.press("f12");
    assert_eq!(stage.desk().showing, Showing::Public);
}

#[test]
fn from_the_private_desk_the_room_sees_the_table_and_nothing_is_typed_unseen() {
    // Before any seduta: what was prepared, not what is tried.
    let mut stage = Stage::negotiating(80, 24);
    stage.press("down 30% enter f9");
    assert_eq!(stage.desk().showing, Showing::Projected);
    let text = stage.text();
    assert!(
        text.contains("26,55 %") && !text.contains("30,00"),
        "{text}"
    );
    let tried = stage.amounts();
    stage.press("5 +1 right u b enter up del n");
    stage.paste("1000");
    assert_eq!(stage.amounts(), tried);
    assert!(stage.desk().prompt.is_none() && stage.desk().form.is_none());
    assert_eq!(stage.desk().talks().operations().len(), 0);
    stage.press("?");
    assert!(!stage.text().contains("30,00"), "{}", stage.text());
    stage.press("esc esc");
    assert_eq!(stage.desk().showing, Showing::Private);
    assert_eq!(stage.amounts(), tried);
    // At closed doors: the table, and from it the table.
    stage.press("s enter f12 p down 40% enter f9");
    let text = stage.text();
    assert!(!text.contains("40,00"), "{text}");
    stage.press("f9");
    assert_eq!(stage.desk().showing, Showing::Public);
}

#[test]
fn a_suspension_is_told_with_its_resumption() {
    let mut stage = table(80, 24);
    stage.press("f9 s tab");
    stage.does("'15:30");
    stage.press("enter");
    assert_eq!(stage.desk().state().sitting(), Sitting::Suspended);
    assert_eq!(stage.desk().showing, Showing::Dark);
    let text = stage.text();
    for told in ["Comune di Prato", "seduta sospesa", "riprende: 15:30"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    // From the dark the room may be shown the table, and the table is not touched.
    stage.press("f9");
    let text = stage.text();
    assert!(text.contains("seduta sospesa, riprende: 15:30"), "{text}");
    let public = stage.desk().public.as_ref().unwrap();
    let until = Some("15:30".to_owned());
    assert_eq!(public.phase, Phase::Suspended { until });
    let amounts = stage.amounts();
    stage.press("31% enter right");
    assert_eq!(stage.amounts(), amounts);
    stage.press("esc");
    assert_eq!(stage.desk().showing, Showing::Public);
}

#[test]
fn a_copy_of_a_private_simulation_is_shown_to_nobody() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter ctrl-s");
    let copy = stage.effects.iter().find_map(|effect| match effect {
        riparto::app::Effect::Snapshot { session, .. } => Some(store::to_text(&**session)),
        _ => None,
    });
    let copy = copy.unwrap();
    let mut stage = Stage::of(&copy, 80, 24, Lang::It);
    assert!(Public::of(stage.desk().talks()).is_none());
    stage.press("f9");
    assert_eq!(stage.desk().showing, Showing::Private);
    assert!(stage.said().contains("non si proietta"), "{}", stage.said());
}

#[test]
fn a_lost_contact_is_told_until_it_comes_back() {
    let mut stage = follow(&table(80, 24), 80, 24);
    let text = stage.text();
    assert!(!text.contains("perso"), "{text}");
    stage.tell(Told::Sight(Sight::Lost {
        since: "15:42:10".to_owned(),
        why: "manca il file".to_owned(),
    }));
    let text = stage.text();
    for told in ["dalle 15:42:10", "ultime cifre", "30,00 %", "anca il file"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    // Nothing that is pressed changes it.
    stage.press("5 enter u s f12 f9 tab");
    let Place::Follow(following) = &stage.model.place else {
        panic!("still followed");
    };
    assert!(matches!(following.contact, Contact::Lost { .. }));
    let other = Public::of(long(4, 80, 24).desk().talks()).unwrap();
    stage.tell(Told::Sight(Sight::New(Box::new(other))));
    let text = stage.text();
    assert!(
        !text.contains("perso") && text.contains("Ente di prova"),
        "{text}"
    );
    assert!(stage.effects.is_empty());
    stage.press("q");
    assert_eq!(stage.effects.len(), 1, "leaving writes nothing");
}

/// The lines in sight in ordinary rows, first and last.
fn ends(stage: &Stage) -> (String, String) {
    let text = stage.text();
    let is_row =
        |row: &&str| row.contains(" %") && (row.contains(",25  ") || row.contains(",00  "));
    let rows = text.lines().filter(is_row);
    let rows = rows.filter(|row| !row.contains('█'));
    let names: Vec<&str> = rows.map(|row| row[..24].trim()).collect();
    let end = |name: Option<&&str>| name.copied().unwrap_or_default().to_owned();
    (end(names.first()), end(names.last()))
}

#[test]
fn without_a_seduta_all_lines_are_reached_and_the_desk_stays_where_it_was() {
    for (width, height) in SIZES {
        let mut stage = Stage::of(&many_lines(120), width, height, Lang::It);
        stage.press("down down down down +5 enter f9");
        assert!(stage.text().contains("↑↓"), "{}", stage.text());
        assert_eq!(ends(&stage).0, "Voce numero 1");
        stage.press("down down");
        assert_eq!(ends(&stage).0, "Voce numero 3");
        stage.press("end");
        let (first, last) = ends(&stage);
        assert_eq!(last, "Risultato", "{}", stage.text());
        // No key is lost beyond the last lines.
        stage.press("up");
        assert_ne!(ends(&stage).0, first);
        stage.press("pgup home");
        assert_eq!(ends(&stage).0, "Voce numero 1");
        let shown = stage.text();
        stage.press("esc");
        assert_eq!(stage.desk().lines.selected, 4);
        stage.press("down f9");
        assert_eq!(stage.text(), shown, "the room sees it from the top again");
    }
    // Where all is in sight nothing is said of arrows.
    let mut stage = Stage::prato(80, 24);
    stage.press("f9");
    assert!(!stage.text().contains("↑↓"), "{}", stage.text());
}

#[test]
fn who_follows_goes_back_from_the_last_lines_at_the_first_key() {
    let mut stage = follow(&long(120, 80, 24), 80, 24);
    stage.press("end");
    let (first, last) = ends(&stage);
    assert_eq!(last, "◆ Risultato");
    stage.press("up");
    assert_ne!(ends(&stage).0, first);
    // A line that is found there is stood on all the same.
    stage.does("/; 'risultato");
    assert!(
        stage.text().contains("1 di 1") || stage.text().contains("1/1"),
        "{}",
        stage.text()
    );
}

#[test]
fn an_act_that_moves_no_figure_is_not_the_last_change() {
    let mut stage = table(80, 24);
    stage.does("f9; f8; home; enter; 'DD 1200 del 15/04/2019; enter; f9");
    assert!(
        stage
            .desk()
            .talks()
            .operations()
            .last()
            .unwrap()
            .sentence
            .contains("DD 1200"),
        "{}",
        stage.text()
    );
    let last = stage.desk().public.as_ref().unwrap().last.clone().unwrap();
    assert!(
        last.sentence.starts_with("Risultato 254.169,38"),
        "{}",
        last.sentence
    );
}

#[test]
fn in_ascii_large_figures_are_bars() {
    let mut stage = table(80, 24).in_ascii();
    stage.resize(80, 24);
    insta::assert_snapshot!("projected-ascii-80x24", stage.text());
}
