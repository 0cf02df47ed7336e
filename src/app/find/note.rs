//! Why what was found is not to be seen.

use crate::app::describe;
use crate::app::view::View;
use crate::locale::{Locale, say, say_with};
use crate::map::{Lane, Map, Part, PersonaId};

use super::finding::Current;

/// Says why a finding is not in the picture.
#[must_use]
pub(in crate::app) fn note(map: &Map, view: View, current: &Current, locale: Locale) -> String {
    let hidden_persona = |id: PersonaId| map.persona(id).is_some_and(|persona| persona.hidden);
    let lane: Option<&Lane> = match current.part {
        Part::Lane(id) | Part::EmotionPoint { lane: id, .. } => map.lane(id),
        Part::Card(id) => map.card(id).map(|(lane, _)| lane),
        _ => None,
    };
    let filtered = view.only.filter(|persona| is_of_others(map, current.part, *persona));
    match current.part {
        _ if lane.is_some_and(|lane| lane.hidden) => say(locale, "find-in-hidden-lane"),
        Part::Persona(id) | Part::EmotionPoint { persona: id, .. } if hidden_persona(id) => {
            say(locale, "find-of-hidden-persona")
        }
        Part::Card(_) | Part::EmotionPoint { .. } if lane.is_some_and(|lane| lane.collapsed) => {
            say(locale, "find-in-folded-lane")
        }
        _ if filtered.is_some() => {
            let name = filtered.map(|persona| describe::name(map, Part::Persona(persona), locale)).unwrap_or_default();
            say_with(locale, "moments-find-filtered", &[("persona", &name)])
        }
        _ => say_with(locale, "find-not-shown", &[("field", &describe::field(current.field, locale))]),
    }
}

/// Whether a part concerns others than a persona.
fn is_of_others(map: &Map, part: Part, persona: PersonaId) -> bool {
    match part {
        Part::Card(id) => {
            map.card(id).is_some_and(|(_, card)| !card.personas.is_empty() && !card.personas.contains(&persona))
        }
        Part::Persona(other) | Part::BrakeAndInsight(other) | Part::EmotionPoint { persona: other, .. } => {
            other != persona
        }
        _ => false,
    }
}
