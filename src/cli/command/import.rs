//! The words of `import`.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::{judged_on, option, rules_folder, year};
use crate::lang::{Lang, Text};

/// A table, or a session, from outside.
pub(super) fn import(lang: Lang) -> Command {
    let t = move |text: Text| text.of(lang);
    let option = |name, value, help| option(name, value, help, lang);
    let path = |name: &'static str, help: Text| {
        Arg::new(name)
            .long(name)
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(std::path::PathBuf))
            .help(help.of(lang))
    };
    Command::new("import")
        .about(t(Text(
            "Legge la tabella di un fondo (CSV, XLSX, ODS, testo incollato) o una sessione ricevuta (importa)",
            "Read the table of a fund (CSV, XLSX, ODS, pasted text) or a session received (importa)",
        )))
        .alias("importa")
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(std::path::PathBuf))
                .required(true)
                .help(t(Text(
                    "La tabella, «-» per il testo incollato, o una sessione .ron",
                    "The table, “-” for pasted text, or a session, .ron",
                ))),
        )
        .arg(path("output", Text(
            "La sessione da scrivere; di una sessione ricevuta, la cartella. Senza, di una tabella si mostra l'anteprima e nulla si scrive",
            "The session to write; of a session received, the folder. Without it a table is only shown, and nothing is written",
        )).short('o'))
        .arg(path("into", Text(
            "La sessione, senza cronologia, in cui mettere le righe",
            "The session, with no history yet, that the rows go into",
        )).conflicts_with("output"))
        .arg(Arg::new("replace").long("replace").alias("sostituisci").action(ArgAction::SetTrue).requires("into").help(t(Text(
            "Con --into: al posto di ciò che la sessione ha, e non accanto",
            "With --into: in place of what the session has, and not beside it",
        ))))
        .arg(option("body", Text("ENTE", "NAME"), Text("L'ente", "The body")))
        .arg(
            option("area", Text("AREA", "AREA"), Text("L'area del personale; senza, dirigenti", "The area of staff; without it, dirigenti"))
                .default_value("dirigenti")
                .hide_default_value(true),
        )
        .arg(year(lang))
        .arg(
            option("as", Text("lines|sources", "lines|sources"), Text(
                "Che cosa sono le righe: voci (destinazioni) o risorse; senza, lo dicono le parole",
                "What the rows are: lines (destinations) or resources; without it, their words say",
            ))
            .value_parser(PossibleValuesParser::new([
                PossibleValue::new("lines").alias("voci"),
                PossibleValue::new("sources").alias("risorse"),
            ]))
            .hide_possible_values(true),
        )
        .arg(option("columns", Text("A=CHE COSA,...", "A=WHAT,..."), Text(
            "Che cosa è una colonna, per lettera o intestazione: \"A=descrizione,B=importo,D=economie 2017\"",
            "What a column is, by letter or head: \"A=description,B=amount,D=economie 2017\"",
        )).alias("colonne"))
        .arg(option("sheet", Text("FOGLIO", "SHEET"), Text("Il foglio, per nome", "The sheet, by name")).alias("foglio"))
        .arg(
            option("skip", Text("RIGA", "LINE"), Text(
                "Salta una riga; si ripete, o si scrive 5,7",
                "Leave out a line; repeat it, or write 5,7",
            ))
            .alias("salta")
            .value_delimiter(',')
            .action(ArgAction::Append)
            .value_parser(value_parser!(u32)),
        )
        .arg(Arg::new("force").long("force").action(ArgAction::SetTrue).help(t(Text(
            "Sostituisce un file che c'è già (mai un caso pubblicato)",
            "Replace a file that is already there (never a published case)",
        ))))
        .arg(judged_on(lang))
        .arg(rules_folder(lang))
}
