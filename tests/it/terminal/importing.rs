//! A table from outside on the terminal: typed, pasted, and a session at the end.

use std::fs;

use super::{ENTER, ESC, Office};

const TABLE: &str = "Descrizione;Importo\nRetribuzione di posizione;622.305,53\n\
    Retribuzione di risultato;224.925,72\nTotale;847.231,25\n";

#[test]
fn a_table_comes_in_from_the_list_of_sessions_and_is_a_session() {
    let office = Office::new();
    fs::write(office.path("fondo.csv"), TABLE).unwrap();
    let made = office.path("sessions/comune-di-esempio-dirigenti-2019.ron");
    let mut start = office.run((80, 24), &[]);
    start.shows(&["i la importa da una tabella"]);
    start.after("i", &["File della tabella:"]);
    start.after("manca.csv\r", &["✘", "manca.csv"]);
    start.after(ESC, &["Quale sessione si apre?"]);
    start.after("i", &["File della tabella:"]);
    // What is typed in one go waits for the table to be read.
    start.after(
        "fondo.csv\r\rComune di Esempio\r\r2019\r",
        &["File della sessione: sessions/comune-di-esempio-dirigenti-2019.ron"],
    );
    assert!(!made.exists(), "nothing before the last answer");
    start.after(
        ENTER,
        &[
            "dirigenti 2019",
            "Creata sessions/comune-di-esempio-dirigenti-2019.ron",
        ],
    );
    start.press("q");
    assert_eq!(start.leaves().code, 0);
    let text = fs::read_to_string(&made).unwrap();
    // It is the very session that the command writes.
    office.command(&[
        "import",
        "fondo.csv",
        "--output",
        "altra.ron",
        "--body",
        "Comune di Esempio",
        "--year",
        "2019",
    ]);
    assert_eq!(text, fs::read_to_string(office.path("altra.ron")).unwrap());
    // Pasted again for the same body and year, another name is proposed.
    let mut again = office.run((80, 24), &[]);
    again.after("i", &["File della tabella:"]);
    again.paste(TABLE);
    again.shows(&["testo incollato", "622.305,53", "Invio prosegue"]);
    again.after(
        "\rComune di Esempio\r\r2019\r",
        &["File della sessione: sessions/comune-di-esempio-dirigenti-2019-2.ron"],
    );
    again.after(ESC, &["Anno del fondo: 2019"]);
    assert_eq!(fs::read_to_string(&made).unwrap(), text);
}
