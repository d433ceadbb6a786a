//! Why a file is no table, and why a cell is refused.

use super::super::{Words, sentence};
use crate::documents::import::{AskedFault, Letter, NotATable, OtherFile, Spot, Strange, Why};
use crate::lang::{self, Lang, Text, quoted};

/// Where something stands: `riga 3`, `riga 3, colonna B`; of a sheet, `B3`.
pub(super) fn spot(spot: Spot, is_sheet: bool, lang: Lang) -> String {
    let (line, column) = (spot.line, spot.column.map(Letter));
    match (column, is_sheet, lang) {
        (Some(column), true, Lang::It) => format!("cella {column}{line}"),
        (Some(column), true, Lang::En) => format!("cell {column}{line}"),
        (Some(column), false, Lang::It) => format!("riga {line}, colonna {column}"),
        (Some(column), false, Lang::En) => format!("line {line}, column {column}"),
        (None, _, Lang::It) => format!("riga {line}"),
        (None, _, Lang::En) => format!("line {line}"),
    }
}

/// Why a cell, or a row, is refused.
pub(super) fn why(why: &Why, lang: Lang) -> String {
    let text = match why {
        Why::Entry(error) => {
            return lang::entry_error(error, lang)
                .trim_end_matches('.')
                .to_owned();
        }
        Why::Unsafe(c) => {
            let code = u32::from(*c);
            return match lang {
                Lang::It => {
                    format!("un carattere che non si vede o che sposta il testo (U+{code:04X})")
                }
                Lang::En => {
                    format!("a character that is not seen, or moves the text (U+{code:04X})")
                }
            };
        }
        Why::Fewer { found, most } => {
            return match lang {
                Lang::It => format!(
                    "{found} cifre dove altre righe ne hanno {most}: quale manchi non si può dire; un trattino al posto della cella vuota lo dice"
                ),
                Lang::En => format!(
                    "{found} figures where other lines have {most}: which is missing cannot be told; a hyphen in place of the empty cell says it"
                ),
            };
        }
        Why::Words => Text(
            "un testo dove ci vuole una cifra",
            "a text where a figure is needed",
        ),
        Why::NotAmount => Text(
            "ci vuole un importo, come 847.231,25",
            "an amount is needed, such as 847.231,25",
        ),
        Why::Imprecise => Text(
            "più di due decimali: nel foglio l'importo non è arrotondato al centesimo",
            "more than two decimals: in the sheet the amount is not rounded to the cent",
        ),
        Why::Strange(Strange::Date) => Text(
            "una data dove ci vuole una cifra",
            "a date where a figure is needed",
        ),
        Why::Strange(Strange::Error) => Text("un errore di formula", "the error of a formula"),
        Why::Strange(Strange::Truth) => Text(
            "vero o falso dove ci vuole una cifra",
            "true or false where a figure is needed",
        ),
        Why::Negative => Text(
            "sotto zero: una voce e le sue economie non lo sono mai",
            "below zero: a line and its economie never are",
        ),
        Why::NoLabel => Text("cifre senza descrizione", "figures without a description"),
        Why::NoAmount => Text("manca l'importo", "the amount is missing"),
        Why::PartOfAbove => Text(
            "parte di una riga sopra: contata con quella varrebbe due volte",
            "a part of a row above: counted with it, it would count twice",
        ),
        Why::EconomieAmongSources => Text(
            "economie fra le risorse: stanno a parte, con l'anno e la voce a cui vanno; si salta la riga e si aggiungono nel fondo (F4)",
            "economie among the resources: they stand apart, with their year and the line they go to; skip the line and add them in the fund (F4)",
        ),
    };
    text.of(lang).to_owned()
}

/// Why a file, or a text, is no table.
pub(super) fn not_a_table(fault: &NotATable, lang: Lang) -> Words {
    let fixed = |title: Text, help: Text| Words::new(title.of(lang), help.of(lang));
    let small = Text(
        "tenere in un file la sola tabella del fondo",
        "keep the table of the fund alone in a file",
    );
    match fault {
        NotATable::Empty => fixed(
            Text("non c'è nulla", "there is nothing in it"),
            Text(
                "serve una tabella con descrizioni e importi",
                "a table of descriptions and amounts is needed",
            ),
        ),
        NotATable::Other(kind) => other(*kind, lang),
        NotATable::Rows { most } => Words::new(
            match lang {
                Lang::It => format!("più di {most} righe: non è la tabella di un fondo"),
                Lang::En => format!("more than {most} rows: this is not the table of a fund"),
            },
            small.of(lang),
        ),
        NotATable::Columns { most, line } => Words::new(
            match lang {
                Lang::It => format!("riga {line}: più di {most} colonne"),
                Lang::En => format!("line {line}: more than {most} columns"),
            },
            small.of(lang),
        ),
        NotATable::Text { most, spot: at } => Words::new(
            match lang {
                Lang::It => format!(
                    "{}: più di {most} caratteri in una cella",
                    spot(*at, false, lang)
                ),
                Lang::En => format!(
                    "{}: more than {most} characters in a cell",
                    spot(*at, false, lang)
                ),
            },
            Text(
                "accorciare il testo, o controllare che le virgolette siano chiuse",
                "shorten the text, or check that the quotes are closed",
            )
            .of(lang),
        ),
        NotATable::TooLarge { most } => Words::new(
            match lang {
                Lang::It => format!("la tabella, una volta aperta, supera {most} MiB"),
                Lang::En => format!("the table is over {most} MiB once opened"),
            },
            small.of(lang),
        ),
        NotATable::Damaged(words) => Words::new(
            match lang {
                // Those of the reader are in English.
                Lang::It => {
                    "il file è rovinato, o non è del formato che dice il suo nome".to_owned()
                }
                Lang::En => format!("the file is damaged: {}", sentence(words)),
            },
            Text(
                "aprirlo nel suo programma e salvarlo di nuovo",
                "open it in its program and save it again",
            )
            .of(lang),
        ),
        NotATable::NoSheet { asked, all } => Words::new(
            match lang {
                Lang::It => format!("non c'è un foglio {}", quoted(asked, lang)),
                Lang::En => format!("there is no sheet {}", quoted(asked, lang)),
            },
            match lang {
                Lang::It => format!("i fogli: {}", names(all, lang)),
                Lang::En => format!("the sheets: {}", names(all, lang)),
            },
        ),
        NotATable::NoAmounts => fixed(
            Text(
                "non si vede una colonna di importi",
                "no column of amounts is seen",
            ),
            Text(
                "dire quale è: --columns \"A=descrizione,B=importo\"",
                "say which it is: --columns \"A=description,B=amount\"",
            ),
        ),
        NotATable::NoDescriptions => fixed(
            Text(
                "non si vede una colonna di descrizioni",
                "no column of descriptions is seen",
            ),
            Text(
                "dire quale è: --columns \"A=descrizione,B=importo\"",
                "say which it is: --columns \"A=description,B=amount\"",
            ),
        ),
        NotATable::Asked(fault) => asked(fault, lang),
    }
}

/// Names in quotes, one after the other: the first of them.
pub(super) fn names(all: &[String], lang: Lang) -> String {
    const MOST: usize = 12;
    let first = all.iter().take(MOST);
    let first: Vec<String> = first.map(|name| quoted(&sentence(name), lang)).collect();
    let more = if all.len() > MOST { ", …" } else { "" };
    first.join(", ") + more
}

fn other(kind: OtherFile, lang: Lang) -> Words {
    let paste = Text(
        "copiare la tabella e incollarla: riparto import -",
        "copy the table and paste it: riparto import -",
    );
    let (title, help) = match kind {
        OtherFile::Pdf => (Text("è un PDF", "it is a PDF"), paste),
        OtherFile::Html => (Text("è una pagina web", "it is a page of the web"), paste),
        OtherFile::OldExcel => (
            Text(
                "è un vecchio foglio di Excel (.xls), o un foglio protetto",
                "it is an old Excel sheet (.xls), or a protected one",
            ),
            Text(
                "salvarlo come .xlsx senza password",
                "save it as .xlsx without a password",
            ),
        ),
        OtherFile::Archive => (
            Text(
                "non è un foglio di calcolo .xlsx né .ods",
                "it is neither an .xlsx nor an .ods workbook",
            ),
            Text(
                "si leggono CSV, XLSX, ODS e testo incollato",
                "CSV, XLSX, ODS and pasted text are read",
            ),
        ),
        OtherFile::Session => (
            Text(
                "è una sessione, non una tabella",
                "it is a session, not a table",
            ),
            Text(
                "le sessioni si importano da un file .ron",
                "sessions are imported from a .ron file",
            ),
        ),
        OtherFile::Bytes => (
            Text("non è un testo", "it is no text"),
            Text(
                "si leggono CSV, XLSX, ODS e testo incollato",
                "CSV, XLSX, ODS and pasted text are read",
            ),
        ),
    };
    Words::new(title.of(lang), help.of(lang))
}

fn asked(fault: &AskedFault, lang: Lang) -> Words {
    let roles = Text(
        "descrizione, importo, percentuale, economie ANNO, totale, riferimento, natura, niente",
        "description, amount, share, economie YEAR, total, reference, kind, none",
    )
    .of(lang);
    let (title, help) = match (fault, lang) {
        (AskedFault::Form(text), Lang::It) => (
            format!("--columns: {} non è COLONNA=CHE COSA", quoted(text, lang)),
            "si scrive \"A=descrizione,B=importo\"".to_owned(),
        ),
        (AskedFault::Form(text), Lang::En) => (
            format!("--columns: {} is not COLUMN=WHAT", quoted(text, lang)),
            "it is written \"A=description,B=amount\"".to_owned(),
        ),
        (AskedFault::NoColumn(name), Lang::It) => (
            format!("--columns: non c'è una colonna {}", quoted(name, lang)),
            "si dice con la lettera, o con la sua intestazione".to_owned(),
        ),
        (AskedFault::NoColumn(name), Lang::En) => (
            format!("--columns: there is no column {}", quoted(name, lang)),
            "say its letter, or what stands over it".to_owned(),
        ),
        (AskedFault::NoRole(word), Lang::It) => (
            format!(
                "--columns: {} non è una cosa che una colonna possa essere",
                quoted(word, lang)
            ),
            roles.to_owned(),
        ),
        (AskedFault::NoRole(word), Lang::En) => (
            format!(
                "--columns: {} is nothing that a column may be",
                quoted(word, lang)
            ),
            roles.to_owned(),
        ),
        (AskedFault::NoYear(word), Lang::It) => (
            format!("--columns: {} non dice l'anno", quoted(word, lang)),
            "si scrive \"D=economie 2017\", o \"D=economie fondo risultato 2017\"".to_owned(),
        ),
        (AskedFault::NoYear(word), Lang::En) => (
            format!("--columns: {} does not say the year", quoted(word, lang)),
            "it is written \"D=economie 2017\", or \"D=economie fondo risultato 2017\"".to_owned(),
        ),
    };
    Words::new(title, help)
}
