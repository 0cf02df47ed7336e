//! A map without some details.

use std::collections::BTreeSet;

use crate::map::{Brand, CardBody, Detail, Draft, Map, PersonaField};

use super::apart::{change, change_all, in_cards, in_points};
use super::sources;

/// The map without some details: they are not only not shown, they are not there, nor are sources that only they cite.
#[must_use]
pub fn without_details(map: &Map, details: &BTreeSet<Detail>) -> Map {
    if details.is_empty() {
        return map.clone();
    }
    let mut draft = map.to_draft();
    hide(&mut draft, details);
    sources::forget_uncited(&mut draft, map);
    // Nothing refers to details. If it did, nothing would be shown.
    Map::build(draft).unwrap_or_default()
}

pub(super) fn hide(draft: &mut Draft, details: &BTreeSet<Detail>) {
    for detail in details {
        match detail {
            Detail::Evidence => hide_evidence(draft),
            Detail::MomentsOfTruth => hide_moments(draft),
            Detail::TurningPoints => draft.hide_turning_points = true,
            Detail::EmotionNotes => in_points(draft, |point| point.note.clear()),
            Detail::WorksAndHurts => hide_works_and_hurts(draft),
            Detail::BrakeAndInsight => hide_brake_and_insight(draft),
            Detail::Photos => change_all(&mut draft.personas, |persona| persona.photo = None),
            Detail::Owners => hide_owners(draft),
            Detail::Origin => hide_origin(draft),
        }
    }
}

fn hide_evidence(draft: &mut Draft) {
    draft.hide_evidence = true;
    change_all(&mut draft.personas, |persona| persona.evidence.clear());
    in_cards(draft, |card| card.evidence = None);
    in_points(draft, |point| point.evidence = None);
    draft.sources.clear();
}

fn hide_moments(draft: &mut Draft) {
    change_all(&mut draft.phases, |phase| phase.stages.iter_mut().for_each(|stage| stage.moment_of_truth = false));
    in_cards(draft, |card| {
        if let CardBody::Touchpoint(touchpoint) = &mut card.body {
            touchpoint.moment_of_truth = false;
        }
    });
}

fn hide_works_and_hurts(draft: &mut Draft) {
    in_cards(draft, |card| {
        if let CardBody::Touchpoint(touchpoint) = &mut card.body {
            touchpoint.works.clear();
            touchpoint.hurts.clear();
        }
    });
}

fn hide_brake_and_insight(draft: &mut Draft) {
    change_all(&mut draft.personas, |persona| {
        persona.brake.clear();
        persona.insight.clear();
        for field in [PersonaField::Brake, PersonaField::Insight] {
            persona.evidence.remove(&field);
        }
    });
}

fn hide_owners(draft: &mut Draft) {
    in_cards(draft, |card| match &mut card.body {
        CardBody::Touchpoint(touchpoint) => touchpoint.owner.clear(),
        CardBody::Action(action) => action.owner.clear(),
        CardBody::Note | CardBody::Quote(_) | CardBody::Image(_) | CardBody::Metric(_) => {}
    });
}

/// Without who made the map, and for whom. Colours and fonts of a brand stay, unless a font says whose it is.
fn hide_origin(draft: &mut Draft) {
    let mut makers = vec![std::mem::take(&mut draft.author), std::mem::take(&mut draft.client)];
    let Some(brand) = &mut draft.brand else { return };
    makers.push(brand.name.clone());
    change(brand, |brand: &mut Brand| {
        brand.name.clear();
        brand.footer.clear();
        brand.logo = None;
        let telling = super::ids::Telling::new(makers.iter().map(String::as_str));
        brand.fonts.retain(|font| !font.names().iter().any(|name| telling.is_in(name)));
    });
}
