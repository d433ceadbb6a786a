//! Texts and paragraphs as a word processor has them.

use super::super::escaped;
use crate::documents::Run;

/// How a run looks.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Looks {
    pub(super) bold: bool,
    /// To be filled: marked.
    pub(super) blank: bool,
    /// The size, in half points; that of the style where it is nothing.
    pub(super) size: Option<u32>,
}

/// A run of text.
pub(super) fn run(text: &str, looks: Looks) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut how = String::new();
    if looks.bold {
        how += "<w:b/><w:bCs/>";
    }
    if let Some(size) = looks.size {
        how += &format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    }
    if looks.blank {
        how += "<w:highlight w:val=\"yellow\"/>";
    }
    if !how.is_empty() {
        how = format!("<w:rPr>{how}</w:rPr>");
    }
    let mut out = format!("<w:r>{how}");
    for (at, line) in escaped(text).split('\n').enumerate() {
        if at > 0 {
            out += "<w:br/>";
        }
        for (at, part) in line.split('\t').enumerate() {
            if at > 0 {
                out += "<w:tab/>";
            }
            if !part.is_empty() {
                out += &format!("<w:t xml:space=\"preserve\">{part}</w:t>");
            }
        }
    }
    out + "</w:r>"
}

/// Some runs of a paper.
pub(super) fn runs(runs: &[Run]) -> String {
    let one = |of: &Run| {
        let looks = Looks {
            bold: matches!(of, Run::Strong(_)),
            blank: matches!(of, Run::Blank(_)),
            size: None,
        };
        run(&of.shown(), looks)
    };
    runs.iter().map(one).collect()
}

/// A paragraph of a style, with more that is said of it and what is in it.
pub(super) fn paragraph(style: &str, more: &str, inside: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<w:pStyle w:val=\"{style}\"/>")
    };
    format!("<w:p><w:pPr>{style}{more}</w:pPr>{inside}</w:p>\n")
}
