//! What audiences see.

use std::collections::HashSet;

use super::super::problem::{Problem, shortened};
use super::json::{Object, Value};
use super::limits::MAX_VIEWS;
use super::reader::Reader;
use crate::map::{AudienceView, Replacement};

const VIEW: &[&str] = &["name", "hiddenLanes", "hiddenPhases", "hiddenPersonas", "hiddenDetails", "replacements"];
const REPLACEMENT: &[&str] = &["words", "with", "match"];

impl Reader<'_> {
    /// The views. One without a name is left out, and so is a second one of the same name: nobody could ask for them.
    pub(super) fn views(&mut self, list: &Value<'_, '_>) -> Vec<AudienceView> {
        let mut views: Vec<AudienceView> = Vec::new();
        let mut names = HashSet::new();
        for (index, raw) in self.objects(list, MAX_VIEWS) {
            let object = self.object(Value { raw, at: list.at.item(index) }, VIEW);
            let name = self.text(&object, "name");
            if name.trim().is_empty() {
                self.log.warn(object.place(), || Problem::NamelessView);
            } else if !names.insert(name.clone()) {
                self.log.warn(object.place(), || Problem::DuplicateView { name: shortened(&name) });
            } else {
                views.push(self.view(name, object));
            }
        }
        views
    }

    fn view(&mut self, name: String, object: Object<'_, '_>) -> AudienceView {
        AudienceView {
            name,
            hidden_lanes: self.references(&object, "hiddenLanes", |reader| &reader.lanes),
            hidden_phases: self.references(&object, "hiddenPhases", |reader| &reader.phases),
            hidden_personas: self.references(&object, "hiddenPersonas", |reader| &reader.personas),
            hidden_details: self.items(&object, "hiddenDetails", Self::word_at).into_iter().collect(),
            replacements: self.items(&object, "replacements", Self::replacement),
            extra: Self::extra(object),
        }
    }

    /// What is replaced by what; without words to look for it is left out.
    fn replacement(&mut self, value: &Value<'_, '_>) -> Option<Replacement> {
        let object = self.object(*value, REPLACEMENT);
        let words = self.text(&object, "words");
        if words.trim().is_empty() {
            self.log.warn(object.place(), || Problem::EmptyReplacement);
            return None;
        }
        self.need(&object, &["with"]);
        let with = self.text(&object, "with");
        let matching = self.word(&object, "match").unwrap_or_default();
        Some(Replacement { words, with, matching, extra: Self::extra(object) })
    }
}
