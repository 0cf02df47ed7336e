//! Personas: who goes this way.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::default::is_default;
use super::{Color, Evidence, Extra, PersonaId, Photo};

/// A field of a persona that can carry evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "they are the fields of `Persona`")]
pub enum PersonaField {
    Summary,
    Quote,
    Role,
    Attitudes,
    Goals,
    Needs,
    Motivations,
    Brake,
    Insight,
}

/// Someone who goes this way: a typical customer, described by attitudes and use rather than by demographics.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Persona {
    /// Names it.
    pub id: PersonaId,
    /// Given name: "Lucía".
    pub name: String,
    /// Profile name: "The cautious planner".
    #[serde(skip_serializing_if = "is_default")]
    pub profile: String,
    /// Part played in the purchase: "decider".
    #[serde(skip_serializing_if = "is_default")]
    pub role: String,
    /// Who this is, in a few sentences.
    #[serde(skip_serializing_if = "is_default")]
    pub summary: String,
    /// A sentence in this persona's own words.
    #[serde(skip_serializing_if = "is_default")]
    pub quote: String,
    /// Attitudes and use.
    #[serde(skip_serializing_if = "is_default")]
    pub attitudes: Vec<String>,
    /// What this persona wants to reach.
    #[serde(skip_serializing_if = "is_default")]
    pub goals: Vec<String>,
    /// What this persona needs for it.
    #[serde(skip_serializing_if = "is_default")]
    pub needs: Vec<String>,
    /// What attracts, worries, frightens, captivates.
    #[serde(skip_serializing_if = "is_default")]
    pub motivations: Vec<String>,
    /// What holds this persona back from buying.
    #[serde(skip_serializing_if = "is_default")]
    pub brake: String,
    /// The truth that unlocks the purchase.
    #[serde(skip_serializing_if = "is_default")]
    pub insight: String,
    /// Colour of the curve; without one the theme gives it one.
    #[serde(skip_serializing_if = "is_default")]
    pub color: Option<Color>,
    /// Neither drawn nor exported, and neither is the curve.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden: bool,
    /// What single fields rest on.
    #[serde(skip_serializing_if = "is_default")]
    pub evidence: BTreeMap<PersonaField, Evidence>,
    /// Portrait.
    #[serde(skip_serializing_if = "is_default")]
    pub photo: Option<Photo>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Persona {
    /// What this persona is called in a few words: the given name or, without one, the profile's.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.trim().is_empty() { self.profile.trim() } else { self.name.trim() }
    }

    /// A persona of whom nothing but the name is known.
    #[must_use]
    pub fn named(id: PersonaId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            profile: String::new(),
            role: String::new(),
            summary: String::new(),
            quote: String::new(),
            attitudes: Vec::new(),
            goals: Vec::new(),
            needs: Vec::new(),
            motivations: Vec::new(),
            brake: String::new(),
            insight: String::new(),
            color: None,
            hidden: false,
            evidence: BTreeMap::new(),
            photo: None,
            extra: Extra::default(),
        }
    }
}
