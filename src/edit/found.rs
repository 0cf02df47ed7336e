//! Parts of a map by their names.

use std::collections::HashMap;

use crate::map::{Card, CardId, Draft, EmotionPoint, Lane, Part, Persona, Phase, Source, Stage};

/// A part that is there.
#[derive(Clone, Copy)]
pub(super) enum Found<'a> {
    Map(&'a Draft),
    Persona(&'a Persona),
    BrakeAndInsight(&'a Persona),
    Phase(&'a Phase),
    Stage(&'a Stage),
    Lane(&'a Lane),
    Card(&'a Card),
    Point(&'a EmotionPoint),
    Source(&'a Source),
    /// A part with neither texts nor properties: a cell, a curve, the legend.
    Bare,
}

/// The parts of those names that are there. Cards are looked for all at once, because they may be many.
pub(super) fn find_all<'a>(draft: &'a Draft, parts: &[Part]) -> Vec<(Part, Found<'a>)> {
    let is_card = |part: &&Part| matches!(part, Part::Card(_));
    let cards: HashMap<CardId, &Card> = if parts.iter().filter(is_card).nth(1).is_some() {
        draft.cards().map(|(_, card)| (card.id, &**card)).collect()
    } else {
        HashMap::new()
    };
    let found = parts.iter().filter_map(|part| {
        let found = match part {
            Part::Card(id) if !cards.is_empty() => Found::Card(cards.get(id)?),
            _ => find(draft, *part)?,
        };
        Some((*part, found))
    });
    found.collect()
}

/// The part of that name; `None` if it is not there.
pub(super) fn find(draft: &Draft, part: Part) -> Option<Found<'_>> {
    Some(match part {
        Part::Map | Part::Title => Found::Map(draft),
        Part::Legend => Found::Bare,
        Part::Persona(id) => Found::Persona(draft.persona(id)?),
        Part::BrakeAndInsight(id) => Found::BrakeAndInsight(draft.persona(id)?),
        Part::Phase(id) => Found::Phase(draft.phase(id)?),
        Part::Stage(id) => Found::Stage(draft.stage(id)?),
        Part::Lane(id) => Found::Lane(draft.lane(id)?),
        Part::Cell { lane, stage } => {
            draft.lane(lane)?;
            draft.stage(stage)?;
            Found::Bare
        }
        Part::Card(id) => Found::Card(draft.card(id)?.1),
        Part::Curve { lane, persona } => {
            draft.lane(lane)?.curves().iter().find(|curve| curve.persona == persona)?;
            Found::Bare
        }
        Part::EmotionPoint { lane, persona, stage } => {
            let curve = draft.lane(lane)?.curves().iter().find(|curve| curve.persona == persona)?;
            Found::Point(curve.point(stage)?)
        }
        Part::Source(id) => Found::Source(draft.sources.iter().find(|source| source.id == id)?),
    })
}
