//! A row per card and emotion.

use std::collections::HashMap;

use crate::locale::{Locale, say, say_channel, say_level};
use crate::map::{Card, CardBody, Lane, Map, Number, PersonaId, StageId};

use super::super::spreadsheet::{Cell, Spreadsheet};
use super::words::{kind, on_a_line, personas};

/// Notes for the team.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Notes {
    LeftOut,
    Written,
}

/// The columns, as keys of the languages; notes stand in one more.
const COLUMNS: [&str; 17] = [
    "content-phase-number",
    "content-phase",
    "content-stage-number",
    "content-stage",
    "content-last-stage",
    "content-lane-number",
    "content-lane",
    "content-kind",
    "content-text",
    "content-personas",
    "content-emotion",
    "content-channel",
    "content-value",
    "content-unit",
    "content-tags",
    "content-evidence",
    "content-owner",
];

/// The map as such a table, stage by stage. Phases, stages and lanes are numbered, so that rows may be sorted and names be alike; a stage
/// or lane without anything in it has a row of its own.
pub(super) fn table(map: &Map, notes: Notes, locale: Locale) -> Spreadsheet {
    let writing = Writing::new(map, locale);
    let mut rows = Vec::new();
    let lanes: Vec<(usize, &Lane)> =
        (1..).zip(map.lanes.iter().filter(|lane| !lane.hidden).map(|lane| &**lane)).collect();
    for stage in map.stages() {
        let before = rows.len();
        for (number, lane) in &lanes {
            rows.extend(writing.in_cell((*number, lane), stage.id));
        }
        if rows.len() == before {
            rows.push(Row { stage: Some(stage.id), ..Row::default() });
        }
    }
    for (number, lane) in &lanes {
        if !rows.iter().any(|row| row.lane.is_some_and(|(at, _)| at == *number)) {
            rows.push(Row { lane: Some((*number, lane)), ..Row::default() });
        }
    }
    let mut head: Vec<String> = COLUMNS.iter().map(|key| say(locale, key)).collect();
    if notes == Notes::Written {
        head.push(say(locale, "content-note"));
    }
    let name = if map.title.trim().is_empty() { say(locale, "content-sheet") } else { map.title.clone() };
    Spreadsheet { name, head, rows: rows.iter().map(|row| writing.cells(row, notes)).collect() }
}

/// What stands in a row.
#[derive(Clone, Copy, Default)]
struct Row<'m> {
    stage: Option<StageId>,
    lane: Option<(usize, &'m Lane)>,
    card: Option<&'m Card>,
    emotion: Option<(PersonaId, Number, &'m str)>,
}

struct Writing<'m> {
    map: &'m Map,
    locale: Locale,
    personas: HashMap<PersonaId, String>,
    /// Of each stage its number, and number and name of its phase.
    stages: HashMap<StageId, (usize, usize, &'m str)>,
}

impl<'m> Writing<'m> {
    fn new(map: &'m Map, locale: Locale) -> Self {
        let with_phase = (1..)
            .zip(&map.phases)
            .flat_map(|(at, phase)| phase.stages.iter().map(move |stage| (stage.id, at, phase.name.as_str())));
        let stages = (1..).zip(with_phase).map(|(number, (id, phase, name))| (id, (number, phase, name))).collect();
        Self { map, locale, personas: personas(map, locale), stages }
    }

    fn in_cell(&self, place: (usize, &'m Lane), stage: StageId) -> Vec<Row<'m>> {
        let lane = place.1;
        let row = Row { stage: Some(stage), lane: Some(place), ..Row::default() };
        let in_stage = lane.cards().iter().filter(|card| card.stage == stage);
        let cards = in_stage.map(|card| Row { card: Some(card), ..row });
        let shown = lane.curves().iter().filter(|curve| self.personas.contains_key(&curve.persona));
        let points = shown.filter_map(|curve| {
            let point = curve.point(stage)?;
            let emotion = Some((curve.persona, point.value, point.note.as_str()));
            Some(Row { emotion, ..row })
        });
        cards.chain(points).collect()
    }

    fn cells(&self, row: &Row<'_>, notes: Notes) -> Vec<Cell> {
        let stage = row.stage.and_then(|id| Some((self.map.stage(id)?, *self.stages.get(&id)?)));
        let (number, phase_number, phase) = stage
            .map_or((Cell::Empty, Cell::Empty, ""), |(_, (number, phase, name))| (count(number), count(phase), name));
        let last = stage.and_then(|(_, (first, ..))| {
            let last = (first - 1 + row.card?.span.get()).min(self.stages.len());
            (last > first).then(|| count(last))
        });
        let mut cells = vec![
            phase_number,
            Cell::text(phase),
            number,
            Cell::text(stage.map_or("", |(stage, _)| &stage.name)),
            last.unwrap_or_default(),
            row.lane.map_or(Cell::Empty, |(number, _)| count(number)),
            Cell::text(row.lane.map_or("", |(_, lane)| &lane.name)),
            row.lane.map_or(Cell::Empty, |(_, lane)| Cell::text(kind(self.map, lane, self.locale))),
        ];
        cells.extend(match (row.card, row.emotion) {
            (Some(card), _) => self.card(card),
            (None, Some((persona, value, note))) => {
                let persona = self.personas.get(&persona).map_or("", String::as_str);
                vec![Cell::text(note), Cell::text(persona), Cell::Number(value)]
            }
            (None, None) => Vec::new(),
        });
        if let (Notes::Written, Some(card)) = (notes, row.card) {
            cells.push(Cell::text(&card.note));
        }
        cells
    }

    /// From the text to the owner.
    fn card(&self, card: &Card) -> Vec<Cell> {
        let concerned: Vec<&str> =
            card.personas.iter().filter_map(|id| self.personas.get(id)).map(String::as_str).collect();
        let tags: Vec<String> = card.tags.iter().map(|tag| on_a_line(tag)).collect();
        let (channel, owner) = match &card.body {
            CardBody::Touchpoint(touchpoint) => {
                (say_channel(self.locale, &touchpoint.channel), touchpoint.owner.as_str())
            }
            CardBody::Action(action) => (String::new(), action.owner.as_str()),
            CardBody::Note | CardBody::Quote(_) | CardBody::Image(_) | CardBody::Metric(_) => (String::new(), ""),
        };
        let (value, unit) = match &card.body {
            CardBody::Metric(metric) => (Cell::Number(metric.value), metric.unit.as_str()),
            _ => (Cell::Empty, ""),
        };
        vec![
            Cell::text(&card.text),
            Cell::text(concerned.join("\n")),
            Cell::Empty,
            Cell::text(channel),
            value,
            Cell::text(unit),
            Cell::text(tags.join("\n")),
            card.evidence
                .as_ref()
                .map_or(Cell::Empty, |evidence| Cell::text(say_level(self.locale, Some(evidence.level)))),
            Cell::text(owner),
        ]
    }
}

fn count(number: usize) -> Cell {
    u32::try_from(number).map_or(Cell::Empty, |number| Cell::Number(Number::from(number)))
}
