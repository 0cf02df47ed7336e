//! The guide: the five steps with their questions, what of them a map answers, and how far it is.

use crate::map::{Map, Part};

use super::guide_answers::{Answers, Reading};
use super::questions::{Gap, Question, Step};

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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::map::{
        Answer, Basis, Card, CardBody, CardId, Curve, Draft, EmotionPoint, Extra, Lane, LaneContent, LaneKind, Number,
        Part, Persona, PersonaId, Phase, SetAside, Stage, StageId, TextField, Touchpoint,
    };
    use crate::review::Rule;
    use crate::review::questions::Way;

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
