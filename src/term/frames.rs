//! [`Frames`]: what is drawn reaches the terminal a whole frame at a time.

use std::io::{self, Write};

/// The mark that closes a frame (end of synchronized update).
const CLOSED: &[u8] = b"\x1b[?2026l";

/// A writer that keeps what it is given until a frame is closed, then sends it in one piece.
pub(super) struct Frames<W> {
    kept: Vec<u8>,
    out: W,
}

impl<W> Frames<W> {
    pub(super) fn to(out: W) -> Self {
        Self {
            kept: Vec::with_capacity(64 * 1024),
            out,
        }
    }
}

impl<W: Write> Write for Frames<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.kept.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.kept.ends_with(CLOSED) {
            return Ok(());
        }
        self.out.write_all(&self.kept)?;
        self.kept.clear();
        self.out.flush()
    }
}
