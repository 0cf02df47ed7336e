//! The mix per stage: how many touchpoints are physical or online, direct or indirect. A click shows those of the stage alone.

use egui::{
    Align, Align2, Color32, FontFamily, FontId, Layout, Rect, RichText, ScrollArea, Sense, TextWrapMode, Ui,
    WidgetInfo, WidgetText, pos2, vec2,
};

use crate::app::panels::below::stack::{Fill, Segment, paint_fill, paint_stack};
use crate::app::style::SEMIBOLD;
use crate::locale::{Locale, say, say_with};
use crate::review::{Mix, Passage, StageMix};
use crate::text::icons;

use super::query::Query;
use super::rows::Listed;

/// Width of a stage, in points.
const WIDTH: f32 = 112.0;
/// Height of the strip.
const HEIGHT: f32 = 58.0;
/// Width of what explains the bars.
const LEGEND: f32 = 196.0;
/// Room for a number beside a bar.
const NUMBER: f32 = 18.0;

/// Colours of the bars.
struct Inks {
    presence: Color32,
    contact: Color32,
    ground: Color32,
}

/// Shows the strip. A click on a stage changes the query.
pub(super) fn mix(ui: &mut Ui, locale: Locale, listed: &Listed, query: &mut Query) {
    let visuals = ui.visuals();
    let inks = Inks {
        presence: visuals.selection.stroke.color,
        contact: visuals.weak_text_color(),
        ground: visuals.extreme_bg_color,
    };
    // Room for the scroll bar as well.
    let room = vec2(ui.available_width(), HEIGHT + 8.0);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Min), |ui| {
        legend(ui, locale, listed.mix.total, &inks);
        ScrollArea::horizontal().id_salt("mix").auto_shrink(false).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                for (stage, (id, name)) in listed.mix.stages.iter().zip(&listed.stages) {
                    let chosen = query.stage == Some(*id);
                    if block(ui, locale, stage, name, chosen, &inks) {
                        query.stage = if chosen { None } else { Some(*id) };
                    }
                }
            });
        });
    });
}

/// What the bars mean, with the counts of the map.
fn legend(ui: &mut Ui, locale: Locale, total: Mix, inks: &Inks) {
    let (rect, response) = ui.allocate_exact_size(vec2(LEGEND, HEIGHT), Sense::hover());
    let title = say(locale, "touchpoints-mix");
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, spoken(locale, &title, total, Passage::Smooth)));
    let visuals = ui.visuals();
    let font = FontId::new(13.0, FontFamily::Name(SEMIBOLD.into()));
    ui.painter().text(rect.left_top() + vec2(0.0, 2.0), Align2::LEFT_TOP, title, font, visuals.text_color());
    let lines = [
        (
            24.0,
            inks.presence,
            [("presence-physical", Fill::Solid, total.physical), ("presence-online", Fill::Hatched, total.online)],
        ),
        (
            41.0,
            inks.contact,
            [("contact-direct", Fill::Solid, total.direct), ("contact-indirect", Fill::Hollow, total.indirect)],
        ),
    ];
    for (top, color, parts) in lines {
        for (x, (key, fill, count)) in [0.0, 94.0].into_iter().zip(parts) {
            let sample = Rect::from_min_size(rect.left_top() + vec2(x, top + 2.0), vec2(12.0, 10.0));
            paint_fill(ui.painter(), sample, &Segment { amount: 1, fill, color });
            let text = format!("{} {count}", say(locale, key));
            let at = rect.left_top() + vec2(x + 17.0, top);
            ui.painter().text(at, Align2::LEFT_TOP, text, FontId::proportional(12.0), visuals.weak_text_color());
        }
    }
}

/// A stage. Gives whether it was clicked.
fn block(ui: &mut Ui, locale: Locale, stage: &StageMix, name: &str, chosen: bool, inks: &Inks) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::click());
    let says = spoken(locale, name, stage.mix, stage.way);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &says));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if ui.is_rect_visible(rect) {
        paint_block(ui, &response, stage, name, chosen, inks);
    }
    let hint = say(locale, if chosen { "touchpoints-all-stages" } else { "touchpoints-only-stage" });
    let response = response.on_hover_ui(|ui| {
        ui.label(says);
        ui.label(RichText::new(hint).small().weak());
    });
    response.clicked()
}

fn paint_block(ui: &Ui, response: &egui::Response, stage: &StageMix, name: &str, chosen: bool, inks: &Inks) {
    let rect = response.rect;
    let visuals = ui.visuals();
    let ground = if chosen {
        visuals.selection.bg_fill
    } else if response.hovered() {
        visuals.widgets.hovered.weak_bg_fill
    } else {
        visuals.faint_bg_color
    };
    ui.painter().rect_filled(rect, 5.0, ground);
    if response.has_focus() || chosen {
        ui.painter().rect_stroke(rect, 5.0, visuals.selection.stroke, egui::StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(7.0, 4.0));
    let mut room = inner.width();
    if matches!(stage.way, Passage::Break(_)) {
        let at = inner.right_top() + vec2(0.0, 1.0);
        ui.painter().text(at, Align2::RIGHT_TOP, icons::WARNING, FontId::proportional(14.0), visuals.warn_fg_color);
        room -= 18.0;
    }
    let text = WidgetText::from(RichText::new(name).small().family(FontFamily::Name(SEMIBOLD.into())));
    let text = text.into_galley(ui, Some(TextWrapMode::Truncate), room, FontId::proportional(12.0));
    ui.painter().galley(inner.left_top(), text, visuals.text_color());
    let Mix { physical, online, direct, indirect, .. } = stage.mix;
    bar(ui, inner, 19.0, inks, [(physical, Fill::Solid), (online, Fill::Hatched)], inks.presence);
    bar(ui, inner, 35.0, inks, [(direct, Fill::Solid), (indirect, Fill::Hollow)], inks.contact);
}

/// A bar between its two numbers.
fn bar(ui: &Ui, inner: Rect, top: f32, inks: &Inks, parts: [(usize, Fill); 2], color: Color32) {
    let line = Rect::from_min_size(inner.left_top() + vec2(0.0, top), vec2(inner.width(), 13.0));
    let ink = ui.visuals().text_color();
    let number = |at: egui::Pos2, align: Align2, count: usize| {
        ui.painter().text(at, align, count, FontId::proportional(12.0), ink);
    };
    number(line.left_center(), Align2::LEFT_CENTER, parts[0].0);
    number(line.right_center(), Align2::RIGHT_CENTER, parts[1].0);
    let bar = Rect::from_min_max(
        pos2(line.left() + NUMBER, line.top() + 2.0),
        pos2(line.right() - NUMBER, line.bottom() - 1.0),
    );
    let segments = parts.map(|(amount, fill)| Segment { amount, fill, color });
    paint_stack(ui.painter(), bar, &segments, inks.ground);
}

/// A mix in words.
fn spoken(locale: Locale, name: &str, mix: Mix, way: Passage) -> String {
    let counts = [
        ("stage", name.to_owned()),
        ("physical", mix.physical.to_string()),
        ("online", mix.online.to_string()),
        ("direct", mix.direct.to_string()),
        ("indirect", mix.indirect.to_string()),
    ];
    let variables: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
    let said = say_with(locale, "touchpoints-mix-of", &variables);
    match way {
        Passage::Smooth => said,
        Passage::Break(beside) => format!("{said}. {}", say(locale, beside.key())),
    }
}
