//! riparto, the bargaining table of an Italian public body. This page is the map of the house.
pub mod dossier;
pub mod fund;
pub mod money;
pub mod rules;
