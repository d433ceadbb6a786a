//! A table from outside in words: its file, or its lines; how it was understood; the body, the year, the file of the session.

use super::which::{self, Found};
use super::{Hearing, Stage};
use crate::app::{Action, Answer, Command, Import, Place, TextKey, Wanted};
use crate::lang::plain as words;

/// The import that is going on.
pub(super) fn going_on<'a>(hearing: &'a Hearing) -> Option<&'a Import> {
    match &hearing.model.place {
        Place::Start(start) => start.import.as_deref(),
        _ => None,
    }
}

/// Hears an answer; what comes next is told after it.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    let word = which::folded(line);
    let is = |all: &[&str]| all.contains(&word.as_str());
    if is(&words::GIVE_UP) {
        // From any step to the list, and no further than there are steps.
        for _ in 0..8 {
            if going_on(hearing).is_some() {
                hearing.command(Command::Back);
            }
        }
        return hearing.say(words::GIVEN_UP.of(lang));
    }
    let asked = going_on(hearing).and_then(|import| import.asked);
    if is(&words::GO_BACK) {
        hearing.command(Command::Back);
        if going_on(hearing).is_none() {
            return hearing.say(words::GIVEN_UP.of(lang));
        }
    } else if is(&words::SAY_AGAIN) {
        // It is told again below.
    } else if asked == Some(Wanted::Table) && is(&words::PASTED) {
        hearing.stage = Stage::Pasting;
        return hearing.say(words::PASTE_HOW.of(lang));
    } else if asked == Some(Wanted::Area) {
        if line.is_empty() || area(hearing, line) {
            hearing.command(Command::Accept);
        }
    } else if let Some(wanted) = asked {
        // An empty line takes the answer that is proposed; of a file, a yes too.
        let takes = line.is_empty() || wanted == Wanted::File && is(&words::YES);
        if !takes {
            write(hearing, line);
        }
        hearing.command(Command::Accept);
    } else if word.is_empty() || is(&words::YES) || is(&words::GO_ON) {
        hearing.command(Command::Accept);
    } else if is(&words::NO) {
        hearing.command(Command::Back);
    } else {
        hearing.say(words::YES_OR_NO.of(lang));
    }
    tell(hearing);
}

/// Chooses an area by its name or number; says why, where it is none.
fn area(hearing: &mut Hearing, text: &str) -> bool {
    let lang = hearing.model.lang;
    let areas = |hearing: &Hearing| match going_on(hearing).and_then(|import| import.areas.clone())
    {
        Some(Answer::One { options, at }) => (options, at),
        _ => (Vec::new(), 0),
    };
    let (options, _) = areas(hearing);
    let names: Vec<Vec<String>> = options.iter().map(|name| vec![name.clone()]).collect();
    let Found::One(wanted) = which::among(&names, text) else {
        hearing.say(words::no_option(text, false, &options, lang));
        return false;
    };
    for _ in 0..options.len() {
        if areas(hearing).1 == wanted {
            break;
        }
        hearing.act(Action::Text(TextKey::Right));
    }
    true
}

/// The table itself, line by line as it was pasted.
pub(super) fn pasted(hearing: &mut Hearing, lines: &[String]) {
    hearing.act(Action::Paste(lines.join("\n") + "\n"));
    tell(hearing);
}

/// Writes an answer in the place of what is there.
fn write(hearing: &mut Hearing, text: &str) {
    let there = going_on(hearing).map_or(0, |import| import.field.text().chars().count());
    hearing.act(Action::Text(TextKey::End));
    for _ in 0..there {
        hearing.act(Action::Text(TextKey::Backspace));
    }
    hearing.act(Action::Paste(text.to_owned()));
}

/// What is asked now, or how the table was understood.
pub(super) fn tell(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    let Some(import) = going_on(hearing) else {
        return;
    };
    let asked = import.asked;
    let mut told = Vec::new();
    match (asked, &import.table) {
        (None, Some(table)) => {
            let lines = table.text.lines().filter(|line| !line.trim().is_empty());
            told.extend(lines.map(str::to_owned));
            hearing.told.extend(told);
            // Whether it can go on is said last.
            return hearing.say_message();
        }
        (Some(wanted), _) => {
            let (question, hint) = crate::ui::plain::asked_of_table(wanted);
            told.push(question.of(lang).to_owned());
            let hint = if wanted == Wanted::Table {
                words::OR_PASTED
            } else {
                hint
            };
            match &import.areas {
                Some(Answer::One { options, at }) if wanted == Wanted::Area => {
                    told.push(words::options(options, false, lang));
                    let there = options.get(*at).map(|area| words::there(area, lang));
                    told.extend(there);
                }
                _ => {
                    told.push(words::hint(hint.of(lang), lang));
                    let there = import.field.text();
                    let there = (!there.is_empty()).then(|| words::there(there, lang));
                    told.extend(there);
                }
            }
        }
        (None, None) => {}
    }
    hearing.say_message();
    hearing.told.extend(told);
}

/// What the next line answers.
pub(super) fn place(import: &Import, lang: crate::lang::Lang) -> String {
    match import.asked {
        Some(wanted) => {
            let (question, _) = crate::ui::plain::asked_of_table(wanted);
            question.of(lang).trim_end_matches(':').to_owned()
        }
        None => words::GO_ON_WITH_IT.of(lang).to_owned(),
    }
}
