//! What can be counted: emotions, moments of truth, touchpoints, evidence, actions. What is hidden is left out.

use std::collections::HashMap;

use crate::map::{ActionStatus, CardBody, LaneId, Map, Number, Part, PersonaId, StageId};

use super::answers::{AnswerableKind, answerables, answered};
use super::coverage::{Evidenced, coverage};
use super::mix::{Touchpoints, touchpoint_mix};
use super::plan::STATUSES;

/// The figures of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How each persona feels, by emotion lane.
    pub emotions: Vec<EmotionFigures>,
    /// Stages, then touchpoints on which going on depends.
    pub moments: Vec<Part>,
    /// Where customer and company meet.
    pub touchpoints: Touchpoints,
    /// How well it is known.
    pub evidence: Evidenced,
    /// How many actions there are of each status.
    pub actions: [(ActionStatus, usize); 5],
    /// What ought to be answered.
    pub answers: [(AnswerableKind, Tally); 3],
}

/// How a persona feels along the way, on the map's own scale.
#[derive(Clone, Debug, PartialEq)]
pub struct EmotionFigures {
    /// In which lane.
    pub lane: LaneId,
    /// Who.
    pub persona: PersonaId,
    /// The value in each stage of the map; none where it is unknown.
    pub values: Vec<Option<Number>>,
    /// How many of them are known.
    pub known: usize,
    /// What is found in them; none if nothing is known.
    pub summary: Option<EmotionSummary>,
}

/// What is found in the known values of a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EmotionSummary {
    /// The mean.
    pub mean: Number,
    /// The lowest, and the first stage that has it.
    pub lowest: (Number, StageId),
    /// The highest, and the first stage that has it.
    pub highest: (Number, StageId),
    /// By how much the value changes from one known stage to the next, in the mean and whichever way; none with a single value. Stages
    /// that are unknown are passed over.
    pub volatility: Option<Number>,
}

/// How much of what ought to be answered is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub count: usize,
    /// How many of them no action answers.
    pub unanswered: usize,
}

/// The figures of a map.
#[must_use]
pub fn figures(map: &Map) -> Figures {
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    Figures {
        emotions: emotions(map, &stages),
        moments: moments(map),
        touchpoints: touchpoint_mix(map),
        evidence: coverage(map),
        actions: actions(map),
        answers: answers(map),
    }
}

impl Figures {
    /// How many actions there are, those that were dropped among them.
    #[must_use]
    pub fn action_count(&self) -> usize {
        self.actions.iter().map(|(_, count)| count).sum()
    }

    /// How many critical points, pains and moments of truth no action answers.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        self.answers.iter().map(|(_, answered)| answered.unanswered).sum()
    }
}

fn emotions(map: &Map, stages: &[StageId]) -> Vec<EmotionFigures> {
    let at: HashMap<StageId, usize> = stages.iter().enumerate().map(|(at, stage)| (*stage, at)).collect();
    let mut found = Vec::new();
    for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
        // In the order of the personas, as everywhere.
        for persona in map.personas.iter().filter(|persona| !persona.hidden) {
            let Some(curve) = lane.curves().iter().find(|curve| curve.persona == persona.id) else { continue };
            let mut values = vec![None; stages.len()];
            for point in &curve.points {
                if let Some(at) = at.get(&point.stage) {
                    values[*at] = Some(point.value);
                }
            }
            let known: Vec<(Number, StageId)> =
                values.iter().zip(stages).filter_map(|(value, stage)| Some(((*value)?, *stage))).collect();
            found.push(EmotionFigures {
                lane: lane.id,
                persona: persona.id,
                values,
                known: known.len(),
                summary: summary(&known),
            });
        }
    }
    found
}

fn summary(known: &[(Number, StageId)]) -> Option<EmotionSummary> {
    let first = *known.first()?;
    let values = || known.iter().map(|(value, _)| value.get());
    let mut summary = EmotionSummary { mean: mean(values())?, lowest: first, highest: first, volatility: None };
    for (value, stage) in known {
        if *value < summary.lowest.0 {
            summary.lowest = (*value, *stage);
        }
        if *value > summary.highest.0 {
            summary.highest = (*value, *stage);
        }
    }
    summary.volatility = mean(values().zip(values().skip(1)).map(|(before, after)| (after - before).abs()));
    Some(summary)
}

/// The mean; none of nothing. Each is divided before they are added, so that huge ones do not grow beyond all bounds.
fn mean(values: impl Iterator<Item = f64> + Clone) -> Option<Number> {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let count = values.clone().count() as f64;
    let sum: f64 = values.clone().sum();
    let mean = if sum.is_finite() { sum / count } else { values.map(|value| value / count).sum() };
    // Nothing gives 0 / 0, which is no number.
    Number::new(mean).ok()
}

fn moments(map: &Map) -> Vec<Part> {
    let stages = map.stages().filter(|stage| stage.moment_of_truth).map(|stage| Part::Stage(stage.id));
    let met = super::mix::touchpoints(map).into_iter().filter(|met| met.touchpoint.moment_of_truth);
    stages.chain(met.map(|met| Part::Card(met.card.id))).collect()
}

fn actions(map: &Map) -> [(ActionStatus, usize); 5] {
    let mut counts = STATUSES.map(|status| (status, 0));
    for (_, card) in map.cards().filter(|(lane, _)| !lane.hidden) {
        if let CardBody::Action(action) = &card.body
            && let Some((_, count)) = counts.iter_mut().find(|(status, _)| *status == action.status)
        {
            *count += 1;
        }
    }
    counts
}

fn answers(map: &Map) -> [(AnswerableKind, Tally); 3] {
    let mut counts = [AnswerableKind::CriticalPoint, AnswerableKind::MomentOfTruth, AnswerableKind::Pain]
        .map(|kind| (kind, Tally::default()));
    let done = answered(map);
    for answerable in answerables(map) {
        if let Some((_, counted)) = counts.iter_mut().find(|(kind, _)| *kind == answerable.kind) {
            counted.count += 1;
            counted.unanswered += usize::from(!done.contains(&answerable.answer));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::map::{ActionPlan, Answer, Card, Channel, Lane};
    use crate::review::sample::{card, draft, emotions, lane, map, stage, touchpoint};

    /// Mean, lowest with its stage, highest with its stage, volatility.
    type Expected = (f64, (f64, usize), (f64, usize), Option<f64>);

    fn check(values: &[Option<f64>], expected: Option<Expected>) {
        let figures = figures(&map(values.len(), vec![emotions(&[(1, values)])]));
        let found = &figures.emotions[0];
        assert_eq!(found.known, values.iter().flatten().count());
        let number = |value: f64| Number::new(value).unwrap();
        let expected = expected.map(|(mean, lowest, highest, volatility)| EmotionSummary {
            mean: number(mean),
            lowest: (number(lowest.0), stage(lowest.1)),
            highest: (number(highest.0), stage(highest.1)),
            volatility: volatility.map(number),
        });
        assert_eq!(found.summary, expected, "{values:?}");
    }

    #[test]
    fn emotions_are_summed_up() {
        let v = Some;
        check(&[v(1.0), v(-2.0), v(2.0), v(-1.0)], Some((0.0, (-2.0, 2), (2.0, 3), v(10.0 / 3.0))));
        check(&[v(0.5), v(0.5), v(2.0)], Some((1.0, (0.5, 1), (2.0, 3), v(0.75))));
        // What is unknown is passed over: from 2 to −1 it is 3.
        check(&[None, v(2.0), None, v(-1.0), None], Some((0.5, (-1.0, 4), (2.0, 2), v(3.0))));
        check(&[v(1.5), None], Some((1.5, (1.5, 1), (1.5, 1), None)));
        check(&[None, None], None);
    }

    #[test]
    fn emotions_of_hidden_lanes_and_personas_are_left_out() {
        let curves: &[(u32, &[Option<f64>])] = &[(1, &[Some(1.0)]), (2, &[Some(2.0)])];
        let hidden = Lane { hidden: true, ..emotions(curves) };
        let mut draft = draft(1, vec![emotions(curves), hidden]);
        Arc::make_mut(&mut draft.personas[1]).hidden = true;
        let found = figures(&Map::build(draft).unwrap()).emotions;
        assert_eq!(found.iter().map(|of| of.persona.to_string()).collect::<Vec<_>>(), ["p1"]);
    }

    fn action(number: usize, status: ActionStatus, answers: Vec<Answer>) -> Card {
        let plan = ActionPlan { answers, status, ..ActionPlan::default() };
        Card { body: CardBody::Action(plan), ..card(number, 1, "Do") }
    }

    #[test]
    fn moments_and_actions_are_counted() {
        use ActionStatus::{Done, Dropped, InProgress, Planned, Proposed};
        let mut decisive = touchpoint(1, 2, Channel::Shop);
        if let CardBody::Touchpoint(touchpoint) = &mut decisive.body {
            touchpoint.moment_of_truth = true;
        }
        let of_card = Answer::Card(decisive.id);
        let plan = vec![
            action(2, Done, vec![of_card]),
            action(3, Dropped, vec![Answer::Stage(stage(1))]),
            action(4, Planned, Vec::new()),
            action(5, Planned, Vec::new()),
        ];
        let feels = emotions(&[(1, &[Some(0.0), Some(-2.0)])]);
        let mut draft = draft(2, vec![lane("Meets", vec![decisive.clone()]), lane("Plan", plan), feels]);
        Arc::make_mut(&mut draft.phases[0]).stages[0].moment_of_truth = true;
        let found = figures(&Map::build(draft).unwrap());
        assert_eq!(found.moments, [Part::Stage(stage(1)), Part::Card(decisive.id)]);
        assert_eq!(found.actions, [(Proposed, 0), (Planned, 2), (InProgress, 0), (Done, 1), (Dropped, 1)]);
        assert_eq!(found.action_count(), 4);
        // The critical point has no action, that of the first stage was dropped.
        let counts = found.answers.map(|(_, of)| (of.count, of.unanswered));
        assert_eq!(counts, [(1, 1), (2, 1), (0, 0)]);
        assert_eq!(found.unanswered(), 2);
    }
}
