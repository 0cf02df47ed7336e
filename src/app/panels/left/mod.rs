//! The left panel: personas, and what can be put on the map.

mod channels;
mod lanes;
mod palette;
mod persona_menu;
mod personas;
mod section;
mod tile;

use std::sync::Arc;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::app::command::Command;
use crate::app::shade::picture_theme;
use crate::app::state::{Request, State};
use crate::file::Access;
use crate::locale::say;
use crate::render::Photos;
use crate::text::icons;

pub(in crate::app) use personas::{is_persona_rows, persona_row_at, persona_row_has_keyboard};

use section::Section;

/// Shows the panel and gives what was asked for in it.
pub(in crate::app) fn left(ui: &mut Ui, state: &State, photos: &Arc<Photos>) -> Option<Request> {
    let open = state.map.as_ref()?;
    let mut given = None;
    let editable = open.access == Access::Editable;
    let theme = picture_theme(open.board.map(), state.settings.shade());
    let title = |key: &str| say(state.locale, key);
    let frame = Frame::side_top_panel(ui.style());
    let frame = frame.inner_margin(Margin { right: 0, ..frame.inner_margin });
    Panel::left("elements").default_size(240.0).size_range(200.0..=360.0).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // The scroll bar lies beside what scrolls, not over it.
            ui.set_max_width(ui.available_width() - 10.0);
            ui.add_space(4.0);
            let add = editable.then(|| (icons::PLUS, Command::InsertPersona.label(state.locale)));
            let section = Section { id: "personas", title: &title("left-personas"), add };
            if section.show(ui, |ui| personas::personas(ui, state, open, (&theme, photos), &mut given)) {
                given = Some(Request::Command(Command::InsertPersona));
            }
            ui.add_enabled_ui(editable, |ui| {
                let section = |id: &'static str, key: &str| (id, title(key));
                for (at, (id, title)) in [
                    section("cards", "left-cards"),
                    section("channels", "left-channels"),
                    section("lanes", "left-lanes"),
                ]
                .into_iter()
                .enumerate()
                {
                    let section = Section { id, title: &title, add: None };
                    section.show(ui, |ui| match at {
                        0 => palette::palette(ui, state, &mut given),
                        1 => channels::channels(ui, state, &mut given),
                        _ => lanes::lanes(ui, state, &mut given),
                    });
                }
            });
            ui.add_space(12.0);
        });
    });
    given
}
