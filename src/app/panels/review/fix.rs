//! Quick fixes: what can be done about a finding at once. Each is one step, and its name says what will happen. Where only a person can know
//! the answer, there is a field for it, or a button that leads to where it is written.

use crate::app::command::Command;
use crate::app::describe;
use crate::app::state::{Request, Tab};
use crate::app::today::today;
use crate::edit::{Edit, Ids, PointValue, Property, PropertyKind, property};
use crate::locale::{Locale, say, say_with};
use crate::map::{
    ActionStatus, Answer, CardLaneKind, Curve, Evidence, EvidenceLevel, Extra, Lane, LaneContent, LaneKind, Map, Part,
    Perspective, Slides, StageId, TextField,
};
use crate::review::{Finding, Rule};

/// What can be done about a finding.
pub(super) enum Fix {
    /// A button.
    Do(String, Request),
    /// A text is typed here.
    Text(Part, TextField),
    /// A day is typed here.
    Day(Part, PropertyKind),
    /// A figure is typed here.
    Figure(Part),
}

/// What can be done at once about a finding; `None` where only looking and thinking help.
pub(super) fn fix(map: &Map, finding: &Finding, locale: Locale) -> Option<Fix> {
    let part = finding.part;
    Some(match finding.rule {
        Rule::NoPersona => button(locale, "persona", Request::Command(Command::InsertPersona)),
        Rule::NoTouchpoints => {
            write_card(map, locale, LaneKind::Touchpoints, Perspective::Customer, first_stage(map)?, "touchpoint")
        }
        Rule::NoEmotions | Rule::PersonaWithoutCurve | Rule::NoMomentOfTruth => {
            button(locale, "guide", Request::ShowTab(Tab::Guide))
        }
        Rule::CriticalPointWithoutAction | Rule::MomentOfTruthWithoutAction | Rule::PainWithoutAction => {
            button(locale, "action", Request::AddAction(answer(part)?))
        }
        Rule::OpportunityWithoutOwner => opportunity(map, locale, part)?,
        Rule::ActionOverdue => set(locale, "done", part, Property::Status(ActionStatus::Done)),
        Rule::QuickWinWaiting => set(locale, "planned", part, Property::Status(ActionStatus::Planned)),
        Rule::ResearchedWithoutSource => {
            // Of a persona it may be any field: those are changed where they stand.
            property(map, part, PropertyKind::Evidence)?;
            let evidence = Evidence { level: EvidenceLevel::Assumed, sources: Vec::new(), extra: Extra::default() };
            set(locale, "assumed", part, Property::Evidence(Some(evidence)))
        }
        Rule::CompanyRowsEmpty => {
            write_card(map, locale, LaneKind::Text, Perspective::Company, first_stage(map)?, "company")
        }
        Rule::StageWithoutCustomerAction => {
            let Part::Stage(stage) = part else { return None };
            write_card(map, locale, LaneKind::Text, Perspective::Customer, stage, "doing")
        }
        Rule::StageWithoutTouchpoint => {
            let Part::Stage(stage) = part else { return None };
            write_card(map, locale, LaneKind::Touchpoints, Perspective::Customer, stage, "touchpoint")
        }
        Rule::StageWithoutEmotion => neutral(map, locale, part)?,
        Rule::PersonaWithoutBrake => Fix::Text(part, TextField::Brake),
        Rule::PersonaWithoutInsight => Fix::Text(part, TextField::Insight),
        Rule::StageWithoutName | Rule::DuplicateStageNames => Fix::Text(part, TextField::Name),
        Rule::CurveWithoutWords => Fix::Text(lowest(map, part)?, TextField::Note),
        Rule::CriticalPointWithoutWords => Fix::Text(part, TextField::Note),
        Rule::ActionWithoutOwner | Rule::TouchpointWithoutOwner => Fix::Text(part, TextField::Owner),
        Rule::ActionWithoutMeasure => Fix::Text(part, TextField::Measure),
        Rule::ActionWithoutDate => Fix::Day(part, PropertyKind::Due),
        Rule::SourceWithoutDate => Fix::Day(part, PropertyKind::Date),
        Rule::MetricWithoutTarget => Fix::Figure(part),
        Rule::ActionAnswersNothing => button(locale, "answers", Request::Inspect(part)),
        Rule::MapWithoutDate => set(locale, "today", part, Property::Date(Some(today()))),
        Rule::MapWithoutAuthor => Fix::Text(part, TextField::Author),
        Rule::SmallTextOnSlides => {
            if map.slides == Slides::Phases || map.phases.len() < 2 {
                return None;
            }
            set(locale, "slides", part, Property::Slides(Slides::Phases))
        }
        Rule::PhaseOfOneStage => merge(map, locale, part)?,
        Rule::EmptyLane => edit(locale, "delete-lane", Edit::Delete { parts: vec![part] }),
        Rule::EmptyCard => edit(locale, "delete-card", Edit::Delete { parts: vec![part] }),
        Rule::SourceNotCited => edit(locale, "delete-source", Edit::Delete { parts: vec![part] }),
        Rule::TextTooLong => button(locale, "shorten", Request::Write(part, Some(TextField::Text))),
        Rule::MostlyAssumed | Rule::ChannelBreak | Rule::FlatCurve | Rule::TooManyPhases | Rule::TooManyStages => {
            return None;
        }
    })
}

fn button(locale: Locale, name: &str, request: Request) -> Fix {
    Fix::Do(say(locale, &format!("review-panel-fix-{name}")), request)
}

fn edit(locale: Locale, name: &str, edit: Edit) -> Fix {
    button(locale, name, Request::Edit { edit, gesture: None, select: None })
}

fn set(locale: Locale, name: &str, part: Part, property: Property) -> Fix {
    edit(locale, name, Edit::Set { parts: vec![part], property })
}

fn answer(part: Part) -> Option<Answer> {
    match part {
        Part::Stage(stage) => Some(Answer::Stage(stage)),
        Part::Card(card) => Some(Answer::Card(card)),
        Part::EmotionPoint { persona, stage, .. } => Some(Answer::Emotion { persona, stage }),
        _ => None,
    }
}

/// A new action; if there is one already that nobody owns, its owner.
fn opportunity(map: &Map, locale: Locale, part: Part) -> Option<Fix> {
    let answer = answer(part)?;
    let taken_up = map.cards().find(|(_, card)| match &card.body {
        crate::map::CardBody::Action(action) => {
            action.status != ActionStatus::Dropped && action.answers.contains(&answer)
        }
        _ => false,
    });
    Some(match taken_up {
        Some((_, action)) => Fix::Text(Part::Card(action.id), TextField::Owner),
        None => button(locale, "action", Request::AddAction(answer)),
    })
}

fn first_stage(map: &Map) -> Option<StageId> {
    map.stages().next().map(|stage| stage.id)
}

/// Writes a card in the first lane of a kind and view; where there is none, the lane is added.
fn write_card(map: &Map, locale: Locale, kind: LaneKind, view: Perspective, stage: StageId, name: &str) -> Fix {
    let fits = |lane: &Lane| match &lane.content {
        LaneContent::Cards { kind: CardLaneKind::Touchpoints, .. } => kind == LaneKind::Touchpoints,
        LaneContent::Cards { kind: CardLaneKind::Text, .. } => kind == LaneKind::Text && lane.perspective == view,
        _ => false,
    };
    if let Some(lane) = map.lanes.iter().find(|lane| !lane.hidden && fits(lane)) {
        return button(locale, &format!("write-{name}"), Request::Write(Part::Cell { lane: lane.id, stage }, None));
    }
    let mut lane = Lane::empty(Ids::after(map).lane(), say(locale, &format!("review-panel-lane-{name}")), kind);
    lane.perspective = view;
    let part = Part::Lane(lane.id);
    let edit = Edit::InsertLanes { lanes: vec![lane], before: None };
    button(locale, &format!("lane-{name}"), Request::Edit { edit, gesture: None, select: Some(vec![part]) })
}

/// A point in the middle for the first persona, to begin with.
fn neutral(map: &Map, locale: Locale, part: Part) -> Option<Fix> {
    let Part::Stage(stage) = part else { return None };
    let is_emotion = |lane: &&std::sync::Arc<Lane>| !lane.hidden && matches!(lane.content, LaneContent::Emotion { .. });
    let lane = map.lanes.iter().find(is_emotion)?.id;
    let persona = map.personas.iter().find(|persona| !persona.hidden)?.id;
    let value = map.scale.snapped(map.scale.value_at(0.0));
    let label = say_with(
        locale,
        "review-panel-fix-neutral",
        &[("persona", &describe::name(map, Part::Persona(persona), locale))],
    );
    let edit = Edit::SetPoints { points: vec![PointValue { lane, persona, stage, value }] };
    let point = Part::EmotionPoint { lane, persona, stage };
    Some(Fix::Do(label, Request::Edit { edit, gesture: None, select: Some(vec![point]) }))
}

/// The lowest point of a curve, of which the why is asked first.
fn lowest(map: &Map, part: Part) -> Option<Part> {
    let Part::Curve { lane, persona } = part else { return None };
    let curve: &Curve = map.lane(lane)?.curves().iter().find(|curve| curve.persona == persona)?;
    let lowest = curve.points.iter().min_by(|a, b| a.value.get().total_cmp(&b.value.get()))?;
    Some(Part::EmotionPoint { lane, persona, stage: lowest.stage })
}

/// A phase goes together with the next one, the last with the one before it.
fn merge(map: &Map, locale: Locale, part: Part) -> Option<Fix> {
    let Part::Phase(phase) = part else { return None };
    let at = map.phases.iter().position(|other| other.id == phase)?;
    if at + 1 < map.phases.len() {
        return Some(edit(locale, "merge-next", Edit::MergePhases { first: phase }));
    }
    let before = map.phases.get(at.checked_sub(1)?)?;
    Some(edit(locale, "merge-previous", Edit::MergePhases { first: before.id }))
}
