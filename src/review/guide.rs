//! The guide: the five steps with their questions, what of them a map answers, and where each missing answer goes. All of it is read from
//! the map, so that a map that was made otherwise is as far as it looks.

use std::collections::{HashMap, HashSet};

use crate::map::{
    ActionStatus, Answer, CardBody, CardLaneKind, Curve, EmotionPoint, Lane, LaneContent, LaneId, LaneKind, Map, Part,
    Persona, PersonaId, Perspective, Stage, StageId, TextField,
};

use super::answers::{AnswerableKind, answerables, answered};
use super::finding::Rule;
use super::turning::{TurningPointKind, turning_points};

/// A step of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Define the process.
    Process,
    /// The people in it.
    People,
    /// What they feel, on three levels.
    Emotions,
    /// Where they meet the company, and where it turns.
    Touchpoints,
    /// What will be done.
    Plan,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Process, Self::People, Self::Emotions, Self::Touchpoints, Self::Plan];

    /// Its name in keys of the languages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::People => "people",
            Self::Emotions => "emotions",
            Self::Touchpoints => "touchpoints",
            Self::Plan => "plan",
        }
    }
}

macro_rules! questions {
    ($($(#[$doc:meta])* $question:ident $name:literal $step:ident;)*) => {
        /// A question of the guide.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Question {
            $($(#[$doc])* $question,)*
        }

        impl Question {
            /// All, in the order in which they are asked.
            pub const ALL: &[Self] = &[$(Self::$question),*];

            /// Its name in keys of the languages.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$question => $name,)* }
            }

            /// The step it belongs to.
            #[must_use]
            pub fn step(self) -> Step {
                match self { $(Self::$question => Step::$step,)* }
            }
        }
    };
}

questions! {
    /// Companies or people?
    Market "market" Process;
    /// Which process is it?
    Title "title" Process;
    /// Which stages does it have?
    Stages "stages" Process;
    /// What does the customer do in each?
    Doings "doings" Process;
    /// Who goes this way?
    Personas "personas" People;
    /// What kind of customer is it?
    Profiles "profiles" People;
    /// Which part do they play in the purchase?
    Roles "roles" People;
    /// What do they want to reach?
    Goals "goals" People;
    /// What holds them back?
    Brakes "brakes" People;
    /// What unlocks the purchase?
    Insights "insights" People;
    /// What do they feel in each stage?
    Feelings "feelings" Emotions;
    /// Why is it worst, why best?
    Reasons "reasons" Emotions;
    /// Where do they meet the company?
    Touchpoints "touchpoints" Touchpoints;
    /// On what does going on depend?
    Truths "truths" Touchpoints;
    /// What hurts at the critical points?
    Pains "pains" Touchpoints;
    /// What shrinks the critical points?
    Actions "actions" Plan;
    /// What makes a high point higher?
    Boosts "boosts" Plan;
    /// Who answers for it?
    Owners "owners" Plan;
    /// Until when?
    Dues "dues" Plan;
    /// How will it be known that it worked?
    Measures "measures" Plan;
}

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A text is written where it stands on the map.
    Write(TextField),
    /// A text that does not stand on the map.
    Fill(TextField),
    /// A card is written in the cell.
    Card,
    /// A stage is added.
    Stage,
    /// A persona is added.
    Persona,
    /// A lane is added: without one there is no place for the answer.
    Lane(LaneKind),
    /// Companies or people.
    Market,
    /// A part in the purchase.
    Role,
    /// Negative, neutral or positive.
    Feeling,
    /// The stage on which going on depends is chosen.
    Truth,
    /// A day.
    Due,
    /// An action that answers something.
    Action(Answer),
    /// Something else has to be answered first.
    After(Question),
}

/// An answer that is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Of which part of the map, or what goes there.
    pub part: Part,
    /// How it is given.
    pub way: Way,
}

/// A question, and how far it is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which.
    pub question: Question,
    /// How many answers there are, of those that are needed.
    pub answered: usize,
    /// At least one.
    pub needed: usize,
    /// What is missing, in the order of the map; empty if the question is answered.
    pub gaps: Vec<Gap>,
    /// Where its answers stand, if there are any.
    pub place: Option<Part>,
}

impl Asked {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answered >= self.needed
    }

    fn share(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts of parts")]
        let share = self.answered.min(self.needed) as f64 / self.needed.max(1) as f64;
        share
    }
}

/// The questions that make sense for a map, and how far it answers them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guide {
    /// In the order in which they are asked.
    pub asked: Vec<Asked>,
}

impl Guide {
    /// Reads a map. `given` are the names that the program gives to new parts: nobody has answered anything by them.
    ///
    /// Of feelings half of the stages is enough: what nobody knows stays unknown. Reasons are asked for the worst and the best alone, pains
    /// for critical points, actions for critical points and moments of truth, and of the high points one is enough. What the review finds and somebody set aside with a
    /// reason is answered by that.
    #[must_use]
    pub fn new(map: &Map, given: &[String]) -> Self {
        let aside = map.set_aside.iter().map(|aside| (aside.rule.as_str(), aside.part)).collect();
        let reading = Reading { map, given, aside };
        let asked = Question::ALL.iter().filter_map(|question| {
            let answers = reading.answers(*question)?;
            let Answers { answered, needed, mut gaps, place } = answers;
            if answered >= needed {
                gaps.clear();
            }
            Some(Asked { question: *question, answered, needed, gaps, place })
        });
        Self { asked: asked.collect() }
    }

    /// The questions of a step.
    pub fn of_step(&self, step: Step) -> impl Iterator<Item = &Asked> {
        self.asked.iter().filter(move |asked| asked.question.step() == step)
    }

    /// The first question that is not answered.
    #[must_use]
    pub fn next(&self) -> Option<&Asked> {
        self.asked.iter().find(|asked| !asked.is_answered())
    }

    /// How far a step is, in percent; 100 only if nothing is missing.
    #[must_use]
    pub fn percent_of(&self, step: Step) -> u8 {
        percent(self.share_of(step))
    }

    /// How far all is, in percent: all steps count the same. 100 only if nothing is missing.
    #[must_use]
    pub fn percent(&self) -> u8 {
        percent(Step::ALL.iter().map(|step| self.share_of(*step)).sum::<f64>() / 5.0)
    }

    fn share_of(&self, step: Step) -> f64 {
        let (count, sum) =
            self.of_step(step).fold((0.0, 0.0), |(count, sum), asked| (count + 1.0, sum + asked.share()));
        if count == 0.0 { 1.0 } else { sum / count }
    }
}

fn percent(share: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = (share * 100.0 + 1e-6).clamp(0.0, 100.0) as u8;
    percent
}

/// What there is and what is missing.
struct Answers {
    answered: usize,
    needed: usize,
    gaps: Vec<Gap>,
    place: Option<Part>,
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
struct Reading<'a> {
    map: &'a Map,
    given: &'a [String],
    /// What the review found and somebody set aside: where it does not apply there, it is not asked for here.
    aside: HashSet<(&'a str, Part)>,
}

impl<'a> Reading<'a> {
    /// `None` if the question makes no sense for this map, or not yet.
    fn answers(&self, question: Question) -> Option<Answers> {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::map::{
        Basis, Card, CardId, Curve, Draft, Extra, Lane, Number, PersonaId, Phase, SetAside, Stage, Touchpoint,
    };

    /// A way of so many stages, with a persona, and a lane for each of these.
    fn draft(stages: u32, lanes: &[(&str, LaneKind)]) -> Draft {
        let stages = (1..=stages).map(|at| Stage::named(StageId::numbered(at), format!("Stage {at}")));
        let phase = Phase {
            id: "f1".parse().unwrap(),
            name: String::new(),
            goal: String::new(),
            color: None,
            stages: stages.collect(),
            extra: Extra::default(),
        };
        let lanes = lanes.iter().map(|(id, kind)| Arc::new(Lane::empty(id.parse().unwrap(), "", *kind)));
        Draft {
            personas: vec![Arc::new(Persona::named("p1".parse().unwrap(), "Ana"))],
            phases: vec![Arc::new(phase)],
            lanes: lanes.collect(),
            ..Draft::default()
        }
    }

    fn lay(draft: &mut Draft, lane: usize, card: Card) {
        let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(&mut draft.lanes[lane]).content else {
            panic!("no cards")
        };
        cards.push(Arc::new(card));
    }

    fn feel(draft: &mut Draft, lane: usize, persona: &str, values: &[(u32, f64)]) {
        let LaneContent::Emotion { curves } = &mut Arc::make_mut(&mut draft.lanes[lane]).content else {
            panic!("no curves")
        };
        let persona: PersonaId = persona.parse().unwrap();
        let point = |(stage, value): &(u32, f64)| EmotionPoint {
            stage: StageId::numbered(*stage),
            value: Number::new(*value).unwrap(),
            note: String::new(),
            basis: Basis::Rated,
            evidence: None,
            extra: Extra::default(),
        };
        curves.push(Arc::new(Curve { persona, points: values.iter().map(point).collect(), extra: Extra::default() }));
    }

    /// What is said of a question: how many answers of how many, and the first gap. `None` where it is not asked.
    #[track_caller]
    fn check(draft: &Draft, question: Question, expected: Option<(usize, usize, Option<Way>)>) {
        let map = Map::build(draft.clone()).unwrap();
        let guide = Guide::new(&map, &["Stage 1".to_owned()]);
        let asked = guide.asked.iter().find(|asked| asked.question == question);
        let found = asked.map(|asked| (asked.answered, asked.needed, asked.gaps.first().map(|gap| gap.way)));
        assert_eq!(found, expected, "{question:?}");
    }

    #[test]
    fn a_name_that_the_program_gave_answers_nothing() {
        let write = Some(Way::Write(TextField::Name));
        let mut draft = draft(3, &[]);
        check(&draft, Question::Stages, Some((2, 3, write)));
        Arc::make_mut(&mut draft.phases[0]).stages.truncate(1);
        check(&draft, Question::Stages, Some((0, 2, write)));
        draft.phases.clear();
        check(&draft, Question::Stages, Some((0, 2, Some(Way::Stage))));
    }

    #[test]
    fn what_is_missing_altogether_is_added_first() {
        let mut draft = draft(2, &[]);
        check(&draft, Question::Doings, Some((0, 1, Some(Way::Lane(LaneKind::Text)))));
        check(&draft, Question::Touchpoints, Some((0, 1, Some(Way::Lane(LaneKind::Touchpoints)))));
        check(&draft, Question::Feelings, Some((0, 1, Some(Way::Lane(LaneKind::Emotion)))));
        draft.personas.clear();
        check(&draft, Question::Personas, Some((0, 1, Some(Way::Persona))));
        check(&draft, Question::Brakes, None);
    }

    #[test]
    fn cards_answer_for_all_stages_that_they_span() {
        let mut draft = draft(3, &[("l1", LaneKind::Text), ("l2", LaneKind::Touchpoints)]);
        let note = |id, stage, text: &str| Card::note(CardId::numbered(id), StageId::numbered(stage), text);
        lay(&mut draft, 0, Card { span: crate::map::Span::new(2).unwrap(), ..note(1, 2, "Compares") });
        check(&draft, Question::Doings, Some((2, 3, Some(Way::Card))));
        lay(&mut draft, 0, note(2, 1, " "));
        check(&draft, Question::Doings, Some((2, 3, Some(Way::Card))));
        let website = CardBody::Touchpoint(Touchpoint::on(crate::map::Channel::Website));
        lay(&mut draft, 1, Card { body: website, ..note(3, 1, "") });
        check(&draft, Question::Touchpoints, Some((1, 3, Some(Way::Card))));
        // What was set aside in the review is not asked for again.
        for stage in [2, 3] {
            draft.set_aside.push(Arc::new(SetAside {
                rule: Rule::StageWithoutTouchpoint.name().to_owned(),
                part: Part::Stage(StageId::numbered(stage)),
                reason: "It is silent there".to_owned(),
                extra: Extra::default(),
            }));
        }
        check(&draft, Question::Touchpoints, Some((3, 3, None)));
        Arc::make_mut(&mut draft.lanes[0]).hidden = true;
        check(&draft, Question::Doings, Some((0, 1, Some(Way::Lane(LaneKind::Text)))));
    }

    #[test]
    fn half_of_the_feelings_are_enough() {
        let mut draft = draft(4, &[("l1", LaneKind::Emotion)]);
        check(&draft, Question::Feelings, Some((0, 2, Some(Way::Feeling))));
        check(&draft, Question::Reasons, None);
        feel(&mut draft, 0, "p1", &[(3, 1.0)]);
        check(&draft, Question::Feelings, Some((1, 2, Some(Way::Feeling))));
        feel_again(&mut draft, &[(3, 1.0), (4, -1.0)]);
        check(&draft, Question::Feelings, Some((2, 2, None)));
        check(&draft, Question::Reasons, Some((0, 2, Some(Way::Fill(TextField::Note)))));
    }

    /// Other values for the first curve.
    fn feel_again(draft: &mut Draft, values: &[(u32, f64)]) {
        let LaneContent::Emotion { curves } = &mut Arc::make_mut(&mut draft.lanes[0]).content else {
            panic!("no curves")
        };
        curves.clear();
        feel(draft, 0, "p1", values);
    }

    #[test]
    fn critical_points_want_a_pain_and_an_action() {
        let mut draft = draft(3, &[("l1", LaneKind::Emotion), ("l2", LaneKind::Pains)]);
        check(&draft, Question::Pains, None);
        check(&draft, Question::Actions, Some((0, 1, Some(Way::After(Question::Truths)))));
        feel(&mut draft, 0, "p1", &[(1, 2.0), (2, -2.0), (3, 1.0)]);
        check(&draft, Question::Pains, Some((0, 1, Some(Way::Card))));
        let persona = "p1".parse().unwrap();
        let low = Answer::Emotion { persona, stage: StageId::numbered(2) };
        check(&draft, Question::Actions, Some((0, 1, Some(Way::Action(low)))));
        let high = Answer::Emotion { persona, stage: StageId::numbered(1) };
        check(&draft, Question::Boosts, Some((0, 1, Some(Way::Action(high)))));
        let plan = crate::map::ActionPlan { answers: vec![low], ..Default::default() };
        let action =
            Card { body: CardBody::Action(plan), ..Card::note(CardId::numbered(1), StageId::numbered(2), "Call back") };
        lay(&mut draft, 1, action);
        check(&draft, Question::Actions, Some((1, 1, None)));
        check(&draft, Question::Owners, Some((0, 1, Some(Way::Fill(TextField::Owner)))));
        check(&draft, Question::Dues, Some((0, 1, Some(Way::Due))));
    }

    #[test]
    fn only_a_map_that_answers_all_is_at_a_hundred() {
        let guide = Guide::new(&Map::default(), &[]);
        assert_eq!(guide.percent(), 0);
        assert!(Step::ALL.iter().all(|step| guide.of_step(*step).next().is_some()), "each step asks something");
        let asked =
            |answered| Asked { question: Question::Title, answered, needed: 200, gaps: Vec::new(), place: None };
        assert_eq!(Guide { asked: vec![asked(199)] }.percent(), 99);
        assert_eq!(Guide { asked: vec![asked(200)] }.percent(), 100);
    }
}
