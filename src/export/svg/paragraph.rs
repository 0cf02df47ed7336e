//! Paragraphs: as text where a font in the file sets it, otherwise as outlines with the text unseen above them.

use std::fmt::{self, Write as _};

use kurbo::Point;
use peniko::Color as Paint;
use skrifa::prelude::{GlyphId, LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::text::{Face as Cut, Run, SetText};

use super::escape::escaped;
use super::faces::{Faces, Typed};
use super::glyphs::Glyphs;
use super::letters::run_text;
use super::number::{Colour, Short};

/// Appends a paragraph as outlines only.
pub(super) fn append_outlined(out: &mut String, glyphs: &mut Glyphs, text: &SetText, at: Point, paint: Paint) {
    for run in &text.runs {
        glyphs.append_run(out, text, run, at, paint);
    }
}

/// Appends a paragraph as text. Lines follow one another in one element, so that whoever looks for words finds them across lines.
pub(super) fn append_paragraph(
    out: &mut String,
    faces: &Faces<'_>,
    glyphs: &mut Glyphs,
    text: &SetText,
    at: Point,
    paint: Paint,
) {
    // Runs are in the order in which they are seen; text is read in the order in which it was written.
    let mut runs: Vec<&Run> = text.runs.iter().collect();
    runs.sort_by_key(|run| run.text.start);
    let typed: Vec<(&Run, Option<Typed<'_>>)> = runs.into_iter().map(|run| (run, faces.typed(text, run))).collect();
    for (run, _) in typed.iter().filter(|(_, typed)| typed.is_none()) {
        glyphs.append_run(out, text, run, at, paint);
    }
    let is_icon = matches!(text.style.face, Cut::Icon | Cut::IconFilled);
    let spans: Vec<Span<'_>> = typed
        .iter()
        .filter_map(|(run, typed)| Span::new(text, run, typed.as_ref(), at))
        .filter(|span| !is_icon && !span.content.is_empty())
        .collect();
    match &spans[..] {
        [] => {}
        [span] => {
            let _ =
                write!(out, "<text{}{}>{}</text>", Colour("fill", paint), span.attributes(faces, paint), span.content);
        }
        spans => {
            let _ = write!(out, "<text{}>", Colour("fill", paint));
            for span in spans {
                // The space that parts words of two lines is no part of their length.
                let _ = write!(
                    out,
                    "<tspan{}>{}</tspan>{}",
                    span.attributes(faces, paint),
                    span.content,
                    if span.ends_line { " " } else { "" }
                );
            }
            out.push_str("</text>");
        }
    }
    out.push('\n');
}

/// Width of the pen that makes letters bolder, as the painter does it.
fn emboldening(run: &Run) -> f64 {
    f64::from(run.size) / 30.0
}

/// A run of text in the file.
struct Span<'a> {
    run: &'a Run,
    typed: Option<&'a Typed<'a>>,
    /// Where it begins: its left end, on the baseline.
    at: Point,
    paragraph_at: Point,
    /// How wide what stands for it is.
    width: f64,
    /// What is read, escaped.
    content: String,
    /// Whether the next line is another word.
    ends_line: bool,
}

impl<'a> Span<'a> {
    fn new(text: &SetText, run: &'a Run, typed: Option<&'a Typed<'a>>, paragraph_at: Point) -> Option<Self> {
        let glyphs = text.run_glyphs(run);
        let first = glyphs.first()?;
        let left = glyphs.iter().map(|glyph| glyph.x).fold(f32::MAX, f32::min);
        let last = glyphs.iter().max_by(|a, b| a.x.total_cmp(&b.x))?;
        let advance = FontRef::from_index(run.font.data.data(), run.font.index).ok().and_then(|font| {
            font.glyph_metrics(Size::new(run.size), LocationRef::default()).advance_width(GlyphId::new(last.id))
        });
        let content = escaped(run_text(text, run));
        let is_broken = run.text.end as usize > run.text.start as usize + run_text(text, run).len();
        let ends_line = is_broken && (run.text.end as usize) < text.text.len();
        Some(Self {
            run,
            typed,
            at: paragraph_at + (f64::from(left), f64::from(first.y)),
            paragraph_at,
            width: f64::from(last.x - left + advance.unwrap_or_default()),
            content,
            ends_line,
        })
    }

    fn attributes(&self, faces: &Faces<'_>, paint: Paint) -> String {
        let mut out = String::new();
        let (size, y) = (Short(f64::from(self.run.size)), Short(self.at.y));
        let _ = match self.typed {
            Some(typed) => {
                write!(out, r#" x="{}" y="{y}" font-size="{size}"{}"#, self.places(typed), font(typed, faces))
            }
            None => write!(out, r#" x="{}" y="{y}" font-size="{size}" fill-opacity="0""#, Short(self.at.x)),
        };
        // Programs that do not take the font from the file set another: what is as long as it ought to be lies over nothing else.
        if self.typed.is_none_or(|typed| typed.is_alike && typed.letters.len() > 1) {
            let _ = write!(out, r#" textLength="{}" lengthAdjust="spacingAndGlyphs""#, Short(self.width));
        }
        if self.typed.is_some() && self.run.embolden {
            let _ = write!(out, r#"{} stroke-width="{}""#, Colour("stroke", paint), Short(emboldening(self.run)));
        }
        out
    }

    /// Where the run begins, or all its letters if the font would set them elsewhere.
    fn places(&self, typed: &Typed<'_>) -> String {
        if typed.is_alike {
            return Short(self.at.x).to_string();
        }
        let x =
            |(_, glyph): &(char, crate::text::SetGlyph)| Short(self.paragraph_at.x + f64::from(glyph.x)).to_string();
        typed.letters.iter().map(x).collect::<Vec<_>>().join(" ")
    }
}

/// The attributes of a font, as far as they are not those of the whole picture.
fn font(typed: &Typed<'_>, faces: &Faces<'_>) -> impl fmt::Display {
    let mut out = String::new();
    let face = typed.face;
    if faces.main_family() != Some(&face.family) {
        let _ = write!(out, r#" font-family="{}""#, family_list(&face.family));
    }
    if (face.weight - 400.0).abs() > 0.5 {
        let _ = write!(out, r#" font-weight="{:.0}""#, face.weight);
    }
    if face.is_italic {
        out.push_str(r#" font-style="italic""#);
    }
    out
}

/// A family and what stands in for it.
pub(super) fn family_list(family: &str) -> String {
    format!("'{family}', sans-serif")
}
