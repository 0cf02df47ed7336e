//! Findings of the review as sentences: what was found, where it is, why it matters.

use std::collections::HashMap;

use crate::locale::{Locale, say, say_date, say_number, say_with};
use crate::map::{Card, CardId, Lane, Map, Number, Part, StageId};
use crate::review::{Detail, Finding, Rule, Severity};

use super::part::{card_kind, part_name};

/// Characters after which the text of a card is cut off in a sentence.
const NAME_CHARS: usize = 60;

/// What was found, in one sentence with names in it. For many findings [`Findings`] is quicker.
#[must_use]
pub fn finding(locale: Locale, map: &Map, finding: &Finding) -> String {
    sentence(locale, map, finding, card_of(map, finding.part))
}

/// Where it is: the lane and the stage of a card, the lane of a curve, the phase of a stage; empty where there is nothing to add.
#[must_use]
pub fn finding_place(locale: Locale, map: &Map, part: Part) -> String {
    place(locale, map, part, card_of(map, part))
}

/// Sentences for many findings of a map.
#[derive(Debug)]
pub struct Findings<'a> {
    locale: Locale,
    map: &'a Map,
    cards: HashMap<CardId, (&'a Lane, &'a Card)>,
}

impl<'a> Findings<'a> {
    /// Looks at the map once.
    #[must_use]
    pub fn new(locale: Locale, map: &'a Map) -> Self {
        let cards = map.cards().map(|(lane, card)| (card.id, (lane, &**card))).collect();
        Self { locale, map, cards }
    }

    /// What [`finding`] says.
    #[must_use]
    pub fn sentence(&self, finding: &Finding) -> String {
        sentence(self.locale, self.map, finding, self.card(finding.part))
    }

    /// What [`finding_place`] says.
    #[must_use]
    pub fn place(&self, part: Part) -> String {
        place(self.locale, self.map, part, self.card(part))
    }

    fn card(&self, part: Part) -> Option<(&'a Lane, &'a Card)> {
        match part {
            Part::Card(id) => self.cards.get(&id).copied(),
            _ => None,
        }
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

fn card_of(map: &Map, part: Part) -> Option<(&Lane, &Card)> {
    match part {
        Part::Card(id) => map.card(id),
        _ => None,
    }
}

fn sentence(locale: Locale, map: &Map, finding: &Finding, card: Option<(&Lane, &Card)>) -> String {
    let name_of = |part| part_name(map, part, locale);
    let name = match card {
        Some((_, card)) if !card.text.trim().is_empty() => cut(&card.text),
        Some((_, card)) => say(locale, card_kind(&card.body)),
        None => cut(&name_of(finding.part)),
    };
    let persona = match finding.part {
        Part::Persona(persona)
        | Part::BrakeAndInsight(persona)
        | Part::Curve { persona, .. }
        | Part::EmotionPoint { persona, .. } => name_of(Part::Persona(persona)),
        _ => String::new(),
    };
    let stage = match (finding.part, card) {
        (Part::EmotionPoint { stage, .. } | Part::Stage(stage), _) => name_of(Part::Stage(stage)),
        (_, Some((_, card))) => name_of(Part::Stage(card.stage)),
        _ => String::new(),
    };
    let detail = detail(locale, finding.detail, &|stage| name_of(Part::Stage(stage)));
    let variables = [("name", &*name), ("persona", &*persona), ("stage", &*stage), ("detail", &*detail)];
    say_with(locale, &format!("review-says-{}", finding.rule.name()), &variables)
}

fn place(locale: Locale, map: &Map, part: Part, card: Option<(&Lane, &Card)>) -> String {
    let name = |part| part_name(map, part, locale);
    match part {
        Part::Card(_) => card.map_or_else(String::new, |(lane, card)| {
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
