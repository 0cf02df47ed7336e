//! Words that an audience reads instead of others.

use egui::{Button, Grid, Id, Label, RichText, Role, TextEdit, Ui, Vec2, WidgetInfo, vec2};

use crate::edit::Places;
use crate::locale::{Locale, say, say_count};
use crate::map::{Matching, Replacement};
use crate::text::icons;

use super::super::parts::small_heading;

/// Size of a field, in points.
const FIELD: Vec2 = vec2(170.0, 28.0);
/// Characters of a field at most.
const LONGEST: usize = 300;

/// Shows the words in a table. `places` are those of the words that are filled in, in their order, if they are known.
pub(super) fn show(ui: &mut Ui, locale: Locale, replacements: &mut Vec<Replacement>, places: Option<&[Places]>) {
    small_heading(ui, &say(locale, "audience-words"));
    ui.add(Label::new(RichText::new(say(locale, "audience-words-about")).small().weak()).wrap());
    let mut removed = None;
    if !replacements.is_empty() {
        let mut known = places.unwrap_or_default().iter();
        Grid::new("words").num_columns(5).spacing(vec2(10.0, 6.0)).show(ui, |ui| {
            let heads = ["audience-words-find", "audience-words-with"]
                .map(|key| ui.label(RichText::new(say(locale, key)).small().weak()).id);
            ui.end_row();
            for (at, replacement) in replacements.iter_mut().enumerate() {
                let places = if replacement.words.trim().is_empty() { None } else { known.next() };
                if row(ui, locale, heads, (at, replacement), places) {
                    removed = Some(at);
                }
                ui.end_row();
            }
        });
    }
    if let Some(at) = removed {
        replacements.remove(at);
    }
    ui.add_space(4.0);
    if ui.button(format!("{}  {}", icons::PLUS, say(locale, "audience-words-add"))).clicked() {
        replacements.push(Replacement::default());
    }
}

/// Words with what becomes of them; gives whether they are to go.
fn row(
    ui: &mut Ui,
    locale: Locale,
    heads: [Id; 2],
    (at, replacement): (usize, &mut Replacement),
    places: Option<&Places>,
) -> bool {
    for (head, text) in heads.into_iter().zip([&mut replacement.words, &mut replacement.with]) {
        let edit = TextEdit::singleline(text).id_salt((head, at)).char_limit(LONGEST);
        ui.add_sized(FIELD, edit).labelled_by(head);
    }
    let mut inside = replacement.matching == Matching::Anywhere;
    if ui.checkbox(&mut inside, say(locale, "audience-words-inside")).changed() {
        replacement.matching = if inside { Matching::Anywhere } else { Matching::Words };
    }
    let name = say(locale, "audience-words-remove");
    let button = ui.add(Button::new(icons::TRASH.to_string()).min_size(vec2(28.0, 26.0)));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let is_removed = button.on_hover_text(&name).clicked();
    if let Some(places) = places {
        let found = RichText::new(say_count(locale, "audience-words-places", places.replaced)).small().weak();
        let left = if replacement.matching == Matching::Words { places.inside_words } else { 0 };
        if left == 0 {
            ui.label(found);
        } else {
            let text = format!("{}  {}", icons::WARNING, say_count(locale, "audience-words-left", left));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.label(found);
                ui.add(Label::new(RichText::new(text).small().color(ui.visuals().warn_fg_color)).wrap());
            });
        }
    }
    is_removed
}
