//! The roads by which a text comes in, each walked to its end.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use riparto::app::Keymap;
use riparto::fund::Edit;
use riparto::lang::Lang;
use riparto::money::Amount;
use riparto::negotiation::{
    Case, Notebook, Record, Review, Session, Talks, differences, integrity, next_year, secrets,
};
use riparto::rules::Pack;
use riparto::store::{self, BindingFault, Follower, Journal, Library, StoreError, Workbook};
use tempfile::TempDir;

use super::dice::{Dice, damaged};
use super::fit::{End, safe, same_when_read_back, told};
use crate::stage::Stage;

const SESSIONS: [&str; 6] = [
    include_str!("../../data/every-field.ron"),
    include_str!("../../../sessions/prato-2019.ron"),
    include_str!("../../../sessions/esempio-trattativa.ron"),
    include_str!("../../../sessions/manfredonia-2025.ron"),
    include_str!("../../../sessions/cremona-provincia-2015.ron"),
    include_str!("../../../sessions/francavilla-2016.ron"),
];

/// The sessions oftener than not: the short ones, so that a damage meets every field.
const OFTEN: [usize; 10] = [0, 0, 0, 1, 1, 2, 3, 4, 5, 5];

const PACKS: [&str; 2] = [
    include_str!("../../data/pack.ron"),
    include_str!("../../data/comparto.ron"),
];

const CONFIG: &str = r#"Config(
  rules: "regole",
  operator: "ufficio personale",
  lang: "it",
  theme: "dark",
  ascii: true,
  step: "1000.00",
  keys: { "undo": ["u", "ctrl-z", "backspace"], "lock": ["k"] },
)
"#;

/// What the keys of a case are: every screen, and edits on what was read.
const KEYS: [&str; 12] = [
    "f3; down; down; 1; esc",
    "f4; down; down; enter; esc; esc",
    "f5; down; enter; esc; esc",
    "f6; n; 1; enter; n; 'risultato almeno 30 %; enter; c; esc",
    "f7; down; enter; esc",
    "f8; down; enter; esc",
    "?; pgdn; esc; d; esc",
    "down; 30%; enter; +3p; enter; u; u",
    "999999999999,99; enter; /3; enter; *1000; enter; u",
    "up; 0; enter; b; down; +3%; enter; -1; enter",
    "s; enter; down; +1; enter; ctrl-t; enter; enter; B",
    "m; '10.000; enter; esc; right; <; left; >; n; 'Voce; enter; 1; enter",
];

/// A history, part in the file and part in the journal.
pub(super) struct Kept {
    pub(super) file: String,
    pub(super) journal: String,
}

/// The example negotiation, cut after its fourth act.
pub(super) static KEPT: LazyLock<Kept> = LazyLock::new(|| {
    let mut session: Session = store::session_from_text(SESSIONS[2]).unwrap();
    let later = session.history.split_off(4);
    session.head = session
        .history
        .last()
        .map(riparto::negotiation::Operation::hash);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("prova.ron");
    store::write_session(&path, &session, false).unwrap();
    let mut journal = Journal::of(&path);
    for operation in later {
        journal.keep(operation).unwrap();
    }
    Kept {
        file: store::to_text(&session),
        journal: fs::read_to_string(journal.path()).unwrap(),
    }
});

/// A workbook with every kind of record.
static WORKBOOK: LazyLock<String> = LazyLock::new(|| {
    let mut stage = Stage::negotiating(100, 30);
    stage.does("f6;n;'uno = risultato 191.919,19;enter;p;i;'risultato almeno 232.323,23; della Giunta;enter");
    stage.does("a;'un appunto;enter;down;enter;n;'Voce;enter;m;esc;esc;f6;n;'due = 60/40;enter;c;e;'tre;enter;del");
    stage.does("esc;down;30%;enter;u;ctrl-y;up;+1000;enter");
    let folder = TempDir::new().unwrap();
    let mut workbook = Workbook::of(folder.path(), "prova");
    for record in stage.kept() {
        workbook.keep(&record).unwrap();
    }
    fs::read_to_string(workbook.path()).unwrap()
});

/// The day on which everything is opened.
pub(super) fn today() -> Date {
    "2026-01-01".parse().unwrap()
}

/// What a case needs, made once for each core.
pub(super) struct Roads {
    packs: Vec<Arc<Pack>>,
    today: Date,
    prato: Case,
    folder: TempDir,
}

impl Roads {
    pub(super) fn new() -> Self {
        let packs = store::shipped_packs().unwrap();
        let today = today();
        let prato = store::open_text("prato", SESSIONS[1], &packs, today, None).unwrap();
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("ente.ron"), &KEPT.file).unwrap();
        Self {
            packs,
            today,
            prato,
            folder,
        }
    }

    /// Damages a text of some kind and goes its whole road.
    pub(super) fn walk(&self, seed: u64, case: usize) -> Result<End, String> {
        let mut dice = Dice::new(seed ^ (case as u64).wrapping_mul(0xd134_2543_de82_ef95));
        let dice = &mut dice;
        match case % 20 {
            0..=4 => {
                let bytes = damaged(PACKS[dice.below(4) / 3], &PACKS, dice);
                self.text(&bytes, |text| self.pack(text, dice))
            }
            5..=6 => self.journal(dice),
            7..=8 => self.workbook(dice),
            9 => self.config(dice),
            _ => {
                let text = SESSIONS[*dice.one(&OFTEN)];
                let bytes = damaged(text, &[SESSIONS[0], SESSIONS[1], PACKS[0]], dice);
                self.text(&bytes, |text| self.session(text, dice))
            }
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Text goes on; bytes that are none are for the reader of files.
    fn text(
        &self,
        bytes: &[u8],
        road: impl FnOnce(&str) -> Result<End, String>,
    ) -> Result<End, String> {
        if let Ok(text) = str::from_utf8(bytes) {
            return road(text);
        }
        let path = self.path("byte.ron");
        fs::write(&path, bytes).unwrap();
        let error = store::load_session(&path)
            .err()
            .ok_or("bytes that are no text were read")?;
        told(&error)
    }

    fn session(&self, text: &str, dice: &mut Dice) -> Result<End, String> {
        match store::talks_from_text("ostile.ron", text, &self.packs, self.today, None) {
            Ok(talks) => self.used(talks, Notebook::default(), &self.packs, dice),
            Err(error) => told(&StoreError::Text(error)),
        }
    }

    fn pack(&self, text: &str, dice: &mut Dice) -> Result<End, String> {
        let pack = match store::pack_from_text("ostile.ron", text) {
            Ok(pack) => pack,
            Err(error) => return told(&StoreError::Text(error)),
        };
        let written = store::to_text(&pack);
        let again = store::pack_from_text("riletto", &written);
        if again.as_ref() != Ok(&pack) {
            return Err(format!("a pack is not read back as it was: {again:?}"));
        }
        for case in &pack.cases {
            let _ = pack.run(case);
        }
        let packs = vec![Arc::new(pack)];
        for text in SESSIONS {
            let session = Session {
                pack: Some(packs[0].id.clone()),
                readings: Vec::new(),
                local_rules: Vec::new(),
                ..store::session_from_text(text).unwrap()
            };
            if let Ok(talks) = Talks::open(session, &packs, self.today, None) {
                return self.used(talks, Notebook::default(), &packs, dice);
            }
        }
        Ok(End::Opened)
    }

    fn journal(&self, dice: &mut Dice) -> Result<End, String> {
        let path = self.path("ente.ron");
        // The last lines are followed by nothing that tells what they were: they are the ones to spoil.
        let at = KEPT.journal.trim_end().rfind('\n').map_or(0, |at| at + 1);
        let (before, last) = KEPT.journal.split_at(at);
        let bytes = if dice.below(3) == 0 {
            damaged(&KEPT.journal, &[last], dice)
        } else {
            [before.as_bytes(), &damaged(last, &[before], dice)].concat()
        };
        let beside = Journal::of(&path).path().to_path_buf();
        let followed = (dice.below(8) == 0).then(|| {
            fs::write(&beside, before).unwrap();
            let follower = Follower::of(&path, Library::default(), self.today, None).unwrap();
            fs::write(&beside, &bytes).unwrap();
            follower
        });
        if let Some(mut follower) = followed {
            let looked = follower.look();
            fs::remove_file(beside).unwrap();
            return match looked {
                Ok(_) => {
                    let talks = follower.talks().clone();
                    self.used(talks, Notebook::default(), &self.packs, dice)
                }
                Err(error) => told(&error),
            };
        }
        fs::write(&beside, bytes).unwrap();
        let opened = store::load_talks(&path, &self.packs, self.today, None);
        fs::remove_file(beside).unwrap();
        match opened {
            Ok(talks) => self.used(talks, Notebook::default(), &self.packs, dice),
            Err(error) => told(&error),
        }
    }

    fn workbook(&self, dice: &mut Dice) -> Result<End, String> {
        let mut workbook = Workbook::of(self.folder.path(), "ostile");
        fs::write(workbook.path(), damaged(&WORKBOOK, &[&KEPT.journal], dice)).unwrap();
        let notebook = match workbook.notebook() {
            Ok(notebook) => notebook,
            Err(error) => return told(&error),
        };
        let text = SESSIONS[1].replace("  published: true,\n", "");
        let talks = store::talks_from_text("prova", &text, &self.packs, self.today, None).unwrap();
        for trial in notebook.trials() {
            let _ = trial.simulation(&talks.case());
        }
        let _ = secrets(&notebook, &talks);
        // What is kept after the damage is read.
        if dice.below(50) == 0 {
            let notes = notebook.notes().len();
            let edit = Edit::Step {
                line: talks.case().session.lines[0].id.clone(),
                amount: Amount::from_cents(1),
            };
            workbook
                .keep(&Record::Edit(edit))
                .map_err(|e| format!("{e:?}"))?;
            let again = workbook.notebook().map_err(|e| format!("{e:?}"))?;
            if again.notes().len() != notes {
                return Err("a workbook lost its notes when it was written".to_owned());
            }
        }
        self.used(talks, notebook, &self.packs, dice)
    }

    fn config(&self, dice: &mut Dice) -> Result<End, String> {
        fs::write(
            self.path("config.ron"),
            damaged(CONFIG, &[SESSIONS[1]], dice),
        )
        .unwrap();
        match store::config_at(&self.path("config.ron")) {
            Ok(configured) => {
                let wished = &configured.config.keys.0;
                let Err(fault) = Keymap::with(wished) else {
                    return Ok(End::Opened);
                };
                let (action, names) = &wished[fault.wish];
                let name = fault.key.map_or(action, |at| &names[at]);
                let fault_of = BindingFault::NoKey(name.clone());
                told(&configured.about_keys(fault.wish, fault.key, fault_of))
            }
            Err(error) => told(&error),
        }
    }

    /// What opened is judged, compared, carried on, written and read back, drawn and edited.
    fn used(
        &self,
        talks: Talks,
        notebook: Notebook,
        packs: &[Arc<Pack>],
        dice: &mut Dice,
    ) -> Result<End, String> {
        let session = talks.session();
        same_when_read_back(&session)?;
        let case = talks.case();
        let outlook = case.outlook(&case.opening, riparto::fund::ShareBase::Fund);
        let _ = case.remedies(&case.opening, &outlook);
        let _ = integrity(&session);
        let _ = Review::of(&talks, self.today);
        let _ = differences(&case, &self.prato);
        let _ = differences(&self.prato, &case);
        if let Ok(next) = next_year(&session, packs, session.year.saturating_add(1)) {
            same_when_read_back(&next.session)?;
        }
        let lang = *dice.one(&[Lang::It, Lang::En]);
        let mut stage = Stage::with(talks, notebook, (80, 24), lang);
        safe(&stage.text())?;
        for step in dice.one(&KEYS).split(';') {
            stage.does(step);
            safe(&stage.text())?;
        }
        // What was done to it can be kept too.
        same_when_read_back(&stage.desk().talks().session())?;
        Ok(End::Opened)
    }
}
