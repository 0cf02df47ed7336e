//! Texts made ready for looking for words in them: case, accents, the width of spaces and what cannot be seen do not count.

use std::ops::Range;

use super::super::letters::{is_accent, plain_letter, small_letter};

/// A text as letters, each with the bytes that it comes from.
pub(super) struct Folded {
    pub(super) letters: Vec<char>,
    bytes: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self { letters: Vec::with_capacity(text.len()), bytes: Vec::with_capacity(text.len()) };
        for (at, c) in text.char_indices() {
            folded.add(c, at..at + c.len_utf8());
        }
        folded
    }

    /// The letters that are looked for: without blanks around them.
    pub(super) fn wanted(words: &str) -> Vec<char> {
        let mut letters = Self::new(words.trim()).letters;
        // A blank before something that cannot be seen is the last letter all the same.
        while letters.last() == Some(&' ') {
            letters.pop();
        }
        letters
    }

    /// The bytes of some of the letters.
    pub(super) fn bytes(&self, letters: Range<usize>) -> Option<Range<usize>> {
        let first = self.bytes.get(letters.start)?;
        let last = self.bytes.get(letters.end.checked_sub(1)?)?;
        Some(first.start..last.end)
    }

    fn add(&mut self, c: char, bytes: Range<usize>) {
        if is_accent(c) || is_unseen(c) {
            // It belongs to the letter before. An ñ is no n with an accent.
            if let (Some(letter), Some(before)) = (self.letters.last_mut(), self.bytes.last_mut()) {
                before.end = bytes.end;
                if *letter == 'n' && c == '\u{303}' {
                    *letter = 'ñ';
                }
            }
            return;
        }
        if c.is_whitespace() {
            match (self.letters.last(), self.bytes.last_mut()) {
                (Some(' '), Some(before)) => before.end = bytes.end,
                _ => self.push(' ', bytes),
            }
            return;
        }
        match c {
            'ß' | 'ẞ' => self.push_all("ss", bytes),
            'ﬀ' => self.push_all("ff", bytes),
            'ﬁ' => self.push_all("fi", bytes),
            'ﬂ' => self.push_all("fl", bytes),
            'ﬃ' => self.push_all("ffi", bytes),
            'ﬄ' => self.push_all("ffl", bytes),
            '‘' | '’' | 'ʼ' | '′' => self.push('\'', bytes),
            '“' | '”' => self.push('"', bytes),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => self.push('-', bytes),
            'ñ' | 'Ñ' => self.push('ñ', bytes),
            // Letters as wide as Chinese ones.
            '\u{ff01}'..='\u{ff5e}' => {
                let narrow = u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c);
                self.push(small_letter(narrow), bytes);
            }
            c => self.push(plain_letter(small_letter(c)), bytes),
        }
    }

    fn push(&mut self, letter: char, bytes: Range<usize>) {
        self.letters.push(letter);
        self.bytes.push(bytes);
    }

    fn push_all(&mut self, letters: &str, bytes: Range<usize>) {
        letters.chars().for_each(|letter| self.push(letter, bytes.clone()));
    }
}

/// Whether a letter that is looked for is that of a text. Who looks for an n means an ñ as well.
pub(super) fn is_same(wanted: char, letter: char) -> bool {
    wanted == letter || wanted == 'n' && letter == 'ñ'
}

/// Whether two letters beside each other belong to one word.
pub(super) fn are_joined(a: char, b: char) -> bool {
    a.is_alphanumeric() && b.is_alphanumeric() && !stands_alone(a) && !stands_alone(b)
}

/// Whether a letter is of a script that sets no blanks between words, or joins others to a name.
fn stands_alone(c: char) -> bool {
    matches!(
        u32::from(c),
        0x0e00..=0x0eff // Thai, Lao
        | 0x1000..=0x109f // Burmese
        | 0x1100..=0x11ff // Hangul
        | 0x1780..=0x17ff // Khmer
        | 0x2e80..=0x9fff // Chinese, Japanese
        | 0xa960..=0xa97f
        | 0xac00..=0xd7ff // Hangul
        | 0xf900..=0xfaff
        | 0xff66..=0xff9d
        | 0x2_0000..=0x3_ffff
    )
}

/// Whether it takes no room: a place where a word may be parted, a sign of the direction of writing, a mark.
fn is_unseen(c: char) -> bool {
    matches!(
        u32::from(c),
        0x00ad | 0x061c | 0x180e | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200b..=0x200f | 0x202a..=0x202e
            | 0x2060..=0x206f | 0x20d0..=0x20ff | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xfeff
    )
}
