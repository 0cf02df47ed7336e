//! Edits: what each does, and that no sequence of them makes anything but a valid map.

use crate::any_edit;
use crate::dice;
#[path = "edit/outline.rs"]
mod outline;
#[path = "edit/random.rs"]
mod random;
#[path = "edit/rules.rs"]
mod rules;
#[path = "edit/steps.rs"]
mod steps;
use crate::support;
#[path = "edit/values.rs"]
mod values;
