//! Moving about: to another row, to another screen.

use super::super::{Command, Desk, Screen, View, verdict_rows};

/// True for what moves to another row or to another screen.
pub(super) fn goes_elsewhere(command: Command) -> bool {
    use Command as C;
    let to_a_row = matches!(
        command,
        C::Up | C::Down | C::PageUp | C::PageDown | C::First | C::Last
    );
    let to_a_screen = matches!(command, C::NextScreen | C::Back) || Screen::of(command).is_some();
    to_a_row || to_a_screen
}

pub(super) fn go(desk: &mut Desk, command: Command) {
    match desk.screen {
        Screen::Table => {
            let len = desk.split().lines().len();
            desk.lines.go(command, len);
        }
        Screen::Verdicts => {
            let len = verdict_rows(desk).len();
            desk.verdicts.go(command, len);
        }
        Screen::Simulations => {
            let turned = match command {
                Command::PageDown => desk.simulations.page(true),
                Command::PageUp => desk.simulations.page(false),
                _ => false,
            };
            if turned {
                return;
            }
            let len = desk.simulations.rows().len();
            desk.simulations.scroll.go(command, len);
        }
        Screen::Talks => {
            let len = desk.board.rows.len();
            desk.board.list.go(command, len);
        }
        Screen::Papers => match &mut desk.papers.page {
            None => {
                let len = desk.papers.made.len();
                desk.papers.list.go(command, len);
            }
            Some(page) => {
                // Of a text the drawing knows how many lines there are.
                let lacking = desk.papers.made.get(page.at).map_or(0, |d| d.missing.len());
                let len = if page.view == View::Missing {
                    lacking
                } else {
                    usize::MAX
                };
                page.scroll.go(command, len);
            }
        },
        Screen::Fund | Screen::Positions | Screen::Steps => {
            let Some(sheet) = &desk.sheet else {
                return;
            };
            let mut scroll = desk.sheet_scroll();
            scroll.go(command, sheet.rows.len());
            let back = matches!(command, Command::Up | Command::PageUp);
            scroll.selected = sheet.item_from(scroll.selected, back);
            *desk.sheet_scroll_mut() = scroll;
        }
    }
}
