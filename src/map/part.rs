//! Names for the parts of a map: what is selected, what a finding is about, what a drawn primitive shows.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CardId, LaneId, PersonaId, PhaseId, SourceId, StageId};

/// A part of a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    /// The map as a whole: its ground, its footer.
    #[default]
    Map,
    /// Title, subtitle, kind, client, date.
    Title,
    Persona(PersonaId),
    Phase(PhaseId),
    Stage(StageId),
    Lane(LaneId),
    Cell {
        lane: LaneId,
        stage: StageId,
    },
    Card(CardId),
    Curve {
        lane: LaneId,
        persona: PersonaId,
    },
    EmotionPoint {
        lane: LaneId,
        persona: PersonaId,
        stage: StageId,
    },
    /// Brake and purchase insight of a persona.
    BrakeAndInsight(PersonaId),
    Legend,
    Source(SourceId),
}
