//! Colours: those of the theme, or an exact one.

use std::str::FromStr;

use egui::{Color32, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::panels::signs::color32;
use crate::edit::{Property, PropertyKind};
use crate::locale::{say, say_with};
use crate::map::{Color, ColorName};

use super::common::Common;
use super::form::Form;
use super::parts::{label, row};
use super::typing::{Commit, Shape, Typing};

/// Side of a swatch, in points.
const SIDE: f32 = 22.0;
/// Distance of two swatches.
const GAP: f32 = 2.5;

/// Whether a colour is the one that the parts have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Yes,
    No,
}

impl Chosen {
    fn of(value: &Common<Option<Color>>, color: Option<Color>) -> Self {
        if value.same() == Some(&color) { Self::Yes } else { Self::No }
    }
}

/// A palette, if the parts have a colour.
pub(super) fn color(form: &mut Form<'_>, ui: &mut Ui) {
    let of = |property: &Property| match property {
        Property::Color(color) => *color,
        _ => None,
    };
    let Some(value) = form.value(PropertyKind::Color, of) else { return };
    let name = form.label(PropertyKind::Color);
    row(ui, |ui| {
        label(ui, &name);
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            // All in a row, or two rows that are as long as each other.
            let all = ColorName::ALL.len() + 1;
            if ui.available_width() < width_of(all) {
                ui.set_max_width(width_of(all.div_ceil(2)));
            }
            let automatic = swatch(ui, None, &name, &say(form.locale, "automatic"), Chosen::of(&value, None));
            if automatic.clicked() {
                chosen = Some(None);
            }
            for color in ColorName::ALL {
                let named = Color::Named(color);
                let fill = color32(form.theme.swatch(named).strong);
                let said = called(form, color);
                if swatch(ui, Some(fill), &name, &said, Chosen::of(&value, Some(named))).clicked() {
                    chosen = Some(Some(named));
                }
            }
        });
        if let Some(color) = chosen {
            form.set(Property::Color(color));
        }
        ui.add_space(4.0);
        exact(form, ui, &value);
    });
}

/// What a colour of the palette is called. Where a brand has made it another one, its name would be a lie.
fn called(form: &Form<'_>, color: ColorName) -> String {
    match &form.map().brand {
        Some(brand) if brand.colors.contains_key(&color) => {
            say_with(form.locale, "brand-color", &[("number", &color.number().to_string())])
        }
        _ => say(form.locale, &format!("color-{}", color.as_str())),
    }
}

/// The entry for an exact colour.
fn exact(form: &mut Form<'_>, ui: &mut Ui, value: &Common<Option<Color>>) {
    let label = label(ui, &say(form.locale, "color-exact"));
    let written = |color: &Option<Color>| match color {
        Some(exact @ Color::Exact(_)) => exact.to_string(),
        _ => String::new(),
    };
    let mixed = say(form.locale, "mixed-values");
    let typing = Typing {
        id: Id::unique(("inspected colour", form.subject.key())),
        label,
        value: value.same().map(written),
        shape: Shape::Line,
        hint: if value.same().is_none() { &mixed } else { "#RRGGBB" },
        commit: Commit::Live,
    };
    let typed = typing.show(
        ui,
        || form.restoring(PropertyKind::Color),
        |text| {
            let text = text.trim();
            let hash = if text.starts_with('#') || text.is_empty() { "" } else { "#" };
            let color = match text {
                "" => None,
                text => match Color::from_str(&format!("{hash}{text}")) {
                    Ok(color @ Color::Exact(_)) => Some(color),
                    _ => return Err(say(form.locale, "wrong-color")),
                },
            };
            Ok(form.setting(Property::Color(color)))
        },
    );
    if let Some(typed) = typed {
        form.edit(typed.edit, Some(typed.gesture));
    }
}

/// Width of so many swatches in a row.
fn width_of(count: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let count = count as f32;
    count * (SIDE + GAP) - GAP + 0.5
}

/// A colour to be chosen; without one it is the automatic one.
fn swatch(ui: &mut Ui, fill: Option<Color32>, group: &str, name: &str, chosen: Chosen) -> Response {
    let is_chosen = chosen == Chosen::Yes;
    let (rect, response) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), is_chosen, format!("{group}: {name}"))
    });
    let painter = ui.painter();
    let visuals = ui.visuals();
    let disc = Rect::from_center_size(rect.center(), vec2(1.0, 1.0) * (SIDE - 7.0));
    if let Some(fill) = fill {
        painter.circle_filled(disc.center(), disc.width() / 2.0, fill);
    } else {
        let line = Stroke::new(1.2, visuals.weak_text_color());
        painter.circle_stroke(disc.center(), disc.width() / 2.0 - 0.6, line);
        let reach = disc.width() * 0.35 - 0.4;
        let across = vec2(reach, -reach);
        painter.line_segment([disc.center() - across, disc.center() + across], line);
    }
    if is_chosen {
        painter.circle_stroke(rect.center(), SIDE / 2.0 - 1.0, Stroke::new(2.0, visuals.selection.stroke.color));
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 4.0, visuals.selection.stroke, StrokeKind::Outside);
    } else if response.hovered() && !is_chosen {
        painter.circle_stroke(rect.center(), SIDE / 2.0 - 1.0, Stroke::new(1.0, visuals.weak_text_color()));
    }
    response.on_hover_text(name)
}
