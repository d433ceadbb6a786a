//! The packs the program ships.

use std::sync::Arc;

use super::text::from_text;
use super::{Problem, TextError};
use crate::rules::Pack;

/// The packs, with the name of their asset.
const SHIPPED: &[(&str, &str)] = &[
    (
        "assets/rules/dirigenti-ccnl-1999.ron",
        include_str!("../../assets/rules/dirigenti-ccnl-1999.ron"),
    ),
    (
        "assets/rules/dirigenti-ccnl-2020.ron",
        include_str!("../../assets/rules/dirigenti-ccnl-2020.ron"),
    ),
];

/// The packs that come with the program.
///
/// # Errors
/// [`TextError`] where an asset cannot be read: a test opens them all.
pub fn shipped_packs() -> Result<Vec<Arc<Pack>>, Box<TextError>> {
    SHIPPED
        .iter()
        .map(|(origin, text)| pack_from_text(origin, text).map(Arc::new))
        .collect()
}

fn pack_from_text(origin: &str, text: &str) -> Result<Pack, Box<TextError>> {
    let pack: Pack = from_text(origin, text)?;
    pack.validate().map_err(|fault| TextError {
        origin: origin.to_owned(),
        text: text.to_owned(),
        span: None,
        problem: Problem::Pack(Box::new(fault)),
    })?;
    Ok(pack)
}
