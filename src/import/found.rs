//! What was found in a source, counted and named.

use crate::map::Map;

/// What a map holds, as whoever imports it wants to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Names of the phases, in order; they may be empty.
    pub phases: Vec<String>,
    /// Names of the stages, in order.
    pub stages: Vec<String>,
    /// Names of the lanes, from top to bottom.
    pub lanes: Vec<String>,
    /// Names of the personas.
    pub personas: Vec<String>,
    /// How many cards there are.
    pub cards: usize,
    /// How many emotions are known.
    pub emotions: usize,
}

impl Found {
    /// What is in a map. Phases without any name hold stages together and no more.
    #[must_use]
    pub fn in_map(map: &Map) -> Self {
        let are_named = map.phases.iter().any(|phase| !phase.name.trim().is_empty());
        Self {
            phases: map.phases.iter().filter(|_| are_named).map(|phase| phase.name.clone()).collect(),
            stages: map.stages().map(|stage| stage.name.clone()).collect(),
            lanes: map.lanes.iter().map(|lane| lane.name.clone()).collect(),
            personas: map.personas.iter().map(|persona| persona.called().to_owned()).collect(),
            cards: map.lanes.iter().map(|lane| lane.cards().len()).sum(),
            emotions: map.lanes.iter().flat_map(|lane| lane.curves()).map(|curve| curve.points.len()).sum(),
        }
    }
}
