//! Each figure of a table through the one parser, and what is refused with its reason.

use proptest::prelude::*;
use riparto::documents::import::{Choices, Why, preview};
use riparto::money::{Amount, EntryError, NumberError};

use super::read;

/// What a cell is read as, in cents.
fn cell(text: &str) -> Result<i128, Why> {
    let text =
        format!("Voce;Importo\nRetribuzione di posizione;{text}\nRetribuzione di risultato;1,00\n");
    let mut preview = read(text.as_bytes());
    match preview.refused.pop() {
        Some(refused) => {
            assert_eq!((refused.spot.line, refused.spot.column), (2, Some(1)));
            Err(refused.why)
        }
        None => Ok(preview.rows[0].amount.cents()),
    }
}

#[test]
fn the_figures_of_an_italian_table() {
    for (text, cents) in [
        ("622.305,53", 62_230_553),
        ("622305,53", 62_230_553),
        ("622305.53", 62_230_553),
        ("€ 622.305,53", 62_230_553),
        ("622.305,53 €", 62_230_553),
        ("1.234", 123_400),
        ("1234", 123_400),
        ("1\u{a0}234,50", 123_450),
        ("0,98", 98),
        ("0", 0),
    ] {
        assert_eq!(cell(text), Ok(cents), "{text}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() {
    let number = |error| Err(Why::Entry(EntryError::Number(error)));
    assert_eq!(cell(",98"), number(NumberError::LoneDecimals));
    assert_eq!(cell("1,234"), number(NumberError::Decimals { most: 2 }));
    assert_eq!(cell("1.234,567"), number(NumberError::Decimals { most: 2 }));
    assert_eq!(cell("1.23.456"), number(NumberError::Separators));
    assert_eq!(cell("9999999999999"), number(NumberError::TooLarge));
    assert_eq!(cell("n.d."), Err(Why::Words));
    assert_eq!(cell("vedi nota 3"), Err(Why::Words));
    assert_eq!(cell("30%"), Err(Why::NotAmount));
    assert_eq!(cell("-5,00"), Err(Why::Negative));
    assert_eq!(cell("(5,00)"), Err(Why::Negative));
}

#[test]
fn letters_come_as_excel_writes_them() {
    let text = "Voce;Importo\nAttività è così;1,00\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let wide: Vec<u8> = std::iter::once('\u{feff}')
        .chain(text.chars())
        .flat_map(|c| u16::try_from(u32::from(c)).unwrap().to_le_bytes())
        .collect();
    for bytes in [text.as_bytes(), &windows, &wide] {
        assert_eq!(read(bytes).rows[0].label, "Attività è così");
    }
}

#[test]
fn what_moves_or_hides_text_is_refused() {
    for bad in ["\u{202e}", "\u{200b}", "\u{1b}[2J", "\u{ad}"] {
        let text = format!("Voce;Importo\nPosi{bad}zione;1,00\nRisultato;2,00\n");
        let preview = read(text.as_bytes());
        assert!(matches!(preview.refused[0].why, Why::Unsafe(_)), "{bad:?}");
        // In a title, or a head, it is not taken in.
        let text = format!("Voce{bad};Importo\nPosizione;1,00\nRisultato;2,00\n");
        let preview = read(format!("Ti{bad}tolo\n{text}").as_bytes());
        let words = riparto::report::import_preview(&preview, riparto::lang::Lang::It);
        assert_eq!(riparto::fund::first_unsafe(&words), None, "{words}");
    }
}

proptest! {
    /// What the printer writes is what a table is read as.
    #[test]
    fn any_amount_comes_in_as_it_is_printed(cents in 0..=Amount::MAX_CENTS) {
        let amount = Amount::from_cents(cents);
        prop_assert_eq!(cell(&amount.to_string()), Ok(cents));
        prop_assert_eq!(cell(&amount.to_plain()), Ok(cents));
    }

    /// Whatever the bytes are, reading them ends, and what is told of them is safe to show.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(preview) = preview(&bytes, &Choices::default()) {
            riparto::report::import_preview(&preview, riparto::lang::Lang::En);
        }
    }

    #[test]
    fn any_text_of_figures_is_read_or_refused(text in "[a-c0-9 .,;%€\t\n\"-]{0,300}") {
        if let Ok(preview) = preview(text.as_bytes(), &Choices::default()) {
            riparto::report::import_preview(&preview, riparto::lang::Lang::It);
        }
    }
}
