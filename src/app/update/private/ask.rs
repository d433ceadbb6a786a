//! What is asked on the screen of the simulations: a name, a preset, a goal, an indirizzo, a note.

use super::super::super::simulations::Shown;
use super::super::super::{Asked, Desk, Effect, Model, Place, Prompt, Stamp, Tone};
use super::{begun, bring, from_table, keep};
use crate::fund::{Edit, Split};
use crate::lang::{self, Lang, Text, private as words, private::screen};
use crate::negotiation::{
    Bound, Figure, Goal, GoalFault, Indirizzo, Note, Preset, Record, Target, read_goal, solve,
};
use crate::rules::Relation;

/// The simulation that a line of words would make: its name, its first edit, and what is said of it; or why none.
type Meant = Result<(String, Option<Edit>, String), String>;

impl Desk {
    /// Works out what would come of what is typed.
    pub(in crate::app) fn preview(&mut self, lang: Lang) {
        self.simulations.preview = previewed(self, lang);
    }
}

fn previewed(desk: &Desk, lang: Lang) -> Option<Result<String, String>> {
    let Some(Prompt::Private { asked, field }) = &desk.prompt else {
        return None;
    };
    let text = field.text().trim();
    match asked {
        Asked::Bring(number) => {
            let name = desk.name_of(Shown::Trial(*number), lang);
            Some(Ok(screen::bring(&name, lang)))
        }
        _ if text.is_empty() || field.is_selected() => None,
        Asked::New => Some(meant(desk, text, lang).map(|(_, _, words)| words)),
        Asked::Name(number) => {
            let taken = desk.simulations.notebook.is_taken(text, Some(*number));
            taken.then(|| Err(screen::taken(text, lang)))
        }
        Asked::Indirizzo => {
            Some(indirizzi(desk, text, lang).map(|records| told(desk, &records, lang)))
        }
        Asked::Note => None,
    }
}

/// Does what is asked.
pub(in crate::app::update) fn accept(model: &mut Model, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(Prompt::Private { asked, field }) = desk.prompt.clone() else {
        return Vec::new();
    };
    let text = field.text().trim().to_owned();
    if let Asked::Bring(number) = asked {
        desk.prompt = None;
        return bring(model, number, stamp);
    }
    if text.is_empty() {
        let why = screen::NAME_NEEDED.of(lang);
        // Nothing was written where nothing must be: nothing is asked.
        if matches!(asked, Asked::Indirizzo | Asked::Note) {
            desk.prompt = None;
        } else {
            model.say(Tone::Refused, lang::capitalized(why));
        }
        return Vec::new();
    }
    let done = match asked {
        Asked::New => new(desk, &text, stamp, lang),
        Asked::Name(number) if desk.simulations.notebook.is_taken(&text, Some(number)) => {
            Err(screen::taken(&text, lang))
        }
        Asked::Name(simulation) => Ok((
            vec![Record::Name {
                simulation,
                name: text.clone(),
            }],
            screen::done(screen::NAMED, &text, lang),
        )),
        Asked::Indirizzo => {
            indirizzi(desk, &text, lang).map(|records| (records, screen::NOTED.of(lang).to_owned()))
        }
        Asked::Note => note(desk, &text, stamp, lang)
            .map(|record| (vec![record], screen::NOTED.of(lang).to_owned())),
        Asked::Bring(_) => return Vec::new(),
    };
    match done {
        Ok((records, said)) => {
            desk.prompt = None;
            let new = super::begun_in(&records);
            let before = desk.simulations.working;
            let mut effects = keep(desk, records);
            if let Some(number) = new {
                desk.simulations.select(number);
                // What is being worked on stays so, until another is chosen.
                effects.extend(before.map_or(Vec::new(), |n| keep(desk, vec![Record::Work(n)])));
            }
            model.say(Tone::Said, said);
            effects
        }
        Err(why) => {
            model.say(Tone::Refused, lang::capitalized(&why));
            Vec::new()
        }
    }
}

/// A new simulation from the split of the table.
fn new(
    desk: &Desk,
    text: &str,
    stamp: &Stamp,
    lang: Lang,
) -> Result<(Vec<Record>, String), String> {
    let (name, edit, said) = meant(desk, text, lang)?;
    let base = desk.state().split().clone();
    let begun = begun(desk, Some(name), from_table(desk), &base, stamp);
    let mut records = vec![Record::Begin(begun)];
    records.extend(edit.map(Record::Edit));
    Ok((records, format!("{} {said}", screen::BEGUN.of(lang))))
}

/// What a line of words means: a preset by its number, a goal, or else a name.
fn meant(desk: &Desk, text: &str, lang: Lang) -> Meant {
    // A name of one's own comes before what is asked: "ipotesi A = risultato 30 %".
    let (name, asked) = match text.split_once('=') {
        Some((name, asked))
            if !name.trim().is_empty() && !name.trim_end().ends_with(['>', '<']) =>
        {
            (Some(name.trim()), asked.trim())
        }
        _ => (None, text),
    };
    let split = desk.state().split();
    let preset = asked.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let preset = preset
        .and_then(|at| Preset::OFFERED.get(at).copied())
        .or_else(|| parts(asked));
    if let Some(preset) = preset {
        return of_preset(desk, preset, name, lang);
    }
    match read_goal(asked, &desk.case, split) {
        Ok(goal) => of_goal(desk, &goal, name, asked, lang),
        // No goal was meant: it is a name.
        Err(GoalFault::Words(_) | GoalFault::Empty | GoalFault::NoFigure(_))
            if name.is_none() && !looks_like_goal(text) =>
        {
            if desk.simulations.notebook.is_taken(text, None) {
                return Err(screen::taken(text, lang));
            }
            let like = screen::begins(text, screen::LIKE_TABLE.of(lang), lang);
            Ok((text.to_owned(), None, like))
        }
        Err(fault) => Err(words::goal_fault(&fault, split, lang)),
    }
}

/// True for what holds an amount or a percentage: it was meant as a goal, and a name it would be is a mistake.
fn looks_like_goal(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.contains(['%', '€', ',']) || digits > 2
}

/// Two parts, as *70/30*.
fn parts(text: &str) -> Option<Preset> {
    let (first, second) = text.split_once('/')?;
    Some(Preset::Parts(
        first.trim().parse().ok()?,
        second.trim().parse().ok()?,
    ))
}

fn of_preset(desk: &Desk, preset: Preset, name: Option<&str>, lang: Lang) -> Meant {
    let (split, pack) = (desk.state().split(), desk.case.pack.as_deref());
    let label = words::preset(preset, lang);
    let edit = preset
        .edit(&desk.case, split, Some(desk.state()))
        .map_err(|fault| {
            format!(
                "{label}: {}",
                words::preset_fault(&fault, split, pack, lang)
            )
        })?;
    named(desk, name, &label, edit, lang)
}

fn of_goal(desk: &Desk, goal: &Goal, name: Option<&str>, text: &str, lang: Lang) -> Meant {
    let (split, pack) = (desk.state().split(), desk.case.pack.as_deref());
    let solution = solve(goal, &desk.case, split)
        .map_err(|why| words::no_solution(&why, goal, split, pack, lang))?;
    let echo = words::goal(goal, split, pack, lang);
    let (name, edit, _) = named(desk, name, text, solution.edit, lang)?;
    let mut said = screen::begins(
        &name,
        &format!("{echo} → {}", amounts(&solution.split)),
        lang,
    );
    if let Some(broken) = words::not_respected(&solution.breaks, pack, lang) {
        said += &format!(" · {broken}");
    }
    Ok((name, edit, said))
}

/// A simulation with the name that was given, or one made from what was asked.
fn named(desk: &Desk, given: Option<&str>, label: &str, edit: Option<Edit>, lang: Lang) -> Meant {
    let name = match given {
        Some(name) if desk.simulations.notebook.is_taken(name, None) => {
            return Err(screen::taken(name, lang));
        }
        Some(name) => name.to_owned(),
        None => free_name(desk, label),
    };
    let mut after = desk.state().split().clone();
    if let Some(edit) = &edit {
        after
            .apply(edit)
            .map_err(|refusal| lang::refusal(&refusal, desk.state().split(), lang))?;
    }
    let said = screen::begins(&name, &amounts(&after), lang);
    Ok((name, edit, said))
}

/// What each line has: "posizione 593.061,87 · risultato 254.169,38".
fn amounts(split: &Split) -> String {
    let line = |(line, cell): (&crate::fund::Line, &crate::fund::Cell)| {
        format!("{} {}", line.name(), cell.amount)
    };
    split.iter().map(line).collect::<Vec<_>>().join(" · ")
}

/// A name that no simulation has: the wanted one, or the same with a number.
pub(super) fn free_name(desk: &Desk, wanted: &str) -> String {
    let taken = |name: &str| desk.simulations.notebook.is_taken(name, None);
    if !taken(wanted) {
        return wanted.to_owned();
    }
    let numbered = (2..).map(|n: u32| format!("{wanted} ({n})"));
    numbered
        .into_iter()
        .find(|name| !taken(name))
        .unwrap_or_else(|| wanted.to_owned())
}

/// What is to be taken away, where a text asks so.
fn taken_away(text: &str) -> Option<&str> {
    let (verb, what) = text.split_once(' ')?;
    ["togli", "remove"]
        .contains(&verb.to_lowercase().as_str())
        .then(|| what.trim())
}

/// The indirizzi that a line of words means: goals, and the text of the act after a semicolon.
fn indirizzi(desk: &Desk, text: &str, lang: Lang) -> Result<Vec<Record>, String> {
    let split = desk.split();
    let fault = |fault: &GoalFault| words::goal_fault(fault, split, lang);
    if let Some(line) = taken_away(text) {
        let asked = desk.simulations.notebook.indirizzi();
        let of_line = |asked: &&Indirizzo| {
            let at = split.index(&asked.line).ok();
            let called = at.map(|at| split.lines()[at].name().to_lowercase());
            asked.line.as_str() == line || called.as_deref() == Some(&line.to_lowercase())
        };
        let found = asked.iter().find(of_line).map(|asked| asked.line.clone());
        let found = found.ok_or_else(|| fault(&GoalFault::Words(line.to_owned())))?;
        return Ok(vec![Record::NoIndirizzo(found)]);
    }
    let (asked, act) = text.split_once(';').unwrap_or((text, ""));
    let goal = read_goal(asked, &desk.case, split).map_err(|f| fault(&f))?;
    let act = act.trim();
    let mut all: Vec<Indirizzo> = Vec::new();
    for want in &goal.wants {
        let Target::Line(line) = &want.of else {
            return Err(screen::INDIRIZZO_FORM.of(lang).to_owned());
        };
        let bound = match want.figure {
            Figure::Share(percent) => Bound::Share(percent),
            _ => Bound::Amount(want.amount(split.fund())),
        };
        let at = all.iter().position(|a| a.line == *line).unwrap_or_else(|| {
            all.push(Indirizzo {
                line: line.clone(),
                least: None,
                most: None,
                text: (!act.is_empty()).then(|| act.to_owned()),
            });
            all.len() - 1
        });
        if want.relation != Relation::AtMost {
            all[at].least = Some(bound);
        }
        if want.relation != Relation::AtLeast {
            all[at].most = Some(bound);
        }
    }
    Ok(all.into_iter().map(Record::Indirizzo).collect())
}

/// What was understood of the indirizzi.
fn told(desk: &Desk, records: &[Record], lang: Lang) -> String {
    let words = records.iter().map(|record| match record {
        Record::Indirizzo(asked) => words::indirizzo(asked, desk.split(), lang),
        Record::NoIndirizzo(line) => format!("{line}: {}", Text("tolto", "taken away").of(lang)),
        _ => String::new(),
    });
    words.collect::<Vec<_>>().join("; ")
}

fn note(desk: &Desk, text: &str, stamp: &Stamp, lang: Lang) -> Result<Record, String> {
    let notebook = &desk.simulations.notebook;
    if let Some(number) = taken_away(text).and_then(|n| n.parse::<u32>().ok()) {
        let known = notebook.notes().iter().any(|note| note.number == number);
        let none = || screen::NO_NOTE.of(lang).to_owned();
        return known.then_some(Record::NoNote(number)).ok_or_else(none);
    }
    Ok(Record::Note(Note {
        number: notebook.next_note(),
        written: stamp.time(),
        text: text.to_owned(),
    }))
}
