//! Kinds of lanes, each of which can be added to the map.

use egui::{Button, Ui, WidgetInfo, vec2};

use crate::app::panels::signs::{LANE_KINDS, lane_icon, lane_kind};
use crate::app::state::{Request, State};
use crate::locale::{say, say_with};

/// Shows the kinds. A click adds a lane below the selected one, or at the end.
pub(super) fn lanes(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    ui.spacing_mut().item_spacing.y = 1.0;
    for kind in LANE_KINDS {
        let name = say(state.locale, lane_kind(kind));
        let says = say_with(state.locale, "add-lane", &[("kind", &name)]);
        let button = Button::new(format!("{}  {name}", lane_icon(kind))).frame_when_inactive(false).truncate();
        // Names begin at the left, whatever the width.
        let response = ui.add(button.min_size(vec2(ui.available_width(), 0.0)).right_text(""));
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &says));
        if response.on_hover_text(says.as_str()).clicked() {
            *given = Some(Request::InsertLane(kind));
        }
    }
}
