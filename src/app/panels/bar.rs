//! A bar above the map that says something and offers what can be done. It does not take the keyboard.

use egui::accesskit::Live;
use egui::{Align, Button, Frame, Label, Layout, Margin, Panel, RichText, TextStyle, Ui};

use crate::app::command::shortcut_text;
use crate::app::state::{Request, State};

/// What a button takes besides its text, and what stands before the text of the bar, in points.
const AROUND_BUTTON: f32 = 30.0;
const BEFORE_TEXT: f32 = 44.0;

/// What a bar says, and with which sign.
pub(super) struct Said<'a> {
    /// A name of its own.
    pub(super) id: &'static str,
    pub(super) icon: char,
    pub(super) text: &'a str,
}

/// Something that can be done: what it is called, what is asked for.
pub(super) type Choice = (String, Request);

/// Shows a bar and gives what was asked for in it. The last choice is the usual one.
pub(super) fn bar(ui: &mut Ui, state: &State, said: &Said<'_>, choices: Vec<Choice>) -> Option<Request> {
    let mut given = None;
    let fill = ui.visuals().selection.bg_fill;
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 6));
    Panel::top(said.id).frame(frame).show_separator_line(true).show(ui, |ui| {
        if width(ui, said.text, &choices) <= ui.available_width() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_max_height(30.0);
                given = buttons(ui, state, choices);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| say_it(ui, said));
            });
        } else {
            ui.horizontal(|ui| say_it(ui, said));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_max_height(30.0);
                given = buttons(ui, state, choices);
            });
        }
    });
    given
}

/// What the bar takes in one row, in points.
fn width(ui: &Ui, text: &str, choices: &[Choice]) -> f32 {
    let width = |text: &str| {
        let font = TextStyle::Body.resolve(ui.style());
        ui.painter().layout_no_wrap(text.to_owned(), font, ui.visuals().text_color()).size().x
    };
    BEFORE_TEXT + width(text) + choices.iter().map(|(label, _)| width(label) + AROUND_BUTTON).sum::<f32>()
}

fn say_it(ui: &mut Ui, said: &Said<'_>) {
    ui.label(RichText::new(said.icon.to_string()).size(18.0).color(ui.visuals().warn_fg_color));
    let response = ui.add(Label::new(said.text).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// The buttons from right to left.
fn buttons(ui: &mut Ui, state: &State, choices: Vec<Choice>) -> Option<Request> {
    let mut given = None;
    for (label, request) in choices.into_iter().rev() {
        let keys = match &request {
            Request::Command(command) => shortcut_text(ui.ctx(), state.locale, *command),
            _ => None,
        };
        let button = ui.add(Button::new(&label));
        let button = match keys {
            Some(keys) => button.on_hover_text(format!("{label}  ({keys})")),
            None => button,
        };
        if button.clicked() {
            given = Some(request);
        }
    }
    given
}
