//! The stages of what is selected.

use crate::map::{Map, Part, StageId};

/// The stages on which selected parts lie, in the order of the map.
pub(super) fn selected_stages(map: &Map, parts: &[Part]) -> Vec<StageId> {
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    let mut wanted = Vec::new();
    for part in parts {
        match part {
            Part::Stage(stage) | Part::Cell { stage, .. } | Part::EmotionPoint { stage, .. } => wanted.push(*stage),
            Part::Phase(phase) => {
                let own = map.phase(*phase).into_iter().flat_map(|phase| &phase.stages);
                wanted.extend(own.map(|stage| stage.id));
            }
            Part::Card(card) => {
                if let Some((_, card)) = map.card(*card) {
                    let from = stages.iter().skip_while(|stage| **stage != card.stage);
                    wanted.extend(from.take(card.span.get()));
                }
            }
            Part::Map
            | Part::Title
            | Part::Persona(_)
            | Part::Lane(_)
            | Part::Curve { .. }
            | Part::BrakeAndInsight(_)
            | Part::Legend
            | Part::Source(_) => {}
        }
    }
    stages.into_iter().filter(|stage| wanted.contains(stage)).collect()
}
