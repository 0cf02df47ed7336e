//! Pictures as data in the file.

use std::io::Cursor;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::{ImageFormat, ImageReader};

use crate::map::{Photo, PhotoType};
use crate::render::{Photos, bare};

/// A picture as a data URI; `None` if it is damaged. PNG and JPEG that stand upright stay as they are, without what is said
/// about them; WebP, which many programs cannot read, becomes PNG.
pub(in crate::export) fn data_uri(photo: &Photo, photos: &Arc<Photos>) -> Option<String> {
    // Whoever draws it is to see the same grey as the painter.
    photos.pixels(photo)?;
    // Programs that draw SVG do not turn pictures as cameras ask for.
    let photo = bare(photo);
    let (mime, bytes) = match photo.kind() {
        PhotoType::Png => ("image/png", STANDARD.encode(photo.bytes())),
        PhotoType::Jpeg => ("image/jpeg", STANDARD.encode(photo.bytes())),
        PhotoType::Webp => {
            let decoded = ImageReader::with_format(Cursor::new(&photo.bytes()[..]), ImageFormat::WebP).decode().ok()?;
            let mut png = Cursor::new(Vec::new());
            decoded.write_to(&mut png, ImageFormat::Png).ok()?;
            ("image/png", STANDARD.encode(png.into_inner()))
        }
    };
    Some(format!("data:{mime};base64,{bytes}"))
}
