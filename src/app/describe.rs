//! What a part is called when it is spoken of: in the accessible tree, in menus and lists.

use crate::locale::{Locale, say, say_channel, say_number, say_with};
use crate::map::{Channel, EmotionPoint, LaneId, Map, Number, Part, PersonaId, StageId, TextField};
use crate::text::icons;

pub(in crate::app) use crate::sentence::{card_kind, field, part_kind as kind, part_name as name, property};

use super::tools::NewKind;

/// What a part holds, in words: a point's value, a card's place.
#[must_use]
pub(in crate::app) fn value(map: &Map, part: Part, locale: Locale) -> Option<String> {
    match part {
        Part::EmotionPoint { lane, persona, stage } => Some(match point(map, lane, persona, stage) {
            Some(point) => value_on_scale(map, point.value, locale),
            None => say(locale, "value-unknown"),
        }),
        Part::Card(id) => {
            let (lane, card) = map.card(id)?;
            Some(name(map, Part::Cell { lane: lane.id, stage: card.stage }, locale))
        }
        _ => None,
    }
}

/// A value with a face that goes with it.
#[must_use]
pub(in crate::app) fn value_with_face(map: &Map, value: Number, locale: Locale) -> String {
    let position = map.scale.position(value);
    let face = if position > 0.25 {
        icons::SMILEY
    } else if position < -0.25 {
        icons::SMILEY_SAD
    } else {
        icons::SMILEY_MEH
    };
    format!("{face} {}", say_number(locale, value))
}

/// What a new card will be.
#[must_use]
pub(in crate::app) fn new_kind(kind: &NewKind, locale: Locale) -> String {
    match kind {
        NewKind::AsLane | NewKind::Note => say(locale, "part-card"),
        NewKind::Quote => say(locale, "part-quote"),
        NewKind::Metric => say(locale, "part-metric"),
        NewKind::Action => say(locale, "part-action"),
        NewKind::Touchpoint(channel) => self::channel(channel, locale),
    }
}

/// What a channel is called.
#[must_use]
pub(in crate::app) fn channel(channel: &Channel, locale: Locale) -> String {
    say_channel(locale, channel)
}

/// A field of a certain part: the note of an emotion point says why it is so.
#[must_use]
pub(in crate::app) fn field_of(part: Part, field: TextField, locale: Locale) -> String {
    match (part, field) {
        (Part::EmotionPoint { .. }, TextField::Note) => say(locale, "field-why"),
        _ => self::field(field, locale),
    }
}

/// A value with the ends of its scale: "1 (−2 to 2)".
#[must_use]
pub(in crate::app) fn value_on_scale(map: &Map, value: Number, locale: Locale) -> String {
    let [value, low, high] = [value.get(), map.scale.min(), map.scale.max()]
        .map(|value| Number::new(value).map(|value| say_number(locale, value)).unwrap_or_default());
    say_with(locale, "value-on-scale", &[("value", &value), ("low", &low), ("high", &high)])
}

/// A point of a curve, if its value is known.
#[must_use]
pub(in crate::app) fn point(map: &Map, lane: LaneId, persona: PersonaId, stage: StageId) -> Option<&EmotionPoint> {
    map.lane(lane)?.curves().iter().find(|curve| curve.persona == persona)?.point(stage)
}
