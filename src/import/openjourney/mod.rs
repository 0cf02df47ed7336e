//! OpenJourney Format, in both of its dialects.

mod lanes;
mod nodes;

use std::collections::{HashMap, HashSet};

use crate::locale::{Locale, say};
use crate::map::{ScaleName, StageId};

use super::builder::Builder;
use super::content::Blueprint;
use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::options::Options;
use super::report::{Effect, Imported, Note, Refusal};
use super::scores::{Scores, ValueScale};
use super::tree::{Content, Tree, Value};
use super::words::{plain, shortened, spoken};

/// Fields of the file as a whole that have a place, or tell nothing of the journey.
const ROOT: &[&str] = &["version", "persona", "pointOfView", "metadata", "stages", "swimlanes", "nodes"];
const METADATA: &[&str] = &["title", "persona", "pov", "pointOfView", "version"];

/// Whether an object looks like one.
pub(super) fn looks_alike(root: &Value<'_>) -> bool {
    let is_list = |name| matches!(root.get(name).content, Content::List(_));
    is_list("swimlanes") && (is_list("stages") || is_list("nodes"))
}

/// Reads one.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(super) fn import(tree: &Tree<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let broken = Refusal::Broken { kind: ForeignKind::OpenJourney, line: tree.damaged };
    let Some(root) = tree.roots.first() else { return Err(broken) };
    let mut builder = Builder::new(ForeignKind::OpenJourney, locale);
    tree.remark(&mut builder);
    let metadata = root.get("metadata");
    let point_of_view = match metadata.first_of(&["pov", "pointOfView"]).text() {
        "" => root.get("pointOfView").text(),
        text => text,
    };
    let title = metadata.get("title").text();
    builder.draft.title = builder.text(if title.is_empty() { point_of_view } else { title });
    if !title.is_empty() {
        builder.draft.subtitle = builder.text(point_of_view);
    }
    let mut stages = Stages::read(&mut builder, root);
    let persona = match metadata.get("persona").text() {
        "" => root.get("persona").text(),
        text => text,
    };
    let persona = if persona.is_empty() { say(locale, "import-others-customer") } else { persona.to_owned() };
    let persona = builder.persona(&persona).ok_or_else(|| broken.clone())?;
    let mut lanes = lanes::Lanes::read(&mut builder, root);
    let mut scores = Scores::default();
    let mut blueprint = Blueprint::default();
    nodes::read(
        &mut builder,
        root,
        &mut stages,
        &lanes,
        &mut nodes::Found { persona, scores: &mut scores, blueprint: &mut blueprint },
    );
    if !scores.is_empty()
        && let Some(lane) = lanes.emotion(&mut builder)
    {
        scores.draw(&mut builder, lane, ValueScale::Known(ScaleName::MinusFiveToFive), options);
    }
    blueprint.lay(&mut builder);
    let rest = root.fields().iter().filter(|(name, _)| !ROOT.contains(&&**name));
    let rest = rest.chain(metadata.fields().iter().filter(|(name, _)| !METADATA.contains(&&**name)));
    for (name, value) in rest {
        note_field(&mut builder, name, value);
    }
    builder.finish().map_err(|_| broken)
}

/// A field of the file as a whole for which there is no place.
fn note_field(builder: &mut Builder, name: &str, value: &Value<'_>) {
    let text = value.text();
    let first = builder.draft.stages().next().map(|stage| stage.id);
    let effect = match first {
        Some(stage) if !text.is_empty() => {
            builder.note(stage, &format!("{}: {text}", spoken(name)));
            Effect::Noted
        }
        _ => Effect::LeftOut,
    };
    if !value.is_nothing() {
        let note = ForeignNote::NoPlace { field: shortened(name), count: 1 };
        builder.remark(Some(value.line), effect, Note::Foreign(note));
    }
}

/// The stages by what nodes call them.
struct Stages {
    by_id: HashMap<String, StageId>,
    by_name: HashMap<String, StageId>,
    /// Emotions that stand at the stage and count instead of those of its nodes.
    overridden: HashMap<StageId, String>,
    /// There are none in the file, so that nodes make them.
    are_made: bool,
}

impl Stages {
    fn read(builder: &mut Builder, root: &Value<'_>) -> Self {
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
    fn find(&mut self, builder: &mut Builder, reference: &str, line: u32) -> Option<StageId> {
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
