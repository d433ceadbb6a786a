//! The Documenti in words: what each lacks, one read from its first line to its last, one written in a file, a passage given.

use super::does::read;
use super::{Hearing, helps, of_row, opening};
use crate::app::{Command, Context, Desk, Prompt, Screen};
use crate::documents::{Block, Document, Format, Place, Role, Run, Table, Value};
use crate::lang::{self, Lang, papers, plain as words};
use crate::ui::plain::where_written;

/// The papers; or what is asked of one.
pub(super) fn papers(hearing: &mut Hearing, rest: &str) {
    hearing.command(Command::Papers);
    hearing.say_message();
    // One that was left half way, to write what it lacks, is still open.
    if hearing.model.context() == Context::Paper {
        hearing.command(Command::Back);
    }
    let context = hearing.model.context();
    match of_row::asked(context, rest) {
        None if rest.is_empty() => return read(hearing, listed),
        Some((command @ Command::Section, answer)) => return done(hearing, command, answer),
        _ => {}
    }
    let lang = hearing.model.lang;
    let made = hearing.desk().map(|desk| &desk.papers.made[..]);
    let names = made.unwrap_or_default().iter();
    let names: Vec<Vec<String>> = names.map(|made| called(made, lang)).collect();
    let Some((at, asked)) = of_row::named(hearing, &names, rest) else {
        return;
    };
    hearing.model.scroll_mut().selected = at;
    match of_row::asked(context, asked) {
        Some((Command::Export, _)) if hearing.model.lesson.is_some() => {
            hearing.say(words::NOT_IN_LESSON.of(lang));
        }
        Some((Command::Lacks, which)) => lacks(hearing, which),
        Some((Command::Export, how)) => export(hearing, how),
        Some((command @ Command::Section, answer)) => done(hearing, command, answer),
        None if !asked.is_empty() => {
            hearing.say(words::not_asked(asked, words::PAPERS.of(lang), lang));
        }
        _ => {
            hearing.command(Command::OpenRow);
            read(hearing, |desk, _| {
                desk.papers.selected().map(text).unwrap_or_default()
            });
        }
    }
}

fn done(hearing: &mut Hearing, command: Command, answer: &str) {
    hearing.command(command);
    if !answer.is_empty() && hearing.desk().is_some_and(|desk| desk.prompt.is_some()) {
        opening::answer(hearing, answer);
    }
}

/// As a paper may be called: by its title, or as the command line calls it.
fn called(document: &Document, lang: Lang) -> Vec<String> {
    let name = document.paper.name();
    vec![papers::title(name, lang).to_owned(), name.to_owned()]
}

/// Each paper, and how far it is.
fn listed(desk: &Desk, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    if desk.is_simulation() {
        told.push(papers::WHICH_SPLIT.of(lang).to_owned());
    }
    for (number, document) in (1..).zip(&desk.papers.made) {
        let title = papers::title(document.paper.name(), lang);
        let state = match document.missing.len() {
            0 => papers::COMPLETE.of(lang).to_owned(),
            count => papers::lacks(count, lang),
        };
        told.push(format!("{number}. {title}: {state}"));
    }
    told
}

/// What a paper lacks, each with where it is written; with a number, that is gone to, or given.
fn lacks(hearing: &mut Hearing, which: &str) {
    let lang = hearing.model.lang;
    hearing.command(Command::Lacks);
    if which.is_empty() {
        return read(hearing, missing);
    }
    let (number, text) = which.split_once(char::is_whitespace).unwrap_or((which, ""));
    let document = hearing.desk().and_then(|desk| desk.papers.selected());
    let len = document.map_or(0, |document| document.missing.len());
    let at = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let Some(at) = at.filter(|at| *at < len) else {
        return hearing.say(words::no_row(number, lang));
    };
    hearing.model.scroll_mut().selected = at;
    let Some(lacking) = hearing
        .desk()
        .and_then(|desk| desk.papers.lacking())
        .cloned()
    else {
        return;
    };
    hearing.command(Command::FillIn);
    if matches!(lacking.place, Place::Passage(_)) {
        if text.is_empty() {
            return hearing.say(lang::capitalized(&lacking.what));
        }
        return opening::answer(hearing, text.trim());
    }
    if hearing.is_refused() {
        return;
    }
    // The row that it is written in is under the cursor now.
    hearing.model.message = None;
    let word = helps::word_of(hearing.model.context(), lang);
    let row = hearing.desk().filter(|desk| desk.screen == Screen::Steps);
    let row = row.and_then(super::sheet::number);
    hearing.say(words::written_by(&lacking.what, word, row, lang));
}

fn missing(desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(document) = desk.papers.selected() else {
        return Vec::new();
    };
    let title = papers::title(document.paper.name(), lang);
    if document.missing.is_empty() {
        return vec![format!("{title}: {}", papers::COMPLETE.of(lang))];
    }
    let told = (1..).zip(&document.missing).map(|(number, missing)| {
        let place = where_written(&missing.place).of(lang);
        format!("{number}. {}: {}", missing.what, place.to_lowercase())
    });
    told.collect()
}

/// Writes a paper: in the format that was named, or in the file, or as it is answered.
fn export(hearing: &mut Hearing, how: &str) {
    let wanted = Format::named(how.trim_start_matches('.'));
    if let Some(wanted) = wanted {
        for _ in Format::ALL {
            if hearing
                .desk()
                .is_some_and(|desk| desk.papers.format == wanted)
            {
                break;
            }
            hearing.command(Command::NextFormat);
        }
    }
    hearing.command(Command::Export);
    if !matches!(
        hearing.desk().map(|desk| &desk.prompt),
        Some(Some(Prompt::Opening { .. }))
    ) {
        return;
    }
    match wanted {
        Some(_) => hearing.command(Command::Accept),
        None if !how.is_empty() => opening::answer(hearing, how),
        None => {}
    }
}

/// A paper as it is heard: each paragraph, each row of a table with the name of its figures.
fn text(document: &Document) -> Vec<String> {
    let mut told = document.notices.clone();
    told.extend(document.blocks.iter().flat_map(of_block));
    told.push(document.foot.clone());
    told
}

fn of_block(block: &Block) -> Vec<String> {
    let shown = |runs: &[Run]| runs.iter().map(Run::shown).collect::<String>();
    match block {
        Block::Heading(_, runs) | Block::Paragraph(runs) | Block::Item(runs) => vec![shown(runs)],
        Block::Table(table) => of_table(table),
        // A table beside it tells the same.
        Block::Picture(_) | Block::PageBreak => Vec::new(),
        // Papers are Italian whatever is spoken.
        Block::Signatures(who) => {
            let signature = words::SIGNATURE.of(Lang::It);
            who.iter()
                .map(|who| format!("{signature}: {who}"))
                .collect()
        }
    }
}

fn of_table(table: &Table) -> Vec<String> {
    let mut told = vec![format!("{}:", table.caption)];
    for row in &table.rows {
        let mut cells = row.cells.iter().zip(&table.columns);
        let first = cells.next().map(|(cell, _)| cell.value.shown());
        let first = match first.filter(|name| !name.is_empty()) {
            None if row.role == Role::Total => words::TOTAL_ROW.of(Lang::It).to_owned(),
            first => first.unwrap_or_default(),
        };
        let others = cells.filter(|(cell, _)| cell.value != Value::Empty);
        let others = others.map(|(cell, column)| format!("{} {}", column.head, cell.value.shown()));
        let others: Vec<String> = others.collect();
        let colon = if first.is_empty() || others.is_empty() {
            ""
        } else {
            ": "
        };
        told.push(format!("{first}{colon}{}", others.join("; ")));
    }
    told
}
