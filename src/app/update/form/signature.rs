//! The page of a signature: who signs and when, and why of what is then not respected.

use jiff::civil::Date;

use super::deeds::marked;
use crate::app::Desk;
use crate::app::form::{Answer, Ask, Form, Hindrance, Part, Purpose};
use crate::app::sheet::{date, forms};
use crate::fund::{Id, ShareBase};
use crate::lang::{self, Lang, agreement as words, amended, forms as asked, talks};
use crate::negotiation::{Agreement, Case, Deed, Judged, Motivation, Party, Signing, Written};
use crate::rules::{Severity, Verdict};

/// The page of an ipotesi, or of a contract; why is asked of it once it is worked out.
pub(super) fn page(purpose: Purpose, desk: &Desk, today: Date, lang: Lang) -> Form {
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
    let today = forms::day_text(today);
    asks.push(Ask::text_from(Part::Day, words::DAY, today).needed());
    asks.push(Ask::text(Part::Note, asked::NOTE));
    Form::new(purpose, asks)
}

/// Asks why of each rule that what is signed contrasts with: some contrast only by the day of the signature, or by who signs. A reason
/// that was given stays, should another day not ask for it: it may be the next that does.
pub(super) fn ask_why(form: &mut Form, desk: &Desk, lang: Lang) {
    // While a day is typed there is none to judge by.
    if day(form).is_none() {
        return;
    }
    let signed = sign(form, desk);
    let judged = signed.signing().and_then(|s| s.judged.as_ref());
    let broken = judged.into_iter().flat_map(Judged::contrasts);
    let due: Vec<&Id> = broken.map(|shown| &shown.rule).collect();
    let focus = form.asks.get(form.focus).map(|ask| ask.part.clone());
    form.asks.retain_mut(|ask| match &ask.part {
        Part::MotivationOf(rule) => {
            ask.needed = due.contains(&rule);
            ask.needed || !ask.answer.is_empty() || focus.as_ref() == Some(&ask.part)
        }
        _ => true,
    });
    for rule in due {
        let part = Part::MotivationOf(rule.clone());
        if form.answer(&part).is_some() {
            continue;
        }
        let note = form.asks.iter().position(|ask| ask.part == Part::Note);
        let at = note.unwrap_or(form.asks.len());
        form.asks.insert(at, why(part, rule, desk, lang));
    }
    let stays = form
        .asks
        .iter()
        .position(|ask| Some(&ask.part) == focus.as_ref());
    form.focus = stays.unwrap_or(0);
}

/// Asks why a rule is not respected, from what the ipotesi said of it.
fn why(part: Part, rule: &Id, desk: &Desk, lang: Lang) -> Ask {
    let given = match &desk.state().agreement {
        Agreement::Ipotesi { signed, .. } => signed.motivations.iter().find(|m| m.rule == *rule),
        _ => None,
    };
    let given = given.map(|m| m.text.clone()).unwrap_or_default();
    let of = Some(words::title(rule, desk.case.pack.as_deref(), lang));
    let why = Ask::text_from(part, words::WHY, given);
    Ask { of, ..why }.hinted(words::WHY_HINT).needed()
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

/// The signature as it stands in the page, whatever it still lacks.
pub(super) fn sign(form: &Form, desk: &Desk) -> Deed {
    let state = desk.state();
    let unjudged = Box::new(Signing {
        date: day(form).unwrap_or(desk.case.day),
        split: Written::of(state.split()),
        clauses: state.clauses().to_vec(),
        signed_by: marked(form, desk, &Part::Parties),
        not_signed_by: marked(form, desk, &Part::Others),
        motivations: Vec::new(),
        note: form.text(&Part::Note),
        judged: None,
    });
    let mut deed = match form.purpose {
        Purpose::Contract => Deed::Signed(unjudged),
        _ => Deed::Ipotesi(unjudged),
    };
    let judged = Judged::of(&state.judged_in(&deed), state.split());
    if let Deed::Ipotesi(signing) | Deed::Signed(signing) = &mut deed {
        let broken = judged.iter().flat_map(Judged::contrasts);
        let given = broken.filter_map(|shown| {
            let rule = shown.rule.clone();
            let text = form.text(&Part::MotivationOf(rule.clone()))?;
            Some(Motivation { rule, text })
        });
        signing.motivations = given.collect();
        signing.judged = judged;
    }
    deed
}

/// The day of a signature, where one can be read.
fn day(form: &Form) -> Option<Date> {
    date(&form.text(&Part::Day)?)
}

/// What the page of a signature would do.
pub(super) fn deed(form: &Form, desk: &Desk, lang: Lang) -> Result<Deed, Hindrance> {
    let deed = sign(form, desk);
    if day(form).is_none() {
        let none = form.text(&Part::Day).is_none();
        return Err(form.without(none, amended::DAY_FORM.of(lang).to_owned(), lang));
    }
    let Some(signing) = deed.signing() else {
        return Ok(deed);
    };
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
        _ => Ok(deed),
    }
}

/// What is not respected once a signature is there. Some rules look only at what is signed: who signs reads their answer before.
pub(super) fn breaches(deed: &Deed, desk: &Desk, lang: Lang) -> Vec<String> {
    let state = desk.state();
    let Some(pack) = &state.case.pack else {
        return Vec::new();
    };
    let judged = |case: &Case| case.outlook(state.split(), ShareBase::Fund).judgement;
    let now = judged(&state.case);
    let speaks = |rule: usize| now.findings.iter().any(|f| f.rule == rule);
    let broken = judged(&state.judged_in(deed)).findings;
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
