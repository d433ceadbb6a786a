//! What is private to one side: simulations, the indirizzi of the Giunta, notes. Kept in the workbook (*quaderno riservato*)
//! alone: no type of the session can hold any of it.

mod mandate;
mod notebook;
mod record;

pub use mandate::{Asked, Bound, Departure, Indirizzo, departures};
pub use notebook::Notebook;
pub use record::{Begun, Note, Record, Trial, Whence};
