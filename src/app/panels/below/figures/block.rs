//! What the panel is made of: blocks side by side, with lines that lead to the map.

use egui::{
    Align2, Color32, FontFamily, FontId, Label, Rect, RichText, ScrollArea, Sense, TextWrapMode, Ui, WidgetInfo,
    WidgetText, pos2, vec2,
};

use crate::app::panels::below::stack::{Segment, paint_stack};
use crate::app::state::Request;
use crate::app::style::SEMIBOLD;
use crate::map::Part;

/// Height of a line, in points.
const LINE: f32 = 22.0;

/// A block of a width with a heading.
pub(super) fn block(ui: &mut Ui, width: f32, title: &str, content: impl FnOnce(&mut Ui)) {
    let height = ui.available_height();
    ui.allocate_ui_with_layout(vec2(width, height), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(RichText::new(title).size(14.0).family(FontFamily::Name(SEMIBOLD.into())));
        ui.add_space(2.0);
        content(ui);
    });
    ui.add_space(10.0);
}

/// So many lines, of which those in view are shown.
pub(super) fn lines(ui: &mut Ui, name: &str, count: usize, mut line: impl FnMut(&mut Ui, usize)) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show_rows(ui, LINE, count, |ui, shown| {
        // The scroll bar lies beside the lines.
        ui.set_max_width(ui.available_width() - 10.0);
        for at in shown {
            line(ui, at);
        }
    });
}

/// A line of a block.
pub(super) struct Line<'a> {
    /// An icon before the name.
    pub(super) icon: Option<char>,
    pub(super) name: &'a str,
    /// Whether it stands for more than the others.
    pub(super) weight: Weight,
    /// A bar, and how much of it is filled: 1 is all.
    pub(super) bar: Option<(Vec<Segment>, f32)>,
    /// Width of the bar.
    pub(super) bar_width: f32,
    /// What stands at the right.
    pub(super) value: String,
    /// Room for it.
    pub(super) value_width: f32,
    /// All of it in words.
    pub(super) says: String,
    /// Where a click leads.
    pub(super) part: Option<Part>,
}

/// Whether a line stands for more than the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Usual,
    Heading,
    Whole,
}

impl Line<'_> {
    /// Shows it.
    pub(super) fn show(self, ui: &mut Ui, given: &mut Option<Request>) {
        let sense = if self.part.is_some() { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), sense);
        let role = if self.part.is_some() { egui::Role::Button } else { egui::Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &self.says));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let visuals = ui.visuals();
        if self.part.is_some() && response.hovered() {
            ui.painter().rect_filled(rect, 4.0, visuals.widgets.hovered.weak_bg_fill);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(rect, 4.0, visuals.selection.stroke, egui::StrokeKind::Inside);
        }
        let (ink, weak) = (visuals.text_color(), visuals.weak_text_color());
        let mut left = rect.left() + 4.0;
        if let Some(icon) = self.icon {
            let font = FontId::proportional(14.0);
            ui.painter().text(pos2(left, rect.center().y), Align2::LEFT_CENTER, icon, font, weak);
            left += 20.0;
        }
        let taken = self.value_width + if self.bar.is_some() { self.bar_width + 8.0 } else { 0.0 };
        let room = (rect.right() - left - taken - 8.0).max(10.0);
        let text = match self.weight {
            Weight::Usual => RichText::new(self.name).size(13.0),
            Weight::Whole => RichText::new(self.name).size(13.0).family(FontFamily::Name(SEMIBOLD.into())),
            Weight::Heading => RichText::new(self.name).small(),
        };
        let color = if self.weight == Weight::Heading { weak } else { ink };
        let text =
            WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), room, FontId::proportional(13.0));
        ui.painter().galley(pos2(left, rect.center().y - text.size().y / 2.0), text, color);
        if let Some((segments, share)) = &self.bar {
            let bar = Rect::from_min_max(
                pos2(rect.right() - taken, rect.center().y - 5.0),
                pos2(rect.right() - taken + self.bar_width, rect.center().y + 5.0),
            );
            let filled = Rect { max: pos2(bar.left() + bar.width() * share.clamp(0.0, 1.0), bar.bottom()), ..bar };
            let ground = if *share < 1.0 { Color32::TRANSPARENT } else { visuals.extreme_bg_color };
            paint_stack(ui.painter(), filled, segments, ground);
        }
        let at = rect.right_center() - vec2(4.0, 0.0);
        ui.painter().text(at, Align2::RIGHT_CENTER, &self.value, FontId::proportional(13.0), ink);
        let response = response.on_hover_text(&self.says);
        if let Some(part) = self.part
            && response.clicked()
        {
            given.get_or_insert(Request::Select(part));
        }
    }
}

/// Says what to do where a block has nothing to show.
pub(super) fn hint(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).small().weak()).wrap());
}
