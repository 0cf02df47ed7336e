//! What a map keeps for its review and its slides: findings that were set aside, from where on a point counts, how it is split.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::default::is_default;
use super::{Extra, Part};

/// A finding of the review that somebody has looked at and decided to leave as it is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SetAside {
    /// The rule that found it, by its name. One that the program does not know is kept.
    pub rule: String,
    /// The part that it is about; the map as a whole if left out.
    #[serde(skip_serializing_if = "is_default")]
    pub part: Part,
    /// Why it may stay.
    #[serde(skip_serializing_if = "is_default")]
    pub reason: String,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

/// From where on an emotion counts as critical or high: percent of the way from neutral to the end of the scale, 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Threshold(u8);

impl Threshold {
    /// `None` outside 1 to 100.
    #[must_use]
    pub fn new(percent: u8) -> Option<Self> {
        (1..=100).contains(&percent).then_some(Self(percent))
    }

    /// 1 to 100.
    #[must_use]
    pub fn percent(self) -> u8 {
        self.0
    }

    /// More than 0, at most 1.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Default for Threshold {
    fn default() -> Self {
        Self(50)
    }
}

impl JsonSchema for Threshold {
    fn schema_name() -> Cow<'static, str> {
        "Threshold".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 100 })
    }
}

/// How a map is put on slides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Slides {
    /// The whole map on one.
    #[default]
    Whole,
    /// One for each phase.
    Phases,
}
