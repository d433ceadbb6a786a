//! [`Answers`]: what the rules say in a paper, and the moment of which they say it.
//!
//! The papers that go out after an ipotesi go out together: each tells the answers as they were shown at the signing, and apart
//! what the data written since make of them. Where nothing is signed they are those of the data of the paper.

use std::sync::Arc;

use super::Source;
use super::words::IT;
use crate::lang::review::{by_rules, shown_at};
use crate::lang::{capitalized, counts};
use crate::negotiation::{
    Agreement, Case, Deed, Judged, Operation, Outlook, State, Talks, pack_hash,
};
use crate::rules::{Finding, Judgement};

/// What the rules say in a paper.
#[derive(Debug, Clone)]
pub(super) struct Answers {
    /// The answers.
    pub(super) judgement: Judgement,
    /// Of which moment they are.
    pub(super) moment: Told,
}

/// Of which moment the answers of a paper are.
#[derive(Debug, Clone)]
pub(super) enum Told {
    /// On the data of the paper: nothing is signed, or no answer was kept.
    Now,
    /// As they were shown at the signing, by the number of its act.
    Signed(u32),
    /// On the data of the paper: those kept at the signing are of other rules, or do not come out again.
    Unlike(u32),
}

impl Answers {
    /// The answers on the data of a paper.
    pub(super) fn now(outlook: &Outlook) -> Self {
        Self {
            judgement: outlook.judgement.clone(),
            moment: Told::Now,
        }
    }

    /// The answers of what is signed; where nothing is, those on the data of the paper.
    pub(super) fn of(talks: &Talks, state: &State, outlook: &Outlook) -> Self {
        let now = Self::now(outlook);
        let (Agreement::Ipotesi { at, signed } | Agreement::Contract { at, signed, .. }) =
            &state.agreement
        else {
            return now;
        };
        let Some(kept) = &signed.judged else {
            return now;
        };
        // As the table stood before the act that signed it, by its own day.
        let before = at.saturating_sub(1);
        let act = talks.operations().get(before as usize).map(|o| &o.act);
        let again = act.zip(talks.at(before).ok()).and_then(|(act, state)| {
            let case = Case {
                day: kept.day,
                ..state.judged_in(act)
            };
            let same = case
                .pack
                .as_ref()
                .is_some_and(|p| pack_hash(p) == kept.hash);
            let split = state.read(&signed.split).ok().filter(|_| same)?;
            let findings = Judged::of(&case, &split)?.findings;
            let judgement = || case.outlook(&split, crate::fund::ShareBase::Fund).judgement;
            (findings == kept.findings).then(judgement)
        });
        match again {
            Some(judgement) => Self {
                judgement,
                moment: Told::Signed(*at),
            },
            None => Self {
                moment: Told::Unlike(*at),
                ..now
            },
        }
    }

    /// The act that signed what the answers are of.
    pub(super) fn act(&self) -> Option<u32> {
        match self.moment {
            Told::Now => None,
            Told::Signed(act) | Told::Unlike(act) => Some(act),
        }
    }

    /// The answers that the data of the paper now give otherwise.
    pub(super) fn since<'a>(&'a self, now: &'a Outlook) -> impl Iterator<Item = &'a Finding> {
        let was = |finding: &&Finding| {
            let mut then = self.judgement.findings.iter();
            let then = then.find(|f| f.rule == finding.rule);
            then.is_none_or(|then| (then.verdict, then.margin) != (finding.verdict, finding.margin))
        };
        now.judgement.findings.iter().map(Arc::as_ref).filter(was)
    }
}

/// The sentence that says of which moment the answers of a paper are, and by which rules.
pub(super) fn moment(source: &Source) -> String {
    let case = &source.case;
    let Some(pack) = &case.pack else {
        return "Nessuna regola per questa area e questo anno.".to_owned();
    };
    let rules = by_rules(case.day, (&pack.id, pack.revision), IT);
    let now = format!("Verifiche sui dati di questo documento: {rules}.");
    let Some((operation, kept)) = source.answers.act().and_then(|act| kept(source, act)) else {
        return now;
    };
    let at = shown_at(operation, IT);
    let rules = by_rules(kept.day, (&kept.pack, kept.revision), IT);
    if matches!(source.answers.moment, Told::Signed(_)) {
        return format!("Verifiche come mostrate {at}: {rules}.");
    }
    let (at, counts) = (capitalized(&at), counts(kept.counts(), IT));
    format!("{now} {at} ne furono mostrate altre: {counts} ({rules}).")
}

/// An act that signed, with the answers that it keeps.
fn kept<'a>(source: &'a Source, act: u32) -> Option<(&'a Operation, &'a Judged)> {
    let operation = source.operations().iter().find(|o| o.number == act)?;
    match &operation.act {
        Deed::Ipotesi(signing) | Deed::Signed(signing) => {
            Some((operation, signing.judged.as_ref()?))
        }
        _ => None,
    }
}
