//! Looking at a lane by itself: its curves or its cards.

use std::sync::Arc;

use crate::map::{
    ActionStatus, Answer, Card, CardBody, CardLaneKind, Curve, Lane, LaneContent, Map, Part, PersonaId, Perspective,
    Presence,
};

use super::card_rules::{action_rules, card_rules};
use super::finding::{Finding, Rule};
use super::notes::{Contents, Frame, Noted, Notes, is_blank, lacks_source};
use super::turning::{TurningPointKind, turning_points};

/// A curve keeps within this share of the way from neutral to an end of the scale if it is flat.
const FLAT: f64 = 0.25;

/// What is noted about a lane.
#[derive(Debug)]
pub(super) struct LaneNotes {
    /// The lane that was looked at.
    pub(super) lane: Arc<Lane>,
    /// Of the lane and its cards.
    pub(super) notes: Notes,
    pub(super) curves: Vec<CurveNotes>,
    /// Of each stage, without the emotions.
    pub(super) contents: Vec<Contents>,
    /// What actions answer that are not dropped, and whether they have an owner.
    pub(super) answers: Vec<(Answer, Ownership)>,
    pub(super) moments_of_truth: usize,
    /// Texts about what the company does.
    pub(super) company: usize,
}

/// What is noted about a curve.
#[derive(Debug)]
pub(super) struct CurveNotes {
    pub(super) persona: PersonaId,
    pub(super) notes: Notes,
    /// The stages that have a point, by their index.
    pub(super) stages: Vec<usize>,
}

/// Whether somebody answers for an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ownership {
    Somebody,
    Nobody,
}

impl LaneNotes {
    pub(super) fn of(map: &Map, lane: &Arc<Lane>, frame: &Frame) -> Self {
        let mut noted = Self {
            lane: lane.clone(),
            notes: Notes::default(),
            curves: Vec::new(),
            contents: Vec::new(),
            answers: Vec::new(),
            moments_of_truth: 0,
            company: 0,
        };
        match &lane.content {
            LaneContent::Cards { kind, cards } => noted.look_at_cards(*kind, cards, frame),
            LaneContent::Emotion { curves } => {
                if curves.iter().all(|curve| curve.points.is_empty()) {
                    noted.note_that_it_is_empty();
                }
                noted.curves = curves.iter().map(|curve| curve_notes(map, lane, curve, frame)).collect();
            }
            LaneContent::Divider { .. } => {}
        }
        noted
    }

    fn note_that_it_is_empty(&mut self) {
        if !self.lane.hidden {
            self.notes.found(Finding::new(Rule::EmptyLane, Part::Lane(self.lane.id)));
        }
    }

    fn look_at_cards(&mut self, kind: CardLaneKind, cards: &[Arc<Card>], frame: &Frame) {
        if cards.is_empty() {
            self.note_that_it_is_empty();
        }
        self.contents = vec![Contents::default(); frame.len()];
        let mut ordered: Vec<(usize, &Card)> = cards.iter().map(|card| (frame.index(card.stage), &**card)).collect();
        ordered.sort_by_key(|(at, _)| *at);
        for (at, card) in ordered {
            self.notes.cites(card.evidence.as_ref());
            if let CardBody::Action(action) = &card.body {
                action_rules(&mut self.notes, card, action, frame.today);
                if action.status != ActionStatus::Dropped {
                    let ownership = if is_blank(&action.owner) { Ownership::Nobody } else { Ownership::Somebody };
                    self.answers.extend(action.answers.iter().map(|answer| (*answer, ownership)));
                }
            }
            if !self.lane.hidden {
                card_rules(&mut self.notes, card, kind);
                self.count(kind, card, at);
            }
        }
    }

    /// Counts what a card of a lane that is shown adds to its stages and to the map.
    fn count(&mut self, kind: CardLaneKind, card: &Card, at: usize) {
        let mut contents = Contents::default();
        let has_text = !is_blank(&card.text);
        match &card.body {
            CardBody::Action(_) => return,
            CardBody::Touchpoint(touchpoint) => {
                self.moments_of_truth += usize::from(touchpoint.moment_of_truth);
                match touchpoint.effective_presence() {
                    Some(Presence::Physical) => contents.physical = 1,
                    Some(Presence::Online) => contents.online = 1,
                    None => contents.elsewhere = 1,
                }
            }
            _ if kind == CardLaneKind::Touchpoints && has_text => contents.elsewhere = 1,
            _ => {}
        }
        let by_customers = self.lane.perspective == Perspective::Customer;
        if by_customers && kind == CardLaneKind::Text && has_text && !matches!(card.body, CardBody::Quote(_)) {
            contents.customer_actions = 1;
        }
        let of_doings = matches!(kind, CardLaneKind::Text | CardLaneKind::Touchpoints | CardLaneKind::Images);
        self.company += usize::from(!by_customers && of_doings && has_text);
        if has_text && kind != CardLaneKind::Opportunities && kind != CardLaneKind::Actions {
            self.notes.statements.count(card.evidence.as_ref());
        }
        self.contents.iter_mut().skip(at).take(card.span.get()).for_each(|stage| stage.add(contents));
    }
}

fn curve_notes(map: &Map, lane: &Lane, curve: &Curve, frame: &Frame) -> CurveNotes {
    let persona = curve.persona;
    let part = Part::Curve { lane: lane.id, persona };
    let mut of_curve = CurveNotes { persona, notes: Notes::default(), stages: Vec::new() };
    for point in &curve.points {
        of_curve.notes.cites(point.evidence.as_ref());
    }
    if lane.hidden || curve.points.is_empty() {
        return of_curve;
    }
    let notes = &mut of_curve.notes;
    let heights = || curve.points.iter().map(|point| map.scale.position(point.value));
    let (low, high) = heights().fold((f64::MAX, f64::MIN), |(low, high), height| (low.min(height), high.max(height)));
    if curve.points.len() >= 3 && high - low < FLAT {
        notes.found(Finding::new(Rule::FlatCurve, part));
    }
    let has_words = curve.points.iter().any(|point| !is_blank(&point.note));
    if !has_words {
        notes.found(Finding::new(Rule::CurveWithoutWords, part));
    }
    let mut points: Vec<_> = curve.points.iter().map(|point| (frame.index(point.stage), point)).collect();
    points.sort_by_key(|(at, _)| *at);
    let turning = turning_points(map, curve);
    let mut critical = turning.iter().filter(|point| point.kind == TurningPointKind::Critical).peekable();
    for (at, point) in points {
        let stage = point.stage;
        let part = Part::EmotionPoint { lane: lane.id, persona, stage };
        if critical.next_if(|critical| critical.stage == stage).is_some() {
            let finding = Finding::new(Rule::CriticalPointWithoutAction, part);
            notes.noted.push(Noted::Unanswered(Answer::Emotion { persona, stage }, finding));
            if has_words && is_blank(&point.note) {
                notes.found(Finding::new(Rule::CriticalPointWithoutWords, part));
            }
        }
        if lacks_source(point.evidence.as_ref()) {
            notes.found(Finding::new(Rule::ResearchedWithoutSource, part));
        }
        notes.statements.count(point.evidence.as_ref());
        of_curve.stages.push(at);
    }
    of_curve
}
