//! Identifiers: stable, short, unique within their kind, and cheap to copy.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::strict::read_from_text;

/// Longest id, in bytes. Ids are kept inline, so that copying one never allocates.
const MAX_LEN: usize = 15;

/// Why a text cannot be an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error("an id is not empty")]
    Empty,
    /// The text has more than 15 bytes.
    #[error("an id has at most {MAX_LEN} characters")]
    TooLong,
    /// The text holds something else than ASCII letters, digits, `-`, `_`, `.` and `:`.
    #[error("an id is made of letters, digits, '-', '_', '.' and ':'")]
    BadCharacter,
}

/// The text of an id. Unused bytes are zero, so the derived order is that of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct ShortText {
    bytes: [u8; MAX_LEN],
    len: u8,
}

impl ShortText {
    fn new(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > MAX_LEN {
            return Err(IdError::TooLong);
        }
        if !text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:".contains(&b)) {
            return Err(IdError::BadCharacter);
        }
        let mut bytes = [0; MAX_LEN];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        let len = u8::try_from(text.len()).unwrap_or(0);
        Ok(Self { bytes, len })
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).unwrap_or_default()
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(ShortText);

        impl $name {
            /// The id that this program gives to the `n`-th new part of this kind.
            #[must_use]
            pub fn numbered(n: u32) -> Self {
                let text = format!(concat!($prefix, "{}"), n);
                Self(ShortText::new(&text).unwrap_or(ShortText { bytes: [b'0'; MAX_LEN], len: 1 }))
            }

            /// The number in an id made by [`Self::numbered`].
            #[must_use]
            pub fn number(&self) -> Option<u32> {
                self.as_str().strip_prefix($prefix)?.parse().ok()
            }

            /// The first free id after all of `used`.
            #[must_use]
            pub fn next_after(used: impl IntoIterator<Item = Self>) -> Self {
                let last = used.into_iter().filter_map(|id| id.number()).max().unwrap_or(0);
                Self::numbered(last.saturating_add(1))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                ShortText::new(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        read_from_text!($name);

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9._:-]{1,15}$" })
            }
        }
    };
}

id!(
    /// Names a phase.
    PhaseId, "f"
);
id!(
    /// Names a stage.
    StageId, "s"
);
id!(
    /// Names a lane.
    LaneId, "l"
);
id!(
    /// Names a card.
    CardId, "c"
);
id!(
    /// Names a persona.
    PersonaId, "p"
);
id!(
    /// Names a source of evidence.
    SourceId, "r"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_text() {
        let check = |text: &str, expected: Result<&str, IdError>| {
            assert_eq!(StageId::from_str(text).as_ref().map(StageId::as_str), expected.as_ref().copied());
        };
        check("s1", Ok("s1"));
        check("cjm:phase-1_a.b", Ok("cjm:phase-1_a.b"));
        check("", Err(IdError::Empty));
        check("sixteen-letters-", Err(IdError::TooLong));
        check("búsqueda", Err(IdError::BadCharacter));
        check("a b", Err(IdError::BadCharacter));
    }

    #[test]
    fn a_new_id_comes_after_all_that_are_used() {
        let used = ["s2", "s10", "own", "s7x"].map(|text| StageId::from_str(text).unwrap());
        assert_eq!(StageId::next_after(used).as_str(), "s11");
        assert_eq!(StageId::next_after([]).as_str(), "s1");
    }
}
