//! Values of emotion points.

use std::sync::Arc;

use crate::map::{Basis, Curve, EmotionPoint, Extra, LaneContent, Number, Part, StageId};

use super::super::change::PointValue;
use super::super::refused::{Misfit, Refused};
use super::work::Work;

pub(super) fn set_points(work: &mut Work, points: &[PointValue]) -> Result<(), Refused> {
    for new in points {
        work.stage_place(new.stage)?;
        if !work.draft.personas.iter().any(|persona| persona.id == new.persona) {
            return Err(Refused::NotThere(Part::Persona(new.persona)));
        }
        let LaneContent::Emotion { curves } = &mut work.lane(new.lane)?.content else {
            return Err(Misfit::NoEmotionLane.into());
        };
        let at = curves.iter().position(|curve| curve.persona == new.persona).unwrap_or_else(|| {
            curves.push(Arc::new(Curve { persona: new.persona, points: Vec::new(), extra: Extra::default() }));
            curves.len() - 1
        });
        let points = &mut Arc::make_mut(&mut curves[at]).points;
        match points.iter_mut().find(|point| point.stage == new.stage) {
            Some(point) => point.value = new.value,
            None => points.push(rated(new.stage, new.value)),
        }
    }
    Ok(())
}

/// A point of which nothing but the value is known.
fn rated(stage: StageId, value: Number) -> EmotionPoint {
    EmotionPoint { stage, value, note: String::new(), basis: Basis::Rated, evidence: None, extra: Extra::default() }
}
