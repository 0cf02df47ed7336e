//! Pictures: what of them is seen, as PNG or JPEG with nothing but pixels.

use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use kurbo::Rect;
use vello_cpu::Pixmap;

use crate::map::Photo;
use crate::render::Photos;

use super::package::{Content, Package};

/// Up to so many bytes a picture without transparency stays a PNG: it is exact, and small drawings are smaller so.
const SMALL_BYTES: usize = 24 << 10;
/// Quality of JPEG, of 100: the pictures of a map have been through it once before.
const QUALITY: u8 = 92;

/// The pictures of a presentation. Each is in it once for each way in which it is cut.
pub(super) struct Media<'a> {
    photos: &'a Arc<Photos>,
    known: Vec<(Photo, Cut, Option<String>)>,
}

/// What of a picture is seen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cut {
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

/// A picture in the package.
pub(super) struct Found {
    /// Its path below the folder of the presentation.
    pub(super) path: String,
    /// Which part of it is to be shown: from the left, the top, the right and the bottom, the share that is cut off.
    pub(super) crop: [f64; 4],
}

impl<'a> Media<'a> {
    /// No pictures yet.
    pub(super) fn new(photos: &'a Arc<Photos>) -> Self {
        Self { photos, known: Vec::new() }
    }

    /// Puts a picture that would fill `rect` into the package, as far as it is seen in `seen`. `None` if it is damaged.
    pub(super) fn add(&mut self, package: &mut Package, photo: &Photo, rect: Rect, seen: Rect) -> Option<Found> {
        let pixels = self.photos.pixels(photo)?;
        let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
        let across = |x: f64| (x - rect.x0) / rect.width() * f64::from(width);
        let down = |y: f64| (y - rect.y0) / rect.height() * f64::from(height);
        let (left, right) = (across(seen.x0), across(seen.x1));
        let (top, bottom) = (down(seen.y0), down(seen.y1));
        // What is cut off is not in the file: nobody finds there what the picture does not show.
        let cut = Cut {
            left: pixel(left.floor(), width - 1),
            top: pixel(top.floor(), height - 1),
            right: pixel(right.ceil(), width),
            bottom: pixel(bottom.ceil(), height),
        };
        let cut = Cut { right: cut.right.max(cut.left + 1), bottom: cut.bottom.max(cut.top + 1), ..cut };
        let path = self.path(package, photo, &pixels, cut)?;
        let (cut_width, cut_height) = (f64::from(cut.right - cut.left), f64::from(cut.bottom - cut.top));
        let crop = [
            (left - f64::from(cut.left)) / cut_width,
            (top - f64::from(cut.top)) / cut_height,
            (f64::from(cut.right) - right) / cut_width,
            (f64::from(cut.bottom) - bottom) / cut_height,
        ];
        Some(Found { path, crop })
    }

    fn path(&mut self, package: &mut Package, photo: &Photo, pixels: &Pixmap, cut: Cut) -> Option<String> {
        if let Some((.., path)) = self.known.iter().find(|(other, shown, _)| other == photo && *shown == cut) {
            return path.clone();
        }
        let path = encoded(pixels, cut).map(|(bytes, ending)| {
            let path = format!("media/image{}.{ending}", self.known.len() + 1);
            package.add(format!("ppt/{path}"), Content::Picture, bytes);
            path
        });
        self.known.push((photo.clone(), cut, path.clone()));
        path
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
fn pixel(at: f64, most: u32) -> u32 {
    at.clamp(0.0, f64::from(most)) as u32
}

/// The pixels of a cut as a file, with the ending of its name. `None` if it cannot be encoded, which happens only without memory.
fn encoded(pixels: &Pixmap, cut: Cut) -> Option<(Vec<u8>, &'static str)> {
    let (width, height) = (cut.right - cut.left, cut.bottom - cut.top);
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    let stride = usize::from(pixels.width());
    for row in pixels.data().chunks_exact(stride).take(cut.bottom as usize).skip(cut.top as usize) {
        for pixel in &row[cut.left as usize..cut.right as usize] {
            let alpha = u16::from(pixel.a);
            let straight =
                |c: u8| u8::try_from((u16::from(c) * 255 + alpha / 2).checked_div(alpha).unwrap_or(0)).unwrap_or(255);
            rgba.extend([straight(pixel.r), straight(pixel.g), straight(pixel.b), pixel.a]);
        }
    }
    let mut png = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::Adaptive);
    if rgba.chunks_exact(4).any(|pixel| pixel[3] < 255) {
        encoder.write_image(&rgba, width, height, ExtendedColorType::Rgba8).ok()?;
        return Some((png, "png"));
    }
    let rgb: Vec<u8> = rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    encoder.write_image(&rgb, width, height, ExtendedColorType::Rgb8).ok()?;
    if png.len() <= SMALL_BYTES {
        return Some((png, "png"));
    }
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    encoder.write_image(&rgb, width, height, ExtendedColorType::Rgb8).ok()?;
    Some((jpeg, "jpeg"))
}
