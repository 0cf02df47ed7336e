//! The clock, in one place.

use crate::map::Date;

/// The day that it is where the program runs.
#[must_use]
pub fn today() -> Date {
    jiff::Zoned::now().date().into()
}
