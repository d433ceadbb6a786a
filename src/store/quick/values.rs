//! The quick reader as serde asks for values.

use std::borrow::Cow;

use serde::Deserializer;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::{Left, Reader, Result};

/// What our files never hold as such.
macro_rules! left {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
            Err(Left)
        }
    )*};
}

macro_rules! numbers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            match self.whole_number()? {
                (false, number) => visitor.visit_u64(number),
                (true, number) => {
                    let number = i64::try_from(number).map_err(|_| Left)?;
                    visitor.visit_i64(-number)
                }
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Left;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(Left)
    }

    left! { deserialize_f32 deserialize_f64 deserialize_char deserialize_bytes deserialize_byte_buf
    deserialize_unit deserialize_ignored_any }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Result<V::Value> {
        Err(Left)
    }

    numbers! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.name()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Left),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.string()? {
            Cow::Borrowed(string) => visitor.visit_borrowed_str(string),
            Cow::Owned(string) => visitor.visit_string(string),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.name()? {
            "" => Err(Left),
            name => visitor.visit_borrowed_str(name),
        }
    }

    /// A value stands for itself; `Some(…)` is left to the library.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.skip()?;
        let before = self.at;
        if self.peek().is_some_and(|b| b.is_ascii_alphabetic()) {
            match self.name()? {
                "None" => return visitor.visit_none(),
                "Some" => return Err(Left),
                _ => self.at = before,
            }
        }
        self.inside(|reader| visitor.visit_some(reader))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        self.named(name)?;
        self.in_brackets(b'(', |reader| {
            let value = visitor.visit_newtype_struct(&mut *reader)?;
            reader.takes(b',')?;
            Ok(value)
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.in_brackets(b'[', |reader| visitor.visit_seq(Parts::new(reader, b']')))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.in_brackets(b'(', |reader| visitor.visit_seq(Parts::new(reader, b')')))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.named(name)?;
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.in_brackets(b'{', |reader| visitor.visit_map(Parts::new(reader, b'}')))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.named(name)?;
        self.in_brackets(b'(', |reader| visitor.visit_map(Parts::new(reader, b')')))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.inside(|reader| visitor.visit_enum(reader))
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Left;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self)> {
        let name = match self.name()? {
            "" => return Err(Left),
            name => name,
        };
        let name = BorrowedStrDeserializer::<Left>::new(name);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Left;

    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value> {
        self.in_brackets(b'(', |reader| {
            let value = seed.deserialize(&mut *reader)?;
            reader.takes(b',')?;
            Ok(value)
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value> {
        self.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.in_brackets(b'(', |reader| visitor.visit_map(Parts::new(reader, b')')))
    }
}

/// Elements, or keys and values, up to a closing mark.
struct Parts<'a, 'de> {
    reader: &'a mut Reader<'de>,
    close: u8,
    is_first: bool,
}

impl<'a, 'de> Parts<'a, 'de> {
    fn new(reader: &'a mut Reader<'de>, close: u8) -> Self {
        Self {
            reader,
            close,
            is_first: true,
        }
    }

    /// True when another comes; a comma stands before it, and may stand after the last.
    fn has_more(&mut self) -> Result<bool> {
        let had_comma = std::mem::take(&mut self.is_first) || self.reader.takes(b',')?;
        self.reader.skip()?;
        let is_closed = self.reader.is_at_end(self.close);
        if !had_comma && !is_closed {
            return Err(Left);
        }
        Ok(!is_closed)
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Left;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        if !self.has_more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = Left;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        if !self.has_more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}
