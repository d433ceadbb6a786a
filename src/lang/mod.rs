//! Words: typed values to sentences, in Italian and English.
//!
//! Knows the rooms below. Every text has both languages by its type; numbers are always written the Italian way.

mod actions;
pub mod agreement;
pub mod amended;
pub mod archive;
pub mod beginning;
pub mod board;
mod carried;
mod cases;
pub mod consuntivo;
pub mod difference;
mod edits;
mod entries;
mod explained;
mod fields;
pub mod finding;
mod findings;
pub mod forms;
pub mod imported;
mod inputs;
mod keyed;
mod kinds;
pub mod last_year;
mod later;
mod missing;
pub mod papers;
pub mod plain;
mod positions;
pub mod private;
pub mod public;
mod quantities;
mod remedies;
pub mod rescue;
mod resources;
pub mod review;
mod rule_words;
pub mod screens;
mod search;
pub mod sheets;
pub mod steps;
pub mod talks;
pub mod told;
pub mod tutorial;
pub mod why;
mod words;

pub use actions::{changes, sentence};
pub use carried::{carried, carried_briefly, next_fault};
pub use cases::{case_came_out, case_expected, case_name, cases_passed};
pub use edits::{refusal, undone};
pub use entries::entry_error;
pub use explained::{
    asked, dated, decided, is_of_the_fund, kind_then, known_by, lifetime, reading_of, rounding,
    sides, silent_because, standing, unit_of, value_source,
};
pub use fields::field;
pub use findings::{assumption, brief, capitalized, explain_silent, finding_sentence};
pub use inputs::input;
pub use keyed::{keyed, without_keys};
pub use kinds::kind;
pub use later::{brief_later, later_sentence, other_reading, reading_followed};
pub use missing::{entered_at, missing, missing_list, settled_words};
pub use positions::{earlier, held, made_of, mean_on};
pub use quantities::{quantity, value};
pub use remedies::{best_remedy, no_remedy, remedy_applied, remedy_line, repair, repair_in_full};
pub use resources::{
    computed, differences, disputed_total, earmark, published_total, resources_read, source_kinds,
    subtotal, sum_of_sources,
};
pub use rule_words::{applies_by, causes_of, rule_class, when};
pub use search::{closest_rule, find_rules, fold, text_of_rule};
pub use words::{
    CUT_IN_SEARCH, Lang, Text, authority, cap, confidence, counts, counts_in_signs, date, intent,
    known_on, of_lang, quoted, section, severity, share, share_base, sign, silent_reason,
    source_kind, verdict,
};
