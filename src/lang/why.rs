//! Why a number is what it is: inputs, base, rounding, who took the odd cent, which rule.

use rust_decimal::Decimal;

use super::explained::with_day;
use super::words::of_lang;
use super::{Lang, Text, screens::packs as words};
use crate::fund::{Base, Economia, Id, Intent, Mode, Row, ShareBase, Split};
use crate::money::{Amount, Percent, Rounding, to_cents};
use crate::rules::{Band, Detail, Explanation, Finding, Judgement, Pack, Relation, Said, Standing};

/// A heading, and what stands under it.
pub type Section = (String, Vec<String>);

/// At most so many lines are named one by one.
const NAMED: usize = 6;

/// What a line of a split is looked at with.
#[derive(Debug, Clone, Copy)]
pub struct Looked<'a> {
    /// The split.
    pub split: &'a Split,
    /// The split it opened with.
    pub opening: &'a Split,
    /// The row of the table.
    pub row: &'a Row,
    /// The base of the shown shares, and the figure it is.
    pub base: (ShareBase, Amount),
    /// The money carried over.
    pub economie: &'a [Economia],
    /// The place of the line.
    pub at: usize,
}

/// Why the figures of a line are what they are: its amount, its share, its total.
pub fn of_line(looked: &Looked, lang: Lang) -> Vec<Section> {
    let mut sections = vec![amount(looked, lang)];
    sections.extend(share(looked, lang));
    sections.extend(total(looked, lang));
    sections
}

fn head(name: Text, figure: &str, lang: Lang) -> String {
    format!("{} {figure}", name.of(lang))
}

fn amount(looked: &Looked, lang: Lang) -> Section {
    let split = looked.split;
    let cell = &split.cells()[looked.at];
    let title = head(
        Text("Perché l'importo è", "Why the amount is"),
        &cell.amount.to_string(),
        lang,
    );
    let mut told = match &cell.intent {
        Intent::Rest if split.mode() == Mode::Free => vec![
            Text(
                "riparto libero: l'importo resta quello che è finché non si chiude",
                "free split: the amount stays what it is until it is closed",
            )
            .of(lang)
            .to_owned(),
        ],
        Intent::Rest => rest(split, looked.at, lang),
        Intent::Share { percent, of } => vec![of_share(split, *percent, of, cell.amount, lang)],
        Intent::Fixed => vec![
            Text(
                "è un importo fisso, come fu detto",
                "it is a fixed amount, as it was said",
            )
            .of(lang)
            .to_owned(),
        ],
    };
    let line = &split.lines()[looked.at].id;
    let opening = looked.opening.index(line).ok();
    let opening = opening.map(|at| looked.opening.cells()[at].amount);
    if let Some(then) = opening.filter(|then| *then != cell.amount) {
        let change = (cell.amount - then).signed();
        told.push(match lang {
            Lang::It => format!("all'apertura era {then}: {change}"),
            Lang::En => format!("at the opening it was {then}: {change}"),
        });
    }
    (title, told)
}

/// The fund less the others, one by one where they are few.
fn rest(split: &Split, at: usize, lang: Lang) -> Vec<String> {
    let others: Vec<(&str, Amount)> = split
        .iter()
        .enumerate()
        .filter(|(i, (_, cell))| *i != at && !cell.amount.is_zero())
        .map(|(_, (line, cell))| (line.name(), cell.amount))
        .collect();
    let fund = Text("per differenza: fondo", "what is left: fund").of(lang);
    let mut told = vec![format!("{fund} {}", split.fund())];
    if others.len() <= NAMED {
        told.extend(
            others
                .iter()
                .map(|(name, amount)| format!("− {name} {amount}")),
        );
    } else {
        let sum: Amount = others.iter().map(|(_, amount)| *amount).sum();
        told.push(match lang {
            Lang::It => format!("− {} voci per {sum}", others.len()),
            Lang::En => format!("− {} lines for {sum}", others.len()),
        });
    }
    told.push(format!("= {}", split.cells()[at].amount));
    told
}

/// The percentage of its base, exact, and the cents it became.
fn of_share(split: &Split, percent: Percent, of: &Base, amount: Amount, lang: Lang) -> String {
    let less: Amount = of
        .less()
        .iter()
        .filter_map(|id| split.index(id).ok())
        .map(|at| split.cells()[at].amount)
        .sum();
    let base = split.fund() - less;
    let exact = in_full(percent.exact_of(base));
    let of = if of.less().is_empty() {
        Text("del fondo", "of the fund").of(lang).to_owned()
    } else {
        match lang {
            Lang::It => format!("del fondo meno {}", ids(of.less())),
            Lang::En => format!("of the fund less {}", ids(of.less())),
        }
    };
    let rounded = percent.of(base);
    let last = if rounded == amount {
        match lang {
            Lang::It => format!("al centesimo {amount}"),
            Lang::En => format!("to the cent {amount}"),
        }
    } else {
        match lang {
            Lang::It => format!("al centesimo {rounded}; l'importo detto è {amount}"),
            Lang::En => format!("to the cent {rounded}; the amount said is {amount}"),
        }
    };
    format!("{percent} % {of}: {percent} × {base} / 100 = {exact}, {last}")
}

/// A figure with all its decimals, the Italian way: `254.169,375`.
fn in_full(figure: Decimal) -> String {
    let whole = to_cents(figure.trunc(), Rounding::HalfUp).to_string();
    let whole = whole.strip_suffix(",00").unwrap_or(&whole);
    let decimals = figure.fract().abs().normalize().to_string();
    match decimals.split_once('.') {
        Some((_, decimals)) => format!("{whole},{decimals}"),
        None => whole.to_owned(),
    }
}

fn ids(ids: &[Id]) -> String {
    let names: Vec<&str> = ids.iter().map(Id::as_str).collect();
    names.join(", ")
}

fn share(looked: &Looked, lang: Lang) -> Option<Section> {
    let share = looked.row.share?;
    let (base, of) = looked.base;
    let (part, name) = match base {
        ShareBase::Fund => (looked.row.amount, Text("del fondo", "of the fund")),
        ShareBase::Total => (
            looked.row.total,
            Text(
                "del totale con le economie",
                "of the total with the economie",
            ),
        ),
    };
    let title = head(
        Text("Perché la quota è", "Why the share is"),
        &format!("{share} %"),
        lang,
    );
    let raw = share.raw();
    let mut told = vec![match lang {
        Lang::It => format!(
            "{part} / {of} {}: {raw} %, mostrata a due decimali",
            name.of(lang)
        ),
        Lang::En => format!(
            "{part} / {of} {}: {raw} %, shown at two decimals",
            name.of(lang)
        ),
    }];
    if share.adjusted {
        told.push(
            Text(
                "l'arrotondamento semplice non chiude a 100,00: il centesimo di troppo o che manca va alle voci con il resto più grande, e questa ne ha preso o ceduto uno",
                "plain rounding does not close to 100,00: the odd hundredth goes by the largest remainder, and this line took or gave one",
            )
            .of(lang)
            .to_owned(),
        );
    }
    Some((title, told))
}

fn total(looked: &Looked, lang: Lang) -> Option<Section> {
    let row = looked.row;
    if row.economie.is_zero() {
        return None;
    }
    let title = head(
        Text("Perché il totale è", "Why the total is"),
        &row.total.to_string(),
        lang,
    );
    let line = &looked.split.lines()[looked.at].id;
    let mut told = vec![row.amount.to_string()];
    let of_line = looked
        .economie
        .iter()
        .filter(|e| e.line == *line && !e.presumed);
    told.extend(of_line.map(|e| {
        let words = Text("economie", "economie").of(lang);
        format!("+ {words} {} {}", e.year, e.amount)
    }));
    told.push(format!("= {}", row.total));
    Some((title, told))
}

/// Why the limits of a line stand where they do: the rules that set each end, with their sums.
pub fn of_band(band: &Band, judgement: &Judgement, pack: &Pack, lang: Lang) -> Vec<Section> {
    let ends = [
        (Text("Perché il minimo è", "Why the least is"), &band.min),
        (Text("Perché il massimo è", "Why the most is"), &band.max),
    ];
    let mut sections = Vec::new();
    for (name, end) in ends {
        let mut told: Vec<String> = Vec::new();
        for rule in &end.by {
            let finding = judgement.findings.iter().find(|f| f.rule == *rule);
            told.extend(finding.map(|f| set_by(f, pack, lang)));
        }
        if end.by.is_empty() {
            let words = Text(
                "nessuna regola lo pone: nessuna voce va sotto zero, e chi compensa dà al massimo ciò che ha",
                "no rule sets it: no line goes below zero, and who pays gives at most what it has",
            );
            told.push(words.of(lang).to_owned());
        }
        let open = end
            .untested
            .iter()
            .map(|&at| of_lang(&pack.rules[at].title, lang));
        told.extend(open.map(|title| match lang {
            Lang::It => format!("potrebbe essere più vicino, non verificabile: {title}"),
            Lang::En => format!("it could be nearer, cannot tell: {title}"),
        }));
        let figure = if end.is_open() && end.by.is_empty() {
            "?".to_owned()
        } else {
            end.at.to_string()
        };
        sections.push((head(name, &figure, lang), told));
    }
    sections
}

/// A rule that sets an end: its sum, and how it is rounded.
fn set_by(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let rule = &pack.rules[finding.rule];
    let title = of_lang(&rule.title, lang);
    let Detail::Limit {
        right,
        relation,
        rate,
        ..
    } = &finding.detail
    else {
        return title.to_owned();
    };
    let rounded = match relation {
        Relation::AtLeast => Text("arrotondato in su", "rounded up"),
        Relation::AtMost => Text("arrotondato in giù", "rounded down"),
        Relation::Equal => Text("al centesimo", "to the cent"),
    };
    let rate = rate.map(|rate| {
        let percent = Percent::new(rate * Decimal::ONE_HUNDRED);
        format!("{percent} %, ")
    });
    format!(
        "{title}: {}{right}, {} ({})",
        rate.unwrap_or_default(),
        rounded.of(lang),
        rule.citation
    )
}

/// Why a rule answers as it does: the figures of the session, and which values of the law on which day. `economie` are those of
/// the session, which are in no base.
pub fn of_rule(
    explanation: &Explanation,
    pack: &Pack,
    economie: Amount,
    lang: Lang,
) -> [(Text, Vec<String>); 2] {
    [
        (words::FIGURES, figures(explanation, economie, lang)),
        (words::LAW, law(explanation, pack, lang)),
    ]
}

/// The figures of the session, the base they are taken of, the rounding, the margin.
fn figures(explanation: &Explanation, economie: Amount, lang: Lang) -> Vec<String> {
    let inputs = explanation.inputs.iter();
    let mut lines: Vec<String> = inputs.map(|i| super::input(i, lang)).collect();
    let Said::Spoke(finding) = &explanation.said else {
        return lines;
    };
    lines.extend(super::sides(&finding.detail, lang));
    if !lines.is_empty() {
        lines.extend(super::rounding(explanation.kind, lang).map(str::to_owned));
    }
    if let Some(margin) = finding.margin {
        let name = Text("margine", "margin").of(lang);
        lines.push(format!("{name}: {margin}"));
    }
    // The base of every percentage has its name: what economie bring is never in it.
    if !economie.is_zero() && super::is_of_the_fund(explanation.kind) {
        lines.push(match lang {
            Lang::It => format!("le economie, {economie}, non sono nel fondo dell'anno"),
            Lang::En => format!("the economie, {economie}, are not in the fund of the year"),
        });
    }
    lines
}

/// By which day the law counts; where that is the agreement's, it is said: a later day of judging does not move it.
fn known(explanation: &Explanation, lang: Lang) -> String {
    let known = super::known_by(explanation.known, lang);
    if explanation.known == explanation.judged {
        return known;
    }
    let words = Text(
        "giorno dell'accordo, anche se si giudica al",
        "the day of the agreement, though judged on",
    );
    format!("{known}, {}", with_day(words, explanation.judged, lang))
}

/// The day that decides, by which day the law must be known, and each value with what became of it.
fn law(explanation: &Explanation, pack: &Pack, lang: Lang) -> Vec<String> {
    let mut lines = vec![super::decided(explanation, lang), known(explanation, lang)];
    for consulted in &explanation.consulted {
        let unit = super::unit_of(consulted.parameter, pack);
        lines.push(super::asked(consulted, lang));
        let used = consulted
            .values
            .iter()
            .filter(|(_, s)| *s == Standing::Used);
        let rest = consulted
            .values
            .iter()
            .filter(|(_, s)| *s != Standing::Used);
        for (value, standing) in used.chain(rest) {
            lines.push(format!(
                "- {}",
                super::standing(value, *standing, unit, lang)
            ));
            if *standing == Standing::Used {
                lines.push(format!("    {}", super::value_source(value, lang)));
                lines.extend(value.note.as_ref().map(|note| format!("    {note}")));
            }
        }
    }
    lines
}
