//! Edits: what each does, and that no sequence of them makes anything but a valid map.

#[path = "edit/any_edit.rs"]
mod any_edit;
#[path = "edit/any_property.rs"]
mod any_property;
#[path = "edit/dice.rs"]
mod dice;
#[path = "edit/outline.rs"]
mod outline;
#[path = "edit/random.rs"]
mod random;
#[path = "edit/rules.rs"]
mod rules;
#[path = "edit/steps.rs"]
mod steps;
#[allow(dead_code, reason = "shared with other tests")]
mod support;
#[path = "edit/values.rs"]
mod values;
