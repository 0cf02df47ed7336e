//! The sources that evidence cites.

use std::sync::Arc;

use egui::{Align, Id, Layout, TextWrapMode, Ui};

use crate::app::panels::matching::matches;
use crate::app::state::Request;
use crate::edit::{Edit, Ids, Property, PropertyKind, Reason};
use crate::locale::{say, say_with};
use crate::map::{Evidence, Extra, Part, Source, SourceId, SourceKind};
use crate::text::icons;

use super::adder::adder;
use super::common::{Common, Share};
use super::form::Form;
use super::parts::{icon_button, label};
use super::picker::{Entered, Mark, Picker, Wanted, entry};
use super::switch::checkbox;

/// How many sources are shown all together.
const FEW: usize = 12;
/// How many are shown at most when they are looked up.
const MOST: usize = 60;

/// The sources of the map, those ticked that are cited, and a field for a new one. Of many only those are shown that are cited, and the
/// others are looked up.
pub(super) fn sources(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind, value: &Common<Option<Evidence>>) {
    let label = label(ui, &say(form.locale, "picture-sources"));
    let map = form.map();
    // What has no evidence cites nothing, and is not asked.
    let with = Common::of(value.all().flatten().map(|evidence| evidence.sources.clone()));
    let share = |id| with.as_ref().map_or(Share::None, |with| with.share(|sources| sources.contains(&id)));
    let few = map.sources.len() <= FEW;
    for (at, entry) in map.sources.iter().enumerate() {
        let share = share(entry.id);
        if few || share != Share::None {
            source(form, ui, kind, (at + 1, entry), share);
        }
    }
    if !few {
        let picker = Picker {
            id: Id::unique(("cited sources", form.subject.key(), kind)),
            label,
            current: &say(form.locale, "cite-source"),
            search: &say(form.locale, "search-source"),
        };
        let others = map.sources.iter().enumerate().filter(|(_, source)| share(source.id) != Share::All);
        if let Some(id) = picker.show(ui, |ui, wanted| found(ui, wanted, others)) {
            form.change(kind, |property| citing(property, id, Share::All));
        }
    }
    let id = Id::unique(("new source", form.subject.key(), kind));
    if let Some(title) = adder(ui, id, &say(form.locale, "new-source"), &[]) {
        add_source(form, kind, title);
    }
}

/// A source with its number, and a button that leads to it.
fn source(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind, (number, source): (usize, &Source), share: Share) {
    ui.horizontal(|ui| {
        let edit = say_with(form.locale, "edit-source", &[("source", &source.title)]);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if icon_button(ui, icons::PENCIL_SIMPLE, &edit).clicked() {
                form.ask(Request::Select(Part::Source(source.id)));
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
                if let Some(on) = checkbox(ui, share, None, &format!("{number}. {}", source.title)) {
                    let to = if on { Share::All } else { Share::None };
                    form.change(kind, |property| citing(property, source.id, to));
                }
            });
        });
    });
}

/// Those of the sources that fit what is looked for. Gives the one that was chosen.
fn found<'a>(
    ui: &mut Ui,
    wanted: &Wanted,
    sources: impl Iterator<Item = (usize, &'a Arc<Source>)>,
) -> Option<SourceId> {
    let mut chosen = None;
    let mut first = None;
    for (at, source) in sources.filter(|(_, source)| matches(&source.title, &wanted.text)).take(MOST) {
        first.get_or_insert(source.id);
        if entry(ui, icons::BOOKS, &format!("{}. {}", at + 1, source.title), Mark::Plain) {
            chosen = Some(source.id);
        }
    }
    if wanted.entered == Entered::Yes && !wanted.text.trim().is_empty() { first } else { chosen }
}

/// A part's evidence.
pub(super) fn evidence_of(property: &Property) -> Option<Evidence> {
    match property {
        Property::Evidence(evidence) | Property::FieldEvidence { evidence, .. } => evidence.clone(),
        _ => None,
    }
}

/// A property with other evidence.
pub(super) fn with_evidence(property: &Property, evidence: Option<Evidence>) -> Property {
    match property {
        Property::FieldEvidence { field, .. } => Property::FieldEvidence { field: *field, evidence },
        _ => Property::Evidence(evidence),
    }
}

/// Cites a source if there is evidence, or no longer.
fn citing(property: &Property, source: SourceId, to: Share) -> Option<Property> {
    let mut evidence = evidence_of(property)?;
    evidence.sources.retain(|other| *other != source);
    if to == Share::All {
        evidence.sources.push(source);
    }
    Some(with_evidence(property, Some(evidence)))
}

/// A new source, cited at once.
fn add_source(form: &mut Form<'_>, kind: PropertyKind, title: String) {
    let id = Ids::after(form.map()).source();
    let source = Source {
        id,
        kind: SourceKind::default(),
        title,
        date: None,
        sample_size: None,
        link: String::new(),
        extra: Extra::default(),
    };
    let mut edits = vec![Edit::InsertSources { sources: vec![source] }];
    edits.extend(form.changing(kind, |property| citing(property, id, Share::All)));
    form.edit(Edit::Several { edits, reason: Reason::Insert }, None);
}
