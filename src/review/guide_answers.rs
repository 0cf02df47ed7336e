//! What of the guide's questions a map answers, and what is missing. All of it is read from the map, so that a map that was made otherwise
//! is as far as it looks.

use std::collections::{HashMap, HashSet};

use crate::map::{
    ActionStatus, Answer, CardBody, CardLaneKind, Curve, EmotionPoint, Lane, LaneContent, LaneId, LaneKind, Map, Part,
    Persona, PersonaId, Perspective, Stage, StageId, TextField,
};

use super::answers::{AnswerableKind, answerables, answered};
use super::finding::Rule;
use super::questions::{Gap, Question, Way};
use super::turning::{TurningPointKind, turning_points};

/// What there is and what is missing.
pub(super) struct Answers {
    pub(super) answered: usize,
    pub(super) needed: usize,
    pub(super) gaps: Vec<Gap>,
    pub(super) place: Option<Part>,
}

impl Answers {
    /// Of each of some things it is known whether there is an answer, and where.
    fn of(each: impl IntoIterator<Item = (bool, Part, Way)>) -> Option<Self> {
        let mut answers = Self { answered: 0, needed: 0, gaps: Vec::new(), place: None };
        for (is_answered, part, way) in each {
            answers.needed += 1;
            if is_answered {
                answers.answered += 1;
                answers.place.get_or_insert(part);
            } else {
                answers.gaps.push(Gap { part, way });
            }
        }
        (answers.needed > 0).then_some(answers)
    }

    /// There is nothing yet of what is asked for.
    fn none(way: Way) -> Self {
        Self { answered: 0, needed: 1, gaps: vec![Gap { part: Part::Map, way }], place: None }
    }
}

/// A map that is read.
pub(super) struct Reading<'a> {
    pub(super) map: &'a Map,
    pub(super) given: &'a [String],
    /// What the review found and somebody set aside: where it does not apply there, it is not asked for here.
    pub(super) aside: HashSet<(&'a str, Part)>,
}

impl<'a> Reading<'a> {
    /// `None` if the question makes no sense for this map, or not yet.
    pub(super) fn answers(&self, question: Question) -> Option<Answers> {
        match question {
            Question::Market => Answers::of([(self.map.market.is_some(), Part::Map, Way::Market)]),
            Question::Title => Answers::of([(self.is_own(&self.map.title), Part::Title, Way::Write(TextField::Title))]),
            Question::Stages => self.stages(),
            Question::Doings => self.doings(),
            Question::Personas => Some(self.people(TextField::Name, Way::Write, |persona| self.is_own(&persona.name))),
            Question::Profiles => self.of_people(TextField::Profile, Way::Write, |persona| is_said(&persona.profile)),
            Question::Roles => self.of_people(TextField::Role, |_| Way::Role, |persona| is_said(&persona.role)),
            Question::Goals => self.of_people(TextField::Goals, Way::Fill, |persona| {
                let lists = [&persona.goals, &persona.needs, &persona.motivations];
                lists.into_iter().flatten().any(|text| is_said(text))
            }),
            Question::Brakes => self.of_people(TextField::Brake, Way::Write, |persona| {
                is_said(&persona.brake) || self.is_excused(Rule::PersonaWithoutBrake, Part::BrakeAndInsight(persona.id))
            }),
            Question::Insights => self.of_people(TextField::Insight, Way::Write, |persona| {
                is_said(&persona.insight)
                    || self.is_excused(Rule::PersonaWithoutInsight, Part::BrakeAndInsight(persona.id))
            }),
            Question::Feelings => Some(self.feelings()),
            Question::Reasons => self.reasons(),
            Question::Touchpoints => self.touchpoints(),
            Question::Truths => Some(self.truths()),
            Question::Pains => self.pains(),
            Question::Actions => Some(self.actions()),
            Question::Boosts => self.boosts(),
            Question::Owners => self.of_actions(TextField::Owner),
            Question::Measures => self.of_actions(TextField::Measure),
            Question::Dues => self.dues(),
        }
    }

    /// Whether somebody said why something is missing.
    fn is_excused(&self, rule: Rule, part: Part) -> bool {
        self.aside.contains(&(rule.name(), part))
    }

    /// Whether somebody gave this name.
    fn is_own(&self, name: &str) -> bool {
        is_said(name) && !self.given.iter().any(|given| given == name.trim())
    }

    fn lanes(&self) -> impl Iterator<Item = &'a Lane> {
        self.map.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.hidden)
    }

    fn personas(&self) -> impl Iterator<Item = &'a Persona> {
        self.map.personas.iter().map(|persona| &**persona).filter(|persona| !persona.hidden)
    }

    fn curves(&self) -> impl Iterator<Item = (LaneId, &'a Curve)> {
        let shown: HashSet<PersonaId> = self.personas().map(|persona| persona.id).collect();
        let curves = self.lanes().flat_map(|lane| lane.curves().iter().map(move |curve| (lane.id, &**curve)));
        curves.filter(move |(_, curve)| shown.contains(&curve.persona))
    }

    /// At least two: one alone is no way.
    fn stages(&self) -> Option<Answers> {
        let name = |stage: &Stage| (self.is_own(&stage.name), Part::Stage(stage.id), Way::Write(TextField::Name));
        let count = self.map.stages().count();
        let missing = (count..2).map(|_| (false, Part::Map, Way::Stage));
        Answers::of(self.map.stages().map(name).chain(missing))
    }

    /// A card in each stage, in any lane for what the customer does or thinks.
    fn doings(&self) -> Option<Answers> {
        let is_one = |lane: &&Lane| {
            let is_text = matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Text, .. });
            is_text && lane.perspective == Perspective::Customer
        };
        self.in_each_stage(&self.lanes().filter(is_one).collect::<Vec<_>>(), LaneKind::Text)
    }

    fn touchpoints(&self) -> Option<Answers> {
        let is_one = |lane: &&Lane| matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Touchpoints, .. });
        let lanes: Vec<_> = self.lanes().filter(is_one).collect();
        self.in_each_stage(&lanes, LaneKind::Touchpoints)
    }

    fn in_each_stage(&self, lanes: &[&Lane], kind: LaneKind) -> Option<Answers> {
        let stages = self.map.stages().map(|stage| stage.id);
        let rule = if kind == LaneKind::Text { Rule::StageWithoutCustomerAction } else { Rule::StageWithoutTouchpoint };
        let Some(first) = lanes.first() else {
            return Answers::of(stages.take(1).map(|_| (false, Part::Map, Way::Lane(kind))));
        };
        let covered = self.covered(lanes);
        let answers = stages.map(|stage| {
            let place = covered.get(&stage).copied();
            let is_answered = place.is_some() || self.is_excused(rule, Part::Stage(stage));
            (is_answered, place.unwrap_or(Part::Cell { lane: first.id, stage }), Way::Card)
        });
        Answers::of(answers)
    }

    /// The stages in which cards say something, with one of those cards.
    fn covered(&self, lanes: &[&Lane]) -> HashMap<StageId, Part> {
        let stages: Vec<StageId> = self.map.stages().map(|stage| stage.id).collect();
        let places: HashMap<StageId, usize> = stages.iter().enumerate().map(|(at, stage)| (*stage, at)).collect();
        let mut covered = HashMap::new();
        for card in lanes.iter().flat_map(|lane| lane.cards()) {
            if !is_said(&card.text) && card.body == CardBody::Note {
                continue;
            }
            let Some(first) = places.get(&card.stage) else { continue };
            for stage in stages.iter().skip(*first).take(card.span.get()) {
                covered.entry(*stage).or_insert(Part::Card(card.id));
            }
        }
        covered
    }

    /// Something of each persona; a persona if there is none.
    fn people(
        &self,
        field: TextField,
        way: impl Fn(TextField) -> Way,
        is_answered: impl Fn(&Persona) -> bool,
    ) -> Answers {
        self.of_people(field, way, is_answered).unwrap_or_else(|| Answers::none(Way::Persona))
    }

    /// Something of each persona; not asked while there is none, since that is the question then.
    fn of_people(
        &self,
        field: TextField,
        way: impl Fn(TextField) -> Way,
        is_answered: impl Fn(&Persona) -> bool,
    ) -> Option<Answers> {
        let part = |persona: &Persona| match field {
            TextField::Brake | TextField::Insight => Part::BrakeAndInsight(persona.id),
            _ => Part::Persona(persona.id),
        };
        Answers::of(self.personas().map(|persona| (is_answered(persona), part(persona), way(field))))
    }

    /// Half of the stages for each persona: what nobody knows may stay a gap.
    fn feelings(&self) -> Answers {
        let Some(lane) = self.lanes().find(|lane| matches!(lane.content, LaneContent::Emotion { .. })) else {
            return Answers::none(Way::Lane(LaneKind::Emotion));
        };
        let stages: Vec<StageId> = self.map.stages().map(|stage| stage.id).collect();
        let mut known: HashMap<PersonaId, HashSet<StageId>> = HashMap::new();
        let mut place = None;
        for (lane, curve) in self.curves() {
            known.entry(curve.persona).or_default().extend(curve.points.iter().map(|point| point.stage));
            if let Some(point) = curve.points.first() {
                place.get_or_insert(Part::EmotionPoint { lane, persona: curve.persona, stage: point.stage });
            }
        }
        let enough = stages.len().div_ceil(2);
        let mut answers = Answers { answered: 0, needed: 0, gaps: Vec::new(), place };
        for persona in self.personas().map(|persona| persona.id) {
            let known = known.remove(&persona).unwrap_or_default();
            answers.needed += enough;
            answers.answered += known.len().min(enough);
            if known.len() < enough {
                let unknown = stages.iter().filter(|stage| !known.contains(stage));
                let point = |stage: &StageId| Part::EmotionPoint { lane: lane.id, persona, stage: *stage };
                answers.gaps.extend(unknown.map(|stage| Gap { part: point(stage), way: Way::Feeling }));
            }
        }
        match (answers.needed, stages.len()) {
            (_, 0) => Answers::none(Way::After(Question::Stages)),
            (0, _) => Answers::none(Way::After(Question::Personas)),
            _ => answers,
        }
    }

    /// Of each curve the worst and the best.
    fn reasons(&self) -> Option<Answers> {
        let mut asked = Vec::new();
        for (lane, curve) in self.curves() {
            let order: HashMap<StageId, usize> =
                self.map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
            let mut points: Vec<&EmotionPoint> = curve.points.iter().collect();
            points.sort_by_key(|point| order.get(&point.stage).copied());
            let value = |point: &&&EmotionPoint| point.value;
            // Of equal ones the first counts.
            let worst = points.iter().rev().min_by(|a, b| value(a).get().total_cmp(&value(b).get()));
            let best = points.iter().rev().max_by(|a, b| value(a).get().total_cmp(&value(b).get()));
            let mut extremes: Vec<&EmotionPoint> = worst.into_iter().chain(best).copied().collect();
            extremes.dedup_by_key(|point| point.stage);
            asked.extend(extremes.into_iter().map(|point| {
                let part = Part::EmotionPoint { lane, persona: curve.persona, stage: point.stage };
                (is_said(&point.note), part, Way::Fill(TextField::Note))
            }));
        }
        Answers::of(asked)
    }

    fn truths(&self) -> Answers {
        let truth = answerables(self.map).into_iter().find(|found| found.kind == AnswerableKind::MomentOfTruth);
        let Some(truth) = truth else {
            let stages = self.map.stages().count();
            return Answers::none(if stages == 0 { Way::After(Question::Stages) } else { Way::Truth });
        };
        Answers { answered: 1, needed: 1, gaps: Vec::new(), place: Some(truth.part) }
    }

    /// A pain in each stage with a critical point.
    fn pains(&self) -> Option<Answers> {
        let critical: HashSet<StageId> = self.turning(TurningPointKind::Critical).map(|(stage, _)| stage).collect();
        let critical = self.map.stages().map(|stage| stage.id).filter(|stage| critical.contains(stage));
        let critical: Vec<StageId> = critical.collect();
        let is_pains = |lane: &&Lane| matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Pains, .. });
        let lanes: Vec<&Lane> = self.lanes().filter(is_pains).collect();
        let Some(first) = lanes.first() else {
            return Answers::of(critical.iter().take(1).map(|_| (false, Part::Map, Way::Lane(LaneKind::Pains))));
        };
        let covered = self.covered(&lanes);
        Answers::of(critical.into_iter().map(|stage| {
            let place = covered.get(&stage).copied();
            (place.is_some(), place.unwrap_or(Part::Cell { lane: first.id, stage }), Way::Card)
        }))
    }

    fn turning(&self, kind: TurningPointKind) -> impl Iterator<Item = (StageId, Part)> {
        self.curves().flat_map(move |(lane, curve)| {
            let points = turning_points(self.map, curve).into_iter().filter(move |point| point.kind == kind);
            let persona = curve.persona;
            points.map(move |point| (point.stage, Part::EmotionPoint { lane, persona, stage: point.stage }))
        })
    }

    /// An action for each critical point and each moment of truth. Pains are many: those that matter lie in the same stages.
    fn actions(&self) -> Answers {
        let done = answered(self.map);
        let wanted = answerables(self.map).into_iter().filter(|wanted| wanted.kind != AnswerableKind::Pain);
        let answers = wanted.map(|wanted| {
            let rule = match wanted.kind {
                AnswerableKind::CriticalPoint => Rule::CriticalPointWithoutAction,
                AnswerableKind::MomentOfTruth | AnswerableKind::Pain => Rule::MomentOfTruthWithoutAction,
            };
            let is_answered = done.contains(&wanted.answer) || self.is_excused(rule, wanted.part);
            (is_answered, wanted.part, Way::Action(wanted.answer))
        });
        Answers::of(answers).unwrap_or_else(|| Answers::none(Way::After(Question::Truths)))
    }

    /// One of the high points is enough.
    fn boosts(&self) -> Option<Answers> {
        let done = answered(self.map);
        let answers = self.turning(TurningPointKind::High).filter_map(|(stage, part)| {
            let Part::EmotionPoint { persona, .. } = part else { return None };
            let answer = Answer::Emotion { persona, stage };
            Some((done.contains(&answer), part, Way::Action(answer)))
        });
        let mut answers = Answers::of(answers)?;
        answers.needed = 1;
        answers.answered = answers.answered.min(1);
        Some(answers)
    }

    /// A text of each action that is not dropped.
    fn of_actions(&self, field: TextField) -> Option<Answers> {
        let actions = self.lanes().flat_map(Lane::cards).filter_map(|card| match &card.body {
            CardBody::Action(action) if action.status != ActionStatus::Dropped => {
                let (text, rule) = if field == TextField::Owner {
                    (&action.owner, Rule::ActionWithoutOwner)
                } else {
                    (&action.measure, Rule::ActionWithoutMeasure)
                };
                let part = Part::Card(card.id);
                Some((is_said(text) || self.is_excused(rule, part), part, Way::Fill(field)))
            }
            _ => None,
        });
        Answers::of(actions)
    }

    /// A day for each action that is still to be done.
    fn dues(&self) -> Option<Answers> {
        let actions = self.lanes().flat_map(Lane::cards).filter_map(|card| match &card.body {
            CardBody::Action(action) if !matches!(action.status, ActionStatus::Dropped | ActionStatus::Done) => {
                let part = Part::Card(card.id);
                Some((action.due.is_some() || self.is_excused(Rule::ActionWithoutDate, part), part, Way::Due))
            }
            _ => None,
        });
        Answers::of(actions)
    }
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}
