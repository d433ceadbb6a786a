//! [`Seals`]: the hashes of what a session opens with, part by part, so that a change says where it is.

use std::fmt::Display;

use serde::ser::{Impossible, SerializeStruct};
use serde::{Deserialize, Serialize, Serializer};

use super::encoding::{Encoder, NoEncoding, hash_of};
use crate::negotiation::Session;

/// A part of what a session opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SealedPart {
    /// Who, which year, by which rules and day, where from.
    Heading,
    /// The fund.
    Fund,
    /// The economie.
    Economie,
    /// The lines and how they close.
    Lines,
    /// The positions.
    Roster,
    /// The acts, the procedure, the clauses.
    Papers,
    /// The cap of the body, and the figures that formulas ask.
    Cap,
    /// The readings that are followed.
    Readings,
    /// The rules of this table.
    LocalRules,
    /// All that is none of these.
    Rest,
}

impl SealedPart {
    /// Every part, in the order of the file.
    pub const ALL: [Self; 10] = [
        Self::Heading,
        Self::Fund,
        Self::Economie,
        Self::Lines,
        Self::Roster,
        Self::Papers,
        Self::Cap,
        Self::Readings,
        Self::LocalRules,
        Self::Rest,
    ];

    /// The part that a field of a session is of; `None` for what the file says of itself.
    fn of(field: &str) -> Option<Self> {
        Some(match field {
            "published" | "snapshot" | "carried" | "seals" | "id" | "history" | "head" => {
                return None;
            }
            "format" | "continues" | "body" | "area" | "year" | "pack" | "as_known" | "charges"
            | "source" | "note" | "delegation" => Self::Heading,
            "fund" => Self::Fund,
            "economie" => Self::Economie,
            "lines" | "counterpart" | "mode" => Self::Lines,
            "roster" => Self::Roster,
            "acts" | "procedure" | "clauses" | "passages" => Self::Papers,
            "body_cap" | "figures" => Self::Cap,
            "readings" => Self::Readings,
            "local_rules" => Self::LocalRules,
            _ => Self::Rest,
        })
    }

    /// The field of a session that the part begins with; `None` for the rest.
    pub fn field(self) -> Option<&'static str> {
        Some(match self {
            Self::Heading => "format",
            Self::Fund => "fund",
            Self::Economie => "economie",
            Self::Lines => "lines",
            Self::Roster => "roster",
            Self::Papers => "acts",
            Self::Cap => "body_cap",
            Self::Readings => "readings",
            Self::LocalRules => "local_rules",
            Self::Rest => return None,
        })
    }

    /// The field of [`Seals`] that holds its hash.
    pub fn seal(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Papers => "papers",
            Self::Cap => "cap",
            Self::Rest => "rest",
            other => other.field().unwrap_or_default(),
        }
    }
}

/// The hash of each part of what a session opens with. Its id is the hash of them all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seals {
    /// Who, which year, by which rules and day, where from.
    pub heading: String,
    /// The fund.
    pub fund: String,
    /// The economie.
    pub economie: String,
    /// The lines and how they close.
    pub lines: String,
    /// The positions.
    pub roster: String,
    /// The acts, the procedure, the clauses.
    pub papers: String,
    /// The cap of the body, and the figures that formulas ask.
    pub cap: String,
    /// The readings that are followed.
    pub readings: String,
    /// The rules of this table.
    pub local_rules: String,
    /// All that is none of these.
    pub rest: String,
}

impl Seals {
    /// The seals of what a session opens with. What the file says of itself (its history, the mark of a snapshot, the pack it
    /// carries, whether it is published) is not part of it; any other field of a session is part of something.
    pub fn of(session: &Session) -> Self {
        let encoders =
            SealedPart::ALL.map(|part| Encoder::named(&format!("riparto-{}-1", part.seal())));
        let mut parts = Parts(encoders);
        if session.serialize(&mut parts).is_err() {
            return Self::default();
        }
        let mut seals = Self::default();
        for (part, encoder) in SealedPart::ALL.into_iter().zip(parts.0) {
            *seals.slot(part) = encoder.done();
        }
        seals
    }

    /// The id that they make.
    pub fn id(&self) -> String {
        hash_of("riparto-apertura-1", self).unwrap_or_default()
    }

    /// The hash of a part.
    pub fn get(&self, part: SealedPart) -> &str {
        match part {
            SealedPart::Heading => &self.heading,
            SealedPart::Fund => &self.fund,
            SealedPart::Economie => &self.economie,
            SealedPart::Lines => &self.lines,
            SealedPart::Roster => &self.roster,
            SealedPart::Papers => &self.papers,
            SealedPart::Cap => &self.cap,
            SealedPart::Readings => &self.readings,
            SealedPart::LocalRules => &self.local_rules,
            SealedPart::Rest => &self.rest,
        }
    }

    fn slot(&mut self, part: SealedPart) -> &mut String {
        match part {
            SealedPart::Heading => &mut self.heading,
            SealedPart::Fund => &mut self.fund,
            SealedPart::Economie => &mut self.economie,
            SealedPart::Lines => &mut self.lines,
            SealedPart::Roster => &mut self.roster,
            SealedPart::Papers => &mut self.papers,
            SealedPart::Cap => &mut self.cap,
            SealedPart::Readings => &mut self.readings,
            SealedPart::LocalRules => &mut self.local_rules,
            SealedPart::Rest => &mut self.rest,
        }
    }

    /// The parts that two have otherwise.
    pub fn unlike(&self, other: &Self) -> Vec<SealedPart> {
        let unlike = |part: &SealedPart| self.get(*part) != other.get(*part);
        SealedPart::ALL.into_iter().filter(unlike).collect()
    }
}

/// An encoder for each part: the fields of a session, each to its own.
struct Parts([Encoder; SealedPart::ALL.len()]);

/// What only a session is not.
macro_rules! never {
    ($($name:ident($($type:ty),*)),*) => {
        $(fn $name(self, $(_: $type),*) -> Result<(), NoEncoding> {
            Err(NoEncoding)
        })*
    };
}

impl Serializer for &mut Parts {
    type Ok = ();
    type Error = NoEncoding;
    type SerializeSeq = Impossible<(), NoEncoding>;
    type SerializeTuple = Impossible<(), NoEncoding>;
    type SerializeTupleStruct = Impossible<(), NoEncoding>;
    type SerializeTupleVariant = Impossible<(), NoEncoding>;
    type SerializeMap = Impossible<(), NoEncoding>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), NoEncoding>;

    never!(
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_f32(f32),
        serialize_f64(f64),
        serialize_char(char),
        serialize_str(&str),
        serialize_bytes(&[u8]),
        serialize_none(),
        serialize_unit(),
        serialize_unit_struct(&'static str),
        serialize_unit_variant(&'static str, u32, &'static str)
    );

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, NoEncoding> {
        Ok(self)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<(), NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NoEncoding> {
        Err(NoEncoding)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoEncoding> {
        Err(NoEncoding)
    }
    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), NoEncoding> {
        Err(NoEncoding)
    }
}

impl SerializeStruct for &mut Parts {
    type Ok = ();
    type Error = NoEncoding;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NoEncoding> {
        let Some(part) = SealedPart::of(key) else {
            return Ok(());
        };
        match SealedPart::ALL
            .into_iter()
            .zip(&mut self.0)
            .find(|(p, _)| *p == part)
        {
            Some((_, encoder)) => encoder.field(key, value),
            None => Err(NoEncoding),
        }
    }

    fn end(self) -> Result<(), NoEncoding> {
        Ok(())
    }
}
