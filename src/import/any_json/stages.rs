//! Stages, with all that stands in them.

use std::collections::HashMap;

use crate::map::StageId;

use super::super::builder::Builder;
use super::super::scores::{Score, Scores};
use super::super::tree::{Content, Value};
use super::super::words::{lane_sort, plain, spoken};
use super::emotion::{Feeling, feelings, gathered};
use super::find::name_of;
use super::lanes::FieldLanes;
use super::people::People;
use super::roles::{Role, is_step_list, role};
use super::texts::one_text;

/// What is gathered while the stages are read.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) lanes: FieldLanes,
    pub(super) people: People,
    pub(super) scores: Scores,
    /// What the stages are called, by id and name.
    pub(super) stages: HashMap<String, StageId>,
}

/// Reads all stages; those that have stages of their own are phases.
pub(super) fn read(builder: &mut Builder, into: &mut Gathered, stages: &Value<'_>) {
    let entries: Vec<(&str, &Value<'_>)> = match &stages.content {
        Content::List(items) => items.iter().map(|item| (name_of(item), item)).collect(),
        Content::Fields(fields) => fields.iter().map(|(name, value)| (&**name, value)).collect(),
        Content::Nothing | Content::Scalar(_) => return,
    };
    let is_phase = |entry: &Value<'_>| steps_of(entry).is_some();
    let has_phases = entries.iter().any(|(_, entry)| is_phase(entry));
    for (name, entry) in entries {
        let own = name_of(entry);
        let name = if own.is_empty() { spoken(name) } else { own.to_owned() };
        if !has_phases {
            read_stage(builder, into, &name, entry, None);
            continue;
        }
        if builder.phase(&name).is_none() {
            return;
        }
        let Some((field, steps)) = steps_of(entry) else {
            read_stage(builder, into, &name, entry, None);
            continue;
        };
        let mut first = None;
        for step in steps.items() {
            let stage = read_stage(builder, into, name_of(step), step, None);
            first = first.or(stage);
        }
        // What is said of the phase as a whole stands in its first stage.
        if let Some(first) = first {
            name_stage(into, entry, &name, first);
            read_fields(builder, into, first, entry, Some(field));
        }
    }
}

/// The steps of a stage, if they say so much that each is a stage of its own.
fn steps_of<'v, 't>(entry: &'v Value<'t>) -> Option<(&'v str, &'v Value<'t>)> {
    let says_much = |step: &Value<'_>| {
        let says = |(name, value): &&(std::borrow::Cow<'_, str>, Value<'_>)| {
            !value.is_nothing()
                && (role(name) == Role::Emotion || role(name) == Role::Lane && lane_sort(&plain(name)).is_some())
        };
        !name_of(step).is_empty() && step.fields().iter().find(says).is_some()
    };
    let (name, steps) = entry
        .fields()
        .iter()
        .find(|(name, value)| is_step_list(name) && !value.items().is_empty() && value.items().iter().any(says_much))?;
    Some((name, steps))
}

fn name_stage(into: &mut Gathered, entry: &Value<'_>, name: &str, stage: StageId) {
    for known in [entry.first_of(&["id", "stageId", "phaseId"]).text(), name] {
        if !known.is_empty() {
            into.stages.entry(plain(known)).or_insert(stage);
        }
    }
}

fn read_stage(
    builder: &mut Builder,
    into: &mut Gathered,
    name: &str,
    entry: &Value<'_>,
    without: Option<&str>,
) -> Option<StageId> {
    let stage = builder.stage(name)?;
    name_stage(into, entry, name, stage);
    read_fields(builder, into, stage, entry, without);
    Some(stage)
}

/// Reads the fields of a stage.
fn read_fields(builder: &mut Builder, into: &mut Gathered, stage: StageId, entry: &Value<'_>, without: Option<&str>) {
    let mut name_is_taken = false;
    let mut said: Vec<Feeling> = Vec::new();
    let mut emotion_field = None;
    for (field, value) in entry.fields() {
        if value.is_nothing() || without == Some(&**field) {
            continue;
        }
        match role(field) {
            Role::Name if !name_is_taken => name_is_taken = true,
            Role::Technical => {}
            // Beside a name, it is a number or the same again.
            Role::Stage if value.text() == name_of(entry) || value.number().is_some() => {}
            Role::Emotion if per_person(builder, into, stage, value) => {}
            Role::Emotion => {
                emotion_field.get_or_insert((field, value.line));
                said.extend(feelings(value));
            }
            Role::MomentOfTruth if value.fields().is_empty() && value.items().is_empty() => {
                let text = value.text();
                let is_flag = ["true", "false", "yes", "no", "sí", "si"].contains(&text.to_lowercase().as_str());
                if let Some(stage) = builder.stage_mut(stage) {
                    stage.moment_of_truth |= value.is_true() || !is_flag;
                }
                if !is_flag {
                    into.lanes.put(builder, stage, field, value);
                }
            }
            wanted @ (Role::Description | Role::Duration) if value.fields().is_empty() => {
                let text = builder.text(&one_text(value, &|_| true));
                let free = builder.stage_mut(stage).map(|stage| match wanted {
                    Role::Duration => &mut stage.duration,
                    _ => &mut stage.description,
                });
                match free.filter(|slot| slot.is_empty()) {
                    Some(slot) => *slot = text,
                    None => said.extend(into.lanes.put_and_feel(builder, stage, field, value)),
                }
            }
            Role::Name
            | Role::Description
            | Role::Duration
            | Role::MomentOfTruth
            | Role::Channel
            | Role::Owner
            | Role::Stage
            | Role::Persona
            | Role::Lane => said.extend(into.lanes.put_and_feel(builder, stage, field, value)),
        }
    }
    let (moods, words, others) = gathered(said);
    let persona = if moods.is_empty() { None } else { into.people.first(builder) };
    if let Some(persona) = persona {
        let line = emotion_field.map_or(entry.line, |(_, line)| line);
        for mood in moods {
            into.scores.push(Score { persona, stage, mood, note: words.clone(), line });
        }
    }
    // Moods of which nobody can say how good they are stay what they are: texts.
    let (field, line) = emotion_field.map_or(("emotions", entry.line), |(field, line)| (&**field, line));
    for text in others.iter().filter(|text| !text.is_empty()) {
        if let Some(lane) = into.lanes.lane(builder, field, line) {
            let card = builder.card(stage, text);
            let _ = builder.put(lane, card);
        }
    }
}

/// Reads moods that are told person by person.
fn per_person(builder: &mut Builder, into: &mut Gathered, stage: StageId, value: &Value<'_>) -> bool {
    let fields = value.fields();
    if fields.is_empty() || fields.iter().any(|(name, _)| into.people.find(name).is_none()) {
        return false;
    }
    for (name, value) in fields {
        let (moods, words, others) = gathered(feelings(value));
        let Some(persona) = into.people.find(name) else { continue };
        for mood in moods {
            into.scores.push(Score { persona, stage, mood, note: words.clone(), line: value.line });
        }
        for text in others.iter().filter(|text| !text.is_empty()) {
            builder.note(stage, &format!("{name}: {text}"));
        }
    }
    true
}

/// Puts what a list of the whole journey says of single stages where it belongs; what names no stage is given back.
pub(super) fn spread<'v, 't>(
    builder: &mut Builder,
    into: &mut Gathered,
    field: &str,
    list: &'v Value<'t>,
) -> Vec<&'v Value<'t>> {
    let items = list.items();
    let is_emotion = role(field) == Role::Emotion || plain(field).contains("curve") || plain(field).contains("curva");
    let all: Vec<StageId> = builder.draft.stages().map(|stage| stage.id).collect();
    let in_order = is_emotion && items.len() == all.len();
    let mut left = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let named = item.fields().iter().filter(|(name, _)| role(name) == Role::Stage || role(name) == Role::Name);
        let stage = named
            .filter_map(|(_, value)| {
                let wanted = plain(value.text());
                into.stages.get(&wanted).copied().filter(|_| !wanted.is_empty())
            })
            .next()
            .or_else(|| all.get(at).copied().filter(|_| in_order));
        let Some(stage) = stage else {
            left.push(item);
            continue;
        };
        if is_emotion {
            let name = builder.draft.stage(stage).map(|stage| plain(&stage.name)).unwrap_or_default();
            let (moods, words, others) = gathered(feelings(item));
            let Some(persona) = into.people.first(builder) else { continue };
            let words: Vec<&str> = words.split(" · ").filter(|word| plain(word) != name).collect();
            for mood in moods {
                let note = words.join(" · ");
                into.scores.push(Score { persona, stage, mood, note, line: item.line });
            }
            others.iter().for_each(|text| builder.note(stage, text));
        } else {
            let text = one_text(item, &|name| role(name) != Role::Stage);
            if let Some(lane) = into.lanes.lane(builder, field, item.line) {
                let card = super::super::content::card_for(builder, lane, stage, &text);
                let _ = builder.put(lane, card);
            }
        }
    }
    left
}
