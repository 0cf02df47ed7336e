//! The inventory of touchpoints: all of them as a table, and how they mix along the way.

mod cells;
mod filter;
mod mix;
mod query;
mod rows;
mod shown;
mod table;

use egui::{Id, Label, RichText, Ui};

use crate::app::command::{Command, shortcut_text};
use crate::app::state::{Request, State};
use crate::locale::{say, say_count};
use crate::text::icons;

use query::Query;
use rows::Listed;
use shown::Shown;

/// Shows the tab and gives what was asked for in it.
pub(super) fn touchpoints(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let listed = Listed::of(ui, open.board.map(), state.locale);
    if listed.rows.is_empty() {
        return empty(ui, state, &listed);
    }
    let mut given = None;
    let id = Id::unique("touchpoints query");
    let mut query: Query = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    query.keep_to(&listed);
    let shown = Shown::of(ui, &listed, &query);
    mix::mix(ui, state.locale, &listed, &mut query);
    ui.add_space(2.0);
    filter::filter(ui, state.locale, &listed, &mut query, shown.order.len(), &mut given);
    hidden(ui, state, &listed);
    ui.add_space(2.0);
    if shown.order.is_empty() {
        ui.label(RichText::new(say(state.locale, "touchpoints-none-fit")).weak());
    } else {
        table::table(ui, state.locale, open, &shown, &mut query, &mut given);
    }
    ui.data_mut(|data| data.insert_temp(id, query));
    given
}

/// Says that some are left out.
fn hidden(ui: &mut Ui, state: &State, listed: &Listed) {
    if listed.hidden > 0 {
        let text = say_count(state.locale, "touchpoints-hidden", listed.hidden);
        ui.label(RichText::new(format!("{} {text}", icons::EYE_SLASH)).small().weak());
    }
}

/// What to do where there are none.
fn empty(ui: &mut Ui, state: &State, listed: &Listed) -> Option<Request> {
    let mut given = None;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.25).min(60.0));
        ui.label(RichText::new(icons::MAP_PIN.to_string()).size(28.0).weak());
        ui.label(RichText::new(say(state.locale, "touchpoints-empty")).strong());
        ui.set_max_width(520.0);
        ui.add(Label::new(RichText::new(say(state.locale, "touchpoints-empty-hint")).weak()).wrap());
        hidden(ui, state, listed);
        ui.add_space(6.0);
        if !state.panels.left {
            let keys = shortcut_text(ui.ctx(), state.locale, Command::ToggleElements).unwrap_or_default();
            let text = say(state.locale, "touchpoints-show-elements");
            if ui.button(text).on_hover_text(keys).clicked() {
                given = Some(Request::Command(Command::ToggleElements));
            }
        }
    });
    given
}
