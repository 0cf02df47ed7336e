//! A font as far as texts of a document use it.

use std::collections::{BTreeMap, BTreeSet};

use skrifa::attribute::Style;
use skrifa::charmap::Charmap;
use skrifa::metrics::GlyphMetrics;
use skrifa::prelude::{LocationRef, Size};
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::render::is_coloured;
use crate::text::{Face as Cut, Run, SetText};

use super::letters::{Letter, has_right_to_left, letters};

/// How far a letter may stand from where the font itself would put it, in map units.
const STRAY: f64 = 0.05;

/// A font with what is used of it.
pub(super) struct Face<'a> {
    /// The font.
    pub font: FontRef<'a>,
    /// Its file.
    pub data: &'a [u8],
    /// Which of the file's fonts.
    pub index: u32,
    /// Name of its family, of letters, digits, spaces and hyphens.
    pub family: String,
    /// Weight, 400 being regular.
    pub weight: f32,
    /// Whether it is slanted.
    pub is_italic: bool,
    /// The letters used with their glyphs.
    pub letters: BTreeMap<char, u32>,
    /// By how much pairs of glyphs are set closer or wider, in units of the font.
    pub kerning: BTreeMap<(u32, u32), i16>,
    charmap: Charmap<'a>,
    advances: GlyphMetrics<'a>,
    units_per_em: f64,
}

impl<'a> Face<'a> {
    /// The font of a run; `None` if it must not, or cannot, go into a file.
    pub(super) fn new(run: &'a Run) -> Option<Self> {
        let data = run.font.data.data();
        let font = FontRef::from_index(data, run.font.index).ok()?;
        let is_allowed = font.os2().is_ok_and(|os2| os2.fs_type() & USAGE != RESTRICTED);
        let has_outlines = font.glyf().is_ok() || font.cff().is_ok();
        if !is_allowed || !has_outlines {
            return None;
        }
        let attributes = font.attributes();
        Some(Self {
            data,
            index: run.font.index,
            family: family(&font)?,
            weight: attributes.weight.value(),
            is_italic: attributes.style != Style::Normal,
            letters: BTreeMap::new(),
            kerning: BTreeMap::new(),
            charmap: font.charmap(),
            advances: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units_per_em: f64::from(font.head().ok()?.units_per_em()).max(1.0),
            font,
        })
    }

    /// The letters of a run if it can be written as text.
    pub(super) fn letters_of(&self, text: &SetText, run: &Run) -> Option<Vec<Letter>> {
        let is_icon = matches!(text.style.face, Cut::Icon | Cut::IconFilled);
        if is_icon || !run.coords.is_empty() || run.skew.is_some() || has_right_to_left(&text.text) {
            return None;
        }
        let found = letters(text, run, &self.charmap)?;
        let (first, rest) = found.split_first()?;
        let is_level = rest.iter().all(|(_, glyph)| (glyph.y - first.1.y).abs() < 0.01);
        (is_level && !found.iter().any(|(_, glyph)| is_coloured(&self.font, glyph.id))).then_some(found)
    }

    /// Remembers the letters of a run, and how close they stand.
    pub(super) fn gather(&mut self, found: &[Letter], size: f32) {
        let units = self.units_per_em / f64::from(size);
        for (letter, glyph) in found {
            self.letters.insert(*letter, glyph.id);
        }
        for pair in found.windows(2) {
            let ((_, left), (_, right)) = (pair[0], pair[1]);
            let moved = f64::from(right.x - left.x) * units - self.advance(left.id);
            #[expect(clippy::cast_possible_truncation, reason = "bounded, and kerning is in whole units")]
            let moved = moved.round().clamp(-32_000.0, 32_000.0) as i16;
            // The first word on it counts: others get places of their own.
            if moved.abs() > 1 && self.kerning.len() < MAX_PAIRS {
                self.kerning.entry((left.id, right.id)).or_insert(moved);
            }
        }
    }

    /// Whether the font with its kerning sets the letters where they are.
    pub(super) fn sets_alike(&self, found: &[Letter], size: f32) -> bool {
        let em = f64::from(size) / self.units_per_em;
        let Some((_, first)) = found.first() else { return true };
        let mut x = f64::from(first.x);
        found.windows(2).all(|pair| {
            let ((_, left), (_, right)) = (pair[0], pair[1]);
            let kerning = self.kerning.get(&(left.id, right.id)).copied().unwrap_or_default();
            x += (self.advance(left.id) + f64::from(kerning)) * em;
            (x - f64::from(right.x)).abs() < STRAY
        })
    }

    /// All glyphs used.
    pub(super) fn glyphs(&self) -> BTreeSet<u32> {
        self.letters.values().copied().collect()
    }

    fn advance(&self, glyph: u32) -> f64 {
        f64::from(self.advances.advance_width(GlyphId::new(glyph)).unwrap_or_default())
    }
}

/// The bits of `fsType` that say whether a font may be embedded (OpenType, OS/2).
const USAGE: u16 = 0x000f;
/// It may not.
const RESTRICTED: u16 = 0x0002;
/// As many pairs as a table of kerning can count.
const MAX_PAIRS: usize = 10_000;

/// The family's name, of characters that mean nothing to CSS.
fn family(font: &FontRef<'_>) -> Option<String> {
    [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME].into_iter().find_map(|id| {
        let name = font.localized_strings(id).english_or_first()?;
        let kept: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-')).collect();
        let kept = kept.trim();
        (!kept.is_empty()).then(|| kept.to_owned())
    })
}
