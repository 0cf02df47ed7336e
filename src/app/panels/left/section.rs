//! A part of the panel that folds in and out.

use egui::{Align, FontFamily, Id, Layout, Rect, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::app::panels::signs::paint_caret;
use crate::app::style::SEMIBOLD;

/// Height of a heading, in points.
const HEIGHT: f32 = 28.0;

/// A part of the panel.
pub(super) struct Section<'a> {
    pub(super) id: &'static str,
    pub(super) title: &'a str,
    /// Icon and name of a button at the right of the heading.
    pub(super) add: Option<(char, String)>,
}

impl Section<'_> {
    /// Shows it, folded out unless somebody folded it in. Gives whether the button was clicked.
    pub(super) fn show(self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> bool {
        let id = Id::unique(("section", self.id));
        let mut folded: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        let room = if self.add.is_some() { HEIGHT } else { 0.0 };
        let (head, right) = rect.split_left_right_at_x(rect.right() - room);
        let response = ui.interact(head, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::DisclosureTriangle, ui.is_enabled(), self.title));
        ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(!folded));
        if response.clicked() {
            folded = !folded;
            ui.data_mut(|data| data.insert_temp(id, folded));
        }
        let openness = ui.ctx().animate_bool_responsive(id, !folded);
        self.paint(ui, head, &response, openness);
        let mut added = false;
        if let Some((icon, name)) = &self.add {
            ui.scope_builder(
                egui::UiBuilder::new().max_rect(right).layout(Layout::right_to_left(Align::Center)),
                |ui| {
                    added = icon_button(ui, *icon, name).clicked();
                },
            );
        }
        if !folded {
            content(ui);
        }
        ui.add_space(6.0);
        let line = ui.visuals().widgets.noninteractive.bg_stroke;
        ui.painter().hline(rect.x_range(), ui.cursor().top(), line);
        ui.add_space(4.0);
        added
    }

    fn paint(&self, ui: &Ui, head: Rect, response: &egui::Response, openness: f32) {
        let visuals = ui.visuals();
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(head, 6.0, visuals.widgets.hovered.weak_bg_fill.gamma_multiply(0.6));
        }
        paint_caret(ui.painter(), head.left_center() + vec2(8.0, 0.0), openness, visuals.weak_text_color());
        let font = egui::FontId::new(14.0, FontFamily::Name(SEMIBOLD.into()));
        let at = head.left_center() + vec2(20.0, 0.0);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, self.title, font, visuals.text_color());
    }
}

/// A button that shows an icon only.
pub(super) fn icon_button(ui: &mut Ui, icon: char, name: &str) -> egui::Response {
    let button = egui::Button::new(RichText::new(icon.to_string()).size(15.0)).frame_when_inactive(false);
    let response = ui.add(button.min_size(vec2(24.0, 24.0)));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    response.on_hover_text(name)
}
