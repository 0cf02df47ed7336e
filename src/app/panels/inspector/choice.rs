//! Choices: one of several values.

use crate::locale::say;
use egui::{ComboBox, Id, Response, Ui, WidgetInfo};

use super::common::Common;
use super::form::Form;
use super::parts::{label, row};
use super::picker::{BETWEEN_ENTRIES, Opening, opening};

/// Greatest height of a list, in points.
const HEIGHT: f32 = 320.0;

/// A list of values that folds out. Gives the one that was chosen.
pub(super) struct Choice<'a, T> {
    pub(super) name: &'a str,
    pub(super) current: Common<T>,
    pub(super) options: Vec<(T, String)>,
}

impl<T: PartialEq + Clone> Choice<'_, T> {
    /// Shows it under its name.
    pub(super) fn row(self, form: &Form<'_>, ui: &mut Ui) -> Option<T> {
        self.row_of(form, ui, |_| true)
    }

    /// Shows it under its name, with only those values to be chosen for which `possible` holds.
    pub(super) fn row_of(self, form: &Form<'_>, ui: &mut Ui, possible: impl Fn(&T) -> bool) -> Option<T> {
        row(ui, |ui| {
            let label = label(ui, self.name);
            self.list(form, ui, label, possible)
        })
    }

    /// Shows the list alone.
    pub(super) fn list(self, form: &Form<'_>, ui: &mut Ui, label: Id, possible: impl Fn(&T) -> bool) -> Option<T> {
        let current = match self.current.same() {
            None => say(form.locale, "mixed-values"),
            Some(value) => self
                .options
                .iter()
                .find(|(option, _)| option == value)
                .map(|(_, text)| text.clone())
                .unwrap_or_default(),
        };
        let mut chosen = None;
        let id = Id::unique(("inspected choice", form.subject.key(), self.name));
        let combo =
            ComboBox::from_id_salt(id).width(ui.available_width()).height(HEIGHT).truncate().selected_text(current);
        let shown = combo.show_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = BETWEEN_ENTRIES;
            let opening = opening(ui, id);
            for (option, text) in self.options {
                let is_current = self.current.same() == Some(&option);
                let response = ui.add_enabled(possible(&option), egui::Button::selectable(is_current, text.as_str()));
                response.widget_info(|| {
                    WidgetInfo::selected(egui::Role::ListBoxOption, response.enabled(), is_current, &text)
                });
                // From there the arrow keys lead on.
                if is_current && opening != Opening::Over {
                    response.request_focus();
                }
                if response.clicked() {
                    chosen = Some(option);
                    // A click of the pointer does so anyhow, one through the accessible tree does not.
                    ui.close();
                }
            }
        });
        if chosen.is_some() {
            shown.response.request_focus();
        }
        shown.response.labelled_by(label);
        chosen
    }
}

/// Values side by side. Gives the one that was clicked.
pub(super) fn buttons<T: PartialEq + Copy>(
    ui: &mut Ui,
    name: &str,
    current: Option<T>,
    options: &[(T, String)],
) -> Option<T> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        #[expect(clippy::cast_precision_loss, reason = "they are few")]
        let count = options.len() as f32;
        let width = (ui.available_width() - 4.0 * (count - 1.0)) / count;
        for (option, text) in options {
            let is_current = current == Some(*option);
            let button = egui::Button::new(text).selected(is_current).min_size(egui::vec2(width.floor(), 0.0));
            let response: Response = ui.add(button);
            let spoken = format!("{name} {text}");
            response
                .widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), is_current, &spoken));
            if response.clicked() {
                chosen = Some(*option);
            }
        }
    });
    chosen
}
