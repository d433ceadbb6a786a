//! The words of the Iter: what is due, by when, and how each passage stands.

use jiff::civil::Date;

use super::explained::{elided, with_day};
use super::sheets::paper_name;
use super::words::date;
use super::{Lang, Text};
use crate::fund::Id;
use crate::rules::{DueBy, Verdict};

/// The title, and the heading of the passages.
pub const TITLE: Text = Text("Iter", "Procedure");
/// Heads the acts.
pub const ACT: Text = Text("Atto", "Act");
/// Heads the days.
pub const DAY: Text = Text("Data", "Day");
/// Heads the last days.
pub const BY: Text = Text("Entro", "By");
/// Heads how each passage stands.
pub const STATE: Text = Text("Stato", "State");
/// Heads the term in what is known of a passage.
pub const TERM: Text = Text("Termine", "Term");
/// Heads what must come first.
pub const AFTER: Text = Text("Viene dopo", "Comes after");
/// Heads the day from which what follows may go on.
pub const WITHOUT: Text = Text("Se non arriva", "If it does not come");
/// Comes before the first sedute.
pub const BEFORE: Text = Text("Prima della trattativa", "Before the negotiation");
/// Heads the negotiation.
pub const TALKS: Text = Text("Trattativa e ipotesi", "Negotiation and ipotesi");
/// Heads the way to the signature.
pub const CONTROL: Text = Text("Controllo e firma", "Control and signature");
/// Heads what comes after the signature.
pub const AFTERWARDS: Text = Text("Dopo la firma", "After the signature");
/// Who sits for the body.
pub const BODY_SIDE: Text = Text("Parte pubblica", "Body's side");
/// The unions at the table.
pub const UNIONS: Text = Text("Sigle sindacali", "Unions");
/// Nobody is named for the body.
pub const NO_BODY_SIDE: Text = Text("non indicata", "not named");
/// No union is named.
pub const NO_UNIONS: Text = Text("non indicate", "not named");
/// The unions that came to the sedute; they follow.
pub const AT_SEDUTE: Text = Text("Alle sedute", "At the sedute");
/// What the body's side is typed as.
pub const BODY_SIDE_FORM: Text = Text(
    "i ruoli, mai i nomi, con virgole; se un ruolo ha una virgola, con punti e virgola: segretario generale; dirigente del personale",
    "the roles, never the names, with commas; where a role has a comma, with semicolons: segretario generale; dirigente del personale",
);
/// What the unions are typed as.
pub const UNIONS_FORM: Text = Text(
    "le sigle, con virgole: FP-CGIL, CISL-FP. Ciò che una sigla ha già detto al tavolo resta suo",
    "by sigla, with commas: FP-CGIL, CISL-FP. What one has already said at the table stays theirs",
);
/// The sedute.
pub const SEDUTE: Text = Text("Sedute della trattativa", "Sedute of the negotiation");
/// No seduta was opened.
pub const NO_SEDUTA: Text = Text("nessuna", "none");
/// It was written down after it was held.
pub const WRITTEN_LATER: Text = Text("scritta dopo", "written later");
/// One is open.
pub const OPEN: Text = Text("in corso", "going on");
/// A signature has its day from who signs: how it is recorded.
pub const BY_SIGNING: Text = Text(
    "il giorno lo dà chi firma: i registra l'ipotesi, c il contratto",
    "who signs gives the day: i records the ipotesi, c the contract",
);
/// What a step is typed as.
pub const STEP_FORM: Text = Text(
    "il giorno, e l'atto se c'è: 17/06/2019, oppure verbale 12 del 17/06/2019",
    "the day, with the act where there is one: 17/06/2019, or verbale 12 of 17/06/2019",
);
/// Only the act of the guidelines is written here.
pub const GUIDELINES: Text = Text(
    "qui solo l'atto e il giorno: che cosa dicono gli indirizzi resta riservato",
    "only the act and its day are here: what the guidelines say stays private",
);
/// A day that comes after the one by which the table judges.
pub const NOT_YET: Text = Text(
    "il giorno viene dopo quello con cui si giudica: le verifiche non lo contano ancora",
    "the day comes after the one by which the table judges: the rules do not count it yet",
);
/// Nothing is left.
const COMPLETE: Text = Text("Iter completo: non resta altro", "Nothing is left to do");

/// How a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The rules that look at it answered: this is the worst of the answers.
    Judged(Verdict),
    /// It was done, and no rule answers yet.
    Done,
    /// Its day comes after the one by which the table judges.
    Ahead,
    /// It was not done and its last day has gone by.
    Late,
    /// It is the next thing to do.
    Next,
    /// It is still to be done.
    ToDo,
    /// It may never happen.
    MayNotBe,
}

/// The sign of how a passage stands, always beside its word.
pub fn standing_sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Judged(verdict) => super::sign(verdict),
        Standing::Done => "•",
        Standing::Ahead => "»",
        Standing::Late => "!",
        Standing::Next => "→",
        Standing::ToDo | Standing::MayNotBe => "·",
    }
}

/// How a passage stands, in a word.
pub fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Judged(verdict) => super::verdict(verdict, lang),
        Standing::Done => Text("fatto", "done").of(lang),
        Standing::Ahead => Text("più avanti", "later on").of(lang),
        Standing::Late => Text("in ritardo", "late").of(lang),
        Standing::Next => Text("prossimo", "next").of(lang),
        Standing::ToDo => Text("da fare", "to do").of(lang),
        Standing::MayNotBe => Text("solo se occorre", "only if needed").of(lang),
    }
}

/// What is due next, and in how many days: "Prossimo: invio ai revisori entro il 16/06/2019 (5 giorni)". `by` is the last day and,
/// where there is none, the day when the wait for it ends. Of what is late and of a wait the days come first: where there is no room
/// for all, they are what is asked.
pub fn next(name: &str, by: (Option<Date>, Option<Date>), today: Date, lang: Lang) -> String {
    let name = uncapitalized(name);
    let (late, head) = (Text("In ritardo:", "Late:"), Text("Prossimo:", "Next:"));
    let (late, head) = (late.of(lang), head.of(lang));
    match by {
        (Some(last), _) if last < today => {
            let (days, by) = (left(last, today, lang), by_day(last, lang));
            format!("{late} {name}, {days} ({by})")
        }
        (Some(last), _) => {
            let (days, by) = (left(last, today, lang), by_day(last, lang));
            format!("{head} {name} {by} ({days})")
        }
        (None, Some(end)) => {
            let wait = match lang {
                Lang::It => format!("attesa fino {}", elided("al", end)),
                Lang::En => format!("the wait ends on {}", date(end, lang)),
            };
            let days = left(end, today, lang);
            format!("{head} {name}, {days} ({wait})")
        }
        (None, None) => format!("{head} {name}"),
    }
}

/// There is nothing left to do.
pub fn complete(lang: Lang) -> String {
    COMPLETE.of(lang).to_owned()
}

/// The days left to a last day: "5 giorni", "oggi", "4 giorni fa"; the years, where they are more than one can count in days.
pub fn left(last: Date, today: Date, lang: Lang) -> String {
    let days = days_between(today, last);
    let years = years_between(today, last);
    if years.abs() >= YEARS {
        return match lang {
            Lang::It if years < 0 => format!("oltre {} anni fa", -years),
            Lang::En if years < 0 => format!("more than {} years ago", -years),
            Lang::It => format!("oltre {years} anni"),
            Lang::En => format!("more than {years} years"),
        };
    }
    match (days, lang) {
        (0, _) => Text("oggi", "today").of(lang).to_owned(),
        (1, Lang::It) => "1 giorno".to_owned(),
        (1, Lang::En) => "1 day".to_owned(),
        (-1, Lang::It) => "1 giorno fa".to_owned(),
        (-1, Lang::En) => "1 day ago".to_owned(),
        (days, Lang::It) if days < 0 => format!("{} giorni fa", -days),
        (days, Lang::En) if days < 0 => format!("{} days ago", -days),
        (days, Lang::It) => format!("{days} giorni"),
        (days, Lang::En) => format!("{days} days"),
    }
}

/// From how many years on days are no longer counted.
const YEARS: i16 = 2;

/// The whole years from a day to another.
fn years_between(from: Date, to: Date) -> i16 {
    let span = to.since((jiff::Unit::Year, from));
    span.map_or(0, |span| span.get_years())
}

fn days_between(from: Date, to: Date) -> i32 {
    let span = to.since((jiff::Unit::Day, from));
    span.map_or(0, |span| span.get_days())
}

/// The term of a passage, in full: the day, how many are left or by how much it was missed, and from what it is counted.
pub fn term(term: &DueBy, done: Option<Date>, today: Date, lang: Lang) -> String {
    let counted = match &term.counted {
        Some((since, days)) => counted(since, *days, lang),
        None => Text("la fine dell'anno del fondo", "the end of the fund's year")
            .of(lang)
            .to_owned(),
    };
    let Some(last) = term.last else {
        let waits = Text("che non ha ancora un giorno", "which has no day yet").of(lang);
        return format!("{counted}, {waits}");
    };
    let how = match done {
        Some(done) if done > last => {
            let (late, years) = (days_between(last, done), years_between(last, done));
            match (late, lang) {
                (_, Lang::It) if years >= YEARS => format!("fatto oltre {years} anni dopo"),
                (_, Lang::En) if years >= YEARS => format!("done more than {years} years after"),
                (1, Lang::It) => "fatto il giorno dopo".to_owned(),
                (_, Lang::It) => format!("fatto {late} giorni dopo"),
                (1, Lang::En) => "done the day after".to_owned(),
                (_, Lang::En) => format!("done {late} days after"),
            }
        }
        Some(_) => Text("fatto in tempo", "done in time").of(lang).to_owned(),
        None => left(last, today, lang),
    };
    format!("{} ({how}): {counted}", by_day(last, lang))
}

fn counted(since: &Id, days: i64, lang: Lang) -> String {
    let since = paper_name(since, lang);
    match lang {
        Lang::It => format!("{days} giorni da «{since}»"),
        Lang::En => format!("{days} days from “{since}”"),
    }
}

fn by_day(day: Date, lang: Lang) -> String {
    match lang {
        Lang::It => format!("entro {}", elided("il", day)),
        Lang::En => format!("by {}", date(day, lang)),
    }
}

/// The day from which what follows may go on without it; it is not signed without it all the same.
pub fn without(from: Date, today: Date, lang: Lang) -> String {
    let day = with_day(Text("dal", "from"), from, lang);
    let left = left(from, today, lang);
    match lang {
        Lang::It => format!(
            "{day} ({left}), senza rilievi, l'iter può proseguire; il contratto però si firma solo con la certificazione"
        ),
        Lang::En => format!(
            "{day} ({left}), without remarks, the procedure may go on; the contract is signed only with the certification all the same"
        ),
    }
}

/// What must come first, with its day.
pub fn after(step: &Id, done: Option<Date>, lang: Lang) -> String {
    let name = paper_name(step, lang);
    match done {
        Some(day) => format!("{name} ({})", date(day, lang)),
        None => format!("{name} ({})", Text("senza data", "no date").of(lang)),
    }
}

/// When a passage is due at all: after another, which may never happen.
pub fn only_if(step: &Id, lang: Lang) -> String {
    let name = uncapitalized(&paper_name(step, lang));
    format!(
        "{} {name}",
        Text("solo se ci sono", "only if there are").of(lang)
    )
}

/// Roles or sigle one after the other, as they are read.
pub fn seats(names: &[String]) -> String {
    listed(names).trim_end_matches(';').to_owned()
}

/// Roles or sigle one after the other, as they are typed: with semicolons where one of them has a comma.
pub fn listed(names: &[String]) -> String {
    let has_comma = names.iter().any(|name| name.contains(','));
    match (has_comma, names) {
        // A semicolon says that the comma is of the name.
        (true, [only]) => format!("{only};"),
        (true, names) => names.join("; "),
        (false, names) => names.join(", "),
    }
}

/// A seduta in a few words.
pub fn seduta(number: u32, lang: Lang) -> String {
    format!("{} {number}", Text("Seduta", "Seduta").of(lang))
}

/// How many sedute.
pub fn sedute(count: usize, lang: Lang) -> String {
    match count {
        0 => NO_SEDUTA.of(lang).to_owned(),
        1 => Text("1 seduta", "1 seduta").of(lang).to_owned(),
        count => format!("{count} {}", Text("sedute", "sedute").of(lang)),
    }
}

/// A name inside a sentence: an abbreviation stays as it is.
fn uncapitalized(name: &str) -> String {
    let mut chars = name.chars();
    let (first, second) = (chars.next(), chars.next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest = &name[first.len_utf8()..];
            format!("{}{rest}", first.to_lowercase())
        }
        _ => name.to_owned(),
    }
}
