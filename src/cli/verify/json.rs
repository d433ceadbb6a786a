//! The JSON of `verify`.

use serde_json::{Value, json};

use super::lineage::Lineage;
use super::{Verified, store_error};
use crate::lang::Lang;
use crate::negotiation::{Break, Recomputed, Recomputing, impronta};
use crate::report::Paint;

/// The document of one file.
pub(super) fn document(one: &Verified) -> Value {
    let mut document = side(one);
    document["format"] = json!(1);
    document["sound"] = json!(one.is_sound());
    document
}

/// The document of two.
pub(super) fn both(one: &Verified, other: &Verified, lineage: &Lineage) -> Value {
    let (how, count) = match lineage {
        Lineage::Same => ("same", json!(null)),
        Lineage::GoesOn(more) => ("prefix", json!(more)),
        Lineage::Older(more) => ("reversed", json!(more)),
        Lineage::Parts(after) => ("parts_after", json!(after)),
        Lineage::OtherOpening(parts) => (
            "other_opening",
            parts.iter().map(|part| part.seal()).collect(),
        ),
    };
    json!({
        "format": 1,
        "older": side(one),
        "newer": side(other),
        "lineage": how,
        "detail": count,
    })
}

fn side(one: &Verified) -> Value {
    let head = one.whole.head.as_deref();
    json!({
        "file": one.path.to_string_lossy(),
        "id": one.whole.id,
        "operations": one.whole.history.len(),
        "in_journal": one.disk.added.len(),
        "head": head,
        "impronta": head.map(impronta),
        "breaks": one.chain.breaks.iter().map(|found| broken(one, *found)).collect::<Vec<_>>(),
        "backwards": one.chain.backwards,
        "snapshot_sealed": one.chain.is_sealed,
        "not_canonical_from_line": one.not_canonical,
        "replay": one.replay.as_ref().err().map(|e| store_error(e, Lang::En, Paint::Plain)),
        "answers": one.replay.iter().flatten().map(answer).collect::<Vec<_>>(),
    })
}

fn broken(one: &Verified, found: Break) -> Value {
    let (what, of) = match found {
        Break::NoSeals => ("no_seals", json!(null)),
        Break::NoHead => ("no_head", json!(null)),
        Break::Opening(part) => ("opening", json!(part.seal())),
        Break::Seal(part) => ("seal", json!(part.seal())),
        Break::Id => ("id", json!(null)),
        Break::Operation(number) => ("operation", json!(number)),
        Break::Before(number) => ("before", json!(number)),
        Break::LastOrHead(number) => ("last_or_head", json!(number)),
        Break::Number(place) => ("number", json!(place)),
        Break::Mark => ("mark", json!(null)),
        Break::Carried => ("carried", json!(null)),
        Break::SnapshotSeal => ("snapshot_seal", json!(null)),
        Break::SnapshotHead => ("snapshot_head", json!(null)),
    };
    json!({"what": what, "of": of, "line": one.line(found)})
}

fn answer(recomputed: &Recomputed) -> Value {
    let kept = &recomputed.kept;
    let (outcome, rules) = match &recomputed.outcome {
        Recomputing::Same => ("same", json!([])),
        Recomputing::Otherwise(rules) => (
            "otherwise",
            rules.iter().map(|rule| json!(rule.as_str())).collect(),
        ),
        Recomputing::OtherRules { .. } => ("other_rules", json!([])),
        Recomputing::NoRules => ("no_rules", json!([])),
    };
    json!({
        "operation": recomputed.at,
        "pack": kept.pack.as_str(),
        "revision": kept.revision,
        "day": kept.day.to_string(),
        "outcome": outcome,
        "rules": rules,
    })
}
