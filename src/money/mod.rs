//! Figures: exact euro and cents, percentages, the one rounding, the one parser, the one printer.
//!
//! This room knows nobody. The euro is the record; a percentage is a caption computed from it, except
//! where somebody *said* a percentage, and then it is the intent that produced the cents.

mod amount;
mod entry;
mod number;
mod percent;
mod rounding;
mod share;

pub use amount::{Amount, NotAmount, PLAIN_FORM};
pub use entry::{Entry, EntryError, is_ambiguous, parse_entry, without_euro};
pub use number::NumberError;
pub use percent::{PERCENT_FORM, Percent};
pub use rounding::{Rounding, div_cents, to_cents};
pub use share::{Share, Shares, shares};
