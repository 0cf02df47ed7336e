//! Sources that were cited by what is gone.

use std::collections::HashSet;

use crate::map::{Draft, Evidence, SourceId};

/// Forgets the sources that something in `before` cites and nothing in the draft. One that nobody ever cited stays.
pub(super) fn forget_uncited(draft: &mut Draft, before: &Draft) {
    if draft.sources.is_empty() {
        return;
    }
    let (then, now) = (cited(before), cited(draft));
    draft.sources.retain(|source| now.contains(&source.id) || !then.contains(&source.id));
}

fn cited(draft: &Draft) -> HashSet<SourceId> {
    let personas = draft.personas.iter().flat_map(|persona| persona.evidence.values());
    let cards = draft.cards().filter_map(|(_, card)| card.evidence.as_ref());
    let points = draft.lanes.iter().flat_map(|lane| lane.curves()).flat_map(|curve| &curve.points);
    let points = points.filter_map(|point| point.evidence.as_ref());
    let all: Vec<&Evidence> = personas.chain(cards).chain(points).collect();
    all.into_iter().flat_map(|evidence| evidence.sources.iter().copied()).collect()
}
