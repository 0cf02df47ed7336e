//! Paragraphs as text boxes.
//!
//! What has room for more than it says wraps in that room, so that it can be rewritten: letters are set so that lines are as long as those of the
//! scene, and end in nearly all places where those do. Titles, and what stands by itself – marks, names beside curves –, keep their lines with
//! line breaks in boxes that do not wrap.
//!
//! The font is the theme's, Arial: it or one with its widths is on every machine. Ours is on hardly any, presentations cannot name a second
//! choice, and what programs take instead is up to a fifth wider, so that texts run over their neighbours. Letters of Arial are
//! larger than ours at the same size; they are set smaller, as far as sizes that were asked for allow, and a little closer, so that lines
//! are as long. A font that a brand brings is named, and sizes are
//! its own: whoever presents in a company's font has it.

use std::io;

use kurbo::{Point, Rect};
use peniko::Color as Paint;

use crate::map::Slant;
use crate::text::{Align, Face, Line, SetText};

use super::emu::Frame;
use super::fonts::{Letters, Weight, Widths};
use super::paint::fill;
use super::xml::{self, Xml, element, leaf, one_line};

/// Sizes of type that a presentation takes, in hundredths of a point (ECMA-376, `ST_TextFontSize`).
const SIZES: (f64, f64) = (100.0, 400_000.0);
/// What it takes to be added between letters, in hundredths of a point (`ST_TextPoint`).
const LETTER_SPACINGS: (f64, f64) = (-400_000.0, 400_000.0);
/// Distances of lines that it takes, in hundredths of a point (`ST_TextSpacingPoint`).
const SPACINGS: (f64, f64) = (1.0, 158_400.0);

/// By how much of its size type is raised: fixed distances put it lower in a line than the scene does, some programs more than others.
const RISE: f32 = 0.08;

/// Size of the theme's font that is taken for our own cuts, as a share of theirs: as large to the eye as they are.
pub(super) const SUBSTITUTED: f32 = 0.94;

/// By how much letters of the theme's font come closer, as a share of their size, so that lines are as long as our own cut sets them. Measured
/// on the example maps: half of the lines come out one or two percent shorter, one in ten as much longer.
fn closer(face: Face) -> f32 {
    // The size at which lines are as long without it, and the width of a letter, blanks among them, as shares of the size.
    let (as_long, letter) = match face {
        Face::Regular | Face::Icon | Face::IconFilled => (0.92, 0.5),
        Face::Italic => (0.895, 0.5),
        Face::Semibold | Face::Bold | Face::SemiboldItalic => (0.885, 0.55),
    };
    (1.0 - as_long / SUBSTITUTED) * letter
}

/// Where the ink of a paragraph lies in the scene: from its leftmost line to its rightmost, all of its lines high, a little raised.
pub(super) fn bounds(text: &SetText, at: Point) -> Rect {
    let extents = text.lines.iter().map(|line| line.extent).filter(|(left, right)| left < right);
    let (left, right) = extents.fold((f32::MAX, f32::MIN), |all, line| (all.0.min(line.0), all.1.max(line.1)));
    let (left, right) = if left < right { (left, right) } else { (0.0, text.width) };
    let top = at.y - f64::from(RISE * text.style.size);
    Rect::new(at.x + f64::from(left), top, at.x + f64::from(right), top + f64::from(text.height))
}

/// A text as a box.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextBox {
    /// Where it is in the scene.
    pub(super) rect: Rect,
    /// Where its lines end.
    pub(super) lines: Lines,
}

/// Where lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// Where they end in the scene.
    AsSet,
    /// Where the box does.
    Wrapped,
}

/// What a text on a page becomes: what could have been wider has that room.
pub(super) fn text_box(text: &SetText, at: Point, page: Rect) -> TextBox {
    /// Room for lines that come out a little longer, as a share of the room and of the longest line.
    const SPARE: (f64, f64) = (1.03, 1.05);
    /// Single lines with more room than this, in map units, stand by themselves.
    const MOST_ROOM: f32 = 480.0;
    let ink = bounds(text, at);
    let stands_alone = text.lines.len() < 2 && text.room > MOST_ROOM;
    if stands_alone || text.room >= f32::MAX || is_right_to_left(&text.text) {
        return TextBox { rect: ink, lines: Lines::AsSet };
    }
    let width = (f64::from(text.room) * SPARE.0).max(ink.width() * SPARE.1);
    let (x0, x1) = match text.style.align {
        Align::Start => (ink.x0, ink.x0 + width),
        Align::End => (ink.x1 - width, ink.x1),
        Align::Center => (ink.center().x - width / 2.0, ink.center().x + width / 2.0),
    };
    // What reaches over the page keeps its place.
    let (x0, x1) = (x0.max(page.x0).min(ink.x0), x1.min(page.x1).max(ink.x1));
    TextBox { rect: Rect { x0, x1, ..ink }, lines: Lines::Wrapped }
}

/// What a title becomes, with room for letters that are wider: some programs break lines of titles where their box ends, whatever that says.
pub(super) fn title_box(text: &SetText, at: Point, room: Rect) -> TextBox {
    const SPARE: f64 = 0.25;
    let ink = bounds(text, at);
    let spare = SPARE * ink.width();
    let wider = match text.style.align {
        Align::Start if !is_right_to_left(&text.text) => Rect { x1: (ink.x1 + spare).min(room.x1), ..ink },
        Align::Start | Align::End => Rect { x0: (ink.x0 - spare).max(room.x0), ..ink },
        Align::Center => {
            let spare = (spare / 2.0).min(ink.x0 - room.x0).min(room.x1 - ink.x1);
            Rect { x0: ink.x0 - spare, x1: ink.x1 + spare, ..ink }
        }
    };
    // What reaches over the page keeps its place.
    TextBox { rect: wider.union(ink), lines: Lines::AsSet }
}

/// Whether there is anything to read.
pub(super) fn is_blank(text: &SetText) -> bool {
    text.text.trim().is_empty()
}

/// A paragraph as the text of a shape.
pub(super) fn body(
    xml: &mut Xml,
    frame: Frame,
    text: &SetText,
    (paint, lines): (Paint, Lines),
    (language, letters): (&str, &Letters),
) -> io::Result<()> {
    element(xml, "p:txBody", &[], |xml| {
        let insets = [("lIns", "0"), ("tIns", "0"), ("rIns", "0"), ("bIns", "0")];
        let wrap = match lines {
            Lines::AsSet => "none",
            Lines::Wrapped => "square",
        };
        let attributes: Vec<_> = [("wrap", wrap)].into_iter().chain(insets).chain([("anchor", "t")]).collect();
        element(xml, "a:bodyPr", &attributes, |xml| leaf(xml, "a:noAutofit", &[]))?;
        leaf(xml, "a:lstStyle", &[])?;
        let run = Run { frame, text, paint, lines, language, letters };
        let hard = |line: &&Line| own_text(text, line).ends_with('\n');
        let mut rest = &text.lines[..];
        while !rest.is_empty() {
            let length = rest.iter().position(|line| hard(&line)).map_or(rest.len(), |at| at + 1);
            let (paragraph, others) = rest.split_at(length);
            run.paragraph(xml, paragraph)?;
            rest = others;
        }
        Ok(())
    })
}

#[derive(Clone, Copy)]
struct Run<'a> {
    frame: Frame,
    text: &'a SetText,
    paint: Paint,
    lines: Lines,
    language: &'a str,
    letters: &'a Letters,
}

impl Run<'_> {
    fn paragraph(self, xml: &mut Xml, lines: &[Line]) -> io::Result<()> {
        let style = self.text.style;
        let whole: String = lines.iter().map(|line| own_text(self.text, line)).collect();
        let right_to_left = is_right_to_left(&whole);
        let alignment = match (style.align, right_to_left) {
            (Align::Start, false) => "l",
            (Align::Start, true) | (Align::End, _) => "r",
            (Align::Center, _) => "ctr",
        };
        let direction: &[(&str, &str)] = if right_to_left { &[("rtl", "1")] } else { &[] };
        let hang = self.frame.length(f64::from(style.hang * style.size));
        // Only the first line of all stands out, not that of each paragraph.
        let begins = lines.first().is_some_and(|line| line.text.start == 0);
        let (margin, indent) = (hang.to_string(), if begins { -hang } else { 0 }.to_string());
        let hanging = [("marL", &*margin), ("indent", &*indent)].into_iter().filter(|_| hang > 0);
        let attributes: Vec<_> = hanging.chain([("algn", alignment)]).chain(direction.iter().copied()).collect();
        let pitch = self.hundredths(style.size * style.line_height, SPACINGS);
        element(xml, "a:p", &[], |xml| {
            element(xml, "a:pPr", &attributes, |xml| {
                // Exact, because each font has a distance of its own.
                element(xml, "a:lnSpc", &[], |xml| leaf(xml, "a:spcPts", &[("val", &pitch)]))
            })?;
            match self.lines {
                Lines::Wrapped => self.run(xml, whole.trim_end())?,
                Lines::AsSet => self.broken(xml, lines)?,
            }
            if whole.trim().is_empty() { self.properties(xml, "a:endParaRPr") } else { Ok(()) }
        })
    }

    /// Lines that end where they end in the scene.
    fn broken(self, xml: &mut Xml, lines: &[Line]) -> io::Result<()> {
        for (at, line) in lines.iter().enumerate() {
            let last = at + 1 == lines.len();
            let shown = own_text(self.text, line);
            // The space at a break is not seen where lines begin; it would push those aside that end there or lie in the middle.
            let keeps_space = self.text.style.align == Align::Start && !last;
            self.run(xml, if keeps_space { shown } else { shown.trim_end() })?;
            if !last {
                element(xml, "a:br", &[], |xml| self.properties(xml, "a:rPr"))?;
            }
        }
        Ok(())
    }

    fn run(self, xml: &mut Xml, shown: &str) -> io::Result<()> {
        if shown.is_empty() {
            return Ok(());
        }
        element(xml, "a:r", &[], |xml| {
            self.properties(xml, "a:rPr")?;
            xml::text(xml, "a:t", shown)
        })
    }

    fn properties(self, xml: &mut Xml, name: &str) -> io::Result<()> {
        let style = self.text.style;
        let (share, closer) = match self.letters.widths {
            Widths::AsSet => (1.0, 0.0),
            Widths::Substituted => (SUBSTITUTED, closer(style.face)),
        };
        let size = self.hundredths(style.size * share, SIZES);
        let spacing = self.hundredths(-style.size * share * closer, LETTER_SPACINGS);
        let bold = if self.letters.weight == Weight::Bold { "1" } else { "0" };
        let italic = if self.letters.slant == Slant::Italic { "1" } else { "0" };
        // Both are said of all texts: a slide may come under a master of which titles are bold.
        let attributes = [("lang", self.language), ("sz", &*size), ("b", bold), ("i", italic)];
        let spacing = (closer > 0.0).then_some(("spc", &*spacing));
        let attributes: Vec<_> = attributes.into_iter().chain(spacing).collect();
        element(xml, name, &attributes, |xml| {
            fill(xml, self.paint)?;
            match &self.letters.family {
                Some(family) => leaf(xml, "a:latin", &[("typeface", &one_line(family))]),
                None => Ok(()),
            }
        })
    }

    /// A length of map units in hundredths of a point, as far as the format goes.
    fn hundredths(self, units: f32, (least, most): (f64, f64)) -> String {
        let hundredths = f64::from(units) * self.frame.points_per_unit() * 100.0;
        format!("{:.0}", hundredths.clamp(least, most))
    }
}

fn own_text<'a>(text: &'a SetText, line: &Line) -> &'a str {
    text.text.get(line.text.start as usize..line.text.end as usize).unwrap_or_default()
}

/// Whether a paragraph runs from right to left, which its first letter says: those of Hebrew, Arabic and their neighbours do.
fn is_right_to_left(text: &str) -> bool {
    let runs_left = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    text.chars().find(|c| c.is_alphabetic()).is_some_and(runs_left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_says_where_a_paragraph_runs() {
        assert!(is_right_to_left("1. שלום abc"));
        assert!(is_right_to_left("مرحبا"));
        assert!(!is_right_to_left("abc שלום"));
        assert!(!is_right_to_left("123"));
    }
}
