//! How the window shows a map, which is no part of the map: only what concerns a persona, or what is only assumed fainter.

use std::collections::HashSet;

use crate::layout::{CurveLine, Layout, Look, Placed};
use crate::map::{Evidence, EvidenceLevel, Map, Part, PersonaField, PersonaId, TextField};

/// How the window shows a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Only what concerns her is shown.
    pub only: Option<PersonaId>,
    /// How what is only assumed looks.
    pub assumed: Assumed,
}

/// How what is only assumed looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Assumed {
    /// As everything does.
    #[default]
    Full,
    /// Fainter. What says nothing of how well it is known stays as it is.
    Dimmed,
}

/// What is drawn fainter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Faint {
    /// The persona whose curves are drawn fully; those of others are fainter. Without one all are.
    pub(super) active: Option<PersonaId>,
    assumed: Option<AssumedParts>,
}

/// What of a map is only assumed.
#[derive(Clone, Debug, Default, PartialEq)]
struct AssumedParts {
    parts: HashSet<Part>,
    fields: HashSet<(PersonaId, TextField)>,
}

impl Faint {
    pub(super) fn of(map: &Map, active: Option<PersonaId>, assumed: Assumed) -> Self {
        Self { active, assumed: (assumed == Assumed::Dimmed).then(|| AssumedParts::of(map)) }
    }

    /// Whether anything may be faint.
    pub(super) fn is_any(&self) -> bool {
        self.active.is_some() || self.assumed.is_some()
    }

    /// Whether a box, or a text in it, is drawn fainter.
    pub(super) fn covers(&self, placed: &Placed, field: Option<TextField>) -> bool {
        let of_another = match (self.active, placed.part) {
            (Some(active), Part::Curve { persona, .. } | Part::EmotionPoint { persona, .. }) => persona != active,
            _ => false,
        };
        of_another || self.assumed.as_ref().is_some_and(|assumed| assumed.covers(placed, field))
    }

    /// Whether both dim what is only assumed, or neither does.
    pub(super) fn dims_as(&self, other: &Self) -> bool {
        self.assumed.is_some() == other.assumed.is_some()
    }

    /// The regions of a layout that look different for what is assumed.
    pub(super) fn differing(&self, other: &Self, layout: &Layout) -> Vec<kurbo::Rect> {
        let (Some(a), Some(b)) = (&self.assumed, &other.assumed) else { return Vec::new() };
        if a == b {
            return Vec::new();
        }
        let mut parts: HashSet<Part> = a.parts.symmetric_difference(&b.parts).copied().collect();
        for (persona, _) in a.fields.symmetric_difference(&b.fields) {
            parts.extend([Part::Persona(*persona), Part::BrakeAndInsight(*persona)]);
        }
        let boxes = layout.boxes.iter().filter(|placed| parts.contains(&placed.part));
        // Strokes and signs reach a little over their boxes.
        boxes.map(|placed| placed.rect.inflate(12.0, 12.0)).collect()
    }
}

impl AssumedParts {
    fn of(map: &Map) -> Self {
        let is_assumed = |evidence: &Evidence| evidence.level == EvidenceLevel::Assumed;
        let cards = map.cards().filter(|(_, card)| card.evidence.as_ref().is_some_and(is_assumed));
        let mut parts: HashSet<Part> = cards.map(|(_, card)| Part::Card(card.id)).collect();
        for lane in &map.lanes {
            for curve in lane.curves() {
                let points = curve.points.iter().filter(|point| point.evidence.as_ref().is_some_and(is_assumed));
                let part = |stage| Part::EmotionPoint { lane: lane.id, persona: curve.persona, stage };
                parts.extend(points.map(|point| part(point.stage)));
            }
        }
        let fields = map.personas.iter().flat_map(|persona| {
            let assumed = persona.evidence.iter().filter(|(_, evidence)| is_assumed(evidence));
            assumed.map(|(field, _)| (persona.id, text_of(*field)))
        });
        Self { parts, fields: fields.collect() }
    }

    fn covers(&self, placed: &Placed, field: Option<TextField>) -> bool {
        match (placed.part, field) {
            (Part::Persona(persona) | Part::BrakeAndInsight(persona), Some(field)) => {
                self.fields.contains(&(persona, field))
            }
            (Part::Curve { .. }, _) => matches!(placed.look, Look::Curve { line: CurveLine::Dashed, .. }),
            (part, _) => self.parts.contains(&part),
        }
    }
}

/// The text that a field of a persona is.
fn text_of(field: PersonaField) -> TextField {
    match field {
        PersonaField::Summary => TextField::Summary,
        PersonaField::Quote => TextField::Quote,
        PersonaField::Role => TextField::Role,
        PersonaField::Attitudes => TextField::Attitudes,
        PersonaField::Goals => TextField::Goals,
        PersonaField::Needs => TextField::Needs,
        PersonaField::Motivations => TextField::Motivations,
        PersonaField::Brake => TextField::Brake,
        PersonaField::Insight => TextField::Insight,
    }
}
