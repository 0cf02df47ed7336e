//! Pasting and duplicating.

use crate::map::{Map, Part};

use super::super::change::Reason;
use super::carry::{Carry, Paste, Strangers};
use super::piece::Fragment;
use super::place::Place;
use super::selection::{FragmentKind, Hidden};
use super::take::take;
use super::{cells, columns, lanes, people};

/// Pastes a piece into a map: at a part of it or, without one, where the piece came from or as near to that as can be found. `None`
/// if there is nothing to paste, or no place for any of it.
///
/// Personas and sources are known again by their names. Sources that are not there come along; personas do so with lanes, stages and
/// phases, but not with cards, unless a card would then concern everybody.
#[must_use]
pub fn paste(into: &Map, fragment: &Fragment, at: Option<Part>) -> Option<Paste> {
    let selection = fragment.selection()?;
    let strangers = match selection.kind {
        FragmentKind::Cells => Strangers::StayBehind,
        _ => Strangers::ComeAlong,
    };
    let mut carry = Carry::new(into, fragment.map(), &selection, strangers);
    let place = Place::at(into, at);
    let (edits, parts) = match selection.kind {
        FragmentKind::Cells => cells::paste(&mut carry, &selection, place),
        FragmentKind::Stages => columns::paste_stages(&mut carry, &selection, place),
        FragmentKind::Phases => columns::paste_phases(&mut carry, &selection, place),
        FragmentKind::Lanes => lanes::paste(&mut carry, &selection, place),
        FragmentKind::Personas => people::paste_personas(&mut carry, &selection, place),
        FragmentKind::Sources => (Vec::new(), people::paste_sources(&mut carry, &selection)),
    };
    carry.finish(edits, parts, Reason::Paste)
}

/// Makes copies of parts, each right behind the last of them. What is hidden is copied too: it stays within the map. `None` if there
/// is nothing of which there can be two.
#[must_use]
pub fn duplicate(map: &Map, parts: &[Part]) -> Option<Paste> {
    let fragment = take(map, parts, Hidden::Kept)?;
    let selection = fragment.selection()?;
    let place = Place::at(map, fragment.parts().last().copied());
    let mut carry = Carry::new(map, fragment.map(), &selection, Strangers::ComeAlong);
    let (edits, parts) = match selection.kind {
        FragmentKind::Cells => cells::duplicate(&mut carry, &selection),
        FragmentKind::Stages => columns::paste_stages(&mut carry, &selection, place),
        FragmentKind::Phases => columns::paste_phases(&mut carry, &selection, place),
        FragmentKind::Lanes => lanes::paste(&mut carry, &selection, place),
        FragmentKind::Personas => people::paste_personas(&mut carry, &selection, place),
        FragmentKind::Sources => (Vec::new(), people::duplicate_sources(&mut carry, &selection)),
    };
    carry.finish(edits, parts, Reason::Duplicate)
}
