//! Columns and rows: what lies where in the table.

use kurbo::{Point, Rect};

use crate::map::{LaneId, PhaseId, StageId};

use super::names::Name;

/// A stage's column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The stage.
    pub stage: StageId,
    /// Its phase.
    pub phase: PhaseId,
    /// Left edge in map units.
    pub left: f64,
    /// Right edge in map units.
    pub right: f64,
}

impl Column {
    /// Middle in map units.
    #[must_use]
    pub fn center(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }
}

/// A lane's row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The lane.
    pub lane: LaneId,
    /// Upper edge in map units.
    pub top: f64,
    /// Lower edge in map units.
    pub bottom: f64,
}

/// Columns and rows, for whoever needs to know what lies where: frozen panes, the pointer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows that are shown, from top to bottom.
    pub rows: Vec<Row>,
    /// Phases and stage cards, over the columns only.
    pub header: Rect,
    /// The phases' chevrons, the upper part of the header; without height if no phase has a name.
    pub phase_band: Rect,
    /// Lane labels, beside the rows only.
    pub labels: Rect,
    /// Names on the phases.
    pub phase_names: Vec<Name>,
    /// Names on the lane labels.
    pub lane_names: Vec<Name>,
}

impl Table {
    /// The cell at a place in map units.
    #[must_use]
    pub fn cell_at(&self, at: Point) -> Option<(LaneId, StageId)> {
        let column = self.columns.iter().find(|column| (column.left..column.right).contains(&at.x))?;
        let row = self.rows.iter().find(|row| (row.top..row.bottom).contains(&at.y))?;
        Some((row.lane, column.stage))
    }

    /// The place of a cell in map units.
    #[must_use]
    pub fn cell(&self, lane: LaneId, stage: StageId) -> Option<Rect> {
        let column = self.columns.iter().find(|column| column.stage == stage)?;
        let row = self.rows.iter().find(|row| row.lane == lane)?;
        Some(Rect::new(column.left, row.top, column.right, row.bottom))
    }
}
