//! Stages, and the phases in which they lie.

use std::collections::HashSet;
use std::sync::Arc;

use crate::map::{Extra, Phase, PhaseId, Stage, StageId};

use super::super::change::StagePlace;
use super::super::refused::{Misfit, Refused};
use super::clean::{Clean, clean};
use super::work::Work;

pub(super) fn insert(work: &mut Work, stages: &[Stage], to: StagePlace) -> Result<(), Refused> {
    let phase = work.phase_index(to.phase)?;
    let at = place(work, phase, to.before)?;
    let stages = stages.iter().map(Clean::cleaned);
    Arc::make_mut(&mut work.draft.phases[phase]).stages.splice(at..at, stages);
    Ok(())
}

/// Stages go to a place. If what comes after it is moved too, the next stage of that phase which is not stands for it.
pub(super) fn shift(work: &mut Work, stages: &[StageId], to: StagePlace) -> Result<(), Refused> {
    let target = work.phase_index(to.phase)?;
    let place = place(work, target, to.before)?;
    for stage in stages {
        work.stage_place(*stage)?;
    }
    let moved: HashSet<StageId> = stages.iter().copied().collect();
    let is_moved = |stage: &Stage| moved.contains(&stage.id);
    let stays_before = work.draft.phases[target].stages[..place].iter().filter(|stage| !is_moved(stage)).count();
    let mut taken = Vec::new();
    for phase in &mut work.draft.phases {
        if phase.stages.iter().any(is_moved) {
            taken.extend(Arc::make_mut(phase).stages.extract_if(.., |stage| is_moved(stage)));
        }
    }
    Arc::make_mut(&mut work.draft.phases[target]).stages.splice(stays_before..stays_before, taken);
    work.draft.phases.retain(|phase| !phase.stages.is_empty());
    Ok(())
}

pub(super) fn split(work: &mut Work, at: StageId, id: PhaseId, name: &str) -> Result<(), Refused> {
    let (phase, stage) = work.stage_place(at)?;
    if stage == 0 {
        return Err(Misfit::FirstStage.into());
    }
    let stages = Arc::make_mut(&mut work.draft.phases[phase]).stages.split_off(stage);
    let new = Phase { id, name: clean(name), goal: String::new(), color: None, stages, extra: Extra::default() };
    work.draft.phases.insert(phase + 1, Arc::new(new));
    Ok(())
}

pub(super) fn merge(work: &mut Work, first: PhaseId) -> Result<(), Refused> {
    let phase = work.phase_index(first)?;
    if phase + 1 == work.draft.phases.len() {
        return Err(Misfit::LastPhase.into());
    }
    let next = Arc::unwrap_or_clone(work.draft.phases.remove(phase + 1));
    Arc::make_mut(&mut work.draft.phases[phase]).stages.extend(next.stages);
    Ok(())
}

pub(super) fn move_border(work: &mut Work, phase: PhaseId, first: StageId) -> Result<(), Refused> {
    let right = work.phase_index(phase)?;
    let (holder, at) = work.stage_place(first)?;
    let Some(left) = right.checked_sub(1) else {
        // Where it begins already, nothing needs to be taken in.
        return if (holder, at) == (right, 0) { Ok(()) } else { Err(Misfit::FirstPhase.into()) };
    };
    if holder == right {
        let given = Arc::make_mut(&mut work.draft.phases[right]).stages.drain(..at).collect::<Vec<_>>();
        Arc::make_mut(&mut work.draft.phases[left]).stages.extend(given);
    } else if holder == left && at > 0 {
        let taken = Arc::make_mut(&mut work.draft.phases[left]).stages.split_off(at);
        Arc::make_mut(&mut work.draft.phases[right]).stages.splice(..0, taken);
    } else {
        return Err(Misfit::PhaseWithoutStage.into());
    }
    Ok(())
}

/// The place of `before` in a phase, or the phase's end.
fn place(work: &Work, phase: usize, before: Option<StageId>) -> Result<usize, Refused> {
    let Some(before) = before else { return Ok(work.draft.phases[phase].stages.len()) };
    match work.stage_place(before)? {
        (holder, at) if holder == phase => Ok(at),
        _ => Err(Misfit::Elsewhere.into()),
    }
}
