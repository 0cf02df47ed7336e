//! What stays on one line as it is set: dates, and numbers with their units.

use crate::locale::{Locale, say_date};
use crate::map::Date;

/// A space at which no line ends.
const FIXED: char = '\u{a0}';

/// A date on one line.
pub(super) fn date(locale: Locale, date: Date) -> String {
    say_date(locale, date).replace(' ', "\u{a0}")
}

/// A text in which numbers stay beside the signs of their units.
pub(super) fn units(text: &str) -> String {
    let mut before = None;
    let mut rest = text.chars().peekable();
    let mut kept = String::with_capacity(text.len());
    while let Some(letter) = rest.next() {
        let is_between = letter == ' '
            && before.is_some_and(|before: char| before.is_ascii_digit())
            && rest.peek().is_some_and(|next| matches!(next, '%' | '‰' | '€' | '£' | '°'));
        kept.push(if is_between { FIXED } else { letter });
        before = Some(letter);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_with_their_units() {
        let check = |text: &str, expected: &str| assert_eq!(units(text), expected);
        check("del 2,4 al 4 %", "del 2,4 al 4\u{a0}%");
        check("600 € al año", "600\u{a0}€ al año");
        check("4 de 7", "4 de 7");
        check("% de 4", "% de 4");
        check("", "");
    }

    #[test]
    fn dates_have_no_place_to_break() -> Result<(), Box<dyn std::error::Error>> {
        for locale in Locale::ALL {
            let said = date(locale, "2027-02-26".parse()?);
            assert!(said.contains('\u{a0}') && !said.contains(' '), "{said}");
        }
        Ok(())
    }
}
