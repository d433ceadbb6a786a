//! [`secrets`]: what the workbook holds that nobody else may read; [`leaks`]: where a text holds some of it.

use std::collections::HashSet;

use super::{Bound, Notebook, Record};
use crate::fund::{Edit, ShareBase, Split};
use crate::money::Amount;
use crate::negotiation::{Case, Outlook, Session, Talks, Written};
use crate::rules::Detail;

/// Something of the workbook that nobody else may read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Secret {
    /// What it is.
    pub what: SecretKind,
    /// The forms in which it may be written.
    forms: Vec<String>,
}

/// What a secret is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SecretKind {
    /// The name of a simulation.
    Name,
    /// A private note.
    Note,
    /// The text of an indirizzo.
    Indirizzo,
    /// The name of a line that is in a simulation alone.
    Label,
    /// An amount that is in the workbook alone.
    Amount,
}

impl SecretKind {
    /// The name in the JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Note => "note",
            Self::Indirizzo => "indirizzo",
            Self::Label => "label",
            Self::Amount => "amount",
        }
    }
}

/// A secret found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leak<'a> {
    /// The secret.
    pub secret: &'a Secret,
    /// The line of the text, from one.
    pub line: usize,
}

/// Texts of fewer letters are in too many others by chance.
const SHORTEST: usize = 4;
/// Smaller amounts too.
const SMALLEST: i128 = 100_000;

/// The secrets of a workbook, beside what the negotiation itself says: its data, the splits at its table, and what is worked
/// out of them and shown to all.
pub fn secrets(notebook: &Notebook, talks: &Talks) -> Vec<Secret> {
    let known = Known::of(talks);
    let mut found: Vec<Secret> = Vec::new();
    let mut texts = Vec::new();
    for trial in notebook.trials() {
        texts.extend(
            trial
                .name
                .iter()
                .map(|name| (SecretKind::Name, name.as_str())),
        );
        texts.extend(trial.records.iter().filter_map(label));
    }
    texts.extend(
        notebook
            .notes()
            .iter()
            .map(|note| (SecretKind::Note, note.text.as_str())),
    );
    let asked = notebook
        .indirizzi()
        .iter()
        .filter_map(|asked| asked.text.as_deref());
    texts.extend(asked.map(|text| (SecretKind::Indirizzo, text)));
    for (what, text) in texts {
        let form = folded(text);
        let words_of_all = matches!(what, SecretKind::Name | SecretKind::Label);
        let is_known = words_of_all && known.words.contains(&form);
        if form.chars().count() >= SHORTEST && !is_known {
            found.push(Secret {
                what,
                forms: vec![form],
            });
        }
    }
    let whole = talks.state().split().fund();
    let mut amounts = amounts_of(notebook, talks);
    for asked in notebook.indirizzi() {
        let ends = [
            (asked.least, super::Asked::Least),
            (asked.most, super::Asked::Most),
        ];
        amounts.extend(
            ends.iter()
                .filter_map(|(bound, end)| Some((*bound)?.on(whole, *end))),
        );
        amounts.extend(ends.iter().filter_map(|(bound, _)| match (*bound)? {
            Bound::Amount(amount) => Some(amount),
            Bound::Share(_) => None,
        }));
    }
    let private = |a: &Amount| a.cents() >= SMALLEST && !known.amounts.contains(a);
    found.extend(amounts.into_iter().filter(private).map(|amount| Secret {
        what: SecretKind::Amount,
        forms: vec![
            amount.to_string(),
            amount.to_plain(),
            amount.to_plain().replace('.', ","),
        ],
    }));
    let mut seen = HashSet::new();
    found.retain(|secret| seen.insert(secret.clone()));
    found
}

/// Where a text, or what of a file can be read as text, holds secrets: each once, at its first line.
pub fn leaks<'a>(secrets: &'a [Secret], output: &[u8]) -> Vec<Leak<'a>> {
    let text = String::from_utf8_lossy(output);
    // Sentences may be cut by the end of a line: they are looked for in the text as one line.
    let mut folded_text = String::with_capacity(text.len());
    let mut ends = Vec::new();
    for line in text.lines() {
        folded_text.push_str(&folded(line));
        folded_text.push(' ');
        ends.push(folded_text.len());
    }
    let place = |secret: &&'a Secret| {
        let found = secret.forms.iter().filter_map(|form| match secret.what {
            SecretKind::Amount => find_amount(&folded_text, form),
            _ => folded_text.find(form.as_str()),
        });
        let at = found.min()?;
        let line = ends.partition_point(|end| *end <= at) + 1;
        Some(Leak { secret, line })
    };
    secrets.iter().filter_map(|secret| place(&secret)).collect()
}

/// A text as it is compared: small letters, single spaces, without the marks by which a file writes quotes.
fn folded(text: &str) -> String {
    let plain = text.replace("\\n", " ").replace('\\', "").to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The place of an amount in a text, where it is not part of a longer figure.
fn find_amount(text: &str, form: &str) -> Option<usize> {
    let digit = |c: char| c.is_ascii_digit();
    let alone = |at: &usize| {
        let before = &text[..*at];
        // `11.234,56` and `1.111.234,56` are other figures than `1.234,56` and `111.234,56`.
        let goes_on = before.trim_end_matches(['.', ',']).ends_with(digit);
        let parted = before.len() - before.trim_end_matches(['.', ',']).len();
        !(goes_on && parted <= 1 || text[at + form.len()..].starts_with(digit))
    };
    text.match_indices(form).map(|(at, _)| at).find(alone)
}

/// The label that an act gives to a line.
fn label(record: &Record) -> Option<(SecretKind, &str)> {
    match record {
        Record::Edit(Edit::AddLine { label, .. } | Edit::Rename { label, .. }) => {
            Some((SecretKind::Label, label))
        }
        _ => None,
    }
}

/// Every amount that the simulations went through.
fn amounts_of(notebook: &Notebook, talks: &Talks) -> Vec<Amount> {
    let mut amounts = Vec::new();
    let mut take = |split: &Split| amounts.extend(split.cells().iter().map(|c| c.amount));
    let cases = [talks.opening(), &talks.state().case];
    for trial in notebook.trials() {
        for case in cases {
            let Ok(mut split) = trial.base(case) else {
                continue;
            };
            take(&split);
            let mut simulation = crate::negotiation::Simulation::new(split.clone());
            for record in &trial.records {
                simulation.follow(record);
                split = simulation.split().clone();
                take(&split);
            }
        }
    }
    amounts
}

/// What is not private: it is in the session, or is worked out of it for all.
struct Known {
    /// What the lines of the table are called.
    words: HashSet<String>,
    amounts: HashSet<Amount>,
}

impl Known {
    fn of(talks: &Talks) -> Self {
        let mut known = Self {
            words: HashSet::new(),
            amounts: HashSet::new(),
        };
        known.session(&talks.session());
        known.case(talks.opening(), &talks.opening().opening);
        let state = talks.state();
        known.case(&state.case, state.split());
        for draft in &state.drafts {
            known.case(&state.case, &draft.split);
        }
        let tabled = state.proposals.iter().map(|p| &p.tabled.split);
        for written in tabled {
            known.written(&state.case, written);
        }
        known
    }

    fn written(&mut self, case: &Case, written: &Written) {
        if let Ok(split) = case.split_of(written) {
            self.case(case, &split);
        }
    }

    /// The amounts of the file, wherever they stand in it as such.
    fn session(&mut self, session: &Session) {
        let value = serde_json::to_value(session).unwrap_or_default();
        let mut left = vec![&value];
        while let Some(value) = left.pop() {
            match value {
                serde_json::Value::Array(items) => left.extend(items),
                serde_json::Value::Object(fields) => left.extend(fields.values()),
                serde_json::Value::String(text) => {
                    self.amounts.extend(Amount::from_plain(text));
                }
                _ => {}
            }
        }
    }

    /// What is worked out of a split and shown.
    fn case(&mut self, case: &Case, split: &Split) {
        for line in split.lines() {
            let names = [
                line.id.as_str(),
                line.kind.as_str(),
                line.name(),
                &line.label,
            ];
            self.words.extend(names.map(folded));
        }
        for base in [ShareBase::Fund, ShareBase::Total] {
            let outlook = case.outlook(split, base);
            self.outlook(&outlook);
            let Some(pack) = &case.pack else {
                continue;
            };
            for at in 0..split.lines().len() {
                if let Some(band) = outlook.judgement.band(pack, split, at) {
                    self.amounts.extend([band.min.at, band.max.at]);
                }
            }
        }
    }

    fn outlook(&mut self, outlook: &Outlook) {
        let totals = &outlook.quadro.totals;
        self.amounts
            .extend([totals.fund, totals.split, totals.economie, totals.total]);
        for row in outlook.quadro.rows() {
            self.amounts.extend([row.amount, row.economie, row.total]);
        }
        for finding in &outlook.judgement.findings {
            self.amounts.extend(finding.margin.map(Amount::abs));
            match finding.detail {
                Detail::Limit { left, right, .. } => self.amounts.extend([left, right]),
                Detail::Formula { due, held, .. } => self.amounts.extend([due, held]),
                _ => {}
            }
        }
    }
}
