//! The JSON of `review`.

use serde_json::{Value, json};

use super::super::json::heading;
use crate::lang::review::{Names, Reading, check, unrecorded_thing};
use crate::lang::{finding_sentence, talks};
use crate::negotiation::{
    Accepted, Deed, Dispute, DisputeState, Judged, Operation, Party, Point, Presence, Review,
    Reviewed, Shown, Unrecorded,
};

/// The whole document.
pub(super) fn document(review: &Review, reading: Reading) -> Value {
    let session = &review.opening.session;
    let pack = review.opening.pack.as_deref();
    let later = review.later.iter().filter_map(|finding| {
        let pack = pack?;
        Some(json!({
            "rule": pack.rules[finding.rule].id.as_str(),
            "verdict": finding.verdict.code(),
            "sentence": finding_sentence(finding, pack, reading.lang),
        }))
    });
    json!({
        "format": 1,
        "session": heading(&review.opening),
        "id": review.id,
        "head": review.id.as_ref().map(|_| &review.head),
        "continues": session.continues.as_ref().map(|c| json!({"file": c.file, "id": c.id})),
        "published": session.published,
        "note": session.note,
        "moments": review.moments.iter().map(|m| moment(m, reading)).collect::<Vec<_>>(),
        "later": {"as_known": review.today.to_string(), "findings": later.collect::<Vec<_>>()},
        "points": review.points.iter().map(|p| point(p, reading)).collect::<Vec<_>>(),
        "not_recorded": review.unrecorded.iter().map(|u| unrecorded(u, reading)).collect::<Vec<_>>(),
        "accepted": review.accepted.iter().map(accepted).collect::<Vec<_>>(),
    })
}

fn moment(moment: &Reviewed, reading: Reading) -> Value {
    let lines = moment.split.lines().iter().enumerate().map(|(at, line)| {
        let row = &moment.quadro.row(at);
        json!({
            "id": line.id.as_str(),
            "amount": row.amount.to_plain(),
            "share": row.share.map(crate::money::Share::to_plain),
            "economie": row.economie.to_plain(),
            "total": row.total.to_plain(),
            "change": moment.changes[at].map(crate::money::Amount::to_plain),
        })
    });
    let clauses = moment.clauses.iter();
    let clauses = clauses.map(|c| talks::clause(c, reading.lang));
    let motivations = moment.motivations().iter();
    let mut told = operation(&moment.operation, reading);
    told["seduta"] = json!(moment.seduta);
    told["edits"] = json!(moment.edits);
    told["lines"] = lines.collect();
    told["clauses"] = clauses.collect();
    told["judged"] = json!(moment.judged().map(judged));
    told["motivations"] = motivations
        .map(|m| json!({"rule": m.rule.as_str(), "text": m.text}))
        .collect();
    told["disputes"] = moment.disputes.iter().map(dispute).collect();
    let said = moment.said.iter();
    told["said"] = said.map(|o| operation(o, reading)).collect();
    if let Deed::Tabled(tabling) = &moment.operation.act {
        told["by"] = tabling.by.iter().map(party).collect();
        told["motivation"] = json!(tabling.motivation);
        told["all_or_nothing"] = json!(tabling.all_or_nothing);
        told["replaces"] = json!(tabling.replaces);
    }
    told
}

fn operation(operation: &Operation, reading: Reading) -> Value {
    let mut told = json!({
        "number": operation.number,
        "time": operation.time.as_str(),
        "operator": operation.operator,
        "sentence": operation.sentence,
    });
    let present = match &operation.act {
        Deed::SedutaOpened(opened) => Some(&opened.present),
        Deed::Attendance(present) => Some(present),
        _ => None,
    };
    if let Some(held) = operation.act.held() {
        told["held"] = json!(held);
    }
    if let Some(present) = present {
        told["present"] = present.iter().map(|p| presence(p, reading)).collect();
    }
    told
}

fn presence(presence: &Presence, reading: Reading) -> Value {
    let name = presence
        .name
        .as_ref()
        .filter(|_| reading.names == Names::Told);
    json!({"party": party(&presence.party), "role": presence.role, "name": name})
}

/// A union by its sigla, the body's side as `public`.
fn party(party: &Party) -> Value {
    json!(party.sigla().unwrap_or("public"))
}

fn judged(judged: &Judged) -> Value {
    json!({
        "pack": judged.pack.as_str(),
        "revision": judged.revision,
        "hash": judged.hash,
        "day": judged.day.to_string(),
        "findings": judged.findings.iter().map(shown).collect::<Vec<_>>(),
    })
}

fn shown(shown: &Shown) -> Value {
    json!({
        "rule": shown.rule.as_str(),
        "verdict": shown.verdict.code(),
        "severity": shown.severity.code(),
        "margin": shown.margin.map(crate::money::Amount::to_plain),
    })
}

fn dispute(dispute: &Dispute) -> Value {
    let state = match dispute.state {
        DisputeState::Open => "open",
        DisputeState::Cleared => "cleared",
        DisputeState::Minuted => "minuted",
    };
    json!({
        "number": dispute.number,
        "at": dispute.at,
        "by": party(&dispute.raised.by),
        "figure": dispute.raised.figure,
        "ours": dispute.raised.ours.map(crate::money::Amount::to_plain),
        "theirs": dispute.raised.theirs.map(crate::money::Amount::to_plain),
        "source": dispute.raised.source,
        "state": state,
    })
}

fn point(point: &Point, reading: Reading) -> Value {
    json!({
        "point": point.check.code(),
        "text": check(point.check, reading.lang),
        "findings": point.shown.iter().map(shown).collect::<Vec<_>>(),
        "outcome": null,
    })
}

fn unrecorded(thing: &Unrecorded, reading: Reading) -> Value {
    let code = match thing {
        Unrecorded::Before => "before_first_seduta",
        Unrecorded::Simulations => "simulations",
        Unrecorded::Indirizzi => "indirizzi",
        Unrecorded::Talk => "talk",
        Unrecorded::Names(_) => "names",
        Unrecorded::Motivations(_) => "motivations",
        Unrecorded::Judgements(_) => "judgements",
        Unrecorded::Steps(_) => "steps",
        Unrecorded::Contract => "contract",
    };
    json!({"what": code, "text": unrecorded_thing(thing, reading.lang)})
}

fn accepted(accepted: &Accepted) -> Value {
    json!({
        "at": accepted.at,
        "finding": shown(&accepted.shown),
        "motivation": accepted.motivation,
    })
}
