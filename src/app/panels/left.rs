//! The left panel: personas, and kinds of cards to drag onto the map.

use egui::{Panel, Ui};

use crate::app::state::{Request, State};

/// Shows the panel.
pub(in crate::app) fn left(ui: &mut Ui, state: &State) -> Option<Request> {
    let mut given = None;
    Panel::left("elements").default_size(210.0).size_range(160.0..=320.0).show(ui, |ui| {
        for persona in &state.map.as_ref()?.board.map().personas {
            if ui.button(&persona.name).clicked() {
                given = Some(Request::Select(crate::map::Part::Persona(persona.id)));
            }
        }
        Some(())
    });
    given
}
