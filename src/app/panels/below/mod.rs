//! The panel below the map: what needs room in width. Touchpoints, action plan and figures as tabs.

mod figures;
mod plan;
mod stack;
mod touchpoints;

use egui::{Align, Layout, Panel, ScrollArea, Ui};

use crate::app::state::{Below, Request, State};
use crate::locale::say;
use crate::text::icons;

/// The tabs with their names, as keys of the languages.
const TABS: [(Below, &str); 3] =
    [(Below::Touchpoints, "tab-touchpoints"), (Below::Plan, "tab-plan"), (Below::Figures, "tab-figures")];

/// Width from which on the lines above the tables do not wrap, in points.
const WIDE: f32 = 800.0;
/// Height that a tab needs, in points; with less it is scrolled as a whole.
const NEEDED: f32 = 250.0;
/// The same where it is narrow.
const NEEDED_WHERE_NARROW: f32 = 360.0;

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
        // Where lines wrap, what stands above the tables takes more of them.
        let needed = if ui.available_width() < WIDE { NEEDED_WHERE_NARROW } else { NEEDED };
        let asked = if ui.available_height() < needed {
            let scrolled = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.set_max_height(needed);
                tab(ui, state, shown)
            });
            scrolled.inner
        } else {
            tab(ui, state, shown)
        };
        given = given.take().or(asked);
        // What is short does not let the panel shrink.
        ui.take_available_space();
    });
    given
}

fn tab(ui: &mut Ui, state: &State, shown: Below) -> Option<Request> {
    match shown {
        Below::Touchpoints => touchpoints::touchpoints(ui, state),
        Below::Plan => plan::plan(ui, state),
        Below::Figures => figures::figures(ui, state),
    }
}
