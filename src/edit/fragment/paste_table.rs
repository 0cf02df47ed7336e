//! Pasting tables of other programs.

use crate::map::{Card, Lane, LaneContent, LaneKind, Map, Part, Stage, StageId};

use super::super::change::{Edit, NewCard, Reason};
use super::super::ids::Ids;
use super::body::from_cell;
use super::carry::Paste;
use super::cells::{card_lanes, nearest, next_in_cell};
use super::place::{Place, next};
use super::table::BETWEEN_CARDS;

/// Cards that one table makes, at most: nobody looks through more.
const MAX_CARDS: usize = 5_000;

/// Makes cards of a table's cells: one of each, or several where empty lines set texts apart; none of an empty one. Rows go down the
/// lanes that hold cards, columns go right along the stages, from the cell at `at` or the first one. A single column is lines of text,
/// which all go into that cell. What lies past the last lane or stage is left out.
///
/// One row at a stage is names of new stages behind it; one column at a lane is names of new lanes behind it. `None` if there is
/// nothing to paste, or no place for it.
#[must_use]
pub fn paste_cells(into: &Map, rows: &[Vec<String>], at: Option<Part>) -> Option<Paste> {
    let place = Place::at(into, at);
    let is_column = rows.iter().all(|row| row.len() <= 1);
    match (at, rows) {
        (Some(Part::Stage(_)), [row]) => stages(into, row, place),
        (Some(Part::Lane(_)), rows) if is_column => lanes(into, rows, place),
        _ => cards(into, rows, place),
    }
}

fn stages(into: &Map, names: &[String], place: Place) -> Option<Paste> {
    let mut ids = Ids::after(into);
    let stages: Vec<Stage> =
        names.iter().filter_map(|text| name(text)).map(|name| Stage::named(ids.stage(), name)).collect();
    let parts = stages.iter().map(|stage| Part::Stage(stage.id)).collect();
    let to = place.behind_stage(into)?;
    (!stages.is_empty()).then(|| pasted(Edit::InsertStages { stages, to }, parts, 0))
}

fn lanes(into: &Map, names: &[Vec<String>], place: Place) -> Option<Paste> {
    let mut ids = Ids::after(into);
    let kind = match place.lane.and_then(|lane| into.lane(lane)).map(|lane| &lane.content) {
        Some(content @ LaneContent::Cards { .. }) => content.kind(),
        Some(LaneContent::Emotion { .. } | LaneContent::Divider { .. }) | None => LaneKind::Text,
    };
    let names = names.iter().flatten().filter_map(|text| name(text));
    let lanes: Vec<Lane> = names.map(|name| Lane::empty(ids.lane(), name, kind)).collect();
    let parts = lanes.iter().map(|lane| Part::Lane(lane.id)).collect();
    let before = next(into.lanes.iter().map(|lane| lane.id), place.lane);
    (!lanes.is_empty()).then(|| pasted(Edit::InsertLanes { lanes, before }, parts, 0))
}

fn cards(into: &Map, rows: &[Vec<String>], place: Place) -> Option<Paste> {
    let lanes = card_lanes(into, place.lane);
    let first_lane = place.lane.and_then(|lane| nearest(into, &lanes, lane)).unwrap_or(0);
    let lanes = &lanes[first_lane..];
    let stages: Vec<StageId> = into.stages().map(|stage| stage.id).collect();
    let first_stage = place.first_stage(into).and_then(|first| stages.iter().position(|stage| *stage == first));
    let stages = &stages[first_stage.unwrap_or(0)..];
    // Where it is pasted at a card, it comes behind that.
    let behind = place.card.and_then(|card| next_in_cell(into, card));

    let mut ids = Ids::after(into);
    let mut cards = Vec::new();
    let mut left_out = 0;
    let is_column = rows.iter().all(|row| row.len() <= 1);
    for (down, row) in rows.iter().enumerate() {
        let down = if is_column { 0 } else { down };
        for (right, cell) in row.iter().enumerate() {
            for text in cell.split(BETWEEN_CARDS).filter(|text| !text.trim().is_empty()) {
                let (Some(lane), Some(stage)) = (lanes.get(down), stages.get(right)) else {
                    left_out += 1;
                    continue;
                };
                if cards.len() == MAX_CARDS {
                    left_out += 1;
                    continue;
                }
                let (text, body) = from_cell(into, *lane, text.trim_matches('\n'));
                let before = behind.filter(|_| (down, right) == (0, 0) && place.lane == Some(*lane));
                let card = Card { body, ..Card::note(ids.card(), *stage, text) };
                cards.push(NewCard { lane: *lane, before, card });
            }
        }
    }
    let parts = cards.iter().map(|new| Part::Card(new.card.id)).collect();
    (!cards.is_empty()).then(|| pasted(Edit::InsertCards { cards }, parts, left_out))
}

/// A name in one line; `None` of a blank cell.
fn name(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn pasted(edit: Edit, parts: Vec<Part>, left_out: usize) -> Paste {
    Paste { edit: Edit::Several { edits: vec![edit], reason: Reason::Paste }, parts, left_out }
}
