//! The journey: phases, and actions as stages in them.

use std::collections::{HashMap, HashSet};

use crate::locale::say;
use crate::map::{LaneKind, Perspective, ScaleName, StageId};

use super::super::any_json::FieldLanes;
use super::super::builder::Builder;
use super::super::content::lane_of;
use super::super::foreign_note::ForeignNote;
use super::super::options::Options;
use super::super::report::{Effect, Note};
use super::super::scores::{Score, Scores, ValueScale};
use super::super::tree::Value;
use super::super::words::{Mood, shortened};

/// Fields of an action that have a place of their own, or tell nothing of the journey.
const KNOWN: &[&str] = &["id", "name", "phase", "description", "emotion_score", "touchpoints", "thoughts_feelings"];

/// The stages that actions became, by their ids.
#[derive(Default)]
pub(super) struct Actions(pub(super) HashMap<String, StageId>);

impl Actions {
    pub(super) fn read(&mut self, builder: &mut Builder, way: &Value<'_>) {
        let persona = way.get("persona");
        let name = if persona.fields().is_empty() { persona.text() } else { persona.get("name").text() };
        let customer = say(builder.locale(), "import-others-customer");
        let Some(id) = builder.persona(if name.is_empty() { &customer } else { name }) else { return };
        let summary = builder.text(persona.get("description").text());
        if let Some(persona) = builder.draft.personas.first_mut() {
            std::sync::Arc::make_mut(persona).summary = summary;
        }
        let placed = self.stages(builder, way);
        let mut lanes = FieldLanes::default();
        let (mut scores, mut touchpoints, mut thoughts) = (Scores::default(), false, false);
        for (action, _) in &placed {
            touchpoints |= !action.get("touchpoints").is_nothing();
            thoughts |= !action.get("thoughts_feelings").is_nothing();
        }
        let named = [
            ("touchpoints", "import-others-touchpoints", LaneKind::Touchpoints, touchpoints),
            ("thoughts_feelings", "import-others-thoughts", LaneKind::Text, thoughts),
        ];
        for (field, key, kind, _) in named.into_iter().filter(|(.., is_there)| *is_there) {
            let name = say(builder.locale(), key);
            let _ = lanes.named(builder, field, &name, kind);
        }
        let mut said = HashSet::new();
        for (action, stage) in placed {
            for field in ["touchpoints", "thoughts_feelings"] {
                lanes.put(builder, stage, field, action.get(field));
            }
            for (field, value) in action.fields().iter().filter(|(name, _)| !KNOWN.contains(&&**name)) {
                lanes.put(builder, stage, field, value);
                if said.insert(field) {
                    let note = ForeignNote::GuessedLane { lane: shortened(field) };
                    builder.remark(Some(value.line), Effect::Changed, Note::Foreign(note));
                }
            }
            let score = action.get("emotion_score");
            match score.number() {
                Some(value) => {
                    let mood = Mood::Value(value, None);
                    scores.push(Score { persona: id, stage, mood, note: String::new(), line: score.line });
                }
                None if !score.is_nothing() => {
                    let note =
                        ForeignNote::UnknownValue { field: "emotion_score".into(), value: shortened(score.text()) };
                    builder.remark(Some(score.line), Effect::Noted, Note::Foreign(note));
                    builder.note(stage, score.text());
                }
                None => {}
            }
        }
        if !scores.is_empty() {
            let name = say(builder.locale(), "import-others-emotions");
            if let Some(lane) = lane_of(builder, &name, LaneKind::Emotion, Perspective::Customer) {
                scores.draw(builder, lane, ValueScale::Known(ScaleName::FiveLevels), &Options::default());
            }
        }
    }

    /// Makes phases and stages; gives each action with its stage.
    fn stages<'v, 't>(&mut self, builder: &mut Builder, way: &'v Value<'t>) -> Vec<(&'v Value<'t>, StageId)> {
        let mut by_phase: HashMap<&str, Vec<&'v Value<'t>>> = HashMap::new();
        let mut placed = Vec::new();
        for action in way.get("actions").items() {
            by_phase.entry(action.get("phase").text()).or_default().push(action);
        }
        for phase in way.get("phases").items() {
            let (id, name) = (phase.get("id").text(), phase.get("name").text());
            if builder.phase(name).is_none() {
                break;
            }
            let goal = builder.text(phase.get("description").text());
            if let Some(phase) = builder.draft.phases.last_mut() {
                std::sync::Arc::make_mut(phase).goal = goal;
            }
            let actions = by_phase.remove(id).unwrap_or_default();
            // A phase that nobody has filled in stays to be seen.
            if actions.is_empty() {
                let _ = builder.stage(name);
            }
            for action in actions {
                placed.extend(self.stage(builder, action).map(|stage| (action, stage)));
            }
        }
        let mut phase_is_open = false;
        for action in way.get("actions").items() {
            let phase = action.get("phase").text();
            if !by_phase.contains_key(phase) {
                continue;
            }
            if !phase_is_open {
                phase_is_open = true;
                let _ = builder.phase("");
            }
            let note =
                ForeignNote::UnknownStage { text: shortened(action.get("name").text()), stage: shortened(phase) };
            builder.remark(Some(action.line), Effect::Changed, Note::Foreign(note));
            placed.extend(self.stage(builder, action).map(|stage| (action, stage)));
        }
        placed
    }

    fn stage(&mut self, builder: &mut Builder, action: &Value<'_>) -> Option<StageId> {
        let stage = builder.stage(action.get("name").text())?;
        let description = builder.text(action.get("description").text());
        if let Some(stage) = builder.stage_mut(stage) {
            stage.description = description;
        }
        let id = action.get("id").text();
        if self.0.contains_key(id) {
            let note = ForeignNote::Repeated { id: shortened(id) };
            builder.remark(Some(action.line), Effect::Changed, Note::Foreign(note));
        } else if !id.is_empty() {
            self.0.insert(id.to_owned(), stage);
        }
        Some(stage)
    }
}
