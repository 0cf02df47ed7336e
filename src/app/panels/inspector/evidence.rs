//! What cards, points and fields of personas rest on.

use egui::{Atom, Button, Id, Popup, PopupCloseBehavior, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::describe;
use crate::app::panels::signs::paint_evidence;
use crate::app::state::Request;
use crate::edit::{Edit, Ids, Property, PropertyKind, Reason};
use crate::locale::{say, say_with};
use crate::map::{Evidence, EvidenceLevel, Extra, Part, PersonaField, Source, SourceId, SourceKind, TextField};
use crate::text::icons;

use super::adder::adder;
use super::choice::Choice;
use super::common::{Common, Share};
use super::form::Form;
use super::parts::{icon_button, label, remark, row};
use super::switch::checkbox;
use super::text::text_below;

/// The levels, with the keys of their names.
const LEVELS: [(Option<EvidenceLevel>, &str); 4] = [
    (None, "not-stated"),
    (Some(EvidenceLevel::Assumed), "legend-assumed"),
    (Some(EvidenceLevel::Partly), "legend-partly"),
    (Some(EvidenceLevel::Researched), "legend-researched"),
];

/// Level and sources, if the parts have evidence.
pub(super) fn evidence(form: &mut Form<'_>, ui: &mut Ui) {
    let Some(value) = form.value(PropertyKind::Evidence, of) else { return };
    let name = say(form.locale, "evidence-level");
    let current = value.map(|evidence| evidence.as_ref().map(|evidence| evidence.level));
    let options = LEVELS.map(|(level, key)| (level, say(form.locale, key))).to_vec();
    if let Some(level) = (Choice { name: &name, current, options }).row(form, ui) {
        set_level(form, PropertyKind::Evidence, level);
    }
    if value.share(Option::is_some) != Share::None {
        row(ui, |ui| sources(form, ui, PropertyKind::Evidence, &value));
    }
}

/// A text of a persona, with a button for its evidence.
pub(super) fn text_with_evidence(form: &mut Form<'_>, ui: &mut Ui, field: TextField, of_field: PersonaField) {
    if form.subject.text(field).is_none() {
        return;
    }
    let name = describe::field(field, form.locale);
    row(ui, |ui| {
        let label = ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 16.0;
            let label = label(ui, &name);
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| button(form, ui, &name, PropertyKind::FieldEvidence(of_field)));
            label
        });
        text_below(form, ui, field, label.inner);
    });
}

/// A button that shows how well a field is known, and folds out what it rests on.
fn button(form: &mut Form<'_>, ui: &mut Ui, field: &str, kind: PropertyKind) {
    let Some(value) = form.value(kind, of) else { return };
    let level = value.map(|evidence| evidence.as_ref().map(|evidence| evidence.level));
    let said = match level.same() {
        None => say(form.locale, "mixed-values"),
        Some(level) => {
            LEVELS.iter().find(|(other, _)| other == level).map(|(_, key)| say(form.locale, key)).unwrap_or_default()
        }
    };
    let name = say_with(form.locale, "evidence-of", &[("field", field)]);
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 18.0), Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(said.clone()),
        ..WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name)
    });
    let visuals = ui.style().interact(&response);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, visuals.bg_fill);
    }
    paint_evidence(ui.painter(), rect.center(), level.same().copied().flatten(), ui.visuals().weak_text_color());
    let response = response.on_hover_text(format!("{name}: {said}"));
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(230.0)
        .show(|ui| {
            ui.set_width(230.0);
            remark(ui, &name);
            for (option, key) in LEVELS {
                let color = ui.visuals().weak_text_color();
                let sign = Atom::paint(vec2(14.0, 14.0), move |ui, args| {
                    paint_evidence(ui.painter(), args.rect.center(), option, color);
                });
                let text = say(form.locale, key);
                let is_current = level.same() == Some(&option);
                let wide = vec2(ui.available_width(), 0.0);
                let choice = ui.add(Button::selectable(is_current, (sign, text.as_str(), Atom::grow())).min_size(wide));
                choice.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_current, &text));
                if choice.clicked() {
                    set_level(form, kind, option);
                }
            }
            if value.share(Option::is_some) != Share::None {
                ui.add_space(6.0);
                sources(form, ui, kind, &value);
            }
        });
}

/// The sources of the map, those ticked that are cited, and a field for a new one.
fn sources(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind, value: &Common<Option<Evidence>>) {
    label(ui, &say(form.locale, "picture-sources"));
    let map = form.map();
    for (at, source) in map.sources.iter().enumerate() {
        let id = source.id;
        let cites =
            |evidence: &Option<Evidence>| evidence.as_ref().is_some_and(|evidence| evidence.sources.contains(&id));
        // What has no evidence cites nothing, and is not asked.
        let with = Common::of(value.all().iter().filter(|evidence| evidence.is_some()).cloned());
        let share = with.map_or(Share::None, |with| with.share(cites));
        ui.horizontal(|ui| {
            let edit = say_with(form.locale, "edit-source", &[("source", &source.title)]);
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| {
                if icon_button(ui, icons::PENCIL_SIMPLE, &edit).clicked() {
                    form.ask(Request::Select(Part::Source(id)));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
                    if let Some(on) = checkbox(ui, share, None, &format!("{}. {}", at + 1, source.title)) {
                        let to = if on { Share::All } else { Share::None };
                        form.change(kind, |property| citing(property, id, to));
                    }
                });
            });
        });
    }
    let id = Id::unique(("new source", form.subject.parts(), kind));
    if let Some(title) = adder(ui, id, &say(form.locale, "new-source"), &[]) {
        add_source(form, kind, title);
    }
}

/// A part's evidence.
fn of(property: &Property) -> Option<Evidence> {
    match property {
        Property::Evidence(evidence) | Property::FieldEvidence { evidence, .. } => evidence.clone(),
        _ => None,
    }
}

/// A property with other evidence.
fn with(property: &Property, evidence: Option<Evidence>) -> Property {
    match property {
        Property::FieldEvidence { field, .. } => Property::FieldEvidence { field: *field, evidence },
        _ => Property::Evidence(evidence),
    }
}

/// Gives all parts a level; each keeps its sources.
fn set_level(form: &mut Form<'_>, kind: PropertyKind, level: Option<EvidenceLevel>) {
    form.change(kind, |property| {
        let evidence = level.map(|level| match of(property) {
            Some(evidence) => Evidence { level, ..evidence },
            None => Evidence { level, sources: Vec::new(), extra: Extra::default() },
        });
        Some(with(property, evidence))
    });
}

/// Cites a source if there is evidence, or no longer.
fn citing(property: &Property, source: SourceId, to: Share) -> Option<Property> {
    let mut evidence = of(property)?;
    evidence.sources.retain(|other| *other != source);
    if to == Share::All {
        evidence.sources.push(source);
    }
    Some(with(property, Some(evidence)))
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
