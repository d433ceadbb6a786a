//! How the session of a later year was made: what was carried, what was not and why, what the consuntivo leaves.

use super::words::{date, of_lang, quoted};
use super::{Lang, Text, consuntivo};
use crate::fund::{Source, SourceKind};
use crate::negotiation::{Dropped, Fated, Left, NextFault, NextYear};

/// Everything that is to be said of a new year's session, a sentence each, in an order that can be read aloud.
pub fn carried(next: &NextYear, lang: Lang) -> Vec<String> {
    let mut all = years(next, lang);
    all.push(kept(next, lang));
    all.extend(beyond(next, lang));
    all.extend(
        next.left
            .iter()
            .map(|(source, why)| left(source, *why, lang)),
    );
    all.extend(next.dropped.iter().map(|d| dropped(*d, lang)));
    all.extend(never(next, lang));
    all.extend(cap(next, lang));
    all.extend(outcomes(next, lang));
    all
}

/// The same in one sentence, for a screen.
pub fn carried_briefly(next: &NextYear, lang: Lang) -> String {
    let lines = count(next.session.lines.len(), LINES, lang);
    let sources = count(next.session.fund.sources.len(), SOURCES, lang);
    let (left, economie) = (next.left.len(), next.session.economie.len());
    let beyond = match (next.beyond, lang) {
        (None, _) => String::new(),
        (Some(beyond), Lang::It) => format!("; le voci superano il fondo di {beyond}"),
        (Some(beyond), Lang::En) => format!("; the lines exceed the fund by {beyond}"),
    };
    match lang {
        Lang::It => format!(
            "portate {lines} e {sources}; risorse da decidere: {left}; economie presunte: {economie}{beyond}"
        ),
        Lang::En => format!(
            "carried {lines} and {sources}; resources to be decided: {left}; economie presumed: {economie}{beyond}"
        ),
    }
}

/// One of a thing, and many.
type Counted = (Text, Text);

const LINES: Counted = (Text("voce", "line"), Text("voci", "lines"));
const SOURCES: Counted = (Text("risorsa", "resource"), Text("risorse", "resources"));
const STABLE: Counted = (
    Text("risorsa stabile o decurtazione", "stable resource or cut"),
    Text(
        "risorse stabili e decurtazioni",
        "stable resources and cuts",
    ),
);
const POSITIONS: Counted = (
    Text("posizione", "position"),
    Text("posizioni", "positions"),
);

fn count(n: usize, (one, many): Counted, lang: Lang) -> String {
    let word = if n == 1 { one } else { many };
    format!("{n} {}", word.of(lang))
}

/// Which years, and which rules.
fn years(next: &NextYear, lang: Lang) -> Vec<String> {
    let (last, year) = (next.last.year, next.session.year);
    let mut all = Vec::new();
    if year > last + 1 {
        all.push(match lang {
            Lang::It => format!(
                "il {year} segue il {last}: gli anni in mezzo mancano, e con essi le economie che hanno usato"
            ),
            Lang::En => format!(
                "{year} follows {last}: the years between are missing, and with them the economie they used"
            ),
        });
    }
    let (old, new) = next.packs;
    if old.map(|p| &p.id) != new.map(|p| &p.id) {
        let none = Text("nessuna regola nota", "no known rules").of(lang);
        let title = |pack: Option<&crate::rules::Pack>| {
            pack.map_or(none.to_owned(), |p| of_lang(&p.title, lang).to_owned())
        };
        let (old, new) = (title(old), title(new));
        all.push(match lang {
            Lang::It => format!("cambiano le regole: {new} per il {year}, {old} per il {last}"),
            Lang::En => format!("the rules change: {new} for {year}, {old} for {last}"),
        });
    }
    all
}

/// "portate dal 2019: 2 voci, 3 risorse e decurtazioni per 847.231,25, 12 posizioni".
fn kept(next: &NextYear, lang: Lang) -> String {
    let session = &next.session;
    let (last, fund) = (next.last.year, session.fund.total());
    let making = Text("per", "making").of(lang);
    let sources = count(session.fund.sources.len(), STABLE, lang);
    let mut parts = vec![
        count(session.lines.len(), LINES, lang),
        format!("{sources} {making} {fund}"),
    ];
    let positions = session.roster.positions.len();
    if positions > 0 {
        parts.push(count(positions, POSITIONS, lang));
    }
    let from = Text("portate dal", "carried from").of(lang);
    format!("{from} {last}: {}", parts.join(", "))
}

fn beyond(next: &NextYear, lang: Lang) -> Option<String> {
    let beyond = next.beyond?;
    let fund = next.session.fund.total();
    Some(match lang {
        Lang::It => format!(
            "le voci superano di {beyond} il fondo di {fund}: nessuna è stata ridotta, il riparto è libero e si chiude al tavolo"
        ),
        Lang::En => format!(
            "the lines exceed the fund of {fund} by {beyond}: none was reduced, the split is free and is closed at the table"
        ),
    })
}

fn left(source: &Source, why: Left, lang: Lang) -> String {
    let label = quoted(&source.label, lang);
    let amount = source
        .worth()
        .map_or_else(String::new, |amount| format!(" {amount}"));
    let why = match (why, source.kind) {
        (Left::EveryYear, SourceKind::OneOff) => Text("una tantum", "one-off"),
        (Left::EveryYear, SourceKind::ByLaw) => Text(
            "da disposizioni di legge: da accertare ogni anno",
            "by law: to be ascertained every year",
        ),
        (Left::EveryYear, _) => Text("da decidere ogni anno", "to be decided every year"),
        (Left::KindNotSaid, _) => Text(
            "natura non indicata; se è stabile, scriverlo nella sessione dell'anno prima (kind: Stable) e ripetere",
            "nature not stated; if it is stable, write so in the session of the year before (kind: Stable) and repeat",
        ),
        (Left::NotDue, _) => Text(
            "recupero non dovuto nel nuovo anno",
            "recovery not due in the new year",
        ),
    };
    let not = Text("non portata", "not carried").of(lang);
    format!("{not}: {label}{amount} · {}", why.of(lang))
}

fn dropped(dropped: Dropped, lang: Lang) -> String {
    let unknown = Text(
        "le regole del nuovo anno non conoscono",
        "the rules of the new year do not know",
    )
    .of(lang);
    let what = match dropped {
        Dropped::Earmark(source, kind) => {
            let (label, words) = (
                quoted(&source.label, lang),
                Text("il vincolo", "the earmark"),
            );
            format!("{} {kind} {} {label}", words.of(lang), OF.of(lang))
        }
        Dropped::Item(source, item) => {
            let label = quoted(&source.label, lang);
            let words = Text("la voce di catalogo", "the catalogue entry");
            format!("{} {item} {} {label}", words.of(lang), OF.of(lang))
        }
        Dropped::Reading(id) => format!("{} {id}", Text("la lettura", "the reading").of(lang)),
        Dropped::LocalRule(id) => {
            let words = Text(
                "ciò che chiede la regola delle parti",
                "what the parties' rule asks for:",
            );
            format!("{} {id}", words.of(lang))
        }
    };
    let out = Text("tolto", "dropped").of(lang);
    format!("{unknown} {what}: {out}")
}

/// Before whose thing it is.
const OF: Text = Text("di", "of");

/// What is never carried, where the last year had some.
fn never(next: &NextYear, lang: Lang) -> Vec<String> {
    let last = next.last;
    let mut all = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    let mut add = |present: bool, name: Text| {
        if present {
            names.push(name.of(lang));
        }
    };
    add(!last.acts.is_empty(), Text("atti", "acts"));
    add(!last.procedure.is_empty(), Text("iter", "procedure"));
    add(!last.clauses.is_empty(), Text("clausole", "clauses"));
    add(
        !last.fundings.is_empty(),
        Text("finanziamento delle voci", "funding of the lines"),
    );
    add(
        last.roster.declared_cost.is_some() || last.roster.evaluated.is_some(),
        Text(
            "costo dichiarato e numero dei valutati",
            "declared cost and number of the evaluated",
        ),
    );
    if !names.is_empty() {
        let not = Text(
            "non si portano, sono del loro anno",
            "not carried, they are of their year",
        );
        all.push(format!("{}: {}", not.of(lang), names.join(", ")));
    }
    for economia in last.economie.iter().filter(|e| !e.presumed) {
        let (id, amount) = (&economia.id, economia.amount);
        all.push(match lang {
            Lang::It => format!(
                "non portata: economia {id} {amount} · usata nel {}, una volta sola",
                last.year
            ),
            Lang::En => format!(
                "not carried: economia {id} {amount} · used in {}, once only",
                last.year
            ),
        });
    }
    for economia in &next.never_certified {
        let (id, amount) = (&economia.id, economia.amount);
        all.push(match lang {
            Lang::It => format!("non portata: economia {id} {amount} · presunta, mai certificata: non risulta usata"),
            Lang::En => format!("not carried: economia {id} {amount} · presumed, never certified: not known to be used"),
        });
    }
    all
}

/// What of the cap on accessory pay is of one year alone.
fn cap(next: &NextYear, lang: Lang) -> Option<String> {
    let cap = &next.last.body_cap;
    if cap.adjustment.is_none() && cap.pro_capite.is_none() && cap.other_items.is_none() {
        return None;
    }
    let base = cap.pro_capite.as_ref().map(|p| match lang {
        Lang::It => format!(
            " (base: risorse 2018 {}, personale al {} {})",
            p.resources_2018,
            date(jiff::civil::date(2018, 12, 31), lang),
            p.staff_2018
        ),
        Lang::En => format!(
            " (base: resources of 2018 {}, staff on {} {})",
            p.resources_2018,
            date(jiff::civil::date(2018, 12, 31), lang),
            p.staff_2018
        ),
    });
    let words = Text(
        "limite 2016: da scrivere le altre voci dell'ente e il personale dell'anno",
        "2016 cap: the body's other items and the staff of the year are to be written",
    );
    Some(format!("{}{}", words.of(lang), base.unwrap_or_default()))
}

/// What the consuntivo leaves, and what it does not.
fn outcomes(next: &NextYear, lang: Lang) -> Vec<String> {
    let Some(of) = &next.consuntivo else {
        let words = if next.last.published {
            Text(
                "il caso pubblicato non ha consuntivo: nessuna economia",
                "the published case has no consuntivo: no economia",
            )
        } else {
            Text(
                "il consuntivo non c'è: nessuna economia; si scrive con riparto settle",
                "there is no consuntivo: no economia; it is written with riparto settle",
            )
        };
        return vec![format!("{}: {}", next.last.year, words.of(lang))];
    };
    let heads = consuntivo::TITLE.of(lang).to_lowercase();
    let head = |text: String| format!("{heads} {}: {text}", next.last.year);
    let mut all: Vec<String> = consuntivo::troubles(of, lang)
        .into_iter()
        .map(head)
        .collect();
    let stays = of.unpaid.iter().filter(|u| !u.fated.may_go_on());
    all.extend(stays.map(|u| head(consuntivo::outcome(u, lang))));
    let new = &next.session;
    let goes_on = new.economie.iter().map(|economia| {
        let fated = Fated::of(economia.cause.as_ref(), next.packs.0);
        let words = consuntivo::economia(economia, &fated, &[], lang);
        format!("{} {words}", Text("economia", "economia").of(lang))
    });
    all.extend(goes_on);
    all
}

/// Why the session of a later year cannot be made; `None` where the new session itself would be refused.
pub fn next_fault(fault: &NextFault, lang: Lang) -> Option<String> {
    Some(match (fault, lang) {
        (NextFault::NotLater { last, year }, Lang::It) => {
            format!(
                "il {year} non viene dopo il {last}: l'anno nuovo è almeno il {}",
                last + 1
            )
        }
        (NextFault::NotLater { last, year }, Lang::En) => {
            format!(
                "{year} does not come after {last}: the new year is at least {}",
                last + 1
            )
        }
        (NextFault::PrivateSnapshot, Lang::It) => {
            "è l'istantanea di una simulazione riservata: l'anno nuovo si fa dalla sessione"
                .to_owned()
        }
        (NextFault::PrivateSnapshot, Lang::En) => {
            "it is a snapshot of a private simulation: a new year is made from the session"
                .to_owned()
        }
        (NextFault::NegativeFund(fund), Lang::It) => format!(
            "le decurtazioni superano di {} le risorse stabili, senza quelle da decidere ogni anno",
            -*fund
        ),
        (NextFault::NegativeFund(fund), Lang::En) => format!(
            "the cuts exceed the stable resources by {}, without those that are decided every year",
            -*fund
        ),
        (NextFault::Session(_), _) => return None,
    })
}
