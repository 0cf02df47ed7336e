//! The table: columns of stages under their phases, rows of lanes.

use kurbo::{Point, Rect, Size};

use crate::locale::say;
use crate::map::{Color, Map, Part, Phase, PhaseId, Stage, TextField};
use crate::text::{Align, icons};
use crate::theme::Sizes;

use super::boxes::{Ink, Look, PhaseStart, Placed};
use super::cut::{Cut, CutStage};
use super::grid::{Column, Row, Table};
use super::names::names;
use super::sheet::{Block, Sheet, height, width};

/// The columns of the stages that are shown. Few stages are widened to fill the picture.
pub(super) fn columns(cut: &Cut<'_>, sizes: &Sizes) -> Vec<Column> {
    let stages = cut.shown();
    let own_width = |stage: &Stage| stage.width.map(|width| width.get().max(sizes.min_column_width));
    // The width that all share does not depend on those of single ones: a border that is dragged stays under the pointer.
    #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
    let count = stages.len().max(1) as f64;
    let first = sizes.margin + sizes.label_width + sizes.gap;
    let room = sizes.min_content_width - sizes.label_width - sizes.gap;
    let shared = (room / count).clamp(sizes.column_width, sizes.max_column_width);
    let mut left = first;
    stages
        .iter()
        .map(|CutStage { stage, phase, .. }| {
            let width = own_width(stage).unwrap_or(shared);
            let column = Column { stage: stage.id, phase: *phase, left, right: left + width };
            left += width;
            column
        })
        .collect()
}

/// Width of the picture without its margins.
pub(super) fn content_width(columns: &[Column], sizes: &Sizes) -> f64 {
    columns.last().map_or(0.0, |last| last.right - sizes.margin).max(sizes.min_content_width)
}

/// What stage cards say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StageDetail {
    /// All that is known.
    All,
    /// Number and name.
    Name,
    /// Number and name, and of the phases the names alone: the rest is on a page before.
    Again,
}

/// Places the table. `place_rows` places what lies below the stages, and gives its rows.
pub(super) fn place(
    sheet: &mut Sheet<'_>,
    columns: Vec<Column>,
    detail: StageDetail,
    place_rows: impl FnOnce(&mut Sheet<'_>, &[Column]) -> Vec<Row>,
) -> Table {
    if columns.is_empty() {
        place_hint(sheet, "picture-no-stages");
    }
    let header_top = sheet.top;
    let band = place_phases(sheet, &columns, detail);
    place_stages(sheet, &columns, detail);
    let first = sheet.left + sheet.sizes.label_width + sheet.sizes.gap;
    let last = columns.last().map_or(first, |column| column.right);
    let header = Rect::new(first, header_top, last, sheet.top);
    let phase_band = Rect { y1: header_top + band, ..header };
    sheet.top += sheet.sizes.gap;
    let rows = place_rows(sheet, &columns);
    let labels = match (rows.first(), rows.last()) {
        (Some(first_row), Some(last_row)) => {
            Rect::new(sheet.left, first_row.top, sheet.left + sheet.sizes.label_width, last_row.bottom)
        }
        _ => Rect::new(sheet.left, sheet.top, sheet.left, sheet.top),
    };
    sheet.top += sheet.sizes.band_gap - sheet.sizes.gap;
    let (phase_names, lane_names) = names(&sheet.boxes);
    Table { columns, rows, header, phase_band, labels, phase_names, lane_names }
}

/// What stands where the table would be if the map had what it needs for one.
pub(super) fn place_hint(sheet: &mut Sheet<'_>, key: &str) {
    let hint = say(sheet.locale, key);
    let text = sheet.set(&hint, sheet.sizes.text.heading, sheet.width);
    let at = Point::new(sheet.left, sheet.top);
    let rect = Rect::from_origin_size(at, (width(&text), height(&text)));
    sheet.put(Placed::new(Part::Map, rect, Look::Plain).with_text(text, at, Ink::Muted));
    sheet.top = rect.y1 + sheet.sizes.gap;
}

/// The colour of a phase.
pub(super) fn phase_color(map: &Map, id: PhaseId) -> Color {
    let at = map.phases.iter().position(|phase| phase.id == id).unwrap_or(0);
    let own = map.phases.get(at).and_then(|phase| phase.color);
    own.unwrap_or_else(|| Phase::usual_color(at))
}

/// The band of chevrons; none if no phase has a name. Gives its height.
fn place_phases(sheet: &mut Sheet<'_>, columns: &[Column], detail: StageDetail) -> f64 {
    let map = sheet.map;
    if map.phases.iter().all(|phase| phase.name.trim().is_empty() && phase.goal.trim().is_empty()) {
        return 0.0;
    }
    let edges = |phase: &Phase| {
        let mut own = columns.iter().filter(|column| column.phase == phase.id);
        let first = own.next()?;
        Some((first.left, own.next_back().unwrap_or(first).right))
    };
    let mut blocks: Vec<(f64, f64, Block)> = Vec::new();
    for (at, phase) in map.phases.iter().enumerate() {
        let Some((left, right)) = edges(phase) else { continue };
        let start = if at == 0 { PhaseStart::Flat } else { PhaseStart::Notched };
        blocks.push((left, right - left, phase_block(sheet, phase, right - left, (start, detail))));
    }
    let band = blocks.iter().map(|(.., block)| block.size.height).fold(0.0, f64::max);
    let top = sheet.top;
    for (left, width, mut block) in blocks {
        // A short name stands in the middle of a band that a longer one makes high.
        let free = (band - block.size.height) / 2.0;
        for placed in &mut block.boxes {
            placed.shift(kurbo::Vec2::new(0.0, free));
        }
        block.resize(Size::new(width, band));
        sheet.put_block(block, left, top);
    }
    sheet.top = top + band + 8.0;
    band
}

fn phase_block(sheet: &mut Sheet<'_>, phase: &Phase, width: f64, (start, detail): (PhaseStart, StageDetail)) -> Block {
    let color = phase_color(sheet.map, phase.id);
    let sizes = sheet.sizes;
    let part = Part::Phase(phase.id);
    let mut block = Block::framed(part, Look::Phase { color, start });
    let left = sizes.chevron + 12.0;
    let room = width - left - sizes.chevron - 8.0;
    // Where it has been said before, the table begins as high as can be.
    let inside = if detail == StageDetail::Again { 4.0 } else { 8.0 };
    let (top, mut bottom) = (inside, inside);
    let lines = [(TextField::Name, &phase.name, sizes.text.heading), (TextField::Goal, &phase.goal, sizes.text.body)];
    let shown = if detail == StageDetail::Again { 1 } else { 2 };
    for (field, text, style) in lines.into_iter().take(shown) {
        let empty = text.trim().is_empty();
        if empty && field == TextField::Goal {
            continue;
        }
        let text = sheet.set(if empty { "" } else { text }, style, room);
        let rect = Rect::new(left, bottom, left + room, bottom + height(&text));
        block.boxes.push(Placed::new(part, rect, Look::Plain).with_field(field, text, rect.origin(), Ink::On(color)));
        // A name that is yet to be written takes no room from a goal.
        bottom = if empty && shown > 1 && !phase.goal.trim().is_empty() { top } else { rect.y1 };
    }
    block.resize(Size::new(width, bottom + inside));
    block
}

fn place_stages(sheet: &mut Sheet<'_>, columns: &[Column], detail: StageDetail) {
    let map = sheet.map;
    let stages = sheet.cut.shown().to_vec();
    let mut blocks: Vec<Block> = Vec::with_capacity(columns.len());
    for (column, CutStage { stage, at, .. }) in columns.iter().zip(stages) {
        let color = phase_color(map, column.phase);
        let width = column.right - column.left - 6.0;
        blocks.push(stage_block(sheet, stage, at + 1, (color, detail), width));
    }
    let band = blocks.iter().map(|block| block.size.height).fold(0.0, f64::max);
    let top = sheet.top;
    for (column, mut block) in columns.iter().zip(blocks) {
        block.resize(Size::new(column.right - column.left - 6.0, band));
        sheet.put_block(block, column.left + 3.0, top);
    }
    sheet.top = top + band;
}

/// A stage card: number, name, moment of truth; description; duration.
fn stage_block(
    sheet: &mut Sheet<'_>,
    stage: &Stage,
    number: usize,
    (color, detail): (Color, StageDetail),
    width: f64,
) -> Block {
    let types = sheet.sizes.text;
    let padding = sheet.sizes.padding;
    let part = Part::Stage(stage.id);
    let mut block = Block::framed(part, Look::StageCard { color });
    // Two digits of the usual size.
    let number_width = 26.0 * (f64::from(types.label.size) / 15.0).max(1.0);
    let star_width = 22.0;

    let number = sheet.set(&number.to_string(), types.label.aligned(Align::Start), number_width);
    let mut top = padding + if detail == StageDetail::Again { 0.0 } else { 3.0 };
    let at = Point::new(padding, top);
    let rect = Rect::new(padding, top, padding + number_width, top + height(&number));
    block.boxes.push(Placed::new(part, rect, Look::Plain).with_text(number, at, Ink::Strong(color)));

    let star = if stage.moment_of_truth { star_width } else { 0.0 };
    let name_left = padding + number_width;
    let name_room = width - name_left - padding - star;
    let name = sheet.set_snugly(&stage.name, types.label, name_room);
    let rect = Rect::new(name_left, top, name_left + name_room, top + height(&name));
    let placed = Placed::new(part, rect, Look::Plain);
    block.boxes.push(placed.with_field(TextField::Name, name, rect.origin(), Ink::Normal));
    if stage.moment_of_truth {
        let icon = sheet.icon(icons::STAR, types.icon_filled);
        let rect = Rect::new(width - padding - 18.0, top, width - padding, top + 18.0);
        block.boxes.push(Placed::new(part, rect, Look::Plain).with_text(icon, rect.origin(), Ink::Star));
    }
    top = rect.y1.max(top + 18.0) + 5.0;

    if detail != StageDetail::All {
        let below = if detail == StageDetail::Again { padding - 3.0 } else { padding };
        block.resize(Size::new(width, top + below - 5.0));
        return block;
    }
    let room = width - 2.0 * padding;
    if !stage.description.trim().is_empty() {
        let text = sheet.set(&stage.description, types.body, room);
        let rect = Rect::new(padding, top, padding + room, top + height(&text));
        let placed = Placed::new(part, rect, Look::Plain);
        block.boxes.push(placed.with_field(TextField::Description, text, rect.origin(), Ink::Muted));
        top = rect.y1 + 5.0;
    }
    if !stage.duration.trim().is_empty() {
        let icon = sheet.icon(icons::CLOCK, types.small_icon);
        let text = sheet.set(&stage.duration, types.small, room - 19.0);
        let rect = Rect::new(padding, top, padding + room, top + height(&text).max(14.0));
        let text_at = Point::new(padding + 19.0, top);
        let placed = Placed::new(part, rect, Look::Plain).with_text(icon, rect.origin(), Ink::Muted).with_field(
            TextField::Duration,
            text,
            text_at,
            Ink::Muted,
        );
        block.boxes.push(placed);
        top = rect.y1 + 5.0;
    }
    block.resize(Size::new(width, top + padding - 5.0));
    block
}
