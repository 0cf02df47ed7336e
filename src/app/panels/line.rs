//! A line that can be clicked: an icon, a text that wraps, and something short at the right.

use egui::{
    Color32, FontFamily, FontId, FontSelection, Response, RichText, Role, Sense, StrokeKind, TextStyle, TextWrapMode,
    Ui, WidgetInfo, WidgetText, vec2,
};

use crate::app::style::SEMIBOLD;

/// Room around the text, in points.
const ABOVE: f32 = 4.0;
const BESIDE: f32 = 5.0;
/// Room for the icon, in points.
const ICON: f32 = 22.0;

/// A line that can be clicked.
pub(super) struct Line<'a> {
    pub(super) icon: Option<(char, Color32)>,
    pub(super) text: &'a str,
    pub(super) ink: Ink,
    /// At the right, small.
    pub(super) right: &'a str,
    /// What screen readers say beside the text.
    pub(super) state: &'a str,
}

/// How a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    Strong,
    Weak,
    /// A heading of several lines.
    Heading,
}

impl Line<'_> {
    /// Shows it as wide as there is room.
    pub(super) fn show(self, ui: &mut Ui) -> Response {
        self.show_as(ui, Role::Button)
    }

    /// The same in a role of its own.
    pub(super) fn show_as(self, ui: &mut Ui, role: Role) -> Response {
        let visuals = ui.visuals();
        let color = if self.ink == Ink::Weak { visuals.weak_text_color() } else { visuals.text_color() };
        let text = RichText::new(self.text).color(color);
        let text = match self.ink {
            Ink::Plain | Ink::Weak => text,
            Ink::Strong => text.family(FontFamily::Name(SEMIBOLD.into())),
            Ink::Heading => text.size(15.0).family(FontFamily::Name(SEMIBOLD.into())),
        };
        let weak = visuals.weak_text_color();
        let right = WidgetText::from(RichText::new(self.right).small().color(weak)).into_galley(
            ui,
            Some(TextWrapMode::Extend),
            f32::INFINITY,
            FontSelection::Style(TextStyle::Small),
        );
        let left = BESIDE + if self.icon.is_some() { ICON } else { 0.0 };
        let taken = if self.right.is_empty() { 0.0 } else { right.size().x + 8.0 };
        let width = (ui.available_width() - left - BESIDE - taken).max(40.0);
        let galley = WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Wrap), width, FontSelection::Default);
        let height = galley.size().y + 2.0 * ABOVE;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let spoken =
            if self.state.is_empty() { self.text.to_owned() } else { format!("{}, {}", self.text, self.state) };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &spoken));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let visuals = ui.visuals();
        let painter = ui.painter();
        if response.hovered() && ui.is_enabled() {
            painter.rect_filled(rect, 6.0, visuals.widgets.hovered.weak_bg_fill);
        }
        if response.has_focus() {
            painter.rect_filled(rect, 6.0, visuals.selection.bg_fill);
            painter.rect_stroke(rect, 6.0, visuals.selection.stroke, StrokeKind::Inside);
        }
        if let Some((icon, color)) = self.icon {
            let first_line = galley.rows.first().map_or(galley.size().y, |row| row.height());
            let at = rect.left_top() + vec2(BESIDE + 7.0, ABOVE + first_line / 2.0);
            painter.text(at, egui::Align2::CENTER_CENTER, icon, FontId::proportional(15.0), color);
        }
        painter.galley(rect.left_top() + vec2(left, ABOVE), galley, color);
        let at = rect.right_top() + vec2(-BESIDE - right.size().x, ABOVE + 1.5);
        painter.galley(at, right, weak);
        response
    }
}
