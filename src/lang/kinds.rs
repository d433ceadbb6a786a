//! The kinds of check in plain words: what a rule of a pack really asks, with its arguments.

use super::fields::word;
use super::findings::spoken;
use super::quantities::{genitive, parameter, sum};
use super::words::{cap, source_kind};
use super::{Lang, Text};
use crate::fund::Id;
use crate::rules::{
    Basis, Elapsed, Field, Items, Kind, Lowered, Pack, Ranged, Relation, Requirement, Unit,
};

/// What a kind of check asks, as a sentence without its stop.
pub fn kind(kind: &Kind, pack: &Pack, lang: Lang) -> String {
    let param = |id: &Id, unit: Unit| parameter(id, unit, pack, lang);
    match kind {
        Kind::Limit {
            left,
            relation,
            right,
        } => limit(
            &sum(left, pack, lang),
            *relation,
            &sum(right, pack, lang),
            lang,
        ),
        Kind::Source { .. } => source(kind, pack, lang),
        Kind::Attribute {
            each,
            field,
            requires,
        } => attribute(each, *field, requires, lang),
        Kind::Range { of, min, max } => {
            let (of, unit) = match of {
                Ranged::PositionValues => {
                    let all = Text(
                        "il valore annuo di ogni posizione",
                        "the yearly value of each position",
                    );
                    (all.of(lang).to_owned(), Unit::Euro)
                }
                Ranged::ClausePercent(kind) => {
                    let percent = Text(
                        "la percentuale della clausola",
                        "the percentage of the clause",
                    );
                    (
                        format!("{} {}", percent.of(lang), spoken(kind)),
                        Unit::Share,
                    )
                }
            };
            let (min, max) = (param(min, unit), param(max, unit));
            match lang {
                Lang::It => format!("{of}, fra {min} e {max}"),
                Lang::En => format!("{of}, between {min} and {max}"),
            }
        }
        Kind::Rise { by } => match lang {
            Lang::It => format!(
                "il valore di ogni posizione, non meno di prima più l'aumento contrattuale di «{}»",
                spoken(by)
            ),
            Lang::En => format!(
                "the value of each position, at least the earlier one plus the contract's rise of “{}”",
                spoken(by)
            ),
        },
        Kind::Act(_)
        | Kind::ActInYear(_)
        | Kind::Dates { .. }
        | Kind::Deadline { .. }
        | Kind::Differentiation { .. }
        | Kind::Quota { .. } => procedure(kind, pack, lang),
        Kind::Face(other) => match lang {
            Lang::It => {
                format!("lo stesso di {other}, visto dall'altro lato: non si conta due volte")
            }
            Lang::En => format!("the same as {other}, from the other side: not counted twice"),
        },
        Kind::Reference => Text(
            "da consultare: non si verifica sui dati di una sessione",
            "to be read: it is not checked on the figures of a session",
        )
        .of(lang)
        .to_owned(),
    }
}

/// A source of the catalogue: of what kind, whether in the cap, for which line, how its amount is made.
fn source(source: &Kind, pack: &Pack, lang: Lang) -> String {
    let Kind::Source {
        kind,
        cap: counted,
        earmark,
        amount,
        due,
    } = source
    else {
        return String::new();
    };
    let mut words = vec![source_kind(*kind, lang).to_owned()];
    if !counted.is_unknown() {
        words.push(cap(*counted, lang).to_owned());
    }
    if let Some(kind) = earmark {
        let only = Text("solo per", "only for").of(lang);
        words.push(format!("{only} {}", spoken(kind)));
    }
    words.push(basis(amount, pack, lang));
    if *due {
        let must = Text("ogni fondo deve averla", "every fund must have it");
        words.push(must.of(lang).to_owned());
    }
    let source = Text("risorsa del fondo", "source of the fund").of(lang);
    format!("{source}: {}", words.join(", "))
}

/// The kinds that look at acts, steps and clauses.
fn procedure(kind: &Kind, pack: &Pack, lang: Lang) -> String {
    let param = |id: &Id, unit: Unit| parameter(id, unit, pack, lang);
    match kind {
        Kind::Act(act) => match lang {
            Lang::It => format!("l'atto «{}», adottato per l'anno del fondo", spoken(act)),
            Lang::En => format!(
                "the act “{}”, adopted for the year of the fund",
                spoken(act)
            ),
        },
        Kind::ActInYear(act) => match lang {
            Lang::It => format!(
                "l'atto «{}», adottato entro il 31 dicembre dell'anno del fondo",
                spoken(act)
            ),
            Lang::En => format!(
                "the act “{}”, adopted by 31 December of the year of the fund",
                spoken(act)
            ),
        },
        Kind::Dates {
            first,
            then,
            otherwise,
        } => dates(first, then, otherwise.as_ref(), pack, lang),
        Kind::Deadline { since, then, days } => {
            let (since, then, days) = (spoken(since), spoken(then), param(days, Unit::Days));
            match lang {
                Lang::It => format!("«{then}» entro {days} da «{since}»"),
                Lang::En => format!("“{then}” within {days} from “{since}”"),
            }
        }
        Kind::Differentiation {
            clause,
            least,
            lowered,
        } => differentiation(clause, least, lowered.as_ref(), pack, lang),
        Kind::Quota { clause } => match lang {
            Lang::It => format!(
                "la clausola «{}» fissa la quota dei valutati che ha di più, e i conti tornano",
                spoken(clause)
            ),
            Lang::En => format!(
                "the clause “{}” fixes the part of the evaluated who get more, and the figures are possible",
                spoken(clause)
            ),
        },
        _ => String::new(),
    }
}

fn limit(left: &str, relation: Relation, right: &str, lang: Lang) -> String {
    match (relation, lang) {
        (Relation::AtLeast, Lang::It) => format!("{left}, non meno {}", genitive(right)),
        (Relation::AtMost, Lang::It) => format!("{left}, non più {}", genitive(right)),
        (Relation::Equal, Lang::It) => format!("{left}, esattamente quanto {right}"),
        (Relation::AtLeast, Lang::En) => format!("{left}, at least {right}"),
        (Relation::AtMost, Lang::En) => format!("{left}, at most {right}"),
        (Relation::Equal, Lang::En) => format!("{left}, exactly {right}"),
    }
}

fn basis(basis: &Basis, pack: &Pack, lang: Lang) -> String {
    let param = |id: &Id, unit: Unit| parameter(id, unit, pack, lang);
    match (basis, lang) {
        (Basis::Typed, _) => Text("importo detto dall'ente", "amount said by the body")
            .of(lang)
            .to_owned(),
        (Basis::PerHead { each }, Lang::It) => {
            format!("{} per ogni posizione", param(each, Unit::Euro))
        }
        (Basis::PerHead { each }, Lang::En) => {
            format!("{} for each position", param(each, Unit::Euro))
        }
        (Basis::Rate { rate, base }, Lang::It) => {
            format!("{} di «{}»", param(rate, Unit::Share), spoken(base))
        }
        (Basis::Rate { rate, base }, Lang::En) => {
            format!("{} of “{}”", param(rate, Unit::Share), spoken(base))
        }
        (Basis::AtMost { rate, base }, Lang::It) => {
            let rate = param(rate, Unit::Share);
            format!(
                "importo detto dall'ente, al massimo {rate} di «{}»",
                spoken(base)
            )
        }
        (Basis::AtMost { rate, base }, Lang::En) => {
            let rate = param(rate, Unit::Share);
            format!(
                "amount said by the body, at most {rate} of “{}”",
                spoken(base)
            )
        }
        (Basis::Same { base }, Lang::It) => format!("quanto «{}»", spoken(base)),
        (Basis::Same { base }, Lang::En) => format!("as much as “{}”", spoken(base)),
    }
}

fn attribute(each: &Items, field: Field, requires: &Requirement, lang: Lang) -> String {
    let each = match (each, lang) {
        (Items::Economie, Lang::It) => "per ogni economia".to_owned(),
        (Items::Economie, Lang::En) => "of each economia".to_owned(),
        (Items::Sources(entries), _) => {
            let names: Vec<&str> = entries.iter().map(Id::as_str).collect();
            let each = Text("per le risorse", "of the sources").of(lang);
            format!("{each} {}", names.join(", "))
        }
        (Items::ComplexPositions, Lang::It) => {
            "per ogni posizione di struttura complessa".to_owned()
        }
        (Items::ComplexPositions, Lang::En) => "of each position of a complex structure".to_owned(),
    };
    let field = super::fields::field(field, lang);
    let words = |all: &[String]| {
        let spoken: Vec<String> = all.iter().map(|w| word(w, lang)).collect();
        spoken.join(Text(" o ", " or ").of(lang))
    };
    match (requires, lang) {
        (Requirement::Present, Lang::It) => format!("{each}: {field} non può mancare"),
        (Requirement::Present, Lang::En) => format!("{each}: {field} may not be missing"),
        (Requirement::Among(all), Lang::It) => {
            format!("{each}: {field} deve essere {}", words(all))
        }
        (Requirement::Among(all), Lang::En) => format!("{each}: {field} must be {}", words(all)),
        (Requirement::NoneOf(all), Lang::It) => {
            format!("{each}: {field} non può essere {}", words(all))
        }
        (Requirement::NoneOf(all), Lang::En) => {
            format!("{each}: {field} may not be {}", words(all))
        }
    }
}

fn dates(first: &Id, then: &Id, otherwise: Option<&Elapsed>, pack: &Pack, lang: Lang) -> String {
    let (first, then) = (spoken(first), spoken(then));
    let or = otherwise.map(|elapsed| {
        let days = parameter(&elapsed.days, Unit::Days, pack, lang);
        let since = spoken(&elapsed.since);
        match lang {
            Lang::It => format!(", oppure almeno {days} dopo «{since}»"),
            Lang::En => format!(", or at least {days} after “{since}”"),
        }
    });
    let or = or.unwrap_or_default();
    match lang {
        Lang::It => format!("«{then}» dopo «{first}»{or}"),
        Lang::En => format!("“{then}” after “{first}”{or}"),
    }
}

fn differentiation(
    clause: &Id,
    least: &Id,
    lowered: Option<&Lowered>,
    pack: &Pack,
    lang: Lang,
) -> String {
    let share = |id: &Id| parameter(id, Unit::Share, pack, lang);
    let unless = lowered.map(|lowered| {
        let (least, clause) = (share(&lowered.least), spoken(&lowered.clause));
        match lang {
            Lang::It => format!(" ({least} se c'è la clausola «{clause}»)"),
            Lang::En => format!(" ({least} with the clause “{clause}”)"),
        }
    });
    let (clause, least) = (spoken(clause), share(least));
    let unless = unless.unwrap_or_default();
    match lang {
        Lang::It => format!(
            "la clausola «{clause}» dà ai migliori almeno {least} in più della media{unless}"
        ),
        Lang::En => {
            format!(
                "the clause “{clause}” gives the best at least {least} over the average{unless}"
            )
        }
    }
}
