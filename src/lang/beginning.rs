//! The words of a session that begins: what is in it is called so, and so it is asked on the screen.

use std::path::Path;

use super::{Lang, Text, capitalized, of_lang, quoted};
use crate::fund::{Id, Intent, Opening, path_shown, visible};
use crate::negotiation::{FirstFault, Session};
use crate::rules::{LineKind, Pack};

/// The page was left with something said on it.
pub const LEFT: Text = Text(
    "Ciò che era stato scritto non è perduto: {new-session} riapre la pagina com'era.",
    "What was written is not lost: {new-session} opens the page again as it was.",
);
/// What a fund is called whose sources are not known.
pub const FUND: Text = Text("Fondo dell'anno", "Fund of the year");

/// What a line is called: as the rules call its kind, else as its id reads.
pub fn line_label(id: &Id, kind: Option<&LineKind>, lang: Lang) -> String {
    match kind {
        Some(kind) => of_lang(&kind.label, lang).to_owned(),
        None => capitalized(&id.as_str().replace('-', " ")),
    }
}

/// Why what is said makes no session.
pub fn first_fault(fault: &FirstFault, lang: Lang) -> String {
    match (fault, lang) {
        (FirstFault::Rest, Lang::It) => {
            "una voce, e una sola, è per differenza: --line ID=rest".to_owned()
        }
        (FirstFault::Rest, Lang::En) => {
            "one line, and one only, takes the rest: --line ID=rest".to_owned()
        }
        (FirstFault::Beyond(by), Lang::It) => format!("le voci superano il fondo di {by}"),
        (FirstFault::Beyond(by), Lang::En) => format!("the lines exceed the fund by {by}"),
    }
}

/// The program has no rules for an area and a year.
pub fn no_rules(area: &Id, year: i16, lang: Lang) -> String {
    match lang {
        Lang::It => format!(
            "per l'area «{area}» e l'anno {year} il programma non ha regole: controlla solo le somme"
        ),
        Lang::En => format!(
            "for the area “{area}” and the year {year} the program has no rules: it checks only the sums"
        ),
    }
}

/// The page of a new session.
pub const TITLE: Text = Text("Nuova sessione", "A new session");
/// Asks the body.
pub const BODY: Text = Text("Ente", "Body");
/// What helps with the body.
pub const BODY_HINT: Text = Text(
    "come starà nella sessione: Comune di Esempio",
    "as the session will have it: Comune di Esempio",
);
/// Asks the area.
pub const AREA: Text = Text("Area", "Area");
/// What helps with the area.
pub const AREA_HINT: Text = Text("←→ o Spazio sceglie", "←→ or Space chooses");
/// An area that no rules govern.
pub const OTHER: Text = Text("altra", "another");
/// Asks which.
pub const WHICH: Text = Text("Quale area", "Which area");
/// What helps with it.
pub const WHICH_HINT: Text = Text(
    "per le altre aree si controllano solo le somme",
    "for other areas only the sums are checked",
);
/// Asks the year.
pub const YEAR: Text = Text("Anno", "Year");
/// What helps with the year.
pub const YEAR_HINT: Text = Text("l'anno del fondo", "the year of the fund");
/// What helps with the fund.
pub const AMOUNT_HINT: Text = Text(
    "senza le economie; le risorse si dicono poi una per una",
    "without economie; its sources are told afterwards",
);
/// Asks the session that it goes on from.
pub const FROM: Text = Text("Dalla sessione", "From the session");
/// What helps with it.
pub const FROM_HINT: Text = Text(
    "←→ sceglie: l'anno nuovo va avanti da quella",
    "←→ chooses: the new year goes on from that one",
);
/// Asks the file.
pub const FILE: Text = Text("File", "File");
/// What helps with the file.
pub const FILE_HINT: Text = Text(
    "questo va bene; i file che ci sono non si toccano",
    "this one will do; the files that are there are left alone",
);
/// In place of the fund, where it is carried.
pub const CARRIED: Text = Text("le risorse che restano", "the resources that stay");
/// The example that comes with the program, in a choice.
pub const EXAMPLE: Text = Text("l'esempio: Prato 2019", "the example: Prato 2019");
/// An answer that is missing.
pub const MISSING: Text = Text("manca", "missing");
/// What is asked for is an amount.
pub const AN_AMOUNT: Text = Text(
    "ci vuole un importo, come 847.231,25",
    "an amount is needed, such as 847.231,25",
);
/// The key that goes on to the next question.
pub const NEXT: Text = Text("avanti", "next");
/// The key that makes the session.
pub const MAKE: Text = Text("crea e apre", "make and open");

/// What a session is of: "Comune di Forlì · dirigenti 2026 · fondo 847.231,25".
pub fn made_of(session: &Session, lang: Lang) -> String {
    let body = visible(&session.body);
    let (area, year, fund) = (&session.area, session.year, session.fund.total());
    let word = Text("fondo", "fund").of(lang);
    format!("{body} · {area} {year} · {word} {fund}")
}

/// The lines that a session opens with.
pub fn lines(session: &Session, lang: Lang) -> String {
    let rest = super::intent(&Intent::Rest, lang);
    let line = |line: &Opening| match line.intent {
        Intent::Rest => format!("{} {} ({rest})", line.label, line.amount),
        _ => format!("{} {}", line.label, line.amount),
    };
    let lines: Vec<String> = session.lines.iter().map(line).collect();
    format!("{} {}", Text("voci:", "lines:").of(lang), lines.join(" · "))
}

/// The rules that govern it, or that there are none.
pub fn rules(pack: Option<&Pack>, lang: Lang) -> String {
    let none = Text(
        "nessuna nota, si controllano solo le somme",
        "none known, only the sums are checked",
    );
    let words = Text("regole:", "rules:").of(lang);
    let title = pack.map_or(none.of(lang), |pack| of_lang(&pack.title, lang));
    format!("{words} {title}")
}

/// Where it is written.
pub fn written(path: &Path, lang: Lang) -> String {
    let words = Text("si scrive", "to be written:").of(lang);
    format!("{words} {}", path_shown(path))
}

/// What it takes from the session it goes on from.
pub fn carried(from: &str, carried: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!("dalla sessione {}: {carried}", quoted(from, lang)),
        Lang::En => format!("from the session {}: {carried}", quoted(from, lang)),
    }
}

/// There is such a file.
pub fn there(path: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!("{path} c'è già e non si sostituisce"),
        Lang::En => format!("{path} is there already and is not replaced"),
    }
}

/// The session was written and is on the table.
pub fn made(path: &Path, lang: Lang) -> String {
    let path = path_shown(path);
    match lang {
        Lang::It => format!("Creata {path}. Il fondo è una sola risorsa: {{fund}} la divide."),
        Lang::En => format!("Made {path}. The fund is one source: {{fund}} divides it."),
    }
}
