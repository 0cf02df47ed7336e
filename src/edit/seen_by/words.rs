//! Words that are replaced.
//!
//! At each place the longest of all that is looked for counts, and of what is equally long the first: "Acme Bank" is replaced whole, also
//! where "Acme" is replaced as well. What was put in is not replaced again; what it makes together with what stands beside it is.

use std::ops::Range;

use crate::map::{Matching, Replacement};

use super::super::apply::clean;
use super::folded::{Folded, are_joined, is_same};

/// How often a text is gone through. What is put in makes new words with what stands beside it next to never.
const PASSES: usize = 8;

/// All that is looked for in the texts of a map.
pub(super) struct Words {
    wanted: Vec<Wanted>,
}

struct Wanted {
    letters: Vec<char>,
    matching: Matching,
    with: String,
}

/// A place in a text, in bytes, and by which of the words it is replaced.
struct Found {
    bytes: Range<usize>,
    by: usize,
}

impl Words {
    pub(super) fn new(replacements: &[Replacement]) -> Self {
        let wanted = replacements.iter().map(|replacement| Wanted {
            letters: Folded::wanted(&replacement.words),
            matching: replacement.matching,
            with: replacement.with.clone(),
        });
        Self { wanted: wanted.filter(|wanted| !wanted.letters.is_empty()).collect() }
    }

    /// Whether nothing is looked for.
    pub(super) fn are_none(&self) -> bool {
        self.wanted.is_empty()
    }

    /// A text with the words replaced; `None` if there are none in it.
    pub(super) fn replaced(&self, text: &str) -> Option<String> {
        let mut written: Option<String> = None;
        let mut put_in: Vec<Range<usize>> = Vec::new();
        for _ in 0..PASSES {
            let text = written.as_deref().unwrap_or(text);
            let found = self.found(text, &put_in);
            if found.is_empty() {
                break;
            }
            let (next, ranges) = self.put(text, &put_in, &found);
            (written, put_in) = (Some(next), ranges);
        }
        // It may have become longer than a text of a map can be.
        written.map(|text| clean(&text))
    }

    /// Where words are that are replaced, in bytes, from left to right; none begins within another.
    pub(super) fn places(&self, text: &str) -> Vec<Range<usize>> {
        self.found(text, &[]).into_iter().map(|found| found.bytes).collect()
    }

    /// What is found in a text, but for what lies wholly within something that was put in.
    fn found(&self, text: &str, put_in: &[Range<usize>]) -> Vec<Found> {
        let folded = Folded::new(text);
        let is_put_in = |bytes: &Range<usize>| {
            let after = put_in.partition_point(|range| range.start <= bytes.start);
            after.checked_sub(1).and_then(|at| put_in.get(at)).is_some_and(|range| bytes.end <= range.end)
        };
        let mut found: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < folded.letters.len() {
            let longest = self.longest_at(&folded, at, &is_put_in);
            match longest {
                Some((length, place)) => {
                    at += length;
                    found.push(place);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest of the words that begins there, with its length in letters.
    fn longest_at(
        &self,
        folded: &Folded,
        at: usize,
        is_put_in: &impl Fn(&Range<usize>) -> bool,
    ) -> Option<(usize, Found)> {
        let mut longest: Option<(usize, Found)> = None;
        for (by, wanted) in self.wanted.iter().enumerate() {
            let length = wanted.letters.len();
            let is_longer = longest.as_ref().is_none_or(|(known, _)| length > *known);
            if is_longer
                && wanted.is_at(&folded.letters, at)
                && let Some(bytes) = folded.bytes(at..at + length)
                && !is_put_in(&bytes)
            {
                longest = Some((length, Found { bytes, by }));
            }
        }
        longest
    }

    /// The text with what was found replaced, and where in it something was put in.
    fn put(&self, text: &str, put_in: &[Range<usize>], found: &[Found]) -> (String, Vec<Range<usize>>) {
        let mut written = String::with_capacity(text.len());
        let mut ranges = Vec::new();
        let mut from = 0;
        let copy = |written: &mut String, ranges: &mut Vec<Range<usize>>, piece: Range<usize>| {
            let shift = |at: usize| at - piece.start + written.len();
            let whole = put_in.iter().filter(|range| piece.start <= range.start && range.end <= piece.end);
            ranges.extend(whole.map(|range| shift(range.start)..shift(range.end)));
            written.push_str(text.get(piece).unwrap_or_default());
        };
        for Found { bytes, by } in found {
            // A ß may be found twice: as the end of a word and as the beginning of the next.
            copy(&mut written, &mut ranges, from..bytes.start.max(from));
            let begin = written.len();
            written.push_str(self.wanted.get(*by).map_or("", |wanted| wanted.with.as_str()));
            ranges.push(begin..written.len());
            from = bytes.end.max(from);
        }
        copy(&mut written, &mut ranges, from..text.len());
        (written, ranges)
    }
}

impl Wanted {
    fn is_at(&self, letters: &[char], at: usize) -> bool {
        let end = at + self.letters.len();
        let Some(there) = letters.get(at..end) else { return false };
        if !self.letters.iter().zip(there).all(|(wanted, letter)| is_same(*wanted, *letter)) {
            return false;
        }
        match self.matching {
            Matching::Anywhere => true,
            Matching::Words => {
                let before = at.checked_sub(1).and_then(|before| letters.get(before)).zip(there.first());
                let after = there.last().zip(letters.get(end));
                [before, after].into_iter().flatten().all(|(a, b)| !are_joined(*a, *b))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Replaces what is written as "words → with", or "words ⇒ with" for those that count anywhere.
    #[track_caller]
    fn check(replacements: &[&str], text: &str, expected: &str) {
        let replacements: Vec<Replacement> = replacements
            .iter()
            .map(|written| {
                let (parts, matching) = match written.split_once(" ⇒ ") {
                    Some(parts) => (parts, Matching::Anywhere),
                    None => (written.split_once(" → ").unwrap(), Matching::Words),
                };
                Replacement { words: parts.0.into(), with: parts.1.into(), matching, ..Replacement::default() }
            })
            .collect();
        let replaced = Words::new(&replacements).replaced(text);
        assert_eq!(replaced.as_deref().unwrap_or(text), expected, "{replacements:?}");
        assert_ne!(replaced.as_deref(), Some(text));
    }

    #[test]
    fn words_are_found_whatever_their_case_accents_and_blanks() {
        check(&["acme → A"], "ACME, Acme's; «acme»-Acme.", "A, A's; «A»-A.");
        check(&["Telefónica → A"], "telefonica TELEFÓNICA telefo\u{301}nica", "A A A");
        check(&["Acme Bank → A"], "Acme\nBank, acme  \u{a0}bank; Acme\tBank", "A, A; A");
        check(&[" Acme  \n Bank  → A"], "Acme Bank", "A");
        check(&["Acme → A"], "Ac\u{ad}me A\u{200b}cme Ａｃｍｅ", "A A A");
        check(&["Straßenbau → A"], "STRASSENBAU Strassenbau", "A A");
        check(&["Coca-Cola → A"], "Coca‑Cola Coca–Cola", "A A");
        check(&["L'Oreal → A"], "L’Oréal", "A");
        check(&["Grafica → A"], "grá\u{fb01}ca", "A");
        check(&["Acme, S.A. → A"], "Acme, S.A. y Acme, S.A.U", "A y AU");
    }

    #[test]
    fn an_enye_that_was_asked_for_is_one() {
        check(&["Peña → A"], "peña, pen\u{303}a, PEÑA; da pena", "A, A, A; da pena");
        check(&["Pena → A"], "Peña", "A");
    }

    #[test]
    fn words_inside_others_stay_unless_they_are_asked_for() {
        check(&["Acme → A"], "AcmeBank Lacme acme2 acme_2", "AcmeBank Lacme acme2 A_2");
        check(&["Acme ⇒ A"], "AcmeBank Lacme acme2", "ABank LA A2");
        // Scripts that set no blanks between words, or join others to a name.
        check(&["東京 → A"], "私は東京に行く", "私はAに行く");
        check(&["삼성 → A"], "삼성은", "A은");
        check(&["a → x"], "e\u{301} a\u{301} á", "e\u{301} x x");
    }

    #[test]
    fn the_longest_counts_and_then_the_first() {
        check(&["Acme → A", "Acme Bank → B"], "Acme Bank, Acme", "B, A");
        check(&["Acme → A", "ACME → B"], "Acme", "A");
        // Names can change places.
        check(&["Ana → Eva", "Eva → Ana"], "Ana y Eva", "Eva y Ana");
        check(&["Acme → Acme Group"], "Acme", "Acme Group");
    }

    #[test]
    fn what_is_put_in_makes_no_words_with_what_stands_beside() {
        check(&["Acme ⇒ "], "AcAcmeme", "");
        check(&["Ana → Eva", "Eva Sanz → B"], "Ana Sanz", "B");
        check(&["x → "], "a x b", "a  b");
    }
}
