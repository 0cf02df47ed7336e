//! Borders that can be dragged, and gaps into which something can be put: where they are, and the lines that show them.

use kurbo::{Point, Rect};

use crate::map::{CardId, LaneId, Part, PhaseId, StageId};
use crate::theme::SIZES;

use super::boxes::{Look, Placed};
use super::grid::{Column, Table};

/// A phase's band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhaseSpan {
    /// The phase.
    pub phase: PhaseId,
    /// Left edge in map units.
    pub left: f64,
    /// Right edge in map units.
    pub right: f64,
}

impl Table {
    /// The phases from left to right, with the columns that they cover.
    #[must_use]
    pub fn phases(&self) -> Vec<PhaseSpan> {
        let span = |own: &[Column]| {
            let (first, last) = (own.first()?, own.last()?);
            Some(PhaseSpan { phase: first.phase, left: first.left, right: last.right })
        };
        self.columns.chunk_by(|a, b| a.phase == b.phase).filter_map(span).collect()
    }

    /// The stage whose right border lies at a place of the stage cards, `tolerance` map units beside it at most.
    #[must_use]
    pub fn column_border_at(&self, at: Point, tolerance: f64) -> Option<StageId> {
        let inside = (self.phase_band.y1..self.header.y1).contains(&at.y);
        let borders = self.columns.iter().map(|column| (column.stage, column.right));
        nearest(borders.filter(|_| inside), at.x, tolerance)
    }

    /// The lane whose lower border lies at a place of the labels, `tolerance` map units beside it at most.
    #[must_use]
    pub fn row_border_at(&self, at: Point, tolerance: f64) -> Option<LaneId> {
        let inside = (self.labels.x0..self.labels.x1).contains(&at.x);
        let borders = self.rows.iter().map(|row| (row.lane, row.bottom));
        nearest(borders.filter(|_| inside), at.y, tolerance)
    }

    /// The phase at the right of the border between two chevrons that lies at a place, `tolerance` map units beside it at most.
    #[must_use]
    pub fn phase_border_at(&self, at: Point, tolerance: f64) -> Option<PhaseId> {
        let band = self.phase_band;
        let inside = (band.y0..band.y1).contains(&at.y);
        // What is free between two chevrons is as pointed as they are: furthest right half way down.
        let down = 1.0 - (at.y - band.center().y).abs() / (band.height() / 2.0).max(1.0);
        let pointed = SIZES.chevron * (down - 0.5);
        let free = SIZES.chevron / 2.0;
        let borders = self.phases().into_iter().skip(1).map(|span| (span.phase, span.left + pointed));
        nearest(borders.filter(|_| inside), at.x, tolerance + free)
    }

    /// How many stages lie left of the gap that is nearest to `x`.
    #[must_use]
    pub fn stage_gap_at(&self, x: f64) -> usize {
        self.columns.partition_point(|column| column.center() < x)
    }

    /// How many of the rows that are shown lie above the gap that is nearest to `y`.
    #[must_use]
    pub fn row_gap_at(&self, y: f64) -> usize {
        self.rows.partition_point(|row| f64::midpoint(row.top, row.bottom) < y)
    }

    /// How many phases lie left of the gap that is nearest to `x`.
    #[must_use]
    pub fn phase_gap_at(&self, x: f64) -> usize {
        self.phases().partition_point(|span| f64::midpoint(span.left, span.right) < x)
    }

    /// The line that shows a gap between stages.
    #[must_use]
    pub fn stage_drop_line(&self, gap: usize) -> Option<Rect> {
        let x = self.columns.get(gap).map(|column| column.left).or(self.columns.last().map(|column| column.right))?;
        Some(upright(x, self.phase_band.y1, self.bottom()))
    }

    /// The line that shows a gap between rows.
    #[must_use]
    pub fn row_drop_line(&self, gap: usize) -> Option<Rect> {
        let above = gap.checked_sub(1).and_then(|above| self.rows.get(above.min(self.rows.len().saturating_sub(1))));
        let below = self.rows.get(gap);
        let y = match (above, below) {
            (Some(above), Some(below)) => f64::midpoint(above.bottom, below.top),
            (None, Some(below)) => below.top - LINE,
            (Some(above), None) => above.bottom + LINE,
            (None, None) => return None,
        };
        Some(level(y, self.labels.x0, self.header.x1.max(self.labels.x1)))
    }

    /// The line that shows a gap between phases.
    #[must_use]
    pub fn phase_drop_line(&self, gap: usize) -> Option<Rect> {
        let phases = self.phases();
        let x = phases.get(gap).map(|span| span.left).or(phases.last().map(|span| span.right))?;
        Some(upright(x, self.header.y0, self.bottom()))
    }

    fn bottom(&self) -> f64 {
        self.header.y1.max(self.labels.y1)
    }
}

/// Width of the lines that show a gap.
const LINE: f64 = 3.0;

/// The card before which one that is dropped at a height of a cell would come; `None` if it would be the last.
pub(super) fn card_gap_at(boxes: &[Placed], table: &Table, cell: (LaneId, StageId), y: f64) -> Option<CardId> {
    cards(boxes, table, cell).into_iter().find(|(_, rect)| y < rect.center().y).map(|(card, _)| card)
}

/// The line that shows the gap before a card of a cell, or behind the last one.
pub(super) fn card_drop_line(
    boxes: &[Placed],
    table: &Table,
    (lane, stage): (LaneId, StageId),
    before: Option<CardId>,
) -> Option<Rect> {
    let cell = table.cell(lane, stage)?;
    let own = cards(boxes, table, (lane, stage));
    let half_gap = SIZES.card_gap / 2.0;
    let following = own.iter().find(|(card, _)| Some(*card) == before);
    let y = match (following, own.last()) {
        (Some((_, rect)), _) => rect.y0 - half_gap,
        (None, Some((_, last))) => last.y1 + half_gap,
        (None, None) => {
            // Cards that begin further left may reach over the cell.
            let across = frames(boxes).map(|(_, rect)| rect).filter(|rect| rect.overlaps(cell.inset(-1.0)));
            across.map(|rect| rect.y1 + half_gap).fold(cell.y0 + half_gap, f64::max)
        }
    };
    let y = y.clamp(cell.y0 + LINE / 2.0, cell.y1 - LINE / 2.0);
    Some(level(y, cell.x0 + SIZES.cell_padding, cell.x1 - SIZES.cell_padding))
}

/// The cards that begin in a cell, from top to bottom.
fn cards(boxes: &[Placed], table: &Table, (lane, stage): (LaneId, StageId)) -> Vec<(CardId, Rect)> {
    let Some(cell) = table.cell(lane, stage) else { return Vec::new() };
    let mut own: Vec<(CardId, Rect)> = frames(boxes).filter(|(_, rect)| cell.contains(rect.origin())).collect();
    own.sort_by(|(_, a), (_, b)| a.y0.total_cmp(&b.y0));
    own
}

fn frames(boxes: &[Placed]) -> impl Iterator<Item = (CardId, Rect)> {
    boxes.iter().filter_map(|placed| match (placed.part, &placed.look) {
        (Part::Card(card), Look::Card { .. }) => Some((card, placed.rect)),
        _ => None,
    })
}

/// What lies nearest to `at`, `tolerance` away at most.
fn nearest<T>(borders: impl Iterator<Item = (T, f64)>, at: f64, tolerance: f64) -> Option<T> {
    let near = borders.map(|(what, border)| (what, (border - at).abs())).filter(|(_, away)| *away <= tolerance);
    near.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(what, _)| what)
}

fn upright(x: f64, top: f64, bottom: f64) -> Rect {
    Rect::new(x - LINE / 2.0, top, x + LINE / 2.0, bottom)
}

fn level(y: f64, left: f64, right: f64) -> Rect {
    Rect::new(left, y - LINE / 2.0, right, y + LINE / 2.0)
}
