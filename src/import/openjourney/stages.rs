//! Stages, and what nodes call them.

use std::collections::{HashMap, HashSet};

use crate::map::StageId;

use super::super::builder::Builder;
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::Value;
use super::super::words::{plain, shortened, spoken};

/// The stages by what nodes call them.
pub(super) struct Stages {
    by_id: HashMap<String, StageId>,
    by_name: HashMap<String, StageId>,
    /// Emotions that stand at the stage and count instead of those of its nodes.
    pub(super) overridden: HashMap<StageId, String>,
    /// There are none in the file, so that nodes make them.
    are_made: bool,
}

impl Stages {
    pub(super) fn read(builder: &mut Builder, root: &Value<'_>) -> Self {
        let items = root.get("stages").items();
        let mut stages = Self {
            by_id: HashMap::new(),
            by_name: HashMap::new(),
            overridden: HashMap::new(),
            are_made: items.is_empty(),
        };
        let mut unknown = Vec::new();
        for item in items {
            let name = match item.first_of(&["name", "title"]).text() {
                "" => item.text(),
                name => name,
            };
            let Some(stage) = builder.stage(name) else { break };
            let id = item.get("id").text();
            if !id.is_empty() && stages.by_id.contains_key(id) {
                let note = ForeignNote::Repeated { id: shortened(id) };
                builder.remark(Some(item.line), Effect::Changed, Note::Foreign(note));
            } else if !id.is_empty() {
                stages.by_id.insert(id.to_owned(), stage);
            }
            stages.by_name.entry(plain(name)).or_insert(stage);
            let description = builder.text(item.get("description").text());
            if let Some(stage) = builder.stage_mut(stage) {
                stage.description = description;
            }
            if !item.get("overrideEmotion").is_nothing() {
                stages.overridden.insert(stage, item.get("overrideEmotion").text().to_owned());
            }
            let known = ["id", "name", "title", "description", "overrideEmotion"];
            unknown
                .extend(item.fields().iter().filter(|(name, _)| !known.contains(&&**name)).map(|(n, v)| (stage, n, v)));
        }
        let mut said = HashSet::new();
        for (stage, name, value) in unknown {
            if !value.text().is_empty() {
                builder.note(stage, &format!("{}: {}", spoken(name), value.text()));
            }
            if said.insert(name) {
                let effect = if value.text().is_empty() { Effect::LeftOut } else { Effect::Noted };
                let note = ForeignNote::NoPlace { field: shortened(name), count: 1 };
                builder.remark(Some(value.line), effect, Note::Foreign(note));
            }
        }
        if stages.are_made {
            builder.remark(None, Effect::Changed, Note::Foreign(ForeignNote::MadeStages));
        }
        stages
    }

    /// The stage of that id or, else, name.
    pub(super) fn find(&mut self, builder: &mut Builder, reference: &str, line: u32) -> Option<StageId> {
        if let Some(stage) = self.by_id.get(reference) {
            return Some(*stage);
        }
        if self.are_made && !reference.is_empty() {
            let stage = builder.stage(reference)?;
            self.by_id.insert(reference.to_owned(), stage);
            return Some(stage);
        }
        let stage = *self.by_name.get(&plain(reference)).filter(|_| !reference.is_empty())?;
        let note = ForeignNote::LooseReference { reference: shortened(reference) };
        builder.remark(Some(line), Effect::Changed, Note::Foreign(note));
        Some(stage)
    }
}
