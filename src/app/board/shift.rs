//! What the keyboard moves: stages, phases, lanes, personas and cards by a place, emotion points by a level, cards by a stage more or less.

use crate::app::describe;
use crate::app::navigate::Direction;
use crate::edit::{CardMove, Edit, PointValue, Property, Refused, StagePlace};
use crate::map::{CardId, LaneContent, LaneId, Number, Part, PhaseId, Span, StageId};

use super::core::Board;

/// Up or down the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Step {
    Up,
    Down,
}

/// Over one stage more, or one less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Stretch {
    Wider,
    Narrower,
}

impl Board {
    /// Moves what is selected by one place.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(in crate::app) fn shift(&mut self, direction: Direction) -> Result<(), Refused> {
        let Some(edit) = self.shifted(direction) else { return Ok(()) };
        self.reveal_selection();
        self.apply(&edit, None)
    }

    fn shifted(&self, direction: Direction) -> Option<Edit> {
        match self.editor.selection().lead()? {
            Part::Stage(_) => self.shifted_stages(direction),
            Part::Phase(_) => self.shifted_phases(direction),
            Part::Lane(_) => self.shifted_lanes(direction),
            Part::Persona(_) => self.shifted_personas(direction),
            Part::Card(_) => self.shifted_cards(direction),
            Part::EmotionPoint { .. } => match direction {
                Direction::Up => self.stepped_points(Step::Up),
                Direction::Down => self.stepped_points(Step::Down),
                Direction::Left | Direction::Right => None,
            },
            _ => None,
        }
    }

    fn shifted_stages(&self, direction: Direction) -> Option<Edit> {
        let map = self.map();
        let stages: Vec<StageId> = self.selected(|part| if let Part::Stage(id) = part { Some(id) } else { None });
        let all: Vec<(PhaseId, StageId)> =
            map.phases.iter().flat_map(|phase| phase.stages.iter().map(|stage| (phase.id, stage.id))).collect();
        let at = |id: &StageId| all.iter().position(|(_, stage)| stage == id);
        let first = stages.iter().filter_map(at).min()?;
        let last = stages.iter().filter_map(at).max()?;
        let to = match direction {
            Direction::Left => {
                let (phase, stage) = *all.get(first.checked_sub(1)?)?;
                // At the border of two phases it first goes into the other one.
                let before = (phase == all[first].0).then_some(stage);
                StagePlace { phase, before }
            }
            Direction::Right => {
                let (phase, next) = *all.get(last + 1)?;
                if phase == all[last].0 {
                    let after = all.get(last + 2).filter(|(other, _)| *other == phase);
                    StagePlace { phase, before: after.map(|(_, stage)| *stage) }
                } else {
                    StagePlace { phase, before: Some(next) }
                }
            }
            Direction::Up | Direction::Down => return None,
        };
        Some(Edit::MoveStages { stages, to })
    }

    fn shifted_phases(&self, direction: Direction) -> Option<Edit> {
        let phases: Vec<PhaseId> = self.selected(|part| if let Part::Phase(id) = part { Some(id) } else { None });
        let all: Vec<PhaseId> = self.map().phases.iter().map(|phase| phase.id).collect();
        let before = neighbour_of(&all, &phases, backwards(direction, Direction::Left, Direction::Right)?)?;
        Some(Edit::MovePhases { phases, before })
    }

    fn shifted_lanes(&self, direction: Direction) -> Option<Edit> {
        let lanes: Vec<LaneId> = self.selected(|part| if let Part::Lane(id) = part { Some(id) } else { None });
        let shown: Vec<LaneId> = self.map().lanes.iter().filter(|lane| !lane.hidden).map(|lane| lane.id).collect();
        let before = neighbour_of(&shown, &lanes, backwards(direction, Direction::Up, Direction::Down)?)?;
        Some(Edit::MoveLanes { lanes, before })
    }

    fn shifted_personas(&self, direction: Direction) -> Option<Edit> {
        let personas: Vec<_> = self.selected(|part| if let Part::Persona(id) = part { Some(id) } else { None });
        let shown = self.shown_map().personas.iter().filter(|persona| !persona.hidden);
        let shown: Vec<_> = shown.map(|persona| persona.id).collect();
        let direction = match direction {
            Direction::Left | Direction::Up => Step::Up,
            Direction::Right | Direction::Down => Step::Down,
        };
        let before = neighbour_of(&shown, &personas, direction)?;
        Some(Edit::MovePersonas { personas, before })
    }

    /// Cards go to the next stage or lane that takes cards; up and down first within their cell.
    fn shifted_cards(&self, direction: Direction) -> Option<Edit> {
        let map = self.map();
        let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        let rows: Vec<LaneId> = map
            .lanes
            .iter()
            .filter(|lane| !lane.hidden && matches!(lane.content, LaneContent::Cards { .. }))
            .map(|lane| lane.id)
            .collect();
        // In the order of the map, which they keep where they come to lie.
        let selected = self.editor.selection();
        let cards = map.cards().map(|(_, card)| card.id).filter(|id| selected.contains(Part::Card(*id)));
        let cards: Vec<CardId> = cards.collect();
        if let [card] = cards[..]
            && let Some(edit) = self.within_cell(card, direction)
        {
            return Some(edit);
        }
        let beside = |at: usize, back: bool, len: usize| {
            if back { at.checked_sub(1) } else { Some(at + 1).filter(|at| *at < len) }
        };
        let moves: Option<Vec<CardMove>> = cards
            .iter()
            .map(|id| {
                let (lane, card) = map.card(*id)?;
                let column = stages.iter().position(|stage| *stage == card.stage)?;
                let row = rows.iter().position(|other| *other == lane.id)?;
                let (row, column) = match direction {
                    Direction::Left => (row, beside(column, true, stages.len())?),
                    Direction::Right => (row, beside(column, false, stages.len())?),
                    Direction::Up => (beside(row, true, rows.len())?, column),
                    Direction::Down => (beside(row, false, rows.len())?, column),
                };
                Some(CardMove { card: *id, lane: *rows.get(row)?, stage: *stages.get(column)?, before: None })
            })
            .collect();
        Some(Edit::MoveCards { moves: moves? })
    }

    /// One card up or down among the cards of its cell; `None` at the end of it.
    fn within_cell(&self, card: CardId, direction: Direction) -> Option<Edit> {
        // What is not shown is no neighbour.
        let (lane, this) = self.shown_map().card(card)?;
        let cell: Vec<CardId> =
            lane.cards().iter().filter(|other| other.stage == this.stage).map(|other| other.id).collect();
        let at = cell.iter().position(|other| *other == card)?;
        let before = match direction {
            Direction::Up => Some(*cell.get(at.checked_sub(1)?)?),
            Direction::Down => {
                cell.get(at + 1)?;
                cell.get(at + 2).copied()
            }
            Direction::Left | Direction::Right => return None,
        };
        Some(Edit::MoveCards { moves: vec![CardMove { card, lane: lane.id, stage: this.stage, before }] })
    }

    /// Moves the selected emotion points by a level. One that is unknown begins in the middle.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(in crate::app) fn step_points(&mut self, step: Step) -> Result<(), Refused> {
        let Some(edit) = self.stepped_points(step) else { return Ok(()) };
        self.apply(&edit, None)
    }

    fn stepped_points(&self, step: Step) -> Option<Edit> {
        let map = self.map();
        let scale = &map.scale;
        let by = match step {
            Step::Up => scale.step_size(),
            Step::Down => -scale.step_size(),
        };
        let points = self.selected(|part| {
            let Part::EmotionPoint { lane, persona, stage } = part else { return None };
            let value = match describe::point(map, lane, persona, stage) {
                Some(point) => (point.value.get() + by).clamp(scale.min(), scale.max()),
                None => scale.neutral(),
            };
            let value = scale.snapped(Number::new(value).ok()?);
            Some(PointValue { lane, persona, stage, value })
        });
        (!points.is_empty()).then_some(Edit::SetPoints { points })
    }

    /// Lets the selected cards cover a stage more or less.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(in crate::app) fn stretch(&mut self, stretch: Stretch) -> Result<(), Refused> {
        let Some(Part::Card(lead)) = self.editor.selection().lead() else { return Ok(()) };
        let Some((_, card)) = self.map().card(lead) else { return Ok(()) };
        let left = self.map().stages().skip_while(|stage| stage.id != card.stage).count();
        let span = match stretch {
            Stretch::Wider => (card.span.get() + 1).min(left),
            Stretch::Narrower => card.span.get().min(left).saturating_sub(1),
        };
        let Some(span) = u16::try_from(span).ok().and_then(Span::new) else { return Ok(()) };
        let parts = self.selected(|part| matches!(part, Part::Card(_)).then_some(part));
        self.apply(&Edit::Set { parts, property: Property::Span(span) }, None)
    }

    /// What of the selection is of a kind.
    pub(super) fn selected<T>(&self, kind: impl Fn(Part) -> Option<T>) -> Vec<T> {
        self.editor.selection().parts().iter().filter_map(|part| kind(*part)).collect()
    }
}

/// Whether a direction leads back or on; `None` if it does neither.
fn backwards(direction: Direction, back: Direction, on: Direction) -> Option<Step> {
    if direction == back {
        Some(Step::Up)
    } else if direction == on {
        Some(Step::Down)
    } else {
        None
    }
}

/// Before which one the chosen ones come if they go one place back or on; the outer `None` if they are at the end already.
#[expect(clippy::option_option, reason = "the inner one is the end of the list")]
fn neighbour_of<Id: Copy + PartialEq>(all: &[Id], chosen: &[Id], step: Step) -> Option<Option<Id>> {
    let at = |id: &Id| all.iter().position(|other| other == id);
    match step {
        Step::Up => {
            let first = chosen.iter().filter_map(at).min()?;
            Some(Some(*all.get(first.checked_sub(1)?)?))
        }
        Step::Down => {
            let last = chosen.iter().filter_map(at).max()?;
            all.get(last + 1)?;
            Some(all.get(last + 2).copied())
        }
    }
}
