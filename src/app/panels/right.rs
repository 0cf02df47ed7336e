//! The right panel: inspector, review, guide and history as tabs.

use std::sync::Arc;

use egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

use crate::app::state::{Request, State, Tab};
use crate::locale::say;
use crate::render::Photos;
use crate::sentence;

use super::guide::guide;
use super::inspector::inspector;
use super::review::review;

/// The tabs with their names, as keys of the languages.
const TABS: [(Tab, &str); 4] = [
    (Tab::Inspector, "tab-inspector"),
    (Tab::Review, "tab-review"),
    (Tab::Guide, "tab-guide"),
    (Tab::History, "tab-history"),
];

/// Shows the panel.
pub(in crate::app) fn right(ui: &mut Ui, state: &State, photos: &Arc<Photos>) -> Option<Request> {
    let mut given = None;
    // What scrolls reaches to the edge, so that its bar lies beside it.
    let frame = Frame::side_top_panel(ui.style());
    let frame = frame.inner_margin(Margin { right: 0, left: 10, ..frame.inner_margin });
    Panel::right("inspector").default_size(296.0).size_range(240.0..=480.0).frame(frame).show(ui, |ui| {
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            for (tab, key) in TABS {
                if ui.selectable_label(state.panels.tab == tab, say(state.locale, key)).clicked() {
                    given = Some(Request::ShowTab(tab));
                }
            }
        });
        ui.separator();
        match state.panels.tab {
            Tab::Inspector => given = given.take().or(inspector(ui, state, photos)),
            Tab::Review => given = given.take().or(review(ui, state)),
            Tab::Guide => given = given.take().or(guide(ui, state)),
            Tab::History => given = given.take().or(history(ui, state)),
        }
    });
    given
}

/// All steps, the newest below; a click goes there.
fn history(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let history = open.board.editor.history();
    let mut given = None;
    let count = history.steps().len() + 1;
    let height = ui.spacing().interact_size.y;
    let names: Vec<_> = history.steps().collect();
    ScrollArea::vertical().auto_shrink(false).stick_to_bottom(true).show_rows(ui, height, count, |ui, rows| {
        for at in rows {
            let text = match at.checked_sub(1).and_then(|at| names.get(at)) {
                None => say(state.locale, "history-start"),
                Some(name) => sentence::step(state.locale, name),
            };
            let text = if at > history.done() { RichText::new(text).weak() } else { RichText::new(text) };
            if ui.add(egui::Button::selectable(at == history.done(), text).truncate()).clicked() {
                given = Some(Request::Jump(at));
            }
        }
    });
    given
}
