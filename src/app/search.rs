//! [`Search`]: the rows of a list that have the words typed.

use super::{Desk, Field, Model, Page, Place, Screen, Scroll, VerdictRow, verdict_rows};
use crate::lang::{self, Lang, board, fold, private, talks};

/// A search in the list in sight, while it is typed.
#[derive(Debug)]
pub struct Search {
    /// What is typed.
    pub field: Field,
    /// Where the cursor was: who gives up is there again.
    pub(super) before: usize,
    rows: Vec<Sought>,
    found: Vec<usize>,
    words: Vec<String>,
}

/// What a row is searched by, in small letters and without accents.
#[derive(Debug, Default)]
struct Sought {
    /// What it shows.
    shown: String,
    /// What else there is to know of it: searched where nothing that is shown has the words.
    known: String,
}

impl Sought {
    fn of(shown: impl AsRef<str>, known: impl AsRef<str>) -> Self {
        Self {
            shown: fold(shown.as_ref()),
            known: fold(known.as_ref()),
        }
    }
}

impl Search {
    /// A search in the list in sight. It opens with what was searched last, selected.
    pub(super) fn of(model: &Model) -> Self {
        let mut search = Self {
            field: Field::selected(model.sought.clone()),
            before: selected(model),
            rows: rows(model),
            found: Vec::new(),
            words: Vec::new(),
        };
        search.refine();
        search
    }

    /// Finds again, after what is typed changed.
    pub(super) fn refine(&mut self) {
        let typed = fold(self.field.text());
        self.words = typed.split_whitespace().map(str::to_owned).collect();
        self.found.clear();
        if self.words.is_empty() {
            return;
        }
        let words = &self.words;
        let has = |text: &str| words.iter().all(|word| text.contains(word));
        let all = || self.rows.iter().enumerate();
        let shown = all().filter(|(_, row)| has(&row.shown));
        self.found = shown.map(|(at, _)| at).collect();
        if self.found.is_empty() {
            let known = all().filter(|(_, row)| has(&row.known));
            self.found = known.map(|(at, _)| at).collect();
        }
    }

    /// The rows found, in their order.
    pub fn found(&self) -> &[usize] {
        &self.found
    }

    /// True when a row was found.
    pub fn is_found(&self, row: usize) -> bool {
        self.found.binary_search(&row).is_ok()
    }

    /// Which of those found a row is, from one.
    pub fn place_of(&self, row: usize) -> Option<usize> {
        self.found.binary_search(&row).ok().map(|at| at + 1)
    }

    /// The words, in small letters and without accents.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// True when a text has all the words.
    pub fn fits(&self, text: &str) -> bool {
        let text = fold(text);
        self.words.iter().all(|word| text.contains(word))
    }

    /// The first found from where the cursor was.
    pub(super) fn first(&self) -> Option<usize> {
        let from_there = self.found.iter().find(|row| **row >= self.before);
        from_there.or(self.found.first()).copied()
    }

    /// The next found after a row, or before it; after the last comes the first.
    pub(super) fn beside(&self, row: usize, back: bool) -> Option<usize> {
        let found = self.found.iter();
        if back {
            let before = found.clone().rev().find(|at| **at < row);
            return before.or(self.found.last()).copied();
        }
        found
            .clone()
            .find(|at| **at > row)
            .or(self.found.first())
            .copied()
    }
}

/// The row under the cursor of the list in sight; in a review, the moment.
pub(super) fn selected(model: &Model) -> usize {
    match &model.place {
        Place::Start(start) => start.scroll.selected,
        Place::Review(reviewing) => reviewing.at,
        Place::Follow(following) => following.scroll.selected,
        Place::Desk(desk) => match desk.screen {
            Screen::Table => desk.lines.selected,
            Screen::Verdicts => desk.verdicts.selected,
            Screen::Simulations => desk.simulations.scroll.selected,
            Screen::Talks => desk.board.list.selected,
            Screen::Papers => desk.papers.list.selected,
            Screen::Fund | Screen::Positions | Screen::Steps => desk.sheet_scroll().selected,
        },
    }
}

/// To a row of the list in sight.
pub(super) fn select(model: &mut Model, row: usize) {
    if let Place::Review(reviewing) = &mut model.place {
        if (reviewing.page, reviewing.at) != (Page::Moments, row) {
            reviewing.scroll = Scroll::default();
        }
        reviewing.page = Page::Moments;
        reviewing.at = row.min(reviewing.len() - 1);
        return;
    }
    model.scroll_mut().selected = row;
}

fn rows(model: &Model) -> Vec<Sought> {
    // A text is not a list of rows: it leaves what fits.
    if model.reads() {
        return Vec::new();
    }
    match &model.place {
        Place::Start(start) => {
            let entries = start.entries.iter();
            entries
                .map(|entry| Sought::of(entry.origin.path().to_string_lossy(), ""))
                .collect()
        }
        Place::Review(reviewing) => {
            let moments = reviewing.review.moments.iter();
            let moments = moments.map(|moment| {
                let said = moment.said.iter().map(|said| said.sentence.as_str());
                let said: Vec<&str> = said.collect();
                Sought::of(&moment.operation.sentence, said.join("\n"))
            });
            std::iter::once(Sought::default()).chain(moments).collect()
        }
        Place::Follow(following) => {
            let lines = following.public.lines.iter();
            lines.map(|line| Sought::of(&line.label, "")).collect()
        }
        Place::Desk(desk) => of_desk(desk, model.lang),
    }
}

fn of_desk(desk: &Desk, lang: Lang) -> Vec<Sought> {
    match desk.screen {
        Screen::Table => {
            let lines = desk.split().lines().iter();
            lines
                .map(|line| Sought::of(&line.label, line.name()))
                .collect()
        }
        Screen::Verdicts => of_rules(desk, lang),
        Screen::Fund | Screen::Positions | Screen::Steps => {
            let rows = desk.sheet.iter().flat_map(|sheet| &sheet.rows);
            rows.map(|row| {
                // Headings are not stood on.
                if row.level == super::Level::Head {
                    return Sought::default();
                }
                let known: Vec<&str> = row.about.iter().map(|(_, text)| text.as_str()).collect();
                Sought::of(
                    format!("{}\n{}", row.label, row.cells.join("\n")),
                    known.join("\n"),
                )
            })
            .collect()
        }
        Screen::Simulations => {
            let simulations = &desk.simulations;
            let row = |row| {
                let trial = match row {
                    super::Shown::Table => None,
                    super::Shown::Trial(number) => simulations.notebook().trial(number),
                };
                let origin =
                    trial.map(|trial| private::trial_origin(trial, simulations.notebook(), lang));
                let name = desk.name_of(row, lang);
                Sought::of(format!("{name}\n{}", origin.unwrap_or_default()), "")
            };
            simulations.rows().into_iter().map(row).collect()
        }
        Screen::Talks => of_talks(desk, lang),
        Screen::Papers => {
            let made = desk.papers.made.iter();
            made.map(|d| Sought::of(lang::papers::title(d.paper.name(), lang), &d.title))
                .collect()
        }
    }
}

fn of_rules(desk: &Desk, lang: Lang) -> Vec<Sought> {
    let Some(pack) = desk.case.pack.as_deref() else {
        return Vec::new();
    };
    let row = |row: VerdictRow| {
        let (at, told) = match row {
            VerdictRow::Finding(f) => (f.rule, lang::brief(f, pack, lang)),
            VerdictRow::Later(f) => (f.rule, lang::brief_later(f, pack, lang)),
            VerdictRow::Silent(s) => (s.rule, lang::explain_silent(s, pack, lang)),
        };
        Sought::of(told, lang::text_of_rule(&pack.rules[at]))
    };
    verdict_rows(desk).into_iter().map(row).collect()
}

/// What was said at the table: its sentence, its hour and day, who and how it stands.
fn of_talks(desk: &Desk, lang: Lang) -> Vec<Sought> {
    let (state, done) = (desk.seen(), desk.done_by_then());
    let parties = &desk.board.parties;
    let rows = desk.board.rows.iter();
    rows.map(|thing| {
        let number = thing.at(state) as usize;
        let last = number.checked_sub(1).and_then(|at| done.get(at));
        let (when, sentence) = last.map_or((String::new(), String::new()), |last| {
            (board::when(&last.time, None).0, last.sentence.clone())
        });
        if let Some(proposal) = thing.proposal(state) {
            let name = talks::proposal(proposal.number, lang);
            let who = talks::parties(&proposal.tabled.by, lang);
            let stands = board::overall(proposal, parties, lang);
            Sought::of(format!("{name}\n{who}\n{stands}\n{when}"), sentence)
        } else if let Some(draft) = thing.draft(state) {
            let name = talks::draft(draft.number, lang);
            Sought::of(format!("{name}\n{when}"), sentence)
        } else {
            Sought::of(format!("{sentence}\n{when}"), "")
        }
    })
    .collect()
}
