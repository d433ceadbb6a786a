//! The negotiation: what is done at the table is kept, and its state is the replay.

mod deeds;
mod digits;
mod held;
mod replay;

use riparto::fund::{Edit, Id};
use riparto::negotiation::{
    Agreement, Deed, DeedRefusal, Judged, Moment, Opened, Party, Signing, Sitting, Standing,
    Tabling, Talks, Written,
};
use riparto::store;

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// The published case of Prato, with nothing done yet.
pub(crate) fn prato() -> Talks {
    let text = include_str!("../../sessions/prato-2019.ron").replace("  published: true,\n", "");
    let packs = store::shipped_packs().unwrap();
    store::talks_from_text("prato", &text, &packs, "2019-06-11".parse().unwrap(), None).unwrap()
}

/// Records a deed, a minute after the one before.
pub(crate) fn done(talks: &mut Talks, deed: Deed) -> Result<(), DeedRefusal> {
    let minutes = talks.operations().len();
    let (hour, minute) = (9 + minutes / 60 % 12, minutes % 60);
    let time = format!("2019-06-11T{hour:02}:{minute:02}:00+02:00")
        .parse::<Moment>()
        .unwrap();
    talks
        .record(deed, time, "ufficio personale", "fatto.".to_owned())
        .map(drop)
}

pub(crate) fn edit(talks: &Talks, edit: Edit) -> Deed {
    let mut split = talks.state().split().clone();
    let applied = split.apply(&edit);
    let changes = applied.map(|a| a.changes).unwrap_or_default();
    let gives = changes.into_iter().map(|c| (c.line, c.after)).collect();
    Deed::Edited { edit, gives }
}

fn share(percent: &str) -> Edit {
    Edit::SetShare {
        line: id("risultato"),
        percent: riparto::money::Percent::new(percent.parse().unwrap()),
    }
}

pub(crate) fn union(sigla: &str) -> Party {
    Party::Union(sigla.to_owned())
}

pub(crate) fn tabling(talks: &Talks, by: Vec<Party>) -> Tabling {
    let state = talks.state();
    Tabling {
        by,
        speaker: None,
        split: Written::of(state.split()),
        clauses: state.clauses().to_vec(),
        note: None,
        motivation: None,
        all_or_nothing: false,
        replaces: None,
        confirmed_by: None,
        judged: Judged::of(&state.case, state.split()),
    }
}

pub(crate) fn signing(talks: &Talks) -> Signing {
    let state = talks.state();
    Signing {
        date: "2019-06-11".parse().unwrap(),
        split: Written::of(state.split()),
        clauses: state.clauses().to_vec(),
        signed_by: vec![Party::Public, union("FP-CGIL")],
        not_signed_by: vec![union("UIL-FPL")],
        motivations: Vec::new(),
        note: None,
        judged: Judged::of(&state.case, state.split()),
    }
}

#[test]
fn nothing_is_kept_before_a_seduta_opens() {
    let mut talks = prato();
    let edit = edit(&talks, share("30"));
    assert_eq!(done(&mut talks, edit), Err(DeedRefusal::NotBegun));
    assert!(!talks.has_begun());
    assert!(talks.session().id.is_none());
}

#[test]
fn a_seduta_seals_the_opening_and_a_file_says_it_all_again() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let thirty = edit(&talks, share("30"));
    done(&mut talks, thirty).unwrap();
    assert_eq!(
        talks.state().split().cells()[1].amount.to_string(),
        "254.169,38"
    );
    assert_eq!(talks.state().draft(), 2);
    let public = tabling(&talks, vec![Party::Public]);
    done(&mut talks, Deed::Tabled(Box::new(public))).unwrap();
    let answer = Deed::Answered {
        proposal: 1,
        by: union("CISL-FP"),
        standing: Standing::Accepted,
        note: None,
    };
    done(&mut talks, answer).unwrap();
    done(&mut talks, Deed::Undone).unwrap();

    let text = store::to_text(&talks.session());
    let packs = store::shipped_packs().unwrap();
    let read = store::talks_from_text("again", &text, &packs, "2019-06-11".parse().unwrap(), None)
        .unwrap();
    assert_eq!(read.operations(), talks.operations());
    assert_eq!(read.state().split(), talks.state().split());
    assert_eq!(read.state().proposals, talks.state().proposals);
    assert_eq!((read.id(), read.head()), (talks.id(), talks.head()));
    assert_eq!(store::to_text(&read.session()), text);
    // What commands see is the table as it stands.
    assert_eq!(read.case().opening, *talks.state().split());
}

#[test]
fn an_ipotesi_freezes_the_split_and_only_a_cause_reopens_it() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let ipotesi = signing(&talks);
    done(&mut talks, Deed::Ipotesi(Box::new(ipotesi.clone()))).unwrap();
    assert!(matches!(talks.state().agreement, Agreement::Ipotesi { .. }));
    let ten = edit(&talks, share("40"));
    assert_eq!(done(&mut talks, ten), Err(DeedRefusal::Frozen));
    // The contract waits for certification and authorisation.
    assert_eq!(
        done(&mut talks, Deed::Signed(Box::new(ipotesi))),
        Err(DeedRefusal::StepsMissing(vec![
            id("certificazione-revisori"),
            id("autorizzazione-giunta")
        ]))
    );
    assert_eq!(talks.state().sitting(), Sitting::Open);
}

#[test]
fn what_contrasts_with_the_law_asks_a_motivation_to_be_agreed() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let ten = edit(&talks, share("10"));
    done(&mut talks, ten).unwrap();
    let ipotesi = signing(&talks);
    assert_eq!(
        done(&mut talks, Deed::Ipotesi(Box::new(ipotesi.clone()))),
        Err(DeedRefusal::NoMotivation(vec![id("risultato-min-15")]))
    );
}

#[test]
fn a_run_of_steps_is_one_and_what_is_said_between_parts_it() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let start = talks.state().split().clone();
    let step = |talks: &mut Talks| {
        let amount = riparto::money::Amount::from_cents(10_000);
        let deed = edit(
            talks,
            Edit::Step {
                line: id("risultato"),
                amount,
            },
        );
        done(talks, deed).unwrap();
    };
    (0..3).for_each(|_| step(&mut talks));
    let third = talks.state().split().clone();
    done(
        &mut talks,
        Deed::Declared {
            by: union("FP-CGIL"),
            text: "a verbale".to_owned(),
        },
    )
    .unwrap();
    (0..2).for_each(|_| step(&mut talks));
    done(&mut talks, Deed::Undone).unwrap();
    assert_eq!(*talks.state().split(), third);
    done(&mut talks, Deed::Undone).unwrap();
    assert_eq!(*talks.state().split(), start);
    done(&mut talks, Deed::Redone).unwrap();
    assert_eq!(*talks.state().split(), third);
}

fn step(step: &str, day: &str) -> Deed {
    let amend = riparto::negotiation::Amend::Step(id(step), Some(day.parse().unwrap()));
    Deed::Amended {
        amend: Box::new(amend),
        act: None,
    }
}

#[test]
fn what_was_done_on_an_ipotesi_does_not_hold_for_the_next_one() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let ipotesi = signing(&talks);
    done(&mut talks, Deed::Ipotesi(Box::new(ipotesi))).unwrap();
    for (name, day) in [
        ("invio-revisori", "2019-06-12"),
        ("rilievi-revisori", "2019-06-18"),
        ("certificazione-revisori", "2019-06-19"),
        ("rilievi-superati", "2019-06-17"),
        ("autorizzazione-giunta", "2019-06-20"),
    ] {
        done(&mut talks, step(name, day)).unwrap();
    }
    // Remarks made after the last answer are still open.
    let contract = signing(&talks);
    assert_eq!(
        done(&mut talks, Deed::Signed(Box::new(contract.clone()))),
        Err(DeedRefusal::StepsMissing(vec![id("rilievi-superati")]))
    );
    done(
        &mut talks,
        Deed::Reopened(riparto::negotiation::Reopening {
            cause: riparto::negotiation::ReopeningCause::Remarks,
            reference: "verbale 12 del 18/06/2019".to_owned(),
        }),
    )
    .unwrap();
    let procedure = &talks.state().case.session.procedure;
    let left: Vec<&str> = procedure.iter().map(|s| s.step.as_str()).collect();
    assert_eq!(
        left,
        [
            "validazione-relazione-precedente",
            "rilievi-revisori",
            "rilievi-superati"
        ]
    );
    let again = signing(&talks);
    done(&mut talks, Deed::Ipotesi(Box::new(again))).unwrap();
    done(&mut talks, step("rilievi-superati", "2019-06-25")).unwrap();
    assert_eq!(
        done(&mut talks, Deed::Signed(Box::new(contract))),
        Err(DeedRefusal::StepsMissing(vec![
            id("certificazione-revisori"),
            id("autorizzazione-giunta")
        ]))
    );
}

#[test]
fn the_day_of_a_signature_is_given_by_who_signs() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    for name in ["pre-intesa", "sottoscrizione"] {
        assert_eq!(
            done(&mut talks, step(name, "2019-06-12")),
            Err(DeedRefusal::BySigning)
        );
    }
}

#[test]
fn answers_signatures_and_declarations_also_come_by_letter_after_the_table_has_risen() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let public = tabling(&talks, vec![Party::Public]);
    done(&mut talks, Deed::Tabled(Box::new(public))).unwrap();
    let answer = |by: &str| Deed::Answered {
        proposal: 1,
        by: union(by),
        standing: Standing::Accepted,
        note: None,
    };
    // While the table is only suspended there is nothing to record.
    done(
        &mut talks,
        Deed::Suspended(riparto::negotiation::Suspension::default()),
    )
    .unwrap();
    assert_eq!(
        done(&mut talks, answer("CISL-FP")),
        Err(DeedRefusal::Suspended)
    );
    done(&mut talks, Deed::SedutaClosed).unwrap();
    done(&mut talks, answer("CISL-FP")).unwrap();
    let ipotesi = signing(&talks);
    done(&mut talks, Deed::Ipotesi(Box::new(ipotesi))).unwrap();
    let declared = Deed::Declared {
        by: union("UIL-FPL"),
        text: "non firmiamo".to_owned(),
    };
    done(&mut talks, declared).unwrap();
    let forty = edit(&talks, share("40"));
    assert_eq!(done(&mut talks, forty), Err(DeedRefusal::NoSeduta));
}
