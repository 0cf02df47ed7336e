//! The status bar: which picture is shown, what the map holds, its state, what there is to say, and the zoom.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align, Button, Layout, Panel, RichText, Role, Slider, TextStyle, Ui, WidgetInfo};

use crate::app::canvas::camera::ZOOM_RANGE;
use crate::app::command::{Command, shortcut_text};
use crate::app::state::{OpenMap, Request, State};
use crate::locale::{Locale, say, say_count};
use crate::map::LaneKind;
use crate::text::icons;

use super::findings::findings;

/// Width that the zoom takes without its slider, in points.
const ZOOM_WIDTH: f32 = 156.0;
/// Width that the findings take at most, in points.
const FINDINGS_WIDTH: f32 = 150.0;

/// Shows the bar and gives what was asked for in it.
pub(in crate::app) fn status_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::bottom("status").show(ui, |ui| {
        ui.horizontal(|ui| {
            let Some(open) = &state.map else { return };
            let room = Room::of(ui, state, open);
            tabs(ui, state, &room.tabs, &mut given);
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
                Some((text, left)) => notice(ui, text, left, room.for_zoom),
                None if state.audience.is_some() => {}
                None => counts(ui, state.locale, open, room.for_zoom),
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| zoom(ui, state, room.slider, &mut given));
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

/// Whether the zoom has its slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ZoomSlider {
    Shown,
    Left,
}

/// What the bar has room for. Whatever is shown is shown whole; where there is too little room, first the counts go, then the slider, then
/// the tabs of all pictures but the map, the curves and what is shown.
struct Room {
    /// Places of the tabs among the pictures.
    tabs: Vec<usize>,
    slider: ZoomSlider,
    /// Width that the zoom takes, in points.
    for_zoom: f32,
}

impl Room {
    fn of(ui: &Ui, state: &State, open: &OpenMap) -> Self {
        let locale = state.locale;
        let gap = ui.spacing().item_spacing.x;
        let (padding, separator) = (2.0 * ui.spacing().button_padding.x, 6.0 + gap);
        let small = |text: &str| width(ui, text, &TextStyle::Small) + gap;
        let mut others = separator + small(&say(locale, open.state_key())) + ZOOM_WIDTH;
        if state.audience.is_none() {
            others += separator + FINDINGS_WIDTH + gap;
            if let Some(label) = warnings_label(locale, open) {
                others += separator + small(&label);
            }
        }
        others += separator;
        let tab = |at: &usize| {
            PICTURES.get(*at).map_or(0.0, |(_, word)| width(ui, &say(locale, word), &TextStyle::Button) + padding + gap)
        };
        let mut tabs: Vec<usize> = (0..PICTURES.len()).collect();
        let room = ui.available_width();
        let taken = |tabs: &[usize]| tabs.iter().map(tab).sum::<f32>() + others;
        let may_go =
            |at: usize| at >= 2 && PICTURES.get(at).is_some_and(|(command, _)| state.is_on(*command) != Some(true));
        while taken(&tabs) > room
            && let Some(last) = tabs.iter().rposition(|at| may_go(*at))
        {
            tabs.remove(last);
        }
        let slider = ui.spacing().slider_width + gap;
        if taken(&tabs) + slider <= room {
            Self { tabs, slider: ZoomSlider::Shown, for_zoom: ZOOM_WIDTH + slider }
        } else {
            Self { tabs, slider: ZoomSlider::Left, for_zoom: ZOOM_WIDTH }
        }
    }
}

/// Width of a text in a line, in points.
fn width(ui: &Ui, text: &str, style: &TextStyle) -> f32 {
    let font = style.resolve(ui.style());
    ui.painter().layout_no_wrap(text.to_owned(), font, ui.visuals().text_color()).size().x
}

/// The pictures whose tabs there is room for.
fn tabs(ui: &mut Ui, state: &State, shown: &[usize], given: &mut Option<Request>) {
    for (command, word) in shown.iter().filter_map(|at| PICTURES.get(*at).copied()) {
        let on = state.is_on(command) == Some(true);
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

/// How many warnings there are, if there are any.
fn warnings_label(locale: Locale, open: &OpenMap) -> Option<String> {
    let has_any = !open.warnings.is_empty();
    has_any.then(|| {
        let label = say_count(locale, "count-warnings", open.warnings.len() + open.more_warnings);
        format!("{} {label}", icons::WARNING)
    })
}

fn warnings(ui: &mut Ui, locale: Locale, open: &OpenMap, given: &mut Option<Request>) {
    let Some(text) = warnings_label(locale, open) else { return };
    ui.separator();
    let label = say_count(locale, "count-warnings", open.warnings.len() + open.more_warnings);
    let response = ui.add(Button::new(RichText::new(text).small()).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if response.clicked() {
        *given = Some(Request::Command(Command::ShowWarnings));
    }
}

/// Says something until its time is over. Screen readers are told.
fn notice(ui: &mut Ui, text: &str, left: Duration, for_zoom: f32) {
    ui.ctx().request_repaint_after(left);
    let room = (ui.available_width() - for_zoom).max(0.0);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.label(RichText::new(icons::INFO.to_string()).color(ui.visuals().selection.stroke.color));
        let response = ui.add(egui::Label::new(RichText::new(text).small()).truncate());
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    });
}

/// How much the map holds: as many of the counts as there is room for.
fn counts(ui: &mut Ui, locale: Locale, open: &OpenMap, for_zoom: f32) {
    let map = open.board.map();
    let counts = [
        ("count-stages", map.stages().count()),
        ("count-lanes", map.lanes.iter().filter(|lane| lane.content.kind() != LaneKind::Divider).count()),
        ("count-cards", map.cards().count()),
        ("count-personas", map.personas.len()),
    ];
    let mut text: Vec<String> = counts.into_iter().map(|(key, count)| say_count(locale, key, count)).collect();
    let all = text.join(" · ");
    let room = ui.available_width() - for_zoom - ui.spacing().item_spacing.x;
    while !text.is_empty() && width(ui, &text.join(" · "), &TextStyle::Small) > room {
        text.pop();
    }
    if !text.is_empty() {
        let shown = text.join(" · ");
        let label = ui.label(RichText::new(&shown).small().weak());
        if shown != all {
            label.on_hover_text(all);
        }
    }
}

/// From right to left: in, slider, out, percentage.
fn zoom(ui: &mut Ui, state: &State, slider: ZoomSlider, given: &mut Option<Request>) {
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
    if slider == ZoomSlider::Shown {
        let mut zoom = camera.zoom;
        let slider = Slider::new(&mut zoom, ZOOM_RANGE).logarithmic(true).show_value(false);
        if ui.add(slider).on_hover_text(say(locale, "zoom")).changed() {
            *given = Some(Request::Zoom(zoom));
        }
    }
    if button(ui, icons::MINUS.to_string(), Command::ZoomOut) {
        *given = Some(Request::Command(Command::ZoomOut));
    }
    if button(ui, format!("{:.0} %", camera.zoom * 100.0), Command::ActualSize) {
        *given = Some(Request::Command(Command::ActualSize));
    }
}
