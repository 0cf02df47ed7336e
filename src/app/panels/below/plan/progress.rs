//! How far the plan is: a bar, and beside it how many actions are how far.

use egui::{Atom, Button, CornerRadius, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::app::panels::signs::color32;
use crate::locale::{Locale, say_count, say_status, say_with};
use crate::map::ActionStatus;
use crate::review::STATUSES;
use crate::text::icons;
use crate::theme::Theme;

use super::gathered::Gathered;
use super::view::{Due, Shown, View};

/// Width and height of the bar.
const BAR: egui::Vec2 = vec2(180.0, 10.0);
/// Distance of two stretches of it.
const BETWEEN: f32 = 1.5;

/// Shows how far the plan is. A click on a status shows the actions that are so far, another one all.
pub(super) fn progress(ui: &mut Ui, gathered: &Gathered, view: &mut View, locale: Locale, theme: &Theme) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        bar(ui, gathered, locale, theme);
        for (status, count) in in_order(gathered) {
            let is_on = view.filter.status == Some(status) && view.shown == Shown::Table;
            let text = say_with(
                locale,
                "plan-status-count",
                &[("status", &say_status(locale, status)), ("count", &count.to_string())],
            );
            let color = color32(theme.swatch(Theme::status_color(status)).strong);
            let dot = Atom::paint(vec2(10.0, 10.0), move |ui, args| {
                ui.painter().circle_filled(args.rect.center(), 4.5, color);
            });
            let response = ui.add(Button::selectable(is_on, (dot, text.as_str())));
            response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), is_on, &text));
            if response.clicked() {
                view.filter.status = if is_on { None } else { Some(status) };
                view.shown = Shown::Table;
            }
        }
        if gathered.overdue > 0 {
            let is_on = view.filter.due == Due::Overdue && view.shown == Shown::Table;
            let text = say_count(locale, "plan-overdue-count", gathered.overdue);
            let label = RichText::new(format!("{} {text}", icons::WARNING)).color(ui.visuals().error_fg_color);
            let response = ui.add(Button::selectable(is_on, label));
            response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), is_on, &text));
            if response.clicked() {
                view.filter.due = if is_on { Due::Any } else { Due::Overdue };
                view.shown = Shown::Table;
            }
        }
    });
}

/// The statuses with their counts as they are shown: done comes first, so that the bar fills from the left; dropped last.
fn in_order(gathered: &Gathered) -> impl Iterator<Item = (ActionStatus, usize)> {
    let counted = STATUSES.into_iter().zip(gathered.counts);
    let (dropped, others): (Vec<_>, Vec<_>) = counted.partition(|(status, _)| *status == ActionStatus::Dropped);
    others.into_iter().rev().chain(dropped)
}

/// The share of each status in what is not dropped.
fn bar(ui: &mut Ui, gathered: &Gathered, locale: Locale, theme: &Theme) {
    let (rect, response) = ui.allocate_exact_size(vec2(BAR.x, ui.spacing().interact_size.y), Sense::hover());
    let counted: Vec<(ActionStatus, usize)> =
        in_order(gathered).filter(|(status, count)| *status != ActionStatus::Dropped && *count > 0).collect();
    let all: usize = counted.iter().map(|(_, count)| count).sum();
    let done: usize = counted.iter().filter(|(status, _)| *status == ActionStatus::Done).map(|(_, count)| count).sum();
    let text = say_with(locale, "plan-progress", &[("done", &done.to_string()), ("all", &all.to_string())]);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &text));
    response.on_hover_text(&text);
    let rail = egui::Rect::from_center_size(rect.center(), BAR);
    let rounded = CornerRadius::same(5);
    ui.painter().rect_filled(rail, rounded, ui.visuals().widgets.inactive.bg_fill);
    let mut left = rail.left();
    for (at, (status, count)) in counted.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
        let width = rail.width() * *count as f32 / all as f32;
        let right = if at + 1 == counted.len() { rail.right() } else { left + width };
        let mut corners = CornerRadius::ZERO;
        if at == 0 {
            (corners.nw, corners.sw) = (rounded.nw, rounded.sw);
        }
        if at + 1 == counted.len() {
            (corners.ne, corners.se) = (rounded.ne, rounded.se);
        }
        let gap = if at + 1 == counted.len() { 0.0 } else { BETWEEN };
        let stretch = egui::Rect::from_x_y_ranges(left..=(right - gap).max(left), rail.y_range());
        ui.painter().rect_filled(stretch, corners, color32(theme.swatch(Theme::status_color(*status)).strong));
        left = right;
    }
}
