//! A card covers more or fewer stages: one of its edges is dragged.

use crate::edit::{CardMove, Edit, Property, Reason};
use crate::layout::Column;
use crate::map::{CardId, Part, Span, StageId};

use super::proposal::Proposal;
use super::world::{Pointer, World};

/// Which edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Edge {
    /// The left one: where the card begins.
    Start,
    /// The right one.
    End,
}

/// An edge that is dragged.
pub(in crate::app) struct StretchDrag {
    pub(super) card: CardId,
    pub(super) edge: Edge,
}

impl StretchDrag {
    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let columns = &world.layout.table.columns;
        let Some((lane, card)) = world.map.card(self.card) else { return Proposal::nothing() };
        let Some(first) = columns.iter().position(|column| column.stage == card.stage) else {
            return Proposal::nothing();
        };
        let last = (first + card.span.get() - 1).min(columns.len() - 1);
        let Some(under) = nearest(columns.iter().map(Column::center), pointer.at_in_map.x) else {
            return Proposal::nothing();
        };
        let (first, last) = match self.edge {
            Edge::Start => (under.min(last), last),
            Edge::End => (first, under.max(first)),
        };
        let stage = columns[first].stage;
        let Some(span) = u16::try_from(last - first + 1).ok().and_then(Span::new) else { return Proposal::nothing() };
        let edit = covering(self.card, lane.id, stage, span, card.stage);
        Proposal::shown(Some(edit))
    }
}

/// The card begins in `stage` and covers `span` stages.
fn covering(card: CardId, lane: crate::map::LaneId, stage: StageId, span: Span, was: StageId) -> Edit {
    let stretch = Edit::Set { parts: vec![Part::Card(card)], property: Property::Span(span) };
    if stage == was {
        return stretch;
    }
    let begin = Edit::MoveCards { moves: vec![CardMove { card, lane, stage, before: None }] };
    Edit::Several { edits: vec![begin, stretch], reason: Reason::Move }
}

/// The index of the number that is nearest to `to`.
fn nearest(numbers: impl Iterator<Item = f64>, to: f64) -> Option<usize> {
    let distances = numbers.map(|number| (number - to).abs());
    distances.enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}
