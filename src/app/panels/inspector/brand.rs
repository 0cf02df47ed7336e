//! The brand of the map: what it is called, and the way to its dialog.

use egui::{Label, Ui};

use crate::app::command::Command;
use crate::app::state::Request;
use crate::edit::{Property, PropertyKind};
use crate::locale::say;

use super::form::Form;
use super::parts::{label, remark, row};

/// The brand, if it is the map that is inspected.
pub(super) fn brand(form: &mut Form<'_>, ui: &mut Ui) {
    let of = |property: &Property| match property {
        Property::Brand(brand) => brand.as_ref().map(|brand| brand.name.trim().to_owned()),
        _ => None,
    };
    let Some(name) = form.value(PropertyKind::Brand, of) else { return };
    row(ui, |ui| {
        label(ui, &form.label(PropertyKind::Brand));
        match name.same().and_then(Option::as_deref) {
            None => remark(ui, &say(form.locale, "brand-usual")),
            Some("") => remark(ui, &say(form.locale, "brand-nameless")),
            Some(name) => {
                ui.add(Label::new(name).truncate());
            }
        }
        ui.add_space(3.0);
        if ui.button(Command::Brand.label(form.locale)).clicked() {
            form.ask(Request::Command(Command::Brand));
        }
    });
}
