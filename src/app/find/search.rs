//! Looking for a text in texts. Accents do not count, except that an ñ that was typed is one; case and words count if that is wanted.

use std::ops::Range;

use crate::edit::{is_accent, plain_letter, small_letter};

/// What is looked for, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Wanted {
    pub(in crate::app) text: String,
    pub(in crate::app) case: Case,
    pub(in crate::app) words: Words,
}

/// Whether capitals are letters of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Case {
    #[default]
    Ignored,
    Minded,
}

/// What may stand before and behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Words {
    /// Anything.
    #[default]
    Parts,
    /// Nothing that belongs to a word.
    Whole,
}

/// What is looked for, made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Needle {
    letters: Vec<char>,
    case: Case,
    words: Words,
}

impl Needle {
    /// `None` if nothing is looked for.
    pub(in crate::app) fn new(wanted: &Wanted) -> Option<Self> {
        let letters = wanted.text.chars().filter(|c| !is_accent(*c)).map(|c| match cased(c, wanted.case) {
            enye @ ('ñ' | 'Ñ') => enye,
            letter => plain_letter(letter),
        });
        let letters: Vec<char> = letters.collect();
        (!letters.is_empty()).then_some(Self { letters, case: wanted.case, words: wanted.words })
    }

    /// Where it stands in a text, from left to right; each begins behind the one before.
    pub(in crate::app) fn ranges<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.first_from(text, from)?;
            from = found.end;
            Some(found)
        })
    }

    /// Whether it stands in a text.
    pub(in crate::app) fn is_in(&self, text: &str) -> bool {
        self.first_from(text, 0).is_some()
    }

    fn first_from(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let mut from = from;
        loop {
            let start = self.next_start(text, from)?;
            if let Some(end) = self.end_from(text, start)
                && (self.words == Words::Parts || is_whole(text, &(start..end)))
            {
                return Some(start..end);
            }
            from = start + text.get(start..)?.chars().next()?.len_utf8();
        }
    }

    /// The next place where the first letter stands. Nearly all that is looked through is passed over here, so it goes by bytes.
    fn next_start(&self, text: &str, from: usize) -> Option<usize> {
        let first = *self.letters.first()?;
        let rest = text.get(from..)?;
        let Ok(small) = u8::try_from(first).map(|byte| byte.to_ascii_lowercase()) else {
            return rest.char_indices().find(|(_, c)| self.is_same(first, *c)).map(|(at, _)| from + at);
        };
        // A letter with an accent has several bytes, the first of which is large.
        let may_be = |byte: &u8| byte.to_ascii_lowercase() == small || *byte >= 0xc0;
        let mut at = 0;
        loop {
            at += rest.as_bytes().get(at..)?.iter().position(may_be)?;
            let c = rest.get(at..)?.chars().next()?;
            if self.is_same(first, c) {
                return Some(from + at);
            }
            at += c.len_utf8();
        }
    }

    /// Where it ends if it begins there.
    fn end_from(&self, text: &str, start: usize) -> Option<usize> {
        let mut end = start;
        let mut letters = self.letters.iter();
        let mut wanted = letters.next();
        for c in text.get(start..)?.chars() {
            // Accents that are characters of their own belong to the letter before.
            if end > start && is_accent(c) {
                end += c.len_utf8();
                continue;
            }
            let Some(letter) = wanted else { break };
            if !self.is_same(*letter, c) {
                return None;
            }
            end += c.len_utf8();
            wanted = letters.next();
        }
        wanted.is_none().then_some(end)
    }

    fn is_same(&self, wanted: char, c: char) -> bool {
        let c = cased(c, self.case);
        c == wanted || !c.is_ascii() && plain_letter(c) == wanted
    }
}

/// A text with some of its parts replaced.
pub(super) fn replaced(text: &str, ranges: &[Range<usize>], by: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        written.push_str(text.get(from..range.start).unwrap_or_default());
        written.push_str(by);
        from = range.end;
    }
    written.push_str(text.get(from..).unwrap_or_default());
    written
}

fn cased(c: char, case: Case) -> char {
    match case {
        Case::Minded => c,
        Case::Ignored => small_letter(c),
    }
}

/// Whether no letter or digit stands beside.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|text| text.chars().rev().find(|c| !is_accent(*c)));
    let behind = text.get(range.end..).and_then(|text| text.chars().next());
    ![before, behind].into_iter().flatten().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(wanted: &Wanted, text: &str) -> Vec<String> {
        let needle = Needle::new(wanted).unwrap();
        needle.ranges(text).map(|range| text[range].to_owned()).collect()
    }

    fn any(text: &str) -> Wanted {
        Wanted { text: text.into(), ..Wanted::default() }
    }

    #[track_caller]
    fn check(wanted: &Wanted, text: &str, expected: &[&str]) {
        assert_eq!(found(wanted, text), expected, "{wanted:?} in {text:?}");
    }

    #[test]
    fn neither_accents_nor_case_count() {
        check(&any("busqueda"), "La Búsqueda, sin BUSQUEDAS", &["Búsqueda", "BUSQUEDA"]);
        check(&any("BÚSQUEDA"), "búsqueda busqueda", &["búsqueda", "busqueda"]);
        check(&any("cafe"), "cafe\u{301} con leche", &["cafe\u{301}"]);
        check(&any("cafe\u{301}"), "Café", &["Café"]);
        check(&any("l ete"), "l\u{a0}été", &["l\u{a0}été"]);
        check(&any("ınexistente"), "inexistente", &["inexistente"]);
    }

    #[test]
    fn an_enye_that_was_typed_is_one() {
        check(&any("año"), "ano año AÑO", &["año", "AÑO"]);
        check(&any("ano"), "ano año", &["ano", "año"]);
    }

    #[test]
    fn case_counts_if_that_is_wanted() {
        let wanted = Wanted { case: Case::Minded, ..any("Éxito") };
        check(&wanted, "éxito Exito Éxito EXITO", &["Exito", "Éxito"]);
    }

    #[test]
    fn words_count_if_that_is_wanted() {
        let wanted = Wanted { words: Words::Whole, ..any("pro") };
        check(&wanted, "pro, aprobar, proteger (PRO) pro-forma 1pro", &["pro", "PRO", "pro"]);
        check(&Wanted { words: Words::Whole, ..any("é") }, "te\u{301}", &[]);
    }

    #[test]
    fn findings_do_not_overlap() {
        check(&any("aa"), "aaaaa", &["aa", "aa"]);
        check(&any("abab"), "ababab", &["abab"]);
        check(&any("aab"), "aaab", &["aab"]);
        check(&any("👩"), "👩‍👩", &["👩", "👩"]);
        check(&any("x"), "", &[]);
        assert_eq!(Needle::new(&any("")), None);
    }

    #[test]
    fn what_was_found_is_replaced() {
        let text = "Búsqueda y busqueda";
        let needle = Needle::new(&any("busqueda")).unwrap();
        let ranges: Vec<_> = needle.ranges(text).collect();
        assert_eq!(replaced(text, &ranges, "Compra"), "Compra y Compra");
        assert_eq!(replaced(text, &ranges[1..], ""), "Búsqueda y ");
        assert_eq!(replaced(text, &[], "x"), text);
    }
}
