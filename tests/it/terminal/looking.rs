//! What is drawn: at every size, without colours, and with very many lines.

use super::{DOWN, END, ENTER, ESC, F3, Office, PUBLISHED, THIRTY, UP, is_split, splits};
use crate::pty::Pty;

#[test]
fn the_table_follows_the_size_of_the_window() {
    let office = Office::new();
    let mut table = office.open_at((120, 40));
    table.shows(&["Variazione", "Limiti", "Economie"]);
    table.resize((60, 18));
    let small = table.shows(&["? aiuto"]);
    assert!(!small.has(&["Variazione"]));
    assert!(is_split(&small, PUBLISHED));
    assert!(small.has(&["847.231,25", "6 rispettati"]));
    table.resize((30, 8));
    table.until("says how things stand in one line", |screen| {
        let text = screen.text();
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ") == "✔6 ✘0 ?6 847.231,25 si lavora da 40 colonne e 12 righe"
    });
    // What cannot be seen is not changed; what hides it is done.
    let dark = "\x1b[24~";
    table.press(&format!("{DOWN}30%{ENTER}{dark}"));
    table.until("is dark", |screen| screen.has(&["schermo oscurato"]));
    table.press(dark);
    table.until("is as it was", |screen| screen.has(&["847.231,25"]));
    table.resize((80, 24));
    let whole = table.until("is whole at 80x24", |screen| is_split(screen, PUBLISHED));
    assert!(!whole.has(&["simulazione riservata"]));
    table.press(&format!("{DOWN}30%{ENTER}"));
    office.keeps(2);
    let screen = table.until("is whole at 80x24", |screen| is_split(screen, THIRTY));
    assert!(screen.has(&["Limiti", "Economie", "simulazione riservata", "? aiuto"]));
    table.resize((1, 1));
    table.resize((200, 60));
    table.until("is whole at 200x60", |screen| {
        is_split(screen, THIRTY) && screen.has(&["Variazione"])
    });
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}

#[test]
fn the_rules_and_the_help_follow_it_too() {
    let office = Office::new();
    let mut table = office.open_at((120, 40));
    table.after(F3, &["Verifiche · ", "Dove sta scritto"]);
    for size in [(60, 18), (30, 8), (80, 24)] {
        table.resize(size);
    }
    table.shows(&["Verifiche · ", "Esc indietro", &"─".repeat(80)]);
    table.after("?", &["Esc chiude"]);
    for size in [(30, 8), (40, 12), (60, 18)] {
        table.resize(size);
    }
    table.shows(&["Esc chiude", &format!("Aiuto {}┐", "─".repeat(46))]);
    table.press(ESC);
    table.until("closes the help", |screen| !screen.has(&["Esc chiude"]));
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}

#[test]
fn a_key_that_comes_with_a_new_size_waits_for_no_other() {
    let office = Office::new();
    let mut table = office.open();
    for round in 0..40 {
        for size in [(60, 18), (30, 8), (100 + round, 30)] {
            table.resize(size);
        }
        table.press(if round % 2 == 0 { DOWN } else { UP });
        let line = ["▸Retribuzione di risultato", "▸Retribuzione di posizione"];
        let rule = "─".repeat(usize::from(100 + round));
        table.shows(&[line[usize::from(round % 2)], &rule]);
    }
}

/// The parameters of every colour sequence that was written.
fn colours(output: &str) -> Vec<&str> {
    let sequences = output.split("\x1b[").skip(1);
    let styles = sequences.filter_map(|text| {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':')?;
        (text.as_bytes()[end] == b'm').then_some(&text[..end])
    });
    let is_colour = |style: &&str| {
        let mut codes = style
            .split([';', ':'])
            .filter_map(|code| code.parse::<u8>().ok());
        codes.any(|code| matches!(code, 30..=38 | 40..=48 | 90..))
    };
    styles.filter(is_colour).collect()
}

/// A look at all there is: a breach, the rules, the help, a figure half typed.
fn look_round(table: &mut Pty) {
    splits(
        table,
        &format!("720146,57{ENTER}"),
        ["720.146,57", "127.084,68"],
    );
    table.after(F3, &["Verifiche · "]);
    table.after("?", &["Esc chiude"]);
    table.press(ESC);
    table.until("closes the help", |screen| !screen.has(&["Esc chiude"]));
    table.after(ESC, &["Invio modifica"]);
    table.after("30%", &["= Posizione 254.169,38"]);
}

#[test]
fn no_color_means_none_and_the_focused_cell_is_still_reversed() {
    let office = Office::new().with("NO_COLOR", "1");
    let mut table = office.open();
    let screen = table.shows(&PUBLISHED);
    assert_eq!(screen.reversed().trim(), PUBLISHED[0]);
    assert_eq!(
        screen.under_cursor(),
        "3",
        "the cursor is on the focused cell"
    );
    look_round(&mut table);
    table.signal("TERM");
    assert_eq!(colours(&table.leaves().output), [""; 0]);
}

#[test]
fn colours_are_the_terminals_own_where_they_are_wanted() {
    let office = Office::new();
    let mut table = office.open();
    assert_eq!(table.shows(&PUBLISHED).reversed().trim(), PUBLISHED[0]);
    look_round(&mut table);
    table.signal("TERM");
    let output = table.leaves().output;
    assert!(!colours(&output).is_empty());
    assert!(!output.contains("48;2;") && !output.contains("38;2;"));
}

#[test]
fn two_thousand_lines_open_and_are_walked_and_edited() {
    let office = Office::new();
    let lines: Vec<String> = (2..=2000).map(|n| format!("voce-{n:04}=500")).collect();
    let mut arguments =
        "new grande.ron --body Grande --year 2019 --fund 2000000 --line voce-0001=rest"
            .split(' ')
            .collect::<Vec<_>>();
    arguments.extend(lines.iter().flat_map(|line| ["--line", line]));
    office.command(&arguments);
    let mut table = office.run((80, 24), &["grande.ron"]);
    table.shows(&["▸Voce 0001", "1.000.500,00"]);
    let before = table.written();
    table.after(DOWN, &["▸Voce 0002"]);
    let bytes = table.written() - before;
    assert!(bytes < 400, "{bytes} bytes to move a row");
    table.after(END, &["▸Voce 2000"]);
    let screen = table.after(
        &format!("1.500,25{ENTER}"),
        &["1.500,25 (+1.000,25)", "Invio modifica"],
    );
    assert!(screen.row("▸Voce 2000").contains("1.500,25"));
    table.after(UP, &["▸Voce 1999"]);
    table.press("u");
    table.until("undoes it", |screen| {
        screen.row(" Voce 2000 ").contains(" 500,00")
    });
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}
