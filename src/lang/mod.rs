//! Words: typed values to sentences, in Italian and English.
//!
//! Knows the rooms below. Every text has both languages by its type; numbers are always written the Italian way.

mod actions;
mod carried;
pub mod consuntivo;
mod edits;
mod entries;
mod findings;
mod later;
mod missing;
pub mod screens;
pub mod told;
mod words;

pub use actions::{changes, sentence};
pub use carried::{carried, carried_briefly, next_fault};
pub use edits::{refusal, undone};
pub use entries::entry_error;
pub use findings::{assumption, brief, capitalized, explain_silent, finding_sentence};
pub use later::{brief_later, later_sentence, other_reading, reading_followed};
pub use missing::{missing, missing_list, settled_words};
pub use words::{
    Lang, Text, authority, cap, confidence, counts, date, intent, known_on, of_lang, quoted,
    severity, share, share_base, sign, silent_reason, source_kind, verdict,
};
