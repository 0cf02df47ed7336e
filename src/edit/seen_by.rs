//! What an audience sees of a map.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::map::{AudienceView, Detail, Map};

/// The map as an audience sees it: without what the view hides, and with its words replaced. Lanes and personas are hidden rather than
/// gone, so that those that are shown keep their colours and markers. It has no views: they say what is hidden.
#[must_use]
pub fn seen_by(map: &Map, view: &AudienceView) -> Map {
    let mut draft = without_details(map, &view.hidden_details).to_draft();
    draft.views.clear();
    for lane in draft.lanes.iter_mut().filter(|lane| view.hidden_lanes.contains(&lane.id)) {
        Arc::make_mut(lane).hidden = true;
    }
    for persona in draft.personas.iter_mut().filter(|persona| view.hidden_personas.contains(&persona.id)) {
        Arc::make_mut(persona).hidden = true;
    }
    Map::build(draft).unwrap_or_default()
}

/// The map without some details, as its pictures show it.
#[must_use]
pub fn without_details(map: &Map, details: &BTreeSet<Detail>) -> Map {
    let mut draft = map.to_draft();
    for detail in details {
        match detail {
            Detail::Evidence => draft.hide_evidence = true,
            Detail::TurningPoints => draft.hide_turning_points = true,
            Detail::MomentsOfTruth | Detail::EmotionNotes | Detail::Photos | Detail::Owners | Detail::Origin => {}
        }
    }
    Map::build(draft).unwrap_or_default()
}
