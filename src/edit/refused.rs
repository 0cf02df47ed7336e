//! Why a map was not changed.

use crate::map::{Invalid, Part};

use super::what::What;

/// Why an edit does not hold for a map.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// What came of it would be no map.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// A part that it names is not there.
    #[error("{0:?} is not there")]
    NotThere(Part),
    /// The parts are there, but this cannot be done with them.
    #[error("{0}")]
    DoesNotFit(#[from] Misfit),
    /// None of the parts has what was to be changed.
    #[error("none of the parts has what was to be changed")]
    NothingToChange,
    /// The map would have more than is read from a file.
    #[error("too many: {limit} at most")]
    TooMany {
        /// Of which kind; [`What::Parts`] stands for the entries of a list.
        what: What,
        /// How many there may be.
        limit: usize,
    },
    /// The map would be larger than any file that is read.
    #[error("the map would be too large for a file")]
    TooLarge,
}

/// What cannot be done with parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Cards lie in lanes with cards only.
    #[error("the lane holds no cards")]
    NoCardLane,
    /// Emotions lie in emotion lanes only.
    #[error("the lane holds no curves")]
    NoEmotionLane,
    /// Cards, curves and lines do not become one another.
    #[error("the lane is not empty")]
    LaneNotEmpty,
    /// A place names what comes after it; that lies elsewhere.
    #[error("what comes after it lies elsewhere")]
    Elsewhere,
    /// A part can be moved to one place only.
    #[error("a part is moved twice")]
    MovedTwice,
    /// A phase cannot be split before its first stage.
    #[error("the stage is the first of its phase")]
    FirstStage,
    /// No phase follows.
    #[error("the phase is the last one")]
    LastPhase,
    /// No phase precedes.
    #[error("the phase is the first one")]
    FirstPhase,
    /// A border lies between stages of the two phases beside it, and leaves both a stage.
    #[error("a phase would have no stage")]
    PhaseWithoutStage,
}
