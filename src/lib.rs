//! riparto: the bargaining table of an Italian public body, in a terminal.
//!
//! The *delegazione trattante* opens the fund of the year, changes how it is split, and sees at every key the percentages,
//! the economie carried over, the euros left before each limit, and what is not respected, and why.
//!
//! This page is the map of the house. A room knows those above it in this list and no others; a test holds it to that.
//!
//! | Room | What it keeps |
//! | --- | --- |
//! | [`money`] | [`money::Amount`], percentages, the one rounding, the one parser, the one printer |
//! | [`fund`] | sources, economie, lines, the [`fund::Split`] that always closes, the [`fund::Edit`]s, the [`fund::Quadro`] |
//! | [`dossier`] | all that a rule may ask: facts of the session and the split of the moment |
//! | [`rules`] | packs as data, the kinds of check, the [`rules::Finding`]s, the [`rules::Band`] of a line, the [`rules::Remedy`] of a breach |
//! | [`negotiation`] | the [`negotiation::Session`] file's types, the [`negotiation::Case`] it opens, the private [`negotiation::Simulation`], the [`negotiation::Public`] view, the [`negotiation::Review`] of it years later, the [`negotiation::next_year`], the [`negotiation::differences`] |
//! | [`lang`] | typed values to sentences, Italian and English |
//! | [`store`] | strict RON, atomic writes, the journal and its lock, snapshots, the workbook, rescue copies, packs, configuration: the only room that touches files |
//! | [`documents`] | the papers of the office: [`documents::document`] makes one, [`documents::write()`] gives it a format |
//! | [`report`] | the errors of `store` and of the templates in words, with their excerpt |
//! | [`app`] | the model, the one table of commands, [`app::update`]: no terminal, no files, no clock |
//! | [`ui`] | [`ui::draw`], a function of the model |
//! | [`term`] | the real terminal: guard, events, loop; the conversation in words where there is no screen |
//! | [`cli`] | the commands, one file each |
//!
//! Data goes one way: key → [`app::Action`] → [`app::update`] → [`fund::Edit`] → [`negotiation::Simulation`] →
//! [`fund::Quadro`] and [`rules::Finding`]s → [`ui::draw`].

pub mod app;
pub mod cli;
pub mod documents;
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
