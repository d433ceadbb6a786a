//! What became law later, what is not in the session, what was agreed against a rule.

use super::Reading;
use super::moment::shown;
use crate::lang::explained::elided;
use crate::lang::{Lang, Text, date, later_sentence, quoted, sheets};
use crate::negotiation::{Review, Unrecorded};

/// A datum that the session does not have.
pub(super) const NOT_RECORDED: Text = Text("non risulta", "not recorded");

/// What became law after the agreement.
pub fn later(review: &Review, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let title = match lang {
        Lang::It => format!("Norme sopravvenute, note {}", elided("al", review.today)),
        Lang::En => format!("Later law, as known on {}", date(review.today, lang)),
    };
    let mut lines = vec![title];
    let Some(pack) = review.opening.pack.as_deref() else {
        let none = Text(
            "Senza regole non si può dire.",
            "Without rules it cannot be told.",
        );
        lines.push(format!(" {}", reading.t(none)));
        return lines;
    };
    if review.later.is_empty() {
        let none = Text("Nessuna.", "None.");
        lines.push(format!(" {}", reading.t(none)));
    }
    for finding in &review.later {
        let rule = &pack.rules[finding.rule].id;
        let sentence = later_sentence(finding, pack, lang);
        lines.push(format!(" » {sentence} [{rule}]"));
    }
    lines
}

/// What is not in the session, said plainly.
pub fn unrecorded(review: &Review, reading: Reading) -> Vec<String> {
    let title = Text("Che cosa non è registrato", "What is not recorded");
    let mut lines = vec![reading.t(title).to_owned()];
    let all = review.unrecorded.iter();
    lines.extend(all.map(|thing| format!(" · {}", unrecorded_thing(thing, reading.lang))));
    lines
}

/// Something that is not in the session.
pub fn unrecorded_thing(thing: &Unrecorded, lang: Lang) -> String {
    let numbers = |all: &[u32]| {
        let all: Vec<String> = all.iter().map(u32::to_string).collect();
        super::super::talks::listed(&all, lang)
    };
    let simple = match thing {
        Unrecorded::Before => Text(
            "ciò che è avvenuto prima della prima seduta: restano i dati di apertura",
            "what happened before the first seduta: the opening data are what is left of it",
        ),
        Unrecorded::Simulations => Text(
            "le simulazioni e le note riservate di chi teneva il tavolo",
            "the simulations and private notes of whoever kept the table",
        ),
        Unrecorded::Indirizzi => Text(
            "gli indirizzi della Giunta alla delegazione",
            "the indirizzi of the Giunta to the delegation",
        ),
        Unrecorded::Talk => Text(
            "ciò che è stato detto senza chiederne la verbalizzazione",
            "what was said and nobody asked to minute",
        ),
        Unrecorded::Contract => Text(
            "la sottoscrizione del contratto",
            "the signature of the contract",
        ),
        Unrecorded::Names(count) => {
            return match lang {
                Lang::It => format!("il nome dei presenti ({count} presenze nelle sedute)"),
                Lang::En => format!("the names of those present ({count} presences at the sedute)"),
            };
        }
        Unrecorded::Motivations(all) => {
            let head = match all.len() {
                1 => Text(
                    "la motivazione della proposta",
                    "the motivation of proposal",
                ),
                _ => Text(
                    "la motivazione delle proposte",
                    "the motivation of proposals",
                ),
            };
            let none = Text("non resa", "not given").of(lang);
            return format!("{} {} ({none})", head.of(lang), numbers(all));
        }
        Unrecorded::Judgements(all) => {
            let head = Text(
                "le verifiche mostrate quel giorno, agli atti:",
                "the answers shown that day, at acts:",
            );
            return format!("{} {}", head.of(lang), numbers(all));
        }
        Unrecorded::Steps(all) => {
            let all: Vec<String> = all.iter().map(|s| sheets::paper_name(s, lang)).collect();
            let head = Text(
                "la data dei passi dell'iter:",
                "the date of steps of the iter:",
            );
            return format!("{} {}", head.of(lang), all.join(", "));
        }
    };
    simple.of(lang).to_owned()
}

/// The register of what was signed against a rule, with why.
pub fn register(review: &Review, reading: Reading) -> Vec<String> {
    let title = Text(
        "Registro degli scostamenti accettati",
        "Register of the accepted breaches",
    );
    let mut lines = vec![reading.t(title).to_owned()];
    if review.accepted.is_empty() {
        let none = Text(
            "Nessuno: ciò che è stato firmato non ha verifiche non rispettate.",
            "None: nothing that was signed has a rule not respected.",
        );
        let unsigned = Text(
            "Nessuno: non c'è nulla di firmato.",
            "None: nothing is signed.",
        );
        let signed = review.moments.iter().any(super::moment::is_signed);
        let words = if signed { none } else { unsigned };
        lines.push(format!(" {}", reading.t(words)));
    }
    for accepted in &review.accepted {
        let moment = review.moments.iter();
        let mut moment = moment.filter(|m| m.operation.number == accepted.at);
        let judged = moment.next().and_then(|m| m.judged());
        let pack = judged.and_then(|j| review.rules_of(j));
        let head = Text("Atto", "Act").of(reading.lang);
        lines.push(format!(" {head} {}", accepted.at));
        lines.push(shown(&accepted.shown, pack.map(|p| &**p), reading));
        let why = accepted
            .motivation
            .as_ref()
            .map(|m| quoted(m, reading.lang));
        let none = Text("non resa", "not given").of(reading.lang).to_owned();
        let head = Text("Motivazione", "Motivation").of(reading.lang);
        lines.push(format!("    {head}: {}", why.unwrap_or(none)));
    }
    lines
}
