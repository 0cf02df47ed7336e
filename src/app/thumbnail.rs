//! Pictures of the map in panels and dialogs: decoded and made small off the window's thread, and kept for as long as they are the same.

use std::sync::{Arc, OnceLock};
use std::thread;

use egui::{ColorImage, Context, Id, TextureHandle, TextureOptions, Ui};

use crate::map::Photo;
use crate::render::Photos;

/// What is shown of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    Whole,
    /// The square in its middle, so many pixels wide at most.
    Square(usize),
}

/// How far a picture is.
pub(super) enum Thumbnail {
    Opening,
    Damaged,
    Ready(TextureHandle),
}

/// A picture on its way to the screen.
#[derive(Clone)]
struct Shown {
    photo: Photo,
    /// Empty until it has been decoded; then without an image if it is damaged.
    decoded: Arc<OnceLock<Option<ColorImage>>>,
    texture: Option<TextureHandle>,
}

/// The picture that is shown under a name.
pub(super) fn thumbnail(ui: &Ui, id: Id, photo: &Photo, photos: &Arc<Photos>, cut: Cut) -> Thumbnail {
    let known = ui.data(|data| data.get_temp::<Shown>(id)).filter(|known| known.photo == *photo);
    let mut shown = known.unwrap_or_else(|| decode(photo, photos, cut, ui.ctx()));
    if shown.texture.is_none()
        && let Some(Some(image)) = shown.decoded.get()
    {
        shown.texture = Some(ui.ctx().load_texture("thumbnail", image.clone(), TextureOptions::LINEAR));
    }
    let thumbnail = match (&shown.texture, shown.decoded.get()) {
        (Some(texture), _) => Thumbnail::Ready(texture.clone()),
        (None, Some(None)) => Thumbnail::Damaged,
        (None, _) => Thumbnail::Opening,
    };
    ui.data_mut(|data| data.insert_temp(id, shown));
    thumbnail
}

/// Decodes a picture on a thread of its own: a large one takes longer than a frame.
fn decode(photo: &Photo, photos: &Arc<Photos>, cut: Cut, context: &Context) -> Shown {
    let decoded = Arc::new(OnceLock::new());
    let (result, theirs, photos, context) = (decoded.clone(), photo.clone(), photos.clone(), context.clone());
    thread::spawn(move || {
        let image = photos.pixels(&theirs).map(|pixels| {
            let size = [usize::from(pixels.width()), usize::from(pixels.height())];
            let whole = ColorImage::from_rgba_premultiplied(size, pixels.data_as_u8_slice());
            match cut {
                Cut::Whole => whole,
                Cut::Square(length) => square(&whole, length),
            }
        });
        // Nobody else sets it.
        drop(result.set(image));
        context.request_repaint();
    });
    Shown { photo: photo.clone(), decoded, texture: None }
}

/// The square in the middle of a picture; each pixel is the mean of those that it stands for.
fn square(image: &ColorImage, side: usize) -> ColorImage {
    let [width, height] = image.size;
    let whole = width.min(height).max(1);
    let (left, top) = ((width - whole.min(width)) / 2, (height - whole.min(height)) / 2);
    let side = side.clamp(1, whole);
    let mut pixels = Vec::with_capacity(side * side);
    for row in 0..side {
        let rows = row * whole / side..((row + 1) * whole / side).max(row * whole / side + 1);
        for column in 0..side {
            let columns = column * whole / side..((column + 1) * whole / side).max(column * whole / side + 1);
            let mut sum = [0_usize; 4];
            for y in rows.clone() {
                for pixel in &image.pixels[(top + y) * width + left..][columns.clone()] {
                    sum.iter_mut().zip(pixel.to_array()).for_each(|(sum, c)| *sum += usize::from(c));
                }
            }
            let count = rows.len() * columns.len();
            pixels.extend(sum.map(|sum| u8::try_from(sum / count).unwrap_or(u8::MAX)));
        }
    }
    ColorImage::from_rgba_premultiplied([side, side], &pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_is_the_mean_of_what_it_stands_for() {
        let check = |size: [usize; 2], side: usize, expected: &[u8]| {
            let bytes: Vec<u8> = (0..size[0] * size[1]).flat_map(|at| [u8::try_from(at * 10).unwrap(); 4]).collect();
            let cut = square(&ColorImage::from_rgba_premultiplied(size, &bytes), side);
            let values: Vec<u8> = cut.pixels.iter().map(egui::Color32::r).collect();
            assert_eq!(values, expected, "{size:?} to {side}");
        };
        check([4, 2], 2, &[10, 20, 50, 60]);
        check([2, 2], 1, &[15]);
        check([1, 3], 8, &[10]);
        check([4, 4], 2, &[25, 45, 105, 125]);
    }
}
