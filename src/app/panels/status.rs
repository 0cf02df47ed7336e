//! The status bar: which picture is shown, what the map holds, its state, what there is to say, and the zoom.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align, Button, Layout, Panel, RichText, Role, Slider, Ui, WidgetInfo};

use crate::app::canvas::camera::ZOOM_RANGE;
use crate::app::command::{Command, shortcut_text};
use crate::app::state::{OpenMap, Request, State};
use crate::locale::{Locale, say, say_count};
use crate::map::LaneKind;
use crate::text::icons;

use super::findings::findings;

/// Width that the zoom takes, in points.
const ZOOM_WIDTH: f32 = 268.0;
/// Width of the bar from which on all pictures have their tabs, in points.
const LEAST_FOR_ALL_TABS: f32 = 980.0;

/// Shows the bar and gives what was asked for in it.
pub(in crate::app) fn status_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::bottom("status").show(ui, |ui| {
        ui.horizontal(|ui| {
            let Some(open) = &state.map else { return };
            tabs(ui, state, &mut given);
            ui.separator();
            ui.label(RichText::new(say(state.locale, open.state_key())).small());
            // What was found in the map is nothing that an audience sees.
            if state.audience.is_none() {
                warnings(ui, state.locale, open, &mut given);
                ui.separator();
                if let Some(request) = findings(ui, state, open) {
                    given = Some(request);
                }
            }
            ui.separator();
            // What there is to say stands in the place of the counts while it lasts.
            match state.notice.as_ref().and_then(|notice| Some((&notice.text, notice.left()?))) {
                Some((text, left)) => notice(ui, text, left),
                None if state.audience.is_some() => {}
                None => counts(ui, state.locale, open),
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| zoom(ui, state, &mut given));
        });
    });
    given
}

/// The pictures of the map, as tabs below the canvas: with a word on each.
const PICTURES: [(Command, &str); 5] = [
    (Command::ShowMap, "tab-map"),
    (Command::ShowCurves, "tab-curves"),
    (Command::ShowSheet, "tab-sheet"),
    (Command::ShowPlan, "tab-plan-page"),
    (Command::ShowFigures, "tab-figures-page"),
];

/// The pictures. Where there is little room only the map, the curves and what is shown.
fn tabs(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let all = ui.available_width() >= LEAST_FOR_ALL_TABS;
    for (at, (command, word)) in PICTURES.into_iter().enumerate() {
        let on = state.is_on(command) == Some(true);
        if !(all || at < 2 || on) {
            continue;
        }
        let label = command.label(state.locale);
        let enabled = state.allows(command);
        let response = ui.add_enabled(enabled, Button::selectable(on, say(state.locale, word)));
        response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, on, &label));
        let tip = match shortcut_text(ui.ctx(), state.locale, command) {
            Some(keys) => format!("{label}  ({keys})"),
            None => label,
        };
        if response.on_hover_text(tip).clicked() {
            *given = Some(Request::Command(command));
        }
    }
}

fn warnings(ui: &mut Ui, locale: Locale, open: &OpenMap, given: &mut Option<Request>) {
    if open.warnings.is_empty() {
        return;
    }
    ui.separator();
    let label = say_count(locale, "count-warnings", open.warnings.len() + open.more_warnings);
    let text = RichText::new(format!("{} {label}", icons::WARNING)).small();
    let response = ui.add(Button::new(text).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if response.clicked() {
        *given = Some(Request::Command(Command::ShowWarnings));
    }
}

/// Says something until its time is over. Screen readers are told.
fn notice(ui: &mut Ui, text: &str, left: Duration) {
    ui.ctx().request_repaint_after(left);
    let room = (ui.available_width() - ZOOM_WIDTH).max(0.0);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.label(RichText::new(icons::INFO.to_string()).color(ui.visuals().selection.stroke.color));
        let response = ui.add(egui::Label::new(RichText::new(text).small()).truncate());
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    });
}

/// How much the map holds, as far as there is room to say it.
fn counts(ui: &mut Ui, locale: Locale, open: &OpenMap) {
    let map = open.board.map();
    let counts = [
        ("count-stages", map.stages().count()),
        ("count-lanes", map.lanes.iter().filter(|lane| lane.content.kind() != LaneKind::Divider).count()),
        ("count-cards", map.cards().count()),
        ("count-personas", map.personas.len()),
    ];
    let text: Vec<String> = counts.into_iter().map(|(key, count)| say_count(locale, key, count)).collect();
    let room = (ui.available_width() - ZOOM_WIDTH).max(0.0);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(egui::Label::new(RichText::new(text.join(" · ")).small().weak()).truncate());
    });
}

/// From right to left: in, slider, out, percentage.
fn zoom(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let Some(camera) = state.shown_board().and_then(|board| board.canvas().camera()) else { return };
    let locale = state.locale;
    let button = |ui: &mut Ui, text: String, command: Command| {
        let label = command.label(locale);
        let value = (command == Command::ActualSize).then(|| text.clone());
        let response = ui.add(Button::new(text).frame_when_inactive(false));
        response.widget_info(|| WidgetInfo {
            current_text_value: value.clone(),
            ..WidgetInfo::labeled(Role::Button, true, &label)
        });
        let tip = match shortcut_text(ui.ctx(), locale, command) {
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
