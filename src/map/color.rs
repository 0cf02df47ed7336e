//! Colours of a map: a name that each theme translates, or an exact value.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A colour by name: every theme has its own value for it, with enough contrast in that theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ColorName {
    Blue,
    Teal,
    Green,
    Olive,
    Amber,
    Orange,
    Red,
    Pink,
    Violet,
    Slate,
}

impl ColorName {
    /// All names, in the order in which palettes show them and new parts take them.
    pub const ALL: [Self; 10] = [
        Self::Blue,
        Self::Orange,
        Self::Teal,
        Self::Violet,
        Self::Green,
        Self::Pink,
        Self::Amber,
        Self::Olive,
        Self::Red,
        Self::Slate,
    ];

    /// Its place among [`Self::ALL`], from one: by that it is told where a brand has made it another colour than its name says.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.into_iter().take_while(|other| *other != self).count() + 1
    }

    /// The name in the file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blue => "blue",
            Self::Teal => "teal",
            Self::Green => "green",
            Self::Olive => "olive",
            Self::Amber => "amber",
            Self::Orange => "orange",
            Self::Red => "red",
            Self::Pink => "pink",
            Self::Violet => "violet",
            Self::Slate => "slate",
        }
    }

    /// The colour that the `index`-th part takes when it was given none.
    #[must_use]
    pub fn cycled(index: usize) -> Self {
        Self::ALL[index % Self::ALL.len()]
    }
}

impl Serialize for ColorName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl FromStr for ColorName {
    type Err = NotAColor;

    fn from_str(text: &str) -> Result<Self, NotAColor> {
        Self::ALL.into_iter().find(|name| name.as_str() == text).ok_or(NotAColor)
    }
}

impl JsonSchema for ColorName {
    fn schema_name() -> Cow<'static, str> {
        "ColorName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": Self::ALL.map(Self::as_str) })
    }
}

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl FromStr for Rgb {
    type Err = NotAColor;

    fn from_str(text: &str) -> Result<Self, NotAColor> {
        let digits = text.strip_prefix('#').ok_or(NotAColor)?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(NotAColor);
        }
        let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| NotAColor);
        Ok(Self([byte(0)?, byte(2)?, byte(4)?]))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([r, g, b]) = self;
        write!(f, "#{r:02X}{g:02X}{b:02X}")
    }
}

impl Serialize for Rgb {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Rgb {
    fn schema_name() -> Cow<'static, str> {
        "Rgb".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
    }
}

/// A colour of a part of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Color {
    /// Taken from the theme.
    Named(ColorName),
    /// The same in every theme.
    Exact(Rgb),
}

/// The text is neither a colour's name nor `#RRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a colour")]
pub struct NotAColor;

impl FromStr for Color {
    type Err = NotAColor;

    fn from_str(text: &str) -> Result<Self, NotAColor> {
        text.parse().map(Self::Named).or_else(|_| text.parse().map(Self::Exact))
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => f.write_str(name.as_str()),
            Self::Exact(rgb) => rgb.fmt(f),
        }
    }
}

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Color {
    fn schema_name() -> Cow<'static, str> {
        "Color".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = ColorName::ALL.map(ColorName::as_str);
        json_schema!({
            "description": "A colour's name, translated by the theme, or an exact #RRGGBB.",
            "anyOf": [
                { "type": "string", "enum": names },
                { "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" },
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_names_or_six_digits() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(Color::from_str(text).ok().map(|color| color.to_string()).as_deref(), expected);
        };
        check("teal", Some("teal"));
        check("#1f7a8c", Some("#1F7A8C"));
        check("#fff", None);
        check("#12345é", None);
        check("rgb(1,2,3)", None);
    }
}
