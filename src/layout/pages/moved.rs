//! A layout at another place.

use kurbo::{Rect, Vec2};

use super::super::bounds::Bounds;
use super::super::laid_out::Layout;
use super::super::names::Name;

/// A layout with all in it moved; its size stays.
pub(super) fn moved(layout: Layout, by: Vec2) -> Layout {
    let Layout { size, mut boxes, mut table, mut plots, .. } = layout;
    for placed in &mut boxes {
        placed.shift(by);
    }
    for column in &mut table.columns {
        column.left += by.x;
        column.right += by.x;
    }
    for row in &mut table.rows {
        row.top += by.y;
        row.bottom += by.y;
    }
    let shift = |rect: &mut Rect| *rect = *rect + by;
    shift(&mut table.header);
    shift(&mut table.phase_band);
    shift(&mut table.labels);
    for Name { frame, text } in table.phase_names.iter_mut().chain(&mut table.lane_names) {
        shift(frame);
        shift(text);
    }
    for plot in &mut plots {
        shift(&mut plot.rect);
    }
    let bounds = Bounds::new(&boxes);
    Layout { size, boxes, table, plots, bounds }
}
