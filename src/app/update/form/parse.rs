//! What is typed in a form: clauses, names of who is present.

use crate::dossier::Clause;
use crate::fund::Id;
use crate::lang::{Lang, forms as words, talks};
use crate::money::{Entry, Percent, parse_entry};
use crate::negotiation::{Party, Presence};

/// The clauses of a text: `interim 20%; differenziazione 30% 10%; welfare: testo`.
pub(super) fn clauses(text: &str, lang: Lang) -> Result<Vec<Clause>, String> {
    let pieces = text.split(';').map(str::trim).filter(|p| !p.is_empty());
    pieces.map(|piece| clause(piece, lang)).collect()
}

fn clause(piece: &str, lang: Lang) -> Result<Clause, String> {
    let (head, said) = match piece.split_once(':') {
        Some((head, said)) => (head.trim(), Some(said.trim().to_owned())),
        None => (piece, None),
    };
    let mut name = Vec::new();
    let mut percents = Vec::new();
    for word in head.split_whitespace() {
        if word.chars().any(|c| c.is_ascii_digit()) {
            percents.push(percent(word, lang)?);
        } else if word != "%" {
            name.push(word);
        }
    }
    let name = name.join(" ");
    // What is neither a figure nor a kind with its text is a free clause.
    let free = percents.is_empty() && said.is_none();
    let kind = if free { None } else { Id::from_label(&name) };
    let text = if free { Some(piece.to_owned()) } else { said };
    let other = Id::from_label("altra");
    let mut percents = percents.into_iter();
    Ok(Clause {
        kind: kind.or(other).ok_or_else(|| piece.to_owned())?,
        percent: percents.next(),
        quota: percents.next(),
        text: text.filter(|t| !t.is_empty()),
    })
}

fn percent(word: &str, lang: Lang) -> Result<Percent, String> {
    let with_sign = format!("{}%", word.trim_end_matches('%'));
    match parse_entry(&with_sign) {
        Ok(Entry::Share(percent)) => Ok(percent),
        _ => Err(format!("{} {word}", words::BAD_PERCENT.of(lang))),
    }
}

/// Clauses as they would be typed.
pub(super) fn clauses_as_typed(clauses: &[Clause]) -> String {
    let typed = clauses.iter().map(|clause| {
        let kind = clause.kind.as_str().replace('-', " ");
        let figures = [clause.percent, clause.quota];
        let figures = figures.into_iter().flatten().map(|p| format!(" {p}%"));
        let figures: String = figures.collect();
        match &clause.text {
            Some(text) if kind == "altra" && figures.is_empty() => text.clone(),
            Some(text) => format!("{kind}{figures}: {text}"),
            None => format!("{kind}{figures}"),
        }
    });
    typed.collect::<Vec<_>>().join("; ")
}

/// A name as it is compared: `CISL FP` and `cisl-fp` are one.
fn bare(name: &str) -> String {
    let kept = name.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// Who is present: the parties, with the names given for the minutes: `FP-CGIL: Anna Rossi (segretaria); CISL-FP: …`.
pub(super) fn presences(
    parties: Vec<Party>,
    names: Option<&str>,
    lang: Lang,
) -> Result<Vec<Presence>, String> {
    let mut given = Vec::new();
    let pieces = names.unwrap_or_default().split(';').map(str::trim);
    for piece in pieces.filter(|p| !p.is_empty()) {
        let (party, who) = piece.split_once(':').unwrap_or((piece, ""));
        let same = |p: &&Party| bare(&talks::party(p, lang)) == bare(party);
        let Some(party) = parties.iter().find(same) else {
            return Err(format!(
                "«{}» {}",
                party.trim(),
                words::NAME_OF_NOBODY.of(lang).trim_end_matches(':')
            ));
        };
        let (name, role) = match who.split_once('(') {
            Some((name, role)) => (
                name.trim(),
                Some(role.trim_end_matches(')').trim().to_owned()),
            ),
            None => (who.trim(), None),
        };
        let name = (!name.is_empty()).then(|| name.to_owned());
        given.push(Presence {
            party: party.clone(),
            role,
            name,
        });
    }
    let mut all = Vec::new();
    for party in parties {
        let before = all.len();
        all.extend(given.iter().filter(|p| p.party == party).cloned());
        if all.len() == before {
            all.push(Presence {
                party,
                role: None,
                name: None,
            });
        }
    }
    Ok(all)
}
