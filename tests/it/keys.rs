//! What keys do: a state, keys, a state.

use riparto::app::Effect;
use riparto::fund::{Edit, Intent, Mode, ShareBase};
use riparto::lang::Lang;
use riparto::negotiation::Record;
use riparto::store;

use crate::stage::{Stage, many_lines};

/// Keys typed on Prato's case, and the amounts they lead to.
#[track_caller]
fn leads_to(keys: &str, posizione: &str, risultato: &str) {
    let mut stage = Stage::prato(80, 24);
    stage.press(keys);
    assert_eq!(
        stage.amounts(),
        [posizione, risultato],
        "after {keys:?}: {}",
        stage.said()
    );
}

#[test]
fn a_share_typed_on_a_line_moves_the_other() {
    leads_to("down 30% enter", "593.061,87", "254.169,38");
    leads_to("73,45% enter", "622.291,35", "224.939,90");
    leads_to("down 30% enter u", "622.305,53", "224.925,72");
    leads_to("down 30% enter u ctrl-y", "593.061,87", "254.169,38");
    leads_to("down 30% enter ctrl-z", "622.305,53", "224.925,72");
}

#[test]
fn every_form_of_an_amount_is_understood() {
    leads_to("600000 enter", "600.000,00", "247.231,25");
    leads_to("600.000,10 enter", "600.000,10", "247.231,15");
    leads_to("600000.1 enter", "600.000,10", "247.231,15");
    leads_to("+5000 enter", "627.305,53", "219.925,72");
    leads_to("-5000 enter", "617.305,53", "229.925,72");
    leads_to("600.000 space euro enter", "600.000,00", "247.231,25");
    leads_to("enter EUR600000 enter", "600.000,00", "247.231,25");
    leads_to("+5000€ enter", "627.305,53", "219.925,72");
    leads_to("30€ enter", "30,00", "847.201,25");
    leads_to("+1p enter", "630.777,84", "216.453,41");
    leads_to("-10% enter", "560.074,98", "287.156,27");
    leads_to("*1,02 enter", "634.751,64", "212.479,61");
    leads_to("enter /2 enter", "311.152,77", "536.078,48");
}

#[test]
fn what_is_typed_changes_nothing_until_it_is_accepted() {
    leads_to("down 30%", "622.305,53", "224.925,72");
    leads_to("down 30% esc", "622.305,53", "224.925,72");
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30%");
    assert!(
        stage.text().contains("593.061,87"),
        "the effect is in sight while it is typed"
    );
    assert!(
        stage.effects.is_empty(),
        "nothing is kept of what is not accepted"
    );
}

#[test]
fn enter_edits_the_present_value_and_typing_replaces_it() {
    leads_to("enter 600000 enter", "600.000,00", "247.231,25");
    leads_to("f2 600000 enter", "600.000,00", "247.231,25");
    // A key that moves keeps the value, to correct a digit of it.
    leads_to("enter end bs 4 enter", "622.305,54", "224.925,71");
    // Leaving it as it was is no edit at all.
    let mut stage = Stage::prato(80, 24);
    stage.press("enter enter");
    assert!(stage.effects.is_empty());
}

#[test]
fn an_arrow_ends_the_cell_and_goes_on_as_in_a_sheet() {
    let mut stage = Stage::prato(80, 24);
    stage.press("600000 down");
    assert_eq!(stage.amounts()[0], "600.000,00");
    assert_eq!(stage.desk().lines.selected, 1);
}

#[test]
fn a_bare_small_number_is_asked_about_once() {
    let mut stage = Stage::prato(80, 24);
    stage.press("50 enter");
    assert_eq!(
        stage.amounts()[0],
        "622.305,53",
        "nothing is done before the answer"
    );
    assert!(stage.said().contains("50 euro o 50 %"), "{}", stage.said());
    leads_to("50 enter % enter", "423.615,63", "423.615,62");
    leads_to("enter /13 enter", "47.869,66", "799.361,59");
    leads_to("50 enter e enter", "50,00", "847.181,25");
    leads_to("50 enter euro enter", "50,00", "847.181,25");
    leads_to("50 space euro enter", "50,00", "847.181,25");
    leads_to("50 space EUR enter", "50,00", "847.181,25");
    leads_to("50 enter percento enter", "423.615,63", "423.615,62");
    leads_to("50 enter % € enter", "50,00", "847.181,25");
    // Enter alone is no answer: the question stays.
    leads_to("50 enter enter enter", "622.305,53", "224.925,72");
    leads_to("50,00 enter", "50,00", "847.181,25");
    leads_to("0 enter", "0,00", "847.231,25");
}

#[test]
fn steps_go_by_the_chosen_step_and_stop_at_the_end() {
    leads_to("right", "622.405,53", "224.825,72");
    leads_to("left left", "622.105,53", "225.125,72");
    leads_to("> right", "623.305,53", "223.925,72");
    leads_to("< < < right", "622.305,54", "224.925,71");
    let mut stage = Stage::prato(80, 24);
    stage.press("847000 enter > right");
    assert_eq!(stage.amounts(), ["847.231,25", "0,00"]);
    stage.press("right");
    assert!(
        stage.said().contains("risultato è già a zero"),
        "{}",
        stage.said()
    );
}

#[test]
fn an_amount_is_moved_between_two_lines() {
    leads_to("m 10000 enter", "612.305,53", "234.925,72");
    leads_to("down m 10000 enter", "632.305,53", "214.925,72");
    let mut stage = Stage::of(&many_lines(4), 80, 24, Lang::It);
    stage.press("m 500 down enter");
    // From the first line the rest is proposed; an arrow goes to the next that can take.
    assert_eq!(
        stage.amounts(),
        ["500,25", "1.500,25", "1.000,25", "50.000,00"]
    );
}

#[test]
fn refusals_say_what_is_possible_and_change_nothing() {
    let mut stage = Stage::prato(80, 24);
    stage.press("900000 enter");
    assert!(
        stage.said().contains("al massimo 847.231,25"),
        "{}",
        stage.said()
    );
    stage.press("esc b down 1000 enter");
    assert!(
        stage.said().contains("la voce posizione, che è bloccata"),
        "{}",
        stage.said()
    );
    stage.press("esc up 1000 enter");
    assert!(
        stage.said().contains("La voce posizione è bloccata"),
        "{}",
        stage.said()
    );
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    for (keys, why) in [
        (",98 enter", "mancano gli euro"),
        ("1,234 enter", "più di due decimali"),
        ("101% enter", "da 0 a 100"),
        ("12x", "non sta in una cifra"),
    ] {
        let mut stage = Stage::prato(80, 24);
        stage.press(keys);
        assert!(
            stage.said().to_lowercase().contains(why),
            "{keys}: {}",
            stage.said()
        );
        assert!(stage.kept().is_empty());
    }
}

#[test]
fn roles_change_hands_and_say_so() {
    let mut stage = Stage::prato(80, 24);
    stage.press("r");
    assert_eq!(stage.desk().split().rest(), 0);
    assert!(
        stage.said().contains("Ora per differenza: posizione"),
        "{}",
        stage.said()
    );
    stage.press("u f");
    assert_eq!(stage.desk().split().mode(), Mode::Free);
    stage.press("600000 enter");
    assert_eq!(stage.desk().split().residue().to_string(), "22.305,53");
    assert!(stage.text().contains("Residuo su 847.231,25"));
    stage.press("f");
    assert_eq!(stage.amounts(), ["600.000,00", "247.231,25"]);
}

#[test]
fn lines_are_added_renamed_and_removed_while_empty() {
    let mut stage = Stage::prato(80, 24);
    stage.press("n Avvocatura enter");
    assert_eq!(stage.desk().split().lines()[2].label, "Avvocatura");
    assert_eq!(
        stage.desk().lines.selected,
        2,
        "the new line is under the cursor"
    );
    stage.press("1000 enter e Compensi space legali enter");
    assert_eq!(stage.desk().split().lines()[2].label, "Compensi legali");
    stage.press("del");
    assert!(stage.said().contains("non è vuota"), "{}", stage.said());
    stage.press("0 enter del");
    assert_eq!(stage.desk().split().lines().len(), 2);
    // The line that receives economie is not empty either.
    stage.press("home r down 0 enter del");
    assert!(stage.said().contains("non è vuota"), "{}", stage.said());
}

#[test]
fn the_base_of_the_shares_can_be_the_total() {
    let mut stage = Stage::prato(80, 24);
    stage.press("%");
    assert_eq!(stage.desk().base, ShareBase::Total);
    let text = stage.text();
    assert!(
        text.contains("72,94") && text.contains("27,06") && text.contains("% totale"),
        "{text}"
    );
    stage.press("%");
    assert!(stage.text().contains("73,45"));
}

#[test]
fn a_hidden_breach_is_shown() {
    let mut stage = Stage::prato(80, 24);
    stage.press("720146,56 enter");
    assert!(!stage.text().contains('<'), "the limit itself is respected");
    stage.press("720146,57 enter");
    assert!(stage.text().contains("< 15,00"), "{}", stage.text());
    assert!(stage.text().contains("mancano 0,01"), "{}", stage.text());
}

#[test]
fn every_edit_is_kept_as_it_happens() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter u");
    let kept = stage.kept();
    assert!(
        matches!(&kept[0], Record::Begin(begun) if begun.number == 1 && begun.started == "2019-06-11T15:32:00+02:00")
    );
    assert!(matches!(&kept[1], Record::Edit(Edit::SetShare { .. })));
    assert_eq!(kept[2], Record::Undo);
}

#[test]
fn an_interrupted_simulation_is_offered_and_resumed_with_its_undo() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter up +1000 enter");
    let text = store::example().text;
    let mut again = Stage::resumed(text, stage.kept(), 80, 24, Lang::It);
    assert_eq!(
        again.amounts(),
        ["622.305,53", "224.925,72"],
        "it opens as published"
    );
    assert!(
        again.text().contains("2 modifiche: Ctrl-R"),
        "{}",
        again.text()
    );
    again.press("ctrl-r");
    assert_eq!(again.amounts(), stage.amounts());
    again.press("u");
    assert_eq!(again.amounts(), ["593.061,87", "254.169,38"]);
    // The workbook says on which simulation what follows is.
    assert_eq!(again.kept(), [Record::Work(1), Record::Undo]);
    // What was undone to the end is not offered.
    stage.press("u u");
    let none = Stage::resumed(text, stage.kept(), 80, 24, Lang::It);
    assert!(!none.text().contains("Ctrl-R"));
}

#[test]
fn a_new_simulation_does_not_continue_the_old_one() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter");
    let mut again = Stage::resumed(store::example().text, stage.kept(), 80, 24, Lang::It);
    again.press("100000 enter");
    assert!(matches!(
        &again.kept()[..],
        [Record::Begin(_), Record::Edit(_)]
    ));
    assert!(!again.text().contains("Ctrl-R"));
    // The other is one key away, and so is this one from there.
    again.press("ctrl-r");
    assert_eq!(again.amounts(), stage.amounts());
    again.press("ctrl-r");
    assert_eq!(again.amounts()[0], "100.000,00");
}

#[test]
fn a_key_pressed_by_mistake_hides_nothing() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter");
    let mut again = Stage::resumed(store::example().text, stage.kept(), 80, 24, Lang::It);
    again.press("left u");
    let all = [stage.kept(), again.kept()].concat();
    let third = Stage::resumed(store::example().text, all, 80, 24, Lang::It);
    assert!(
        third.text().contains("1 modifica: Ctrl-R"),
        "{}",
        third.text()
    );
}

#[test]
fn a_snapshot_holds_the_split_in_sight_and_what_it_is() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter ctrl-s");
    let Some(Effect::Snapshot {
        session, moment, ..
    }) = stage.effects.pop()
    else {
        panic!("no snapshot was asked for")
    };
    assert_eq!(moment, "2019-06-11T153200");
    assert_eq!(session.lines[1].amount.to_plain(), "254169.38");
    assert!(matches!(session.lines[1].intent, Intent::Share { .. }));
    assert!(!session.published, "a copy is not the published case");
    let mark = session.snapshot.as_ref().unwrap();
    assert!(mark.simulation && mark.label == "simulazione");
    // It opens by itself, with the same figures.
    let text = store::to_text(&*session);
    let copy = Stage::of(&text, 80, 24, Lang::It);
    assert_eq!(copy.amounts(), stage.amounts());
}

#[test]
fn a_paste_is_cleaned_and_never_a_command() {
    let mut stage = Stage::prato(80, 24);
    stage.paste("€\u{a0}1.234,56\n").press("enter");
    assert_eq!(stage.amounts()[0], "1.234,56");
    let mut stage = Stage::prato(80, 24);
    stage.paste("600000\r\nq\r\nb");
    assert_eq!(
        stage.amounts()[0],
        "622.305,53",
        "a newline does not accept"
    );
    stage.press("enter");
    assert_eq!(stage.amounts()[0], "600.000,00");
    assert!(stage.effects.iter().all(|e| !matches!(e, Effect::Quit)));
}

#[test]
fn leaving_asks_for_nothing() {
    let mut stage = Stage::prato(80, 24);
    stage.press("down 30% enter q");
    assert!(matches!(stage.effects.last(), Some(Effect::Quit)));
}

#[test]
fn letters_do_nothing_where_they_mean_nothing() {
    let mut stage = Stage::prato(80, 24);
    let before = stage.text();
    stage.press("x z w j k");
    assert_eq!(stage.text(), before);
}
