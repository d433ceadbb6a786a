//! The quick reader reads what the library reads, and nothing else: whatever is done to a text, a value that comes out is the
//! one that the library gives, and an error is told wherever the library tells one.

use proptest::prelude::*;
use riparto::negotiation::Session;
use riparto::rules::Pack;
use riparto::store;
use ron::extensions::Extensions;
use ron::options::Options;
use serde::Serialize;
use serde::de::DeserializeOwned;

const SESSIONS: [&str; 3] = [
    include_str!("../../../sessions/prato-2019.ron"),
    include_str!("../../../sessions/manfredonia-2025.ron"),
    include_str!("../../../sessions/esempio-trattativa.ron"),
];
const PACK: &str = include_str!("../../../assets/rules/dirigenti-ccnl-1999.ron");

/// What the library alone makes of a text.
fn by_the_library<T: DeserializeOwned>(text: &str) -> Option<T> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).ok()
}

/// Asserts that a text that is read is read as the library reads it; true when it was read.
fn agree<T: DeserializeOwned + Serialize>(text: &str, read: Option<&T>) -> bool {
    if let Some(read) = read {
        let library: T = by_the_library(text).expect("the library refuses what was read");
        assert_eq!(store::to_text(read), store::to_text(&library));
    }
    read.is_some()
}

/// What people and mistakes put in a text.
const PIECES: [&str; 30] = [
    ",", "(", ")", "[", "]", "{", "}", ":", "\"", "\\", "\\\"", "\n", " ", "// x\n", "//",
    "/* x */", "Some(", "None", "true", "0", "00", "-", "+1", "1_0", "1.5", "r#\"x\"#", "#", "à",
    "\t", "\r",
];

/// A change in a text: where, how much goes, what comes.
fn change() -> impl Strategy<Value = (prop::sample::Index, usize, &'static str)> {
    let piece = prop_oneof![Just(""), prop::sample::select(PIECES.to_vec())];
    (any::<prop::sample::Index>(), 0..4_usize, piece)
}

fn changed(text: &str, changes: &[(prop::sample::Index, usize, &str)]) -> String {
    let mut text = text.to_owned();
    for (at, gone, piece) in changes {
        let mut start = at.index(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let end = text[start..].char_indices().nth(*gone);
        let end = end.map_or(text.len(), |(len, _)| start + len);
        text.replace_range(start..end, piece);
    }
    text
}

proptest! {
    // Each reads a whole file twice.
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_session_is_read_as_the_library_reads_it(
        which in 0..SESSIONS.len(),
        changes in prop::collection::vec(change(), 0..3),
    ) {
        let text = changed(SESSIONS[which], &changes);
        let read = store::session_from_text(&text);
        // What the program does not accept may still be good RON: only what it accepts is compared.
        let was_read = agree::<Session>(&text, read.as_ref().ok());
        prop_assert!(was_read || !changes.is_empty());
    }

    #[test]
    fn a_pack_is_read_as_the_library_reads_it(
        changes in prop::collection::vec(change(), 0..3),
    ) {
        let text = changed(PACK, &changes);
        let read = store::pack_from_text("-", &text);
        let was_read = agree::<Pack>(&text, read.as_ref().ok());
        prop_assert!(was_read || !changes.is_empty());
    }
}
