//! How the window looks: fonts and colours of panels and buttons.

use std::sync::Arc;

use egui::epaint::text::{FallbackRequest, FontInsert, FontPriority, FontTweak, InsertFontFamily};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Theme, Visuals,
};

use crate::text::{self, Face, bundled_fonts};

use super::shade::Shade;

/// Family of emphasised text.
pub(super) const SEMIBOLD: &str = "semibold";

/// Ground of texts that were found, laid over them thinly. It is told from what is selected in both themes.
pub(super) const FOUND: Color32 = Color32::from_rgb(0xf2, 0xa8, 0x00);

/// Sets fonts and colours of both themes.
pub(super) fn install(context: &Context) {
    context.set_fonts(fonts());
    context.add_font_provider(Arc::new(system_font));
    context.set_visuals_of(Theme::Light, light());
    context.set_visuals_of(Theme::Dark, dark());
    context.all_styles_mut(|style| {
        let size = |points| FontId::new(points, FontFamily::Proportional);
        style.text_styles.insert(TextStyle::Body, size(14.5));
        style.text_styles.insert(TextStyle::Button, size(14.5));
        style.text_styles.insert(TextStyle::Small, size(12.5));
        style.text_styles.insert(TextStyle::Heading, FontId::new(21.0, FontFamily::Name(SEMIBOLD.into())));
        style.spacing.button_padding = egui::vec2(10.0, 5.0);
        style.spacing.item_spacing = egui::vec2(8.0, 7.0);
        style.spacing.interact_size.y = 28.0;
        style.spacing.window_margin = egui::Margin::same(18);
        style.spacing.menu_margin = egui::Margin::same(6);
        style.interaction.selectable_labels = false;
    });
    context.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
        // One notch of the wheel zooms by a fifth.
        options.input_options.scroll_zoom_speed = 1.0 / 420.0;
    });
}

fn fonts() -> FontDefinitions {
    // The default fonts stay behind ours, for signs that ours lack.
    let mut fonts = FontDefinitions::default();
    for (name, data) in bundled_fonts() {
        fonts.font_data.insert(name.into(), Arc::new(FontData::from_static(data)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| {
        let mut names = vec![first.to_owned(), "icons".to_owned()];
        names.extend(fallback.iter().cloned());
        names
    };
    fonts.families.insert(FontFamily::Proportional, family("regular"));
    fonts.families.insert(FontFamily::Name(SEMIBOLD.into()), family(SEMIBOLD));
    for face in [Face::Regular, Face::Semibold, Face::Bold, Face::Italic, Face::SemiboldItalic] {
        let sample = text::set("x", text::TextStyle::new(face, 16.0), f32::MAX);
        if let Some(run) = sample.runs.first() {
            let name = drawn_name(&run.font);
            fonts.font_data.insert(name.clone(), Arc::new(drawn_font(&run.font)));
            let mut names = vec![name.clone()];
            names.extend(fallback.iter().cloned());
            fonts.families.insert(FontFamily::Name(name.into()), names);
        }
    }
    fonts
}

/// The two colours of what is seen through a picture whose own colours are made for a light or a dark ground.
pub(super) fn checkerboard(shade: Shade) -> (Color32, Color32) {
    match shade {
        Shade::Light => (Color32::WHITE, Color32::from_gray(226)),
        Shade::Dark => (Color32::from_gray(34), Color32::from_gray(52)),
    }
}

/// The family in which the window writes what the picture draws in a font. One that is new is known from the next frame on: until then
/// the nearest of those that are.
pub(super) fn drawn_in(context: &Context, font: Option<&text::FontData>, face: Face) -> FontFamily {
    if let Some(font) = font {
        let name = drawn_name(font);
        let family = FontFamily::Name(name.as_str().into());
        if context.fonts(|fonts| fonts.definitions().families.contains_key(&family)) {
            return family;
        }
        let first = InsertFontFamily { family, priority: FontPriority::Highest };
        context.add_font(FontInsert::new(&name, drawn_font(font), vec![first]));
        context.request_repaint();
    }
    match face {
        Face::Semibold | Face::Bold | Face::SemiboldItalic => FontFamily::Name(SEMIBOLD.into()),
        Face::Regular | Face::Italic | Face::Icon | Face::IconFilled => FontFamily::Proportional,
    }
}

fn drawn_name(font: &text::FontData) -> String {
    format!("drawn-{}-{}", font.data.id(), font.index)
}

/// A font as the picture draws it: without hints.
fn drawn_font(font: &text::FontData) -> FontData {
    let tweak = FontTweak { hinting: Some(false), ..FontTweak::default() };
    FontData::from_blob(Arc::new(font.data.clone()), font.index).tweak(tweak)
}

/// The font that the picture uses for what the bundled ones lack: names and cards in other scripts are read in panels and fields too.
fn system_font(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    let font = text::fallback_font(request.cluster)?;
    let name = format!("system-{}-{}", font.data.id(), font.index);
    let data = FontData::from_blob(Arc::new(font.data), font.index);
    Some(FontInsert::new(&name, data, Vec::new()))
}

fn light() -> Visuals {
    let mut visuals = Visuals::light();
    visuals.panel_fill = Color32::from_rgb(0xf6, 0xf7, 0xf9);
    visuals.window_fill = Color32::WHITE;
    visuals.extreme_bg_color = Color32::from_rgb(0xe6, 0xe9, 0xee);
    visuals.text_edit_bg_color = Some(Color32::WHITE);
    visuals.faint_bg_color = Color32::from_rgb(0xee, 0xf0, 0xf4);
    visuals.override_text_color = Some(Color32::from_rgb(0x1c, 0x24, 0x30));
    visuals.weak_text_color = Some(Color32::from_rgb(0x56, 0x60, 0x70));
    visuals.selection.bg_fill = Color32::from_rgb(0xd3, 0xe3, 0xf8);
    visuals.selection.stroke = Stroke::new(1.5, Color32::from_rgb(0x1f, 0x5f, 0xb8));
    visuals.hyperlink_color = Color32::from_rgb(0x1f, 0x5f, 0xb8);
    visuals.error_fg_color = Color32::from_rgb(0xb0, 0x24, 0x2c);
    visuals.warn_fg_color = Color32::from_rgb(0x8a, 0x4b, 0x00);
    visuals.widgets.noninteractive.bg_stroke.color = Color32::from_rgb(0xd3, 0xd9, 0xe1);
    visuals.widgets.inactive.bg_stroke = Stroke::new(1.0, Color32::from_rgb(0xb4, 0xbd, 0xc9));
    visuals.widgets.inactive.weak_bg_fill = Color32::WHITE;
    visuals.widgets.inactive.bg_fill = Color32::from_rgb(0xe3, 0xe7, 0xed);
    let grounds = [
        (&mut visuals.widgets.hovered, [0xee, 0xf2, 0xf7], [0xd9, 0xdf, 0xe7]),
        (&mut visuals.widgets.active, [0xe2, 0xe8, 0xf0], [0xcd, 0xd5, 0xdf]),
        (&mut visuals.widgets.open, [0xf1, 0xf4, 0xf8], [0xe3, 0xe7, 0xed]),
    ];
    for (widget, [r, g, b], [rail_r, rail_g, rail_b]) in grounds {
        widget.weak_bg_fill = Color32::from_rgb(r, g, b);
        widget.bg_fill = Color32::from_rgb(rail_r, rail_g, rail_b);
    }
    rounded(visuals)
}

fn dark() -> Visuals {
    let mut visuals = Visuals::dark();
    visuals.panel_fill = Color32::from_rgb(0x1c, 0x21, 0x29);
    visuals.window_fill = Color32::from_rgb(0x24, 0x2a, 0x34);
    visuals.extreme_bg_color = Color32::from_rgb(0x0e, 0x11, 0x15);
    visuals.faint_bg_color = Color32::from_rgb(0x24, 0x2a, 0x34);
    visuals.override_text_color = Some(Color32::from_rgb(0xe9, 0xec, 0xf1));
    visuals.weak_text_color = Some(Color32::from_rgb(0xa6, 0xb0, 0xbd));
    visuals.selection.bg_fill = Color32::from_rgb(0x2b, 0x4b, 0x74);
    visuals.selection.stroke = Stroke::new(1.5, Color32::from_rgb(0x79, 0xb0, 0xf2));
    visuals.hyperlink_color = Color32::from_rgb(0x79, 0xb0, 0xf2);
    visuals.error_fg_color = Color32::from_rgb(0xff, 0x8a, 0x84);
    visuals.warn_fg_color = Color32::from_rgb(0xf0, 0xb4, 0x50);
    visuals.widgets.noninteractive.bg_stroke.color = Color32::from_rgb(0x3a, 0x43, 0x50);
    visuals.widgets.inactive.bg_stroke = Stroke::new(1.0, Color32::from_rgb(0x55, 0x60, 0x70));
    let grounds = [
        (&mut visuals.widgets.inactive, [0x2a, 0x31, 0x3c], [0x3a, 0x43, 0x50]),
        (&mut visuals.widgets.hovered, [0x33, 0x3b, 0x48], [0x46, 0x50, 0x5e]),
        (&mut visuals.widgets.active, [0x3b, 0x45, 0x53], [0x52, 0x5d, 0x6c]),
        (&mut visuals.widgets.open, [0x24, 0x2a, 0x34], [0x2a, 0x31, 0x3c]),
    ];
    for (widget, [r, g, b], [rail_r, rail_g, rail_b]) in grounds {
        widget.weak_bg_fill = Color32::from_rgb(r, g, b);
        widget.bg_fill = Color32::from_rgb(rail_r, rail_g, rail_b);
    }
    rounded(visuals)
}

fn rounded(mut visuals: Visuals) -> Visuals {
    // What has the keyboard, or is being pressed.
    visuals.widgets.active.bg_stroke = Stroke::new(2.0, visuals.selection.stroke.color);
    let widgets = &mut visuals.widgets;
    // Whatever has the keyboard looks like what is selected: the library has a dark grey for it.
    widgets.active.weak_bg_fill = visuals.selection.bg_fill;
    widgets.active.bg_stroke = visuals.selection.stroke;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(6);
    }
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals
}

#[cfg(test)]
mod tests {
    use egui::Rgba;

    use super::*;

    /// Contrast of two colours by the Web Content Accessibility Guidelines 2.2, 1 to 21.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |color: Color32| {
            let color = Rgba::from(color);
            0.2126 * color.r() + 0.7152 * color.g() + 0.0722 * color.b()
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_can_be_seen_in_both_themes() {
        for (name, visuals) in [("light", light()), ("dark", dark())] {
            let check = |what: &str, ink: Color32, ground: Color32, least: f32| {
                let contrast = contrast(ink, ground);
                assert!(contrast >= least, "{name}: {what} has {contrast}");
            };
            let accent = visuals.selection.stroke.color;
            let grounds = [visuals.panel_fill, visuals.window_fill, visuals.faint_bg_color, visuals.selection.bg_fill];
            for ground in grounds {
                check("text", visuals.text_color(), ground, 4.5);
            }
            for ground in [visuals.panel_fill, visuals.window_fill, visuals.faint_bg_color] {
                check("weak text", visuals.weak_text_color(), ground, 4.5);
                check("a link", visuals.hyperlink_color, ground, 4.5);
                check("an error", visuals.error_fg_color, ground, 4.5);
                check("a warning", visuals.warn_fg_color, ground, 4.5);
            }
            for ground in [visuals.panel_fill, visuals.extreme_bg_color] {
                // What is no text needs 3:1.
                check("a selection", accent, ground, 3.0);
            }
            check("a button", visuals.text_color(), visuals.widgets.inactive.weak_bg_fill, 4.5);
            check("a button under the pointer", visuals.text_color(), visuals.widgets.hovered.weak_bg_fill, 4.5);
        }
    }
}
