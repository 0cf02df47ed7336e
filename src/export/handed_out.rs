//! A map that goes to others as a file.

use std::sync::Arc;

use crate::map::{CardBody, LaneContent, Map, Photo};
use crate::render::bare;

use super::visible::visible;

/// The map as [`visible`] leaves it, with pictures of which nothing is left but what is seen of them: not where, when and with what they
/// were taken. May take a while if they have to be encoded anew.
#[must_use]
pub fn handed_out(map: &Map) -> Map {
    let mut draft = visible(map).to_draft();
    for persona in &mut draft.personas {
        if persona.photo.is_some() {
            Arc::make_mut(persona).photo.iter_mut().for_each(strip);
        }
    }
    if let Some(brand) = &mut draft.brand {
        Arc::make_mut(brand).logo.iter_mut().for_each(strip);
    }
    for lane in &mut draft.lanes {
        if let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(lane).content {
            for card in cards.iter_mut().filter(|card| matches!(card.body, CardBody::Image(_))) {
                if let CardBody::Image(photo) = &mut Arc::make_mut(card).body {
                    strip(photo);
                }
            }
        }
    }
    // Other pictures make nothing wrong.
    Map::build(draft).unwrap_or_default()
}

fn strip(photo: &mut Photo) {
    *photo = bare(photo);
}
