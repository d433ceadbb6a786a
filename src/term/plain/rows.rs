//! What is read a row at a time: rules, talks, history, fund, positions, procedure.

use super::Hearing;
use super::does::read;
use super::which;
use crate::app::{Command, Desk, Thing, VerdictRow, verdict_rows};
use crate::lang::board::{self, Said};
use crate::lang::{self, Lang, plain as words};
use crate::ui::plain::under_the_cursor;

/// All that is known of what is under the cursor.
pub(super) fn about(hearing: &mut Hearing) {
    // Where something is entered is a screen, whose name is the word for it.
    let told = under_the_cursor(hearing.model).into_iter();
    hearing
        .told
        .extend(told.map(|line| lang::without_keys(&line)));
}

/// The place of a number from one among so many.
fn place(rest: &str, len: usize) -> Option<usize> {
    let at = rest.parse::<usize>().ok()?.checked_sub(1)?;
    (at < len).then_some(at)
}

/// The rules, or all of one of them.
pub(super) fn rules(hearing: &mut Hearing, rest: &str) {
    let lang = hearing.model.lang;
    if rest.is_empty() {
        return read(hearing, speaking);
    }
    if words::EVERYBODY.contains(&which::folded(rest).as_str()) {
        return read(hearing, every);
    }
    let len = hearing.desk().map_or(0, |desk| verdict_rows(desk).len());
    let Some(at) = place(rest, len) else {
        return hearing.say(words::no_row(rest, lang));
    };
    hearing.command(Command::Verdicts);
    if let Some(desk) = hearing.desk_mut() {
        desk.verdicts.selected = at;
    }
    // As on a screen: what is under the cursor is explained, and the explanation closed.
    hearing.command(Command::Help);
    about(hearing);
    hearing.command(Command::Back);
}

/// The rules that speak; those that do not are counted.
fn speaking(desk: &Desk, lang: Lang) -> Vec<String> {
    let rows = verdict_rows(desk);
    let silent = |row: &&VerdictRow| matches!(row, VerdictRow::Silent(_));
    let count = rows.iter().filter(silent).count();
    let mut told = every(desk, lang);
    told.truncate(told.len().saturating_sub(count));
    if count > 0 {
        told.push(words::silent(count, lang));
    }
    told
}

/// Every rule, those that do not speak last.
fn every(desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(pack) = desk.case.pack.as_deref() else {
        return vec![lang::screens::table::NO_RULES.of(lang).to_owned()];
    };
    let counts = desk.outlook().judgement.counts();
    let mut told = vec![
        words::rules(&lang::counts(counts, lang), lang),
        lang::capitalized(&lang::known_on(desk.case.day, lang)),
    ];
    for (number, row) in (1..).zip(verdict_rows(desk)) {
        let (state, sentence) = match row {
            VerdictRow::Finding(f) => (
                lang::verdict(f.verdict, lang),
                lang::finding_sentence(f, pack, lang),
            ),
            VerdictRow::Later(f) => (words::LATER.of(lang), lang::later_sentence(f, pack, lang)),
            VerdictRow::Silent(s) => (words::SILENT.of(lang), lang::explain_silent(s, pack, lang)),
        };
        told.push(words::stated(number, state, &sentence));
    }
    told
}

/// What was said at the table, or all of a row of it.
pub(super) fn talks(hearing: &mut Hearing, rest: &str) {
    if rest.is_empty() {
        hearing.command(Command::Talks);
        return read(hearing, all_talks);
    }
    let (first, which) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    if words::COMPARE.contains(&which::folded(first).as_str()) {
        return compared(hearing, which);
    }
    if at_talk(hearing, rest) {
        hearing.command(Command::OpenRow);
        read(hearing, page);
    }
}

/// What differs between two rows of the talks: each is marked, as its key does.
fn compared(hearing: &mut Hearing, text: &str) {
    let lang = hearing.model.lang;
    let numbers: Vec<&str> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty() && !words::AND.iter().any(|and| and.trim() == *word))
        .collect();
    let [first, second] = numbers[..] else {
        return hearing.say(words::COMPARE_FORM.of(lang));
    };
    hearing.command(Command::Talks);
    let rows = hearing.desk().map_or(0, |desk| desk.board.rows.len());
    if let Some(none) = [first, second]
        .into_iter()
        .find(|at| place(at, rows).is_none())
    {
        return hearing.say(words::no_row(none, lang));
    }
    // What was marked before is marked no more.
    let marked = hearing.desk().and_then(|desk| {
        let marked = desk.board.marked.as_ref()?;
        desk.board.rows.iter().position(|row| row == marked)
    });
    if let (Some(marked), Some(desk)) = (marked, hearing.desk_mut()) {
        desk.board.list.selected = marked;
        hearing.command(Command::Mark);
    }
    for number in [first, second] {
        if !at_talk(hearing, number) {
            return;
        }
        hearing.command(Command::Mark);
        if hearing.is_refused() {
            return;
        }
    }
    hearing.model.message = None;
    if hearing.desk().is_some_and(|desk| desk.page().is_none()) {
        return hearing.say(words::COMPARE_FORM.of(lang));
    }
    read(hearing, page);
}

/// Stands on a row of the talks.
pub(super) fn at_talk(hearing: &mut Hearing, rest: &str) -> bool {
    let lang = hearing.model.lang;
    hearing.command(Command::Talks);
    let len = hearing.desk().map_or(0, |desk| desk.board.rows.len());
    let at = place(rest, len);
    if let (Some(at), Some(desk)) = (at, hearing.desk_mut()) {
        desk.board.list.selected = at;
    } else {
        hearing.say(words::no_row(rest, lang));
    }
    at.is_some()
}

fn all_talks(desk: &Desk, lang: Lang) -> Vec<String> {
    let state = desk.seen();
    if !desk.talks().has_begun() {
        return vec![board::NOT_BEGUN.of(lang).to_owned()];
    }
    let done = desk.done_by_then();
    let mut told = Vec::new();
    for (number, thing) in (1..).zip(&desk.board.rows) {
        let at = (thing.at(state) as usize).checked_sub(1);
        let Some(operation) = at.and_then(|at| done.get(at)) else {
            continue;
        };
        let hour = operation.time.hour();
        let sentence = match thing {
            Thing::Acts(acts) if acts.len() > 1 => {
                board::run(acts.len(), &operation.sentence, lang)
            }
            _ => operation.sentence.clone(),
        };
        told.push(format!("{number}. {hour}, {sentence}"));
        if let Some(proposal) = thing.proposal(state) {
            let parties = &desk.board.parties;
            let stands = if proposal.is_live() {
                board::each(proposal, parties, lang)
            } else {
                board::overall(proposal, parties, lang)
            };
            told.push(words::stands(proposal.number, &stands, lang));
        } else if thing
            .draft(state)
            .is_some_and(|draft| state.is_draft(draft))
        {
            told.push(format!("{number}. {}", board::ON_TABLE.of(lang)));
        }
    }
    told.extend(gaps(desk, lang));
    told
}

/// The words of the gap between the sides.
fn gaps(desk: &Desk, lang: Lang) -> Vec<String> {
    let board = &desk.board;
    let state = desk.seen();
    let Some(line) = &board.line else {
        return Vec::new();
    };
    let split = state.split();
    let name = split.index(line).map(|at| split.lines()[at].name());
    let on = board::gap_on(name.unwrap_or(line.as_str()), lang);
    if board.gaps.is_empty() {
        return vec![board::NO_GAP.of(lang).to_owned()];
    }
    let told = board.gaps.iter().map(|gap| {
        let side = lang::talks::parties(&gap.parties, lang);
        format!("{on}, {side}: {}", board::gap(gap, lang))
    });
    told.collect()
}

/// A page that is read whole.
fn page(desk: &Desk, _: Lang) -> Vec<String> {
    let Some(page) = desk.page() else {
        return Vec::new();
    };
    let lines = page.lines.iter().map(|said| match said {
        Said::Head(text) | Said::Text(text) => text.clone(),
        Said::Named(name, text) => format!("{name}: {text}"),
        Said::Figures(name, figures) => {
            let told: Vec<&str> = figures.iter().map(String::as_str).collect();
            let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
            format!("{name}: {}", told.join("; "))
        }
    });
    std::iter::once(page.title.clone()).chain(lines).collect()
}

/// Every act, with its day and hour.
pub(super) fn history(hearing: &mut Hearing) {
    read(hearing, |desk, lang| {
        let done = desk.done_by_then();
        if done.is_empty() {
            return vec![board::NOT_BEGUN.of(lang).to_owned()];
        }
        let told = done
            .iter()
            .filter(|operation| !operation.sentence.is_empty());
        let told = told.map(|operation| {
            let when = board::moment(&operation.time, lang);
            format!("{}. {when}, {}", operation.number, operation.sentence)
        });
        told.collect()
    });
}
