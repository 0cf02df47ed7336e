//! How long ago something was, and how large a file is, in words.

use std::time::Duration;

use crate::locale::{Locale, say, say_count, say_rounded, say_with};
use crate::map::Number;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// How long ago: "5 minutes ago".
#[must_use]
pub fn ago(locale: Locale, since: Duration) -> String {
    let seconds = since.as_secs();
    let counted = |key, unit| say_count(locale, key, usize::try_from(seconds / unit).unwrap_or(usize::MAX));
    if seconds < MINUTE {
        say(locale, "versions-just-now")
    } else if seconds < HOUR {
        counted("versions-minutes-ago", MINUTE)
    } else if seconds < DAY {
        counted("versions-hours-ago", HOUR)
    } else {
        counted("versions-days-ago", DAY)
    }
}

/// How large a file is: "1.2 MB".
#[must_use]
pub fn file_size(locale: Locale, bytes: u64) -> String {
    const UNITS: [&str; 3] = ["KB", "MB", "GB"];
    #[expect(clippy::cast_precision_loss, reason = "rounded to be read")]
    let mut size = bytes as f64 / 1_000.0;
    let mut unit = UNITS[0];
    for larger in &UNITS[1..] {
        if size < 1_000.0 {
            break;
        }
        size /= 1_000.0;
        unit = larger;
    }
    let rounded = if size < 10.0 && unit != UNITS[0] { (size * 10.0).round() / 10.0 } else { size.round().max(1.0) };
    let number = say_rounded(locale, Number::new(rounded).unwrap_or_default());
    say_with(locale, "versions-size", &[("number", &number), ("unit", unit)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_sizes_are_said_in_words() {
        let check = |seconds: u64, spanish: &str, english: &str| {
            let since = Duration::from_secs(seconds);
            assert_eq!([ago(Locale::Spanish, since), ago(Locale::English, since)], [spanish, english]);
        };
        check(3, "hace un momento", "just now");
        check(60, "hace 1 minuto", "1 minute ago");
        check(3_700, "hace 1 hora", "1 hour ago");
        check(2 * DAY + 5, "hace 2 días", "2 days ago");
        let check = |bytes: u64, spanish: &str| assert_eq!(file_size(Locale::Spanish, bytes), spanish);
        check(12, "1\u{a0}KB");
        check(93_400, "93\u{a0}KB");
        check(1_250_000, "1,3\u{a0}MB");
        check(64_000_000, "64\u{a0}MB");
    }
}
