//! What a drag would do.

use kurbo::{Point, Rect};

use crate::edit::Edit;
use crate::map::{Number, Part, PersonaId};

/// What would be done if the pointer were let go now.
#[derive(Debug, Default)]
pub(in crate::app) struct Proposal {
    /// The change to the map.
    pub(in crate::app) edit: Option<Edit>,
    /// Whether the map is shown as it would be.
    pub(in crate::app) preview: Preview,
    /// What is selected then; `None` leaves the selection.
    pub(in crate::app) select: Option<Vec<Part>>,
    /// What is drawn over the map.
    pub(in crate::app) marks: Vec<Mark>,
}

/// Whether the map is shown as it would be while a drag is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Preview {
    /// The map stays as it is; marks show what would happen.
    #[default]
    Marks,
    /// The map is shown as it would be.
    Map,
}

/// Something drawn over the map, in map units.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Mark {
    /// Where something would come to lie.
    Line(Rect),
    /// The cell or row that would take it.
    Target(Rect),
    /// The rectangle that selects.
    Marquee(Rect),
    /// A part that would be selected.
    Selected(Part),
    /// The value of an emotion point.
    Value {
        /// Beside this place.
        at: Point,
        /// Whose.
        persona: PersonaId,
        /// On the map's scale.
        value: Number,
    },
}

impl Proposal {
    /// Nothing would be done.
    pub(super) fn nothing() -> Self {
        Self::default()
    }

    /// The map would change, and is shown so.
    pub(super) fn shown(edit: Option<Edit>) -> Self {
        Self { edit, preview: Preview::Map, ..Self::default() }
    }

    /// The map would change as marks show.
    pub(super) fn marked(edit: Option<Edit>, marks: Vec<Mark>) -> Self {
        Self { edit, marks, ..Self::default() }
    }
}
