//! A page that is left before its session is made.

use riparto::app::{Context, Place};
use riparto::lang::Lang;

use super::{begun, does};

#[test]
fn a_page_that_is_left_is_found_again_as_it_was() {
    for size in [(60, 18), (80, 24), (120, 40)] {
        let (mut stage, mut disk) = begun(size, Lang::It);
        // Of a page on which nothing was said nothing is told.
        does(&mut stage, &mut disk, "esc");
        assert_eq!((stage.model.context(), stage.said()), (Context::Start, ""));
        does(
            &mut stage,
            &mut disk,
            "c; 'Comune di Forlì; enter; enter; '2019; enter; '847.23",
        );
        let before = stage.text();
        does(&mut stage, &mut disk, "esc");
        assert_eq!(stage.model.context(), Context::Start);
        assert!(stage.text().contains("c riapre la"), "{}", stage.text());
        // The list is gone about meanwhile.
        does(&mut stage, &mut disk, "down; up; c");
        assert_eq!(stage.text(), before);
        does(&mut stage, &mut disk, "'1,25; enter; enter; enter");
        assert!(stage.text().contains("Comune di Forlì"), "{}", stage.text());
        assert!(matches!(stage.model.place, Place::Desk(_)));
    }
}

#[test]
fn a_page_that_goes_on_from_a_session_does_so_again() {
    let (mut stage, mut disk) = begun((80, 24), Lang::It);
    does(&mut stage, &mut disk, "up; up; right; right");
    let before = stage.text();
    does(&mut stage, &mut disk, "esc; c");
    assert_eq!(stage.text(), before);
}
