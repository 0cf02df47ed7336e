//! Lanes, and the curves of emotion lanes.

use std::collections::HashSet;
use std::sync::Arc;

use super::super::problem::{Problem, shortened};
use super::ids::Claim;
use super::json::{Object, Value};
use super::limits::{MAX_CARDS, MAX_PERSONAS, MAX_STAGES};
use super::reader::{Part, Reader};
use crate::map::{CardId, Curve, EmotionPoint, Extra, Lane, LaneContent, LaneId, LaneKind};

const LANE: &[&str] = &[
    "id",
    "name",
    "description",
    "perspective",
    "color",
    "hidden",
    "collapsed",
    "height",
    "kind",
    "line",
    "curves",
    "cards",
];

/// The fields that only some kinds have.
const OF_SOME_KINDS: [&str; 3] = ["line", "curves", "cards"];

const POINT: &[&str] = &["stage", "value", "note", "basis", "evidence"];

impl Reader<'_> {
    /// All lanes. Cards claim their ids over all lanes before the first is given a new one.
    pub(super) fn rows(&mut self, list: &Value<'_, '_>, parts: Vec<Part<'_, LaneId>>) -> Vec<Lane> {
        let mut lanes = Vec::new();
        for part in parts {
            let at = list.at.item(part.index);
            let object = self.object(Value { raw: part.raw, at }, LANE);
            self.need(&object, &["name", "kind"]);
            let content = LaneContent::empty(self.lane_kind(&object));
            let claimed = self.claimed_cards(&object, &content);
            lanes.push((part.id, object, content, claimed));
        }
        // All before the first card is read, because an action may answer a card of a later lane.
        let settled: Vec<_> = lanes
            .into_iter()
            .map(|(id, object, content, claimed)| {
                let cards = self.settle(&object.at("cards"), |reader| &mut reader.cards, claimed);
                (id, object, content, cards)
            })
            .collect();
        settled.into_iter().map(|(id, object, content, cards)| self.lane(id, object, content, cards)).collect()
    }

    /// The kind; of a lane that says none that is known, by what it holds.
    fn lane_kind(&mut self, object: &Object<'_, '_>) -> LaneKind {
        self.word(object, "kind").unwrap_or_else(|| {
            let emotion = object.get("curves").is_some() && object.get("cards").is_none();
            if emotion { LaneKind::Emotion } else { LaneKind::Text }
        })
    }

    /// The cards of a lane that lie in a stage, with the ids that they wish for.
    fn claimed_cards<'j>(&mut self, lane: &Object<'_, 'j>, content: &LaneContent) -> Vec<Part<'j, Claim<CardId>>> {
        let mut claimed = Vec::new();
        let (LaneContent::Cards { .. }, Some(list)) = (content, lane.get("cards")) else { return claimed };
        for (index, raw) in self.objects(&list, MAX_CARDS) {
            let value = Value { raw, at: list.at.item(index) };
            if !self.cards_left.take(&mut self.log, value.place()) {
                break;
            }
            // Looked at shortly: to know which cards there are is needed before any of them is read.
            let card = Object::split(value, &["id", "stage"], 0);
            if self.has_stage(&card) {
                let text = card.get("id").and_then(|id| self.id_text(&id));
                claimed.push(Part { index, raw, id: self.cards.claim(text.as_deref()) });
            }
        }
        claimed
    }

    fn has_stage(&mut self, card: &Object<'_, '_>) -> bool {
        let Some(value) = card.get("stage") else {
            self.log.warn(card.place(), || Problem::CardWithoutStage { stage: String::new() });
            return false;
        };
        let text = self.id_text(&value).unwrap_or_default();
        let found = self.stages.find(&text).is_some();
        if !found {
            self.log.warn(value.place(), || Problem::CardWithoutStage { stage: shortened(&text) });
        }
        found
    }

    fn lane(
        &mut self,
        id: LaneId,
        object: Object<'_, '_>,
        mut content: LaneContent,
        parts: Vec<Part<'_, CardId>>,
    ) -> Lane {
        let own = match &mut content {
            LaneContent::Cards { cards, .. } => {
                let at = object.at("cards");
                let read = parts.into_iter().filter_map(|part| {
                    let value = Value { raw: part.raw, at: at.item(part.index) };
                    self.card(value, part.id).map(Arc::new)
                });
                cards.extend(read);
                "cards"
            }
            LaneContent::Emotion { curves } => {
                *curves = self.curves(&object).into_iter().map(Arc::new).collect();
                "curves"
            }
            LaneContent::Divider { line } => {
                *line = self.word(&object, "line").unwrap_or_default();
                "line"
            }
        };
        for name in OF_SOME_KINDS {
            if let Some(value) = object.get(name)
                && name != own
                && value.raw.get() != "[]"
            {
                self.log.warn(value.place(), || Problem::Misplaced);
            }
        }
        Lane {
            id,
            name: self.text(&object, "name"),
            description: self.text(&object, "description"),
            perspective: self.word(&object, "perspective").unwrap_or_default(),
            color: self.color(&object, "color"),
            hidden: self.flag(&object, "hidden"),
            collapsed: self.flag(&object, "collapsed"),
            height: self.length(&object, "height"),
            content,
            extra: Self::extra(object),
        }
    }

    fn curves(&mut self, lane: &Object<'_, '_>) -> Vec<Curve> {
        let mut curves: Vec<Curve> = Vec::new();
        let Some(list) = lane.get("curves") else { return curves };
        for (index, raw) in self.objects(&list, MAX_PERSONAS) {
            let value = Value { raw, at: list.at.item(index) };
            let object = self.object(value, &["persona", "points"]);
            self.need(&object, &["persona", "points"]);
            let Some(persona) = object.get("persona").and_then(|value| self.reference(&value, |own| &own.personas))
            else {
                continue;
            };
            if let Some(first) = curves.iter_mut().find(|curve| curve.persona == persona) {
                self.log.warn(object.place(), || Problem::DuplicateCurve { persona: persona.to_string() });
                self.points(&object, &mut first.points);
            } else {
                let mut points = Vec::new();
                self.points(&object, &mut points);
                curves.push(Curve { persona, points, extra: Self::extra(object) });
            }
        }
        curves
    }

    /// Adds the points of a curve in stages that have none yet.
    fn points(&mut self, curve: &Object<'_, '_>, points: &mut Vec<EmotionPoint>) {
        let Some(list) = curve.get("points") else { return };
        let mut taken: HashSet<_> = points.iter().map(|point| point.stage).collect();
        for (index, raw) in self.objects(&list, MAX_STAGES) {
            let value = Value { raw, at: list.at.item(index) };
            if !self.entries_left.take(&mut self.log, value.place()) {
                break;
            }
            if let Some(point) = self.point(value) {
                if taken.insert(point.stage) {
                    points.push(point);
                } else {
                    let problem = || Problem::DuplicatePoint { stage: point.stage.to_string() };
                    self.log.warn(value.place(), problem);
                }
            }
        }
    }

    fn point(&mut self, value: Value<'_, '_>) -> Option<EmotionPoint> {
        let object = self.object(value, POINT);
        self.need(&object, &["stage", "value"]);
        let stage = object.get("stage").and_then(|value| self.reference(&value, |own| &own.stages))?;
        let number = self.number(&object, "value")?;
        if !self.scale.contains(number) {
            if let Some(value) = object.get("value") {
                self.log.warn(value.place(), || Problem::OffScale { value: shortened(value.raw.get()) });
            }
            return None;
        }
        let point = EmotionPoint {
            stage,
            value: number,
            note: self.text(&object, "note"),
            basis: self.word(&object, "basis").unwrap_or_default(),
            evidence: self.evidence(&object, "evidence"),
            extra: Extra::default(),
        };
        Some(EmotionPoint { extra: Self::extra(object), ..point })
    }
}
