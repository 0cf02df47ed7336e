//! Small maps for tests of what is found out about maps.

use std::sync::Arc;

use crate::map::{
    Basis, Card, CardBody, CardId, CardLaneKind, Channel, Curve, Draft, EmotionPoint, Extra, Lane, LaneContent, LaneId,
    LaneKind, Map, Number, Persona, PersonaId, Phase, PhaseId, Stage, StageId, Touchpoint,
};

/// A map with so many stages in one phase, with those lanes, and with the personas of their curves.
pub(super) fn map(stages: usize, lanes: Vec<Lane>) -> Map {
    // One that is none is empty, which no test expects.
    Map::build(draft(stages, lanes)).unwrap_or_default()
}

/// The same before it is checked.
pub(super) fn draft(stages: usize, lanes: Vec<Lane>) -> Draft {
    let mut personas: Vec<PersonaId> = lanes.iter().flat_map(Lane::curves).map(|curve| curve.persona).collect();
    personas.sort();
    personas.dedup();
    let phase = Phase {
        id: PhaseId::numbered(1),
        name: String::new(),
        goal: String::new(),
        color: None,
        stages: (1..=stages).map(|at| Stage::named(stage(at), format!("Stage {at}"))).collect(),
        extra: Extra::default(),
    };
    let mut lanes = lanes;
    for (at, lane) in lanes.iter_mut().enumerate() {
        lane.id = LaneId::numbered(number(at + 1));
    }
    Draft {
        personas: personas.into_iter().map(|id| Arc::new(Persona::named(id, id.to_string()))).collect(),
        phases: if stages == 0 { Vec::new() } else { vec![Arc::new(phase)] },
        lanes: lanes.into_iter().map(Arc::new).collect(),
        ..Draft::default()
    }
}

pub(super) fn stage(number: usize) -> StageId {
    StageId::numbered(self::number(number))
}

/// A card with a text.
pub(super) fn card(number: usize, in_stage: usize, text: &str) -> Card {
    Card::note(CardId::numbered(self::number(number)), stage(in_stage), text)
}

pub(super) fn touchpoint(number: usize, in_stage: usize, channel: Channel) -> Card {
    Card { body: CardBody::Touchpoint(Touchpoint::on(channel)), ..card(number, in_stage, "Touchpoint") }
}

/// A lane of text.
pub(super) fn lane(name: &str, cards: Vec<Card>) -> Lane {
    let content = LaneContent::Cards { kind: CardLaneKind::Text, cards: cards.into_iter().map(Arc::new).collect() };
    Lane { content, ..Lane::empty(LaneId::numbered(1), name, LaneKind::Text) }
}

/// An emotion lane. A curve has a value per stage, or `None` where it is unknown.
pub(super) fn emotions(curves: &[(u32, &[Option<f64>])]) -> Lane {
    let point = |(at, value): (usize, &Option<f64>)| {
        value.map(|value| EmotionPoint {
            stage: stage(at + 1),
            value: Number::new(value).unwrap_or_default(),
            note: String::new(),
            basis: Basis::Rated,
            evidence: None,
            extra: Extra::default(),
        })
    };
    let curve = |(persona, values): &(u32, &[Option<f64>])| {
        let points = values.iter().enumerate().filter_map(point).collect();
        Arc::new(Curve { persona: PersonaId::numbered(*persona), points, extra: Extra::default() })
    };
    let content = LaneContent::Emotion { curves: curves.iter().map(curve).collect() };
    Lane { content, ..Lane::empty(LaneId::numbered(1), "Feels", LaneKind::Emotion) }
}

fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
