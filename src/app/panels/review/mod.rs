//! The review: what could be better in the map, where, and what to do about it.

use egui::Ui;

use crate::app::state::{Request, State};

/// Shows the tab and gives what was asked for in it.
pub(super) fn review(ui: &mut Ui, state: &State) -> Option<Request> {
    let _ = (ui, state);
    None
}
