//! Words that an audience reads instead of others.

use egui::{Button, Id, Key, Label, Modifiers, RichText, Role, TextEdit, Ui, Vec2, WidgetInfo, vec2};

use crate::edit::Places;
use crate::locale::{Locale, say, say_count, say_with};
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

/// What is known of words that are filled in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    /// Where they stand.
    pub(super) places: Places,
    /// A word of theirs that stands by itself as well.
    pub(super) short: Option<String>,
}

/// What is done with the rows of the table.
enum Step {
    Remove(usize),
    /// Another one goes behind that of the number.
    Insert(usize, Replacement),
    /// The writing goes on in that of the number.
    GoTo(usize),
}

/// Shows the words in a table. `known` is of the words that are filled in, in their order.
pub(super) fn show(ui: &mut Ui, locale: Locale, replacements: &mut Vec<Replacement>, known: Option<&[Known]>) {
    small_heading(ui, &say(locale, "audience-words"));
    ui.add(Label::new(RichText::new(say(locale, "audience-words-about")).small().weak()).wrap());
    let next = ui.scope_id().with("the row in which the writing goes on");
    let mut step = None;
    if !replacements.is_empty() {
        let mut known = known.unwrap_or_default().iter();
        let width = ((ui.available_width() - REMOVE.x) / 2.0 - GAP).clamp(60.0, MOST);
        let heads = heads(ui, locale, width);
        let begun: Option<usize> = ui.data_mut(|data| data.remove_temp(next));
        let replaced: Vec<String> = replacements.iter().map(|other| other.words.trim().to_lowercase()).collect();
        let last = replacements.len() - 1;
        for (at, replacement) in replacements.iter_mut().enumerate() {
            let known = if replacement.words.trim().is_empty() { None } else { known.next() };
            // What is told of one does not make the next another one.
            ui.push_id(at, |ui| {
                let focus = if begun == Some(at) { Focus::Take } else { Focus::AsItIs };
                let done = row(ui, locale, (heads, width), replacement, focus);
                let place = if at < last { Place::Before } else { Place::Last };
                step = after(done, at, place, replacement).or(step.take());
                inside(ui, locale, replacement, known);
                let short = known.and_then(|known| known.short.as_deref());
                let short = short.filter(|short| !replaced.contains(&short.to_lowercase()));
                if let Some(short) = short
                    && is_taken_too(ui, locale, short)
                {
                    let too = Replacement { words: short.to_owned(), ..replacement.clone() };
                    step = Some(Step::Insert(at, too));
                }
            });
        }
    }
    ui.add_space(4.0);
    let name = say(locale, "audience-words-add");
    let add = ui.button(format!("{}  {name}", icons::PLUS));
    add.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if add.clicked() {
        step = Some(Step::Insert(replacements.len(), Replacement::default()));
    }
    let to = match step {
        None => return,
        Some(Step::Remove(at)) => {
            replacements.remove(at);
            return;
        }
        Some(Step::GoTo(at)) => at,
        Some(Step::Insert(behind, replacement)) => {
            let at = (behind + 1).min(replacements.len());
            replacements.insert(at, replacement);
            at
        }
    };
    ui.data_mut(|data| data.insert_temp(next, to));
    ui.ctx().request_repaint();
}

/// Where a row is in the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Another one follows.
    Before,
    Last,
}

/// What comes of what was done in a row.
fn after(done: Row, at: usize, place: Place, replacement: &Replacement) -> Option<Step> {
    match (done, place) {
        (Row::Removed, _) => Some(Step::Remove(at)),
        (Row::Tabbed | Row::Entered, Place::Before) => Some(Step::GoTo(at + 1)),
        (Row::Entered, Place::Last) if replacement.words.trim().is_empty() => Some(Step::GoTo(at)),
        (Row::Entered, Place::Last) => Some(Step::Insert(at, Replacement::default())),
        // At the end of the table the key leads on as everywhere.
        (Row::Tabbed, Place::Last) | (Row::Nothing, _) => None,
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

/// Whether the first field of a row is given the focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Take,
    AsItIs,
}

/// What a person did in a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Nothing,
    Removed,
    /// Left the last field of it for the next row.
    Tabbed,
    /// Has written it.
    Entered,
}

/// Words with what becomes of them.
fn row(
    ui: &mut Ui,
    locale: Locale,
    (heads, width): ([Id; 2], f32),
    replacement: &mut Replacement,
    focus: Focus,
) -> Row {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let field = |ui: &mut Ui, head: Id, text: &mut String| {
            let edit = TextEdit::singleline(text).id_salt(head).char_limit(LONGEST);
            ui.add_sized(vec2(width, HEIGHT), edit).labelled_by(head)
        };
        let [of_words, of_others] = heads;
        let words = field(ui, of_words, &mut replacement.words);
        let others = field(ui, of_others, &mut replacement.with);
        if focus == Focus::Take {
            words.request_focus();
            words.scroll_to_me(None);
        }
        let mut row = Row::Nothing;
        if others.lost_focus() && ui.input(|input| input.key_pressed(Key::Tab) && input.modifiers.is_none()) {
            row = Row::Tabbed;
        }
        // Taken, so that it does not mean the answer of the dialog as well.
        if (words.lost_focus() || others.lost_focus())
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        {
            row = Row::Entered;
        }
        let name = say(locale, "audience-words-remove");
        let button = ui.add(Button::new(icons::TRASH.to_string()).min_size(REMOVE));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if button.on_hover_text(&name).clicked() { Row::Removed } else { row }
    })
    .inner
}

/// Whether they are replaced inside of other words as well, and in how many places that is.
fn inside(ui: &mut Ui, locale: Locale, replacement: &mut Replacement, known: Option<&Known>) {
    ui.horizontal_wrapped(|ui| {
        let mut inside = replacement.matching == Matching::Anywhere;
        if ui.checkbox(&mut inside, say(locale, "audience-words-inside")).changed() {
            replacement.matching = if inside { Matching::Anywhere } else { Matching::Words };
        }
        let Some(Known { places, .. }) = known else { return };
        ui.label(RichText::new(say_count(locale, "audience-words-places", places.replaced)).small().weak());
        let left = if replacement.matching == Matching::Words { places.inside_words } else { 0 };
        if left > 0 {
            let text = format!("{}  {}", icons::WARNING, say_count(locale, "audience-words-left", left));
            ui.label(RichText::new(text).small().color(ui.visuals().warn_fg_color));
        }
    });
    ui.add_space(4.0);
}

/// Offers to replace a short form as well; gives whether that is wanted.
fn is_taken_too(ui: &mut Ui, locale: Locale, short: &str) -> bool {
    let offer = ui.horizontal_wrapped(|ui| {
        let text = format!("{}  {}", icons::WARNING, say_with(locale, "audience-words-short", &[("short", short)]));
        ui.label(RichText::new(text).small().color(ui.visuals().warn_fg_color));
        ui.small_button(say(locale, "audience-words-short-add")).clicked()
    });
    offer.inner
}
