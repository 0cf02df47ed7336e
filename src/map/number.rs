//! Numbers of a map: always finite, because JSON has no other.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// The number given is infinite or not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the number is not finite")]
pub struct NotFinite;

/// A finite number. Written without a fraction where it has none; `-0` is `0`.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct Number(f64);

impl Number {
    /// # Errors
    /// [`NotFinite`] for infinities and NaN.
    pub fn new(value: f64) -> Result<Self, NotFinite> {
        // Adding zero turns -0 into 0, which is written and compared in one way only.
        if value.is_finite() { Ok(Self(value + 0.0)) } else { Err(NotFinite) }
    }

    /// The value.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Self(f64::from(value))
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self(f64::from(value))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Number {
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers below 2^53 are cast, which is exact")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT_BELOW: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < EXACT_BELOW {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

/// A width or height on the map, in map units: 20 to 4,000.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize)]
pub struct Length(Number);

impl Length {
    /// Least and greatest.
    pub const RANGE: std::ops::RangeInclusive<f64> = 20.0..=4_000.0;

    /// `None` outside of [`Self::RANGE`].
    #[must_use]
    pub fn new(length: f64) -> Option<Self> {
        Self::RANGE.contains(&length).then(|| Number::new(length).ok().map(Self)).flatten()
    }

    /// In map units.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0.get()
    }
}

impl JsonSchema for Length {
    fn schema_name() -> Cow<'static, str> {
        "Length".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": Self::RANGE.start(), "maximum": Self::RANGE.end() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_finite_and_written_short() {
        let check = |value: f64, expected: Option<&str>| {
            let written = Number::new(value).ok().map(|n| serde_json::to_string(&n).unwrap());
            assert_eq!(written.as_deref(), expected);
        };
        check(3.0, Some("3"));
        check(-0.0, Some("0"));
        check(0.1, Some("0.1"));
        check(1e300, Some("1e+300"));
        check(f64::NAN, None);
        check(f64::INFINITY, None);
    }
}
