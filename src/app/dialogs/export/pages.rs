//! What the pages will look like: one of them large, all of them small.

use egui::{Button, Image, RichText, Role, ScrollArea, Sense, StrokeKind, TextureHandle, Ui, Vec2, WidgetInfo, vec2};

use crate::app::picture_export::{ExportChoice, options};
use crate::export::{Page, PageError, PictureFormat, page};
use crate::locale::{Locale, say, say_count, say_with};
use crate::sentence;
use crate::text::icons;

use super::super::look::{Behind, paint_behind};
use super::worker::{Composed, PageFacts};

/// Height of the row of small pictures, in points.
pub(super) const STRIP: f32 = 92.0;
/// Height of a small picture, in points.
const THUMBNAIL: f32 = 66.0;

/// Bytes of a PNG per pixel of a map, roughly: what the example and the large test maps come to.
const BYTES_PER_PIXEL: f64 = 0.16;

/// Shows which page is looked at, with a way to the others.
pub(super) fn turner(ui: &mut Ui, locale: Locale, composed: &Composed, at: &mut usize) {
    let count = composed.pages.len();
    let Some(page) = composed.pages.get(*at) else { return };
    ui.horizontal(|ui| {
        if count > 1 {
            if turn(ui, locale, icons::CARET_LEFT, "export-page-before", *at > 0) {
                *at -= 1;
            }
            let values = [("number", (*at + 1).to_string()), ("count", count.to_string())];
            let values = [("number", values[0].1.as_str()), ("count", values[1].1.as_str())];
            ui.label(say_with(locale, "export-page-of", &values));
            if turn(ui, locale, icons::CARET_RIGHT, "export-page-after", *at + 1 < count) {
                *at += 1;
            }
        }
        ui.add(egui::Label::new(RichText::new(&page.name).weak()).truncate());
    });
}

fn turn(ui: &mut Ui, locale: Locale, icon: char, key: &str, can: bool) -> bool {
    let button = ui.add_enabled(can, Button::new(icon.to_string()).min_size(vec2(28.0, 26.0)));
    let name = say(locale, key);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, can, &name));
    button.on_hover_text(&name).clicked()
}

/// Shows all pages small; a click looks at one.
pub(super) fn strip(
    ui: &mut Ui,
    locale: Locale,
    composed: &Composed,
    (thumbnails, behind): (&[Option<TextureHandle>], Behind),
    at: &mut usize,
) {
    ScrollArea::horizontal().id_salt("pages").max_height(STRIP).auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal(|ui| {
            for (number, (page, thumbnail)) in composed.pages.iter().zip(thumbnails).enumerate() {
                let thumbnail = (thumbnail.as_ref(), behind);
                if small(ui, locale, page, number, thumbnail, *at == number) {
                    *at = number;
                }
            }
        });
    });
}

fn small(
    ui: &mut Ui,
    locale: Locale,
    page: &PageFacts,
    number: usize,
    (picture, behind): (Option<&TextureHandle>, Behind),
    is_looked_at: bool,
) -> bool {
    #[expect(clippy::cast_possible_truncation, reason = "a few times as wide as high")]
    let share = (page.size.width / page.size.height.max(1.0)).clamp(0.3, 3.0) as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(THUMBNAIL * share, THUMBNAIL), Sense::click());
    let text = (number + 1).to_string();
    let name = say_with(locale, "export-page-named", &[("number", &text), ("name", &page.name)]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_looked_at, &name));
    if let Some(picture) = picture {
        let own = picture.size_vec2();
        let scale = (rect.width() / own.x).min(rect.height() / own.y);
        let place = egui::Rect::from_center_size(rect.center(), own * scale);
        paint_behind(ui.painter(), place, behind);
        Image::new(picture).paint_at(ui, place);
    }
    let visuals = ui.visuals();
    let mut stroke = visuals.widgets.noninteractive.bg_stroke;
    if is_looked_at || response.has_focus() {
        stroke = visuals.selection.stroke;
        stroke.width = 2.0;
    } else if response.hovered() {
        stroke = visuals.widgets.hovered.bg_stroke;
    }
    ui.painter().rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
    response.on_hover_text(name).clicked()
}

/// How large the page becomes, in pixels or on paper, and how many files there will be.
pub(super) fn extent(locale: Locale, composed: &Composed, at: usize, choice: &ExportChoice) -> Result<String, String> {
    let Some(shown) = composed.pages.get(at) else { return Err(String::new()) };
    let size = match choice.format {
        PictureFormat::Png => {
            describe(locale, pixels(shown, choice).map_err(|error| sentence::page_failed(locale, error))?)
        }
        _ => on_paper(locale, shown),
    };
    // What cannot be written must not be begun with.
    if choice.format == PictureFormat::Png {
        for other in &composed.pages {
            pixels(other, choice).map_err(|error| sentence::page_failed(locale, error))?;
        }
    }
    let files = if choice.format.holds_pages() { 1 } else { composed.pages.len() };
    Ok(if files > 1 { format!("{size} · {}", say_count(locale, "export-files", files)) } else { size })
}

fn pixels(shown: &PageFacts, choice: &ExportChoice) -> Result<Page, PageError> {
    page(shown.size, options(choice).pixels.sizing(shown.size_pt))
}

/// Size in pixels, and roughly that of the file.
fn describe(locale: Locale, page: Page) -> String {
    let pixels = f64::from(page.width_px) * f64::from(page.height_px);
    let megabytes = pixels * BYTES_PER_PIXEL / 1e6;
    let megabytes = if megabytes < 1.0 { format!("{megabytes:.1}") } else { format!("{megabytes:.0}") };
    let megabytes = if locale == Locale::Spanish { megabytes.replace('.', ",") } else { megabytes };
    say_with(
        locale,
        "export-size",
        &[("width", &page.width_px.to_string()), ("height", &page.height_px.to_string()), ("megabytes", &megabytes)],
    )
}

fn on_paper(locale: Locale, page: &PageFacts) -> String {
    let cm = |pt: f64| {
        let text = format!("{:.1}", pt / 72.0 * 2.54);
        if locale == Locale::Spanish { text.replace('.', ",") } else { text }
    };
    say_with(locale, "export-page-size", &[("width", &cm(page.size_pt.width)), ("height", &cm(page.size_pt.height))])
}

/// The room that is left for the large picture.
pub(super) fn room(all: Vec2, composed: &Composed) -> Vec2 {
    let strip = if composed.pages.len() > 1 { STRIP } else { 0.0 };
    vec2(all.x, (all.y - strip - 92.0).max(80.0))
}
