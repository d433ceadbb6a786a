//! Words: typed values to sentences, in Italian and English.
//!
//! Knows the rooms below. Every text has both languages by its type; numbers are always written the Italian way.

mod actions;
pub mod amended;
mod carried;
pub mod consuntivo;
mod edits;
mod entries;
mod findings;
mod later;
mod missing;
mod positions;
mod remedies;
mod resources;
pub mod screens;
pub mod sheets;
pub mod told;
mod words;

pub use actions::{changes, sentence};
pub use carried::{carried, carried_briefly, next_fault};
pub use edits::{refusal, undone};
pub use entries::entry_error;
pub use findings::{assumption, brief, capitalized, explain_silent, finding_sentence};
pub use later::{brief_later, later_sentence, other_reading, reading_followed};
pub use missing::{missing, missing_list, settled_words};
pub use positions::{earlier, held, made_of, mean_on};
pub use remedies::{best_remedy, no_remedy, remedy_applied, remedy_line, repair, repair_in_full};
pub use resources::{
    computed, differences, earmark, published_total, resources_read, source_kinds, subtotal,
    sum_of_sources,
};
pub use words::{
    Lang, Text, authority, cap, confidence, counts, date, intent, known_on, of_lang, quoted,
    severity, share, share_base, sign, silent_reason, source_kind, verdict,
};
