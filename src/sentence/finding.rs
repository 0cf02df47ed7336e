//! Findings of the review as sentences: what was found, where it is, why it matters.

use crate::locale::{Locale, say, say_date, say_number, say_with};
use crate::map::{Map, Number, Part, StageId};
use crate::review::{Detail, Finding, Rule, Severity};

use super::part::part_name;

/// Characters after which the text of a card is cut off in a sentence.
const NAME_CHARS: usize = 60;

/// What was found, in one sentence with names in it.
#[must_use]
pub fn finding(locale: Locale, map: &Map, finding: &Finding) -> String {
    let name = cut(&part_name(map, finding.part, locale));
    let name_of = |stage| part_name(map, Part::Stage(stage), locale);
    let (persona, stage) = match finding.part {
        Part::Persona(persona) | Part::BrakeAndInsight(persona) | Part::Curve { persona, .. } => (Some(persona), None),
        Part::EmotionPoint { persona, stage, .. } => (Some(persona), Some(stage)),
        Part::Card(card) => (None, map.card(card).map(|(_, card)| card.stage)),
        Part::Stage(stage) => (None, Some(stage)),
        _ => (None, None),
    };
    let persona = persona.map(|persona| part_name(map, Part::Persona(persona), locale)).unwrap_or_default();
    let stage = stage.map(name_of).unwrap_or_default();
    let detail = detail(locale, finding.detail, &name_of);
    let key = format!("review-says-{}", finding.rule.name());
    let variables = [("name", name), ("persona", persona), ("stage", stage), ("detail", detail)];
    let variables = variables.each_ref().map(|(name, value)| (*name, value.as_str()));
    say_with(locale, &key, &variables)
}

/// Where it is: the lane and the stage of a card, the lane of a curve; empty where the sentence says it all.
#[must_use]
pub fn finding_place(locale: Locale, map: &Map, part: Part) -> String {
    let name = |part| part_name(map, part, locale);
    match part {
        Part::Card(id) => map.card(id).map_or_else(String::new, |(lane, card)| {
            format!("{} · {}", name(Part::Lane(lane.id)), name(Part::Stage(card.stage)))
        }),
        Part::Curve { lane, .. } => name(Part::Lane(lane)),
        Part::EmotionPoint { lane, stage, .. } => format!("{} · {}", name(Part::Lane(lane)), name(Part::Stage(stage))),
        Part::Stage(id) => {
            let phase = map.phases.iter().find(|phase| phase.stages.iter().any(|stage| stage.id == id));
            phase.map(|phase| phase.name.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Why it matters.
#[must_use]
pub fn why(locale: Locale, rule: Rule) -> String {
    say(locale, &format!("review-why-{}", rule.name()))
}

/// What a rule is called.
#[must_use]
pub fn rule_title(locale: Locale, rule: Rule) -> String {
    say(locale, &format!("review-title-{}", rule.name()))
}

/// What findings of a severity are called: "Problems".
#[must_use]
pub fn severity(locale: Locale, severity: Severity) -> String {
    say(locale, &format!("review-severity-{}", severity.name()))
}

fn detail(locale: Locale, detail: Detail, name_of: &dyn Fn(StageId) -> String) -> String {
    match detail {
        Detail::None => String::new(),
        Detail::Count(count) | Detail::Percent(count) => {
            say_number(locale, Number::from(u32::try_from(count).unwrap_or(u32::MAX)))
        }
        // To a tenth downwards: 8.96 is not 9.
        Detail::Points(points) => say_number(locale, Number::new((points * 10.0).floor() / 10.0).unwrap_or_default()),
        Detail::Due(date) => say_date(locale, date),
        Detail::Stage(stage) => say_with(locale, "review-stage", &[("stage", &name_of(stage))]),
        Detail::Stages(a, b) => say_with(locale, "review-stages", &[("one", &name_of(a)), ("other", &name_of(b))]),
    }
}

/// The first line of a text, or as much of it as a sentence bears.
fn cut(text: &str) -> String {
    let mut lines = text.trim().lines();
    let line = lines.next().unwrap_or_default().trim_end();
    let chars = line.chars().count();
    if chars <= NAME_CHARS && lines.next().is_none() {
        return line.to_owned();
    }
    let kept: String = line.chars().take(NAME_CHARS - 1).collect();
    format!("{}…", kept.trim_end())
}
