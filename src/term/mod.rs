//! The real terminal: entering and leaving it cleanly, its events, the loop; and the conversation in words of the plain mode.
//!
//! The only room, with `cli`, that touches standard output, the clock and the environment.

mod at_work;
mod effects;
mod events;
mod follow;
mod ground;
mod guard;
mod life;
mod linear;
mod mouse;
mod painter;
mod pen;
mod plain;
mod quiet;
mod report;
mod run;
mod second;
mod signals;
mod watch;

pub use effects::Shelf;
pub use follow::follow;
pub use linear::{Echo, converse};
pub use mouse::Mouse;
pub use painter::Painter;
pub use plain::{Hands, Plain};
pub use run::{Colours, run};
pub use signals::spare_limits;
