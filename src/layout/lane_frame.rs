//! What all rows have alike: label, ground, colour.

use kurbo::{Rect, Size};

use crate::locale::say;
use crate::map::{Color, Lane, LaneKind, Part, Perspective, TextField};
use crate::text::icons;
use crate::theme::Theme;

use super::boxes::{Ink, Look, Placed, RuleStrength};
use super::grid::Column;
use super::sheet::{Block, Sheet, height};

/// The tint of a lane.
pub(super) fn lane_color(lane: &Lane) -> Color {
    lane.color.unwrap_or_else(|| Theme::lane_color(&lane.content, lane.perspective))
}

/// Label and ground of a row that has `height` at least. Gives the row's lower edge.
pub(super) fn place_row(
    sheet: &mut Sheet<'_>,
    lane: &Lane,
    columns: &[Column],
    label: Block,
    content_height: f64,
) -> f64 {
    let (top, left, sizes) = (sheet.top, sheet.left, sheet.sizes);
    let bottom = top + content_height.max(label.size.height);
    let mut label = label;
    label.resize(Size::new(sizes.label_width, bottom - top));
    if let (Some(first), Some(last)) = (columns.first(), columns.last()) {
        let ground = Rect::new(first.left, top, last.right, bottom);
        sheet.put(Placed::new(Part::Lane(lane.id), ground, Look::LaneGround { color: lane_color(lane) }));
        place_rules(sheet, Part::Lane(lane.id), columns, top, bottom);
    }
    sheet.put_block(label, left, top);
    bottom
}

/// How far from the padding the name on a label begins: behind the icon.
pub(super) const NAME_LEFT: f64 = 25.0;

/// The head of a row: icon, name, whose view it is. `room` is what the name may take of the width.
pub(super) fn label(sheet: &mut Sheet<'_>, lane: &Lane, room: f64) -> Block {
    let types = sheet.sizes.text;
    let padding = sheet.sizes.padding;
    let color = lane_color(lane);
    let part = Part::Lane(lane.id);
    let mut block = Block::framed(part, Look::LaneLabel { color });
    let icon = sheet.icon(lane_icon(lane), types.icon);
    let icon_rect = Rect::new(padding, padding, padding + 18.0, padding + 18.0);
    block.boxes.push(Placed::new(part, icon_rect, Look::Plain).with_text(icon, icon_rect.origin(), Ink::Strong(color)));
    let left = padding + NAME_LEFT;
    let room = room - left - padding;
    let name = sheet.set_snugly(&lane.name, types.label, room);
    let rect = Rect::new(left, padding, left + room, padding + height(&name));
    let placed = Placed::new(part, rect, Look::Plain);
    block.boxes.push(placed.with_field(TextField::Name, name, rect.origin(), Ink::Normal));
    let mut bottom = rect.y1.max(icon_rect.y1);
    if !lane.collapsed {
        let perspective = sheet.set(&say(sheet.locale, perspective_key(lane.perspective)), types.small, room);
        let rect = Rect::new(left, bottom + 2.0, left + room, bottom + 2.0 + height(&perspective));
        block.boxes.push(Placed::new(part, rect, Look::Plain).with_text(perspective, rect.origin(), Ink::Muted));
        bottom = rect.y1;
    }
    block.resize(Size::new(sheet.sizes.label_width, bottom + padding));
    block
}

/// Lines between the columns of a row: faint between stages, stronger between phases.
pub(super) fn place_rules(sheet: &mut Sheet<'_>, part: Part, columns: &[Column], top: f64, bottom: f64) {
    for pair in columns.windows(2) {
        let strength = if pair[0].phase == pair[1].phase { RuleStrength::Faint } else { RuleStrength::Strong };
        let x = pair[1].left;
        sheet.put(Placed::new(part, Rect::new(x - 0.5, top, x + 0.5, bottom), Look::Rule(strength)));
    }
}

pub(super) fn perspective_key(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Customer => "perspective-customer",
        Perspective::Company => "perspective-company",
        Perspective::BehindTheScenes => "perspective-behind-the-scenes",
    }
}

fn lane_icon(lane: &Lane) -> char {
    match (lane.content.kind(), lane.perspective) {
        (LaneKind::Text, Perspective::Customer) => icons::USER,
        (LaneKind::Text, Perspective::Company) => icons::STOREFRONT,
        (LaneKind::Text, Perspective::BehindTheScenes) => icons::WRENCH,
        (LaneKind::Touchpoints, _) => icons::MAP_PIN,
        (LaneKind::Emotion, _) => icons::SMILEY,
        (LaneKind::Pains, _) => icons::WARNING_CIRCLE,
        (LaneKind::Opportunities, _) => icons::LIGHTBULB,
        (LaneKind::Actions, _) => icons::FLAG,
        (LaneKind::Images, _) => icons::IMAGE,
        (LaneKind::Metric, _) => icons::TARGET,
        (LaneKind::Divider, _) => icons::MINUS,
    }
}
