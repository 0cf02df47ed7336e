//! What stands on every exported page: logo and footer.

use std::sync::Arc;

use egui::{Id, Image, Label, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use crate::app::shade::Shade;
use crate::app::thumbnail::{Cut, Thumbnail, thumbnail};
use crate::locale::{Locale, say};
use crate::map::Brand;
use crate::render::Photos;
use crate::text::icons;

use super::super::full::say_if_full;
use super::super::parts::{remark, small_heading};

/// Greatest size of the logo, in points.
const LOGO: egui::Vec2 = vec2(150.0, 44.0);
/// Characters that the line below the pages can have.
const FOOTER_CHARS: usize = 300;

/// What a person wants to do about the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Logo {
    Nothing,
    Choose,
}

/// Shows them; `lost_on` are the pages on which the logo can hardly be seen.
pub(super) fn show(ui: &mut Ui, locale: Locale, brand: &mut Brand, photos: &Arc<Photos>, lost_on: &[Shade]) -> Logo {
    small_heading(ui, &say(locale, "brand-pages"));
    let mut wanted = Logo::Nothing;
    ui.horizontal(|ui| {
        if ui.button(say(locale, "export-logo-choose")).clicked() {
            wanted = Logo::Choose;
        }
        let Some(logo) = &brand.logo else { return };
        let shown = thumbnail(ui, Id::unique("logo of the brand"), logo, photos, Cut::Whole);
        let gone = ui.button(icons::X.to_string());
        let spoken = say(locale, "export-logo-remove");
        gone.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let is_gone = gone.on_hover_text(&spoken).clicked();
        match shown {
            Thumbnail::Opening => {}
            Thumbnail::Damaged => {
                ui.add(Label::new(RichText::new(say(locale, "photo-damaged")).weak()).truncate());
            }
            Thumbnail::Ready(texture) => {
                let image = Image::new(&texture).max_size(LOGO).maintain_aspect_ratio(true).shrink_to_fit();
                ui.add(image.alt_text(say(locale, "brand-logo")));
            }
        }
        if is_gone {
            brand.logo = None;
        }
    });
    // Of a logo that is gone nothing is said any more.
    for page in lost_on.iter().filter(|_| brand.logo.is_some()) {
        let key = match page {
            Shade::Light => "brand-logo-lost-light",
            Shade::Dark => "brand-logo-lost-dark",
        };
        remark(ui, &say(locale, key));
    }
    let label = ui.label(say(locale, "export-footer"));
    let footer = TextEdit::singleline(&mut brand.footer)
        .id(Id::unique("footer of the brand"))
        .desired_width(f32::INFINITY)
        .char_limit(FOOTER_CHARS);
    ui.add(footer).labelled_by(label.id);
    say_if_full(ui, locale, &brand.footer, FOOTER_CHARS);
    wanted
}
