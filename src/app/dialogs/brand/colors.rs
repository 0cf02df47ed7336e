//! The colours: a swatch that opens a picker, a field for the code, and a way back to what is usual.

use egui::{Button, Id, Label, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use crate::locale::{Locale, say, say_with};
use crate::map::Brand;
use crate::text::icons;

use super::super::parts::small_heading;
use super::pasted::codes;
use super::picker::{SWATCH, picker};
use super::slot::Slot;
use super::uses::{Uses, taken_in_turn};

/// Width of a colour's name, and of the field for its code, in points.
const NAME: f32 = 104.0;
const CODE: f32 = 88.0;
/// Height of a row: that of the field.
const ROW: f32 = 29.0;

/// What is being typed into the field of a colour.
pub(super) struct Typed {
    slot: Slot,
    text: String,
}

/// Shows them.
pub(super) fn show(ui: &mut Ui, locale: Locale, brand: &mut Brand, uses: &Uses, typed: &mut Option<Typed>) {
    small_heading(ui, &say(locale, "brand-colors"));
    for about in [say(locale, "brand-colors-about"), taken_in_turn(locale)] {
        ui.add(Label::new(RichText::new(about).small().weak()).wrap());
    }
    ui.add_space(2.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().interact_size = vec2(34.0, ROW);
        for slot in Slot::all() {
            ui.horizontal(|ui| row(ui, locale, slot, brand, typed));
            used(ui, locale, slot, uses);
        }
    });
}

/// What a colour is used for, below its name.
fn used(ui: &mut Ui, locale: Locale, slot: Slot, uses: &Uses) {
    // Nearer to what it is about than to the next one.
    ui.add_space(-4.0);
    ui.scope(|ui| {
        // A line is no higher than its text.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.add_space(SWATCH.x + ui.spacing().item_spacing.x);
            let text = RichText::new(uses.short(locale, slot)).small().weak();
            let label = ui.add(Label::new(text).truncate().show_tooltip_when_elided(false));
            label.on_hover_ui(|ui| _ = ui.label(uses.whole(locale, slot)));
        });
    });
    ui.add_space(5.0);
}

fn row(ui: &mut Ui, locale: Locale, slot: Slot, brand: &mut Brand, typed: &mut Option<Typed>) {
    let name = slot.name(locale);
    let chosen = slot.chosen(brand);
    let shown = chosen.unwrap_or_else(|| slot.usual());
    let spoken = say_with(locale, "brand-choose-color", &[("color", &name)]);
    if let Some(picked) = picker(ui, locale, id_of(slot).with("swatch"), &spoken, shown) {
        slot.choose(brand, Some(picked));
    }
    let text = if chosen.is_some() { RichText::new(&name) } else { RichText::new(&name).weak() };
    let label = ui.allocate_ui(vec2(NAME, ROW), |ui| {
        ui.set_width(NAME);
        ui.add(Label::new(text).truncate())
    });
    code(ui, label.inner.id, slot, brand, typed);
    if chosen.is_some() {
        let usual = say_with(locale, "brand-as-usual", &[("color", &name)]);
        let button = ui.add(Button::new(icons::ARROW_U_UP_LEFT.to_string()).min_size(vec2(26.0, ROW)));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &usual));
        if button.on_hover_text(usual).clicked() {
            slot.choose(brand, None);
        }
    }
}

/// The field of a colour. It keeps the keyboard whatever appears above it.
fn id_of(slot: Slot) -> Id {
    Id::unique(("colour of the brand", slot))
}

/// The code of a colour. A list of codes is for this colour and those after it.
fn code(ui: &mut Ui, label: Id, slot: Slot, brand: &mut Brand, typed: &mut Option<Typed>) {
    let chosen = slot.chosen(brand).map(|color| color.to_string()).unwrap_or_default();
    let typing = typed.as_ref().filter(|typed| typed.slot == slot);
    let mut text = typing.map_or_else(|| chosen.clone(), |typed| typed.text.clone());
    let usual = slot.usual().to_string();
    let field = TextEdit::singleline(&mut text).id(id_of(slot)).desired_width(CODE).hint_text(usual);
    let field = ui.add(field).labelled_by(label);
    if field.changed() {
        let found = codes(&text);
        if text.trim().is_empty() {
            slot.choose(brand, None);
        }
        let own_and_next = Slot::all().skip_while(|other| *other != slot);
        for (slot, color) in own_and_next.zip(&found) {
            slot.choose(brand, Some(*color));
        }
        // Of a list each colour keeps its own.
        let first = found.first().filter(|_| found.len() > 1).map(ToString::to_string);
        *typed = Some(Typed { slot, text: first.unwrap_or(text) });
    }
    if !field.has_focus() && typed.as_ref().is_some_and(|typed| typed.slot == slot) {
        *typed = None;
    }
}
