//! The table: a session opened, the case it makes with its rules, the history of what is done at it, the private simulation of a
//! split.
//!
//! Knows `rules` and below. Values only: reading and writing them is `store`, showing them is `ui`.

mod amend;
mod case;
mod consuntivo;
mod difference;
mod fault;
mod first;
mod identity;
mod last_year;
mod next;
mod outlook;
mod private;
mod public;
mod review;
mod session;
mod simulation;
mod talks;
mod upshot;
mod validity;

pub use amend::{Amend, AmendRefusal, CONSTITUTION, close_on};
pub use case::Case;
pub use consuntivo::{Consuntivo, Fated, Outcome};
pub use difference::{Answer, Difference, Field, Name, Part, Value, What, differences};
pub use fault::{DossierFault, SessionFault};
pub use first::{FirstFault, FirstYear, Names, Says, first_year, governing, usual_lines};
pub use last_year::LastYear;
pub use next::{Dropped, Left, NextFault, NextYear, name_of_next, next_year};
pub use outlook::Outlook;
pub use private::{
    Asked, Begun, Bound, Departure, Figure, Goal, GoalFault, Indirizzo, Leak, NoSolution, Note,
    Notebook, Preset, PresetFault, Record, Secret, SecretKind, Solution, Target, Trial, Want,
    Whence, departures, leaks, main_kinds, read_goal, secrets, solve,
};
pub use public::{LastChange, Phase, Public, PublicLine, Verdicts};
pub use review::{Accepted, Answers, Check, Point, Review, Reviewed, Unrecorded};
pub use session::{Continues, Delegation, FORMAT, Passage, Session, SnapshotMark};
pub use simulation::{Done, Simulation};
pub use talks::{
    Agreement, Break, Declaration, Deed, DeedRefusal, Dispute, DisputeState, Disputing, Draft, Gap,
    Held, HeldFault, Integrity, Judged, MOMENT_FORM, Moment, Motivation, NotAMoment, Opened,
    Operation, Origin, PRE_INTESA, Party, Presence, Proposal, PutOff, Recomputed, Recomputing,
    Reopening, ReopeningCause, SOTTOSCRIZIONE, SealedPart, Seals, Seduta, Shown, Side, Signing,
    Sitting, SnapshotSeal, Standing, State, Suspension, Tabling, Talks, WALL_FORM, Wall, Written,
    impronta, integrity, pack_hash, run_of, seal,
};
pub use upshot::Upshot;
pub use validity::YEARS;
