//! What the rules answer: the whole list, and what bears on merit and on cover.

use super::Made;
use crate::documents::answers::moment;
use crate::documents::words::IT;
use crate::documents::{Block, Cell, Column, Missing, Place, Role, Run, Source, Table};
use crate::lang::{confidence, counts, finding_sentence, of_lang, severity, verdict};
use crate::rules::{Detail, Finding, Kind, Pack, Quantity, Verdict};

/// Every answer, with its source.
pub(super) fn all(source: &Source) -> Made {
    let Some(pack) = source.case.pack.as_deref() else {
        return Made::of(vec![Block::paragraph(
            "Nessuna regola per questa area e questo anno.",
        )]);
    };
    let judgement = &source.answers.judgement;
    let columns = vec![
        Column::text("Regola"),
        Column::words("Esito"),
        Column::text("In dettaglio"),
        Column::text("Fonte"),
    ];
    let mut table = Table::new("verifiche", "Verifiche", columns);
    for finding in &judgement.findings {
        let rule = &pack.rules[finding.rule];
        let outcome = match finding.verdict {
            Verdict::Violated => format!(
                "{}: {}",
                verdict(Verdict::Violated, IT),
                severity(finding.severity, IT)
            ),
            other => verdict(other, IT).to_owned(),
        };
        let source = format!("{} ({})", rule.citation, confidence(finding.confidence, IT));
        let cells = vec![
            Cell::text(of_lang(&rule.title, IT)),
            Cell::text(outcome),
            Cell::text(finding_sentence(finding, pack, IT)),
            Cell::text(source),
        ];
        table.add(Role::Item, cells);
    }
    let count = counts(judgement.counts(), IT);
    let head = Block::paragraph(format!("{} {count}.", moment(source)));
    let mut made = Made::of(vec![head, Block::Table(table)]);
    made.blocks.extend(since(source, |_| true));
    made
}

/// What the data written since the signing make of some answers, where it is not what was shown then.
pub(super) fn since(source: &Source, tells: impl Fn(&Finding) -> bool) -> Vec<Block> {
    let Some(pack) = source.case.pack.as_deref() else {
        return Vec::new();
    };
    let changed = source.answers.since(&source.outlook).filter(|f| tells(f));
    let mut blocks: Vec<Block> = changed.map(|finding| item(finding, pack)).collect();
    if !blocks.is_empty() {
        let head = "Con la sottoscrizione, e con i dati scritti dopo, risulta invece:";
        blocks.insert(0, Block::paragraph(head));
    }
    blocks
}

/// What is not respected, for the papers that must say it first.
pub(super) fn broken(source: &Source) -> Made {
    let Some(pack) = source.case.pack.as_deref() else {
        return Made::default();
    };
    let judgement = &source.answers.judgement;
    let is_broken = |f: &Finding| f.verdict == Verdict::Violated;
    let broken = judgement.findings.iter().filter(|f| is_broken(f));
    let mut blocks: Vec<Block> = broken.map(|f| item(f, pack)).collect();
    let head = if blocks.is_empty() {
        "Nessuna delle regole verificabili risulta non rispettata."
    } else {
        "Risultano non rispettate:"
    };
    blocks.insert(0, Block::paragraph(format!("{} {head}", moment(source))));
    let was = |at: usize| {
        let mut findings = judgement.findings.iter();
        findings.any(|f| f.rule == at && is_broken(f))
    };
    blocks.extend(since(source, |f| is_broken(f) || was(f.rule)));
    Made::of(blocks)
}

/// What bears on merit: the differentiation of the risultato, and how much goes to it.
pub(super) fn merit(source: &Source) -> Made {
    let of_merit = |kind: &Kind| match kind {
        Kind::Differentiation { .. } | Kind::Quota { .. } => true,
        Kind::Limit { left, .. } => {
            matches!(&left[..], [term] if matches!(&term.of, Quantity::Lines(id) if id.as_str() == "risultato"))
        }
        _ => false,
    };
    let mut made = some(source, of_merit);
    if made.blocks.is_empty() {
        let what = "come gli incentivi sono attribuiti in modo selettivo: nessuna regola lo misura";
        made.blocks
            .push(Block::Paragraph(vec![Run::Blank(what.to_owned())]));
        made.missing.push(Missing::new(what, Place::Paper));
    }
    made
}

/// Whether the certain uses are covered by certain resources.
pub(super) fn covered(source: &Source) -> Made {
    let of_cover = |kind: &Kind| match kind {
        Kind::Limit { left, right, .. } => {
            let mut terms = left.iter().chain(right);
            terms.any(|term| term.of == Quantity::StableResources)
        }
        _ => false,
    };
    let mut made = some(source, of_cover);
    if made.blocks.is_empty() {
        let what =
            "la copertura delle destinazioni certe con risorse fisse: nessuna regola la misura";
        made.blocks
            .push(Block::Paragraph(vec![Run::Blank(what.to_owned())]));
        made.missing.push(Missing::new(what, Place::Paper));
    }
    made
}

fn some(source: &Source, fits: impl Fn(&Kind) -> bool) -> Made {
    let Some(pack) = source.case.pack.as_deref() else {
        return Made::default();
    };
    let fits = |finding: &Finding| fits(&pack.rules[finding.rule].kind);
    let findings = source.answers.judgement.findings.iter();
    let mut blocks: Vec<Block> = findings
        .filter(|f| fits(f))
        .map(|f| item(f, pack))
        .collect();
    blocks.extend(since(source, fits));
    Made::of(blocks)
}

fn item(finding: &Finding, pack: &Pack) -> Block {
    let rule = &pack.rules[finding.rule];
    let mut text = finding_sentence(finding, pack, IT);
    if matches!(finding.detail, Detail::Nothing) && finding.verdict == Verdict::CannotTell {
        text += " Va completato il dato che manca.";
    }
    Block::item(format!(
        "{text} Fonte: {}.",
        rule.citation.trim_end_matches('.')
    ))
}
