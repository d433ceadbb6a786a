//! The real terminal: entering and leaving it cleanly, its events, the loop.
//!
//! The only room, with `cli`, that touches standard output, the clock and the environment.

mod effects;
mod events;
mod follow;
mod ground;
mod guard;
mod life;
mod mouse;
mod painter;
mod pen;
mod report;
mod run;

pub use effects::Shelf;
pub use follow::follow;
pub use mouse::Mouse;
pub use painter::Painter;
pub use run::{Colours, run};
