//! [`Paper`]: the papers that an office hands in.

/// A paper of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Paper {
    /// The table of the uses, as the relazione illustrativa has it.
    Quadro,
    /// The relazione illustrativa (RGS circular 25 of 19/7/2012).
    Illustrativa,
    /// The relazione tecnico-finanziaria (the same circular).
    TecnicoFinanziaria,
    /// The minutes of one seduta, or of them all.
    Verbale,
    /// A proposal, on a page.
    Proposta,
    /// The ipotesi of contract.
    Ipotesi,
    /// The letter that sends the ipotesi to the revisori.
    TrasmissioneRevisori,
    /// The proposal to the Giunta to authorise the signature.
    PropostaGiunta,
    /// The sheet with the evidence for the Collegio dei revisori.
    SchedaRevisori,
}

impl Paper {
    /// Every paper, in the order in which an office needs them.
    pub const ALL: [Self; 9] = [
        Self::Quadro,
        Self::Proposta,
        Self::Verbale,
        Self::Ipotesi,
        Self::Illustrativa,
        Self::TecnicoFinanziaria,
        Self::TrasmissioneRevisori,
        Self::SchedaRevisori,
        Self::PropostaGiunta,
    ];

    /// Its name on the command line, and of its template.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quadro => "quadro",
            Self::Illustrativa => "relazione-illustrativa",
            Self::TecnicoFinanziaria => "relazione-tecnico-finanziaria",
            Self::Verbale => "verbale",
            Self::Proposta => "proposta",
            Self::Ipotesi => "ipotesi",
            Self::TrasmissioneRevisori => "trasmissione-revisori",
            Self::PropostaGiunta => "proposta-giunta",
            Self::SchedaRevisori => "scheda-revisori",
        }
    }

    /// The paper of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    /// The template that comes with the program.
    pub fn template(self) -> &'static str {
        match self {
            Self::Quadro => include_str!("../../assets/documents/quadro.md"),
            Self::Illustrativa => include_str!("../../assets/documents/relazione-illustrativa.md"),
            Self::TecnicoFinanziaria => {
                include_str!("../../assets/documents/relazione-tecnico-finanziaria.md")
            }
            Self::Verbale => include_str!("../../assets/documents/verbale.md"),
            Self::Proposta => include_str!("../../assets/documents/proposta.md"),
            Self::Ipotesi => include_str!("../../assets/documents/ipotesi.md"),
            Self::TrasmissioneRevisori => {
                include_str!("../../assets/documents/trasmissione-revisori.md")
            }
            Self::PropostaGiunta => include_str!("../../assets/documents/proposta-giunta.md"),
            Self::SchedaRevisori => include_str!("../../assets/documents/scheda-revisori.md"),
        }
    }
}
