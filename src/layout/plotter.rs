//! The plotter: the emotion lanes by themselves, large enough to be read from across a room and to be drawn by hand.

use kurbo::Rect;

use crate::map::{EmotionScale, Lane, LaneKind, Number, Part, TextField};
use crate::theme::Sizes;

use super::axis::{Axis, LevelTexts};
use super::boxes::{Ink, Look, Placed};
use super::chart::{self, Stars, drawn_curves, tracks};
use super::cut::Cut;
use super::emotion::named_levels;
use super::entries::{of_plotter, place_entries};
use super::grid::{Column, Row, Table};
use super::lane_frame::{lane_color, place_row};
use super::moment_labels;
use super::note_rows;
use super::plot::Plot;
use super::point_marks;
use super::sheet::{Block, Sheet, height};
use super::table::{self, StageDetail};
use super::title;
use super::value_labels;

/// The columns that the plotter shows: none if there is nothing to plot.
pub(super) fn columns(cut: &Cut<'_>, sizes: &Sizes) -> Vec<Column> {
    if emotion_lanes(cut).is_empty() { Vec::new() } else { table::columns(cut, sizes) }
}

pub(super) fn place(sheet: &mut Sheet<'_>, columns: Vec<Column>) -> Table {
    place_head(sheet);
    place_table(sheet, columns)
}

/// What stands above the stages.
pub(super) fn place_head(sheet: &mut Sheet<'_>) {
    place_title(sheet);
    if emotion_lanes(&sheet.cut).is_empty() {
        return;
    }
    let entries = of_plotter(sheet);
    place_entries(sheet, entries);
    sheet.top += sheet.sizes.gap;
}

/// The same without what explains the signs.
pub(super) fn place_title(sheet: &mut Sheet<'_>) {
    // Several lanes have their names beside their plots.
    match emotion_lanes(&sheet.cut).as_slice() {
        [lane] => title::place_heading(sheet, lane),
        _ => title::place(sheet),
    }
}

/// Stages and curves; a hint if there are none.
pub(super) fn place_table(sheet: &mut Sheet<'_>, columns: Vec<Column>) -> Table {
    let lanes: Vec<&Lane> = emotion_lanes(&sheet.cut);
    if lanes.is_empty() {
        table::place_hint(sheet, "picture-no-emotions");
        sheet.top -= sheet.sizes.gap;
        return Table::default();
    }
    let table = table::place(sheet, columns, StageDetail::Name, |sheet, columns| place_bands(sheet, &lanes, columns));
    // Nothing follows.
    sheet.top = table.rows.last().map_or(sheet.top, |row| row.bottom);
    table
}

/// The lanes that the plotter shows, collapsed ones among them.
fn emotion_lanes<'a>(cut: &Cut<'a>) -> Vec<&'a Lane> {
    cut.lanes.iter().copied().filter(|lane| is_plotted(lane)).collect()
}

/// Whether a lane that is shown has a plot.
pub(super) fn is_plotted(lane: &Lane) -> bool {
    lane.content.kind() == LaneKind::Emotion
}

fn place_bands(sheet: &mut Sheet<'_>, lanes: &[&Lane], columns: &[Column]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(lanes.len());
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return rows };
    for lane in lanes {
        if lanes.len() > 1 {
            place_name(sheet, lane);
        }
        // The stage cards have stars of their own, right above the first plot.
        let stars = if rows.is_empty() { Stars::OnStages } else { Stars::InPlot };
        rows.push(place_band(sheet, lane, columns, (first.left, last.right), stars));
    }
    rows
}

/// A lane's plot, from `left` to `right`, and its notes.
fn place_band(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column], (left, right): (f64, f64), stars: Stars) -> Row {
    let sizes = sheet.sizes;
    let (top, headroom) = (sheet.top, sizes.plot_headroom);
    let curves = drawn_curves(sheet, lane, columns);
    let axis = Axis::new(sheet, &fine_levels(&sheet.map.scale), LevelTexts::NameAndValue);
    let range = (sizes.plot_height - 2.0 * headroom).max(axis.min_height(sizes.face));
    let label = Block::framed(Part::Lane(lane.id), Look::LaneGround { color: lane_color(lane) });
    sheet.top = place_row(sheet, lane, columns, label, range + 2.0 * headroom);
    let rect = Rect::new(left, top, right, sheet.top);
    let plot = Plot { lane: lane.id, rect, headroom, tracks: tracks(sheet, &curves) };
    let chart = sheet.boxes.len();
    let mut crowd = chart::place(sheet, columns, &plot, (axis, stars), &curves);
    value_labels::place(sheet, lane, columns, &plot, &curves, &mut crowd);
    moment_labels::place(sheet, &plot, &curves, (chart, &mut crowd));
    point_marks::place(sheet, lane, columns, &plot, &curves, &mut crowd);
    note_rows::place(sheet, lane, columns, &curves);
    sheet.plots.push(plot);
    let row = Row { lane: lane.id, top, bottom: sheet.top };
    sheet.top += sizes.band_gap;
    row
}

fn place_name(sheet: &mut Sheet<'_>, lane: &Lane) {
    let name = sheet.set_snugly(&lane.name, sheet.sizes.text.heading, sheet.width);
    let rect = Rect::new(sheet.left, sheet.top, sheet.right(), sheet.top + height(&name));
    let placed = Placed::new(Part::Lane(lane.id), rect, Look::Aside);
    sheet.put(placed.with_field(TextField::Name, name, rect.origin(), Ink::Normal));
    sheet.top = rect.y1 + sheet.sizes.gap / 2.0;
}

/// All levels of a scale that has a handful; of others those that the map shows.
fn fine_levels(scale: &EmotionScale) -> Vec<(Number, Option<TextField>)> {
    let named = named_levels(scale);
    let Some(step) = scale.step() else { return named };
    let mut fine = Vec::new();
    let mut level = scale.min();
    while level <= scale.max() + step / 2.0 && fine.len() < 12 {
        fine.extend(Number::new(level).ok().map(|level| (level, None)));
        level += step;
    }
    if fine.len() > 11 || fine.len() == named.len() { named } else { fine }
}
