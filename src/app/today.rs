//! The clock, in one place.

use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::map::Date;

/// A time of a day, as a clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) date: Date,
    /// 0 to 23.
    pub(super) hour: i8,
    /// 0 to 59.
    pub(super) minute: i8,
}

/// The day that it is where the program runs.
#[must_use]
pub fn today() -> Date {
    Zoned::now().date().into()
}

/// The day before.
pub(super) fn day_before(date: Date) -> Option<Date> {
    let day = jiff::civil::Date::new(date.year(), date.month(), date.day()).ok()?;
    day.yesterday().ok().map(Into::into)
}

/// A time as it is shown where the program runs; `None` for times that no clock shows.
pub(super) fn moment(time: SystemTime) -> Option<Moment> {
    let zoned = Timestamp::try_from(time).ok()?.to_zoned(TimeZone::system());
    Some(Moment { date: zoned.date().into(), hour: zoned.hour(), minute: zoned.minute() })
}
