//! A table that reads otherwise for the area or the year that was said of it.

use riparto::app::Wanted;
use riparto::lang::Lang;

use super::{PRATO, asked, shown};

#[test]
fn a_table_that_reads_otherwise_for_the_year_that_was_said_is_looked_at_again() {
    let table = "Voce;2025;2026\nposizione;100,00;200,00\nrisultato;30,00;50,00\n";
    let (mut stage, mut disk) = shown(table, (80, 24), Lang::It);
    assert!(stage.text().contains("250,00"), "{}", stage.text());
    stage.does("enter; 'Ente; enter enter; '2025; enter");
    disk.answer(&mut stage);
    assert_eq!(asked(&stage), None);
    assert!(stage.said().starts_with("Per il 2025"), "{}", stage.said());
    assert!(stage.text().contains("130,00"), "{}", stage.text());
    stage.press("enter enter enter enter");
    disk.answer(&mut stage);
    stage.press("enter");
    disk.answer(&mut stage);
    assert_eq!(stage.amounts(), ["100,00", "30,00"]);
}

#[test]
fn the_area_is_chosen_among_those_that_the_rules_govern_or_is_another() {
    let (mut stage, mut disk) = shown(PRATO, (80, 24), Lang::It);
    stage.does("enter; 'Ente; enter");
    assert_eq!(asked(&stage), Some(Wanted::Area));
    // Digits, letters, the arrows and the mouse choose; what is typed is not the name of one.
    stage.click("altra");
    assert!(stage.text().contains("○ dirigenti  ● altra"));
    stage.press("left");
    assert!(stage.text().contains("● dirigenti  ○ altra"));
    stage.press("a enter");
    assert_eq!(asked(&stage), Some(Wanted::OtherArea));
    stage.press("enter");
    assert_eq!(stage.said(), "Il nome ha bisogno di almeno una lettera.");
    stage.does("'Polizia locale; enter");
    assert_eq!(asked(&stage), Some(Wanted::Year));
    stage.press("esc");
    assert!(stage.text().contains("Quale area: Polizia locale"));
    stage.does("enter; '2019; enter");
    disk.answer(&mut stage);
    // Without rules the table reads otherwise: it is looked at again, then everything is as it was said.
    assert!(
        stage
            .said()
            .starts_with("Per l'area «polizia-locale» e il 2019"),
        "{}",
        stage.said()
    );
    stage.press("enter enter enter enter enter");
    disk.answer(&mut stage);
    assert!(
        stage
            .text()
            .contains("sessions/ente-polizia-locale-2019.ron")
    );
    stage.press("enter");
    disk.answer(&mut stage);
    let (_, session) = &disk.made[0];
    assert_eq!(
        (session.area.as_str(), session.year),
        ("polizia-locale", 2019)
    );
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
}
