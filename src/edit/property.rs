//! Properties of parts: all that is not text.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::map::{
    ActionStatus, Answer, AudienceView, Basis, Brand, CardBody, Channel, Color, Contact, Date, DividerLine,
    EmotionScale, Evidence, Grade, LaneKind, Language, Length, MapKind, Market, Number, PersonaField, PersonaId,
    Perspective, Photo, Presence, Slides, SourceKind, Span, Threshold,
};

macro_rules! properties {
    ($($(#[$doc:meta])* $name:ident($value:ty)),* $(,)?) => {
        /// A property with a value.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
        #[expect(missing_docs, reason = "they are the fields of the map's parts")]
        pub enum Property {
            $($(#[$doc])* $name($value),)*
            /// Of a field of a persona.
            FieldEvidence { field: PersonaField, evidence: Option<Evidence> },
        }

        /// A property without its value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "they are the fields of the map's parts")]
        pub enum PropertyKind {
            $($(#[$doc])* $name,)*
            /// Of a field of a persona.
            FieldEvidence(PersonaField),
        }

        impl Property {
            /// Which property it is.
            #[must_use]
            pub fn kind(&self) -> PropertyKind {
                match self {
                    $(Self::$name(_) => PropertyKind::$name,)*
                    Self::FieldEvidence { field, .. } => PropertyKind::FieldEvidence(*field),
                }
            }
        }
    };
}

properties! {
    /// Of the map ([`crate::map::Part::Map`] or [`crate::map::Part::Title`]), as all up to the slides.
    Kind(MapKind),
    Language(Language),
    Market(Option<Market>),
    /// Of the map or of a source.
    Date(Option<Date>),
    /// Values are converted; see [`super::conversion()`].
    Scale(EmotionScale),
    TurningThreshold(Threshold),
    HideEvidence(bool),
    HideTurningPoints(bool),
    /// All views, in the order in which they are listed.
    Views(Vec<Arc<AudienceView>>),
    Brand(Option<Arc<Brand>>),
    Slides(Slides),
    /// Of a persona, phase, lane or card.
    Color(Option<Color>),
    /// Of a persona or lane.
    Hidden(bool),
    /// Of a lane.
    Collapsed(bool),
    /// Of a stage or touchpoint.
    MomentOfTruth(bool),
    /// Of a stage's column.
    Width(Option<Length>),
    /// Of a lane's row.
    Height(Option<Length>),
    /// Of a lane. Between kinds that hold cards these stay; otherwise only an empty lane changes.
    LaneKind(LaneKind),
    /// Of a divider.
    Line(DividerLine),
    /// Of a lane.
    Perspective(Perspective),
    /// Of a card, as all up to the answers.
    Span(Span),
    Concerns(Vec<PersonaId>),
    /// All that a card is besides its text.
    Body(CardBody),
    Channel(Channel),
    Presence(Option<Presence>),
    Contact(Option<Contact>),
    Speaker(Option<PersonaId>),
    Figure(Number),
    Target(Option<Number>),
    Due(Option<Date>),
    Impact(Option<Grade>),
    Effort(Option<Grade>),
    Status(ActionStatus),
    Answers(Vec<Answer>),
    /// Of a card or emotion point.
    Evidence(Option<Evidence>),
    /// Of an emotion point.
    Basis(Basis),
    /// Of a persona; of a card whose body is a picture. Without one such a card becomes a note.
    Photo(Option<Photo>),
    /// Of a source.
    SourceKind(SourceKind),
    SampleSize(Option<u32>),
}
