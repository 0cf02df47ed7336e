//! Which letters the glyphs of a run stand for.

use skrifa::charmap::Charmap;

use crate::text::{Run, SetGlyph, SetText};

/// A letter with its glyph.
pub(super) type Letter = (char, SetGlyph);

/// The text of a run, without the break at the end of its line.
pub(super) fn run_text<'a>(text: &'a SetText, run: &Run) -> &'a str {
    let range = run.text.start as usize..run.text.end as usize;
    text.text.get(range).unwrap_or_default().trim_end_matches('\n')
}

/// The letters of a run from left to right, if each has just the glyph that its font names for it: then a font that knows no more
/// than that sets the run the same. `None` for ligatures, for scripts whose letters join or go from right to left, and for what the
/// font lacks.
pub(super) fn letters(text: &SetText, run: &Run, charmap: &Charmap<'_>) -> Option<Vec<Letter>> {
    let glyphs = text.run_glyphs(run);
    let letters: Vec<char> = run_text(text, run).chars().collect();
    // A break of the line may have a glyph that shows nothing.
    let is_plain = |(letter, glyph): &Letter| {
        glyph.id != 0 && charmap.map(*letter).is_some_and(|nominal| nominal.to_u32() == glyph.id)
    };
    let breaks = run.text.end as usize - run.text.start as usize - run_text(text, run).len();
    if glyphs.len() != letters.len() && glyphs.len() != letters.len() + breaks {
        return None;
    }
    let found: Vec<Letter> = letters.into_iter().zip(glyphs.iter().copied()).collect();
    found.iter().all(is_plain).then_some(found)
}

/// Whether a text has letters that are written from right to left.
pub(super) fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}
