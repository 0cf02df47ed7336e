//! What comes of laying out: boxes, and where everything lies.

use std::collections::HashSet;

use kurbo::{Point, Rect, Size};

use crate::map::{CardId, LaneId, Part, PersonaId, StageId, TextField};

use super::bounds::Bounds;
use super::boxes::{Look, Placed};
use super::gaps;
use super::grid::Table;
use super::plot::Plot;
use super::writing::{self, TextBox};

/// A map, laid out.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The whole picture, in map units.
    pub size: Size,
    /// All boxes, in the order in which they are drawn.
    pub boxes: Vec<Placed>,
    /// Columns and rows.
    pub table: Table,
    /// Where curves go, for each emotion lane that is shown.
    pub plots: Vec<Plot>,
    pub(super) bounds: Bounds,
}

impl Layout {
    /// The place of a part: all that is drawn of it, except for signs and notes that stand elsewhere. A cell has one without anything in it.
    #[must_use]
    pub fn bounds(&self, part: Part) -> Option<Rect> {
        match part {
            Part::Cell { lane, stage } => self.table.cell(lane, stage),
            _ => self.bounds.of(part),
        }
    }

    /// The parts that are drawn within or partly within a region, in the order in which they are drawn.
    #[must_use]
    pub fn parts_in(&self, region: Rect) -> Vec<Part> {
        let mut seen = HashSet::new();
        let parts = self.boxes.iter().map(|placed| placed.part);
        let new = parts.filter(|part| *part != Part::Map && seen.insert(*part));
        new.filter(|part| self.bounds.of(*part).is_some_and(|bounds| touch(bounds, region))).collect()
    }

    /// The cells that lie within or partly within a region, row by row.
    #[must_use]
    pub fn cells_in(&self, region: Rect) -> Vec<Part> {
        let rows = self.table.rows.iter().filter(|row| row.top < region.y1 && row.bottom > region.y0);
        let cells = rows.flat_map(|row| {
            let columns =
                self.table.columns.iter().filter(|column| column.left < region.x1 && column.right > region.x0);
            columns.map(|column| Part::Cell { lane: row.lane, stage: column.stage })
        });
        cells.collect()
    }

    /// The plot of an emotion lane that is shown.
    #[must_use]
    pub fn plot(&self, lane: LaneId) -> Option<&Plot> {
        self.plots.iter().find(|plot| plot.lane == lane)
    }

    /// Where a persona's emotion in a stage is drawn. Where it is unknown, it is where a neutral one would be.
    #[must_use]
    pub fn point_at(&self, lane: LaneId, persona: PersonaId, stage: StageId) -> Option<Point> {
        let plot = self.plot(lane)?;
        let column = self.table.columns.iter().find(|column| column.stage == stage)?;
        let x = plot.x_of(column, persona)?;
        let part = Part::EmotionPoint { lane, persona, stage };
        let is_point = |placed: &&Placed| placed.part == part && matches!(placed.look, Look::EmotionPoint { .. });
        let known = self.boxes.iter().find(is_point).map(|placed| placed.rect.center());
        Some(known.unwrap_or(Point::new(x, plot.rect.center().y)))
    }

    /// The card before which one that is dropped at a height of a cell would come; `None` if it would be the last of the cell.
    #[must_use]
    pub fn card_gap_at(&self, lane: LaneId, stage: StageId, y: f64) -> Option<CardId> {
        gaps::card_gap_at(&self.boxes, &self.table, (lane, stage), y)
    }

    /// The line that shows the gap before a card of a cell or, without one, behind its last; `None` if the cell is not shown.
    #[must_use]
    pub fn card_drop_line(&self, lane: LaneId, stage: StageId, before: Option<CardId>) -> Option<Rect> {
        gaps::card_drop_line(&self.boxes, &self.table, (lane, stage), before)
    }

    /// Where a text of the map stands, or would stand if it were not empty; `None` for what the picture does not show.
    #[must_use]
    pub fn text_box(&self, part: Part, field: TextField) -> Option<TextBox> {
        writing::text_box(&self.boxes, &self.table, part, field)
    }

    /// Which text of the map lies at a place.
    #[must_use]
    pub fn field_at(&self, at: Point) -> Option<(Part, TextField)> {
        writing::field_at(&self.boxes, at)
    }
}

fn touch(a: Rect, b: Rect) -> bool {
    a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0
}
