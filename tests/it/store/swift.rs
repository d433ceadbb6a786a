//! A long history is read in parts at once: what is read, and what is refused, is the same as by the plain reader.

use riparto::fund::Edit;
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, Talks};
use riparto::store;

use crate::talks::{done, edit, id, prato};

/// A history longer than what one part is read for.
fn long() -> Talks {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    for at in 0..600 {
        let cents = if at % 2 == 0 { 10_000 } else { -10_000 };
        let (line, amount) = (id("risultato"), Amount::from_cents(cents));
        let deed = edit(&talks, Edit::Step { line, amount });
        done(&mut talks, deed).unwrap();
    }
    talks
}

/// A comment asks for the plain reader.
fn plainly(text: &str) -> String {
    format!("{text}// a mano\n")
}

#[test]
fn a_long_history_is_read_as_by_the_plain_reader() {
    let talks = long();
    let text = store::to_text(&talks.session());
    assert!(text.len() > 160_000, "{}", text.len());
    assert_eq!(store::session_from_text(&text).unwrap(), talks.session());
    assert_eq!(
        store::session_from_text(&plainly(&text)).unwrap(),
        talks.session()
    );
    let sentence = "sentence: \"fatto.\"";
    let spoilt = [
        (sentence, "sentence: \"fat\\nto.\""),
        (sentence, "sentence: \"fat\nto.\""),
        (sentence, "sentence: \"fat\\u{202e}to.\""),
        (sentence, "sentence: \"fat\u{202e}to.\""),
        (sentence, "sentence: \"fat\\\"to\\\" \\\\.\""),
        (sentence, "sentence: r#\"fat\n\"to.\"#"),
        (sentence, "sentence: \"fatto.\", sentence: \"fatto.\""),
        (sentence, "sentence: \"fatto.\" /* \" */"),
        ("number: 300,", "number: \"300\","),
        ("\n  history: [\n", "\n  history: [],\n  history: [\n"),
        ("\n  ],\n  head", "\n  ]\n  head"),
        ("\n    Operation(", "\n    Operazione("),
        ("Comune di Prato", "Comune\\tdi Prato"),
    ];
    for (what, with) in spoilt {
        for from_the_end in [false, true] {
            let at = if from_the_end {
                text.rfind(what)
            } else {
                text.find(what)
            };
            let at = at.unwrap_or_else(|| panic!("{what}"));
            let spoilt = format!("{}{with}{}", &text[..at], &text[at + what.len()..]);
            let [one, other] = [spoilt.clone(), plainly(&spoilt)].map(|text| {
                let read = store::session_from_text(&text);
                read.map_err(|error| (error.problem, error.span))
            });
            assert_eq!(one, other, "{with}");
        }
    }
}
