//! What is said alike in both forms.

use std::collections::HashMap;

use crate::locale::{Locale, say};
use crate::map::{DividerLine, EmotionScale, Lane, LaneContent, LaneKind, Map, Number, PersonaId};

/// What stands for a name that is empty.
const UNNAMED: &str = "—";

/// A name, or a dash for one that is empty.
pub(super) fn named(name: &str) -> String {
    if name.trim().is_empty() { UNNAMED.to_owned() } else { name.trim().to_owned() }
}

/// The kind of a lane in words; of an emotion lane with the scale, of a line with what it separates.
pub(super) fn kind(map: &Map, lane: &Lane, locale: Locale) -> String {
    let key = match lane.content.kind() {
        LaneKind::Text => "lane-text",
        LaneKind::Touchpoints => "lane-touchpoints",
        LaneKind::Emotion => return format!("{}: {}", say(locale, "lane-emotion"), scale(&map.scale, locale)),
        LaneKind::Pains => "lane-pains",
        LaneKind::Opportunities => "lane-opportunities",
        LaneKind::Actions => "lane-actions",
        LaneKind::Images => "lane-images",
        LaneKind::Metric => "lane-metric",
        LaneKind::Divider => match lane.content {
            LaneContent::Divider { line: DividerLine::Visibility } => "line-visibility",
            LaneContent::Divider { line: DividerLine::InternalInteraction } => "line-internal-interaction",
            LaneContent::Divider { line: DividerLine::Other } => "line-other",
            _ => "line-interaction",
        },
    };
    say(locale, key)
}

/// A usual scale by its name, another as "0 … 10" with the names of its levels, each on a line.
fn scale(scale: &EmotionScale, locale: Locale) -> String {
    match scale {
        EmotionScale::Named(name) => say(locale, &format!("scale-{}", name.as_str())),
        EmotionScale::Own(own) => {
            let ends = format!("{} … {}", scale.min(), scale.max());
            let labels = own.labels().iter().map(|label| named(&on_a_line(label)));
            std::iter::once(ends).chain(labels).collect::<Vec<_>>().join("\n")
        }
    }
}

/// What the personas that are shown are called: each otherwise, on a line.
pub(super) fn personas(map: &Map, locale: Locale) -> HashMap<PersonaId, String> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut names = HashMap::new();
    for persona in map.personas.iter().filter(|persona| !persona.hidden) {
        let called = on_a_line(persona.called());
        let called = if called.is_empty() { say(locale, "part-persona") } else { called };
        let mut name = called.clone();
        while taken.contains_key(&name.to_lowercase()) {
            let count = taken.entry(called.to_lowercase()).or_default();
            *count += 1;
            name = format!("{called} ({})", *count + 1);
        }
        taken.entry(name.to_lowercase()).or_default();
        names.insert(persona.id, name);
    }
    names
}

/// A text without line breaks.
pub(super) fn on_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number in a text.
pub(super) fn number(number: Number, locale: Locale) -> String {
    match locale {
        Locale::Spanish => number.to_string().replace('.', ","),
        Locale::English => number.to_string(),
    }
}
