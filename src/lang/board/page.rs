//! A proposal, a draft, a dispute, an act of the history: all that is known of it, on a page.

use super::super::findings::spoken;
use super::super::talks::{clause, dispute_state, draft, party, proposal};
use super::super::{
    Lang, Text, capitalized, date, of_lang, severity, sign as verdict_sign, verdict,
};
use super::{Said, moment, motivation, signed, titled, whole};
use crate::dossier::Clause;
use crate::fund::Id;
use crate::money::Amount;
use crate::negotiation::{
    Deed, Dispute, Draft, Judged, Operation, Party, Presence, Proposal, Shown, State, Written,
    pack_hash,
};
use crate::rules::Verdict;

type Page = (String, Vec<Said>);

/// A proposal whole.
pub fn of_proposal(of: &Proposal, state: &State, operations: &[Operation], lang: Lang) -> Page {
    let tabled = &of.tabled;
    let mut lines = Vec::new();
    if tabled.all_or_nothing {
        lines.push(Said::Text(whole(lang)));
    }
    split(
        &mut lines,
        &tabled.split,
        compared_with(of, state),
        state,
        lang,
    );
    clauses(&mut lines, &tabled.clauses, lang);
    let mut say = |name: Text, text: Option<String>| {
        let named = |text| Said::Named(name.of(lang).to_owned(), text);
        lines.extend(text.map(named));
    };
    say(
        Text("Motivazione", "Motivation"),
        Some(motivation(of, lang)),
    );
    say(Text("Nota", "Note"), tabled.note.clone());
    say(Text("Ha parlato", "Speaker"), tabled.speaker.clone());
    say(
        Text("Riletta, confermata", "Read again by"),
        tabled.confirmed_by.clone(),
    );
    let replaces = tabled.replaces.map(|number| proposal(number, lang));
    say(Text("Sostituisce", "Replaces"), replaces);
    say(Text("È anche", "It is also"), Some(draft(of.draft, lang)));
    lines.push(Said::Head(
        Text("Come sta con ciascuno", "Where it stands with each")
            .of(lang)
            .to_owned(),
    ));
    for who in state.parties() {
        lines.extend(answer(of, &who, operations, lang));
    }
    if let Some(judged) = &tabled.judged {
        judgement(&mut lines, judged, state, lang);
    }
    (titled(of, operations, lang), lines)
}

/// What a proposal is compared with: the last one before it of the other side.
fn compared_with<'a>(of: &Proposal, state: &'a State) -> Option<&'a Proposal> {
    let line = of.tabled.split.lines.first()?;
    super::difference(of, state, &line.id).map(|(other, _)| other)
}

fn answer(of: &Proposal, who: &Party, operations: &[Operation], lang: Lang) -> Option<Said> {
    let own = of.tabled.by.contains(who);
    let said = of.standings.iter().find(|(party, ..)| party == who);
    let Some((_, standing, at)) = said else {
        let words = signed(of.standing(who), lang);
        return (!own).then(|| Said::Named(party(who, lang), words));
    };
    let operation = (*at as usize).checked_sub(1);
    let operation = operation.and_then(|at| operations.get(at));
    let mut words = signed(*standing, lang);
    if let Some(operation) = operation {
        words += &format!(" · {}", moment(&operation.time, lang));
        if let Deed::Answered {
            note: Some(note), ..
        } = &operation.act
        {
            words += &format!(" · {note}");
        }
    }
    Some(Said::Named(party(who, lang), words))
}

/// The split in columns: amounts, shares, and how far from another proposal.
fn split(lines: &mut Vec<Said>, of: &Written, other: Option<&Proposal>, state: &State, lang: Lang) {
    let shares = of.shares(state.case.session.fund.total());
    let shares = shares.filter(|_| !state.case.facts.fund.incomplete);
    let mut heads = vec![
        Text("importo", "amount").of(lang).to_owned(),
        "%".to_owned(),
    ];
    heads.extend(other.map(|other| {
        let from = Text("dalla proposta", "from proposal").of(lang);
        format!("{from} {}", other.number)
    }));
    let head = Text("Riparto", "Split").of(lang).to_owned();
    lines.push(Said::Figures(head, heads));
    let mut total = Amount::ZERO;
    for (at, line) in of.lines.iter().enumerate() {
        total += line.amount;
        let share = shares.as_ref().map(|all| all[at].to_string());
        let mut cells = vec![line.amount.to_string(), share.unwrap_or_default()];
        cells.extend(other.map(|other| {
            let before = other.tabled.split.amount(&line.id).unwrap_or_default();
            (line.amount - before).signed()
        }));
        let name = line.short.as_ref().unwrap_or(&line.label);
        lines.push(Said::Figures(capitalized(name), cells));
    }
    let sum = Text("Somma", "Sum").of(lang).to_owned();
    lines.push(Said::Figures(sum, vec![total.to_string()]));
}

fn clauses(lines: &mut Vec<Said>, of: &[Clause], lang: Lang) {
    let name = Text("Clausole", "Clauses").of(lang);
    if of.is_empty() {
        let none = Text("nessuna", "none").of(lang);
        lines.push(Said::Named(name.to_owned(), none.to_owned()));
    }
    for (at, one) in of.iter().enumerate() {
        let name = if at == 0 { name } else { "" };
        lines.push(Said::Named(name.to_owned(), clause(one, lang)));
    }
}

/// The findings as they were shown that day.
fn judgement(lines: &mut Vec<Said>, judged: &Judged, state: &State, lang: Lang) {
    let head = Text("Verifiche mostrate quel giorno", "Rules as shown that day").of(lang);
    lines.push(Said::Head(format!("{head} ({})", date(judged.day, lang))));
    let order = |shown: &&Shown| match shown.verdict {
        Verdict::Violated => 0,
        Verdict::CannotTell => 1,
        Verdict::Respected => 2,
    };
    let mut findings: Vec<&Shown> = judged.findings.iter().collect();
    findings.sort_by_key(order);
    for shown in findings {
        let words = format!(
            "{} {}: {}",
            verdict_sign(shown.verdict),
            rule(&shown.rule, state, lang),
            verdict(shown.verdict, lang)
        );
        let margin = shown.margin.map(|margin| {
            let (name, margin) = if margin.is_negative() {
                (Text("scarto", "short by"), margin.abs())
            } else {
                (Text("margine", "margin"), margin)
            };
            format!(", {} {margin}", name.of(lang))
        });
        let breach = (shown.verdict == Verdict::Violated)
            .then(|| format!(" · {}", severity(shown.severity, lang)));
        lines.push(Said::Text(
            words + &margin.unwrap_or_default() + &breach.unwrap_or_default(),
        ));
    }
    let revision = Text("revisione", "revision").of(lang);
    let same = state.case.pack.as_ref();
    let same = same.is_some_and(|pack| pack_hash(pack) == judged.hash);
    let other = if same {
        ""
    } else {
        Text(
            "; le regole di questo programma sono altre",
            "; the rules of this program are others",
        )
        .of(lang)
    };
    lines.push(Said::Named(
        Text("Regole", "Rules").of(lang).to_owned(),
        format!("{}, {revision} {}{other}", judged.pack, judged.revision),
    ));
}

fn rule(id: &Id, state: &State, lang: Lang) -> String {
    let pack = state.case.pack.as_ref();
    let known = pack.and_then(|pack| pack.rules.iter().find(|rule| rule.id == *id));
    known.map_or_else(
        || spoken(id),
        |rule| capitalized(of_lang(&rule.title, lang)),
    )
}

/// A draft whole.
pub fn of_draft(of: &Draft, state: &State, operations: &[Operation], lang: Lang) -> Page {
    let mut lines = Vec::new();
    split(&mut lines, &Written::of(&of.split), None, state, lang);
    clauses(&mut lines, &of.clauses, lang);
    let operation = (of.at as usize).checked_sub(1);
    let operation = operation.and_then(|at| operations.get(at));
    let at = operation.map_or_else(String::new, |o| format!(" · {}", moment(&o.time, lang)));
    if let Some(operation) = operation {
        let head = Text("Numerata con", "Numbered by").of(lang);
        lines.push(Said::Named(head.to_owned(), operation.sentence.clone()));
    }
    (
        format!("{}{at}", capitalized(&draft(of.number, lang))),
        lines,
    )
}

/// A dispute whole.
pub fn of_dispute(of: &Dispute, operations: &[Operation], lang: Lang) -> Page {
    let raised = &of.raised;
    let mut lines = Vec::new();
    let mut say = |name: Text, text: Option<String>| {
        let named = |text| Said::Named(name.of(lang).to_owned(), text);
        lines.extend(text.map(named));
    };
    let state = dispute_state(of.state, lang);
    say(Text("Stato", "State"), Some(state.to_owned()));
    say(Text("Cifra", "Figure"), Some(raised.figure.clone()));
    let amount = |amount: Option<Amount>| amount.map(|a| a.to_string());
    say(Text("Al tavolo", "At the table"), amount(raised.ours));
    say(
        Text("Secondo chi contesta", "By who disputes"),
        amount(raised.theirs),
    );
    say(Text("Fonte", "Source"), raised.source.clone());
    say(Text("Nota", "Note"), raised.note.clone());
    let time = |at: u32| {
        let operation = (at as usize).checked_sub(1);
        let operation = operation.and_then(|at| operations.get(at));
        operation.map_or_else(String::new, |o| moment(&o.time, lang))
    };
    for (at, note) in &of.notes {
        lines.push(Said::Named(time(*at), note.clone()));
    }
    let head = Text("Contestazione", "Dispute").of(lang);
    let by = party(&raised.by, lang);
    (
        format!("{head} {} · {by} · {}", of.number, time(of.at)),
        lines,
    )
}

/// Acts of the history, one after the other.
pub fn of_acts(of: &[Operation], lang: Lang) -> Page {
    let act = Text("Atto", "Act").of(lang);
    let title = match of {
        [first, .., last] => format!("{act} {} – {}", first.number, last.number),
        [one] => format!("{act} {} · {}", one.number, moment(&one.time, lang)),
        [] => act.to_owned(),
    };
    let mut lines = Vec::new();
    for operation in of {
        lines.push(Said::Text(operation.sentence.clone()));
        let when = format!("{} · {}", moment(&operation.time, lang), operation.operator);
        let head = Text("Quando, da chi", "When, by whom").of(lang);
        lines.push(Said::Named(head.to_owned(), when));
        if let Deed::SedutaOpened(opened) = &operation.act {
            present(&mut lines, &opened.present, lang);
        }
        if let Deed::Attendance(there) = &operation.act {
            present(&mut lines, there, lang);
        }
    }
    (title, lines)
}

/// Who is present, by side and role: names are for the verbale alone.
fn present(lines: &mut Vec<Said>, there: &[Presence], lang: Lang) {
    for presence in there {
        let role = presence.role.clone();
        let role = role.unwrap_or_else(|| Text("presente", "present").of(lang).to_owned());
        lines.push(Said::Named(party(&presence.party, lang), role));
    }
}
