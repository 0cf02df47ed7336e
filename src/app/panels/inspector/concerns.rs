//! The personas whom cards concern.

use egui::Ui;

use crate::app::describe;
use crate::app::panels::signs::PersonaSign;
use crate::edit::{Property, PropertyKind};
use crate::locale::say;
use crate::map::{Part, PersonaId};

use super::form::Form;
use super::parts::{remark, row};
use super::switch::checkbox;

/// The personas, if the parts concern some.
pub(super) fn concerns(form: &mut Form<'_>, ui: &mut Ui) {
    let of = |property: &Property| match property {
        Property::Concerns(personas) => personas.clone(),
        _ => Vec::new(),
    };
    let Some(value) = form.value(PropertyKind::Concerns, of) else { return };
    let map = form.map();
    if map.personas.is_empty() {
        return;
    }
    row(ui, |ui| {
        for persona in &map.personas {
            let id = persona.id;
            let sign = PersonaSign::of(map, id, &form.theme);
            let name = describe::name(map, Part::Persona(id), form.locale);
            let share = value.share(|personas| personas.contains(&id));
            if let Some(on) = checkbox(ui, share, Some(sign), &name) {
                let order: Vec<PersonaId> = map.personas.iter().map(|persona| persona.id).collect();
                form.change(PropertyKind::Concerns, |property| {
                    let Property::Concerns(concerned) = property else { return None };
                    let stays = |other: &PersonaId| if *other == id { on } else { concerned.contains(other) };
                    Some(Property::Concerns(order.iter().copied().filter(stays).collect()))
                });
            }
        }
        if value.same().is_some_and(Vec::is_empty) {
            remark(ui, &say(form.locale, "concerns-all"));
        }
    });
}
