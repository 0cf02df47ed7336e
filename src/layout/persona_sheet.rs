//! The sheet of a persona.

use crate::map::PersonaId;

use super::sheet::Sheet;
use super::title;

/// Width of the content in map units.
pub(super) const WIDTH: f64 = 1_280.0;

pub(super) fn place(sheet: &mut Sheet<'_>, persona: PersonaId) {
    let _ = persona;
    title::place(sheet);
}
