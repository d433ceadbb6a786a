//! [`Papers`]: the Documenti: what the office hands in, how far each is, and the one that is read.

use super::Scroll;
use crate::documents::{Document, Format, Missing, Paper, Source, Template, document};

/// The Documenti as they are looked at.
#[derive(Debug)]
pub struct Papers {
    /// The list.
    pub list: Scroll,
    /// Each paper as it would be at the moment that is shown, in the order of [`Paper::ALL`].
    pub made: Vec<Document>,
    /// The one that is read.
    pub page: Option<Leaf>,
    /// The format in which they are written.
    pub format: Format,
    /// The templates that the office has put in place of ours.
    pub(super) templates: Vec<(Paper, Template)>,
}

/// A paper that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// Its place in [`Papers::made`].
    pub at: usize,
    /// What is read of it.
    pub view: View,
    /// How far: of the text what is "selected" is the first line in sight.
    pub scroll: Scroll,
}

/// What is read of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// Its text.
    Text,
    /// What is missing.
    Missing,
}

impl Default for Papers {
    fn default() -> Self {
        Self {
            list: Scroll::default(),
            made: Vec::new(),
            page: None,
            format: Format::Html,
            templates: Vec::new(),
        }
    }
}

impl Papers {
    /// Makes every paper again.
    pub(super) fn work_out(&mut self, source: &Source) {
        let made = Paper::ALL.into_iter().filter_map(|paper| {
            let own = self.templates.iter().find(|(of, _)| *of == paper);
            let ours = || Template::read(paper.template()).ok();
            let template = own.map(|(_, template)| template.clone()).or_else(ours)?;
            Some(document(paper, &template, source))
        });
        self.made = made.collect();
        let last = self.made.len().saturating_sub(1);
        self.list.selected = self.list.selected.min(last);
        // What was just filled in is no longer there to stand on.
        if let Some(page) = &mut self.page
            && page.view == View::Missing
        {
            let missing = self.made.get(page.at).map_or(0, |d| d.missing.len());
            page.scroll.selected = page.scroll.selected.min(missing.saturating_sub(1));
        }
    }

    /// The paper in sight: the one that is read, else the one under the cursor.
    pub fn selected(&self) -> Option<&Document> {
        let at = self.page.map_or(self.list.selected, |page| page.at);
        self.made.get(at)
    }

    /// What is missing, where the cursor stands on it.
    pub fn lacking(&self) -> Option<&Missing> {
        let page = self.page.filter(|page| page.view == View::Missing)?;
        self.made.get(page.at)?.missing.get(page.scroll.selected)
    }

    /// Opens a page of the paper in sight, or turns to it.
    pub(super) fn open(&mut self, view: View) {
        let at = self.page.map_or(self.list.selected, |page| page.at);
        self.page = Some(Leaf {
            at,
            view,
            scroll: Scroll::default(),
        });
    }

    /// The format beside the present one.
    pub(super) fn turn(&mut self, next: bool) {
        let all = Format::ALL;
        let at = all.iter().position(|f| *f == self.format).unwrap_or(0);
        let step = if next { 1 } else { all.len() - 1 };
        self.format = all[(at + step) % all.len()];
    }
}
