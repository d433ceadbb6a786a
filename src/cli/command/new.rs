//! The words of `new`.

use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::{file, judged_on, option, rules_folder, year};
use crate::lang::{Lang, Text};

/// A session from the figures on the command line.
pub(super) fn new(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let option = |name, value, help| option(name, value, help, lang);
    Command::new("new")
        .about(t(Text("Crea una sessione (nuova)", "Create a session (nuova)")))
        .alias("nuova")
        .arg(file(lang))
        .arg(option("body", Text("ENTE", "NAME"), Text("L'ente", "The body"))
            .required_unless_present("from"))
        .arg(
            option("area", Text("AREA", "AREA"), Text("L'area del personale; senza, dirigenti", "The area of staff; without it, dirigenti"))
                .default_value("dirigenti")
                .hide_default_value(true),
        )
        .arg(year(lang).required(true))
        .arg(
            option("fund", Text("IMPORTO", "AMOUNT"), Text("Il fondo da ripartire", "The fund to split"))
                .required_unless_present("from"),
        )
        .arg(
            option(
                "from",
                Text("SESSIONE", "SESSION"),
                Text(
                    "La sessione di un anno precedente: porta ente, delegazione, voci, risorse stabili e posizioni",
                    "The session of an earlier year: carries body, delegation, lines, stable resources and positions",
                ),
            )
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(std::path::PathBuf))
            .conflicts_with_all(["body", "area", "fund", "line", "economia"]),
        )
        .arg(
            option(
                "line",
                Text("ID=IMPORTO|QUOTA%|rest", "ID=AMOUNT|PERCENT%|rest"),
                Text(
                    "Una voce, nell'ordine della tabella; una sola è per differenza (rest). Senza: posizione e risultato",
                    "A line, in the order of the table; one only takes the rest. Without: posizione and risultato",
                ),
            )
            .action(ArgAction::Append),
        )
        .arg(
            option(
                "economia",
                Text("IMPORTO:VOCE:ANNO", "AMOUNT:LINE:YEAR"),
                Text("Un'economia di un anno precedente e la voce a cui va", "An economia of an earlier year and the line it goes to"),
            )
            .action(ArgAction::Append),
        )
        .arg(judged_on(lang))
        .arg(rules_folder(lang))
        .arg(Arg::new("force").long("force").action(ArgAction::SetTrue).help(t(Text(
            "Sostituisce un file che c'è già (mai un caso pubblicato)",
            "Replace a file that is already there (never a published case)",
        ))))
}
