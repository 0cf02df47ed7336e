//! What dialogs are made of.

use egui::{Button, Context, FontFamily, Frame, Key, Label, RichText, Ui, Vec2, vec2};

use crate::app::style::SEMIBOLD;
use crate::text::icons;

/// Least size of an answer in the foot of a dialog, in points.
const ANSWER: Vec2 = vec2(88.0, 30.0);

/// The frame of all dialogs.
pub(super) fn frame(context: &Context) -> Frame {
    Frame::window(&context.global_style())
}

/// Sign and title of a dialog.
pub(super) fn heading(ui: &mut Ui, icon: char, title: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(icon.to_string()).size(22.0).color(ui.visuals().selection.stroke.color));
        ui.label(RichText::new(title).size(18.0).family(FontFamily::Name(SEMIBOLD.into())));
    });
    ui.add_space(6.0);
}

/// A row of buttons at the lower right: the last one given is the usual answer, and Enter means it.
pub(super) fn buttons(ui: &mut Ui, labels: &[&str]) -> Option<usize> {
    let labels: Vec<(&str, Can)> = labels.iter().map(|label| (*label, Can::Press)).collect();
    buttons_that_can(ui, &labels)
}

/// Whether a button can be pressed now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Can {
    Press,
    Not,
}

/// As [`buttons`], where some cannot be pressed now.
pub(super) fn buttons_that_can(ui: &mut Ui, labels: &[(&str, Can)]) -> Option<usize> {
    buttons_beside(ui, labels, |_| ())
}

/// The same, with something at their left.
pub(super) fn buttons_beside(ui: &mut Ui, labels: &[(&str, Can)], beside: impl FnOnce(&mut Ui)) -> Option<usize> {
    ui.add_space(10.0);
    let mut chosen = None;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        for (at, (label, can)) in labels.iter().enumerate().rev() {
            let usual = at + 1 == labels.len();
            let can = *can == Can::Press;
            let button = if usual { usual_button(ui, label) } else { answer_button(label) };
            let response = ui.add_enabled(can, button);
            let enter = usual
                && can
                && ui.input(|input| input.key_pressed(Key::Enter))
                && ui.memory(egui::Memory::focused).is_none();
            if response.clicked() || enter {
                chosen = Some(at);
            }
        }
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), beside);
    });
    chosen
}

/// An answer in the foot of a dialog.
pub(super) fn answer_button<'a>(label: &str) -> Button<'a> {
    Button::new(label.to_owned()).min_size(ANSWER)
}

/// The usual answer.
pub(super) fn usual_button<'a>(ui: &Ui, label: &str) -> Button<'a> {
    let text = RichText::new(label).family(FontFamily::Name(SEMIBOLD.into()));
    Button::new(text).min_size(ANSWER).fill(ui.visuals().selection.bg_fill)
}

/// The heading of a part of a dialog.
pub(super) fn small_heading(ui: &mut Ui, text: &str) {
    ui.add_space(6.0);
    ui.label(RichText::new(text).size(15.5).family(FontFamily::Name(SEMIBOLD.into())));
    ui.add_space(2.0);
}

/// Something to mind.
pub(super) fn remark(ui: &mut Ui, text: &str) {
    let color = ui.visuals().warn_fg_color;
    ui.add(Label::new(RichText::new(format!("{}  {text}", icons::WARNING)).color(color)).wrap());
}
