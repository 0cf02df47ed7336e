//! The way: phases and their stages.

use super::super::problem::Problem;
use super::json::Value;
use super::limits::MAX_STAGES;
use super::reader::{Part, Reader};
use crate::map::{Extra, Phase, PhaseId, Stage, StageId};

const PHASE: &[&str] = &["id", "name", "goal", "color", "stages"];
const STAGE: &[&str] = &["id", "name", "description", "duration", "momentOfTruth", "width"];

impl Reader<'_> {
    /// All phases. Stages claim their ids over all phases before the first is given a new one.
    pub(super) fn way(&mut self, list: &Value<'_, '_>, parts: Vec<Part<'_, PhaseId>>) -> Vec<Phase> {
        let ats: Vec<_> = parts.iter().map(|part| list.at.item(part.index)).collect();
        let mut phases = Vec::new();
        for (part, at) in parts.into_iter().zip(&ats) {
            let object = self.object(Value { raw: part.raw, at: *at }, PHASE);
            self.need(&object, &["name", "stages"]);
            let mut claimed = Vec::new();
            let mut cut = false;
            if let Some(stages) = object.get("stages") {
                for (index, raw) in self.objects(&stages, MAX_STAGES) {
                    let value = Value { raw, at: stages.at.item(index) };
                    if !self.stages_left.take(&mut self.log, value.place()) {
                        cut = true;
                        break;
                    }
                    let text = self.own_id(value);
                    claimed.push(Part { index, raw, id: self.stages.claim(text.as_deref()) });
                }
            }
            // A phase whose stages are all too many goes with them.
            if !(cut && claimed.is_empty()) {
                phases.push((part.id, object, claimed));
            }
        }
        let read = phases.into_iter().map(|(id, object, claimed)| {
            let at = object.at("stages");
            let parts = self.settle(&at, |reader| &mut reader.stages, claimed);
            let stages: Vec<Stage> = parts
                .into_iter()
                .map(|part| {
                    let stage = Value { raw: part.raw, at: at.item(part.index) };
                    self.stage(stage, part.id)
                })
                .collect();
            let phase = Phase {
                id,
                name: self.text(&object, "name"),
                goal: self.text(&object, "goal"),
                color: self.color(&object, "color"),
                stages,
                extra: Extra::default(),
            };
            if phase.stages.is_empty() {
                self.log.warn(object.place(), || Problem::EmptyPhase);
            }
            Phase { extra: Self::extra(object), ..phase }
        });
        let mut phases: Vec<Phase> = read.collect();
        for phase in phases.iter_mut().filter(|phase| phase.stages.is_empty()) {
            phase.stages.push(Stage::named(self.stages.issue(), ""));
        }
        phases
    }

    fn stage(&mut self, value: Value<'_, '_>, id: StageId) -> Stage {
        let object = self.object(value, STAGE);
        self.need(&object, &["name"]);
        Stage {
            id,
            name: self.text(&object, "name"),
            description: self.text(&object, "description"),
            duration: self.text(&object, "duration"),
            moment_of_truth: self.flag(&object, "momentOfTruth"),
            width: self.length(&object, "width"),
            extra: Self::extra(object),
        }
    }
}
