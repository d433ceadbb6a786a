//! The commands of the opening data: the fund and the positions.

use super::super::keymap::Context::{Fund, Positions};
use super::super::{Code, Key};
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// The commands of the Fondo and of the Posizioni.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Edit,
        "edit-cell",
        Group::Opening,
        &[k(Code::Enter), k(Code::F(2))],
        &[Fund, Positions],
        Some(2),
        Text("modifica", "edit"),
        Text(
            "modifica la cifra; basta anche digitarla; vuota la toglie",
            "edit the figure; typing it is enough too; empty takes it away",
        ),
    ),
    row(
        Command::AddLine,
        "add-row",
        Group::Opening,
        &[Key::char('n'), k(Code::Insert)],
        &[Fund, Positions],
        Some(4),
        Text("nuova", "new"),
        Text(
            "aggiunge una risorsa, dal catalogo o libera; o una posizione",
            "add a source, from the catalogue or free; or a position",
        ),
    ),
    row(
        Command::Rename,
        "rename-row",
        Group::Opening,
        &[Key::char('e')],
        &[Fund, Positions],
        None,
        Text("rinomina", "rename"),
        Text(
            "cambia nome alla risorsa o alla posizione",
            "rename the source or the position",
        ),
    ),
    row(
        Command::Remove,
        "remove-row",
        Group::Opening,
        &[k(Code::Delete)],
        &[Fund, Positions],
        None,
        Text("togli", "remove"),
        Text("toglie la riga", "remove the row"),
    ),
    row(
        Command::Formula,
        "formula",
        Group::Opening,
        &[Key::char('f')],
        &[Fund],
        Some(5),
        Text("calcolo", "formula"),
        Text(
            "il calcolo della risorsa: 520 x 10 31/12/2001 · 1,66% di 734.419,00 · 12.000/5 2024 (recupero)",
            "the formula of the source: 520 x 10 31/12/2001 · 1,66% of 734.419,00 · 12.000/5 2024 (recovery)",
        ),
    ),
    row(
        Command::SourceKind,
        "source-kind",
        Group::Opening,
        &[Key::char('t')],
        &[Fund],
        Some(6),
        Text("tipo", "kind"),
        Text(
            "della risorsa: stabile, variabile, di legge, una tantum, decurtazione; dell'economia, la causa",
            "of a source: stable, variable, by law, one-off, cut; of an economia, its cause",
        ),
    ),
    row(
        Command::SourceCap,
        "source-cap",
        Group::Opening,
        &[Key::char('l')],
        &[Fund],
        Some(7),
        Text("limite", "cap"),
        Text(
            "la risorsa, o l'economia, dentro o fuori dal limite 2016",
            "the source, or the economia, inside or outside the 2016 cap",
        ),
    ),
    row(
        Command::SourceEarmark,
        "source-earmark",
        Group::Opening,
        &[Key::char('v')],
        &[Fund],
        Some(8),
        Text("vincolo", "earmark"),
        Text(
            "la voce che sola può ricevere la risorsa",
            "the line that alone may receive the source",
        ),
    ),
    row(
        Command::Reference,
        "source-reference",
        Group::Opening,
        &[Key::char('r')],
        &[Fund],
        Some(9),
        Text("riferimento", "reference"),
        Text(
            "l'atto e l'articolo da cui viene la risorsa",
            "the act and article that the source comes from",
        ),
    ),
    row(
        Command::Certify,
        "certify",
        Group::Opening,
        &[Key::char('c')],
        &[Fund],
        Some(3),
        Text("certifica", "certify"),
        Text(
            "l'atto che certifica l'economia, non più presunta",
            "the act that certifies the economia, no longer presumed",
        ),
    ),
    row(
        Command::Time,
        "time",
        Group::Opening,
        &[Key::char('t')],
        &[Positions],
        Some(5),
        Text("tempo", "time"),
        Text(
            "quando è coperta: 7 (mesi) · t titolare · i interim · v vacante · v 1/7 da quel giorno · 1/1-31/3, 1/4-31/12 v",
            "when it is held: 7 (months) · t held · i interim · v vacant · v 1/7 from that day · 1/1-31/3, 1/4-31/12 v",
        ),
    ),
    row(
        Command::Complex,
        "complex",
        Group::Opening,
        &[Key::char('c')],
        &[Positions],
        Some(6),
        Text("complessa", "complex"),
        Text(
            "la struttura complessa, che può superare il massimo, con il suo atto",
            "the complex structure, which may go beyond the maximum, with its act",
        ),
    ),
    row(
        Command::Earlier,
        "earlier",
        Group::Opening,
        &[Key::char('p')],
        &[Positions],
        Some(7),
        Text("prima", "before"),
        Text(
            "il valore di prima, con la sua data: 41.000 31/12/2017",
            "the earlier value, with its day: 41.000 31/12/2017",
        ),
    ),
    row(
        Command::Safeguard,
        "safeguard",
        Group::Opening,
        &[Key::char('s')],
        &[Positions],
        Some(8),
        Text("salvaguardia", "safeguard"),
        Text(
            "l'incarico revocato da una riorganizzazione: il suo valore e la sua scadenza, 60.000 31/12/2026",
            "the assignment that a reorganisation revoked: its value and its end, 60.000 31/12/2026",
        ),
    ),
];
