//! Where a stretch of a paragraph stands.

use std::ops::Range;

use super::set::{Line, Run, SetText};

/// The part of a stretch that lies on one line, in map units from the paragraph's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Stretch {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl SetText {
    /// Where some bytes of the text stand, line by line. Runs of scripts that are written from right to left count as a whole: which
    /// glyph stands for which letter is not kept.
    #[must_use]
    pub fn stretches(&self, bytes: Range<usize>) -> Vec<Stretch> {
        let lines =
            self.lines.iter().filter(|line| line_range(line).start < bytes.end && line_range(line).end > bytes.start);
        let stretches = lines.filter_map(|line| {
            let runs =
                self.runs.iter().enumerate().filter(|(_, run)| overlap(&run_range(run), &line_range(line)).is_some());
            let spans = runs.filter_map(|(at, run)| {
                let within = overlap(&run_range(run), &bytes)?;
                Some(self.span(run, self.end_of(at, line), &within))
            });
            let (left, right) = spans.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
            Some(Stretch { left, top: line.top, right, bottom: line.bottom })
        });
        stretches.collect()
    }

    /// Left and right edge of some bytes of a run.
    fn span(&self, run: &Run, end: f32, bytes: &Range<usize>) -> (f32, f32) {
        let glyphs = self.run_glyphs(run);
        let start = glyphs.first().map_or(end, |glyph| glyph.x);
        let Some(text) = self.text.get(run_range(run)) else { return (start, end) };
        if text.chars().any(is_right_to_left) {
            return (start, end);
        }
        // A line break has no glyph.
        let letters = text.trim_end_matches('\n').chars().count().max(1);
        // Mostly each letter has its glyph; where several share one, the edge is near enough.
        let x_at = |byte: usize| {
            let before = self.text.get(run_range(run).start..byte).map_or(letters, |text| text.chars().count());
            glyphs.get(before * glyphs.len() / letters).map_or(end, |glyph| glyph.x)
        };
        (x_at(bytes.start), x_at(bytes.end))
    }

    /// Where a run ends: where the next one of its line begins, or where the line does.
    fn end_of(&self, at: usize, line: &Line) -> f32 {
        let next = self.runs.get(at + 1).filter(|next| overlap(&run_range(next), &line_range(line)).is_some());
        next.and_then(|next| self.run_glyphs(next).first()).map_or(line.extent.1, |glyph| glyph.x)
    }
}

fn line_range(line: &Line) -> Range<usize> {
    line.text.start as usize..line.text.end as usize
}

fn run_range(run: &Run) -> Range<usize> {
    run.text.start as usize..run.text.end as usize
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> Option<Range<usize>> {
    let both = a.start.max(b.start)..a.end.min(b.end);
    (both.start < both.end).then_some(both)
}

/// Whether a character belongs to Hebrew, Arabic or a script beside them.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::super::set::set;
    use super::super::style::{Face, TextStyle};
    use super::*;

    const STYLE: TextStyle = TextStyle::new(Face::Regular, 13.0);

    fn stretches(text: &str, width: f32, part: &str) -> (SetText, Vec<Stretch>) {
        let set = set(text, STYLE, width);
        let start = text.find(part).unwrap();
        let found = set.stretches(start..start + part.len());
        (set, found)
    }

    #[test]
    fn a_word_is_where_it_stands() {
        let (set_text, found) = stretches("Compara tres tiendas", 400.0, "tres");
        let [word] = found[..] else { panic!("{found:?}") };
        let width = set("tres", STYLE, 400.0).width;
        assert!((word.left - set_text.glyphs["Compara ".len()].x).abs() < 0.01);
        assert!((word.right - word.left - width).abs() < 0.5, "{word:?} for {width}");
        assert!((word.bottom - word.top - 13.0 * STYLE.line_height).abs() < 0.01);
    }

    #[test]
    fn the_whole_text_is_as_wide_as_its_lines() {
        let (set, found) = stretches("uno dos\ntres", 400.0, "uno dos\ntres");
        assert_eq!(found.len(), 2);
        for (line, stretch) in set.lines.iter().zip(&found) {
            assert!((stretch.left - line.extent.0).abs() < 0.01);
            assert!((stretch.right - line.extent.1).abs() < 0.01, "{stretch:?} {line:?}");
        }
        assert!(found[0].bottom <= found[1].top + 0.01);
    }

    #[test]
    fn a_stretch_that_is_broken_stands_on_both_lines() {
        let (_, found) = stretches("Compara tres tiendas", 80.0, "tres tiendas");
        assert_eq!(found.len(), 2);
        assert!(found[0].left > 1.0 && found[1].left < 1.0);
    }

    #[test]
    fn nothing_and_other_scripts_do_no_harm() {
        assert_eq!(set("", STYLE, 100.0).stretches(0..0), []);
        assert_eq!(set("abc", STYLE, 100.0).stretches(7..9), []);
        let (set, found) = stretches("مرحبا بك", 400.0, "بك");
        assert!((found[0].right - found[0].left) <= set.width + 0.01 && found.len() == 1);
    }
}
