//! Words that an audience reads instead of others.

use egui::{Button, Id, Label, RichText, Role, TextEdit, Ui, Vec2, WidgetInfo, vec2};

use crate::edit::Places;
use crate::locale::{Locale, say, say_count};
use crate::map::{Matching, Replacement};
use crate::text::icons;

use super::super::parts::small_heading;

/// Height of a field, and its width at most, in points.
const HEIGHT: f32 = 28.0;
const MOST: f32 = 240.0;
/// Size of the button that deletes, in points.
const REMOVE: Vec2 = vec2(28.0, 26.0);
/// Between fields.
const GAP: f32 = 10.0;
/// Characters of a field at most.
const LONGEST: usize = 300;

/// Shows the words in a table. `places` are those of the words that are filled in, in their order, if they are known.
pub(super) fn show(ui: &mut Ui, locale: Locale, replacements: &mut Vec<Replacement>, places: Option<&[Places]>) {
    small_heading(ui, &say(locale, "audience-words"));
    ui.add(Label::new(RichText::new(say(locale, "audience-words-about")).small().weak()).wrap());
    let mut removed = None;
    if !replacements.is_empty() {
        let mut known = places.unwrap_or_default().iter();
        let width = ((ui.available_width() - REMOVE.x) / 2.0 - GAP).clamp(60.0, MOST);
        let heads = heads(ui, locale, width);
        for (at, replacement) in replacements.iter_mut().enumerate() {
            let places = if replacement.words.trim().is_empty() { None } else { known.next() };
            // What is told of one does not make the next another one.
            ui.push_id(at, |ui| {
                if row(ui, locale, (heads, width), replacement) {
                    removed = Some(at);
                }
                inside(ui, locale, replacement, places);
            });
        }
    }
    if let Some(at) = removed {
        replacements.remove(at);
    }
    ui.add_space(4.0);
    let name = say(locale, "audience-words-add");
    let add = ui.button(format!("{}  {name}", icons::PLUS));
    add.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if add.clicked() {
        replacements.push(Replacement::default());
    }
}

/// What stands in the two columns. Gives their labels.
fn heads(ui: &mut Ui, locale: Locale, width: f32) -> [Id; 2] {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ["audience-words-find", "audience-words-with"].map(|key| {
            let head = ui.allocate_ui(vec2(width, ui.spacing().interact_size.y), |ui| {
                ui.set_width(width);
                ui.label(RichText::new(say(locale, key)).small().weak()).id
            });
            head.inner
        })
    })
    .inner
}

/// Words with what becomes of them; gives whether they are to go.
fn row(ui: &mut Ui, locale: Locale, (heads, width): ([Id; 2], f32), replacement: &mut Replacement) -> bool {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (head, text) in heads.into_iter().zip([&mut replacement.words, &mut replacement.with]) {
            let edit = TextEdit::singleline(text).id_salt(head).char_limit(LONGEST);
            ui.add_sized(vec2(width, HEIGHT), edit).labelled_by(head);
        }
        let name = say(locale, "audience-words-remove");
        let button = ui.add(Button::new(icons::TRASH.to_string()).min_size(REMOVE));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        button.on_hover_text(&name).clicked()
    })
    .inner
}

/// Whether they are replaced inside of other words as well, and in how many places that is.
fn inside(ui: &mut Ui, locale: Locale, replacement: &mut Replacement, places: Option<&Places>) {
    ui.horizontal_wrapped(|ui| {
        let mut inside = replacement.matching == Matching::Anywhere;
        if ui.checkbox(&mut inside, say(locale, "audience-words-inside")).changed() {
            replacement.matching = if inside { Matching::Anywhere } else { Matching::Words };
        }
        let Some(places) = places else { return };
        ui.label(RichText::new(say_count(locale, "audience-words-places", places.replaced)).small().weak());
        let left = if replacement.matching == Matching::Words { places.inside_words } else { 0 };
        if left > 0 {
            let text = format!("{}  {}", icons::WARNING, say_count(locale, "audience-words-left", left));
            ui.label(RichText::new(text).small().color(ui.visuals().warn_fg_color));
        }
    });
    ui.add_space(4.0);
}
