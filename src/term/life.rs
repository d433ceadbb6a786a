//! What the log tells of a run: what was done and how long it took, never what it was done with.

use std::fmt::{self, Debug, Write};
use std::time::Instant;

use tracing::{Level, enabled, info};

use crate::app::{Effect, Origin, Told};
use crate::fund::path_shown;

/// The terminal was taken.
pub(super) fn begins() {
    info!("at the screen");
}

/// The program is left.
pub(super) fn ends() {
    info!("left");
}

/// Does an effect, and tells its kind, its time and what came of it.
pub(super) fn carried_out(
    effect: Effect,
    carry_out: impl FnOnce(Effect) -> Option<Told>,
) -> Option<Told> {
    if !enabled!(Level::INFO) {
        return carry_out(effect);
    }
    if let Effect::Open(Origin::File(path)) = &effect {
        info!(file = %path_shown(path), "opening");
    }
    let (what, started) = (kind(&effect), Instant::now());
    let told = carry_out(effect);
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    let answer = told.as_ref().map_or_else(|| "-".to_owned(), kind);
    info!(%what, %answer, micros, "done");
    told
}

/// The name of a variant, without what it holds: nothing after its first word is even written.
fn kind(value: &impl Debug) -> String {
    let mut name = Name(String::new());
    // It stops at the end of the name: that it did is no error.
    let _ = write!(name, "{value:?}");
    name.0
}

struct Name(String);

impl Write for Name {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric());
        self.0 += &text[..end.unwrap_or(text.len())];
        end.map_or(Ok(()), |_| Err(fmt::Error))
    }
}
