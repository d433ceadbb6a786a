//! The identity of a session: the hash of the figures it opens with.

use sha2::{Digest, Sha256};

use super::Session;
use crate::fund::{Intent, Lock, Mode, SourceKind};

impl Session {
    /// The identity, as 64 hexadecimal digits: body, area, year, sources, economie and lines, each field preceded by its
    /// length in bytes: all that decides where an edit leads. It does not depend on how the file is laid out, nor on notes and labels.
    pub fn identity(&self) -> String {
        let mut hash = Sha256::new();
        let mut field = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        };
        for text in [
            "riparto-1",
            &self.body,
            self.area.as_str(),
            &self.year.to_string(),
        ] {
            field(text);
        }
        for source in &self.fund.sources {
            field(source.id.as_str());
            field(if source.kind == SourceKind::Cut {
                "-"
            } else {
                "+"
            });
            field(
                &source
                    .amount
                    .map(crate::money::Amount::to_plain)
                    .unwrap_or_default(),
            );
        }
        for economia in &self.economie {
            field(economia.id.as_str());
            field(&economia.amount.to_plain());
            field(economia.line.as_str());
        }
        field(self.counterpart.as_ref().map_or("", |id| id.as_str()));
        field(match self.mode {
            Mode::Closed => "closed",
            Mode::Free => "free",
        });
        for line in &self.lines {
            field(line.id.as_str());
            field(line.kind.as_str());
            field(&line.amount.to_plain());
            field(match line.lock {
                Lock::Open => "open",
                Lock::Locked => "locked",
            });
            match &line.intent {
                Intent::Rest => field("rest"),
                Intent::Fixed => field("fixed"),
                Intent::Share { percent, of } => {
                    field(&percent.points().to_string());
                    of.less().iter().for_each(|id| field(id.as_str()));
                    field(";");
                }
            }
        }
        super::talks::hexadecimal(&hash.finalize())
    }
}
