//! The five points of the revisori, each with what the session holds for it.

use jiff::civil::Date;

use super::moment::shown;
use super::{Reading, rest};
use crate::dossier::Charges;
use crate::fund::Id;
use crate::lang::screens::table::READ;
use crate::lang::talks::{clause, split_in_words};
use crate::lang::{Lang, Text, date, known_on, resources_read, source_kind};
use crate::negotiation::{Answers, CONSTITUTION, Check, Deed, Operation, Point, Review};
use crate::rules::Pack;

/// Where the five are from, and what is ours.
const FROM: Text = Text(
    "I cinque punti sono quelli riportati dalla stampa specializzata a proposito di ARAN CFL 111 (fonte secondaria). Quali verifiche e quali dati vanno sotto ogni punto è una lettura di questo programma.",
    "The five points are those told by the specialised press about ARAN CFL 111 (a secondary source). Which answers and data go under each is the reading of this program.",
);
/// Whose the outcome is.
pub const OUTCOME: Text = Text(
    "Esito: a cura del Collegio",
    "Outcome: for the Collegio to say",
);
const NOTHING: Text = Text(
    "nessun riscontro nella trattativa",
    "nothing in the negotiation",
);

/// A point as a question to answer.
pub fn check(check: Check, lang: Lang) -> &'static str {
    match check {
        Check::Resources => Text(
            "Le risorse del fondo sono conformi alle disposizioni che ne regolano la costituzione",
            "The resources of the fund conform to what governs its constitution",
        ),
        Check::Further => Text(
            "Ci sono le condizioni per le risorse aggiuntive",
            "What allows further resources is there",
        ),
        Check::Destination => Text(
            "Sono rispettati i vincoli sulla destinazione di risorse al trattamento accessorio",
            "What binds the money destined to accessory pay is respected",
        ),
        Check::Contract => Text(
            "Gli istituti del contratto nazionale sono applicati correttamente",
            "What the national contract provides is applied as it says",
        ),
        Check::Budget => Text(
            "I costi sono compatibili con gli stanziamenti del bilancio di previsione",
            "The costs are compatible with the appropriations of the budget",
        ),
    }
    .of(lang)
}

/// The five points.
pub fn points(review: &Review, reading: Reading) -> Vec<String> {
    let title = Text(
        "I cinque punti dei revisori",
        "The five points of the revisori",
    );
    let mut lines = vec![reading.t(title).to_owned()];
    lines.extend(
        whence(review, reading)
            .into_iter()
            .map(|line| format!(" {line}")),
    );
    for (at, point) in review.points.iter().enumerate() {
        lines.push(String::new());
        lines.push(format!(" {}. {}", at + 1, check(point.check, reading.lang)));
        lines.extend(evidence(review, point, reading));
        lines.push(format!("  {}", reading.t(OUTCOME)));
    }
    lines
}

/// Where the points are from, and where the answers are.
pub fn whence(review: &Review, reading: Reading) -> [String; 2] {
    [reading.t(FROM).to_owned(), from(review, reading).0]
}

/// What the negotiation holds for a point.
pub fn evidence(review: &Review, point: &Point, reading: Reading) -> Vec<String> {
    let pack = from(review, reading).1;
    let data = data(review, point.check, reading);
    if data.is_empty() && point.shown.is_empty() {
        return vec![format!("  {}", reading.t(NOTHING))];
    }
    let data = data.into_iter().map(|line| format!("  {line}"));
    let rules = point.shown.iter().map(|s| shown(s, pack, reading));
    data.chain(rules).collect()
}

/// Where the answers are from, and the rules that gave them where they are at hand.
fn from(review: &Review, reading: Reading) -> (String, Option<&Pack>) {
    let lang = reading.lang;
    match &review.answers {
        Answers::Kept(act) => {
            let mut moments = review.moments.iter();
            let moment = moments.find(|m| m.operation.number == *act);
            let kept = moment.and_then(|m| Some((&m.operation, m.judged()?)));
            let words = kept.map(|(operation, judged)| {
                let head = Text("Verifiche come mostrate", "Answers as shown").of(lang);
                let rules = by_rules(judged.day, (&judged.pack, judged.revision), lang);
                format!("{head} {}: {rules}.", shown_at(operation, lang))
            });
            let rules = kept.and_then(|(_, judged)| review.rules_of(judged));
            (words.unwrap_or_default(), rules.map(|r| &**r))
        }
        Answers::Now(judged) => {
            let head = Text(
                "Nessun atto tiene le sue verifiche: queste sono rifatte adesso,",
                "No act keeps its answers: these are worked out now,",
            );
            let rules = by_rules(judged.day, (&judged.pack, judged.revision), lang);
            let words = format!("{} {rules}.", head.of(lang));
            (words, review.rules_of(judged).map(|r| &**r))
        }
        Answers::None => {
            let none = Text(
                "Nessuna regola per questo fondo.",
                "No rules for this fund.",
            );
            (reading.t(none).to_owned(), None)
        }
    }
}

/// The act at which answers were shown: what it was, its number, its day.
pub fn shown_at(operation: &Operation, lang: Lang) -> String {
    let what = match &operation.act {
        Deed::Ipotesi(_) => Text(
            "alla sottoscrizione dell'ipotesi",
            "at the signature of the ipotesi",
        ),
        Deed::Signed(_) => Text(
            "alla sottoscrizione del contratto",
            "at the signature of the contract",
        ),
        _ => Text("al tavolo", "at the table"),
    };
    let (number, day) = (operation.number, date(operation.time.day(), lang));
    let act = Text("atto", "act").of(lang);
    format!("{} ({act} {number}, {day})", what.of(lang))
}

/// By which rules, as they were known on which day: "regole note all'11/06/2019, dirigenti-ccnl-1999 revisione 1".
pub fn by_rules(day: Date, (pack, revision): (&Id, u32), lang: Lang) -> String {
    let word = Text("revisione", "revision").of(lang);
    format!("{}, {pack} {word} {revision}", known_on(day, lang))
}

/// The figures and the acts that the session holds for a point.
fn data(review: &Review, check: Check, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let session = &review.end.case.session;
    let acts = |kind: &str| {
        let acts = session.acts.iter().filter(|a| a.kind.as_str() == kind);
        let acts: Vec<String> = acts.map(|a| a.reference.clone()).collect();
        acts
    };
    // The act, or that it is not there: a blank is never a pass.
    let act = |kind: &str, name: Text| {
        let found = acts(kind);
        let said = if found.is_empty() {
            reading.t(rest::NOT_RECORDED).to_owned()
        } else {
            found.join("; ")
        };
        format!("{}: {said}", name.of(lang))
    };
    match check {
        Check::Resources => vec![
            format!(
                "{} {}",
                fund_name(review, lang),
                resources_read(&session.fund)
            ),
            act(
                CONSTITUTION,
                Text(
                    "Atto di costituzione del fondo",
                    "Act constituting the fund",
                ),
            ),
        ],
        Check::Further => {
            use crate::fund::SourceKind::{ByLaw, OneOff, Variable};
            let further = session.fund.sources.iter();
            let further = further.filter(|s| matches!(s.kind, Variable | ByLaw | OneOff));
            let sources = further.map(|s| {
                let kind = source_kind(s.kind, lang);
                format!("{} ({kind}) {}", s.label, s.effect())
            });
            let economie = session.economie.iter().map(|e| {
                let act = e.certification.as_deref();
                let presumed = Text(
                    " (presunte, fuori dai totali)",
                    " (presumed, out of the totals)",
                );
                format!(
                    "{} {}: {}{}, {}: {}",
                    Text("Economie", "Economie").of(lang),
                    e.year,
                    e.amount,
                    if e.presumed { presumed.of(lang) } else { "" },
                    Text("certificazione", "certification").of(lang),
                    act.unwrap_or(reading.t(rest::NOT_RECORDED))
                )
            });
            sources.chain(economie).collect()
        }
        Check::Destination if review.end.split().is_unread() => Vec::new(),
        Check::Destination => vec![format!(
            "{}: {}",
            Text("Riparto", "Split").of(lang),
            split_in_words(review.end.split(), lang)
        )],
        Check::Contract => {
            let head = Text("Clausola", "Clause").of(lang);
            let clauses = session.clauses.iter();
            clauses
                .map(|c| format!("{head}: {}", clause(c, lang)))
                .collect()
        }
        Check::Budget => budget(review, &act, reading),
    }
}

/// The fund, or what was read of it.
pub(super) fn fund_name(review: &Review, lang: Lang) -> &'static str {
    if review.opening.facts.fund.incomplete {
        READ.of(lang)
    } else {
        Text("Fondo", "Fund").of(lang)
    }
}

fn budget(review: &Review, act: &dyn Fn(&str, Text) -> String, reading: Reading) -> Vec<String> {
    let lang = reading.lang;
    let session = &review.end.case.session;
    let charges = match session.charges {
        Charges::Net => Text(
            "al netto degli oneri riflessi e dell'IRAP, che si aggiungono",
            "net of the employer's charges and IRAP, which come on top",
        ),
        Charges::Gross => Text(
            "compresi gli oneri riflessi",
            "with the employer's charges inside",
        ),
    };
    let economie = review.end.case.economie();
    let cost = session.fund.total() + economie;
    let head = if economie.is_zero() {
        Text("Fondo", "Fund")
    } else {
        Text("Fondo ed economie", "Fund and economie")
    };
    let steps = session.procedure.iter();
    let mut steps = steps.filter(|s| s.step.as_str() == "certificazione-revisori");
    let certified = steps.find_map(|s| s.date);
    let certified = certified.map_or(reading.t(rest::NOT_RECORDED).to_owned(), |d| date(d, lang));
    let mut lines = Vec::new();
    if !session.fund.incomplete {
        lines.push(format!("{} {cost}, {}", head.of(lang), charges.of(lang)));
    }
    lines.extend([
        act(
            "bilancio-previsione",
            Text("Bilancio di previsione", "Budget"),
        ),
        act(
            "relazione-tecnico-finanziaria",
            Text(
                "Relazione tecnico-finanziaria",
                "Technical and financial report",
            ),
        ),
        format!(
            "{}: {certified}",
            Text(
                "Certificazione dei revisori",
                "Certification of the revisori"
            )
            .of(lang)
        ),
        Text(
            "Gli stanziamenti non sono nella trattativa.",
            "The appropriations are not in the negotiation.",
        )
        .of(lang)
        .to_owned(),
    ]);
    lines
}
