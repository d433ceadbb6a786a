//! What is impossible in a pack of rules, in words.

use super::Words;
use super::faults::duplicate;
use crate::lang::Lang;
use crate::rules::PackFault;

/// What is impossible, and what to do.
pub(super) fn pack_fault(fault: &PackFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match fault {
        PackFault::Format(found) if it => Words::new(
            format!("le regole sono nel formato {found}"),
            "questo programma legge il formato 1",
        ),
        PackFault::Format(found) => Words::new(
            format!("the rules are in format {found}"),
            "this program reads format 1",
        ),
        PackFault::Duplicate(id) => duplicate(id, lang),
        PackFault::UnknownParameter { rule, parameter } if it => Words::new(
            format!("la regola «{rule}» nomina il parametro «{parameter}», che non c'è"),
            "aggiungerlo fra i parametri, o correggere il nome",
        ),
        PackFault::UnknownParameter { rule, parameter } => Words::new(
            format!("the rule “{rule}” names the parameter “{parameter}”, which does not exist"),
            "add it to the parameters, or correct the name",
        ),
        PackFault::UnknownLineKind { rule, kind } if it => Words::new(
            format!("«{rule}» nomina il tipo di voce «{kind}», che non c'è"),
            "aggiungerlo fra i tipi di voce, o correggere il nome",
        ),
        PackFault::UnknownLineKind { rule, kind } => Words::new(
            format!("“{rule}” names the kind of line “{kind}”, which does not exist"),
            "add it to the kinds of line, or correct the name",
        ),
        PackFault::UnknownRule { rule, named } if it => Words::new(
            format!("«{rule}» nomina la regola «{named}», che non c'è"),
            "correggere il nome, o aggiungere la regola",
        ),
        PackFault::UnknownRule { rule, named } => Words::new(
            format!("“{rule}” names the rule “{named}”, which does not exist"),
            "correct the name, or add the rule",
        ),
        PackFault::UnknownReading { rule, reading } if it => Words::new(
            format!("la regola «{rule}» nomina la lettura «{reading}», che non c'è"),
            "la prima opzione di una lettura è già quella della regola: in otherwise vanno le altre",
        ),
        PackFault::UnknownReading { rule, reading } => Words::new(
            format!("the rule “{rule}” names the reading “{reading}”, which does not exist"),
            "the first option of a reading is the rule's own: the others go in otherwise",
        ),
        PackFault::NoChoice(reading) if it => Words::new(
            format!("la lettura «{reading}» non lascia scelta"),
            "un punto controverso ha almeno due opzioni",
        ),
        PackFault::NoChoice(reading) => Words::new(
            format!("the reading “{reading}” leaves no choice"),
            "a contested point has at least two options",
        ),
        PackFault::Severity(rule) if it => Words::new(
            format!(
                "la regola «{rule}» non è di legge né di CCNL, e non può dirsi in contrasto con essi"
            ),
            "usare severity: Asks o Note",
        ),
        PackFault::Severity(rule) => Words::new(
            format!("the rule “{rule}” is neither law nor CCNL, and cannot contrast with them"),
            "use severity: Asks or Note",
        ),
        PackFault::Number(id) if it => Words::new(
            format!(
                "«{id}» ha un numero troppo grande, o con troppi decimali, per un conto esatto"
            ),
            "usare al massimo dodici decimali",
        ),
        PackFault::Number(id) => Words::new(
            format!(
                "“{id}” has a number too large, or with too many decimals, to be computed exactly"
            ),
            "use at most twelve decimals",
        ),
        PackFault::Backwards(id) if it => Words::new(
            format!("«{id}» finisce prima di cominciare"),
            "controllare le date from e to",
        ),
        PackFault::Backwards(id) => Words::new(
            format!("“{id}” ends before it starts"),
            "check the dates from and to",
        ),
    }
}
