//! Numbers and days as people write them in a language: the other way round than [`super::say_number`] and [`super::say_date`].

use crate::map::{Date, Number};

use super::language::Locale;
use super::say::say;

/// A number as it is written in the language: with its decimal mark, and with thousands set apart or not. The other language's
/// decimal mark is understood where it cannot set thousands apart.
#[must_use]
pub fn read_number(locale: Locale, text: &str) -> Option<Number> {
    let (decimal, thousands) = match locale {
        Locale::Spanish => (',', '.'),
        Locale::English => ('.', ','),
    };
    let text = text.trim();
    let (sign, digits) = match text.chars().next()? {
        '-' | '−' | '–' => ("-", text.trim_start_matches(['-', '−', '–'])),
        '+' => ("", text.trim_start_matches('+')),
        _ => ("", text),
    };
    let digits = digits.trim_start();
    let (whole, fraction) = match digits.split_once(decimal) {
        Some(parts) => parts,
        None => match digits.split_once(thousands) {
            Some((whole, rest)) if rest.len() != 3 && rest.bytes().all(|b| b.is_ascii_digit()) => (whole, rest),
            _ => (digits, ""),
        },
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let whole = ungrouped(whole, thousands)?;
    format!("{sign}{whole}.{fraction}0").parse().ok().and_then(|value| Number::new(value).ok())
}

/// A day: "22/11/2026", "22 de noviembre de 2026", "Nov 22, 2026", "2026-11-22". Among figures the day comes before the month; the year
/// has four.
#[must_use]
pub fn read_date(text: &str) -> Option<Date> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !["", "de", "del", "of"].contains(word)).collect();
    let &[first, middle, last] = &words[..] else { return None };
    let named = words.iter().position(|word| month(word).is_some());
    let (year, month, day) = match named {
        Some(0) => (last, month(first)?, middle),
        Some(1) => (last, month(middle)?, first),
        Some(_) => return None,
        None if first.len() == 4 => (first, number(middle, 2)?, last),
        None => (last, number(middle, 2)?, first),
    };
    if year.len() != 4 {
        return None;
    }
    format!("{:04}-{month:02}-{:02}", number(year, 4)?, number(day, 2)?).parse().ok()
}

/// The digits of a whole number, which may be set apart by threes.
fn ungrouped(whole: &str, mark: char) -> Option<String> {
    let groups: Vec<&str> = whole.split(|c: char| c == mark || c.is_whitespace()).collect();
    let (first, others) = groups.split_first()?;
    let are_groups = others.is_empty() || (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3);
    let are_digits = groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    (are_groups && are_digits).then(|| groups.concat())
}

/// A month by its name, or by how it begins.
fn month(word: &str) -> Option<u16> {
    let begins = |locale: Locale, month: u16| say(locale, &format!("month-{month}")).to_lowercase().starts_with(word);
    let long_enough = word.chars().count() >= 3;
    (1..=12).find(|month| long_enough && Locale::ALL.into_iter().any(|locale| begins(locale, *month)))
}

/// A number of at most so many digits.
fn number(word: &str, digits: usize) -> Option<u16> {
    if word.len() <= digits { word.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::say::{say_date, say_number};
    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        let check = |text: &str, spanish: Option<f64>, english: Option<f64>| {
            let read = |locale| read_number(locale, text).map(Number::get);
            assert_eq!((read(Locale::Spanish), read(Locale::English)), (spanish, english), "{text}");
        };
        check("1,5", Some(1.5), Some(1.5));
        check("1.5", Some(1.5), Some(1.5));
        check("1.500", Some(1500.0), Some(1.5));
        check("1,500", Some(1.5), Some(1500.0));
        check("48.300,25", Some(48_300.25), None);
        check("48,300.25", None, Some(48_300.25));
        check("48 300", Some(48_300.0), Some(48_300.0));
        check(" −2 ", Some(-2.0), Some(-2.0));
        check("-,5", Some(-0.5), Some(-0.5));
        check("7,", Some(7.0), Some(7.0));
        for wrong in ["", "-", ",", "1 2", "12e3", "dos", "1,2,3", "1.2.3", "٣"] {
            check(wrong, None, None);
        }
        for number in [0.0, -1.5, 2026.0, 48_300.25, -1_234_567.0, 0.1, 1e300, 5e-324] {
            let number = Number::new(number).unwrap();
            for locale in Locale::ALL {
                assert_eq!(read_number(locale, &say_number(locale, number)), Some(number));
            }
        }
    }

    #[test]
    fn days_are_read_in_figures_and_words() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(read_date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        };
        for text in ["22/11/2026", "22-11-2026", "22.11.2026", "2026-11-22", "22 nov 2026", "November 22, 2026"] {
            check(text, Some("2026-11-22"));
        }
        check("3 de MARZO de 2026", Some("2026-03-03"));
        for wrong in ["", "22/11", "22/11/26", "31/2/2026", "11/22/2026", "22 no 2026", "2026 nov 22", "22/11/20266"] {
            check(wrong, None);
        }
        let date = "2024-02-29".parse().unwrap();
        for locale in Locale::ALL {
            assert_eq!(read_date(&say_date(locale, date)), Some(date));
        }
    }
}
