//! The inspector: every field of what is selected, to be changed; of the map if nothing is.

mod adder;
pub(super) mod answers;
mod body;
mod brand;
mod channel;
mod choice;
mod color;
pub(super) mod common;
mod concerns;
mod contents;
mod emotion;
mod entry;
mod evidence;
mod form;
mod moment;
mod options;
mod order;
pub(super) mod parts;
mod photo;
pub(super) mod picker;
mod property;
mod role;
mod rounding;
mod scale;
mod sources;
mod subject;
pub(super) mod switch;
mod tags;
mod text;
mod title;
mod told;
pub(super) mod typing;

use std::sync::Arc;

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::app::state::{Request, State};
use crate::file::Access;
use crate::locale::say;
use crate::map::TextField;
use crate::render::Photos;

use form::Form;
use order::{Row, SECTIONS, applies};
use parts::{heading, remark};
use subject::Subject;

/// Shows the fields and gives what was asked for in them.
pub(super) fn inspector(ui: &mut Ui, state: &State, photos: &Arc<Photos>) -> Option<Request> {
    let open = state.map.as_ref()?;
    let selected = open.board.editor.selection().parts();
    let subject = Subject::of(ui, open.board.map(), selected);
    let mut form = Form::new(state, open, subject);
    // Another selection begins at the top.
    let id = egui::Id::unique(("inspected", form.subject.key()));
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        // The scroll bar lies beside the fields, not over them.
        Frame::NONE.inner_margin(Margin { right: 10, ..Margin::ZERO }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            title::title(&form, ui);
            ui.add_enabled_ui(open.access == Access::Editable, |ui| sections(&mut form, ui, photos));
            if selected.is_empty() {
                ui.add_space(6.0);
                remark(ui, &say(form.locale, "inspector-hint"));
            }
            ui.add_space(12.0);
        });
    });
    form.into_request()
}

fn sections(form: &mut Form<'_>, ui: &mut Ui, photos: &Arc<Photos>) {
    for section in SECTIONS {
        let rows: Vec<Row> = section.rows.iter().copied().filter(|row| applies(*row, &form.subject)).collect();
        if rows.is_empty() {
            continue;
        }
        if let Some(key) = section.heading {
            heading(ui, &say(form.locale, key));
        }
        for row in rows {
            match row {
                Row::Text(TextField::Tags) => tags::tags(form, ui),
                Row::Text(field) => text::text(form, ui, field),
                Row::Stated(field, evidence) => evidence::text_with_evidence(form, ui, field, evidence),
                Row::Property(kind) => property::property(form, ui, kind, photos),
                Row::Value => emotion::value(form, ui),
                Row::Why => text::text(form, ui, TextField::Note),
                Row::Contents => contents::contents(form, ui),
                Row::Moment => moment::moment(form, ui),
            }
        }
    }
}
