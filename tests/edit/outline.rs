//! Maps written in a line, so that what an edit does can be seen at a glance:
//! `f1(s1 s2) f2(s3); p1 p2; l1[c1@s1 c2@s2*2] l2{p1:s1=1,s2=-1} l3-; r1`.
//!
//! Phases with their stages; personas; lanes with cards (`*` says how many stages they cover), with curves, or a line; sources.

use std::fmt::{Debug, Write};
use std::str::FromStr;
use std::sync::Arc;

use trayecto::map::{
    Basis, Card, Curve, Draft, EmotionPoint, Extra, Lane, LaneContent, LaneKind, Map, Number, Persona, Phase, Source,
    SourceKind, Span, Stage,
};

/// The map of an outline. What it names is called like its id.
pub(crate) fn map(outline: &str) -> Map {
    let mut sections = outline.split(';').map(str::trim);
    let mut next = || items(sections.next().unwrap_or_default());
    // In the order of the sections.
    let draft = Draft {
        phases: next().into_iter().map(|item| Arc::new(phase(item))).collect(),
        personas: next().into_iter().map(|item| Arc::new(Persona::named(id(item), item))).collect(),
        lanes: next().into_iter().map(|item| Arc::new(lane(item))).collect(),
        sources: next().into_iter().map(|item| Arc::new(source(item))).collect(),
        ..Draft::default()
    };
    Map::build(draft).unwrap()
}

/// The outline of a map.
pub(crate) fn outline(map: &Map) -> String {
    let phases = map.phases.iter().map(|phase| {
        let stages: Vec<_> = phase.stages.iter().map(|stage| stage.id.as_str()).collect();
        format!("{}({})", phase.id, stages.join(" "))
    });
    let personas = map.personas.iter().map(|persona| persona.id.to_string());
    let lanes = map.lanes.iter().map(|lane| lane_outline(lane));
    let sources = map.sources.iter().map(|source| source.id.to_string());
    let sections: [Vec<String>; 4] = [phases.collect(), personas.collect(), lanes.collect(), sources.collect()];
    let text = sections.map(|section| section.join(" ")).join("; ");
    text.trim_end_matches([';', ' ']).to_owned()
}

/// Parts between blanks that are not in brackets.
fn items(section: &str) -> Vec<&str> {
    let mut depth = 0;
    let split = move |c: char| {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        c == ' ' && depth == 0
    };
    section.split(split).filter(|item| !item.is_empty()).collect()
}

fn id<Id: FromStr<Err: Debug>>(text: &str) -> Id {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn phase(item: &str) -> Phase {
    let (name, stages) = item.trim_end_matches(')').split_once('(').unwrap();
    let stages = items(stages).into_iter().map(|stage| Stage::named(id(stage), stage)).collect();
    Phase { id: id(name), name: name.into(), goal: String::new(), color: None, stages, extra: Extra::default() }
}

fn lane(item: &str) -> Lane {
    let (name, kind) = match item.find(['[', '{', '-']).map(|at| (at, &item[at..=at])).unwrap() {
        (at, "[") => (&item[..at], LaneKind::Text),
        (at, "{") => (&item[..at], LaneKind::Emotion),
        (at, _) => (&item[..at], LaneKind::Divider),
    };
    let inside = item[name.len() + 1..].trim_end_matches([']', '}']);
    let mut lane = Lane::empty(id(name), name, kind);
    match &mut lane.content {
        LaneContent::Cards { cards, .. } => cards.extend(items(inside).into_iter().map(|item| Arc::new(card(item)))),
        LaneContent::Emotion { curves } => curves.extend(items(inside).into_iter().map(|item| Arc::new(curve(item)))),
        LaneContent::Divider { .. } => {}
    }
    lane
}

fn card(item: &str) -> Card {
    let (item, span) = item.split_once('*').unwrap_or((item, "1"));
    let (name, stage) = item.split_once('@').unwrap();
    Card { span: Span::new(span.parse().unwrap()).unwrap(), ..Card::note(id(name), id(stage), name) }
}

fn curve(item: &str) -> Curve {
    let (persona, points) = item.split_once(':').unwrap();
    let point = |item: &str| {
        let (stage, value) = item.split_once('=').unwrap();
        let value = Number::new(value.parse().unwrap()).unwrap();
        let (basis, note) = (Basis::Rated, String::new());
        EmotionPoint { stage: id(stage), value, note, basis, evidence: None, extra: Extra::default() }
    };
    let points = points.split(',').filter(|point| !point.is_empty()).map(point).collect();
    Curve { persona: id(persona), points, extra: Extra::default() }
}

fn source(item: &str) -> Source {
    Source {
        id: id(item),
        kind: SourceKind::Study,
        title: item.into(),
        date: None,
        sample_size: None,
        link: String::new(),
        extra: Extra::default(),
    }
}

fn lane_outline(lane: &Lane) -> String {
    let mut text = lane.id.to_string();
    match &lane.content {
        LaneContent::Cards { cards, .. } => {
            let cards: Vec<String> = cards.iter().map(|card| card_outline(card)).collect();
            write!(text, "[{}]", cards.join(" ")).unwrap();
        }
        LaneContent::Emotion { curves } => {
            let curves: Vec<String> = curves.iter().map(|curve| curve_outline(curve)).collect();
            write!(text, "{{{}}}", curves.join(" ")).unwrap();
        }
        LaneContent::Divider { .. } => text.push('-'),
    }
    text
}

fn card_outline(card: &Card) -> String {
    let span = if card.span == Span::default() { String::new() } else { format!("*{}", card.span.get()) };
    format!("{}@{}{span}", card.id, card.stage)
}

fn curve_outline(curve: &Curve) -> String {
    let points: Vec<String> = curve.points.iter().map(|point| format!("{}={}", point.stage, point.value)).collect();
    format!("{}:{}", curve.persona, points.join(","))
}
