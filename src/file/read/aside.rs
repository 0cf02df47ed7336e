//! Findings that were set aside, and the parts that they are about.

use super::super::problem::{Expected, Problem, shortened};
use super::json::Value;
use super::limits::MAX_SET_ASIDE;
use super::reader::Reader;
use crate::map::{Part, SetAside};

const ENTRY: &[&str] = &["rule", "part", "reason"];
/// The kinds of parts, as they are written.
const PART: &[&str] =
    &["persona", "phase", "stage", "lane", "cell", "card", "curve", "emotionPoint", "brakeAndInsight", "source"];

impl Reader<'_> {
    /// What was set aside. An entry about a part that is not there is left out, and so is a second one about the same.
    pub(super) fn set_aside(&mut self, list: &Value<'_, '_>) -> Vec<SetAside> {
        let mut found: Vec<SetAside> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for (index, raw) in self.objects(list, MAX_SET_ASIDE) {
            let object = self.object(Value { raw, at: list.at.item(index) }, ENTRY);
            self.need(&object, &["rule"]);
            let part = match object.get("part") {
                None => Some(Part::Map),
                Some(value) => self.part(&value),
            };
            let rule = self.text(&object, "rule");
            let Some(part) = part.filter(|_| !rule.is_empty()) else { continue };
            if !seen.insert((part, rule.clone())) {
                self.log.warn(object.place(), || Problem::DuplicateKey);
                continue;
            }
            let reason = self.text(&object, "reason");
            found.push(SetAside { rule, part, reason, extra: Self::extra(object) });
        }
        found
    }

    /// A part by its name: `"map"`, `{ "stage": "s1" }`, `{ "emotionPoint": { "lane": "l1", "persona": "p1", "stage": "s1" } }`.
    fn part(&mut self, value: &Value<'_, '_>) -> Option<Part> {
        if let Some(text) = value.text() {
            let named = match &*text {
                "map" => Some(Part::Map),
                "title" => Some(Part::Title),
                "legend" => Some(Part::Legend),
                _ => None,
            };
            if named.is_none() {
                self.log.warn(value.place(), || Problem::UnknownValue { value: shortened(&text) });
            }
            return named;
        }
        let object = self.object(*value, PART);
        self.unknown_fields(&object);
        let kind = PART.iter().find(|kind| object.get(kind).is_some());
        let Some(inner) = kind.and_then(|kind| object.get(kind)) else {
            self.wrong_type(value, Expected::Object);
            return None;
        };
        Some(match *kind? {
            "persona" => Part::Persona(self.reference(&inner, |reader| &reader.personas)?),
            "brakeAndInsight" => Part::BrakeAndInsight(self.reference(&inner, |reader| &reader.personas)?),
            "phase" => Part::Phase(self.reference(&inner, |reader| &reader.phases)?),
            "stage" => Part::Stage(self.reference(&inner, |reader| &reader.stages)?),
            "lane" => Part::Lane(self.reference(&inner, |reader| &reader.lanes)?),
            "card" => Part::Card(self.reference(&inner, |reader| &reader.cards)?),
            "source" => Part::Source(self.reference(&inner, |reader| &reader.sources)?),
            kind => return self.part_between(kind, &inner),
        })
    }

    /// A part that is named by several others.
    fn part_between(&mut self, kind: &str, value: &Value<'_, '_>) -> Option<Part> {
        let object = self.object(*value, &["lane", "persona", "stage"]);
        self.unknown_fields(&object);
        let lane = object.get("lane").and_then(|value| self.reference(&value, |reader| &reader.lanes));
        let persona = object.get("persona").and_then(|value| self.reference(&value, |reader| &reader.personas));
        let stage = object.get("stage").and_then(|value| self.reference(&value, |reader| &reader.stages));
        let lane = lane?;
        Some(match kind {
            "cell" => Part::Cell { lane, stage: stage? },
            "curve" => Part::Curve { lane, persona: persona? },
            _ => Part::EmotionPoint { lane, persona: persona?, stage: stage? },
        })
    }
}
