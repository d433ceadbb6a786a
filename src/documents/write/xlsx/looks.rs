//! How the cells of a sheet look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::documents::{Holds, Role, Value};

const LINE: Color = Color::RGB(0x0077_7777);
const HEAD: Color = Color::RGB(0x00E9_EEF4);
const GREY: Color = Color::RGB(0x00F3_F3F3);
const BLANK: Color = Color::RGB(0x00FF_F2B3);

/// The letter of all.
pub(super) fn plain() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10_u8)
}

/// A text of the prose.
pub(super) fn prose() -> Format {
    plain().set_text_wrap().set_align(FormatAlign::Top)
}

/// A heading of the prose.
pub(super) fn heading(level: u8) -> Format {
    prose().set_bold().set_font_size(size(level))
}

/// The size of a heading.
pub(super) fn size(level: u8) -> u32 {
    match level {
        1 => 16,
        2 => 13,
        _ => 11,
    }
}

/// What every page says first.
pub(super) fn notice() -> Format {
    prose().set_bold().set_border(FormatBorder::Medium)
}

/// What a table is.
pub(super) fn caption() -> Format {
    prose().set_bold().set_font_size(11_u8)
}

/// What stands at the foot.
pub(super) fn foot() -> Format {
    prose().set_italic().set_font_size(8_u8)
}

/// Where a table is found.
pub(super) fn link() -> Format {
    prose().set_hyperlink()
}

/// A text in which something is to be filled.
pub(super) fn to_fill() -> Format {
    prose().set_background_color(BLANK)
}

/// The head of a column.
pub(super) fn head(holds: Holds) -> Format {
    let format = bordered()
        .set_bold()
        .set_background_color(HEAD)
        .set_align(FormatAlign::VerticalCenter);
    match holds {
        Holds::Figures => format.set_align(FormatAlign::Right),
        Holds::Words => format.set_align(FormatAlign::Left).set_indent(1),
        Holds::Text => format.set_align(FormatAlign::Left),
    }
}

/// A cell of a row.
pub(super) fn cell(value: &Value, holds: Holds, role: Role) -> Format {
    let mut format = bordered().set_align(FormatAlign::Top);
    format = match holds {
        Holds::Figures => format.set_align(FormatAlign::Right),
        // Words beside a figure would touch it.
        Holds::Words => format.set_indent(1),
        Holds::Text => format,
    };
    format = match value {
        Value::Amount(_) => format.set_num_format("#,##0.00"),
        Value::Share(_) => format.set_num_format("0.00"),
        Value::Number(_) => format.set_num_format("0"),
        Value::Day(_) => format.set_num_format("dd/mm/yyyy"),
        Value::Blank(_) => format.set_background_color(BLANK),
        // As text: what is typed over it later is text too.
        Value::Text(_) | Value::Empty => format,
    };
    match role {
        Role::Item => format,
        Role::Subtotal => format.set_bold(),
        Role::Total => format.set_bold().set_border_top(FormatBorder::Medium),
        Role::Heading => format.set_bold().set_background_color(GREY),
    }
}

fn bordered() -> Format {
    plain()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE)
}
