//! A meeting as it is spoken: twenty moves, each entered before the table has finished saying it, with a caucus in the middle
//! that leaves no trace. What is dictated is typed text; what the operator must know is the keys.

use riparto::app::{Effect, Showing};
use riparto::negotiation::{Agreement, Deed, Party, Sitting, Standing};
use riparto::store;

use crate::stage::Stage;

/// More keys than these do not fit in the ten seconds that a sentence lasts.
const MOST: usize = 12;

/// A move: what is said at the table, the keys of it, what must be true then. `"…"` in the keys is what is dictated.
struct Move(&'static str, &'static str, fn(&Stage) -> bool);

/// Types the keys of a move; gives how many there were, apart from what was dictated.
fn enter(stage: &mut Stage, keys: &str) -> usize {
    let mut count = 0;
    for (at, part) in keys.split('"').enumerate() {
        if at % 2 == 1 {
            stage.paste(part);
            continue;
        }
        for word in part.split_whitespace() {
            let named = [
                "down", "enter", "tab", "right", "left", "esc", "up", "space", "del",
            ];
            let is_one = named.contains(&word)
                || word.starts_with("ctrl-")
                || word.starts_with('f') && word.len() > 1;
            count += if is_one { 1 } else { word.chars().count() };
            stage.press(word);
        }
    }
    count
}

fn amounts(stage: &Stage, wanted: [&str; 2]) -> bool {
    stage.amounts() == wanted
}

fn last(stage: &Stage) -> &Deed {
    &stage.desk().talks().operations().last().unwrap().act
}

fn union(sigla: &str) -> Party {
    Party::Union(sigla.to_owned())
}

const MEETING: &[Move] = &[
    Move("apriamo la seduta, siamo tutti presenti", "s enter", |s| {
        s.desk().state().sitting() == Sitting::Open
    }),
    Move("portiamo il risultato al 30", "down 30% enter", |s| {
        amounts(s, ["593.061,87", "254.169,38"])
    }),
    Move("mettine cinquemila di qua", "+5000 enter", |s| {
        amounts(s, ["588.061,87", "259.169,38"])
    }),
    Move("no, torna a com'era prima", "u", |s| {
        amounts(s, ["593.061,87", "254.169,38"])
    }),
    Move("questa è la bozza", "B", |s| {
        s.desk().state().drafts.len() == 2
    }),
    Move("è la nostra proposta", "ctrl-t enter enter", |s| {
        s.desk().state().proposals[0].tabled.by == [Party::Public]
    }),
    Move("la FP-CGIL non la accoglie", "A f tab n enter", |s| {
        s.desk().state().proposals[0].standing(&union("FP-CGIL")) == Standing::NotAccepted
    }),
    Move(
        "CISL e UIL chiedono il 32",
        "32% enter ctrl-t 34 enter enter",
        |s| s.desk().state().proposals[1].tabled.by == [union("CISL-FP"), union("UIL-FPL")],
    ),
    Move("quanto ci resta prima del minimo?", "up", |s| {
        s.text().contains("ancora")
    }),
    Move(
        "la UIL dichiara a verbale …",
        "v tab u tab \"il fondo va integrato\" enter",
        |s| matches!(last(s), Deed::Declared { by, .. } if *by == union("UIL-FPL")),
    ),
    Move(
        "contestiamo il totale delle risorse",
        "v c tab f tab \"risorse obbl\" tab \"850000\" enter",
        |s| {
            s.desk().state().disputes.len() == 1
                && s.desk().split().fund().to_string() == "847.231,25"
        },
    ),
    Move(
        "sospendiamo, riprendiamo alle quattro",
        "s tab \"16:00\" enter",
        |s| s.desk().state().sitting() == Sitting::Suspended && s.text().contains("16:00"),
    ),
    Move(
        "(a porte chiuse) e se fosse il 36?",
        "p down 36% enter",
        |s| s.desk().showing == Showing::Private && amounts(s, ["542.228,00", "305.003,25"]),
    ),
    Move("riprendiamo", "f12 s", |s| {
        s.desk().showing == Showing::Public
            && amounts(s, ["576.117,25", "271.114,00"])
            && s.desk().state().sitting() == Sitting::Open
    }),
    Move("quanto siamo distanti?", "f7", |s| {
        s.text().contains("Distanza") || s.text().contains("distanza")
    }),
    Move("torniamo al tavolo", "esc", |s| s.text().contains("bozza")),
    Move("togli l'ultimo centesimo", "-0,01 enter", |s| {
        s.amounts()[1].ends_with("3,99") || s.amounts()[0].ends_with("7,24")
    }),
    Move("annulla", "u", |s| amounts(s, ["576.117,25", "271.114,00"])),
    Move(
        "risultato a 224.925,72, come l'anno scorso",
        "down 224925,72 enter",
        |s| amounts(s, ["622.305,53", "224.925,72"]),
    ),
    Move(
        "il welfare si rinvia",
        "v p tab tab \"welfare al prossimo incontro\" enter",
        |s| matches!(last(s), Deed::PutOff { .. }),
    ),
    Move("chiudiamo qui", "s c enter", |s| {
        s.desk().state().sitting() == Sitting::None
    }),
];

/// The meeting held with keys, to its end.
pub(crate) fn held() -> Stage {
    let mut stage = Stage::negotiating(80, 24);
    for Move(_, keys, _) in MEETING {
        enter(&mut stage, keys);
    }
    stage
}

#[test]
fn a_meeting_is_entered_as_fast_as_it_is_spoken() {
    let mut stage = Stage::negotiating(80, 24);
    for Move(said, keys, holds) in MEETING {
        let count = enter(&mut stage, keys);
        assert!(holds(&stage), "«{said}» ({keys}):\n{}", stage.text());
        assert!(count <= MOST, "«{said}» takes {count} keys: {keys}");
    }
    assert!(matches!(stage.desk().state().agreement, Agreement::Open));
    // What was tried at closed doors is in the workbook alone.
    let session = store::to_text(&stage.desk().talks().session());
    assert!(!session.contains("305003.25") && !session.contains("\"36\""));
    let written = stage.effects.iter().filter_map(|effect| match effect {
        Effect::SaveTalks { session, .. } => Some(store::to_text(&**session)),
        Effect::Record { operation, .. } => Some(format!("{operation:?}")),
        _ => None,
    });
    for text in written {
        assert!(
            !text.contains("305003.25") && !text.contains("305.003,25"),
            "{text}"
        );
    }
}
