//! Reading values strictly: what the program itself wrote for itself, not a map file. What a type does not allow is an error; unknown
//! fields are kept as they stand.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::{Error, MapAccess};
use serde::{Deserialize, Deserializer};

/// A value that is written as a text.
pub(super) fn from_text<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// Reads a field that was not there yet.
pub(super) fn field<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    slot: &mut Option<T>,
    name: &'static str,
    fields: &mut A,
) -> Result<(), A::Error> {
    match slot.replace(fields.next_value()?) {
        Some(_) => Err(A::Error::duplicate_field(name)),
        None => Ok(()),
    }
}

/// A field that was read.
pub(super) fn needed<T, E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::missing_field(name))
}

/// Has types read from their texts.
macro_rules! read_from_text {
    ($($name:ty),* $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                super::strict::from_text(deserializer)
            }
        }
    )*};
}

/// Has a part read field by field: those that it needs, those that it may have, and those of which another field is made. The form
/// is that in which it is written; a derived reading would lose how unknown fields are spelt.
macro_rules! read_from_fields {
    (
        $part:ident
        needs { $($needed:ident $needed_name:literal),* $(,)? }
        may { $($optional:ident $optional_name:literal),* $(,)? }
        $(makes $made:ident with $make:ident { $($used:ident $used_name:literal),* $(,)? })?
    ) => {
        impl<'de> serde::Deserialize<'de> for $part {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $part;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(stringify!($part))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut fields: A) -> Result<$part, A::Error> {
                        $(let mut $needed = None;)*
                        $(let mut $optional = None;)*
                        $($(let mut $used = None;)*)?
                        let mut extra = super::Extra::default();
                        while let Some(name) = fields.next_key::<String>()? {
                            match name.as_str() {
                                $($needed_name => super::strict::field(&mut $needed, $needed_name, &mut fields)?,)*
                                $($optional_name => super::strict::field(&mut $optional, $optional_name, &mut fields)?,)*
                                $($($used_name => super::strict::field(&mut $used, $used_name, &mut fields)?,)*)?
                                _ => extra.0.push((name, fields.next_value()?)),
                            }
                        }
                        Ok($part {
                            $($needed: super::strict::needed($needed, $needed_name)?,)*
                            $($optional: $optional.unwrap_or_default(),)*
                            $($made: $make($($used),*).map_err(<A::Error as serde::de::Error>::custom)?,)?
                            extra,
                        })
                    }
                }

                deserializer.deserialize_map(Fields)
            }
        }
    };
}

pub(super) use {read_from_fields, read_from_text};
