//! The Iter: what is due when, and the acts of the agreement, by keys.

use jiff::civil::{Date, date};
use riparto::app::Cell;
use riparto::lang::Lang;
use riparto::store;

use crate::stage::Stage;
use crate::talks::id;

pub(crate) const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// The published case of Prato as an office would be writing it, with no pre-intesa yet.
fn office() -> String {
    let text = store::example().text.replace("  published: true,\n", "");
    let text = text.replace("  as_known: \"2019-06-11\",\n", "");
    let (before, rest) = text
        .split_once("    Step(\n      step: \"pre-intesa\"")
        .unwrap();
    let (_, after) = rest.split_once("    ),\n").unwrap();
    format!("{before}{after}")
}

/// That session opened on a day.
fn on(day: Date, text: &str, size: (u16, u16)) -> Stage {
    Stage::on(
        day,
        text,
        riparto::negotiation::Notebook::default(),
        size,
        Lang::It,
    )
}

/// Goes to the row that edits this.
pub(crate) fn go(stage: &mut Stage, step: &str) {
    stage.press("home");
    for _ in 0..60 {
        if stage.desk().row().and_then(|row| row.cell.as_ref()) == Some(&Cell::Step(id(step))) {
            return;
        }
        stage.press("down");
    }
    panic!("no row of {step}:\n{}", stage.text());
}

/// The day of a step is written.
fn write(stage: &mut Stage, step: &str, text: &str) {
    go(stage, step);
    stage.does(&format!("enter; '{text}; enter"));
}

/// The first line under the heading: what is due next.
fn due(stage: &Stage) -> String {
    stage.text().lines().nth(1).unwrap().trim().to_owned()
}

#[test]
fn iter() {
    for size in SIZES {
        let name = |what: &str| format!("iter-{what}-{}x{}", size.0, size.1);
        let mut stage = on(date(2019, 6, 5), &office(), size);
        stage.press("f8");
        insta::assert_snapshot!(name("before"), stage.picture());
        write(&mut stage, "pre-intesa", "11/06/2019");
        write(&mut stage, "invio-revisori", "17/06/2019, PEC prot. 4512");
        insta::assert_snapshot!(name("sent-late"), stage.picture());
        let mut stage = on(date(2026, 11, 22), store::example().text, size);
        stage.press("f8");
        go(&mut stage, "certificazione-revisori");
        insta::assert_snapshot!(name("published"), stage.text());
        stage.press("?");
        insta::assert_snapshot!(name("help"), stage.text());
    }
}
