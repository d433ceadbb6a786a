//! What a form means: the deeds it would do, and these in words.

use super::super::super::form::{Form, Hindrance, Part, Purpose};
use super::super::super::{Desk, Stamp};
use super::{agreement, parse};
use crate::app::sheet::held::held as held_of;
use crate::lang::{self, Lang, forms as words, talks};
use crate::money::{Amount, Entry, parse_entry};
use crate::negotiation::{
    Deed, DeedRefusal, DisputeState, Disputing, Held, Judged, Opened, Party, Standing, Suspension,
    Tabling, Written, impronta,
};
use crate::rules::{Severity, Verdict};

/// The deeds that a form would do.
pub(super) fn of(form: &Form, desk: &Desk, lang: Lang) -> Result<Vec<Deed>, Hindrance> {
    let deeds = match &form.purpose {
        Purpose::OpenSeduta => vec![Deed::SedutaOpened(Opened {
            place: form.text(&Part::Place),
            held: held(form, lang)?,
            present: present(form, desk, lang)?,
            note: form.text(&Part::Note),
        })],
        Purpose::Sitting => sitting(form, desk, lang)?,
        Purpose::Table => vec![Deed::Tabled(Box::new(tabling(form, desk, lang)?))],
        Purpose::Answer(number) => answers(form, desk, *number, lang)?,
        Purpose::Dispute(number) => vec![Deed::DisputeSettled {
            dispute: *number,
            state: match form.one(&Part::What) {
                0 => DisputeState::Cleared,
                1 => DisputeState::Minuted,
                _ => DisputeState::Open,
            },
            note: form.text(&Part::Note),
        }],
        Purpose::Minute => vec![minute(form, desk, lang)?],
        Purpose::Ipotesi
        | Purpose::Contract
        | Purpose::Reopen
        | Purpose::NoAgreement
        | Purpose::Unilateral => vec![agreement::deed(form, desk, lang)?],
        // It is of the list of sessions: nothing is done at a table.
        Purpose::NewSession => Vec::new(),
    };
    // What can be told before it is done is told while it is written.
    match deeds.first().map(|deed| desk.state().allows(deed)) {
        Some(Err(why)) => Err(hindrance(&why, form, desk, lang)),
        _ => Ok(deeds),
    }
}

/// Why a deed is refused: for what is not said yet, or for what was said.
fn hindrance(why: &DeedRefusal, form: &Form, desk: &Desk, lang: Lang) -> Hindrance {
    use DeedRefusal as R;
    let words = match why {
        R::NoMotivation(rules) => {
            let pack = desk.case.pack.as_deref();
            lang::agreement::unmotivated(rules, pack, lang)
        }
        why => talks::refused(why, desk.state().split(), lang),
    };
    match why {
        R::NoText | R::ByWhom | R::NoMotivation(_) => form.hindered(words, lang),
        // Who answers is marked before how.
        R::StandsAlready => Hindrance::Missing {
            still: form.named(&Part::What, lang),
            why: words,
        },
        _ => Hindrance::Wrong(words),
    }
}

/// The deeds, where all of them may be written now.
pub(super) fn by_now(
    deeds: Vec<Deed>,
    desk: &Desk,
    stamp: &Stamp,
    lang: Lang,
) -> Result<Vec<Deed>, Hindrance> {
    let now = stamp.moment().map(|clock| desk.talks.time_of_next(clock));
    let early = |deed: &Deed| deed.may_be_written(now.as_ref()?).err();
    match deeds.iter().find_map(early) {
        Some(why) => Err(talks::refused(&why, desk.state().split(), lang).into()),
        None => Ok(deeds),
    }
}

/// The deeds in words, one after the other; of a proposal also what it contrasts with.
pub(super) fn in_words(deeds: &[Deed], desk: &Desk, lang: Lang) -> Vec<String> {
    let state = desk.state();
    let said = deeds
        .iter()
        .filter_map(|deed| talks::sentence(deed, state, lang));
    let mut lines: Vec<String> = said.collect();
    lines.extend(
        deeds
            .iter()
            .flat_map(|deed| agreement::beside(deed, desk, lang)),
    );
    if let (Some(Deed::Tabled(_)), Some(pack)) = (deeds.first(), &desk.case.pack) {
        let findings = &desk.outlook().judgement.findings;
        let broken = findings
            .iter()
            .filter(|f| f.verdict == Verdict::Violated && f.severity != Severity::Note);
        lines.extend(broken.map(|f| format!("✘ {}", lang::brief(f, pack, lang))));
    }
    lines
}

/// The parties marked in a form.
pub(super) fn marked(form: &Form, desk: &Desk, part: &Part) -> Vec<Party> {
    let parties = desk.state().parties();
    let marked = form.many(part);
    marked
        .iter()
        .filter_map(|at| parties.get(*at).cloned())
        .collect()
}

fn present(
    form: &Form,
    desk: &Desk,
    lang: Lang,
) -> Result<Vec<crate::negotiation::Presence>, String> {
    let mut parties = marked(form, desk, &Part::Parties);
    let others = form.text(&Part::Others).unwrap_or_default();
    let others = others
        .split([',', ';'])
        .map(str::trim)
        .filter(|o| !o.is_empty());
    for other in others.map(|o| Party::Union(o.to_owned())) {
        if !parties.contains(&other) {
            parties.push(other);
        }
    }
    parse::presences(parties, form.text(&Part::Names).as_deref(), lang)
}

/// When the seduta was held, where it is said.
fn held(form: &Form, lang: Lang) -> Result<Option<Held>, String> {
    let Some(typed) = form.text(&Part::Held) else {
        return Ok(None);
    };
    let wrong = || {
        format!(
            "{} {}",
            words::BAD_HELD.of(lang),
            lang::quoted(&typed, lang)
        )
    };
    held_of(&typed).map(Some).ok_or_else(wrong)
}

fn sitting(form: &Form, desk: &Desk, lang: Lang) -> Result<Vec<Deed>, String> {
    let delivered = || Deed::Delivered {
        impronta: impronta(desk.talks().head()),
    };
    let handed = (form.one(&Part::Whole) == 1).then(delivered);
    let mut deeds: Vec<Deed> = handed.into_iter().collect();
    match form.one(&Part::What) {
        0 => deeds.push(Deed::Suspended(Suspension {
            until: form.text(&Part::Until),
            note: form.text(&Part::Note),
        })),
        1 => deeds.push(Deed::SedutaClosed),
        2 => deeds.push(Deed::Attendance(present(form, desk, lang)?)),
        _ => deeds = vec![delivered()],
    }
    Ok(deeds)
}

fn tabling(form: &Form, desk: &Desk, lang: Lang) -> Result<Tabling, String> {
    let state = desk.state();
    let by = marked(form, desk, &Part::Parties);
    let same_side = |p: &&crate::negotiation::Proposal| {
        p.is_live() && p.tabled.by.iter().any(|party| by.contains(party))
    };
    let last = state
        .proposals
        .iter()
        .rev()
        .find(same_side)
        .map(|p| p.number);
    let clauses = form.text(&Part::Clauses).unwrap_or_default();
    Ok(Tabling {
        speaker: form.text(&Part::Speaker),
        split: Written::of(state.split()),
        clauses: parse::clauses(&clauses, lang)?,
        note: form.text(&Part::Note),
        motivation: form.text(&Part::Motivation),
        all_or_nothing: form.one(&Part::Whole) == 1,
        replaces: last.filter(|_| form.one(&Part::Replaces) == 0),
        confirmed_by: form.text(&Part::Confirmed),
        judged: Judged::of(&state.case, state.split()),
        by,
    })
}

fn answers(form: &Form, desk: &Desk, proposal: u32, lang: Lang) -> Result<Vec<Deed>, Hindrance> {
    let by = marked(form, desk, &Part::Parties);
    if by.is_empty() {
        return Err(form.hindered(words::WHO_ANSWERS.of(lang).to_owned(), lang));
    }
    let standing = match form.one(&Part::What) {
        0 => Standing::Discussed,
        1 => Standing::Accepted,
        2 => Standing::NotAccepted,
        _ => Standing::Withdrawn,
    };
    let each = by.into_iter().map(|by| Deed::Answered {
        proposal,
        by,
        standing,
        note: form.text(&Part::Note),
    });
    Ok(each.collect())
}

fn minute(form: &Form, desk: &Desk, lang: Lang) -> Result<Deed, String> {
    let parties = desk.state().parties();
    let by = parties
        .get(form.one(&Part::By))
        .cloned()
        .unwrap_or(Party::Public);
    let said = form.text(&Part::Said).unwrap_or_default();
    Ok(match form.one(&Part::What) {
        0 => Deed::Declared { by, text: said },
        1 => {
            let typed = form.text(&Part::Theirs);
            let theirs = typed.map(|typed| figure(&typed, lang)).transpose()?;
            let (figure, ours) = disputed(desk, said);
            Deed::Disputed(Box::new(Disputing {
                by,
                figure,
                ours,
                theirs,
                source: form.text(&Part::Source),
                note: None,
            }))
        }
        _ => Deed::PutOff { text: said },
    })
}

fn figure(typed: &str, lang: Lang) -> Result<Amount, String> {
    match parse_entry(typed) {
        Ok(Entry::Set(amount)) => Ok(amount),
        _ => Err(format!("{} {typed}", words::BAD_FIGURE.of(lang))),
    }
}

/// The figure that a text names, as the table calls it and with what the table has: a source, an economia, a line.
fn disputed(desk: &Desk, said: String) -> (String, Option<Amount>) {
    let session = &desk.case.session;
    let sources = session
        .fund
        .sources
        .iter()
        .map(|s| (s.label.clone(), s.worth()));
    let economie = session.economie.iter();
    let economie = economie.map(|e| (e.id.as_str().replace('-', " "), Some(e.amount)));
    let lines = desk.state().split().iter();
    let lines = lines.map(|(line, cell)| (line.label.clone(), Some(cell.amount)));
    let wanted = said.to_lowercase();
    let mut all = sources.chain(economie).chain(lines);
    let found = all.find(|(label, _)| !wanted.is_empty() && label.to_lowercase().contains(&wanted));
    found.unwrap_or((said, None))
}
