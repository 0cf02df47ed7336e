//! What of a map is laid out: all of it, or what is on a page.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::map::{Card, Lane, Length, Map, PhaseId, Stage, StageId};

use super::grid::Column;

/// A stage of the picture.
#[derive(Clone, Copy)]
pub(super) struct CutStage<'a> {
    pub(super) stage: &'a Stage,
    pub(super) phase: PhaseId,
    /// Where it comes in the whole map, from 0.
    pub(super) at: usize,
}

/// How high rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowHeights {
    /// At least as high as the map says.
    AsSet,
    /// As high as what lies in them.
    AsNeeded,
}

/// The stages and lanes of a picture, and those of them that are shown.
#[derive(Clone)]
pub(super) struct Cut<'a> {
    /// The place of each stage of the map.
    places: Rc<HashMap<StageId, usize>>,
    /// All stages that belong to the picture: what is beside those that are shown is on other pages.
    stages: Rc<[CutStage<'a>]>,
    shown: Range<usize>,
    /// The lanes that are shown, from top to bottom.
    pub(super) lanes: Vec<&'a Lane>,
    pub(super) row_heights: RowHeights,
}

impl<'a> Cut<'a> {
    /// All of a map but for what is hidden.
    pub(super) fn whole(map: &'a Map) -> Self {
        Self::of(map, |_| true)
    }

    /// Some stages of a map.
    pub(super) fn of(map: &'a Map, belongs: impl Fn(StageId) -> bool) -> Self {
        let all = map.phases.iter().flat_map(|phase| phase.stages.iter().map(|stage| (phase.id, stage)));
        let all = all.enumerate().map(|(at, (phase, stage))| CutStage { stage, phase, at });
        let places = map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
        let stages: Rc<[CutStage<'_>]> = all.filter(|cut| belongs(cut.stage.id)).collect();
        let lanes = map.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.hidden).collect();
        let shown = 0..stages.len();
        Self { places: Rc::new(places), stages, shown, lanes, row_heights: RowHeights::AsSet }
    }

    /// Of the same picture those stages and lanes, with rows as high as they need.
    pub(super) fn part(&self, shown: Range<usize>, lanes: Range<usize>) -> Self {
        let lanes = self.lanes.get(lanes).unwrap_or_default().to_vec();
        Self { shown, lanes, ..self.clone() }
    }

    /// The stages that are shown.
    pub(super) fn shown(&self) -> &[CutStage<'a>] {
        &self.stages[self.shown.clone()]
    }

    /// Whether stages come before those that are shown, and whether some come after them.
    pub(super) fn goes_on(&self) -> (bool, bool) {
        (self.shown.start > 0, self.shown.end < self.stages.len())
    }

    /// Whether a stage is shown.
    pub(super) fn has(&self, stage: StageId) -> bool {
        let place = self.places.get(&stage);
        place.is_some_and(|place| self.shown().binary_search_by_key(place, |cut| cut.at).is_ok())
    }

    /// The first and the last column that a card covers; `None` if it covers none of those that are shown. It does not reach past the last
    /// stage.
    pub(super) fn reach(&self, card: &Card) -> Option<(usize, usize)> {
        let first = *self.places.get(&card.stage)?;
        let end = first.saturating_add(card.span.get());
        let shown = self.shown();
        let from = shown.partition_point(|cut| cut.at < first);
        let to = shown.partition_point(|cut| cut.at < end);
        (from < to).then(|| (from, to - 1))
    }

    /// Columns beside those that are shown, as if they were on the same sheet: as many as a curve needs to go on as it does in the whole.
    pub(super) fn beside(&self, columns: &[Column]) -> (Vec<Column>, Vec<Column>) {
        // The slope at a curve's point depends on the points beside it.
        const NEEDED: usize = 2;
        let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return (Vec::new(), Vec::new()) };
        let (first_width, last_width) = (first.right - first.left, last.right - last.left);
        let column = |cut: &CutStage<'_>, left: f64, width: f64| Column {
            stage: cut.stage.id,
            phase: cut.phase,
            left,
            right: left + width,
        };
        let before = &self.stages[self.shown.start.saturating_sub(NEEDED)..self.shown.start];
        let after = &self.stages[self.shown.end..(self.shown.end + NEEDED).min(self.stages.len())];
        let mut left = first.left;
        let mut lefts: Vec<Column> = Vec::new();
        for cut in before.iter().rev() {
            left -= first_width;
            lefts.insert(0, column(cut, left, first_width));
        }
        let mut right = last.right;
        let mut rights = Vec::new();
        for cut in after {
            rights.push(column(cut, right, last_width));
            right += last_width;
        }
        (lefts, rights)
    }

    /// Height that a row has at least, in map units.
    pub(super) fn height_of(&self, lane: &Lane) -> f64 {
        match self.row_heights {
            RowHeights::AsSet => lane.height.map_or(0.0, Length::get),
            RowHeights::AsNeeded => 0.0,
        }
    }
}
