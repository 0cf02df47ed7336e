//! Font files inside a brand, kept as they are.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use skrifa::attribute::Style;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// Largest font file, in bytes.
pub const MAX_FONT_BYTES: usize = 4 * 1024 * 1024;

/// What a font's data URI begins with.
const HEAD: &str = "data:font/sfnt;base64,";

/// Why bytes are no font of a brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontError {
    /// Neither TrueType nor OpenType.
    #[error("not a TrueType or OpenType font")]
    Type,
    /// The file is larger than [`MAX_FONT_BYTES`].
    #[error("a font has at most 4 MiB")]
    Size,
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
    /// Looks at the header only.
    ///
    /// # Errors
    /// [`FontError`] if it is no font, a collection of fonts, or too large.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, FontError> {
        if bytes.len() > MAX_FONT_BYTES {
            return Err(FontError::Size);
        }
        let font = FontRef::new(&bytes).map_err(|_| FontError::Type)?;
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
