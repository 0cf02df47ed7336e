//! The list of views, and what is done with them as a whole.

use egui::{Button, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use crate::locale::{Locale, say};
use crate::map::Map;
use crate::text::icons;

use super::super::parts::small_heading;
use super::start::Start;
use super::views::{Step, Views};

/// Height of the list at most, in points.
const MOST: f32 = 200.0;

/// Shows the list, with its buttons below it.
pub(super) fn show(ui: &mut Ui, locale: Locale, map: &Map, views: &mut Views) {
    small_heading(ui, &say(locale, "audience-list"));
    ScrollArea::vertical().id_salt("views").max_height(MOST).auto_shrink([false, true]).show(ui, |ui| {
        for at in 0..views.all.len() {
            let is_wrong = views.wrong(at).is_some();
            let name = views.all.get(at).map(|edited| edited.view.name.trim().to_owned()).unwrap_or_default();
            let name = if name.is_empty() { say(locale, "audience-nameless") } else { name };
            let sign = if is_wrong { format!("{}  ", icons::WARNING) } else { String::new() };
            let size = vec2(ui.available_width(), 28.0);
            let row = Button::selectable(views.chosen == at, format!("{sign}{name}")).min_size(size).truncate();
            let response = ui.add(row);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, views.chosen == at, &name));
            if response.clicked() {
                views.chosen = at;
            }
        }
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        // With a word, because everything begins with it.
        let new = format!("{}  {}", icons::PLUS, say(locale, "audience-new"));
        let response = ui.menu_button(new, |ui| {
            for start in Start::ALL {
                if ui.button(say(locale, start.name())).on_hover_text(say(locale, start.about())).clicked() {
                    views.add(start.view(map, locale));
                    ui.close();
                }
            }
        });
        response.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, say(locale, "audience-new")));
        let can = if views.all.is_empty() { None } else { Some(views.chosen) };
        if small(ui, locale, icons::NOTE, "audience-duplicate", can) {
            views.duplicate();
        }
        if small(ui, locale, icons::ARROW_UP, "audience-up", views.place_after(Step::Up)) {
            views.shift(Step::Up);
        }
        if small(ui, locale, icons::ARROW_DOWN, "audience-down", views.place_after(Step::Down)) {
            views.shift(Step::Down);
        }
        if small(ui, locale, icons::TRASH, "audience-remove", can) {
            views.remove();
        }
    });
}

/// A button with a sign only; it can be pressed where there is a view for it.
fn small(ui: &mut Ui, locale: Locale, icon: char, key: &str, at: Option<usize>) -> bool {
    let name = say(locale, key);
    let button = Button::new(RichText::new(icon.to_string()).size(16.0)).min_size(vec2(28.0, 26.0));
    let response = ui.add_enabled(at.is_some(), button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, at.is_some(), &name));
    response.on_hover_text(&name).clicked()
}
