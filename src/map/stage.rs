//! The horizontal axis: phases and their stages.

use schemars::JsonSchema;
use serde::Serialize;

use super::default::is_default;
use super::{Color, ColorName, Extra, Length, PhaseId, StageId};

/// A band over consecutive stages. Its stages lie inside it, so that they are consecutive whatever happens.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Phase {
    /// Names it.
    pub id: PhaseId,
    /// Shown on the band. Empty names are for maps without phases: no band is drawn.
    pub name: String,
    /// What the company wants to reach in it.
    #[serde(skip_serializing_if = "is_default")]
    pub goal: String,
    /// The band's colour; without one the theme gives it one.
    #[serde(skip_serializing_if = "is_default")]
    pub color: Option<Color>,
    /// At least one.
    pub stages: Vec<Stage>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Phase {
    /// The colour that the `index`-th phase takes when it was given none.
    #[must_use]
    pub fn usual_color(index: usize) -> Color {
        // The first names of the palette lie far apart also for the colour-blind.
        const TAKEN: [ColorName; 5] =
            [ColorName::Blue, ColorName::Teal, ColorName::Violet, ColorName::Orange, ColorName::Green];
        Color::Named(TAKEN[index % TAKEN.len()])
    }
}

/// A column: one step of the customer's way.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// Names it.
    pub id: StageId,
    /// Shown on the stage card.
    pub name: String,
    /// What happens in it.
    #[serde(skip_serializing_if = "is_default")]
    pub description: String,
    /// How long it takes, in the author's words: "2–3 weeks".
    #[serde(skip_serializing_if = "is_default")]
    pub duration: String,
    /// Going on depends on it.
    #[serde(skip_serializing_if = "is_default")]
    pub moment_of_truth: bool,
    /// Width of its column in map units; without one all such columns are equally wide.
    #[serde(skip_serializing_if = "is_default")]
    pub width: Option<Length>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Stage {
    /// A stage of which nothing but the name is known.
    #[must_use]
    pub fn named(id: StageId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            description: String::new(),
            duration: String::new(),
            moment_of_truth: false,
            width: None,
            extra: Extra::default(),
        }
    }
}
