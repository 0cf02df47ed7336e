//! A row per lane, a column per stage.

use crate::locale::{Locale, say};
use crate::map::{Card, CardBody, Curve, Lane, LaneKind, Map, StageId};

use super::super::spreadsheet::{Cell, Spreadsheet};
use super::words::{kind, named, number, personas};

/// What sets the cards of a cell apart, as on the clipboard.
const BETWEEN_CARDS: &str = "\n\n";

/// The map as such a table. Phases stand above the stages, each over its first; a lane of emotions has a row per persona.
pub(super) fn table(map: &Map, locale: Locale) -> Spreadsheet {
    let label = |key: &str| say(locale, key);
    let stages = map.stages().map(|stage| named(&stage.name));
    let labels = ["content-lane", "content-kind", "content-persona"].map(label);
    let head: Vec<String> = labels.into_iter().chain(stages).collect();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
        rows.extend(lane_rows(map, lane, locale));
    }
    let name = if map.title.trim().is_empty() { label("content-sheet") } else { map.title.clone() };
    if map.phases.iter().all(|phase| phase.name.trim().is_empty()) && map.phases.len() < 2 {
        return Spreadsheet { name, head, rows };
    }
    let mut phases = vec![label("content-phase"), String::new(), String::new()];
    for phase in &map.phases {
        phases.push(named(&phase.name));
        phases.extend(phase.stages.iter().skip(1).map(|_| String::new()));
    }
    rows.insert(0, head.into_iter().map(Cell::text).collect());
    Spreadsheet { name, head: phases, rows }
}

fn lane_rows(map: &Map, lane: &Lane, locale: Locale) -> Vec<Vec<Cell>> {
    let label = |persona: Cell| vec![Cell::text(named(&lane.name)), Cell::text(kind(map, lane, locale)), persona];
    if lane.content.kind() != LaneKind::Emotion {
        let mut row = label(Cell::Empty);
        row.extend(map.stages().map(|stage| cards(lane, stage.id, locale)));
        return vec![row];
    }
    let names = personas(map, locale);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for curve in lane.curves() {
        let Some(name) = names.get(&curve.persona) else { continue };
        let persona = Cell::text(name);
        let mut row = if rows.is_empty() { label(persona) } else { vec![Cell::Empty, Cell::Empty, persona] };
        row.extend(map.stages().map(|stage| emotion(curve, stage.id, locale)));
        rows.push(row);
    }
    if rows.is_empty() {
        rows.push(label(Cell::Empty));
    }
    rows
}

fn cards(lane: &Lane, stage: StageId, locale: Locale) -> Cell {
    let cards = lane.cards().iter().filter(|card| card.stage == stage);
    let texts = cards.map(|card| text(card, lane.content.kind(), locale)).filter(|text| !text.is_empty());
    Cell::text(texts.collect::<Vec<_>>().join(BETWEEN_CARDS))
}

/// The text of a card without empty lines; of a figure with number and unit.
fn text(card: &Card, kind: LaneKind, locale: Locale) -> String {
    let lines: Vec<&str> = card.text.trim().lines().filter(|line| !line.is_empty()).collect();
    let text = lines.join("\n");
    let CardBody::Metric(metric) = &card.body else { return text };
    if kind != LaneKind::Metric {
        return text;
    }
    let figure = format!("{} {}", number(metric.value, locale), metric.unit.trim());
    if text.is_empty() { figure.trim_end().to_owned() } else { format!("{text}: {}", figure.trim_end()) }
}

/// The value, and below it why it is so.
fn emotion(curve: &Curve, stage: StageId, locale: Locale) -> Cell {
    match curve.point(stage) {
        None => Cell::Empty,
        Some(point) if point.note.trim().is_empty() => Cell::Number(point.value),
        Some(point) => Cell::Text(format!("{}\n{}", number(point.value, locale), point.note.trim())),
    }
}
