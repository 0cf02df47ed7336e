//! The menu bar: every command, with its keys.

use egui::containers::menu::{MenuBar, MenuButton};
use egui::{Button, Panel, Ui};

use crate::app::command::{Command, shortcut_text};
use crate::app::load::{Origin, name_of};
use crate::app::settings::Shade;
use crate::app::window::Trayecto;
use crate::locale::{Locale, say};
use crate::text::icons;

/// Shows the menu bar and gives the command chosen from it.
pub(in crate::app) fn menu_bar(ui: &mut Ui, window: &mut Trayecto) -> Option<Command> {
    let mut given = None;
    Panel::top("menu").show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            let locale = window.locale;
            menu(ui, &say(locale, "menu-file"), |ui| {
                commands(ui, window, &[Command::New, Command::Open], &mut given);
                recent(ui, window);
                ui.separator();
                commands(ui, window, &[Command::ExportPicture, Command::ExportMapFile], &mut given);
                ui.separator();
                commands(ui, window, &[Command::CloseMap, Command::Quit], &mut given);
            });
            menu(ui, &say(locale, "menu-view"), |ui| {
                let view =
                    [Command::FitMap, Command::FitSelection, Command::ActualSize, Command::ZoomIn, Command::ZoomOut];
                commands(ui, window, &view, &mut given);
                ui.separator();
                commands(ui, window, &[Command::SelectNothing], &mut given);
                ui.separator();
                theme(ui, window, &mut given);
                languages(ui, window);
            });
            menu(ui, &say(locale, "menu-help"), |ui| {
                commands(ui, window, &[Command::ShowKeys, Command::ShowWarnings, Command::ShowAbout], &mut given);
            });
            tools(ui, window, &mut given);
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

fn commands(ui: &mut Ui, window: &Trayecto, commands: &[Command], given: &mut Option<Command>) {
    for command in commands {
        let mut button = Button::new(command.label(window.locale));
        if let Some(keys) = shortcut_text(ui.ctx(), *command) {
            button = button.shortcut_text(keys);
        }
        if ui.add_enabled(window.allows(*command), button).clicked() {
            *given = Some(*command);
            ui.close();
        }
    }
}

fn recent(ui: &mut Ui, window: &mut Trayecto) {
    let recent = window.settings.recent().to_vec();
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(say(window.locale, "menu-recent"), |ui| {
            for path in recent {
                if ui.button(name_of(&path)).on_hover_text(path.display().to_string()).clicked() {
                    window.open(Origin::File(path));
                    ui.close();
                }
            }
        });
    });
}

fn theme(ui: &mut Ui, window: &Trayecto, given: &mut Option<Command>) {
    let mut dark = window.settings.shade() == Shade::Dark;
    if ui.checkbox(&mut dark, Command::ToggleTheme.label(window.locale)).clicked() {
        *given = Some(Command::ToggleTheme);
        ui.close();
    }
}

fn languages(ui: &mut Ui, window: &mut Trayecto) {
    ui.menu_button(say(window.locale, "menu-language"), |ui| {
        for locale in Locale::ALL {
            if ui.radio(locale == window.locale, locale.own_name()).clicked() {
                window.set_locale(locale);
                ui.close();
            }
        }
    });
}

/// The tool bar, at the right of the menus.
fn tools(ui: &mut Ui, window: &Trayecto, given: &mut Option<Command>) {
    if window.map.is_none() {
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
            let label = command.label(window.locale);
            let response =
                ui.add_enabled(window.allows(command), Button::new(icon.to_string()).frame_when_inactive(false));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            let tip = match shortcut_text(ui.ctx(), command) {
                Some(keys) => format!("{label}  ({keys})"),
                None => label,
            };
            if response.on_hover_text(tip).clicked() {
                *given = Some(command);
            }
        }
    });
}
