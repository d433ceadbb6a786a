//! What the table costs: opening, an edit with the limits in sight, the rules, the remedies, a frame.
//!
//! `cargo bench`. The sessions have from two lines to two thousand, and a hundred rules that all look at them.

#![expect(clippy::panic, reason = "a bench that cannot be set up stops")]

use std::fmt::Write as _;
use std::sync::Arc;

use divan::{Bencher, counter::ItemsCount};
use jiff::civil::date;
use riparto::app::{
    Action, Code, Key, Model, Opened, Origin, Place, Stamp, Told, action_of, update,
};
use riparto::fund::{Edit, Id, ShareBase};
use riparto::lang::Lang;
use riparto::money::Amount;
use riparto::negotiation::{Case, Talks};
use riparto::rules::Pack;
use riparto::store;
use riparto::term::Painter;
use riparto::ui::{Surface, Theme, draw};

const LINES: [usize; 4] = [2, 20, 200, 2_000];
/// How many lines a screen of 80x24 has in sight at most.
const IN_SIGHT: usize = 14;

fn main() {
    divan::main();
}

/// A session of `n` lines; the last takes the rest.
fn session(n: usize) -> String {
    let mut lines = String::new();
    for i in 1..n {
        let kind = if i % 2 == 0 { "pari" } else { "dispari" };
        let _ = writeln!(
            lines,
            r#"Opening(id: "voce-{i}", label: "Voce numero {i}", kind: "{kind}", amount: "1000.25", intent: Fixed),"#
        );
    }
    let fund = Amount::from_cents(100_025 * i128::try_from(n - 1).unwrap_or(0) + 5_000_000);
    format!(
        r#"Session(format: 1, body: "Ente", area: "prova", year: 2019, as_known: "2019-06-11",
        fund: Fund(sources: [Source(id: "fondo", label: "Fondo", kind: Stable, amount: "{}")]),
        lines: [{lines}Opening(id: "resto", label: "Resto", kind: "resto", amount: "50000.00", intent: Rest)])"#,
        fund.to_plain()
    )
}

/// A pack of a hundred limits on the kinds of line, in thirds: all the lines, some of them, one against the fund.
fn pack() -> Arc<Pack> {
    pack_with("")
}

/// The same, and one that is broken: of each other line, the last asks three tenths of what it has.
fn broken_pack(lines: usize) -> Arc<Pack> {
    let asked = 50_000 + 300 * (lines - 1);
    pack_with(&format!(
        r#"(id: "rotta", title: (it: "regola", en: "rule"), statement: (it: "", en: ""),
        kind: Limit(left: [(of: Lines("resto"))], relation: AtLeast, right: [(of: Euro, times: Number("{asked}"))]),
        from: "2000-01-01", known_from: "2000-01-01", applies_by: FundYear, authority: Law, severity: Blocks,
        citation: "", confidence: Verified),"#
    ))
}

fn pack_with(more: &str) -> Arc<Pack> {
    let mut rules = more.to_owned();
    for i in 0..100 {
        let left = ["AllLines", r#"Lines("pari")"#, r#"Lines("resto")"#][i % 3];
        let _ = writeln!(
            rules,
            r#"(id: "regola-{i}", title: (it: "regola", en: "rule"), statement: (it: "", en: ""),
            kind: Limit(left: [(of: {left})], relation: AtMost, right: [(of: Fund, times: Number("1.{i:02}"))]),
            from: "2000-01-01", known_from: "2000-01-01", applies_by: FundYear, authority: Law, severity: Blocks,
            citation: "", confidence: Verified),"#
        );
    }
    let kind = |id: &str| format!(r#"(id: "{id}", label: (it: "{id}", en: "{id}"))"#);
    let kinds = ["pari", "dispari", "resto"].map(kind).join(", ");
    let text = format!(
        r#"(format: 1, id: "prova", revision: 1, area: "prova", years: (2000, None), title: (it: "", en: ""),
        line_kinds: [{kinds}], rules: [{rules}])"#
    );
    match store::pack_from_text("prova", &text) {
        Ok(pack) => Arc::new(pack),
        Err(error) => panic!("{error:?}"),
    }
}

fn case(lines: usize) -> Case {
    case_under(pack(), lines)
}

fn case_under(pack: Arc<Pack>, lines: usize) -> Case {
    let text = session(lines);
    match store::open_text("prova", &text, &vec![pack], date(2019, 6, 11), None) {
        Ok(case) => case,
        Err(error) => panic!("{error:?}"),
    }
}

fn first() -> Id {
    match Id::new("voce-1") {
        Some(id) => id,
        None => unreachable!("it is an id"),
    }
}

/// From the text to the table.
#[divan::bench(args = LINES)]
fn open(bencher: Bencher, lines: usize) {
    let (text, packs) = (session(lines), vec![pack()]);
    bencher.bench(|| store::open_text("prova", &text, &packs, date(2019, 6, 11), None).is_ok());
}

/// An edit: the split, the table, the shares, the rules that money can change, the limits of the lines in sight.
#[divan::bench(args = LINES)]
fn edit(bencher: Bencher, lines: usize) {
    let case = case(lines);
    let pack = case.pack.clone();
    let mut split = case.opening.clone();
    let mut outlook = case.outlook(&split, ShareBase::Fund);
    let mut cents = 1;
    bencher.bench_local(|| {
        cents = -cents;
        let (line, amount) = (first(), Amount::from_cents(cents));
        let done = split.apply(&Edit::Add { line, amount });
        assert!(done.is_ok(), "the edit is one that can be done");
        outlook = case.outlook_after(&outlook, &split, ShareBase::Fund);
        let sight = (0..lines.min(IN_SIGHT)).filter_map(|at| {
            let pack = pack.as_deref()?;
            outlook.judgement.band(pack, &split, at)
        });
        sight.count()
    });
}

/// The hundred rules alone.
#[divan::bench(args = LINES)]
fn check(bencher: Bencher, lines: usize) {
    let case = case(lines);
    let bencher = bencher.counter(ItemsCount::new(100_usize));
    bencher.bench(|| {
        case.outlook(&case.opening, ShareBase::Fund)
            .judgement
            .counts()
    });
}

/// The limits of one line.
#[divan::bench(args = LINES)]
fn band(bencher: Bencher, lines: usize) {
    let case = case(lines);
    let outlook = case.outlook(&case.opening, ShareBase::Fund);
    let pack = case.pack.clone();
    bencher.bench(|| {
        let pack = pack.as_deref()?;
        outlook.judgement.band(pack, &case.opening, 0)
    });
}

/// The two packs that are shipped, read alone and without their cases.
#[divan::bench]
fn shipped_pack() -> usize {
    let library = store::Library::of(None).unwrap_or_default();
    let packs = Id::new("dirigenti").map(|area| library.for_year(None, &area, 2019));
    packs.and_then(Result::ok).map_or(0, |packs| packs.len())
}

/// A table on a screen.
fn model(lines: usize) -> Model {
    opened(Talks::new(case(lines)))
}

fn opened(talks: Talks) -> Model {
    let opened = Opened {
        talks,
        origin: Origin::File("prova.ron".into()),
        notebook: riparto::negotiation::Notebook::default(),
        trouble: None,
        held: false,
        rescued: None,
        in_file: None,
        told: None,
    };
    let mut model = Model::new(Lang::It, Place::Start(riparto::app::Start::default()));
    update(
        &mut model,
        Action::Told(Told::Opened(Box::new(opened))),
        &moment(),
    );
    model
}

fn moment() -> Stamp {
    Stamp::new(jiff::Timestamp::UNIX_EPOCH, jiff::tz::TimeZone::UTC)
}

fn screens() -> impl Iterator<Item = (usize, u16, u16)> {
    let sizes = [(80, 24), (120, 40), (250, 80)];
    LINES
        .into_iter()
        .flat_map(move |n| sizes.map(|(w, h)| (n, w, h)))
}

/// A frame of the Tavolo drawn from nothing: lines, width, height.
#[divan::bench(args = screens())]
fn frame(bencher: Bencher, (lines, width, height): (usize, u16, u16)) {
    let model = model(lines);
    bencher.bench_local(|| {
        let mut surface = Surface::new(width, height);
        draw(&model, &Theme::Colours, &mut surface).list.is_some()
    });
}

/// A negotiation of three sedute.
const MEETING: &str = include_str!("../sessions/esempio-trattativa.ron");

/// The other screens, by the function key that opens each.
fn others() -> impl Iterator<Item = (u8, u16, u16)> {
    let sizes = [(80, 24), (120, 40), (250, 80)];
    [1, 3, 4, 5, 7, 8, 9]
        .into_iter()
        .flat_map(move |key| sizes.map(|(w, h)| (key, w, h)))
}

/// A frame of each other screen, on a negotiation: function key, width, height.
#[divan::bench(args = others())]
fn screen(bencher: Bencher, (key, width, height): (u8, u16, u16)) {
    let library = store::Library::default();
    let talks = store::talks_from_text("esempio", MEETING, &library, date(2026, 11, 22), None);
    let Ok(talks) = talks else {
        panic!("the example does not open");
    };
    let mut model = opened(talks);
    if let Some(action) = action_of(&model, Key::plain(Code::F(key))) {
        update(&mut model, action, &moment());
    }
    bencher.bench_local(|| {
        let mut surface = Surface::new(width, height);
        draw(&model, &Theme::Colours, &mut surface).list.is_some()
    });
}

/// A key that moves a row, and the frame it gives.
#[divan::bench(args = LINES)]
fn move_a_row(bencher: Bencher, lines: usize) {
    in_turn(bencher, model(lines), [Code::Down, Code::Up]);
}

/// A digit that is typed in an amount, or taken away, and the frame it gives: everything follows.
#[divan::bench(args = LINES)]
fn type_a_digit(bencher: Bencher, lines: usize) {
    let mut model = model(lines);
    for digit in "200".chars() {
        press(&mut model, Code::Char(digit));
    }
    let tried = |model: &Model| matches!(&model.place, Place::Desk(desk) if desk.tried.is_some());
    assert!(tried(&model), "an amount is being tried");
    in_turn(bencher, model, [Code::Char('2'), Code::Backspace]);
}

/// An amount confirmed where a rule is broken, and its frame: the acts that respect it are looked for, and each tried.
#[divan::bench(args = LINES)]
fn remedies(bencher: Bencher, lines: usize) {
    let model = opened(Talks::new(case_under(broken_pack(lines), lines)));
    let breaches = match &model.place {
        Place::Desk(desk) => desk.breaches().len(),
        _ => 0,
    };
    assert_eq!(breaches, 1, "a rule is broken, and what to do is known");
    in_turn(bencher, model, [Code::Right, Code::Left]);
}

fn press(model: &mut Model, code: Code) {
    if let Some(action) = action_of(model, Key::plain(code)) {
        update(model, action, &moment());
    }
}

/// Two keys in turn, each with its frame.
fn in_turn(bencher: Bencher, mut model: Model, keys: [Code; 2]) {
    let mut painter = Painter::new(std::io::sink(), 80, 24);
    let mut keys = keys.into_iter().cycle();
    bencher.bench_local(|| {
        if let Some(code) = keys.next() {
            press(&mut model, code);
        }
        let drawn = painter.draw(|surface| draw(&model, &Theme::Colours, surface).cursor);
        drawn.is_ok()
    });
}
