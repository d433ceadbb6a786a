//! The rules: packs as data, the kinds that know how to check, the findings, the limits of a line.
//!
//! Knows `dossier` and below. A rule is data: its text, its law and its arguments come from a pack; here are only the
//! few kinds of check a pack may use. No language and no file: sentences are made in `lang`, text is read in `store`.

mod assume;
mod band;
mod check;
mod finding;
mod items;
mod kind;
mod limit;
mod pack;
mod parameter;
mod quantity;
mod repair;
mod time;
mod validate;

pub use band::{Band, End};
pub use check::{Judgement, check};
pub use finding::{
    Assumption, Counts, Detail, Finding, Missing, Severity, Silent, SilentReason, Verdict,
};
pub use items::{Field, Items};
pub use kind::{Factor, Kind, Ranged, Relation, Requirement, Term};
pub use pack::{AppliesBy, Authority, Bilingual, Confidence, LineKind, Pack, Rule};
pub use parameter::{DatedValue, Parameter};
pub use quantity::Quantity;
pub use repair::{Breach, Remedy, Repair, remedies};
pub use validate::PackFault;
