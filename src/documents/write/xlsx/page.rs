//! The printed pages of a sheet: A4, with what every page says at its head and at its foot.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::clean;
use crate::documents::Document;

/// What a head or a foot holds at most, its codes included.
const MOST: usize = 255;
const A4: u8 = 9;

/// Which way a page is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Upright,
    Landscape,
}

/// Sets the pages of a sheet; its first rows, down to the last of these, are printed on each.
pub(super) fn set(
    sheet: &mut Worksheet,
    document: &Document,
    way: Way,
    repeated: Option<u32>,
) -> Result<(), XlsxError> {
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    match way {
        Way::Upright => sheet.set_portrait(),
        Way::Landscape => sheet.set_landscape(),
    };
    sheet.set_margins(0.5, 0.5, 0.8, 0.8, 0.3, 0.3);
    if !document.notices.is_empty() {
        sheet.set_header(made("&C&\"Arial,Bold\"&9", &document.notices.join(" "), ""));
    }
    sheet.set_footer(made("&C&6", &document.foot, "\n&8&P / &N"));
    if let Some(last) = repeated {
        sheet.set_repeat_rows(0, last)?;
    }
    Ok(())
}

/// A text between the codes before it and after it, within what a head or a foot holds.
fn made(before: &str, text: &str, after: &str) -> String {
    let mut left = MOST - before.len() - after.len() - 1;
    let mut out = String::new();
    for c in clean(text).replace(['\n', '\r', '\t'], " ").chars() {
        // A digit would be read with the size before it.
        let lead = if out.is_empty() && c.is_ascii_digit() {
            " "
        } else {
            ""
        };
        let one = match c {
            '&' => "&&".to_owned(),
            // Here the library would read a code of its own.
            '[' if out.ends_with('&') => " [".to_owned(),
            c => format!("{lead}{c}"),
        };
        let Some(rest) = left.checked_sub(one.encode_utf16().count()) else {
            out.push('…');
            break;
        };
        left = rest;
        out += &one;
    }
    format!("{before}{out}{after}")
}
