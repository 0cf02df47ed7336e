//! The figures.

use egui::Ui;

use crate::app::state::{Request, State};

/// Shows the tab and gives what was asked for in it.
pub(super) fn figures(ui: &mut Ui, state: &State) -> Option<Request> {
    let _ = (ui, state);
    None
}
