//! What is said of parts of a picture beside it: findings of the review, and notes of the team.

use crate::map::{Color, ColorName, Part};
use crate::review::Severity;

/// A remark about a part: where the part is there is a mark with a number, and below the picture what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// What it is about. What the picture does not show has no mark, and nothing is said of it; what is said of the map as a whole has
    /// no mark either, and stands on the first page.
    pub part: Part,
    /// What kind of remark it is.
    pub kind: AnnotationKind,
    /// What the part is called, or where it is.
    pub name: String,
    /// What is said of it.
    pub text: String,
}

/// Kinds of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnnotationKind {
    /// A finding of the review that counts.
    Finding(Severity),
    /// What the team noted for itself.
    Note,
}

impl AnnotationKind {
    /// The colour of its mark.
    #[must_use]
    pub fn color(self) -> Color {
        Color::Named(match self {
            Self::Finding(Severity::Problem) => ColorName::Red,
            Self::Finding(Severity::Warning) => ColorName::Amber,
            Self::Finding(Severity::Suggestion) => ColorName::Blue,
            Self::Note => ColorName::Violet,
        })
    }

    /// Whether its mark is a line around its number rather than a full shape: what could be better weighs least.
    #[must_use]
    pub fn is_hollow(self) -> bool {
        self == Self::Finding(Severity::Suggestion)
    }

    /// In which of the lists it stands; each has numbers of its own.
    pub(super) fn list(self) -> List {
        match self {
            Self::Finding(_) => List::Findings,
            Self::Note => List::Notes,
        }
    }
}

/// The lists, as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum List {
    Findings,
    Notes,
}

impl List {
    pub(super) const ALL: [Self; 2] = [Self::Findings, Self::Notes];
}
