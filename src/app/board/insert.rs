//! New stages, lanes, phases and personas: they are written at once.

use crate::edit::{Edit, Ids, StagePlace};
use crate::locale::{Locale, say};
use crate::map::{Lane, LaneId, LaneKind, Part, Persona, Phase, PhaseId, Stage, StageId, TextField};

use super::core::Board;
use super::writing::Blank;

/// On which side of what is selected something new comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Side {
    Before,
    After,
}

impl Board {
    /// Writes the name of a new lane of a kind.
    pub(in crate::app) fn insert_lane_after(&mut self, kind: LaneKind) {
        self.insert_lane(kind, Side::After);
    }

    /// A new stage beside the selected one, or at the end.
    pub(in crate::app) fn insert_stage(&mut self, side: Side) {
        let mut ids = Ids::after(self.map());
        let stage = Stage::named(ids.stage(), "");
        let part = Part::Stage(stage.id);
        let insert = match self.stage_place(side) {
            Some(to) => Edit::InsertStages { stages: vec![stage], to },
            // The first stage of a map brings a phase without a name along.
            None => Edit::InsertPhases { phases: vec![phase(ids.phase(), stage)], before: None },
        };
        self.write_new(insert, part, TextField::Name, Blank::Kept);
    }

    /// A new phase with one stage, beside the selected one or at the end.
    pub(in crate::app) fn insert_phase(&mut self, side: Side) {
        let mut ids = Ids::after(self.map());
        let phase = phase(ids.phase(), Stage::named(ids.stage(), ""));
        let part = Part::Phase(phase.id);
        let phases = &self.map().phases;
        let selected = self.selected_phase().and_then(|id| phases.iter().position(|phase| phase.id == id));
        let at = match (selected, side) {
            (Some(at), Side::Before) => at,
            (Some(at), Side::After) => at + 1,
            (None, _) => phases.len(),
        };
        let before = phases.get(at).map(|phase| phase.id);
        self.write_new(Edit::InsertPhases { phases: vec![phase], before }, part, TextField::Name, Blank::Kept);
    }

    /// A new lane beside the selected one, or at the end.
    pub(in crate::app) fn insert_lane(&mut self, kind: LaneKind, side: Side) {
        let lane = Lane::empty(Ids::after(self.map()).lane(), "", kind);
        let part = Part::Lane(lane.id);
        let lanes = &self.map().lanes;
        let selected = self.selected_lane().and_then(|id| lanes.iter().position(|lane| lane.id == id));
        let at = match (selected, side) {
            (Some(at), Side::Before) => at,
            (Some(at), Side::After) => at + 1,
            (None, _) => lanes.len(),
        };
        let before = lanes.get(at).map(|lane| lane.id);
        self.write_new(Edit::InsertLanes { lanes: vec![lane], before }, part, TextField::Name, Blank::Kept);
    }

    /// A new persona after all others.
    pub(in crate::app) fn insert_persona(&mut self, locale: Locale) {
        // Somebody new would not be seen.
        self.show_only(None);
        let persona = Persona::named(Ids::after(self.map()).persona(), say(locale, "new-persona"));
        let part = Part::Persona(persona.id);
        self.write_new(
            Edit::InsertPersonas { personas: vec![persona], before: None },
            part,
            TextField::Name,
            Blank::Kept,
        );
    }

    /// The place of a new stage beside the selected one.
    fn stage_place(&self, side: Side) -> Option<StagePlace> {
        let phases = &self.map().phases;
        let end = phases.last().map(|phase| StagePlace { phase: phase.id, before: None });
        if let Some(Part::Phase(id)) = self.editor.selection().lead() {
            return Some(StagePlace { phase: id, before: None });
        }
        let Some(stage) = self.selected_stage() else { return end };
        let phase = phases.iter().find(|phase| phase.stages.iter().any(|other| other.id == stage))?;
        let at = phase.stages.iter().position(|other| other.id == stage)?;
        let before = match side {
            Side::Before => Some(stage),
            Side::After => phase.stages.get(at + 1).map(|stage| stage.id),
        };
        Some(StagePlace { phase: phase.id, before })
    }

    /// The stage that is selected, or in which what is selected lies.
    pub(in crate::app) fn selected_stage(&self) -> Option<StageId> {
        match self.editor.selection().lead()? {
            Part::Stage(stage) => Some(stage),
            part => self.cell_of(part).map(|(_, stage)| stage),
        }
    }

    /// The lane that is selected, or in which what is selected lies.
    pub(in crate::app) fn selected_lane(&self) -> Option<LaneId> {
        match self.editor.selection().lead()? {
            Part::Lane(lane) | Part::Curve { lane, .. } => Some(lane),
            part => self.cell_of(part).map(|(lane, _)| lane),
        }
    }

    /// The phase that is selected, or in which what is selected lies.
    pub(in crate::app) fn selected_phase(&self) -> Option<PhaseId> {
        if let Part::Phase(phase) = self.editor.selection().lead()? {
            return Some(phase);
        }
        let stage = self.selected_stage()?;
        let holds = |phase: &&std::sync::Arc<Phase>| phase.stages.iter().any(|other| other.id == stage);
        self.map().phases.iter().find(holds).map(|phase| phase.id)
    }
}

fn phase(id: PhaseId, stage: Stage) -> Phase {
    Phase {
        id,
        name: String::new(),
        goal: String::new(),
        color: None,
        stages: vec![stage],
        extra: crate::map::Extra::default(),
    }
}
