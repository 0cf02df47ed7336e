//! Portraits and pictures: shown, chosen, changed and taken away.

use std::sync::Arc;

use egui::{CornerRadius, Id, Image, Label, RichText, Sense, Ui, Vec2, vec2};

use crate::app::state::Request;
use crate::app::thumbnail::{Cut, Thumbnail, thumbnail};
use crate::edit::{Property, PropertyKind};
use crate::locale::say;
use crate::map::Photo;
use crate::render::Photos;

use super::form::Form;
use super::parts::{label, remark, row};

/// Greatest height of a picture, in points.
const HEIGHT: f32 = 120.0;

/// The picture, if the parts can have one.
pub(super) fn photo(form: &mut Form<'_>, ui: &mut Ui, photos: &Arc<Photos>) {
    let of = |property: &Property| match property {
        Property::Photo(photo) => photo.clone(),
        _ => None,
    };
    let Some(value) = form.value(PropertyKind::Photo, of) else { return };
    let single = form.subject.single();
    let shown = match value.same() {
        // Several get no picture at once: it would be the same person.
        Some(None) if single.is_none() => return,
        Some(shown) => shown.as_ref(),
        None => None,
    };
    row(ui, |ui| {
        label(ui, &form.label(PropertyKind::Photo));
        match shown {
            // In a place of its own: how far the picture is must not change what the buttons below are known by, or a click is lost.
            Some(photo) => drop(ui.push_id("picture", |ui| picture(form, ui, photo, photos))),
            None if single.is_some() => remark(ui, &say(form.locale, "personas-photo-hint")),
            None => remark(ui, &say(form.locale, "mixed-values")),
        }
        ui.add_space(3.0);
        ui.horizontal_wrapped(|ui| {
            if let Some(part) = single {
                let key = if shown.is_some() { "personas-change-photo" } else { "personas-add-photo" };
                if ui.button(say(form.locale, key)).clicked() {
                    form.ask(Request::ChoosePhoto(part));
                }
            }
            let nothing = single.is_some() && shown.is_none();
            if !nothing && ui.button(say(form.locale, "remove-photo")).clicked() {
                form.set(Property::Photo(None));
            }
        });
    });
}

fn picture(form: &Form<'_>, ui: &mut Ui, photo: &Photo, photos: &Arc<Photos>) {
    match thumbnail(ui, Id::unique("inspected photo"), photo, photos, Cut::Whole) {
        // Its room is kept: what stands below must not move away from under the pointer.
        Thumbnail::Opening => {
            let room = ui.allocate_exact_size(shown_size(ui, photo), Sense::hover()).0;
            ui.put(room, Label::new(RichText::new(say(form.locale, "photo-opening")).small().weak()).truncate());
        }
        Thumbnail::Damaged => remark(ui, &say(form.locale, "photo-damaged")),
        Thumbnail::Ready(texture) => {
            let image = Image::new(&texture).corner_radius(CornerRadius::same(6));
            let image = image.maintain_aspect_ratio(false).fit_to_exact_size(shown_size(ui, photo));
            ui.add(image.alt_text(form.label(PropertyKind::Photo)));
        }
    }
}

/// How large a picture is shown, in points: as it is, or as large as there is room.
fn shown_size(ui: &Ui, photo: &Photo) -> Vec2 {
    let (width_px, height_px) = photo.size_px();
    #[expect(clippy::cast_precision_loss, reason = "photos are some thousand pixels wide at most")]
    let size = vec2(width_px.max(1) as f32, height_px.max(1) as f32);
    size * (ui.available_width() / size.x).min(HEIGHT / size.y).min(1.0)
}
