//! Kinds of parts, for the names of steps.

use crate::map::Part;

/// A kind of part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum What {
    Map,
    Persona,
    Phase,
    Stage,
    Lane,
    Cell,
    Card,
    Curve,
    EmotionPoint,
    Source,
    /// What the review says; no part of the map.
    Finding,
    /// What an audience sees; no part of the map.
    View,
    /// A cut of a brand's font; no part of the map.
    Font,
    /// Several kinds, or none.
    Parts,
}

impl What {
    /// The kind of a part.
    #[must_use]
    pub fn of(part: Part) -> Self {
        match part {
            Part::Map | Part::Title | Part::Legend => Self::Map,
            Part::Persona(_) | Part::BrakeAndInsight(_) => Self::Persona,
            Part::Phase(_) => Self::Phase,
            Part::Stage(_) => Self::Stage,
            Part::Lane(_) => Self::Lane,
            Part::Cell { .. } => Self::Cell,
            Part::Card(_) => Self::Card,
            Part::Curve { .. } => Self::Curve,
            Part::EmotionPoint { .. } => Self::EmotionPoint,
            Part::Source(_) => Self::Source,
        }
    }

    /// The kind of all of them, if it is one.
    #[must_use]
    pub fn of_all(parts: &[Part]) -> Self {
        let mut kinds = parts.iter().copied().map(Self::of);
        let first = kinds.next();
        first.filter(|first| kinds.all(|kind| kind == *first)).unwrap_or(Self::Parts)
    }
}
