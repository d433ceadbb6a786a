//! The real terminal: entering and leaving it cleanly, its events, the loop.
//!
//! The only room, with `cli`, that touches standard output, the clock and the environment.

mod effects;
mod events;
mod guard;
mod life;
mod painter;
mod pen;
mod run;

pub use effects::Shelf;
pub use painter::Painter;
pub use run::run;
