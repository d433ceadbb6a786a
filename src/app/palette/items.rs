//! What is in the palette: nothing that a key could not do or show now, and nothing private on a screen that all see.

use super::{Item, Target, What};
use crate::app::fuzzy::Compared;
use crate::app::keymap::{available, is_told};
use crate::app::{
    COMMANDS, Command, CommandInfo, Context, Desk, Group, Model, Place, Screen, Showing,
    VerdictRow, repairs, verdict_rows,
};
use crate::lang::{self, Lang, Text, board, capitalized, finding as words, private, talks};

/// All that is in the palette, in the order in which it shows before anything is typed.
pub(super) fn of(model: &Model) -> Vec<Item> {
    let mut items = actions_here(model);
    if let Place::Desk(desk) = &model.place {
        if desk.showing == Showing::Projected {
            // The room sees it too: what is done here, and the lines of the table that it sees.
            let seen = desk.is_public().then(|| lines(desk));
            items.extend(seen.into_iter().flatten());
            return items;
        }
        items.extend(remedies(model, desk));
        items.extend(screens(desk, model));
        items.push(delegation(model));
        items.extend(lines(desk));
        items.extend(rules(desk, model));
        items.extend(proposals(desk, model));
        items.extend(simulations(desk, model));
        items.extend(actions_idle(model));
        items.extend(actions_elsewhere(model, desk));
    }
    items
}

impl Item {
    fn new(what: What, words: String, key: String, target: Target) -> Self {
        Self {
            compared: vec![Compared::new(&words)],
            called: 1,
            what,
            words,
            key,
            idle: false,
            target,
        }
    }

    /// The entry, which people call so too.
    fn called(self, name: &str) -> Self {
        let mut item = self.known_as([name]);
        item.called = item.compared.len();
        item
    }

    /// The entry, found by these texts too.
    fn known_as<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        for text in texts {
            let text = Compared::new(text);
            if !text.is_empty() && !self.compared.contains(&text) {
                self.compared.push(text);
            }
        }
        self
    }
}

fn action(info: &CommandInfo, key: String, target: Target, lang: Lang) -> Item {
    Item::new(What::Action, capitalized(info.words.of(lang)), key, target).known_as([
        info.hint.0,
        info.hint.1,
        info.words.0,
        info.words.1,
        info.id,
    ])
}

/// What is no action of its own: moving about, going on and back within a question; screens are told apart.
fn is_plain(command: Command) -> bool {
    use Command as C;
    let within = matches!(
        command,
        C::NextField | C::Accept | C::Back | C::Palette | C::Remedy(_) | C::NextScreen
    );
    command.only_moves() || within || Screen::of(command).is_some()
}

fn actions_here(model: &Model) -> Vec<Item> {
    let here = model.context();
    let works = |info: &&CommandInfo| {
        info.contexts.contains(&here) && !is_plain(info.command) && available(model, info.command)
    };
    let mut infos: Vec<&CommandInfo> = COMMANDS.iter().filter(works).collect();
    // What the footer tells first is what is asked most.
    infos.sort_by_key(|info| info.footer.unwrap_or(u8::MAX));
    let item = |info: &CommandInfo| {
        let key = first_key(info, model);
        action(info, key, Target::Do(info.command), model.lang)
    };
    infos.into_iter().map(item).collect()
}

/// What its key would find nothing to do it on: whoever asks for it is told why by the act itself. What is of the private desk, or
/// of a moment, is there only when it can be done.
fn actions_idle(model: &Model) -> Vec<Item> {
    let here = model.context();
    let idle = |info: &&CommandInfo| {
        let told = matches!(info.group, Group::Split | Group::Lines | Group::Talks);
        told && info.contexts.contains(&here)
            && !is_plain(info.command)
            && !available(model, info.command)
            && is_told(model, info)
    };
    let item = |info: &CommandInfo| {
        let key = first_key(info, model);
        let mut item = action(info, key, Target::Do(info.command), model.lang);
        item.idle = true;
        item
    };
    COMMANDS.iter().filter(idle).map(item).collect()
}

/// What is done on another screen, where it is not done here too: the key of the screen, then its own.
fn actions_elsewhere(model: &Model, desk: &Desk) -> Vec<Item> {
    let here = model.context();
    let mut told: Vec<Command> = COMMANDS
        .iter()
        .filter(|i| i.contexts.contains(&here))
        .map(|i| i.command)
        .collect();
    let mut items = Vec::new();
    for info in COMMANDS.iter() {
        let command = info.command;
        // What depends on a row there is known only there.
        let by_row = matches!(
            info.group,
            Group::Opening | Group::Board | Group::Simulations
        );
        let idle = !by_row && !available(model, command);
        if is_plain(command) || told.contains(&command) || idle {
            continue;
        }
        let screens = others(desk);
        let Some(screen) = screens
            .into_iter()
            .find(|s| info.contexts.contains(&s.context()))
            .filter(|s| desk.bar_on(*s, command).is_none())
        else {
            continue;
        };
        told.push(command);
        let key = format!("{} {}", key_of(screen, model), first_key(info, model));
        let mut item = action(info, key, Target::Where(screen, command), model.lang);
        item.idle = true;
        items.push(item);
    }
    items
}

/// The screens that are not in sight; the private one only where the screen is private.
fn others(desk: &Desk) -> Vec<Screen> {
    let may = |screen: &Screen| {
        let private = *screen == Screen::Simulations;
        *screen != desk.screen && (!private || desk.showing == Showing::Private)
    };
    Screen::ALL.into_iter().filter(may).collect()
}

/// The row of the table of commands of a screen.
fn info_of(screen: Screen) -> Option<&'static CommandInfo> {
    let command = screen.command()?;
    COMMANDS.iter().find(|info| info.command == command)
}

/// The first key of a row of the table, as it is in force.
fn first_key(info: &CommandInfo, model: &Model) -> String {
    model.keys.first(info, model.lang, model.glyphs)
}

fn key_of(screen: Screen, model: &Model) -> String {
    info_of(screen).map_or_else(|| "Esc".to_owned(), |info| first_key(info, model))
}

fn screens(desk: &Desk, model: &Model) -> Vec<Item> {
    let lang = model.lang;
    let item = |screen: Screen| {
        let (words, texts) = match info_of(screen) {
            Some(info) => (
                info.words.of(lang),
                vec![info.words.0, info.words.1, info.hint.0, info.hint.1],
            ),
            None => (words::TABLE.of(lang), vec![words::TABLE.0, words::TABLE.1]),
        };
        let item = Item::new(
            What::Screen,
            capitalized(words),
            key_of(screen, model),
            Target::Screen(screen),
        );
        item.known_as(texts)
    };
    others(desk).into_iter().map(item).collect()
}

/// Who sits at the table, which is written on the Iter.
fn delegation(model: &Model) -> Item {
    let Text(it, en) = words::DELEGATION;
    let words = capitalized(words::DELEGATION.of(model.lang));
    let key = key_of(Screen::Steps, model);
    Item::new(What::Screen, words, key, Target::Delegation).known_as([it, en])
}

/// The remedies of the rule under the cursor, each with its key.
fn remedies(model: &Model, desk: &Desk) -> Vec<Item> {
    let lang = model.lang;
    let Some(pack) =
        desk.case.pack.as_deref().filter(|_| {
            model.context() == Context::Verdicts && available(model, Command::Remedy(0))
        })
    else {
        return Vec::new();
    };
    let rows = verdict_rows(desk);
    let Some(VerdictRow::Finding(finding)) = rows.get(desk.verdicts.selected) else {
        return Vec::new();
    };
    let all = (0u8..).zip(repairs(desk)).take(5);
    all.map(|(place, repair)| {
        let told = lang::repair_in_full(repair, finding.rule, desk.split(), pack, lang);
        let key = (place + 1).to_string();
        Item::new(
            What::Action,
            capitalized(&told),
            key,
            Target::Do(Command::Remedy(place)),
        )
        .known_as(["rimedio", "remedy"])
    })
    .collect()
}

fn lines(desk: &Desk) -> Vec<Item> {
    let lines = desk.split().lines().iter().enumerate();
    lines
        .map(|(at, line)| {
            let words = line.label.clone();
            let item = Item::new(What::Line, words, String::new(), Target::Line(at));
            item.called(line.name())
                .known_as([line.id.as_str(), line.kind.as_str()])
        })
        .collect()
}

fn rules(desk: &Desk, model: &Model) -> Vec<Item> {
    let lang = model.lang;
    let Some(pack) = desk.case.pack.as_deref() else {
        return Vec::new();
    };
    let item = |row: VerdictRow| {
        let (at, told) = match row {
            VerdictRow::Finding(f) => (f.rule, lang::brief(f, pack, lang)),
            VerdictRow::Later(f) => (f.rule, lang::brief_later(f, pack, lang)),
            VerdictRow::Silent(s) => (s.rule, lang::explain_silent(s, pack, lang)),
        };
        let rule = &pack.rules[at];
        let key = key_of(Screen::Verdicts, model);
        Item::new(What::Rule, capitalized(&told), key, Target::Rule(at)).known_as([
            rule.title.it.as_str(),
            rule.title.en.as_str(),
            rule.citation.as_str(),
            rule.id.as_str(),
        ])
    };
    verdict_rows(desk).into_iter().map(item).collect()
}

fn proposals(desk: &Desk, model: &Model) -> Vec<Item> {
    let lang = model.lang;
    let state = desk.seen();
    let parties = state.parties();
    let all = state.proposals.iter().enumerate();
    let item = |(at, proposal): (usize, &crate::negotiation::Proposal)| {
        let told = format!(
            "{} · {} · {}",
            talks::proposal(proposal.number, lang),
            talks::parties(&proposal.tabled.by, lang),
            board::overall(proposal, &parties, lang)
        );
        let key = key_of(Screen::Talks, model);
        Item::new(
            What::Proposal,
            capitalized(&told),
            key,
            Target::Proposal(at),
        )
        .known_as([words::PROPOSAL.0, words::PROPOSAL.1])
    };
    // The last is the one most asked for.
    all.map(item).rev().collect()
}

fn simulations(desk: &Desk, model: &Model) -> Vec<Item> {
    let lang = model.lang;
    if desk.showing != Showing::Private {
        return Vec::new();
    }
    let notebook = desk.simulations.notebook();
    let item = |trial: &crate::negotiation::Trial| {
        let told = format!(
            "{} · {}",
            private::trial_name(trial, lang),
            private::trial_origin(trial, notebook, lang)
        );
        let key = key_of(Screen::Simulations, model);
        let target = Target::Simulation(trial.number);
        Item::new(What::Simulation, capitalized(&told), key, target)
            .known_as([words::SIMULATION.0, words::SIMULATION.1])
    };
    notebook.trials().iter().map(item).collect()
}
