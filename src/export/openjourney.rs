//! OpenJourney Format 1.0.

use std::collections::HashSet;

use serde::Serialize;

use crate::map::{Card, CardBody, CardLaneKind, Color, Curve, Lane, LaneContent, LaneKind, Map, Number, PersonaId};

use super::visible::visible;

/// The version of the format that is written.
const VERSION: &str = "1.0";

/// The scale of the format reaches as far in both directions.
const REACH: f64 = 5.0;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Journey<'a> {
    version: &'static str,
    persona: &'a str,
    point_of_view: &'a str,
    stages: Vec<Named<'a>>,
    swimlanes: Vec<Named<'a>>,
    nodes: Vec<Node<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Node<'a> {
    id: String,
    stage_id: &'a str,
    swimlane_id: &'a str,
    title: String,
    description: String,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<&'static str>,
    is_moment_of_truth: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon_color: Option<String>,
}

/// A map as an OpenJourney file: stages, lanes with their cards, and one curve – the first that is shown. The format has neither phases
/// nor further personas, and a card lies in one stage. What is hidden is not in it, nor are notes for the team.
#[must_use]
pub fn openjourney(map: &Map) -> String {
    let map = &visible(map);
    let curve = map.lanes.iter().find_map(|lane| lane.curves().first().map(|curve| (lane.id, curve)));
    let persona: Option<PersonaId> = curve.map(|(_, curve)| curve.persona).or(map.personas.first().map(|it| it.id));
    let mut nodes = Vec::new();
    let mut swimlanes = Vec::new();
    // A moment of truth needs a node to stand on.
    let marked: HashSet<&str> = touchpoints_of_truth(map).collect();
    let mut decisive: HashSet<&str> = map
        .stages()
        .filter(|stage| stage.moment_of_truth && !marked.contains(stage.id.as_str()))
        .map(|stage| stage.id.as_str())
        .collect();
    for lane in &map.lanes {
        match &lane.content {
            LaneContent::Divider { .. } => continue,
            LaneContent::Emotion { .. } => {
                let Some((_, curve)) = curve.filter(|(id, _)| *id == lane.id) else { continue };
                nodes.extend(emotions(map, lane, curve));
            }
            LaneContent::Cards { kind, cards } => {
                for card in cards {
                    let mut node = node(lane, *kind, card);
                    node.is_moment_of_truth |= decisive.remove(card.stage.as_str());
                    nodes.push(node);
                }
            }
        }
        swimlanes.push(Named { id: lane.id.as_str(), name: &lane.name });
    }
    let point_of_view = if map.title.trim().is_empty() { &map.subtitle } else { &map.title };
    let journey = Journey {
        version: VERSION,
        persona: persona.and_then(|id| map.persona(id)).map_or("", |persona| persona.called()),
        point_of_view,
        stages: map.stages().map(|stage| Named { id: stage.id.as_str(), name: &stage.name }).collect(),
        swimlanes,
        nodes,
    };
    // Writing fails only for types that JSON cannot express, of which there are none.
    let mut text = serde_json::to_string_pretty(&journey).unwrap_or_default();
    text.push('\n');
    text
}

/// The stages in which a touchpoint is a moment of truth.
fn touchpoints_of_truth(map: &Map) -> impl Iterator<Item = &str> {
    map.cards()
        .filter(|(_, card)| matches!(&card.body, CardBody::Touchpoint(touchpoint) if touchpoint.moment_of_truth))
        .map(|(_, card)| card.stage.as_str())
}

fn node<'a>(lane: &'a Lane, kind: CardLaneKind, card: &'a Card) -> Node<'a> {
    let text = match &card.body {
        CardBody::Metric(metric) => {
            let figure = format!("{} {}", metric.value, metric.unit);
            if card.text.is_empty() { figure } else { format!("{}: {figure}", card.text) }
        }
        CardBody::Note | CardBody::Quote(_) | CardBody::Touchpoint(_) | CardBody::Image(_) | CardBody::Action(_) => {
            card.text.clone()
        }
    };
    let purpose = match kind {
        CardLaneKind::Touchpoints => Some("touchpoint"),
        CardLaneKind::Pains => Some("pain"),
        CardLaneKind::Opportunities => Some("opportunity"),
        CardLaneKind::Actions => Some("action"),
        CardLaneKind::Text | CardLaneKind::Images | CardLaneKind::Metric => None,
    };
    let color = match card.color {
        Some(Color::Exact(rgb)) => Some(Color::Exact(rgb).to_string()),
        Some(Color::Named(_)) | None => None,
    };
    let (title, description) = halves(&text);
    Node {
        id: card.id.to_string(),
        stage_id: card.stage.as_str(),
        swimlane_id: lane.id.as_str(),
        title,
        description,
        severity: "low",
        score: None,
        purpose,
        is_moment_of_truth: matches!(&card.body, CardBody::Touchpoint(touchpoint) if touchpoint.moment_of_truth),
        icon_color: color,
    }
}

/// The first line, and the others.
fn halves(text: &str) -> (String, String) {
    let (title, description) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
    (title.trim().to_owned(), description.trim().to_owned())
}

fn emotions<'a>(map: &'a Map, lane: &'a Lane, curve: &'a Curve) -> impl Iterator<Item = Node<'a>> {
    debug_assert_eq!(lane.content.kind(), LaneKind::Emotion);
    curve.points.iter().map(move |point| {
        let (title, description) = halves(&point.note);
        Node {
            id: format!("emotion-{}", point.stage),
            stage_id: point.stage.as_str(),
            swimlane_id: lane.id.as_str(),
            title,
            description,
            severity: "low",
            score: Some(score(map, point.value)),
            purpose: Some("emotion"),
            is_moment_of_truth: false,
            icon_color: None,
        }
    })
}

/// A value on the scale of the format, with two decimals where the map's is another.
fn score(map: &Map, value: Number) -> Number {
    if (map.scale.min(), map.scale.max()) == (-REACH, REACH) {
        return value;
    }
    Number::new((map.scale.position(value) * REACH * 100.0).round() / 100.0).unwrap_or_default()
}
