//! Pictures as they are handed out: upright, and with nothing in their files but what pixels are made of. Where, when and with what a photo
//! was taken is nobody's business.

mod jpeg;
mod png;
mod webp;

use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{ExtendedColorType, ImageEncoder};

use crate::map::{Photo, PhotoType};

use super::painter::DAMAGED_PHOTO;
use super::portrait::Picture;

pub use jpeg::{Segment, jpeg_with};

/// A picture as it may be handed out. It looks the same.
///
/// One that stands upright keeps its pixels as they are encoded; what has nothing else in its file is given back itself. One that its
/// camera held otherwise is encoded anew, as is what cannot be taken apart; it has 1,024 pixels a side at most then, as many as are ever
/// drawn. Of what cannot be decoded either, nothing is left but a grey pixel.
#[must_use]
pub fn bare(photo: &Photo) -> Photo {
    let bytes = photo.bytes();
    let stripped = match (photo.orientation(), photo.kind()) {
        (Orientation::NoTransforms, PhotoType::Jpeg) => jpeg::bare(bytes),
        (Orientation::NoTransforms, PhotoType::Png) => png::bare(bytes),
        (Orientation::NoTransforms, PhotoType::Webp) => webp::bare(bytes),
        _ => None,
    };
    match stripped {
        Some(stripped) if stripped[..] == bytes[..] => photo.clone(),
        Some(stripped) => Photo::from_bytes(stripped).unwrap_or_else(|_| drawn(photo)),
        None => drawn(photo),
    }
}

fn drawn(photo: &Photo) -> Photo {
    Picture::of(photo).and_then(|picture| picture.whole()).unwrap_or_else(|_| grey().unwrap_or_else(|| photo.clone()))
}

/// What stands for a damaged picture. That a pixel cannot be encoded happens only without memory.
fn grey() -> Option<Photo> {
    let [r, g, b, _] = DAMAGED_PHOTO.to_rgba8().to_u8_array();
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(&[r, g, b], 1, 1, ExtendedColorType::Rgb8).ok()?;
    Photo::from_bytes(png).ok()
}
