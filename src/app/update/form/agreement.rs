//! The pages of the agreement: ipotesi, contract, reopening, failure, provisional act.

use jiff::civil::Date;

use super::deeds::marked;
use crate::app::form::{Answer, Ask, Form, Hindrance, Part, Purpose};
use crate::app::sheet::{date, forms};
use crate::app::{Command, Desk, Showing, Stamp};
use crate::fund::{Id, ShareBase, Split};
use crate::lang::{self, Lang, agreement as words, amended, forms as asked, talks};
use crate::negotiation::{
    Agreement, Case, Deed, DeedRefusal, Judged, Motivation, Party, Proposal, Reopening,
    ReopeningCause, Signing, Sitting, Standing, Written,
};
use crate::rules::{Severity, Verdict};

/// What reopens an ipotesi, in the order it is asked.
const CAUSES: [ReopeningCause; 3] = [
    ReopeningCause::Remarks,
    ReopeningCause::Refusal,
    ReopeningCause::Error,
];
/// The kind of the provisional act.
const PROVISIONAL: &str = "atto-unilaterale";

/// True for what opens a page of the agreement.
pub(super) fn is_of(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Ipotesi | C::Contract | C::Reopen | C::NoAgreement | C::Unilateral
    )
}

/// What to say where the last proposal that somebody accepted is not what stands on the table: it would be another ipotesi.
pub(super) fn accepted_elsewhere(desk: &Desk, lang: Lang) -> Option<String> {
    let state = desk.state();
    let accepted = |p: &&Proposal| p.standings.iter().any(|(_, s, _)| *s == Standing::Accepted);
    let proposal = state.proposals.iter().rev().find(accepted)?;
    let split = state.read(&proposal.tabled.split).ok()?;
    let amounts = |split: &Split| split.cells().iter().map(|c| c.amount).collect::<Vec<_>>();
    let other_amounts = amounts(&split) != amounts(state.split());
    let other_clauses = proposal.tabled.clauses != state.clauses();
    let words = words::accepted_elsewhere(proposal.number, other_amounts, other_clauses, lang);
    (other_amounts || other_clauses).then_some(words)
}

/// The page of a command, or why it is not the time for it: told before anything is typed in vain.
pub(super) fn page(
    command: Command,
    desk: &Desk,
    stamp: &Stamp,
    lang: Lang,
) -> Result<Form, String> {
    let at_table = desk.state().sitting() == Sitting::Open;
    if command == Command::Ipotesi && at_table && desk.showing != Showing::Public {
        return Err(asked::TABLE_FIRST.of(lang).to_owned());
    }
    let today = stamp.moment().map_or(desk.case.day, |m| m.day());
    let form = match command {
        Command::Ipotesi => signing_page(Purpose::Ipotesi, desk, today, lang),
        Command::Contract => signing_page(Purpose::Contract, desk, today, lang),
        Command::Reopen => {
            let causes = CAUSES.map(|cause| talks::reopening(cause, lang).to_owned());
            let asks = vec![
                Ask::one(Part::What, words::CAUSE, causes.to_vec()).hinted(asked::ONE_HINT),
                Ask::text(Part::Reference, words::ACT)
                    .hinted(words::REOPEN_HINT)
                    .needed(),
            ];
            Form::new(Purpose::Reopen, asks)
        }
        Command::NoAgreement => {
            let note = Ask::text(Part::Note, asked::NOTE).hinted(words::NO_AGREEMENT_HINT);
            Form::new(Purpose::NoAgreement, vec![note])
        }
        _ => Form::new(
            Purpose::Unilateral,
            vec![
                Ask::text(Part::Reference, words::ACT)
                    .hinted(words::UNILATERAL_HINT)
                    .needed(),
                Ask::text(Part::Motivation, asked::MOTIVATION).needed(),
            ],
        ),
    };
    // What the page itself will say is not a reason not to open it.
    let sketch = match (&form.purpose, sign(&form, desk)) {
        (Purpose::Ipotesi, signing) => Ok(Deed::Ipotesi(Box::new(signing))),
        (Purpose::Contract, signing) => Ok(Deed::Signed(Box::new(signing))),
        _ => deed(&form, desk, lang),
    };
    let refusal = sketch
        .ok()
        .and_then(|deed| desk.state().allows(&deed).err());
    match refusal {
        None | Some(DeedRefusal::WhoSigns | DeedRefusal::NoText | DeedRefusal::NoMotivation(_)) => {
            Ok(form)
        }
        Some(why) => Err(talks::refused(&why, desk.state().split(), lang)),
    }
}

fn signing_page(purpose: Purpose, desk: &Desk, today: Date, lang: Lang) -> Form {
    let state = desk.state();
    let parties = state.parties();
    let before = match (&purpose, &state.agreement) {
        (Purpose::Contract, Agreement::Ipotesi { signed, .. }) => Some(&**signed),
        _ => None,
    };
    // A contract starts from who signed its ipotesi; of an ipotesi each party says.
    let marks = |said: fn(&Signing, &Party) -> bool, alone: bool| {
        let marked = |p: &Party| before.map_or(alone && *p == Party::Public, |s| said(s, p));
        let marks = parties.iter().map(|p| (talks::party(p, lang), marked(p)));
        marks.collect::<Vec<_>>()
    };
    let signs = marks(|s, p| s.signed_by.contains(p), true);
    let does_not = marks(|s, p| s.not_signed_by.contains(p), false);
    let mut asks = vec![
        Ask::many(Part::Parties, words::SIGNS, signs).hinted(words::SIGNS_HINT),
        Ask::many(Part::Others, words::DOES_NOT, does_not).hinted(words::SIGNS_HINT),
    ];
    for rule in contrasts(desk) {
        let given = before.and_then(|s| s.motivations.iter().find(|m| m.rule == rule));
        let given = given.map(|m| m.text.clone()).unwrap_or_default();
        let of = Some(words::title(&rule, desk.case.pack.as_deref(), lang));
        let why = Ask::text_from(Part::MotivationOf(rule), words::WHY, given);
        asks.push(Ask { of, ..why }.hinted(words::WHY_HINT).needed());
    }
    let today = forms::day_text(today);
    asks.push(Ask::text_from(Part::Day, words::DAY, today).needed());
    asks.push(Ask::text(Part::Note, asked::NOTE));
    Form::new(purpose, asks)
}

/// The rules that what is on the table contrasts with.
fn contrasts(desk: &Desk) -> Vec<Id> {
    let judged = Judged::of(&desk.state().case, desk.state().split());
    let broken = judged.iter().flat_map(Judged::contrasts);
    broken.map(|shown| shown.rule.clone()).collect()
}

/// Who signs and who does not are never the same: marking on one side takes the mark from the other.
pub(super) fn one_or_the_other(form: &mut Form) {
    let Some(Ask {
        part,
        answer: Answer::Many { options, at },
        ..
    }) = form.asks.get(form.focus)
    else {
        return;
    };
    let other = match part {
        Part::Parties => Part::Others,
        Part::Others => Part::Parties,
        _ => return,
    };
    let (at, marked) = (*at, options.get(*at).is_some_and(|(_, on)| *on));
    let other = form.asks.iter_mut().find(|ask| ask.part == other);
    if let Some(Ask {
        answer: Answer::Many { options, .. },
        ..
    }) = other
        && let Some((_, on)) = options.get_mut(at)
    {
        *on &= !marked;
    }
}

/// What a page of the agreement would do.
pub(super) fn deed(form: &Form, desk: &Desk, lang: Lang) -> Result<Deed, Hindrance> {
    let reference = form.text(&Part::Reference).unwrap_or_default();
    Ok(match form.purpose {
        Purpose::Ipotesi => Deed::Ipotesi(Box::new(signing(form, desk, lang)?)),
        Purpose::Contract => Deed::Signed(Box::new(signing(form, desk, lang)?)),
        Purpose::Reopen => Deed::Reopened(Reopening {
            cause: CAUSES[form.one(&Part::What).min(CAUSES.len() - 1)],
            reference,
        }),
        Purpose::NoAgreement => Deed::NoAgreement {
            note: form.text(&Part::Note),
        },
        _ => {
            let kind = Id::new(PROVISIONAL);
            let act = kind.and_then(|kind| forms::act(&kind, &reference, desk.case.facts.year));
            let why = || amended::ACT_FORM.of(lang).to_owned();
            let none = reference.is_empty();
            Deed::Unilateral {
                act: act.ok_or_else(|| form.without(none, why(), lang))?,
                motivation: form.text(&Part::Motivation).unwrap_or_default(),
            }
        }
    })
}

/// The signature as it stands in the page, whatever it still lacks.
fn sign(form: &Form, desk: &Desk) -> Signing {
    let state = desk.state();
    let motivations = form.asks.iter().filter_map(|ask| match &ask.part {
        Part::MotivationOf(rule) => Some(Motivation {
            rule: rule.clone(),
            text: form.text(&ask.part)?,
        }),
        _ => None,
    });
    Signing {
        date: form
            .text(&Part::Day)
            .and_then(|day| date(&day))
            .unwrap_or(desk.case.day),
        split: Written::of(state.split()),
        clauses: state.clauses().to_vec(),
        signed_by: marked(form, desk, &Part::Parties),
        not_signed_by: marked(form, desk, &Part::Others),
        motivations: motivations.collect(),
        note: form.text(&Part::Note),
        judged: Judged::of(&state.case, state.split()),
    }
}

fn signing(form: &Form, desk: &Desk, lang: Lang) -> Result<Signing, Hindrance> {
    let signing = sign(form, desk);
    let day = form.text(&Part::Day);
    if day.as_deref().and_then(date).is_none() {
        let why = amended::DAY_FORM.of(lang).to_owned();
        return Err(form.without(day.is_none(), why, lang));
    }
    let said = |p: &Party| signing.signed_by.contains(p) || signing.not_signed_by.contains(p);
    let parties = desk.state().parties();
    let unsaid: Vec<&Party> = parties.iter().filter(|p| !said(p)).collect();
    if !unsaid.is_empty() {
        let mut still = vec![words::whether(&unsaid, lang)];
        still.extend(form.unanswered(lang));
        let why = words::unsaid(&unsaid, lang);
        return Err(Hindrance::Missing { still, why });
    }
    match &desk.state().agreement {
        Agreement::Ipotesi { signed, .. } if signing.date < signed.date => {
            Err(words::too_early(signed.date, lang).into())
        }
        _ => Ok(signing),
    }
}

/// What is told of an act of the agreement beside its sentence: what differs from the ipotesi, what is not respected, what follows.
pub(super) fn beside(deed: &Deed, desk: &Desk, lang: Lang) -> Vec<String> {
    let state = desk.state();
    let mut lines: Vec<String> = Vec::new();
    if let (Deed::Signed(contract), Agreement::Ipotesi { signed, .. }) = (deed, &state.agreement) {
        lines.push(words::differences(contract, signed, state.split(), lang));
    }
    if matches!(deed, Deed::Ipotesi(_) | Deed::Signed(_)) {
        lines.extend(breaches(deed, desk, lang));
        if desk.is_simulation() {
            lines.push(lang::capitalized(words::NOT_SIMULATION.of(lang)) + ".");
        }
    }
    lines.extend(words::consequence(deed, lang).map(str::to_owned));
    lines
}

/// What is not respected once a signature is there. Some rules look only at what is signed: who signs reads their answer before.
fn breaches(deed: &Deed, desk: &Desk, lang: Lang) -> Vec<String> {
    let state = desk.state();
    let (Some(pack), Some(signed)) = (&state.case.pack, state.case_once_signed(deed)) else {
        return Vec::new();
    };
    let judged = |case: &Case| case.outlook(state.split(), ShareBase::Fund).judgement;
    let now = judged(&state.case);
    let speaks = |rule: usize| now.findings.iter().any(|f| f.rule == rule);
    let broken = judged(&signed).findings;
    let broken = broken
        .iter()
        .filter(|f| f.verdict == Verdict::Violated && f.severity != Severity::Note);
    let told = broken.map(|finding| {
        let told = format!("✘ {}", lang::brief(finding, pack, lang));
        if speaks(finding.rule) {
            return told;
        }
        format!("{told} · {}", words::ONCE_SIGNED.of(lang))
    });
    told.collect()
}
