//! The suite: one binary, a module for each thing that must stay true.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod house;
mod keys;
mod pty;
mod readme;
mod screens;
mod stage;
mod terminal;
