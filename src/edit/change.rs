//! What can be changed.

use serde::{Deserialize, Serialize};

use crate::map::{
    Card, CardId, Lane, LaneId, Number, Part, Persona, PersonaId, Phase, PhaseId, Source, Stage, StageId, TextField,
};

use super::property::Property;

/// A change to a map. New parts bring their ids with them ([`super::Ids`] gives free ones), so that an edit applied again does the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Edit {
    /// Another text. Lists have an item per line.
    Write {
        /// Whose.
        part: Part,
        /// Which of its texts.
        field: TextField,
        /// The new text. Control characters are taken out, as reading a file does.
        text: String,
    },
    /// Another value of a property, for all parts that have it.
    Set {
        /// Whose.
        parts: Vec<Part>,
        /// The new value.
        property: Property,
    },
    /// Values of emotion points; those that are missing are made, and so are their curves.
    SetPoints {
        /// Which, and their values on the map's scale.
        points: Vec<PointValue>,
    },
    /// New stages, in this order.
    InsertStages {
        /// The stages.
        stages: Vec<Stage>,
        /// Where.
        to: StagePlace,
    },
    /// New phases with their stages.
    InsertPhases {
        /// The phases.
        phases: Vec<Phase>,
        /// The phase that comes after them; without one they come last.
        before: Option<PhaseId>,
    },
    /// New lanes with what lies in them.
    InsertLanes {
        /// The lanes.
        lanes: Vec<Lane>,
        /// The lane that comes after them; without one they come last.
        before: Option<LaneId>,
    },
    /// New cards.
    InsertCards {
        /// The cards and their places.
        cards: Vec<NewCard>,
    },
    /// New personas.
    InsertPersonas {
        /// The personas.
        personas: Vec<Persona>,
        /// The persona who comes after them; without one they come last.
        before: Option<PersonaId>,
    },
    /// New sources, after all others, so that the numbers of those stay.
    InsertSources {
        /// The sources.
        sources: Vec<Source>,
    },
    /// Stages go elsewhere, with all that lies in their columns. They keep their order; a phase that is left without stages goes.
    MoveStages {
        /// The stages.
        stages: Vec<StageId>,
        /// Where to.
        to: StagePlace,
    },
    /// Phases go elsewhere with their stages.
    MovePhases {
        /// The phases.
        phases: Vec<PhaseId>,
        /// The phase that comes after them; without one they come last.
        before: Option<PhaseId>,
    },
    /// Lanes go elsewhere.
    MoveLanes {
        /// The lanes.
        lanes: Vec<LaneId>,
        /// The lane that comes after them; without one they come last.
        before: Option<LaneId>,
    },
    /// Cards go elsewhere.
    MoveCards {
        /// Which, and where to.
        moves: Vec<CardMove>,
    },
    /// Personas go elsewhere in their order.
    MovePersonas {
        /// The personas.
        personas: Vec<PersonaId>,
        /// The persona who comes after them; without one they come last.
        before: Option<PersonaId>,
    },
    /// A phase ends before a stage, and a new one begins with it.
    SplitPhase {
        /// The first stage of the new phase; not the first of its own.
        at: StageId,
        /// The new phase.
        phase: PhaseId,
        /// Its name.
        name: String,
    },
    /// A phase takes in the one that follows it.
    MergePhases {
        /// The phase that stays.
        first: PhaseId,
    },
    /// A phase begins with another stage: one of its own, or one of the phase before it. Both keep a stage at least.
    MoveBorder {
        /// The phase at the right of the border.
        phase: PhaseId,
        /// The stage with which it begins.
        first: StageId,
    },
    /// Parts go, and what hangs on them: cards with their stage or lane, curves with their persona, references to what is gone. A card
    /// that spans more than the stage in which it begins begins in the next one. An emotion point becomes unknown.
    Delete {
        /// Which.
        parts: Vec<Part>,
    },
    /// A finding of the review may stay, or counts again.
    SetAside {
        /// The rule that found it, by its name.
        rule: String,
        /// What it is about.
        part: Part,
        /// Why it may stay; without a reason it counts again.
        reason: Option<String>,
    },
    /// Several edits that are one to a person, applied in this order.
    Several {
        /// The edits.
        edits: Vec<Edit>,
        /// What it was that a person did.
        reason: Reason,
    },
}

/// What a person did when several edits are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Reason {
    /// The same was changed of several parts, of each from what it was.
    Change,
    Paste,
    Duplicate,
    Replace,
    Move,
    Insert,
}

/// A place among the stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagePlace {
    /// The phase that holds it.
    pub phase: PhaseId,
    /// The stage of that phase that comes after; without one it is the phase's end.
    pub before: Option<StageId>,
}

/// A new card and its place. The card itself says in which stage it lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewCard {
    /// The lane; one that holds cards.
    pub lane: LaneId,
    /// The card of that lane that comes after it; without one it is the last of its cell.
    pub before: Option<CardId>,
    /// The card.
    pub card: Card,
}

/// Where a card goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardMove {
    /// The card.
    pub card: CardId,
    /// The lane; one that holds cards.
    pub lane: LaneId,
    /// The stage in which it will begin.
    pub stage: StageId,
    /// The card of that lane that comes after it; without one it is the last of its cell.
    pub before: Option<CardId>,
}

/// The value of an emotion point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PointValue {
    /// The emotion lane.
    pub lane: LaneId,
    /// Whose.
    pub persona: PersonaId,
    /// Where.
    pub stage: StageId,
    /// On the map's scale.
    pub value: Number,
}

impl PointValue {
    /// The point.
    #[must_use]
    pub fn part(&self) -> Part {
        Part::EmotionPoint { lane: self.lane, persona: self.persona, stage: self.stage }
    }
}
