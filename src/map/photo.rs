//! Pictures inside a map: portraits and image cards, kept as the bytes of their file.

use std::borrow::Cow;
use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// Longest side of a picture, in pixels.
pub const MAX_PHOTO_SIDE_PX: usize = 8_192;

/// File types of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PhotoType {
    Png,
    Jpeg,
    Webp,
}

impl PhotoType {
    fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }
}

/// Why bytes are no picture of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// Neither PNG nor JPEG nor WebP, whatever its name says.
    #[error("not a PNG, JPEG or WebP picture")]
    Type,
    /// A side is longer than 8,192 px, or zero.
    #[error("a picture has sides of 1 to {MAX_PHOTO_SIDE_PX} pixels")]
    Size,
    /// The text is not a data URI with base64.
    #[error("not a data URI with base64")]
    Uri,
}

/// A picture: its file's bytes, and what its header says. The pixels are decoded where they are drawn.
#[derive(Clone)]
pub struct Photo {
    bytes: Arc<[u8]>,
    kind: PhotoType,
    orientation: Orientation,
    /// Of the upright picture.
    width_px: u32,
    height_px: u32,
}

impl Photo {
    /// Looks at type and size only; the pixels may still turn out to be damaged.
    ///
    /// # Errors
    /// [`PhotoError`] if the content is of another type or too large.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, PhotoError> {
        let kind = match imagesize::image_type(&bytes) {
            Ok(imagesize::ImageType::Png) => PhotoType::Png,
            Ok(imagesize::ImageType::Jpeg) => PhotoType::Jpeg,
            Ok(imagesize::ImageType::Webp) => PhotoType::Webp,
            _ => return Err(PhotoError::Type),
        };
        let size = imagesize::blob_size(&bytes).map_err(|_| PhotoError::Size)?;
        let checked_side = |px: usize| match u32::try_from(px) {
            Ok(side_px) if (1..=MAX_PHOTO_SIDE_PX).contains(&px) => Ok(side_px),
            _ => Err(PhotoError::Size),
        };
        let (stored_width_px, stored_height_px) = (checked_side(size.width)?, checked_side(size.height)?);
        let orientation = orientation(&bytes);
        let (width_px, height_px) = if is_on_its_side(orientation) {
            (stored_height_px, stored_width_px)
        } else {
            (stored_width_px, stored_height_px)
        };
        Ok(Self { kind, orientation, width_px, height_px, bytes: bytes.into() })
    }

    /// Reads the form in which a map file holds it.
    ///
    /// # Errors
    /// [`PhotoError`] if it is no data URI, or not of a picture.
    pub fn from_data_uri(uri: &str) -> Result<Self, PhotoError> {
        let data = uri.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")).ok_or(PhotoError::Uri)?.1;
        Self::from_bytes(STANDARD.decode(data).map_err(|_| PhotoError::Uri)?)
    }

    /// The file's bytes.
    #[must_use]
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// The type, by content.
    #[must_use]
    pub fn kind(&self) -> PhotoType {
        self.kind
    }

    /// How the stored pixels are to be turned so that the picture stands upright, as the camera wrote beside them.
    #[must_use]
    pub fn orientation(&self) -> Orientation {
        self.orientation
    }

    /// Width and height of the upright picture in pixels.
    #[must_use]
    pub fn size_px(&self) -> (u32, u32) {
        (self.width_px, self.height_px)
    }
}

/// What cannot be understood turns nothing.
fn orientation(bytes: &[u8]) -> Orientation {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
    let mut decoder = reader.and_then(|reader| reader.into_decoder().ok());
    let orientation = decoder.as_mut().and_then(|decoder| decoder.orientation().ok());
    orientation.unwrap_or(Orientation::NoTransforms)
}

fn is_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

impl PartialEq for Photo {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes
    }
}

impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Photo({:?}, {}×{} px, {} bytes)", self.kind, self.width_px, self.height_px, self.bytes.len())
    }
}

impl Serialize for Photo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut uri = format!("data:{};base64,", self.kind.mime());
        STANDARD.encode_string(&self.bytes, &mut uri);
        serializer.serialize_str(&uri)
    }
}

impl JsonSchema for Photo {
    fn schema_name() -> Cow<'static, str> {
        "Photo".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A PNG, JPEG or WebP picture as a data URI with base64.",
            "type": "string",
            "pattern": "^data:image/(png|jpeg|webp);base64,",
        })
    }
}
