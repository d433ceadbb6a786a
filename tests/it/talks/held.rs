//! A seduta written down after it was held: its day and hours are said by hand, and the acts keep theirs.

use jiff::civil::{date, time};
use riparto::lang::{Lang, talks as words};
use riparto::negotiation::{Deed, DeedRefusal, Held, HeldFault, Opened, Talks, Wall, integrity};
use riparto::store;

use super::{done, prato};

fn at(month: i8, day: i8, hour: i8, minute: i8) -> Wall {
    Wall::new(date(2019, month, day), time(hour, minute, 0, 0))
}

fn opened(held: Option<Held>) -> Deed {
    Deed::SedutaOpened(Opened {
        held,
        ..Opened::default()
    })
}

fn said(seduta: u32, held: Option<Held>) -> Deed {
    Deed::SedutaHeld { seduta, held }
}

fn morning(month: i8, day: i8) -> Held {
    Held {
        from: at(month, day, 9, 30),
        to: Some(at(month, day, 12, 15)),
    }
}

fn fault(talks: &mut Talks, deed: Deed) -> HeldFault {
    let before = store::to_text(&talks.session());
    let Err(DeedRefusal::Held(fault)) = done(talks, deed) else {
        panic!("it is not refused");
    };
    assert_eq!(store::to_text(&talks.session()), before);
    fault
}

/// Two sedute typed on 11/06/2019, the first held in May.
fn two() -> Talks {
    let mut talks = prato();
    done(&mut talks, opened(Some(morning(5, 14)))).unwrap();
    done(&mut talks, Deed::SedutaClosed).unwrap();
    done(&mut talks, opened(None)).unwrap();
    talks
}

#[test]
fn it_is_told_as_it_was_held_and_its_acts_as_they_were_written() {
    let talks = two();
    let [first, second] = &talks.state().sedute[..] else {
        panic!("two sedute");
    };
    assert_eq!(
        (first.began(), first.ended()),
        (at(5, 14, 9, 30), Some(at(5, 14, 12, 15)))
    );
    assert!(first.is_written_later());
    assert_eq!(first.opened.as_str(), "2019-06-11T09:00:00+02:00");
    assert_eq!((second.began(), second.ended()), (at(6, 11, 9, 2), None));
    assert!(!second.is_written_later());
}

#[test]
fn the_end_is_that_of_the_clock_only_where_it_was_held_before_the_screen() {
    let mut talks = prato();
    let from = |wall| {
        Some(Held {
            from: wall,
            to: None,
        })
    };
    done(&mut talks, opened(from(at(6, 11, 8, 45)))).unwrap();
    done(&mut talks, Deed::SedutaClosed).unwrap();
    let seduta = &talks.state().sedute[0];
    assert_eq!(
        seduta.ended(),
        Some(at(6, 11, 9, 1)),
        "begun a little before it was opened here"
    );
    done(&mut talks, said(1, from(at(6, 10, 8, 45)))).unwrap();
    let seduta = &talks.state().sedute[0];
    assert_eq!(
        seduta.ended(),
        None,
        "another day: when it ended is not known"
    );
    done(&mut talks, said(1, None)).unwrap();
    assert_eq!(talks.state().sedute[0].began(), at(6, 11, 9, 0));
}

#[test]
fn what_cannot_be_is_refused_and_said_in_two_languages() {
    let mut talks = two();
    done(&mut talks, Deed::SedutaClosed).unwrap();
    let backwards = Held {
        from: at(6, 11, 9, 0),
        to: Some(at(6, 11, 8, 0)),
    };
    let refusals = [
        said(3, Some(morning(5, 20))),
        said(2, Some(backwards)),
        said(2, Some(morning(6, 12))),
        opened(Some(morning(6, 11))),
        said(2, Some(morning(5, 13))),
        opened(Some(morning(5, 13))),
        said(
            1,
            Some(Held {
                from: at(6, 11, 9, 3),
                to: None,
            }),
        ),
    ];
    let told: Vec<String> = refusals
        .into_iter()
        .flat_map(|deed| {
            let fault = fault(&mut talks, deed).into();
            [Lang::It, Lang::En].map(|lang| words::refused(&fault, talks.state().split(), lang))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
    let again = talks.state().sedute[0].held;
    assert_eq!(
        done(&mut talks, said(1, again)),
        Err(DeedRefusal::StandsAlready)
    );
    assert_eq!(
        done(&mut prato(), said(1, None)),
        Err(DeedRefusal::NotBegun)
    );
    // The same minute as the one before is no other order.
    done(
        &mut talks,
        said(
            2,
            Some(Held {
                from: at(5, 14, 9, 30),
                to: None,
            }),
        ),
    )
    .unwrap();
}

/// The file says it in one form, an older file has nothing of it, and its hashes are as they were.
#[test]
fn it_is_in_the_file_only_where_it_is_said() {
    let mut talks = prato();
    done(&mut talks, opened(None)).unwrap();
    let without = store::to_text(&talks.session());
    assert!(!without.contains("held"));
    // Written before there was such a field: every hash comes out as it did.
    let older = include_str!("../../../sessions/esempio-trattativa.ron");
    assert!(!older.contains("held"));
    assert!(integrity(&store::session_from_text(older).unwrap()).is_sound());
    let talks = two();
    let text = store::to_text(&talks.session());
    assert!(text.contains("from: \"2019-05-14T09:30\""), "{text}");
    assert!(integrity(&talks.session()).is_sound());
    let packs = store::shipped_packs().unwrap();
    let today = "2019-06-11".parse().unwrap();
    let read = |text: &str| store::talks_from_text("prova", text, &packs, today, None);
    assert_eq!(store::to_text(&read(&text).unwrap().session()), text);
    for wrong in [
        "2019-05-14",
        "2019-05-14T09:30:00",
        "2019-05-14 09:30",
        "2019-05-14T25:30",
    ] {
        let text = text.replace("2019-05-14T09:30", wrong);
        let error = riparto::report::text_error(
            &read(&text).unwrap_err(),
            Lang::It,
            riparto::report::Paint::Plain,
        );
        assert!(error.contains("come \"2019-06-11T15:32\""), "{error}");
    }
    // A file made by hand that tells a seduta before it was held is refused with its place.
    let early = text.replace("2019-05-14T", "2019-07-14T");
    assert!(read(&early).unwrap_err().span.is_some());
}
