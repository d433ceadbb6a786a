//! Of a split that an edit changed, the rules that no money can change are not asked again: what comes of it is what would come of
//! asking all of them.

use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::Index;
use riparto::fund::{Edit, ShareBase};
use riparto::money::Amount;
use riparto::negotiation::Case;
use riparto::rules::Pack;
use riparto::store;

use super::date;

static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| store::shipped_packs().unwrap());

/// The published case and invented ones, each judged on its own day and years later, when its law has moved on.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let own = store::example().text;
    let others = [
        "every-field.ron",
        "fondo-inventato-2024.ron",
        "fondo-inventato-2025.ron",
    ]
    .map(|name| std::fs::read_to_string(format!("tests/data/{name}")).unwrap());
    let texts = std::iter::once(own).chain(others.iter().map(String::as_str));
    let open = |text: &str, judged: Option<Date>| {
        let opened = store::open_text("prova", text, &*PACKS, date("2026-11-23"), judged);
        opened.unwrap_or_else(|e| panic!("{e}"))
    };
    let judged = |text| [None, Some(date("2026-11-23"))].map(|day| open(text, day));
    texts.flat_map(judged).collect()
});

/// What is done: with a line, another, so many cents.
type Wish = (u8, Index, Index, i128);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_is_kept_of_the_answers_is_what_asking_again_would_give(
        of in any::<Index>(),
        base in prop::sample::select(vec![ShareBase::Fund, ShareBase::Total]),
        wishes in prop::collection::vec((0_u8..6, any::<Index>(), any::<Index>(), 0_i128..500_000_000), 1..12),
    ) {
        let case = of.get(&CASES);
        let mut split = case.opening.clone();
        let mut before = case.outlook(&split, base);
        for (what, one, other, cents) in &wishes {
            let edit = edit(&(*what, *one, *other, *cents), &split);
            if split.apply(&edit).is_err() {
                continue;
            }
            let (kept, anew) = (case.outlook_after(&before, &split, base), case.outlook(&split, base));
            prop_assert_eq!(&kept.judgement, &anew.judgement, "{:?}", edit);
            prop_assert_eq!(kept.quadro.totals, anew.quadro.totals);
            prop_assert!(kept.quadro.rows().eq(anew.quadro.rows()), "{:?}", edit);
            prop_assert_eq!(case.remedies(&split, &kept), case.remedies(&split, &anew));
            before = kept;
        }
    }
}

fn edit((what, one, other, cents): &Wish, split: &riparto::fund::Split) -> Edit {
    let name = |index: &Index| index.get(split.lines()).id.clone();
    let (line, amount) = (name(one), Amount::from_cents(*cents));
    match what {
        0 => Edit::SetAmount { line, amount },
        1 => Edit::Add { line, amount },
        2 => Edit::Move {
            from: line,
            to: name(other),
            amount,
        },
        3 => Edit::Lock(line),
        4 => Edit::Unlock(line),
        _ => Edit::Rest(line),
    }
}

#[test]
fn one_session_is_not_taken_for_another() {
    let [prato, later] = [&CASES[0], &CASES[1]];
    let before = later.outlook(&prato.opening, ShareBase::Fund);
    let told = prato.outlook_after(&before, &prato.opening, ShareBase::Fund);
    assert_eq!(
        told.judgement,
        prato.outlook(&prato.opening, ShareBase::Fund).judgement
    );
    assert_ne!(told.judgement, before.judgement);
}
