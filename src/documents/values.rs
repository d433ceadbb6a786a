//! The values that a template may name.

use jiff::civil::Date;

use super::answers::moment;
use super::law::plan;
use super::words::{IT, day, list, of_day};
use super::{Missing, Place, Source, carried, contracts};
use crate::dossier::{Act, Charges, Dossier, Step};
use crate::fund::{self, SourceKind};
use crate::lang::known_on;
use crate::money::Amount;
use crate::negotiation::{Party, impronta};

/// A value, or what is missing to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filled {
    Known(String),
    Missing(Missing),
}

type Make = fn(&Source) -> Filled;

/// Every value, by name.
const VALUES: &[(&str, Make)] = &[
    ("ente", |s| known(s.case.session.body.clone())),
    ("area", |s| {
        known(match s.case.session.area.as_str() {
            "dirigenti" => "dirigente".to_owned(),
            other => other.replace('-', " "),
        })
    }),
    ("anno", |s| known(s.case.session.year.to_string())),
    ("anno-precedente", |s| {
        known((s.case.session.year - 1).to_string())
    }),
    ("contratto-nazionale", |s| {
        or_missing(
            contracts::named(s),
            "il contratto nazionale di riferimento",
            Place::Paper,
        )
    }),
    ("fondo", |s| whole(s, s.quadro().totals.fund)),
    ("economie", |s| {
        known(s.quadro().totals.economie.to_string())
    }),
    ("con-economie", |s| known(carried::beside(s))),
    ("economie-aggiunte", |s| known(carried::added(s))),
    ("base-percentuali", |s| known(carried::base(s))),
    ("totale", |s| {
        let totals = s.quadro().totals;
        whole(s, totals.fund + totals.economie)
    }),
    ("stabili", |s| {
        let stable = Dossier::new(&s.case.facts, &s.case.opening).stable();
        let what = "le risorse stabili (la natura di ogni risorsa)";
        or_missing(stable.map(|a| a.to_string()), what, Place::Fund)
    }),
    ("decurtazioni", |s| {
        known(kind(s, SourceKind::Cut).to_string())
    }),
    ("oneri", |s| {
        known(match s.case.session.charges {
            Charges::Net => "al netto degli oneri riflessi e dell'IRAP a carico dell'ente",
            Charges::Gross => "comprensivi degli oneri riflessi a carico dell'ente",
        })
    }),
    ("momento-verifiche", |s| known(moment(s))),
    ("giudicato-al", |s| known(known_on(s.case.day, IT))),
    ("fonte", |s| {
        let source = s.case.session.source.clone();
        or_missing(source, "la fonte dei dati", Place::Paper)
    }),
    ("data-preintesa", |s| {
        let signed = s.ipotesi().map(|signing| signing.date);
        let date = signed.or_else(|| step(s, "pre-intesa").and_then(|s| s.date));
        date_or(date, "la data della pre-intesa", Place::step("pre-intesa"))
    }),
    ("data-contratto", |s| {
        let signed = s.contract().map(|signing| signing.date);
        let date = signed.or_else(|| step(s, "sottoscrizione").and_then(|s| s.date));
        date_or(
            date,
            "la data di sottoscrizione del contratto",
            Place::step("sottoscrizione"),
        )
    }),
    ("parte-pubblica", |s| {
        let side = &s.case.session.delegation.body_side;
        let what = "la composizione della parte pubblica";
        let seen = || some(list(&roles(s)));
        or_missing(some(list(side)).or_else(seen), what, Place::BodySide)
    }),
    ("parte-sindacale", |s| {
        let unions = &s.case.session.delegation.unions;
        let what = "le organizzazioni sindacali ammesse";
        let seen = || {
            let parties = s.state.parties();
            let sigle = parties.iter().filter_map(Party::sigla).map(str::to_owned);
            some(list(&sigle.collect::<Vec<_>>()))
        };
        or_missing(some(list(unions)).or_else(seen), what, Place::Unions)
    }),
    ("firmatari-preintesa", |s| {
        let signed = s.ipotesi().map(|signing| parties(&signing.signed_by));
        let by = || step(s, "pre-intesa").map(|step| list(&step.by));
        let who = signed.or_else(by).and_then(some);
        or_missing(
            who,
            "chi ha firmato la pre-intesa",
            Place::step("pre-intesa"),
        )
    }),
    ("firmatari-contratto", |s| {
        let signed = s.contract().map(|signing| parties(&signing.signed_by));
        let by = || step(s, "sottoscrizione").map(|step| list(&step.by));
        let who = signed.or_else(by).and_then(some);
        or_missing(
            who,
            "chi ha firmato il contratto",
            Place::step("sottoscrizione"),
        )
    }),
    ("costituzione", |s| {
        act_of(s, "costituzione-fondo", "l'atto di costituzione del fondo")
    }),
    ("piano-performance", |s| {
        act_of(s, "piano-performance", "l'atto del Piano della performance")
    }),
    ("piano-obiettivi", |s| {
        known(plan(s).map_or("Piano della performance o PIAO", |plan| plan.name))
    }),
    ("atto-obiettivi", |s| {
        let Some(plan) = plan(s) else {
            let what = "l'atto del Piano della performance o del PIAO";
            return Filled::Missing(Missing::new(what, Place::Paper));
        };
        act_of(s, plan.act, &format!("l'atto del {}", plan.name))
    }),
    ("piao", |s| act_of(s, "piao", "l'atto di adozione del PIAO")),
    ("trasparenza", |s| {
        let what = "l'atto del piano di prevenzione della corruzione e trasparenza";
        act_of(s, "prevenzione-corruzione-trasparenza", what)
    }),
    ("relazione-performance", |s| {
        let what = "l'atto della Relazione sulla performance";
        act_of(s, "relazione-performance-precedente", what)
    }),
    ("bilancio", |s| {
        act_of(
            s,
            "bilancio-previsione",
            "l'atto di approvazione del bilancio di previsione",
        )
    }),
    ("invio-revisori", |s| {
        let date = step(s, "invio-revisori").and_then(|s| s.date);
        date_or(
            date,
            "la data di invio ai revisori",
            Place::step("invio-revisori"),
        )
    }),
    ("certificazione", |s| {
        let what = "la certificazione dei revisori";
        or_missing(
            step(s, "certificazione-revisori").and_then(told),
            what,
            Place::step("certificazione-revisori"),
        )
    }),
    ("autorizzazione", |s| {
        let what = "la deliberazione della Giunta che autorizza la sottoscrizione";
        or_missing(
            step(s, "autorizzazione-giunta").and_then(told),
            what,
            Place::step("autorizzazione-giunta"),
        )
    }),
    ("impronta", |s| known(impronta(&s.hash()))),
    ("hash", |s| known(s.hash())),
    ("regole", |s| {
        let rules = s.case.pack.as_ref();
        let rules = rules.map(|p| format!("{}, revisione {}", p.id, p.revision));
        known(rules.unwrap_or_else(|| "nessuna".to_owned()))
    }),
    ("dirigenti", |s| {
        let heads = s.case.facts.roster.evaluated.map(|n| n.to_string());
        or_missing(heads, "il numero dei dirigenti valutati", Place::Positions)
    }),
    ("numero-proposta", |s| {
        let number = s.proposal().map(|p| p.number.to_string());
        or_missing(number, "la proposta", Place::Talks)
    }),
    ("proposta-di", |s| {
        let by = s.proposal().map(|p| parties(&p.tabled.by));
        or_missing(by, "chi presenta la proposta", Place::Talks)
    }),
    ("proposta-bozza", |s| {
        let draft = s.proposal().map(|p| p.draft.to_string());
        or_missing(draft, "il numero della bozza", Place::Talks)
    }),
    ("proposta-quando", |s| {
        let at = s.proposal().and_then(|p| {
            let operations = s.operations();
            operations.get(p.at.checked_sub(1)? as usize)
        });
        let when = at.map(|o| {
            let (on, hour) = s.when(o);
            let hour = hour.map(|hour| format!(", ore {hour}"));
            format!("{}{}", day(on), hour.unwrap_or_default())
        });
        or_missing(when, "quando la proposta è stata presentata", Place::Talks)
    }),
];

/// The names of the values.
pub fn value_names() -> impl Iterator<Item = &'static str> {
    VALUES.iter().map(|(name, _)| *name)
}

/// A value, by its name.
pub(super) fn value(name: &str, source: &Source) -> Filled {
    match VALUES.iter().find(|(known, _)| *known == name) {
        Some((_, make)) => make(source),
        None => Filled::Missing(Missing::new(name, Place::Paper)),
    }
}

/// A step of the procedure of which something is known.
pub(super) fn step<'a>(source: &'a Source, name: &str) -> Option<&'a Step> {
    let steps = source.case.session.procedure.iter();
    steps
        .filter(|step| step.step.as_str() == name)
        .min_by_key(|s| (s.date.is_none(), s.date))
}

/// An act of the body that has a name.
pub(super) fn act<'a>(source: &'a Source, kind: &str) -> Option<&'a Act> {
    let named = |act: &&Act| act.kind.as_str() == kind && !act.reference.trim().is_empty();
    source.case.session.acts.iter().find(named)
}

/// The roles of those who were there for the body, where nothing says who it is.
fn roles(source: &Source) -> Vec<String> {
    let present = source.state.sedute.iter().flat_map(|s| &s.present);
    let body = present
        .flat_map(|(_, all)| all)
        .filter(|p| p.party == Party::Public);
    let mut roles: Vec<String> = Vec::new();
    for role in body.filter_map(|presence| presence.role.clone()) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

/// Who, by role or sigla.
pub(super) fn parties(parties: &[Party]) -> String {
    let names: Vec<String> = parties.iter().map(party).collect();
    list(&names)
}

/// One of them.
pub(super) fn party(party: &Party) -> String {
    party.sigla().unwrap_or("parte pubblica").to_owned()
}

/// A figure of the fund, where the fund was read whole.
fn whole(source: &Source, amount: Amount) -> Filled {
    let incomplete = source.case.facts.fund.incomplete;
    let said = (!incomplete).then(|| amount.to_string());
    or_missing(
        said,
        "il fondo intero: il documento è stato letto in parte",
        Place::Fund,
    )
}

fn known(value: impl Into<String>) -> Filled {
    Filled::Known(value.into())
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn or_missing(value: Option<String>, what: &str, place: Place) -> Filled {
    match value {
        Some(value) => Filled::Known(value),
        None => Filled::Missing(Missing::new(what, place)),
    }
}

fn date_or(date: Option<Date>, what: &str, place: Place) -> Filled {
    or_missing(date.map(day), what, place)
}

fn act_of(source: &Source, kind: &str, what: &str) -> Filled {
    let reference = act(source, kind).map(|act| act.reference.clone());
    or_missing(reference, what, Place::act(kind))
}

/// A step that was done: its act and its day.
fn told(step: &Step) -> Option<String> {
    match (&step.act, step.date) {
        (Some(act), Some(date)) => Some(format!("{act} {}", of_day(date))),
        (Some(act), None) => Some(act.clone()),
        (None, date) => date.map(of_day),
    }
}

fn kind(source: &Source, kind: SourceKind) -> Amount {
    let sources = source.case.facts.fund.of_kind(kind);
    sources.filter_map(fund::Source::worth).sum()
}
