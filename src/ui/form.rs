//! A form: its questions one under the other, the one under the cursor with what helps, and under them what would be done.

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, row};
use super::{Meaning, Regions, field, footer, table};
use crate::app::{Answer, Form, FormAsk, Hindrance, Model, Part, Place, Pointed, Purpose};
use crate::lang::{Lang, agreement, beginning, forms as words, quoted, screens, talks};

/// The width of the questions.
const QUESTION: u16 = 22;

/// A choice takes no more rows: of more, those around the one under the cursor are in sight.
const MOST_ROWS: u16 = 3;

/// Draws the form that is open, at a table or on the list of sessions.
pub(super) fn draw(form: &Form, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    heading(model, canvas, row(area, 0));
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    canvas.text(row(inner, 1), &title(form, canvas.lang), Meaning::Strong);
    // A low screen keeps no row empty above the keys.
    let air = u16::from(area.height >= LOW);
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(4 + air),
        ..inner
    };
    let (cursor, taken) = if form.confirming {
        (confirmation(form, canvas, body), 3)
    } else {
        questions(form, canvas, body)
    };
    let below = Rect {
        y: body.y + taken,
        height: body.height.saturating_sub(taken),
        ..body
    };
    preview(form, model, canvas, below);
    footer::keys(
        model,
        canvas,
        Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..inner
        },
    );
    Regions {
        list: None,
        cursor,
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// Where it is open: the table, or the program.
fn heading(model: &Model, canvas: &mut Canvas, place: Rect) {
    match &model.place {
        Place::Desk(desk) => table::heading(desk, canvas, place),
        Place::Start(_) | Place::Review(_) | Place::Follow(_) => {
            let inner = Rect {
                x: place.x + 1,
                width: place.width.saturating_sub(2),
                ..place
            };
            canvas.text(inner, canvas.t(screens::start::TITLE), Meaning::Quiet);
        }
    }
}

/// A screen lower than this is low.
const LOW: u16 = 20;

/// What a form is called.
pub(super) fn title(form: &Form, lang: Lang) -> String {
    match form.purpose {
        Purpose::OpenSeduta => words::OPEN_SEDUTA.of(lang).to_owned(),
        Purpose::Sitting => words::SITTING.of(lang).to_owned(),
        Purpose::Table => words::TABLE.of(lang).to_owned(),
        Purpose::Minute => words::MINUTE.of(lang).to_owned(),
        Purpose::Ipotesi => agreement::IPOTESI.of(lang).to_owned(),
        Purpose::Contract => agreement::CONTRACT.of(lang).to_owned(),
        Purpose::Reopen => agreement::REOPEN.of(lang).to_owned(),
        Purpose::NoAgreement => agreement::NO_AGREEMENT.of(lang).to_owned(),
        Purpose::Unilateral => agreement::UNILATERAL.of(lang).to_owned(),
        Purpose::NewSession => beginning::TITLE.of(lang).to_owned(),
        Purpose::Dispute(number) => format!("{} {number}", words::DISPUTED.of(lang)),
        Purpose::Answer(number) => {
            format!(
                "{} {}",
                words::ANSWER.of(lang),
                talks::proposal(number, lang)
            )
        }
    }
}

/// The questions, as many as leave room for what would be done; those around the cursor are always in sight.
fn questions(form: &Form, canvas: &mut Canvas, place: Rect) -> (Option<Position>, u16) {
    let fit = place.height.saturating_sub(4).max(1);
    let wide = place.width.saturating_sub(QUESTION + 1);
    let tall: Vec<u16> = form
        .asks
        .iter()
        .map(|ask| height(ask, wide, canvas))
        .collect();
    let mut first = 0;
    while first < form.focus && tall[first..=form.focus].iter().sum::<u16>() > fit {
        first += 1;
    }
    let mut cursor = None;
    let mut y = 0;
    for (at, ask) in form.asks.iter().enumerate().skip(first) {
        if y + tall[at] > fit {
            break;
        }
        let here = Rect {
            y: place.y + y,
            height: tall[at],
            ..place
        };
        canvas.spots.push((here, Pointed::Question(at)));
        cursor = cursor.or(question((at, ask), at == form.focus, canvas, here));
        y += tall[at];
    }
    let hint = form.asks.get(form.focus).and_then(|ask| ask.hint);
    if let Some(hint) = hint {
        let under = Rect {
            x: place.x + 2,
            y: place.y + y,
            width: place.width.saturating_sub(2),
            // One row, and the one that parts it from what would be done where it needs two.
            height: 2.min(place.height.saturating_sub(y)),
        };
        canvas.wrapped(under, canvas.t(hint), Meaning::Quiet);
    }
    (cursor, y + 2)
}

/// One question and its answer. Gives the cursor when it is in its text.
fn question(
    (number, ask): (usize, &FormAsk),
    here: bool,
    canvas: &mut Canvas,
    place: Rect,
) -> Option<Position> {
    let mark = if here { "▸" } else { " " };
    let name = format!("{mark} {}", name(ask, canvas.lang));
    let is_long = is_long(ask, canvas);
    let left = Rect {
        width: if is_long {
            place.width
        } else {
            QUESTION.min(place.width)
        },
        height: 1,
        ..place
    };
    let meaning = if here {
        Meaning::Strong
    } else {
        Meaning::Quiet
    };
    canvas.text(left, &name, meaning);
    let above = u16::from(is_long);
    let place = Rect {
        x: place.x + QUESTION + 1,
        y: place.y + above,
        width: place.width.saturating_sub(QUESTION + 1),
        height: place.height.saturating_sub(above),
    };
    if let Some(given) = &ask.given {
        canvas.text(row(place, 0), given, Meaning::Quiet);
        return None;
    }
    let Answer::Text(typed) = &ask.answer else {
        choice((number, &ask.answer), here, canvas, place);
        return None;
    };
    if !here {
        canvas.text(row(place, 0), typed.text(), Meaning::Text);
        return None;
    }
    Some(field::draw(typed, Meaning::Focus, canvas, row(place, 0)))
}

/// What a question is called, and of what it is asked.
pub(super) fn name(ask: &FormAsk, lang: Lang) -> String {
    let words = ask.words.of(lang);
    match &ask.of {
        Some(of) => format!("{words} {}", quoted(of, lang)),
        None => words.to_owned(),
    }
}

/// True where the name does not fit beside the answer: it has a row of its own above it.
fn is_long(ask: &FormAsk, canvas: &Canvas) -> bool {
    canvas.columns(&name(ask, canvas.lang)) + 2 > QUESTION
}

/// How many rows a question takes in a width.
fn height(ask: &FormAsk, wide: u16, canvas: &Canvas) -> u16 {
    let above = u16::from(is_long(ask, canvas));
    if ask.given.is_some() {
        return above + 1;
    }
    let options = options(&ask.answer, wide, canvas);
    let rows = options.last().map_or(1, |last| (last.y + 1).min(MOST_ROWS));
    above + rows
}

/// An option of a choice, and where it stands.
struct Told {
    text: String,
    on: bool,
    under: bool,
    x: u16,
    y: u16,
    wide: u16,
}

/// The options of a choice, marked with a sign and never by colour alone; those that may be many have their number.
fn options(answer: &Answer, wide: u16, canvas: &Canvas) -> Vec<Told> {
    let signed: Vec<(String, bool, bool)> = match answer {
        Answer::Text(_) => Vec::new(),
        Answer::One { options, at } => {
            let sign = |i: usize| if i == *at { "●" } else { "○" };
            let all = options.iter().enumerate();
            all.map(|(i, name)| (format!("{} {name}", sign(i)), i == *at, i == *at))
                .collect()
        }
        Answer::Many { options, at } => {
            let sign = |on: bool| if on { "[x]" } else { "[ ]" };
            let all = options.iter().enumerate();
            all.map(|(i, (name, on))| (format!("{}{} {name}", i + 1, sign(*on)), *on, i == *at))
                .collect()
        }
    };
    let (mut x, mut y) = (0, 0);
    let mut told = Vec::new();
    for (text, on, under) in signed {
        let needed = canvas.columns(&text).min(wide);
        if x > 0 && x + needed > wide {
            (x, y) = (0, y + 1);
        }
        told.push(Told {
            text,
            on,
            under,
            x,
            y,
            wide: needed,
        });
        x = x.saturating_add(needed + 2);
    }
    told
}

/// The options of a choice where they can be pressed.
pub(super) fn choice(
    (number, answer): (usize, &Answer),
    here: bool,
    canvas: &mut Canvas,
    place: Rect,
) {
    let options = options(answer, place.width, canvas);
    // Of many, the rows around the one under the cursor.
    let last = options.last().map_or(0, |option| option.y);
    let under = options.iter().find(|option| option.under);
    let under = under.map_or(0, |option| option.y);
    let first = (under + 1).min(last).saturating_sub(MOST_ROWS - 1);
    let more = |canvas: &mut Canvas, sign: &str, y: u16| {
        let before = Rect {
            x: place.x.saturating_sub(1),
            width: 1,
            ..row(place, y)
        };
        canvas.text(before, sign, Meaning::Quiet);
    };
    if first > 0 {
        more(canvas, "↑", 0);
    }
    if last >= first + MOST_ROWS {
        more(canvas, "↓", MOST_ROWS - 1);
    }
    for (which, option) in options.into_iter().enumerate() {
        if option.y < first || option.y >= first + MOST_ROWS {
            continue;
        }
        let at = Rect {
            x: place.x + option.x,
            width: option.wide,
            ..row(place, option.y - first)
        };
        let meaning = match (here && option.under, option.on) {
            (true, _) => Meaning::Focus,
            (false, true) => Meaning::Text,
            (false, false) => Meaning::Quiet,
        };
        canvas.text(at, &option.text, meaning);
        canvas.spots.push((at, Pointed::Answer(number, which)));
    }
}

/// What was read again waits for the last word.
fn confirmation(form: &Form, canvas: &mut Canvas, place: Rect) -> Option<Position> {
    let confirm = if form.purpose.is_of_agreement() {
        agreement::CONFIRM
    } else {
        words::CONFIRM
    };
    canvas.text(row(place, 0), canvas.t(confirm), Meaning::Quiet);
    let ask = form.asks.iter().find(|ask| ask.part == Part::Confirmed)?;
    let name = format!("▸ {} ", canvas.t(ask.words));
    let Answer::Text(typed) = &ask.answer else {
        return None;
    };
    let (asked, typed) = ((&*name, Meaning::Strong), (typed, Meaning::Focus));
    Some(field::after(asked, typed, canvas, row(place, 1)))
}

/// What would be done, in words; or what is still to be said; or why it cannot be; or what was last refused.
fn preview(form: &Form, model: &Model, canvas: &mut Canvas, place: Rect) {
    if model.message.is_some() {
        footer::message(model, canvas, place);
        return;
    }
    let (sign, lines, meaning) = match &form.preview {
        Ok(lines) => ("= ", lines.clone(), Meaning::Tried),
        Err(Hindrance::Missing { still, .. }) => {
            let still = words::still(still, canvas.lang);
            ("", vec![format!("– {still}")], Meaning::Quiet)
        }
        Err(Hindrance::Wrong(why)) => {
            ("✘ ", vec![crate::lang::capitalized(why)], Meaning::Violated)
        }
    };
    let mut y = 0;
    for line in &lines {
        let (sign, meaning) = match line.chars().next() {
            Some('✘') => ("", Meaning::Violated),
            Some('–') => ("", Meaning::Quiet),
            _ => (sign, meaning),
        };
        let text = format!("{sign}{line}");
        let lines = canvas.wrap(&text, usize::from(place.width)).len();
        let below = Rect {
            y: place.y + y,
            height: place.height - y,
            ..place
        };
        canvas.wrapped(below, &text, meaning);
        let lines = u16::try_from(lines).unwrap_or(u16::MAX);
        y = y.saturating_add(lines).min(place.height);
    }
}
