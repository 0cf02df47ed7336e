//! The document: a customer journey map as plain data, and its invariants.
//!
//! A [`Draft`] is freely built and changed; [`Map::build`] checks it and gives a [`Map`], which can only be read. Whoever holds
//! a [`Map`] holds a valid one: references resolve, ids are unique, values lie on the map's scale. Cloning a [`Map`] is cheap.
//!
//! This room knows no other and does no IO.

mod audience;
mod brand;
mod card;
mod channel;
mod clean;
mod color;
mod date;
mod default;
mod document;
mod embedded;
mod evidence;
mod extra;
mod font_file;
mod id;
mod lane;
pub mod limits;
mod number;
mod part;
mod persona;
mod photo;
mod read;
mod review;
mod scale;
mod stage;
mod strict;
mod text_field;

pub use audience::{AudienceView, Detail, Matching, Replacement};
pub use brand::Brand;
pub use card::{ActionPlan, ActionStatus, Answer, Card, CardBody, Grade, Metric, Quote, Span, Touchpoint};
pub use channel::{Channel, Contact, Presence};
pub use clean::{CleanText, clean_text};
pub use color::{Color, ColorName, Rgb};
pub use date::Date;
pub use document::{Draft, Invalid, Language, Map, MapKind, Market};
pub use embedded::EMBEDDED_MAP;
pub use evidence::{Evidence, EvidenceLevel, Source, SourceKind};
pub use extra::Extra;
pub use font_file::{FontError, FontFile, MAX_FONT_BYTES, Slant};
pub use id::{CardId, IdError, LaneId, PersonaId, PhaseId, SourceId, StageId};
pub use lane::{Basis, CardLaneKind, Curve, DividerLine, EmotionPoint, Lane, LaneContent, LaneKind, Perspective};
pub use number::{Length, NotFinite, Number};
pub use part::Part;
pub use persona::{Persona, PersonaField};
pub use photo::{MAX_PHOTO_SIDE_PX, Photo, PhotoError, PhotoType};
pub use review::{SetAside, Slides, Threshold};
pub use scale::{EmotionScale, OwnScale, ScaleError, ScaleName};
pub use stage::{Phase, Stage};
pub use text_field::TextField;
