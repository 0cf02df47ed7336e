//! The service blueprint behind a journey: lanes of people, teams and systems with their tasks.

use std::collections::{HashMap, HashSet};

use crate::map::{DividerLine, LaneKind, Perspective, StageId};

use super::super::builder::Builder;
use super::super::content::{joined, lane_of, usual_line};
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::Value;
use super::super::words::shortened;
use super::actions::Actions;

/// How often a stage is handed on along connections.
const MAX_STEPS: usize = 20;

/// Reads one.
pub(super) fn read(builder: &mut Builder, actions: &mut Actions, document: &Value<'_>) {
    let mut tasks: Vec<&Value<'_>> = document.get("tasks").items().iter().collect();
    tasks.sort_by(|a, b| x(a).total_cmp(&x(b)));
    if actions.0.is_empty() {
        make_stages(builder, actions, document, &tasks);
    }
    let stages = places(actions, document, &tasks);
    let mut lanes: Vec<&Value<'_>> = document.get("lanes").items().iter().collect();
    lanes.sort_by_key(|lane| rank(lane));
    let mut drawn = [false; 4];
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (at, lane) in lanes.iter().enumerate() {
        known.entry(lane.get("id").text()).or_insert(at);
    }
    let mut tasks_of: Vec<Vec<(&Value<'_>, Option<StageId>)>> = vec![Vec::new(); lanes.len()];
    let mut homeless = Vec::new();
    for (task, stage) in tasks.iter().zip(stages) {
        // What stands for an action is a stage already.
        if actions.0.contains_key(task.get("id").text()) {
            continue;
        }
        match known.get(task.get("lane").text()).and_then(|at| tasks_of.get_mut(*at)) {
            Some(tasks) => tasks.push((task, stage)),
            None => homeless.push((*task, stage)),
        }
    }
    for (lane, tasks) in lanes.iter().zip(tasks_of) {
        let rank = rank(lane);
        if rank == 0 && tasks.is_empty() {
            continue;
        }
        let line = match rank {
            0 => None,
            1 => Some(DividerLine::Interaction),
            2 => Some(DividerLine::Visibility),
            _ => Some(DividerLine::InternalInteraction),
        };
        if let Some(slot) = drawn.get_mut(rank)
            && !std::mem::replace(slot, true)
            && let Some(line) = line
        {
            let _ = usual_line(builder, line);
        }
        let perspective = match rank {
            0 => Perspective::Customer,
            1 => Perspective::Company,
            _ => Perspective::BehindTheScenes,
        };
        let Some(id) = lane_of(builder, lane.get("name").text(), LaneKind::Text, perspective) else { break };
        let description = builder.text(lane.get("description").text());
        if let Some(lane) = builder.lane_mut(id) {
            lane.description = description;
        }
        for (task, stage) in tasks {
            let text = text_of(task);
            let Some(stage) = stage.or_else(|| outside(builder, task, &text)) else { continue };
            let card = builder.card(stage, &text);
            let _ = builder.put(id, card);
        }
    }
    for (task, stage) in homeless {
        let text = text_of(task);
        let note = ForeignNote::UnknownLane { text: shortened(&text), lane: shortened(task.get("lane").text()) };
        builder.remark(Some(task.line), Effect::Noted, Note::Foreign(note));
        if let Some(stage) = stage.or_else(|| builder.draft.stages().next().map(|stage| stage.id)) {
            builder.note(stage, &text);
        }
    }
    let count = document.get("connections").items().len();
    if count > 0 {
        let line = document.get("connections").line;
        builder.remark(Some(line), Effect::LeftOut, Note::Foreign(ForeignNote::Connections { count }));
    }
}

fn text_of(task: &Value<'_>) -> String {
    joined(task.get("name").text(), task.get("description").text(), "\n")
}

/// How far from the customer a lane lies.
fn rank(lane: &Value<'_>) -> usize {
    match lane.get("kind").text() {
        "cjm" => 0,
        "human" => 1,
        "system" => 3,
        _ => 2,
    }
}

fn x(task: &Value<'_>) -> f64 {
    task.get("position").get("x").number().map_or(0.0, crate::map::Number::get)
}

/// The first stage for what lies nowhere, which is said.
fn outside(builder: &mut Builder, task: &Value<'_>, text: &str) -> Option<StageId> {
    let note = ForeignNote::OutsideOfGrid { text: shortened(text) };
    builder.remark(Some(task.line), Effect::Changed, Note::Foreign(note));
    builder.draft.stages().next().map(|stage| stage.id)
}

/// Without a journey, what stands in its lane makes the stages; without that, what lies side by side.
fn make_stages(builder: &mut Builder, actions: &mut Actions, document: &Value<'_>, tasks: &[&Value<'_>]) {
    let lanes = document.get("lanes").items().iter();
    let ways: HashSet<&str> = lanes.filter(|lane| rank(lane) == 0).map(|lane| lane.get("id").text()).collect();
    let of_journey = |task: &&&Value<'_>| ways.contains(task.get("lane").text());
    builder.remark(Some(document.line), Effect::Changed, Note::Foreign(ForeignNote::MadeStages));
    for task in tasks.iter().filter(of_journey) {
        let Some(stage) = builder.stage(task.get("name").text()) else { return };
        let description = builder.text(task.get("description").text());
        if let Some(stage) = builder.stage_mut(stage) {
            stage.description = description;
        }
        actions.0.insert(task.get("id").text().to_owned(), stage);
    }
    if builder.draft.phases.is_empty() && !tasks.is_empty() {
        let mut last = f64::NEG_INFINITY;
        let mut count = 0_u32;
        for task in tasks {
            // A task is some 150 wide: what begins further on is the next step.
            if x(task) - last > 150.0 {
                count += 1;
                last = x(task);
                if builder.stage(&count.to_string()).is_none() {
                    return;
                }
            }
        }
    }
}

/// The stage of each task: that of the action it stands for or is joined with, else of the nearest one.
fn places(actions: &Actions, document: &Value<'_>, tasks: &[&Value<'_>]) -> Vec<Option<StageId>> {
    let of = |id: &str| actions.0.get(id).copied();
    let mut stages: Vec<Option<StageId>> =
        tasks.iter().map(|task| of(task.get("source_id").text()).or_else(|| of(task.get("id").text()))).collect();
    let at: HashMap<&str, usize> = tasks.iter().enumerate().map(|(at, task)| (task.get("id").text(), at)).collect();
    let ends: Vec<(&str, &str)> = document
        .get("connections")
        .items()
        .iter()
        .map(|connection| (connection.get("source").text(), connection.get("target").text()))
        .collect();
    let mut joined: HashMap<&str, StageId> = HashMap::new();
    for (source, target) in &ends {
        for (end, other) in [(source, target), (target, source)] {
            if let Some(stage) = of(other) {
                joined.entry(end).or_insert(stage);
            }
        }
    }
    let has_place = |task: &Value<'_>| task.get("position").get("x").number().is_some();
    let placed = tasks.iter().zip(&stages).filter(|(task, _)| has_place(task));
    let known: Vec<(f64, StageId)> = placed.filter_map(|(task, stage)| stage.map(|stage| (x(task), stage))).collect();
    for (task, slot) in tasks.iter().zip(&mut stages) {
        if slot.is_some() {
            continue;
        }
        *slot = joined.get(task.get("id").text()).copied();
        if slot.is_none() && has_place(task) {
            // Both are in order, so that few are nearer than the nearest.
            let after = known.partition_point(|(other, _)| *other < x(task));
            let near = [after.checked_sub(1), Some(after)].into_iter().flatten().filter_map(|at| known.get(at));
            *slot =
                near.min_by(|a, b| (a.0 - x(task)).abs().total_cmp(&(b.0 - x(task)).abs())).map(|(_, stage)| *stage);
        }
    }
    for _ in 0..MAX_STEPS {
        let mut changed = false;
        for (source, target) in &ends {
            let (Some(a), Some(b)) = (at.get(source), at.get(target)) else { continue };
            let (from, to) = (stages.get(*a).copied().flatten(), stages.get(*b).copied().flatten());
            for (slot, stage) in [(*a, to.filter(|_| from.is_none())), (*b, from.filter(|_| to.is_none()))] {
                if let (Some(slot), Some(stage)) = (stages.get_mut(slot), stage) {
                    *slot = Some(stage);
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    stages
}
