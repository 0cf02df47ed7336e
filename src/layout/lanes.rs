//! Rows: what lies in them.

use kurbo::{Point, Rect};

use crate::locale::say_count;
use crate::map::{Lane, LaneContent, Part, TextField};
use crate::text::Align;

use super::boxes::{Ink, Look, Placed};
use super::cards;
use super::emotion;
use super::grid::{Column, Row};
use super::lane_frame::{label, lane_color, place_row};
use super::sheet::{Block, Sheet, height};

/// Distance of two rows.
const ROW_GAP: f64 = 6.0;

/// Places the lanes that are shown and gives their rows.
pub(super) fn place(sheet: &mut Sheet<'_>, columns: &[Column]) -> Vec<Row> {
    let lanes = sheet.cut.lanes.clone();
    let mut rows = Vec::with_capacity(lanes.len());
    for lane in lanes {
        let top = sheet.top;
        let bottom = match &lane.content {
            LaneContent::Divider { .. } => place_divider(sheet, lane, columns),
            _ if lane.collapsed => place_collapsed(sheet, lane, columns),
            LaneContent::Emotion { .. } => emotion::place(sheet, lane, columns),
            LaneContent::Cards { .. } => place_cards(sheet, lane, columns),
        };
        rows.push(Row { lane: lane.id, top, bottom });
        sheet.top = bottom + ROW_GAP;
    }
    if !rows.is_empty() {
        sheet.top += sheet.sizes.gap - ROW_GAP;
    }
    rows
}

fn place_cards(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column]) -> f64 {
    let sizes = sheet.sizes;
    let color = lane_color(lane);
    // The next free line of each column; a card that spans several lies below what is in any of them.
    let mut free = vec![sizes.cell_padding; columns.len()];
    let mut placed: Vec<(f64, f64, Block)> = Vec::with_capacity(lane.cards().len());
    for card in lane.cards() {
        let Some((first, last)) = sheet.cut.reach(card) else { continue };
        let left = columns[first].left + sizes.cell_padding;
        let block = cards::card(sheet, card, color, columns[last].right - sizes.cell_padding - left);
        let top = free[first..=last].iter().copied().fold(0.0, f64::max);
        let next = top + block.size.height + sizes.card_gap;
        free[first..=last].fill(next);
        placed.push((left, top, block));
    }
    let cells = free.into_iter().fold(0.0, f64::max) - sizes.card_gap + sizes.cell_padding;
    let label = label(sheet, lane, sizes.label_width);
    let top = sheet.top;
    let bottom =
        place_row(sheet, lane, columns, label, cells.max(sizes.min_lane_height).max(sheet.cut.height_of(lane)));
    for (left, from_top, block) in placed {
        sheet.put_block(block, left, top + from_top);
    }
    bottom
}

fn place_collapsed(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column]) -> f64 {
    let sizes = sheet.sizes;
    let label = label(sheet, lane, sizes.label_width);
    let top = sheet.top;
    let bottom = place_row(sheet, lane, columns, label, sizes.collapsed_lane_height);
    let count = lane.cards().iter().filter(|card| sheet.cut.reach(card).is_some()).count();
    if let (Some(first), false) = (columns.first(), count == 0) {
        let count = say_count(sheet.locale, "picture-collapsed", count);
        let text = sheet.set(&count, sizes.text.small, first.right - first.left);
        let at = Point::new(first.left + sizes.padding, f64::midpoint(top, bottom) - height(&text) / 2.0);
        let rect = Rect::from_origin_size(at, (first.right - first.left - sizes.padding, height(&text)));
        sheet.put(Placed::new(Part::Lane(lane.id), rect, Look::Plain).with_text(text, at, Ink::Muted));
    }
    bottom
}

/// A line of a service blueprint: its name at the left, a dashed line across.
fn place_divider(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column]) -> f64 {
    let sizes = sheet.sizes;
    let (top, left) = (sheet.top, sheet.left);
    let part = Part::Lane(lane.id);
    let name = sheet.set_snugly(&lane.name, sizes.text.small_strong.aligned(Align::Start), sizes.label_width);
    let bottom = top + height(&name).max(sizes.text.small.size.into()) + 8.0;
    let rect = Rect::new(left, top + 4.0, left + sizes.label_width, bottom - 4.0);
    sheet.put(Placed::new(part, rect, Look::Plain).with_field(TextField::Name, name, rect.origin(), Ink::Muted));
    if let (Some(first), Some(last)) = (columns.first(), columns.last()) {
        let middle = f64::midpoint(top, bottom);
        sheet.put(Placed::new(part, Rect::new(first.left, middle - 1.0, last.right, middle + 1.0), Look::Divider));
    }
    bottom
}
