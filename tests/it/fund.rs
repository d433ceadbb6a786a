//! The split: how the tests write one, and what cannot be opened.
//!
//! A split is written as its lines, `a=600:pays b=400:rest:locked c=0:50%-a,d`: the amount, then what was said (an
//! amount, where nothing is), the lock, and which line pays when the one *per differenza* is set.

use riparto::fund::{Base, Id, Intent, Lock, Mode, Opening, Split, SplitFault};
use riparto::money::{Amount, Percent};

mod edits;
mod random;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn euro(plain: &str) -> Amount {
    Amount::from_plain(plain).unwrap()
}

fn percent(points: &str) -> Percent {
    Percent::new(points.parse().unwrap())
}

fn opening(text: &str) -> Opening {
    let (name, said) = text.split_once('=').unwrap();
    let mut parts = said.split(':');
    let mut line = Opening {
        id: id(name),
        label: name.to_uppercase(),
        short: None,
        kind: id("altra"),
        section: None,
        amount: euro(parts.next().unwrap()),
        intent: Intent::Fixed,
        lock: Lock::Open,
    };
    for part in parts {
        match (part, part.split_once('%')) {
            ("rest", _) => line.intent = Intent::Rest,
            ("locked", _) => line.lock = Lock::Locked,
            (_, None) => assert_eq!(part, "pays"),
            (_, Some((points, less))) => {
                let less = less.strip_prefix('-');
                let of = less.map_or(Base::Fund, |ids| {
                    Base::Net(ids.split(',').map(id).collect())
                });
                let percent = percent(points);
                line.intent = Intent::Share { percent, of };
            }
        }
    }
    line
}

/// Opens a split that receives economie on the line `ris`, if there is one.
fn open(fund: &str, text: &str) -> Result<Split, SplitFault> {
    let (mode, text) = match text.strip_prefix("free ") {
        Some(rest) => (Mode::Free, rest),
        None => (Mode::Closed, text),
    };
    let lines: Vec<Opening> = text.split_whitespace().map(opening).collect();
    let pays = text.split(' ').find(|line| line.ends_with(":pays"));
    let pays = pays.map(|line| id(line.split('=').next().unwrap()));
    Split::open(euro(fund), &lines, pays.as_ref(), mode, vec![id("ris")])
}

fn written(split: &Split) -> String {
    let line = |(at, line): (usize, Opening)| {
        let amount = line.amount.to_plain();
        let said = match &line.intent {
            Intent::Fixed => String::new(),
            Intent::Rest => ":rest".to_owned(),
            Intent::Share { percent, of } => {
                let less: Vec<&str> = of.less().iter().map(Id::as_str).collect();
                let dash = if less.is_empty() { "" } else { "-" };
                format!(":{}%{dash}{}", percent.points(), less.join(","))
            }
        };
        let locked = if line.lock.is_open() { "" } else { ":locked" };
        let pays = if split.counterpart() == Some(at) {
            ":pays"
        } else {
            ""
        };
        format!(
            "{}={}{said}{locked}{pays}",
            line.id,
            amount.trim_end_matches(".00")
        )
    };
    let lines: Vec<String> = split
        .to_opening()
        .into_iter()
        .enumerate()
        .map(line)
        .collect();
    let free = if split.mode().is_closed() {
        ""
    } else {
        "free "
    };
    format!("{free}{}", lines.join(" "))
}

/// `fund | lines | fault`.
const FAULTS: &str = r#"
1000 |  | NoLines
-0.01 | a=0:rest | NegativeFund(€-0.01)
1000 | a=500 a=500:rest | Duplicate("a")
1000 | a=1000 | NoRest
1000 | a=500:rest b=500:rest | TwoRests("b")
1000 | a=1001 b=-1:rest | Negative("b")
1000 | a=600 b=399.99:rest | Sums { lines: €999.99, fund: €1000.00, rest: "b" }
1000 | a=600:60%-x b=400:rest | UnknownLine("x")
1000 | a=600 b=400:rest:pays | CounterpartIsRest("b")
1000 | a=600:60%-a b=400:rest | CyclicBase("a")
1000 | a=600:60%-b b=400:rest | CyclicBase("a")
1000 | a=300:30%-b b=300:30%-c c=0:5%-a d=400:rest | CyclicBase("a")
1000 | a=600:100.01% b=400:rest | ShareRange("a")
1000 | a=600:-1% b=400:rest | ShareRange("a")
"#;

#[test]
fn what_is_impossible_does_not_open() {
    for row in FAULTS.trim().lines() {
        let [fund, lines, fault] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        let refused = open(fund, lines).unwrap_err();
        assert_eq!(format!("{refused:?}"), fault, "{row}");
    }
    let nobody = Split::open(
        euro("1"),
        &[opening("a=1:rest")],
        Some(&id("x")),
        Mode::Closed,
        vec![],
    );
    assert_eq!(nobody, Err(SplitFault::UnknownLine(id("x"))));
    let beyond = Amount::MAX + Amount::from_cents(1);
    let too_large = Split::open(beyond, &[opening("a=1:rest")], None, Mode::Free, vec![]);
    assert_eq!(too_large, Err(SplitFault::FundTooLarge(beyond)));
    // A free split need not make the fund, and an empty fund can be split.
    assert_eq!(
        open("1000", "free a=600 b=0:rest").unwrap().residue(),
        euro("400")
    );
    assert!(open("0", "a=0 b=0:rest").is_ok());
}
