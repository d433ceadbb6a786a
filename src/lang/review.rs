//! The words of the review: a negotiation as it is read years later, in lines for the paper and for the screen.

mod figures;
mod moment;
mod points;
mod rest;

pub use moment::{heading, moment};
pub use points::{OUTCOME, by_rules, check, evidence, points, shown_at, whence};
pub use rest::{later, register, unrecorded, unrecorded_thing};

use super::talks::{agreement, clause};
use super::{Lang, Text, capitalized, date, known_on, of_lang, sheets};
use crate::fund::ShareBase;
use crate::negotiation::{Review, impronta};

/// Whether the names of people are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Names {
    /// As they are in the session.
    Told,
    /// Left out.
    Dropped,
}

/// Which tables a moment has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tables {
    /// That of a proposal or of an agreement, and of whatever else is not as it was: a page after the other.
    Changed,
    /// All: a moment stands alone.
    All,
    /// All, for who listens: a fact a line, each figure with the name of its column.
    Told,
}

/// How a review is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The language.
    pub lang: Lang,
    /// Whether names are told.
    pub names: Names,
    /// How many columns the tables may take.
    pub width: usize,
    /// Which tables.
    pub tables: Tables,
}

impl Reading {
    /// A text in the language of the reader.
    fn t(self, text: Text) -> &'static str {
        text.of(self.lang)
    }
}

/// The whole review, to be printed.
pub fn whole(review: &Review, reading: Reading) -> String {
    let mut parts = vec![opening(review, reading)];
    if review.moments.is_empty() {
        let none = Text(
            "Nessuna seduta è stata aperta: la trattativa non ha una cronologia.",
            "No seduta was opened: the negotiation has no history.",
        );
        parts.push(vec![reading.t(none).to_owned()]);
    }
    parts.extend((0..review.moments.len()).map(|at| moment(review, at, reading)));
    parts.extend([
        later(review, reading),
        points(review, reading),
        unrecorded(review, reading),
        register(review, reading),
    ]);
    let parts: Vec<String> = parts.into_iter().map(|lines| lines.join("\n")).collect();
    parts.join("\n\n") + "\n"
}

/// What is read, and what it opened with.
pub fn opening(review: &Review, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let session = &review.opening.session;
    let head = Text("Consultazione", "Review").of(lang);
    let mut lines = vec![format!(
        "{head} · {} · {} {}",
        session.body, session.area, session.year
    )];
    let rules = by_which_rules(review, lang);
    lines.push(if review.moments.is_empty() {
        rules
    } else {
        let state = capitalized(agreement(&review.end.agreement, lang));
        format!("{state} · {rules}")
    });
    lines.extend(session.note.iter().cloned());
    if let Some(source) = &session.source {
        lines.push(format!("{}: {source}", Text("Fonte", "Source").of(lang)));
    }
    lines.extend(identity(review, reading));
    let delegation = &session.delegation;
    if !delegation.is_empty() {
        let all = [&delegation.body_side[..], &delegation.unions[..]].concat();
        let head = Text("Delegazione", "Delegation").of(lang);
        lines.push(format!("{head}: {}", all.join(", ")));
    }
    lines.push(String::new());
    let title = Text("Dati di apertura", "Opening data");
    lines.push(reading.t(title).to_owned());
    lines.extend(figures::fund(review, reading));
    let outlook = review
        .opening
        .outlook(&review.opening.opening, ShareBase::Fund);
    lines.extend(figures::opening(review, &outlook.quadro, reading));
    for one in &session.clauses {
        let head = Text("clausola", "clause").of(lang);
        lines.push(format!(" {head}: {}", clause(one, lang)));
    }
    for act in &session.acts {
        let name = sheets::paper_name(&act.kind, lang);
        lines.push(format!(" {name}: {}", act.reference));
    }
    lines
}

/// The rules of the session, and the day by which its table judges.
fn by_which_rules(review: &Review, lang: Lang) -> String {
    match &review.opening.pack {
        Some(pack) => format!(
            "{} ({} {} {}) · {}",
            of_lang(&pack.title, lang),
            pack.id,
            Text("revisione", "revision").of(lang),
            pack.revision,
            known_on(review.opening.day, lang)
        ),
        None => Text("senza regole per questo fondo", "no rules for this fund")
            .of(lang)
            .to_owned(),
    }
}

/// Whether the chain holds, and what that does not say.
fn chain(review: &Review, lang: Lang) -> String {
    let breaks = review.integrity.breaks.len();
    match (breaks, lang) {
        (0, Lang::It) => {
            "Catena degli atti: ricalcolata, intatta. Non prova chi né quando: per questo si confronta l'impronta con quella a verbale.".to_owned()
        }
        (0, Lang::En) => {
            "Chain of the acts: worked out again, intact. It does not prove who or when: for that the impronta is compared with that of the minutes.".to_owned()
        }
        (n, Lang::It) => format!("✘ Catena degli atti: NON CORRISPONDE in {n} punti: il file è stato cambiato dopo essere stato scritto."),
        (n, Lang::En) => format!("✘ Chain of the acts: DOES NOT MATCH in {n} places: the file was changed after it was written."),
    }
}

/// The impronte by which a file is known, to be compared with those of the minutes.
fn identity(review: &Review, reading: Reading) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(id) = &review.id {
        let head = reading.t(Text("Trattativa", "Negotiation"));
        // On a narrow page only what is read aloud.
        let id = if reading.width < 80 {
            impronta(id)
        } else {
            id.clone()
        };
        lines.push(format!("{head}: {id}"));
        let head = reading.t(Text(
            "Impronta dell'ultimo atto",
            "Impronta of the last act",
        ));
        lines.push(format!("{head}: {}", impronta(&review.head)));
        lines.push(chain(review, reading.lang));
    }
    if let Some(continues) = &review.opening.session.continues {
        let head = reading.t(Text("Prosegue da", "Goes on from"));
        lines.push(format!(
            "{head}: {} ({})",
            continues.file,
            impronta(&continues.id)
        ));
    }
    let head = reading.t(Text("Letta il", "Read on"));
    lines.push(format!("{head}: {}", date(review.today, reading.lang)));
    lines
}
