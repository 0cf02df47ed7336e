//! What is left of cards when columns go.

use std::collections::{HashMap, HashSet};

use crate::map::{Card, Draft, Span, StageId};

/// The columns of a map, some of which go.
pub(super) struct Columns {
    stages: Vec<StageId>,
    places: HashMap<StageId, usize>,
    /// How many go before each column, and before the end.
    gone_before: Vec<usize>,
    /// For each column the first from there on that stays.
    next: Vec<Option<usize>>,
}

impl Columns {
    pub(super) fn new(draft: &Draft, gone: &HashSet<StageId>) -> Self {
        let stages: Vec<StageId> = draft.stages().map(|stage| stage.id).collect();
        let places = stages.iter().enumerate().map(|(at, stage)| (*stage, at)).collect();
        let mut gone_before = vec![0];
        let mut next = vec![None; stages.len()];
        for (at, stage) in stages.iter().enumerate() {
            gone_before.push(gone_before[at] + usize::from(gone.contains(stage)));
        }
        let mut following = None;
        for (at, stage) in stages.iter().enumerate().rev() {
            if !gone.contains(stage) {
                following = Some(at);
            }
            next[at] = following;
        }
        Self { stages, places, gone_before, next }
    }

    /// Where a card begins and how many stages it spans afterwards; `None` if nothing is left of them.
    pub(super) fn after(&self, card: &Card) -> Option<(StageId, Span)> {
        let first = *self.places.get(&card.stage)?;
        let end = (first + card.span.get()).min(self.stages.len());
        let begins = self.next[first].filter(|begins| *begins < end)?;
        let gone = self.gone_before[end] - self.gone_before[first];
        let span = u16::try_from(card.span.get() - gone).ok().and_then(Span::new)?;
        Some((self.stages[begins], span))
    }
}
