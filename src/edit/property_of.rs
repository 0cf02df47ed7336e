//! The properties that parts have now.

use crate::map::{Card, CardBody, Draft, EmotionPoint, Lane, LaneContent, Map, Part, Persona, PersonaField, Source};

use super::found::{Found, find, find_all};
use super::property::{Property, PropertyKind};

/// A property of a part with its value; `None` if there is no such part, or it has no such property.
#[must_use]
pub fn property(map: &Map, part: Part, kind: PropertyKind) -> Option<Property> {
    property_of(find(map, part)?, kind)
}

/// The properties that a part has, in the order in which they are shown.
#[must_use]
pub fn properties(map: &Map, part: Part) -> Vec<PropertyKind> {
    let Some(found) = find(map, part) else { return Vec::new() };
    possible(found).iter().copied().filter(|kind| property_of(found, *kind).is_some()).collect()
}

/// A property of several parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Which.
    pub kind: PropertyKind,
    /// Its value, if it is the same in all of those parts that have it.
    pub value: Option<Property>,
}

/// The properties that any of the parts have, in the order in which they are shown: what [`super::Edit::Set`] may set for all of them.
#[must_use]
pub fn shared_properties(map: &Map, parts: &[Part]) -> Vec<Shared> {
    let found = find_all(map, parts);
    kinds_of_any(&found).into_iter().filter_map(|kind| shared(&found, kind)).collect()
}

/// The properties that any of the parts may have, in the order in which they are shown.
pub(super) fn kinds_of_any(found: &[(Part, Found<'_>)]) -> Vec<PropertyKind> {
    let mut kinds: Vec<PropertyKind> = Vec::new();
    for kind in found.iter().flat_map(|(_, found)| possible(*found)) {
        if !kinds.contains(kind) {
            kinds.push(*kind);
        }
    }
    kinds
}

/// A property, if any of the parts has it.
fn shared(found: &[(Part, Found<'_>)], kind: PropertyKind) -> Option<Shared> {
    let mut values = found.iter().filter_map(|(_, found)| property_of(*found, kind));
    let first = values.next()?;
    let value = values.all(|value| value == first).then_some(first);
    Some(Shared { kind, value })
}

const MAP: &[PropertyKind] = &[
    PropertyKind::Kind,
    PropertyKind::Language,
    PropertyKind::Market,
    PropertyKind::Date,
    PropertyKind::Scale,
    PropertyKind::TurningThreshold,
    PropertyKind::HideEvidence,
    PropertyKind::HideTurningPoints,
    PropertyKind::Views,
    PropertyKind::Brand,
    PropertyKind::Slides,
];

const PERSONA: &[PropertyKind] = &[
    PropertyKind::Color,
    PropertyKind::Hidden,
    PropertyKind::Photo,
    PropertyKind::FieldEvidence(PersonaField::Role),
    PropertyKind::FieldEvidence(PersonaField::Summary),
    PropertyKind::FieldEvidence(PersonaField::Quote),
    PropertyKind::FieldEvidence(PersonaField::Attitudes),
    PropertyKind::FieldEvidence(PersonaField::Goals),
    PropertyKind::FieldEvidence(PersonaField::Needs),
    PropertyKind::FieldEvidence(PersonaField::Motivations),
    PropertyKind::FieldEvidence(PersonaField::Brake),
    PropertyKind::FieldEvidence(PersonaField::Insight),
];

const BRAKE_AND_INSIGHT: &[PropertyKind] =
    &[PropertyKind::FieldEvidence(PersonaField::Brake), PropertyKind::FieldEvidence(PersonaField::Insight)];

const LANE: &[PropertyKind] = &[
    PropertyKind::LaneKind,
    PropertyKind::Line,
    PropertyKind::Perspective,
    PropertyKind::Color,
    PropertyKind::Hidden,
    PropertyKind::Collapsed,
    PropertyKind::Height,
];

/// What is of the body stands first: it differs from card to card.
const CARD: &[PropertyKind] = &[
    PropertyKind::Channel,
    PropertyKind::Presence,
    PropertyKind::Contact,
    PropertyKind::MomentOfTruth,
    PropertyKind::Speaker,
    PropertyKind::Photo,
    PropertyKind::Figure,
    PropertyKind::Target,
    PropertyKind::Answers,
    PropertyKind::Status,
    PropertyKind::Due,
    PropertyKind::Impact,
    PropertyKind::Effort,
    PropertyKind::Concerns,
    PropertyKind::Evidence,
    PropertyKind::Color,
    PropertyKind::Span,
    PropertyKind::Body,
];

/// The properties that such parts may have.
pub(super) fn possible(found: Found<'_>) -> &'static [PropertyKind] {
    match found {
        Found::Map(_) => MAP,
        Found::Persona(_) => PERSONA,
        Found::BrakeAndInsight(_) => BRAKE_AND_INSIGHT,
        Found::Phase(_) => &[PropertyKind::Color],
        Found::Stage(_) => &[PropertyKind::MomentOfTruth, PropertyKind::Width],
        Found::Lane(_) => LANE,
        Found::Card(_) => CARD,
        Found::Point(_) => &[PropertyKind::Basis, PropertyKind::Evidence],
        Found::Source(_) => &[PropertyKind::SourceKind, PropertyKind::Date, PropertyKind::SampleSize],
        Found::Bare => &[],
    }
}

/// A property of a part that was found.
pub(super) fn property_of(found: Found<'_>, kind: PropertyKind) -> Option<Property> {
    match found {
        Found::Map(draft) => of_map(draft, kind),
        Found::Persona(persona) => of_persona(persona, kind),
        Found::BrakeAndInsight(persona) => {
            BRAKE_AND_INSIGHT.contains(&kind).then(|| of_persona(persona, kind)).flatten()
        }
        Found::Phase(phase) => (kind == PropertyKind::Color).then_some(Property::Color(phase.color)),
        Found::Stage(stage) => match kind {
            PropertyKind::MomentOfTruth => Some(Property::MomentOfTruth(stage.moment_of_truth)),
            PropertyKind::Width => Some(Property::Width(stage.width)),
            _ => None,
        },
        Found::Lane(lane) => of_lane(lane, kind),
        Found::Card(card) => of_card(card, kind).or_else(|| of_body(&card.body, kind)),
        Found::Point(point) => of_point(point, kind),
        Found::Source(source) => of_source(source, kind),
        Found::Bare => None,
    }
}

fn of_map(draft: &Draft, kind: PropertyKind) -> Option<Property> {
    Some(match kind {
        PropertyKind::Kind => Property::Kind(draft.kind),
        PropertyKind::Language => Property::Language(draft.language.clone()),
        PropertyKind::Market => Property::Market(draft.market),
        PropertyKind::Date => Property::Date(draft.date),
        PropertyKind::Scale => Property::Scale(draft.scale.clone()),
        PropertyKind::TurningThreshold => Property::TurningThreshold(draft.turning_threshold),
        PropertyKind::HideEvidence => Property::HideEvidence(draft.hide_evidence),
        PropertyKind::HideTurningPoints => Property::HideTurningPoints(draft.hide_turning_points),
        PropertyKind::Views => Property::Views(draft.views.clone()),
        PropertyKind::Brand => Property::Brand(draft.brand.clone()),
        PropertyKind::Slides => Property::Slides(draft.slides),
        _ => return None,
    })
}

fn of_persona(persona: &Persona, kind: PropertyKind) -> Option<Property> {
    Some(match kind {
        PropertyKind::Color => Property::Color(persona.color),
        PropertyKind::Hidden => Property::Hidden(persona.hidden),
        PropertyKind::Photo => Property::Photo(persona.photo.clone()),
        PropertyKind::FieldEvidence(field) => {
            Property::FieldEvidence { field, evidence: persona.evidence.get(&field).cloned() }
        }
        _ => return None,
    })
}

fn of_lane(lane: &Lane, kind: PropertyKind) -> Option<Property> {
    Some(match (kind, &lane.content) {
        (PropertyKind::Color, _) => Property::Color(lane.color),
        (PropertyKind::Hidden, _) => Property::Hidden(lane.hidden),
        (PropertyKind::Collapsed, _) => Property::Collapsed(lane.collapsed),
        (PropertyKind::Height, _) => Property::Height(lane.height),
        (PropertyKind::LaneKind, content) => Property::LaneKind(content.kind()),
        (PropertyKind::Perspective, _) => Property::Perspective(lane.perspective),
        (PropertyKind::Line, LaneContent::Divider { line }) => Property::Line(*line),
        _ => return None,
    })
}

fn of_card(card: &Card, kind: PropertyKind) -> Option<Property> {
    Some(match kind {
        PropertyKind::Color => Property::Color(card.color),
        PropertyKind::Span => Property::Span(card.span),
        PropertyKind::Concerns => Property::Concerns(card.personas.clone()),
        PropertyKind::Body => Property::Body(card.body.clone()),
        PropertyKind::Evidence => Property::Evidence(card.evidence.clone()),
        _ => return None,
    })
}

fn of_body(body: &CardBody, kind: PropertyKind) -> Option<Property> {
    Some(match (body, kind) {
        (CardBody::Quote(quote), PropertyKind::Speaker) => Property::Speaker(quote.speaker),
        (CardBody::Image(photo), PropertyKind::Photo) => Property::Photo(Some(photo.clone())),
        (CardBody::Touchpoint(touchpoint), _) => match kind {
            PropertyKind::Channel => Property::Channel(touchpoint.channel.clone()),
            PropertyKind::Presence => Property::Presence(touchpoint.presence),
            PropertyKind::Contact => Property::Contact(touchpoint.contact),
            PropertyKind::MomentOfTruth => Property::MomentOfTruth(touchpoint.moment_of_truth),
            _ => return None,
        },
        (CardBody::Metric(metric), PropertyKind::Figure) => Property::Figure(metric.value),
        (CardBody::Metric(metric), PropertyKind::Target) => Property::Target(metric.target),
        (CardBody::Action(action), _) => match kind {
            PropertyKind::Due => Property::Due(action.due),
            PropertyKind::Impact => Property::Impact(action.impact),
            PropertyKind::Effort => Property::Effort(action.effort),
            PropertyKind::Status => Property::Status(action.status),
            PropertyKind::Answers => Property::Answers(action.answers.clone()),
            _ => return None,
        },
        _ => return None,
    })
}

fn of_point(point: &EmotionPoint, kind: PropertyKind) -> Option<Property> {
    Some(match kind {
        PropertyKind::Basis => Property::Basis(point.basis),
        PropertyKind::Evidence => Property::Evidence(point.evidence.clone()),
        _ => return None,
    })
}

fn of_source(source: &Source, kind: PropertyKind) -> Option<Property> {
    Some(match kind {
        PropertyKind::SourceKind => Property::SourceKind(source.kind),
        PropertyKind::Date => Property::Date(source.date),
        PropertyKind::SampleSize => Property::SampleSize(source.sample_size),
        _ => return None,
    })
}
