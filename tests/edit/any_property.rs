//! Any property of a part of a map, with a value that it may have.

use std::sync::Arc;

use trayecto::edit::{Property, PropertyKind, properties};
use trayecto::map::{
    ActionStatus, AudienceView, Basis, Brand, CardBody, Channel, Color, ColorName, Contact, Detail, DividerLine,
    EmotionScale, Evidence, EvidenceLevel, Extra, Grade, LaneKind, Length, Map, MapKind, Market, Metric, Number,
    OwnScale, Part, Perspective, Photo, Presence, Quote, Replacement, Rgb, ScaleName, Slides, SourceKind, Span,
    Threshold, Touchpoint,
};

use super::any_edit::{Names, answers_here, any_text, body_here, evidence_here};
use super::dice::Dice;
use super::support::PNG;

/// A property and a part that has it. Kinds are as likely as each other, however few parts have them.
pub(crate) fn any_property(dice: &mut Dice, map: &Map, donor: &Map, names: &Names) -> Option<(Part, Property)> {
    let mut having: Vec<(PropertyKind, Part)> = Vec::new();
    for part in &names.parts {
        having.extend(properties(map, *part).into_iter().map(|kind| (kind, *part)));
    }
    let mut kinds: Vec<PropertyKind> = having.iter().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kind = dice.pick(&kinds)?;
    let parts: Vec<Part> = having.into_iter().filter(|(other, _)| *other == kind).map(|(_, part)| part).collect();
    Some((dice.pick(&parts)?, any_value(dice, kind, donor, names)?))
}

fn any_value(dice: &mut Dice, kind: PropertyKind, donor: &Map, names: &Names) -> Option<Property> {
    const DATES: &[&str] = &["2026-11-22", "0001-01-01"];
    let date = |dice: &mut Dice| dice.maybe(DATES).and_then(|date| date.parse().ok());
    let length = |dice: &mut Dice| dice.maybe(&[20.0, 333.25, 4_000.0]).and_then(Length::new);
    let grade = |dice: &mut Dice| dice.maybe(&[1, 3, 5]).and_then(Grade::new);
    let number = |dice: &mut Dice| Number::new(dice.pick(&[0.1, -7.0, 1e300, 9_007_199_254_740_993.0])?).ok();
    let photo = |dice: &mut Dice| dice.maybe(&[PNG]).and_then(|bytes| Photo::from_bytes(bytes.to_vec()).ok());
    let flag = |dice: &mut Dice| dice.once_in(2);
    let evidence = |dice: &mut Dice| {
        let level = dice.maybe(&[EvidenceLevel::Assumed, EvidenceLevel::Partly, EvidenceLevel::Researched])?;
        Some(evidence_here(dice, Evidence { level, sources: Vec::new(), extra: Extra::default() }, names))
    };
    Some(match kind {
        PropertyKind::Kind => Property::Kind(dice.pick(&[MapKind::AsIs, MapKind::ToBe])?),
        PropertyKind::Language => Property::Language(dice.pick(&["es", "en-GB", "ar"])?.parse().ok()?),
        PropertyKind::Market => Property::Market(dice.maybe(&[Market::B2b, Market::B2c])),
        PropertyKind::Date => Property::Date(date(dice)),
        PropertyKind::TurningThreshold => Property::TurningThreshold(Threshold::new(dice.pick(&[1, 30, 100])?)?),
        PropertyKind::HideEvidence => Property::HideEvidence(flag(dice)),
        PropertyKind::HideTurningPoints => Property::HideTurningPoints(flag(dice)),
        PropertyKind::Views => Property::Views(any_views(dice, names)),
        PropertyKind::Brand => Property::Brand(any_brand(dice)),
        PropertyKind::Slides => Property::Slides(dice.pick(&[Slides::Whole, Slides::Phases])?),
        PropertyKind::Scale => Property::Scale(any_scale(dice)?),
        PropertyKind::Color => {
            let colors = [Color::Named(ColorName::Teal), Color::Named(ColorName::Red), Color::Exact(Rgb([1, 2, 3]))];
            Property::Color(dice.maybe(&colors))
        }
        PropertyKind::Hidden => Property::Hidden(flag(dice)),
        PropertyKind::Collapsed => Property::Collapsed(flag(dice)),
        PropertyKind::MomentOfTruth => Property::MomentOfTruth(flag(dice)),
        PropertyKind::Width => Property::Width(length(dice)),
        PropertyKind::Height => Property::Height(length(dice)),
        PropertyKind::LaneKind => Property::LaneKind(dice.pick(&[
            LaneKind::Text,
            LaneKind::Touchpoints,
            LaneKind::Emotion,
            LaneKind::Actions,
            LaneKind::Images,
            LaneKind::Divider,
        ])?),
        PropertyKind::Line => {
            Property::Line(dice.pick(&[DividerLine::Interaction, DividerLine::Visibility, DividerLine::Other])?)
        }
        PropertyKind::Perspective => Property::Perspective(dice.pick(&[Perspective::Customer, Perspective::Company])?),
        PropertyKind::Span => Property::Span(Span::new(dice.pick(&[1, 2, 3, u16::MAX])?)?),
        PropertyKind::Concerns => Property::Concerns(dice.some(&names.personas, 3)),
        PropertyKind::Body => Property::Body(any_body(dice, donor, names)?),
        PropertyKind::Channel => Property::Channel(Channel::from(any_text(dice).as_str())),
        PropertyKind::Presence => Property::Presence(dice.maybe(&[Presence::Physical, Presence::Online])),
        PropertyKind::Contact => Property::Contact(dice.maybe(&[Contact::Direct, Contact::Indirect])),
        PropertyKind::Speaker => Property::Speaker(dice.maybe(&names.personas)),
        PropertyKind::Figure => Property::Figure(number(dice)?),
        PropertyKind::Target => Property::Target(number(dice)),
        PropertyKind::Due => Property::Due(date(dice)),
        PropertyKind::Impact => Property::Impact(grade(dice)),
        PropertyKind::Effort => Property::Effort(grade(dice)),
        PropertyKind::Status => Property::Status(dice.pick(&[ActionStatus::Done, ActionStatus::Planned])?),
        PropertyKind::Answers => Property::Answers(answers_here(dice, names)),
        PropertyKind::Evidence => Property::Evidence(evidence(dice)),
        PropertyKind::Basis => Property::Basis(dice.pick(&[Basis::Rated, Basis::Measured])?),
        PropertyKind::Photo => Property::Photo(photo(dice)),
        PropertyKind::SourceKind => Property::SourceKind(dice.pick(&[SourceKind::Survey, SourceKind::Interview])?),
        PropertyKind::SampleSize => Property::SampleSize(dice.maybe(&[0, 12, u32::MAX])),
        PropertyKind::FieldEvidence(field) => Property::FieldEvidence { field, evidence: evidence(dice) },
    })
}

/// Views that now and then hide what is not there, or have no name or one that is taken.
fn any_views(dice: &mut Dice, names: &Names) -> Vec<Arc<AudienceView>> {
    let names_of = |part: &Part| match part {
        Part::Lane(lane) => AudienceView { hidden_lanes: vec![*lane], ..AudienceView::default() },
        Part::Phase(phase) => AudienceView { hidden_phases: vec![*phase], ..AudienceView::default() },
        Part::Persona(persona) => AudienceView { hidden_personas: vec![*persona], ..AudienceView::default() },
        _ => AudienceView::default(),
    };
    let mut views = Vec::new();
    while dice.once_in(2) && views.len() < 3 {
        let mut view = dice.pick(&names.parts).map(|part| names_of(&part)).unwrap_or_default();
        view.name = dice.pick(&["Cliente", "Consejo", "Dirección", ""]).unwrap_or_default().into();
        view.hidden_details = dice.maybe(&Detail::ALL).into_iter().collect();
        if dice.once_in(2) {
            view.replacements =
                vec![Replacement { words: any_text(dice), with: any_text(dice), ..Replacement::default() }];
        }
        views.push(Arc::new(view));
    }
    views
}

fn any_brand(dice: &mut Dice) -> Option<Arc<Brand>> {
    if dice.once_in(3) {
        return None;
    }
    let color = |dice: &mut Dice| dice.maybe(&[Rgb([200, 0, 30]), Rgb([255, 250, 240]), Rgb([20, 20, 60])]);
    let named = color(dice).into_iter().map(|rgb| (ColorName::Blue, rgb)).collect();
    Some(Arc::new(Brand {
        name: any_text(dice),
        colors: named,
        ink: color(dice),
        paper: color(dice),
        fonts: Vec::new(),
        logo: dice.maybe(&[PNG]).and_then(|bytes| Photo::from_bytes(bytes.to_vec()).ok()),
        footer: any_text(dice),
        extra: Extra::default(),
    }))
}

fn any_scale(dice: &mut Dice) -> Option<EmotionScale> {
    if dice.once_in(2) {
        return dice.pick(&ScaleName::ALL).map(EmotionScale::Named);
    }
    let labels = (0..dice.pick(&[0, 2, 7])?).map(|_| any_text(dice)).collect();
    let (min, max) = (dice.pick(&[-3, 0, 1])?, dice.pick(&[2, 10, 100])?);
    OwnScale::new(min.into(), max.into(), labels).ok().map(EmotionScale::Own)
}

fn any_body(dice: &mut Dice, donor: &Map, names: &Names) -> Option<CardBody> {
    let touchpoint = Touchpoint {
        channel: Channel::Own(any_text(dice)),
        presence: None,
        contact: None,
        owner: any_text(dice),
        works: vec![any_text(dice)],
        hurts: Vec::new(),
        moment_of_truth: false,
        extra: Extra::default(),
    };
    let metric = Metric { value: 7.into(), unit: any_text(dice), target: None, extra: Extra::default() };
    let photo = Photo::from_bytes(PNG.to_vec()).ok()?;
    let mut bodies = vec![
        CardBody::Note,
        CardBody::Quote(Quote::default()),
        CardBody::Touchpoint(touchpoint),
        CardBody::Metric(metric),
        CardBody::Image(photo),
        CardBody::Action(trayecto::map::ActionPlan::default()),
    ];
    bodies.extend(donor.cards().map(|(_, card)| card.body.clone()));
    let body = dice.pick(&bodies)?;
    Some(body_here(dice, body, names))
}
