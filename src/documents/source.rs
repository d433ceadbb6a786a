//! [`Source`]: all that a paper may ask.

use jiff::civil::Date;

use super::answers::Answers;
use crate::fund::{Quadro, ShareBase};
use crate::negotiation::{
    Agreement, Case, Operation, Outlook, Proposal, Seduta, SessionFault, Signing, State, Talks,
    impronta, seal,
};

/// What a paper is made of.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// The negotiation.
    pub talks: &'a Talks,
    /// What was true of it at the moment that the paper speaks of.
    pub state: State,
    /// The last operation by then.
    pub(super) number: u32,
    /// The session as it stands, with the split that the paper speaks of.
    pub case: Case,
    /// What can be said of that split.
    pub outlook: Outlook,
    /// What the rules say in the papers, and of which moment.
    pub(super) answers: Answers,
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
        let last = u32::try_from(talks.operations().len()).unwrap_or(u32::MAX);
        Self::with(talks, talks.state().clone(), talks.case(), last)
    }

    /// A negotiation as it was after an operation; zero is the opening.
    ///
    /// # Errors
    /// [`SessionFault::NoMoment`] when there are not so many operations.
    pub fn at(talks: &'a Talks, number: u32) -> Result<Self, SessionFault> {
        Ok(Self::then(talks, talks.at(number)?, number))
    }

    /// The same, where what was true then is known.
    pub fn then(talks: &'a Talks, state: State, number: u32) -> Self {
        let case = state.to_case();
        Self::with(talks, state, case, number)
    }

    fn with(talks: &'a Talks, state: State, case: Case, number: u32) -> Self {
        let outlook = case.outlook(&case.opening, ShareBase::Fund);
        Self {
            answers: Answers::of(talks, &state, &outlook),
            talks,
            state,
            number,
            case,
            outlook,
            last_year: None,
            about: About::default(),
            names: Names::default(),
            totals: Totals::default(),
        }
    }

    /// A seduta, as things were when the next one opened, or as they are.
    ///
    /// # Errors
    /// [`SessionFault::NoMoment`], never while the history is whole.
    pub fn of_seduta(talks: &'a Talks, number: u32) -> Result<Self, SessionFault> {
        let next = talks.state().sedute.iter().find(|s| s.number == number + 1);
        let mut source = match next {
            Some(next) => Self::at(talks, next.at - 1)?,
            None => Self::of(talks),
        };
        // When it was held may have been corrected since.
        for (seduta, now) in source.state.sedute.iter_mut().zip(&talks.state().sedute) {
            (seduta.held, seduta.held_by) = (now.held, now.held_by);
        }
        Ok(Self {
            about: About {
                seduta: Some(number),
                ..About::default()
            },
            ..source
        })
    }

    /// The operations done by that moment.
    pub(super) fn operations(&self) -> &'a [Operation] {
        &self.talks.operations()[..self.number as usize]
    }

    /// The table.
    pub(super) fn quadro(&self) -> &Quadro {
        &self.outlook.quadro
    }

    /// The ipotesi, where it was signed.
    pub(super) fn ipotesi(&self) -> Option<&Signing> {
        match &self.state.agreement {
            Agreement::Ipotesi { signed, .. } => Some(signed),
            Agreement::Contract { ipotesi, .. } => Some(ipotesi),
            _ => None,
        }
    }

    /// The contract, where it was signed.
    pub(super) fn contract(&self) -> Option<&Signing> {
        match &self.state.agreement {
            Agreement::Contract { signed, .. } => Some(signed),
            _ => None,
        }
    }

    /// The proposal that the paper speaks of.
    pub(super) fn proposal(&self) -> Option<&Proposal> {
        match self.about.proposal {
            Some(number) => self.state.proposal(number),
            None => self.state.proposals.last(),
        }
    }

    /// The sedute that the paper speaks of.
    pub(super) fn sedute(&self) -> Vec<&Seduta> {
        let wanted = |seduta: &&Seduta| self.about.seduta.is_none_or(|n| n == seduta.number);
        self.state.sedute.iter().filter(wanted).collect()
    }

    /// The day and the hour at which an act was done at the table; no hour in a seduta that was written afterwards.
    pub(super) fn when(&self, act: &'a Operation) -> (Date, Option<&'a str>) {
        let seduta = self.state.seduta_of(act.number);
        match seduta.filter(|seduta| seduta.is_written_later()) {
            Some(seduta) => (seduta.began().day(), None),
            None => (act.time.day(), Some(act.time.hour())),
        }
    }

    /// The hash of all that the paper was made from: of the last act, or of the opening data while there is none.
    pub(super) fn hash(&self) -> String {
        match self.operations().last() {
            Some(last) => last.hash(),
            None => self.opening_hash(),
        }
    }

    fn opening_hash(&self) -> String {
        let sealed = self.talks.id().map(str::to_owned);
        sealed.unwrap_or_else(|| seal(&self.talks.opening().session))
    }

    /// The foot of every page.
    pub(super) fn foot(&self) -> String {
        let hash = self.hash();
        let what = if self.number > 0 {
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
