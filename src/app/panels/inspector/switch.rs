//! What is so or not so, and grades.

use egui::{Atom, Checkbox, Ui, vec2};

use crate::app::panels::signs::PersonaSign;
use crate::edit::{Property, PropertyKind};
use crate::locale::say;
use crate::map::Grade;

use super::choice::buttons;
use super::common::Share;
use super::form::Form;
use super::parts::{label, remark, row};

/// A switch for a property, if the parts have it.
pub(super) fn switch(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind) {
    let is_on = |property: &Property| {
        matches!(
            property,
            Property::Hidden(true)
                | Property::Collapsed(true)
                | Property::MomentOfTruth(true)
                | Property::HideEvidence(true)
                | Property::HideTurningPoints(true)
        )
    };
    let Some(share) = form.subject.property(kind).map(|value| value.share(is_on)) else { return };
    row(ui, |ui| {
        if let Some(on) = checkbox(ui, share, None, &form.label(kind)) {
            form.set(match kind {
                PropertyKind::Hidden => Property::Hidden(on),
                PropertyKind::Collapsed => Property::Collapsed(on),
                PropertyKind::HideEvidence => Property::HideEvidence(on),
                PropertyKind::HideTurningPoints => Property::HideTurningPoints(on),
                _ => Property::MomentOfTruth(on),
            });
        }
    });
}

/// A box that is ticked, not ticked, or holds for some; a persona's has her sign. Gives what it was changed to: on where only some had
/// it.
pub(in crate::app::panels) fn checkbox(
    ui: &mut Ui,
    share: Share,
    sign: Option<PersonaSign>,
    text: &str,
) -> Option<bool> {
    let mut on = share == Share::All;
    let checkbox = match sign {
        None => Checkbox::new(&mut on, text),
        Some(sign) => {
            let sign = Atom::paint(vec2(12.0, 12.0), move |ui, args| {
                sign.paint(ui.painter(), args.rect.center(), 5.0);
            });
            Checkbox::new(&mut on, (sign, text))
        }
    };
    let response = ui.add(checkbox.indeterminate(share == Share::Some));
    response.changed().then_some(on)
}

/// Grades from 1 to 5 for a property, if the parts have it.
pub(super) fn grade(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind) {
    let of = |property: &Property| match property {
        Property::Impact(grade) | Property::Effort(grade) => *grade,
        _ => None,
    };
    let Some(value) = form.value(kind, of) else { return };
    let name = form.label(kind);
    row(ui, |ui| {
        label(ui, &name);
        if value.same().is_none() {
            remark(ui, &say(form.locale, "mixed-values"));
        }
        let grades: Vec<(Grade, String)> =
            (1..=5).filter_map(|grade| Some((Grade::new(grade)?, grade.to_string()))).collect();
        let current = value.same().copied().flatten();
        if let Some(clicked) = buttons(ui, &name, current, &grades) {
            // The one that holds is taken back by choosing it again.
            let chosen = if current == Some(clicked) { None } else { Some(clicked) };
            form.set(match kind {
                PropertyKind::Impact => Property::Impact(chosen),
                _ => Property::Effort(chosen),
            });
        }
    });
}
