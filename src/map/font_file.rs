//! Font files inside a brand, kept as they are.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use skrifa::attribute::Style;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::prelude::Size;
use skrifa::raw::TableProvider;
use skrifa::raw::tables::name::NameRecord;
use skrifa::raw::types::Version16Dot16;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Largest font file, in bytes.
pub const MAX_FONT_BYTES: usize = 4 * 1024 * 1024;

/// What a font's data URI begins with.
const HEAD: &str = "data:font/sfnt;base64,";

/// Why bytes are no font of a brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontError {
    /// Neither TrueType nor OpenType, or not for text.
    #[error("not a TrueType or OpenType font")]
    Type,
    /// Some of its letters cannot be drawn.
    #[error("the font is damaged")]
    Damaged,
    /// The file is larger than [`MAX_FONT_BYTES`].
    #[error("a font has at most 4 MiB")]
    Size,
    /// Whoever made the font does not allow it to be embedded.
    #[error("the font's licence does not allow it to be embedded")]
    Restricted,
    /// The text is not a data URI with base64.
    #[error("not a data URI with base64")]
    Uri,
}

/// A font: its file's bytes, and what its header says.
#[derive(Clone)]
pub struct FontFile {
    bytes: Arc<[u8]>,
    family: String,
    weight: u16,
    slant: Slant,
}

/// Whether letters stand upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Slant {
    Upright,
    Italic,
}

impl FontFile {
    /// Takes a font of which every letter can be drawn: what draws them later does not expect that one cannot.
    ///
    /// # Errors
    /// [`FontError`] if it is no font for text, a collection of fonts, damaged, too large, or may not be embedded.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, FontError> {
        if bytes.len() > MAX_FONT_BYTES {
            return Err(FontError::Size);
        }
        let font = FontRef::new(&bytes).map_err(|_| FontError::Type)?;
        if !is_for_text(&font) {
            return Err(FontError::Type);
        }
        if !may_be_embedded(&font) {
            return Err(FontError::Restricted);
        }
        if !has_whole_names(&font) || !has_whole_letter_names(&font) || !can_be_drawn(&font) {
            return Err(FontError::Damaged);
        }
        let named = |id| font.localized_strings(id).english_or_first().map(|name| name.to_string());
        let family = named(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| named(StringId::FAMILY_NAME));
        let attributes = font.attributes();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a weight is 1 to 1,000")]
        let weight = attributes.weight.value().clamp(1.0, 1_000.0) as u16;
        let slant = if attributes.style == Style::Normal { Slant::Upright } else { Slant::Italic };
        Ok(Self { family: family.unwrap_or_default(), weight, slant, bytes: bytes.into() })
    }

    /// Reads the form in which a file holds it.
    ///
    /// # Errors
    /// [`FontError`] if it is no data URI, or not of a font.
    pub fn from_data_uri(uri: &str) -> Result<Self, FontError> {
        let data = uri.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")).ok_or(FontError::Uri)?.1;
        Self::from_bytes(STANDARD.decode(data).map_err(|_| FontError::Uri)?)
    }

    /// The file's bytes.
    #[must_use]
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// The family's name, as the font says it; may be empty.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }

    /// All that the font says of itself: its names, whose it is, who made it.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let Ok(font) = FontRef::new(&self.bytes) else { return Vec::new() };
        let all = (0..=25).flat_map(|id| font.localized_strings(StringId::new(id)));
        all.map(|name| name.to_string()).collect()
    }

    /// Weight from 1 to 1,000: 400 is regular, 700 bold. Of a variable font that at which it begins.
    #[must_use]
    pub fn weight(&self) -> u16 {
        self.weight
    }

    /// Whether letters stand upright.
    #[must_use]
    pub fn slant(&self) -> Slant {
        self.slant
    }
}

/// Whether there are letters in it that can be drawn at any size and in any colour, and a table that says which.
fn is_for_text(font: &FontRef<'_>) -> bool {
    let has_letters = font.glyf().is_ok() || font.cff().is_ok() || font.cff2().is_ok();
    let has_colors = font.colr().is_ok() || font.cbdt().is_ok() || font.sbix().is_ok();
    has_letters && !has_colors && font.head().is_ok() && font.hhea().is_ok() && font.cmap().is_ok()
}

/// Whether its names lie where its table of names says. What packs fonts into files reckons with that in 16 bits.
fn has_whole_names(font: &FontRef<'_>) -> bool {
    let Ok(names) = font.name() else { return true };
    let is_whole = |record: &NameRecord| {
        let end = record.string_offset().to_u32() + u32::from(record.length());
        u16::try_from(end).is_ok() && record.string(names.string_data()).is_ok()
    };
    names.name_record().iter().all(is_whole)
}

/// Whether the table with the names of its letters is all there, if it says that it has any.
fn has_whole_letter_names(font: &FontRef<'_>) -> bool {
    font.post().map_or(true, |post| {
        post.version() != Version16Dot16::VERSION_2_0 || post.num_glyphs().is_some() && post.string_data().is_some()
    })
}

/// Whether all its outlines can be drawn, of a variable font in the weights that are used.
fn can_be_drawn(font: &FontRef<'_>) -> bool {
    let outlines = font.outline_glyphs();
    let axes = font.axes();
    let weights: &[f32] = if axes.is_empty() { &[400.0] } else { &[400.0, 600.0, 700.0] };
    weights.iter().all(|weight| {
        let location = axes.location([("wght", *weight)]);
        let all = u32::from(font.maxp().map_or(0, |maxp| maxp.num_glyphs()));
        (0..all).all(|glyph| {
            let Some(outline) = outlines.get(GlyphId::new(glyph)) else { return false };
            outline.draw(DrawSettings::unhinted(Size::unscaled(), &location), &mut Nothing).is_ok()
        })
    })
}

/// Draws nothing.
struct Nothing;

impl OutlinePen for Nothing {
    fn move_to(&mut self, _: f32, _: f32) {}

    fn line_to(&mut self, _: f32, _: f32) {}

    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}

    fn close(&mut self) {}
}

/// Whether the font says that documents may hold it. One that says nothing may: so do programs that embed fonts.
fn may_be_embedded(font: &FontRef<'_>) -> bool {
    /// The bits of `fsType` that say how it may be embedded, of which the most generous counts (OpenType, OS/2).
    const USAGE: u16 = 0x000e;
    const RESTRICTED: u16 = 0x0002;
    const BITMAPS_ONLY: u16 = 0x0200;
    font.os2().map_or(true, |os2| os2.fs_type() & USAGE != RESTRICTED && os2.fs_type() & BITMAPS_ONLY == 0)
}

impl PartialEq for FontFile {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes
    }
}

impl fmt::Debug for FontFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FontFile({:?}, {}, {:?}, {} bytes)", self.family, self.weight, self.slant, self.bytes.len())
    }
}

impl Serialize for FontFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut uri = HEAD.to_owned();
        STANDARD.encode_string(&self.bytes, &mut uri);
        serializer.serialize_str(&uri)
    }
}

impl JsonSchema for FontFile {
    fn schema_name() -> Cow<'static, str> {
        "FontFile".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A TrueType or OpenType font as a data URI with base64.",
            "type": "string",
            "pattern": "^data:font/sfnt;base64,",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITALIC: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-It.ttf");

    #[test]
    fn a_font_says_what_it_is() {
        let font = FontFile::from_bytes(ITALIC.to_vec()).unwrap();
        assert_eq!((font.family(), font.weight(), font.slant()), ("Source Sans 3", 400, Slant::Italic));
        assert_eq!(FontFile::from_bytes(b"OTTO".to_vec()).err(), Some(FontError::Type));
        assert_eq!(FontFile::from_bytes(ITALIC[..2_000].to_vec()).err(), Some(FontError::Type));
        assert_eq!(FontFile::from_data_uri("data:font/ttf,abc").err(), Some(FontError::Uri));
        assert_eq!(FontFile::from_bytes(vec![0; MAX_FONT_BYTES + 1]).err(), Some(FontError::Size));
    }

    #[test]
    fn a_font_that_may_not_be_embedded_is_refused() {
        let os2 = FontRef::new(ITALIC).unwrap().table_data(skrifa::Tag::new(b"OS/2")).unwrap();
        let at = os2.as_bytes().as_ptr().addr() - ITALIC.as_ptr().addr() + 8;
        let check = |fs_type: u16, expected: Option<FontError>| {
            let mut bytes = ITALIC.to_vec();
            bytes[at..at + 2].copy_from_slice(&fs_type.to_be_bytes());
            assert_eq!(FontFile::from_bytes(bytes).err(), expected, "{fs_type:x}");
        };
        check(0, None);
        check(0x0002, Some(FontError::Restricted));
        check(0x0004, None);
        check(0x0008, None);
        check(0x000a, None);
        check(0x0200, Some(FontError::Restricted));
    }
}
