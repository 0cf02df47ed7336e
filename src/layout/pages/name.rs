//! What pages are called.

use crate::locale::{Locale, say};
use crate::map::PhaseId;

use super::super::annotation::List;
use super::content::{Book, Content, Heading, Legend, Slice};

/// Names of pages: of each its phase and, unless it has all of that, its stages; if it is the only one, the map's.
pub(super) fn names(book: &Book<'_>, contents: &[Content]) -> Vec<String> {
    if let [_] = contents {
        return vec![book.map.title.clone()];
    }
    contents.iter().map(|content| name(book, content, contents)).collect()
}

fn name(book: &Book<'_>, content: &Content, all: &[Content]) -> String {
    let locale = Locale::of_map(&book.map.language);
    let Some(slice) = &content.table else {
        if matches!(content.heading, Heading::Full | Heading::Titled) && content.personas.is_empty() {
            return book.map.title.clone();
        }
        if let Some(first) = content.listed.first().filter(|_| is_list(content)) {
            let list = book.annotations.get(*first).map(|one| one.annotation.kind.list());
            let key = if list == Some(List::Notes) { "annotations-notes" } else { "annotations-findings" };
            return say(locale, key);
        }
        let key = if content.personas.is_empty() { "pages-name-closing" } else { "pages-name-personas" };
        return say(locale, key);
    };
    let stages = named_stages(book, slice);
    // Several pages have the same stages: then their rows tell them apart.
    let is_alone = all.iter().filter_map(|other| other.table.as_ref()).filter(|other| other.stages == slice.stages);
    if is_alone.count() < 2 {
        return stages;
    }
    let lanes = book.cut.lanes.get(slice.lanes.clone()).unwrap_or_default();
    let named: Vec<&str> = lanes.iter().map(|lane| lane.name.trim()).filter(|name| !name.is_empty()).collect();
    let named = match named.as_slice() {
        [] => return stages,
        [only] => (*only).to_owned(),
        [first, .., last] => format!("{first} – {last}"),
    };
    if stages.is_empty() { named } else { format!("{stages}: {named}") }
}

/// Whether a page has nothing but a list of what is said of others.
fn is_list(content: &Content) -> bool {
    content.personas.is_empty() && content.bands.is_empty() && content.legend == Legend::None
}

/// The phase if all of it is there, else the stages.
fn named_stages(book: &Book<'_>, slice: &Slice) -> String {
    let shown = book.cut.shown();
    let here = shown.get(slice.stages.clone()).unwrap_or_default();
    let phases: Vec<PhaseId> = here.chunk_by(|a, b| a.phase == b.phase).map(|same| same[0].phase).collect();
    let whole = phases.iter().all(|id| {
        let of = |stages: &[super::super::cut::CutStage<'_>]| stages.iter().filter(|cut| cut.phase == *id).count();
        of(here) == of(shown)
    });
    let phase_names: Vec<&str> = phases
        .iter()
        .filter_map(|id| book.map.phase(*id))
        .map(|phase| phase.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    if whole && phase_names.len() == phases.len() {
        return phase_names.join(", ");
    }
    let names: Vec<&str> = here.iter().map(|cut| cut.stage.name.trim()).filter(|name| !name.is_empty()).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, .., last] => format!("{first} – {last}"),
    }
}
