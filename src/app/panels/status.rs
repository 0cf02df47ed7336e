//! The status bar: what the map holds, its state, and the zoom.

use egui::{Align, Button, Layout, Panel, RichText, Role, Slider, Ui, WidgetInfo};

use crate::app::canvas::camera::ZOOM_RANGE;
use crate::app::command::{Command, shortcut_text};
use crate::app::state::{Request, State};
use crate::locale::{say, say_count};
use crate::map::LaneKind;
use crate::text::icons;

/// Shows the bar and gives what was asked for in it.
pub(in crate::app) fn status_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::bottom("status").show(ui, |ui| {
        ui.horizontal(|ui| {
            counts(ui, state, &mut given);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| zoom(ui, state, &mut given));
        });
    });
    given
}

fn counts(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let Some(open) = &state.map else { return };
    let locale = state.locale;
    ui.label(RichText::new(say(locale, open.state_key())).small());
    ui.separator();
    let counts = [
        ("count-stages", open.board.map().stages().count()),
        ("count-lanes", open.board.map().lanes.iter().filter(|lane| lane.content.kind() != LaneKind::Divider).count()),
        ("count-cards", open.board.map().cards().count()),
        ("count-personas", open.board.map().personas.len()),
    ];
    let text: Vec<String> = counts.into_iter().map(|(key, count)| say_count(locale, key, count)).collect();
    ui.label(RichText::new(text.join(" · ")).small().weak());
    if !open.warnings.is_empty() {
        ui.separator();
        let label = say_count(locale, "count-warnings", open.warnings.len() + open.more_warnings);
        let text = RichText::new(format!("{} {label}", icons::WARNING)).small();
        let response = ui.add(Button::new(text).frame(false));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if response.clicked() {
            *given = Some(Request::Command(Command::ShowWarnings));
        }
    }
}

/// From right to left: in, slider, out, percentage.
fn zoom(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let Some(camera) = state.map.as_ref().and_then(|open| open.board.canvas().camera()) else { return };
    let locale = state.locale;
    let button = |ui: &mut Ui, text: String, command: Command| {
        let label = command.label(locale);
        let value = (command == Command::ActualSize).then(|| text.clone());
        let response = ui.add(Button::new(text).frame_when_inactive(false));
        response.widget_info(|| WidgetInfo {
            current_text_value: value.clone(),
            ..WidgetInfo::labeled(Role::Button, true, &label)
        });
        let tip = match shortcut_text(ui.ctx(), command) {
            Some(keys) => format!("{label}  ({keys})"),
            None => label,
        };
        response.on_hover_text(tip).clicked()
    };
    if button(ui, icons::PLUS.to_string(), Command::ZoomIn) {
        *given = Some(Request::Command(Command::ZoomIn));
    }
    let mut zoom = camera.zoom;
    let slider = Slider::new(&mut zoom, ZOOM_RANGE).logarithmic(true).show_value(false);
    let response = ui.add(slider).on_hover_text(say(locale, "zoom"));
    if response.changed() {
        *given = Some(Request::Zoom(zoom));
    }
    if button(ui, icons::MINUS.to_string(), Command::ZoomOut) {
        *given = Some(Request::Command(Command::ZoomOut));
    }
    if button(ui, format!("{:.0} %", camera.zoom * 100.0), Command::ActualSize) {
        *given = Some(Request::Command(Command::ActualSize));
    }
}
