//! "Perché questo numero": the trace of a figure, as a person reads it in the help.

use riparto::lang::Lang;

use crate::stage::Stage;

/// The help on a line or a rule, whole, as one text.
fn told(stage: &mut Stage, keys: &str) -> String {
    stage.press(keys);
    let text = stage.text();
    let inside = text.lines().filter_map(|line| line.split('│').nth(1));
    let words: Vec<&str> = inside.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

fn shows(text: &str, all: &[&str]) {
    for part in all {
        assert!(text.contains(part), "no «{part}» in\n{text}");
    }
}

#[test]
fn a_line_says_how_its_amount_its_share_its_total_and_its_limits_are_made() {
    let mut stage = Stage::prato(100, 70);
    let text = told(&mut stage, "down ?");
    shows(
        &text,
        &[
            "Perché l'importo è 224.925,72 per differenza: fondo 847.231,25",
            "622.305,53 = 224.925,72",
            "Perché la quota è 26,55 % 224.925,72 / 847.231,25 del fondo: 26,548326 %",
            "Perché il totale è 230.812,17 224.925,72 + economie 2017 5.886,45 = 230.812,17",
            "Perché il minimo è 127.084,69 risultato almeno 15 %: 15 %, 127.084,69, arrotondato in su (CCNL 23/12/1999 art. 28 c. 1)",
        ],
    );
    let text = told(&mut stage, "esc 30% enter ?");
    shows(
        &text,
        &[
            "30 % del fondo: 30 × 847.231,25 / 100 = 254.169,375, al centesimo 254.169,38",
            "all'apertura era 224.925,72: +29.243,66",
        ],
    );
}

/// Three equal lines do not close: the odd hundredth has a name.
#[test]
fn who_took_the_odd_hundredth_is_said() {
    let line = |id: &str, intent: &str| {
        format!(
            r#"Opening(id: "{id}", label: "{id}", kind: "altra", amount: "100", intent: {intent})"#
        )
    };
    let lines = [line("a", "Fixed"), line("b", "Fixed"), line("c", "Rest")].join(", ");
    let text = format!(
        r#"Session(format: 1, body: "Ente", area: "dirigenti", year: 2019, as_known: "2019-06-11",
        fund: Fund(sources: [Source(id: "s", label: "S", kind: Stable, amount: "300")]), lines: [{lines}])"#
    );
    let mut stage = Stage::of(&text, 100, 60, Lang::En);
    let first = told(&mut stage, "?");
    shows(
        &first,
        &[
            "Why the share is 33,34 %",
            "33,333333 %",
            "largest remainder",
        ],
    );
    let second = told(&mut stage, "esc down ?");
    shows(&second, &["Why the share is 33,33 %"]);
    assert!(!second.contains("largest remainder"), "{second}");
}

#[test]
fn a_rule_says_its_figures_and_which_value_of_the_law_counted() {
    let mut stage = Stage::prato(100, 90);
    // The respected rules follow the six that cannot tell.
    let text = told(&mut stage, "f3 down down down down down down ?");
    shows(
        &text,
        &[
            "Risultato almeno 15 %: 224.925,72",
            "in tutto 224.925,72, contro un limite di 127.084,69",
            "un minimo si arrotonda in su",
            "decide l'ultimo giorno dell'anno del fondo, 31/12/2019",
            "è quello che conta",
        ],
    );
}
