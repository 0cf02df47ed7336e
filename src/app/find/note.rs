//! Why what was found is not to be seen.

use crate::app::describe;
use crate::locale::{Locale, say, say_with};
use crate::map::{Lane, Map, Part, PersonaId};

use super::finding::Current;

/// Says why a finding is not in the picture.
#[must_use]
pub(in crate::app) fn note(map: &Map, current: &Current, locale: Locale) -> String {
    let hidden_persona = |id: PersonaId| map.persona(id).is_some_and(|persona| persona.hidden);
    let lane: Option<&Lane> = match current.part {
        Part::Lane(id) | Part::EmotionPoint { lane: id, .. } => map.lane(id),
        Part::Card(id) => map.card(id).map(|(lane, _)| lane),
        _ => None,
    };
    match current.part {
        _ if lane.is_some_and(|lane| lane.hidden) => say(locale, "find-in-hidden-lane"),
        Part::Persona(id) | Part::EmotionPoint { persona: id, .. } if hidden_persona(id) => {
            say(locale, "find-of-hidden-persona")
        }
        Part::Card(_) | Part::EmotionPoint { .. } if lane.is_some_and(|lane| lane.collapsed) => {
            say(locale, "find-in-folded-lane")
        }
        _ => say_with(locale, "find-not-shown", &[("field", &describe::field(current.field, locale))]),
    }
}
