//! The words of the split and of its lines.

use super::verb::{Verb, Word, w};
use crate::app::Command;
use crate::lang::Text;

const NOTHING: Text = Text("", "");
const OF_A_LINE: Text = Text("VOCE", "LINE");

/// The words of the split and of its lines.
pub(super) static SPLIT: &[Word] = &[
    w(
        Verb::Table,
        Text("tavolo", "table"),
        &["quadro"],
        NOTHING,
        Text(
            "legge il riparto: importi, percentuali, economie, totali, verifiche",
            "reads the split: amounts, shares, economie, totals, rules",
        ),
    ),
    w(
        Verb::Line,
        Text("voce", "line"),
        &["porta-a", "set"],
        Text("VOCE IMPORTO", "LINE AMOUNT"),
        Text(
            "cambia l'importo di una voce: 622.305,53, 30%, +5000, -5000, +3%, +3p, *1,02, /13; la parola voce si può tralasciare",
            "changes the amount of a line: 622.305,53, 30%, +5000, -5000, +3%, +3p, *1,02, /13; the word line may be left out",
        ),
    ),
    w(
        Verb::Move,
        Text("sposta", "move"),
        &["m"],
        Text("IMPORTO da VOCE a VOCE", "AMOUNT from LINE to LINE"),
        Text(
            "sposta un importo da una voce a un'altra",
            "moves an amount from a line to another",
        ),
    ),
    w(
        Verb::Do(Command::Undo),
        Text("annulla", "undo"),
        &["u", "ctrl-z"],
        NOTHING,
        Text("annulla l'ultima modifica", "undoes the last change"),
    ),
    w(
        Verb::Do(Command::Redo),
        Text("ripeti", "redo"),
        &["ctrl-y"],
        NOTHING,
        Text(
            "ripete la modifica annullata",
            "does again the change undone",
        ),
    ),
    w(
        Verb::Rules,
        Text("verifiche", "rules"),
        &["verifica", "rule", "f3"],
        Text("[NUMERO | tutte]", "[NUMBER | all]"),
        Text(
            "legge che cosa è rispettato, che cosa non lo è e che cosa non si può dire; con un numero, tutto di quella regola",
            "reads what is respected, what is not and what cannot be told; with a number, all of that rule",
        ),
    ),
    w(
        Verb::Do(Command::BestRemedy),
        Text("rimedio", "remedy"),
        &["a"],
        NOTHING,
        Text(
            "applica il primo rimedio della prima verifica non rispettata",
            "applies the first remedy of the first rule not respected",
        ),
    ),
    w(
        Verb::Limits,
        Text("limiti", "limits"),
        &["limite", "limit", "perché", "why"],
        OF_A_LINE,
        Text(
            "legge fin dove può andare una voce, e perché le sue cifre sono quelle",
            "reads how far a line may go, and why its figures are what they are",
        ),
    ),
    w(
        Verb::Lock,
        Text("blocca", "lock"),
        &["sblocca", "unlock", "b"],
        OF_A_LINE,
        Text("blocca o sblocca una voce", "locks or unlocks a line"),
    ),
    w(
        Verb::Rest,
        Text("differenza", "rest"),
        &["r"],
        OF_A_LINE,
        Text("mette una voce per differenza", "lets a line take the rest"),
    ),
    w(
        Verb::Counterpart,
        Text("contropartita", "counterpart"),
        &["c"],
        OF_A_LINE,
        Text(
            "fa di una voce la contropartita",
            "makes a line the counterpart",
        ),
    ),
    w(
        Verb::Do(Command::Free),
        Text("libero", "free"),
        &["f"],
        NOTHING,
        Text(
            "riparto libero, con il residuo detto, o di nuovo chiuso sul fondo",
            "free split, with the residue told, or closed on the fund again",
        ),
    ),
    w(
        Verb::Base,
        Text("base", "base"),
        &["%"],
        NOTHING,
        Text(
            "percentuali sul fondo, o sul totale con le economie",
            "shares of the fund, or of the total with economie",
        ),
    ),
    w(
        Verb::LastYear,
        Text("anno-scorso", "last-year"),
        &["l", "scorso"],
        NOTHING,
        Text(
            "legge ogni voce accanto all'anno scorso: importo, quota, differenza",
            "reads each line beside last year: amount, share, difference",
        ),
    ),
    w(
        Verb::Add,
        Text("aggiungi", "add"),
        &["nuova", "new", "n"],
        Text("NOME", "NAME"),
        Text("aggiunge una voce vuota", "adds an empty line"),
    ),
    w(
        Verb::Rename,
        Text("rinomina", "rename"),
        &["e"],
        Text("VOCE in NOME", "LINE as NAME"),
        Text("cambia nome a una voce", "renames a line"),
    ),
    w(
        Verb::Remove,
        Text("togli", "remove"),
        &["canc", "del"],
        OF_A_LINE,
        Text("toglie una voce, se è vuota", "removes a line, if empty"),
    ),
    w(
        Verb::Do(Command::Resume),
        Text("riprendi", "resume"),
        &["ctrl-r"],
        NOTHING,
        Text(
            "riprende la simulazione interrotta, o ciò che ha una copia di salvataggio",
            "goes on with the simulation that was interrupted, or with what a rescue copy has",
        ),
    ),
    w(
        Verb::Do(Command::Adopt),
        Text("adotta", "adopt"),
        &[],
        NOTHING,
        Text(
            "fa della simulazione il riparto di apertura",
            "makes the simulation the split that the session opens with",
        ),
    ),
];
