//! Edits: what each does, and that no sequence of them makes anything but a valid map.

#[path = "edit/outline.rs"]
mod outline;
#[path = "edit/rules.rs"]
mod rules;
