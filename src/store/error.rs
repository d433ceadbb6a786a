//! What can go wrong with files, as values.

use std::ops::Range;
use std::path::PathBuf;

use super::{BindingFault, Holder};
use crate::fund::Id;
use crate::negotiation::SessionFault;
use crate::rules::PackFault;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The text of the file cannot be used.
    #[error(transparent)]
    Text(#[from] Box<TextError>),
    /// The file or folder is not there.
    #[error("not found")]
    NotFound(PathBuf),
    /// It is a link to a file that is not there.
    #[error("broken link")]
    Dangling {
        /// The link.
        link: PathBuf,
        /// Where it leads.
        to: PathBuf,
    },
    /// The folder where it would be written is not there.
    #[error("no such folder")]
    NoFolder(PathBuf),
    /// It is a folder.
    #[error("is a folder")]
    IsFolder(PathBuf),
    /// The system does not let us.
    #[error("denied")]
    Denied(PathBuf),
    /// There is no room left on the disk, or the user may take no more of it.
    #[error("full")]
    Full(PathBuf),
    /// There is a file there already, and it is not to be overwritten.
    #[error("exists")]
    Exists(PathBuf),
    /// The file is a published case: it is never written.
    #[error("published")]
    Published(PathBuf),
    /// What is there does not read as a session: it is not replaced.
    #[error("not a session")]
    NotOurs(PathBuf),
    /// Something else was to be written where a session, or its journal, stands or would stand.
    #[error("of a session")]
    Kept(PathBuf),
    /// The log was to go on in what is no log of the user's own.
    #[error("not a log")]
    NotLog(PathBuf),
    /// A session with a history, or a snapshot: what was recorded is not replaced.
    #[error("recorded there")]
    Recorded(PathBuf),
    /// The session was changed by others since it was opened.
    #[error("changed since")]
    Changed(PathBuf),
    /// It is no ordinary file: a device, a pipe, or a link where there may be none.
    #[error("not an ordinary file")]
    NotFile(PathBuf),
    /// Larger than any session.
    #[error("too large")]
    TooLarge(PathBuf),
    /// It is not text.
    #[error("not UTF-8")]
    NotText(PathBuf),
    /// A folder of packs that has none.
    #[error("no packs")]
    NoPacks(PathBuf),
    /// Two files of a folder are the same pack.
    #[error("same pack twice")]
    PackTwice(Id, PathBuf, PathBuf),
    /// Another riparto is writing it.
    #[error("busy")]
    Busy(PathBuf),
    /// The same, on a disk where only a mark says so: who, and since when.
    #[error("held")]
    Held(Box<Holder>),
    /// There is no folder of the user to keep the workbook in.
    #[error("no home")]
    NoHome,
    /// Anything else the system says.
    #[error("{1}")]
    Io(PathBuf, std::io::Error),
}

impl StoreError {
    /// True when another program holds what was to be written.
    pub fn is_held(&self) -> bool {
        matches!(self, Self::Busy(_) | Self::Held(_))
    }

    /// True when what was to be read is not there, be it only at the end of a link.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::NotFound(_) | Self::Dangling { .. })
    }

    /// The error of the system on a path, in our terms.
    pub(super) fn io(path: &std::path::Path, error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        tracing::debug!(kind = ?error.kind(), code = error.raw_os_error(), "the system says no");
        let path = path.to_path_buf();
        match error.kind() {
            ErrorKind::NotFound => match path.read_link() {
                Ok(to) => Self::Dangling { link: path, to },
                Err(_) => Self::NotFound(path),
            },
            ErrorKind::NotADirectory => Self::NotFound(path),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Denied(path),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full(path)
            }
            ErrorKind::AlreadyExists => Self::Exists(path),
            ErrorKind::IsADirectory => Self::IsFolder(path),
            _ => Self::Io(path, error),
        }
    }
}

/// A text that cannot be used, with the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{origin}: {problem:?}")]
pub struct TextError {
    /// The file, or what stands for it.
    pub origin: String,
    /// The whole text, for the excerpt.
    pub text: String,
    /// The bytes in question; `None` when the trouble is of the whole.
    pub span: Option<Range<usize>>,
    /// What the trouble is.
    pub problem: Problem,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Something else was expected here.
    Expected(String),
    /// An amount, or a rate, without its quotes.
    Unquoted(String),
    /// An amount written the Italian way inside the quotes: what it should be.
    ItalianNumber {
        /// As written.
        written: String,
        /// As it is to be written.
        plain: String,
    },
    /// A date written the Italian way inside the quotes: what it should be.
    ItalianDate {
        /// As written.
        written: String,
        /// As it is to be written.
        plain: String,
    },
    /// An amount beyond the largest.
    TooLarge(String),
    /// Something else than the thing that belongs here.
    OtherThing {
        /// As written.
        found: String,
        /// The name of what belongs here.
        expected: &'static str,
    },
    /// A value in quotes that is not what the field asks for.
    BadValue {
        /// As written.
        written: String,
        /// What was expected.
        expected: String,
    },
    /// A field that does not exist.
    UnknownField {
        /// As written.
        found: String,
        /// The one probably meant.
        meant: Option<&'static str>,
        /// All that exist there.
        known: &'static [&'static str],
    },
    /// A word that is none of those allowed here.
    UnknownVariant {
        /// As written.
        found: String,
        /// The one probably meant.
        meant: Option<&'static str>,
        /// All that are allowed.
        known: &'static [&'static str],
    },
    /// A field said twice.
    DuplicateField(&'static str),
    /// A field that must be there and is not.
    MissingField {
        /// The field.
        field: &'static str,
        /// Of what.
        of: Option<String>,
    },
    /// The text starts with a byte order mark.
    ByteOrderMark,
    /// Typographic quotes where plain ones are needed.
    CurlyQuotes,
    /// There is no text.
    Empty,
    /// The text ends before it is complete.
    Truncated,
    /// A comma is missing between two fields.
    NoComma,
    /// The sign between a field and its value is missing.
    NoColon,
    /// A group, of this name, starts where the one before is not closed.
    NoBracket(String),
    /// A text in quotes that goes on beyond its line, most likely because its last quote is missing.
    OpenQuote,
    /// A comment that is not closed.
    OpenComment,
    /// The marks that a version control leaves where it could not join two versions.
    Conflict,
    /// A backslash with something that is no escape after it.
    Escape,
    /// Something follows the end.
    Trailing,
    /// A control or direction character, which could move or hide text on a screen.
    UnsafeCharacter(char),
    /// The text does not follow the form of RON.
    Syntax(String),
    /// The text reads well, but what it says is impossible.
    Session(Box<SessionFault>),
    /// A line of a journal that does not go on from its session.
    Journal(JournalFault),
    /// A pack that reads well, but cannot be used.
    Pack(Box<PackFault>),
    /// A configuration that reads well, with keys that cannot be so.
    Binding(BindingFault),
    /// A step that the arrows cannot take.
    BadStep {
        /// As written.
        written: String,
        /// Those they can.
        allowed: String,
    },
}

/// Why a line of a journal does not go on from its session. File and journal both stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalFault {
    /// The file has another operation of this number.
    Other(u32),
    /// It has this number, and another one comes next.
    Number {
        /// The one written.
        found: u32,
        /// The one that comes next.
        next: u32,
    },
    /// The operation of this number follows something else than what there is before it.
    Follows(u32),
}
