//! [`Source`]: all that a paper may ask.

use crate::fund::{Quadro, ShareBase};
use crate::negotiation::{
    Agreement, Case, Outlook, Proposal, Signing, State, Talks, impronta, seal,
};

/// What a paper is made of.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// The negotiation.
    pub talks: &'a Talks,
    /// The session as it stands, with the split that the paper speaks of.
    pub case: Case,
    /// What can be said of that split.
    pub outlook: Outlook,
    /// The session of the year before, where one was given.
    pub last_year: Option<&'a Case>,
    /// Which proposal, or seduta.
    pub about: About,
    /// Whether the names of those present are told.
    pub names: Names,
    /// How the last row of the quadro is written.
    pub totals: Totals,
}

/// Which of many a paper speaks of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About {
    /// The proposal, by its number; absent: the last one.
    pub proposal: Option<u32>,
    /// The seduta, by its number; absent: all of them.
    pub seduta: Option<u32>,
}

/// Whether the names of those present are told. Membership of a union is special data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Names {
    /// They are.
    #[default]
    Told,
    /// Roles and sigle alone.
    Dropped,
}

/// How the last row of the quadro is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Totals {
    /// As the published tables have it: no percentage, no economie.
    #[default]
    AsPublished,
    /// With every sum.
    Complete,
}

impl<'a> Source<'a> {
    /// A negotiation as it stands: with the split that was signed, where one was, else with the one on the table.
    pub fn of(talks: &'a Talks) -> Self {
        let case = talks.case();
        let outlook = case.outlook(&case.opening, ShareBase::Fund);
        Self {
            talks,
            case,
            outlook,
            last_year: None,
            about: About::default(),
            names: Names::default(),
            totals: Totals::default(),
        }
    }

    /// Its state.
    pub(super) fn state(&self) -> &'a State {
        self.talks.state()
    }

    /// The table.
    pub(super) fn quadro(&self) -> &Quadro {
        &self.outlook.quadro
    }

    /// The ipotesi, where it was signed.
    pub(super) fn ipotesi(&self) -> Option<&'a Signing> {
        match &self.state().agreement {
            Agreement::Ipotesi { signed, .. } => Some(signed),
            Agreement::Contract { ipotesi, .. } => Some(ipotesi),
            _ => None,
        }
    }

    /// The contract, where it was signed.
    pub(super) fn contract(&self) -> Option<&'a Signing> {
        match &self.state().agreement {
            Agreement::Contract { signed, .. } => Some(signed),
            _ => None,
        }
    }

    /// The proposal that the paper speaks of.
    pub(super) fn proposal(&self) -> Option<&'a Proposal> {
        match self.about.proposal {
            Some(number) => self.state().proposal(number),
            None => self.state().proposals.last(),
        }
    }

    /// The hash of all that the paper was made from: of the last act, or of the opening data while there is none.
    pub(super) fn hash(&self) -> String {
        if self.talks.has_begun() {
            self.talks.head().to_owned()
        } else {
            seal(&self.talks.opening().session)
        }
    }

    /// The foot of every page.
    pub(super) fn foot(&self) -> String {
        let hash = self.hash();
        let what = if self.talks.has_begun() {
            "impronta"
        } else {
            "impronta dei dati di apertura"
        };
        let rules = self
            .case
            .pack
            .as_ref()
            .map(|pack| format!(" · regole {} revisione {}", pack.id, pack.revision));
        format!(
            "{what} {} (SHA-256 {hash}){}",
            impronta(&hash),
            rules.unwrap_or_else(|| " · nessuna regola".to_owned())
        )
    }

    /// What every page says first.
    pub(super) fn notices(&self) -> Vec<String> {
        let session = &self.case.session;
        let simulation = session
            .snapshot
            .as_ref()
            .is_some_and(|mark| mark.simulation);
        let told = [
            (
                session.invented,
                "Esempio inventato: nessuna cifra è di un ente vero.",
            ),
            (simulation, "Simulazione riservata: non è una proposta."),
        ];
        let told = told.into_iter().filter(|(is, _)| *is);
        told.map(|(_, words)| words.to_owned()).collect()
    }
}
