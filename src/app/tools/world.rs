//! What a drag looks at: the map, and the pointer on it.

use kurbo::Point;

use crate::layout::Layout;
use crate::map::Map;

use crate::app::selection::Selection;

/// The map as it was when the drag began: places are compared with that, so that a preview cannot move its own target away.
#[derive(Clone, Copy)]
pub(in crate::app) struct World<'a> {
    pub(in crate::app) map: &'a Map,
    pub(in crate::app) layout: &'a Layout,
    pub(in crate::app) selection: &'a Selection,
}

/// Where the pointer is, and what is held with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct Pointer {
    /// Under the pointer, whatever pane is there.
    pub(in crate::app) at_in_map: Point,
    /// How near is near, in map units.
    pub(in crate::app) tolerance: f64,
    /// Whether copies are asked for: Ctrl.
    pub(in crate::app) copying: Copying,
    /// Whether values are free of the scale's levels: Shift.
    pub(in crate::app) snapping: Snapping,
}

/// Which way something moves on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Along {
    /// From stage to stage.
    Way,
    /// From lane to lane.
    Rows,
    Both,
    Neither,
}

impl Along {
    pub(in crate::app) fn way(self) -> bool {
        matches!(self, Self::Way | Self::Both)
    }

    pub(in crate::app) fn rows(self) -> bool {
        matches!(self, Self::Rows | Self::Both)
    }
}

/// Whether a drag moves or copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Copying {
    Move,
    Copy,
}

/// Whether a value keeps to the scale's levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Snapping {
    ToLevels,
    Free,
}
