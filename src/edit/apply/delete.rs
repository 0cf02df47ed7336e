//! Parts go, and what hangs on them.

use std::sync::Arc;

use crate::map::{Answer, Card, CardBody, Curve, Evidence, Lane, LaneContent, LaneId, Part, Persona};

use super::super::refused::Refused;
use super::columns::Columns;
use super::gone::Gone;
use super::work::Work;

pub(super) fn delete(work: &mut Work, parts: &[Part]) -> Result<(), Refused> {
    let draft = &mut work.draft;
    let columns = |gone: &Gone| Columns::new(draft, &gone.stages);
    let gone = Gone::new(draft, parts)?;
    let remains = Remains { columns: columns(&gone), gone };
    let gone = &remains.gone;
    draft.personas.retain(|persona| !gone.personas.contains(&persona.id));
    draft.sources.retain(|source| !gone.sources.contains(&source.id));
    draft.lanes.retain(|lane| !gone.lanes.contains(&lane.id));
    for phase in &mut draft.phases {
        if phase.stages.iter().any(|stage| gone.stages.contains(&stage.id)) {
            Arc::make_mut(phase).stages.retain(|stage| !gone.stages.contains(&stage.id));
        }
    }
    draft.phases.retain(|phase| !phase.stages.is_empty());
    for persona in draft.personas.iter_mut().filter(|persona| remains.changes_persona(persona)) {
        remains.change_persona(Arc::make_mut(persona));
    }
    for lane in draft.lanes.iter_mut().filter(|lane| remains.changes_lane(lane)) {
        remains.change_lane(Arc::make_mut(lane));
    }
    Ok(())
}

/// What remains of parts that stay. Each part is asked first whether it changes, so that what does not stays shared.
struct Remains {
    gone: Gone,
    columns: Columns,
}

impl Remains {
    fn changes_persona(&self, persona: &Persona) -> bool {
        self.gone.emptied.contains(&persona.id) || persona.evidence.values().any(|evidence| self.cites(evidence))
    }

    fn change_persona(&self, persona: &mut Persona) {
        if self.gone.emptied.contains(&persona.id) {
            persona.brake.clear();
            persona.insight.clear();
        }
        persona.evidence.values_mut().for_each(|evidence| self.change_evidence(evidence));
    }

    fn changes_lane(&self, lane: &Lane) -> bool {
        let takes_card = |card: &Card| self.gone.cards.contains(&card.id) || self.changes_card(card);
        lane.cards().iter().any(|card| takes_card(card))
            || lane.curves().iter().any(|curve| self.takes_curve(lane.id, curve) || self.changes_curve(lane.id, curve))
    }

    fn change_lane(&self, lane: &mut Lane) {
        let id = lane.id;
        match &mut lane.content {
            LaneContent::Cards { cards, .. } => {
                cards.retain(|card| !self.gone.cards.contains(&card.id));
                for card in cards.iter_mut().filter(|card| self.changes_card(card)) {
                    self.change_card(Arc::make_mut(card));
                }
            }
            LaneContent::Emotion { curves } => {
                curves.retain(|curve| !self.takes_curve(id, curve));
                for curve in curves.iter_mut().filter(|curve| self.changes_curve(id, curve)) {
                    self.change_curve(id, Arc::make_mut(curve));
                }
            }
            LaneContent::Divider { .. } => {}
        }
    }

    fn changes_card(&self, card: &Card) -> bool {
        let body_changes = match &card.body {
            CardBody::Quote(quote) => quote.speaker.is_some_and(|speaker| self.gone.personas.contains(&speaker)),
            CardBody::Action(action) => action.answers.iter().any(|answer| self.takes_answer(answer)),
            CardBody::Note | CardBody::Touchpoint(_) | CardBody::Image(_) | CardBody::Metric(_) => false,
        };
        body_changes
            || self.columns.after(card) != Some((card.stage, card.span))
            || card.personas.iter().any(|persona| self.gone.personas.contains(persona))
            || card.evidence.as_ref().is_some_and(|evidence| self.cites(evidence))
    }

    fn change_card(&self, card: &mut Card) {
        if let Some((stage, span)) = self.columns.after(card) {
            (card.stage, card.span) = (stage, span);
        }
        card.personas.retain(|persona| !self.gone.personas.contains(persona));
        card.evidence.iter_mut().for_each(|evidence| self.change_evidence(evidence));
        match &mut card.body {
            CardBody::Quote(quote) => {
                quote.speaker = quote.speaker.filter(|speaker| !self.gone.personas.contains(speaker));
            }
            CardBody::Action(action) => action.answers.retain(|answer| !self.takes_answer(answer)),
            CardBody::Note | CardBody::Touchpoint(_) | CardBody::Image(_) | CardBody::Metric(_) => {}
        }
    }

    fn takes_answer(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Card(card) => self.gone.cards.contains(card),
            Answer::Emotion { persona, stage } => {
                self.gone.personas.contains(persona) || self.gone.stages.contains(stage)
            }
            Answer::Stage(stage) => self.gone.stages.contains(stage),
        }
    }

    fn takes_curve(&self, lane: LaneId, curve: &Curve) -> bool {
        self.gone.personas.contains(&curve.persona) || self.gone.curves.contains(&(lane, curve.persona))
    }

    fn changes_curve(&self, lane: LaneId, curve: &Curve) -> bool {
        curve.points.iter().any(|point| {
            self.takes_point(lane, curve, point.stage)
                || point.evidence.as_ref().is_some_and(|evidence| self.cites(evidence))
        })
    }

    fn change_curve(&self, lane: LaneId, curve: &mut Curve) {
        let mut points = std::mem::take(&mut curve.points);
        points.retain(|point| !self.takes_point(lane, curve, point.stage));
        points
            .iter_mut()
            .filter_map(|point| point.evidence.as_mut())
            .for_each(|evidence| self.change_evidence(evidence));
        curve.points = points;
    }

    fn takes_point(&self, lane: LaneId, curve: &Curve, stage: crate::map::StageId) -> bool {
        self.gone.stages.contains(&stage) || self.gone.points.contains(&(lane, curve.persona, stage))
    }

    fn cites(&self, evidence: &Evidence) -> bool {
        evidence.sources.iter().any(|source| self.gone.sources.contains(source))
    }

    fn change_evidence(&self, evidence: &mut Evidence) {
        evidence.sources.retain(|source| !self.gone.sources.contains(source));
    }
}
