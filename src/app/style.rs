//! How the window looks: fonts and colours of panels and buttons.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Theme, Visuals,
};

use crate::text::bundled_fonts;

/// Family of emphasised text.
pub(super) const SEMIBOLD: &str = "semibold";
/// Families of what is written on the map in other cuts.
pub(super) const BOLD: &str = "bold";
pub(super) const ITALIC: &str = "italic";

/// Ground of texts that were found, laid over them thinly. It is told from what is selected in both themes.
pub(super) const FOUND: Color32 = Color32::from_rgb(0xf2, 0xa8, 0x00);

/// Sets fonts and colours of both themes.
pub(super) fn install(context: &Context) {
    context.set_fonts(fonts());
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
    for name in [SEMIBOLD, BOLD, ITALIC] {
        fonts.families.insert(FontFamily::Name(name.into()), family(name));
    }
    fonts
}

fn light() -> Visuals {
    let mut visuals = Visuals::light();
    visuals.panel_fill = Color32::from_rgb(0xf6, 0xf7, 0xf9);
    visuals.window_fill = Color32::WHITE;
    visuals.extreme_bg_color = Color32::from_rgb(0xe6, 0xe9, 0xee);
    visuals.faint_bg_color = Color32::from_rgb(0xee, 0xf0, 0xf4);
    visuals.override_text_color = Some(Color32::from_rgb(0x1c, 0x24, 0x30));
    visuals.weak_text_color = Some(Color32::from_rgb(0x56, 0x60, 0x70));
    visuals.selection.bg_fill = Color32::from_rgb(0xd3, 0xe3, 0xf8);
    visuals.selection.stroke = Stroke::new(1.5, Color32::from_rgb(0x1f, 0x5f, 0xb8));
    visuals.hyperlink_color = Color32::from_rgb(0x1f, 0x5f, 0xb8);
    visuals.widgets.noninteractive.bg_stroke.color = Color32::from_rgb(0xd3, 0xd9, 0xe1);
    visuals.widgets.inactive.bg_stroke = Stroke::new(1.0, Color32::from_rgb(0xb4, 0xbd, 0xc9));
    visuals.widgets.inactive.weak_bg_fill = Color32::WHITE;
    visuals.widgets.inactive.bg_fill = Color32::from_rgb(0xe3, 0xe7, 0xed);
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
    visuals.widgets.noninteractive.bg_stroke.color = Color32::from_rgb(0x3a, 0x43, 0x50);
    visuals.widgets.inactive.bg_stroke = Stroke::new(1.0, Color32::from_rgb(0x55, 0x60, 0x70));
    rounded(visuals)
}

fn rounded(mut visuals: Visuals) -> Visuals {
    let widgets = &mut visuals.widgets;
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
