//! The words of `settle`.

use clap::{ArgAction, Command};

use super::{file, option, rules_folder};
use crate::lang::{Lang, Text};

/// The consuntivo of a year.
pub(super) fn settle(lang: Lang) -> Command {
    let amount = Text("IMPORTO", "AMOUNT");
    let option = |name, value, help| option(name, value, help, lang);
    Command::new("settle")
        .about(
            Text(
                "Scrive nella sessione il consuntivo dell'anno (consuntivo)",
                "Write the consuntivo of the year in the session (consuntivo)",
            )
            .of(lang),
        )
        .alias("consuntivo")
        .arg(file(lang))
        .arg(
            option(
                "posizione-paid",
                amount,
                Text("La posizione pagata", "The posizione paid"),
            )
            .required(true),
        )
        .arg(
            option(
                "risultato-paid",
                amount,
                Text("Il risultato pagato", "The risultato paid"),
            )
            .required(true),
        )
        .arg(option(
            "risultato-available",
            amount,
            Text(
                "Il risultato disponibile; senza, si calcola",
                "The risultato available; without it, computed",
            ),
        ))
        .arg(
            option(
                "unpaid",
                Text("CAUSA=IMPORTO", "CAUSE=AMOUNT"),
                Text(
                    "Una somma non pagata e la sua causa: valutazione=1.500; si ripete",
                    "A sum not paid and its cause: valutazione=1.500; may be repeated",
                ),
            )
            .action(ArgAction::Append),
        )
        .arg(rules_folder(lang))
}
