//! The fund and how it is split: sources, economie, lines, the split, the edits, the table derived from them.
//!
//! Knows `money` and nothing else. Everything here is a value: no clock, no file, no language.

mod apply;
mod base;
mod computed;
mod economia;
mod edit;
mod id;
mod kinds;
mod label;
mod line;
mod moves;
mod patch;
mod quadro;
mod roles;
mod source;
mod split;
mod together;

pub use base::Base;
pub use computed::Computed;
pub use economia::{Economia, Nature};
pub use edit::{Edit, Refusal, edit_of};
pub use id::{ID_FORM, Id};
pub use label::{escaped, first_unsafe, is_unsafe, on_one_line, path_shown, visible};
pub use line::{Cell, Intent, Line, Lock, Mode, Section};
pub use moves::moves;
pub use patch::{Applied, Change, Patch};
pub use quadro::{Quadro, Row, ShareBase, Totals};
pub use source::{Cap, Fund, Source, SourceKind, Subtotal};
pub use split::{Opening, Split, SplitFault};
