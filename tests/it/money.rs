//! Figures: what is read, what is printed, how it is rounded, which shares are shown.

use proptest::prelude::*;
use riparto::money::{
    Amount, Entry, EntryError, NotAmount, NumberError, Percent, Rounding, Share, Shares, div_cents,
    is_ambiguous, parse_entry, shares, to_cents,
};
use rust_decimal::Decimal;

fn euro(plain: &str) -> Amount {
    Amount::from_plain(plain).unwrap()
}

fn percent(points: &str) -> Percent {
    Percent::new(points.parse().unwrap())
}

/// Any amount that a person or a file may give, small ones more often than the size of the range would have it.
fn amounts() -> impl Strategy<Value = Amount> {
    let small = -1_000_000_i128..1_000_000;
    let any = -Amount::MAX_CENTS..=Amount::MAX_CENTS;
    prop_oneof![small, any].prop_map(Amount::from_cents)
}

/// `typed | what it is`: an amount as files write it, or the entry.
const READ: &str = "\
622.305,53 | 622305.53
622305,53 | 622305.53
622305.53 | 622305.53
622 305,53 | 622305.53
622.305,5 | 622305.50
1.234 | 1234.00
1.234.567 | 1234567.00
1234.5 | 1234.50
12 | 12.00
0 | 0.00
0,98 | 0.98
0.98 | 0.98
€ 622.305,53 | 622305.53
622.305,53€ | 622305.53
\u{a0}622\u{a0}305,53\u{202f}€ | 622305.53
\u{200b}1\u{2009}000\u{feff} | 1000.00
999.999.999.999,99 | 999999999999.99
30% | Share(30%)
30 % | Share(30%)
73,45% | Share(73.45%)
33,333333% | Share(33.333333%)
0% | Share(0%)
100% | Share(100%)
+5000 | Add(€5000.00)
-5000 | Add(€-5000.00)
−5.000,50 | Add(€-5000.50)
– 1 | Add(€-1.00)
€ -5.000,00 | Add(€-5000.00)
60.000 euro | 60000.00
euro 60.000 | 60000.00
60.000EUR | 60000.00
Eur 60.000,50 | 60000.50
+5.000 euro | Add(€5000.00)
EUR -5.000 | Add(€-5000.00)
- euro 5.000 | Add(€-5000.00)
- € 5.000,00 | Add(€-5000.00)
+3% | AddPercent(3%)
-2,5 % | AddPercent(-2.5%)
+3p | AddPoints(3%)
-0,5P | AddPoints(-0.5%)
*1,02 | Times(1.02)
*0.985 | Times(0.985)
× 2 | Times(2)
/13 | Divide(13)
/ 1,5 | Divide(1.5)";

#[test]
fn what_is_typed_is_understood() {
    for row in READ.lines() {
        let (typed, meant) = row.rsplit_once(" | ").unwrap();
        let entry = parse_entry(typed).unwrap();
        let is_amount = meant.starts_with(|c: char| c.is_ascii_digit());
        let shown = match entry {
            Entry::Set(amount) if is_amount => amount.to_plain(),
            other => format!("{other:?}"),
        };
        assert_eq!(shown, meant, "typed {typed:?}");
    }
}

/// `typed | why not`. A figure that could be two is none.
const REFUSED: &str = "\
€ | Number(Empty)
- | Number(Empty)
+ | Number(Empty)
% | Number(Empty)
+% | Number(Empty)
* | Number(Empty)
/ | Number(Empty)
,98 | Number(LoneDecimals)
.98 | Number(LoneDecimals)
1,234 | Number(Decimals { most: 2 })
622305,530 | Number(Decimals { most: 2 })
0.985 | Number(Decimals { most: 2 })
0,1234567% | Number(Decimals { most: 6 })
1.23.456 | Number(Separators)
1234.567 | Number(Separators)
1.2345 | Number(Separators)
0.123.456 | Number(Separators)
12 34 | Number(Separators)
1  234 | Number(Separators)
1,2,3 | Number(Separators)
1,234.56 | Number(Separators)
12, | Number(Separators)
12. | Number(Separators)
1e3 | Number(Stray('e'))
abc | Number(Stray('a'))
1_000 | Number(Stray('_'))
--5 | Number(Stray('-'))
1-2 | Number(Stray('-'))
30%% | Number(Stray('%'))
30% € | Number(Stray('%'))
€ 30% | Number(Stray('%'))
30 euro % | Number(Stray('e'))
euro *2 | Number(Stray('*'))
+3p euro | Number(Stray('p'))
/2 € | Number(Stray('/'))
5€000 | Number(Stray('€'))
5 euro 000 | Number(Stray('e'))
60 mila euro | Number(Stray('m'))
60 eu | Number(Stray('e'))
euro | Number(Empty)
3p | Number(Stray('p'))
**2 | Number(Stray('*'))
\u{661}\u{662} | Number(Stray('\u{661}'))
1.000.000.000.000 | Number(TooLarge)
*1001 | Number(TooLarge)
*1.025 | Number(Ambiguous)
1.125% | Number(Ambiguous)
101% | ShareRange
100,01% | ShareRange
+1001% | ChangeRange
-1000,01p | ChangeRange
/0 | DivideByZero
/0,00 | DivideByZero";

#[test]
fn what_is_not_a_figure_is_refused_with_its_reason() {
    for row in REFUSED.lines().chain([" | Number(Empty)"]) {
        let (typed, reason) = row.rsplit_once(" | ").unwrap();
        let refused = parse_entry(typed).unwrap_err();
        let shown = match &refused {
            // Debug would escape what is written here as it is.
            EntryError::Number(NumberError::Stray(c)) => format!("Number(Stray('{c}'))"),
            other => format!("{other:?}"),
        };
        assert_eq!(shown, reason, "typed {typed:?}");
    }
}

#[test]
fn files_have_one_form_only() {
    for (plain, cents) in [("622305.53", 62_230_553), ("5", 500), ("-0.5", -50)] {
        assert_eq!(Amount::from_plain(plain), Ok(Amount::from_cents(cents)));
    }
    let refused = "622.305,53 622305,53 1.234 .98 98. 1e3 +5 1_000 -- - 1.2.3 ' 5' €5";
    for text in refused.split(' ').chain(["", " 5", "5\n"]) {
        assert_eq!(Amount::from_plain(text), Err(NotAmount::Form), "{text:?}");
    }
    let beyond = "1000000000000.00";
    assert_eq!(Amount::from_plain(beyond), Err(NotAmount::TooLarge));
}

#[test]
fn a_small_bare_number_on_a_large_line_may_be_a_percentage() {
    let (large, small) = (euro("10000.01"), euro("10000.00"));
    for typed in ["30", " 5 ", "26,55", "99.9"] {
        assert!(is_ambiguous(typed, large), "{typed:?}");
        assert!(!is_ambiguous(typed, small), "{typed:?} on {small}");
    }
    for typed in ["100", "30%", "30,00", "30€", "+30", "0", ""] {
        assert!(!is_ambiguous(typed, large), "{typed:?}");
    }
}

#[test]
fn there_is_one_rounding() {
    use Rounding::{Down, HalfUp, Up};
    let table = "2.344 234 235 234|2.345 235 235 234|2.3450000001 235 235 234|2.999 300 300 299|0.005 1 1 0|\
                 0.004 0 1 0|-0.004 0 0 -1|-0.005 -1 0 -1|-2.345 -235 -234 -235|7.10 710 710 710|\
                 127084.6875 12708469 12708469 12708468";
    for row in table.split('|') {
        let mut columns = row.split(' ');
        let value: Decimal = columns.next().unwrap().parse().unwrap();
        for (rounding, cents) in [HalfUp, Up, Down].into_iter().zip(columns) {
            let expected = Amount::from_cents(cents.parse().unwrap());
            assert_eq!(to_cents(value, rounding), expected, "{row} {rounding:?}");
            let divided = div_cents(value, Decimal::ONE, rounding);
            assert_eq!(divided, Some(expected), "{row} / 1 {rounding:?}");
        }
    }
    assert_eq!(div_cents(Decimal::ONE, Decimal::ZERO, HalfUp), None);
}

/// The figures of the published table.
#[test]
fn prato_comes_out_as_printed() {
    let fund = euro("847231.25");
    assert_eq!(percent("73.45").of(fund), euro("622291.35"));
    let signed = euro("622305.53") - percent("73.45").of(fund);
    assert_eq!(signed, euro("14.18"), "the euro is the record");
    let table = |amounts: [&str; 2], base: &str| -> Vec<String> {
        let shown = shares(&amounts.map(euro), euro(base)).unwrap();
        assert!(shown.iter().all(|s| !s.adjusted), "plain rounding closes");
        shown.iter().map(ToString::to_string).collect()
    };
    let before_economie = table(["622305.53", "224925.72"], "847231.25");
    assert_eq!(before_economie, ["73,45", "26,55"]);
    let on_the_total = table(["622305.53", "230812.17"], "853117.70");
    assert_eq!(on_the_total, ["72,94", "27,06"]);
    let raw = shares(&[euro("224925.72")], fund).unwrap()[0].raw();
    assert_eq!(raw, "26,548326");
}

#[test]
fn shares_need_a_base_and_close_only_on_the_whole() {
    let thirds = [euro("33.33"), euro("33.33"), euro("33.34")];
    assert_eq!(shares(&thirds, Amount::ZERO), None);
    assert_eq!(shares(&thirds, euro("-1.00")), None);
    // Three thirds of a cent: 33,33 each makes 99,99, and the first takes what is missing.
    let one = Amount::from_cents(1);
    let shown = shares(&[one, one, one], Amount::from_cents(3)).unwrap();
    let hundredths: Vec<i128> = shown.iter().map(|s| s.hundredths).collect();
    assert_eq!(hundredths, [3334, 3333, 3333]);
    assert!(shown[0].adjusted && !shown[1].adjusted);
    assert_eq!(shown[0].raw(), "33,333333");
    assert_eq!(shown[0].to_plain(), "33.34");
    // A residue is left to split: nothing is made to close.
    let part = shares(&[one, one], Amount::from_cents(3)).unwrap();
    assert!(part.iter().all(|s| s.hundredths == 3333 && !s.adjusted));
}

/// Largest remainder written again, by repeated search: the earlier line first among equals.
fn largest_remainder(cents: &[i128], base: i128) -> Vec<i128> {
    let mut shown: Vec<i128> = cents.iter().map(|c| c * 10_000 / base).collect();
    let mut left: Vec<i128> = cents.iter().map(|c| c * 10_000 % base).collect();
    while shown.iter().sum::<i128>() < 10_000 {
        let most = *left.iter().max().unwrap();
        let at = left.iter().position(|r| *r == most).unwrap();
        shown[at] += 1;
        left[at] = -1;
    }
    shown
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_printed_is_read_back(amount in amounts()) {
        let printed = amount.to_string();
        let narrow = printed.replace('.', "\u{202f}");
        // A signed figure is a change.
        let expected = if amount.is_negative() { Entry::Add(amount) } else { Entry::Set(amount) };
        for form in [
            format!("{printed} €"), format!("€\u{a0}{printed}"), printed.replace('.', ""), printed.replace('.', " "),
            narrow, amount.to_plain(), format!("  {printed}\t"), printed,
        ] {
            prop_assert_eq!(parse_entry(&form), Ok(expected), "{:?}", form);
        }
        prop_assert_eq!(parse_entry(&format!("+{}", amount.abs())), Ok(Entry::Add(amount.abs())));
        prop_assert_eq!(Amount::from_plain(&amount.to_plain()), Ok(amount));
    }

    #[test]
    fn the_euro_is_said_before_or_after_an_amount_and_of_nothing_else(
        amount in amounts(), euro in "€|[Ee][Uu][Rr][Oo]?", gap in "[ \u{a0}]?", before: bool
    ) {
        let with = |text: &str| if before { format!("{euro}{gap}{text}") } else { format!("{text}{gap}{euro}") };
        let expected = if amount.is_negative() { Entry::Add(amount) } else { Entry::Set(amount) };
        prop_assert_eq!(parse_entry(&with(&amount.to_string())), Ok(expected));
        // What is of euro is not asked about.
        prop_assert!(!is_ambiguous(&with(&amount.to_string()), Amount::from_euro(622_305)));
        let figure = amount.abs();
        for other in ["{}%", "+{}%", "-{}p", "*{}", "/{}", "{}k", "1{}{}"] {
            let text = with(&other.replace("{}", &figure.to_string()));
            prop_assert!(parse_entry(&text).is_err(), "{:?}", text);
        }
    }

    #[test]
    fn no_text_is_too_strange(text in any::<String>(), marks in "[-+*/0-9.,% €p\u{a0}]{0,14}") {
        // What is read at all is in bounds: every product of the program stays exact.
        for text in [text, marks] {
            if let Ok(Entry::Set(amount) | Entry::Add(amount)) = parse_entry(&text) {
                prop_assert!(amount.cents().abs() <= Amount::MAX_CENTS);
            }
        }
    }

    #[test]
    fn a_quotient_is_rounded_once(num in -10_i64.pow(15)..10_i64.pow(15), den in 1_i64..10_i64.pow(9), scales in (0_u32..7, 0_u32..7), negative: bool) {
        let value = Decimal::new(num, scales.0);
        let divisor = Decimal::new(if negative { -den } else { den }, scales.1);
        let cents = |rounding| div_cents(value, divisor, rounding).unwrap().cents();
        // num / 10^a : den / 10^b in cents is num * 10^b * 100 : den * 10^a, a ratio of whole numbers.
        let (mut top, bottom) = (i128::from(num) * 10_i128.pow(scales.1) * 100, i128::from(den) * 10_i128.pow(scales.0));
        if negative { top = -top }
        let (up, down, near) = (cents(Rounding::Up), cents(Rounding::Down), cents(Rounding::HalfUp));
        prop_assert!(down * bottom <= top && top < (down + 1) * bottom);
        prop_assert!((up - 1) * bottom < top && top <= up * bottom);
        let off = (near * bottom - top) * 2;
        prop_assert!(off.abs() <= bottom);
        // The half goes away from zero.
        prop_assert!(off.abs() < bottom || near.abs() == up.abs().max(down.abs()));
    }

    /// Of many lines a few are changed at a time: the shares of the others follow as if all had been divided again.
    #[test]
    fn shares_follow_what_is_changed(
        mut cents in prop::collection::vec(prop_oneof![0_i128..50, 0_i128..5_000, 0..Amount::MAX_CENTS], 2..60),
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_i128..10_000, any::<bool>()), 1..30),
    ) {
        let base = Amount::from_cents(cents.iter().sum::<i128>().max(1));
        let all = |cents: &[i128]| Shares::of(cents.iter().map(|c| Amount::from_cents(*c)), base).unwrap();
        let mut shares = all(&cents);
        for (from, to, much, compensated) in moves {
            let (from, to) = (from.index(cents.len()), to.index(cents.len()));
            let much = much.min(cents[from]);
            cents[from] -= much;
            // Now and then the sum is no longer the whole.
            if compensated {
                cents[to] += much;
            }
            shares.change([from, to].map(|at| (at, Amount::from_cents(cents[at]))));
            let anew = all(&cents);
            let told = |shares: &Shares| (0..cents.len()).map(|at| shares.at(at)).collect::<Vec<Share>>();
            prop_assert_eq!(told(&shares), told(&anew));
        }
    }

    #[test]
    fn shown_shares_close(cents in prop::collection::vec(prop_oneof![0_i128..200, 0..Amount::MAX_CENTS], 1..12)) {
        let base: i128 = cents.iter().sum();
        prop_assume!(base > 0);
        let given: Vec<Amount> = cents.iter().map(|c| Amount::from_cents(*c)).collect();
        let shown = shares(&given, Amount::from_cents(base)).unwrap();
        let plain: Vec<i128> = cents.iter().map(|c| (c * 20_000 + base) / (base * 2)).collect();
        let closes = plain.iter().sum::<i128>() == 10_000;
        let expected = if closes { plain.clone() } else { largest_remainder(&cents, base) };
        let hundredths: Vec<i128> = shown.iter().map(|s| s.hundredths).collect();
        prop_assert_eq!(hundredths.iter().sum::<i128>(), 10_000);
        prop_assert_eq!(&hundredths, &expected);
        for ((share, plain), cents) in shown.iter().zip(plain).zip(cents) {
            prop_assert_eq!(share.adjusted, share.hundredths != plain);
            prop_assert!((share.hundredths - plain).abs() <= 1);
            prop_assert_eq!(share.millionths, cents * 100_000_000 / base);
            // Less than nothing is rounded as much the other way, and nothing is made to close.
            let less = shares(&[Amount::from_cents(-cents)], Amount::from_cents(base)).unwrap()[0];
            prop_assert_eq!((less.hundredths, less.millionths), (-plain, -share.millionths));
        }
    }
}
