//! Last year beside this one, on the Tavolo.

use riparto::app::Context;
use riparto::lang::Lang;
use riparto::store;

use crate::stage::{Stage, many_lines};

/// Prato with the year before: a smaller fund, the same two lines and one that is not there any more.
pub(crate) fn after() -> String {
    let previous = "  previous: Previous(year: 2018, fund: \"830000.00\", lines: [\n\
        PreviousLine(id: \"posizione\", label: \"Posizione\", kind: \"posizione\", amount: \"619430.00\"),\n\
        PreviousLine(id: \"risultato\", label: \"Risultato\", kind: \"risultato\", amount: \"205570.00\"),\n\
        PreviousLine(id: \"welfare\", label: \"Welfare\", kind: \"altra\", amount: \"5000.00\"),\n\
        ]),\n  counterpart";
    let text = store::example().text.replace("  published: true,\n", "");
    text.replace("  counterpart", previous)
}

#[test]
fn each_line_has_its_last_year_under_it_and_is_edited_as_ever() {
    let mut stage = Stage::of(&after(), 80, 24, Lang::It);
    stage.press("l");
    let text = stage.text();
    for told in [
        "619.430,00",
        "74,63",
        "+2.875,53",
        "-1,18 p",
        "solo nel 2018: Welfare 5.000,00",
        "+17.231,25",
    ] {
        assert!(text.contains(told), "{told}:\n{text}");
    }
    // 205.570,00 on 830.000,00 is 24,77; here it is brought back to that share while the year before stays in sight.
    stage.press("down 24,77% ");
    assert_eq!(stage.model.context(), Context::Entry);
    assert!(stage.text().contains("+4.289,18"), "{}", stage.text());
    stage.press("enter");
    let text = stage.text();
    assert!(
        text.contains("209.859,18") && text.contains("24,77"),
        "{text}"
    );
    assert!(!text.contains("+0,00 p"), "{text}");
    stage.press("l");
    assert!(!stage.text().contains("619.430,00"), "{}", stage.text());
}

#[test]
fn on_the_least_screen_both_lines_are_in_sight_with_their_last_year() {
    let mut stage = Stage::of(&after(), 60, 18, Lang::It);
    stage.press("l");
    let text = stage.text();
    for told in ["622.305,53", "619.430,00", "224.925,72", "205.570,00"] {
        assert!(text.contains(told), "{told}:\n{text}");
    }
}

#[test]
fn the_bars_of_both_years_are_on_one_scale() {
    let mut stage = Stage::of(&after(), 120, 40, Lang::It);
    stage.press("l");
    let bars: Vec<(usize, usize)> = stage
        .text()
        .lines()
        .filter(|line| line.contains('█'))
        .map(|line| (line.matches('█').count(), line.matches('▌').count()))
        .collect();
    // 73,45 and 74,63, then 26,55 and 24,77 of 80 points, in half columns.
    let width = 50;
    let halves = |hundredths: usize| {
        let halves = (hundredths * width * 2 * 2 + 8000) / 16_000;
        (halves / 2, halves % 2)
    };
    assert_eq!(bars, [7345, 7463, 2655, 2477].map(halves));
    assert!(stage.text().contains("80 %"));
}

#[test]
fn where_it_is_not_known_it_is_said_and_the_shares_are_of_the_fund() {
    let mut stage = Stage::prato(80, 24);
    stage.press("l");
    assert!(
        stage
            .said()
            .starts_with("L'anno scorso non è in questa sessione")
    );
    assert!(stage.text().contains("Limiti"));
    let mut stage = Stage::of(&after(), 80, 24, Lang::It);
    stage.press("% l");
    assert!(stage.text().contains("% fondo"), "{}", stage.text());
    stage.press("%");
    assert!(
        stage.said().contains("le quote sono del fondo"),
        "{}",
        stage.said()
    );
    assert!(stage.text().contains("% fondo"));
}

#[test]
fn many_lines_scroll_with_their_last_year_at_every_size() {
    let previous = "previous: Previous(year: 2017, fund: \"5000000.00\", lines: [PreviousLine(id: \"voce-3\", label: \"V\", kind: \"altra\", amount: \"900.00\")]), lines:";
    let text = many_lines(60).replacen("lines:", previous, 1);
    let mut stage = Stage::of(&text, 80, 24, Lang::It);
    stage.press("l end");
    for height in 12..30 {
        for width in [40, 50, 60, 72, 80, 100, 120] {
            stage.resize(width, height);
            assert!(
                stage.text().contains('▸'),
                "{width}x{height}:\n{}",
                stage.text()
            );
        }
    }
    stage.press("home down down");
    assert!(stage.text().contains("2017"), "{}", stage.text());
    assert!(stage.text().contains("900,00"), "{}", stage.text());
}
