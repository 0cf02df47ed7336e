//! Phases, lanes and personas in another order.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use crate::map::{LaneId, Part, PersonaId, PhaseId};

use super::super::refused::Refused;
use super::work::Work;

pub(super) fn phases(work: &mut Work, moved: &[PhaseId], before: Option<PhaseId>) -> Result<(), Refused> {
    reorder(&mut work.draft.phases, |phase| phase.id, Part::Phase, moved, before)
}

pub(super) fn lanes(work: &mut Work, moved: &[LaneId], before: Option<LaneId>) -> Result<(), Refused> {
    reorder(&mut work.draft.lanes, |lane| lane.id, Part::Lane, moved, before)
}

pub(super) fn personas(work: &mut Work, moved: &[PersonaId], before: Option<PersonaId>) -> Result<(), Refused> {
    reorder(&mut work.draft.personas, |persona| persona.id, Part::Persona, moved, before)
}

/// The place in a list before which something goes: that of `before`, or the list's end.
pub(super) fn place<T, Id: Copy + Eq>(
    list: &[Arc<T>],
    id: impl Fn(&T) -> Id,
    part: fn(Id) -> Part,
    before: Option<Id>,
) -> Result<usize, Refused> {
    let Some(before) = before else { return Ok(list.len()) };
    list.iter().position(|item| id(item) == before).ok_or(Refused::NotThere(part(before)))
}

/// Brings parts before another, or to the end. They keep their order. If that other one is moved too, the next that is not stands
/// for it.
fn reorder<T, Id: Copy + Eq + Hash>(
    list: &mut Vec<Arc<T>>,
    id: impl Fn(&T) -> Id,
    part: fn(Id) -> Part,
    moved: &[Id],
    before: Option<Id>,
) -> Result<(), Refused> {
    let place = place(list, &id, part, before)?;
    let there: HashSet<Id> = list.iter().map(|item| id(item)).collect();
    if let Some(missing) = moved.iter().find(|moved| !there.contains(moved)) {
        return Err(Refused::NotThere(part(*missing)));
    }
    let moved: HashSet<Id> = moved.iter().copied().collect();
    let after = list.split_off(place);
    let is_moved = |item: &Arc<T>| moved.contains(&id(item));
    let (mut taken, mut ordered): (Vec<_>, Vec<_>) = std::mem::take(list).into_iter().partition(is_moved);
    let (taken_after, rest): (Vec<_>, Vec<_>) = after.into_iter().partition(is_moved);
    taken.extend(taken_after);
    ordered.extend(taken);
    ordered.extend(rest);
    *list = ordered;
    Ok(())
}
