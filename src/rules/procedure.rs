//! The procedure (*iter*) as the rules of a year make it: what comes when, by which day, and which rules look at it.

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;

use super::limit::parameter;
use super::reading::When;
use super::steps::after;
use super::time::{Days, silence};
use super::{Kind, Pack, Rule, SilentReason};
use crate::dossier::Dossier;
use crate::fund::Id;

/// Something done on the way to an agreement, and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// A step, which has a day.
    Step(Id),
    /// An act of the body.
    Act(Id),
}

/// A passage, with what the rules of the year say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is to be done.
    pub passage: Passage,
    /// By when.
    pub term: Option<DueBy>,
    /// The day after which what comes next may go on without it.
    pub without: Option<Date>,
    /// What must come first.
    pub after: Vec<Id>,
    /// The step that must be there for it to be due at all: remarks, before they are answered.
    pub only_if: Option<Id>,
    /// True for what is only named so: it may never happen.
    pub may_not_be: bool,
    /// The rules that look at it, by their place in the pack.
    pub rules: Vec<usize>,
}

/// The last day to do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueBy {
    /// The day; `None` while what it is counted from was not done.
    pub last: Option<Date>,
    /// From what it is counted, and how many days; `None`: it is the end of the fund's year.
    pub counted: Option<(Id, i64)>,
}

/// The usual order of the procedure, from the guidelines of the Giunta to the payment: what a pack does not put in order itself.
const USUAL: [&str; 22] = [
    "costituzione-fondo",
    "bilancio-previsione",
    "piano-performance",
    "piao",
    "prevenzione-corruzione-trasparenza",
    "indirizzi-giunta",
    "pre-intesa",
    "relazione-illustrativa",
    "relazione-tecnico-finanziaria",
    "invio-revisori",
    "certificazione-revisori",
    "rilievi-revisori",
    "rilievi-superati",
    "autorizzazione-giunta",
    "sottoscrizione",
    "trasmissione-aran-cnel",
    "pubblicazione",
    "pubblicazione-contratto",
    "relazione-performance-validata",
    "valutazione-risultati",
    "valutazione-dirigenti",
    "pagamento-risultato",
];

/// What every agreement goes through, whatever the rules of the year look at.
const ALWAYS: [&str; 4] = [
    "pre-intesa",
    "certificazione-revisori",
    "autorizzazione-giunta",
    "sottoscrizione",
];
/// The act by which the Giunta gives its guidelines: what they say is not for the table.
const GUIDELINES: &str = "indirizzi-giunta";

/// The passages of a session in their order, from what the rules of the fund's year speak of and from what it holds besides, each
/// with what the rules say of it on a day.
pub fn procedure(pack: Option<&Pack>, dossier: &Dossier, known: Date) -> Vec<Due> {
    let mut dues = passages(pack, dossier);
    let Some(pack) = pack else {
        return in_usual_order(dues);
    };
    let days = Days::of(pack, dossier, known);
    for (at, rule) in pack.rules.iter().enumerate() {
        let followed = rule.reading.as_ref().and_then(|r| dossier.followed(r));
        let kind = rule.kind_followed(followed);
        let why = silence(rule, kind, pack, dossier, &days);
        // What does not concern this fund yet may once it is done; what is not law for it never does.
        let speaks = matches!(
            why,
            None | Some(SilentReason::NotYetDue | SilentReason::NotConcerned)
        );
        for due in dues.iter_mut().filter(|_| speaks) {
            due.hear(at, rule, kind, pack, dossier, &days);
        }
    }
    in_usual_order(dues)
}

/// What the rules of the year name, what every agreement has, what the session holds besides.
fn passages(pack: Option<&Pack>, dossier: &Dossier) -> Vec<Due> {
    let facts = dossier.facts;
    let always = ALWAYS.into_iter().filter_map(Id::new);
    let mut steps: Vec<Id> = pack.map_or_else(Vec::new, |pack| {
        pack.steps(facts.year).into_iter().cloned().collect()
    });
    steps.extend(always.filter(|id| !steps.contains(id)).collect::<Vec<_>>());
    for done in &facts.procedure {
        if steps.contains(&done.step) {
            continue;
        }
        // What no rule names stands by its day.
        let later = |id: &Id| dossier.step_date(id, Date::MAX) > done.date;
        let at = steps.iter().position(later);
        steps.insert(at.unwrap_or(steps.len()), done.step.clone());
    }
    let mut acts: Vec<Id> = pack.map_or_else(Vec::new, |pack| {
        pack.acts(facts.year).into_iter().cloned().collect()
    });
    let held = facts.acts.iter().map(|a| a.kind.clone());
    for kind in held.chain(Id::new(GUIDELINES)) {
        if !acts.contains(&kind) {
            acts.push(kind);
        }
    }
    let acts = acts.into_iter().map(Passage::Act);
    let all = acts.chain(steps.into_iter().map(Passage::Step));
    all.map(Due::new).collect()
}

impl Due {
    /// A passage of which nothing is said.
    pub fn new(passage: Passage) -> Self {
        Self {
            passage,
            term: None,
            without: None,
            after: Vec::new(),
            only_if: None,
            may_not_be: false,
            rules: Vec::new(),
        }
    }

    /// The name of the step, or of the act.
    pub fn id(&self) -> &Id {
        match &self.passage {
            Passage::Step(id) | Passage::Act(id) => id,
        }
    }

    fn step(&self) -> Option<&Id> {
        match &self.passage {
            Passage::Step(id) => Some(id),
            Passage::Act(_) => None,
        }
    }

    /// Takes what a rule says of this passage.
    fn hear(
        &mut self,
        at: usize,
        rule: &Rule,
        kind: &Kind,
        pack: &Pack,
        dossier: &Dossier,
        days: &Days,
    ) {
        let count = |id: &Id| {
            let value = parameter(id, pack, days, rule).ok();
            value.and_then(|(count, _)| count.to_i64())
        };
        let from = |since: &Id, within: &Id| {
            let start = dossier.step_date(since, Date::MAX)?;
            after(start, parameter(within, pack, days, rule).ok()?.0)
        };
        let step = self.step().cloned();
        let is = |id: &Id| step.as_ref() == Some(id);
        let looks = match kind {
            Kind::Deadline {
                since,
                then,
                days: within,
            } if is(then) => {
                self.term = Some(DueBy {
                    last: from(since, within),
                    counted: count(within).map(|days| (since.clone(), days)),
                });
                true
            }
            Kind::Dates {
                first,
                then,
                otherwise,
            } if is(first) || is(then) => {
                if is(then) {
                    self.after.push(first.clone());
                }
                if let (true, Some(elapsed)) = (is(first), otherwise) {
                    self.without = from(&elapsed.since, &elapsed.days);
                }
                true
            }
            Kind::Act(act) | Kind::ActInYear(act) => self.passage == Passage::Act(act.clone()),
            _ => false,
        };
        if !looks {
            if let Some(When::Step(when)) = &rule.when
                && is(when)
                && matches!(kind, Kind::Dates { first, then, .. } if first != when && then != when)
            {
                self.may_not_be = true;
                self.rules.push(at);
            }
            return;
        }
        if let Kind::ActInYear(_) = kind {
            self.term = Some(DueBy {
                last: Some(days.year_end),
                counted: None,
            });
        }
        if let (Some(When::Step(when)), Kind::Dates { first, then, .. }) = (&rule.when, kind)
            && is(first)
            && then != when
        {
            self.only_if = Some(when.clone());
        }
        self.rules.push(at);
    }
}

/// Puts what has a usual place in its place; the others stay before what they came before.
fn in_usual_order(dues: Vec<Due>) -> Vec<Due> {
    let place = |due: &Due| USUAL.iter().position(|usual| *usual == due.id().as_str());
    let mut next = USUAL.len();
    let mut placed: Vec<(usize, usize, Due)> = Vec::new();
    for (at, due) in dues.into_iter().enumerate().rev() {
        next = place(&due).unwrap_or(next);
        placed.push((next, at, due));
    }
    placed.sort_by_key(|(usual, at, _)| (*usual, *at));
    placed.into_iter().map(|(_, _, due)| due).collect()
}
