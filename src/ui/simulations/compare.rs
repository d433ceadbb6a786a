//! Splits side by side: amounts and shares, the difference from the first with its sign, means per head, how the rules stand.

use ratatui::layout::Rect;
use rust_decimal::Decimal;

use super::grid::{Grid, Line};
use super::mandate;
use crate::app::{Alike, Compared, Desk};
use crate::fund::{Id, Split};
use crate::lang::{self, Lang, private::screen};
use crate::money::{Amount, Rounding, div_cents};
use crate::negotiation::Outlook;
use crate::rules::{Pack, Severity, Verdict};
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};

/// The column of the names, at most.
const NAMES: u16 = 36;
/// The rules not respected that are named, at most.
const NAMED: usize = 3;

/// Draws the columns.
pub(super) fn draw(desk: &Desk, canvas: &mut Canvas, place: Rect) {
    let fit = match place.width {
        0..78 => 2,
        78..110 => 3,
        _ => 4,
    };
    let all = desk.simulations.compared();
    // The column under the cursor is the last: it is always in sight.
    let (columns, hidden): (Vec<&Compared>, usize) = if all.len() <= fit {
        (all.iter().collect(), 0)
    } else {
        let last = all.iter().skip(all.len() - 1);
        (
            all.iter().take(fit - 1).chain(last).collect(),
            all.len() - fit,
        )
    };
    let lang = canvas.lang;
    let count = u16::try_from(columns.len()).unwrap_or(1).max(1);
    let wide = (place.width * 3 / 4 / count).clamp(1, 24);
    let names = place.width.saturating_sub(wide * count).min(NAMES);
    let grid = Grid { place, names, wide };
    let first = desk.simulations.first();
    let more = match (hidden, first) {
        (0, 0) => canvas.t(screen::LINE).to_owned(),
        (0, first) => lang::private::from_line(first + 1, lang),
        (more, _) => format!("+{more} {}", canvas.t(screen::MORE)),
    };
    grid.heads(&more, &columns, canvas);
    let mut lines = amounts(&columns, first, desk.case.pack.as_deref(), lang);
    lines.extend(totals(&columns, desk, lang));
    let before = lines.len();
    lines.extend(verdicts(&columns, desk, lang));
    lines.extend(means(&columns, first, desk, lang));
    let room = usize::from(place.height.saturating_sub(1));
    // Where there is room for all, the rules are named whole.
    let whole = wrapped(&lines[before..], wide, canvas);
    if before + whole.len() <= room {
        lines.truncate(before);
        lines.extend(whole);
    }
    let shown = in_room(&lines, room);
    let mut y = 1;
    for line in &shown {
        grid.draw(line, y, canvas);
        y += 1;
    }
    let needed = lines.iter().filter(|line| line.needed).count();
    let goes_on = desk.prompt.is_none() && desk.simulations.goes_on();
    if goes_on && needed > room && room > 0 {
        let last = row(place, place.height.saturating_sub(1));
        canvas.clear(last);
        canvas.text(last, canvas.t(screen::GOES_ON), Meaning::Quiet);
    }
    if desk.simulations.is_for_the_operator_alone() {
        for (name, text) in mandate(desk, lang) {
            let text = if name.is_empty() {
                text
            } else {
                format!("{name} · {text}")
            };
            let left = Rect {
                y: place.y + y,
                height: place.height.saturating_sub(y),
                ..place
            };
            canvas.wrapped(left, &text, Meaning::Private);
            let lines = canvas.wrap(&text, usize::from(place.width)).len();
            y = y.saturating_add(u16::try_from(lines).unwrap_or(u16::MAX));
        }
    }
}

/// The rows that fit: what is needed, then what else in its order.
fn in_room(lines: &[Line], room: usize) -> Vec<&Line> {
    let needed = lines.iter().filter(|line| line.needed).count();
    let mut spare = room.saturating_sub(needed);
    let fits = |line: &&Line| {
        if line.needed {
            return true;
        }
        let fits = spare > 0;
        spare = spare.saturating_sub(1);
        fits
    };
    lines.iter().filter(fits).take(room).collect()
}

/// The rows whose words are longer than their columns, each in as many rows as it takes.
fn wrapped(lines: &[Line], wide: u16, canvas: &Canvas) -> Vec<Line> {
    let wide = usize::from(wide.saturating_sub(1));
    let mut whole = Vec::new();
    for line in lines {
        let cells = line.cells.iter();
        let parts: Vec<(Vec<String>, Meaning)> = cells
            .map(|(text, meaning)| {
                let fits = usize::from(canvas.columns(text)) <= wide;
                let parts = if fits {
                    vec![text.clone()]
                } else {
                    canvas.wrap(text, wide)
                };
                (parts, *meaning)
            })
            .collect();
        let rows = parts.iter().map(|(parts, _)| parts.len()).max();
        for at in 0..rows.unwrap_or(1) {
            let cell = |(parts, meaning): &(Vec<String>, Meaning)| {
                (parts.get(at).cloned().unwrap_or_default(), *meaning)
            };
            whole.push(Line {
                name: if at == 0 {
                    line.name.clone()
                } else {
                    String::new()
                },
                shared: line.shared,
                cells: parts.iter().map(cell).collect(),
                needed: true,
            });
        }
    }
    whole
}

fn stands(column: &Compared) -> Option<(&Split, &Outlook)> {
    column
        .stands
        .as_ref()
        .map(|(split, outlook)| (split, outlook))
}

/// The amount of a line in a column.
fn amount(column: &Compared, line: &Id) -> Option<Amount> {
    let (split, _) = stands(column)?;
    let at = split.index(line).ok()?;
    Some(split.cells()[at].amount)
}

/// The lines of all the columns, in the order of the first that has each, with its name and how much of it is another's too.
fn lines_of(columns: &[&Compared]) -> Vec<(Id, String, usize)> {
    let mut lines: Vec<(Id, String)> = Vec::new();
    for (split, _) in columns.iter().filter_map(|c| stands(c)) {
        for line in split.lines() {
            if lines.iter().all(|(id, _)| *id != line.id) {
                lines.push((line.id.clone(), line.name().to_owned()));
            }
        }
    }
    let alike = Alike::of(lines.iter().map(|(_, name)| name.as_str()));
    let told = lines.into_iter().enumerate();
    told.map(|(at, (id, name))| (id, name, alike.shared(at)))
        .collect()
}

/// Each line: its amount and share, and below them how far it is from the first column.
fn amounts(columns: &[&Compared], first: usize, pack: Option<&Pack>, lang: Lang) -> Vec<Line> {
    let mut told = Vec::new();
    for (id, name, shared) in lines_of(columns).into_iter().skip(first) {
        let cells = columns.iter().map(|column| match stands(column) {
            None => (screen::OTHER_FUND.of(lang).to_owned(), Meaning::Quiet),
            Some((split, outlook)) => match split.index(&id) {
                Err(_) => ("—".to_owned(), Meaning::Quiet),
                Ok(at) => (figures(split, outlook, at, pack), Meaning::Text),
            },
        });
        told.push(Line {
            name: lang::capitalized(&name),
            shared,
            cells: cells.collect(),
            needed: true,
        });
        let first = columns.first().map(|c| amount(c, &id).unwrap_or_default());
        let change = |column: &&Compared| {
            let change = amount(column, &id).unwrap_or_default() - first?;
            let told = stands(column).is_some() && !change.is_zero();
            told.then(|| change.signed())
        };
        let changes: Vec<Option<String>> = columns.iter().map(change).collect();
        if changes.iter().any(Option::is_some) {
            let cells = changes.into_iter();
            told.push(Line {
                name: String::new(),
                shared: 0,
                cells: cells
                    .map(|c| (c.unwrap_or_default(), Meaning::Tried))
                    .collect(),
                needed: true,
            });
        }
    }
    told
}

/// An amount with its share.
fn figures(split: &Split, outlook: &Outlook, at: usize, pack: Option<&Pack>) -> String {
    let cells = &outlook.quadro.row(at);
    let hidden = pack.and_then(|pack| outlook.hidden_breach(pack, split, at));
    let share = cells.share.map(|share| lang::share(share, hidden));
    match share {
        Some(share) => format!("{} {share:>6}", split.cells()[at].amount),
        None => split.cells()[at].amount.to_string(),
    }
}

/// What is the same of every split, and what is left: the sums.
fn totals(columns: &[&Compared], desk: &Desk, lang: Lang) -> Vec<Line> {
    let row = |name: crate::lang::Text, needed: bool, figure: fn(&Outlook) -> String| {
        let cells = columns.iter().map(|column| {
            let text = stands(column).map_or("—".to_owned(), |(_, outlook)| figure(outlook));
            (text, Meaning::Strong)
        });
        Line {
            name: name.of(lang).to_owned(),
            shared: 0,
            cells: cells.collect(),
            needed,
        }
    };
    let mut told = vec![row(screen::FUND, false, |o| {
        format!("{} {:>6}", o.quadro.totals.split, "")
    })];
    let residue =
        |c: &&Compared| stands(c).is_some_and(|(_, o)| !o.quadro.totals.residue.is_zero());
    if columns.iter().any(residue) {
        told.push(row(screen::RESIDUE, true, |o| {
            format!("{} {:>6}", o.quadro.totals.residue.signed(), "")
        }));
    }
    if !desk.case.facts.economie.is_empty() {
        told.push(row(screen::ECONOMIE, false, |o| {
            format!("{} {:>6}", o.quadro.totals.economie, "")
        }));
        told.push(row(screen::TOTAL, true, |o| {
            format!("{} {:>6}", o.quadro.totals.total, "")
        }));
    }
    told
}

/// How the rules stand: the counts, then the first that are not respected by name.
fn verdicts(columns: &[&Compared], desk: &Desk, lang: Lang) -> Vec<Line> {
    let Some(pack) = desk.case.pack.as_deref() else {
        return Vec::new();
    };
    let counts = columns.iter().map(|column| match stands(column) {
        None => ("—".to_owned(), Meaning::Quiet),
        Some((_, outlook)) => {
            let counts = outlook.judgement.counts();
            let meaning = if counts.violated > 0 {
                Meaning::Violated
            } else {
                Meaning::Text
            };
            (lang::counts_in_signs(counts), meaning)
        }
    });
    let mut told = vec![Line {
        name: screen::RULES.of(lang).to_owned(),
        shared: 0,
        cells: counts.collect(),
        needed: true,
    }];
    let broken: Vec<Vec<String>> = columns
        .iter()
        .map(|column| {
            let findings = stands(column).map(|(_, outlook)| &outlook.judgement.findings);
            let findings = findings.into_iter().flatten();
            let mut broken: Vec<_> = findings
                .filter(|f| f.verdict == Verdict::Violated)
                .collect();
            broken.sort_by_key(|f| f.severity != Severity::Blocks);
            let title = |at: usize| lang::of_lang(&pack.rules[at].title, lang);
            broken
                .iter()
                .map(|f| format!("{} {}", lang::sign(Verdict::Violated), title(f.rule)))
                .collect()
        })
        .collect();
    for at in 0..NAMED {
        if broken.iter().all(|rules| rules.len() <= at) {
            break;
        }
        let cells = broken.iter().map(|rules| {
            let text = rules.get(at).cloned().unwrap_or_default();
            (text, Meaning::Violated)
        });
        told.push(Line {
            name: String::new(),
            shared: 0,
            cells: cells.collect(),
            needed: at == 0,
        });
    }
    told
}

/// The gross mean of each line per head: never without how many heads.
fn means(columns: &[&Compared], first: usize, desk: &Desk, lang: Lang) -> Vec<Line> {
    let Some(heads) = desk.case.facts.roster.heads(desk.case.facts.year) else {
        return Vec::new();
    };
    let mut told = vec![Line {
        name: format!("{} {heads}", screen::PER_HEAD.of(lang)),
        shared: 0,
        cells: Vec::new(),
        needed: false,
    }];
    for (id, name, shared) in lines_of(columns).into_iter().skip(first) {
        let cells = columns.iter().map(|column| {
            let mean = amount(column, &id).and_then(|amount| {
                div_cents(amount.exact(), Decimal::from(heads), Rounding::HalfUp)
            });
            let text = mean.map_or("—".to_owned(), |mean| format!("{mean} {:>6}", ""));
            (text, Meaning::Text)
        });
        told.push(Line {
            name: format!("  {name}"),
            // The two spaces are of all.
            shared: shared + 2,
            cells: cells.collect(),
            needed: false,
        });
    }
    told
}
