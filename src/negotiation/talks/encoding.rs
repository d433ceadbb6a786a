//! The hash of a value: its fields in a fixed encoding that does not depend on how the file is written.
//!
//! Each piece is a letter for what it is, then its length where it has one, then its bytes. A field that is left out of the
//! file because it holds nothing is left out here too: a later version may add fields without changing what was hashed.

use std::fmt::Display;

use serde::Serialize;
use serde::ser::{self, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};
use sha2::{Digest, Sha256};

/// The hash of some values under a name, as 64 hexadecimal digits. `None` for what has no encoding: a binary float.
pub(crate) fn hash_of<T: Serialize + ?Sized>(name: &str, value: &T) -> Option<String> {
    let mut encoder = Encoder::named(name);
    value.serialize(&mut encoder).ok()?;
    Some(encoder.done())
}

/// Bytes as hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble & 15)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(*byte)])
        .collect()
}

/// What is being hashed.
pub(super) struct Encoder(Sha256);

/// There is no encoding.
#[derive(Debug, thiserror::Error)]
#[error("no encoding")]
pub(super) struct NoEncoding;

impl ser::Error for NoEncoding {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl Encoder {
    /// An encoder of what has a name.
    pub(super) fn named(name: &str) -> Self {
        let mut encoder = Self(Sha256::new());
        encoder.text(b'#', name);
        encoder
    }

    /// A field and its value.
    pub(super) fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Done {
        self.text(b'k', key);
        value.serialize(self)
    }

    /// The hash of all that it was given, as 64 hexadecimal digits.
    pub(super) fn done(self) -> String {
        hexadecimal(&self.0.finalize())
    }

    fn mark(&mut self, mark: u8) {
        self.0.update([mark]);
    }

    fn text(&mut self, mark: u8, text: &str) {
        self.mark(mark);
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
    }

    fn number(&mut self, number: i128) {
        self.mark(b'n');
        self.0.update(number.to_be_bytes());
    }
}

type Done = Result<(), NoEncoding>;

/// The methods that only forward a number.
macro_rules! numbers {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, v: $type) -> Done {
            self.number(i128::from(v));
            Ok(())
        })*
    };
}

impl ser::Serializer for &mut Encoder {
    type Ok = ();
    type Error = NoEncoding;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
             serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);

    fn serialize_bool(self, v: bool) -> Done {
        self.mark(if v { b't' } else { b'f' });
        Ok(())
    }
    fn serialize_f32(self, _: f32) -> Done {
        Err(NoEncoding)
    }
    fn serialize_f64(self, _: f64) -> Done {
        Err(NoEncoding)
    }
    fn serialize_char(self, v: char) -> Done {
        self.text(b's', v.encode_utf8(&mut [0; 4]));
        Ok(())
    }
    fn serialize_str(self, v: &str) -> Done {
        self.text(b's', v);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Done {
        Err(NoEncoding)
    }
    fn serialize_none(self) -> Done {
        self.mark(b'0');
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        self.mark(b'1');
        value.serialize(self)
    }
    fn serialize_unit(self) -> Done {
        self.mark(b'u');
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.text(b'v', variant);
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, v: &T) -> Done {
        v.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.text(b'V', variant);
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self, NoEncoding> {
        self.mark(b'[');
        Ok(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, NoEncoding> {
        self.mark(b'[');
        Ok(self)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, NoEncoding> {
        self.mark(b'[');
        Ok(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, NoEncoding> {
        self.text(b'V', variant);
        self.mark(b'[');
        Ok(self)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self, NoEncoding> {
        self.mark(b'{');
        Ok(self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, NoEncoding> {
        self.mark(b'(');
        Ok(self)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, NoEncoding> {
        self.text(b'V', variant);
        self.mark(b'(');
        Ok(self)
    }
}

/// The lists, which only differ in how serde calls their items.
macro_rules! lists {
    ($($trait:path: $item:ident),*) => {
        $(impl $trait for &mut Encoder {
            type Ok = ();
            type Error = NoEncoding;
            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                value.serialize(&mut **self)
            }
            fn end(self) -> Done {
                self.mark(b']');
                Ok(())
            }
        })*
    };
}

lists!(SerializeSeq: serialize_element, SerializeTuple: serialize_element,
       ser::SerializeTupleStruct: serialize_field, ser::SerializeTupleVariant: serialize_field);

/// The structures, whose fields have names.
macro_rules! structures {
    ($($trait:path),*) => {
        $(impl $trait for &mut Encoder {
            type Ok = ();
            type Error = NoEncoding;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
                self.field(key, value)
            }
            fn end(self) -> Done {
                self.mark(b')');
                Ok(())
            }
        })*
    };
}

structures!(SerializeStruct, ser::SerializeStructVariant);

impl SerializeMap for &mut Encoder {
    type Ok = ();
    type Error = NoEncoding;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }
    fn end(self) -> Done {
        self.mark(b'}');
        Ok(())
    }
}
