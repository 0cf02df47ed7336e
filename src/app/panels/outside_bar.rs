//! A bar above the map that says what others have done to its file. It does not take the keyboard.

use egui::accesskit::Live;
use egui::{Align, Button, Frame, Label, Layout, Margin, Panel, RichText, TextStyle, Ui};

use crate::app::command::Command;
use crate::app::load::name_of;
use crate::app::outside::{Answered, Happened, Outside, OutsideAnswer};
use crate::app::state::{OpenMap, Request, State};
use crate::locale::{Locale, say, say_count, say_with};
use crate::text::icons;

/// What a button takes besides its text, and what stands before the text of the bar, in points.
const AROUND_BUTTON: f32 = 30.0;
const BEFORE_TEXT: f32 = 44.0;

/// Something that can be done about it: what it is called, what is asked for.
type Choice = (String, Request);

/// Shows the bar, if there is something to say, and gives what was asked for in it.
pub(in crate::app) fn outside_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let outside = open.outside.as_ref().filter(|outside| outside.answer == Answered::NotYet)?;
    let text = text(state.locale, open, outside);
    let choices = choices(state, outside);
    let mut given = None;
    let fill = ui.visuals().selection.bg_fill;
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 6));
    Panel::top("outside").frame(frame).show_separator_line(true).show(ui, |ui| {
        if width(ui, &text, &choices) <= ui.available_width() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_max_height(30.0);
                given = buttons(ui, choices);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| say_it(ui, &text));
            });
        } else {
            ui.horizontal(|ui| say_it(ui, &text));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_max_height(30.0);
                given = buttons(ui, choices);
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

fn say_it(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(icons::WARNING.to_string()).size(18.0).color(ui.visuals().warn_fg_color));
    let response = ui.add(Label::new(text).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// The buttons from right to left: the last choice is the usual one.
fn buttons(ui: &mut Ui, choices: Vec<Choice>) -> Option<Request> {
    let mut given = None;
    for (label, request) in choices.into_iter().rev() {
        if ui.add(Button::new(label)).clicked() {
            given = Some(request);
        }
    }
    given
}

fn text(locale: Locale, open: &OpenMap, outside: &Outside) -> String {
    let file = open.origin.file_name().unwrap_or_default();
    let with_file = |key: &str| say_with(locale, key, &[("file", &file)]);
    match &outside.what {
        Happened::Changed(changed) if changed.reading.is_err() => with_file("outside-unreadable"),
        Happened::Changed(_) => match open.board.editor.changes() {
            0 => with_file("outside-changed"),
            changes => format!("{} {}", with_file("outside-changed"), say_count(locale, "outside-and-here", changes)),
        },
        Happened::Gone => with_file("outside-gone"),
        Happened::Moved(to) => say_with(locale, "outside-moved", &[("file", &file), ("to", &name_of(to))]),
        Happened::FolderGone => with_file("outside-folder-gone"),
    }
}

fn choices(state: &State, outside: &Outside) -> Vec<Choice> {
    let locale = state.locale;
    let outside_answer = |key: &str, answer| (say(locale, key), Request::Outside(answer));
    let command = |command: Command| (command.label(locale), Request::Command(command));
    let fine = || outside_answer("outside-fine", OutsideAnswer::KeepMine);
    match &outside.what {
        Happened::Changed(changed) if changed.reading.is_err() => {
            vec![outside_answer("outside-keep", OutsideAnswer::KeepMine)]
        }
        Happened::Changed(_) => vec![
            outside_answer("outside-differences", OutsideAnswer::ShowDifferences),
            outside_answer("outside-keep", OutsideAnswer::KeepMine),
            outside_answer("outside-reload", OutsideAnswer::Reload),
        ],
        Happened::Gone => {
            let mut choices = vec![fine(), command(Command::SaveAs)];
            if state.allows(Command::Save) {
                choices.push(command(Command::Save));
            }
            choices
        }
        Happened::Moved(_) => vec![fine(), outside_answer("outside-follow", OutsideAnswer::Follow)],
        Happened::FolderGone => vec![fine(), command(Command::SaveAs)],
    }
}
