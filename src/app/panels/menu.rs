//! The menu bar: every command, with its keys, and the tool bar beside it.

use egui::containers::menu::{MenuBar, MenuButton};
use egui::{Panel, Ui};

use crate::app::command::MENUS;
use crate::app::state::{Request, State};
use crate::locale::say;

use super::items;
use super::toolbar::toolbar;

/// Shows the menu bar and gives what was asked for in it.
pub(in crate::app) fn menu_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::top("menu").show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            for menu in &MENUS {
                MenuButton::new(say(state.locale, menu.label)).ui(ui, |ui| items::menu(ui, state, menu, &mut given));
            }
            toolbar(ui, state, &mut given);
        });
    });
    given
}
