//! The kind of a lane, as it is written.

use crate::locale::{Locale, say};
use crate::map::{DividerLine, EmotionScale, LaneContent, LaneKind, Number, OwnScale, ScaleName};

/// What a lane is, and the scale if it says so. What is not known is a lane of texts.
pub(super) fn read(text: &str) -> (LaneContent, Option<EmotionScale>) {
    let kinds = [
        (LaneKind::Text, "lane-text"),
        (LaneKind::Touchpoints, "lane-touchpoints"),
        (LaneKind::Emotion, "lane-emotion"),
        (LaneKind::Pains, "lane-pains"),
        (LaneKind::Opportunities, "lane-opportunities"),
        (LaneKind::Actions, "lane-actions"),
        (LaneKind::Images, "lane-images"),
        (LaneKind::Metric, "lane-metric"),
        (LaneKind::Divider, "lane-divider"),
    ];
    let lines = [
        (DividerLine::Interaction, "line-interaction"),
        (DividerLine::Visibility, "line-visibility"),
        (DividerLine::InternalInteraction, "line-internal-interaction"),
        (DividerLine::Other, "line-other"),
    ];
    let text = text.trim();
    for locale in Locale::ALL {
        let is = |key: &str| same(text, &say(locale, key));
        if let Some((kind, _)) = kinds.iter().find(|(_, key)| is(key)) {
            return (LaneContent::empty(*kind), None);
        }
        if let Some((line, _)) = lines.iter().find(|(_, key)| is(key)) {
            return (LaneContent::Divider { line: *line }, None);
        }
        if let Some(rest) = text.strip_prefix(&say(locale, "lane-emotion")).and_then(|rest| rest.strip_prefix(':')) {
            return (LaneContent::empty(LaneKind::Emotion), scale(rest.trim(), locale));
        }
    }
    (LaneContent::empty(LaneKind::Text), None)
}

fn scale(text: &str, locale: Locale) -> Option<EmotionScale> {
    let named = ScaleName::ALL.into_iter().find(|name| same(text, &say(locale, &format!("scale-{}", name.as_str()))));
    if let Some(name) = named {
        return Some(EmotionScale::Named(name));
    }
    let mut lines = text.lines();
    let (min, max) = lines.next()?.split_once('…')?;
    let end = |text: &str| text.trim().parse().ok().and_then(|value| Number::new(value).ok());
    let labels = lines.map(|label| without_dash(label).to_owned()).collect();
    OwnScale::new(end(min)?, end(max)?, labels).ok().map(EmotionScale::Own)
}

/// A name for which a dash stands where it is empty.
pub(super) fn without_dash(name: &str) -> &str {
    let name = name.trim();
    if name == "—" { "" } else { name }
}

fn same(text: &str, other: &str) -> bool {
    text.to_lowercase() == other.to_lowercase()
}
