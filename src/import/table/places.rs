//! Looking over the places and counts that a workbook names before it is read: the library reckons with them as they stand, and some are
//! beyond reckoning, or beyond memory.

/// Letters of the last column, and digits of the last row, that a sheet can have.
const MAX_LETTERS: usize = 3;
const MAX_DIGITS: usize = 7;
/// Digits of the count of shared texts, for which the library makes room before it has read one.
const MAX_COUNT_DIGITS: usize = 6;

/// Reads the markup of a sheet in pieces, however it is cut.
#[derive(Debug, Default)]
pub(super) struct Places {
    at: At,
    /// The name of the attribute, as far as it is short enough to matter.
    name: Vec<u8>,
    letters: usize,
    digits: usize,
    /// The place that is being read, as column and row, and the one before the colon.
    place: (u64, u64),
    first: Option<(u64, u64)>,
    beyond: Beyond,
}

/// Where in the markup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum At {
    #[default]
    Text,
    /// After the sign that opens a tag.
    Open,
    /// In the name of a tag.
    Tag,
    /// In a closing tag, a declaration or the like.
    Rest,
    /// Before the name of an attribute.
    Between,
    Name,
    /// After a name and a blank.
    Named,
    /// After a name and its sign of equality.
    Equals,
    /// In a value, up to that quote.
    Value(u8),
    /// After a value.
    After,
    /// Before the end of a tag that closes itself.
    Slash,
}

/// Whether a place was found that no sheet has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Beyond {
    #[default]
    No,
    Yes,
}

impl Places {
    /// Reads on. Tags that are not put together as they should be are as bad as places beyond: others may read more into them.
    pub(super) fn look_at(&mut self, markup: &[u8]) {
        for &byte in markup {
            self.at = self.next(byte).unwrap_or_else(|| {
                self.beyond = Beyond::Yes;
                At::Text
            });
        }
    }

    /// Where the markup is after a byte; `None` if that may not stand there.
    fn next(&mut self, byte: u8) -> Option<At> {
        let blank = byte.is_ascii_whitespace();
        Some(match (self.at, byte) {
            (At::Value(quote), _) if byte == quote => {
                self.end_of_place();
                At::After
            }
            (At::Value(quote), _) => {
                self.value(byte);
                At::Value(quote)
            }
            (At::Text, b'<') => At::Open,
            (At::Text, _) | (At::Rest | At::Tag | At::Between | At::After | At::Slash, b'>') => At::Text,
            (At::Open, b'/' | b'!' | b'?') | (At::Rest, _) => At::Rest,
            (At::Equals, b'"' | b'\'') => {
                self.begin_place();
                self.first = None;
                At::Value(byte)
            }
            (_, b'<' | b'>' | b'"' | b'\'') => return None,
            (At::Tag | At::Between | At::After, b'/') => At::Slash,
            (At::Tag | At::Between | At::After, _) if blank => At::Between,
            (At::Name | At::Named, b'=') => At::Equals,
            (At::Name | At::Named, _) if blank => At::Named,
            (At::Equals, _) if blank => At::Equals,
            (At::Open | At::Tag, _) if !blank && byte != b'=' => At::Tag,
            (At::Between, _) if byte != b'=' => {
                self.name = vec![byte];
                At::Name
            }
            (At::Name, _) if byte != b'/' => {
                if self.name.len() < 12 {
                    self.name.push(byte);
                }
                At::Name
            }
            _ => return None,
        })
    }

    /// Whether all places were such as a sheet can have.
    pub(super) fn are_sound(&self) -> bool {
        self.beyond == Beyond::No
    }

    fn begin_place(&mut self) {
        (self.letters, self.digits, self.place) = (0, 0, (0, 0));
    }

    /// A range that ends before it begins is as bad as one beyond.
    fn end_of_place(&mut self) {
        let matters = matches!(self.name.as_slice(), b"r" | b"ref");
        if matters && self.first.is_some_and(|first| self.place.0 < first.0 || self.place.1 < first.1) {
            self.beyond = Beyond::Yes;
        }
    }

    fn value(&mut self, byte: u8) {
        match self.name.as_slice() {
            b"r" | b"ref" => {}
            b"uniqueCount" => {
                self.digits += 1;
                if self.digits > MAX_COUNT_DIGITS {
                    self.beyond = Beyond::Yes;
                }
                return;
            }
            _ => return,
        }
        match byte {
            // One place ends and another begins.
            b':' => {
                self.first = Some(self.place);
                self.begin_place();
            }
            b' ' => {
                self.end_of_place();
                self.first = None;
                self.begin_place();
            }
            b'0'..=b'9' => {
                self.digits += 1;
                self.place.1 = self.place.1.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
            }
            _ => {
                self.letters += 1;
                self.place.0 = self.place.0.saturating_mul(26).saturating_add(u64::from(byte.to_ascii_uppercase()));
            }
        }
        if self.letters > MAX_LETTERS || self.digits > MAX_DIGITS {
            self.beyond = Beyond::Yes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_beyond_the_last_row_and_column_are_found() {
        let check = |markup: &str, sound: bool| {
            for step in [1, 2, 3, 7, 100] {
                let mut places = Places::default();
                markup.as_bytes().chunks(step).for_each(|piece| places.look_at(piece));
                assert_eq!(places.are_sound(), sound, "{markup} in pieces of {step}");
            }
        };
        check(r#"<row r="1"><c r="A1"/><c r='XFD1048576' s="12345678901"/></row>"#, true);
        check(r#"<dimension ref="A1:XFD1048576"/><mergeCell ref="A1:B2 C3:D4"/>"#, true);
        check(r#"<t> r="AAAAAAAAAA99999999999"</t><c rr="AAAAA99999999999"/>"#, true);
        check(r#"<sheet name="x > y" r:id="rId12345678"/>"#, true);
        check(r#"<c r="AAAA1"/>"#, false);
        check("<c\n\tr = 'A12345678'/>", false);
        check(r#"<row spans="1:2" r="99999999999"/>"#, false);
        check(r#"<mergeCell ref="A1:ZZZZZZZ9"/>"#, false);
        check(r#"<mergeCell ref="A4:A3"/>"#, false);
        check(r#"<mergeCell ref="Z1:AA3"/>"#, true);
        check(r#"<dimension ref="B1:A3"/>"#, false);
        check(r#"<sst count="99999999" uniqueCount="999999"/>"#, true);
        check(r#"<sst count="3" uniqueCount="35555555555555"/>"#, false);
        check(r#"<?xml version="1.0"?><!-- a "b" c --><a b="1"></a><c />"#, true);
        check(r#"<r"c C0="><v>1</v></c>"#, false);
        check(r#"<c r"A1"/>"#, false);
        check(r#"<c r="A1"s="1"/>"#, false);
        check("<c r=A1/>", false);
        check("<row <c/>", false);
        check("<row r=\"1", true);
    }
}
