//! Photos as pictures of a PDF.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};

use crate::map::{Photo, PhotoType};
use crate::render::{Photos, bare};

use super::jpeg;

/// Pictures that are in the document already, by the address of their file's bytes, which the scene holds alive.
pub(super) struct Pictures<'a> {
    photos: &'a Arc<Photos>,
    known: HashMap<usize, Option<Image>>,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(photos: &'a Arc<Photos>) -> Self {
        Self { photos, known: HashMap::new() }
    }

    /// The picture; `None` if it is damaged.
    pub(super) fn get(&mut self, photo: &Photo) -> Option<Image> {
        let key = photo.bytes().as_ptr() as usize;
        self.known.entry(key).or_insert_with(|| picture(photo, self.photos)).clone()
    }
}

/// A JPEG stays as it is; of other files the pixels are taken that the painter draws.
fn picture(photo: &Photo, photos: &Photos) -> Option<Image> {
    let pixmap = photos.pixels(photo)?;
    // In a PDF nothing says how a picture is to be turned.
    let upright = bare(photo);
    if upright.kind() == PhotoType::Jpeg
        && let Some(image) = jpeg::holdable(upright.bytes()).and_then(|bytes| Image::from_jpeg(bytes.into(), true).ok())
    {
        return Some(image);
    }
    let size = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let mut pixels = Pixels { size, colors: Vec::new(), opacities: Vec::new() };
    for pixel in pixmap.data() {
        pixels.colors.extend([pixel.r, pixel.g, pixel.b].map(|channel| straight(channel, pixel.a)));
        pixels.opacities.push(pixel.a);
    }
    if pixels.opacities.iter().all(|opacity| *opacity == u8::MAX) {
        pixels.opacities.clear();
    }
    Image::from_custom(Shared(Arc::new(pixels)), true).ok()
}

/// A channel that is not multiplied by the opacity.
fn straight(channel: u8, opacity: u8) -> u8 {
    let (channel, opacity) = (u16::from(channel), u16::from(opacity));
    u8::try_from((channel * 255 + opacity / 2) / opacity.max(1)).unwrap_or(u8::MAX)
}

/// Pixels as a PDF has them; no opacities if all are opaque.
#[derive(Hash)]
struct Pixels {
    size: (u32, u32),
    colors: Vec<u8>,
    opacities: Vec<u8>,
}

#[derive(Clone)]
struct Shared(Arc<Pixels>);

impl Hash for Shared {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl CustomImage for Shared {
    fn color_channel(&self) -> &[u8] {
        &self.0.colors
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        Some(&self.0.opacities[..]).filter(|opacities| !opacities.is_empty())
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        self.0.size
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Rgb
    }
}
