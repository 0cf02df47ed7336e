//! What is hard to read in the colours of a brand, and what would help.

use egui::{Align, Color32, Label, RichText, Sense, Ui, vec2};

use crate::locale::{Locale, say, say_count, say_number, say_with};
use crate::map::{Brand, Number, Rgb};
use crate::text::icons;
use crate::theme::{BrandColor, Poor, brand_contrast};

use super::slot::Slot;

/// Rounds of mending at most: a colour that was mended for one ground may be hard to read on another.
const ROUNDS: usize = 8;
/// Diameter of a dot, in points.
const DOT: f32 = 16.0;

/// Where the choices are scrolled to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scroll {
    #[default]
    Stay,
    /// To what is hard to read.
    ToPoor,
}

/// What a person wants of what is hard to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Nothing,
    /// It is to be scrolled to.
    Seen,
}

/// Says in the foot of the dialog how many colours are hard to read, because the list of them may lie further down.
pub(super) fn foot(ui: &mut Ui, locale: Locale, poor: usize) -> Wanted {
    if poor == 0 {
        return Wanted::Nothing;
    }
    let text = format!("{}  {}", icons::WARNING, say_count(locale, "brand-poor-count", poor));
    ui.label(RichText::new(text).color(ui.visuals().warn_fg_color));
    let button = ui.button(say(locale, "brand-poor-show")).on_hover_text(say(locale, "brand-poor-show-about"));
    if button.clicked() {
        ui.ctx().request_repaint();
        return Wanted::Seen;
    }
    Wanted::Nothing
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, locale: Locale, poor: &[Poor], scroll: Scroll, brand: &mut Brand) {
    if poor.is_empty() {
        return;
    }
    ui.add_space(6.0);
    let color = ui.visuals().warn_fg_color;
    let text = format!("{}  {}", icons::WARNING, say(locale, "brand-poor"));
    let heading = ui.add(Label::new(RichText::new(text).color(color)).wrap());
    if scroll == Scroll::ToPoor {
        heading.scroll_to_me(Some(Align::TOP));
    }
    if poor.len() > 1 {
        let all = ui.button(say(locale, "brand-mend-all"));
        if all.on_hover_ui(|ui| _ = ui.label(told_of_mending(locale, brand))).clicked() {
            mend_all(brand);
            return;
        }
    }
    let mut taken = None;
    for found in poor {
        ui.add(Label::new(said(locale, found)).wrap());
        if slot_of(found.of).is_some() {
            let take = say_with(locale, "brand-take", &[("code", &found.suggestion.to_string())]);
            ui.horizontal(|ui| {
                dot(ui, found.suggestion);
                if ui.button(take).clicked() {
                    taken = Some(*found);
                }
            });
        }
    }
    if let Some(found) = taken {
        mend(brand, &found);
    }
}

/// A dot of a colour.
fn dot(ui: &mut Ui, Rgb([r, g, b]): Rgb) {
    let (rect, _) = ui.allocate_exact_size(vec2(DOT, ui.spacing().interact_size.y), Sense::hover());
    ui.painter().circle_filled(rect.center(), DOT / 2.0, Color32::from_rgb(r, g, b));
}

/// Takes a suggestion.
fn mend(brand: &mut Brand, poor: &Poor) {
    if let Some(slot) = slot_of(poor.of) {
        slot.choose(brand, Some(poor.suggestion));
    }
}

/// Takes suggestions until there is none left.
fn mend_all(brand: &mut Brand) {
    for _ in 0..ROUNDS {
        let poor = brand_contrast(brand);
        if poor.is_empty() {
            return;
        }
        for poor in &poor {
            mend(brand, poor);
        }
    }
}

/// What mending all would change.
fn told_of_mending(locale: Locale, brand: &Brand) -> String {
    let mut mended = brand.clone();
    mend_all(&mut mended);
    let changed = Slot::all().filter_map(|slot| {
        let (was, is) = (slot.chosen(brand), slot.chosen(&mended));
        let code = |color: Option<Rgb>| color.unwrap_or_else(|| slot.usual()).to_string();
        (was != is).then(|| format!("{}: {} → {}", slot.name(locale), code(was), code(is)))
    });
    std::iter::once(say(locale, "brand-mend-all-about")).chain(changed).collect::<Vec<_>>().join("\n")
}

/// What can be chosen of a colour.
fn slot_of(color: BrandColor) -> Option<Slot> {
    match color {
        BrandColor::Named(name) => Some(Slot::Named(name)),
        BrandColor::Ink => Some(Slot::Ink),
        BrandColor::Paper => Some(Slot::Paper),
        BrandColor::Card => None,
    }
}

/// Which colour is hard to read on which, and by how much.
fn said(locale: Locale, poor: &Poor) -> String {
    let ratio = |value: f32| {
        // Never rounded up to what it does not reach.
        let tenths = f64::from((value * 10.0).floor()) / 10.0;
        Number::new(tenths).map(|number| say_number(locale, number)).unwrap_or_default()
    };
    // Text that is written on a colour is said that way round, whichever of the two is to be another.
    let (of, on) = if poor.on == BrandColor::Ink { (poor.on, poor.of) } else { (poor.of, poor.on) };
    let values = [
        ("of", name(locale, of)),
        ("on", name(locale, on).to_lowercase()),
        ("found", ratio(poor.found)),
        ("needed", ratio(poor.needed)),
    ];
    let key = if of == on { "brand-poor-tint" } else { "brand-poor-line" };
    say_with(locale, key, &values.each_ref().map(|(key, value)| (*key, value.as_str())))
}

fn name(locale: Locale, color: BrandColor) -> String {
    slot_of(color).map_or_else(|| say(locale, "brand-card"), |slot| slot.name(locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::ColorName;

    #[test]
    fn mending_leaves_nothing_hard_to_read() {
        let mut brand = Brand::default();
        for (at, name) in ColorName::ALL.into_iter().enumerate() {
            let tone = u8::try_from(255 - at * 9).unwrap();
            Slot::Named(name).choose(&mut brand, Some(Rgb([tone, 220, 0])));
        }
        Slot::Ink.choose(&mut brand, Some(Rgb([150, 150, 150])));
        assert!(!brand_contrast(&brand).is_empty());
        mend_all(&mut brand);
        assert_eq!(brand_contrast(&brand), []);
    }
}
