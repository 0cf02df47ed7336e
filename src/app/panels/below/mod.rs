//! The panel below the map: what needs room in width. Touchpoints, action plan and figures as tabs.

mod figures;
mod plan;
mod stack;
mod touchpoints;

use egui::{Align, Layout, Panel, Ui};

use crate::app::state::{Below, Request, State};
use crate::locale::say;
use crate::text::icons;

/// The tabs with their names, as keys of the languages.
const TABS: [(Below, &str); 3] =
    [(Below::Touchpoints, "tab-touchpoints"), (Below::Plan, "tab-plan"), (Below::Figures, "tab-figures")];

/// Shows the panel.
pub(in crate::app) fn below(ui: &mut Ui, state: &State, shown: Below) -> Option<Request> {
    let mut given = None;
    let most = (ui.available_height() * 0.7).max(120.0);
    Panel::bottom("below").resizable(true).default_size(340.0).size_range(120.0..=most).show(ui, |ui| {
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            for (tab, key) in TABS {
                if ui.selectable_label(shown == tab, say(state.locale, key)).clicked() {
                    given = Some(Request::ShowBelow(Some(tab)));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = say(state.locale, "close-below");
                let button = ui.button(icons::X.to_string()).on_hover_text(&close);
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &close));
                if button.clicked() {
                    given = Some(Request::ShowBelow(None));
                }
            });
        });
        ui.separator();
        let asked = match shown {
            Below::Touchpoints => touchpoints::touchpoints(ui, state),
            Below::Plan => plan::plan(ui, state),
            Below::Figures => figures::figures(ui, state),
        };
        given = given.take().or(asked);
        // What is short does not let the panel shrink.
        ui.take_available_space();
    });
    given
}
