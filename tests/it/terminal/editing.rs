//! An amount changed at the keyboard: seen before it is so, done, taken back.

use super::{CTRL_Y, DOWN, ENTER, ESC, F3, Office, PUBLISHED, THIRTY, is_split, splits};

#[test]
fn a_share_is_typed_undone_and_done_again() {
    let office = Office::new();
    let mut table = office.open();
    let screen = splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    let said = screen.row("(+29.243,66)");
    assert!(said.starts_with(" Risultato 254.169,38"), "{said}");
    assert!(screen.has(&["simulazione riservata", "u annulla"]));
    let screen = splits(&mut table, "u", PUBLISHED);
    assert!(screen.has(&["caso pubblicato"]));
    let screen = splits(&mut table, CTRL_Y, THIRTY);
    assert!(screen.has(&["simulazione riservata"]));
    let screen = table.after(CTRL_Y, &["✘ "]);
    assert!(is_split(&screen, THIRTY));
}

#[test]
fn what_is_typed_shows_its_effect_before_enter_and_esc_gives_it_up() {
    let office = Office::new();
    let mut table = office.open();
    let texts = ["= Risultato 254.169,38 (+29.243,66)", "Esc indietro"];
    let screen = table.after(&format!("{DOWN}30%"), &texts);
    assert!(screen.row("Retribuzione di posizione").contains(THIRTY[0]));
    assert_eq!(screen.reversed().trim(), "30%");
    assert!(screen.has(&["simulazione riservata"]));
    let screen = splits(&mut table, ESC, PUBLISHED);
    assert!(!screen.has(&["254.169,38"]));
    assert!(screen.has(&["caso pubblicato", "q esci"]));
    assert_eq!(office.workbook(), None, "nothing was done");
}

#[test]
fn enter_opens_the_present_amount_selected_so_that_typing_replaces_it() {
    let office = Office::new();
    let mut table = office.open();
    let screen = table.after(ENTER, &["Invio conferma", "622.305,53"]);
    assert!(screen.reversed().contains("622.305,53"));
    splits(
        &mut table,
        &format!("600.000{ENTER}"),
        ["600.000,00", "247.231,25"],
    );
    // Enter twice changes nothing, and asks nothing.
    table.after(ENTER, &["Invio conferma"]);
    let screen = table.after(ENTER, &["Invio modifica"]);
    assert!(is_split(&screen, ["600.000,00", "247.231,25"]));
}

#[test]
fn one_cent_beyond_the_limit_is_marked_where_the_shown_share_hides_it() {
    let office = Office::new();
    let mut table = office.open();
    let amounts = ["720.146,57", "127.084,68"];
    let screen = splits(&mut table, &format!("720146,57{ENTER}"), amounts);
    assert!(screen.row("Retribuzione di risultato").contains("< 15,00"));
    assert!(screen.has(&["1 non rispettato"]));
    assert!(
        screen
            .row("mancano 0,01")
            .starts_with(" ✘ Risultato almeno 15 %")
    );
    let screen = table.after(F3, &["Verifiche · "]);
    assert!(screen.row("▸").starts_with(" ▸ ✘ Risultato almeno 15 %"));
    assert!(screen.has(&["127.084,69", "CCNL 23/12/1999 art. 28 c. 1"]));
    let screen = splits(&mut table, ESC, amounts);
    assert!(!screen.has(&["Verifiche · "]));
    // A cent less, and it is respected.
    let screen = splits(
        &mut table,
        &format!("720146,56{ENTER}"),
        ["720.146,56", "127.084,69"],
    );
    assert!(screen.has(&["0 non rispettati"]));
    assert!(!screen.has(&["< 15,00"]) && !screen.has(&["✘"]));
}

#[test]
fn a_bare_small_figure_asks_once_whether_euro_or_per_cent() {
    let office = Office::new();
    let mut table = office.open();
    let question = ["50 euro o 50 %?"];
    table.after(&format!("50{ENTER}"), &question);
    assert_eq!(office.workbook(), None, "nothing is done before the answer");
    table.after("%", &["= Posizione 423.615,63"]);
    let half = ["423.615,63", "423.615,62"];
    let screen = splits(&mut table, ENTER, half);
    assert!(!screen.has(&question) && screen.has(&["50 %"]));
    // Or euro, if that is the answer; Esc is none.
    table.after(&format!("50{ENTER}"), &question);
    table.after("e", &["= Posizione 50,00"]);
    splits(&mut table, ENTER, [" 50,00 ", "847.181,25"]);
    splits(&mut table, "u", half);
    table.after(&format!("50{ENTER}"), &question);
    splits(&mut table, ESC, half);
}

#[test]
fn a_figure_that_cannot_be_read_says_why_and_leaves_the_split_alone() {
    let office = Office::new();
    let mut table = office.open();
    table.after("1,2345", &["✘ Più di due decimali"]);
    table.after(ENTER, &["✘ Più di due decimali", "Invio conferma"]);
    splits(&mut table, ESC, PUBLISHED);
    // More than the fund: refused with the most that is possible.
    table.after(&format!("900000{ENTER}"), &["✘ Risultato", "847.231,25."]);
    splits(&mut table, ESC, PUBLISHED);
}

#[test]
fn a_pasted_figure_is_typed_whatever_spaces_it_brings() {
    let office = Office::new();
    let mut table = office.open();
    table.paste("€\u{a0}1.234,56");
    table.shows(&["= Posizione 1.234,56"]);
    splits(&mut table, ENTER, [" 1.234,56 ", "845.996,69"]);
}

#[test]
fn a_pasted_text_never_commits_nor_commands() {
    let office = Office::new();
    let mut table = office.open();
    table.paste("1.000,00\r\nq\r\nu\x13\n");
    let screen = table.shows(&["= Posizione 1.000,00", "Invio conferma"]);
    assert_eq!(screen.reversed().trim(), "1.000,00");
    splits(&mut table, ESC, PUBLISHED);
    // Nor where there is nothing to type in.
    table.after(F3, &["Verifiche · "]);
    table.paste("u\rq");
    splits(&mut table, ESC, PUBLISHED);
    assert_eq!(office.workbook(), None);
    assert!(!office.path("prato 2019").exists());
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}
