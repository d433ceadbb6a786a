//! Goals in words: what was understood, what was not, why one cannot be reached.

use super::super::actions::name as line_name;
use super::super::talks::listed;
use super::super::{Lang, Text, capitalized, entry_error, of_lang, quoted, refusal};
use crate::fund::Split;
use crate::money::Amount;
use crate::negotiation::{Figure, Goal, GoalFault, NoSolution, Target, Want};
use crate::rules::{Clash, Pack, Relation};

/// What can be typed as a goal.
const GOAL_FORM: Text = Text(
    "o un obiettivo: 12.000 pro capite · risultato almeno 30 % e posizione come l'anno scorso · … rispettando le regole",
    "or a goal: 12.000 per head · risultato at least 30 % and posizione as last year · … within the rules",
);

/// What can be typed as a goal.
pub fn goal_form(lang: Lang) -> &'static str {
    GOAL_FORM.of(lang)
}

/// What was understood of a goal, in words and figures.
pub fn goal(goal: &Goal, split: &Split, pack: Option<&Pack>, lang: Lang) -> String {
    let wants = goal.wants.iter().map(|w| want(w, split, pack, lang));
    let mut words = listed(&wants.collect::<Vec<_>>(), lang);
    if goal.within_rules {
        words += Text(", rispettando le regole", ", within the rules").of(lang);
    }
    words
}

/// One thing wanted: "risultato almeno 30 % (254.169,38)".
fn want(want: &Want, split: &Split, pack: Option<&Pack>, lang: Lang) -> String {
    let of = match &want.of {
        Target::Line(id) => line_name(split, id),
        Target::Kind(id) => {
            let kind = pack.and_then(|pack| pack.line_kind(id));
            let name = kind.map_or(id.as_str(), |kind| of_lang(&kind.label, lang));
            let count = want.of.lines(split).len();
            format!("{name} ({count} {})", Text("voci", "lines").of(lang))
        }
    };
    let relation = match want.relation {
        Relation::AtLeast => Text(" almeno", " at least"),
        Relation::AtMost => Text(" al massimo", " at most"),
        Relation::Equal => Text("", ""),
    }
    .of(lang);
    let amount = want.amount(split.fund());
    let figure = match want.figure {
        Figure::Amount(_) => return format!("{of}{relation} {amount}"),
        Figure::Share(percent) => format!("{percent} %"),
        Figure::PerHead { each, heads } => {
            let words = Text("pro capite su", "per head, of").of(lang);
            format!("{each} {words} {heads}")
        }
        Figure::LastYear { year, .. } => format!("{} {year}", Text("come nel", "as in").of(lang)),
    };
    format!("{of}{relation} {figure} ({amount})")
}

/// Why a goal is not reached: what clashes, and by how much.
pub fn no_solution(
    why: &NoSolution,
    asked: &Goal,
    split: &Split,
    pack: Option<&Pack>,
    lang: Lang,
) -> String {
    match why {
        NoSolution::Clash(clash) => clash_words(clash, asked, split, pack, lang),
        NoSolution::Refused(refused) => refusal(refused, split, lang),
        NoSolution::Unsettled => Text(
            "nessun riparto trovato; non si può escludere che esista.",
            "no split found; there may be one.",
        )
        .of(lang)
        .to_owned(),
    }
}

fn clash_words(
    clash: &Clash,
    asked: &Goal,
    split: &Split,
    pack: Option<&Pack>,
    lang: Lang,
) -> String {
    let wants = clash
        .wanted
        .iter()
        .map(|&at| want(&asked.wants[at], split, pack, lang));
    let locked = |at: &usize| {
        let (line, cell) = (&split.lines()[*at], &split.cells()[*at]);
        let still = Text("ferma a", "held at").of(lang);
        format!("{} {still} {}", line.name(), cell.amount)
    };
    let title = |&at: &usize| {
        let rule = pack.and_then(|pack| pack.rules.get(at));
        let title = rule
            .map(|rule| of_lang(&rule.title, lang))
            .unwrap_or_default();
        format!(
            "{} {}",
            Text("la regola", "the rule").of(lang),
            quoted(title, lang)
        )
    };
    let parts: Vec<String> = wants
        .chain(clash.held.iter().map(locked))
        .chain(clash.rules.iter().map(title))
        .collect();
    let many = parts.len() > 1;
    let what = match (clash.beyond, many) {
        (Some(by), many) if by > Amount::ZERO => {
            let verb = if many {
                Text("superano il fondo di", "are more than the fund by")
            } else {
                Text("supera il fondo di", "is more than the fund by")
            };
            format!("{} {by}", verb.of(lang))
        }
        (Some(by), _) => {
            let verb = Text("lasciano da ripartire", "leave to be split");
            format!("{} {}", verb.of(lang), by.abs())
        }
        (None, true) => Text("non stanno insieme", "cannot be together")
            .of(lang)
            .to_owned(),
        (None, false) => Text(
            "non è possibile su questo fondo",
            "is not possible on this fund",
        )
        .of(lang)
        .to_owned(),
    };
    format!("{} {what}.", capitalized(&listed(&parts, lang)))
}

/// The rules that a split does not respect, by their title; nothing where there is none.
pub fn not_respected(rules: &[usize], pack: Option<&Pack>, lang: Lang) -> Option<String> {
    let titles: Vec<String> = rules
        .iter()
        .filter_map(|&at| pack?.rules.get(at))
        .map(|rule| quoted(of_lang(&rule.title, lang), lang))
        .collect();
    let words = Text("✘ non rispetta", "✘ does not respect").of(lang);
    (!titles.is_empty()).then(|| format!("{words} {}", listed(&titles, lang)))
}

/// Why a line of words is no goal.
pub fn goal_fault(fault: &GoalFault, split: &Split, lang: Lang) -> String {
    let it = lang == Lang::It;
    match fault {
        GoalFault::Empty => Text("manca l'obiettivo, come «risultato 30 %».", "a goal is missing, such as “risultato 30 %”.").of(lang).to_owned(),
        GoalFault::Words(words) => {
            let known: Vec<&str> = split.lines().iter().take(6).map(crate::fund::Line::name).collect();
            let (words, known) = (quoted(words, lang), known.join(", "));
            if it {
                format!("{words}: non si capisce. Voci: {known}.")
            } else {
                format!("{words} is not understood. Lines: {known}.")
            }
        }
        GoalFault::NoLine => Text("di quale voce?", "of which line?").of(lang).to_owned(),
        GoalFault::NoFigure(words) => {
            let words = quoted(words, lang);
            if it {
                format!("{words}: manca la cifra, come 30 % o 250.000.")
            } else {
                format!("{words}: a figure is missing, such as 30 % or 250.000.")
            }
        }
        GoalFault::Figure(error) => entry_error(error, lang),
        GoalFault::EuroOrPercent(text) if it => {
            format!("{text} euro o {text} %? Si scrive «{text} %» o «{text} €».")
        }
        GoalFault::EuroOrPercent(text) => {
            format!("{text} euro or {text} %? Write “{text} %” or “{text} €”.")
        }
        GoalFault::NoHeads => Text(
            "non si sa quanti sono i valutati: si scrive «pro capite su 13», o nelle Posizioni ({positions}).",
            "how many are evaluated is not known: write “per head of 13”, or say it in the Positions ({positions}).",
        )
        .of(lang)
        .to_owned(),
        GoalFault::NoLastYear => super::presets::NO_LAST_YEAR.of(lang).to_owned(),
        GoalFault::NotLastYear(line) if it => {
            format!("dell'anno precedente non si conosce «{line}».")
        }
        GoalFault::NotLastYear(line) => format!("“{line}” is not known for the year before."),
    }
}
