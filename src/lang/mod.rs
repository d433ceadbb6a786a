//! Words: typed values to sentences, in Italian and English.
//!
//! Knows the rooms below. Every text has both languages by its type; numbers are always written the Italian way.

mod actions;
mod edits;
mod entries;
mod findings;
mod remedies;
pub mod screens;
pub mod told;
mod words;

pub use actions::{changes, sentence};
pub use edits::{refusal, undone};
pub use entries::entry_error;
pub use findings::{
    assumption, brief, capitalized, explain_silent, finding_sentence, missing, missing_list,
};
pub use remedies::{best_remedy, no_remedy, remedy_applied, remedy_line, repair, repair_in_full};
pub use words::{
    Lang, Text, authority, cap, confidence, counts, date, intent, known_on, of_lang, quoted,
    severity, share, share_base, sign, silent_reason, source_kind, verdict,
};
