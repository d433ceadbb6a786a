//! What a pack must be before it may judge.

use rust_decimal::Decimal;

use super::{Basis, Factor, Kind, Pack, Quantity, Ranged, Reading, Rule, Severity, Term, When};
use crate::fund::Id;

/// Why a pack cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// The format is not one that this program reads.
    #[error("format")]
    Format(u32),
    /// Two things of the pack have the same id.
    #[error("duplicate id")]
    Duplicate(Id),
    /// A rule names a parameter that the pack does not have.
    #[error("unknown parameter")]
    UnknownParameter {
        /// The rule.
        rule: Id,
        /// The parameter it names.
        parameter: Id,
    },
    /// A rule, or a kind, names a kind of line that the pack does not have.
    #[error("unknown line kind")]
    UnknownLineKind {
        /// Who names it.
        rule: Id,
        /// The kind it names.
        kind: Id,
    },
    /// A rule, or a cause, or a case, names a rule that the pack does not have.
    #[error("unknown rule")]
    UnknownRule {
        /// Who names it.
        rule: Id,
        /// The rule it names.
        named: Id,
    },
    /// A rule names a contested point, or an option of it, that the pack does not have.
    #[error("unknown reading")]
    UnknownReading {
        /// The rule.
        rule: Id,
        /// The point, or the option, it names.
        reading: Id,
    },
    /// A contested point with less than two readings.
    #[error("no choice")]
    NoChoice(Id),
    /// A rule that is neither law nor contract says that its breach contrasts with them.
    #[error("severity beyond authority")]
    Severity(Id),
    /// A number of a parameter, or of a rule, is beyond what is computed exactly: a million million, twelve decimals.
    #[error("number out of range")]
    Number(Id),
    /// A rule, or a value, ends before it starts.
    #[error("ends before it starts")]
    Backwards(Id),
}

impl Pack {
    /// Looks for what is impossible in a pack.
    ///
    /// # Errors
    /// [`PackFault`]: the first thing found.
    pub fn validate(&self) -> Result<(), PackFault> {
        if self.format != 1 {
            return Err(PackFault::Format(self.format));
        }
        unique(self.rules.iter().map(|r| &r.id))?;
        unique(self.parameters.iter().map(|p| &p.id))?;
        unique(self.line_kinds.iter().map(|k| &k.id))?;
        self.validate_readings()?;
        if let Some(other) = &self.other_kind {
            self.know_kind(other, &self.id)?;
        }
        for kind in &self.line_kinds {
            for other in &kind.counts_as {
                self.know_kind(other, &kind.id)?;
            }
        }
        for parameter in &self.parameters {
            if parameter
                .values
                .iter()
                .any(|v| v.to.is_some_and(|to| to < v.from))
            {
                return Err(PackFault::Backwards(parameter.id.clone()));
            }
            if !parameter.values.iter().all(|v| is_exact(v.value)) {
                return Err(PackFault::Number(parameter.id.clone()));
            }
        }
        for rule in &self.rules {
            if rule.to.is_some_and(|to| to < rule.from) {
                return Err(PackFault::Backwards(rule.id.clone()));
            }
            if rule.severity == Severity::Blocks && !rule.authority.binds() {
                return Err(PackFault::Severity(rule.id.clone()));
            }
            self.validate_rule(rule)?;
        }
        for cause in &self.causes {
            self.know_rule(&cause.rule, &cause.id)?;
        }
        for case in &self.cases {
            self.know_rule(&case.rule, &self.id)?;
        }
        Ok(())
    }

    fn validate_readings(&self) -> Result<(), PackFault> {
        unique(self.readings.iter().map(|r| &r.id))?;
        unique(self.causes.iter().map(|c| &c.id))?;
        for reading in &self.readings {
            unique(reading.options.iter().map(|o| &o.id))?;
            if reading.options.len() < 2 {
                return Err(PackFault::NoChoice(reading.id.clone()));
            }
        }
        Ok(())
    }

    fn validate_rule(&self, rule: &Rule) -> Result<(), PackFault> {
        self.validate_kind(&rule.id, &rule.kind)?;
        let unknown = |reading: &Id| PackFault::UnknownReading {
            rule: rule.id.clone(),
            reading: reading.clone(),
        };
        let reading = match &rule.reading {
            Some(id) => Some(self.reading(id).ok_or_else(|| unknown(id))?),
            None => None,
        };
        for other in &rule.otherwise {
            let knows = |r: &Reading| r.options.iter().skip(1).any(|o| o.id == other.option);
            if !reading.is_some_and(knows) {
                return Err(unknown(&other.option));
            }
            self.validate_kind(&rule.id, &other.kind)?;
        }
        match &rule.when {
            Some(When::Line(kind) | When::Earmark(kind)) => self.know_kind(kind, &rule.id),
            _ => Ok(()),
        }
    }

    fn validate_kind(&self, rule: &Id, kind: &Kind) -> Result<(), PackFault> {
        match kind {
            Kind::Limit { left, right, .. } => left
                .iter()
                .chain(right)
                .try_for_each(|term| self.validate_term(rule, term)),
            Kind::Range {
                of: Ranged::PositionValues | Ranged::ClausePercent(_),
                min,
                max,
            } => {
                self.know_parameter(min, rule)?;
                self.know_parameter(max, rule)
            }
            Kind::Source {
                amount, earmark, ..
            } => {
                if let Some(kind) = earmark {
                    self.know_kind(kind, rule)?;
                }
                match amount {
                    Basis::PerHead { each } => self.know_parameter(each, rule),
                    Basis::Rate { rate, .. } | Basis::AtMost { rate, .. } => {
                        self.know_parameter(rate, rule)
                    }
                    Basis::Typed | Basis::Same { .. } => Ok(()),
                }
            }
            Kind::Rise { by } => self.know_parameter(by, rule),
            Kind::Deadline { days, .. } => self.know_parameter(days, rule),
            Kind::Dates { otherwise, .. } => match otherwise {
                Some(elapsed) => self.know_parameter(&elapsed.days, rule),
                None => Ok(()),
            },
            Kind::Differentiation { least, lowered, .. } => {
                if let Some(lowered) = lowered {
                    self.know_parameter(&lowered.least, rule)?;
                }
                self.know_parameter(least, rule)
            }
            Kind::Face(other) => self.know_rule(other, rule),
            Kind::Attribute { .. }
            | Kind::Act(_)
            | Kind::ActInYear(_)
            | Kind::Quota { .. }
            | Kind::Reference => Ok(()),
        }
    }

    fn validate_term(&self, rule: &Id, term: &Term) -> Result<(), PackFault> {
        if let Quantity::Lines(kind)
        | Quantity::Funded { lines: kind, .. }
        | Quantity::Earmarked(kind)
        | Quantity::LastYear(kind) = &term.of
        {
            self.know_kind(kind, rule)?;
        }
        match &term.times {
            Some(Factor::Parameter(parameter)) => self.know_parameter(parameter, rule),
            Some(Factor::Number(number)) if !is_exact(*number) => {
                Err(PackFault::Number(rule.clone()))
            }
            Some(Factor::Number(_)) | None => Ok(()),
        }
    }

    fn know_parameter(&self, parameter: &Id, rule: &Id) -> Result<(), PackFault> {
        if self.parameters.iter().any(|p| p.id == *parameter) {
            return Ok(());
        }
        let (rule, parameter) = (rule.clone(), parameter.clone());
        Err(PackFault::UnknownParameter { rule, parameter })
    }

    fn know_rule(&self, named: &Id, rule: &Id) -> Result<(), PackFault> {
        if self.rule(named).is_some() {
            return Ok(());
        }
        let (rule, named) = (rule.clone(), named.clone());
        Err(PackFault::UnknownRule { rule, named })
    }

    fn know_kind(&self, kind: &Id, rule: &Id) -> Result<(), PackFault> {
        if self.line_kind(kind).is_some() {
            return Ok(());
        }
        Err(PackFault::UnknownLineKind {
            rule: rule.clone(),
            kind: kind.clone(),
        })
    }
}

/// True when its product by any amount has no more digits than are kept.
fn is_exact(number: Decimal) -> bool {
    number.abs() <= Decimal::from(1_000_000_000_000_i64) && number.normalize().scale() <= 12
}

fn unique<'a>(ids: impl Iterator<Item = &'a Id>) -> Result<(), PackFault> {
    let mut seen = std::collections::HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(PackFault::Duplicate(id.clone()));
        }
    }
    Ok(())
}
