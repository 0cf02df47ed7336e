//! Letters without what does not count when one looks for words.

/// A letter without its accent, a space of whatever width.
#[must_use]
pub fn plain_letter(c: char) -> char {
    match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
        c => nucleo_matcher::chars::normalize(c),
    }
}

/// A small letter.
#[must_use]
pub fn small_letter(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { nucleo_matcher::chars::to_lower_case(c) }
}

/// Whether it is an accent that is a character of its own and belongs to the letter before.
#[must_use]
pub fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
