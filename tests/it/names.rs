//! Names that differ only at their end, where there is no room for the whole of them.

use riparto::app::{Following, Model, Place};
use riparto::lang::Lang;
use riparto::negotiation::Public;

use crate::stage::Stage;

const NAMES: [&str; 6] = [
    "Indennità di turno festivo notturno 1",
    "Indennità di turno festivo notturno 2",
    "Indennità di turno festivo notturno 12",
    "Retribuzione di risultato dei dirigenti amministrativi",
    "Retribuzione di risultato dei dirigenti tecnici con incarico aggiuntivo",
    "Posizione",
];

/// A session of lines of these names; the last takes the rest.
fn of(names: &[&str], (width, height): (u16, u16)) -> Stage {
    let line = |(at, name): (usize, &&str)| {
        let intent = if at + 1 == names.len() {
            "Rest"
        } else {
            "Fixed"
        };
        format!(
            "Opening(id: \"voce-{at}\", label: \"{name}\", kind: \"altra\", amount: \"100000.00\", intent: {intent}),\n"
        )
    };
    let lines: String = names.iter().enumerate().map(line).collect();
    let text = format!(
        "Session(format: 1, body: \"Ente di prova\", area: \"dirigenti\", year: 2019, as_known: \"2019-06-11\",\n\
         fund: Fund(sources: [Source(id: \"fondo\", label: \"Fondo\", kind: Stable, amount: \"{}00000.00\")]),\n\
         lines: [\n{lines}])\n",
        names.len()
    );
    Stage::of(&text, width, height, Lang::It)
}

/// What the rows of the lines begin with.
fn shown(stage: &Stage) -> Vec<String> {
    let text = stage.text();
    let rows = text.lines().filter_map(|row| row.split_once(" 100.000,00"));
    let name = |name: &str| name.trim_matches(['▸', '◆', ' ']).to_owned();
    rows.map(|(label, _)| name(label))
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn lines_that_differ_only_in_their_last_word_are_told_apart() {
    let mut stage = of(&NAMES, (60, 30));
    let apart = [
        "Indennità di turno… 1",
        "Indennità di turno… 2",
        "Indennità di turno… 12",
        "Retribuzione… amministrativi",
        "Retribuzione… tecnici con…",
        "Posizione",
    ];
    assert_eq!(shown(&stage)[..6], apart);
    // A name that is given is told apart from the others at once, and one that is taken away no longer counts.
    stage.press("down down e");
    stage.does("'Indennità di reperibilità festiva e notturna 12; enter");
    assert_eq!(
        shown(&stage)[..3],
        [
            "Indennità di turno… 1",
            "Indennità di turno… 2",
            "Indennità di reperibilità…"
        ]
    );
    // Where there is room they are whole.
    stage.resize(160, 40);
    assert_eq!(shown(&stage)[0], NAMES[0]);
    // And where nothing else begins as they do they are cut at their end.
    let alone = of(&NAMES[2..4], (60, 30));
    assert_eq!(shown(&alone)[0], "Indennità di turno festivo…");
}

/// Many names that are the same but for their number, or for their last letter.
fn many() -> Vec<String> {
    let long = |n| format!("Progetto di miglioramento dei servizi al cittadino n. {n}");
    let mut names: Vec<String> = (1..=28).map(long).collect();
    let letter = |of| format!("Incentivo-funzioni-tecniche-lavori-pubblici-{of}");
    names.extend(["A", "B"].map(letter));
    names
}

#[test]
fn no_two_names_look_the_same_at_any_width_on_the_table_and_on_the_public_view() {
    let names = many();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut table = of(&names, (80, 30));
    let mut projected = of(&names, (80, 30));
    projected.press("s enter f9");
    let public = Public::of(projected.desk().talks()).unwrap();
    let mut followed = Stage::empty(Lang::It, 80, 30);
    followed.model = Model::new(Lang::It, Place::Follow(Box::new(Following::new(public))));
    for width in 50..=130 {
        for (stage, height) in [(&mut table, 60), (&mut projected, 43), (&mut followed, 43)] {
            stage.resize(width, height);
            let mut seen = shown(stage);
            let all = seen.len();
            seen.sort();
            seen.dedup();
            assert!(all >= 14 && seen.len() == all, "{width}: {}", stage.text());
        }
    }
}

#[test]
fn names_beside_large_figures_keep_what_is_their_own() {
    let names = many();
    let names: Vec<&str> = names[..4].iter().map(String::as_str).collect();
    for (width, height) in [(80, 30), (120, 40), (64, 30)] {
        let mut stage = of(&names, (width, height));
        stage.press("f9");
        let text = stage.text();
        for n in 1..=4 {
            let own = [format!("n. {n}"), format!(" {n} "), format!("… {n}")];
            assert!(own.iter().any(|own| text.contains(own)), "{n}: {text}");
        }
    }
}

#[test]
fn simulations_and_heads_that_begin_alike_are_told_apart() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = Stage::of(
            &riparto::store::example()
                .text
                .replace("  published: true,\n", ""),
            width,
            height,
            Lang::It,
        );
        stage.does("f6; n; 'Ipotesi A per la Giunta comunale con tutto; enter; space");
        stage.does("n; 'Ipotesi A per la Giunta comunale senza nulla; enter");
        let size = format!("{width}x{height}");
        insta::assert_snapshot!(format!("simulations-alike-{size}"), stage.text());
        // Two lines that begin alike, each at the head of its column.
        let mut talks = of(&NAMES[3..], (width, height));
        talks.press("s enter f7");
        insta::assert_snapshot!(format!("heads-alike-{size}"), talks.text());
        talks.press("right");
        let other = talks.text();
        talks.press("left");
        let head = |text: &str| {
            text.lines()
                .find(|l| l.contains("Differenza") || l.contains("Stato"))
                .map(str::to_owned)
        };
        assert_ne!(head(&talks.text()), head(&other), "{other}");
    }
}

#[test]
fn lines_of_simulations_that_begin_alike_are_told_apart() {
    let names = many();
    let names: Vec<&str> = names[..4].iter().map(String::as_str).collect();
    for width in [60, 80, 120] {
        let mut stage = of(&names, (width, 40));
        stage.press("f6");
        let text = stage.text();
        for n in 1..=4 {
            assert!(text.contains(&format!("… {n} ")), "{n}: {text}");
        }
    }
}
