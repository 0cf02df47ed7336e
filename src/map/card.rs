//! Cards: the notes in the cells.

use std::borrow::Cow;
use std::num::NonZeroU16;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::default::is_default;
use super::{CardId, Channel, Color, Contact, Date, Evidence, Extra, Number, PersonaId, Photo, Presence, StageId};

/// How many consecutive stages a card covers: one or more. What reaches past the last stage is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Span(NonZeroU16);

impl Span {
    /// `None` for zero.
    #[must_use]
    pub fn new(stages: u16) -> Option<Self> {
        NonZeroU16::new(stages).map(Self)
    }

    /// The number of stages.
    #[must_use]
    pub fn get(self) -> usize {
        usize::from(self.0.get())
    }
}

impl Default for Span {
    fn default() -> Self {
        Self(NonZeroU16::MIN)
    }
}

/// A note in a cell.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Names it.
    pub id: CardId,
    /// The stage in which it lies or, if it spans several, starts.
    pub stage: StageId,
    /// How many stages it covers.
    #[serde(skip_serializing_if = "is_default")]
    pub span: Span,
    /// What it says; for an action its title, for an image its caption, for a metric what is counted.
    pub text: String,
    /// For the team only: never part of what a client is shown unless asked for.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Words to find it by.
    #[serde(skip_serializing_if = "is_default")]
    pub tags: Vec<String>,
    /// Its colour; without one it takes the lane's.
    #[serde(skip_serializing_if = "is_default")]
    pub color: Option<Color>,
    /// The personas that it concerns; none means all.
    #[serde(skip_serializing_if = "is_default")]
    pub personas: Vec<PersonaId>,
    /// What it rests on; nothing is said of it where there is none.
    #[serde(skip_serializing_if = "is_default")]
    pub evidence: Option<Evidence>,
    /// What else it is.
    #[serde(flatten)]
    pub body: CardBody,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Card {
    /// A plain note.
    #[must_use]
    pub fn note(id: CardId, stage: StageId, text: impl Into<String>) -> Self {
        Self {
            id,
            stage,
            span: Span::default(),
            text: text.into(),
            note: String::new(),
            tags: Vec::new(),
            color: None,
            personas: Vec::new(),
            evidence: None,
            body: CardBody::Note,
            extra: Extra::default(),
        }
    }
}

/// What a card is besides its text. In the file it is a field of the card with the kind's name; a plain note has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum CardBody {
    /// Only text.
    #[default]
    Note,
    /// The customer's own words.
    Quote(Quote),
    /// Where customer and company meet.
    Touchpoint(Touchpoint),
    /// A picture.
    Image(Photo),
    /// A figure.
    Metric(Metric),
    /// Part of the plan.
    Action(ActionPlan),
}

/// The form in which a body is written: one field, or none.
#[derive(Serialize, JsonSchema)]
struct BodyFields<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a Quote>,
    #[serde(skip_serializing_if = "Option::is_none")]
    touchpoint: Option<&'a Touchpoint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a Photo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metric: Option<&'a Metric>,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'a ActionPlan>,
}

impl Serialize for CardBody {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = BodyFields { quote: None, touchpoint: None, image: None, metric: None, action: None };
        match self {
            Self::Note => {}
            Self::Quote(quote) => fields.quote = Some(quote),
            Self::Touchpoint(touchpoint) => fields.touchpoint = Some(touchpoint),
            Self::Image(photo) => fields.image = Some(photo),
            Self::Metric(metric) => fields.metric = Some(metric),
            Self::Action(action) => fields.action = Some(action),
        }
        fields.serialize(serializer)
    }
}

impl JsonSchema for CardBody {
    fn schema_name() -> Cow<'static, str> {
        "CardBody".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BodyFields::json_schema(generator)
    }
}

/// The customer's own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Who said it.
    #[serde(skip_serializing_if = "is_default")]
    pub speaker: Option<PersonaId>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

/// Where customer and company meet.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Touchpoint {
    /// The channel.
    pub channel: Channel,
    /// Physical or online; without it, as is usual for the channel.
    #[serde(skip_serializing_if = "is_default")]
    pub presence: Option<Presence>,
    /// Direct or indirect; without it, as is usual for the channel.
    #[serde(skip_serializing_if = "is_default")]
    pub contact: Option<Contact>,
    /// Who in the company answers for it.
    #[serde(skip_serializing_if = "is_default")]
    pub owner: String,
    /// What works there.
    #[serde(skip_serializing_if = "is_default")]
    pub works: Vec<String>,
    /// What hurts there.
    #[serde(skip_serializing_if = "is_default")]
    pub hurts: Vec<String>,
    /// Going on depends on it.
    #[serde(skip_serializing_if = "is_default")]
    pub moment_of_truth: bool,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Touchpoint {
    /// A touchpoint of which nothing but the channel is known.
    #[must_use]
    pub fn on(channel: Channel) -> Self {
        Self {
            channel,
            presence: None,
            contact: None,
            owner: String::new(),
            works: Vec::new(),
            hurts: Vec::new(),
            moment_of_truth: false,
            extra: Extra::default(),
        }
    }

    /// Physical or online, by its own word or by what is usual for the channel.
    #[must_use]
    pub fn effective_presence(&self) -> Option<Presence> {
        self.presence.or_else(|| self.channel.usual_presence())
    }

    /// Direct or indirect, by its own word or by what is usual for the channel.
    #[must_use]
    pub fn effective_contact(&self) -> Option<Contact> {
        self.contact.or_else(|| self.channel.usual_contact())
    }
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Metric {
    /// What was counted or measured.
    pub value: Number,
    /// The unit, as it is written behind the number: "%", "min", "€".
    #[serde(skip_serializing_if = "is_default")]
    pub unit: String,
    /// What it ought to be, in the same unit.
    #[serde(skip_serializing_if = "is_default")]
    pub target: Option<Number>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Metric {
    /// A figure without unit and target.
    #[must_use]
    pub fn of(value: Number) -> Self {
        Self { value, unit: String::new(), target: None, extra: Extra::default() }
    }
}

/// A grade from 1 (very low) to 5 (very high).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Grade(u8);

impl Grade {
    /// `None` outside 1 to 5.
    #[must_use]
    pub fn new(grade: u8) -> Option<Self> {
        (1..=5).contains(&grade).then_some(Self(grade))
    }

    /// 1 to 5.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl JsonSchema for Grade {
    fn schema_name() -> Cow<'static, str> {
        "Grade".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 5 })
    }
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ActionStatus {
    #[default]
    Proposed,
    Planned,
    InProgress,
    Done,
    Dropped,
}

/// What an action answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// A card: a pain, an opportunity, a touchpoint.
    Card(CardId),
    /// A persona's emotion in a stage: a critical or a high point.
    #[serde(rename_all = "camelCase")]
    Emotion {
        /// Whose.
        persona: PersonaId,
        /// Where.
        stage: StageId,
    },
    /// A stage as a whole: a moment of truth.
    Stage(StageId),
}

/// A part of the plan. Its title is the card's text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ActionPlan {
    /// What it answers.
    #[serde(skip_serializing_if = "is_default")]
    pub answers: Vec<Answer>,
    /// Who does it.
    #[serde(skip_serializing_if = "is_default")]
    pub owner: String,
    /// Until when.
    #[serde(skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// What it would bring.
    #[serde(skip_serializing_if = "is_default")]
    pub impact: Option<Grade>,
    /// What it would cost.
    #[serde(skip_serializing_if = "is_default")]
    pub effort: Option<Grade>,
    /// How far it is.
    #[serde(skip_serializing_if = "is_default")]
    pub status: ActionStatus,
    /// How its success is measured.
    #[serde(skip_serializing_if = "is_default")]
    pub measure: String,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}
