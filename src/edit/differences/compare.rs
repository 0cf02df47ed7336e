//! In what a part differs from itself in another map.

use std::mem::discriminant;

use crate::map::{Card, CardBody, Extra};

use super::super::found::Found;
use super::super::property::{Property, PropertyKind};
use super::super::property_of::{possible, property_of};
use super::super::text::{fields_of, text_of_found};
use super::shorten;
use super::told::Differs;

/// In what two parts of the same kind differ: texts, properties, what this version does not know.
pub(super) fn compare(old: Found<'_>, new: Found<'_>) -> Vec<Differs> {
    let mut found: Vec<Differs> = Vec::new();
    for field in fields_of(new) {
        // A body of another kind has other texts; that it is of another kind is told.
        let (Some(before), Some(now)) = (text_of_found(old, *field), text_of_found(new, *field)) else { continue };
        if before != now {
            let (old, new) = shorten::both(&before, &now);
            found.push(Differs::Text { field: *field, old, new });
        }
    }
    for kind in possible(new) {
        let (Some(before), Some(now)) = (property_of(old, *kind), property_of(new, *kind)) else { continue };
        if before != now && !is_told_in_parts(*kind, &before, &now) {
            found.push(Differs::Property { kind: *kind, old: Box::new(before), new: Box::new(now) });
        }
    }
    if extras(old) != extras(new) {
        found.push(Differs::Unseen);
    }
    found
}

/// A body of the same kind is told by its own texts and properties.
fn is_told_in_parts(kind: PropertyKind, old: &Property, new: &Property) -> bool {
    match (kind, old, new) {
        (PropertyKind::Body, Property::Body(old), Property::Body(new)) => discriminant(old) == discriminant(new),
        _ => false,
    }
}

/// What a part holds that this version does not know.
fn extras(found: Found<'_>) -> [Option<&Extra>; 2] {
    match found {
        Found::Map(draft) => [Some(&draft.extra), None],
        Found::Persona(persona) | Found::BrakeAndInsight(persona) => [Some(&persona.extra), None],
        Found::Phase(phase) => [Some(&phase.extra), None],
        Found::Stage(stage) => [Some(&stage.extra), None],
        Found::Lane(lane) => [Some(&lane.extra), None],
        Found::Card(card) => [Some(&card.extra), extra_of_body(card)],
        Found::Point(point) => [Some(&point.extra), None],
        Found::Source(source) => [Some(&source.extra), None],
        Found::Bare => [None, None],
    }
}

fn extra_of_body(card: &Card) -> Option<&Extra> {
    match &card.body {
        CardBody::Quote(quote) => Some(&quote.extra),
        CardBody::Touchpoint(touchpoint) => Some(&touchpoint.extra),
        CardBody::Metric(metric) => Some(&metric.extra),
        CardBody::Action(action) => Some(&action.extra),
        CardBody::Note | CardBody::Image(_) => None,
    }
}
