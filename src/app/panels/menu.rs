//! The menu bar: every command, with its keys.

use egui::containers::menu::{MenuBar, MenuButton};
use egui::{Button, Checkbox, Panel, Ui};

use crate::app::command::{Command, shortcut_text};
use crate::app::load::{Origin, name_of};
use crate::app::settings::Shade;
use crate::app::state::{Request, State};
use crate::locale::{Locale, say};
use crate::text::icons;

/// Shows the menu bar and gives what was asked for in it.
pub(in crate::app) fn menu_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::top("menu").show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            let locale = state.locale;
            menu(ui, &say(locale, "menu-file"), |ui| {
                commands(ui, state, &[Command::New, Command::Open], &mut given);
                recent(ui, state, &mut given);
                ui.separator();
                commands(ui, state, &[Command::Save, Command::SaveAs, Command::ExportPicture], &mut given);
                ui.separator();
                commands(ui, state, &[Command::CloseMap, Command::Quit], &mut given);
            });
            menu(ui, &say(locale, "menu-view"), |ui| {
                let view =
                    [Command::FitMap, Command::FitSelection, Command::ActualSize, Command::ZoomIn, Command::ZoomOut];
                commands(ui, state, &view, &mut given);
                ui.separator();
                commands(ui, state, &[Command::SelectNothing], &mut given);
                ui.separator();
                switches(ui, state, &mut given);
                languages(ui, state, &mut given);
            });
            menu(ui, &say(locale, "menu-help"), |ui| {
                commands(ui, state, &[Command::ShowKeys, Command::ShowWarnings, Command::ShowAbout], &mut given);
            });
            tools(ui, state, &mut given);
        });
    });
    given
}

fn menu(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui)) {
    MenuButton::new(label).ui(ui, |ui| {
        ui.set_min_width(250.0);
        content(ui);
    });
}

pub(super) fn commands(ui: &mut Ui, state: &State, commands: &[Command], given: &mut Option<Request>) {
    for command in commands {
        let mut button = Button::new(command.label(state.locale));
        if let Some(keys) = shortcut_text(ui.ctx(), *command) {
            button = button.shortcut_text(keys);
        }
        if ui.add_enabled(state.allows(*command), button).clicked() {
            *given = Some(Request::Command(*command));
            ui.close();
        }
    }
}

fn recent(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let recent = state.settings.recent().to_vec();
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(say(state.locale, "menu-recent"), |ui| {
            for path in recent {
                if ui.button(name_of(&path)).on_hover_text(path.display().to_string()).clicked() {
                    *given = Some(Request::Open(Origin::File(path)));
                    ui.close();
                }
            }
        });
    });
}

fn switches(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let switches =
        [(Command::ToggleInspector, state.panels.right), (Command::ToggleTheme, state.settings.shade() == Shade::Dark)];
    for (command, mut on) in switches {
        let label = command.label(state.locale);
        let switch = ui.add_enabled(state.allows(command), Checkbox::new(&mut on, &label));
        let keys = shortcut_text(ui.ctx(), command);
        let spoken = keys.as_ref().map_or(label.clone(), |keys| format!("{label} {keys}"));
        switch.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, state.allows(command), on, &spoken));
        let switch = match keys {
            Some(keys) => switch.on_hover_text(keys),
            None => switch,
        };
        if switch.clicked() {
            *given = Some(Request::Command(command));
            ui.close();
        }
    }
}

fn languages(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    ui.menu_button(say(state.locale, "menu-language"), |ui| {
        for locale in Locale::ALL {
            if ui.radio(locale == state.locale, locale.own_name()).clicked() {
                *given = Some(Request::Speak(locale));
                ui.close();
            }
        }
    });
}

/// The tool bar, at the right of the menus.
fn tools(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    if state.map.is_none() {
        return;
    }
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let buttons = [
            (Command::ExportPicture, icons::EXPORT),
            (Command::FitMap, icons::FRAME_CORNERS),
            (Command::Open, icons::FOLDER_OPEN),
            (Command::New, icons::FILE_PLUS),
        ];
        for (command, icon) in buttons {
            let label = command.label(state.locale);
            let response =
                ui.add_enabled(state.allows(command), Button::new(icon.to_string()).frame_when_inactive(false));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            let tip = match shortcut_text(ui.ctx(), command) {
                Some(keys) => format!("{label}  ({keys})"),
                None => label,
            };
            if response.on_hover_text(tip).clicked() {
                *given = Some(Request::Command(command));
            }
        }
    });
}
