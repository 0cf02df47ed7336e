//! From a picture's file to what a map keeps of it: upright, cut, scaled, and without anything that the camera wrote beside it.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::{self, FilterType};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader, Limits, RgbaImage};

use crate::map::{MAX_PHOTO_SIDE_PX, Photo, PhotoError};

/// Longest side of a portrait that is kept, in pixels.
pub const PORTRAIT_SIDE_PX: u32 = 512;
/// Longest side of a picture on a card that is kept, in pixels.
pub const PICTURE_SIDE_PX: u32 = 1_024;

/// Memory that decoding a picture may take, in bytes.
const MAX_DECODED_BYTES: u64 = 256 << 20;
/// Up to so many bytes a picture without transparency stays a PNG: it is exact, and small drawings are smaller so.
const SMALL_BYTES: usize = 24 << 10;
/// Quality of JPEG, of 100.
const QUALITY: u8 = 85;

/// Why a file does not become a picture of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortraitError {
    /// Neither PNG nor JPEG nor WebP, whatever its name says.
    #[error("not a PNG, JPEG or WebP picture")]
    Type,
    /// A side is too long, or the pixels would take too much memory.
    #[error("larger than {MAX_PHOTO_SIDE_PX} pixels a side")]
    TooLarge,
    /// It begins like a picture but cannot be decoded.
    #[error("the picture is damaged")]
    Damaged,
}

/// A square of a picture, in pixels of the upright picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    /// Distance from the left edge.
    pub left_px: u32,
    /// Distance from the upper edge.
    pub top_px: u32,
    /// Width and height.
    pub side_px: u32,
}

/// A picture that was opened: its pixels, the right way up. Clones share them.
#[derive(Clone, Debug)]
pub struct Picture(Arc<DynamicImage>);

impl Picture {
    /// Decodes a file. Takes a while for large ones, so it is not for the window's thread.
    ///
    /// # Errors
    /// [`PortraitError`] if it is no picture, too large, or damaged.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PortraitError> {
        // Its header says early whether the rest is worth reading.
        let photo = Photo::from_bytes(bytes).map_err(|error| match error {
            PhotoError::Size => PortraitError::TooLarge,
            PhotoError::Type | PhotoError::Uri => PortraitError::Type,
        })?;
        Self::of(&photo)
    }

    /// Decodes a picture of a map.
    ///
    /// # Errors
    /// [`PortraitError`] if it is too large or damaged.
    pub fn of(photo: &Photo) -> Result<Self, PortraitError> {
        let damaged = |_| PortraitError::Damaged;
        let mut reader = ImageReader::new(Cursor::new(&photo.bytes()[..]))
            .with_guessed_format()
            .map_err(|_| PortraitError::Damaged)?;
        let mut limits = Limits::default();
        let side = u32::try_from(MAX_PHOTO_SIDE_PX).unwrap_or(u32::MAX);
        (limits.max_image_width, limits.max_image_height) = (Some(side), Some(side));
        limits.max_alloc = Some(MAX_DECODED_BYTES);
        reader.limits(limits);
        let decoder = reader.into_decoder().map_err(damaged)?;
        if decoder.total_bytes() > MAX_DECODED_BYTES {
            return Err(PortraitError::TooLarge);
        }
        let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
        image.apply_orientation(photo.orientation());
        Ok(Self(Arc::new(image)))
    }

    /// Width and height of the upright picture in pixels.
    #[must_use]
    pub fn size_px(&self) -> (u32, u32) {
        (self.0.width(), self.0.height())
    }

    /// The largest square in its middle.
    #[must_use]
    pub fn middle(&self) -> Square {
        let (width, height) = self.size_px();
        let side_px = width.min(height);
        Square { left_px: (width - side_px) / 2, top_px: (height - side_px) / 2, side_px }
    }

    /// Its pixels with sides of so many pixels at most, for a screen.
    #[must_use]
    pub fn preview(&self, side_px: u32) -> RgbaImage {
        let (width, height) = self.size_px();
        if width.max(height) <= side_px { self.0.to_rgba8() } else { self.0.thumbnail(side_px, side_px).into_rgba8() }
    }

    /// A square of it as a portrait.
    ///
    /// # Errors
    /// [`PortraitError::Damaged`] if nothing is left of it.
    pub fn portrait(&self, square: Square) -> Result<Photo, PortraitError> {
        let Square { left_px, top_px, side_px } = within(square, self.size_px());
        let cut = self.0.crop_imm(left_px, top_px, side_px, side_px).into_rgba8();
        let side_px = side_px.min(PORTRAIT_SIDE_PX);
        encoded(&scaled(cut, side_px, side_px))
    }

    /// All of it as the picture of a card.
    ///
    /// # Errors
    /// [`PortraitError::Damaged`] if nothing is left of it.
    pub fn whole(&self) -> Result<Photo, PortraitError> {
        let (width, height) = self.size_px();
        let share = (f64::from(PICTURE_SIDE_PX) / f64::from(width.max(height))).min(1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most what it was")]
        let length = |px: u32| ((f64::from(px) * share).round() as u32).max(1);
        encoded(&scaled(self.0.to_rgba8(), length(width), length(height)))
    }
}

/// The square of a picture's file, as a portrait.
///
/// # Errors
/// [`PortraitError`] if it is no picture, too large, or damaged.
pub fn portrait(bytes: Vec<u8>, square: Square) -> Result<Photo, PortraitError> {
    Picture::open(bytes)?.portrait(square)
}

/// A square that lies in a picture.
fn within(square: Square, (width, height): (u32, u32)) -> Square {
    let side_px = square.side_px.clamp(1, width.min(height).max(1));
    Square {
        left_px: square.left_px.min(width.saturating_sub(side_px)),
        top_px: square.top_px.min(height.saturating_sub(side_px)),
        side_px,
    }
}

/// The picture with other sides. What is transparent has a colour too, which is kept out of its neighbours.
fn scaled(mut image: RgbaImage, width: u32, height: u32) -> RgbaImage {
    if image.dimensions() == (width, height) {
        return image;
    }
    let clear = is_clear(&image);
    if clear {
        for pixel in image.pixels_mut() {
            let alpha = u16::from(pixel.0[3]);
            pixel.0[..3].iter_mut().for_each(|c| *c = u8::try_from((u16::from(*c) * alpha + 127) / 255).unwrap_or(255));
        }
    }
    let mut image = imageops::resize(&image, width, height, FilterType::Lanczos3);
    if clear {
        for pixel in image.pixels_mut() {
            let alpha = u16::from(pixel.0[3]).max(1);
            let back = |c: u8| u8::try_from((u16::from(c) * 255 + alpha / 2) / alpha).unwrap_or(255);
            pixel.0[..3].iter_mut().for_each(|c| *c = back(*c));
        }
    }
    image
}

/// Whether anything shows through.
fn is_clear(image: &RgbaImage) -> bool {
    image.pixels().any(|pixel| pixel.0[3] < 255)
}

/// A PNG where something shows through or where that is small, else a JPEG. Neither carries anything but the pixels.
fn encoded(image: &RgbaImage) -> Result<Photo, PortraitError> {
    let (width, height) = image.dimensions();
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, PngFilter::Adaptive);
    let rgb = || image.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2]]).collect::<Vec<u8>>();
    let clear = is_clear(image);
    let written = if clear {
        encoder.write_image(image.as_raw(), width, height, ExtendedColorType::Rgba8)
    } else {
        encoder.write_image(&rgb(), width, height, ExtendedColorType::Rgb8)
    };
    written.map_err(|_| PortraitError::Damaged)?;
    if !clear && bytes.len() > SMALL_BYTES {
        bytes.clear();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        encoder.write_image(&rgb(), width, height, ExtendedColorType::Rgb8).map_err(|_| PortraitError::Damaged)?;
    }
    Photo::from_bytes(bytes).map_err(|_| PortraitError::Damaged)
}
