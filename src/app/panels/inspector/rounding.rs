//! What a change of the scale would round, shown before it is done.

use egui::{Button, Frame, Id, Margin, ScrollArea, Stroke, TextStyle, Ui};

use crate::app::describe;
use crate::edit::{Converted, Property, conversion};
use crate::locale::{say, say_count, say_number};
use crate::map::{EmotionScale, Map, Number};

use super::form::Form;

/// Height of the list of values, in points.
const HEIGHT: f32 = 150.0;

/// A scale that was chosen for a map, and waits to be confirmed.
#[derive(Clone)]
struct Pending {
    map: Map,
    to: EmotionScale,
    /// When it was shown last: what has not been shown for a while was given up.
    pass: u64,
}

/// Takes another scale: at once, if all values stay where they are.
pub(super) fn choose(form: &mut Form<'_>, ui: &Ui, to: EmotionScale) {
    if conversion(form.map(), &to).rounded().next().is_none() {
        form.set(Property::Scale(to));
        return;
    }
    let pending = Pending { map: form.map().clone(), to, pass: ui.ctx().cumulative_pass_nr() };
    ui.data_mut(|data| data.insert_temp(id(), pending));
}

/// Shows what would be rounded, if a scale waits to be confirmed.
pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui) {
    let Some(pending) = ui.data(|data| data.get_temp::<Pending>(id())) else { return };
    let pass = ui.ctx().cumulative_pass_nr();
    if pass > pending.pass + 1 || !pending.map.is_same(form.map()) {
        ui.data_mut(|data| data.remove::<Pending>(id()));
        return;
    }
    ui.data_mut(|data| data.insert_temp(id(), Pending { pass, ..pending.clone() }));
    let conversion = conversion(form.map(), &pending.to);
    let rounded: Vec<&Converted> = conversion.rounded().collect();
    let visuals = ui.visuals();
    let frame = Frame::new()
        .fill(visuals.window_fill)
        .stroke(Stroke::new(1.0, visuals.selection.stroke.color))
        .corner_radius(6.0)
        .inner_margin(Margin::same(10));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(egui::Label::new(say_count(form.locale, "scale-rounds", rounded.len())).wrap());
        list(form, ui, &pending.to, &rounded);
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            if ui.add(Button::new(say(form.locale, "button-apply")).fill(ui.visuals().selection.bg_fill)).clicked() {
                ui.data_mut(|data| data.remove::<Pending>(id()));
                form.set(Property::Scale(pending.to.clone()));
            }
            if ui.button(say(form.locale, "button-cancel")).clicked() {
                ui.data_mut(|data| data.remove::<Pending>(id()));
            }
        });
    });
    if pending.pass == pass {
        shown.response.scroll_to_me(None);
    }
    ui.add_space(9.0);
}

/// The values that would be rounded.
fn list(form: &Form<'_>, ui: &mut Ui, to: &EmotionScale, rounded: &[&Converted]) {
    let height = ui.text_style_height(&TextStyle::Small);
    let area = ScrollArea::vertical().max_height(HEIGHT).min_scrolled_height(HEIGHT).auto_shrink([false, true]);
    area.show_rows(ui, height, rounded.len(), |ui, rows| {
        for point in rounded.get(rows).unwrap_or_default() {
            let name = describe::name(form.map(), point.part, form.locale);
            let [from, rounded] = [point.from, point.to].map(|value| say_number(form.locale, value));
            let exact = to.value_at(form.map().scale.position(point.from)).get();
            let exact = Number::new((exact * 100.0).round() / 100.0).map(|exact| say_number(form.locale, exact));
            // On the same range it is where it was.
            let text = match exact {
                Ok(exact) if exact != from => format!("{name}: {from} → {exact} ≈ {rounded}"),
                _ => format!("{name}: {from} → {rounded}"),
            };
            let label = egui::Label::new(egui::RichText::new(&text).small()).truncate();
            ui.add(label).on_hover_text(text);
        }
    });
}

fn id() -> Id {
    Id::unique("pending scale")
}
