//! What is said in the place of the keys that sentences name.

use crate::app::Said;
use crate::lang::Text;

/// Of each command that a sentence names by its key, what has it done here.
pub(super) static SAID: Said = &[
    ("accept", Text("sì", "yes")),
    ("back", Text("annulla", "cancel")),
    ("later", Text("avanti", "forward")),
    ("edit", Text("sì", "yes")),
    (
        "edit-cell",
        Text("il numero della riga", "the number of the row"),
    ),
    ("add-row", Text("posizioni aggiungi", "positions add")),
    ("source-cap", Text("fondo RIGA limite", "fund ROW cap")),
    (
        "new-simulation",
        Text("simulazioni nuova", "simulations new"),
    ),
    (
        "projection",
        Text("simulazioni proiettato", "simulations projected"),
    ),
    ("documents", Text("documenti", "documents")),
    ("import", Text("importa", "import")),
    ("next-year", Text("anno nuovo", "new year")),
    ("new-session", Text("crea", "create")),
    ("go-on", Text("sì", "yes")),
    ("help", Text("aiuto", "help")),
    ("undo", Text("annulla", "undo")),
    ("adopt", Text("adotta", "adopt")),
    ("snapshot", Text("istantanea", "snapshot")),
    ("quit", Text("esci", "quit")),
    ("resume", Text("riprendi", "resume")),
    ("best-remedy", Text("rimedio", "remedy")),
    ("fund", Text("fondo", "fund")),
    ("positions", Text("posizioni", "positions")),
    ("steps", Text("iter", "steps")),
    ("talks", Text("trattativa", "talks")),
    ("bring", Text("riporta", "bring")),
    ("dark", Text("pubblico", "public")),
    ("table-proposal", Text("proposta", "proposal")),
    ("ipotesi", Text("ipotesi", "pre-agreement")),
    ("contract", Text("contratto", "contract")),
    ("reopen", Text("riapri", "reopen")),
];
