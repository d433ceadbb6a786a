//! Bytes to text: UTF-8, UTF-16 by its mark, else Windows-1252.

use super::{Letters, NotATable, OtherFile};

/// What Windows-1252 has from 0x80 to 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, and how its letters were written.
///
/// # Errors
/// [`NotATable`] of what is no text, and of texts that are something else.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Letters), NotATable> {
    let (text, letters) = letters(bytes)?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(NotATable::Empty);
    }
    let head: String = start.chars().take(16).collect();
    let head = head.to_ascii_lowercase();
    if head.starts_with("<!doctype") || head.starts_with("<html") {
        return Err(NotATable::Other(OtherFile::Html));
    }
    if start.starts_with("Session(") {
        return Err(NotATable::Other(OtherFile::Session));
    }
    Ok((text, letters))
}

fn letters(bytes: &[u8]) -> Result<(String, Letters), NotATable> {
    let other = |kind| Err(NotATable::Other(kind));
    match bytes {
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return other(OtherFile::OldExcel),
        [b'%', b'P', b'D', b'F', ..] => return other(OtherFile::Pdf),
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return other(OtherFile::Bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Letters::Utf8));
    }
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    Ok((bytes.iter().map(letter).collect(), Letters::Windows))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(String, Letters), NotATable> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = text.map_err(|_| NotATable::Other(OtherFile::Bytes))?;
    if text.contains('\0') {
        return Err(NotATable::Other(OtherFile::Bytes));
    }
    Ok((text, Letters::Utf16))
}
