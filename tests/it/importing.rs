//! A table from outside on the screen: shown as it was understood, and a session only after four answers.

mod otherwise;

use std::path::PathBuf;
use std::sync::Arc;

use riparto::app::{
    Destination, Effect, Incoming, Opened, Ordered, Origin, Place, TableFrom, Told, Wanted, areas,
};
use riparto::fund::Id;
use riparto::lang::Lang;
use riparto::negotiation::{Notebook, Session};
use riparto::report::import_preview;
use riparto::rules::Pack;
use riparto::store;

use crate::stage::Stage;

/// The table of Prato, as an office would keep it.
const PRATO: &str = "Descrizione;Importo;% distribuzione;economie fondo risultato 2017;TOTALE\n\
    Retribuzione di posizione dei dirigenti 2019;622.305,53;73,45;;622.305,53\n\
    Retribuzione di risultato dei dirigenti 2019;224.925,72;26,55;5.886,45;230.812,17\n\
    ;847.231,25;;;853.117,70\n";

/// The same with a lone `,98` and a text where an amount should be.
const REFUSED: &str = "Descrizione;Importo\n\
    Retribuzione di posizione;,98\n\
    Retribuzione di interim;da definire\n\
    Retribuzione di risultato;224.925,72\n";

/// A disk: the tables on it, the sessions that are there, those that were made.
#[derive(Default)]
struct Disk {
    tables: Vec<(&'static str, &'static str)>,
    there: Vec<&'static str>,
    made: Vec<(PathBuf, Session)>,
}

impl Disk {
    fn with(name: &'static str, table: &'static str) -> Self {
        Self {
            tables: vec![(name, table)],
            ..Self::default()
        }
    }

    /// Answers what the screen asked for.
    fn answer(&mut self, stage: &mut Stage) {
        for effect in std::mem::take(&mut stage.effects) {
            let lang = stage.model.lang;
            let told = match effect {
                Effect::ReadTable { from, named } => self.read(from, named, lang),
                Effect::ImportTable(ordered) => self.make(&ordered, lang),
                Effect::ListSessions => continue,
                other => panic!("not asked for: {other:?}"),
            };
            stage.tell(told);
        }
    }

    fn read(&self, from: TableFrom, named: Option<Destination>, lang: Lang) -> Told {
        let (origin, bytes): (String, Arc<[u8]>) = match from {
            TableFrom::File(path) => {
                let name = path.display().to_string();
                let found = self.tables.iter().find(|(of, _)| *of == name);
                match found {
                    Some((_, table)) => (name, table.as_bytes().into()),
                    None => return Told::TableNotRead(format!("{name}: non c'è")),
                }
            }
            TableFrom::Pasted(text) => ("testo incollato".to_owned(), text.into_bytes().into()),
            TableFrom::Read(origin, bytes) => (origin, bytes),
        };
        let areas = areas(&store::shipped_packs().unwrap());
        let (area, year, path) = match named {
            Some(named) => (named.area, named.year, Some(named.path)),
            None => (areas[0].clone(), 2026, None),
        };
        let pack = pack(&area, year);
        let table = Incoming::understood((origin, bytes), (area, year), pack.as_deref(), lang);
        Told::TableRead(Box::new(table.unwrap()), areas, path)
    }

    fn make(&mut self, ordered: &Ordered, lang: Lang) -> Told {
        if self.there.iter().any(|there| ordered.path.ends_with(there)) {
            return Told::ImportThere("sessions/libero-2.ron".into());
        }
        let pack = pack(&ordered.table.area, ordered.year);
        let put = ordered
            .table
            .put(ordered.body.clone(), pack.as_deref(), lang);
        let put = put.unwrap();
        let text = store::to_text(&put.session);
        let packs = store::shipped_packs().unwrap();
        let day = "2026-11-22".parse().unwrap();
        let talks = store::talks_from_text("test", &text, &packs, day, None).unwrap();
        self.made.push((ordered.path.clone(), put.session));
        let opened = Opened {
            talks,
            origin: Origin::File(ordered.path.clone()),
            notebook: Notebook::default(),
            trouble: None,
            held: false,
            rescued: None,
            in_file: None,
            told: None,
        };
        Told::Imported(Box::new(opened), put.rest)
    }
}

fn pack(area: &Id, year: i16) -> Option<Arc<Pack>> {
    let packs = store::shipped_packs().unwrap();
    packs.into_iter().find(|pack| pack.governs(area, year))
}

/// What is asked now, of an import that is going on.
fn asked(stage: &Stage) -> Option<Wanted> {
    match &stage.model.place {
        Place::Start(start) => start.import.as_ref().expect("an import").asked,
        _ => panic!("no list of sessions"),
    }
}

/// A screen on which a table was read.
fn shown(table: &'static str, size: (u16, u16), lang: Lang) -> (Stage, Disk) {
    let mut stage = Stage::empty(lang, size.0, size.1);
    let mut disk = Disk::with("fondo.csv", table);
    stage.does("i; 'fondo.csv; enter");
    disk.answer(&mut stage);
    (stage, disk)
}

/// The preview of Prato's table, for the gallery.
pub(crate) fn preview(size: (u16, u16)) -> Stage {
    shown(PRATO, size, Lang::It).0
}

#[test]
fn a_table_becomes_a_session_after_four_answers() {
    let (mut stage, mut disk) = shown(PRATO, (120, 40), Lang::It);
    assert_eq!(asked(&stage), None);
    // The very text of the command is on the screen.
    let Place::Start(start) = &stage.model.place else {
        panic!("left");
    };
    let table = start.import.as_ref().unwrap().table.as_ref().unwrap();
    for line in import_preview(&table.preview, Lang::It).lines() {
        assert!(stage.text().contains(line.trim_end()), "{line}");
    }
    stage.does("enter; 'Comune di Forlì; enter");
    assert_eq!(asked(&stage), Some(Wanted::Area));
    assert!(stage.text().contains("Area: ● dirigenti  ○ altra"));
    stage.press("enter");
    assert_eq!(asked(&stage), Some(Wanted::Year));
    // The year proposed is that of the day; typing takes its place.
    assert!(
        stage.text().contains("Anno del fondo: 2026"),
        "{}",
        stage.text()
    );
    stage.does("'2019; enter");
    disk.answer(&mut stage);
    assert_eq!(asked(&stage), Some(Wanted::File));
    let proposed = "sessions/comune-di-forli-dirigenti-2019.ron";
    assert!(stage.text().contains(proposed), "{}", stage.text());
    assert!(disk.made.is_empty(), "nothing before the last answer");
    stage.press("enter");
    disk.answer(&mut stage);
    let [(path, session)] = &disk.made[..] else {
        panic!("{:?}", disk.made);
    };
    assert_eq!(*path, PathBuf::from(proposed));
    assert_eq!(
        (session.body.as_str(), session.year),
        ("Comune di Forlì", 2019)
    );
    assert_eq!(session.economie.len(), 1);
    // It is on the table, and what takes the rest is told.
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
    assert_eq!(
        stage.said(),
        "Creata sessions/comune-di-forli-dirigenti-2019.ron; per differenza: Retribuzione di risultato dei dirigenti 2019."
    );
}

#[test]
fn what_is_refused_is_in_sight_and_nothing_goes_on() {
    for size in [(60, 18), (80, 24), (120, 40)] {
        let (mut stage, _) = shown(REFUSED, size, Lang::It);
        let screen = stage.text();
        assert!(screen.contains("✘ 2 punti sono rifiutati"), "{screen}");
        assert!(
            screen.contains("«,98»") && screen.contains("«da definire»"),
            "{screen}"
        );
        assert!(!screen.contains("prosegue"), "{screen}");
        insta::assert_snapshot!(format!("import-refused-{}x{}", size.0, size.1), screen);
        stage.press("enter tab i q");
        assert_eq!(asked(&stage), None);
        assert!(stage.effects.is_empty());
        // It scrolls, and what is wrong stays said.
        stage.press("home");
        let screen = stage.text();
        assert!(screen.contains("intestazione: riga 1"), "{screen}");
        assert!(screen.contains("✘ 2 punti sono rifiutati"), "{screen}");
    }
    let (stage, _) = shown(REFUSED, (80, 24), Lang::En);
    insta::assert_snapshot!("import-refused-en-80x24", stage.text());
}

#[test]
fn what_makes_no_session_is_told_before_anything_is_asked() {
    let table = "Voce;Importo;Economie\nposizione;100,00;\nrisultato;30,00;5,00\n";
    let (mut stage, _) = shown(table, (80, 24), Lang::It);
    let said = "la colonna «Economie» non dice di quale anno";
    assert!(stage.said().contains(said), "{}", stage.said());
    stage.press("enter");
    assert_eq!(asked(&stage), None);
    assert!(!stage.text().contains("Invio prosegue"), "{}", stage.text());
}

#[test]
fn esc_goes_back_at_each_step_and_nothing_is_written() {
    let (mut stage, mut disk) = shown(PRATO, (80, 24), Lang::It);
    stage.does("enter; 'Comune di Esempio; enter enter; '2019; enter");
    disk.answer(&mut stage);
    assert_eq!(asked(&stage), Some(Wanted::File));
    for step in [
        Some(Wanted::Year),
        Some(Wanted::Area),
        Some(Wanted::Body),
        None,
        Some(Wanted::Table),
    ] {
        stage.press("esc");
        assert_eq!(asked(&stage), step);
        let kept = match step {
            Some(Wanted::Year) => "Anno del fondo: 2019",
            Some(Wanted::Area) => "Area: ● dirigenti",
            Some(Wanted::Body) => "Ente: Comune di Esempio",
            None => "Nulla è stato rifiutato",
            _ => "File della tabella: fondo.csv",
        };
        assert!(stage.text().contains(kept), "{}", stage.text());
    }
    stage.press("esc");
    assert!(
        stage.text().contains("Quale sessione si apre?"),
        "{}",
        stage.text()
    );
    // The list is looked at again, and nothing else is done.
    let listed = |stage: &Stage| matches!(stage.effects[..], [Effect::ListSessions]);
    assert!(listed(&stage) && disk.made.is_empty());
    stage.effects.clear();
    // Ctrl-C is the same, and does not leave the program.
    stage.press("i ctrl-c");
    assert!(listed(&stage));
    assert!(stage.text().contains("Quale sessione si apre?"));
}

#[test]
fn a_pasted_table_is_the_table_itself_and_a_line_is_its_path() {
    for table in [PRATO.to_owned(), PRATO.replace('\n', "\r")] {
        let mut stage = Stage::empty(Lang::It, 80, 24);
        let mut disk = Disk::default();
        stage.press("i").paste(&table);
        disk.answer(&mut stage);
        assert_eq!(asked(&stage), None);
        assert!(stage.text().contains("testo incollato"), "{}", stage.text());
        assert!(stage.text().contains("622.305,53"), "{}", stage.text());
    }
    let mut stage = Stage::empty(Lang::It, 80, 24);
    let mut disk = Disk::with("fondo 2019.csv", PRATO);
    // As a terminal gives a file that is dropped on it.
    stage.press("i").paste("'fondo 2019.csv'\n");
    assert_eq!(asked(&stage), Some(Wanted::Table));
    stage.press("enter");
    disk.answer(&mut stage);
    assert_eq!(asked(&stage), None);
    // A text pasted over the preview is nothing.
    stage.paste(REFUSED);
    assert!(stage.effects.is_empty() && asked(&stage).is_none());
}

#[test]
fn an_answer_that_is_none_is_asked_again_with_what_can_be_said() {
    let mut stage = Stage::empty(Lang::It, 80, 24);
    let mut disk = Disk::with("fondo.csv", PRATO);
    stage.press("i enter");
    assert!(
        stage.said().starts_with("CSV, XLSX o ODS"),
        "{}",
        stage.said()
    );
    stage.does("'altro.csv; enter");
    disk.answer(&mut stage);
    assert_eq!(stage.said(), "altro.csv: non c'è");
    assert_eq!(asked(&stage), Some(Wanted::Table));
    stage.press("esc");
    stage.does("i; 'fondo.csv; enter");
    disk.answer(&mut stage);
    stage.press("enter enter");
    assert!(
        stage.said().starts_with("Come starà nella sessione"),
        "{}",
        stage.said()
    );
    stage.does("'Ente; enter enter");
    for year in ["1989", "2201", "duemila", "19"] {
        stage.does(&format!("home; end; {}; '{year}; enter", "bs ".repeat(8)));
        assert_eq!(stage.said(), "Un anno dal 1990 al 2200.", "{year}");
    }
    assert!(stage.effects.is_empty() && disk.made.is_empty());
}

#[test]
fn a_session_that_is_there_is_never_written_over() {
    let (mut stage, mut disk) = shown(PRATO, (80, 24), Lang::It);
    disk.there = vec!["ente-dirigenti-2019.ron"];
    stage.does("enter; 'Ente; enter enter; '2019; enter");
    disk.answer(&mut stage);
    stage.press("enter");
    disk.answer(&mut stage);
    assert_eq!(asked(&stage), Some(Wanted::File));
    assert!(
        stage.said().contains("non si sostituisce"),
        "{}",
        stage.said()
    );
    assert!(disk.made.is_empty());
    stage.press("enter");
    disk.answer(&mut stage);
    assert_eq!(disk.made[0].0, PathBuf::from("sessions/libero-2.ron"));
    // A bare name is a file of the folder of the sessions.
    let (mut stage, mut disk) = shown(PRATO, (80, 24), Lang::It);
    stage.does("enter; 'Ente; enter enter; '2019; enter");
    disk.answer(&mut stage);
    stage.does("'prova; enter");
    disk.answer(&mut stage);
    assert_eq!(disk.made[0].0, PathBuf::from("sessions/prova.ron"));
}

#[test]
fn the_questions_read_on_the_screen() {
    for (lang, name) in [(Lang::It, "it"), (Lang::En, "en")] {
        let (mut stage, mut disk) = shown(PRATO, (80, 24), lang);
        let mut seen = String::new();
        stage.press("enter");
        seen += &stage.text();
        stage.does("'Comune di Esempio; enter");
        seen += &stage.text();
        stage.press("enter");
        seen += &stage.text();
        stage.does("'2019; enter");
        disk.answer(&mut stage);
        seen += &stage.text();
        insta::assert_snapshot!(format!("import-questions-{name}"), seen);
    }
}
