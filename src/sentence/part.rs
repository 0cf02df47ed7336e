//! What a part is called when it is spoken of: in lists and menus, in the accessible tree, on the command line.

use crate::locale::{Locale, say, say_with};
use crate::map::{CardBody, LaneId, Map, Part, PersonaId, StageId};

/// The kind of a part: "Stage".
#[must_use]
pub fn part_kind(map: &Map, part: Part, locale: Locale) -> String {
    say(
        locale,
        match part {
            Part::Map | Part::Title | Part::Legend => "part-map",
            Part::Persona(_) | Part::BrakeAndInsight(_) => "part-persona",
            Part::Phase(_) => "part-phase",
            Part::Stage(_) => "part-stage",
            Part::Lane(_) => "part-lane",
            Part::Cell { .. } => "part-cell",
            Part::Card(id) => map.card(id).map_or("part-card", |(_, card)| card_kind(&card.body)),
            Part::Curve { .. } => "part-curve",
            Part::EmotionPoint { .. } => "part-emotion-point",
            Part::Source(_) => "part-source",
        },
    )
}

/// The kind of a card, as a key of the languages.
#[must_use]
pub fn card_kind(body: &CardBody) -> &'static str {
    match body {
        CardBody::Note => "part-card",
        CardBody::Quote(_) => "part-quote",
        CardBody::Touchpoint(_) => "part-touchpoint",
        CardBody::Image(_) => "part-image",
        CardBody::Metric(_) => "part-metric",
        CardBody::Action(_) => "part-action",
    }
}

/// What a part is called: its own name or text, or its kind if it has none.
#[must_use]
pub fn part_name(map: &Map, part: Part, locale: Locale) -> String {
    let own = match part {
        Part::Map | Part::Title => map.title.clone(),
        Part::Legend => say(locale, "part-legend"),
        Part::Persona(id) => persona_name(map, id),
        Part::BrakeAndInsight(id) => say_with(locale, "part-brake-and-insight", &[("persona", &persona_name(map, id))]),
        Part::Phase(id) => map.phase(id).map(|phase| phase.name.clone()).unwrap_or_default(),
        Part::Stage(id) => stage_name(map, id),
        Part::Lane(id) => lane_name(map, id),
        Part::Cell { lane, stage } => format!("{} · {}", lane_name(map, lane), stage_name(map, stage)),
        Part::Card(id) => map.card(id).map(|(_, card)| card.text.clone()).unwrap_or_default(),
        Part::Curve { persona, .. } => say_with(locale, "part-curve-of", &[("persona", &persona_name(map, persona))]),
        Part::EmotionPoint { persona, stage, .. } => {
            format!("{} · {}", persona_name(map, persona), stage_name(map, stage))
        }
        Part::Source(id) => {
            map.sources.iter().find(|source| source.id == id).map(|source| source.title.clone()).unwrap_or_default()
        }
    };
    if own.trim().is_empty() { part_kind(map, part, locale) } else { own }
}

fn persona_name(map: &Map, id: PersonaId) -> String {
    let Some(persona) = map.persona(id) else { return String::new() };
    if persona.name.trim().is_empty() { persona.profile.clone() } else { persona.name.clone() }
}

fn stage_name(map: &Map, id: StageId) -> String {
    map.stage(id).map(|stage| stage.name.clone()).unwrap_or_default()
}

fn lane_name(map: &Map, id: LaneId) -> String {
    map.lane(id).map(|lane| lane.name.clone()).unwrap_or_default()
}
