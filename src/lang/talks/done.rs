//! Each act of the history in one sentence that can be read aloud and minuted.

use super::super::{
    Lang, Text, amended, capitalized, date, of_lang, quoted, sentence as edit_sentence, undone,
};
use super::{
    clauses, dispute_state, draft, parties, party, proposal, reopening, split_in_words, standing,
};
use crate::fund::Id;
use crate::negotiation::{
    Deed, Disputing, Opened, Origin, Party, Presence, Reopening, Signing, State, Suspension,
    Tabling, Written,
};
use crate::rules::Pack;

#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each deed, in one place"
)]
/// The sentence of an act done on a state; `None` when it cannot be done on it.
pub fn sentence(deed: &Deed, before: &State, lang: Lang) -> Option<String> {
    before.allows(deed).ok()?;
    let words = match deed {
        Deed::SedutaOpened(opened) => opened_in_words(opened, before.sedute.len() + 1, lang),
        Deed::Attendance(present) => present_in_words(present, lang),
        Deed::Suspended(suspension) => suspended(suspension, lang),
        Deed::Resumed => Text("la seduta riprende", "the seduta goes on")
            .of(lang)
            .to_owned(),
        Deed::SedutaClosed => {
            let number = before.sedute.len();
            format!(
                "{} {number}",
                Text("chiusa la seduta", "closed seduta").of(lang)
            )
        }
        Deed::SedutaHeld { seduta, held } => {
            super::held::said(*seduta, held.as_ref(), before, lang)
        }
        Deed::Edited { .. } | Deed::Undone | Deed::Redone => return edited(deed, before, lang),
        Deed::DraftDeclared => {
            let split = split_in_words(before.split(), lang);
            let clauses = clauses(before.clauses(), lang);
            let declared = Text("dichiarata", "declared").of(lang);
            let draft = draft(before.draft(), lang);
            format!("{draft} {declared}: {split}{clauses}")
        }
        Deed::Brought {
            from,
            split,
            clauses: with,
        } => {
            let head = match from {
                Origin::Simulation => Text("portato al tavolo", "brought to the table"),
                _ => Text("portata al tavolo", "brought to the table"),
            }
            .of(lang);
            let from = match from {
                Origin::Simulation => Text("un nuovo riparto", "a new split").of(lang).to_owned(),
                Origin::Proposal(number) => format!("{}{}", article(lang), proposal(*number, lang)),
                Origin::Draft(number) => format!("{}{}", article(lang), draft(*number, lang)),
            };
            let with = with
                .as_deref()
                .map(|c| clauses(c, lang))
                .unwrap_or_default();
            format!("{head} {from}: {}{with}", written(split, before, lang))
        }
        Deed::Tabled(tabling) => tabled(tabling, before, lang),
        Deed::Answered {
            proposal: number,
            by,
            standing: to,
            note,
        } => {
            let words = format!(
                "{}: {} {}",
                party(by, lang),
                proposal(*number, lang),
                standing(*to, lang)
            );
            with_note(words, note.as_deref())
        }
        Deed::Disputed(raised) => disputed(raised, lang),
        Deed::DisputeSettled {
            dispute,
            state,
            note,
        } => {
            let head = Text("contestazione", "dispute").of(lang);
            with_note(
                format!("{head} {dispute}: {}", dispute_state(*state, lang)),
                note.as_deref(),
            )
        }
        Deed::Declared { by, text } => {
            let head = Text(
                "dichiarazione a verbale di",
                "declaration for the minutes of",
            )
            .of(lang);
            format!("{head} {}: {}", party(by, lang), quoted(text, lang))
        }
        Deed::PutOff { text } => {
            format!(
                "{} {}",
                Text("punto rinviato:", "point put off:").of(lang),
                quoted(text, lang)
            )
        }
        Deed::Delivered { impronta } => {
            let head = Text(
                "cifre consegnate alle parti; impronta",
                "figures handed to the parties; impronta",
            );
            format!("{} {impronta}", head.of(lang))
        }
        Deed::Amended { amend, act } => {
            let case = before
                .case
                .reopened(before.case.with_draft(before.split()))
                .ok()?;
            let after = case.amended(amend, act.as_ref()).ok()?;
            amended::done(amend, &case, &after, lang)
        }
        Deed::Ipotesi(signing) => signed(
            Text("ipotesi (pre-intesa) in data", "ipotesi (pre-intesa) of"),
            signing,
            before,
            lang,
        ),
        Deed::Signed(signing) => signed(
            Text("contratto sottoscritto in data", "contract signed on"),
            signing,
            before,
            lang,
        ),
        Deed::Reopened(Reopening { cause, reference }) => {
            let head = Text("trattativa riaperta", "negotiation reopened").of(lang);
            format!("{head}: {} ({reference})", reopening(*cause, lang))
        }
        Deed::NoAgreement { note } => {
            let head = Text("mancato accordo", "no agreement").of(lang).to_owned();
            with_note(head, note.as_deref())
        }
        Deed::Unilateral { act, motivation } => {
            let head = Text("atto unilaterale provvisorio", "provisional unilateral act").of(lang);
            format!("{head}: {}; {motivation}", act.reference)
        }
    };
    let words = words.trim_end_matches('.');
    if words.ends_with(['»', '”']) && words.trim_end_matches(['»', '”']).ends_with('.') {
        return Some(capitalized(words));
    }
    Some(format!("{}.", capitalized(words)))
}

fn article(lang: Lang) -> &'static str {
    Text("la ", "").of(lang)
}

fn edited(deed: &Deed, before: &State, lang: Lang) -> Option<String> {
    let mut table = before.table.clone();
    let words = if let Deed::Edited { edit, .. } = deed {
        let applied = table.apply(edit.clone()).ok()?;
        edit_sentence(edit, &applied, table.split(), lang)
    } else {
        let again = *deed == Deed::Redone;
        let done = if again { table.redo() } else { table.undo() };
        let (edit, applied) = done?;
        undone(again, &edit, &applied, table.split(), lang)
    };
    Some(capitalized(&words))
}

fn with_note(words: String, note: Option<&str>) -> String {
    match note {
        Some(note) => format!("{words} ({note})"),
        None => words,
    }
}

fn opened_in_words(opened: &Opened, number: usize, lang: Lang) -> String {
    let head = Text("aperta la seduta", "opened seduta").of(lang);
    let place = opened
        .place
        .as_ref()
        .map(|p| format!(", {p}"))
        .unwrap_or_default();
    let when = opened.held.as_ref();
    let when = when.map(|when| format!(", {}", super::held::held(when, lang)));
    let when = when.unwrap_or_default();
    let present = if opened.present.is_empty() {
        String::new()
    } else {
        format!("; {}", present_in_words(&opened.present, lang))
    };
    with_note(
        format!("{head} {number}{when}{place}{present}"),
        opened.note.as_deref(),
    )
}

/// Who is present, by side and sigla: never by name.
fn present_in_words(present: &[Presence], lang: Lang) -> String {
    let mut sides: Vec<&Party> = Vec::new();
    for presence in present {
        if !sides.contains(&&presence.party) {
            sides.push(&presence.party);
        }
    }
    format!(
        "{}: {}",
        Text("presenti", "present").of(lang),
        parties(sides, lang)
    )
}

/// Who is present one by one, for the verbale: "parte pubblica, presidente (nome); …".
pub fn attendance(present: &[Presence], lang: Lang) -> String {
    let one = |presence: &Presence| {
        let role = presence.role.as_ref().map(|role| format!(", {role}"));
        let name = presence.name.as_ref().map(|name| format!(" ({name})"));
        let party = party(&presence.party, lang);
        format!(
            "{party}{}{}",
            role.unwrap_or_default(),
            name.unwrap_or_default()
        )
    };
    let all: Vec<String> = present.iter().map(one).collect();
    all.join("; ")
}

fn suspended(suspension: &Suspension, lang: Lang) -> String {
    let head = Text("seduta sospesa", "seduta suspended")
        .of(lang)
        .to_owned();
    let until = suspension.until.as_ref().map(|until| {
        format!(
            ", {} {until}",
            Text("ripresa prevista:", "to go on:").of(lang)
        )
    });
    with_note(
        head + &until.unwrap_or_default(),
        suspension.note.as_deref(),
    )
}

fn written(split: &Written, before: &State, lang: Lang) -> String {
    match before.read(split) {
        Ok(split) => split_in_words(&split, lang),
        Err(_) => "–".to_owned(),
    }
}

fn tabled(tabling: &Tabling, before: &State, lang: Lang) -> String {
    let number = u32::try_from(before.proposals.len() + 1).unwrap_or(u32::MAX);
    let by = match &tabling.by[..] {
        [Party::Public] => Text("della parte pubblica", "of the body's side")
            .of(lang)
            .to_owned(),
        by => format!("{} {}", Text("di", "of").of(lang), parties(by, lang)),
    };
    let mut words = format!(
        "{} {by}: {}{}",
        proposal(number, lang),
        written(&tabling.split, before, lang),
        clauses(&tabling.clauses, lang),
    );
    if tabling.all_or_nothing {
        words += Text("; da prendere o lasciare per intero", "; all or nothing").of(lang);
    }
    if let Some(replaced) = tabling.replaces {
        let head = Text("sostituisce la", "replaces").of(lang);
        words += &format!("; {head} {}", proposal(replaced, lang));
    }
    let motivation = tabling.motivation.as_ref().map(|m| quoted(m, lang));
    let not_given = Text("non resa", "not given").of(lang).to_owned();
    let head = Text("motivazione", "motivation").of(lang);
    words += &format!("; {head} {}", motivation.unwrap_or(not_given));
    with_note(words, tabling.note.as_deref())
}

fn disputed(raised: &Disputing, lang: Lang) -> String {
    let verb = Text("contesta", "disputes").of(lang);
    let mut words = format!(
        "{} {verb} {}",
        party(&raised.by, lang),
        quoted(&raised.figure, lang)
    );
    match (raised.theirs, raised.ours, lang) {
        (Some(theirs), Some(ours), Lang::It) => words += &format!(": {theirs} e non {ours}"),
        (Some(theirs), Some(ours), Lang::En) => words += &format!(": {theirs} and not {ours}"),
        (Some(theirs), None, _) => words += &format!(": {theirs}"),
        (None, _, _) => {}
    }
    if let Some(source) = &raised.source {
        words += &format!(", {} {source}", Text("fonte:", "source:").of(lang));
    }
    with_note(words, raised.note.as_deref())
}

fn signed(head: Text, signing: &Signing, before: &State, lang: Lang) -> String {
    let mut words = format!(
        "{} {}: {}{}; {}: {}",
        head.of(lang),
        date(signing.date, lang),
        written(&signing.split, before, lang),
        clauses(&signing.clauses, lang),
        Text("firmano", "signed by").of(lang),
        parties(&signing.signed_by, lang),
    );
    if let Some(not) = super::brief::not_signed(signing, lang) {
        words += &format!("; {not}");
    }
    for motivation in &signing.motivations {
        let rule = rule_title(before.case.pack.as_deref(), &motivation.rule, lang);
        words += &format!("; {rule}: {}", quoted(&motivation.text, lang));
    }
    with_note(words, signing.note.as_deref())
}

/// What a rule is called, or its id where the pack does not have it.
pub(in crate::lang) fn rule_title(pack: Option<&Pack>, rule: &Id, lang: Lang) -> String {
    let found = pack.and_then(|pack| pack.rule(rule));
    let title = found.map(|(_, rule)| of_lang(&rule.title, lang).to_owned());
    title.unwrap_or_else(|| rule.to_string())
}
