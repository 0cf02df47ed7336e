//! The action plan as a page.

use super::sheet::Sheet;
use super::title;

/// Width of the content in map units.
pub(super) const WIDTH: f64 = 1_280.0;

pub(super) fn place(sheet: &mut Sheet<'_>) {
    title::place(sheet);
}
