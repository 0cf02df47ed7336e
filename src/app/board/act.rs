//! The commands that change the map or what is selected of it.

use crate::app::command::Command;
use crate::app::navigate::{Direction, Walk};
use crate::app::selection::Selection;
use crate::app::view::Assumed;
use crate::edit::{self, Edit, Ids, Property, PropertyKind, Refused, Verb};
use crate::locale::{Locale, say};
use crate::map::{CardBody, Lane, LaneKind, Map, Part, TextField};

use super::core::Board;
use super::insert::Side;
use super::shift::{Step, Stretch};
use super::writing::Blank;
use crate::app::tools::NewKind;

impl Board {
    /// Does what a command says. Gives whether it was one of those that the board knows.
    ///
    /// # Errors
    /// [`Refused`] if the change does not fit the map.
    pub(in crate::app) fn carry_out(&mut self, command: Command, locale: Locale) -> Result<Known, Refused> {
        match command {
            Command::Undo => self.travel(crate::app::editor::Editor::undo),
            Command::Redo => self.travel(crate::app::editor::Editor::redo),
            Command::Delete => self.delete()?,
            Command::SelectAll => self.select_all(),
            Command::SelectNothing => self.select(Selection::default()),
            Command::Write => self.write_selected(None),
            Command::InsertCard => self.write_new_card_here(&NewKind::AsLane),
            Command::AddAction => {
                if let Some(answer) = self.selected_answer() {
                    self.write_action_for(answer, locale);
                }
            }
            Command::InsertStageAfter => self.insert_stage(Side::After),
            Command::InsertStageBefore => self.insert_stage(Side::Before),
            Command::InsertLaneAfter => self.insert_lane(LaneKind::Text, Side::After),
            Command::InsertLaneBefore => self.insert_lane(LaneKind::Text, Side::Before),
            Command::InsertPhaseAfter => self.insert_phase(Side::After),
            Command::InsertPhaseBefore => self.insert_phase(Side::Before),
            Command::InsertPersona => self.insert_persona(locale),
            Command::SplitPhase => self.split_phase(locale),
            Command::MergePhases => self.merge_phases()?,
            Command::ToggleHidden => self.toggle(PropertyKind::Hidden)?,
            Command::ShowHidden => self.show_hidden()?,
            Command::ToggleCollapsed => self.toggle(PropertyKind::Collapsed)?,
            Command::ToggleMomentOfTruth => self.toggle(PropertyKind::MomentOfTruth)?,
            Command::ShowOnly => {
                let persona = if self.view().only.is_some() { None } else { self.persona_to_show() };
                self.show_only(persona);
            }
            Command::DimAssumed => self.show_assumed(match self.view().assumed {
                Assumed::Full => Assumed::Dimmed,
                Assumed::Dimmed => Assumed::Full,
            }),
            Command::ToggleEvidence => {
                let property = Property::HideEvidence(!self.map().hide_evidence);
                self.apply(&Edit::Set { parts: vec![Part::Map], property }, None)?;
            }
            Command::ToggleTurningPoints => {
                let property = Property::HideTurningPoints(!self.map().hide_turning_points);
                self.apply(&Edit::Set { parts: vec![Part::Map], property }, None)?;
            }
            Command::RaisePoint => self.step_points(Step::Up)?,
            Command::LowerPoint => self.step_points(Step::Down)?,
            Command::Widen => self.stretch(Stretch::Wider)?,
            Command::Narrow => self.stretch(Stretch::Narrower)?,
            Command::MoveLeft => self.shift(Direction::Left)?,
            Command::MoveRight => self.shift(Direction::Right)?,
            Command::MoveUp => self.shift(Direction::Up)?,
            Command::MoveDown => self.shift(Direction::Down)?,
            Command::GoLeft => self.walk(Direction::Left),
            Command::GoRight => self.walk(Direction::Right),
            Command::GoUp => self.walk(Direction::Up),
            Command::GoDown => self.walk(Direction::Down),
            Command::ExtendLeft => self.extend(Direction::Left),
            Command::ExtendRight => self.extend(Direction::Right),
            Command::ExtendUp => self.extend(Direction::Up),
            Command::ExtendDown => self.extend(Direction::Down),
            Command::ShowMenu => self.ask_for_menu(),
            _ => return Ok(Known::No),
        }
        Ok(Known::Yes)
    }

    /// Goes to the state after so many steps.
    pub(in crate::app) fn jump(&mut self, steps: usize) {
        self.travel(|editor| editor.jump(steps));
    }

    /// Puts another map in the place of this one, as a step that can be undone.
    pub(in crate::app) fn replace(&mut self, map: Map, verb: Verb) {
        self.finish_writing();
        self.cancel();
        self.editor.replace(map, verb);
        self.keep_lead_shown();
    }

    fn travel(&mut self, travel: impl FnOnce(&mut crate::app::editor::Editor) -> Option<()>) {
        self.cancel();
        let before = self.editor.history().done();
        if travel(&mut self.editor).is_some() {
            let after = self.editor.history().done();
            let step = if after < before { after } else { after.saturating_sub(1) };
            // What changes all of the map has no place of its own.
            let changed = self.editor.history().part(step).filter(|part| *part != Part::Map);
            self.keep_lead_shown();
            self.reveal = changed.into_iter().chain(self.editor.selection().lead()).collect();
        }
    }

    fn delete(&mut self) -> Result<(), Refused> {
        let parts = self.editor.selection().parts().to_vec();
        let after = self.after_deletion(&parts);
        // Of what is gone none stays selected.
        let select = after.into_iter().chain(parts.iter().copied()).collect();
        self.apply(&Edit::Delete { parts }, Some(select))
    }

    /// What is selected when parts are gone, so that the keyboard can go on: the cell of a card, the neighbour of anything else.
    fn after_deletion(&self, parts: &[Part]) -> Option<Part> {
        let lead = *parts.last()?;
        match lead {
            Part::Card(_) => self.cell_of(lead).map(|(lane, stage)| Part::Cell { lane, stage }),
            Part::Lane(_) => self.next_of_kind(lead, parts, [Direction::Down, Direction::Up]),
            Part::Stage(_) | Part::Phase(_) | Part::Persona(_) => {
                self.next_of_kind(lead, parts, [Direction::Right, Direction::Left])
            }
            // It stays, empty.
            _ => None,
        }
    }

    /// The first part of the same kind that one comes to without staying among `passed`.
    fn next_of_kind(&self, from: Part, passed: &[Part], directions: [Direction; 2]) -> Option<Part> {
        let walk = self.walker();
        directions.into_iter().find_map(|direction| {
            let on = |part: &Part| walk.neighbour(*part, direction).filter(|next| same_kind(*next, from));
            std::iter::successors(Some(from), on).find(|next| !passed.contains(next))
        })
    }

    /// All cards and points; of stages or lanes all others, if one is selected.
    fn select_all(&mut self) {
        let map = self.shown_map();
        let parts: Vec<Part> = match self.editor.selection().lead() {
            Some(Part::Stage(_)) => map.stages().map(|stage| Part::Stage(stage.id)).collect(),
            Some(Part::Phase(_)) => map.phases.iter().map(|phase| Part::Phase(phase.id)).collect(),
            Some(Part::Lane(_)) => {
                map.lanes.iter().filter(|lane| !lane.hidden).map(|lane| Part::Lane(lane.id)).collect()
            }
            Some(Part::Persona(_)) => {
                map.personas.iter().filter(|persona| !persona.hidden).map(|persona| Part::Persona(persona.id)).collect()
            }
            _ => {
                let shown = map.lanes.iter().filter(|lane| !lane.hidden && !lane.collapsed);
                // What the picture does not show is not taken: nobody would see what becomes of it.
                let drawn = |part: &Part| self.canvas.layout().bounds(*part).is_some();
                shown.flat_map(|lane| contents(map, lane)).filter(drawn).collect()
            }
        };
        self.select(Selection::of(parts));
    }

    fn split_phase(&mut self, locale: Locale) {
        let Some(at) = self.selected_stage() else { return };
        let phase = Ids::after(self.map()).phase();
        let split = Edit::SplitPhase { at, phase, name: say(locale, "new-phase") };
        self.write_new(split, Part::Phase(phase), TextField::Name, Blank::Kept);
    }

    fn merge_phases(&mut self) -> Result<(), Refused> {
        let Some(first) = self.selected_phase() else { return Ok(()) };
        self.apply(&Edit::MergePhases { first }, Some(vec![Part::Phase(first)]))
    }

    /// Turns a property on for all selected parts, or off if the leading one has it.
    fn toggle(&mut self, kind: PropertyKind) -> Result<(), Refused> {
        let map = self.map();
        let parts: Vec<Part> = match kind {
            PropertyKind::Collapsed => self.selected_lane().map(Part::Lane).into_iter().collect(),
            _ => Vec::new(),
        };
        let selected = self.selected(|part| edit::property(map, part, kind).is_some().then_some(part));
        let parts = if selected.is_empty() { parts } else { selected };
        let Some(lead) = parts.last() else { return Ok(()) };
        let property = match edit::property(map, *lead, kind) {
            Some(Property::Hidden(on)) => Property::Hidden(!on),
            Some(Property::Collapsed(on)) => Property::Collapsed(!on),
            Some(Property::MomentOfTruth(on)) => Property::MomentOfTruth(!on),
            _ => return Ok(()),
        };
        self.apply(&Edit::Set { parts, property }, None)
    }

    /// Shows all lanes and personas that are hidden.
    fn show_hidden(&mut self) -> Result<(), Refused> {
        let map = self.map();
        let lanes = map.lanes.iter().filter(|lane| lane.hidden).map(|lane| Part::Lane(lane.id));
        let personas = map.personas.iter().filter(|persona| persona.hidden).map(|persona| Part::Persona(persona.id));
        let parts: Vec<Part> = lanes.chain(personas).collect();
        self.apply(&Edit::Set { parts: parts.clone(), property: Property::Hidden(false) }, Some(parts))
    }

    pub(super) fn walker(&self) -> Walk<'_> {
        Walk { map: self.shown_map(), layout: self.canvas.layout(), active: self.editor.active() }
    }

    fn walk(&mut self, direction: Direction) {
        let walk = self.walker();
        // What was hidden while it was selected has no neighbours.
        let next = match self.editor.selection().lead().filter(|lead| self.canvas.bounds(*lead).is_some()) {
            Some(lead) => walk.neighbour(lead, direction),
            None => walk.first(),
        };
        if let Some(next) = next {
            self.select_and_show(next);
        }
    }

    /// Goes to the neighbour of a part after its text was written.
    pub(super) fn go_on(&mut self, part: Part, direction: Direction) {
        if let Some(next) = self.walker().neighbour(part, direction) {
            self.select_and_show(next);
        }
    }

    /// Selects the neighbour in addition.
    fn extend(&mut self, direction: Direction) {
        let Some(lead) = self.editor.selection().lead() else { return };
        if let Some(next) = self.walker().neighbour(lead, direction) {
            self.editor.selection_mut().add(next);
            self.reveal_selection();
        }
    }

    /// Whether what is selected has a moment of truth.
    pub(in crate::app) fn is_decisive(&self) -> bool {
        self.editor.selection().parts().iter().any(|part| match part {
            Part::Stage(_) => true,
            Part::Card(card) => {
                self.map().card(*card).is_some_and(|(_, card)| matches!(card.body, CardBody::Touchpoint(_)))
            }
            _ => false,
        })
    }
}

/// Whether a command was the board's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Known {
    Yes,
    No,
}

/// The cards of a lane, or the points of the curves that are shown.
fn contents(map: &Map, lane: &Lane) -> Vec<Part> {
    let cards = lane.cards().iter().map(|card| Part::Card(card.id));
    let shown = |persona| map.persona(persona).is_some_and(|persona| !persona.hidden);
    let points = lane.curves().iter().filter(|curve| shown(curve.persona)).flat_map(|curve| {
        curve.points.iter().map(|point| Part::EmotionPoint {
            lane: lane.id,
            persona: curve.persona,
            stage: point.stage,
        })
    });
    cards.chain(points).collect()
}

fn same_kind(a: Part, b: Part) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}
