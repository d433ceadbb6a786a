//! What is private to one side: simulations, the indirizzi of the Giunta, notes. Kept in the workbook (*quaderno riservato*)
//! alone: no type of the session can hold any of it.

mod goal;
mod mandate;
mod notebook;
mod preset;
mod record;
mod secrets;

pub use goal::{
    Figure, Goal, GoalFault, NoSolution, Solution, Target, Want, main_kinds, read_goal, solve,
};
pub use mandate::{Asked, Bound, Departure, Indirizzo, departures};
pub use notebook::Notebook;
pub use preset::{Preset, PresetFault};
pub use record::{Begun, Note, Record, Trial, Whence};
pub use secrets::{Leak, Secret, SecretKind, leaks, secrets};
