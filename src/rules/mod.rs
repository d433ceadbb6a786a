//! The rules: packs as data, the kinds that know how to check, the findings, the limits of a line.
//!
//! Knows `dossier` and below. A rule is data: its text, its law and its arguments come from a pack; here are only the
//! few kinds of check a pack may use. No language and no file: sentences are made in `lang`, text is read in `store`.

mod ask;
mod assume;
mod band;
mod case;
mod check;
mod explain;
mod finding;
mod inputs;
mod items;
mod kind;
mod limit;
mod named;
mod pack;
mod parameter;
mod procedure;
mod quantity;
mod range;
mod reading;
mod repair;
mod source;
mod steps;
mod time;
mod validate;

pub use band::{Band, End};
pub use case::{CaseFault, Given, PackCase};
pub use check::{Judgement, check, check_again};
pub use explain::{Consulted, Decided, Explanation, Said, Standing, explain};
pub use finding::{
    Assumption, Counts, Detail, Finding, Missing, OtherReading, Severity, Silent, SilentReason,
    Verdict,
};
pub use inputs::{Input, Side};
pub use items::{Field, Items};
pub use kind::{Basis, Elapsed, Factor, Kind, Lowered, Ranged, Relation, Requirement, Term, Unit};
pub use pack::{AppliesBy, Authority, Bilingual, Confidence, LineKind, Otherwise, Pack, Rule};
pub use parameter::{DatedValue, Parameter};
pub use procedure::{Due, DueBy, Passage, procedure};
pub use quantity::Quantity;
pub use reading::{Cause, Fate, Reading, ReadingOption, When};
pub use repair::{Breach, Clash, Reached, Remedy, Repair, Wanted, reach, remedies};
pub use time::law_day;
pub use validate::PackFault;
