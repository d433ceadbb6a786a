//! A table as it was found: rows of cells, nothing understood yet.

use std::fmt;

/// The most rows with something in them.
pub(super) const MOST_ROWS: usize = 5_000;
/// The most columns.
pub(super) const MOST_COLUMNS: usize = 64;
/// The most characters of a cell.
pub(super) const MOST_TEXT: usize = 2_000;

/// Rows of cells, and where they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) found: Found,
    pub(super) rows: Vec<GridRow>,
}

/// How a table was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Text whose cells are parted by a character.
    Separated {
        /// The character.
        by: char,
        /// How its letters are written.
        letters: Letters,
    },
    /// Text whose cells are parted by spaces.
    Spaced(Letters),
    /// A sheet of a workbook.
    Sheet {
        /// `xlsx` or `ods`.
        format: &'static str,
        /// The sheet that was taken.
        name: String,
        /// All the sheets.
        all: Vec<String>,
    },
}

/// How the letters of a text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// UTF-8.
    Utf8,
    /// UTF-16, as Excel writes "Unicode text".
    Utf16,
    /// Windows-1252, as an Italian Excel writes a CSV.
    Windows,
}

/// A row with something in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct GridRow {
    /// Its line in the file, from 1.
    pub(super) line: u32,
    pub(super) cells: Vec<Held>,
    /// How many figures it has, where its columns cannot be told: others have more.
    pub(super) fewer: Option<(usize, usize)>,
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Held {
    #[default]
    Empty,
    Text(String),
    /// A figure of a sheet, as plain digits: `622305.53`.
    Number(String),
    /// Neither a text nor a figure.
    Strange(Strange),
}

/// What stands in a cell of a sheet and is neither a text nor a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strange {
    /// A date, or a duration.
    Date,
    /// An error, such as `#DIV/0!`.
    Error,
    /// True or false.
    Truth,
}

impl Held {
    /// A text as a cell keeps it: on one line, its spaces as spaces.
    pub(super) fn text(text: &str) -> Self {
        let spaced: String = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .collect();
        match spaced.trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// The text of it, empty where there is none.
    pub(super) fn as_text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Number(text) => text,
            Self::Empty | Self::Strange(_) => "",
        }
    }
}

impl GridRow {
    pub(super) fn cell(&self, at: usize) -> &Held {
        self.cells.get(at).unwrap_or(&Held::Empty)
    }

    /// Its text, cell after cell.
    pub(super) fn shown(&self) -> String {
        let cells = self.cells.iter().map(Held::as_text);
        let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        cells.join(" · ")
    }
}

impl Found {
    /// True of a workbook: a cell is then called by column and row.
    pub fn is_sheet(&self) -> bool {
        matches!(self, Self::Sheet { .. })
    }
}

/// The place of a cell, or of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The line of the file, or the row of the sheet, from 1.
    pub line: u32,
    /// The column, from 0.
    pub column: Option<usize>,
}

/// The letter of a column: `A`, `Z`, `AA`.
pub struct Letter(pub usize);

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut left, mut letters) = (self.0 + 1, Vec::new());
        while left > 0 {
            let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + digit));
            left = (left - 1) / 26;
        }
        letters.iter().rev().try_for_each(|c| write!(f, "{c}"))
    }
}

/// Why a file, or a text, is no table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is something else.
    #[error("another kind of file")]
    Other(OtherFile),
    /// More rows than a table of a fund has.
    #[error("too many rows")]
    Rows {
        /// The most that are read.
        most: usize,
    },
    /// More columns than a table of a fund has.
    #[error("too many columns")]
    Columns {
        /// The most that are read.
        most: usize,
        /// Where.
        line: u32,
    },
    /// A cell with a text longer than a description.
    #[error("text too long")]
    Text {
        /// The most characters.
        most: usize,
        /// Where.
        spot: Spot,
    },
    /// A text, or a workbook once unpacked, larger than any table of a fund.
    #[error("too large")]
    TooLarge {
        /// The most, in MiB.
        most: u64,
    },
    /// A workbook that cannot be read: the words of who tried.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A sheet was asked that is not there.
    #[error("no such sheet")]
    NoSheet {
        /// The one asked.
        asked: String,
        /// Those there are.
        all: Vec<String>,
    },
    /// No column of amounts can be told.
    #[error("no amounts")]
    NoAmounts,
    /// No column of descriptions can be told.
    #[error("no descriptions")]
    NoDescriptions,
    /// What was said of the columns cannot be used.
    #[error("columns asked")]
    Asked(AskedFault),
}

/// What a file is, where it is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFile {
    /// A PDF.
    Pdf,
    /// A page of the web.
    Html,
    /// An old workbook, `.xls`.
    OldExcel,
    /// A packed file that is no workbook.
    Archive,
    /// A session.
    Session,
    /// Bytes that are no text.
    Bytes,
}

/// Why what was said of the columns cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedFault {
    /// It is not `COLUMN=ROLE`.
    Form(String),
    /// No column has this letter or head.
    NoColumn(String),
    /// There is no such role.
    NoRole(String),
    /// A column of economie must say the year they come from.
    NoYear(String),
}
