//! An ipotesi on the Trattativa: who does not sign is never what is cut.

use riparto::lang::Lang;

use crate::stage::Stage;

const LONG: [&str; 4] = [
    "FP-CGIL Funzione Pubblica di Prato e Pistoia",
    "CISL Funzione Pubblica Toscana Nord",
    "UIL Federazione Poteri Locali",
    "DIREL Federazione dirigenti enti locali",
];

/// A table of unions with long names, of which the last, or all, sign an ipotesi or do not.
fn signed(keys: &str, (width, height): (u16, u16), lang: Lang) -> Stage {
    let text = riparto::store::example().text;
    let mut text = text.replace("  published: true,\n", "");
    for (short, long) in ["FP-CGIL", "CISL-FP", "UIL-FPL", "RSA dirigenti"]
        .iter()
        .zip(LONG)
    {
        text = text.replace(&format!("\"{short}\""), &format!("\"{long}\""));
    }
    let mut stage = Stage::of(&text, width, height, lang);
    stage
        .press("s enter f8 i")
        .press(keys)
        .press("enter enter f7");
    stage
}

/// The row of the ipotesi in the list.
fn row(stage: &Stage) -> String {
    let text = stage.text();
    let row = text.lines().find(|line| line.starts_with(" ▸"));
    row.unwrap_or(&text).to_owned()
}

#[test]
fn who_does_not_sign_is_told_in_the_row_at_every_width() {
    let row = |keys: &str, width: u16| row(&signed(keys, (width, 24), Lang::It));
    let one = "2 3 4 tab 5";
    assert!(row(one, 60).ends_with(" Ipotesi: firmano in 4, non firma 1"));
    assert!(row(one, 80).ends_with(" Ipotesi in data 11/06/2019: firmano in 4, non firma 1"));
    let named =
        "Ipotesi (pre-intesa): firmano in 4; non firma: DIREL Federazione dirigenti enti locali";
    assert!(row(one, 120).ends_with(named));
    assert!(row("2 3 tab 4 5", 80).ends_with("firmano in 3, non firmano in 2"));
    assert!(row("2 3 4 5", 80).ends_with("11/06/2019: firmano tutti e 5"));
    let english = self::row(&signed(one, (80, 24), Lang::En));
    assert!(
        english.ends_with("on 11 Jun 2019: signed by 4, not by 1"),
        "{english}"
    );
}

#[test]
fn below_the_list_it_is_told_whole_or_in_fewer_words_and_never_without_who_does_not_sign() {
    // A list that leaves two rows to what is selected.
    for height in 12..30 {
        let stage = signed("2 3 tab 4 5", (80, height), Lang::It);
        let at = stage.text().find("▸").unwrap();
        let below = stage.text()[at..].to_owned();
        let glance = below.split_once("───").unwrap().1.replace('\n', "");
        assert!(glance.contains("non firmano"), "{height}: {below}");
        // And what was said when it was signed, at the bottom.
        let lines: Vec<String> = stage
            .text()
            .lines()
            .rev()
            .skip(1)
            .take(2)
            .map(str::to_owned)
            .collect();
        assert!(lines.concat().contains("non firma"), "{height}: {lines:?}");
    }
}
