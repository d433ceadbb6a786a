//! What the words of a table tell: whether its rows are destinations or resources, and of which kind.

use super::{Row, RowsAre};
use crate::fund::{Id, SourceKind};
use crate::lang::fold;
use crate::rules::LineKind;

const OF_SOURCES: &[&str] = &[
    "art.",
    "ccnl",
    "comma",
    "ria ",
    "anzianita",
    "monte salari",
    "decurtazion",
    "riduzion",
    "incremento",
    "stabil",
    "variabil",
    "fondo 1998",
    "risorse",
    "integrazion",
];
const OF_LINES: &[&str] = &["posizione", "risultato", "interim", "welfare", "reggenz"];

/// Destinations or resources: what most of the descriptions say.
pub(super) fn rows_are<'a>(labels: impl Iterator<Item = &'a str>, has_economie: bool) -> RowsAre {
    let (mut lines, mut sources) = (usize::from(has_economie), 0);
    for label in labels {
        let label = fold(label) + " ";
        let has = |words: &[&str]| words.iter().any(|word| label.contains(word));
        if has(OF_SOURCES) {
            sources += 1;
        } else if has(OF_LINES) {
            lines += 1;
        }
    }
    if sources > lines {
        RowsAre::Sources
    } else {
        RowsAre::Lines
    }
}

/// The kind of a destination: the one kind of the pack that its words name.
pub(super) fn line_kind(label: &str, kinds: &[LineKind]) -> Option<Id> {
    let label = fold(label);
    let named = |kind: &&LineKind| {
        let mut words = label.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word == kind.id.as_str())
    };
    let mut found = kinds.iter().filter(named);
    let kind = found.next()?;
    found.next().is_none().then(|| kind.id.clone())
}

/// The kind of resource that words say.
pub(super) fn source_kind(words: &str) -> Option<SourceKind> {
    let words = fold(words);
    let has = |those: &[&str]| those.iter().any(|word| words.contains(word));
    if has(&["decurtazion", "riduzion", "detrarre", "detrazion", "taglio"]) {
        Some(SourceKind::Cut)
    } else if has(&["una tantum"]) {
        Some(SourceKind::OneOff)
    } else if has(&["variabil", "facoltativ"]) {
        Some(SourceKind::Variable)
    } else if has(&["stabil", "risorse fisse", "parte fissa", "obbligatori"])
        || words.trim() == "fissa"
    {
        Some(SourceKind::Stable)
    } else if has(&["disposizioni di legge", "di legge"]) {
        Some(SourceKind::ByLaw)
    } else {
        None
    }
}

/// True of a row that adds up others.
pub(super) fn is_total(label: &str) -> bool {
    let label = fold(label);
    [
        "totale",
        "totali",
        "total",
        "tot.",
        "subtotale",
        "sommano",
        "somma ",
    ]
    .iter()
    .any(|word| label.starts_with(word))
}

/// True of a part of the row above.
pub(super) fn is_part(label: &str) -> bool {
    let label = fold(label);
    label
        .trim_start_matches(['-', '–', ' '])
        .starts_with("di cui")
}

/// True of economie named among resources.
pub(super) fn is_economia(label: &str) -> bool {
    let label = fold(label);
    ["economie", "economia", "residui", "somme non utilizzate"]
        .iter()
        .any(|word| label.starts_with(word))
}

/// Ids of labels, none twice.
#[derive(Debug, Default)]
pub(super) struct Ids(pub(super) Vec<Id>);

impl Ids {
    /// The id that is wanted, or of a label; with a number where it is taken.
    pub(super) fn give(&mut self, wanted: Option<&Id>, row: &Row) -> Option<Id> {
        let base = wanted.cloned().filter(|id| !self.0.contains(id));
        let base = base.or_else(|| Id::from_label(&row.label));
        let base = base.or_else(|| Id::new(&format!("riga-{}", row.line)))?;
        let numbered = (2..).map(|n| Id::new(&format!("{base}-{n}")));
        let mut ids = std::iter::once(Some(base.clone())).chain(numbered);
        let id = ids.find(|id| id.as_ref().is_none_or(|id| !self.0.contains(id)))??;
        self.0.push(id.clone());
        Some(id)
    }
}
