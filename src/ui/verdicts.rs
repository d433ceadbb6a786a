//! The Verifiche: every answer, and all there is to know of the one under the cursor.

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, inset, row};
use super::regions::Rows;
use super::table::{heading, strip_meaning};
use super::{Meaning, Regions, Seen, footer};
use crate::app::{Desk, Model, VerdictRow, verdict_rows};
use crate::lang::{self, Lang, screens::table as words, screens::verdicts as v};
use crate::rules::{Finding, Pack, Remedy, Verdict};

/// The lines of the message.
const MESSAGE: u16 = 2;

/// Draws the Verifiche.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    heading(desk, canvas, row(area, 0));
    let inner = inset(area);
    let counts = lang::counts(desk.outlook().judgement.counts(), canvas.lang);
    let title = format!("{} · {counts}", canvas.t(v::TITLE));
    canvas.text(row(inner, 1), &title, Meaning::Strong);
    canvas.rule(row(area, 2));
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(4 + MESSAGE),
        ..inner
    };
    let Some(pack) = desk.case.pack.as_deref() else {
        canvas.wrapped(body, canvas.t(words::NO_RULES), Meaning::Text);
        footer::draw(model, canvas, area, MESSAGE);
        return Regions::default();
    };
    let rows = verdict_rows(desk);
    let (list, detail) = places(body, rows.len());
    let page = usize::from(list.height).max(1);
    let offset = desk.verdicts.top(page, rows.len());
    for (i, item) in rows.iter().enumerate().skip(offset).take(page) {
        let place = row(list, u16::try_from(i - offset).unwrap_or(u16::MAX));
        item_row(item, i == desk.verdicts.selected, pack, canvas, place);
    }
    if let Some(item) = rows.get(desk.verdicts.selected) {
        explain(item, desk, pack, canvas, detail);
    }
    footer::draw(model, canvas, area, MESSAGE);
    let y = list.y + u16::try_from(desk.verdicts.selected.saturating_sub(offset)).unwrap_or(0);
    Regions {
        list: Some(Seen {
            offset,
            page,
            len: rows.len(),
            rows: Some(Rows::of(list)),
        }),
        cursor: Some(Position { x: list.x + 2, y }),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// The list beside what is known of the selected one where the screen is wide, above it where it is not.
fn places(body: Rect, rows: usize) -> (Rect, Rect) {
    if body.width >= 110 {
        let list = Rect {
            width: body.width * 2 / 5,
            ..body
        };
        let x = list.right() + 2;
        return (
            list,
            Rect {
                x,
                width: body.right().saturating_sub(x),
                ..body
            },
        );
    }
    let wanted = u16::try_from(rows).unwrap_or(u16::MAX);
    let height = wanted.min(body.height * 2 / 5).max(3).min(body.height);
    let list = Rect { height, ..body };
    let y = list.bottom() + 1;
    (
        list,
        Rect {
            y,
            height: body.bottom().saturating_sub(y),
            ..body
        },
    )
}

fn item_row(item: &VerdictRow, selected: bool, pack: &Pack, canvas: &mut Canvas, place: Rect) {
    let (sign, meaning, text) = match item {
        VerdictRow::Finding(f) => {
            let text = lang::brief(f, pack, canvas.lang);
            (lang::sign(f.verdict), strip_meaning(f.verdict), text)
        }
        VerdictRow::Later(f) => {
            let text = lang::brief_later(f, pack, canvas.lang);
            ("»", Meaning::Quiet, text)
        }
        VerdictRow::Silent(s) => (
            "·",
            Meaning::Quiet,
            lang::explain_silent(*s, pack, canvas.lang),
        ),
    };
    let at = |x: u16, width: u16| Rect {
        x: place.x + x,
        width,
        ..place
    };
    if selected {
        canvas.text(at(0, 1), "▸", Meaning::Strong);
    }
    canvas.text(at(2, 1), sign, meaning);
    let words = match (selected, item) {
        (true, _) => Meaning::Strong,
        (_, VerdictRow::Silent(_) | VerdictRow::Later(_)) => Meaning::Quiet,
        (_, VerdictRow::Finding(f)) if f.verdict == Verdict::Violated => meaning,
        _ => Meaning::Text,
    };
    canvas.text(at(4, place.width.saturating_sub(4)), &text, words);
}

/// All there is to know of a rule's answer, as far as it fits: where it does not, the last row says where the rest is.
fn explain(item: &VerdictRow, desk: &Desk, pack: &Pack, canvas: &mut Canvas, place: Rect) {
    let mut y = 0;
    for (name, text) in explanation(item, desk, pack, canvas.lang) {
        let left = Rect {
            y: place.y + y,
            height: place.height.saturating_sub(y),
            ..place
        };
        let needed = rows_of(&name, &text, canvas, place);
        if needed > left.height {
            entry(&name, &text, canvas, left);
            let last = row(place, place.height.saturating_sub(1));
            canvas.clear(last);
            canvas.text(last, canvas.t(v::MORE), Meaning::Quiet);
            return;
        }
        entry(&name, &text, canvas, left);
        y += needed;
    }
}

/// How many rows an entry takes.
fn rows_of(name: &str, text: &str, canvas: &Canvas, place: Rect) -> u16 {
    let names = if name.is_empty() { 0 } else { NAMES };
    let width = usize::from(place.width.saturating_sub(names));
    let lines = canvas.wrap(text, width).len();
    u16::try_from(lines).unwrap_or(u16::MAX)
}

/// All there is to know of a rule's answer: names and texts, the answer itself first and without a name.
pub(super) fn explanation(
    item: &VerdictRow,
    desk: &Desk,
    pack: &Pack,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut say = |name: &str, text: &str| lines.push((name.to_owned(), text.to_owned()));
    let (rule, confidence) = match item {
        VerdictRow::Finding(f) => {
            say("", &lang::finding_sentence(f, pack, lang));
            for (name, text) in remedies(f, desk, pack, lang) {
                say(&name, &text);
            }
            let mut places: Vec<String> = Vec::new();
            for place in f.missing.iter().filter_map(|m| lang::entered_at(m, lang)) {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
            if !places.is_empty() {
                say(v::ENTERED.of(lang), &places.join(" · "));
            }
            for assumed in &f.assumptions {
                say(v::ASSUMED.of(lang), &lang::assumption(assumed, lang));
            }
            if let Some(followed) = lang::reading_followed(f, pack, &desk.case.facts.readings, lang)
            {
                say(v::READING.of(lang), &followed);
            }
            for other in &f.others {
                say(
                    v::OTHERWISE.of(lang),
                    &lang::other_reading(other, f, pack, lang),
                );
            }
            (&pack.rules[f.rule], f.confidence)
        }
        VerdictRow::Later(f) => {
            say("", &lang::later_sentence(f, pack, lang));
            (&pack.rules[f.rule], f.confidence)
        }
        VerdictRow::Silent(s) => {
            let rule = &pack.rules[s.rule];
            say("", &format!("{}.", lang::explain_silent(*s, pack, lang)));
            (rule, rule.confidence)
        }
    };
    say(v::STATEMENT.of(lang), lang::of_lang(&rule.statement, lang));
    say(v::CITATION.of(lang), &rule.citation);
    say(v::AUTHORITY.of(lang), lang::authority(rule.authority, lang));
    say(v::SEVERITY.of(lang), lang::severity(rule.severity, lang));
    say(v::CONFIDENCE.of(lang), lang::confidence(confidence, lang));
    if let Some(address) = &rule.address {
        say(v::ADDRESS.of(lang), address);
    }
    if let Some(note) = &rule.note {
        say(v::NOTE.of(lang), lang::of_lang(note, lang));
    }
    let known = lang::known_on(desk.case.day, lang);
    say(v::JUDGED.of(lang), &format!("{known} · {}", rule.id));
    lines
}

/// What can be done about a rule that is not respected, with the key of each remedy beside its name; or why nothing can.
fn remedies(finding: &Finding, desk: &Desk, pack: &Pack, lang: Lang) -> Vec<(String, String)> {
    let head = v::REMEDIES.of(lang);
    match desk.remedy(finding.rule) {
        None => Vec::new(),
        Some(Remedy::Repairs(repairs)) => {
            let numbered = (1..).zip(repairs).map(|(number, repair)| {
                let head = if number == 1 { head } else { "" };
                let told = lang::repair_in_full(repair, finding.rule, desk.split(), pack, lang);
                (format!("{head:<15}{number}"), told)
            });
            numbered.collect()
        }
        Some(none) => {
            let why = lang::no_remedy(none, desk.split(), pack, lang);
            why.map(|why| (head.to_owned(), why)).into_iter().collect()
        }
    }
}

/// The column of the names.
const NAMES: u16 = 20;

/// A name and a text beside it, wrapped; the answer itself has no name.
fn entry(name: &str, text: &str, canvas: &mut Canvas, place: Rect) {
    if name.is_empty() {
        canvas.wrapped(place, text, Meaning::Strong);
        return;
    }
    let first = Rect {
        width: NAMES - 1,
        ..row(place, 0)
    };
    canvas.text(first, name, Meaning::Quiet);
    let beside = Rect {
        x: place.x + NAMES,
        width: place.width.saturating_sub(NAMES),
        ..place
    };
    canvas.wrapped(beside, text, Meaning::Text);
}
