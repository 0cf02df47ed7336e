//! The guide: the five steps with their questions, and what is still missing.

use egui::Ui;

use crate::app::state::{Request, State};

/// Shows the tab and gives what was asked for in it.
pub(super) fn guide(ui: &mut Ui, state: &State) -> Option<Request> {
    let _ = (ui, state);
    None
}
