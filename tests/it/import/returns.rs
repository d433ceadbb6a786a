//! What `export` writes of a quadro, as CSV or as a workbook, is what `import` reads.

use std::collections::BTreeMap;

use proptest::prelude::*;
use riparto::documents::import::{Choices, Placing, RowsAre, preview};
use riparto::documents::{self, Format, Paper, Separators, Source, Totals};
use riparto::fund::{Economia, Fund, Id, Intent, Lock, Opening, SourceKind};
use riparto::money::Amount;
use riparto::negotiation::Session;
use riparto::store;

/// The economie of a session: what each line has of each fund.
fn economie(session: &Session) -> BTreeMap<(i16, String, usize), Amount> {
    let mut all = BTreeMap::new();
    for economia in &session.economie {
        let line = session.lines.iter().position(|l| l.id == economia.line);
        let from = (economia.year, economia.origin.to_string(), line.unwrap());
        *all.entry(from).or_default() += economia.amount;
    }
    all
}

fn lines(session: &Session) -> Vec<(String, Amount)> {
    let lines = session.lines.iter();
    lines.map(|l| (l.label.clone(), l.amount)).collect()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Sessions of some lines, with economie of some years.
fn sessions() -> impl Strategy<Value = Session> {
    let label = ("[=+@-]?", "[A-Z][a-zà]{2,9}( [a-z,;\"0-9]{2,8}){0,3}");
    let label = label.prop_map(|(mark, words)| format!("{mark}Voce {words}"));
    let line = (label, 0..100_000_000_i128);
    let lines = proptest::collection::vec(line, 1..7);
    let carried = (
        1..10_000_000_i128,
        2015..2019_i16,
        0..3_usize,
        any::<prop::sample::Index>(),
    );
    let carried = proptest::collection::vec(carried, 0..5);
    (lines, carried).prop_map(|(lines, carried)| {
        let sum: i128 = lines.iter().map(|(_, cents)| cents).sum();
        let last = lines.len() - 1;
        let opening = |(at, (label, cents)): (usize, (String, i128))| Opening {
            id: id(&format!("voce-{at}")),
            label,
            short: None,
            kind: id("altra"),
            section: None,
            amount: Amount::from_cents(cents),
            intent: if at == last {
                Intent::Rest
            } else {
                Intent::Fixed
            },
            lock: Lock::Open,
        };
        let economia =
            |(n, (cents, year, origin, line)): (usize, (i128, i16, usize, prop::sample::Index))| {
                let origin = id(["risultato", "posizione", "fondo-di-prima"][origin]);
                let line = id(&format!("voce-{}", line.index(last + 1)));
                Economia::new(
                    id(&format!("e-{n}")),
                    Amount::from_cents(cents),
                    year,
                    origin,
                    line,
                )
            };
        let source = riparto::fund::Source {
            amount: Some(Amount::from_cents(sum)),
            ..riparto::fund::Source::new(id("fondo"), "Fondo".to_owned(), SourceKind::Stable)
        };
        Session {
            fund: Fund {
                sources: vec![source],
                ..Fund::default()
            },
            lines: lines.into_iter().enumerate().map(opening).collect(),
            economie: carried.into_iter().enumerate().map(economia).collect(),
            ..Session::new("Comune di Esempio".to_owned(), id("dirigenti"), 2019)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_quadro_comes_back_as_it_went(session in sessions(), plain: bool, complete: bool, sheet: bool) {
        let day = "2026-06-11".parse().unwrap();
        let talks = store::talks_from_text("test", &store::to_text(&session), &*super::PACKS, day, None).unwrap();
        let template = documents::Template::read(Paper::Quadro.template()).unwrap();
        let mut source = Source::of(&talks);
        if complete {
            source.totals = Totals::Complete;
        }
        let document = documents::document(Paper::Quadro, &template, &source);
        let separators = if plain { Separators::Plain } else { Separators::Italian };
        let format = if sheet { Format::Xlsx } else { Format::Csv };
        let bytes = documents::write(&document, format, separators).unwrap();
        let pack = super::pack();
        let choices = Choices {
            rows_are: Some(RowsAre::Lines),
            kinds: &pack.line_kinds,
            ..Choices::default()
        };
        let preview = preview(&bytes, &choices).unwrap();
        let csv = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(&preview.refused, &[], "{}", csv);
        prop_assert_eq!(&preview.differences, &[], "{}", csv);
        let empty = Session::new("Comune di Esempio".to_owned(), id("dirigenti"), 2019);
        let back = preview.put_into(empty, Some(pack), Placing::New, "Fondo").unwrap().session;
        prop_assert_eq!(lines(&back), lines(&session), "{}", csv);
        prop_assert_eq!(economie(&back), economie(&session), "{}", csv);
    }
}
