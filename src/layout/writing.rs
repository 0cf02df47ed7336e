//! Texts that can be written in place: where they stand, and which of them lies at a place.

use kurbo::{Point, Rect};

use crate::map::{Part, TextField};
use crate::text::TextStyle;
use crate::theme::SIZES;

use super::boxes::{Ink, Look, Placed, PlacedText};
use super::cards::EDGE;
use super::grid::Table;

/// Width in map units from which on a line is as long as it wants.
const ENDLESS: f64 = 100_000.0;

/// The place of a text on the map, whether anything is written there yet or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextBox {
    /// Its room in map units: exactly as wide as a line may be, as high as what is written.
    pub rect: Rect,
    /// How it is set; its alignment is in it.
    pub style: TextStyle,
    /// Its colour's role.
    pub ink: Ink,
    /// Distance of two items of a list in map units: 0 for other texts.
    pub apart: f64,
}

/// The place of a text. A list's has room for all of its items.
pub(super) fn text_box(boxes: &[Placed], table: &Table, part: Part, field: TextField) -> Option<TextBox> {
    let part = drawn_as(part, field);
    let texts = boxes.iter().filter(|placed| placed.part == part).flat_map(|placed| {
        let own = placed.texts.iter().filter(|text| text.field == Some(field));
        own.map(|text| TextBox { rect: line_room(placed, text), style: text.text.style, ink: text.ink, apart: 0.0 })
    });
    let written = texts.reduce(|all, item| TextBox {
        rect: all.rect.union(item.rect),
        apart: (item.rect.y0 - all.rect.y1).max(0.0),
        ..all
    });
    written.or_else(|| match (part, field) {
        (Part::Card(_), TextField::Text) => caption(boxes, part),
        (Part::Phase(_), TextField::Name) => phase_name(table, part),
        _ => None,
    })
}

/// Which text lies at a place: of those whose room it is, the one that is written nearest.
pub(super) fn field_at(boxes: &[Placed], at: Point) -> Option<(Part, TextField)> {
    // A hair of tolerance, for rooms have no gaps between them.
    let holds = |rect: Rect| rect.inflate(1.0, 1.0).contains(at);
    // From the uppermost down, so that of equals the uppermost wins.
    let texts = boxes.iter().rev().flat_map(|placed| placed.texts.iter().map(move |text| (placed, text)));
    let near = texts.filter_map(|(placed, text)| Some((placed, text, text.field?)));
    let near = near.filter(|(placed, text, _)| holds(room(placed, text)));
    let nearest = near.min_by(|(_, a, _), (_, b, _)| distance(a.rect(), at).total_cmp(&distance(b.rect(), at)));
    nearest.map(|(placed, _, field)| (named(placed.part), field))
}

/// The part whose boxes show a text of `part`.
fn drawn_as(part: Part, field: TextField) -> Part {
    match (part, field) {
        (Part::Persona(persona), TextField::Brake | TextField::Insight) => Part::BrakeAndInsight(persona),
        (Part::Map, TextField::Title | TextField::Subtitle | TextField::Author | TextField::Client) => Part::Title,
        _ => part,
    }
}

/// The part that has the texts which boxes of `part` show.
fn named(part: Part) -> Part {
    match part {
        Part::BrakeAndInsight(persona) => Part::Persona(persona),
        _ => part,
    }
}

/// What lines of a text may take: what those that are written could have.
fn line_room(placed: &Placed, text: &PlacedText) -> Rect {
    let room = room(placed, text);
    let own = f64::from(text.text.room);
    // Some texts are set on one line, however long that is.
    if own < ENDLESS { Rect { x1: room.x0 + own, ..room } } else { room }
}

/// What a text may take of its box: all to the right of where it begins.
fn room(placed: &Placed, text: &PlacedText) -> Rect {
    let bottom = text.at.y + f64::from(text.text.height);
    Rect::new(text.at.x, text.at.y, placed.rect.x1.max(text.at.x), bottom)
}

fn distance(rect: Rect, at: Point) -> f64 {
    let across = (rect.x0 - at.x).max(at.x - rect.x1).max(0.0);
    let down = (rect.y0 - at.y).max(at.y - rect.y1).max(0.0);
    across.hypot(down)
}

/// Where the words of a figure or picture without any would begin: below all that the card holds.
fn caption(boxes: &[Placed], card: Part) -> Option<TextBox> {
    let frame = boxes.iter().find(|placed| placed.part == card && matches!(placed.look, Look::Card { .. }))?.rect;
    let style = SIZES.text.small;
    let top = frame.y1 - SIZES.padding + 2.0;
    let rect = Rect::new(frame.x0 + SIZES.padding + EDGE, top, frame.x1 - SIZES.padding, top + line(style));
    Some(TextBox { rect, style, ink: Ink::Normal, apart: 0.0 })
}

/// Where a phase's name would begin in a map whose phases have none, and thus no band: above the stages.
fn phase_name(table: &Table, part: Part) -> Option<TextBox> {
    let columns = || table.columns.iter().filter(|column| Part::Phase(column.phase) == part);
    let style = SIZES.text.heading;
    let left = columns().next()?.left + SIZES.chevron + 12.0;
    let right = columns().next_back()?.right - SIZES.chevron - 8.0;
    let bottom = table.header.y0 - 2.0;
    let rect = Rect::new(left, bottom - line(style), right, bottom);
    Some(TextBox { rect, style, ink: Ink::Normal, apart: 0.0 })
}

/// Height of one line.
fn line(style: TextStyle) -> f64 {
    f64::from(style.size * style.line_height)
}
