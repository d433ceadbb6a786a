//! A session with a long history, read in parts at once. It reads nothing that the plain reader would not: what it is not sure
//! of it leaves to it, and so every error is told by one reader alone.

use std::num::NonZero;
use std::thread::{self, available_parallelism};

use super::text::from_text;
use crate::negotiation::{Operation, Session};

/// Where the history of a session written by the program begins and ends, and each operation in it.
const BEGINS: &str = "\n  history: [\n";
const ENDS: &str = "\n  ],\n";
const ONE: &str = "\n    Operation(";

/// A part shorter than this is read sooner than another thread starts.
const LEAST: usize = 64 * 1024;

/// The session of a plain text with a long history; `None` where the whole is better read at once.
pub(super) fn read_in_parts(text: &str) -> Option<Session> {
    let starts = text.find(BEGINS)? + BEGINS.len() - 1;
    let ends = starts + text[starts..].find(ENDS)? + 1;
    let history = &text[starts..ends];
    let most = available_parallelism().map_or(1, NonZero::get);
    let parts = cut(history, (history.len() / LEAST).min(most));
    if parts.len() < 2 {
        return None;
    }
    let rest = format!("{}\n{}", &text[..starts], &text[ends..]);
    let (session, read) = thread::scope(|scope| {
        let others: Vec<_> = parts[1..]
            .iter()
            .map(|part| scope.spawn(|| operations(part)))
            .collect();
        let first = operations(parts[0]);
        let session: Option<Session> = from_text("-", &rest).ok();
        let others = others.into_iter().map(|part| part.join().ok().flatten());
        let read: Option<Vec<_>> = std::iter::once(first).chain(others).collect();
        (session, read)
    });
    let history = read?.into_iter().flatten().collect();
    Some(Session {
        history,
        ..session?
    })
}

fn operations(part: &str) -> Option<Vec<Operation>> {
    from_text("-", &format!("[{part}]")).ok()
}

/// A history in some parts of about the same length, each of whole operations.
fn cut(history: &str, parts: usize) -> Vec<&str> {
    let mut cuts = vec![0];
    for part in 1..parts {
        let about = history.len() / parts * part;
        let next = (about..about + 4).find_map(|at| history.get(at..));
        let next = next.and_then(|rest| Some(history.len() - rest.len() + rest.find(ONE)?));
        cuts.extend(next.filter(|at| cuts.last().is_some_and(|last| last < at)));
    }
    let ends = cuts.iter().skip(1).copied().chain([history.len()]);
    cuts.iter()
        .zip(ends)
        .map(|(start, end)| &history[*start..end])
        .collect()
}
