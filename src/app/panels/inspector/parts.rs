//! What forms are made of: headings, labels, and rows with room between them.

use egui::{Button, FontFamily, Id, RichText, Ui, WidgetInfo};

use crate::app::style::SEMIBOLD;

/// Distance between a label and its field, in points.
const UNDER_LABEL: f32 = 3.0;
/// Distance between two fields.
const BETWEEN_ROWS: f32 = 9.0;
/// Room before a section.
const BEFORE_SECTION: f32 = 9.0;

/// A field with room below it.
pub(in crate::app::panels) fn row<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = UNDER_LABEL;
        content(ui)
    });
    ui.add_space(BETWEEN_ROWS);
    inner.inner
}

/// The name of a field; what is given names the field for screen readers.
pub(in crate::app::panels) fn label(ui: &mut Ui, text: &str) -> Id {
    ui.add(egui::Label::new(RichText::new(text).small().weak()).wrap()).id
}

/// The name of a group of fields.
pub(in crate::app::panels) fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(BEFORE_SECTION);
    let line = ui.visuals().widgets.noninteractive.bg_stroke;
    let left = ui.cursor().min;
    ui.painter().hline(left.x..=left.x + ui.available_width(), left.y, line);
    ui.add_space(BETWEEN_ROWS + 1.0);
    ui.label(RichText::new(text).size(14.0).family(FontFamily::Name(SEMIBOLD.into())));
    ui.add_space(BETWEEN_ROWS - 2.0);
}

/// A small weak remark that wraps.
pub(in crate::app::panels) fn remark(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).small().weak()).wrap());
}

/// A button that shows an icon only. Gives whether it was clicked.
pub(in crate::app::panels) fn icon_button(ui: &mut Ui, icon: char, name: &str) -> egui::Response {
    let button = Button::new(RichText::new(icon.to_string()).size(15.0)).frame_when_inactive(false);
    let response = ui.add(button.min_size(egui::vec2(24.0, 24.0)));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    response.on_hover_text(name)
}
