//! Lists that fold out of a dialog.

use egui::{Context, LayerId, ModalResponse, Order};

/// Keeps them above the dialog. Of two layers that come up in the same pass the library leaves the one above that was above before: a
/// click that is pressed and let go within a frame lifts the dialog along with its list, which then lies under it unseen.
pub(super) fn lift<T>(context: &Context, modal: &ModalResponse<T>) {
    if !modal.any_popup_open || !modal.is_top_modal {
        return;
    }
    let dialog = modal.response.layer_id;
    let is_above = |layer: &LayerId| layer.order == Order::Foreground && *layer != dialog;
    let shown = context.memory(|memory| memory.areas().visible_layer_ids());
    shown.into_iter().filter(is_above).for_each(|layer| context.move_to_top(layer));
}
