//! The table: a session opened, the case it makes with its rules, the private simulation of a split.
//!
//! Knows `rules` and below. Values only: reading and writing them is `store`, showing them is `ui`.

mod amend;
mod case;
mod consuntivo;
mod difference;
mod fault;
mod identity;
mod next;
mod outlook;
mod session;
mod simulation;
mod validity;

pub use amend::{Amend, AmendRefusal, CONSTITUTION};
pub use case::Case;
pub use consuntivo::{Consuntivo, Fated, Outcome};
pub use difference::{Answer, Difference, Field, Name, Part, Value, What, differences};
pub use fault::{DossierFault, SessionFault};
pub use next::{Dropped, Left, NextFault, NextYear, next_year};
pub use outlook::Outlook;
pub use session::{Delegation, FORMAT, Session, SnapshotMark};
pub use simulation::{Done, Record, Simulation, Trial};
