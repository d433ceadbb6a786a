//! The real terminal: entering and leaving it cleanly, its events, the loop.
//!
//! The only room, with `cli`, that touches standard output, the clock and the environment.

mod effects;
mod events;
mod frames;
mod guard;
mod life;
mod run;

pub use effects::Shelf;
pub use run::run;
