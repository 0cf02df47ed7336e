//! Portraits and pictures: shown, and to be taken away. Putting them in is done on the map.

use std::sync::{Arc, OnceLock};
use std::thread;

use egui::{ColorImage, Context, CornerRadius, Id, Image, TextureHandle, TextureOptions, Ui, vec2};

use crate::edit::{Property, PropertyKind};
use crate::locale::say;
use crate::map::Photo;
use crate::render::Photos;

use super::form::Form;
use super::parts::{label, remark, row};

/// Greatest height of a picture, in points.
const HEIGHT: f32 = 120.0;

/// A picture on its way to the screen.
#[derive(Clone)]
struct Shown {
    photo: Photo,
    /// Empty until it has been decoded; then without an image if it is damaged.
    decoded: Arc<OnceLock<Option<ColorImage>>>,
    texture: Option<TextureHandle>,
}

/// The picture, if the parts have one.
pub(super) fn photo(form: &mut Form<'_>, ui: &mut Ui, photos: &Arc<Photos>) {
    let of = |property: &Property| match property {
        Property::Photo(photo) => photo.clone(),
        _ => None,
    };
    let Some(value) = form.value(PropertyKind::Photo, of) else { return };
    let shown = match value.same() {
        Some(None) => return,
        Some(Some(photo)) => Some(photo),
        None => None,
    };
    row(ui, |ui| {
        label(ui, &form.label(PropertyKind::Photo));
        match shown {
            Some(photo) => picture(form, ui, photo, photos),
            None => remark(ui, &say(form.locale, "mixed-values")),
        }
        ui.add_space(3.0);
        if ui.button(say(form.locale, "remove-photo")).clicked() {
            form.set(Property::Photo(None));
        }
    });
}

fn picture(form: &Form<'_>, ui: &mut Ui, photo: &Photo, photos: &Arc<Photos>) {
    let id = Id::unique("inspected photo");
    let known = ui.data(|data| data.get_temp::<Shown>(id)).filter(|known| known.photo == *photo);
    let mut shown = known.unwrap_or_else(|| decode(photo, photos, ui.ctx()));
    if shown.texture.is_none() {
        match shown.decoded.get() {
            None => remark(ui, &say(form.locale, "photo-opening")),
            Some(None) => remark(ui, &say(form.locale, "photo-damaged")),
            Some(Some(image)) => {
                shown.texture = Some(ui.ctx().load_texture("inspected photo", image.clone(), TextureOptions::LINEAR));
            }
        }
    }
    if let Some(texture) = &shown.texture {
        let image = Image::new(texture).corner_radius(CornerRadius::same(6)).maintain_aspect_ratio(true);
        let image = image.max_size(vec2(ui.available_width(), HEIGHT)).fit_to_original_size(1.0);
        ui.add(image.alt_text(form.label(PropertyKind::Photo)));
    }
    ui.data_mut(|data| data.insert_temp(id, shown));
}

/// Decodes a picture on a thread of its own: a large one takes longer than a frame.
fn decode(photo: &Photo, photos: &Arc<Photos>, context: &Context) -> Shown {
    let decoded = Arc::new(OnceLock::new());
    let (result, theirs, photos, context) = (decoded.clone(), photo.clone(), photos.clone(), context.clone());
    thread::spawn(move || {
        let image = photos.pixels(&theirs).map(|pixels| {
            let size = [usize::from(pixels.width()), usize::from(pixels.height())];
            ColorImage::from_rgba_premultiplied(size, pixels.data_as_u8_slice())
        });
        // Nobody else sets it.
        drop(result.set(image));
        context.request_repaint();
    });
    Shown { photo: photo.clone(), decoded, texture: None }
}
