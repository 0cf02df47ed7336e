//! YAML of the enablement map: journeys and service blueprints.

mod actions;
mod blueprint;

use crate::locale::Locale;

use super::builder::Builder;
use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::options::{Options, Question};
use super::report::{Effect, Imported, Note, Refusal};
use super::tree::{Tree, Value};
use super::words::shortened;
use actions::Actions;

/// Whether a text looks like one.
pub(super) fn looks_alike(text: &str) -> bool {
    let kinds = text.lines().take(10_000).filter_map(|line| line.strip_prefix("kind:"));
    kinds.map(|kind| kind.trim().trim_matches(['\'', '"'])).any(|kind| kind == "cjm" || kind == "sbp")
}

/// Whether a document is one.
pub(super) fn is_one(document: &Value<'_>) -> bool {
    ["cjm", "sbp"].contains(&document.get("kind").text())
}

/// A journey with the blueprints that stand behind it.
#[derive(Default)]
struct Journey<'v, 't> {
    way: Option<&'v Value<'t>>,
    blueprints: Vec<&'v Value<'t>>,
}

/// Reads one.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(super) fn import(tree: &Tree<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let broken = Refusal::Broken { kind: ForeignKind::EnablementMap, line: tree.damaged };
    let mut builder = Builder::new(ForeignKind::EnablementMap, locale);
    tree.remark(&mut builder);
    let mut journeys: Vec<Journey<'_, '_>> = Vec::new();
    for document in &tree.roots {
        match document.get("kind").text() {
            "cjm" => match journeys.last_mut() {
                // A blueprint may stand before its journey.
                Some(journey) if journey.way.is_none() => journey.way = Some(document),
                _ => journeys.push(Journey { way: Some(document), blueprints: Vec::new() }),
            },
            "sbp" => match journeys.last_mut() {
                Some(journey) => journey.blueprints.push(document),
                None => journeys.push(Journey { way: None, blueprints: vec![document] }),
            },
            kind => {
                let note = ForeignNote::OtherPart { part: shortened(kind) };
                builder.remark(Some(document.line), Effect::LeftOut, Note::Foreign(note));
            }
        }
    }
    let chosen = options.journey.filter(|chosen| *chosen < journeys.len()).unwrap_or(0);
    if journeys.len() > 1 {
        let names = journeys.iter().map(|journey| shortened(&name_of(journey))).collect();
        builder.ask(Question::Journey { names, chosen });
    }
    let journey = journeys.into_iter().nth(chosen).ok_or_else(|| broken.clone())?;
    builder.draft.title = builder.text(&name_of(&journey));
    let mut actions = Actions::default();
    if let Some(way) = journey.way {
        actions.read(&mut builder, way);
    }
    for document in &journey.blueprints {
        blueprint::read(&mut builder, &mut actions, document);
    }
    for (document, what) in
        journey.way.iter().map(|way| (*way, WAY)).chain(journey.blueprints.iter().map(|it| (*it, BLUEPRINT)))
    {
        for (name, value) in document.fields().iter().filter(|(name, _)| !what.contains(&&**name)) {
            note_field(&mut builder, name, value);
        }
    }
    builder.finish().map_err(|_| broken)
}

/// Fields of the two kinds of documents that have a place, or tell nothing of the journey.
const WAY: &[&str] = &["kind", "version", "id", "name", "title", "persona", "phases", "actions"];
const BLUEPRINT: &[&str] = &["kind", "version", "id", "name", "title", "lanes", "tasks", "connections"];

fn note_field(builder: &mut Builder, name: &str, value: &Value<'_>) {
    let first = builder.draft.stages().next().map(|stage| stage.id);
    let text = value.text();
    let effect = match first {
        Some(stage) if !text.is_empty() => {
            builder.note(stage, &format!("{name}: {text}"));
            Effect::Noted
        }
        _ => Effect::LeftOut,
    };
    let note = ForeignNote::NoPlace { field: shortened(name), count: 1 };
    builder.remark(Some(value.line), effect, Note::Foreign(note));
}

/// A journey's name: its own, else what its id says of it.
fn name_of(journey: &Journey<'_, '_>) -> String {
    let documents = journey.way.into_iter().chain(journey.blueprints.iter().copied());
    let name =
        documents.clone().map(|document| document.first_of(&["name", "title"]).text()).find(|name| !name.is_empty());
    let id = || {
        let id = documents.clone().map(|document| document.get("id").text()).find(|id| !id.is_empty());
        super::words::spoken(id.map_or("", |id| id.rsplit(':').next().unwrap_or(id)))
    };
    name.map_or_else(id, str::to_owned)
}
