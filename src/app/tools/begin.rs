//! Which drag begins where.

use crate::layout::Layout;
use crate::map::Part;

use super::border::BorderDrag;
use super::cards::CardDrag;
use super::drag::Drag;
use super::lanes::LaneDrag;
use super::phases::PhaseDrag;
use super::point::PointDrag;
use super::size::SizeDrag;
use super::stages::StageDrag;
use super::stretch::{Edge, StretchDrag};
use super::world::{Pointer, World};

/// The drag that begins with the pointer on a part: borders and edges first, since they are narrow.
pub(in crate::app) fn begin(world: World<'_>, part: Option<Part>, pointer: Pointer) -> Drag {
    let at = pointer.at_in_map;
    if let Some(drag) = handle(world, part, pointer) {
        return drag;
    }
    match part {
        Some(Part::Card(card)) => Drag::Cards(CardDrag::new(world, card, at)),
        Some(Part::Stage(stage)) => Drag::Stages(StageDrag::new(world, stage)),
        Some(Part::Phase(phase)) => Drag::Phases(PhaseDrag::new(world, phase)),
        Some(Part::Lane(lane)) => Drag::Lanes(LaneDrag::new(world, lane)),
        Some(Part::EmotionPoint { lane, persona, stage }) => {
            Drag::Point(PointDrag::new(world, lane, persona, stage, at))
        }
        _ => Drag::select(world, pointer),
    }
}

/// The handle under the pointer: a border of a phase, column or row, or an edge of a card.
pub(in crate::app) fn handle(world: World<'_>, part: Option<Part>, pointer: Pointer) -> Option<Drag> {
    let table = &world.layout.table;
    let (at, near) = (pointer.at_in_map, pointer.tolerance);
    if let Some(phase) = table.phase_border_at(at, near) {
        return Some(Drag::Border(BorderDrag { phase }));
    }
    if let Some(stage) = table.column_border_at(at, near) {
        return Some(Drag::Size(SizeDrag::column(world, stage, pointer)));
    }
    if let Some(lane) = table.row_border_at(at, near) {
        return Some(Drag::Size(SizeDrag::row(world, lane, pointer)));
    }
    let Some(Part::Card(card)) = part else { return None };
    let edge = edge_at(world.layout, Part::Card(card), pointer)?;
    Some(Drag::Stretch(StretchDrag { card, edge }))
}

/// The edge of a card under the pointer. A card that is small on the screen keeps a middle by which it can be taken.
fn edge_at(layout: &Layout, card: Part, pointer: Pointer) -> Option<Edge> {
    let bounds = layout.bounds(card)?;
    let near = pointer.tolerance.min(bounds.width() / 5.0);
    let x = pointer.at_in_map.x;
    if x - bounds.x0 < near {
        Some(Edge::Start)
    } else if bounds.x1 - x < near {
        Some(Edge::End)
    } else {
        None
    }
}
