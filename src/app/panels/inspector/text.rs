//! Texts of parts.

use egui::{Id, Ui};

use crate::app::describe;
use crate::locale::say;
use crate::map::TextField;

use super::form::Form;
use super::parts::{label, row};
use super::typing::{Commit, Shape, Typing};

/// A field for a text, if the parts have it.
pub(super) fn text(form: &mut Form<'_>, ui: &mut Ui, field: TextField) {
    let Some(part) = form.subject.parts().first().copied() else { return };
    let name = describe::field_of(part, field, form.locale);
    named_text(form, ui, field, &name);
}

/// A field for a text under another name.
pub(super) fn named_text(form: &mut Form<'_>, ui: &mut Ui, field: TextField, name: &str) {
    if form.subject.text(field).is_some() {
        row(ui, |ui| {
            let label = label(ui, name);
            text_below(form, ui, field, label);
        });
    }
}

/// A field for a text, below what names it.
pub(super) fn text_below(form: &mut Form<'_>, ui: &mut Ui, field: TextField, label: Id) {
    let Some(value) = form.subject.text(field).map(|text| text.same().cloned()) else { return };
    let hint = match (&value, is_list(field)) {
        (None, _) => say(form.locale, "mixed-values"),
        (Some(_), true) => say(form.locale, "hint-one-a-line"),
        (Some(_), false) => String::new(),
    };
    let typing =
        Typing { id: field_id(form, field), label, value, shape: shape(field), hint: &hint, commit: Commit::Live };
    let restore = || form.writing(field, |text| text);
    let typed = typing.show(ui, restore, |text| Ok(form.writing(field, |_| text.to_owned())));
    if let Some(typed) = typed {
        form.edit(typed.edit, Some(typed.gesture));
    }
}

/// The name of a text's field for the window library.
pub(super) fn field_id(form: &Form<'_>, field: TextField) -> Id {
    Id::unique(("inspected text", form.subject.key(), field))
}

fn shape(field: TextField) -> Shape {
    match field {
        TextField::Title
        | TextField::Subtitle
        | TextField::Author
        | TextField::Client
        | TextField::Level(_)
        | TextField::Name
        | TextField::Duration
        | TextField::Owner
        | TextField::Unit
        | TextField::Profile
        | TextField::Role
        | TextField::Link => Shape::Wrapped,
        TextField::Goal | TextField::Description | TextField::Measure | TextField::Brake | TextField::Insight => {
            Shape::Lines(2)
        }
        TextField::Text | TextField::Note | TextField::Summary | TextField::Quote | TextField::Tags => Shape::Lines(3),
        TextField::Works
        | TextField::Hurts
        | TextField::Attitudes
        | TextField::Goals
        | TextField::Needs
        | TextField::Motivations => Shape::Lines(2),
    }
}

/// Whether a text is a list with an item per line.
fn is_list(field: TextField) -> bool {
    matches!(
        field,
        TextField::Works
            | TextField::Hurts
            | TextField::Attitudes
            | TextField::Goals
            | TextField::Needs
            | TextField::Motivations
    )
}
