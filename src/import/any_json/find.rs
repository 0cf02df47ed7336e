//! Finding the journeys in a document that may hold anything.

use super::super::tree::{Content, Value};
use super::super::words::{lane_sort, plain};
use super::roles::{Role, is_of_a_journey, is_step_list, role, stage_list};

/// How deep journeys are looked for.
const MAX_SEARCH: usize = 4;

/// Journeys that are found at most.
const MAX_JOURNEYS: usize = 200;

/// A journey: an object, and the field of it that holds the stages.
#[derive(Clone, Copy)]
pub(super) struct Found<'v, 't> {
    /// What holds the field; the list itself where that is all there is.
    pub(super) holder: &'v Value<'t>,
    /// What lies around it, from the outside in.
    pub(super) around: [Option<&'v Value<'t>>; MAX_SEARCH],
    /// Name of the field; empty where the list is all there is.
    pub(super) field: &'v str,
    /// The stages.
    pub(super) stages: &'v Value<'t>,
}

/// All journeys of a document.
pub(super) fn journeys<'v, 't>(root: &'v Value<'t>) -> Vec<Found<'v, 't>> {
    let mut found = Vec::new();
    search(root, [None; MAX_SEARCH], 0, false, &mut found);
    if found.is_empty() && is_stages(root, false) {
        found.push(Found { holder: root, around: [None; MAX_SEARCH], field: "", stages: root });
    }
    found
}

fn search<'v, 't>(
    value: &'v Value<'t>,
    around: [Option<&'v Value<'t>>; MAX_SEARCH],
    depth: usize,
    is_about_a_journey: bool,
    found: &mut Vec<Found<'v, 't>>,
) {
    if depth >= MAX_SEARCH || found.len() >= MAX_JOURNEYS {
        return;
    }
    let fields = value.fields();
    let is_about_a_journey = is_about_a_journey || fields.iter().any(|(name, _)| is_of_a_journey(name));
    let best = fields
        .iter()
        .filter(|(_, value)| is_stages(value, is_about_a_journey))
        .filter_map(|(name, value)| stage_list(name).map(|rank| (rank, name, value)))
        .min_by_key(|(rank, ..)| *rank);
    if let Some((_, field, stages)) = best {
        found.push(Found { holder: value, around, field, stages });
        return;
    }
    let mut inner_around = around;
    if let Some(slot) = inner_around.get_mut(depth) {
        *slot = Some(value);
    }
    for (_, inner) in fields.iter().take(100) {
        search(inner, inner_around, depth + 1, is_about_a_journey, found);
    }
    for inner in value.items().iter().take(MAX_JOURNEYS) {
        search(inner, around, depth + 1, is_about_a_journey, found);
    }
}

/// Whether a list, or an object of objects, is that of the stages of a journey: its entries have names, and fields by which lanes are
/// known or, where so much else speaks of a journey, any that say something.
fn is_stages(value: &Value<'_>, is_about_a_journey: bool) -> bool {
    let entries: Vec<&Value<'_>> = match &value.content {
        Content::List(items) => items.iter().take(50).collect(),
        Content::Fields(fields) if fields.len() > 1 => fields.iter().take(50).map(|(_, value)| value).collect(),
        Content::Nothing | Content::Scalar(_) | Content::Fields(_) => return false,
    };
    let is_list = matches!(value.content, Content::List(_));
    let named = entries.iter().filter(|entry| !is_list || !name_of(entry).is_empty()).count();
    let objects = entries.iter().filter(|entry| !entry.fields().is_empty()).count();
    if objects == 0 || named * 2 < entries.len() || objects * 2 < entries.len() {
        return false;
    }
    let tells = |entry: &&Value<'_>| {
        let fields = entry.fields().iter().filter(|(_, value)| !value.is_nothing());
        fields.clone().any(|(name, value)| {
            is_lane(name)
                || is_step_list(name) && value.items().iter().any(|item| item.fields().iter().any(|(n, _)| is_lane(n)))
        }) || is_about_a_journey && fields.clone().any(|(name, _)| role(name) == Role::Lane)
    };
    entries.iter().any(tells)
}

/// Whether a name is one by which lanes of a journey are known.
fn is_lane(field: &str) -> bool {
    let name = plain(field);
    let others =
        ["goals", "customer actions", "user actions", "acciones del cliente", "acciones del usuario", "objetivos"];
    let technical = ["system", "internal", "issue", "idea", "problem", "owner", "business", "metric", "technology"];
    role(field) == Role::Emotion && name != "rating" && name != "score"
        || others.contains(&&*name)
        || lane_sort(&name).is_some() && !technical.iter().any(|word| name.contains(word))
}

/// What an entry is called.
pub(super) fn name_of<'v>(entry: &'v Value<'_>) -> &'v str {
    let of = |wanted: Role| {
        entry
            .fields()
            .iter()
            .find(|(name, value)| role(name) == wanted && !value.text().is_empty())
            .map(|(_, v)| v.text())
    };
    if entry.fields().is_empty() { entry.text() } else { of(Role::Name).or_else(|| of(Role::Stage)).unwrap_or("") }
}
