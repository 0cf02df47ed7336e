//! Cards and what they are besides their text.

use super::super::problem::{Expected, Problem};
use super::json::{Object, Value};
use super::reader::Reader;
use crate::map::{ActionPlan, Answer, Card, CardBody, CardId, Channel, Grade, Metric, Quote, Span, Touchpoint};

const CARD: &[&str] = &[
    "id",
    "stage",
    "span",
    "text",
    "note",
    "tags",
    "color",
    "personas",
    "evidence",
    "quote",
    "touchpoint",
    "image",
    "metric",
    "action",
];

/// The fields of which a card has one at most.
const BODIES: [&str; 5] = ["quote", "touchpoint", "image", "metric", "action"];

const TOUCHPOINT: &[&str] = &["channel", "presence", "contact", "owner", "works", "hurts", "momentOfTruth"];
const ACTION: &[&str] = &["answers", "owner", "due", "impact", "effort", "status", "measure"];

impl Reader<'_> {
    /// A card; it was seen before that it lies in a stage.
    pub(super) fn card(&mut self, value: Value<'_, '_>, id: CardId) -> Option<Card> {
        let object = self.object(value, CARD);
        self.need(&object, &["text"]);
        let stage = object.get("stage").and_then(|value| self.stages.find(&value.id_text()?))?;
        Some(Card {
            id,
            stage,
            span: self.whole(&object, "span", span).unwrap_or_default(),
            text: self.text(&object, "text"),
            note: self.text(&object, "note"),
            tags: self.texts(&object, "tags"),
            color: self.color(&object, "color"),
            personas: self.references(&object, "personas", |own| &own.personas),
            evidence: self.evidence(&object, "evidence"),
            body: self.body(&object),
            extra: Self::extra(object),
        })
    }

    fn body(&mut self, card: &Object<'_, '_>) -> CardBody {
        let mut bodies = BODIES.into_iter().filter_map(|name| card.get(name).map(|value| (name, value)));
        let Some((name, value)) = bodies.next() else { return CardBody::Note };
        for (_, value) in bodies {
            self.log.warn(value.place(), || Problem::Misplaced);
        }
        if name == "image" {
            return self.photo(card, name).map_or(CardBody::Note, CardBody::Image);
        }
        if !value.is_object() {
            self.wrong_type(&value, Expected::Object);
            return CardBody::Note;
        }
        match name {
            "quote" => CardBody::Quote(self.quote(value)),
            "touchpoint" => CardBody::Touchpoint(self.touchpoint(value)),
            "metric" => self.metric(value).map_or(CardBody::Note, CardBody::Metric),
            _ => CardBody::Action(self.action(value)),
        }
    }

    fn quote(&mut self, value: Value<'_, '_>) -> Quote {
        let object = self.object(value, &["speaker"]);
        let speaker = object.get("speaker").and_then(|value| self.reference(&value, |own| &own.personas));
        Quote { speaker, extra: Self::extra(object) }
    }

    fn touchpoint(&mut self, value: Value<'_, '_>) -> Touchpoint {
        let object = self.object(value, TOUCHPOINT);
        self.need(&object, &["channel"]);
        Touchpoint {
            channel: Channel::from(self.text(&object, "channel").as_str()),
            presence: self.word(&object, "presence"),
            contact: self.word(&object, "contact"),
            owner: self.text(&object, "owner"),
            works: self.texts(&object, "works"),
            hurts: self.texts(&object, "hurts"),
            moment_of_truth: self.flag(&object, "momentOfTruth"),
            extra: Self::extra(object),
        }
    }

    /// A figure; without a number there is none.
    fn metric(&mut self, value: Value<'_, '_>) -> Option<Metric> {
        let object = self.object(value, &["value", "unit", "target"]);
        self.need(&object, &["value"]);
        Some(Metric {
            value: self.number(&object, "value")?,
            unit: self.text(&object, "unit"),
            target: self.number(&object, "target"),
            extra: Self::extra(object),
        })
    }

    fn action(&mut self, value: Value<'_, '_>) -> ActionPlan {
        let grade = |grade| u8::try_from(grade).ok().and_then(Grade::new);
        let object = self.object(value, ACTION);
        ActionPlan {
            answers: self.items(&object, "answers", Self::answer),
            owner: self.text(&object, "owner"),
            due: self.date(&object, "due"),
            impact: self.whole(&object, "impact", grade),
            effort: self.whole(&object, "effort", grade),
            status: self.word(&object, "status").unwrap_or_default(),
            measure: self.text(&object, "measure"),
            extra: Self::extra(object),
        }
    }

    fn answer(&mut self, value: &Value<'_, '_>) -> Option<Answer> {
        if !value.is_object() {
            self.wrong_type(value, Expected::Object);
            return None;
        }
        let object = self.object(*value, &["card", "emotion", "stage"]);
        self.unknown_fields(&object);
        if let Some(card) = object.get("card") {
            return self.reference(&card, |own| &own.cards).map(Answer::Card);
        }
        if let Some(stage) = object.get("stage") {
            return self.reference(&stage, |own| &own.stages).map(Answer::Stage);
        }
        let Some(emotion) = object.get("emotion") else {
            self.need(&object, &["card"]);
            return None;
        };
        let emotion = self.object(emotion, &["persona", "stage"]);
        self.need(&emotion, &["persona", "stage"]);
        self.unknown_fields(&emotion);
        let persona = emotion.get("persona").and_then(|value| self.reference(&value, |own| &own.personas));
        let stage = emotion.get("stage").and_then(|value| self.reference(&value, |own| &own.stages));
        Some(Answer::Emotion { persona: persona?, stage: stage? })
    }
}

fn span(stages: u32) -> Option<Span> {
    u16::try_from(stages).ok().and_then(Span::new)
}
