//! New phases, lanes, personas and sources.

use std::sync::Arc;

use crate::map::{Lane, LaneId, Part, Persona, PersonaId, Phase, PhaseId, Source};

use super::super::refused::Refused;
use super::clean::Clean;
use super::order::place;
use super::work::Work;

pub(super) fn phases(work: &mut Work, phases: &[Phase], before: Option<PhaseId>) -> Result<(), Refused> {
    let at = place(&work.draft.phases, |phase| phase.id, Part::Phase, before)?;
    insert(&mut work.draft.phases, at, phases);
    Ok(())
}

pub(super) fn lanes(work: &mut Work, lanes: &[Lane], before: Option<LaneId>) -> Result<(), Refused> {
    let at = place(&work.draft.lanes, |lane| lane.id, Part::Lane, before)?;
    insert(&mut work.draft.lanes, at, lanes);
    Ok(())
}

pub(super) fn personas(work: &mut Work, personas: &[Persona], before: Option<PersonaId>) -> Result<(), Refused> {
    let at = place(&work.draft.personas, |persona| persona.id, Part::Persona, before)?;
    insert(&mut work.draft.personas, at, personas);
    Ok(())
}

pub(super) fn sources(work: &mut Work, sources: &[Source]) {
    let at = work.draft.sources.len();
    insert(&mut work.draft.sources, at, sources);
}

fn insert<T: Clean>(list: &mut Vec<Arc<T>>, at: usize, new: &[T]) {
    list.splice(at..at, new.iter().map(|part| Arc::new(part.cleaned())));
}
