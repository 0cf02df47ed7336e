//! Times of the clock, in words.

use std::time::SystemTime;

use crate::app::today::{day_before, moment, today};
use crate::locale::{Locale, say_date, say_with};

/// A time in words: "Today, 14:32".
pub(super) fn when(locale: Locale, time: SystemTime) -> String {
    let Some(moment) = moment(time) else { return String::new() };
    let (hour, minute) = (moment.hour.to_string(), format!("{:02}", moment.minute));
    let time = say_with(locale, "versions-time", &[("hour", &hour), ("minute", &minute)]);
    let today = today();
    if moment.date == today {
        say_with(locale, "versions-today", &[("time", &time)])
    } else if day_before(today) == Some(moment.date) {
        say_with(locale, "versions-yesterday", &[("time", &time)])
    } else {
        say_with(locale, "versions-day", &[("date", &say_date(locale, moment.date)), ("time", &time)])
    }
}
