//! A moment of a review: what was done, with the figures and the answers of that day.

use super::{Names, Reading, Tables, figures};
use crate::lang::talks::{clause, dispute_state, party};
use crate::lang::{
    self, Text, capitalized, date, known_on, of_lang, quoted, severity, sign, verdict,
};
use crate::negotiation::{Deed, Judged, Operation, Presence, Review, Reviewed, Shown};
use crate::rules::{Pack, Verdict};

/// Which act it is, when, at which seduta, by whom it was kept.
pub fn heading(moment: &Reviewed, reading: Reading) -> String {
    let lang = reading.lang;
    let Operation {
        number,
        time,
        operator,
        ..
    } = &moment.operation;
    let (act, at, seduta) = (
        Text("Atto", "Act").of(lang),
        Text("ore", "at").of(lang),
        Text("seduta", "seduta").of(lang),
    );
    format!(
        "{act} {number} · {} {at} {} · {seduta} {} · {operator}",
        date(time.day(), lang),
        time.hour(),
        moment.seduta
    )
}

/// A moment in full.
pub fn moment(review: &Review, at: usize, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let Some(moment) = review.moments.get(at) else {
        return Vec::new();
    };
    let mut lines = vec![heading(moment, reading)];
    lines.push(format!(" {}", moment.operation.sentence));
    match &moment.operation.act {
        Deed::SedutaOpened(opened) => lines.extend(present(&opened.present, "  ", reading)),
        Deed::Tabled(tabling) => {
            let by = tabling.speaker.as_ref().map(|speaker| {
                let head = Text("Presentata da", "Tabled by").of(lang);
                format!(" {head}: {speaker}")
            });
            lines.extend(by);
            let read = tabling.confirmed_by.as_ref().map(|who| {
                let head = Text("Riletta e confermata da", "Read again and confirmed by");
                format!(" {}: {who}", head.of(lang))
            });
            lines.extend(read);
            let head = Text("Motivazione", "Motivation").of(lang);
            let none = Text("non resa", "not given").of(lang).to_owned();
            let why = tabling.motivation.as_ref().map(|m| quoted(m, lang));
            lines.push(format!(" {head}: {}", why.unwrap_or(none)));
        }
        _ => {}
    }
    if let Some(number) = moment.draft {
        let head = Text("Bozza di riparto n.", "Draft no.").of(lang);
        lines.push(format!(" {head} {number}"));
    }
    lines.extend(figures_of(review, at, moment, reading));
    if let Some(judged) = moment.judged() {
        lines.extend(answers(review, judged, reading));
    }
    for motivation in moment.motivations() {
        let head = Text("Motivazione di", "Motivation of").of(lang);
        let why = quoted(&motivation.text, lang);
        lines.push(format!(" {head} {}: {why}", motivation.rule));
    }
    lines.extend(disputes(moment, reading));
    lines.extend(said(moment, reading));
    lines
}

/// The table, where it is not that of the moment before, and the clauses.
fn figures_of(review: &Review, at: usize, moment: &Reviewed, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let mut lines = Vec::new();
    if moment.edits > 0 {
        let since = at.checked_sub(1).map_or(0, |b| number(&review.moments[b]));
        let head = Text(
            "Modifiche al riparto dopo l'atto",
            "Changes of the split after act",
        );
        lines.push(format!(" {} {since}: {}", head.of(lang), moment.edits));
    }
    let tells = matches!(moment.operation.act, Deed::Tabled(_)) || is_signed(moment);
    let alone = reading.tables != Tables::Changed;
    if alone || tells || !moment.same_amounts {
        lines.extend(figures::moment(moment, reading));
    } else {
        // The one whose table it is: those between have none.
        let mut before = review.moments[..at].iter().enumerate().rev();
        let shown = |(at, m): &(usize, &Reviewed)| {
            !m.same_amounts || *at == 0 || matches!(m.operation.act, Deed::Tabled(_))
        };
        let like = match before.find(shown) {
            Some((0, first)) if first.same_amounts => None,
            found => found.map(|(_, m)| number(m)),
        };
        lines.push(match like {
            Some(act) => {
                let head = Text("Stesso riparto dell'atto", "Same split as act").of(lang);
                format!(" {head} {act}")
            }
            None => format!(
                " {}",
                reading.t(Text("Riparto di apertura", "Opening split"))
            ),
        });
    }
    if alone || tells || !moment.same_clauses {
        let head = Text("Clausola", "Clause").of(lang);
        let clauses = moment.clauses.iter();
        lines.extend(clauses.map(|one| format!(" {head}: {}", clause(one, lang))));
        if moment.clauses.is_empty() {
            lines.push(format!(
                " {}",
                reading.t(Text("Nessuna clausola", "No clause"))
            ));
        }
    }
    lines
}

fn number(moment: &Reviewed) -> u32 {
    moment.operation.number
}

/// Who was present, by side and role; by name where names are told.
fn present(all: &[Presence], indent: &str, reading: Reading) -> Vec<String> {
    let one = |presence: &Presence| {
        let mut words = vec![party(&presence.party, reading.lang)];
        words.extend(presence.role.clone());
        if reading.names == Names::Told {
            words.extend(presence.name.clone());
        }
        format!("{indent}{}", words.join(", "))
    };
    all.iter().map(one).collect()
}

/// The answers as they were shown that day.
fn answers(review: &Review, judged: &Judged, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let head = Text("Verifiche mostrate quel giorno", "Answers shown that day").of(lang);
    let mut lines = vec![format!(
        " {head}: {} ({} {} {}, {})",
        lang::counts(judged.counts(), lang),
        judged.pack,
        Text("revisione", "revision").of(lang),
        judged.revision,
        known_on(judged.day, lang)
    )];
    let rules = review.rules_of(judged);
    if rules.is_none() {
        let other = Text(
            "le regole di quel giorno non sono quelle di questo programma: di ognuna si dice solo il nome",
            "the rules of that day are not those of this program: each is told by its name alone",
        );
        lines.push(format!("  {}", reading.t(other)));
    }
    let pack = rules.map(|rules| &**rules);
    lines.extend(judged.findings.iter().map(|s| shown(s, pack, reading)));
    lines
}

/// An answer as it was shown: sign, rule, verdict, margin.
pub(super) fn shown(shown: &Shown, pack: Option<&Pack>, reading: Reading) -> String {
    let lang = reading.lang;
    let rule = pack.and_then(|p| p.rules.iter().find(|r| r.id == shown.rule));
    let name = rule.map(|r| capitalized(of_lang(&r.title, lang)));
    let name = name.unwrap_or_else(|| shown.rule.to_string());
    let margin = shown.margin.map(|margin| {
        if margin.is_negative() {
            format!(" {} {}", Text("per", "by").of(lang), margin.abs())
        } else {
            format!(", {} {margin}", Text("margine", "margin").of(lang))
        }
    });
    let what = if shown.verdict == Verdict::Violated {
        format!(", {}", severity(shown.severity, lang))
    } else {
        String::new()
    };
    format!(
        "  {} {name}: {}{}{what}",
        sign(shown.verdict),
        verdict(shown.verdict, lang),
        margin.unwrap_or_default()
    )
}

/// True for an ipotesi or a contract.
pub(super) fn is_signed(moment: &Reviewed) -> bool {
    matches!(moment.operation.act, Deed::Ipotesi(_) | Deed::Signed(_))
}

/// The disputes that were open.
fn disputes(moment: &Reviewed, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let one = |dispute: &crate::negotiation::Dispute| {
        let raised = &dispute.raised;
        let theirs = raised.theirs.map(|a| format!(": {a}")).unwrap_or_default();
        let ours = raised.ours.map(|a| match lang {
            lang::Lang::It => format!(", al tavolo {a}"),
            lang::Lang::En => format!(", on the table {a}"),
        });
        let ours = ours.unwrap_or_default();
        format!(
            " {} {} ({}): {} {}{theirs}{ours}",
            Text("Contestazione", "Dispute").of(lang),
            dispute.number,
            dispute_state(dispute.state, lang),
            party(&raised.by, lang),
            quoted(&raised.figure, lang)
        )
    };
    moment.disputes.iter().map(one).collect()
}

/// What was said and noted after it, in the words of that day.
fn said(moment: &Reviewed, reading: Reading) -> Vec<String> {
    let mut lines = Vec::new();
    if !moment.said.is_empty() {
        let head = Text("Detto e annotato poi:", "Said and noted afterwards:");
        lines.push(format!(" {}", reading.t(head)));
    }
    for operation in &moment.said {
        lines.push(format!(
            "  {} {}",
            operation.time.hour(),
            operation.sentence
        ));
        if let Deed::Attendance(all) = &operation.act {
            lines.extend(present(all, "   ", reading));
        }
    }
    lines
}
