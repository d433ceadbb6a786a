//! How high a row is: sheets that do not work it out on opening would cut a text of several lines.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The highest that a row may be, in points.
const MOST: u32 = 400;

/// The lines that a text takes in so many characters, parted between words.
pub(super) fn lines(text: &str, wide: u32) -> u32 {
    let wide = usize::try_from(wide).unwrap_or(1).max(1);
    let mut lines = 0_usize;
    for line in text.split('\n') {
        let (mut taken, mut used) = (1, 0);
        for word in line.split(' ') {
            let long = word.chars().count();
            if used > 0 && used + 1 + long > wide {
                taken += 1;
                used = 0;
            } else if used > 0 {
                used += 1;
            }
            used += long;
            // A word that is too long goes on below.
            taken += used.saturating_sub(1) / wide;
            used = if used > wide {
                (used - 1) % wide + 1
            } else {
                used
            };
        }
        lines += taken;
    }
    u32::try_from(lines).unwrap_or(u32::MAX)
}

/// Makes a row as high as so many lines of a size; one of a line grows by itself.
pub(super) fn set(sheet: &mut Worksheet, row: u32, lines: u32, size: u32) -> Result<(), XlsxError> {
    if lines > 1 || size > 10 {
        let high = lines.saturating_mul(size * 13 / 10) + 3;
        sheet.set_row_height(row, high.min(MOST))?;
    }
    Ok(())
}
