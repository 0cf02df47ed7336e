//! Addresses that say words which are replaced. With other words in it an address leads nowhere, or to somebody else.

use super::ids::Telling;
use super::words::Words;

/// What stands in a text where an address was.
const LEFT_OUT: &str = "…";

/// A text without the addresses in it that say words; `None` if there are none.
pub(super) fn without(text: &str, words: &Words, telling: &Telling) -> Option<String> {
    if !may_have_address(text) {
        return None;
    }
    let mut written = String::with_capacity(text.len());
    let mut is_changed = false;
    for piece in text.split_inclusive(char::is_whitespace) {
        let address = piece.trim_end();
        let (before, address, after) = bare(address, piece);
        if is_address(address) && says(address, words, telling) {
            is_changed = true;
            written.extend([before, LEFT_OUT, after]);
        } else {
            written.push_str(piece);
        }
    }
    is_changed.then_some(written)
}

/// Whether an address says any of the words, written as it is or as a browser writes it. Rather too much counts than too little.
pub(super) fn says(address: &str, words: &Words, telling: &Telling) -> bool {
    let says = |text: &str| words.replaced(text).is_some() || telling.is_in(text);
    says(address) || says(&decoded(address))
}

fn may_have_address(text: &str) -> bool {
    let is_www = |bytes: &[u8]| bytes.eq_ignore_ascii_case(b"www.");
    text.contains("://") || text.contains('@') || text.as_bytes().windows(4).any(is_www)
}

fn is_address(text: &str) -> bool {
    let is_mail = || text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    text.contains("://") || text.get(..4).is_some_and(|begin| begin.eq_ignore_ascii_case("www.")) || is_mail()
}

/// What stands before an address in a piece of text, the address, and what stands behind it.
fn bare<'t>(word: &'t str, piece: &'t str) -> (&'t str, &'t str, &'t str) {
    let address = word.trim_matches(|c| {
        matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '"' | '“' | '”' | '«' | '»' | ',' | '.' | ';' | ':' | '!' | '?')
    });
    let begin = word.find(address).unwrap_or(0);
    (piece.get(..begin).unwrap_or_default(), address, piece.get(begin + address.len()..).unwrap_or_default())
}

/// An address with what it writes as numbers of bytes as letters.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        let (byte, next) = match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => (byte, after.get(2..).unwrap_or_default()),
            None if *first == b'+' => (b' ', after),
            None => (*first, after),
        };
        bytes.push(byte);
        rest = next;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Replacement;

    #[track_caller]
    fn check(words: &str, text: &str, expected: Option<&str>) {
        let replacement = Replacement { words: words.to_owned(), with: "A".to_owned(), ..Replacement::default() };
        let telling = Telling::new(std::iter::once(words));
        let without = without(text, &Words::new(&[replacement]), &telling);
        assert_eq!(without.as_deref(), expected, "{words} in {text}");
    }

    #[test]
    fn addresses_that_say_words_are_left_out() {
        check("Acme", "See https://acme.example/report, page 2", Some("See …, page 2"));
        check("Acme", "(www.acme.example)\nAcme", Some("(…)\nAcme"));
        check("Acme", "Write to info@acme.example.", Some("Write to …."));
        check("Acme", "https://www.acmebank.example", Some("…"));
        check("Acme", "Www.acmebank.example", Some("…"));
        check("Acme", "WWW.acmebank.example", Some("…"));
        check("Acme Energía", "https://acme-energia.example https://acmeenergia.example", Some("… …"));
        check("Telefónica", "https://a.example/?q=Telef%C3%B3nica", Some("…"));
        check("Acme", "https://other.example and Acme", None);
        check("Acme", "Acme, acme.pdf: not even an address", None);
        check("Acme", "100 %, a % b, @acme", None);
    }
}
