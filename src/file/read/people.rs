//! Who goes the way, and what is known from where.

use std::collections::BTreeMap;

use super::super::problem::Expected;
use super::json::{Object, Value};
use super::reader::{Part, Reader};
use crate::map::{Evidence, EvidenceLevel, Persona, PersonaField, PersonaId, Source, SourceId};

const PERSONA: &[&str] = &[
    "id",
    "name",
    "profile",
    "role",
    "summary",
    "quote",
    "attitudes",
    "goals",
    "needs",
    "motivations",
    "brake",
    "insight",
    "color",
    "hidden",
    "evidence",
    "photo",
];

/// The fields of a persona that can carry evidence.
const EVIDENCED: &[&str] =
    &["summary", "quote", "role", "attitudes", "goals", "needs", "motivations", "brake", "insight"];

impl Reader<'_> {
    pub(super) fn persona(&mut self, list: &Value<'_, '_>, part: &Part<'_, PersonaId>) -> Persona {
        let at = list.at.item(part.index);
        let object = self.object(Value { raw: part.raw, at }, PERSONA);
        self.need(&object, &["name"]);
        Persona {
            id: part.id,
            name: self.text(&object, "name"),
            profile: self.text(&object, "profile"),
            role: self.text(&object, "role"),
            summary: self.text(&object, "summary"),
            quote: self.text(&object, "quote"),
            attitudes: self.texts(&object, "attitudes"),
            goals: self.texts(&object, "goals"),
            needs: self.texts(&object, "needs"),
            motivations: self.texts(&object, "motivations"),
            brake: self.text(&object, "brake"),
            insight: self.text(&object, "insight"),
            color: self.color(&object, "color"),
            hidden: self.flag(&object, "hidden"),
            evidence: self.field_evidence(&object),
            photo: self.photo(&object, "photo"),
            extra: Self::extra(object),
        }
    }

    fn field_evidence(&mut self, persona: &Object<'_, '_>) -> BTreeMap<PersonaField, Evidence> {
        let mut evidence = BTreeMap::new();
        let Some(value) = persona.get("evidence") else { return evidence };
        let object = self.object(value, EVIDENCED);
        for name in EVIDENCED {
            // The names are those of the enum.
            let field = serde_json::from_value::<PersonaField>((*name).into());
            if let (Ok(field), Some(found)) = (field, self.evidence(&object, name)) {
                evidence.insert(field, found);
            }
        }
        self.unknown_fields(&object);
        evidence
    }

    /// What something rests on. A level that cannot be read is the most cautious one.
    pub(super) fn evidence(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Evidence> {
        let value = object.get(name)?;
        if !value.is_object() {
            self.wrong_type(&value, Expected::Object);
            return None;
        }
        let object = self.object(value, &["level", "sources"]);
        self.need(&object, &["level"]);
        Some(Evidence {
            level: self.word(&object, "level").unwrap_or(EvidenceLevel::Assumed),
            sources: self.references(&object, "sources", |reader| &reader.sources),
            extra: Self::extra(object),
        })
    }

    pub(super) fn source(&mut self, list: &Value<'_, '_>, part: &Part<'_, SourceId>) -> Source {
        let at = list.at.item(part.index);
        let object = self.object(Value { raw: part.raw, at }, &["id", "kind", "title", "date", "sampleSize", "link"]);
        self.need(&object, &["kind", "title"]);
        Source {
            id: part.id,
            kind: self.word(&object, "kind").unwrap_or_default(),
            title: self.text(&object, "title"),
            date: self.date(&object, "date"),
            sample_size: self.whole(&object, "sampleSize", Some),
            link: self.text(&object, "link"),
            extra: Self::extra(object),
        }
    }
}
