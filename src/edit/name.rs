//! What an edit is called, and which parts it touches.

use crate::map::{Map, Part, StageId, TextField};

use super::change::{Edit, PointValue, Reason};
use super::property::PropertyKind;
use super::text::text;
use super::what::What;

/// What was done, for lists and menus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepName {
    /// What was done.
    pub verb: Verb,
    /// With what kind of parts.
    pub what: What,
    /// What the part is called, shortened, if it is exactly one; else, or if it has no name, empty.
    pub name: String,
    /// How many parts.
    pub count: usize,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Verb {
    Write,
    Change(PropertyKind),
    Value,
    Insert,
    Move,
    Split,
    Merge,
    MoveBorder,
    Delete,
    Paste,
    Duplicate,
    Replace,
    SetAside,
    CountAgain,
    /// The map was read again from its file, which others had changed.
    Reload,
    /// The map was made as it stands in its file.
    Revert,
    /// The map was made as it had been saved before.
    Restore,
}

impl Edit {
    /// What it is called, in words of the map before it.
    #[must_use]
    pub fn name(&self, before: &Map) -> StepName {
        let mut parts = match self {
            Self::SplitPhase { at, .. } => phase_with(before, *at).into_iter().collect(),
            _ => self.named(),
        };
        parts.sort_unstable();
        parts.dedup();
        let name = match parts.as_slice() {
            [part] => self.new_name(*part).or_else(|| name_of(before, *part)).or_else(|| self.written(*part)),
            _ => None,
        };
        let name = name.map(|name| shortened(&name)).unwrap_or_default();
        StepName { verb: self.verb(), what: What::of_all(&parts), name, count: parts.len() }
    }

    /// The parts to be selected and shown after it: those that it changed or brought.
    #[must_use]
    pub fn touches(&self) -> Vec<Part> {
        match self {
            Self::Delete { .. } => Vec::new(),
            Self::Several { edits, .. } => each_once(edits.iter().flat_map(Self::touches)),
            _ => self.named(),
        }
    }

    /// One of the parts that it is about, if there is one that can be shown.
    pub(super) fn part(&self) -> Option<Part> {
        match self {
            // The names of levels stand wherever there are curves.
            Self::Write { field: TextField::Level(_), .. } => None,
            _ => self.named().last().copied(),
        }
    }

    fn verb(&self) -> Verb {
        match self {
            Self::Write { .. } => Verb::Write,
            Self::Set { property, .. } => Verb::Change(property.kind()),
            Self::SetPoints { .. } => Verb::Value,
            Self::InsertStages { .. }
            | Self::InsertPhases { .. }
            | Self::InsertLanes { .. }
            | Self::InsertCards { .. }
            | Self::InsertPersonas { .. }
            | Self::InsertSources { .. } => Verb::Insert,
            Self::MoveStages { .. }
            | Self::MovePhases { .. }
            | Self::MoveLanes { .. }
            | Self::MoveCards { .. }
            | Self::MovePersonas { .. } => Verb::Move,
            Self::SplitPhase { .. } => Verb::Split,
            Self::MergePhases { .. } => Verb::Merge,
            Self::MoveBorder { .. } => Verb::MoveBorder,
            Self::Delete { .. } => Verb::Delete,
            Self::SetAside { reason: Some(_), .. } => Verb::SetAside,
            Self::SetAside { reason: None, .. } => Verb::CountAgain,
            Self::Several { edits, reason } => match reason {
                Reason::Change => edits.first().map_or(Verb::Replace, Self::verb),
                Reason::Paste => Verb::Paste,
                Reason::Duplicate => Verb::Duplicate,
                Reason::Replace => Verb::Replace,
                Reason::Move => Verb::Move,
                Reason::Insert => Verb::Insert,
            },
        }
    }

    /// The parts that it is about.
    fn named(&self) -> Vec<Part> {
        match self {
            Self::Write { part, .. } | Self::SetAside { part, .. } => vec![*part],
            Self::Set { parts, .. } | Self::Delete { parts } => parts.clone(),
            Self::SetPoints { points } => points.iter().map(PointValue::part).collect(),
            Self::InsertStages { stages, .. } => stages.iter().map(|stage| Part::Stage(stage.id)).collect(),
            Self::InsertPhases { phases, .. } => phases.iter().map(|phase| Part::Phase(phase.id)).collect(),
            Self::InsertLanes { lanes, .. } => lanes.iter().map(|lane| Part::Lane(lane.id)).collect(),
            Self::InsertCards { cards } => cards.iter().map(|new| Part::Card(new.card.id)).collect(),
            Self::InsertPersonas { personas, .. } => personas.iter().map(|persona| Part::Persona(persona.id)).collect(),
            Self::InsertSources { sources } => sources.iter().map(|source| Part::Source(source.id)).collect(),
            Self::MoveStages { stages, .. } => stages.iter().copied().map(Part::Stage).collect(),
            Self::MovePhases { phases, .. } => phases.iter().copied().map(Part::Phase).collect(),
            Self::MoveLanes { lanes, .. } => lanes.iter().copied().map(Part::Lane).collect(),
            Self::MoveCards { moves } => moves.iter().map(|moved| Part::Card(moved.card)).collect(),
            Self::MovePersonas { personas, .. } => personas.iter().copied().map(Part::Persona).collect(),
            Self::MergePhases { first: phase } | Self::SplitPhase { phase, .. } | Self::MoveBorder { phase, .. } => {
                vec![Part::Phase(*phase)]
            }
            Self::Several { edits, .. } => each_once(edits.iter().flat_map(Self::named)),
        }
    }

    /// The name of a part that it brings.
    fn new_name(&self, part: Part) -> Option<String> {
        let name = match (self, part) {
            (Self::InsertStages { stages, .. }, Part::Stage(id)) => &stages.iter().find(|stage| stage.id == id)?.name,
            (Self::InsertPhases { phases, .. }, Part::Phase(id)) => &phases.iter().find(|phase| phase.id == id)?.name,
            (Self::InsertLanes { lanes, .. }, Part::Lane(id)) => &lanes.iter().find(|lane| lane.id == id)?.name,
            (Self::InsertCards { cards }, Part::Card(id)) => &cards.iter().find(|new| new.card.id == id)?.card.text,
            (Self::InsertPersonas { personas, .. }, Part::Persona(id)) => {
                &personas.iter().find(|persona| persona.id == id)?.name
            }
            (Self::InsertSources { sources }, Part::Source(id)) => {
                &sources.iter().find(|source| source.id == id)?.title
            }
            (Self::Several { edits, .. }, _) => return edits.iter().find_map(|edit| edit.new_name(part)),
            _ => return None,
        };
        Some(name.clone())
    }

    /// The name that it writes: that of a part which had none.
    fn written(&self, part: Part) -> Option<String> {
        match self {
            Self::Write { field, text, .. } if name_field(part) == Some(*field) => Some(text.clone()),
            _ => None,
        }
    }
}

/// The phase in which a stage lies.
fn phase_with(map: &Map, stage: StageId) -> Option<Part> {
    let mut phases = map.phases.iter();
    phases.find(|phase| phase.stages.iter().any(|own| own.id == stage)).map(|phase| Part::Phase(phase.id))
}

fn each_once(parts: impl Iterator<Item = Part>) -> Vec<Part> {
    let mut seen = std::collections::HashSet::new();
    parts.filter(|part| seen.insert(*part)).collect()
}

/// What a part is called, unless that is nothing.
fn name_of(map: &Map, part: Part) -> Option<String> {
    let owner = match part {
        Part::Curve { persona, .. } | Part::BrakeAndInsight(persona) => Part::Persona(persona),
        Part::EmotionPoint { stage, .. } | Part::Cell { stage, .. } => Part::Stage(stage),
        _ => part,
    };
    text(map, owner, name_field(owner)?).filter(|name| !name.trim().is_empty())
}

/// The text that a part is called by.
fn name_field(part: Part) -> Option<TextField> {
    match part {
        Part::Persona(_) | Part::Phase(_) | Part::Stage(_) | Part::Lane(_) => Some(TextField::Name),
        Part::Card(_) => Some(TextField::Text),
        Part::Source(_) => Some(TextField::Title),
        // There is only one map, and the others are called by what they belong to.
        Part::Map
        | Part::Title
        | Part::Legend
        | Part::Cell { .. }
        | Part::Curve { .. }
        | Part::EmotionPoint { .. }
        | Part::BrakeAndInsight(_) => None,
    }
}

/// A name in one line of at most 40 characters.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 40;
    let line = name.split_whitespace().take(LONGEST).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let short: String = line.chars().take(LONGEST - 1).collect();
    format!("{}…", short.trim_end())
}
