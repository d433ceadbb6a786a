//! What is being asked, in the place of the message: the question, its field, what would come of the answer.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::words;
use crate::app::{Ask, Asked, Asking, Cell, Desk, Model, Prompt, Tried};
use crate::lang::{Lang, Text, amended, screens};
use crate::ui::paint::{Canvas, row};
use crate::ui::{Meaning, field, footer};

/// Draws what is asked, if anything is. Gives the cursor when the field stands here and not in the table.
pub(in crate::ui) fn draw(
    desk: &Desk,
    model: &Model,
    canvas: &mut Canvas,
    place: Rect,
) -> Option<Position> {
    let prompt = desk.prompt.as_ref()?;
    let question = question(desk, prompt, canvas, place);
    let taken = u16::from(question.is_some());
    let cursor = question.map(|question| {
        let asked = (&*format!("{question} "), Meaning::Strong);
        field::after(
            asked,
            (prompt.field(), Meaning::Focus),
            canvas,
            row(place, 0),
        )
    });
    let below = Rect {
        y: place.y + taken,
        height: place.height.saturating_sub(taken),
        ..place
    };
    if model.message.is_some() {
        footer::message(model, canvas, below);
        return cursor;
    }
    if let Prompt::Private { asked, .. } = prompt {
        private_hint(desk, *asked, canvas, below);
        return cursor;
    }
    match &desk.tried {
        Some(Tried::Possible { sentence, .. }) => {
            canvas.wrapped(below, &format!("= {sentence}"), Meaning::Tried);
        }
        Some(Tried::Impossible(why)) => {
            canvas.wrapped(below, &format!("✘ {why}"), Meaning::Violated);
        }
        Some(Tried::Unsure(question)) => {
            canvas.wrapped(below, &format!("▸ {question}"), Meaning::Strong);
        }
        None if matches!(
            prompt,
            Prompt::Amount {
                ask: Ask::Nothing,
                ..
            }
        ) =>
        {
            canvas.wrapped(below, canvas.t(words::FORMS), Meaning::Quiet);
        }
        None => {
            if let Prompt::Opening { asking, .. } = prompt
                && let Some(hint) = hint(desk, asking, canvas.lang)
            {
                canvas.wrapped(below, &hint, Meaning::Quiet);
            }
        }
    }
    cursor
}

/// What helps to answer a question of the opening data.
pub(in crate::ui) fn hint(desk: &Desk, asking: &Asking, lang: Lang) -> Option<String> {
    let t = |text: Text| text.of(lang).to_owned();
    Some(match asking {
        Asking::Cell(Cell::ProCapite) => t(amended::PRO_CAPITE_FORM),
        Asking::Cell(Cell::Point) => t(amended::POINT_FORM),
        Asking::Cell(Cell::NewFascia) => t(amended::FASCIA_FORM),
        Asking::Cell(Cell::Clause(_)) => t(amended::CLAUSE_FORM),
        Asking::Cell(Cell::Act(_) | Cell::NewAct(_)) => t(amended::ACT_FORM),
        Asking::Cell(Cell::Step(_)) => t(crate::lang::steps::STEP_FORM),
        Asking::Cell(Cell::BodySide) => t(crate::lang::steps::BODY_SIDE_FORM),
        Asking::Cell(Cell::Seduta(_)) => t(crate::lang::talks::held::FORM),
        Asking::Cell(Cell::Unions) => t(crate::lang::steps::UNIONS_FORM),
        Asking::Cell(Cell::NewEconomia) => {
            let lines = desk.split().lines().iter().map(|l| l.id.clone());
            let lines: Vec<_> = lines.collect();
            amended::economia_form(&lines, desk.case.facts.year, lang)
        }
        Asking::Heads(_) => t(amended::HEADS_DAY_FORM),
        Asking::Safeguard(_) => t(amended::SAFEGUARD_FORM),
        Asking::Formula(_) => t(amended::FORMULA_FORM),
        Asking::Time(_) => t(amended::TIME_FORM),
        Asking::Earlier(_) => t(amended::EARLIER_FORM),
        Asking::Act(_) => t(amended::ACT_NEEDED),
        Asking::Remove(_) => t(amended::GOES_WHOLE),
        Asking::Adopt => t(amended::ADOPTED_BY_ALL),
        Asking::Continue => t(amended::GOES_ON),
        Asking::TakeUp => t(crate::lang::rescue::ENTER_TAKES),
        Asking::Section => t(crate::lang::papers::SECTION_FORM),
        _ => return None,
    })
}

/// The words of a question whose field does not stand in the table.
fn question(desk: &Desk, prompt: &Prompt, canvas: &Canvas, place: Rect) -> Option<String> {
    let lines = desk.split().lines();
    let name = |at: usize| lines.get(at).map_or("", |line| line.name());
    match prompt {
        Prompt::Amount { .. } => None,
        Prompt::Move { to, .. } => {
            let (from, to) = (name(desk.lines.selected), name(*to));
            Some(screens::move_words(from, to, canvas.lang))
        }
        Prompt::NewLine(_) | Prompt::Rename(_) => Some(canvas.t(words::NAME).to_owned()),
        Prompt::Private { asked, .. } => Some(canvas.t(private_words(*asked)).to_owned()),
        Prompt::Opening { asking, .. } => {
            let words = canvas.t(words_of(asking));
            let wide = usize::from(place.width);
            Some(match subject(desk, asking) {
                Some(of) => format!("{} · {words}", short(&of, wide, words)),
                None => words.to_owned(),
            })
        }
    }
}

/// The words that ask something of the private workbook.
pub(in crate::ui) fn private_words(asked: Asked) -> Text {
    use crate::lang::private::screen;
    match asked {
        Asked::New => screen::ASK_NEW,
        Asked::Name(_) => screen::ASK_NAME,
        Asked::Bring(_) => screen::ASK_BRING,
        Asked::Indirizzo => screen::ASK_INDIRIZZO,
        Asked::Note => screen::ASK_NOTE,
    }
}

/// What would come of what is typed, or what can be typed.
fn private_hint(desk: &Desk, asked: Asked, canvas: &mut Canvas, place: Rect) {
    match desk.simulations.preview() {
        Some(Ok(told)) => canvas.wrapped(place, &format!("= {told}"), Meaning::Tried),
        Some(Err(why)) => {
            let why = crate::lang::capitalized(why);
            canvas.wrapped(place, &format!("✘ {why}"), Meaning::Violated);
        }
        None => {
            if let Some(forms) = private_form(desk, asked, canvas.lang) {
                canvas.wrapped(place, &forms, Meaning::Quiet);
            }
        }
    }
}

/// What can be typed of the private workbook; of what only waits to be confirmed, what it would do.
pub(in crate::ui) fn private_form(desk: &Desk, asked: Asked, lang: Lang) -> Option<String> {
    use crate::lang::private;
    Some(match asked {
        Asked::New => private::new_form(lang),
        Asked::Indirizzo => private::screen::INDIRIZZO_FORM.of(lang).to_owned(),
        Asked::Note => private::screen::NOTE_FORM.of(lang).to_owned(),
        Asked::Bring(_) => desk.simulations.preview()?.clone().ok()?,
        Asked::Name(_) => return None,
    })
}

/// The words that ask.
pub(in crate::ui) fn words_of(asking: &Asking) -> Text {
    use amended::ask;
    match asking {
        Asking::Cell(cell) => match cell {
            Cell::Position(_) => ask::VALUE,
            Cell::Evaluated => ask::HEADS,
            Cell::ProCapite => ask::PRO_CAPITE,
            Cell::NewFascia => ask::FASCIA,
            Cell::Clause(_) => ask::PERCENT,
            Cell::Act(_) | Cell::NewAct(_) => ask::PAPER,
            Cell::Step(_) => ask::DAY,
            Cell::NewEconomia => ask::ECONOMIA,
            Cell::BodySide | Cell::Unions => ask::SEATS,
            Cell::Seduta(_) => crate::lang::talks::held::ASK,
            _ => ask::FIGURE,
        },
        Asking::Formula(_) => ask::FORMULA,
        Asking::Heads(_) => ask::HEADS_DAY,
        Asking::SourceReference(_) => ask::REFERENCE,
        Asking::SourceLabel(_) | Asking::PositionLabel(_) | Asking::NewCapItem => ask::NAME,
        Asking::NewSource(_) => ask::SOURCE,
        Asking::NewPosition => ask::POSITION,
        Asking::Certify(_) => ask::CERTIFY,
        Asking::Time(_) => ask::TIME,
        Asking::Earlier(_) => ask::EARLIER,
        Asking::Safeguard(_) => ask::SAFEGUARD,
        Asking::Complex(_) => ask::COMPLEX,
        Asking::Act(_) => ask::ACT,
        Asking::Remove(_) => ask::REMOVE,
        Asking::Adopt => ask::ADOPT,
        Asking::Continue => ask::CONTINUE,
        Asking::TakeUp => crate::lang::rescue::TAKE_UP,
        Asking::Passage(_) => crate::lang::papers::PASSAGE,
        Asking::Export => crate::lang::papers::WHERE,
        Asking::Section => crate::lang::papers::LINE_AND_SECTION,
    }
}

/// What is asked about, where the row says it.
pub(in crate::ui) fn subject(desk: &Desk, asking: &Asking) -> Option<String> {
    match asking {
        // A base is asked from the row of the source that takes a rate of it.
        Asking::Cell(Cell::Figure(id)) => {
            Some(crate::lang::capitalized(&id.as_str().replace('-', " ")))
        }
        Asking::Cell(Cell::NewEconomia | Cell::NewFascia | Cell::ProCapite) => None,
        Asking::Cell(_)
        | Asking::Formula(_)
        | Asking::Time(_)
        | Asking::Heads(_)
        | Asking::Earlier(_)
        | Asking::Remove(_)
        | Asking::Safeguard(_) => {
            let label = &desk.row()?.label;
            let name = label
                .split_once(": ")
                .map_or(label.as_str(), |(name, _)| name);
            Some(name.trim().to_owned())
        }
        _ => None,
    }
}

/// As much of a name as leaves room to type beside the words that ask.
fn short(name: &str, wide: usize, words: &str) -> String {
    let room = wide.saturating_sub(words.width() + 24).max(8);
    if name.width() <= room {
        return name.to_owned();
    }
    let start: String = name.chars().take(room - 1).collect();
    format!("{}…", start.trim_end())
}
