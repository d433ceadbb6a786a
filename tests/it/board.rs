//! The Trattativa: proposals of three sides, how far they are, what is read, compared, brought back.

mod past;
mod signed;

use riparto::app::{Filter, Screen, Showing, Thing};
use riparto::dossier::Clause;
use riparto::fund::Edit;
use riparto::lang::Lang;
use riparto::money::Amount;
use riparto::negotiation::{
    Deed, DisputeState, Disputing, Moment, Opened, Party, Standing, Talks, Written,
};
use riparto::store;
use riparto::ui::Theme;

use crate::stage::Stage;
use crate::talks::{edit, id, prato, tabling, union};

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// Records a deed at a time of June 2019.
fn at(talks: &mut Talks, time: &str, deed: Deed) {
    let time: Moment = format!("2019-06-{time}:00+02:00").parse().unwrap();
    let said = riparto::lang::talks::sentence(&deed, talks.state(), Lang::It);
    let said = said.unwrap_or_else(|| panic!("{:?}", talks.state().allows(&deed)));
    talks.record(deed, time, "ufficio", said).unwrap();
}

fn to(talks: &Talks, cents: i128) -> Deed {
    let (line, amount) = (id("risultato"), Amount::from_cents(cents));
    edit(talks, Edit::SetAmount { line, amount })
}

fn proposal(talks: &mut Talks, time: &str, by: Vec<Party>, replaces: Option<u32>) {
    let mut proposal = tabling(talks, by);
    proposal.replaces = replaces;
    if proposal.by.len() > 1 {
        proposal.motivation = Some("la media pro capite è ferma dal 2015".to_owned());
        proposal.clauses = vec![Clause {
            kind: id("interim"),
            percent: Some(riparto::money::Percent::new("20".parse().unwrap())),
            quota: None,
            text: None,
        }];
    }
    proposal.all_or_nothing = proposal.by == [union("UIL-FPL")];
    at(talks, time, Deed::Tabled(Box::new(proposal)));
}

fn answered(talks: &mut Talks, time: &str, proposal: u32, by: Party, standing: Standing) {
    let deed = Deed::Answered {
        proposal,
        by,
        standing,
        note: None,
    };
    at(talks, time, deed);
}

/// Five proposals of three sides, over two days.
fn five() -> Talks {
    let both = || vec![union("FP-CGIL"), union("CISL-FP")];
    let mut talks = prato();
    let t = &mut talks;
    at(t, "04T09:30", Deed::SedutaOpened(Opened::default()));
    proposal(t, "04T09:40", vec![Party::Public], None);
    let deed = to(t, 28_492_572);
    at(t, "04T10:05", deed);
    proposal(t, "04T10:06", both(), None);
    let deed = to(t, 26_492_572);
    at(t, "04T10:31", deed);
    proposal(t, "04T10:32", vec![union("UIL-FPL")], None);
    let figure = Disputing {
        by: union("UIL-FPL"),
        figure: "economie 2017".to_owned(),
        ours: Some(Amount::from_cents(588_645)),
        theirs: Some(Amount::from_cents(600_000)),
        source: Some("consuntivo 2017".to_owned()),
        note: None,
    };
    at(t, "04T10:50", Deed::Disputed(Box::new(figure)));
    at(t, "04T11:00", Deed::SedutaClosed);
    at(t, "11T09:00", Deed::SedutaOpened(Opened::default()));
    let deed = to(t, 23_692_572);
    at(t, "11T15:10", deed);
    proposal(t, "11T15:12", vec![Party::Public], Some(1));
    answered(t, "11T15:20", 4, union("UIL-FPL"), Standing::NotAccepted);
    for minute in ["15:25", "15:26", "15:27"] {
        let step = Edit::Step {
            line: id("risultato"),
            amount: Amount::from_euro(8_000),
        };
        let deed = edit(t, step);
        at(t, &format!("11T{minute}"), deed);
    }
    proposal(t, "11T15:32", both(), Some(2));
    let declared = Deed::Declared {
        by: union("CISL-FP"),
        text: "si attende la graduazione".to_owned(),
    };
    at(t, "11T15:40", declared);
    at(t, "11T15:41", Deed::DraftDeclared);
    talks
}

fn stage(talks: &Talks, width: u16, height: u16, lang: Lang) -> Stage {
    let text = store::to_text(&talks.session());
    let mut stage = Stage::of(&text, width, height, lang);
    stage.press("f7");
    stage
}

fn open(width: u16, height: u16) -> Stage {
    stage(&five(), width, height, Lang::It)
}

fn acts(stage: &Stage) -> usize {
    stage.desk().talks().operations().len()
}

#[track_caller]
fn shows(stage: &Stage, words: &str) {
    let text = stage.text();
    assert!(text.contains(words), "no {words:?} in:\n{text}");
}

/// Compares a screen whole, with its styles.
fn compare(name: &str, keys: &str, theme: Theme, lang: Lang) {
    for (width, height) in SIZES {
        let mut stage = stage(&five(), width, height, lang).with_theme(theme);
        stage.press(keys);
        insta::assert_snapshot!(format!("{name}-{width}x{height}"), stage.picture());
    }
}

#[test]
fn trattativa() {
    compare("trattativa", "f up", Theme::Colours, Lang::It);
    compare("trattativa-all", "", Theme::Mono, Lang::It);
    compare("trattativa-log", "l", Theme::Colours, Lang::It);
    compare("trattativa-english", "f", Theme::Colours, Lang::En);
}

#[test]
fn a_proposal_is_read_whole_and_two_are_compared() {
    compare("proposta", "f up enter", Theme::Colours, Lang::It);
    compare(
        "confronto",
        "f home space end space",
        Theme::Colours,
        Lang::It,
    );
}

#[test]
fn the_gap_is_between_what_each_side_holds() {
    let mut talks = five();
    let gaps = talks.state().gaps(&id("risultato"));
    let told: Vec<_> = gaps
        .iter()
        .map(|g| (g.parties.len(), g.euro.to_string(), g.points))
        .collect();
    assert_eq!(
        told,
        [
            (2, "24.000,00".to_owned(), Some(283)),
            (1, "28.000,00".to_owned(), Some(330)),
        ]
    );
    let before: Vec<_> = gaps.iter().map(|g| g.before.unwrap().to_string()).collect();
    assert_eq!(before, ["48.000,00", "40.000,00"]);
    // One of two that tabled together leaves: they no longer stand on the same.
    answered(
        &mut talks,
        "11T16:00",
        5,
        union("CISL-FP"),
        Standing::Withdrawn,
    );
    let sides = talks.state().sides();
    assert_eq!(sides.len(), 4);
    assert!(sides.iter().any(|s| s.held.is_none()));
    assert_eq!(talks.state().gaps(&id("risultato")).len(), 2);
    // And the body's own: nothing is left to measure from.
    answered(
        &mut talks,
        "11T16:01",
        4,
        Party::Public,
        Standing::Withdrawn,
    );
    assert!(talks.state().gaps(&id("risultato")).is_empty());
}

#[test]
fn a_withdrawal_is_a_move() {
    let mut talks = prato();
    let t = &mut talks;
    at(t, "04T09:00", Deed::SedutaOpened(Opened::default()));
    proposal(t, "04T09:01", vec![Party::Public], None);
    let deed = to(t, 25_000_000);
    at(t, "04T09:02", deed);
    proposal(t, "04T09:03", vec![union("UIL-FPL")], None);
    let deed = to(t, 23_000_000);
    at(t, "04T09:04", deed);
    proposal(t, "04T09:05", vec![union("UIL-FPL")], None);
    answered(t, "04T09:06", 3, union("UIL-FPL"), Standing::Withdrawn);
    let gap = &t.state().gaps(&id("risultato"))[0];
    assert_eq!(gap.euro.to_string(), "25.074,28");
    assert_eq!(gap.before.unwrap().to_string(), "5.074,28");
}

#[test]
fn the_line_is_the_one_that_moves_most_until_another_is_chosen() {
    let mut stage = open(80, 24);
    shows(&stage, "distanza su risultato:");
    shows(&stage, "24.000,00 € · 2,83 punti, era 48.000,00");
    stage.press("right");
    shows(&stage, "distanza su posizione:");
    stage.press("left");
    shows(&stage, "distanza su risultato:");
}

#[test]
fn filters_leave_what_they_say() {
    let mut stage = open(120, 40);
    stage.press("f");
    assert_eq!(stage.desk().board.filter, Filter::Proposals);
    assert_eq!(stage.desk().board.rows.len(), 5);
    stage.press("p p");
    shows(&stage, "solo FP-CGIL");
    assert_eq!(stage.desk().board.rows.len(), 2);
    stage.press("p p p p f");
    assert_eq!(stage.desk().board.party, None);
    let drafts = stage.desk().state().drafts.len();
    assert_eq!(stage.desk().board.rows.len(), drafts);
    stage.press("f");
    shows(
        &stage,
        "UIL-FPL contesta «economie 2017»: 6.000,00 e non 5.886,45",
    );
    shows(&stage, "aperta");
    stage.press("enter esc l");
    let steps = |row: &Thing| matches!(row, Thing::Acts(acts) if acts.len() == 3);
    assert!(stage.desk().board.rows.iter().any(steps));
    shows(&stage, "3 passi, l'ultimo:");
    stage.press("l");
    assert_eq!(stage.desk().board.filter, Filter::All);
}

#[test]
fn a_page_tells_who_answered_what_and_when() {
    let mut stage = open(120, 40);
    stage.press("f up enter");
    for words in [
        "Proposta 4 · parte pubblica · 11/06/2019 15:12",
        "236.925,72",
        "-28.000,00",
        "non resa",
        "✘ non accolta · 11/06/2019 15:20",
        "… in discussione",
        "✔ Risultato",
    ] {
        shows(&stage, words);
    }
    stage.press("esc");
    assert!(stage.desk().page().is_none());
    assert_eq!(stage.desk().screen, Screen::Talks);
}

#[test]
fn two_proposals_are_compared_in_signed_money() {
    let mut stage = open(120, 40);
    stage.press("f home space down space");
    shows(&stage, "Risultato: 224.925,72 → 284.925,72 (+60.000,00)");
    shows(&stage, "Interim");
    stage.press("esc home space space");
    assert!(
        stage.desk().board.marked.is_none(),
        "Space takes a mark away"
    );
}

#[test]
fn a_proposal_is_brought_to_the_table_and_there_is_a_way_back() {
    let mut stage = open(80, 24);
    let before = stage.amounts();
    stage.press("f home down t");
    assert_eq!(stage.desk().screen, Screen::Table);
    assert_eq!(stage.amounts()[1], "284.925,72");
    stage.press("u");
    assert_eq!(stage.amounts(), before);
    // What is on the table already is not brought again.
    let count = acts(&stage);
    stage.press("f7 f end up t");
    assert_eq!(acts(&stage), count);
    assert!(stage.said().contains("già sul tavolo"), "{}", stage.said());
}

#[test]
fn a_proposal_is_withdrawn_once_it_was_read_by_who_holds_it() {
    let mut stage = open(80, 24);
    stage.press("f end del");
    assert_eq!(acts(&stage), five().operations().len());
    stage.press("enter");
    let proposal = stage.desk().state().proposal(5).unwrap();
    assert!(!proposal.is_live());
    let gone = |p: &Party| proposal.standing(p) == Standing::Withdrawn;
    assert!(proposal.tabled.by.iter().all(gone));
    stage.press("A");
    assert!(stage.desk().form.is_none());
    assert!(
        stage.said().contains("non è più sul tavolo"),
        "{}",
        stage.said()
    );
}

#[test]
fn the_selected_proposal_is_the_one_that_is_answered() {
    let mut stage = open(80, 24);
    stage.press("f home down down A 1 tab a enter");
    let proposal = stage.desk().state().proposal(3).unwrap();
    assert_eq!(proposal.standing(&Party::Public), Standing::Accepted);
}

#[test]
fn nothing_is_seen_behind_a_dark_screen_and_nothing_private_on_this_one() {
    let mut stage = open(80, 24);
    stage.press("f12");
    assert_eq!(stage.desk().showing, Showing::Dark);
    assert!(!stage.text().contains("284.925,72"), "{}", stage.text());
    stage.press("p f7 esc down 111111 enter f7");
    assert_eq!(stage.desk().showing, Showing::Private);
    assert_eq!(stage.amounts()[1], "111.111,00");
    assert!(!stage.text().contains("111.111,00"), "{}", stage.text());
}

#[test]
fn before_the_first_seduta_it_says_so() {
    let mut stage = Stage::prato(80, 24);
    stage.press("f7");
    shows(&stage, "La trattativa non è cominciata");
    stage.press("enter a t space del left f p l down A");
    assert_eq!(stage.desk().screen, Screen::Talks);
}

#[test]
fn a_dispute_that_is_settled_says_so() {
    let mut talks = five();
    let settled = Deed::DisputeSettled {
        dispute: 1,
        state: DisputeState::Cleared,
        note: Some("verificato sul consuntivo".to_owned()),
    };
    at(&mut talks, "11T16:00", settled);
    let mut stage = stage(&talks, 120, 40, Lang::It);
    stage.press("f f f home down enter");
    for words in ["chiarita", "6.000,00", "consuntivo 2017", "verificato sul"] {
        shows(&stage, words);
    }
}

#[test]
fn what_was_tabled_keeps_its_shares_on_a_fund_that_changed() {
    let talks = five();
    let tabled = &talks.state().proposals[0].tabled.split;
    let risultato = id("risultato");
    let share = |fund| tabled.share(&risultato, fund).unwrap().to_string();
    assert_eq!(share(Amount::from_euro(1)), "26,55");
    assert_eq!(tabled, &Written::of(&talks.opening().opening));
}

#[test]
fn every_size_is_survived() {
    for keys in [
        "",
        "f",
        "l",
        "f up enter",
        "f home space end space",
        "f home a",
        "f12",
    ] {
        let mut stage = open(80, 24);
        stage.press(keys);
        for height in (0..20).chain([24, 40, 80]) {
            for width in (0..44)
                .step_by(3)
                .chain([59, 60, 75, 79, 80, 99, 100, 120, 250])
            {
                stage.resize(width, height);
            }
        }
    }
}
