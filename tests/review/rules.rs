//! What each rule finds and what it leaves alone: small changes of a map that answers all.

use std::collections::BTreeMap;
use std::sync::Arc;

use trayecto::locale::Locale;
use trayecto::map::{
    ActionPlan, ActionStatus, Answer, Basis, Card, CardBody, Channel, Curve, Draft, EmotionPoint, Evidence,
    EvidenceLevel, Extra, Grade, Lane, LaneContent, LaneKind, Map, Market, Metric, Number, Part, Persona, PersonaField,
    PersonaId, Perspective, Phase, Presence, Source, Span, Stage, StageId, Touchpoint,
};
use trayecto::review::{Facts, Reviewer, Rule};

use super::examples::complete;

pub(crate) fn card(draft: &mut Draft, id: &str, change: impl FnOnce(&mut Card)) {
    for lane in &mut draft.lanes {
        if let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(lane).content
            && let Some(card) = cards.iter_mut().find(|card| card.id.as_str() == id)
        {
            return change(Arc::make_mut(card));
        }
    }
    panic!("no card {id}");
}

pub(crate) fn lane(draft: &mut Draft, id: &str, change: impl FnOnce(&mut Lane)) {
    change(Arc::make_mut(draft.lanes.iter_mut().find(|lane| lane.id.as_str() == id).unwrap()));
}

pub(crate) fn stage(draft: &mut Draft, id: &str, change: impl FnOnce(&mut Stage)) {
    let stages = draft.phases.iter_mut().flat_map(|phase| &mut Arc::make_mut(phase).stages);
    change(stages.into_iter().find(|stage| stage.id.as_str() == id).unwrap());
}

pub(crate) fn persona(draft: &mut Draft, id: &str, change: impl FnOnce(&mut Persona)) {
    change(Arc::make_mut(draft.personas.iter_mut().find(|persona| persona.id.as_str() == id).unwrap()));
}

pub(crate) fn curve(draft: &mut Draft, of: &str, change: impl FnOnce(&mut Curve)) {
    lane(draft, "l5", |lane| {
        let LaneContent::Emotion { curves } = &mut lane.content else { panic!("no emotion lane") };
        change(Arc::make_mut(curves.iter_mut().find(|curve| curve.persona.as_str() == of).unwrap()));
    });
}

fn point(draft: &mut Draft, of: &str, stage: &str, change: impl FnOnce(&mut EmotionPoint)) {
    curve(draft, of, |curve| change(curve.points.iter_mut().find(|point| point.stage.as_str() == stage).unwrap()));
}

fn action(draft: &mut Draft, id: &str, change: impl FnOnce(&mut ActionPlan)) {
    card(draft, id, |card| {
        let CardBody::Action(action) = &mut card.body else { panic!("no action") };
        change(action);
    });
}

fn touchpoint(draft: &mut Draft, id: &str, change: impl FnOnce(&mut Touchpoint)) {
    card(draft, id, |card| {
        let CardBody::Touchpoint(touchpoint) = &mut card.body else { panic!("no touchpoint") };
        change(touchpoint);
    });
}

fn remove_cards(draft: &mut Draft, ids: &[&str]) {
    for lane in &mut draft.lanes {
        if let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(lane).content {
            cards.retain(|card| !ids.contains(&card.id.as_str()));
        }
    }
}

fn keep_lanes(draft: &mut Draft, keep: impl Fn(&Lane) -> bool) {
    draft.lanes.retain(|lane| keep(lane));
    // What is answered has to be there.
    let cards: Vec<_> = draft.cards().map(|(_, card)| card.id).collect();
    for lane in &mut draft.lanes {
        if let LaneContent::Cards { cards: own, .. } = &mut Arc::make_mut(lane).content {
            for card in own {
                if let CardBody::Action(action) = &mut Arc::make_mut(card).body {
                    action.answers.retain(|answer| !matches!(answer, Answer::Card(card) if !cards.contains(card)));
                }
            }
        }
    }
}

fn add_stages(draft: &mut Draft, count: u32) {
    let stages = (0..count).map(|at| Stage::named(StageId::numbered(100 + at), format!("Paso {at}")));
    Arc::make_mut(&mut draft.phases[1]).stages.extend(stages);
}

fn add_phases(draft: &mut Draft, count: u32) {
    for at in 0..count {
        let stages = [200 + 2 * at, 201 + 2 * at].map(|at| Stage::named(StageId::numbered(at), format!("Paso {at}")));
        draft.phases.push(Arc::new(Phase {
            id: format!("f1{at}").parse().unwrap(),
            name: format!("Fase {at}"),
            goal: String::new(),
            color: None,
            stages: stages.into(),
            extra: Extra::default(),
        }));
    }
}

fn researched_without_source() -> Evidence {
    Evidence { level: EvidenceLevel::Researched, sources: Vec::new(), extra: Extra::default() }
}

fn everything_assumed(draft: &mut Draft) {
    for lane in &mut draft.lanes {
        match &mut Arc::make_mut(lane).content {
            LaneContent::Cards { cards, .. } => cards.iter_mut().for_each(|card| Arc::make_mut(card).evidence = None),
            LaneContent::Emotion { curves } => {
                let points = curves.iter_mut().flat_map(|curve| &mut Arc::make_mut(curve).points);
                points.for_each(|point| point.evidence = None);
            }
            LaneContent::Divider { .. } => {}
        }
    }
}

/// Only physical in the first stage, only online in the second.
fn broken_channels(draft: &mut Draft) {
    touchpoint(draft, "c7", |touchpoint| touchpoint.channel = Channel::Shop);
    touchpoint(draft, "c9", |touchpoint| touchpoint.channel = Channel::Chat);
}

const MAP: &str = r#"["map"]"#;
const NOTHING: &str = "[]";

/// A rule, a change, and the parts in which the rule finds something then; everything else that is found does not matter here.
type Case = (Rule, fn(&mut Draft), &'static str);

/// The review is made on 24 November 2026.
#[rustfmt::skip]
const CASES: &[Case] = &[
    (Rule::NoPersona, |draft| draft.personas.iter_mut().for_each(|persona| Arc::make_mut(persona).hidden = true), MAP),
    (Rule::NoPersona, |draft| persona(draft, "p1", |persona| persona.hidden = true), NOTHING),

    (Rule::NoTouchpoints, |draft| keep_lanes(draft, |lane| lane.id.as_str() != "l3"), MAP),
    (Rule::NoTouchpoints, |draft| lane(draft, "l3", |lane| lane.hidden = true), MAP),
    // One on any lane is enough, and a note on a lane for touchpoints is one.
    (Rule::NoTouchpoints, |draft| {
        lane(draft, "l3", |lane| lane.hidden = true);
        card(draft, "c1", |card| card.body = CardBody::Touchpoint(Touchpoint::on(Channel::Phone)));
    }, NOTHING),
    (Rule::NoTouchpoints, |draft| remove_and_note(draft), NOTHING),

    (Rule::NoEmotions, |draft| lane(draft, "l5", |lane| lane.content = LaneContent::Emotion { curves: Vec::new() }), MAP),
    (Rule::NoEmotions, |draft| lane(draft, "l5", |lane| lane.hidden = true), MAP),
    (Rule::NoEmotions, |draft| curve(draft, "p1", |curve| curve.points.clear()), NOTHING),

    (Rule::CriticalPointWithoutAction, |draft| action(draft, "c28", |action| action.status = ActionStatus::Dropped),
        r#"[{"emotionPoint":{"lane":"l5","persona":"p1","stage":"s3"}}]"#),
    (Rule::CriticalPointWithoutAction, |draft| action(draft, "c28", |action| action.status = ActionStatus::Done), NOTHING),
    (Rule::CriticalPointWithoutAction, |draft| {
        action(draft, "c28", |action| action.answers.clear());
        persona(draft, "p1", |persona| persona.hidden = true);
    }, NOTHING),

    (Rule::MomentOfTruthWithoutAction, |draft| action(draft, "c27", |action| action.answers.clear()), r#"[{"stage":"s2"},{"card":"c9"}]"#),
    (Rule::MomentOfTruthWithoutAction, |draft| {
        action(draft, "c27", |action| action.answers.retain(|answer| matches!(answer, Answer::Stage(_))));
        touchpoint(draft, "c9", |touchpoint| touchpoint.moment_of_truth = false);
    }, NOTHING),

    (Rule::ActionOverdue, |draft| action(draft, "c28", |action| action.due = "2026-11-23".parse().ok()), r#"[{"card":"c28"}]"#),
    (Rule::ActionOverdue, |draft| action(draft, "c28", |action| action.due = "2026-11-24".parse().ok()), NOTHING),
    (Rule::ActionOverdue, |draft| action(draft, "c28", |action| {
        action.due = "2026-11-01".parse().ok();
        action.status = ActionStatus::Done;
    }), NOTHING),
    // A plan is a plan even where it is not shown.
    (Rule::ActionOverdue, |draft| {
        action(draft, "c28", |action| action.due = "2026-11-23".parse().ok());
        lane(draft, "l12", |lane| lane.hidden = true);
    }, r#"[{"card":"c28"}]"#),

    (Rule::ResearchedWithoutSource, |draft| {
        card(draft, "c1", |card| card.evidence = Some(researched_without_source()));
        point(draft, "p2", "s4", |point| point.evidence = Some(researched_without_source()));
        persona(draft, "p2", |persona| drop(persona.evidence.insert(PersonaField::Brake, researched_without_source())));
    }, r#"[{"persona":"p2"},{"card":"c1"},{"emotionPoint":{"lane":"l5","persona":"p2","stage":"s4"}}]"#),
    (Rule::ResearchedWithoutSource, |draft| card(draft, "c1", |card| {
        card.evidence = Some(Evidence { level: EvidenceLevel::Partly, sources: Vec::new(), extra: Extra::default() });
    }), NOTHING),
    (Rule::ResearchedWithoutSource, |draft| {
        card(draft, "c1", |card| card.evidence = Some(researched_without_source()));
        lane(draft, "l1", |lane| lane.hidden = true);
    }, NOTHING),

    (Rule::MostlyAssumed, everything_assumed, MAP),
    // Ideas and plans are no statements; nine statements say nothing.
    (Rule::MostlyAssumed, |draft| {
        everything_assumed(draft);
        draft.personas.iter_mut().for_each(|persona| *persona = Arc::new(Persona::named(persona.id, "")));
        keep_lanes(draft, |lane| ["l1", "l2", "l7", "l12"].contains(&lane.id.as_str()));
    }, NOTHING),
    (Rule::MostlyAssumed, |draft| card(draft, "c1", |card| card.evidence = None), NOTHING),

    (Rule::NoMomentOfTruth, |draft| {
        stage(draft, "s2", |stage| stage.moment_of_truth = false);
        touchpoint(draft, "c9", |touchpoint| touchpoint.moment_of_truth = false);
    }, MAP),
    (Rule::NoMomentOfTruth, |draft| stage(draft, "s2", |stage| stage.moment_of_truth = false), NOTHING),
    (Rule::NoMomentOfTruth, |draft| touchpoint(draft, "c9", |touchpoint| touchpoint.moment_of_truth = false), NOTHING),

    (Rule::CompanyRowsEmpty, |draft| keep_lanes(draft, |lane| !["l8", "l9"].contains(&lane.id.as_str())), MAP),
    (Rule::CompanyRowsEmpty, |draft| keep_lanes(draft, |lane| lane.id.as_str() != "l8"), NOTHING),
    (Rule::CompanyRowsEmpty, |draft| {
        draft.market = Some(Market::B2c);
        keep_lanes(draft, |lane| lane.perspective == Perspective::Customer);
    }, NOTHING),

    (Rule::PersonaWithoutBrake, |draft| persona(draft, "p2", |persona| persona.brake = " \n".into()), r#"[{"brakeAndInsight":"p2"}]"#),
    (Rule::PersonaWithoutBrake, |draft| persona(draft, "p2", |persona| { persona.brake.clear(); persona.hidden = true; }), NOTHING),
    (Rule::PersonaWithoutInsight, |draft| persona(draft, "p1", |persona| persona.insight.clear()), r#"[{"brakeAndInsight":"p1"}]"#),
    (Rule::PersonaWithoutInsight, |draft| persona(draft, "p1", |persona| persona.brake.clear()), NOTHING),
    (Rule::PersonaWithoutCurve, |draft| curve(draft, "p2", |curve| curve.points.clear()), r#"[{"persona":"p2"}]"#),
    (Rule::PersonaWithoutCurve, |draft| curve(draft, "p2", |curve| curve.points.truncate(1)), NOTHING),
    (Rule::PersonaWithoutCurve, |draft| lane(draft, "l5", |lane| lane.hidden = true), NOTHING),

    (Rule::StageWithoutName, |draft| stage(draft, "s3", |stage| stage.name = " ".into()), r#"[{"stage":"s3"}]"#),
    (Rule::StageWithoutName, |draft| stage(draft, "s3", |stage| stage.name = "?".into()), NOTHING),
    (Rule::DuplicateStageNames, |draft| stage(draft, "s4", |stage| stage.name = " BUSCAR".into()), r#"[{"stage":"s4"}]"#),
    (Rule::DuplicateStageNames, |draft| {
        stage(draft, "s3", |stage| stage.name.clear());
        stage(draft, "s4", |stage| stage.name.clear());
    }, NOTHING),

    (Rule::StageWithoutCustomerAction, |draft| remove_cards(draft, &["c3"]), r#"[{"stage":"s3"}]"#),
    // Not by what they say, nor by what the company does; but by a card that reaches into the stage.
    (Rule::StageWithoutCustomerAction, |draft| lane(draft, "l1", |lane| lane.perspective = Perspective::Company),
        r#"[{"stage":"s1"},{"stage":"s2"},{"stage":"s3"},{"stage":"s4"}]"#),
    (Rule::StageWithoutCustomerAction, |draft| {
        remove_cards(draft, &["c3"]);
        card(draft, "c2", |card| card.span = Span::new(2).unwrap());
    }, NOTHING),

    (Rule::StageWithoutTouchpoint, |draft| touchpoint_gone(draft), r#"[{"stage":"s2"}]"#),
    (Rule::StageWithoutTouchpoint, |draft| lane(draft, "l3", |lane| lane.hidden = true), NOTHING),
    (Rule::StageWithoutEmotion, |draft| {
        for of in ["p1", "p2"] {
            curve(draft, of, |curve| curve.points.retain(|point| point.stage.as_str() != "s4"));
        }
    }, r#"[{"stage":"s4"}]"#),
    (Rule::StageWithoutEmotion, |draft| {
        curve(draft, "p1", |curve| curve.points.retain(|point| point.stage.as_str() != "s4"));
        persona(draft, "p2", |persona| persona.hidden = true);
    }, r#"[{"stage":"s4"}]"#),
    (Rule::StageWithoutEmotion, |draft| curve(draft, "p1", |curve| curve.points.truncate(1)), NOTHING),

    (Rule::ChannelBreak, broken_channels, r#"[{"stage":"s1"}]"#),
    // Between two that are online; a neighbour without touchpoints does not count.
    (Rule::ChannelBreak, |draft| {
        touchpoint(draft, "c7", |touchpoint| touchpoint.channel = Channel::Website);
        remove_cards(draft, &["c8"]);
        touchpoint(draft, "c11", |touchpoint| touchpoint.presence = Some(Presence::Online));
    }, r#"[{"stage":"s2"}]"#),
    // One neighbour is met in both ways, or it is not known how.
    (Rule::ChannelBreak, |draft| {
        touchpoint(draft, "c7", |touchpoint| touchpoint.channel = Channel::Website);
        remove_cards(draft, &["c8"]);
    }, NOTHING),
    (Rule::ChannelBreak, |draft| {
        broken_channels(draft);
        touchpoint(draft, "c9", |touchpoint| touchpoint.channel = Channel::Own("Feria".into()));
    }, NOTHING),
    (Rule::ChannelBreak, |draft| {
        broken_channels(draft);
        touchpoint(draft, "c7", |touchpoint| touchpoint.channel = Channel::Website);
    }, NOTHING),

    (Rule::FlatCurve, |draft| curve(draft, "p2", |curve| {
        curve.points.iter_mut().for_each(|point| point.value = Number::from(1));
        curve.points[0].value = Number::new(0.6).unwrap();
    }), r#"[{"curve":{"lane":"l5","persona":"p2"}}]"#),
    (Rule::FlatCurve, |draft| curve(draft, "p2", |curve| {
        curve.points.iter_mut().for_each(|point| point.value = Number::from(1));
        curve.points[0].value = Number::new(0.5).unwrap();
    }), NOTHING),
    (Rule::FlatCurve, |draft| curve(draft, "p2", |curve| {
        curve.points.iter_mut().for_each(|point| point.value = Number::from(1));
        curve.points.truncate(2);
    }), NOTHING),

    (Rule::CurveWithoutWords, |draft| curve(draft, "p1", |curve| curve.points.iter_mut().for_each(|point| point.note.clear())),
        r#"[{"curve":{"lane":"l5","persona":"p1"}}]"#),
    (Rule::CurveWithoutWords, |draft| curve(draft, "p1", |curve| curve.points[1..].iter_mut().for_each(|point| point.note.clear())), NOTHING),
    (Rule::CriticalPointWithoutWords, |draft| point(draft, "p1", "s3", |point| point.note.clear()),
        r#"[{"emotionPoint":{"lane":"l5","persona":"p1","stage":"s3"}}]"#),
    (Rule::CriticalPointWithoutWords, |draft| point(draft, "p1", "s4", |point| point.note.clear()), NOTHING),
    // A curve without any words is told once.
    (Rule::CriticalPointWithoutWords, |draft| curve(draft, "p1", |curve| curve.points.iter_mut().for_each(|point| point.note.clear())), NOTHING),

    (Rule::PainWithoutAction, |draft| action(draft, "c26", |action| action.answers.clear()), r#"[{"card":"c14"}]"#),
    (Rule::PainWithoutAction, |draft| lane(draft, "l13", |lane| lane.hidden = false), r#"[{"card":"c31"}]"#),
    (Rule::PainWithoutAction, |draft| {
        action(draft, "c26", |action| action.answers.clear());
        card(draft, "c14", |card| card.text.clear());
    }, NOTHING),

    (Rule::OpportunityWithoutOwner, |draft| action(draft, "c29", |action| action.owner.clear()), r#"[{"card":"c17"}]"#),
    (Rule::OpportunityWithoutOwner, |draft| action(draft, "c29", |action| action.answers.clear()), r#"[{"card":"c17"}]"#),
    (Rule::OpportunityWithoutOwner, |draft| {
        action(draft, "c29", |action| action.owner.clear());
        action(draft, "c26", |action| action.answers.push(Answer::Card("c17".parse().unwrap())));
    }, NOTHING),

    (Rule::ActionWithoutOwner, |draft| action(draft, "c28", |action| action.owner = " ".into()), r#"[{"card":"c28"}]"#),
    (Rule::ActionWithoutOwner, |draft| action(draft, "c26", |action| action.owner.clear()), NOTHING),
    (Rule::ActionWithoutDate, |draft| action(draft, "c29", |action| action.due = None), r#"[{"card":"c29"}]"#),
    (Rule::ActionWithoutDate, |draft| action(draft, "c26", |action| action.due = None), NOTHING),
    (Rule::ActionWithoutMeasure, |draft| action(draft, "c26", |action| action.measure.clear()), r#"[{"card":"c26"}]"#),
    // One that was dropped needs nothing any more: the complete map has such a one.
    (Rule::ActionWithoutMeasure, |draft| action(draft, "c30", |action| action.owner = "Ventas".into()), NOTHING),
    (Rule::ActionAnswersNothing, |draft| action(draft, "c29", |action| action.answers.clear()), r#"[{"card":"c29"}]"#),
    (Rule::ActionAnswersNothing, |draft| action(draft, "c29", |action| {
        action.answers.clear();
        action.status = ActionStatus::Dropped;
    }), NOTHING),

    (Rule::MapWithoutDate, |draft| draft.date = None, MAP),
    (Rule::MapWithoutDate, |draft| draft.author.clear(), NOTHING),
    (Rule::MapWithoutAuthor, |draft| draft.author = "  ".into(), MAP),
    (Rule::MapWithoutAuthor, |draft| draft.date = None, NOTHING),
    (Rule::TooManyPhases, |draft| add_phases(draft, 7), MAP),
    (Rule::TooManyPhases, |draft| add_phases(draft, 6), NOTHING),
    (Rule::TooManyStages, |draft| add_stages(draft, 17), MAP),
    (Rule::TooManyStages, |draft| add_stages(draft, 16), NOTHING),
    (Rule::PhaseOfOneStage, |draft| split_last_phase(draft), r#"[{"phase":"f2"},{"phase":"f9"}]"#),
    // Without names there are no phases to be seen, and a single one is no split.
    (Rule::PhaseOfOneStage, |draft| {
        split_last_phase(draft);
        draft.phases.iter_mut().for_each(|phase| Arc::make_mut(phase).name.clear());
    }, NOTHING),
    (Rule::PhaseOfOneStage, |draft| *draft = Draft {
        phases: vec![Arc::new(Phase { stages: vec![Stage::named(StageId::numbered(1), "")], ..(*draft.phases[0]).clone() })],
        ..Draft::default()
    }, NOTHING),

    (Rule::EmptyLane, |draft| {
        draft.lanes.push(Arc::new(Lane::empty("l90".parse().unwrap(), "", LaneKind::Text)));
        draft.lanes.push(Arc::new(Lane::empty("l91".parse().unwrap(), "", LaneKind::Emotion)));
    }, r#"[{"lane":"l90"},{"lane":"l91"}]"#),
    (Rule::EmptyLane, |draft| {
        draft.lanes.push(Arc::new(Lane { hidden: true, ..Lane::empty("l90".parse().unwrap(), "", LaneKind::Text) }));
        draft.lanes.push(Arc::new(Lane::empty("l91".parse().unwrap(), "", LaneKind::Divider)));
    }, NOTHING),
    (Rule::TouchpointWithoutOwner, |draft| touchpoint(draft, "c10", |touchpoint| touchpoint.owner.clear()), r#"[{"card":"c10"}]"#),
    // Nobody answers for what others say: the complete map has such a one.
    (Rule::TouchpointWithoutOwner, |draft| touchpoint(draft, "c8", |touchpoint| touchpoint.channel = Channel::ReviewSite), NOTHING),
    (Rule::EmptyCard, |draft| card(draft, "c4", |card| card.text = "\n".into()), r#"[{"card":"c4"}]"#),
    (Rule::EmptyCard, |draft| card(draft, "c25", |card| card.text.clear()), NOTHING),
    (Rule::TextTooLong, |draft| card(draft, "c1", |card| card.text = "ñ".repeat(161)), r#"[{"card":"c1"}]"#),
    (Rule::TextTooLong, |draft| card(draft, "c1", |card| card.text = "ñ".repeat(160)), NOTHING),
    (Rule::TextTooLong, |draft| card(draft, "c20", |card| card.text = "ñ".repeat(320)), NOTHING),
    (Rule::MetricWithoutTarget, |draft| card(draft, "c23", |card| card.body = CardBody::Metric(Metric::of(Number::from(62)))), r#"[{"card":"c23"}]"#),
    (Rule::MetricWithoutTarget, |draft| {
        card(draft, "c23", |card| card.body = CardBody::Metric(Metric { target: Some(Number::from(0)), ..Metric::of(Number::from(62)) }));
    }, NOTHING),
    (Rule::QuickWinWaiting, |draft| action(draft, "c29", |action| action.effort = Grade::new(2)), r#"[{"card":"c29"}]"#),
    (Rule::QuickWinWaiting, |draft| action(draft, "c29", |action| {
        action.effort = Grade::new(2);
        action.status = ActionStatus::Planned;
    }), NOTHING),
    (Rule::QuickWinWaiting, |draft| action(draft, "c29", |action| action.effort = None), NOTHING),
    (Rule::SourceNotCited, |draft| draft.sources.push(Arc::new(source("r9"))), r#"[{"source":"r9"}]"#),
    (Rule::SourceNotCited, |draft| {
        draft.sources.push(Arc::new(source("r9")));
        card(draft, "c31", |card| card.evidence = Some(Evidence {
            level: EvidenceLevel::Partly, sources: vec!["r9".parse().unwrap()], extra: Extra::default(),
        }));
    }, NOTHING),
    (Rule::SourceWithoutDate, |draft| Arc::make_mut(&mut draft.sources[1]).date = None, r#"[{"source":"r2"}]"#),
    (Rule::SourceWithoutDate, |draft| Arc::make_mut(&mut draft.sources[1]).sample_size = None, NOTHING),
];

fn source(id: &str) -> Source {
    Source { id: id.parse().unwrap(), ..(*complete(Locale::Spanish).sources[0]).clone() }
}

/// A plain note is all that lies on the lane for touchpoints.
fn remove_and_note(draft: &mut Draft) {
    action(draft, "c27", |action| action.answers.clear());
    remove_cards(draft, &["c8", "c9", "c10", "c11", "c12", "c13"]);
    card(draft, "c7", |card| card.body = CardBody::Note);
}

/// The second stage has none, whatever is known of the others.
fn touchpoint_gone(draft: &mut Draft) {
    action(draft, "c27", |action| action.answers.clear());
    remove_cards(draft, &["c9"]);
}

fn split_last_phase(draft: &mut Draft) {
    let last = Arc::make_mut(&mut draft.phases[1]).stages.pop().unwrap();
    let phase = Phase { id: "f9".parse().unwrap(), stages: vec![last], ..(*draft.phases[1]).clone() };
    draft.phases.push(Arc::new(phase));
}

#[test]
fn every_rule_finds_what_it_should_and_nothing_else() {
    // In both languages the complete map has the same parts, so one of them is enough.
    let map = complete(Locale::Spanish);
    let mut seen: BTreeMap<Rule, [usize; 2]> = BTreeMap::new();
    for (at, (rule, change, expected)) in CASES.iter().enumerate() {
        let mut draft = map.to_draft();
        change(&mut draft);
        draft.forget_lost_parts();
        let changed = Map::build(draft).unwrap_or_else(|error| panic!("case {at} of {rule:?}: {error}"));
        assert_ne!(changed, map, "case {at} of {rule:?} changes nothing");
        let facts = Facts { today: "2026-11-24".parse().ok(), smallest_text_on_slides_pt: None };
        let review = Reviewer::default().review(&changed, facts);
        let found: Vec<Part> =
            review.findings.iter().filter(|finding| finding.rule == *rule).map(|finding| finding.part).collect();
        assert_eq!(serde_json::to_string(&found).unwrap(), *expected, "case {at} of {rule:?}");
        seen.entry(*rule).or_default()[usize::from(found.is_empty())] += 1;
    }
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::SmallTextOnSlides) {
        let [fires, does_not] = seen.get(rule).copied().unwrap_or_default();
        assert!(fires > 0 && does_not > 0, "{rule:?}: {fires} {does_not}");
    }
}

#[test]
fn text_is_too_small_below_nine_points() {
    let map = Map::build(Draft { set_aside: Vec::new(), ..complete(Locale::Spanish).to_draft() }).unwrap();
    let check = |smallest_text_on_slides_pt, expected: usize| {
        let review = Reviewer::default().review(&map, Facts { today: None, smallest_text_on_slides_pt });
        assert_eq!(review.findings.len(), expected, "{smallest_text_on_slides_pt:?}");
        assert!(review.findings.iter().all(|finding| finding.rule == Rule::SmallTextOnSlides));
    };
    check(None, 0);
    check(Some(9.0), 0);
    check(Some(8.999), 1);
}

#[test]
fn without_a_day_nothing_is_overdue() {
    let mut draft = complete(Locale::Spanish).to_draft();
    action(&mut draft, "c28", |action| action.due = "2000-01-01".parse().ok());
    let review = Reviewer::default().review(&Map::build(draft).unwrap(), Facts::default());
    assert_eq!(review.findings, []);
}

#[test]
fn a_curve_of_another_scale_is_judged_by_where_its_values_lie() {
    let mut draft = complete(Locale::Spanish).to_draft();
    let point = |stage: u32, value: i32| EmotionPoint {
        stage: StageId::numbered(stage),
        value: Number::from(value),
        note: "x".into(),
        basis: Basis::Rated,
        evidence: None,
        extra: Extra::default(),
    };
    let flat = Curve {
        persona: PersonaId::numbered(1),
        points: vec![point(1, 6), point(2, 7), point(3, 6)],
        extra: Extra::default(),
    };
    draft.scale = trayecto::map::EmotionScale::Named(trayecto::map::ScaleName::OneToTen);
    lane(&mut draft, "l5", |lane| lane.content = LaneContent::Emotion { curves: vec![Arc::new(flat)] });
    let review = Reviewer::default().review(&Map::build(draft).unwrap(), Facts::default());
    assert!(review.findings.iter().any(|finding| finding.rule == Rule::FlatCurve));
}
