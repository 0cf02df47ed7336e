//! Tags as chips.

use egui::{FontSelection, Id, Rect, Sense, StrokeKind, TextWrapMode, Ui, WidgetInfo, WidgetText, vec2};

use crate::app::describe;
use crate::locale::{say, say_with};
use crate::map::TextField;
use crate::text::icons;

use super::adder::adder;
use super::common::{Common, Share};
use super::form::Form;
use super::parts::{label, row};

/// Height of a chip, in points.
const HEIGHT: f32 = 24.0;
/// Room at the left and right of its text.
const AROUND: f32 = 9.0;
/// Width of the cross.
const CROSS: f32 = 20.0;

/// The tags, if the parts have them.
pub(super) fn tags(form: &mut Form<'_>, ui: &mut Ui) {
    let Some(lists) = form.subject.text(TextField::Tags).map(|text| text.map(|text| list(text))) else { return };
    row(ui, |ui| {
        label(ui, &describe::field(TextField::Tags, form.locale));
        let mut removed = None;
        let tags = union(&lists);
        if !tags.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
                for tag in &tags {
                    let share = lists.share(|list| list.contains(tag));
                    let remove = say_with(form.locale, "remove-tag", &[("tag", tag)]);
                    if chip(ui, tag, share, &remove) {
                        removed = Some(tag);
                    }
                }
            });
            ui.add_space(2.0);
        }
        if let Some(tag) = removed {
            let edit = form.writing(TextField::Tags, |text| {
                list(&text).into_iter().filter(|other| other != tag).collect::<Vec<_>>().join("\n")
            });
            form.edit(edit, None);
        }
        let id = Id::unique(("new tag", form.subject.parts()));
        if let Some(tag) = adder(ui, id, &say(form.locale, "new-tag"), &[',', ';']) {
            let edit = form.writing(TextField::Tags, |text| {
                let mut tags = list(&text);
                if !tags.contains(&tag) {
                    tags.push(tag.clone());
                }
                tags.join("\n")
            });
            form.edit(edit, None);
        }
    });
}

/// The tags of a text with one a line.
fn list(text: &str) -> Vec<String> {
    text.split('\n').filter(|tag| !tag.is_empty()).map(ToOwned::to_owned).collect()
}

/// All tags that any part has.
fn union(lists: &Common<Vec<String>>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in lists.all().iter().flatten() {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags
}

/// A tag; fainter if only some parts have it. Gives whether it is to be removed.
fn chip(ui: &mut Ui, tag: &str, share: Share, remove: &str) -> bool {
    let most = (ui.max_rect().width() - 2.0 * AROUND - CROSS).max(40.0);
    let galley = WidgetText::from(tag).into_galley(ui, Some(TextWrapMode::Truncate), most, FontSelection::Default);
    let size = vec2(galley.size().x + 2.0 * AROUND + CROSS - 4.0, HEIGHT);
    let (rect, body) = ui.allocate_exact_size(size, Sense::hover());
    let visuals = ui.visuals();
    let ink = if share == Share::Some { visuals.weak_text_color() } else { visuals.text_color() };
    let fill = visuals.widgets.inactive.bg_fill;
    ui.painter().rect_filled(rect, HEIGHT / 2.0, fill);
    body.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, tag));
    let at = rect.left_center() + vec2(AROUND, -galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    let cross = Rect::from_min_max(rect.right_top() - vec2(CROSS + 3.0, 0.0), rect.right_bottom());
    let response = ui.interact(cross, body.id.with("remove"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), remove));
    let visuals = ui.visuals();
    let ink = if response.hovered() || response.has_focus() { visuals.strong_text_color() } else { ink };
    let font = egui::FontId::proportional(11.0);
    ui.painter().text(cross.center(), egui::Align2::CENTER_CENTER, icons::X, font, ink);
    if response.has_focus() {
        ui.painter().rect_stroke(cross.shrink(2.0), 6.0, visuals.selection.stroke, StrokeKind::Middle);
    }
    response.on_hover_text(remove).clicked()
}
