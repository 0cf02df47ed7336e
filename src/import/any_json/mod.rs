//! Journeys as JSON or YAML in no format: an object with a list of stages, whose fields become lanes. Language models write such.

mod emotion;
mod find;
mod known;
mod lanes;
mod people;
mod roles;
mod stages;
mod texts;

use crate::locale::{Locale, say};
use crate::map::{LaneKind, Perspective};

use super::builder::Builder;
use super::content::lane_of;
use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::options::{Options, Question};
use super::report::{Effect, Imported, Note, Refusal};
use super::scores::ValueScale;
use super::tree::{Content, Tree, Value};
use super::words::{plain, shortened, spoken};
use find::{Found, journeys};
use roles::{Role, is_persona, role};
use stages::Gathered;
use texts::texts;

pub(super) use known::{known_json, known_text};
pub(super) use lanes::FieldLanes;

/// Fields of the outermost object that are told to whoever wonders what the file is.
const MAX_TOLD_FIELDS: usize = 6;

/// Reads one.
///
/// # Errors
/// [`Refusal::OtherJson`] if there is no journey in it, another one if there is but no map can be made of it.
pub(super) fn import(tree: &Tree<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let found: Vec<Found<'_, '_>> = tree.roots.iter().flat_map(journeys).collect();
    let chosen = options.journey.filter(|chosen| *chosen < found.len()).unwrap_or(0);
    let Some(journey) = found.get(chosen) else { return Err(other(tree)) };
    let mut builder = Builder::new(ForeignKind::Structured, locale);
    tree.remark(&mut builder);
    if found.len() > 1 {
        let names = found.iter().map(|journey| shortened(title_of(journey.holder).unwrap_or(""))).collect();
        builder.ask(Question::Journey { names, chosen });
    }
    let mut into = Gathered::default();
    let holders: Vec<&Value<'_>> = journey.around.iter().flatten().copied().chain([journey.holder]).collect();
    let title = holders.iter().rev().find_map(|holder| title_of(holder)).unwrap_or("");
    builder.draft.title = builder.text(title);
    for (name, value) in holders.iter().flat_map(|holder| holder.fields()) {
        if is_persona(name) {
            into.people.read(&mut builder, value);
        }
    }
    stages::read(&mut builder, &mut into, journey.stages);
    for holder in holders {
        read_root(&mut builder, &mut into, journey, holder);
    }
    let Gathered { scores, .. } = into;
    if !scores.is_empty() {
        let name = say(locale, "import-others-emotions");
        if let Some(lane) = lane_of(&mut builder, &name, LaneKind::Emotion, Perspective::Customer) {
            scores.draw(&mut builder, lane, ValueScale::Guessed, options);
        }
    }
    builder.finish()
}

/// The names of the outermost fields, for whoever wonders what the file is.
fn other(tree: &Tree<'_>) -> Refusal {
    let fields = tree.roots.iter().flat_map(|root| match &root.content {
        Content::List(items) => items.first().map(Value::fields).unwrap_or_default(),
        Content::Nothing | Content::Scalar(_) | Content::Fields(_) => root.fields(),
    });
    Refusal::OtherJson { fields: fields.take(MAX_TOLD_FIELDS).map(|(name, _)| shortened(name)).collect() }
}

fn title_of<'v>(holder: &'v Value<'_>) -> Option<&'v str> {
    let titles = ["title", "name", "journey name", "journey title", "map name", "titulo", "nombre", "journey"];
    let of = |wanted: &&str| {
        holder.fields().iter().find(|(name, _)| plain(name) == *wanted).map(|(_, v)| v.text()).filter(|t| !t.is_empty())
    };
    titles.iter().find_map(of)
}

/// What an object says of the journey as a whole.
fn read_root(builder: &mut Builder, into: &mut Gathered, journey: &Found<'_, '_>, holder: &Value<'_>) {
    let title = title_of(holder);
    let is_inner = std::ptr::eq(holder, journey.holder);
    for (name, value) in holder.fields() {
        let is_stages = is_inner && &**name == journey.field;
        let is_title = title.is_some_and(|title| std::ptr::eq(title, value.text()));
        // What lies around a journey may hold others, which are read when they are asked for.
        let holds_others = !is_inner && value.text().is_empty();
        if is_stages || is_title || is_persona(name) || holds_others || value.is_nothing() {
            continue;
        }
        if role(name) == Role::Technical && value.text() != "" {
            continue;
        }
        let text = value.text();
        let slot = match &*plain(name) {
            "description" | "scenario" | "subtitle" | "summary" | "goal" | "objective" | "descripcion"
            | "escenario" | "subtitulo" | "resumen" | "objetivo" => Some(&mut builder.draft.subtitle),
            "author" | "autor" | "autora" => Some(&mut builder.draft.author),
            "client" | "company" | "cliente" | "empresa" => Some(&mut builder.draft.client),
            _ => None,
        };
        if let Some(slot) = slot.filter(|slot| slot.is_empty() && !text.is_empty()) {
            *slot = crate::map::clean_text(text.into()).text;
            continue;
        }
        let mut left: Vec<String> = Vec::new();
        if value.items().is_empty() {
            left.extend(texts(value));
        } else {
            let rest = stages::spread(builder, into, name, value);
            left.extend(rest.into_iter().map(|item| texts::one_text(item, &|_| true)));
        }
        left.retain(|text| !text.is_empty());
        let Some(first) = builder.draft.stages().next().map(|stage| stage.id).filter(|_| !left.is_empty()) else {
            continue;
        };
        let note = ForeignNote::NoPlace { field: shortened(name), count: left.len() };
        builder.remark(Some(value.line), Effect::Noted, Note::Foreign(note));
        for text in left {
            builder.note(first, &format!("{}: {text}", spoken(name)));
        }
    }
}
