//! The words of the guide.

use crate::app::describe;
use crate::app::roles::of_market;
use crate::locale::{Locale, say, say_with};
use crate::map::{Answer, CardBody, LaneKind, Map, Part};
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

/// The roles that are offered, in the map's language, because that is where they stand.
pub(super) fn roles(map: &Map) -> Vec<String> {
    let locale = Locale::of_map(&map.language);
    of_market(map.market).into_iter().map(|role| say(locale, role)).collect()
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
