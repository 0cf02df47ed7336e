//! What cards, points and fields of personas rest on.

use egui::{Align, Atom, Button, Frame, Id, Layout, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::describe;
use crate::app::panels::signs::paint_evidence;
use crate::edit::{Property, PropertyKind};
use crate::locale::{say, say_with};
use crate::map::{Evidence, EvidenceLevel, Extra, PersonaField, TextField};

use super::choice::Choice;
use super::common::Share;
use super::form::Form;
use super::parts::{label, remark, row};
use super::role::role;
use super::sources::{evidence_of, sources, with_evidence};
use super::text::text_below;

/// What can be said of how well something is known.
const LEVELS: [Option<EvidenceLevel>; 4] =
    [None, Some(EvidenceLevel::Assumed), Some(EvidenceLevel::Partly), Some(EvidenceLevel::Researched)];

/// Level and sources, if the parts have evidence.
pub(super) fn evidence(form: &mut Form<'_>, ui: &mut Ui) {
    let Some(value) = form.value(PropertyKind::Evidence, evidence_of) else { return };
    let name = say(form.locale, "evidence-level");
    let current = value.map(|evidence| evidence.as_ref().map(|evidence| evidence.level));
    let options = LEVELS.map(|level| (level, say(form.locale, name_of(level)))).to_vec();
    if let Some(level) = (Choice { name: &name, current, options }).row(form, ui) {
        set_level(form, PropertyKind::Evidence, level);
    }
    if value.share(Option::is_some) != Share::None {
        row(ui, |ui| sources(form, ui, PropertyKind::Evidence, &value));
    }
}

/// A text of a persona, with a button that folds out its evidence.
pub(super) fn text_with_evidence(form: &mut Form<'_>, ui: &mut Ui, field: TextField, of_field: PersonaField) {
    if form.subject.text(field).is_none() {
        return;
    }
    let name = describe::field(field, form.locale);
    let kind = PropertyKind::FieldEvidence(of_field);
    row(ui, |ui| {
        let head = ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 16.0;
            let label = label(ui, &name);
            let right = Layout::right_to_left(Align::Center);
            (label, ui.with_layout(right, |ui| button(form, ui, &name, kind)).inner)
        });
        let (label, folded_out) = head.inner;
        match field {
            TextField::Role => role(form, ui, label),
            _ => text_below(form, ui, field, label),
        }
        if folded_out == Some(Folded::Out) {
            field_evidence(form, ui, &name, kind);
        }
    });
}

/// Whether the evidence of a field is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Folded {
    #[default]
    In,
    Out,
}

/// A button that shows how well a field is known, and folds out what it rests on.
fn button(form: &Form<'_>, ui: &mut Ui, field: &str, kind: PropertyKind) -> Option<Folded> {
    let level = form.value(kind, level_of)?;
    let id = Id::unique(("field evidence", form.subject.key(), kind));
    let mut folded: Folded = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let said = match level.same() {
        None => say(form.locale, "mixed-values"),
        Some(level) => say(form.locale, name_of(*level)),
    };
    let name = say_with(form.locale, "evidence-of", &[("field", field)]);
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 18.0), Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(said.clone()),
        ..WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name)
    });
    if response.clicked() {
        folded = if folded == Folded::In { Folded::Out } else { Folded::In };
        ui.data_mut(|data| data.insert_temp(id, folded));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(folded == Folded::Out));
    if response.hovered() || response.has_focus() || folded == Folded::Out {
        ui.painter().rect_filled(rect, 4.0, ui.visuals().widgets.inactive.bg_fill);
    }
    paint_evidence(ui.painter(), rect.center(), level.same().copied().flatten(), ui.visuals().weak_text_color());
    response.on_hover_text(format!("{name}: {said}"));
    Some(folded)
}

/// Level and sources of a field, below it.
fn field_evidence(form: &mut Form<'_>, ui: &mut Ui, field: &str, kind: PropertyKind) {
    let Some(value) = form.value(kind, evidence_of) else { return };
    let level = value.map(|evidence| evidence.as_ref().map(|evidence| evidence.level));
    let line = ui.visuals().widgets.noninteractive.bg_stroke;
    let frame = Frame::new().stroke(line).corner_radius(6.0).inner_margin(Margin::same(8));
    ui.add_space(3.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        remark(ui, &say_with(form.locale, "evidence-of", &[("field", field)]));
        ui.add_space(2.0);
        for option in LEVELS {
            let color = ui.visuals().weak_text_color();
            let sign = Atom::paint(vec2(14.0, 14.0), move |ui, args| {
                paint_evidence(ui.painter(), args.rect.center(), option, color);
            });
            let text = say(form.locale, name_of(option));
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

/// What a level is called, as a key of the languages.
fn name_of(level: Option<EvidenceLevel>) -> &'static str {
    match level {
        None => "not-stated",
        Some(EvidenceLevel::Assumed) => "legend-assumed",
        Some(EvidenceLevel::Partly) => "legend-partly",
        Some(EvidenceLevel::Researched) => "legend-researched",
    }
}

/// The level of a part's evidence.
fn level_of(property: &Property) -> Option<EvidenceLevel> {
    evidence_of(property).map(|evidence| evidence.level)
}

/// Gives all parts a level; each keeps its sources.
fn set_level(form: &mut Form<'_>, kind: PropertyKind, level: Option<EvidenceLevel>) {
    form.change(kind, |property| {
        let evidence = level.map(|level| match evidence_of(property) {
            Some(evidence) => Evidence { level, ..evidence },
            None => Evidence { level, sources: Vec::new(), extra: Extra::default() },
        });
        Some(with_evidence(property, evidence))
    });
}
