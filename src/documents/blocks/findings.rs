//! What the rules answer: the whole list, and what bears on merit and on cover.

use super::Made;
use crate::documents::words::IT;
use crate::documents::{Block, Cell, Column, Missing, Place, Role, Run, Source, Table};
use crate::lang::{confidence, counts, finding_sentence, known_on, of_lang, severity, verdict};
use crate::rules::{Detail, Finding, Kind, Pack, Quantity, Verdict};

/// Every answer, with its source.
pub(super) fn all(source: &Source) -> Made {
    let Some(pack) = source.case.pack.as_deref() else {
        return Made::of(vec![Block::paragraph(
            "Nessuna regola per questa area e questo anno.",
        )]);
    };
    let judgement = &source.outlook.judgement;
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
    let count = Block::paragraph(format!("{}.", counts(judgement.counts(), IT)));
    Made::of(vec![count, Block::Table(table)])
}

/// What is not respected, for the papers that must say it first.
pub(super) fn broken(source: &Source) -> Made {
    let Some(pack) = source.case.pack.as_deref() else {
        return Made::default();
    };
    let judgement = &source.outlook.judgement;
    let broken = judgement
        .findings
        .iter()
        .filter(|f| f.verdict == Verdict::Violated);
    let known = known_on(source.case.day, IT);
    let mut blocks: Vec<Block> = broken.map(|f| item(f, pack)).collect();
    let head = if blocks.is_empty() {
        format!("Nessuna delle regole verificabili risulta non rispettata ({known}).")
    } else {
        format!("Risultano non rispettate ({known}):")
    };
    blocks.insert(0, Block::paragraph(head));
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
    let findings = source.outlook.judgement.findings.iter();
    let fitting = findings.filter(|f| fits(&pack.rules[f.rule].kind));
    Made::of(fitting.map(|f| item(f, pack)).collect())
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
