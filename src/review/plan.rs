//! The action plan of a map as rows: what is to be done, what it answers, whom it concerns, how far it is.

use std::collections::HashMap;
use std::sync::Arc;

use crate::map::{
    ActionPlan, ActionStatus, Answer, Card, CardBody, CardId, Date, Lane, LaneId, Map, Part, Persona, PersonaId,
    StageId,
};

/// How far actions can be, from first to last.
pub const STATUSES: [ActionStatus; 5] = [
    ActionStatus::Proposed,
    ActionStatus::Planned,
    ActionStatus::InProgress,
    ActionStatus::Done,
    ActionStatus::Dropped,
];

/// The actions of a map.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Those that are shown, in reading order: lane by lane, in each from the first stage to the last.
    pub actions: Vec<PlannedAction>,
    /// How many are not, because their lanes are hidden, or all whom they concern.
    pub hidden: usize,
}

/// An action with what belongs to it.
#[derive(Clone, Debug)]
pub struct PlannedAction {
    /// Its card; the card's text is its title.
    pub card: Arc<Card>,
    /// What the card says as an action.
    pub action: ActionPlan,
    /// The lane in which it lies.
    pub lane: LaneId,
    /// The stages that it covers.
    pub stages: Vec<StageId>,
    /// What it answers and is shown.
    pub answers: Vec<Answered>,
    /// Whom it concerns and is shown: as the card says or, if it says nothing, as those do which it answers. None means all.
    pub personas: Vec<PersonaId>,
}

/// Something that an action answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// As the action names it.
    pub answer: Answer,
    /// The part of the map.
    pub part: Part,
    /// What it is called: a card's text in a line, a persona and a stage, a stage. May be empty.
    pub name: String,
}

impl PlannedAction {
    /// Its part of the map.
    #[must_use]
    pub fn part(&self) -> Part {
        Part::Card(self.card.id)
    }

    /// Whether it ought to be done by now, and is not.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        let is_open = !matches!(self.action.status, ActionStatus::Done | ActionStatus::Dropped);
        is_open && self.action.due.is_some_and(|due| due < today)
    }
}

impl Plan {
    /// How many actions are how far, in the order of [`STATUSES`].
    #[must_use]
    pub fn counts(&self) -> [usize; STATUSES.len()] {
        STATUSES.map(|status| self.actions.iter().filter(|action| action.action.status == status).count())
    }

    /// How many actions ought to be done by now, and are not.
    #[must_use]
    pub fn overdue(&self, today: Date) -> usize {
        self.actions.iter().filter(|action| action.is_overdue(today)).count()
    }
}

/// The actions of a map. What is hidden is not among them, nor in them.
#[must_use]
pub fn plan(map: &Map) -> Plan {
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    let place: HashMap<StageId, usize> = stages.iter().enumerate().map(|(at, stage)| (*stage, at)).collect();
    let known = Known::new(map);
    let mut plan = Plan::default();
    for lane in &map.lanes {
        let mut of_lane: Vec<(usize, PlannedAction)> = Vec::new();
        for card in lane.cards() {
            let CardBody::Action(action) = &card.body else { continue };
            if lane.hidden || known.concerns_hidden_alone(card) {
                plan.hidden += 1;
                continue;
            }
            let first = place.get(&card.stage).copied().unwrap_or_default();
            of_lane.push((
                first,
                PlannedAction {
                    card: card.clone(),
                    action: action.clone(),
                    lane: lane.id,
                    stages: stages.iter().skip(first).take(card.span.get()).copied().collect(),
                    answers: action.answers.iter().filter_map(|answer| known.answered(*answer)).collect(),
                    personas: known.concerned(card, action),
                },
            ));
        }
        // Cards of one stage stay in their order.
        of_lane.sort_by_key(|(first, _)| *first);
        plan.actions.extend(of_lane.into_iter().map(|(_, action)| action));
    }
    plan
}

/// What is looked up for each action.
struct Known<'a> {
    map: &'a Map,
    cards: HashMap<CardId, (&'a Lane, &'a Card)>,
    stages: HashMap<StageId, &'a str>,
    personas: HashMap<PersonaId, &'a Persona>,
    /// The lane in which an emotion is drawn.
    points: HashMap<(PersonaId, StageId), LaneId>,
}

impl<'a> Known<'a> {
    fn new(map: &'a Map) -> Self {
        let points = map.lanes.iter().filter(|lane| !lane.hidden).flat_map(|lane| {
            let curves = lane.curves().iter();
            curves.flat_map(|curve| curve.points.iter().map(|point| ((curve.persona, point.stage), lane.id)))
        });
        let mut first = HashMap::new();
        for (point, lane) in points {
            first.entry(point).or_insert(lane);
        }
        Self {
            map,
            cards: map.cards().map(|(lane, card)| (card.id, (lane, &**card))).collect(),
            stages: map.stages().map(|stage| (stage.id, stage.name.as_str())).collect(),
            personas: map.personas.iter().map(|persona| (persona.id, &**persona)).collect(),
            points: first,
        }
    }

    fn is_shown(&self, persona: PersonaId) -> bool {
        self.personas.get(&persona).is_some_and(|persona| !persona.hidden)
    }

    fn concerns_hidden_alone(&self, card: &Card) -> bool {
        !card.personas.is_empty() && !card.personas.iter().any(|persona| self.is_shown(*persona))
    }

    /// What is answered; `None` if it is hidden.
    fn answered(&self, answer: Answer) -> Option<Answered> {
        let (part, name) = match answer {
            Answer::Card(id) => {
                let (lane, card) = self.cards.get(&id)?;
                if lane.hidden || self.concerns_hidden_alone(card) {
                    return None;
                }
                (Part::Card(id), in_a_line(&card.text))
            }
            Answer::Stage(id) => (Part::Stage(id), in_a_line(self.stages.get(&id)?)),
            Answer::Emotion { persona, stage } => {
                let who = self.personas.get(&persona).filter(|persona| !persona.hidden)?;
                // Where the emotion is unknown there is no point to lead to, but the stage.
                let point = self.points.get(&(persona, stage));
                let part = point.map_or(Part::Stage(stage), |lane| Part::EmotionPoint { lane: *lane, persona, stage });
                let who = if who.name.trim().is_empty() { &who.profile } else { &who.name };
                (part, in_a_line(&format!("{who} · {}", self.stages.get(&stage)?)))
            }
        };
        Some(Answered { answer, part, name })
    }

    fn concerned(&self, card: &Card, action: &ActionPlan) -> Vec<PersonaId> {
        let mut concerned = card.personas.clone();
        if concerned.is_empty() {
            for answer in &action.answers {
                match answer {
                    Answer::Card(id) => {
                        concerned.extend(self.cards.get(id).iter().flat_map(|(_, card)| &card.personas));
                    }
                    Answer::Emotion { persona, .. } => concerned.push(*persona),
                    Answer::Stage(_) => {}
                }
            }
        }
        let order = self.map.personas.iter().map(|persona| persona.id);
        order.filter(|persona| concerned.contains(persona) && self.is_shown(*persona)).collect()
    }
}

fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{Draft, Extra, LaneKind, Phase, Span, Stage};

    fn card(id: &str, stage: &str, action: ActionPlan) -> Card {
        Card { body: CardBody::Action(action), ..Card::note(id.parse().unwrap(), stage.parse().unwrap(), id) }
    }

    fn lane(id: &str, kind: LaneKind, cards: Vec<Card>) -> Lane {
        let mut lane = Lane::empty(id.parse().unwrap(), id, kind);
        if let crate::map::LaneContent::Cards { cards: own, .. } = &mut lane.content {
            *own = cards.into_iter().map(Arc::new).collect();
        }
        lane
    }

    fn map(lanes: Vec<Lane>, hidden_persona: &str) -> Map {
        let stage = |id: &str| Stage::named(id.parse().unwrap(), id);
        let persona = |id: &str| {
            let hidden = id == hidden_persona;
            Arc::new(Persona { hidden, ..Persona::named(id.parse().unwrap(), id.to_uppercase()) })
        };
        Map::build(Draft {
            personas: vec![persona("p1"), persona("p2")],
            phases: vec![Arc::new(Phase {
                id: "f1".parse().unwrap(),
                name: String::new(),
                goal: String::new(),
                color: None,
                stages: vec![stage("s1"), stage("s2"), stage("s3")],
                extra: Extra::default(),
            })],
            lanes: lanes.into_iter().map(Arc::new).collect(),
            ..Draft::default()
        })
        .unwrap()
    }

    fn titles(plan: &Plan) -> Vec<&str> {
        plan.actions.iter().map(|action| action.card.text.as_str()).collect()
    }

    #[test]
    fn actions_come_in_reading_order_wherever_they_lie() {
        let bare = || ActionPlan::default();
        let wide = Card { span: Span::new(2).unwrap(), ..card("c4", "s2", bare()) };
        let lanes = vec![
            lane("l1", LaneKind::Text, vec![card("c3", "s3", bare()), wide]),
            lane(
                "l2",
                LaneKind::Actions,
                vec![card("c2", "s3", bare()), card("c1", "s1", bare()), card("c5", "s1", bare())],
            ),
        ];
        let plan = plan(&map(lanes, ""));
        assert_eq!(titles(&plan), ["c4", "c3", "c1", "c5", "c2"]);
        assert_eq!(plan.actions[0].stages, ["s2".parse().unwrap(), "s3".parse().unwrap()]);
        assert_eq!(plan.counts(), [5, 0, 0, 0, 0]);
    }

    #[test]
    fn an_action_concerns_those_whom_its_answers_concern() {
        let pain = Card {
            personas: vec!["p2".parse().unwrap()],
            ..Card::note("c9".parse().unwrap(), "s1".parse().unwrap(), "No\n  answer")
        };
        let answers = vec![
            Answer::Card("c9".parse().unwrap()),
            Answer::Emotion { persona: "p1".parse().unwrap(), stage: "s3".parse().unwrap() },
            Answer::Stage("s2".parse().unwrap()),
        ];
        let of_answers = ActionPlan { answers, ..ActionPlan::default() };
        let own = Card { personas: vec!["p1".parse().unwrap()], ..card("c2", "s1", of_answers.clone()) };
        let lanes = || {
            let cards =
                vec![card("c1", "s1", of_answers.clone()), own.clone(), card("c3", "s1", ActionPlan::default())];
            vec![lane("l1", LaneKind::Pains, vec![pain.clone()]), lane("l2", LaneKind::Actions, cards)]
        };
        let found = plan(&map(lanes(), ""));
        let personas = |plan: &Plan| plan.actions.iter().map(|action| action.personas.len()).collect::<Vec<_>>();
        let names = |plan: &Plan| plan.actions[0].answers.iter().map(|answer| answer.name.clone()).collect::<Vec<_>>();
        assert_eq!(personas(&found), [2, 1, 0]);
        assert_eq!(names(&found), ["No answer", "P1 · s3", "s2"]);
        // What concerns only who is hidden is hidden, as are they themselves.
        let found = plan(&map(lanes(), "p1"));
        assert_eq!((titles(&found), found.hidden), (vec!["c1", "c3"], 1));
        assert_eq!((personas(&found), names(&found)), (vec![1, 0], vec!["No answer".to_owned(), "s2".to_owned()]));
        let mut hidden = lanes();
        hidden[1].hidden = true;
        assert_eq!((plan(&map(hidden, "")).actions.len(), plan(&map(lanes(), "")).hidden), (0, 0));
        let mut hidden = lanes();
        hidden[0].hidden = true;
        assert_eq!(names(&plan(&map(hidden, ""))), ["P1 · s3", "s2"]);
    }

    #[test]
    fn only_what_is_open_is_overdue() {
        let today: Date = "2026-11-22".parse().unwrap();
        let check = |due: Option<&str>, status: ActionStatus, expected: bool| {
            let action = ActionPlan { due: due.map(|due| due.parse().unwrap()), status, ..ActionPlan::default() };
            let plan = plan(&map(vec![lane("l1", LaneKind::Actions, vec![card("c1", "s1", action)])], ""));
            assert_eq!(plan.overdue(today), usize::from(expected), "{due:?} {status:?}");
        };
        check(Some("2026-11-21"), ActionStatus::Proposed, true);
        check(Some("2026-11-21"), ActionStatus::InProgress, true);
        check(Some("2026-11-21"), ActionStatus::Done, false);
        check(Some("2026-11-21"), ActionStatus::Dropped, false);
        check(Some("2026-11-22"), ActionStatus::Planned, false);
        check(None, ActionStatus::Planned, false);
    }
}
