//! The words of the guide.

use crate::app::describe;
use crate::locale::{Locale, say, say_with};
use crate::map::{Answer, CardBody, LaneKind, Map, Market, Part};
use crate::review::{Gap, Question, Way};

/// Characters after which the text of a card is cut off.
const NAME_CHARS: usize = 60;

/// A question.
pub(super) fn question(locale: Locale, question: Question) -> String {
    say(locale, &format!("guide-q-{}", question.name()))
}

/// How it is answered.
pub(super) fn how(locale: Locale, question: Question) -> String {
    say(locale, &format!("guide-how-{}", question.name()))
}

/// What is asked about one part of the map.
pub(super) fn ask(locale: Locale, map: &Map, asked: Question, gap: &Gap) -> String {
    let name = |part| short(&describe::name(map, part, locale));
    match gap.way {
        Way::Stage => return say(locale, "guide-way-stage"),
        Way::Persona => return say(locale, "guide-way-persona"),
        Way::Lane(kind) => return say_with(locale, "guide-way-lane", &[("lane", &lane(locale, kind))]),
        Way::After(first) => return say_with(locale, "guide-way-after", &[("question", &question(locale, first))]),
        _ => {}
    }
    let (persona, stage) = match gap.part {
        Part::Persona(persona) | Part::BrakeAndInsight(persona) => (Some(persona), None),
        Part::EmotionPoint { persona, stage, .. } => (Some(persona), Some(stage)),
        Part::Stage(stage) | Part::Cell { stage, .. } => (None, Some(stage)),
        _ => (None, None),
    };
    let persona = persona.map(|persona| name(Part::Persona(persona))).unwrap_or_default();
    let stage = stage.map(|stage| name(Part::Stage(stage))).unwrap_or_default();
    let key = match (asked, gap.way) {
        (Question::Actions, Way::Action(Answer::Emotion { .. })) => "guide-ask-actions-emotion".to_owned(),
        (Question::Actions, Way::Action(Answer::Stage(_))) => "guide-ask-actions-stage".to_owned(),
        (Question::Actions, _) => "guide-ask-actions-card".to_owned(),
        _ => format!("guide-ask-{}", asked.name()),
    };
    let own = match gap.part {
        Part::Card(id) => card_name(locale, map, id).unwrap_or_else(|| name(gap.part)),
        part => name(part),
    };
    say_with(locale, &key, &[("persona", &persona), ("stage", &stage), ("name", &own)])
}

/// An action that has no title yet is no “Action” in a sentence.
fn card_name(locale: Locale, map: &Map, id: crate::map::CardId) -> Option<String> {
    let (_, card) = map.card(id)?;
    let is_unnamed = card.text.trim().is_empty() && matches!(card.body, CardBody::Action(_));
    is_unnamed.then(|| say(locale, "guide-unnamed-action"))
}

/// What a lane is called that the guide adds.
pub(super) fn lane(locale: Locale, kind: LaneKind) -> String {
    say(
        locale,
        match kind {
            LaneKind::Touchpoints => "guide-lane-touchpoints",
            LaneKind::Emotion => "guide-lane-emotion",
            LaneKind::Pains => "guide-lane-pains",
            _ => "guide-lane-text",
        },
    )
}

/// The roles that are offered: those of a market, or of both while that is not known.
pub(super) fn roles(locale: Locale, market: Option<Market>) -> Vec<String> {
    const B2B: [&str; 6] = ["purchasing", "management", "administration", "user", "influencer", "gatekeeper"];
    const B2C: [&str; 5] = ["buyer", "decider", "seeker", "user", "influencer"];
    let b2b = B2B.iter().map(|role| say(locale, &format!("guide-role-b2b-{role}")));
    let b2c = B2C.iter().map(|role| say(locale, &format!("guide-role-b2c-{role}")));
    match market {
        Some(Market::B2b) => b2b.collect(),
        Some(Market::B2c) => b2c.collect(),
        None => {
            let mut all: Vec<String> = b2b.collect();
            let more: Vec<String> = b2c.filter(|role| !all.contains(role)).collect();
            all.extend(more);
            all
        }
    }
}

/// A text within a sentence: its first line, or as much of it as the sentence bears.
fn short(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= NAME_CHARS {
        return line.to_owned();
    }
    let kept: String = line.chars().take(NAME_CHARS - 1).collect();
    format!("{}…", kept.trim_end())
}
