//! What a statement of the map rests on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::default::is_default;
use super::{Date, Extra, SourceId};

/// How well a statement is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceLevel {
    /// Nobody has checked it.
    Assumed,
    /// Some signs speak for it.
    Partly,
    /// Research shows it.
    Researched,
}

/// What a card, an emotion point or a field of a persona rests on.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// How well it is known.
    pub level: EvidenceLevel,
    /// The sources cited.
    #[serde(skip_serializing_if = "is_default")]
    pub sources: Vec<SourceId>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

/// Where a source comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum SourceKind {
    Interview,
    Survey,
    Analytics,
    SocialNetwork,
    #[default]
    Study,
    Observation,
}

/// A source of evidence: kept once per map and cited by number.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Names it in citations.
    pub id: SourceId,
    /// Where it comes from.
    pub kind: SourceKind,
    /// What it is called.
    pub title: String,
    /// When it was made.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// People asked or cases counted.
    #[serde(skip_serializing_if = "is_default")]
    pub sample_size: Option<u32>,
    /// Where it can be read: a web address or a file's name. Never opened without asking.
    #[serde(skip_serializing_if = "is_default")]
    pub link: String,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}
