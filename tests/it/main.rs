//! The suite: one binary, a module for each thing that must stay true.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod apart;
mod beginning;
mod beside;
mod board;
mod cli;
mod differences;
mod documents;
mod errors;
mod example;
mod eyes;
mod finding;
mod fund;
mod gallery;
mod goals;
mod hostile;
mod house;
mod import;
mod importing;
mod kept;
mod keyboard;
mod keys;
mod meeting;
mod money;
mod names;
mod notebook;
mod offered;
mod pack_errors;
mod pages;
mod painter;
mod papers;
mod plain;
mod pointing;
mod privacy;
mod pty;
mod public;
mod readme;
mod remedies;
mod rescue;
mod review;
mod rules;
mod screens;
mod sheets;
mod simulations;
mod sitting;
mod stage;
mod steps;
mod store;
mod talks;
mod terminal;
mod tiny;
mod tutorial;
mod why;
mod year;
