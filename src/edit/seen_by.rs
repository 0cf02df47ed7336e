//! What an audience sees of a map.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::map::{AudienceView, Detail, Map, Matching, Replacement};

use super::text::all_texts;

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

/// Where words stand in a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Places where they are replaced.
    pub replaced: usize,
    /// Places inside longer words, where they are left as they are.
    pub inside_words: usize,
}

/// The places of a map where words are replaced, and where they are not because they stand inside longer words.
#[must_use]
pub fn replaced_places(map: &Map, replacement: &Replacement) -> Places {
    let words = replacement.words.trim().to_lowercase();
    let mut places = Places::default();
    if words.is_empty() {
        return places;
    }
    for (_, _, text) in all_texts(map) {
        let text = text.to_lowercase();
        for (at, found) in text.match_indices(&words) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            let is_inside = before.is_some_and(char::is_alphanumeric) || after.is_some_and(char::is_alphanumeric);
            match (is_inside, replacement.matching) {
                (true, Matching::Words) => places.inside_words += 1,
                _ => places.replaced += 1,
            }
        }
    }
    places
}
