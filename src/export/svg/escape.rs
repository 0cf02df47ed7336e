//! Texts inside XML.

use std::borrow::Cow;

/// A text as it may stand in an element or between double quotes. What XML cannot hold (XML 1.0, 2.2) is left out, and breaks of
/// lines become spaces.
pub(in crate::export) fn escaped(text: &str) -> String {
    let kept: String = text.chars().filter_map(presentable).collect();
    match quick_xml::escape::escape(kept.as_str()) {
        Cow::Borrowed(_) => kept,
        Cow::Owned(escaped) => escaped,
    }
}

fn presentable(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => None,
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_act_is_shown() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        check("plain", "plain");
        check("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&apos;");
        check("a\nb\u{0}c\u{ffff}", "a bc");
    }
}
