//! riparto, the bargaining table of an Italian public body. This page is the map of the house.
pub mod app;
pub mod cli;
pub mod dossier;
pub mod fund;
pub mod lang;
pub mod money;
pub mod negotiation;
pub mod report;
pub mod rules;
pub mod store;
pub mod term;
pub mod ui;
