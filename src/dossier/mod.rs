//! All that a rule may ask about a session: the fund and its split, economie, positions, acts, procedure, clauses.
//!
//! Knows `fund`. Nothing here judges: that is `rules`.

mod act;
mod facts;
mod position;

pub use act::{Act, Clause, Step};
pub use facts::{BodyCap, CapItem, Charges, Dossier, Facts, Figure};
pub use position::{Position, Roster};
