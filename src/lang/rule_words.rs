//! What an entry of a pack is, when it concerns a session, where money goes by it.

use super::findings::spoken;
use super::words::{of_lang, source_kind};
use super::{Lang, Text};
use crate::fund::Id;
use crate::rules::{AppliesBy, Kind, Pack, Rule, When};

/// What an entry of a pack is: a check, a source of the catalogue, a text, the other side of a rule.
pub fn rule_class(rule: &Rule, lang: Lang) -> String {
    let by_reading = !rule.kind.speaks() && rule.otherwise.iter().any(|o| o.kind.speaks());
    match &rule.kind {
        Kind::Face(other) => {
            let face = Text("altra faccia di", "the other side of").of(lang);
            format!("{face} {other}")
        }
        Kind::Source { .. } if rule.kind.speaks() => Text(
            "fonte del catalogo, con il conto",
            "source of the catalogue, computed",
        )
        .of(lang)
        .to_owned(),
        Kind::Source { .. } => Text("fonte del catalogo", "source of the catalogue")
            .of(lang)
            .to_owned(),
        _ if by_reading => Text("controllo secondo la lettura", "check, by reading")
            .of(lang)
            .to_owned(),
        Kind::Reference => Text("testo di riferimento", "reference text")
            .of(lang)
            .to_owned(),
        _ => Text("controllo", "check").of(lang).to_owned(),
    }
}

/// What a session must have for a rule to concern it.
pub fn when(when: &When, lang: Lang) -> String {
    let with = |text: Text, id: &Id| format!("{} «{}»", text.of(lang), spoken(id));
    let fixed = |text: Text| text.of(lang).to_owned();
    match when {
        When::Source(item) => with(
            Text("il fondo ha la risorsa", "the fund has the source"),
            item,
        ),
        When::Sources(kind) => {
            let has = Text("il fondo ha risorse:", "the fund has resources:").of(lang);
            format!("{has} {}", source_kind(*kind, lang))
        }
        When::Line(kind) => with(
            Text(
                "c'è una voce che conta come",
                "there is a line that counts as",
            ),
            kind,
        ),
        When::Clause(kind) => with(Text("c'è la clausola", "there is the clause"), kind),
        When::Step(step) => with(Text("è fatto il passo", "this step is done:"), step),
        When::Act(kind) => with(Text("c'è l'atto", "there is the act"), kind),
        When::Figure(id) => with(Text("è data la cifra", "the session gives the figure"), id),
        When::Earmark(kind) => with(
            Text(
                "ci sono risorse vincolate a",
                "there are resources earmarked for",
            ),
            kind,
        ),
        When::Economie => fixed(Text("ci sono economie", "there are economie")),
        When::Positions => fixed(Text("ci sono posizioni", "there are positions")),
        When::ComplexPositions => fixed(Text(
            "ci sono posizioni di struttura complessa",
            "there are positions of complex structures",
        )),
        When::InterimPositions => fixed(Text(
            "ci sono posizioni coperte ad interim",
            "there are positions covered ad interim",
        )),
        When::Previous => fixed(Text(
            "si conosce l'anno precedente",
            "the year before is known",
        )),
        When::Settlement => fixed(Text(
            "c'è il consuntivo dell'anno",
            "there is the consuntivo of the year",
        )),
    }
}

/// Which day decides whether a rule is in force.
pub fn applies_by(by: AppliesBy, lang: Lang) -> &'static str {
    match by {
        AppliesBy::FundYear => Text(
            "decide l'ultimo giorno dell'anno del fondo",
            "the last day of the fund's year decides",
        ),
        AppliesBy::Signature => Text(
            "decide il giorno dell'accordo",
            "the day of the agreement decides",
        ),
        AppliesBy::Payment => Text(
            "decide il giorno del pagamento",
            "the day of the payment decides",
        ),
    }
    .of(lang)
}

/// The causes that name a rule: what happens to money left unspent for each.
pub fn causes_of(rule: &Rule, pack: &Pack, lang: Lang) -> Vec<String> {
    let named = pack.causes.iter().filter(|c| c.rule == rule.id);
    named
        .map(|c| {
            format!(
                "{}: {}",
                of_lang(&c.label, lang),
                super::consuntivo::fate(c.fate, lang)
            )
        })
        .collect()
}
