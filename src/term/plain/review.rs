//! A negotiation read again, in words: its acts one after the other, its other pages, each reached by the commands of its keys.

use super::verb::{self, Verb};
use super::{Hearing, which};
use crate::app::{Command, Model, Page, Place, Reviewing};
use crate::lang::review::{Reading, Tables, heading};
use crate::lang::{Lang, plain as words};

/// The review, while it is what is read.
pub(super) fn going_on(model: &Model) -> Option<&Reviewing> {
    match &model.place {
        Place::Review(reviewing) => Some(reviewing),
        _ => None,
    }
}

/// The page as it is told.
pub(super) fn page(model: &Model) -> Vec<String> {
    going_on(model).map_or_else(Vec::new, |review| review.told(model.lang))
}

/// Where one is.
pub(super) fn place(review: &Reviewing, lang: Lang) -> String {
    match review.at.checked_sub(1) {
        Some(at) => words::at_act(number(review, at), lang),
        None => words::AT_OPENING.of(lang).to_owned(),
    }
}

fn number(review: &Reviewing, at: usize) -> u32 {
    review.review.moments[at].operation.number
}

/// Hears a line.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (word, rest) = (which::folded(first), rest.trim());
    let is = |all: &[&str]| all.contains(&word.as_str());
    let numbered = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    if is(&words::GO_ON) || word == "n" {
        moved(hearing, Command::NextMoment, words::LAST_ACT.of(lang));
    } else if is(&words::GO_BACK) || word == "p" {
        moved(hearing, Command::PreviousMoment, words::FIRST_ACT.of(lang));
    } else if is(&words::TO_OPENING) {
        act(hearing, "0");
    } else if is(&words::LIST) {
        list(hearing);
    } else if is(&words::READ) {
        tell(hearing);
    } else if numbered || is(&words::TO_ACT) {
        act(hearing, if numbered { first } else { rest });
    } else if let Some(at) = words::PAGES.iter().position(|names| is(names)) {
        turned(hearing, Page::ALL[at]);
    } else if is(&words::GIVE_UP) {
        turned(hearing, Page::Moments);
    } else {
        match verb::named(first).map(|word| word.verb) {
            Some(Verb::Quit) => hearing.command(Command::Quit),
            _ => hearing.say(words::REVIEW.of(lang)),
        }
    }
}

fn tell(hearing: &mut Hearing) {
    let told = page(hearing.model);
    hearing.told.extend(told);
}

/// Goes to the moment beside; from another page, back to where one was.
fn moved(hearing: &mut Hearing, command: Command, at_the_end: &str) {
    let stands = |hearing: &Hearing| going_on(hearing.model).map(|r| (r.page, r.at));
    let before = stands(hearing);
    hearing.command(command);
    if stands(hearing) == before {
        return hearing.say(at_the_end);
    }
    tell(hearing);
}

/// Turns to a page.
fn turned(hearing: &mut Hearing, page: Page) {
    if page == Page::Moments {
        hearing.command(Command::Back);
    }
    for _ in Page::ALL {
        if going_on(hearing.model).is_none_or(|review| review.page == page) {
            break;
        }
        hearing.command(Command::NextPage);
    }
    tell(hearing);
}

/// Goes to an act by its number: where it is told with others, to those; zero is the opening.
fn act(hearing: &mut Hearing, said: &str) {
    let lang = hearing.model.lang;
    if said.is_empty() {
        return tell(hearing);
    }
    let Some(review) = going_on(hearing.model) else {
        return;
    };
    let moments = &review.review.moments;
    // What was said after a moment is told with it.
    let last = moments.last().map_or(0, |moment| {
        let said = moment.said.last().map(|said| said.number);
        said.unwrap_or_default().max(moment.operation.number)
    });
    let Some(wanted) = said.parse::<u32>().ok().filter(|wanted| *wanted <= last) else {
        return hearing.say(words::no_act(said, last, lang));
    };
    let at = moments.partition_point(|moment| moment.operation.number <= wanted);
    hearing.command(Command::Back);
    for _ in 0..=moments_of(hearing) {
        let Some(review) = going_on(hearing.model) else {
            return;
        };
        match review.at.cmp(&at) {
            std::cmp::Ordering::Less => hearing.command(Command::NextMoment),
            std::cmp::Ordering::Greater => hearing.command(Command::PreviousMoment),
            std::cmp::Ordering::Equal => break,
        }
    }
    tell(hearing);
}

fn moments_of(hearing: &Hearing) -> usize {
    going_on(hearing.model).map_or(0, Reviewing::len)
}

/// Every act that is a page of its own, one a line.
fn list(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    let Some(review) = going_on(hearing.model) else {
        return;
    };
    let reading = Reading {
        lang,
        names: review.names,
        width: usize::MAX,
        tables: Tables::Told,
    };
    let told = review.review.moments.iter().map(|moment| {
        let sentence = &moment.operation.sentence;
        format!("{}: {sentence}", heading(moment, reading))
    });
    let told: Vec<String> = told.collect();
    hearing.told.extend(told);
}
