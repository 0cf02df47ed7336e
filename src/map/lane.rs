//! The vertical axis: lanes and what they hold.

use std::borrow::Cow;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::default::is_default;
use super::{Card, Color, Evidence, Extra, LaneId, Length, Number, PersonaId, StageId};

/// Whose view a lane gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Perspective {
    /// What the customer does, thinks and feels.
    #[default]
    Customer,
    /// What the company shows and offers.
    Company,
    /// What the customer never sees.
    BehindTheScenes,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Lane {
    /// Names it.
    pub id: LaneId,
    /// Shown on its label.
    pub name: String,
    /// What it is about, for whoever fills it in.
    #[serde(skip_serializing_if = "is_default")]
    pub description: String,
    /// Whose view it gives.
    #[serde(skip_serializing_if = "is_default")]
    pub perspective: Perspective,
    /// Its tint; without one the theme gives it one by kind.
    #[serde(skip_serializing_if = "is_default")]
    pub color: Option<Color>,
    /// Neither drawn nor exported.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden: bool,
    /// Drawn as its label only.
    #[serde(skip_serializing_if = "is_default")]
    pub collapsed: bool,
    /// Height of its row in map units, at least: a row is never lower than what lies in it. Without one it is as high as that.
    #[serde(skip_serializing_if = "is_default")]
    pub height: Option<Length>,
    /// Kind and content.
    #[serde(flatten)]
    pub content: LaneContent,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Lane {
    /// A lane of that kind with nothing in it.
    #[must_use]
    pub fn empty(id: LaneId, name: impl Into<String>, kind: LaneKind) -> Self {
        Self {
            id,
            name: name.into(),
            description: String::new(),
            perspective: Perspective::default(),
            color: None,
            hidden: false,
            collapsed: false,
            height: None,
            content: LaneContent::empty(kind),
            extra: Extra::default(),
        }
    }

    /// The cards, of a lane that holds cards.
    #[must_use]
    pub fn cards(&self) -> &[Arc<Card>] {
        match &self.content {
            LaneContent::Cards { cards, .. } => cards,
            LaneContent::Emotion { .. } | LaneContent::Divider { .. } => &[],
        }
    }

    /// The curves, of an emotion lane.
    #[must_use]
    pub fn curves(&self) -> &[Arc<Curve>] {
        match &self.content {
            LaneContent::Emotion { curves } => curves,
            LaneContent::Cards { .. } | LaneContent::Divider { .. } => &[],
        }
    }
}

/// What the cards of a lane are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum CardLaneKind {
    Text,
    Touchpoints,
    Pains,
    Opportunities,
    Actions,
    Images,
    Metric,
}

/// The kind of a lane, as it is written in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum LaneKind {
    Text,
    Touchpoints,
    Emotion,
    Pains,
    Opportunities,
    Actions,
    Images,
    Metric,
    Divider,
}

/// What a lane holds: each kind holds what belongs to it and nothing else.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneContent {
    /// Cards in cells. Within a cell they lie in this order.
    Cards {
        /// What they are about.
        kind: CardLaneKind,
        /// All cards of the lane.
        cards: Vec<Arc<Card>>,
    },
    /// Emotion curves, at most one per persona.
    Emotion {
        /// The curves.
        curves: Vec<Arc<Curve>>,
    },
    /// A line of a service blueprint.
    Divider {
        /// Which.
        line: DividerLine,
    },
}

impl LaneContent {
    /// The kind, as it is written in the file.
    #[must_use]
    pub fn kind(&self) -> LaneKind {
        match self {
            Self::Emotion { .. } => LaneKind::Emotion,
            Self::Divider { .. } => LaneKind::Divider,
            Self::Cards { kind, .. } => match kind {
                CardLaneKind::Text => LaneKind::Text,
                CardLaneKind::Touchpoints => LaneKind::Touchpoints,
                CardLaneKind::Pains => LaneKind::Pains,
                CardLaneKind::Opportunities => LaneKind::Opportunities,
                CardLaneKind::Actions => LaneKind::Actions,
                CardLaneKind::Images => LaneKind::Images,
                CardLaneKind::Metric => LaneKind::Metric,
            },
        }
    }

    /// Content of that kind with nothing in it.
    #[must_use]
    pub fn empty(kind: LaneKind) -> Self {
        let cards = |kind| Self::Cards { kind, cards: Vec::new() };
        match kind {
            LaneKind::Emotion => Self::Emotion { curves: Vec::new() },
            LaneKind::Divider => Self::Divider { line: DividerLine::default() },
            LaneKind::Text => cards(CardLaneKind::Text),
            LaneKind::Touchpoints => cards(CardLaneKind::Touchpoints),
            LaneKind::Pains => cards(CardLaneKind::Pains),
            LaneKind::Opportunities => cards(CardLaneKind::Opportunities),
            LaneKind::Actions => cards(CardLaneKind::Actions),
            LaneKind::Images => cards(CardLaneKind::Images),
            LaneKind::Metric => cards(CardLaneKind::Metric),
        }
    }
}

/// The form in which a content is written.
#[derive(Serialize, JsonSchema)]
struct ContentFields<'a> {
    kind: LaneKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<DividerLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    curves: Option<&'a [Arc<Curve>]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cards: Option<&'a [Arc<Card>]>,
}

impl Serialize for LaneContent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = ContentFields { kind: self.kind(), line: None, curves: None, cards: None };
        match self {
            Self::Cards { cards, .. } => fields.cards = Some(cards),
            Self::Emotion { curves } => fields.curves = Some(curves),
            Self::Divider { line } => fields.line = Some(*line),
        }
        fields.serialize(serializer)
    }
}

impl JsonSchema for LaneContent {
    fn schema_name() -> Cow<'static, str> {
        "LaneContent".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        ContentFields::json_schema(generator)
    }
}

/// The lines of a service blueprint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DividerLine {
    /// Between what the customer does and what the company shows.
    #[default]
    Interaction,
    /// Between what the customer sees and what he does not.
    Visibility,
    /// Between the backstage and what supports it.
    InternalInteraction,
    /// Any other; the lane's name says which.
    Other,
}

/// How a value came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Someone's judgement.
    #[default]
    Rated,
    /// Asked of customers or measured.
    Measured,
}

/// One persona's emotion along the stages. A stage without a point is unknown: a gap in the curve.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Curve {
    /// Whose.
    pub persona: PersonaId,
    /// At most one per stage.
    pub points: Vec<EmotionPoint>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Curve {
    /// The point in a stage, if it is known.
    #[must_use]
    pub fn point(&self, stage: StageId) -> Option<&EmotionPoint> {
        self.points.iter().find(|point| point.stage == stage)
    }
}

/// One persona's emotion in one stage.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct EmotionPoint {
    /// Where.
    pub stage: StageId,
    /// On the map's scale.
    pub value: Number,
    /// Why it is so.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Rated or measured.
    #[serde(skip_serializing_if = "is_default")]
    pub basis: Basis,
    /// What it rests on.
    #[serde(skip_serializing_if = "is_default")]
    pub evidence: Option<Evidence>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}
