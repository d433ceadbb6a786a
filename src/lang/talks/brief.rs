//! A signature in few words: of what it says, who does not sign is the last to be left out.

use super::super::{Lang, Text, date};
use super::parties;
use crate::negotiation::{Deed, Signing};

/// The same act in fewer words, each time fewer; nothing for one that is told in one way alone.
pub fn briefer(deed: &Deed, lang: Lang) -> Vec<String> {
    let (head, short, signing) = match deed {
        Deed::Ipotesi(signing) => (
            Text("Ipotesi (pre-intesa)", "Ipotesi (pre-intesa)"),
            Text("Ipotesi", "Ipotesi"),
            signing,
        ),
        Deed::Signed(signing) => (
            Text("Contratto sottoscritto", "Contract signed"),
            Text("Contratto", "Contract"),
            signing,
        ),
        _ => return Vec::new(),
    };
    let day = date(signing.date, lang);
    let day = match lang {
        Lang::It => format!("in data {day}"),
        Lang::En => format!("on {day}"),
    };
    let (head, short) = (head.of(lang), short.of(lang));
    let signed = Text("firmano", "signed by").of(lang);
    let all = counted(signing, lang);
    let mut told = vec![format!(
        "{head} {day}; {signed}: {}",
        parties(&signing.signed_by, lang)
    )];
    if let Some(not) = not_signed(signing, lang) {
        told[0] += &format!("; {not}");
        let some = many(signing.signed_by.len(), lang);
        // Who it is says more than the day, which stands beside it.
        told.push(format!("{head} {day}: {some}; {not}"));
        told.push(format!("{head}: {some}; {not}"));
        told.push(format!("{short}: {some}; {not}"));
    }
    told.push(format!("{head} {day}: {all}"));
    told.push(format!("{short} {day}: {all}"));
    told.push(format!("{short}: {all}"));
    told
}

/// Who does not sign, by name.
pub(super) fn not_signed(signing: &Signing, lang: Lang) -> Option<String> {
    let head = match signing.not_signed_by.len() {
        0 => return None,
        1 => Text("non firma", "not signed by"),
        _ => Text("non firmano", "not signed by"),
    };
    let who = parties(&signing.not_signed_by, lang);
    Some(format!("{}: {who}", head.of(lang)))
}

fn many(signing: usize, lang: Lang) -> String {
    match lang {
        Lang::It => format!("firmano in {signing}"),
        Lang::En => format!("signed by {signing}"),
    }
}

/// How many sign, and how many do not.
fn counted(signing: &Signing, lang: Lang) -> String {
    let (some, others) = (signing.signed_by.len(), signing.not_signed_by.len());
    match (others, lang) {
        (0, Lang::It) => format!("firmano tutti e {some}"),
        (0, Lang::En) => format!("signed by all {some}"),
        (1, Lang::It) => format!("firmano in {some}, non firma 1"),
        (_, Lang::It) => format!("firmano in {some}, non firmano in {others}"),
        (_, Lang::En) => format!("signed by {some}, not by {others}"),
    }
}
