//! Why a typed text cannot be read.

use super::{Lang, Text};
use crate::money::{EntryError, NumberError};

/// Why a typed text cannot be read, with an example of what can.
pub fn entry_error(error: &EntryError, lang: Lang) -> String {
    let fixed = |text: Text| text.of(lang).to_owned();
    match error {
        EntryError::ShareRange => fixed(Text(
            "una quota va da 0 a 100 %.",
            "a share is between 0 and 100 %.",
        )),
        EntryError::ChangeRange => fixed(Text(
            "una variazione va al massimo a 1000 %.",
            "a change is at most 1000 %.",
        )),
        EntryError::DivideByZero => fixed(Text("non si divide per zero.", "no division by zero.")),
        EntryError::Number(number) => match (number, lang) {
            (NumberError::Empty, _) => fixed(Text(
                "manca la cifra, come 1.234,56 o 30%.",
                "a figure is missing, such as 1.234,56 or 30%.",
            )),
            (NumberError::Stray(c), Lang::It) => {
                format!(
                    "«{}» non sta in una cifra: si scrive 1.234,56 o 30%.",
                    c.escape_debug()
                )
            }
            (NumberError::Stray(c), Lang::En) => {
                format!(
                    "“{}” has no place in a figure: write 1.234,56 or 30%.",
                    c.escape_debug()
                )
            }
            (NumberError::Separators, _) => fixed(Text(
                "punti o virgole fuori posto: si scrive 1.234,56.",
                "dots or commas out of place: write 1.234,56.",
            )),
            (NumberError::Ambiguous, _) => fixed(Text(
                "il punto è delle migliaia o dei decimali? I decimali si scrivono con la virgola: 1,045.",
                "does the dot part thousands or decimals? Decimals are written with a comma: 1,045.",
            )),
            (NumberError::Decimals { most: 2 }, _) => fixed(Text(
                "più di due decimali; le migliaia si scrivono con il punto: 1.234.",
                "more than two decimals; thousands are written with a dot: 1.234.",
            )),
            (NumberError::Decimals { most }, Lang::It) => format!("più di {most} decimali."),
            (NumberError::Decimals { most }, Lang::En) => format!("more than {most} decimals."),
            (NumberError::LoneDecimals, _) => fixed(Text(
                "mancano gli euro prima dei decimali: 98 centesimi si scrivono 0,98.",
                "the euro before the decimals are missing: 98 cents are written 0,98.",
            )),
            (NumberError::TooLarge, _) => fixed(Text(
                "la cifra è troppo grande.",
                "the figure is too large.",
            )),
        },
    }
}
