//! Over the lower left corner of the map: in which way it is not shown as it is, and a click to see it so again.

use egui::{Align2, Area, Button, Context, Id, Margin, Order, Rect, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::command::{Command, shortcut_text};
use crate::app::state::{Request, State};
use crate::app::view::Assumed;
use crate::locale::{say, say_with};
use crate::text::icons;

/// Distance from the corner in points.
const EDGE: f32 = 12.0;

/// Shows a chip for each view that is on, over the map at `canvas`.
pub(in crate::app) fn chips(context: &Context, state: &State, canvas: Rect) -> Option<Request> {
    let open = state.map.as_ref()?;
    let view = open.board.view();
    let mut chips: Vec<(String, Command)> = Vec::new();
    if let Some(name) = open.board.filter_name(state.locale) {
        chips.push((say_with(state.locale, "moments-chip-only", &[("persona", &name)]), Command::ShowOnly));
    }
    if view.assumed == Assumed::Dimmed {
        chips.push((say(state.locale, "moments-chip-dimmed"), Command::DimAssumed));
    }
    if chips.is_empty() {
        return None;
    }
    let area = Area::new(Id::unique("view-chips"))
        .order(Order::Middle)
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(canvas.left_bottom() + vec2(EDGE, -EDGE))
        .role(Role::Group)
        .accessible_name(say(state.locale, "moments-chips"));
    let mut given = None;
    area.show(context, |ui| {
        ui.horizontal(|ui| {
            for (text, command) in &chips {
                if chip(ui, state, text, *command) {
                    given = Some(Request::Command(*command));
                }
            }
        });
    });
    given
}

/// A chip; gives whether its view is to end.
fn chip(ui: &mut Ui, state: &State, text: &str, command: Command) -> bool {
    let frame = egui::Frame::popup(ui.style()).inner_margin(Margin::symmetric(2, 1));
    let response = frame.show(ui, |ui| {
        let shown = RichText::new(format!("{text}   {}", icons::X));
        ui.add(Button::new(shown).frame_when_inactive(false))
    });
    let response = response.inner;
    let all = say(state.locale, "moments-show-all");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{text}. {all}")));
    let tip = match shortcut_text(ui.ctx(), state.locale, command) {
        Some(keys) => format!("{all}  ({keys})"),
        None => all,
    };
    response.on_hover_text(tip).clicked()
}
