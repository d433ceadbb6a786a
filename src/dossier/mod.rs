//! All that a rule may ask about a session: the fund and its split, economie, positions, acts, procedure, clauses.
//!
//! Knows `fund`. Nothing here judges: that is `rules`.

mod act;
mod chain;
mod coverage;
mod facts;
mod position;

pub use act::{Act, Clause, Step};
pub use chain::{Followed, Funding, Previous, PreviousLine, Settled, Settlement, Unpaid, Used};
pub use coverage::{Coverage, How, Safeguard};
pub use facts::{BodyCap, CapItem, Charges, Dossier, Facts, Figure, ProCapite};
pub use position::{Complex, Earlier, Fascia, PointValue, Position, Roster, To};
