//! The loop: an event, the model, the files, the screen.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};
use crossterm::terminal;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::effects::{Came, Shelf};
use super::events::action;
use super::ground::{Ground, Heard};
use super::guard::{Guard, Screen};
use super::life;
use super::mouse::{Mouse, Presses};
use super::quiet::Quiet;
use super::report::{LastCommand, is_to_panic};
use super::second::Second;
use super::watch::EVERY;
use crate::app::{Action, Effect, Model, Place, Pointed, Room, Stamp, Told, save, update};
use crate::lang::rescue::on_leaving;
use crate::ui::{Regions, Rgb, Theme, draw, room};

/// Long enough for the source of events to answer, too short to be seen. A wait of nothing is answered with nothing, even when
/// keys are pending.
pub(super) const AT_ONCE: Duration = Duration::from_micros(20);

/// A key that comes this soon after a frame is part of a burst; a held key repeats more slowly.
const BURST: Duration = Duration::from_millis(5);

/// No more events than this are taken before the screen follows.
const MOST_AT_ONCE: usize = 256;

/// Which colours the screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// Those of a theme.
    Of(Theme),
    /// Those that stand out on the ground of the terminal, once it says what that is.
    OfGround,
}

/// What is known between a frame and the next.
struct Listening {
    /// When the last frame was shown.
    shown: Instant,
    /// Where things stand in it.
    regions: Regions,
    /// What was pressed last.
    presses: Presses,
    /// A press that came behind other keys: it is of the screen that follows them.
    held: Option<Event>,
    /// What the terminal says of its ground.
    ground: Ground,
}

/// Runs the program until it is left.
///
/// # Errors
/// When the terminal cannot be read or written.
pub fn run(
    mut model: Model,
    mut shelf: Shelf,
    colours: Colours,
    mouse: Mouse,
    zone: &TimeZone,
) -> io::Result<()> {
    let mut theme = match colours {
        Colours::Of(theme) => theme,
        Colours::OfGround => Theme::Colours,
    };
    let last = LastCommand::default();
    let at_work = shelf.at_work.clone();
    let mut guard = Guard::take(last.clone(), mouse, at_work.clone())?;
    life::begins();
    let mut listening = Listening {
        regions: show(&mut guard.screen, &mut model, theme)?,
        shown: Instant::now(),
        presses: Presses::default(),
        held: None,
        ground: Ground::default(),
    };
    if colours == Colours::OfGround {
        // The first frame is on the screen: the answer restyles what is there when it comes.
        listening.ground = Ground::ask(&mut io::stdout())?;
    }
    let asked = listening.shown;
    let mut second = Second::default();
    let mut quiet = Quiet::default();
    loop {
        second.look_at(&model, &shelf);
        if second.is_looking() && listening.held.is_none() {
            let mut changed = false;
            for watched in second.heard(&model, zone) {
                let told = Action::Told(Told::Watched(watched));
                let effects = update(&mut model, told, &moment(zone));
                let work = || carry_out(effects, &mut model, &mut shelf, zone);
                at_work.during(work);
                changed = true;
            }
            if changed {
                listening.regions = show(&mut guard.screen, &mut model, theme)?;
                listening.shown = Instant::now();
            }
            if !event::poll(EVERY)? {
                continue;
            }
        }
        if listening.held.is_none()
            && let Some(left) = quiet.patience(Instant::now(), shelf.is_folding())
            && !event::poll(left)?
        {
            let work = || in_quiet(&mut model, &mut shelf, &mut quiet, zone);
            at_work.during(work);
            listening.regions = show(&mut guard.screen, &mut model, theme)?;
            continue;
        }
        let mut effects = Vec::new();
        let screen = &mut guard.screen;
        let taken = take_events(
            screen,
            &mut model,
            zone,
            &mut listening,
            &last,
            &mut effects,
        );
        // What was done is on the disk before it is on the screen, and even when the terminal has gone.
        let leaving = !effects.is_empty()
            && at_work.during(|| carry_out(effects, &mut model, &mut shelf, zone));
        quiet.heard(Instant::now(), shelf.is_ahead());
        if let Some(colour) = taken? {
            theme = Theme::on(colour);
        }
        if leaving {
            let heard = listening.ground.hear_last(asked);
            drop(guard);
            life::ends();
            for copy in shelf.copies() {
                let _ = writeln!(io::stderr(), "{}", on_leaving(copy, model.lang));
            }
            return heard;
        }
        listening.regions = show(&mut guard.screen, &mut model, theme)?;
        listening.shown = Instant::now();
    }
}

/// Nothing came for a while: the session's file begins to be written again with what the journal has; or what came of that is
/// taken note of. Nothing is told unless the disk refuses.
fn in_quiet(model: &mut Model, shelf: &mut Shelf, quiet: &mut Quiet, zone: &TimeZone) {
    let begins = !shelf.is_folding();
    let came = if begins && !shelf.fold_after(Duration::ZERO) {
        Some(Came::Refused)
    } else {
        shelf.fold_ended()
    };
    if let Some(came) = came {
        folded(came, model, shelf, zone);
        if let Came::Written(took) = came {
            quiet.wrote(took);
        }
        quiet.heard(Instant::now(), shelf.is_ahead());
    }
}

/// Tells the model what came of the file. What is refused is tried as elsewhere, and told as elsewhere.
pub(super) fn folded(came: Came, model: &mut Model, shelf: &mut Shelf, zone: &TimeZone) {
    match (came, &model.place) {
        (Came::Written(_), _) => {
            update(model, Action::Told(Told::TalksSaved), &moment(zone));
        }
        (Came::Refused, Place::Desk(desk)) => {
            let effects = save(desk).into_iter().collect();
            carry_out(effects, model, shelf, zone);
        }
        _ => {}
    }
}

/// Waits for an event, then, if it comes right after a frame, takes all that are pending: a burst never queues behind the
/// screen, and a key alone does not wait to know that it is alone. Gives the colour of the ground, when that is what came.
fn take_events(
    screen: &mut Screen,
    model: &mut Model,
    zone: &TimeZone,
    listening: &mut Listening,
    last: &LastCommand,
    effects: &mut Vec<Effect>,
) -> io::Result<Option<Rgb>> {
    for taken in 0..MOST_AT_ONCE {
        let event = match listening.held.take() {
            Some(event) => event,
            None => event::read()?,
        };
        if taken > 0 && is_press(&event) {
            listening.held = Some(event);
            break;
        }
        let (events, is_part) = match listening.ground.hear(event) {
            Heard::Ground(colour) => return Ok(Some(colour)),
            Heard::Part => (Vec::new(), true),
            Heard::Events(events) => (events, false),
        };
        for event in events {
            if let Event::Resize(width, height) = event {
                screen.resize(width, height);
                model.room = room(width, height);
            } else {
                grown(model);
            }
            let (regions, presses) = (&listening.regions, &mut listening.presses);
            if let Some(action) = action(model, event, regions, presses) {
                if let Action::Do(command) | Action::Point(Pointed::Key(command)) = &action {
                    last.is(*command);
                    debug_assert!(!is_to_panic(*command), "asked for");
                }
                effects.extend(update(model, action, &moment(zone)));
            }
        }
        // Opening another session, a table that comes in, or leaving, changes what the next keys mean.
        let ends = effects.iter().any(changes_what_keys_mean);
        let alone = listening.shown.elapsed() > BURST && !is_part;
        if ends || alone || !event::poll(AT_ONCE)? {
            break;
        }
    }
    Ok(None)
}

/// A key may come before it is told that the screen is no longer too small to work on.
fn grown(model: &mut Model) {
    if model.room == Room::Line
        && let Ok((width, height)) = terminal::size()
    {
        model.room = room(width, height);
    }
}

/// True for what the next keys wait for.
fn changes_what_keys_mean(effect: &Effect) -> bool {
    use Effect as E;
    matches!(
        effect,
        E::Quit
            | E::Open(_)
            | E::OpenLesson
            | E::ReadTable { .. }
            | E::ImportTable(_)
            | E::BeginSession
            | E::ReadSession(_)
            | E::MakeSession(_)
    )
}

/// True for a press of the mouse: what it points at is what was on the screen.
fn is_press(event: &Event) -> bool {
    matches!(event, Event::Mouse(event) if matches!(event.kind, event::MouseEventKind::Down(_)))
}

/// Does what was asked, and what is asked when it is told of; true when it is time to leave.
pub(super) fn carry_out(
    effects: Vec<Effect>,
    model: &mut Model,
    shelf: &mut Shelf,
    zone: &TimeZone,
) -> bool {
    let mut leaving = false;
    let mut asked = VecDeque::from(effects);
    while let Some(effect) = asked.pop_front() {
        leaving |= matches!(effect, Effect::Quit);
        let done = life::carried_out(effect, |effect| shelf.carry_out_with(effect, &mut asked));
        if let Some(news) = done {
            asked.extend(update(model, Action::Told(news), &moment(zone)));
        }
    }
    leaving
}

/// The present moment, as the clock on the wall has it.
pub(super) fn moment(zone: &TimeZone) -> Stamp {
    Stamp::new(Timestamp::now(), zone.clone())
}

/// Draws the model in one frame, and tells it what was in sight; gives where things stand.
pub(super) fn show(screen: &mut Screen, model: &mut Model, theme: Theme) -> io::Result<Regions> {
    loop {
        let (mut regions, mut has) = (Regions::default(), model.room);
        screen.draw(|surface| {
            regions = draw(model, &theme, surface);
            let area = surface.buffer().area;
            has = room(area.width, area.height);
            regions.cursor
        })?;
        model.room = has;
        let seen = regions.list;
        if !seen.is_some_and(|seen| model.seen(seen.offset, seen.page, seen.len)) {
            return Ok(regions);
        }
    }
}
