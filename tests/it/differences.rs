//! Every field of a session: changed or taken away, it is told.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use riparto::lang::{Lang, difference};
use riparto::negotiation::{Case, What, differences};
use riparto::rules::Pack;
use riparto::store;

const EVERY_FIELD: &str = include_str!("../data/every-field.ron");

static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| store::shipped_packs().unwrap());

fn opened(text: &str) -> Option<Case> {
    store::open_text("prova", text, &*PACKS, date(2026, 11, 22), None).ok()
}

/// A line of the file with another value in it; `None` where it has none.
fn changed(line: &str) -> Option<String> {
    let (name, value) = line.split_once(": ")?;
    let value = value.trim_end_matches(',');
    let other = match value {
        "Stable" => "Variable".to_owned(),
        "Inside" => "Outside".to_owned(),
        "Held" => "Vacant".to_owned(),
        "Euro" => "Cent".to_owned(),
        "Consolidated" => "OneOff".to_owned(),
        _ => {
            let at = value.rfind(|c: char| c.is_ascii_alphanumeric())?;
            let next = match value.as_bytes()[at] {
                b'9' => '8',
                digit @ b'0'..=b'8' => char::from(digit + 1),
                b'x' => 'y',
                _ => 'x',
            };
            format!("{}{next}{}", &value[..at], &value[at + 1..])
        }
    };
    Some(format!("{name}: {other},"))
}

#[test]
fn every_field_that_is_changed_or_taken_away_is_told() {
    let before = opened(EVERY_FIELD).unwrap();
    let lines: Vec<&str> = EVERY_FIELD.lines().collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut tried = 0;
    // What comes before is of the file: its format, whether it is published, the mark of the snapshot.
    let first = lines.iter().position(|l| l.starts_with("  body:")).unwrap();
    for at in first..lines.len() {
        for other in [changed(lines[at]), Some(String::new())] {
            let Some(other) = other else { continue };
            let mut text = lines.clone();
            text[at] = &other;
            let Some(after) = opened(&text.join("\n")) else {
                continue;
            };
            let found = differences(&before, &after);
            // The pack that is named is the one that governs anyway.
            let same = after.session == before.session || lines[at].starts_with("  pack:");
            assert_eq!(found.is_empty(), same, "{}: {other}", lines[at]);
            tried += 1;
            seen.extend(found.iter().map(|d| format!("{:?}", d.what)));
            for lang in [Lang::It, Lang::En] {
                let mut told = found.iter().map(|d| difference::sentence(d, lang));
                assert!(told.all(|words| !words.starts_with(':')), "{}", lines[at]);
            }
        }
    }
    assert!(tried > 120, "only {tried} could be opened");
    for what in [
        What::Session,
        What::Fund,
        What::Source,
        What::Subtotal,
        What::Economia,
        What::Line,
        What::Funding,
        What::Split,
        What::BodyCap,
        What::CapItem,
        What::Position,
        What::Fascia,
        What::Roster,
        What::Clause,
        What::Act,
        What::Step,
        What::Figure,
        What::Settlement,
        What::Unpaid,
        What::Previous,
        What::PreviousLine,
        What::Used,
        What::LocalRule,
        What::Rule,
    ] {
        assert!(
            seen.contains(&format!("{what:?}")),
            "{what:?} was never told"
        );
    }
}

#[test]
fn the_order_of_the_lines_is_told_and_that_of_the_sources_is_not() {
    let case = opened(EVERY_FIELD).unwrap();
    let mut session = (*case.session).clone();
    session.fund.sources.reverse();
    let turned = case.reopened(session.clone()).unwrap();
    assert_eq!(differences(&case, &turned), []);
    session.lines.reverse();
    let turned = case.reopened(session).unwrap();
    let told = differences(&case, &turned);
    let words: Vec<String> = told
        .iter()
        .map(|d| difference::sentence(d, Lang::It))
        .collect();
    assert_eq!(
        words,
        [
            "ordine: avvocatura, posizione, interim, risultato → risultato, interim, posizione, avvocatura"
        ]
    );
}
