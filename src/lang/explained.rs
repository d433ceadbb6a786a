//! Why a rule answers as it does, in words: the figures, the day, the values of the law.

use jiff::civil::Date;

use super::findings::spoken;
use super::quantities::value;
use super::words::{confidence, date, of_lang};
use super::{Lang, Text};
use crate::rules::{
    Basis, Consulted, DatedValue, Decided, Detail, Explanation, Kind, Pack, Quantity, Relation,
    SilentReason, Standing, Unit,
};

/// Which day decides, in a sentence without its stop.
pub fn decided(explanation: &Explanation, lang: Lang) -> String {
    let day = date(explanation.day, lang);
    let by = |step| format!("{} ({day})", spoken(step));
    match (&explanation.decided_by, lang) {
        (Decided::YearEnd, Lang::It) => {
            format!("decide l'ultimo giorno dell'anno del fondo, {day}")
        }
        (Decided::YearEnd, Lang::En) => format!("the last day of the fund's year decides, {day}"),
        (Decided::Agreement(step), Lang::It) => {
            format!("decide il giorno dell'accordo: {}", by(step))
        }
        (Decided::Agreement(step), Lang::En) => {
            format!("the day of the agreement decides: {}", by(step))
        }
        (Decided::NoAgreement, Lang::It) => {
            format!("non c'è ancora accordo: decide il giorno del giudizio, {day}")
        }
        (Decided::NoAgreement, Lang::En) => {
            format!("there is no agreement yet: the day of judging decides, {day}")
        }
        (Decided::Payment(step), Lang::It) => {
            format!("decide il giorno del pagamento: {}", by(step))
        }
        (Decided::Payment(step), Lang::En) => {
            format!("the day of the payment decides: {}", by(step))
        }
        (Decided::NoPayment, Lang::It) => {
            format!("non c'è ancora pagamento: decide l'ultimo giorno dell'anno del fondo, {day}")
        }
        (Decided::NoPayment, Lang::En) => {
            format!("there is no payment yet: the last day of the fund's year decides, {day}")
        }
    }
}

/// By which day a rule and its values must have been known.
pub fn known_by(known: Date, lang: Lang) -> String {
    let day = date(known, lang);
    match lang {
        Lang::It => format!("conta ciò che era noto {}", elided("il", known)),
        Lang::En => format!("what was known on {day} counts"),
    }
}

/// A parameter and the day it was asked for.
pub fn asked(consulted: &Consulted, lang: Lang) -> String {
    let (name, day) = (spoken(consulted.parameter), date(consulted.day, lang));
    match lang {
        Lang::It => format!("{name}, {}", elided("al", consulted.day)),
        Lang::En => format!("{name}, on {day}"),
    }
}

/// A value of the law and what became of it: used, ended, known later.
pub fn standing(held: &DatedValue, standing: Standing, unit: Unit, lang: Lang) -> String {
    let why = match standing {
        Standing::Used => Text("è quello che conta", "the one that counts"),
        Standing::StartsLater => Text("comincia dopo", "starts later"),
        Standing::Ended => Text("non valeva più", "had ended"),
        Standing::Superseded => Text("sostituito da uno successivo", "replaced by a later one"),
        Standing::NotYetKnown => Text("non era ancora noto", "was not known yet"),
        Standing::Pending => Text(
            "non si applica, la firma non risulta",
            "not applied, not known to be signed",
        ),
    };
    format!("{}: {}", dated(held, unit, lang), why.of(lang))
}

/// A value of the law with the days of its life.
pub fn dated(held: &DatedValue, unit: Unit, lang: Lang) -> String {
    let words = value(held.value, unit, lang);
    let life = lifetime(held.from, held.to, lang);
    let known = match (held.known_from, lang) {
        (Some(day), Lang::It) => format!("noto {}", elided("dal", day)),
        (Some(day), Lang::En) => format!("known from {}", date(day, lang)),
        (None, _) => Text("in attesa", "pending").of(lang).to_owned(),
    };
    format!("{words} {life}, {known}")
}

/// Where a value is written, and how sure we are.
pub fn value_source(held: &DatedValue, lang: Lang) -> String {
    format!("{} · {}", held.citation, confidence(held.confidence, lang))
}

/// The days from which and to which a thing has effect.
pub fn lifetime(from: Date, to: Option<Date>, lang: Lang) -> String {
    match (to, lang) {
        (Some(to), Lang::It) => format!("{} {}", elided("dal", from), elided("al", to)),
        (Some(to), Lang::En) => format!("from {} to {}", date(from, lang), date(to, lang)),
        (None, Lang::It) => elided("dal", from),
        (None, Lang::En) => format!("from {}", date(from, lang)),
    }
}

/// An Italian date after its article: "al 12/06/2019", but "all'11/06/2019".
pub(super) fn elided(article: &str, day: Date) -> String {
    before_day(article, &date(day, Lang::It))
}

/// Words that end with the article of a date, and the date: "prima dell'ipotesi del 12/06/2019", but "dell'11/06/2019".
pub(super) fn with_day(words: Text, day: Date, lang: Lang) -> String {
    let text = words.of(lang);
    match lang {
        Lang::It => {
            let from = text.rfind(' ').map_or(0, |space| space + 1);
            format!("{}{}", &text[..from], elided(&text[from..], day))
        }
        Lang::En => format!("{text} {}", date(day, lang)),
    }
}

/// The same of a text that begins with a date.
pub(super) fn before_day(article: &str, written: &str) -> String {
    let vowel = written.starts_with("08/") || written.starts_with("11/");
    match (vowel, article) {
        (true, "il") => format!("l'{written}"),
        (true, article) => format!("{article}l'{written}"),
        (false, article) => format!("{article} {written}"),
    }
}

/// What a rule asks, with the values of the law that count for this session.
pub fn kind_then(explanation: &Explanation, pack: &Pack, lang: Lang) -> String {
    let mut then = Pack {
        rules: Vec::new(),
        cases: Vec::new(),
        ..pack.clone()
    };
    for consulted in &explanation.consulted {
        let used = |value: &DatedValue| {
            let mut all = consulted.values.iter();
            all.any(|(v, standing)| *standing == Standing::Used && *v == value)
        };
        let named = then.parameters.iter_mut();
        for parameter in named.filter(|p| p.id == *consulted.parameter) {
            parameter.values.retain(used);
        }
    }
    super::kind(explanation.kind, &then, lang)
}

/// How the figures of a kind of check are rounded, where they are.
pub fn rounding(kind: &Kind, lang: Lang) -> Option<&'static str> {
    let words = match kind {
        Kind::Limit { relation, .. } => match relation {
            Relation::AtLeast => Text(
                "un minimo si arrotonda in su, al centesimo",
                "a minimum is rounded up, to the cent",
            ),
            Relation::AtMost => Text(
                "un massimo si arrotonda in giù, al centesimo",
                "a maximum is rounded down, to the cent",
            ),
            Relation::Equal => Text(
                "i due lati sono uguali al centesimo, o no",
                "the two sides are equal to the cent, or are not",
            ),
        },
        Kind::Source {
            amount: Basis::AtMost { .. },
            ..
        } => Text(
            "il massimo si arrotonda in giù, al centesimo",
            "the maximum is rounded down, to the cent",
        ),
        Kind::Source { .. } => Text(
            "il conto si arrotonda al centesimo più vicino, il mezzo in su",
            "the sum is rounded to the nearest cent, half up",
        ),
        _ => return None,
    };
    Some(words.of(lang))
}

/// The reading that a rule follows, and whether the session chose it.
pub fn reading_of(explanation: &Explanation, lang: Lang) -> Option<String> {
    let (reading, option, chosen) = explanation.reading?;
    let (title, label) = (of_lang(&reading.title, lang), of_lang(&option.label, lang));
    let by = if chosen {
        Text("scelta dalla sessione", "chosen by the session")
    } else {
        Text("la sessione non sceglie", "the session does not choose")
    };
    Some(format!(
        "{title}: {label} ({}; {})",
        option.citation,
        by.of(lang)
    ))
}

/// What a parameter is measured in, as the kinds of a rule use it.
pub fn unit_of(parameter: &crate::fund::Id, pack: &Pack) -> Unit {
    let rules = pack.rules.iter();
    let kinds = rules.flat_map(|r| {
        [&r.kind]
            .into_iter()
            .chain(r.otherwise.iter().map(|o| &o.kind))
    });
    let mut named = kinds.flat_map(Kind::parameters);
    let found = named.find(|(id, _)| *id == parameter);
    found.map_or(Unit::Euro, |(_, unit)| unit)
}

/// The two sides of a limit, or the sum that a formula makes, as they come out.
pub fn sides(detail: &Detail, lang: Lang) -> Option<String> {
    match (detail, lang) {
        (Detail::Limit { left, right, .. }, Lang::It) => {
            Some(format!("in tutto {left}, contro un limite di {right}"))
        }
        (Detail::Limit { left, right, .. }, Lang::En) => {
            Some(format!("in all {left}, against a limit of {right}"))
        }
        (Detail::Formula { due, held, .. }, Lang::It) => {
            Some(format!("il conto fa {due}, nel fondo {held}"))
        }
        (Detail::Formula { due, held, .. }, Lang::En) => {
            Some(format!("the formula makes {due}, the fund holds {held}"))
        }
        _ => None,
    }
}

/// True for a limit that is taken of the fund of the year.
pub fn is_of_the_fund(kind: &Kind) -> bool {
    let Kind::Limit { left, right, .. } = kind else {
        return false;
    };
    left.iter().chain(right).any(|t| t.of == Quantity::Fund)
}

/// What makes a rule silent, where there is more to say than the reason.
pub fn silent_because(
    reason: SilentReason,
    explanation: &Explanation,
    lang: Lang,
) -> Option<String> {
    let rule = explanation.rule;
    Some(match (reason, lang) {
        (SilentReason::NotInForce, Lang::It) => {
            let life = lifetime(rule.from, rule.to, lang);
            format!("vale {life}, {}", decided(explanation, lang))
        }
        (SilentReason::NotInForce, Lang::En) => {
            let life = lifetime(rule.from, rule.to, lang);
            format!("in force {life}; {}", decided(explanation, lang))
        }
        (SilentReason::NotYetKnown, Lang::It) => {
            let from = elided("dal", rule.known_from?);
            format!("nota {from}, {}", known_by(explanation.known, lang))
        }
        (SilentReason::NotYetKnown, Lang::En) => {
            let from = date(rule.known_from?, lang);
            format!("known from {from}; {}", known_by(explanation.known, lang))
        }
        (SilentReason::NotConcerned, lang) => match &rule.when {
            Some(when) => {
                let only = super::screens::packs::ONLY_WHEN.of(lang).to_lowercase();
                format!("{only} {}", super::rule_words::when(when, lang))
            }
            None => Text(
                "il fondo non ha questa risorsa",
                "the fund has no such source",
            )
            .of(lang)
            .to_owned(),
        },
        (SilentReason::NotYetDue | SilentReason::Pending, _) => return None,
    })
}
