//! The menu of what is selected, under the pointer or beside the selection.

use egui::{Popup, Pos2, Response};

use crate::app::command::for_part;
use crate::app::state::{Request, State};

use super::items::commands;

/// Shows the menu after a click with the secondary button, or when it was asked for from the keyboard.
pub(in crate::app) fn context_menu(canvas: &Response, state: &mut State) -> Option<Request> {
    let mut given = None;
    let part = state.map.as_ref().and_then(|open| open.board.editor.selection().lead());
    let place = state.map.as_mut().and_then(|open| open.board.take_menu_place());
    if let Some(place) = place {
        let id = Popup::default_response_id(canvas);
        canvas.ctx.memory_mut(|memory| memory.data.insert_temp(id, place));
        Popup::open_id(&canvas.ctx, id);
    } else if canvas.secondary_clicked() {
        canvas.ctx.memory_mut(|memory| memory.data.remove::<Pos2>(Popup::default_response_id(canvas)));
    }
    // Asked for from the keyboard it stays beside the selection, else where the pointer was.
    let id = Popup::default_response_id(canvas);
    let popup = Popup::context_menu(canvas);
    let popup = match canvas.ctx.memory(|memory| memory.data.get_temp::<Pos2>(id)) {
        Some(place) => popup.at_position(place),
        None => popup,
    };
    popup.show(|ui| {
        ui.set_min_width(270.0);
        for (at, group) in for_part(part).iter().enumerate() {
            if at > 0 {
                ui.separator();
            }
            commands(ui, state, group, &mut given);
        }
    });
    given
}
