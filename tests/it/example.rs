//! The invented negotiation of `sessions/esempio-trattativa.ron`: done again, deed by deed, it is the file to the byte.
//!
//! `UPDATE_EXAMPLE=1 cargo test example` writes it again.

use riparto::dossier::{Clause, Step};
use riparto::fund::{Edit, Id};
use riparto::lang::{self, Lang};
use riparto::money::{Amount, Percent};
use riparto::negotiation::{
    Agreement, Amend, Case, Continues, Deed, DisputeState, Disputing, Judged, Moment, Opened,
    Origin, Party, Presence, Seduta, Session, Signing, Standing, Suspension, Tabling, Talks,
    Written, impronta, seal,
};
use riparto::store;

use crate::talks::{edit, id};

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/sessions/esempio-trattativa.ron"
);
const NOTE: &str = "TRATTATIVA INVENTATA, per mostrare il programma: sedute, proposte, contestazioni, dichiarazioni e firme non \
    sono mai avvenute e non vanno attribuite ad alcuno. Sono pubblicati soltanto il fondo, le economie, gli atti e il riparto finale.";
const SOURCE: &str = "Esempio inventato; fondo, economie, atti e riparto finale dal contratto decentrato dei dirigenti 2019 del Comune di \
    Prato (prato-2019.ron)";

/// The published fund as it stood before the first seduta, with a split to start from and nothing agreed.
fn opening() -> Case {
    let packs = store::shipped_packs().unwrap();
    let published =
        store::session_from_text(include_str!("../../sessions/prato-2019.ron")).unwrap();
    let mut session = Session {
        continues: Some(Continues {
            file: "prato-2019.ron".to_owned(),
            id: seal(&published),
        }),
        note: Some(NOTE.to_owned()),
        source: Some(SOURCE.to_owned()),
        procedure: vec![Step::new(id("certificazione-revisori"))],
        invented: true,
        ..published
    };
    session.lines[0].amount = amount("635423.44");
    session.lines[1].amount = amount("211807.81");
    Case::open(session, &packs, "2019-06-11".parse().unwrap(), None).unwrap()
}

fn amount(text: &str) -> Amount {
    Amount::from_plain(text).unwrap()
}

fn percent(text: &str) -> Percent {
    Percent::new(text.parse().unwrap())
}

fn union(sigla: &str) -> Party {
    Party::Union(sigla.to_owned())
}

fn clause(kind: &str, percent_of: &str, quota: Option<&str>) -> Clause {
    Clause {
        kind: id(kind),
        percent: Some(percent(percent_of)),
        quota: quota.map(percent),
        text: None,
    }
}

/// A negotiation being written, with the day and the hour of its clock.
struct Table {
    talks: Talks,
    day: &'static str,
}

impl Table {
    /// Records a deed at an hour, in the words of the program.
    fn at(&mut self, hour: &str, deed: Deed) {
        let before = self.talks.state();
        let sentence = lang::talks::sentence(&deed, before, Lang::It);
        let sentence = sentence.unwrap_or_else(|| panic!("{hour}: {:?}", before.allows(&deed)));
        let time: Moment = format!("{}T{hour}:00+02:00", self.day).parse().unwrap();
        let operator = "servizio personale";
        let kept = self.talks.record(deed, time, operator, sentence);
        kept.unwrap();
    }

    fn edit(&mut self, hour: &str, change: Edit) {
        let deed = edit(&self.talks, change);
        self.at(hour, deed);
    }

    fn answer(&mut self, hour: &str, proposal: u32, by: Party, standing: Standing, note: &str) {
        let note = (!note.is_empty()).then(|| note.to_owned());
        let deed = Deed::Answered {
            proposal,
            by,
            standing,
            note,
        };
        self.at(hour, deed);
    }

    fn declare(&mut self, hour: &str, by: Party, text: &str) {
        let text = text.to_owned();
        self.at(hour, Deed::Declared { by, text });
    }

    fn table(&mut self, hour: &str, change: impl FnOnce(Tabling) -> Tabling) {
        let state = self.talks.state();
        let tabling = Tabling {
            by: vec![Party::Public],
            speaker: None,
            split: Written::of(state.split()),
            clauses: state.clauses().to_vec(),
            note: None,
            motivation: None,
            all_or_nothing: false,
            replaces: None,
            confirmed_by: None,
            judged: self.judged(),
        };
        self.at(hour, Deed::Tabled(Box::new(change(tabling))));
    }

    /// How the split on the table is judged, by the day of the seduta.
    fn judged(&self) -> Option<Judged> {
        let state = self.talks.state();
        let case = Case {
            day: self.day.parse().unwrap(),
            ..state.case.clone()
        };
        Judged::of(&case, state.split())
    }

    /// The figures are handed over, with the impronta of all that came before, and the seduta is suspended.
    fn caucus(&mut self, hour: &str, until: &str) {
        let impronta = impronta(self.talks.head());
        self.at(hour, Deed::Delivered { impronta });
        let suspension = Suspension {
            until: Some(until.into()),
            note: None,
        };
        self.at(hour, Deed::Suspended(suspension));
    }

    fn open(&mut self, hour: &str, unions: &[&str]) {
        let opened = Opened {
            place: Some("Palazzo comunale, sala riunioni".into()),
            held: None,
            present: present(unions),
            note: None,
        };
        self.at(hour, Deed::SedutaOpened(opened));
    }
}

/// The body's side and some unions, by role: nobody is named.
fn present(unions: &[&str]) -> Vec<Presence> {
    let presence = |party, role: &str| Presence {
        party,
        role: Some(role.into()),
        name: None,
    };
    let mut all = vec![
        presence(Party::Public, "presidente della delegazione"),
        presence(Party::Public, "componente, servizio personale"),
    ];
    for sigla in unions {
        let role = if sigla.starts_with("RSA") {
            "rappresentante"
        } else {
            "segreteria territoriale"
        };
        all.push(presence(union(sigla), role));
    }
    all
}

fn risultato() -> Id {
    id("risultato")
}

const ALL: [&str; 4] = ["FP-CGIL", "CISL-FP", "UIL-FPL", "RSA dirigenti"];

fn first_seduta(table: &mut Table) {
    table.day = "2019-05-14";
    table.open("09:30", &ALL);
    table.table("09:52", |tabling| Tabling {
        speaker: Some("presidente della delegazione".into()),
        clauses: vec![clause("interim", "20", None)],
        motivation: Some("mantiene il peso della posizione fino alla nuova graduazione".into()),
        confirmed_by: Some("presidente della delegazione".into()),
        ..tabling
    });
    let disputed = Disputing {
        by: union("CISL-FP"),
        figure: "Economie fondo risultato 2017".to_owned(),
        ours: Some(amount("5886.45")),
        theirs: Some(amount("6120.45")),
        source: Some("prospetto consegnato ai dirigenti il 18/04/2019".into()),
        note: None,
    };
    table.at("10:05", Deed::Disputed(Box::new(disputed)));
    let share = |text: &str| Edit::SetShare {
        line: risultato(),
        percent: percent(text),
    };
    table.edit("10:20", share("30"));
    table.edit("10:24", share("40"));
    table.at("10:26", Deed::Undone);
    let step = Edit::Step {
        line: risultato(),
        amount: amount("1000.00"),
    };
    for hour in ["10:31", "10:31", "10:31"] {
        table.edit(hour, step.clone());
    }
    table.table("10:48", |tabling| Tabling {
        by: vec![union("FP-CGIL"), union("CISL-FP")],
        speaker: Some("segreteria territoriale FP-CGIL".into()),
        clauses: vec![
            clause("interim", "25", None),
            clause("differenziazione", "30", Some("10")),
        ],
        note: Some("con confronto annuale sui risultati".into()),
        motivation: Some("riconosce di più ciò che è valutato".into()),
        confirmed_by: Some("CISL-FP".into()),
        ..tabling
    });
    table.caucus("11:00", "11:45");
    table.at("11:50", Deed::Resumed);
    let why = "la posizione non coprirebbe gli incarichi in corso";
    table.answer("11:58", 2, Party::Public, Standing::NotAccepted, why);
    let said = "si riserva di valutare il riparto dopo la validazione della relazione 2018";
    table.declare("12:05", union("UIL-FPL"), said);
    let text = "criteri della differenziazione, alla seduta del 28/05/2019".to_owned();
    table.at("12:10", Deed::PutOff { text });
    table.at("12:15", Deed::SedutaClosed);
}

fn second_seduta(table: &mut Table) {
    table.day = "2019-05-28";
    table.open("15:00", &ALL);
    let validated = Deed::Amended {
        amend: Box::new(Amend::Step(
            id("validazione-relazione-precedente"),
            Some("2019-05-21".parse().unwrap()),
        )),
        act: None,
    };
    table.at("15:08", validated);
    let (line, amount) = (id("posizione"), amount("730000.00"));
    table.edit("15:20", Edit::SetAmount { line, amount });
    // Below the floor of law, and without a motivation: the minutes keep both.
    table.table("15:24", |tabling| Tabling {
        by: vec![union("RSA dirigenti")],
        speaker: Some("rappresentante RSA".into()),
        ..tabling
    });
    let why = "il risultato scende sotto il 15 % del fondo";
    table.answer("15:33", 3, Party::Public, Standing::NotAccepted, why);
    let own = union("RSA dirigenti");
    table.answer("15:40", 3, own, Standing::Withdrawn, "");
    let without_uil = ["FP-CGIL", "CISL-FP", "RSA dirigenti"];
    table.at("16:00", Deed::Attendance(present(&without_uil)));
    let share = Edit::SetShare {
        line: risultato(),
        percent: percent("26"),
    };
    table.edit("16:05", share);
    table.table("16:12", |tabling| Tabling {
        speaker: Some("presidente della delegazione".into()),
        clauses: vec![
            clause("interim", "20", None),
            clause("differenziazione", "30", Some("10")),
        ],
        motivation: Some("avvicina la richiesta delle sigle e lascia coperti gli incarichi".into()),
        replaces: Some(1),
        confirmed_by: Some("presidente della delegazione".into()),
        ..tabling
    });
    let why = "manca ancora l'equilibrio fra le due voci";
    table.answer("16:25", 4, union("FP-CGIL"), Standing::NotAccepted, why);
    let settled = Deed::DisputeSettled {
        dispute: 1,
        state: DisputeState::Minuted,
        note: Some(
            "l'ufficio conferma 5.886,45, la CISL-FP non concorda; il fondo non cambia".into(),
        ),
    };
    table.at("16:40", settled);
    table.at("16:50", Deed::SedutaClosed);
}

fn third_seduta(table: &mut Table) {
    table.day = "2019-06-11";
    table.open("10:00", &ALL);
    let step = Edit::Add {
        line: risultato(),
        amount: amount("10000.00"),
    };
    table.edit("10:10", step);
    let back = table.talks.state().proposal(4).unwrap().tabled.clone();
    let brought = Deed::Brought {
        from: Origin::Proposal(4),
        split: back.split,
        clauses: Some(back.clauses),
    };
    table.at("10:22", brought);
    let agreed = Edit::SetAmount {
        line: risultato(),
        amount: amount("224925.72"),
    };
    table.edit("10:35", agreed);
    table.table("10:40", |tabling| Tabling {
        by: vec![union("FP-CGIL"), union("CISL-FP")],
        speaker: Some("segreteria territoriale CISL-FP".into()),
        motivation: Some("è il punto d'incontro fra le proposte 2 e 4".into()),
        all_or_nothing: true,
        replaces: Some(2),
        confirmed_by: Some("FP-CGIL".into()),
        ..tabling
    });
    let rsa = union("RSA dirigenti");
    table.answer("10:52", 5, rsa, Standing::Accepted, "");
    let why = "chiede più risorse alla posizione";
    table.answer("10:55", 5, union("UIL-FPL"), Standing::NotAccepted, why);
    table.caucus("11:00", "11:30");
    table.at("11:32", Deed::Resumed);
    table.answer("11:36", 5, Party::Public, Standing::Accepted, "");
    let state = table.talks.state();
    let signing = Signing {
        date: "2019-06-11".parse().unwrap(),
        split: Written::of(state.split()),
        clauses: state.clauses().to_vec(),
        signed_by: vec![
            Party::Public,
            union("FP-CGIL"),
            union("CISL-FP"),
            union("RSA dirigenti"),
        ],
        not_signed_by: vec![union("UIL-FPL")],
        motivations: Vec::new(),
        note: None,
        judged: table.judged(),
    };
    table.at("12:00", Deed::Ipotesi(Box::new(signing)));
    let said = "non firma perché il peso della posizione resta sotto il 75 %";
    table.declare("12:04", union("UIL-FPL"), said);
    let said = "firma con la contestazione 1 a verbale";
    table.declare("12:06", union("CISL-FP"), said);
    table.at("12:15", Deed::SedutaClosed);
}

/// The whole negotiation.
fn negotiation() -> Talks {
    let mut table = Table {
        talks: Talks::new(opening()),
        day: "2019-05-14",
    };
    first_seduta(&mut table);
    second_seduta(&mut table);
    third_seduta(&mut table);
    table.talks
}

#[test]
fn the_example_is_what_its_deeds_make() {
    let fresh = store::to_text(&negotiation().session());
    if std::fs::read_to_string(FILE).unwrap_or_default() == fresh {
        return;
    }
    assert!(
        std::env::var_os("UPDATE_EXAMPLE").is_some(),
        "sessions/esempio-trattativa.ron is not what its deeds make. Write it again with: UPDATE_EXAMPLE=1 cargo test example"
    );
    std::fs::write(FILE, fresh).unwrap();
}

#[test]
fn the_example_ends_in_the_published_split_and_says_it_is_invented() {
    let talks = negotiation();
    let state = talks.state();
    let amount = |at: usize| state.split().cells()[at].amount.to_string();
    assert_eq!([amount(0), amount(1)], ["622.305,53", "224.925,72"]);
    assert_eq!((state.sedute.len(), state.proposals.len()), (3, 5));
    assert!(matches!(state.agreement, Agreement::Ipotesi { .. }));
    assert_eq!(state.disputes[0].state, DisputeState::Minuted);
    let session = talks.session();
    assert!(session.published && talks.case().session.published);
    assert!(session.note.unwrap().starts_with("TRATTATIVA INVENTATA"));
    assert!(session.source.unwrap().starts_with("Esempio inventato"));
    // Roles and sigle, and nobody's name.
    let mut seen = state.sedute.iter().flat_map(Seduta::presences);
    assert!(seen.all(|p| p.name.is_none()));
}
