//! What can be dragged onto the map, or put into the selected cell by a click.

use egui::{Response, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::app::command::Command;
use crate::app::state::{Request, State};
use crate::app::tools::{Drag, NewKind};
use crate::locale::say;

/// How a tile looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// Only its icon.
    Icon(f32),
    /// Icon and name, so wide.
    Named(f32),
}

/// Shows a tile.
pub(super) fn tile(
    ui: &mut Ui,
    state: &State,
    (icon, name): (char, &str),
    shape: Shape,
    kind: &NewKind,
    given: &mut Option<Request>,
) {
    let button = match shape {
        Shape::Icon(side) => egui::Button::new(RichText::new(icon.to_string()).size(18.0)).min_size(vec2(side, side)),
        Shape::Named(width) => egui::Button::new(format!("{icon}  {name}")).truncate().min_size(vec2(width, 30.0)),
    };
    let response = ui.scope(|ui| {
        if let Shape::Icon(_) = shape {
            ui.spacing_mut().button_padding = vec2(2.0, 2.0);
        }
        ui.add(button.sense(Sense::click_and_drag()))
    });
    let response = response.inner;
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    let in_cell = state.allows(Command::InsertCard);
    if response.drag_started() {
        if let Some(at) = response.interact_pointer_pos() {
            *given = Some(Request::Carry(Drag::place(kind.clone()), at));
        }
    } else if response.clicked() && in_cell {
        *given = Some(Request::NewCard(kind.clone()));
    }
    explain(&response, state, name, if in_cell { "tile-in-cell" } else { "tile-drag" });
}

fn explain(response: &Response, state: &State, name: &str, key: &str) {
    let response = response.clone().on_hover_cursor(egui::CursorIcon::Grab);
    response.on_hover_ui(|ui| {
        ui.label(name);
        ui.label(RichText::new(say(state.locale, key)).small().weak());
    });
}
