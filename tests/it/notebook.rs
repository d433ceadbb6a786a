//! The private workbook: simulations with their names, indirizzi and notes, led by acts from the same file to the same place.

use riparto::fund::{Edit, Id};
use riparto::money::{Amount, Percent};
use riparto::negotiation::{
    Asked, Begun, Bound, Case, Indirizzo, Note, Notebook, Record, Whence, Written, departures,
};
use riparto::store::{self, Workbook};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn prato() -> Case {
    let packs = store::shipped_packs().unwrap();
    let text = store::example().text;
    store::open_text("prato", text, &packs, "2019-06-11".parse().unwrap(), None).unwrap()
}

fn share(percent: &str) -> Record {
    Record::Edit(Edit::SetShare {
        line: id("risultato"),
        percent: Percent::new(percent.parse().unwrap()),
    })
}

fn begun(number: u32, name: &str) -> Begun {
    Begun {
        number,
        started: "2019-06-11T15:32:00+02:00".into(),
        name: Some(name.into()),
        from: Whence::Opening,
        base: None,
    }
}

/// What a simulation of a notebook gives to risultato.
fn risultato(notebook: &Notebook, number: u32) -> String {
    let trial = notebook.trial(number).unwrap();
    let (simulation, lost) = trial.simulation(&prato()).unwrap();
    assert_eq!(lost, 0);
    simulation.split().cells()[1].amount.to_string()
}

#[test]
fn several_simulations_live_in_one_file_act_by_act() {
    let folder = tempfile::TempDir::new().unwrap();
    let case = prato();
    let mut workbook = Workbook::of(folder.path(), &case.session.identity());
    let mut split = case.opening.clone();
    split
        .apply(&Edit::SetAmount {
            line: id("risultato"),
            amount: Amount::from_euro(300_000),
        })
        .unwrap();
    let copy = Begun {
        from: Whence::Copy(1),
        base: Some(Written::of(&split)),
        ..begun(3, "su due\nrighe \"e\" \\")
    };
    let asked = Indirizzo {
        line: id("risultato"),
        least: Some(Bound::Share(Percent::new("25".parse().unwrap()))),
        most: Some(Bound::Amount(Amount::from_euro(250_000))),
        text: Some("DGC 99".into()),
    };
    let acts = [
        Record::Start("2019-06-11T15:32:00+02:00".into()),
        share("30"),
        Record::Begin(begun(2, "ipotesi A")),
        share("40"),
        Record::Begin(copy),
        Record::Work(1),
        share("20"),
        Record::Undo,
        Record::Work(3),
        share("35"),
        Record::Undo,
        Record::Redo,
        Record::Name {
            simulation: 2,
            name: "ipotesi B".into(),
        },
        Record::Aside(2),
        Record::Aside(1),
        Record::Back(1),
        Record::Indirizzo(asked.clone()),
        Record::Note(Note {
            number: 1,
            written: "2019-06-11T15:40:00+02:00".into(),
            text: "non oltre il 30".into(),
        }),
        Record::NoNote(1),
    ];
    for act in &acts {
        workbook.keep(act).unwrap();
    }
    let notebook = workbook.notebook().unwrap();
    // What is on the screen is led by the same acts.
    let mut live = Notebook::default();
    acts.iter().cloned().for_each(|act| live.follow(act));
    assert_eq!(live, notebook);
    assert_eq!(risultato(&notebook, 1), "254.169,38");
    assert_eq!(risultato(&notebook, 2), "338.892,50");
    assert_eq!(risultato(&notebook, 3), "296.530,94");
    let names: Vec<_> = notebook
        .trials()
        .iter()
        .map(|t| t.name.as_deref())
        .collect();
    assert_eq!(
        names,
        [None, Some("ipotesi B"), Some("su due\nrighe \"e\" \\")]
    );
    let aside: Vec<bool> = notebook.trials().iter().map(|t| t.aside).collect();
    assert_eq!(aside, [false, true, false]);
    assert_eq!(notebook.working().map(|t| t.number), Some(3));
    assert!(notebook.is_taken(" IPOTESI b", None) && !notebook.is_taken("ipotesi B", Some(2)));
    assert_eq!((notebook.next_number(), notebook.next_note()), (4, 2));
    assert_eq!(notebook.indirizzi(), [asked]);
    assert!(notebook.notes().is_empty());
}

#[test]
fn after_what_cannot_be_read_no_act_is_trusted_until_a_simulation_is_named() {
    let acts = [
        Some(Record::Begin(begun(1, "a"))),
        Some(share("30")),
        Some(Record::Begin(begun(2, "b"))),
        Some(share("40")),
        // It may have been "go on with the first".
        None,
        Some(share("50")),
        Some(Record::Work(1)),
        Some(share("20")),
        Some(Record::Work(2)),
        Some(share("10")),
        // Two of the same number, and one that is not there.
        Some(Record::Begin(begun(1, "c"))),
        Some(Record::Work(9)),
        Some(share("11")),
    ];
    let notebook = Notebook::read(acts);
    assert_eq!(risultato(&notebook, 1), "169.446,25");
    let second = notebook.trial(2).unwrap();
    assert_eq!((second.records.len(), second.lost), (1, 6));
    assert_eq!(notebook.working(), None);
    assert_eq!(notebook.trials().len(), 2);
}

#[test]
fn the_indirizzi_are_tested_on_cents() {
    let case = prato();
    let asked = |line: &str, least: Option<Bound>, most: Option<Bound>| Indirizzo {
        line: id(line),
        least,
        most,
        text: None,
    };
    let percent = |text: &str| Some(Bound::Share(Percent::new(text.parse().unwrap())));
    let amount = |text: &str| Some(Bound::Amount(Amount::from_plain(text).unwrap()));
    let all = [
        asked("risultato", amount("224925.72"), amount("224925.72")),
        asked("risultato", amount("224925.73"), None),
        // 26,55 % of the fund is 224.939,896875: to the cent above, as a least rounds.
        asked("risultato", percent("26.55"), None),
        asked("posizione", None, percent("73.45")),
        asked("posizione", None, amount("600000")),
    ];
    let told: Vec<String> = departures(&all, &case.opening)
        .iter()
        .map(|d| format!("{} {:?} {} {}", d.line, d.end, d.bound, d.by))
        .collect();
    assert_eq!(
        told,
        [
            "risultato Least 224.925,73 0,01",
            "risultato Least 224.939,90 14,18",
            "posizione Most 622.291,35 14,18",
            "posizione Most 600.000,00 22.305,53",
        ]
    );
    assert!(Asked::Least != Asked::Most);
}
