//! The disk of a session that begins.

use std::path::PathBuf;

use riparto::app::{Effect, Making, Opened, Origin, Told};
use riparto::negotiation::{Notebook, Session};
use riparto::store;

use super::NEGOTIATION;
use crate::stage::Stage;

/// A disk: the sessions that are there, those that were made on it, those that nobody told the list of.
#[derive(Default)]
pub(super) struct Disk {
    pub(super) made: Vec<(PathBuf, Session)>,
    pub(super) unlisted: Vec<&'static str>,
    pub(super) listed: Vec<&'static str>,
}

impl Disk {
    pub(super) fn new() -> Self {
        Self {
            listed: vec!["sessions/ente-2024.ron"],
            ..Self::default()
        }
    }

    /// Answers what the screen asked for, and what it asks for then.
    pub(super) fn answer(&mut self, stage: &mut Stage) {
        while !stage.effects.is_empty() {
            for effect in std::mem::take(&mut stage.effects) {
                let told = self.does(effect);
                stage.tell(told);
            }
        }
    }

    fn does(&mut self, effect: Effect) -> Told {
        match effect {
            Effect::ListSessions => {
                let files = self.listed.iter().map(PathBuf::from);
                Told::Listed(files.collect(), !self.listed.is_empty())
            }
            Effect::BeginSession => Told::Begins(store::shipped_packs().unwrap()),
            Effect::ReadSession(origin) => {
                let read = match &origin {
                    Origin::Example(_) => Ok(store::example().text),
                    Origin::File(path) if path.ends_with("ente-2024.ron") => Ok(NEGOTIATION),
                    Origin::File(path) => Err(format!("{}: non si legge", path.display())),
                };
                let read = read.map(|text| Box::new(store::session_from_text(text).unwrap()));
                Told::SessionRead(origin, read)
            }
            Effect::MakeSession(making) => self.make(making),
            other => panic!("not asked for: {other:?}"),
        }
    }

    fn make(&mut self, making: Making) -> Told {
        if self
            .unlisted
            .iter()
            .any(|there| making.path.ends_with(there))
        {
            return Told::SessionThere("sessions/libero-2.ron".into());
        }
        let text = store::to_text(&making.session);
        let packs = store::shipped_packs().unwrap();
        let day = "2026-11-22".parse().unwrap();
        let talks = store::talks_from_text("test", &text, &packs, day, None).unwrap();
        self.made.push((making.path.clone(), *making.session));
        let opened = Opened {
            talks,
            origin: Origin::File(making.path),
            notebook: Notebook::default(),
            trouble: None,
            held: false,
            rescued: None,
            in_file: None,
            told: None,
        };
        Told::SessionMade(Box::new(opened), making.carried)
    }
}
