//! From a map to the next.
//!
//! An edit is applied to a draft that shares everything with the map. What came of it is put in order ([`share`]), measured
//! ([`limits`]) and checked ([`Map::build`]).

mod aside;
mod cards;
mod clean;
mod columns;
mod delete;
mod gone;
mod insert;
mod limits;
mod order;
mod points;
mod set;
mod set_card;
mod share;
mod stages;
mod work;
mod write;

use crate::map::Map;

use super::change::Edit;
use super::refused::Refused;
use work::Work;

pub(super) use clean::clean;
pub(super) use share::is_equal;

/// The map that comes of an edit. All that did not change is shared with `map`; if nothing did, it is the very same map.
///
/// # Errors
/// [`Refused`] if the edit does not hold for this map.
pub fn apply(map: &Map, edit: &Edit) -> Result<Map, Refused> {
    let mut work = Work::new(map.to_draft());
    change(&mut work, edit)?;
    let mut draft = work.into_draft();
    draft.forget_lost_parts();
    share::share(map, &mut draft);
    if share::is_equal(map, &draft) {
        return Ok(map.clone());
    }
    limits::check(map, &draft)?;
    Ok(Map::build(draft)?)
}

fn change(work: &mut Work, edit: &Edit) -> Result<(), Refused> {
    match edit {
        Edit::Write { part, field, text } => write::write(work, *part, *field, text),
        Edit::Set { parts, property } => set::set(work, parts, property),
        Edit::SetPoints { points } => points::set_points(work, points),
        Edit::InsertStages { stages, to } => stages::insert(work, stages, *to),
        Edit::InsertPhases { phases, before } => insert::phases(work, phases, *before),
        Edit::InsertLanes { lanes, before } => insert::lanes(work, lanes, *before),
        Edit::InsertCards { cards } => cards::insert(work, cards),
        Edit::InsertPersonas { personas, before } => insert::personas(work, personas, *before),
        Edit::InsertSources { sources } => {
            insert::sources(work, sources);
            Ok(())
        }
        Edit::MoveStages { stages, to } => stages::shift(work, stages, *to),
        Edit::MovePhases { phases, before } => order::phases(work, phases, *before),
        Edit::MoveLanes { lanes, before } => order::lanes(work, lanes, *before),
        Edit::MoveCards { moves } => cards::shift(work, moves),
        Edit::MovePersonas { personas, before } => order::personas(work, personas, *before),
        Edit::SplitPhase { at, phase, name } => stages::split(work, *at, *phase, name),
        Edit::MergePhases { first } => stages::merge(work, *first),
        Edit::MoveBorder { phase, first } => stages::move_border(work, *phase, *first),
        Edit::SetAside { rule, part, reason } => aside::set_aside(work, rule, *part, reason.as_deref()),
        Edit::Delete { parts } => delete::delete(work, parts),
        Edit::Several { edits, .. } => edits.iter().try_for_each(|edit| change(work, edit)),
    }
}
