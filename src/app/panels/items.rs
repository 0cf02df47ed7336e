//! What menus are made of: the items, their marks and keys.

use egui::{Atom, AtomExt, Button, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::command::{Command, Entry, Menu, shortcut_text};
use crate::app::kinds;
use crate::app::load::{Origin, name_of};
use crate::app::state::{Request, State};
use crate::locale::{Locale, say};
use crate::text::icons;

/// Width of a menu in points; longer items make it wider.
const MENU_WIDTH: f32 = 250.0;
/// Room for a check mark before an item.
const MARK: egui::Vec2 = vec2(18.0, 16.0);

/// Shows what is in a menu.
pub(super) fn menu(ui: &mut Ui, state: &State, menu: &Menu, given: &mut Option<Request>) {
    ui.set_min_width(MENU_WIDTH);
    close_together(ui);
    // Items line up: in a menu that can have check marks, those without leave the room free.
    let has_marks = menu.commands().into_iter().any(|command| state.is_on(command).is_some());
    let marks = if has_marks { Marks::Room } else { Marks::None };
    for (at, group) in menu.groups.iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        for entry in *group {
            match entry {
                Entry::Command(command) => item(ui, state, *command, marks, given),
                Entry::Menu(inner) => {
                    let allowed = inner.commands().into_iter().any(|command| state.allows(command));
                    ui.add_enabled_ui(allowed, |ui| {
                        submenu(ui, &say(state.locale, inner.label), marks, |ui| self::menu(ui, state, inner, given));
                    });
                }
                Entry::Recent => recent(ui, state, given),
                Entry::Languages => languages(ui, state, marks, given),
                Entry::Audiences => audiences(ui, state, marks, given),
                Entry::LaneKinds => lane_kinds(ui, state, given),
                Entry::CardKinds => card_kinds(ui, state, given),
            }
        }
    }
}

/// Shows commands as items of a menu.
pub(super) fn commands(ui: &mut Ui, state: &State, commands: &[Command], given: &mut Option<Request>) {
    close_together(ui);
    for command in commands {
        item(ui, state, *command, Marks::None, given);
    }
}

/// The kinds of lanes that can be added.
pub(super) fn lane_kinds(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let allowed = state.allows(Command::InsertLaneAfter);
    for kind in kinds::LANES {
        if ui.add_enabled(allowed, Button::new(kinds::lane(kind, state.locale))).clicked() {
            *given = Some(Request::InsertLane(kind));
            ui.close();
        }
    }
}

/// The kinds of cards that can be added to the selected cell.
pub(super) fn card_kinds(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let allowed = state.allows(Command::InsertCard);
    for kind in kinds::CARDS {
        if ui.add_enabled(allowed, Button::new(kinds::card(&kind, state.locale))).clicked() {
            *given = Some(Request::NewCard(kind));
            ui.close();
        }
    }
}

/// Items of a menu touch each other, so that the longest menu fits a small window.
fn close_together(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.spacing_mut().button_padding = vec2(6.0, 3.0);
    ui.spacing_mut().interact_size.y = 24.0;
}

/// Whether items leave room for check marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    None,
    Room,
}

fn item(ui: &mut Ui, state: &State, command: Command, marks: Marks, given: &mut Option<Request>) {
    let on = state.is_on(command);
    let allowed = state.allows(command);
    let label = state.label(command);
    let keys = shortcut_text(ui.ctx(), state.locale, command);
    let mut button = match marks {
        Marks::None => Button::new(label.clone()),
        Marks::Room => Button::new((mark(on), label.clone())),
    };
    if let Some(keys) = &keys {
        button = button.shortcut_text(keys.clone());
    }
    let response = ui.add_enabled(allowed, button);
    let spoken = keys.map_or(label.clone(), |keys| format!("{label} {keys}"));
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(Role::CheckBox, allowed, on, &spoken),
        None => WidgetInfo::labeled(Role::Button, allowed, &spoken),
    });
    if response.clicked() {
        *given = Some(Request::Command(command));
        ui.close();
    }
}

fn mark(on: Option<bool>) -> Atom<'static> {
    let sign = if on == Some(true) { icons::CHECK.to_string() } else { String::new() };
    RichText::new(sign).atom_size(MARK)
}

fn submenu(ui: &mut Ui, label: &str, marks: Marks, content: impl FnOnce(&mut Ui)) {
    let response = match marks {
        Marks::None => ui.menu_button(label, content).response,
        Marks::Room => ui.menu_button((mark(None), label), content).response,
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
}

fn recent(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let recent = state.settings.recent();
    // Of what somebody else was worked for is no audience's business.
    ui.add_enabled_ui(!recent.is_empty() && state.audience.is_none(), |ui| {
        submenu(ui, &say(state.locale, "menu-recent"), Marks::None, |ui| {
            for path in recent {
                if ui.button(name_of(path)).on_hover_text(path.display().to_string()).clicked() {
                    *given = Some(Request::Open(Origin::File(path.clone())));
                    ui.close();
                }
            }
        });
    });
}

/// The views of the map; while one looks through one, the others are not shown.
fn audiences(ui: &mut Ui, state: &State, marks: Marks, given: &mut Option<Request>) {
    let open = state.map.as_ref().filter(|_| state.audience.is_none());
    let views = open.map(|open| &open.board.map().views[..]).unwrap_or_default();
    ui.add_enabled_ui(!views.is_empty(), |ui| {
        submenu(ui, &say(state.locale, "audience-menu"), marks, |ui| {
            for view in views {
                if ui.button(&view.name).clicked() {
                    *given = Some(Request::LookAs(view.name.clone()));
                    ui.close();
                }
            }
        });
    });
}

fn languages(ui: &mut Ui, state: &State, marks: Marks, given: &mut Option<Request>) {
    submenu(ui, &say(state.locale, "menu-language"), marks, |ui| {
        for locale in Locale::ALL {
            let response = ui.add(Button::new((mark(Some(locale == state.locale)), locale.own_name())));
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, locale == state.locale, locale.own_name())
            });
            if response.clicked() {
                *given = Some(Request::Speak(locale));
                ui.close();
            }
        }
    });
}
