//! Views of a map for those who are not to see all of it.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::default::is_default;
use super::{Extra, LaneId, PersonaId, PhaseId};

/// What of a map an audience sees: everything but what is named here. It hides nothing on the map itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AudienceView {
    /// What it is called: "Client". Not empty, and no two views of a map have the same name.
    pub name: String,
    /// Lanes that are not shown, with all that lies in them.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_lanes: Vec<LaneId>,
    /// Phases that are not shown, with their stages and what lies in their columns. A card that begins in one and goes on after it begins
    /// there.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_phases: Vec<PhaseId>,
    /// Personas who are not shown, with their curves, what they say, and the cards that concern nobody else.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_personas: Vec<PersonaId>,
    /// What else is not shown, wherever it stands.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_details: BTreeSet<Detail>,
    /// Words that are replaced in all texts. At each place the longest counts, of equally long ones the first.
    #[serde(skip_serializing_if = "is_default")]
    pub replacements: Vec<Replacement>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

/// What a picture of a map can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// How well things are known, and the sources.
    Evidence,
    /// The stars of stages and touchpoints.
    MomentsOfTruth,
    /// The signs of critical and high points, and of where most is lost.
    TurningPoints,
    /// Why an emotion is what it is.
    EmotionNotes,
    /// What works at touchpoints, and what hurts.
    WorksAndHurts,
    /// What holds personas back from buying, and what unlocks it.
    BrakeAndInsight,
    /// Portraits of personas.
    Photos,
    /// Who is responsible for touchpoints and actions.
    Owners,
    /// Author, client and the brand's logo and footer: who made the map, and for whom.
    Origin,
}

impl Detail {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::Evidence,
        Self::MomentsOfTruth,
        Self::TurningPoints,
        Self::EmotionNotes,
        Self::WorksAndHurts,
        Self::BrakeAndInsight,
        Self::Photos,
        Self::Owners,
        Self::Origin,
    ];
}

/// Words that an audience reads instead of others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    /// What is looked for, whatever its case and accents. Not empty.
    pub words: String,
    /// What stands there instead.
    pub with: String,
    /// Where it counts.
    #[serde(rename = "match", skip_serializing_if = "is_default")]
    pub matching: Matching,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

/// Where words are replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Matching {
    /// Where they are words of their own.
    #[default]
    Words,
    /// Inside longer words as well.
    Anywhere,
}
