//! Lists to choose from.

use egui::{ComboBox, RichText, Role, Ui, WidgetInfo};

/// A list to choose from. Gives what was chosen, if it is something else than before.
pub(in crate::app::dialogs) fn choose<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    chosen: &T,
    texts: Vec<(T, String)>,
) -> Option<T> {
    let text = texts.iter().find(|(own, _)| own == chosen).map(|(_, text)| text.clone()).unwrap_or_default();
    let spoken = format!("{label} {text}");
    let mut given = None;
    let combo = ComboBox::from_id_salt(label).width(ui.available_width()).height(480.0).truncate().selected_text(text);
    let shown = combo.show_ui(ui, |ui| {
        // So that all that a line can be is seen at once.
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 24.0;
        ui.spacing_mut().button_padding.y = 2.0;
        for (value, text) in texts {
            if ui.selectable_label(value == *chosen, text).clicked() {
                given = Some(value);
                // A click of the pointer does so anyhow, Enter does not.
                ui.close();
            }
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &spoken));
    given.filter(|value| value != chosen)
}

/// As [`choose`], with its name above it. What is chosen becomes the value.
pub(in crate::app::dialogs) fn pick<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    texts: impl IntoIterator<Item = (T, String)>,
) {
    ui.label(RichText::new(label).small().weak());
    if let Some(chosen) = choose(ui, label, value, texts.into_iter().collect()) {
        *value = chosen;
    }
}
