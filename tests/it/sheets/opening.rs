//! The split that a session opens with: from a private simulation, by one act that is asked once.

use riparto::app::Effect;
use riparto::lang::Lang;
use riparto::store;

use super::session;
use crate::stage::Stage;

fn manfredonia() -> Stage {
    let text = include_str!("../../../sessions/manfredonia-2025.ron");
    Stage::of(&text.replace("  published: true,\n", ""), 80, 24, Lang::It)
}

fn lines(stage: &Stage) -> Vec<String> {
    let lines = &session(stage).lines;
    lines.iter().map(|l| l.amount.to_string()).collect()
}

#[test]
fn a_simulation_becomes_the_opening_split_after_one_question_and_comes_back() {
    let mut stage = manfredonia();
    stage.press("down 50000 enter o");
    assert!(stage.text().contains("chiunque apra il file vede"));
    assert_eq!(
        lines(&stage),
        ["178.275,01", "68.973,30"],
        "nothing is done before Enter"
    );
    stage.press("enter");
    assert_eq!(lines(&stage), ["197.248,31", "50.000,00"]);
    assert!(!stage.desk().is_simulation(), "it is the session's own now");
    let written = stage
        .effects
        .iter()
        .any(|e| matches!(e, Effect::Amend { .. }));
    assert!(written, "the file has it");
    stage.press("u");
    assert_eq!(lines(&stage), ["178.275,01", "68.973,30"]);
    stage.press("ctrl-y");
    assert_eq!(lines(&stage), ["197.248,31", "50.000,00"]);
}

#[test]
fn esc_gives_up_and_nothing_is_written() {
    let mut stage = manfredonia();
    stage.press("down 50000 enter o esc");
    assert_eq!(
        stage.amounts(),
        ["197.248,31", "50.000,00"],
        "the simulation stays"
    );
    assert_eq!(lines(&stage), ["178.275,01", "68.973,30"]);
    assert!(
        !stage
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Amend { .. }))
    );
}

#[test]
fn without_a_simulation_or_on_a_published_case_it_is_refused() {
    let mut stage = manfredonia();
    stage.press("o");
    assert!(
        stage.said().contains("già quello della sessione"),
        "{}",
        stage.said()
    );
    let mut stage = Stage::of(store::example().text, 80, 24, Lang::It);
    stage.press("down 30% enter o");
    assert!(stage.said().contains("caso pubblicato"), "{}", stage.said());
}

/// On the Tavolo undo does not go on to the fund when there is nothing left of the split.
#[test]
fn undo_on_the_table_never_touches_the_fund() {
    let mut stage = manfredonia();
    stage.press("f4 esc");
    let before = session(&stage).clone();
    stage.does("f4; n; 'Riserva; enter; 'DD 1/2026; enter; '1000; enter; esc");
    stage.press("esc esc");
    let after = session(&stage).clone();
    assert_ne!(before.fund, after.fund, "the fund was changed");
    stage.press("u u u");
    assert_eq!(session(&stage).fund, after.fund);
}
