//! `OpenJourney` Format, in both of its dialects.

mod lanes;
mod nodes;
mod stages;

use crate::locale::{Locale, say};
use crate::map::ScaleName;

use super::builder::Builder;
use super::content::Blueprint;
use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::options::Options;
use super::report::{Effect, Imported, Note, Refusal};
use super::scores::{Scores, ValueScale};
use super::tree::{Content, Tree, Value};
use super::words::{shortened, spoken};
use stages::Stages;

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
        scores.draw(&mut builder, lane, &ValueScale::Known(ScaleName::MinusFiveToFive), options);
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
