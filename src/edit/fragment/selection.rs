//! What is meant by selected parts.

use std::collections::HashSet;

use crate::map::{CardId, Draft, Lane, LaneId, Part, Persona, PersonaId, PhaseId, SourceId, StageId};

/// What a piece of a map is made of. A selection of several kinds is of the first of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FragmentKind {
    /// Phases with their stages and all that lies in their columns.
    Phases,
    /// Stages with all that lies in their columns.
    Stages,
    /// Lanes with all that lies in them.
    Lanes,
    /// Personas with their curves.
    Personas,
    /// Cards and emotion points.
    Cells,
    /// Sources.
    Sources,
}

/// What becomes of hidden lanes and personas that were not themselves selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hidden {
    /// They are kept: it stays within the map.
    Kept,
    /// They are left out: others are not to see them.
    LeftOut,
}

/// The parts that are meant.
#[derive(Debug)]
pub(super) struct Selection {
    pub(super) kind: FragmentKind,
    pub(super) phases: HashSet<PhaseId>,
    pub(super) stages: HashSet<StageId>,
    pub(super) lanes: HashSet<LaneId>,
    pub(super) personas: HashSet<PersonaId>,
    pub(super) sources: HashSet<SourceId>,
    pub(super) cards: HashSet<CardId>,
    pub(super) points: HashSet<(LaneId, PersonaId, StageId)>,
    hidden: Hidden,
}

impl Selection {
    /// What `parts` mean in a map; `None` if nothing.
    pub(super) fn of(map: &Draft, parts: &[Part], hidden: Hidden) -> Option<Self> {
        let kind = parts.iter().filter_map(|part| kind_of(map, *part)).min_by_key(|kind| *kind as usize)?;
        let of_kind = || parts.iter().copied().filter(|part| kind_of(map, *part) == Some(kind));
        let mut selection = Self {
            kind,
            phases: of_kind().filter_map(|part| if let Part::Phase(id) = part { Some(id) } else { None }).collect(),
            stages: of_kind().filter_map(|part| if let Part::Stage(id) = part { Some(id) } else { None }).collect(),
            lanes: of_kind().filter_map(|part| if let Part::Lane(id) = part { Some(id) } else { None }).collect(),
            personas: of_kind().filter_map(persona_of).collect(),
            sources: of_kind().filter_map(|part| if let Part::Source(id) = part { Some(id) } else { None }).collect(),
            cards: HashSet::new(),
            points: HashSet::new(),
            hidden,
        };
        if kind == FragmentKind::Cells {
            // The personas of points are not themselves selected.
            selection.personas.clear();
        }
        let phases = map.phases.iter().filter(|phase| selection.phases.contains(&phase.id));
        let stages: Vec<StageId> = phases.flat_map(|phase| &phase.stages).map(|stage| stage.id).collect();
        selection.stages.extend(stages);
        let parts: HashSet<Part> = of_kind().collect();
        selection.collect(map, &parts);
        let empty = kind == FragmentKind::Cells && selection.cards.is_empty() && selection.points.is_empty();
        (!empty).then_some(selection)
    }

    /// Whether a lane may be seen by whoever gets the piece.
    pub(super) fn shows_lane(&self, lane: &Lane) -> bool {
        !lane.hidden || self.hidden == Hidden::Kept || self.lanes.contains(&lane.id)
    }

    /// Whether a persona may be seen by whoever gets the piece.
    pub(super) fn shows_persona(&self, persona: &Persona) -> bool {
        !persona.hidden || self.hidden == Hidden::Kept || self.personas.contains(&persona.id)
    }

    /// The parts by their names, in the map's order.
    pub(super) fn parts(&self, map: &Draft) -> Vec<Part> {
        match self.kind {
            FragmentKind::Phases => {
                map.phases.iter().map(|phase| phase.id).filter(|id| self.phases.contains(id)).map(Part::Phase).collect()
            }
            FragmentKind::Stages => {
                map.stages().map(|stage| stage.id).filter(|id| self.stages.contains(id)).map(Part::Stage).collect()
            }
            FragmentKind::Lanes => {
                map.lanes.iter().map(|lane| lane.id).filter(|id| self.lanes.contains(id)).map(Part::Lane).collect()
            }
            FragmentKind::Personas => {
                let ids = map.personas.iter().map(|persona| persona.id);
                ids.filter(|id| self.personas.contains(id)).map(Part::Persona).collect()
            }
            FragmentKind::Cells => {
                let cards = map.cards().map(|(_, card)| card.id).filter(|id| self.cards.contains(id)).map(Part::Card);
                let points = points(map).filter(|point| self.points.contains(point));
                let points = points.map(|(lane, persona, stage)| Part::EmotionPoint { lane, persona, stage });
                cards.chain(points).collect()
            }
            FragmentKind::Sources => {
                let ids = map.sources.iter().map(|source| source.id);
                ids.filter(|id| self.sources.contains(id)).map(Part::Source).collect()
            }
        }
    }

    /// Collects the cards and points that are meant.
    fn collect(&mut self, map: &Draft, parts: &HashSet<Part>) {
        let by_cells = self.kind == FragmentKind::Cells;
        let shown = |lane: &&Lane| self.shows_lane(lane);
        let mut cards = HashSet::new();
        for lane in map.lanes.iter().map(|lane| &**lane).filter(shown) {
            let in_lane = self.lanes.contains(&lane.id);
            let meant = lane.cards().iter().filter(|card| {
                let cell = Part::Cell { lane: lane.id, stage: card.stage };
                in_lane
                    || self.stages.contains(&card.stage)
                    || by_cells && (parts.contains(&Part::Card(card.id)) || parts.contains(&cell))
            });
            cards.extend(meant.map(|card| card.id));
        }
        let seen = |id| map.persona(id).is_some_and(|persona| self.shows_persona(persona));
        let meant = points(map).filter(|(lane, persona, stage)| {
            let (lane, persona, stage) = (*lane, *persona, *stage);
            let by_name = || {
                parts.contains(&Part::EmotionPoint { lane, persona, stage })
                    || parts.contains(&Part::Curve { lane, persona })
                    || parts.contains(&Part::Cell { lane, stage })
            };
            let of_part =
                self.lanes.contains(&lane) || self.stages.contains(&stage) || self.personas.contains(&persona);
            let shown = map.lane(lane).is_some_and(|lane| self.shows_lane(lane));
            shown && seen(persona) && (of_part || by_cells && by_name())
        });
        let points = meant.collect();
        (self.cards, self.points) = (cards, points);
    }
}

/// All emotion points of a map, by their names.
fn points(map: &Draft) -> impl Iterator<Item = (LaneId, PersonaId, StageId)> {
    let curves = map.lanes.iter().flat_map(|lane| lane.curves().iter().map(|curve| (lane.id, curve)));
    curves.flat_map(|(lane, curve)| curve.points.iter().map(move |point| (lane, curve.persona, point.stage)))
}

/// What kind of piece a part makes; `None` if it makes none, or is not there.
fn kind_of(map: &Draft, part: Part) -> Option<FragmentKind> {
    match part {
        Part::Phase(id) => map.phase(id).map(|_| FragmentKind::Phases),
        Part::Stage(id) => map.stage(id).map(|_| FragmentKind::Stages),
        Part::Lane(id) => map.lane(id).map(|_| FragmentKind::Lanes),
        Part::Persona(id) | Part::BrakeAndInsight(id) => map.persona(id).map(|_| FragmentKind::Personas),
        Part::Card(_) | Part::Cell { .. } | Part::Curve { .. } | Part::EmotionPoint { .. } => Some(FragmentKind::Cells),
        Part::Source(id) => map.sources.iter().any(|source| source.id == id).then_some(FragmentKind::Sources),
        Part::Map | Part::Title | Part::Legend => None,
    }
}

fn persona_of(part: Part) -> Option<PersonaId> {
    match part {
        Part::Persona(id) | Part::BrakeAndInsight(id) => Some(id),
        _ => None,
    }
}
