//! The JSON of `show`, `check` and `try`: a contract. Amounts are strings with a dot and two decimals.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::fund::{Base, Intent, Split, first_unsafe};
use crate::lang::{Lang, assumption, finding_sentence, repair};
use crate::negotiation::{Case, Outlook, Upshot};
use crate::rules::{Band, Breach, Counts, Finding, Pack, Remedy};

/// What a session is, by which rules and which day it is judged.
pub(super) fn heading(case: &Case) -> Value {
    let session = &case.session;
    let pack = case.pack.as_deref();
    json!({
        "body": session.body,
        "area": session.area.as_str(),
        "year": session.year,
        "pack": pack.map(|p| p.id.as_str()),
        "revision": pack.map(|p| p.revision),
        "as_known": case.day.to_string(),
    })
}

/// What stands before the document of a session among others: its file, what its answers come to, how many of each kind.
pub(super) fn in_archive(path: &Path, upshot: Upshot, counts: Counts) -> Value {
    json!({
        "path": path.to_string_lossy(),
        "state": upshot.code(),
        "respected": counts.respected,
        "violated": counts.violated,
        "cannot_tell": counts.cannot_tell,
    })
}

/// A value on one line. What could move or hide text on a screen, which the name of a file may hold, is written as an escape:
/// whoever reads the value has it as it was.
pub(super) fn safe(value: &Value) -> String {
    escaped(value.to_string())
}

/// The text of a document with escapes, as JSON has them, in place of what could move or hide text: whoever reads it has that back.
pub(super) fn escaped(text: String) -> String {
    let Some((mut at, mut c)) = first_unsafe(&text) else {
        return text;
    };
    let mut rest = text.as_str();
    let mut safe = String::with_capacity(text.len() + 16);
    loop {
        safe += &rest[..at];
        for unit in c.encode_utf16(&mut [0; 2]) {
            safe += &format!("\\u{unit:04x}");
        }
        rest = &rest[at + c.len_utf8()..];
        match first_unsafe(rest) {
            Some(next) => (at, c) = next,
            None => return safe + rest,
        }
    }
}

/// The whole document.
pub(super) fn document(case: &Case, split: &Split, outlook: &Outlook, lang: Lang) -> Value {
    let pack = case.pack.as_deref();
    let judgement = &outlook.judgement;
    let mut document = json!({
        "format": 1,
        "session": heading(case),
        "lines": (0..split.cells().len()).map(|at| line(case, split, outlook, at)).collect::<Vec<_>>(),
        "totals": totals(case, split, outlook),
        "findings": match pack {
            Some(pack) => {
                let breaches = case.remedies(split, outlook);
                let told = |f: &Finding| with_remedies(finding(f, pack, lang), f, &breaches, split, lang);
                judgement.findings.iter().map(Arc::as_ref).map(told).collect()
            }
            None => Vec::new(),
        },
        "silent": match pack {
            Some(pack) => judgement.silent.iter().map(|s| json!({
                "rule": pack.rules[s.rule].id.as_str(),
                "reason": s.reason.code(),
            })).collect(),
            None => Vec::new(),
        },
    });
    // Only where the law came later than the agreement: elsewhere the contract has no such key.
    if let Some(pack) = pack.filter(|_| !judgement.later.is_empty()) {
        let later = judgement.later.iter().map(|f| finding(f, pack, lang));
        document["later"] = later.collect();
    }
    // The same for the consuntivo: only where there is one.
    if let Some(consuntivo) = super::settled::json(case) {
        document["consuntivo"] = consuntivo;
    }
    document
}

/// The totals. What was not read is no figure: a fund read in part has no total, and no lines make no sum.
pub(super) fn totals(case: &Case, split: &Split, outlook: &Outlook) -> Value {
    let totals = &outlook.quadro.totals;
    let whole = (!case.session.fund.incomplete).then_some(());
    let read = (!split.is_unread()).then_some(());
    json!({
        "fund": whole.map(|()| totals.fund.to_plain()),
        "split": read.map(|()| totals.split.to_plain()),
        "residue": whole.map(|()| totals.residue.to_plain()),
        "economie": read.map(|()| totals.economie.to_plain()),
        "total": read.map(|()| totals.total.to_plain()),
    })
}

/// A line, with its band.
pub(super) fn line(case: &Case, split: &Split, outlook: &Outlook, at: usize) -> Value {
    let (line, cell, row) = (
        &split.lines()[at],
        &split.cells()[at],
        &outlook.quadro.row(at),
    );
    let band = case.pack.as_deref().and_then(|pack| {
        outlook
            .judgement
            .band(pack, split, at)
            .map(|b| band(&b, pack))
    });
    json!({
        "id": line.id.as_str(),
        "label": line.label,
        "amount": row.amount.to_plain(),
        "share": row.share.map(crate::money::Share::to_plain),
        "economie": row.economie.to_plain(),
        "total": row.total.to_plain(),
        "intent": intent(&cell.intent),
        "band": band,
    })
}

/// A finding of a broken rule with its remedies in words, the smallest first; none of another.
fn with_remedies(
    mut told: Value,
    finding: &Finding,
    breaches: &[Breach],
    split: &Split,
    lang: Lang,
) -> Value {
    let of_rule = breaches.iter().find(|b| b.rule == finding.rule);
    if let Some(breach) = of_rule {
        let repairs = match &breach.remedy {
            Remedy::Repairs(repairs) => &repairs[..],
            _ => &[],
        };
        told["remedies"] = repairs.iter().map(|r| repair(r, split, lang)).collect();
    }
    told
}

/// What was said of a line.
pub(super) fn intent(intent: &Intent) -> Value {
    match intent {
        Intent::Fixed => json!({"kind": "fixed"}),
        Intent::Rest => json!({"kind": "rest"}),
        Intent::Share { percent, of } => {
            let mut value = json!({"kind": "share", "percent": percent.points().to_string()});
            if let Base::Net(less) = of {
                value["less"] = less.iter().map(crate::fund::Id::as_str).collect();
            }
            value
        }
    }
}

fn band(band: &Band, pack: &Pack) -> Value {
    let ids = |rules: &[usize]| -> Vec<&str> {
        rules.iter().map(|&at| pack.rules[at].id.as_str()).collect()
    };
    json!({
        "min": band.min.known().map(crate::money::Amount::to_plain),
        "max": band.max.known().map(crate::money::Amount::to_plain),
        "min_by": if band.min.is_open() { Vec::new() } else { ids(&band.min.by) },
        "max_by": if band.max.is_open() { Vec::new() } else { ids(&band.max.by) },
        "untested": ids(&band.untested()),
    })
}

/// An answer, without its remedies.
pub(super) fn finding(finding: &Finding, pack: &Pack, lang: Lang) -> Value {
    let rule = &pack.rules[finding.rule];
    let assumed: Vec<String> = finding
        .assumptions
        .iter()
        .map(|a| assumption(a, lang))
        .collect();
    json!({
        "rule": rule.id.as_str(),
        "verdict": finding.verdict.code(),
        "severity": finding.severity.code(),
        "margin": finding.margin.map(crate::money::Amount::to_plain),
        "missing": finding.missing.iter().map(crate::rules::Missing::code).collect::<Vec<_>>(),
        "assumption": (!assumed.is_empty()).then(|| assumed.join("; ")),
        "sentence": finding_sentence(finding, pack, lang),
        "citation": rule.citation,
        "authority": rule.authority.code(),
        "confidence": finding.confidence.code(),
    })
}
