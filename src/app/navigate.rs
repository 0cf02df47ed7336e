//! Where the arrow keys lead: from a part of the map to its neighbour. Pure.

use crate::layout::Layout;
use crate::map::{LaneContent, LaneId, Map, Part, PersonaId, StageId};

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// The map on which the arrow keys lead.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    /// The map.
    pub map: &'a Map,
    /// Where its parts lie.
    pub layout: &'a Layout,
    /// The persona whose emotion points are met first.
    pub active: Option<PersonaId>,
}

impl Walk<'_> {
    /// The neighbour of a part; `None` at the edge of the map.
    #[must_use]
    pub fn neighbour(&self, from: Part, direction: Direction) -> Option<Part> {
        let (map, layout) = (self.map, self.layout);
        match from {
            Part::Card(card) => {
                let (lane, card) = map.card(card)?;
                self.beside_card(lane.id, card.stage, from, direction)
            }
            Part::Cell { lane, stage } => match direction {
                Direction::Down | Direction::Up => self.beyond_cell(lane, stage, direction),
                Direction::Left | Direction::Right => self.sideways(lane, stage, direction),
            },
            Part::EmotionPoint { lane, stage, persona } => match direction {
                Direction::Down | Direction::Up => self.beside_point(lane, stage, persona, direction),
                Direction::Left | Direction::Right => match next_stage(layout, stage, direction) {
                    Some(stage) => Some(Part::EmotionPoint { lane, persona, stage }),
                    None => (direction == Direction::Left).then_some(Part::Lane(lane)),
                },
            },
            Part::Stage(stage) => match direction {
                Direction::Left | Direction::Right => next_stage(layout, stage, direction).map(Part::Stage),
                Direction::Up => {
                    let phase = phase_of(map, stage).map(Part::Phase);
                    phase.filter(|phase| layout.bounds(*phase).is_some()).or(Some(Part::Title))
                }
                Direction::Down => self.cell_from(layout.table.rows.first()?.lane, stage, direction),
            },
            Part::Phase(phase) => {
                let at = map.phases.iter().position(|other| other.id == phase)?;
                match direction {
                    Direction::Left => map.phases.get(at.checked_sub(1)?).map(|phase| Part::Phase(phase.id)),
                    Direction::Right => map.phases.get(at + 1).map(|phase| Part::Phase(phase.id)),
                    Direction::Up => self.first_persona().or(Some(Part::Title)),
                    Direction::Down => map.phases.get(at)?.stages.first().map(|stage| Part::Stage(stage.id)),
                }
            }
            Part::Lane(lane) => match direction {
                Direction::Up | Direction::Down => next_lane(layout, lane, direction).map(Part::Lane),
                Direction::Right => self.cell_from(lane, layout.table.columns.first()?.stage, direction),
                Direction::Left => None,
            },
            Part::Persona(persona) | Part::BrakeAndInsight(persona) => self.beside_persona(persona, direction),
            Part::Title | Part::Map | Part::Legend | Part::Curve { .. } | Part::Source(_) => match direction {
                Direction::Down | Direction::Right => self.first_persona().or_else(|| self.top_of_table()),
                Direction::Up | Direction::Left => None,
            },
        }
    }

    /// What is selected first when nothing is.
    #[must_use]
    pub fn first(&self) -> Option<Part> {
        let stage = self.layout.table.columns.first().map(|column| Part::Stage(column.stage));
        stage.or_else(|| self.map.lanes.first().map(|lane| Part::Lane(lane.id))).or(Some(Part::Title))
    }

    /// The first phase or, if none has a name, the first stage.
    fn top_of_table(&self) -> Option<Part> {
        let phase = self.map.phases.first().map(|phase| Part::Phase(phase.id));
        phase.filter(|phase| self.layout.bounds(*phase).is_some()).or_else(|| self.first())
    }

    fn first_persona(&self) -> Option<Part> {
        self.shown_personas().next().map(Part::Persona)
    }

    fn shown_personas(&self) -> impl Iterator<Item = PersonaId> {
        self.map.personas.iter().filter(|persona| !persona.hidden).map(|persona| persona.id)
    }

    /// The emotion point that one comes to in a cell of an emotion lane: that of the active persona or, as with cards, the nearest;
    /// `None` if none is drawn there, nor could be.
    #[must_use]
    pub fn point_of(&self, lane: LaneId, stage: StageId, direction: Direction) -> Option<Part> {
        let row = self.map.lane(lane)?;
        let plotted = matches!(row.content, LaneContent::Emotion { .. }) && !row.collapsed;
        let active = self.active.filter(|active| self.shown_personas().any(|shown| shown == *active));
        let mut shown = self.shown_personas();
        let nearest = if direction == Direction::Up { shown.last() } else { shown.next() };
        let persona = active.or(nearest).filter(|_| plotted)?;
        Some(Part::EmotionPoint { lane, persona, stage })
    }

    /// The point of the next persona in the cell, or what lies beyond it.
    fn beside_point(&self, lane: LaneId, stage: StageId, persona: PersonaId, direction: Direction) -> Option<Part> {
        let next = match direction {
            Direction::Up => self.shown_personas().take_while(|other| *other != persona).last(),
            _ => self.shown_personas().skip_while(|other| *other != persona).nth(1),
        };
        match next {
            Some(persona) => Some(Part::EmotionPoint { lane, persona, stage }),
            None => self.beyond_cell(lane, stage, direction),
        }
    }

    /// The next card of the cell, or what lies beyond it.
    fn beside_card(&self, lane: LaneId, stage: StageId, card: Part, direction: Direction) -> Option<Part> {
        match direction {
            Direction::Left | Direction::Right => self.sideways(lane, stage, direction),
            Direction::Up | Direction::Down => {
                let cards = cards_of(self.map, lane, stage);
                let at = cards.iter().position(|other| *other == card)?;
                let at = if direction == Direction::Up { at.checked_sub(1) } else { Some(at + 1) };
                let next = at.and_then(|at| cards.get(at)).copied();
                next.or_else(|| self.beyond_cell(lane, stage, direction))
            }
        }
    }

    /// The cell beside one, or the lane's label at the left end.
    fn sideways(&self, lane: LaneId, stage: StageId, direction: Direction) -> Option<Part> {
        match next_stage(self.layout, stage, direction) {
            Some(stage) => self.cell_from(lane, stage, direction),
            None if direction == Direction::Left => Some(Part::Lane(lane)),
            None => None,
        }
    }

    /// What lies above or below a cell: a cell of the next lane, or the stage at the head.
    fn beyond_cell(&self, lane: LaneId, stage: StageId, direction: Direction) -> Option<Part> {
        match next_lane(self.layout, lane, direction) {
            Some(lane) => self.cell_from(lane, stage, direction),
            None if direction == Direction::Up => Some(Part::Stage(stage)),
            None => None,
        }
    }

    /// The part of a cell that one comes to from a side: its nearest card, a point of the curve, or the cell itself.
    fn cell_from(&self, lane: LaneId, stage: StageId, direction: Direction) -> Option<Part> {
        let row = self.map.lane(lane)?;
        match &row.content {
            LaneContent::Emotion { .. } => {
                Some(self.point_of(lane, stage, direction).unwrap_or(Part::Cell { lane, stage }))
            }
            LaneContent::Divider { .. } => match direction {
                Direction::Up | Direction::Down => self.beyond_cell(lane, stage, direction),
                Direction::Left | Direction::Right => Some(Part::Lane(lane)),
            },
            LaneContent::Cards { .. } if !row.collapsed => {
                let cards = cards_of(self.map, lane, stage);
                let card = if direction == Direction::Up { cards.last() } else { cards.first() };
                Some(card.copied().unwrap_or(Part::Cell { lane, stage }))
            }
            // What lies in a lane that is folded is not drawn.
            LaneContent::Cards { .. } => Some(Part::Cell { lane, stage }),
        }
    }

    fn beside_persona(&self, persona: PersonaId, direction: Direction) -> Option<Part> {
        let shown: Vec<PersonaId> = self.shown_personas().collect();
        let at = shown.iter().position(|other| *other == persona)?;
        match direction {
            Direction::Left => shown.get(at.checked_sub(1)?).copied().map(Part::Persona),
            Direction::Right => shown.get(at + 1).copied().map(Part::Persona),
            Direction::Up => Some(Part::Title),
            Direction::Down => self.top_of_table(),
        }
    }
}

/// The cell after (Right) or before (Left) one in reading order, for writing as in a spreadsheet.
#[must_use]
pub fn next_cell(layout: &Layout, lane: LaneId, stage: StageId, direction: Direction) -> Option<(LaneId, StageId)> {
    match direction {
        Direction::Left | Direction::Right => {
            if let Some(stage) = next_stage(layout, stage, direction) {
                return Some((lane, stage));
            }
            let turn = if direction == Direction::Right { Direction::Down } else { Direction::Up };
            let lane = next_lane(layout, lane, turn)?;
            let columns = &layout.table.columns;
            let end = if direction == Direction::Right { columns.first() } else { columns.last() };
            Some((lane, end?.stage))
        }
        Direction::Up | Direction::Down => Some((next_lane(layout, lane, direction)?, stage)),
    }
}

fn next_stage(layout: &Layout, stage: StageId, direction: Direction) -> Option<StageId> {
    let columns = &layout.table.columns;
    let at = columns.iter().position(|column| column.stage == stage)?;
    let at = if direction == Direction::Left { at.checked_sub(1)? } else { at + 1 };
    columns.get(at).map(|column| column.stage)
}

fn next_lane(layout: &Layout, lane: LaneId, direction: Direction) -> Option<LaneId> {
    let rows = &layout.table.rows;
    let at = rows.iter().position(|row| row.lane == lane)?;
    let at = if direction == Direction::Up { at.checked_sub(1)? } else { at + 1 };
    rows.get(at).map(|row| row.lane)
}

fn phase_of(map: &Map, stage: StageId) -> Option<crate::map::PhaseId> {
    map.phases.iter().find(|phase| phase.stages.iter().any(|other| other.id == stage)).map(|phase| phase.id)
}

/// The cards that begin in a cell, from top to bottom.
fn cards_of(map: &Map, lane: LaneId, stage: StageId) -> Vec<Part> {
    let Some(lane) = map.lane(lane) else { return Vec::new() };
    lane.cards().iter().filter(|card| card.stage == stage).map(|card| Part::Card(card.id)).collect()
}
