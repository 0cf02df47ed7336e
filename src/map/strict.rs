//! Reading values strictly: for what the program itself wrote elsewhere than in a map file. What a type does not allow is an error.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// A value that is written as a text.
pub(super) fn from_text<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// Has the types read from their texts.
macro_rules! read_from_text {
    ($($name:ty),* $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                super::strict::from_text(deserializer)
            }
        }
    )*};
}

pub(super) use read_from_text;
