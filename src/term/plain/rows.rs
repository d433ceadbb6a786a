//! What is read a row at a time: rules, talks, history, fund, positions, procedure.

use super::Hearing;
use super::does::read;
use super::which;
use crate::app::{Cell, Command, Desk, Level, Row, Thing, VerdictRow, verdict_rows};
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
    about(hearing);
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
    if at_talk(hearing, rest) {
        hearing.command(Command::OpenRow);
        read(hearing, page);
    }
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

/// The rows of a screen of opening data; with a number, the question of that row, and with a value its answer.
pub(super) fn sheet(hearing: &mut Hearing, screen: Command, rest: &str) {
    let lang = hearing.model.lang;
    hearing.command(screen);
    if rest.is_empty() {
        return read(hearing, all_rows);
    }
    let word = which::folded(rest);
    if let Some(way) = words::BACK_AND_FORTH
        .iter()
        .position(|words| words.contains(&word.as_str()))
    {
        return hearing.command([Command::Undo, Command::Redo][way]);
    }
    let (number, value) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let rows = |desk: &Desk| desk.sheet.as_ref().map(|s| items(&s.rows));
    let items = hearing.desk().and_then(rows).unwrap_or_default();
    let Some(at) = place(number, items.len()).map(|at| items[at]) else {
        return hearing.say(words::no_row(number, lang));
    };
    hearing.model.scroll_mut().selected = at;
    row(hearing, value.trim());
}

/// The row under the cursor: read and asked, or answered at once.
fn row(hearing: &mut Hearing, value: &str) {
    let lang = hearing.model.lang;
    let cell = hearing.desk().and_then(|desk| desk.row()?.cell.clone());
    // A reading has nothing to write: what asks for the next one changes it, and reading it does not.
    if let Some(Cell::Reading(_)) = cell {
        if words::ANOTHER.contains(&which::folded(value).as_str()) {
            return hearing.command(Command::Edit);
        }
        about(hearing);
        return hearing.say(words::READING_FORM.of(lang));
    }
    if value.is_empty() {
        about(hearing);
    }
    // What is a sum, or a note, is only read.
    if cell.is_none() && value.is_empty() {
        return;
    }
    hearing.command(Command::Edit);
    if !value.is_empty() && !hearing.is_refused() {
        super::opening::answer(hearing, value);
    }
}

/// The rows that are not headings, by their place.
fn items(rows: &[Row]) -> Vec<usize> {
    let is_item = |at: &usize| rows[*at].level != Level::Head;
    (0..rows.len()).filter(is_item).collect()
}

fn all_rows(desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(sheet) = &desk.sheet else {
        return Vec::new();
    };
    let mut told = vec![sheet.title.clone()];
    // Where there is one figure a row, its column needs no name.
    let alone = sheet.columns.iter().filter(|c| c.figures).count() == 1;
    let mut number = 0;
    for row in &sheet.rows {
        if row.level == Level::Head {
            told.push(format!("{}:", row.label.trim()));
            continue;
        }
        number += 1;
        let cells = row.cells.iter().zip(sheet.columns);
        let cells = cells.filter(|(text, _)| !text.trim().is_empty());
        let cells = cells.map(|(text, column)| {
            let text = match text.trim() {
                "—" | "–" | "?" => words::NOT_SAID.of(lang),
                text => text,
            };
            let head = column.head.of(lang);
            if head.is_empty() || column.figures && alone {
                text.to_owned()
            } else {
                format!("{} {text}", head.to_lowercase())
            }
        });
        let cells: Vec<String> = cells.collect();
        let colon = if cells.is_empty() { "" } else { ": " };
        let warns = if row.warns { words::WARNS.of(lang) } else { "" };
        told.push(format!(
            "{number}. {}{colon}{}{warns}",
            row.label.trim(),
            cells.join("; ")
        ));
    }
    told
}
