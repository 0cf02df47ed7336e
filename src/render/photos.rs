//! Decoded pictures, shared by all painters.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use image::{ImageReader, Limits, imageops::FilterType};
use vello_cpu::Pixmap;
use vello_cpu::color::PremulRgba8;

use crate::map::{MAX_PHOTO_SIDE_PX, Photo};

/// Longest side that is kept, in pixels: as many as a picture on a card covers when a map is exported at 4×, and a texture that every
/// graphics card takes.
const KEPT_SIDE_PX: u32 = 1_024;
/// Memory that decoding one picture may take, in bytes.
const MAX_DECODED_BYTES: u64 = 256 << 20;

/// Pictures that have been decoded. One that cannot be is remembered as such.
#[derive(Default)]
pub struct Photos(Mutex<HashMap<usize, Known>>);

/// A picture, held so that its address stays its own, and its pixels if it has any.
type Known = (Photo, Option<Arc<Pixmap>>);

impl Photos {
    /// The pixels of a picture, upright; `None` if it is damaged.
    pub fn pixels(&self, photo: &Photo) -> Option<Arc<Pixmap>> {
        // The map holds the bytes alive, so their address names them.
        let key = photo.bytes().as_ptr() as usize;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, pixels) = known.entry(key).or_insert_with(|| (photo.clone(), decode(photo).map(Arc::new)));
        pixels.clone()
    }
}

fn decode(photo: &Photo) -> Option<Pixmap> {
    let mut reader = ImageReader::new(Cursor::new(&photo.bytes()[..])).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    let side = u32::try_from(MAX_PHOTO_SIDE_PX).unwrap_or(u32::MAX);
    (limits.max_image_width, limits.max_image_height) = (Some(side), Some(side));
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    reader.limits(limits);
    let decoded = reader.decode().ok()?;
    let (width, height) = (decoded.width(), decoded.height());
    let mut decoded = if width.max(height) > KEPT_SIDE_PX {
        decoded.resize(KEPT_SIDE_PX, KEPT_SIDE_PX, FilterType::Triangle)
    } else {
        decoded
    };
    decoded.apply_orientation(photo.orientation());
    let rgba = decoded.into_rgba8();
    let (width, height) = (u16::try_from(rgba.width()).ok()?, u16::try_from(rgba.height()).ok()?);
    let mut pixmap = Pixmap::new(width, height);
    for (pixel, source) in pixmap.data_mut().iter_mut().zip(rgba.pixels()) {
        *pixel = premultiplied(source.0);
    }
    pixmap.recompute_may_have_transparency();
    Some(pixmap)
}

fn premultiplied([r, g, b, a]: [u8; 4]) -> PremulRgba8 {
    let times = |c: u8| u8::try_from((u16::from(c) * u16::from(a) + 127) / 255).unwrap_or(u8::MAX);
    PremulRgba8 { r: times(r), g: times(g), b: times(b), a }
}
