//! [`Library`]: the packs at hand. The shipped ones are large, and a session is governed by one: it alone is read.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::packs::{Shelved, packs_at, together};
use super::quick;
use super::text::from_text;
use super::{StoreError, TextError};
use crate::fund::Id;
use crate::negotiation::Session;
use crate::rules::Pack;

/// A pack that the program ships: what is needed to choose it, and its text.
struct Asset {
    origin: &'static str,
    id: &'static str,
    area: &'static str,
    years: (i16, Option<i16>),
    text: &'static str,
}

const SHIPPED: [Asset; 2] = [
    Asset {
        origin: "assets/rules/dirigenti-ccnl-1999.ron",
        id: "dirigenti-ccnl-1999",
        area: "dirigenti",
        years: (2000, Some(2020)),
        text: include_str!("../../assets/rules/dirigenti-ccnl-1999.ron"),
    },
    Asset {
        origin: "assets/rules/dirigenti-ccnl-2020.ron",
        id: "dirigenti-ccnl-2020",
        area: "dirigenti",
        years: (2021, None),
        text: include_str!("../../assets/rules/dirigenti-ccnl-2020.ron"),
    },
];

impl Asset {
    fn governs(&self, area: &Id, year: i16) -> bool {
        let ended = self.years.1.is_some_and(|last| year > last);
        self.area == area.as_str() && year >= self.years.0 && !ended
    }

    /// The pack without its cases, which stand last in its file and are more than half of it: only who runs them reads them.
    /// What a pack from outside is asked, a shipped one was asked by the suite.
    fn without_cases(&self) -> Result<Arc<Pack>, Box<TextError>> {
        match quick::read_before(self.text, "cases") {
            Some(pack) => Ok(Arc::new(pack)),
            None => from_text(self.origin, self.text).map(Arc::new),
        }
    }
}

/// The packs that come with the program, with their cases.
///
/// # Errors
/// [`TextError`] where an asset cannot be read: a test opens them all.
pub fn shipped_packs() -> Result<Vec<Arc<Pack>>, Box<TextError>> {
    let read = |asset: &Asset| super::pack_from_text(asset.origin, asset.text).map(Arc::new);
    SHIPPED.iter().map(read).collect()
}

/// Where the packs that may govern a session come from.
pub trait Packs {
    /// The packs among which a session chooses, in order.
    ///
    /// # Errors
    /// [`TextError`] where one cannot be read.
    fn serving(&self, session: &Session) -> Result<Vec<Arc<Pack>>, Box<TextError>>;
}

impl Packs for Vec<Arc<Pack>> {
    fn serving(&self, _: &Session) -> Result<Vec<Arc<Pack>>, Box<TextError>> {
        Ok(self.clone())
    }
}

/// The packs at hand: those of the user's folder, read at once, and the shipped ones, read when they are needed.
#[derive(Debug, Clone, Default)]
pub struct Library {
    own: Vec<Shelved>,
    shipped: [OnceLock<Arc<Pack>>; SHIPPED.len()],
}

impl Library {
    /// The library of a folder of packs, where one is named.
    ///
    /// # Errors
    /// [`StoreError`]: the first file of the folder that cannot be used.
    pub fn of(folder: Option<&Path>) -> Result<Self, StoreError> {
        let own = match folder {
            Some(folder) => packs_at(folder)?,
            None => Vec::new(),
        };
        Ok(Self {
            own,
            shipped: Default::default(),
        })
    }

    /// The packs that may govern an area and a year, or that have an id.
    ///
    /// # Errors
    /// [`TextError`] where one cannot be read.
    pub fn for_year(
        &self,
        pack: Option<&Id>,
        area: &Id,
        year: i16,
    ) -> Result<Vec<Arc<Pack>>, Box<TextError>> {
        let wanted = |asset: &Asset| match pack {
            Some(id) => asset.id == id.as_str(),
            None => asset.governs(area, year),
        };
        let found = self.those(wanted)?;
        // The name of a pack that is not there is told with the names of all those that are.
        match pack {
            Some(id) if !found.iter().any(|p| p.id == *id) => self.all(),
            _ => Ok(found),
        }
    }

    /// The pack that governs a session, when it comes from the user's folder: a snapshot carries it, without its cases.
    pub fn to_carry(&self, session: &Session) -> Option<Pack> {
        let packs = self.serving(session).ok()?;
        let pack = session.pack_among(&packs)?;
        let own = self
            .own
            .iter()
            .find(|shelved| Arc::ptr_eq(&shelved.pack, pack))?;
        Some(Pack {
            cases: Vec::new(),
            ..(*own.pack).clone()
        })
    }

    /// Every pack, without the cases of the shipped ones.
    ///
    /// # Errors
    /// [`TextError`] where one cannot be read.
    pub fn all(&self) -> Result<Vec<Arc<Pack>>, Box<TextError>> {
        self.those(|_| true)
    }

    fn those(&self, wanted: impl Fn(&Asset) -> bool) -> Result<Vec<Arc<Pack>>, Box<TextError>> {
        let mut shipped = Vec::new();
        for (asset, slot) in SHIPPED.iter().zip(&self.shipped) {
            // One that a pack of the folder replaces is not read for nothing, and the other stands in its place.
            if let Some(own) = self.own.iter().find(|s| s.pack.id.as_str() == asset.id) {
                shipped.push(own.clone());
                continue;
            }
            if !wanted(asset) {
                continue;
            }
            let pack = match slot.get() {
                Some(pack) => pack.clone(),
                None => slot
                    .get_or_init({
                        let pack = asset.without_cases()?;
                        move || pack
                    })
                    .clone(),
            };
            shipped.push(Shelved { pack, file: None });
        }
        let all = together(shipped, self.own.clone());
        Ok(all.into_iter().map(|s| s.pack).collect())
    }
}

impl Packs for Library {
    fn serving(&self, session: &Session) -> Result<Vec<Arc<Pack>>, Box<TextError>> {
        self.for_year(session.pack.as_ref(), &session.area, session.year)
    }
}
