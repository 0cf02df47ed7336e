//! What is told in the same way wherever it stands.

use std::collections::HashMap;

use crate::locale::{Locale, say, say_level};
use crate::map::{Evidence, Map, PersonaId, SourceId, StageId};
use crate::review::TurningPointKind;

use super::markdown::{line, lines};

/// What is asked again and again while an outline is written.
pub(super) struct Outline<'a> {
    pub(super) map: &'a Map,
    pub(super) locale: Locale,
    /// Numbers of sources, from 1.
    pub(super) sources: HashMap<SourceId, usize>,
    pub(super) stages: Vec<StageId>,
    pub(super) turning: HashMap<(PersonaId, StageId), TurningPointKind>,
}

impl Outline<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        say(self.locale, key)
    }

    /// "Name: text", if there is a text.
    pub(super) fn field(&self, key: &str, text: &str) -> Option<String> {
        let text = lines(text, "  ");
        (!text.is_empty()).then(|| format!("{}: {text}", self.say(key)))
    }

    pub(super) fn persona_name(&self, id: PersonaId) -> String {
        let name = line(self.map.persona(id).map_or("", |persona| persona.called()));
        if name.is_empty() { self.say("part-persona") } else { name }
    }

    /// What something rests on.
    pub(super) fn evidence(&self, evidence: Option<&Evidence>) -> Option<String> {
        let evidence = evidence?;
        let level = say_level(self.locale, Some(evidence.level));
        let numbers: Vec<String> = evidence
            .sources
            .iter()
            .filter_map(|id| self.sources.get(id))
            .map(|number| format!("\\[{number}\\]"))
            .collect();
        Some(if numbers.is_empty() { level } else { format!("{level} {}", numbers.join(" ")) })
    }

    pub(super) fn stage_name(&self, id: StageId) -> String {
        line(self.map.stage(id).map_or("", |stage| stage.name.as_str()))
    }

    pub(super) fn listed(&self, key: &str, texts: &[String]) -> Option<String> {
        let texts: Vec<String> = texts.iter().map(|text| line(text)).filter(|text| !text.is_empty()).collect();
        (!texts.is_empty()).then(|| format!("{}: {}", self.say(key), texts.join(", ")))
    }

    pub(super) fn short(&self, key: &str, text: &str) -> Option<String> {
        self.listed(key, &[text.to_owned()])
    }
}
