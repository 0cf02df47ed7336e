//! What nobody has answered yet: critical points, moments of truth and pains without an action.

use egui::{Align, Label, Layout, RichText, ScrollArea, Sense, Ui, WidgetInfo};

use crate::app::state::Request;
use crate::locale::{Locale, say, say_count, say_with};
use crate::review::AnswerableKind;
use crate::text::icons;

use super::empty::empty;
use super::gathered::{Gathered, Open};

/// Height of a line, in points.
const LINE: f32 = 32.0;

/// A line of the list.
enum Line<'a> {
    Heading(AnswerableKind, usize),
    Open(&'a Open),
}

/// Shows what nobody has answered yet.
pub(super) fn open(ui: &mut Ui, gathered: &Gathered, locale: Locale) -> Option<Request> {
    if gathered.unanswered.is_empty() {
        let key = if gathered.rows.is_empty() { "plan-nothing-to-answer" } else { "plan-all-answered" };
        empty(ui, icons::CHECK, &say(locale, key));
        return None;
    }
    let lines: Vec<Line<'_>> = gathered
        .unanswered
        .chunk_by(|a, b| a.answerable.kind == b.answerable.kind)
        .flat_map(|group| {
            let heading = group.first().map(|first| Line::Heading(first.answerable.kind, group.len()));
            heading.into_iter().chain(group.iter().map(Line::Open))
        })
        .collect();
    let mut given = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, LINE, lines.len(), |ui, shown| {
        for line in lines.get(shown).unwrap_or_default() {
            match line {
                Line::Heading(kind, count) => heading(ui, *kind, *count, locale),
                Line::Open(open) => given = given.take().or(entry(ui, open, locale)),
            }
        }
    });
    given
}

fn heading(ui: &mut Ui, kind: AnswerableKind, count: usize, locale: Locale) {
    let key = match kind {
        AnswerableKind::CriticalPoint => "plan-open-critical",
        AnswerableKind::MomentOfTruth => "plan-open-truths",
        AnswerableKind::Pain => "plan-open-pains",
    };
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), LINE), Layout::left_to_right(Align::Center), |ui| {
        ui.set_height(LINE);
        ui.label(RichText::new(say_count(locale, key, count)).strong());
    });
}

fn entry(ui: &mut Ui, open: &Open, locale: Locale) -> Option<Request> {
    let mut given = None;
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), LINE), Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(LINE);
        // The scroll bar lies beside the buttons, not over them.
        ui.add_space(12.0);
        let spoken = say_with(locale, "plan-add-for", &[("what", &open.name)]);
        let add = ui.button(format!("{} {}", icons::PLUS, say(locale, "plan-add-short")));
        add.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &spoken));
        if add.on_hover_text(&spoken).clicked() {
            given = Some(Request::AddAction(open.answerable.answer));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let icon = match open.answerable.kind {
                AnswerableKind::CriticalPoint => icons::SMILEY_SAD,
                AnswerableKind::MomentOfTruth => icons::STAR,
                AnswerableKind::Pain => icons::WARNING_CIRCLE,
            };
            let room = ui.available_width();
            ui.label(RichText::new(icon.to_string()).weak());
            let width = room * if open.place.is_empty() { 0.95 } else { 0.55 };
            ui.allocate_ui_with_layout(egui::vec2(width, LINE), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(width);
                let response = ui.add(Label::new(&open.name).truncate().sense(Sense::click()));
                let spoken = format!("{} {}", open.name, open.place);
                response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, ui.is_enabled(), spoken.trim()));
                let response = response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(&open.name);
                if response.clicked() {
                    given = Some(Request::Select(open.answerable.part));
                }
            });
            ui.add(Label::new(RichText::new(&open.place).weak()).truncate());
        });
    });
    given
}
