//! A paper that is read is searched as a page is: what has the words is left, under its heading.

use riparto::app::Context;
use riparto::lang::Lang;

use super::EXAMPLE;
use crate::stage::Stage;

#[test]
fn a_paper_is_searched_by_what_it_says() {
    let mut stage = Stage::of(EXAMPLE, 80, 24, Lang::It);
    stage.press("d down down enter");
    let whole = stage.text();
    stage.press("/").does("'uil-fpl");
    assert_eq!(stage.model.context(), Context::Search);
    let text = stage.text();
    assert_ne!(text, whole);
    assert!(text.contains("UIL-FPL"), "{text}");
    stage.press("esc");
    assert_eq!(stage.model.context(), Context::Paper);
    assert_eq!(stage.text(), whole, "it is read whole again");
    stage.press("/").does("'parole che non ci sono");
    assert!(!stage.text().contains("UIL-FPL"), "{}", stage.text());
    stage.press("esc");
    assert!(stage.text().contains("↑↓ scorre"), "{}", stage.text());
}

/// What is missing is a list that is not searched: its key does nothing there, nor moves the list behind.
#[test]
fn what_a_paper_lacks_is_not_searched() {
    let mut stage = Stage::of(EXAMPLE, 80, 24, Lang::It);
    stage.press("d down down m");
    let before = stage.text();
    stage.press("/");
    assert_eq!(stage.model.context(), Context::Paper);
    stage.press("esc esc");
    assert!(before.contains("▸"), "{before}");
    assert_eq!(stage.desk().papers.list.selected, 2);
}
