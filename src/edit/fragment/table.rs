//! Pieces of maps as tables, for other programs.
//!
//! A cell of the table is a cell of the map, so that what was copied into a spreadsheet and back is the same again. The cards of a cell
//! are set apart by an empty line. Whole stages, phases and lanes have their names around them; cards have none, since they would come
//! back as cards.

use std::collections::HashMap;

use crate::map::{Draft, Lane, LaneId, Map, Part, Persona, Stage, StageId};

use super::body::cell_text;
use super::selection::{FragmentKind, Selection};
use super::take::fragment;

/// Between the cards of a cell.
pub(super) const BETWEEN_CARDS: &str = "\n\n";

/// The table that parts make: of what the picture shows, the texts. All its rows are equally long.
#[must_use]
pub fn cells_of(map: &Map, parts: &[Part]) -> Vec<Vec<String>> {
    let Some(fragment) = fragment(map, parts) else { return Vec::new() };
    let Some(selection) = fragment.selection() else { return Vec::new() };
    let map = fragment.map();
    match selection.kind {
        FragmentKind::Cells => Grid::of_cells(map, &selection).rows(),
        FragmentKind::Stages | FragmentKind::Phases => Grid::of_stages(map, &selection).with_names(),
        FragmentKind::Lanes => Grid::of_lanes(map, &selection).with_names(),
        FragmentKind::Personas => {
            let personas = map.personas.iter().filter(|persona| selection.personas.contains(&persona.id));
            personas.map(|persona| texts_of(persona)).collect()
        }
        FragmentKind::Sources => {
            let sources = map.sources.iter().filter(|source| selection.sources.contains(&source.id));
            sources.map(|source| vec![source.title.clone(), source.link.clone()]).collect()
        }
    }
}

/// What the picture says of a persona.
fn texts_of(persona: &Persona) -> Vec<String> {
    let texts = [&persona.profile, &persona.name, &persona.role, &persona.summary, &persona.quote];
    let lists = [&persona.goals, &persona.needs, &persona.motivations, &persona.attitudes];
    texts.into_iter().cloned().chain(lists.map(|list| list.join("\n"))).collect()
}

/// Rows and columns of a piece.
struct Grid<'a> {
    lanes: Vec<&'a Lane>,
    stages: Vec<&'a Stage>,
    cells: HashMap<(LaneId, StageId), String>,
}

impl<'a> Grid<'a> {
    /// From the first to the last in which something was selected, both ways.
    fn of_cells(map: &'a Draft, selection: &Selection) -> Self {
        let cells = filled(map, selection);
        let lanes = shown(map).collect();
        let stages = map.stages().collect();
        let lanes = between(lanes, |lane: &&Lane| cells.keys().any(|(id, _)| *id == lane.id));
        let stages = between(stages, |stage: &&Stage| cells.keys().any(|(_, id)| *id == stage.id));
        Self { lanes, stages, cells }
    }

    /// The stages that were selected, and the lanes in which something lies there.
    fn of_stages(map: &'a Draft, selection: &Selection) -> Self {
        let cells = filled(map, selection);
        let lanes = shown(map).filter(|lane| cells.keys().any(|(id, _)| *id == lane.id)).collect();
        Self { lanes, stages: map.stages().filter(|stage| selection.stages.contains(&stage.id)).collect(), cells }
    }

    /// The lanes that were selected, over the whole way.
    fn of_lanes(map: &'a Draft, selection: &Selection) -> Self {
        let lanes = map.lanes.iter().map(|lane| &**lane).filter(|lane| selection.lanes.contains(&lane.id));
        Self { lanes: lanes.collect(), stages: map.stages().collect(), cells: filled(map, selection) }
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.lanes.iter().map(|lane| self.row(lane).collect()).collect()
    }

    /// The rows with the names of the stages above them and those of the lanes before them.
    fn with_names(&self) -> Vec<Vec<String>> {
        let names = self.stages.iter().map(|stage| stage.name.clone());
        let head = std::iter::once(String::new()).chain(names).collect();
        let rows = self.lanes.iter().map(|lane| std::iter::once(lane.name.clone()).chain(self.row(lane)).collect());
        std::iter::once(head).chain(rows).collect()
    }

    fn row(&self, lane: &Lane) -> impl Iterator<Item = String> {
        let id = lane.id;
        self.stages.iter().map(move |stage| self.cells.get(&(id, stage.id)).cloned().unwrap_or_default())
    }
}

/// The lanes of which the picture shows more than their names.
fn shown(map: &Draft) -> impl Iterator<Item = &Lane> {
    map.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.collapsed)
}

/// The texts of the cells in which something lies: cards, or values of emotions. Where these are of several personas, each has its
/// name before it.
fn filled(map: &Draft, selection: &Selection) -> HashMap<(LaneId, StageId), String> {
    let mut cells: HashMap<(LaneId, StageId), Vec<String>> = HashMap::new();
    for lane in shown(map) {
        for card in lane.cards().iter().filter(|card| selection.cards.contains(&card.id)) {
            cells.entry((lane.id, card.stage)).or_default().push(cell_text(&card.text, &card.body));
        }
        for curve in lane.curves() {
            let name = map.persona(curve.persona).map_or("", |persona| &persona.name);
            for point in &curve.points {
                let text = match lane.curves() {
                    [_] => point.value.to_string(),
                    _ => format!("{name}: {}", point.value),
                };
                cells.entry((lane.id, point.stage)).or_default().push(text);
            }
        }
    }
    cells.into_iter().map(|(cell, texts)| (cell, texts.join(BETWEEN_CARDS))).collect()
}

/// What lies between the first and the last that are wanted, these included.
fn between<T>(mut list: Vec<T>, wanted: impl Fn(&T) -> bool) -> Vec<T> {
    let end = list.iter().rposition(&wanted).map_or(0, |last| last + 1);
    list.truncate(end);
    let first = list.iter().position(wanted).unwrap_or(0);
    list.split_off(first)
}
