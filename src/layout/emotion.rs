//! The emotion lane: faces on the scale, a plot with a curve per persona, and beneath it why the values are so.

use kurbo::{Rect, Size};

use crate::map::{EmotionScale, Lane, Number, TextField};

use super::axis::{Axis, LevelTexts};
use super::boxes::{Ink, Look, Placed};
use super::chart::{self, Drawn, Stars, drawn_curves, tracks};
use super::grid::Column;
use super::lane_frame::{label, place_row};
use super::moment_labels;
use super::plot::Plot;
use super::point_marks;
use super::sheet::{Block, Sheet, height};

/// Places the lane and gives its lower edge.
pub(super) fn place(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column]) -> f64 {
    let sizes = sheet.sizes;
    let top = sheet.top;
    let curves = drawn_curves(sheet, lane, columns);
    let notes = notes(sheet, lane, columns, &curves);
    let notes_height = notes.iter().map(|block| block.size.height).fold(0.0, f64::max);
    let axis = Axis::new(sheet, &named_levels(&sheet.map.scale), LevelTexts::Name);
    let label = label(sheet, lane, axis.label_room);
    let mut headroom = sizes.plot_headroom;
    let range = (sizes.plot_height - 2.0 * headroom).max(axis.min_height(sizes.face));
    if axis.below_label {
        headroom = headroom.max(label.size.height + axis.line / 2.0);
    }
    let plot_height = range + 2.0 * headroom;
    let fixed = sheet.cut.height_of(lane);
    let content = (plot_height.max(label.size.height) + notes_height).max(fixed);
    let bottom = place_row(sheet, lane, columns, label, content);
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return bottom };

    let rect = Rect::new(first.left, top, last.right, bottom - notes_height);
    let plot = Plot { lane: lane.id, rect, headroom, tracks: tracks(sheet, &curves) };
    let chart = sheet.boxes.len();
    let mut crowd = chart::place(sheet, columns, &plot, (axis, Stars::InPlot), &curves);
    moment_labels::place(sheet, &plot, &curves, (chart, &mut crowd));
    point_marks::place(sheet, lane, columns, &plot, &curves, &mut crowd);
    for (column, block) in columns.iter().zip(notes) {
        sheet.put_block(block, column.left, rect.y1);
    }
    sheet.plots.push(plot);
    bottom
}

/// The levels of a scale with what writes their names.
pub(super) fn named_levels(scale: &EmotionScale) -> Vec<(Number, Option<TextField>)> {
    scale.levels().into_iter().zip(0..).map(|(level, number)| (level, Some(TextField::Level(number)))).collect()
}

/// What the points say of themselves, a block per column, each note with its persona's marker.
fn notes(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column], curves: &[Drawn<'_>]) -> Vec<Block> {
    let sizes = sheet.sizes;
    let indent = 18.0;
    columns
        .iter()
        .map(|column| {
            let mut block = Block::default();
            let left = sizes.cell_padding + 4.0;
            let room = column.right - column.left - 2.0 * left - indent;
            let mut top = 6.0;
            for drawn in curves {
                let Some(point) = drawn.curve.point(column.stage).filter(|point| !point.note.trim().is_empty()) else {
                    continue;
                };
                let part = drawn.point_part(lane, column);
                let text = sheet.set(&point.note, sizes.text.small, room);
                let dot = Rect::from_origin_size((left, top + 2.0), (11.0, 11.0));
                let rect = Rect::new(left + indent, top, left + indent + room, top + height(&text));
                let look = Look::PersonaDot { color: drawn.color, marker: drawn.marker };
                block.boxes.push(Placed::new(part, dot, look));
                let placed = Placed::new(part, rect, Look::Plain);
                block.boxes.push(placed.with_field(TextField::Note, text, rect.origin(), Ink::Normal));
                top = rect.y1 + 4.0;
            }
            let bottom = if block.boxes.is_empty() { 0.0 } else { top + 4.0 };
            block.size = Size::new(column.right - column.left, bottom);
            block
        })
        .collect()
}
