//! Setting one paragraph.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;

use parley::style::{FontStyle, FontWeight, OverflowWrap};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontData, FontFamily, FontFamilyName, Glyph, GlyphRun, IndentOptions,
    Layout, LayoutContext, LineHeight, PositionedLayoutItem, StyleProperty,
};

use super::fonts::{self, FILLED_ICON_FAMILY, ICON_FAMILY, TEXT_FAMILY};
use super::own::{Fonts, OWN_FAMILY};
use super::style::{Align, Face, TextStyle};

/// A glyph with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SetGlyph {
    /// Number in the run's font.
    pub id: u32,
    /// Origin, in map units from the paragraph's left edge.
    pub x: f32,
    /// Baseline, in map units from the paragraph's upper edge.
    pub y: f32,
    /// Where the characters that it stands for begin, in bytes of the paragraph's text. Glyphs that only together stand for
    /// something begin at the same place.
    pub text: u32,
}

/// Glyphs of one font and size on one line.
#[derive(Clone, Debug)]
pub struct Run {
    /// The font.
    pub font: FontData,
    /// Size in map units.
    pub size: f32,
    /// Whether the font has no bold cut and must be emboldened.
    pub embolden: bool,
    /// Slant in degrees for a font that has no italic cut.
    pub skew: Option<f32>,
    /// Place on the variation axes, for variable fonts.
    pub coords: Box<[i16]>,
    /// The same place as the font's axes say it, for those that are not at their default: tag and value.
    pub axes: Box<[([u8; 4], f32)]>,
    /// Which of the paragraph's glyphs.
    pub glyphs: Range<u32>,
    /// Which bytes of the paragraph's text they stand for.
    pub text: Range<u32>,
}

/// A line of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Upper edge in map units.
    pub top: f32,
    /// Lower edge in map units.
    pub bottom: f32,
    /// Left and right edge of the ink, in map units.
    pub extent: (f32, f32),
    /// Which bytes of the text.
    pub text: Range<u32>,
}

/// A paragraph, set.
#[derive(Clone, Debug)]
pub struct SetText {
    /// The text as it was set: characters that cannot be shown are replaced, the number of bytes is kept.
    pub text: Box<str>,
    /// How it was set.
    pub style: TextStyle,
    /// Width in map units that a line could have; `f32::MAX` if it had all that it wanted.
    pub room: f32,
    /// Width of the widest line in map units.
    pub width: f32,
    /// Height of all lines in map units; an empty text has that of one line.
    pub height: f32,
    /// Lines, from top to bottom.
    pub lines: Box<[Line]>,
    /// Runs in visual order.
    pub runs: Box<[Run]>,
    /// Glyphs of all runs.
    pub glyphs: Box<[SetGlyph]>,
}

impl SetText {
    /// The glyphs of a run.
    #[must_use]
    pub fn run_glyphs(&self, run: &Run) -> &[SetGlyph] {
        &self.glyphs[run.glyphs.start as usize..run.glyphs.end as usize]
    }

    /// The text of a run.
    #[must_use]
    pub fn run_text(&self, run: &Run) -> &str {
        self.text.get(run.text.start as usize..run.text.end as usize).unwrap_or_default()
    }
}

/// Sets a paragraph in the bundled family into lines of at most `width` map units. Words that are wider than that are broken.
#[must_use]
pub fn set(text: &str, style: TextStyle, width: f32) -> SetText {
    set_in(&Fonts::default(), text, style, width)
}

/// Sets a paragraph in fonts into lines of at most `width` map units. What the fonts lack comes from the bundled family, and what that
/// lacks from the system's fonts; icons are always the bundled ones.
#[must_use]
pub fn set_in(fonts: &Fonts, text: &str, style: TextStyle, width: f32) -> SetText {
    let text = presentable(text);
    with_tools(fonts, style, |tools| tools.set(&text, style, width))
}

/// The least width in map units at which no word of a text is broken.
pub(super) fn narrowest_in(fonts: &Fonts, text: &str, style: TextStyle) -> f32 {
    let text = presentable(text);
    with_tools(fonts, style, |tools| {
        // What was set says which fonts the text needs.
        let set = tools.set(&text, style, f32::MAX);
        let whole = set.glyphs.iter().any(|glyph| glyph.id == 0);
        let tools = if whole { tools.whole() } else { &mut tools.usual };
        tools.build(&text, style, OverflowWrap::Normal);
        tools.layout.calculate_content_widths().min
    })
}

/// Lends what text is set with in fonts.
fn with_tools<T>(fonts: &Fonts, style: TextStyle, using: impl FnOnce(&mut ToolsOf) -> T) -> T {
    let is_icon = matches!(style.face, Face::Icon | Face::IconFilled);
    if fonts.are_bundled() || is_icon {
        return BUNDLED.with_borrow_mut(using);
    }
    OWN.with_borrow_mut(|own| {
        if own.usual.own != *fonts {
            *own = ToolsOf::new(fonts);
        }
        using(own)
    })
}

/// The font of the system in which a text would be set; `None` if there is none that has all of it.
#[must_use]
pub fn fallback_font(text: &str) -> Option<FontData> {
    let set = set(text, TextStyle::new(Face::Regular, 16.0), f32::MAX);
    let whole = set.glyphs.iter().all(|glyph| glyph.id != 0);
    set.runs.first().filter(|_| whole).map(|run| run.font.clone())
}

thread_local! {
    static BUNDLED: RefCell<ToolsOf> = RefCell::new(ToolsOf::new(&Fonts::default()));
    /// Of the fonts of one's own that were used last.
    static OWN: RefCell<ToolsOf> = RefCell::new(ToolsOf::new(&Fonts::default()));
}

/// What text is set with in some fonts.
struct ToolsOf {
    /// With the bundled family.
    usual: Tools,
    /// With the system's fonts as well, once a text needs them.
    whole: Option<Tools>,
}

impl ToolsOf {
    fn new(fonts: &Fonts) -> Self {
        Self { usual: Tools::new(fonts::bundled(), fonts.clone()), whole: None }
    }

    fn set(&mut self, text: &str, style: TextStyle, width: f32) -> SetText {
        let set = self.usual.set(text, style, width);
        if set.glyphs.iter().any(|glyph| glyph.id == 0) {
            return self.whole().set(text, style, width);
        }
        set
    }

    fn whole(&mut self) -> &mut Tools {
        let fonts = &self.usual.own;
        self.whole.get_or_insert_with(|| Tools::new(fonts::with_system(), fonts.clone()))
    }
}

/// The library's reusable memory: one per thread.
struct Tools {
    /// Fonts that stand before the bundled family; they are in `fonts`.
    own: Fonts,
    fonts: FontContext,
    context: LayoutContext<()>,
    layout: Layout<()>,
}

impl Tools {
    fn new(mut fonts: FontContext, own: Fonts) -> Self {
        own.add_to(&mut fonts);
        Self { own, fonts, context: LayoutContext::new(), layout: Layout::new() }
    }

    fn set(&mut self, text: &str, style: TextStyle, width: f32) -> SetText {
        self.build(text, style, OverflowWrap::Anywhere);
        let hanging = IndentOptions { hanging: true, ..IndentOptions::default() };
        self.layout.set_text_indent(style.hang * style.size, hanging);
        self.layout.break_all_lines(Some(width));
        let alignment = match style.align {
            Align::Start => Alignment::Start,
            Align::Center => Alignment::Center,
            // Not the end of the text's own direction: what stands at the right edge does so in every script.
            Align::End => Alignment::Right,
        };
        self.layout.align(alignment, AlignmentOptions::default());
        collect(&self.layout, text, style, width)
    }

    /// Shapes a text: all but where lines end.
    fn build(&mut self, text: &str, style: TextStyle, wrap: OverflowWrap) {
        let (family, weight, slant) = match style.face {
            Face::Regular => (TEXT_FAMILY, 400.0, FontStyle::Normal),
            Face::Semibold => (TEXT_FAMILY, self.own.semibold(), FontStyle::Normal),
            Face::Bold => (TEXT_FAMILY, 700.0, FontStyle::Normal),
            Face::Italic => (TEXT_FAMILY, 400.0, FontStyle::Italic),
            Face::SemiboldItalic => (TEXT_FAMILY, self.own.semibold(), FontStyle::Italic),
            Face::Icon => (ICON_FAMILY, 400.0, FontStyle::Normal),
            Face::IconFilled => (FILLED_ICON_FAMILY, 400.0, FontStyle::Normal),
        };
        // Coordinates are not rounded to pixels: there are none here.
        let mut builder = self.context.ranged_builder(&mut self.fonts, text, 1.0, false);
        let families = [FontFamilyName::named(OWN_FAMILY), FontFamilyName::named(family)];
        let families = if self.own.are_bundled() { &families[1..] } else { &families[..] };
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(families))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(weight)));
        builder.push_default(StyleProperty::FontStyle(slant));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.line_height)));
        builder.push_default(StyleProperty::OverflowWrap(wrap));
        builder.build_into(&mut self.layout, text);
    }
}

/// Copies what is needed out of the library's layout, which is some ten times larger.
fn collect(layout: &Layout<()>, text: &str, style: TextStyle, room: f32) -> SetText {
    let mut runs = Vec::new();
    let mut glyphs = Vec::with_capacity(text.len());
    let mut lines = Vec::with_capacity(layout.len());
    for line in layout.lines() {
        let metrics = line.metrics();
        let mut extent = (f32::MAX, f32::MIN);
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else { continue };
            extent = (extent.0.min(run.offset()), extent.1.max(run.offset() + run.advance()));
            let start = index(glyphs.len());
            let glyph = |(glyph, text): (Glyph, u32)| SetGlyph { id: glyph.id, x: glyph.x, y: glyph.y, text };
            glyphs.extend(run.positioned_glyphs().zip(places_in_text(&run)).map(glyph));
            runs.push(set_run(&run, start..index(glyphs.len())));
        }
        // Spaces at the end of a line are not ink.
        if layout.is_rtl() {
            extent.0 += metrics.hanging_advance;
        } else {
            extent.1 -= metrics.hanging_advance;
        }
        let range = line.text_range();
        lines.push(Line {
            top: metrics.block_min_coord,
            bottom: metrics.block_max_coord,
            extent: if extent.0 > extent.1 { (0.0, 0.0) } else { extent },
            text: index(range.start)..index(range.end),
        });
    }
    SetText {
        text: text.into(),
        style,
        room,
        width: layout.width(),
        height: layout.height(),
        lines: lines.into(),
        runs: runs.into(),
        glyphs: glyphs.into(),
    }
}

/// Where the characters of each glyph begin in the text. All text has one style, so that a glyph run has all clusters of its run.
fn places_in_text(glyph_run: &GlyphRun<'_, ()>) -> impl Iterator<Item = u32> {
    glyph_run.run().visual_clusters().flat_map(|cluster| {
        let start = index(cluster.text_range().start);
        cluster.glyphs().map(move |_| start)
    })
}

fn set_run(glyph_run: &GlyphRun<'_, ()>, glyphs: Range<u32>) -> Run {
    let run = glyph_run.run();
    let synthesis = run.synthesis();
    let text = run.text_range();
    Run {
        font: run.font().clone(),
        size: run.font_size(),
        embolden: synthesis.embolden(),
        skew: synthesis.skew(),
        coords: run.normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
        axes: synthesis.variation_settings().iter().map(|(tag, value)| (tag.to_be_bytes(), *value)).collect(),
        glyphs,
        text: index(text.start)..index(text.end),
    }
}

/// Texts on a map are far below four gigabytes: readers cap them.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Replaces characters that would act on the line instead of being shown, each by one of as many bytes.
fn presentable(text: &str) -> Cow<'_, str> {
    let replacement = |c: char| match c {
        '\n' => None,
        '\0'..='\u{1f}' | '\u{7f}' => Some(' '),
        '\u{80}'..='\u{9f}' => Some('\u{a0}'),
        // Directional overrides can make a text read otherwise than it is written.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some('\u{fffd}'),
        _ => None,
    };
    if text.chars().any(|c| replacement(c).is_some()) {
        Cow::Owned(text.chars().map(|c| replacement(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: TextStyle = TextStyle::new(Face::Regular, 13.0);

    #[test]
    fn lines_are_broken_at_the_width() {
        let check = |text: &str, width: f32, expected: &[&str]| {
            let set = set(text, STYLE, width);
            let lines: Vec<&str> = set
                .lines
                .iter()
                .map(|line| set.text[line.text.start as usize..line.text.end as usize].trim())
                .collect();
            assert_eq!(lines, expected, "{text:?} at {width}");
            assert!(set.width <= width + 0.01, "{text:?} at {width} is {} wide", set.width);
        };
        check("Una etapa", 200.0, &["Una etapa"]);
        check("Compara tres tiendas", 80.0, &["Compara tres", "tiendas"]);
        check("a\nb", 200.0, &["a", "b"]);
        check("Donaudampfschifffahrt", 60.0, &["Donauda", "mpfschifff", "ahrt"]);
    }

    #[test]
    fn every_paragraph_has_the_height_of_its_lines() {
        let line = 13.0 * STYLE.line_height;
        let check = |text: &str, lines: f32| {
            assert!((set(text, STYLE, 200.0).height - lines * line).abs() < 0.01, "{text:?}");
        };
        check("", 1.0);
        check("a", 1.0);
        check("a\nb\nc", 3.0);
    }

    #[test]
    fn the_lines_of_an_item_of_a_list_begin_below_each_other() {
        let check = |text: &str, style: TextStyle| {
            let set = set(text, style, 80.0);
            assert!(set.lines.len() > 2, "{text:?}");
            let letter = set.glyphs.iter().find(|glyph| glyph.text as usize == "• ".len()).unwrap();
            for line in &set.lines[1..] {
                assert!((line.extent.0 - letter.x).abs() < 0.1, "{text:?}: {} {}", line.extent.0, letter.x);
                assert!(line.extent.1 <= 80.0 + 0.1);
            }
        };
        check("• several words of an item", STYLE.listed());
        check("• several\nlines of an item", TextStyle { size: 30.0, ..STYLE }.listed());
        assert_eq!(set("• one line", STYLE.listed(), 200.0).glyphs, set("• one line", STYLE, 200.0).glyphs);
    }

    #[test]
    fn glyphs_say_which_characters_they_stand_for() {
        let check = |text: &str, expected: &[u32]| {
            let set = set(text, STYLE, 80.0);
            let places: Vec<u32> = set.glyphs.iter().map(|glyph| glyph.text).collect();
            assert_eq!(places, expected, "{text:?}");
            for run in &set.runs {
                assert!(set.run_glyphs(run).iter().all(|glyph| run.text.contains(&glyph.text)), "{text:?}");
            }
        };
        check("año", &[0, 1, 3]);
        check("€ 5", &[0, 3, 4]);
        // Two characters that become one glyph.
        check("e\u{301}t", &[0, 3]);
    }

    #[test]
    fn characters_that_act_on_the_line_are_shown_instead() {
        let check = |text: &str, expected: &str| {
            let shown = presentable(text);
            assert_eq!(shown, expected);
            assert_eq!(shown.len(), text.len());
        };
        check("plain\ntext", "plain\ntext");
        check("a\tb\0c", "a b c");
        check("exe\u{202e}cod.pdf", "exe\u{fffd}cod.pdf");
    }

    #[test]
    fn each_face_has_its_own_font() {
        let fonts: Vec<u64> = [Face::Regular, Face::Semibold, Face::Bold, Face::Italic, Face::SemiboldItalic]
            .map(|face| set("a", TextStyle::new(face, 13.0), 100.0).runs[0].font.data.id())
            .into();
        let mut unique = fonts.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), fonts.len());
    }

    #[test]
    fn icons_are_in_the_icon_fonts() {
        for icon in super::super::icons::ALL {
            for face in [Face::Icon, Face::IconFilled] {
                let set = set(&icon.to_string(), TextStyle::new(face, 16.0), 100.0);
                assert!(set.glyphs.iter().all(|glyph| glyph.id != 0), "{:x} is not in {face:?}", u32::from(*icon));
            }
        }
    }
}
