//! The menu bar: every command, with its keys, and the tool bar beside it.

use egui::containers::menu::{MenuBar, MenuButton};
use egui::{Panel, ScrollArea, Ui};

use crate::app::command::MENUS;
use crate::app::state::{Request, State};
use crate::locale::say;

use super::items;
use super::toolbar::toolbar;

/// Height of the longest menu, and of what lies above and below a menu, in points.
const LONGEST: f32 = 720.0;
const AROUND: f32 = 60.0;

/// Shows the menu bar and gives what was asked for in it.
pub(in crate::app) fn menu_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::top("menu").show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            for menu in &MENUS {
                MenuButton::new(say(state.locale, menu.label)).ui(ui, |ui| {
                    let room = ui.ctx().content_rect().height() - AROUND;
                    if room >= LONGEST {
                        items::menu(ui, state, menu, &mut given);
                    } else {
                        // In a low window its end would be out of reach.
                        let area = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
                        area.show(ui, |ui| items::menu(ui, state, menu, &mut given));
                    }
                });
            }
            toolbar(ui, state, &mut given);
        });
    });
    given
}
