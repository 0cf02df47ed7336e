//! Columns that fill a page.

use crate::map::Length;
use crate::theme::Sizes;

use super::super::cut::Cut;
use super::super::grid::Column;

/// Room at the right of the columns for the mark that the map goes on.
pub(super) const MARK_ROOM: f64 = 22.0;

/// Columns over the whole width, whose widths are to each other as on the whole map, unless that would make one too narrow.
pub(super) fn stretched(cut: &Cut<'_>, sizes: &Sizes, width: f64) -> Vec<Column> {
    let own = |at: usize| cut.shown()[at].stage.width.map_or(sizes.column_width, Length::get);
    let count = cut.shown().len();
    let first = sizes.margin + sizes.label_width + sizes.gap;
    let room = (width - sizes.label_width - sizes.gap - mark_room(cut)).max(1.0);
    let all: f64 = (0..count).map(own).sum();
    let narrowest = (0..count).map(own).fold(f64::MAX, f64::min) * room / all;
    #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
    let even = room / count.max(1) as f64;
    let mut left = first;
    let column = |at: usize| {
        let width = if narrowest < sizes.min_column_width { even } else { own(at) * room / all };
        let shown = cut.shown()[at];
        let column = Column { stage: shown.stage.id, phase: shown.phase, left, right: left + width };
        left = column.right;
        column
    };
    (0..count).map(column).collect()
}

/// All pages of a map that goes on have the mark's room, so that their columns end at the same place.
fn mark_room(cut: &Cut<'_>) -> f64 {
    if cut.goes_on() == (false, false) { 0.0 } else { MARK_ROOM }
}

/// The least width of a page with so many columns.
pub(super) fn least_width(sizes: &Sizes, columns: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
    let columns = columns as f64 * sizes.min_column_width;
    sizes.label_width + sizes.gap + MARK_ROOM + columns
}

/// How many columns a page of a width has at most; at least one.
pub(super) fn most_columns(sizes: &Sizes, width: f64) -> usize {
    let room = width - sizes.label_width - sizes.gap - MARK_ROOM;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive count")]
    let fitting = (room / sizes.min_column_width + 1e-9).max(1.0) as usize;
    fitting
}
