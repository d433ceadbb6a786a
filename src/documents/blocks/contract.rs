//! What the contract provides: the split, the clauses, what the parties declared, who signs.

use super::Made;
use crate::documents::values::{party, step};
use crate::documents::words::IT;
use crate::documents::{Block, Missing, Place, Run, Source};
use crate::dossier::Clause;
use crate::fund::{Id, Line, Row};
use crate::lang::capitalized;
use crate::lang::sheets::paper_name;
use crate::lang::talks::clause;
use crate::negotiation::{Agreement, Party};

/// The split in sentences, line by line, with what binds the economie.
pub(super) fn split(source: &Source) -> Made {
    let lines = source
        .case
        .opening
        .lines()
        .iter()
        .zip(source.quadro().rows());
    let items = lines.map(|(line, row)| Block::item(sentence(line, &row)));
    Made::of(items.collect())
}

fn sentence(line: &Line, row: &Row) -> String {
    let share = row
        .share
        .map(|share| format!(", pari al {share} % del fondo"));
    let carried = (!row.economie.is_zero()).then(|| {
        format!("; vi si aggiungono economie degli anni precedenti per {} euro, per un totale di {} euro", row.economie, row.total)
    });
    format!(
        "{}: {} euro{}{}.",
        line.label,
        row.amount,
        share.unwrap_or_default(),
        carried.unwrap_or_default()
    )
}

/// The clauses as articles, numbered from the first.
pub(super) fn articles(first: u32, source: &Source) -> Made {
    let mut made = Made::default();
    for (number, of) in (first..).zip(&source.case.session.clauses) {
        let name = paper_name(&of.kind, IT);
        let title = format!("Art. {number} – {name}");
        made.blocks.push(Block::Heading(2, vec![Run::text(title)]));
        if let Some(text) = text_of(source, of) {
            made.blocks.push(Block::paragraph(text));
            continue;
        }
        made.blocks.push(Block::paragraph(words(of)));
        let what = format!("il testo della clausola «{name}»");
        made.blocks
            .push(Block::Paragraph(vec![Run::Blank(what.clone())]));
        let place = passage_of(of).map_or(Place::Paper, Place::Passage);
        made.missing.push(Missing::new(what, place));
    }
    made
}

/// The passage that holds the text of a clause, where the clause does not.
fn passage_of(of: &Clause) -> Option<Id> {
    Id::new(&format!("clausola-{}", of.kind))
}

/// The text of a clause: its own, else that of its passage.
fn text_of(source: &Source, of: &Clause) -> Option<String> {
    let id = passage_of(of);
    let passages = source.case.session.passages.iter();
    let written = || {
        let mut written = passages.filter(|p| Some(&p.id) == id.as_ref());
        written.next().map(|p| p.text.clone())
    };
    of.text.clone().or_else(written)
}

/// The clauses as a list.
pub(super) fn clauses(source: &Source) -> Made {
    of_clauses(&source.case.session.clauses)
}

pub(super) fn of_clauses(clauses: &[Clause]) -> Made {
    if clauses.is_empty() {
        return Made::of(vec![Block::paragraph("Nessuna clausola oltre al riparto.")]);
    }
    Made::of(clauses.iter().map(|c| Block::item(words(c))).collect())
}

fn words(of: &Clause) -> String {
    match &of.text {
        Some(text) => text.clone(),
        None => format!("{}.", capitalized(&clause(of, IT)).trim_end_matches('.')),
    }
}

/// The places where the ipotesi, or the contract, is signed.
pub(super) fn signatures(source: &Source) -> Made {
    let mut made = Made::default();
    let signing = source.ipotesi().or_else(|| source.contract());
    let who: Vec<String> = if let Some(signing) = signing {
        signing.signed_by.iter().map(label).collect()
    } else {
        let unions = source.case.session.delegation.unions.iter();
        let unions = unions.cloned().map(Party::Union);
        let all = std::iter::once(Party::Public).chain(unions);
        all.map(|party| label(&party)).collect()
    };
    if let Some(signing) = signing.filter(|s| !s.not_signed_by.is_empty()) {
        let absent: Vec<String> = signing.not_signed_by.iter().map(party).collect();
        made.blocks.push(Block::paragraph(format!(
            "Non firma: {}.",
            absent.join(", ")
        )));
    }
    made.blocks.push(Block::Signatures(who));
    made
}

/// Who signs, as the place for the signature says it.
pub(super) fn label(of: &Party) -> String {
    match of {
        Party::Public => "Per la parte pubblica".to_owned(),
        Party::Union(sigla) => format!("Per {sigla}"),
    }
}

/// Why what contrasts with law or contract was agreed.
pub(super) fn motivations(source: &Source) -> Made {
    let signing = source.ipotesi().or_else(|| source.contract());
    let Some(signing) = signing.filter(|s| !s.motivations.is_empty()) else {
        return Made::default();
    };
    let title = Block::paragraph("Motivazioni rese per ciò che non risulta rispettato:");
    let pack = source.case.pack.as_deref();
    let items = signing.motivations.iter().map(|m| {
        let rule = crate::lang::agreement::title(&m.rule, pack, IT);
        Block::item(format!("{rule}: {}", m.text))
    });
    Made::of(std::iter::once(title).chain(items).collect())
}

/// The areas of staff without career rises (*progressioni economiche*).
const WITHOUT_RISES: &str = "dirigenti";

/// Whether rises are awarded selectively: for the dirigenti there are none.
pub(super) fn rises(source: &Source) -> Made {
    if source.case.session.area.as_str() == WITHOUT_RISES {
        return Made::of(vec![Block::paragraph(
            "Non applicabile: per il personale dirigente non sono previste progressioni economiche.",
        )]);
    }
    let what = "come è rispettata la selettività delle progressioni economiche";
    Made {
        blocks: vec![Block::Paragraph(vec![Run::Blank(what.to_owned())])],
        missing: vec![Missing::new(what, Place::Paper)],
    }
}

/// How far the agreement is, where it is not what these papers take for granted.
pub(super) fn standing(source: &Source) -> Made {
    let said = match &source.state.agreement {
        Agreement::NoAgreement { .. } => "Mancato accordo: nessuna ipotesi è sottoscritta.",
        Agreement::Unilateral { .. } => {
            "L'ente ha adottato un atto unilaterale provvisorio: nessuna ipotesi è sottoscritta."
        }
        Agreement::Open if step(source, "pre-intesa").is_none_or(|s| s.date.is_none()) => {
            "Bozza: nessuna ipotesi risulta sottoscritta."
        }
        _ => return Made::default(),
    };
    Made {
        blocks: vec![Block::Paragraph(vec![Run::Strong(said.to_owned())])],
        missing: vec![Missing::new("la sottoscrizione dell'ipotesi", Place::Talks)],
    }
}
