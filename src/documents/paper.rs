//! [`Paper`]: the papers that an office hands in.

/// A paper of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Paper {
    /// The table of the uses, as the relazione illustrativa has it.
    Quadro,
}

impl Paper {
    /// Every paper, in the order in which an office needs them.
    pub const ALL: [Self; 1] = [Self::Quadro];

    /// Its name on the command line, and of its template.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quadro => "quadro",
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
        }
    }
}
