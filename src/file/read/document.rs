//! The outermost object: what the map is, and all its parts.

use std::sync::Arc;

use super::super::format::FORMAT;
use super::super::problem::{Expected, Problem, shortened};
use super::json::{Object, Value};
use super::limits::{MAX_LANES, MAX_PERSONAS, MAX_SOURCES, MAX_STAGES};
use super::outcome::Access;
use super::reader::Reader;
use crate::map::{Draft, EmotionScale, Language, OwnScale, ScaleName, Threshold};

pub(super) const FIELDS: &[&str] = &[
    "format",
    "version",
    "title",
    "subtitle",
    "kind",
    "language",
    "market",
    "author",
    "client",
    "date",
    "emotionScale",
    "turningThreshold",
    "hideEvidence",
    "hideTurningPoints",
    "slides",
    "personas",
    "phases",
    "lanes",
    "sources",
    "views",
    "brand",
    "setAside",
];

/// What an object looks like.
pub(super) enum Looks {
    /// It says that it is a map.
    Marked,
    /// It does not, but it has what a map has.
    Alike,
    /// It is something else.
    Otherwise,
}

/// Whether this is a map.
pub(super) fn looks(object: &Object<'_, '_>) -> Looks {
    let marked = object.get("format").and_then(|value| value.text()).is_some_and(|format| format == FORMAT);
    let has_list = |name| object.get(name).is_some_and(|value| value.is_list());
    if marked {
        Looks::Marked
    } else if has_list("phases") && has_list("lanes") {
        Looks::Alike
    } else {
        Looks::Otherwise
    }
}

impl Reader<'_> {
    /// Whether the version is one that may be changed, of a format of which versions up to `known` are.
    pub(super) fn access(&mut self, object: &Object<'_, '_>, known: u64) -> Access {
        let Some(value) = object.get("version") else {
            self.need(object, &["version"]);
            return Access::Editable;
        };
        match value.raw.get().parse::<u64>() {
            Ok(version) if (1..=known).contains(&version) => Access::Editable,
            Ok(version) if version > known => Access::ReadOnly { version },
            Ok(_) => {
                self.log.warn(value.place(), || Problem::OutOfRange { value: shortened(value.raw.get()) });
                Access::Editable
            }
            Err(_) => {
                self.wrong_type(&value, Expected::WholeNumber);
                Access::Editable
            }
        }
    }

    /// Everything else.
    pub(super) fn draft(&mut self, object: Object<'_, '_>) -> Draft {
        self.need(&object, &["title", "kind", "language", "emotionScale", "personas", "phases", "lanes"]);
        let mut draft = Draft {
            title: self.text(&object, "title"),
            subtitle: self.text(&object, "subtitle"),
            kind: self.word(&object, "kind").unwrap_or_default(),
            language: self.language(&object),
            market: self.word(&object, "market"),
            author: self.text(&object, "author"),
            client: self.text(&object, "client"),
            date: self.date(&object, "date"),
            scale: self.scale(&object).unwrap_or_default(),
            turning_threshold: self.threshold(&object).unwrap_or_default(),
            hide_evidence: self.flag(&object, "hideEvidence"),
            hide_turning_points: self.flag(&object, "hideTurningPoints"),
            slides: self.word(&object, "slides").unwrap_or_default(),
            ..Draft::default()
        };
        self.scale = draft.scale.clone();
        if let Some(list) = object.get("sources") {
            let parts = self.parts(&list, MAX_SOURCES, |reader| &mut reader.sources);
            draft.sources = parts.into_iter().map(|part| Arc::new(self.source(&list, &part))).collect();
        }
        if let Some(list) = object.get("personas") {
            let parts = self.parts(&list, MAX_PERSONAS, |reader| &mut reader.personas);
            draft.personas = parts.into_iter().map(|part| Arc::new(self.persona(&list, &part))).collect();
        }
        if let Some(list) = object.get("phases") {
            let parts = self.parts(&list, MAX_STAGES, |reader| &mut reader.phases);
            draft.phases = self.way(&list, parts).into_iter().map(Arc::new).collect();
        }
        if let Some(list) = object.get("lanes") {
            let parts = self.parts(&list, MAX_LANES, |reader| &mut reader.lanes);
            draft.lanes = self.rows(&list, parts).into_iter().map(Arc::new).collect();
        }
        if let Some(list) = object.get("views") {
            draft.views = self.views(&list).into_iter().map(Arc::new).collect();
        }
        if let Some(value) = object.get("brand") {
            draft.brand = self.brand(&value).map(Arc::new);
        }
        if let Some(list) = object.get("setAside") {
            draft.set_aside = self.set_aside(&list).into_iter().map(Arc::new).collect();
        }
        draft.extra = Self::extra(object);
        draft
    }

    fn threshold(&mut self, object: &Object<'_, '_>) -> Option<Threshold> {
        self.whole(object, "turningThreshold", |percent| Threshold::new(u8::try_from(percent).ok()?))
    }

    fn language(&mut self, object: &Object<'_, '_>) -> Language {
        let problem = |value| Problem::BadLanguage { value };
        self.parsed(object, "language", |text| text.parse().ok(), problem).unwrap_or_default()
    }

    fn scale(&mut self, object: &Object<'_, '_>) -> Option<EmotionScale> {
        let value = object.get("emotionScale")?;
        if !value.is_object() {
            let named = |text: &str| ScaleName::ALL.into_iter().find(|name| name.as_str() == text);
            return self
                .parsed(object, "emotionScale", named, |value| Problem::UnknownValue { value })
                .map(EmotionScale::Named);
        }
        let own = self.object(value, &["min", "max", "labels"]);
        self.need(&own, &["min", "max"]);
        let labels = self.texts(&own, "labels");
        let (min, max) = (self.number(&own, "min"), self.number(&own, "max"));
        self.unknown_fields(&own);
        // Labels that cannot be cost themselves only.
        match OwnScale::new(min?, max?, labels) {
            Ok(scale) => Some(EmotionScale::Own(scale)),
            Err(error) => {
                self.log.warn(value.place(), || Problem::BadScale(error));
                OwnScale::new(min?, max?, Vec::new()).ok().map(EmotionScale::Own)
            }
        }
    }

    /// Says which fields of an object that keeps none are left out.
    pub(super) fn unknown_fields(&mut self, object: &Object<'_, '_>) {
        for (key, raw) in &object.unknown {
            let key = shortened(key);
            let value = Value { raw, at: object.at(&key) };
            self.log.warn(value.place(), || Problem::UnknownField);
        }
    }
}
