//! The parts of a map as they are read strictly.

use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::strict::{read_from_fields, read_from_text};
use super::{
    ActionPlan, AudienceView, Brand, Card, CardBody, Channel, Color, ColorName, Curve, Date, DividerLine, EmotionPoint,
    EmotionScale, Evidence, FontFile, Grade, Lane, LaneContent, LaneKind, Language, Length, Metric, Number, OwnScale,
    Persona, Phase, Photo, Quote, Replacement, Rgb, ScaleName, SetAside, Source, Stage, Threshold, Touchpoint,
};

read_from_text!(Color, ColorName, Date, Language, Rgb);

read_from_fields! {
    Persona
    needs { id "id", name "name" }
    may {
        profile "profile", role "role", summary "summary", quote "quote", attitudes "attitudes", goals "goals",
        needs "needs", motivations "motivations", brake "brake", insight "insight", color "color", hidden "hidden",
        evidence "evidence", photo "photo",
    }
}

read_from_fields! {
    AudienceView
    needs { name "name" }
    may {
        hidden_lanes "hiddenLanes", hidden_phases "hiddenPhases", hidden_personas "hiddenPersonas",
        hidden_details "hiddenDetails", replacements "replacements",
    }
}

read_from_fields! {
    Replacement
    needs { words "words", with "with" }
    may { matching "match" }
}

read_from_fields! {
    Brand
    needs { name "name" }
    may { colors "colors", ink "ink", paper "paper", fonts "fonts", logo "logo", footer "footer" }
}

read_from_fields! {
    Phase
    needs { id "id", name "name", stages "stages" }
    may { goal "goal", color "color" }
}

read_from_fields! {
    Stage
    needs { id "id", name "name" }
    may { description "description", duration "duration", moment_of_truth "momentOfTruth", width "width" }
}

read_from_fields! {
    Lane
    needs { id "id", name "name" }
    may {
        description "description", perspective "perspective", color "color", hidden "hidden", collapsed "collapsed",
        height "height",
    }
    makes content with content { kind "kind", line "line", curves "curves", cards "cards" }
}

read_from_fields! {
    Curve
    needs { persona "persona", points "points" }
    may {}
}

read_from_fields! {
    EmotionPoint
    needs { stage "stage", value "value" }
    may { note "note", basis "basis", evidence "evidence" }
}

read_from_fields! {
    Card
    needs { id "id", stage "stage", text "text" }
    may {
        span "span", note "note", tags "tags", color "color", personas "personas", evidence "evidence",
    }
    makes body with body {
        quote "quote", touchpoint "touchpoint", image "image", metric "metric", action "action",
    }
}

read_from_fields! {
    Quote
    needs {}
    may { speaker "speaker" }
}

read_from_fields! {
    Touchpoint
    needs { channel "channel" }
    may {
        presence "presence", contact "contact", owner "owner", works "works", hurts "hurts",
        moment_of_truth "momentOfTruth",
    }
}

read_from_fields! {
    Metric
    needs { value "value" }
    may { unit "unit", target "target" }
}

read_from_fields! {
    ActionPlan
    needs {}
    may {
        answers "answers", owner "owner", due "due", impact "impact", effort "effort", status "status",
        measure "measure",
    }
}

read_from_fields! {
    Evidence
    needs { level "level" }
    may { sources "sources" }
}

read_from_fields! {
    SetAside
    needs { rule "rule" }
    may { part "part", reason "reason" }
}

read_from_fields! {
    Source
    needs { id "id", kind "kind", title "title" }
    may { date "date", sample_size "sampleSize", link "link" }
}

/// What a lane holds, of a kind that holds such.
fn content(
    kind: Option<LaneKind>,
    line: Option<DividerLine>,
    curves: Option<Vec<Arc<Curve>>>,
    cards: Option<Vec<Arc<Card>>>,
) -> Result<LaneContent, &'static str> {
    match (LaneContent::empty(kind.ok_or("a lane has a kind")?), line, curves, cards) {
        (LaneContent::Divider { .. }, Some(line), None, None) => Ok(LaneContent::Divider { line }),
        (LaneContent::Emotion { .. }, None, Some(curves), None) => Ok(LaneContent::Emotion { curves }),
        (LaneContent::Cards { kind, .. }, None, None, Some(cards)) => Ok(LaneContent::Cards { kind, cards }),
        _ => Err("a lane holds what belongs to its kind"),
    }
}

/// What a card is besides its text: one thing at most.
fn body(
    quote: Option<Quote>,
    touchpoint: Option<Touchpoint>,
    image: Option<Photo>,
    metric: Option<Metric>,
    action: Option<ActionPlan>,
) -> Result<CardBody, &'static str> {
    let bodies = [
        quote.map(CardBody::Quote),
        touchpoint.map(CardBody::Touchpoint),
        image.map(CardBody::Image),
        metric.map(CardBody::Metric),
        action.map(CardBody::Action),
    ];
    let mut bodies = bodies.into_iter().flatten();
    let body = bodies.next().unwrap_or_default();
    if bodies.next().is_none() { Ok(body) } else { Err("a card has one body at most") }
}

impl<'de> Deserialize<'de> for CardBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Fields {
            quote: Option<Quote>,
            touchpoint: Option<Touchpoint>,
            image: Option<Photo>,
            metric: Option<Metric>,
            action: Option<ActionPlan>,
        }

        let Fields { quote, touchpoint, image, metric, action } = Fields::deserialize(deserializer)?;
        body(quote, touchpoint, image, metric, action).map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Channel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::from(text.as_str()))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("a length has limits"))
    }
}

impl<'de> Deserialize<'de> for Grade {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("a grade is 1 to 5"))
    }
}

impl<'de> Deserialize<'de> for Threshold {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("a threshold is 1 to 100 percent"))
    }
}

impl<'de> Deserialize<'de> for Photo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_data_uri(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for FontFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_data_uri(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for EmotionScale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, deny_unknown_fields)]
        enum Form {
            Named(String),
            Own {
                min: Number,
                max: Number,
                #[serde(default)]
                labels: Vec<String>,
            },
        }

        match Form::deserialize(deserializer)? {
            Form::Named(text) => {
                let named = ScaleName::ALL.into_iter().find(|name| name.as_str() == text);
                named.map(Self::Named).ok_or_else(|| D::Error::custom("not the name of a scale"))
            }
            Form::Own { min, max, labels } => OwnScale::new(min, max, labels).map(Self::Own).map_err(D::Error::custom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a value and writes it again, or says why it cannot be read.
    fn check<'j, T: Deserialize<'j> + serde::Serialize>(json: &'j str, expected: &str) {
        let read = serde_json::from_str::<T>(json);
        let said = read.map_or_else(|error| error.to_string(), |read| serde_json::to_string(&read).unwrap());
        assert_eq!(said.split(" at line").next(), Some(expected), "{json}");
    }

    #[test]
    fn values_are_read_with_their_limits() {
        check::<Number>("1e999", "number out of range");
        check::<Length>("19", "a length has limits");
        check::<Length>("20.5", "20.5");
        check::<Grade>("6", "a grade is 1 to 5");
        check::<Color>("\"#12345\"", "not a colour");
        check::<Date>("\"2026-02-30\"", "not a date written YYYY-MM-DD");
        check::<Language>("\"?\"", "not a language tag such as 'es' or 'en-GB'");
        check::<super::super::StageId>("\"a b\"", "an id is made of letters, digits, '-', '_', '.' and ':'");
        check::<Photo>("\"data:image/png;base64,AAAA\"", "not a PNG, JPEG or WebP picture");
        check::<EmotionScale>("\"one-to-five\"", "\"one-to-five\"");
        check::<EmotionScale>("\"one-to-six\"", "not the name of a scale");
        check::<EmotionScale>(r#"{"min":0,"max":2.5,"labels":["a","b"]}"#, r#"{"min":0,"max":2.5,"labels":["a","b"]}"#);
        check::<EmotionScale>(r#"{"min":3,"max":3}"#, "the minimum of a scale is below its maximum");
    }

    #[test]
    fn parts_are_read_strictly_and_keep_what_they_do_not_know() {
        const ODD: &str = r#"{"id":"s1","name":"","x":1e400,"":"\ud800","width":20}"#;
        check::<Stage>(ODD, r#"{"id":"s1","name":"","width":20,"x":1e400,"":"\ud800"}"#);
        check::<Stage>(r#"{"id":"s1"}"#, "missing field `name`");
        check::<Stage>(r#"{"id":"s1","name":"","name":""}"#, "duplicate field `name`");
        check::<Stage>(r#"{"id":"s1","name":7}"#, "invalid type: integer `7`, expected a string");
        check::<Card>(
            r#"{"id":"c1","stage":"s1","text":"","quote":{},"metric":{"value":1}}"#,
            "a card has one body at most",
        );
        check::<Card>(
            r#"{"id":"c1","stage":"s1","text":"","quote":{}}"#,
            r#"{"id":"c1","stage":"s1","text":"","quote":{}}"#,
        );
        check::<Lane>(r#"{"id":"l1","name":"","kind":"text","curves":[]}"#, "a lane holds what belongs to its kind");
        check::<Lane>(
            r#"{"id":"l1","name":"","kind":"text","cards":[]}"#,
            r#"{"id":"l1","name":"","kind":"text","cards":[]}"#,
        );
    }
}
