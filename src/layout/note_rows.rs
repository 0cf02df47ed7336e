//! Below the plotter's curves: a row for each persona that says why its values are so.

use kurbo::{Rect, Size};

use crate::map::{Lane, Part, Persona, TextField};
use crate::theme::Sizes;

use super::boxes::{Ink, Look, Placed};
use super::chart::Drawn;
use super::grid::Column;
use super::lane_frame::place_rules;
use super::sheet::{Block, Sheet, height};

/// Distance of two rows.
const ROW_GAP: f64 = 6.0;
/// Diameter of a persona's marker.
const MARKER: f64 = 14.0;

/// Places a row for each curve: whose it is at the left, and the notes of its points under their stages.
pub(super) fn place(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column], curves: &[Drawn<'_>]) {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return };
    for drawn in curves.iter().filter(|drawn| !drawn.curve.points.is_empty()) {
        let part = Part::Curve { lane: lane.id, persona: drawn.curve.persona };
        let top = sheet.top + ROW_GAP;
        let mut head = head(sheet, part, drawn);
        let notes: Vec<Block> = columns.iter().map(|column| note(sheet, lane, column, drawn)).collect();
        let row_height = notes.iter().map(|block| block.size.height).fold(head.size.height, f64::max);
        head.resize(Size::new(sheet.sizes.label_width, row_height));
        let left = sheet.left;
        sheet.put_block(head, left, top);
        let ground = Rect::new(first.left, top, last.right, top + row_height);
        sheet.put(Placed::new(part, ground, Look::LaneGround { color: drawn.color }));
        place_rules(sheet, part, columns, ground.y0, ground.y1);
        for (column, block) in columns.iter().zip(notes) {
            sheet.put_block(block, column.left, top);
        }
        sheet.top = ground.y1;
    }
}

/// How a persona is named beside her notes.
pub(super) fn name_of(persona: &Persona) -> &str {
    if persona.name.is_empty() { &persona.profile } else { &persona.name }
}

/// Where in a label the name begins.
pub(super) fn name_left(sizes: &Sizes) -> f64 {
    sizes.padding + MARKER + 8.0
}

/// Marker and name of the persona.
fn head(sheet: &mut Sheet<'_>, part: Part, drawn: &Drawn<'_>) -> Block {
    let sizes = sheet.sizes;
    let mut block = Block::framed(part, Look::LaneLabel { color: drawn.color });
    let name = sheet.map.persona(drawn.curve.persona).map_or("", name_of);
    let left = name_left(sizes);
    let room = sizes.label_width - left - sizes.padding;
    let text = sheet.set_snugly(name, sizes.text.strong, room);
    let line = f64::from(sizes.text.strong.size * sizes.text.strong.line_height);
    let dot = Rect::from_origin_size((sizes.padding, sizes.padding + (line - MARKER) / 2.0), (MARKER, MARKER));
    block.boxes.push(Placed::new(part, dot, Look::PersonaDot { color: drawn.color, marker: drawn.marker }));
    let rect = Rect::new(left, sizes.padding, left + room, sizes.padding + height(&text));
    block.boxes.push(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Normal));
    block.resize(Size::new(sizes.label_width, rect.y1 + sizes.padding));
    block
}

/// Why a point's value is so. A note that is yet to be written has its place as well.
fn note(sheet: &mut Sheet<'_>, lane: &Lane, column: &Column, drawn: &Drawn<'_>) -> Block {
    let sizes = sheet.sizes;
    let Some(point) = drawn.curve.point(column.stage) else { return Block::default() };
    let room = column.right - column.left - 2.0 * sizes.padding;
    let text = sheet.set(&point.note, sizes.text.body, room);
    let rect = Rect::new(sizes.padding, sizes.padding, sizes.padding + room, sizes.padding + height(&text));
    let placed = Placed::new(drawn.point_part(lane, column), rect, Look::Plain);
    let boxes = vec![placed.with_field(TextField::Note, text, rect.origin(), Ink::Normal)];
    Block { size: Size::new(column.right - column.left, rect.y1 + sizes.padding), boxes }
}
