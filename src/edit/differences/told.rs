//! What is told of two maps.

use crate::map::{CardBody, Number, TextField};

use super::super::property::{Property, PropertyKind};

/// What differs between two maps. It holds what it tells, and neither of the maps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// In reading order; none of them is empty.
    pub groups: Vec<DifferenceGroup>,
}

/// What differs in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct DifferenceGroup {
    /// Where.
    pub place: DifferencePlace,
    /// What.
    pub differences: Vec<Difference>,
}

/// Where something differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifferencePlace {
    /// The map as a whole: its head, its scale, its review.
    Map,
    /// Who goes this way.
    Personas,
    /// The bands over the stages.
    Phases,
    /// A stage with the cards and emotions in it, by its name in the newer map.
    Stage(String),
    /// The rows.
    Lanes,
    /// The sources of evidence.
    Sources,
}

/// A part that differs, and in what.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What differs.
    pub subject: Differing,
    /// In what.
    pub differs: Differs,
}

/// A part that differs, by its name in the newer map if it is there.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Differing {
    Map,
    Persona(String),
    Phase(String),
    Stage(String),
    Lane(String),
    Card {
        body: CardBody,
        text: String,
        lane: String,
    },
    /// A persona's emotion.
    Emotion(String),
    Source(String),
    /// What was decided about a finding of this rule.
    Finding(String),
}

/// In what a part differs.
#[derive(Clone, Debug, PartialEq)]
pub enum Differs {
    /// It is new; so are the cards in it.
    Added {
        /// How many cards came with it.
        cards: usize,
    },
    /// It is gone; so are the cards in it.
    Removed {
        /// How many cards went with it.
        cards: usize,
    },
    /// It lies elsewhere. The places are names, and empty where they have none.
    Moved {
        /// Where it was.
        from: String,
        /// Where it is.
        to: String,
    },
    /// It has another place among its like.
    Reordered,
    /// It says something else. Both are shortened to where they differ.
    Text {
        /// Which text.
        field: TextField,
        /// What it said.
        old: String,
        /// What it says.
        new: String,
    },
    /// It has another property.
    Property {
        /// Which.
        kind: PropertyKind,
        /// What it was.
        old: Box<Property>,
        /// What it is.
        new: Box<Property>,
    },
    /// An emotion has another value; `None` is unknown.
    Value {
        /// What it was.
        old: Option<Number>,
        /// What it is.
        new: Option<Number>,
    },
    /// In something that is not seen on the map: fields that this version does not know, ids.
    Unseen,
}

impl Differences {
    /// Whether the maps hold the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.differences.len()).sum()
    }
}
