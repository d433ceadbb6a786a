//! What each edit does to the others, and what is refused.

use riparto::fund::{Edit, Line, Refusal, edit_of};
use riparto::money::parse_entry;

use super::{euro, id, open, percent, written};

/// `set a 700`, `move 100 a b` and so on, as the edit it is.
fn edit(text: &str) -> Edit {
    let words: Vec<&str> = text.split(' ').collect();
    let line = || id(words[1]);
    let amount = |at: usize| euro(words[at]);
    match words[0] {
        "set" => Edit::SetAmount {
            line: line(),
            amount: amount(2),
        },
        "share" => Edit::SetShare {
            line: line(),
            percent: percent(words[2]),
        },
        "add" => Edit::Add {
            line: line(),
            amount: amount(2),
        },
        "step" => Edit::Step {
            line: line(),
            amount: amount(2),
        },
        "move" => Edit::Move {
            amount: amount(1),
            from: id(words[2]),
            to: id(words[3]),
        },
        "lock" => Edit::Lock(line()),
        "unlock" => Edit::Unlock(line()),
        "rest" => Edit::Rest(line()),
        "counterpart" => Edit::Counterpart(line()),
        "free" => Edit::Free,
        "close" => Edit::Close,
        "new" => Edit::AddLine {
            id: line(),
            label: words[2].to_owned(),
            kind: id("altra"),
        },
        "rename" => Edit::Rename {
            line: line(),
            label: words[2..].join(" "),
        },
        other => {
            assert_eq!(other, "remove");
            Edit::Remove(line())
        }
    }
}

/// On a fund of 1.000: `edit | before | after`, or why it is refused. Every edit is undone too.
const EDITS: &str = r#"
set a 700 | a=600:pays b=400:rest | a=700:pays b=300:rest
set a 1000 | a=600:pays b=400:rest | a=1000:pays b=0:rest
share a 33.33 | a=600:pays b=400:rest | a=333.30:33.33%:pays b=666.70:rest
add a -50.25 | a=600:pays b=400:rest | a=549.75:pays b=450.25:rest
set a 600 | a=600:60%:pays b=400:rest | a=600:pays b=400:rest
set a 500 | a=300 b=300:pays c=400:rest | a=500 b=300:pays c=200:rest
set a 600 | a=600:pays b=400:rest | Already
set x 1 | a=600:pays b=400:rest | UnknownLine("x")
set a 1000.01 | a=600:pays b=400:rest | BelowZero { line: "b", changed: "a", most: Some(€1000.00) }
set a -0.01 | a=600:pays b=400:rest | BelowZero { line: "a", changed: "a", most: None }
share a 100.01 | a=600:pays b=400:rest | ShareRange
share a -1 | a=600:pays b=400:rest | ShareRange

set b 300 | a=600:pays b=400:rest | a=700:rest b=300:pays
share b 30 | a=600:pays b=400:rest | a=700:rest b=300:30%:pays
step b 1 | a=300 b=300:rest c=400:pays | a=300 b=301:pays c=399:rest
set b 1000.01 | a=600:pays b=400:rest | BelowZero { line: "a", changed: "b", most: Some(€1000.00) }
set a 1 | a=1000:rest | NoCounterpart("a")

step a 500 | a=600:pays b=400:rest | a=1000:pays b=0:rest
step a -700 | a=600:pays b=400:rest | a=0:pays b=1000:rest
step a 100 | free a=600:pays b=900:rest | free a=700:pays b=900:rest
step a 1 | a=1000:pays b=0:rest | AtTheEnd("b")
step a -1 | a=0:pays b=1000:rest | AtTheEnd("a")

move 100 a b | a=300:30% b=300:pays c=400:rest | a=200 b=400:pays c=400:rest
move 100 c a | a=300:pays b=300 c=400:rest | a=400:pays b=300 c=300:rest
move 400 c a | a=300:pays b=300 c=400:rest | a=700:pays b=300 c=0:rest
move 300.01 a b | a=300 b=300:pays c=400:rest | BelowZero { line: "a", changed: "a", most: Some(€300.00) }
move -1 a b | a=300 b=300:pays c=400:rest | Negative
move 1 a a | a=300 b=300:pays c=400:rest | SameLine("a")
move 0 a b | a=300 b=300:pays c=400:rest | Already

lock a | a=600:pays b=400:rest | a=600:locked:pays b=400:rest
lock a | a=600:locked:pays b=400:rest | Already
unlock a | a=600:locked:pays b=400:rest | a=600:pays b=400:rest
unlock a | a=600:pays b=400:rest | Already
set a 1 | a=600:locked:pays b=400:rest | Locked("a")
set a 1 | a=600:pays b=400:rest:locked | CompensationLocked { changed: "a", locked: "b" }
set b 1 | a=600:locked:pays b=400:rest | CompensationLocked { changed: "b", locked: "a" }
set b 400 | a=600:locked:pays b=400:rest | CompensationLocked { changed: "b", locked: "a" }
set b 500 | a=300:locked b=300:pays c=400:rest | a=300:locked b=500:pays c=200:rest
move 1 a b | a=600 b=0:locked:pays c=400:rest | Locked("b")
move 1 b a | a=600 b=0:locked:pays c=400:rest | Locked("b")

rest a | a=600:60% b=0:pays c=400:rest | a=600:rest b=0 c=400:pays
rest b | a=600:pays b=400:rest | AlreadyRest("b")
rest a | a=600:locked:pays b=400:rest | Locked("a")
counterpart b | a=600:pays b=0 c=400:rest | a=600 b=0:pays c=400:rest
counterpart b | a=600:pays b=400:rest | CounterpartIsRest("b")
counterpart a | a=600:pays b=400:rest | AlreadyCounterpart("a")

free | a=600:pays b=400:rest | free a=600:pays b=400:rest
free | free a=600:pays b=400:rest | Already
set b 900 | free a=600:pays b=400:rest | free a=600:pays b=900:rest
add a 999999999999.99 | free a=600:pays b=400:rest | TooLarge("a")
close | free a=600:pays b=900:rest | a=600:pays b=400:rest
close | a=600:pays b=400:rest | Already
close | free a=1200:pays b=0:rest | Exceeds { rest: "b", by: €200.00 }
close | free a=700:pays b=400:rest:locked | CompensationLocked { changed: "b", locked: "b" }

new c C | a=600:pays b=400:rest | a=600:pays b=400:rest c=0
new b B | a=1000:rest | a=1000:rest b=0:pays
new a Altra | a=600:pays b=400:rest | Taken("a")
new c A | a=600:pays b=400:rest | LabelTaken("A")
new c  | a=600:pays b=400:rest | EmptyLabel
rename a  | a=600:pays b=400:rest | EmptyLabel
rename a  A  | a=600:pays b=400:rest | Already
remove a | a=0:pays b=400:rest c=600 | b=400:rest c=600:pays
remove a | a=0:pays b=1000:rest | b=1000:rest
remove a | a=600:pays b=400:rest | NotEmpty("a")
remove ris | a=600:pays b=400:rest ris=0 | NotEmpty("ris")
remove b | a=1000:pays b=0:rest | Needed("b")
remove a | a=0:pays b=500:50%-a c=500:rest | Needed("a")

set a 200 | a=100:pays b=450:50%-a c=450:rest | a=200:pays b=400:50%-a c=400:rest
set a 200 | a=100:pays b=450:50%-a c=45:10%-a,b d=405:rest | a=200:pays b=400:50%-a c=40:10%-a,b d=360:rest
move 100 c a | a=100:pays b=450:50%-a c=450:rest | a=200:pays b=400:50%-a c=400:rest
set a 200 | free a=100:pays b=450:50%-a c=450:rest | free a=200:pays b=400:50%-a c=450:rest
set d 20 | a=100:pays b=400:50%-a c=490:rest d=10 | a=100:pays b=400:50%-a c=480:rest d=20
rest d | a=100:pays b=400:50%-a c=490:rest d=10 | a=100 b=400:50%-a c=490:pays d=10:rest
set a 200 | a=100:pays b=450:50%-a:locked c=450:rest | Locked("b")
set a 99 | a=100:pays b=900:100%-a c=0:rest | a=99:pays b=901:100%-a c=0:rest
set a 1001 | a=100:pays b=900:100%-a c=0:rest | BelowZero { line: "b", changed: "b", most: None }
rest a | a=100:pays b=450:50%-a c=450:rest | Cyclic("b")
set c 400 | a=100:pays b=450:50%-a c=450:rest | Cyclic("b")
"#;

#[test]
fn every_edit_does_what_it_says_or_says_why_not() {
    for row in EDITS.lines().filter(|row| !row.is_empty()) {
        let [text, before, expected] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        let opened = open("1000", before).unwrap();
        let mut split = opened.clone();
        match split.apply(&edit(text)) {
            Ok(applied) => {
                assert_eq!(written(&split), expected, "{row}");
                split.carry_out(applied.undo);
            }
            Err(refusal) => assert_eq!(format!("{refusal:?}"), expected, "{row}"),
        }
        assert_eq!(split, opened, "{row}: and back");
    }
}

#[test]
fn what_moved_is_told_the_edited_line_first() {
    let mut split = open("1000", "a=600:pays b=400:rest").unwrap();
    let applied = split.apply(&edit("set b 300")).unwrap();
    let moved = applied
        .changes
        .iter()
        .map(|c| format!("{} {} {}", c.line, c.before, c.after));
    assert_eq!(
        moved.collect::<Vec<_>>(),
        ["b 400,00 300,00", "a 600,00 700,00"]
    );
    assert_eq!(applied.handed, Some((id("b"), id("a"))));
}

/// A pasted label may hold what no one sees: it would make a file that is refused.
#[test]
fn a_label_is_what_is_seen() {
    let mut split = open("1000", "a=600 b=400:rest").unwrap();
    let rename = |label: &str| Edit::Rename {
        line: id("a"),
        label: label.to_owned(),
    };
    split
        .apply(&rename(" Fondo\u{202e} unico\n\u{1b} "))
        .unwrap();
    assert_eq!(split.lines()[0].label, "Fondo unico");
    assert_eq!(split.apply(&rename("\u{feff}\t")), Err(Refusal::EmptyLabel));
}

#[test]
fn an_id_that_was_removed_is_not_used_again() {
    let mut split = open("1000", "a=600 b=400:rest").unwrap();
    let added = split.apply(&edit("new c Prima")).unwrap();
    // What was only undone never stood on the table: its id is free.
    split.carry_out(added.undo);
    split.apply(&edit("new c Seconda")).unwrap();
    let removed = split.apply(&edit("remove c")).unwrap();
    assert_eq!(
        removed.removed().map(|line| line.label.as_str()),
        Some("Seconda")
    );
    let again = split.apply(&edit("new c Terza"));
    assert_eq!(format!("{again:?}"), r#"Err(Taken("c"))"#);
    split.carry_out(removed.undo);
    split.apply(&edit("rename c Compensi  aggiuntivi")).unwrap();
    let expected = Line {
        id: id("c"),
        label: "Compensi  aggiuntivi".into(),
        short: None,
        kind: id("altra"),
        section: None,
    };
    assert_eq!(split.lines()[2], expected);
}

/// `typed on a | edit`, with a at 622.305,53 of a fund of 847.231,25.
const TYPED: &str = "\
+3% | add a 18669.17
-3p | add a -25416.94
*1,02 | set a 634751.64
/13 | set a 47869.66
30% | share a 30
+5000 | add a 5000
1.234 | set a 1234";

#[test]
fn a_typed_entry_is_worked_out_on_the_present_amounts() {
    let split = open("847231.25", "a=622305.53 b=224925.72:rest").unwrap();
    for row in TYPED.lines() {
        let (typed, meant) = row.split_once(" | ").unwrap();
        let entry = parse_entry(typed).unwrap();
        assert_eq!(edit_of(entry, &id("a"), &split), Ok(edit(meant)), "{row}");
    }
}
