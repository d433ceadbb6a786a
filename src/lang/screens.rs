//! The fixed words of the screens.

use super::Text;

/// The Tavolo.
pub mod table {
    use super::Text;

    /// Heads the labels.
    pub const LINE: Text = Text("Voce", "Line");
    /// Heads the amounts.
    pub const AMOUNT: Text = Text("Importo", "Amount");
    /// Heads the economie.
    pub const ECONOMIE: Text = Text("Economie", "Economie");
    /// Heads the totals.
    pub const TOTAL: Text = Text("Totale", "Total");
    /// Heads the change from the opening split.
    pub const CHANGE: Text = Text("Variazione", "Change");
    /// Heads the limits.
    pub const LIMITS: Text = Text("Limiti", "Limits");
    /// The last row, when the lines make the fund.
    pub const FUND: Text = Text("Fondo", "Fund");
    /// The last row, in free mode.
    pub const LINES: Text = Text("Voci", "Lines");
    /// What is left, in free mode.
    pub const RESIDUE: Text = Text("Residuo su", "Left of");
    /// What is given beyond the fund, in free mode.
    pub const BEYOND: Text = Text("Oltre il fondo", "Beyond the fund");
    /// In place of the lines, where there is none.
    pub const UNREAD: Text = Text("destinazioni non lette", "destinations not read");
    /// The last row there: what of the fund was read.
    pub const READ: Text = Text("Risorse lette", "Resources read");
    /// The same, in place of a figure that would be part of a whole.
    pub const IN_PART: Text = Text("fondo letto in parte", "fund read in part");
    /// The free mode.
    pub const FREE: Text = Text("riparto libero", "free split");
    /// What was said of the line that would take the rest, in free mode.
    pub const WAITS: Text = Text(
        "prenderà il residuo alla chiusura",
        "will take what is left on closing",
    );
    /// Who pays when the line is changed.
    pub const PAID_BY: Text = Text("compensa", "paid by");
    /// A snapshot of a simulation.
    pub const PRIVATE_SNAPSHOT: Text = Text("istantanea riservata", "private snapshot");
    /// The state of a split that is no longer the session's own.
    pub const SIMULATION: Text = Text("simulazione riservata", "private simulation");
    /// The state of a simulation that the workbook could not keep.
    pub const IN_MEMORY: Text = Text("simulazione solo in memoria", "simulation in memory only");
    /// A rescue copy has the simulation.
    pub const APART: Text = Text(
        "simulazione in copia di salvataggio",
        "simulation in a rescue copy",
    );
    /// A rescue copy has what is done at the table.
    pub const RESCUED: Text = Text("copia di salvataggio", "rescue copy");
    /// What is done at the table could not be written.
    pub const NOT_RECORDED: Text = Text("solo in memoria", "in memory only");
    /// Another program holds the negotiation.
    pub const HELD: Text = Text("solo in lettura", "read only");
    /// A seduta, whose number follows.
    pub const SEDUTA: Text = Text("seduta", "seduta");
    /// Between one seduta and the next.
    pub const BETWEEN: Text = Text("fra le sedute", "between sedute");
    /// Beside the body, in an invented example.
    pub const INVENTED: Text = Text("esempio inventato", "invented example");
    /// The state of a published case.
    pub const PUBLISHED: Text = Text("caso pubblicato", "published case");
    /// The state of a snapshot.
    pub const SNAPSHOT: Text = Text("istantanea", "snapshot");
    /// The state of a session as it was opened.
    pub const OPENING: Text = Text("dati di apertura", "opening data");
    /// The least a line may have.
    pub const MIN: Text = Text("minimo", "least");
    /// The most a line may have.
    pub const MAX: Text = Text("massimo", "most");
    /// An end that no rule sets.
    pub const ARITHMETIC: Text = Text("nessuna voce sotto zero", "no line below zero");
    /// The end of a line in free mode: nothing compensates, and what is left is the most.
    pub const ALL_LEFT: Text = Text("tutto il residuo", "all that is left");
    /// An end that cannot be told.
    pub const OPEN_END: Text = Text("non verificabile:", "cannot tell:");
    /// The ends clash.
    pub const NO_VALUE: Text = Text("nessun importo rispetta:", "no amount respects:");
    /// A locked line.
    pub const LOCKED: Text = Text("bloccata", "locked");
    /// A line that cannot move because the one that pays is locked.
    pub const STUCK: Text = Text(
        "ferma: chi compensa è bloccata",
        "still: who pays is locked",
    );
    /// There is no other line.
    pub const ALONE: Text = Text(
        "ferma: nessun'altra voce compensa",
        "still: no other line pays",
    );
    /// A fixed share moves with it, so that its limits are not its own.
    pub const FOLLOWED: Text = Text(
        "una quota fissa la segue: i limiti non si dicono da soli",
        "a fixed share follows it: its limits do not stand alone",
    );
    /// The line that pays when the one that takes the rest is set.
    pub const COUNTERPART: Text = Text("contropartita", "counterpart");
    /// The file brings its own rules.
    pub const CARRIED: Text = Text(
        "il file porta le sue regole",
        "the file brings its own rules",
    );
    /// No pack governs the session.
    pub const NO_RULES: Text = Text(
        "nessuna regola nota per quest'area e quest'anno: si controllano solo le somme",
        "no rules known for this area and year: only the sums are checked",
    );
    /// What to type on an amount.
    pub const FORMS: Text = Text(
        "Si scrive 1.234,56 · quota 30% · +5000 o -5000 · +3% della voce · +3p punti · *1,02 · /13",
        "Type 1.234,56 · share 30% · +5000 or -5000 · +3% of the line · +3p points · *1,02 · /13",
    );
    /// The name of a line is asked.
    pub const NAME: Text = Text("Nome della voce:", "Name of the line:");
    /// The step of the arrows.
    pub const STEP: Text = Text("passo", "step");
    /// A row that a fixed share made, whose cents are not those of the share.
    pub const EXACT: Text = Text("la quota esatta fa", "the exact share makes");
}

/// The Verifiche.
pub mod verdicts {
    use super::Text;

    /// The title.
    pub const TITLE: Text = Text("Verifiche", "Rules");
    /// Heads the day by which it is judged, and the rule's id.
    pub const JUDGED: Text = Text("Come si giudica", "Judged by");
    /// There is more than fits.
    pub const MORE: Text = Text("… ? fa leggere il resto", "… ? shows the rest");
    /// Heads the remedies of a rule that is not respected.
    pub const REMEDIES: Text = Text("Rimedi", "Remedies");
    /// Heads what is asked.
    pub const STATEMENT: Text = Text("Che cosa chiede", "What it asks");
    /// Heads the citation.
    pub const CITATION: Text = Text("Dove sta scritto", "Where it is written");
    /// Heads whose rule it is.
    pub const AUTHORITY: Text = Text("Chi lo dice", "Who says so");
    /// Heads what a breach means.
    pub const SEVERITY: Text = Text("Se non rispettato", "If not respected");
    /// Heads how sure we are.
    pub const CONFIDENCE: Text = Text("Quanto è sicura", "How sure");
    /// Heads the address.
    pub const ADDRESS: Text = Text("Dove si legge", "Where to read it");
    /// Heads where what is missing is entered.
    pub const ENTERED: Text = Text("Dove si indica", "Where to enter it");
    /// Heads what was assumed.
    pub const ASSUMED: Text = Text("Si assume", "Assumed");
    /// Heads the note.
    pub const NOTE: Text = Text("Da sapere", "To know");
    /// Heads the reading that is followed of a contested point.
    pub const READING: Text = Text("Lettura seguita", "Reading followed");
    /// Heads what another reading would answer.
    pub const OTHERWISE: Text = Text("Altra lettura", "Another reading");
}

/// The help.
pub mod help {
    use super::Text;

    /// The title.
    pub const TITLE: Text = Text("Aiuto", "Help");
    /// Heads the keys.
    pub const KEYS: Text = Text("Tasti", "Keys");
    /// How to leave it.
    pub const CLOSE: Text = Text("Esc chiude · ↑↓ scorre", "Esc closes · ↑↓ scrolls");
    /// Heads the economie of a line.
    pub const ECONOMIE: Text = Text("Economie che riceve", "Economie it receives");
    /// Heads the sums of the document that do not close.
    pub const DIFFERENCES: Text = Text("Somme pubblicate", "Published sums");
    /// The share before it was closed to 100,00.
    pub const RAW: Text = Text("quota esatta", "exact share");
}

/// The review.
pub mod review {
    use super::Text;

    /// What the screen is.
    pub const TITLE: Text = Text("consultazione, sola lettura", "review, read only");
    /// The same where there is little room.
    pub const SHORT: Text = Text("consultazione", "review");
    /// The page goes on below.
    pub const MORE: Text = Text("continua ↓", "more ↓");
}

/// The start.
pub mod start {
    use super::Text;

    /// What the program is.
    pub const TITLE: Text = Text(
        "riparto · il tavolo della contrattazione",
        "riparto · the bargaining table",
    );
    /// What to do.
    pub const CHOOSE: Text = Text("Quale sessione si apre?", "Which session is to be opened?");
    /// The example that comes with the program.
    pub const EXAMPLE: Text = Text(
        "esempio: Comune di Prato, dirigenti 2019",
        "example: Comune di Prato, dirigenti 2019",
    );
    /// How to make one.
    pub const NEW: Text = Text(
        "Una sessione nuova: {new-session} la crea, {import} la importa da una tabella.",
        "A new session: {new-session} creates it, {import} imports it from a table.",
    );
    /// The same, where no session was made yet.
    pub const FIRST: Text = Text(
        "Qui non c'è ancora la cartella sessions: {new-session} crea la prima sessione, e la cartella; {import} la importa da una tabella.",
        "There is no folder sessions here yet: {new-session} creates the first session, and the folder; {import} imports it from a table.",
    );
}

/// The screen is too small.
pub const SMALL: Text = Text("schermo piccolo", "small screen");

/// From which size the screen is worked on.
pub fn works_from((columns, rows): (u16, u16), lang: super::Lang) -> String {
    match lang {
        super::Lang::It => format!("si lavora da {columns} colonne e {rows} righe"),
        super::Lang::En => format!("work takes {columns} columns and {rows} rows"),
    }
}

/// Asks how much to move.
pub fn move_words(from: &str, to: &str, lang: super::Lang) -> String {
    // Long names leave room for the figure.
    let short = |name: &str| match name.char_indices().nth(16) {
        Some((at, _)) => format!("{}…", name[..at].trim_end()),
        None => name.to_owned(),
    };
    let (from, to) = (short(from), short(to));
    match lang {
        super::Lang::It => format!("Sposta da {from} a {to}:"),
        super::Lang::En => format!("Move from {from} to {to}:"),
    }
}

/// The euro between a line and an end of its limits: "ancora 97.841,03"; beyond it "sotto di 0,01" or "supera di 0,01".
pub fn room(room: crate::money::Amount, is_floor: bool, lang: super::Lang) -> String {
    let words = match (room.is_negative(), is_floor) {
        (false, _) => Text("ancora", "room"),
        (true, true) => Text("sotto di", "below by"),
        (true, false) => Text("supera di", "above by"),
    };
    format!("{} {}", words.of(lang), room.abs())
}

/// What `rules` says of the packs.
pub mod packs {
    use super::Text;

    /// A rule whose act is not verified as in force.
    pub const PENDING: Text = Text("in attesa", "pending");
    /// What a rule asks.
    pub const ASKS: Text = Text("Che cosa verifica", "What it checks");
    /// The values of a parameter, whose name follows.
    pub const VALUES: Text = Text("Valori di", "Values of");
    /// When a rule applies.
    pub const APPLIES: Text = Text("Quando vale", "When it applies");
    /// Where a rule is written.
    pub const WRITTEN: Text = Text("Dove è scritta", "Where it is written");
    /// The contested point a rule depends on.
    pub const READINGS: Text = Text("Punto controverso", "Contested point");
    /// What happens to unspent money by this rule.
    pub const CAUSES: Text = Text(
        "Cause di economia che la citano",
        "Causes of economie that name it",
    );
    /// The cases of a rule.
    pub const CASES: Text = Text("Casi di prova", "Cases");
    /// What the rule asks under a reading, whose name follows.
    pub const UNDER: Text = Text("Con la lettura", "Under the reading");
    /// What must be there for a rule to speak; it follows.
    pub const ONLY_WHEN: Text = Text("Si pronuncia solo se", "It speaks only if");
    /// The reading followed where a session says nothing.
    pub const DEFAULT: Text = Text(
        " (se la sessione non sceglie)",
        " (where the session does not choose)",
    );
    /// The figures that were looked at.
    pub const FIGURES: Text = Text("Con quali numeri", "With which figures");
    /// The day and the values of the law.
    pub const LAW: Text = Text("Quale legge, a quale giorno", "Which law, on which day");
    /// What is missing.
    pub const MISSING: Text = Text("Che cosa manca", "What is missing");
    /// What was assumed.
    pub const ASSUMED: Text = Text("Che cosa si assume", "What is assumed");
    /// The reading followed, and the others.
    pub const OTHER_READINGS: Text =
        Text("Lettura seguita e altre", "Reading followed, and others");
    /// What became law after the agreement.
    pub const LATER: Text = Text("Legge sopravvenuta", "Later law");
    /// The rule never speaks.
    pub const NEVER_SPEAKS: Text = Text(
        "è un testo del catalogo: non risponde su una sessione",
        "it is a text of the catalogue: it does not answer on a session",
    );
    /// What a case should have given.
    pub const EXPECTED: Text = Text("atteso", "expected");
    /// What a case gave.
    pub const CAME_OUT: Text = Text("uscito", "came out");
}
