//! What texts of a map are made of.

use std::borrow::Cow;

use super::limits::MAX_TEXT_CHARS;

/// A text as a map may hold it, and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanText {
    /// The text.
    pub text: String,
    /// How many control characters were taken out of it.
    pub removed: usize,
    /// Whether it was longer than [`MAX_TEXT_CHARS`].
    pub cut: bool,
}

/// A text with line breaks as `\n`, blanks for tabs, no other control characters, and an end.
#[must_use]
pub fn clean_text(text: Cow<'_, str>) -> CleanText {
    let (mut text, removed) = without_control_characters(text);
    // Only a text of so many bytes can have so many characters.
    let end = (text.len() > MAX_TEXT_CHARS).then(|| text.char_indices().nth(MAX_TEXT_CHARS)).flatten();
    if let Some((end, _)) = end {
        text.truncate(end);
        text.shrink_to_fit();
    }
    CleanText { text, removed, cut: end.is_some() }
}

fn without_control_characters(text: Cow<'_, str>) -> (String, usize) {
    // The second test finds the first byte of U+0080 to U+009F, among others.
    if !text.bytes().any(|byte| byte < b' ' || byte == 0x7F || byte == 0xC2) {
        return (text.into_owned(), 0);
    }
    let mut clean = String::with_capacity(text.len());
    let mut removed = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\t' => clean.push(' '),
            '\n' => clean.push(c),
            _ if c.is_control() => removed += 1,
            _ => clean.push(c),
        }
    }
    (clean, removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned() {
        let check = |text: &str, expected: &str, removed: usize| {
            let clean = clean_text(text.into());
            assert_eq!(clean, CleanText { text: expected.into(), removed, cut: false }, "{text:?}");
        };
        check("año", "año", 0);
        check("a\r\nb\rc\nd", "a\nb\nc\nd", 0);
        check("a\tb", "a b", 0);
        check("a\0b\u{7}\u{85}c\u{7f}", "abc", 4);
        check("\u{202e}kept\u{200d}", "\u{202e}kept\u{200d}", 0);
    }

    #[test]
    fn texts_have_an_end() {
        let check = |length: usize, cut: bool| {
            let clean = clean_text("ñ".repeat(length).into());
            assert_eq!((clean.text.chars().count(), clean.cut), (length.min(MAX_TEXT_CHARS), cut));
        };
        check(MAX_TEXT_CHARS, false);
        check(MAX_TEXT_CHARS + 1, true);
    }
}
