//! Another value of a property.

use std::sync::Arc;

use crate::map::{
    Draft, EmotionPoint, EmotionScale, Lane, LaneContent, LaneKind, Part, Persona, PersonaField, Phase, Source, Stage,
};

use super::super::conversion::converted;
use super::super::property::Property;
use super::super::refused::{Misfit, Refused};
use super::clean::Clean;
use super::set_card::set_card;
use super::work::{PartMut, Work};

pub(super) fn set(work: &mut Work, parts: &[Part], property: &Property) -> Result<(), Refused> {
    let property = &cleaned(property);
    let mut found = None;
    for part in parts {
        // Each says whether it has the property.
        let has = match work.part(*part)? {
            PartMut::Map(draft) => set_map(draft, property),
            PartMut::Persona(persona) => set_persona(persona, property),
            PartMut::BrakeAndInsight(persona) => set_brake_and_insight(persona, property),
            PartMut::Phase(phase) => set_phase(phase, property),
            PartMut::Stage(stage) => set_stage(stage, property),
            PartMut::Lane(lane) => set_lane(lane, property)?,
            PartMut::Card(card) => set_card(card, property),
            PartMut::Point(point) => set_point(point, property),
            PartMut::Source(source) => set_source(source, property),
            PartMut::Bare => None,
        };
        found = found.or(has);
    }
    found.ok_or(Refused::NothingToChange)
}

/// The property as reading a file would give it.
fn cleaned(property: &Property) -> Property {
    match property {
        Property::Channel(channel) => Property::Channel(channel.cleaned()),
        Property::Body(body) => Property::Body(body.cleaned()),
        Property::Scale(scale) => Property::Scale(scale.cleaned()),
        Property::Views(views) => Property::Views(views.iter().map(|view| Arc::new(view.cleaned())).collect()),
        Property::Brand(Some(brand)) => Property::Brand(Some(Arc::new(brand.cleaned()))),
        other => other.clone(),
    }
}

fn set_map(draft: &mut Draft, property: &Property) -> Option<()> {
    match property {
        Property::Kind(kind) => draft.kind = *kind,
        Property::Language(language) => draft.language = language.clone(),
        Property::Market(market) => draft.market = *market,
        Property::Date(date) => draft.date = *date,
        Property::Scale(scale) => set_scale(draft, scale),
        Property::TurningThreshold(threshold) => draft.turning_threshold = *threshold,
        Property::HideEvidence(hidden) => draft.hide_evidence = *hidden,
        Property::HideTurningPoints(hidden) => draft.hide_turning_points = *hidden,
        Property::Views(views) => draft.views.clone_from(views),
        Property::Brand(brand) => draft.brand.clone_from(brand),
        Property::Slides(slides) => draft.slides = *slides,
        _ => return None,
    }
    Some(())
}

/// Values keep their place on the scale.
fn set_scale(draft: &mut Draft, to: &EmotionScale) {
    let from = std::mem::replace(&mut draft.scale, to.clone());
    if from == *to {
        return;
    }
    for lane in draft.lanes.iter_mut().filter(|lane| !lane.curves().is_empty()) {
        if let LaneContent::Emotion { curves } = &mut Arc::make_mut(lane).content {
            for point in curves.iter_mut().flat_map(|curve| &mut Arc::make_mut(curve).points) {
                point.value = converted(point.value, &from, to).0;
            }
        }
    }
}

fn set_persona(persona: &mut Persona, property: &Property) -> Option<()> {
    match property {
        Property::Color(color) => persona.color = *color,
        Property::Hidden(hidden) => persona.hidden = *hidden,
        Property::Photo(photo) => persona.photo.clone_from(photo),
        Property::FieldEvidence { field, evidence: Some(evidence) } => {
            persona.evidence.insert(*field, evidence.clone());
        }
        Property::FieldEvidence { field, evidence: None } => {
            persona.evidence.remove(field);
        }
        _ => return None,
    }
    Some(())
}

fn set_brake_and_insight(persona: &mut Persona, property: &Property) -> Option<()> {
    match property {
        Property::FieldEvidence { field: PersonaField::Brake | PersonaField::Insight, .. } => {
            set_persona(persona, property)
        }
        _ => None,
    }
}

fn set_phase(phase: &mut Phase, property: &Property) -> Option<()> {
    match property {
        Property::Color(color) => phase.color = *color,
        _ => return None,
    }
    Some(())
}

fn set_stage(stage: &mut Stage, property: &Property) -> Option<()> {
    match property {
        Property::MomentOfTruth(is_one) => stage.moment_of_truth = *is_one,
        Property::Width(width) => stage.width = *width,
        _ => return None,
    }
    Some(())
}

fn set_lane(lane: &mut Lane, property: &Property) -> Result<Option<()>, Refused> {
    match (property, &mut lane.content) {
        (Property::Color(color), _) => lane.color = *color,
        (Property::Hidden(hidden), _) => lane.hidden = *hidden,
        (Property::Collapsed(collapsed), _) => lane.collapsed = *collapsed,
        (Property::Height(height), _) => lane.height = *height,
        (Property::Perspective(perspective), _) => lane.perspective = *perspective,
        (Property::Line(new), LaneContent::Divider { line }) => *line = *new,
        (Property::LaneKind(kind), content) => set_lane_kind(content, *kind)?,
        _ => return Ok(None),
    }
    Ok(Some(()))
}

fn set_lane_kind(content: &mut LaneContent, kind: LaneKind) -> Result<(), Refused> {
    if content.kind() == kind {
        return Ok(());
    }
    match (content, LaneContent::empty(kind)) {
        (LaneContent::Cards { kind: old, .. }, LaneContent::Cards { kind, .. }) => *old = kind,
        (content, empty) if is_empty(content) => *content = empty,
        _ => return Err(Misfit::LaneNotEmpty.into()),
    }
    Ok(())
}

/// Whether a lane holds nothing that would be lost.
fn is_empty(content: &LaneContent) -> bool {
    match content {
        LaneContent::Cards { cards, .. } => cards.is_empty(),
        LaneContent::Emotion { curves } => curves.iter().all(|curve| curve.points.is_empty()),
        LaneContent::Divider { .. } => true,
    }
}

fn set_point(point: &mut EmotionPoint, property: &Property) -> Option<()> {
    match property {
        Property::Basis(basis) => point.basis = *basis,
        Property::Evidence(evidence) => point.evidence.clone_from(evidence),
        _ => return None,
    }
    Some(())
}

fn set_source(source: &mut Source, property: &Property) -> Option<()> {
    match property {
        Property::SourceKind(kind) => source.kind = *kind,
        Property::Date(date) => source.date = *date,
        Property::SampleSize(size) => source.sample_size = *size,
        _ => return None,
    }
    Some(())
}
