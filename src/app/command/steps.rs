//! The commands of the Iter: days and acts.

use super::super::keymap::Context::{self, Steps};
use super::super::{Code, Key};
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// Where the acts of the agreement are recorded.
const AGREEMENT: &[Context] = &[Steps];

/// The commands of the Iter.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Edit,
        "edit-step",
        Group::Opening,
        &[k(Code::Enter), k(Code::F(2))],
        &[Steps],
        Some(2),
        Text("scrive", "write"),
        Text(
            "scrive il giorno e l'atto; basta anche digitare il giorno; vuoto lo toglie",
            "write the day and the act; typing the day is enough too; empty takes it away",
        ),
    ),
    row(
        Command::Remove,
        "remove-step",
        Group::Opening,
        &[k(Code::Delete)],
        &[Steps],
        None,
        Text("togli", "remove"),
        Text(
            "toglie il giorno, o l'atto",
            "take the day, or the act, away",
        ),
    ),
    row(
        Command::Ipotesi,
        "ipotesi",
        Group::Talks,
        &[Key::char('i')],
        AGREEMENT,
        Some(4),
        Text("ipotesi", "ipotesi"),
        Text(
            "registra l'ipotesi (pre-intesa): chi firma, chi no, le motivazioni; il riparto resta fissato",
            "record the ipotesi (pre-intesa): who signs, who does not, the motivations; the split is frozen",
        ),
    ),
    row(
        Command::Contract,
        "contract",
        Group::Talks,
        &[Key::char('c')],
        AGREEMENT,
        Some(4),
        Text("contratto", "contract"),
        Text(
            "registra il contratto sottoscritto, dopo la certificazione e l'autorizzazione",
            "record the contract signed, after certification and authorisation",
        ),
    ),
    row(
        Command::Reopen,
        "reopen",
        Group::Talks,
        &[Key::char('r')],
        AGREEMENT,
        Some(5),
        Text("riapre", "reopen"),
        Text(
            "riapre la trattativa dopo l'ipotesi: rilievi dei revisori, la Giunta non autorizza, errore",
            "reopen the negotiation after the ipotesi: remarks of the revisori, a refusal of the Giunta, an error",
        ),
    ),
    row(
        Command::NoAgreement,
        "no-agreement",
        Group::Talks,
        &[Key::char('m')],
        AGREEMENT,
        Some(9),
        Text("mancato accordo", "no agreement"),
        Text(
            "registra che la trattativa si chiude senza accordo",
            "record that the negotiation ends without agreement",
        ),
    ),
    row(
        Command::Unilateral,
        "unilateral",
        Group::Talks,
        &[Key::char('a')],
        AGREEMENT,
        Some(9),
        Text("atto unilaterale", "unilateral act"),
        Text(
            "registra l'atto unilaterale provvisorio dell'ente (D.Lgs. 165/2001 art. 40 c. 3-ter)",
            "record the provisional unilateral act of the body (D.Lgs. 165/2001 art. 40 c. 3-ter)",
        ),
    ),
];
