//! Texts of parts: what can be written in place, found and replaced.

use std::borrow::Cow;
use std::collections::HashMap;
use std::iter;

use crate::map::{Card, EmotionPoint, EmotionScale, Lane, LaneId, Map, Number, Part, PersonaId, StageId, TextField};

use super::found::{Found, find};
use super::text_of::{TextRef, Texts};

/// A text of a part, lists with an item per line; `None` if there is no such part, or no such text of it.
#[must_use]
pub fn text(map: &Map, part: Part, field: TextField) -> Option<String> {
    text_in(find(map, part)?, field)
}

/// The texts that a part has, in the order in which they are shown.
#[must_use]
pub fn fields(map: &Map, part: Part) -> Vec<TextField> {
    find(map, part).map(fields_in).unwrap_or_default()
}

/// All texts that are not empty, in reading order: of the map, the personas, the phases with their stages, the lanes with their
/// cards and points, the sources.
pub fn all_texts(map: &Map) -> impl Iterator<Item = (Part, TextField, Cow<'_, str>)> {
    let columns: HashMap<StageId, usize> = map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    let personas = map.personas.iter().flat_map(|persona| texts_of(Part::Persona(persona.id), &**persona));
    let way = map.phases.iter().flat_map(|phase| {
        let stages = phase.stages.iter().flat_map(|stage| texts_of(Part::Stage(stage.id), stage));
        texts_of(Part::Phase(phase.id), &**phase).chain(stages)
    });
    let lanes = map.lanes.iter().flat_map(move |lane| {
        let cards = cards_in_order(lane, &columns).into_iter();
        let points = points_in_order(lane, &columns).into_iter();
        texts_of(Part::Lane(lane.id), &**lane)
            .chain(cards.flat_map(|card| texts_of(Part::Card(card.id), card)))
            .chain(points.flat_map(|(persona, point)| texts_of(point_part(lane.id, persona, point), point)))
    });
    let sources = map.sources.iter().flat_map(|source| texts_of(Part::Source(source.id), &**source));
    texts_of(Part::Title, &**map).chain(labels(&map.scale)).chain(personas).chain(way).chain(lanes).chain(sources)
}

/// A text of a part that was found.
pub(super) fn text_in(found: Found<'_>, field: TextField) -> Option<String> {
    if let (Found::Map(draft), TextField::Level(level)) = (found, field) {
        return level_texts(&draft.scale).into_iter().nth(usize::from(level));
    }
    text_of_found(found, field).map(Cow::into_owned)
}

/// A text of a part that was found, without the names of levels.
pub(super) fn text_of_found(found: Found<'_>, field: TextField) -> Option<Cow<'_, str>> {
    text_of(found, field).map(shown)
}

/// The texts of a part that was found.
pub(super) fn fields_in(found: Found<'_>) -> Vec<TextField> {
    let mut fields = fields_of(found).to_vec();
    if let Found::Map(draft) = found {
        fields.extend((0..).zip(draft.scale.levels()).map(|(level, _)| TextField::Level(level)));
    }
    fields
}

/// What the levels of a scale are called: by its author, else by their values.
pub(super) fn level_texts(scale: &EmotionScale) -> Vec<String> {
    match scale {
        EmotionScale::Own(own) if !own.labels().is_empty() => own.labels().to_vec(),
        _ => scale.levels().into_iter().map(level_text).collect(),
    }
}

fn level_text(level: Number) -> String {
    let rounded = Number::new((level.get() * 100.0).round() / 100.0).unwrap_or(level);
    rounded.to_string()
}

/// The texts that such a part has, without the names of levels.
pub(super) fn fields_of(found: Found<'_>) -> &'static [TextField] {
    match found {
        Found::Map(draft) => draft.fields(),
        Found::Persona(persona) => persona.fields(),
        Found::BrakeAndInsight(_) => &[TextField::Brake, TextField::Insight],
        Found::Phase(phase) => phase.fields(),
        Found::Stage(stage) => stage.fields(),
        Found::Lane(lane) => lane.fields(),
        Found::Card(card) => card.fields(),
        Found::Point(point) => point.fields(),
        Found::Source(source) => source.fields(),
        Found::Bare => &[],
    }
}

fn text_of(found: Found<'_>, field: TextField) -> Option<TextRef<'_>> {
    match found {
        Found::Map(draft) => draft.text(field),
        Found::Persona(persona) => persona.text(field),
        Found::BrakeAndInsight(persona) => {
            matches!(field, TextField::Brake | TextField::Insight).then(|| persona.text(field)).flatten()
        }
        Found::Phase(phase) => phase.text(field),
        Found::Stage(stage) => stage.text(field),
        Found::Lane(lane) => lane.text(field),
        Found::Card(card) => card.text(field),
        Found::Point(point) => point.text(field),
        Found::Source(source) => source.text(field),
        Found::Bare => None,
    }
}

fn shown(text: TextRef<'_>) -> Cow<'_, str> {
    match text {
        TextRef::Line(text) => text.into(),
        TextRef::List(items) => items.join("\n").into(),
    }
}

fn texts_of<T: Texts>(part: Part, of: &T) -> impl Iterator<Item = (Part, TextField, Cow<'_, str>)> {
    let texts = of.fields().iter().filter_map(move |field| Some((part, *field, shown(of.text(*field)?))));
    texts.filter(|(_, _, text)| !text.is_empty())
}

/// The labels of an own scale.
fn labels(scale: &EmotionScale) -> impl Iterator<Item = (Part, TextField, Cow<'_, str>)> {
    let labels = match scale {
        EmotionScale::Own(own) => own.labels(),
        EmotionScale::Named(_) => &[],
    };
    let labels = iter::zip(0.., labels).filter(|(_, label)| !label.is_empty());
    labels.map(|(level, label)| (Part::Title, TextField::Level(level), label.into()))
}

fn cards_in_order<'a>(lane: &'a Lane, columns: &HashMap<StageId, usize>) -> Vec<&'a Card> {
    let mut cards: Vec<&Card> = lane.cards().iter().map(|card| &**card).collect();
    cards.sort_by_key(|card| columns.get(&card.stage));
    cards
}

fn points_in_order<'a>(lane: &'a Lane, columns: &HashMap<StageId, usize>) -> Vec<(PersonaId, &'a EmotionPoint)> {
    let curves = lane.curves().iter();
    let mut points: Vec<_> = curves.flat_map(|curve| curve.points.iter().map(|point| (curve.persona, point))).collect();
    points.sort_by_key(|(_, point)| columns.get(&point.stage));
    points
}

fn point_part(lane: LaneId, persona: PersonaId, point: &EmotionPoint) -> Part {
    Part::EmotionPoint { lane, persona, stage: point.stage }
}
