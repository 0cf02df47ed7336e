//! What differs between two maps, in words.

use crate::edit::{Difference, DifferencePlace, Differing, Differs, Property};
use crate::locale::{Locale, say, say_channel, say_count, say_date, say_level, say_number, say_status, say_with};
use crate::map::{Basis, Contact, MapKind, Market, Number, Perspective, Presence};
use crate::review::Rule;

use super::field::{field, property};
use super::finding::rule_title;
use super::part::card_kind;

/// Where something differs: "Stage “Compare”".
#[must_use]
pub fn difference_place(locale: Locale, place: &DifferencePlace) -> String {
    match place {
        DifferencePlace::Map => say(locale, "differences-map"),
        DifferencePlace::Personas => say(locale, "differences-personas"),
        DifferencePlace::Phases => say(locale, "differences-phases"),
        DifferencePlace::Stage(name) => named(locale, "part-stage", name),
        DifferencePlace::Lanes => say(locale, "differences-lanes"),
        DifferencePlace::Sources => say(locale, "differences-sources"),
    }
}

/// What differs: "Card “Looks for reviews” (Actions)".
#[must_use]
pub fn difference_subject(locale: Locale, subject: &Differing) -> String {
    match subject {
        Differing::Map => say(locale, "part-map"),
        Differing::Persona(name) => named(locale, "part-persona", name),
        Differing::Phase(name) => named(locale, "part-phase", name),
        Differing::Stage(name) => named(locale, "part-stage", name),
        Differing::Lane(name) => named(locale, "part-lane", name),
        Differing::Card { body, text, lane } => {
            let card = named(locale, card_kind(body), text);
            if lane.is_empty() { card } else { format!("{card} ({lane})") }
        }
        Differing::Emotion(persona) if persona.is_empty() => say(locale, "part-emotion-point"),
        Differing::Emotion(persona) => say_with(locale, "differences-emotion", &[("persona", persona)]),
        Differing::Source(title) => named(locale, "part-source", title),
        Differing::Finding(rule) => {
            let title = Rule::ALL.iter().find(|known| known.name() == rule);
            named(locale, "differences-finding", &title.map_or_else(|| rule.clone(), |rule| rule_title(locale, *rule)))
        }
    }
}

/// In what it differs, from the older map to the newer: "is added", "text: “old” → “new”".
#[must_use]
pub fn difference(locale: Locale, difference: &Difference) -> String {
    let from_to = |key: &str, from: &str, to: &str| say_with(locale, key, &[("from", from), ("to", to)]);
    match &difference.differs {
        Differs::Added { cards: 0 } => say(locale, "differences-added"),
        Differs::Added { cards } => say_count(locale, "differences-added-with", *cards),
        Differs::Removed { cards: 0 } => say(locale, "differences-removed"),
        Differs::Removed { cards } => say_count(locale, "differences-removed-with", *cards),
        Differs::Moved { from, to } => {
            from_to("differences-moved", &or_nameless(locale, from), &or_nameless(locale, to))
        }
        Differs::Reordered => say(locale, "differences-reordered"),
        Differs::Text { field: of, old, new } => {
            let field = field(*of, locale);
            let shown = [old, new].map(|text| quoted(locale, text));
            say_with(locale, "differences-from-to", &[("what", &field), ("from", &shown[0]), ("to", &shown[1])])
        }
        Differs::Property { kind, old, new } => {
            let name = property(*kind, locale);
            match (value(locale, old), value(locale, new)) {
                (Some(old), Some(new)) if old != new => {
                    say_with(locale, "differences-from-to", &[("what", &name), ("from", &old), ("to", &new)])
                }
                _ => say_with(locale, "differences-changed", &[("what", &name.to_lowercase())]),
            }
        }
        Differs::Value { old, new } => {
            let shown = [old, new].map(|value| match value {
                Some(value) => say_number(locale, *value),
                None => say(locale, "value-unknown"),
            });
            from_to("differences-value", &shown[0], &shown[1])
        }
        Differs::Unseen => say(locale, "differences-unseen"),
    }
}

/// How many there are.
#[must_use]
pub fn differences_count(locale: Locale, count: usize) -> String {
    say_count(locale, "differences-count", count)
}

fn named(locale: Locale, kind: &str, name: &str) -> String {
    let kind = say(locale, kind);
    if name.is_empty() { kind } else { say_with(locale, "step-named", &[("what", &kind), ("name", name)]) }
}

fn or_nameless(locale: Locale, name: &str) -> String {
    if name.is_empty() { say(locale, "differences-nameless") } else { quoted(locale, name) }
}

fn quoted(locale: Locale, text: &str) -> String {
    if text.trim().is_empty() {
        say(locale, "differences-empty")
    } else {
        say_with(locale, "differences-quoted", &[("text", text)])
    }
}

/// A value that can be said in a word or two; `None` for others.
fn value(locale: Locale, property: &Property) -> Option<String> {
    let none = || say(locale, "not-stated");
    let number = |number: Option<Number>| number.map_or_else(none, |number| say_number(locale, number));
    let key = match property {
        Property::Language(language) => return Some(language.as_str().to_owned()),
        Property::Date(date) | Property::Due(date) => {
            return Some(date.map_or_else(none, |date| say_date(locale, date)));
        }
        Property::TurningThreshold(threshold) => return Some(number(Some(u32::from(threshold.percent()).into()))),
        Property::Figure(figure) => return Some(number(Some(*figure))),
        Property::Target(target) => return Some(number(*target)),
        Property::SampleSize(size) => return Some(number(size.map(Number::from))),
        Property::Impact(grade) | Property::Effort(grade) => {
            return Some(number(grade.map(|grade| u32::from(grade.get()).into())));
        }
        Property::Span(span) => return Some(say_count(locale, "count-stages", span.get())),
        Property::Channel(channel) => {
            // An own one may be of several lines.
            return Some(say_channel(locale, channel).split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Property::Status(status) => return Some(say_status(locale, *status)),
        Property::Evidence(evidence) | Property::FieldEvidence { evidence, .. } => {
            return Some(say_level(locale, evidence.as_ref().map(|evidence| evidence.level)));
        }
        Property::HideEvidence(yes)
        | Property::HideTurningPoints(yes)
        | Property::Hidden(yes)
        | Property::Collapsed(yes)
        | Property::MomentOfTruth(yes) => {
            if *yes {
                "differences-yes"
            } else {
                "differences-no"
            }
        }
        Property::Body(body) => card_kind(body),
        Property::Kind(MapKind::AsIs) => "picture-as-is",
        Property::Kind(MapKind::ToBe) => "picture-to-be",
        Property::Market(Some(Market::B2b)) => "market-b2b",
        Property::Market(Some(Market::B2c)) => "market-b2c",
        Property::Presence(Some(Presence::Physical)) => "presence-physical",
        Property::Presence(Some(Presence::Online)) => "presence-online",
        Property::Contact(Some(Contact::Direct)) => "contact-direct",
        Property::Contact(Some(Contact::Indirect)) => "contact-indirect",
        Property::Perspective(Perspective::Customer) => "perspective-customer",
        Property::Perspective(Perspective::Company) => "perspective-company",
        Property::Perspective(Perspective::BehindTheScenes) => "perspective-behind-the-scenes",
        Property::Basis(Basis::Rated) => "basis-rated",
        Property::Basis(Basis::Measured) => "basis-measured",
        Property::Market(None) | Property::Presence(None) | Property::Contact(None) => "not-stated",
        _ => return None,
    };
    Some(say(locale, key))
}
